"""The lines of a plain text, each with what kind of line it is. Knows no articles: what a line is for is decided above."""

import re
from dataclasses import dataclass
from typing import Literal

from ingest.furniture import DATE_LINE, Furniture, furniture
from ingest.plain import LIST_ITEM, SENTENCE_END, count_words, unwrapped

Kind = Literal["prose", "short", "item", "heading", "teaser", "date"] | Furniture

_PROSE_WORDS = 8
_LONG_WORDS = 25
# So many words without a comma or a full stop are no sentence but a cloud of tags.
_CLOUD_WORDS = 30
_PUNCTUATED = re.compile(r"[.,;:!?。、，！？،؛؟۔।]")
_CUT_SHORT = re.compile(
    r"(?:…|\.\.\.|\[(?:…|\.\.\.)\])\s*(?:read more|continue reading|more)?\s*(?:→|»|>)?$", re.IGNORECASE
)
# "Document number: 2024-12345", "Docket No. 240521-0142", "Announcement No. 62 of 2024"
FACT = re.compile(r"^[A-Z][A-Za-z .]{2,40}:?\s+(?:No\.?\s*)?[\w./-]*\d[\w./-]*(?: of \d{4})?$")


@dataclass(frozen=True)
class Line:
    """A line that is not empty; `after_blank`: it begins a paragraph."""

    text: str
    kind: Kind
    words: int
    after_blank: bool


def classified(text: str) -> list[Line]:
    """The lines of `text` (as `plain` makes it) that are not empty; a wrapped paragraph is one line."""
    lines: list[Line] = []
    for paragraph in text.split("\n\n"):
        for number, line in enumerate(unwrapped(paragraph.split("\n"))):
            if line:
                lines.append(Line(line, _kind(line), count_words(line), number == 0))
    return lines


def _kind(line: str) -> Kind:
    if found := furniture(line):
        return found
    words = count_words(line)
    if words == 0:
        return "menu"
    if len(line) <= 100 and DATE_LINE.match(line):
        return "date"
    if LIST_ITEM.match(line):
        return "item"
    if _CUT_SHORT.search(line) and words <= 60:
        return "teaser"
    if SENTENCE_END.search(line):
        return "prose" if words >= _PROSE_WORDS else "short"
    is_cloud = len(line.split()) >= _CLOUD_WORDS and not _PUNCTUATED.search(line)
    return "menu" if is_cloud else "prose" if words >= _LONG_WORDS else "heading"
