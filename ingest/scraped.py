"""Plain text, as it was written or as it was scraped from a page with its menus, share rows and teasers still in it.

A text that shows no furniture is passed on whole. In one that does, the article is the stretch of lines with the
most prose in it (the maximal sum of line weights, Kadane's algorithm), from which furniture is lifted out and which
ends where the page says that the article is over. Knows no HTML, and no site.

Measured with `python benchmarks/extraction.py --as-text` on the 90 pages of the development set, each reduced to its visible
text with menus and all: F1 0.91 (precision 0.89, recall 0.93).
"""

import re
from datetime import date
from itertools import pairwise

from ingest.furniture import BYLINE
from ingest.lines import FACT, Kind, Line, classified
from ingest.page_date import date_of_line, dateline
from ingest.plain import LIST_ITEM, plain
from ingest.reading import Reading
from ingest.text_head import find_author, find_publisher, find_title, head_parts, read_byline, without_prefix
from qa.errors import NoArticle

# Two lines that only a web page has are the least that tells scraped text from written text.
_EVIDENCE = 2
_MENU_LINES = 8
_MENU_WORDS = 3
# An "end of article" sign before this many words is part of the page's head ("12 comments" under the title).
_BODY_WORDS = 25
# Changing one of these by a half moves the F1 of the benchmark by less than 0.01.
_WEIGHTS: dict[Kind, int] = {
    "heading": -5, "menu": -10, "cover": -10, "date": -10, "teaser": -20, "related": -60, "end": -60, "paywall": -60,
}  # fmt: skip


_COVERS_IN_A_ROW = 3
_READING_TIME = re.compile(r"\d+ min", re.IGNORECASE)


def read_text(text: str, today: date) -> Reading:
    """The article in `text` with what its head says of it. Raises `NoArticle` where furniture is all there is."""
    lines = classified(plain(text))
    return _read_scraped(lines, today) if _shows_furniture(lines) else _read_written(lines, today)


def is_scraped(text: str) -> bool:
    """Whether `text` holds lines that only a web page has."""
    return _shows_furniture(classified(text))


def under_title(text: str, today: date) -> tuple[str, str | None, date | None]:
    """`text`, as it stands under its title, without the lines that hold only author and date; and these two."""
    lines = classified(text)
    author, published, body = read_byline(lines, 0, today)
    published = published or (dateline(lines[body].text, today) if body < len(lines) else None)
    for line in lines[:body]:
        text = text.removeprefix(line.text).lstrip("\n")
    return text, author, published


def _shows_furniture(lines: list[Line]) -> bool:
    is_page = sum(line.kind in ("cover", "end", "related", "paywall") for line in lines) >= _EVIDENCE
    return is_page or _begins_with_menu(lines)


def _begins_with_menu(lines: list[Line]) -> bool:
    """Whether there are more very short lines above the first sentence than a head has: a menu, in whatever language."""
    first = next((at for at, line in enumerate(lines) if line.kind == "prose"), 0)
    return sum(_is_of_a_menu(line) for line in lines[:first]) >= _MENU_LINES


def _is_of_a_menu(line: Line) -> bool:
    return line.kind in ("menu", "heading", "item") and line.words <= _MENU_WORDS


def _read_written(lines: list[Line], today: date) -> Reading:
    """A text without furniture: its first line may be its title, the lines under that its author and date."""
    if not lines:
        return Reading(None, "")
    body = 0
    title = author = None
    published = None
    if len(lines) > 1 and (_is_headline(lines[0])):
        title = without_prefix(lines[0].text)
        author, published, body = read_byline(lines, 1, today)
    published = published or (dateline(lines[body].text, today) if body < len(lines) else None)
    return _reading(title, lines[body:], author, None, published)


def _is_headline(line: Line) -> bool:
    if line.kind == "heading":
        return not FACT.match(line.text)
    return line.words <= 20 and line.text.endswith("?")


def _read_scraped(lines: list[Line], today: date) -> Reading:
    start, stop = _densest(lines)
    stop = _with_paragraphs_behind_covers(lines, stop)
    title_at, title, site = find_title(lines, start, today)
    is_card = start > 0 and _cards_begin(lines, start - 1)
    # an offer to subscribe weighs against the stretch that it ends, but belongs to its story
    stop = next(
        (at + 1 for at in range(stop, min(stop + 2, len(lines))) if lines[at].kind == "paywall"), stop
    )
    body = [] if is_card else _article_lines(lines[start:stop])
    if not body:
        raise NoArticle("there are only menus, headlines and teasers in it: give the page of one article")
    if title_at >= 0:
        body = _before_body(lines[title_at + 1 : start]) + body
        body = [line for line in body if line.text != lines[title_at].text] or body
    head = [part for line in lines[title_at + 1 : start] for part in head_parts(line)]
    publisher = find_publisher(lines, title_at, start, title) or site
    author = find_author(head, publisher)
    published = next((found for part in head if (found := date_of_line(part, today))), None)
    return _reading(title, body, author, publisher, published or dateline(body[0].text, today))


def _densest(lines: list[Line]) -> tuple[int, int]:
    """Start and stop of the stretch of lines with the greatest sum of weights: a word of prose is worth one."""
    best, best_start, best_stop = 0, 0, 0
    total, start = 0, 0
    for position, line in enumerate(lines):
        total += _weight(line)
        if total > best:
            best, best_start, best_stop = total, start, position + 1
        if total <= 0:
            total, start = 0, position + 1
    return best_start, best_stop


def _weight(line: Line) -> int:
    if line.kind == "item":
        return -1 if line.words <= _MENU_WORDS else line.words // 2
    return _WEIGHTS.get(line.kind, line.words)


def _with_paragraphs_behind_covers(lines: list[Line], stop: int) -> int:
    """Where the stretch really stops: a paragraph behind "Advertisement" or "Read more" in its midst is the article's."""
    at = stop
    while at < len(lines) and at - stop < _COVERS_IN_A_ROW and lines[at].kind == "cover":
        at += 1
    whole = at < len(lines) and lines[at].kind == "prose" and lines[at].text.rstrip("”\"’'")[-1:] in ".!?"
    return _with_paragraphs_behind_covers(lines, at + 1) if whole and at > stop else stop


def _before_body(lines: list[Line]) -> list[Line]:
    """What of the lines between title and body belongs to the body: first sentences and lines such as `Docket: 2024-1`."""
    return [
        line for line in lines if line.kind == "prose" or (line.kind == "heading" and FACT.match(line.text))
    ]


def _article_lines(lines: list[Line]) -> list[Line]:
    """What belongs to the article: up to the sign that it ends, without furniture, without headings left hanging."""
    kept: list[Line] = []
    position, words = 0, 0
    while position < len(lines):
        line = lines[position]
        ends = line.kind in ("end", "paywall") or (line.kind == "related") or _cards_begin(lines, position)
        if ends and words >= _BODY_WORDS:
            resumed = _resumes(lines, position + 1) if line.kind == "related" else None
            if resumed is None:
                kept += [line] if line.kind == "paywall" else []
                break
            position = resumed
            continue
        if ends and _cards_begin(lines, position):
            return []
        if _belongs(lines, position):
            kept.append(line)
            words += line.words
        position += 1
    while kept and kept[-1].kind in ("heading", "teaser"):
        kept.pop()
    return kept


def _belongs(lines: list[Line], position: int) -> bool:
    kind = lines[position].kind
    if kind == "menu":
        # one of a list of sectors or topics in the article, not of the site's menu
        return bool(LIST_ITEM.match(lines[position].text)) and position > 0
    if kind == "teaser":
        around = lines[max(position - 1, 0) : position + 2]
        return all(line.kind in ("prose", "short", "teaser", "item") for line in around)
    if kind == "heading" and BYLINE.match(lines[position].text):
        return False
    return kind in ("prose", "short", "item", "heading")


def _cards_begin(lines: list[Line], position: int) -> bool:
    """Whether two cards follow each other here: a headline, perhaps a line or two, then a date, a reading time or "…"."""
    first = _card_end(lines, position)
    return first is not None and _card_end(lines, first) is not None


def _card_end(lines: list[Line], position: int) -> int | None:
    if (
        position >= len(lines)
        or lines[position].kind not in ("heading", "short")
        or lines[position].words < 4
    ):
        return None
    for at in range(position + 1, min(position + 4, len(lines))):
        if lines[at].kind in ("date", "teaser") or _READING_TIME.match(lines[at].text):
            after = at + 1
            while after < len(lines) and lines[after].kind in ("date", "cover", "menu"):
                after += 1
            return after
        if lines[at].words > 60:
            return None
    return None


def _resumes(lines: list[Line], position: int) -> int | None:
    """Where the article goes on after links in its middle: two paragraphs in a row that are no teasers."""
    for at in range(position, len(lines) - 1):
        if lines[at].kind in ("end", "paywall"):
            return None
        pair = lines[at : at + 2]
        if (
            all(line.kind == "prose" and line.words >= 15 for line in pair)
            and sum(line.words for line in pair) >= 40
        ):
            return at
    return None


def _reading(
    title: str | None, lines: list[Line], author: str | None, publisher: str | None, published: date | None
) -> Reading:
    text = lines[0].text if lines else ""
    for before, line in pairwise(lines):
        together = not line.after_blank and "prose" not in (before.kind, line.kind)
        in_list = not line.after_blank and line.kind == "item"
        text += ("\n" if together or in_list else "\n\n") + line.text
    return Reading(
        title,
        text,
        author=author,
        publisher=publisher,
        published=published,
        date_origin="text" if published else None,
    )
