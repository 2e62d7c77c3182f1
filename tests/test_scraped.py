"""Scraped and written plain text: pages of many styles in tests/articles, and the ways in which they differ."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.furniture import furniture
from ingest.plain import plain
from ingest.scraped import is_scraped, read_text
from qa.errors import NoArticle

ARTICLES = Path(__file__).parent / "articles"
SCRAPED = Path(__file__).resolve().parents[2] / "shared" / "scraped" / "article.txt"
TODAY = date(2026, 6, 1)


@dataclass(frozen=True)
class Case:
    file: str
    title: str
    author: str | None
    publisher: str | None
    published: date | None
    first: str
    last: str
    kept: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


CASES = (
    Case(
        "adverts.txt",
        "Kazakhstan tightens tungsten exports",
        "Dana Ray",
        None,
        None,
        "The ministry of trade of Kazakhstan",
        "takes up to 30 days, the ministry said.",
        gone=("Advertisement", "Five charts", "Copper prices"),
    ),
    Case(
        "wordpress.txt",
        "Dutch licence rules for lithography tools widen again",
        "Maria Keller",
        "The Licence Desk",
        date(2024, 3, 12),
        "The Netherlands will ask",
        "“We will see.”",
        ("What exporters have to do", "- who the final user is,", "“It is paperwork, not a ban,” said one adviser.", "about twenty applications"),
        ("Home", "Tweet", "ultraviolet", "inbox", "Utrecht", "Tokyo", "Piet", "overdue", "WordPress", "3 Comments"),
    ),
    Case(
        "wire.txt",
        "EU weighs tighter rules on drone parts, officials say",
        "Hanna Ortega and Paul Lindqvist",
        "Northwire",
        date(2024, 5, 3),
        "BRUSSELS, May 3 (Northwire) - The European Commission",
        "according to trade data.",
        ('"Nobody wants these parts to end up there," one of them said.', "declined to comment."),
        ("Advertisement", "Scroll", "Riga", "Baltic", "Oil prices", "Swiss", "Careers", "minimum of 15"),
    ),
    Case(
        "notice.txt",
        "Notice of Hearing on a Temporary Denial Order",
        None,
        "Bureau of Sample Notices",
        date(2024, 5, 21),
        "Document number: 2024-99991",
        "no later than May 30, 2024.",
        ("10 a.m. Eastern time.",),
        ("Enforcement", "helpful", "official website", "June 12"),
    ),
    Case(
        "blog_comments.txt",
        "Why I stopped trusting screening scores",
        "Oleg Brandt",
        None,
        date(2023, 10, 17),
        "A score of 0.83",
        "It is not glamorous.",
        ("One treats a missing vowel",),
        ("Rita", "transliteration", "auditors", "Older post", "1,204"),
    ),
    Case(
        "newsletter_tail.txt",
        "Korea asks for end-user statements on tungsten powder",
        None,
        "Controls Weekly",
        None,
        "Seoul will require",
        "they got six weeks.",
        ("Shipments under way",),
        ("inbox", "Subscribe", "spam", "LinkedIn", "browser"),
    ),
    Case(
        "wrapped.txt",
        "Re-export rules in four lines",
        None,
        None,
        None,
        "A good that was made abroad can still fall under the rules of another country,",
        "that nobody likes to sign.",
    ),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.file)
def test_a_page_comes_out_clean_with_its_title_author_publisher_and_date(case: Case) -> None:
    reading = read_text((ARTICLES / case.file).read_text(encoding="utf-8"), TODAY)
    assert (reading.title, reading.author, reading.publisher) == (case.title, case.author, case.publisher)
    assert reading.published == case.published
    assert reading.text.startswith(case.first)
    assert reading.text.endswith(case.last)
    assert [phrase for phrase in case.kept if phrase not in reading.text] == []
    assert [phrase for phrase in case.gone if phrase in reading.text] == []


@pytest.mark.shared
def test_the_page_scraped_by_a_user_comes_out_clean() -> None:
    if not SCRAPED.exists():
        pytest.skip("the development data is not beside the repository")
    reading = read_text(SCRAPED.read_text(encoding="utf-8"), TODAY)
    assert reading.title == "Inside China’s Mineral Masterplan: Why the U.S. Shouldn’t Celebrate Too Soon"
    assert (reading.author, reading.publisher, reading.published) == (
        "Anderson Liam",
        "Newstrackertoday",
        None,
    )
    assert reading.text.startswith("China has taken a surprising diplomatic turn")
    assert reading.text.endswith("the race for control has only just begun.”")
    assert reading.text.count("\n\n") == 10
    assert not [
        word for word in ("Rumble", "Bluesky", "Foxiz", "Font Resizer", "SHARE") if word in reading.text
    ]


def test_a_clean_text_loses_its_title_line_and_nothing_else() -> None:
    text = (ARTICLES / "clean.txt").read_text(encoding="utf-8")
    title, _, body = text.partition("\n\n")
    reading = read_text(text, TODAY)
    assert reading.title == title
    assert reading.text == body.strip()


@pytest.mark.parametrize("file", ["headlines.txt", "front_page.txt"])
def test_a_list_of_headlines_is_no_article(file: str) -> None:
    with pytest.raises(NoArticle, match="one article"):
        read_text((ARTICLES / file).read_text(encoding="utf-8"), TODAY)


def test_a_masthead_date_above_the_title_is_no_publication_date() -> None:
    page = (
        "Friday, June 7, 2024\nThe Gazette\nSign in\nShare\n"
        + "Ministry lists nine more chemicals today\n"
        + PROSE
    )
    assert read_text(page, TODAY).published is None


def test_a_date_of_change_is_no_publication_date() -> None:
    page = "Sign in\nShare\nMinistry lists nine more chemicals today\nUpdated June 7, 2024\n" + PROSE
    assert read_text(page, TODAY).published is None


def test_an_article_goes_on_after_links_in_its_middle() -> None:
    links = "Related articles\nCopper output falls in July\nA port strike ends\n"
    page = (
        "Sign in\nShare\nMinistry lists nine more chemicals today\n"
        + PROSE * 2
        + links
        + PROSE * 2
        + "Leave a reply\n"
    )
    text = read_text(page, TODAY).text
    assert text.count("The ministry added nine chemicals") == 4
    assert "Copper" not in text


PROSE = (
    "The ministry added nine chemicals to its list on Monday, and it asked firms to report what they hold by August.\n"
    "Traders said that the change had been expected for months and that most of them had prepared for it in the spring.\n"
    "“Nothing new.”\n"
)

SENTENCE = st.lists(
    st.text(alphabet="abcdefghij", min_size=2, max_size=8), min_size=9, max_size=25
).map(lambda words: " ".join(words).capitalize() + ".")  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(SENTENCE, min_size=1, max_size=12))
def test_written_prose_is_never_touched(paragraphs: list[str]) -> None:
    text = "\n\n".join(paragraphs)
    assert read_text(text, TODAY).text == text


@settings(max_examples=60, deadline=None)
@given(st.lists(SENTENCE, min_size=3, max_size=10), st.integers(0, 3), st.integers(1, 4))
def test_menus_around_prose_never_cost_a_paragraph(paragraphs: list[str], above: int, below: int) -> None:
    head = ["Sign in", "Share", "Home", "About us"][: above + 1]
    foot = ["Share this article", "Leave a reply", "© 2024 The Gazette", "Privacy Policy"][:below]
    page = "\n".join([*head, "A headline of five words", *paragraphs, *foot])
    text = read_text(page, TODAY).text
    assert [paragraph for paragraph in paragraphs if paragraph not in text] == []


def test_hostile_lines_take_no_long_time() -> None:
    for line in (
        "share " * 60,
        "home | " * 60,
        "a" * 200_000,
        "(" * 5_000,
        "Updated " * 40,
        "1 " * 5_000,
        "- " * 9_000,
    ):
        furniture(line)
        is_scraped(plain(line * 3))


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fell on Monday.",
        "Copyright law was not touched by the rule.",
        "(C) All items controlled for missile technology reasons;",
        "Comments on the proposal are due by June 3.",
        "Home appliances with controlled chips are exempt.",
        "Related parties must file one form together.",
        "Subscribers were told a day later.",
        "Follow the money, said the prosecutor.",
        "Previous rules stay in force until then.",
    ],
)
def test_a_sentence_that_begins_like_furniture_is_none(line: str) -> None:
    assert furniture(line) is None


def test_the_lines_under_a_written_title_give_author_and_date() -> None:
    for head in (
        "By Ann Lee\nMay 3, 2024",
        "By Ann Lee | May 3, 2024",
        "Ann Lee\nMay 3, 2024",
        "Ann Lee\nSHARE\nMay 3, 2024",
    ):
        reading = read_text(f"Ministry lists nine more chemicals\n\n{head}\n\n{PROSE}", TODAY)
        assert (reading.author, reading.published) == ("Ann Lee", date(2024, 5, 3))
        assert reading.text.startswith("The ministry added nine chemicals")
    assert read_text(f"A title of some words\n\nRare Earths\n\n{PROSE}", TODAY).text.startswith(
        "Rare Earths\n\nThe"
    )


STORY = (
    "Das Ministerium hat die Ausfuhr von Yttrium auf vierhundert Tonnen im Jahr begrenzt und vergibt künftig zweimal Genehmigungen.",
    "Die Hersteller hatten sechshundert Tonnen verlangt. Sie bekommen den Rest als Reserve, wenn die Preise über eine Grenze steigen.",
)


def test_a_menu_is_told_by_its_short_lines_in_any_language() -> None:
    menu = [
        f"• {word}"
        for word in [
            "Startseite",
            "Inland",
            "Ausland",
            "Wirtschaft",
            "Kultur",
            "Wissen",
            "Sport",
            "Reise",
            "Wetter",
        ]
    ]
    found = read_text("\n".join([*menu, "", "Yttrium wird knapp", "", STORY[0], "", STORY[1]]), TODAY)
    assert found.title == "Yttrium wird knapp"
    assert found.text == "\n\n".join(STORY)


def test_a_list_of_short_items_within_a_text_is_no_menu() -> None:
    items = [
        f"- {word}"
        for word in [
            "Dysprosium",
            "Terbium",
            "Lutetium",
            "Scandium",
            "Holmium",
            "Erbium",
            "Thulium",
            "Cerium",
            "Gadolinium",
        ]
    ]
    written = "\n".join(["Yttrium wird knapp", "", STORY[0], "", *items, "", STORY[1]])
    assert all(item in read_text(written, TODAY).text for item in items)
    page = "\n".join(
        ["Share this article", "", *written.split("\n"), "", "Leave a comment", "", "© 2024 Die Lampe"]
    )
    assert all(item in read_text(page, TODAY).text for item in items)


def test_the_credit_of_a_picture_ends_no_article_and_a_cloud_of_tags_is_none() -> None:
    cloud = " ".join(f"tag{number}" for number in range(60))
    lines = [
        "Share this article",
        "",
        "Yttrium wird knapp",
        "",
        STORY[0],
        "",
        "© Ann Lee Eine Mine im Norden des Landes",
        "",
        STORY[1],
    ]
    found = read_text("\n".join([*lines, "", "Leave a comment", "", cloud]), TODAY)
    assert found.text == "\n\n".join(STORY)
