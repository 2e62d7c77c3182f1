"""Mails, web archives, PDF, Word files and records: what becomes of title, date, sender and text, and what is refused."""

import io
import json
import zipfile
from contextlib import suppress
from datetime import date
from email.message import EmailMessage

import docx
import pytest

from ingest.extract import article
from ingest.fetch import Fetcher
from ingest.locations import Upload, read
from qa.domain import Article
from qa.errors import NoArticle, SourceError, TooLarge, Unreadable
from tests.documents import html_of, mail_of, mhtml_of, pdf_of, scan, story, word_of


def of(name: str, content: bytes) -> Article:
    return article(read(Upload(name, content), Fetcher()))


def of_record(**fields: object) -> Article:
    return of("r.json", json.dumps(fields).encode())


LEFT = [
    "The bureau amends its rules to im-", "pose a licence requirement for", "tungsten. The rule on dual-",
    "use items stays as it is, and it", "applies to exporters of all sizes", "from the first day of March. The",
]  # fmt: skip
RIGHT = [
    "agency expects some forty applica-", "tions a year.", "", "Comments may be sent until the end", "of May by anyone who is concerned.",
    "Dual-use items need no new form.",
]  # fmt: skip


def test_a_pdf_is_read_column_by_column_with_broken_words_mended_and_edges_gone() -> None:
    head = "4001  Federal Register / Vol. 89, No. 13 / Friday, January 19, 2024 / Rules and Regulations"
    found = of("notice.pdf", pdf_of(3, [LEFT, RIGHT], head=head))
    first = (
        "The bureau amends its rules to impose a licence requirement for tungsten. The rule on dual-use items stays as it "
        "is, and it applies to exporters of all sizes from the first day of March. The agency expects some forty "
        "applications a year.\n\nComments may be sent until the end of May by anyone who is concerned. Dual-use items need no new form."
    )
    assert found.text == first
    assert found.source.title == story(3)[0]
    assert (found.source.published, found.source.date_origin) == (date(2024, 1, 19), "text")


def test_running_heads_and_feet_go_from_every_page_and_sentences_go_on_across_pages() -> None:
    sheets = [
        [f"The {word} sentence tells of the {word} quota and of nothing else."]
        for word in ("first", "other", "next", "last")
    ]
    sheets[1:1] = [
        ["A sentence that begins on one page of this notice and is not over"],
        ["here, ends on the next one."],
    ]
    found = of("long.pdf", pdf_of(3, pages=6, sheets=sheets, head="Official notice, sheet #"))
    assert "Official notice" not in found.text
    assert "Page" not in found.text
    assert "is not over here, ends on the next one." in found.text


def test_a_pdf_of_one_column_keeps_its_paragraphs() -> None:
    found = of("a.pdf", pdf_of(5))
    assert found.text == "\n\n".join(story(5)[1])
    assert found.source.date_origin == "meta"


def test_the_rows_of_a_table_in_a_pdf_stay_rows() -> None:
    columns = [["Country", "Norway", "Chile", "Japan", "Peru"], ["Tonnes", "410", "95", "300", "12"]]
    prose = [
        "The ministry published the quotas of five countries for this year in full, and it named them in a table."
    ]
    text = of("t.pdf", pdf_of(1, [[*prose, *columns[0]], ["", *columns[1]]])).text
    assert all(row in text for row in ("Norway 410", "Chile 95", "Japan 300"))


def test_a_scan_is_refused_as_one() -> None:
    with pytest.raises(NoArticle, match="scan"):
        of("scan.pdf", scan())


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("locked.pdf", pdf_of(1, encrypt="secret"), "password"),
        ("cut.pdf", pdf_of(1)[:300], "damaged"),
        ("no.pdf", b"%PDF-1.7 nothing", "damaged"),
        ("cut.docx", word_of(1)[:900], "damaged"),
        ("old.docx", b"\xd0\xcf\x11\xe0" + bytes(600), "password"),
        ("empty.mhtml", b"MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nx", "no web page"),
        ("bare.eml", b"Subject: x\r\nContent-Type: image/png\r\n\r\nx", "no text"),
        ("no.json", b"{", r"not JSON \(line 1 breaks off\): export it again"),
        ("no.json", b'{\n"a": x}', r"not JSON \(line 2 is wrong from character 6 on\): export it again"),
        ("no.json", b'{"a": "\xff"}', r"not JSON \(it is not written in UTF-8\)"),
        ("no.json", b'{"a": ' * 9_999, r"not JSON \(its brackets stand too deep\)"),
        ("list.json", b"3", "no JSON object"),
    ],
)
def test_a_locked_or_damaged_document_says_what_to_do(name: str, content: bytes, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        of(name, content)


def test_a_word_file_keeps_headings_lists_and_rows_that_name_their_columns() -> None:
    found = of("note.docx", word_of(7))
    title, paragraphs = story(7)
    assert found.text == (
        f"{paragraphs[0]}\n\nWhat is next\n\n- Forms appear in June.\n- Fees stay as they are.\n\n"
        f"Country: Norway; Tonnes: 7\n\n{paragraphs[1]}"
    )
    source = found.source
    assert (source.title, source.author) == (title, "Ann Lee")
    assert (source.published, source.date_origin) == (date(2024, 5, 2), "meta")


def test_a_date_under_the_title_of_a_word_file_goes_before_that_of_its_making() -> None:
    document = docx.Document()
    document.add_heading("A quota", 0)
    for line in ("By Ben Ilves", "3 May 2024", *story(1)[1]):
        document.add_paragraph(line)
    file = io.BytesIO()
    document.save(file)
    source = of("a.docx", file.getvalue()).source
    assert (source.author, source.published, source.date_origin) == ("Ben Ilves", date(2024, 5, 3), "text")


def test_what_a_reviewer_deleted_is_gone_and_what_was_inserted_is_read() -> None:
    content = word_of(2)
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(file, "w") as new:
        for info in old.infolist():
            part = old.read(info)
            if info.filename == "word/document.xml":
                marks = b"<w:del><w:r><w:delText>GONE</w:delText></w:r></w:del><w:ins><w:r><w:t xml:space='preserve"
                part = part.replace(b"</w:p>", marks + b"'> Added.</w:t></w:r></w:ins></w:p>", 2)
            new.writestr(info, part)
    text = of("a.docx", file.getvalue()).text
    assert "Added." in text
    assert "GONE" not in text


def test_a_word_file_that_unpacks_without_end_is_refused() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for number in range(5):
            packed.writestr(f"word/{number}.xml", bytes(45_000_000))
    with pytest.raises(TooLarge, match="200 MB"):
        of("bomb.docx", file.getvalue())


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-15", "windows-1252"])
def test_a_newsletter_gives_its_subject_sender_and_day_without_what_belongs_to_the_sending(
    charset: str,
) -> None:
    found = of("n.eml", mail_of(4, charset))
    title, paragraphs = story(4)
    assert found.text == "\n\n".join(paragraphs)
    assert (found.source.title, found.source.publisher) == (title, "Metals Weekly")
    assert (found.source.published, found.source.date_origin) == (date(2024, 5, 3), "meta")


def test_a_mail_of_text_alone_is_read_in_its_charset_with_its_lines_joined() -> None:
    mail = EmailMessage()
    mail["Subject"], mail["From"] = "Fwd: Quoten für Yttrium", "Ann Lee at The Register <a@r.example>"
    mail["Date"] = "Fri, 03 May 2024 10:00:00 +0200"
    words = "Das Ministerium hat für Yttrium eine Quote gesetzt, und es vergibt die\nGenehmigungen zweimal im Jahr, wie es am Freitag in der Hauptstadt\nmitteilte. Das gilt für alle Händler und für das ganze nächste Jahr.\n"
    mail.set_content(words, charset="iso-8859-1", cte="quoted-printable")
    found = of("n.eml", bytes(mail))
    assert found.text == " ".join(words.split())
    assert found.source.title == "Quoten für Yttrium"
    assert (found.source.author, found.source.publisher) == ("Ann Lee", "The Register")


def test_two_issues_of_a_newsletter_with_one_subject_are_two_articles() -> None:
    first = mail_of(4)
    assert of("n.eml", first).id != of("n.eml", first.replace(b"03 May", b"10 May")).id


def test_a_web_archive_gives_its_address_and_is_dated_by_its_page_not_by_its_saving() -> None:
    source = of("p.mhtml", mhtml_of(6, "https://n.example/yttrium?utm_source=x")).source
    assert source.url == "https://n.example/yttrium"
    assert source.published == date(2024, 5, 3)
    assert source.retrieved_at is not None
    assert source.retrieved_at.date() == date(2024, 6, 1)
    assert of("p.mhtml", mhtml_of(6, "https://n.example/y")).text == of("p.html", html_of(6).encode()).text


TEXT = " ".join(story(8)[1])


@pytest.mark.parametrize(
    "name", ["text", "content", "body", "articleBody", "maintext", "content_html", "full_text"]
)
def test_the_text_of_a_record_has_many_names(name: str) -> None:
    assert of_record(title="A quota", **{name: f"<p>{TEXT}</p><script>x()</script>"}).text == TEXT


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("date", "2024-05-03"), ("published_at", "2024-05-03T23:00:00-05:00"), ("datePublished", "May 3, 2024"),
        ("pubDate", "Fri, 03 May 2024 10:00:00 GMT"), ("published", 1714694400), ("timestamp", None),
        ("publication_date", "2024-05-03"), ("created", 1714694400000),
    ],
)  # fmt: skip
def test_the_date_of_a_record_has_many_names_and_forms(name: str, value: object) -> None:
    source = of_record(title="A quota", text=TEXT, **{name: value}).source
    assert (source.published, source.date_origin) == ((date(2024, 5, 3), "given") if value else (None, None))


def test_a_record_gives_address_publisher_and_author_under_their_many_names() -> None:
    source = of_record(
        name="A &amp; B", text=TEXT, link="https://n.example/a?fbclid=1", source={"name": "Wire"}, authors=[{"name": "Ann Lee"}, "Ben Ilves"]
    ).source  # fmt: skip
    assert (source.title, source.url, source.publisher) == ("A & B", "https://n.example/a", "Wire")
    assert source.author == "Ann Lee, Ben Ilves"
    wrapped = of_record(_source={"headline": "A quota", "body": TEXT, "source": "https://n.example/b"})
    assert (wrapped.source.url, wrapped.source.publisher) == ("https://n.example/b", "n.example")


def test_a_record_without_text_or_with_a_date_that_is_none_is_refused_by_name() -> None:
    with pytest.raises(NoArticle, match="text, content or body"):
        of_record(title="A quota", url="https://n.example/a")
    with pytest.raises(Unreadable, match="yesterday"):
        of_record(title="A quota", text=TEXT, date="yesterday")


def test_a_document_of_the_federal_register_is_taken_as_it_is() -> None:
    found = of_record(
        title="Additions to the Entity List", abstract=TEXT, document_number="2024-09999", publication_date="2024-05-03", type="Rule",
        html_url="https://www.federalregister.gov/documents/2024/05/03/2024-09999/x", agencies=[{"name": "Industry and Security Bureau"}],
        action="Final rule.", dates="This rule is effective May 3, 2024.", pdf_url="https://x.example/x.pdf", excerpts=None,
    )  # fmt: skip
    assert found.text.split("\n\n") == [
        "Document number: 2024-09999", TEXT, "Action: Final rule.", "Dates: This rule is effective May 3, 2024."
    ]  # fmt: skip
    source = found.source
    assert (source.publisher, source.author) == ("Federal Register", "Industry and Security Bureau")
    assert (source.published, source.url) == (
        date(2024, 5, 3),
        "https://www.federalregister.gov/documents/2024/05/03/2024-09999/x",
    )


@pytest.mark.parametrize("name", ["x.pdf", "x.docx", "x.eml", "x.mhtml", "x.json"])
def test_hostile_bytes_give_a_reason_and_nothing_else(name: str) -> None:
    samples = {
        "x.pdf": pdf_of(1),
        "x.docx": word_of(1),
        "x.eml": mail_of(1),
        "x.mhtml": mhtml_of(1, "x"),
        "x.json": b'{"text": "x"}',
    }
    whole = samples[name]
    for step in range(1, 12):
        broken = bytearray(whole)
        broken[:: step * 7 + 1] = bytes(len(broken[:: step * 7 + 1]))
        for content in (bytes(broken), whole[: len(whole) * step // 12], b"[" * 10_000 * step):
            with suppress(SourceError):
                of(name, content)
