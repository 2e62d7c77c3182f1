"""Markdown and front matter: what a reader sees, and what is wrong at the head of a file."""

from datetime import date
from pathlib import Path

import pytest

from ingest.front_matter import Given, split_front_matter
from ingest.markdown import read_markdown, without_title
from ingest.tables import table_lines
from qa.errors import Unreadable

TODAY = date(2026, 6, 1)
ARTICLES = Path(__file__).parent / "articles"

DOCUMENT = """# The *new* list

First paragraph with **bold**, _emphasis_, `code`, a [link](https://x.example), and 3 * 4 < 20.

## Scope & limits

- one item
- two items
  - nested one

3. third
4. fourth

> Quoted **words**.

| Country | Rule |
|---|---|
| Japan | none |
| Chile | a licence |

A `military end user' or a `military end use'. ![picture](a.png)<!-- hidden -->

<div><p>Kept &amp; plain</p><script>alert(1)</script></div>
"""

PLAIN = """First paragraph with bold, emphasis, code, a link, and 3 * 4 < 20.

Scope & limits

- one item
- two items
- nested one

3. third
4. fourth

Quoted words.

Country: Japan; Rule: none
Country: Chile; Rule: a licence

A `military end user' or a `military end use'.

Kept & plain"""


def test_markdown_reads_like_plain_text() -> None:
    reading = read_markdown(DOCUMENT, TODAY)
    assert reading.title == "The new list"
    assert reading.text == PLAIN


@pytest.mark.parametrize(
    ("head", "author", "published"),
    [
        ("Published 12 May 2025.", None, date(2025, 5, 12)),
        ("*Published: May 12, 2025*", None, date(2025, 5, 12)),
        ("By Ann Lee\n\n**12 May 2025**", "Ann Lee", date(2025, 5, 12)),
        ("By Ann Lee | 12 May 2025", "Ann Lee", date(2025, 5, 12)),
        ("Updated 12 May 2025.", None, None),
    ],
)
def test_author_and_date_under_the_heading_are_no_sentences_of_the_article(
    head: str, author: str | None, published: date | None
) -> None:
    body = "The ministry set a quota for yttrium.\n\nPublished 13 May 2025."
    reading = read_markdown(f"# A quota for yttrium\n\n{head}\n\n{body}\n", TODAY)
    assert (reading.title, reading.text) == ("A quota for yttrium", body)
    assert (reading.author, reading.published) == (author, published)
    assert reading.date_origin == ("text" if published else None)


def test_a_dateline_dates_a_markdown_text_and_stays_in_it() -> None:
    body = "WASHINGTON, May 3, 2024 (Wire) - The ministry set a quota for yttrium."
    reading = read_markdown(f"# A quota\n\n{body}\n", TODAY)
    assert (reading.text, reading.published) == (body, date(2024, 5, 3))


def test_a_page_scraped_as_markdown_comes_out_clean() -> None:
    reading = read_markdown((ARTICLES / "scraped.md").read_text(encoding="utf-8"), TODAY)
    assert (reading.title, reading.author) == (
        "Chile asks lithium buyers where the metal goes",
        "Catalina Rojas",
    )
    assert reading.published == date(2024, 8, 14)
    assert reading.text.startswith("Chile will ask buyers of battery-grade lithium to name")
    assert reading.text.endswith("to adapt their contracts.")


def test_lines_that_were_wrapped_flow_again_and_others_stay() -> None:
    wrapped = "This paragraph was broken into lines of about\nthe same length by an editor, as is the custom\nin many places."
    assert read_markdown(wrapped, TODAY).text == wrapped.replace("\n", " ")
    listed = "Licences are needed for:\n(1) Cruise missiles;\n(2) Rockets."
    assert read_markdown(listed, TODAY).text == listed


def test_a_heading_that_repeats_the_title_is_dropped_and_another_is_kept() -> None:
    assert without_title("The list: new!\n\nText.", "The List (new)") == "Text."
    assert without_title("Scope\n\nText.", "The list") == "Scope\n\nText."


def test_front_matter_gives_the_source() -> None:
    given, body = split_front_matter(
        "---\ntitle: 'A: b'\nurl: https://x.example/a\npublisher: P\nauthor: [Ann Lee, Bo Ek]\npublished: 2024-05-03\ntags: [x]\n---\nBody\n"
    )
    assert given == Given("A: b", "https://x.example/a", "P", "Ann Lee, Bo Ek", date(2024, 5, 3))
    assert body == "Body\n"


def test_labels_at_the_head_of_a_text_give_the_source_too() -> None:
    labelled = "Title: A: b\n\nURL Source: https://x.example/a\n\nPublished Time: 2024-05-03T10:00:00Z\n\nMarkdown Content:\nBody\n"
    given, body = split_front_matter(labelled)
    assert given == Given("A: b", "https://x.example/a", None, None, date(2024, 5, 3))
    assert body == "Body\n"
    assert split_front_matter("Title: a story about titles\n\nIt begins.")[0] == Given()


@pytest.mark.parametrize(
    ("written", "published"),
    [("2024-05-03T10:00:00Z", date(2024, 5, 3)), ("May 3, 2024", date(2024, 5, 3)), ("'3 May 2024'", date(2024, 5, 3)), ("", None), ("null", None)],
)  # fmt: skip
def test_a_date_may_be_written_in_the_usual_ways(written: str, published: date | None) -> None:
    assert split_front_matter(f"---\ntitle: x\npublished: {written}\n---\n")[0].published == published


@pytest.mark.parametrize(
    ("block", "reason"),
    [
        ("title: a: b", "line 2"),
        ("title: x\npublished: soon", r"`published`.*soon"),
        ("title: x\npublished: 2024-13-45", "`published`"),
        ("title: x\npublished: 2024", "`published`"),
        ("title: {a: b}", "`title`"),
        ("title: [1, [2]]", "`title`"),
        ("title: x\nauthor: 'open", "line"),
        ("title: !!python/object/apply:os.system [ls]", "line"),
    ],
)
def test_wrong_front_matter_is_refused_naming_the_place(block: str, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        split_front_matter(f"---\n{block}\n---\nBody")


@pytest.mark.parametrize(
    "text", ["---\n\nA text under a rule.\n\n---\n", "No block at all", "---\ntitle: never closed\n\nBody"]
)
def test_a_rule_is_no_front_matter(text: str) -> None:
    assert split_front_matter(text) == (Given(), text)


@pytest.mark.parametrize(
    ("rows", "header", "lines"),
    [
        ([["A", "B"], ["1", "2"]], True, ["A: 1; B: 2"]),
        ([["A", "B"], ["1", ""], ["", ""]], True, ["1"]),
        ([["", "2023"], ["Days", "41"]], True, ["Days; 2023: 41"]),
        ([["A", "B"], ["1", "2"]], False, ["A; B", "1; 2"]),
        ([["A", "B"]], True, ["A; B"]),
        ([["A"], ["1", "2"]], True, ["A: 1; 2"]),
    ],
)
def test_a_row_names_its_columns(rows: list[list[str]], header: bool, lines: list[str]) -> None:
    assert table_lines(rows, header) == lines
