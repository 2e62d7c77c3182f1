"""Plain text, as it was written or as it was scraped from a page with its menus, share rows and teasers still in it.

A text that shows no furniture is passed on whole. In one that does, the article is the stretch of lines with the
most prose in it (the maximal sum of line weights, Kadane's algorithm), from which furniture is lifted out and which
ends where the page says that the article is over. Knows no HTML, and no site.
"""

import re
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Literal

from ingest.furniture import BYLINE, DATE_LINE, Furniture, furniture
from ingest.page_date import date_of_line, dateline
from ingest.plain import LIST_ITEM, SENTENCE_END, compared, count_words, one_line, plain, unwrapped
from ingest.reading import Reading
from qa.errors import NoArticle

Kind = Literal["prose", "short", "item", "heading", "teaser", "date"] | Furniture

# Two lines that only a web page has are the least that tells scraped text from written text.
_EVIDENCE = 2
_PROSE_WORDS = 8
_LONG_WORDS = 25
# An "end of article" sign before this many words is part of the page's head ("12 comments" under the title).
_BODY_WORDS = 25
_WEIGHTS: dict[Kind, int] = {
    "heading": -5, "menu": -10, "cover": -10, "date": -10, "teaser": -30, "related": -60, "end": -60, "paywall": -60,
}  # fmt: skip
_CUT_SHORT = re.compile(
    r"(?:…|\.\.\.|\[(?:…|\.\.\.)\])\s*(?:read more|continue reading|more)?\s*(?:→|»|>)?$", re.IGNORECASE
)
_PARTS = re.compile(r"\s+[|·•–—-]\s+|\s*[|·•]\s*")
_NAME = re.compile(
    r"^(?:[A-Z][\w.’'-]*|de|van|von|der|bin|al|da|di|la|le)(?: (?:[A-Z][\w.’'-]*|de|van|von|der|bin|al|da|di|la|le|and|&)){1,5}$"
)
_AFTER_NAME = re.compile(r",\s.*|\s+(?:in|for|at)\s+[A-Z].*")
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)(?=\s*\d{4})|copyright(?=\s*(?:©|\d{4}|by\b)))\s*(?:©\s*)?(?:\d{4}(?:\s*[-–]\s*\d{4})?)?\s*,?\s*(?:by\s+)?(?P<name>[^.,|]{2,60})",
    re.IGNORECASE,
)
# "Document number: 2024-12345", "Docket No. 240521-0142", "Announcement No. 62 of 2024"
_FACT = re.compile(r"^[A-Z][A-Za-z .]{2,40}:?\s+(?:No\.?\s*)?[\w./-]*\d[\w./-]*(?: of \d{4})?$")
_PREFIX = re.compile(r"^(?:reading|now reading|you are reading|title):\s*", re.IGNORECASE)


@dataclass(frozen=True)
class _Line:
    text: str
    kind: Kind
    words: int
    after_blank: bool


def read_text(text: str, today: date) -> Reading:
    """The article in `text` with what its head says of it. Raises `NoArticle` where furniture is all there is."""
    lines = _lines(plain(text))
    return _read_scraped(lines, today) if _shows_furniture(lines) else _read_written(lines, today)


def is_scraped(text: str) -> bool:
    """Whether `text` holds lines that only a web page has."""
    return _shows_furniture(_lines(text))


def _shows_furniture(lines: list[_Line]) -> bool:
    return sum(line.kind in ("cover", "end", "related", "paywall") for line in lines) >= _EVIDENCE


def _lines(text: str) -> list[_Line]:
    lines: list[_Line] = []
    for paragraph in text.split("\n\n"):
        for number, line in enumerate(unwrapped(paragraph.split("\n"))):
            if line:
                lines.append(_Line(line, _kind(line), count_words(line), number == 0))
    return lines


def _kind(line: str) -> Kind:
    if found := furniture(line):
        return found
    words = count_words(line)
    if len(line) <= 100 and DATE_LINE.match(line):
        return "date"
    if LIST_ITEM.match(line):
        return "item"
    if _CUT_SHORT.search(line) and words <= 60:
        return "teaser"
    if SENTENCE_END.search(line):
        return "prose" if words >= _PROSE_WORDS else "short"
    return "prose" if words >= _LONG_WORDS else "heading"


def _read_written(lines: list[_Line], today: date) -> Reading:
    """A text without furniture: its first line may be its title, the lines under that its author and date."""
    if not lines:
        return Reading(None, "")
    body = 0
    title = author = None
    published = None
    if len(lines) > 1 and (_is_headline(lines[0])):
        title = _PREFIX.sub("", lines[0].text)
        author, published, body = _read_head(lines, 1, today)
    published = published or (dateline(lines[body].text, today) if body < len(lines) else None)
    return _reading(title, lines[body:], author, None, published)


def _is_headline(line: _Line) -> bool:
    if line.kind == "heading":
        return not _FACT.match(line.text)
    return line.words <= 20 and line.text.endswith("?")


def _read_head(lines: list[_Line], start: int, today: date) -> tuple[str | None, date | None, int]:
    """Author and date in the lines from `start` that hold nothing else, and where the text begins after them."""
    author, published = None, None
    for position in range(start, min(start + 4, len(lines))):
        parts = _PARTS.split(lines[position].text)
        names = [match for part in parts if (match := BYLINE.match(part))]
        dates = [part for part in parts if DATE_LINE.match(part)]
        if len(names) + len(dates) < len(parts):
            return author, published, position
        author = author or (_name(names[0]["name"]) if names else None)
        published = published or next((found for part in dates if (found := date_of_line(part, today))), None)
    return author, published, min(start + 4, len(lines))


def _read_scraped(lines: list[_Line], today: date) -> Reading:
    start, stop = _densest(lines)
    title_at, title, site = _title(lines, start)
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
    head = [part for line in lines[title_at + 1 : start] for part in _head_parts(line)]
    publisher = _publisher(lines, title_at, start, title) or site
    author = _author(head, publisher)
    published = next((found for part in head if (found := date_of_line(part, today))), None)
    return _reading(title, body, author, publisher, published or dateline(body[0].text, today))


def _densest(lines: list[_Line]) -> tuple[int, int]:
    """Start and stop of the stretch of lines with the greatest sum of weights: a word of prose is worth one."""
    best, best_start, best_stop = 0, 0, 0
    total, start = 0, 0
    for position, line in enumerate(lines):
        total += _WEIGHTS.get(line.kind, line.words // 2 if line.kind == "item" else line.words)
        if total > best:
            best, best_start, best_stop = total, start, position + 1
        if total <= 0:
            total, start = 0, position + 1
    return best_start, best_stop


def _title(lines: list[_Line], start: int) -> tuple[int, str | None, str | None]:
    """Where the title stands above the body (-1: nowhere), the title, and the site's name where it follows the title.

    It is the last headline that the page's head repeats; where it repeats none, the headline nearest to the body, or the
    one above that where the nearest is its longer subtitle. A short line that is repeated is the site's name.
    """
    headlines = [
        at
        for at in range(start)
        if lines[at].words >= 4
        and lines[at].kind in ("heading", "short", "prose")
        and not BYLINE.match(lines[at].text)
        and not _FACT.match(lines[at].text)
    ]
    keys = [compared(line.text) for line in lines[:start]]
    for at in reversed(headlines):
        repeats = [
            line.text
            for line, key in zip(lines, keys, strict=False)
            if line is not lines[at] and keys[at] in key
        ]
        if repeats and len(keys[at]) >= 12 and (lines[at].words >= 5 or at == headlines[-1]):
            return at, lines[at].text, _site_after_title(lines[at].text, repeats)
    if not headlines:
        return -1, None, None
    at = headlines[-1]
    if at - 1 in headlines and lines[at].words >= max(10, lines[at - 1].words) and lines[at - 1].words <= 20:
        at -= 1
    return at, lines[at].text, None


def _site_after_title(title: str, lines: list[str]) -> str | None:
    for line in lines:
        rest = (
            re.match(r"^\s*[|–—-]\s*([^|–—]{2,50})$", line[len(title) :]) if line.startswith(title) else None
        )
        if rest:
            return rest[1].strip()
    return None


def _before_body(lines: list[_Line]) -> list[_Line]:
    """What of the lines between title and body belongs to the body: first sentences and lines such as `Docket: 2024-1`."""
    return [
        line for line in lines if line.kind == "prose" or (line.kind == "heading" and _FACT.match(line.text))
    ]


def _article_lines(lines: list[_Line]) -> list[_Line]:
    """What belongs to the article: up to the sign that it ends, without furniture, without headings left hanging."""
    kept: list[_Line] = []
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


def _belongs(lines: list[_Line], position: int) -> bool:
    kind = lines[position].kind
    if kind == "menu":
        # one of a list of sectors or topics in the article, not of the site's menu
        return bool(LIST_ITEM.match(lines[position].text)) and position > 0
    if kind == "teaser":
        around = lines[max(position - 1, 0) : position + 2]
        return all(line.kind in ("prose", "short", "teaser", "item") for line in around)
    return kind in ("prose", "short", "item", "heading")


def _cards_begin(lines: list[_Line], position: int) -> bool:
    """Whether two cards follow each other here: a headline, perhaps a line or two, then a date, a reading time or "…"."""
    first = _card_end(lines, position)
    return first is not None and _card_end(lines, first) is not None


def _card_end(lines: list[_Line], position: int) -> int | None:
    if (
        position >= len(lines)
        or lines[position].kind not in ("heading", "short")
        or lines[position].words < 4
    ):
        return None
    for at in range(position + 1, min(position + 4, len(lines))):
        if lines[at].kind in ("date", "teaser", "cover"):
            after = at + 1
            while after < len(lines) and lines[after].kind in ("date", "cover", "menu"):
                after += 1
            return after
        if lines[at].words > 60:
            return None
    return None


def _resumes(lines: list[_Line], position: int) -> int | None:
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


def _head_parts(line: _Line) -> list[str]:
    """The parts of a line such as `Posted on May 3, 2024 by Ann Lee | Markets`."""
    parts = _PARTS.split(line.text)
    for number, part in enumerate(parts):
        date_then_name = re.match(r"^(.{6,60}?\d{4}.{0,15}?)\s+(by\s+.+)$", part, re.IGNORECASE)
        if date_then_name:
            parts[number : number + 1] = [date_then_name[1], date_then_name[2]]
    return parts


def _author(head: list[str], publisher: str | None) -> str | None:
    for part in head:
        if match := BYLINE.match(part):
            return _name(match["name"])
    for part in head:
        is_site = publisher is not None and compared(part) == compared(publisher)
        if _NAME.match(part) and len(part) <= 60 and not is_site and furniture(part) is None:
            return part
    return None


def _name(written: str) -> str:
    return one_line(_AFTER_NAME.sub("", written)).strip(" ,;:-")


def _publisher(lines: list[_Line], title_at: int, start: int, title: str | None) -> str | None:
    """The name in the page's head that its foot or its copyright line has too, else the name in the copyright line."""
    copyrights = [match["name"] for line in lines[start:] if (match := _COPYRIGHT.search(line.text))]
    feet = {compared(line.text) for line in lines[start:]}
    for line in lines[: max(title_at, 0)]:
        key = compared(line.text)
        named = any(compared(name).startswith(key) for name in copyrights)
        if (
            line.kind == "heading"
            and line.words <= 5
            and len(key) >= 3
            and line.text != title
            and (key in feet or named)
        ):
            return line.text
    for name in reversed(copyrights):
        cleaned = re.sub(r"\s*all rights reserved.*|\s+\d{4}$", "", name, flags=re.IGNORECASE).strip(" .-–—")
        if cleaned and compared(cleaned):
            return cleaned
    return None


def _reading(
    title: str | None, lines: list[_Line], author: str | None, publisher: str | None, published: date | None
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
