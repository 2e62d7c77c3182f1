"""The words of a PDF's pages -> lines in reading order, without what runs along the edges of every page.

Columns are read one after the other, also under a headline that spans them. A gutter is a strip that no words cross
between stretches of running text: the columns of a table are none, so that its rows stay together. Knows no PDF library.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

_GUTTER = 7.0
_COLUMN_LINES = 3
# Running text fills its lines; the cells of a table do not.
_COLUMN_CHARACTERS = 18
_EDGE_LINES = 3
_PAGE_NUMBER = re.compile(
    r"^(?:page|p\.|seite)?\s*[-–—\[(]?\s*(?:\d{1,5}|[ivxlc]{1,6})\s*[-–—\])]?(?:\s*(?:/|of|von)\s*\d{1,5})?$",
    re.IGNORECASE,
)


# Gazettes say so themselves, also on a single page: "Federal Register / Vol. 89, No. 13 / Friday, January 19, 2024 / Rules".
_MASTHEAD = re.compile(r"\bVol\. ?\d+,? +No\. ?\d+|^Official Journal of the European Union$", re.IGNORECASE)


@dataclass(frozen=True)
class Span:
    """Words that stand together on one line: text, left and right edge, height of the baseline, size (points, from below)."""

    text: str
    left: float
    right: float
    base: float
    size: float


@dataclass(frozen=True)
class PageLine(Span):
    """A whole line of a column; `column` counts the columns of the document."""

    column: int = 0
    column_right: float = 0.0
    column_left: float = 0.0


def lines_of(pages: list[list[Span]]) -> tuple[list[PageLine], list[str]]:
    """The lines of the document in reading order, and those that ran along the top or the bottom, each once."""
    rows = [_rows(page) for page in pages]
    running = _running(rows)
    lines: list[PageLine] = []
    removed: dict[str, None] = {}
    for page in rows:
        edges = _outer(page, running, len(rows))
        removed |= dict.fromkeys(map(_text, edges))
        kept = [span for row in page if row not in edges for span in row]
        for group in _groups(kept):
            lines += _column(group, lines[-1].column + 1 if lines else 0)
    return lines, list(removed)


def _rows(spans: list[Span]) -> list[list[Span]]:
    """The spans by their height on the page, from the top; those of one row from left to right."""
    rows: list[list[Span]] = []
    for span in sorted(spans, key=lambda each: (-each.base, each.left)):
        if rows and abs(rows[-1][0].base - span.base) < 0.4 * max(rows[-1][0].size, span.size):
            rows[-1].append(span)
        else:
            rows.append([span])
    return [sorted(row, key=lambda each: each.left) for row in rows]


def _edges(rows: list[list[Span]]) -> list[list[Span]]:
    top = rows[:_EDGE_LINES]
    return top + [row for row in rows[-_EDGE_LINES:] if row not in top]


def _running(pages: list[list[list[Span]]]) -> Counter[str]:
    """On how many pages a line stands at the edge, whatever its numbers are."""
    return Counter(shape for page in pages for shape in {_shape(row) for row in _edges(page)})


def _shape(row: list[Span]) -> str:
    return re.sub(r"\d+", "#", _text(row).lower())


def _outer(page: list[list[Span]], running: Counter[str], pages: int) -> list[list[Span]]:
    """The running lines of a page, from its edges up to the first line that is none."""
    found: list[list[Span]] = []
    for edge in (page[:_EDGE_LINES], page[: -_EDGE_LINES - 1 : -1]):
        found += takewhile(lambda row: _is_running(row, running, pages), edge)
    return found


def _is_running(row: list[Span], running: Counter[str], pages: int) -> bool:
    """Whether a line is a page number or a gazette's head, or stands at the edge of at least a quarter of the pages."""
    if _PAGE_NUMBER.match(_text(row)) or _MASTHEAD.search(_text(row)):
        return True
    return pages > 1 and running[_shape(row)] >= max(2, pages // 4)


def _text(row: list[Span]) -> str:
    return " ".join(span.text for span in row)


def _groups(spans: list[Span]) -> Iterator[list[Span]]:
    """The columns of a part of a page, in reading order: above a line that spans them first, then left before right."""
    gutter = _gutter(spans)
    if gutter is None:
        if spans:
            yield spans
        return
    band: list[Span] = []
    across: list[Span] = []
    for row in _rows(spans):
        if any(span.left < gutter < span.right for span in row):
            yield from _sides(band, gutter)
            band = []
            across += row
        else:
            if across:
                yield across
                across = []
            band += row
    if across:
        yield across
    yield from _sides(band, gutter)


def _sides(band: list[Span], gutter: float) -> Iterator[list[Span]]:
    for side in ([s for s in band if s.right <= gutter], [s for s in band if s.left >= gutter]):
        if side:
            yield from _groups(side)


def _gutter(spans: list[Span]) -> float | None:
    """The middle of the leftmost strip between two stretches of running text; `None` where there is one column.

    A column begins where several lines do. Headlines may cross the strip, but not more than a third of the rows.
    """
    if len(spans) < 2 * _COLUMN_LINES:
        return None
    starts = Counter(round(span.left) for span in spans)
    rows = len(_rows(spans))
    for start in sorted(start for start, count in starts.items() if count >= _COLUMN_LINES):
        left = [span for span in spans if span.right <= start - 1]
        reach = max((span.right for span in left), default=float(start))
        middle = (start + reach) / 2
        right = [span for span in spans if span.left >= middle]
        crossing = len(spans) - len(left) - len(right)
        if start - reach < _GUTTER or crossing > rows / 3:
            continue
        if _is_column(left) and _is_column(right) and _beside(left, right):
            return middle
    return None


def _is_column(spans: list[Span]) -> bool:
    rows = _rows(spans)
    return len(rows) >= _COLUMN_LINES and sum(len(_text(row)) for row in rows) >= _COLUMN_CHARACTERS * len(
        rows
    )


def _beside(left: list[Span], right: list[Span]) -> bool:
    """Whether the two stand beside each other, not one below the other."""
    top = min(max(span.base for span in side) for side in (left, right))
    bottom = max(min(span.base for span in side) for side in (left, right))
    return top > bottom


def _column(spans: list[Span], number: int) -> list[PageLine]:
    left, right = min(span.left for span in spans), max(span.right for span in spans)
    return [
        PageLine(
            text=_text(row),
            left=row[0].left,
            right=row[-1].right,
            base=row[0].base,
            size=max(span.size for span in row),
            column=number,
            column_right=right,
            column_left=left,
        )
        for row in _rows(spans)
    ]
