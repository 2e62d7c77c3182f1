"""An article -> its passages: whole sentences that the embedder reads to their end, cut where the text itself pauses.

Where to cut is a shortest path over the sentences: every passage costs by how far it is from the target size, every cut
by what it tears apart (a paragraph, or a list from its lead-in). Knows no storage and no vectors.
"""

import re
from dataclasses import dataclass

from qa.domain import Article, Passage
from qa.models import Embedder
from qa.pointing import points_back
from qa.sentences import sentences

TARGET = 200
# [CLS] and [SEP], which `Embedder.tokens` counts in every text.
_SPECIAL = 2
# The tokenizer makes one token of a "word" of any length, such as an encoded picture; no language has longer ones than this.
_CHARACTERS_PER_TOKEN = 12
# A passage is read under its title and its date: "September 30, 2025" and a line break.
_DATE = 8
# A title longer than half the window must not crowd out the passage; the embedder cuts the passage's end then.
_TITLE_SHARE = 0.5
_LEAST_ROOM = 16
_MID_PARAGRAPH = 0.3
_MID_LIST = 0.15
_MID_SENTENCE = 0.6
_AFTER_LEAD_IN = 2.0
_BEFORE_POINTING_BACK = 1.0
_PER_PASSAGE = 0.05
_CLAUSE_END = re.compile(r"[;:—–](?=\s)|,(?=\s)|\)(?=\s)|[；，、]")
_BLANK = re.compile(r"\s+")
_ITEM = re.compile(r"\s*(?:[-•*–]|\(?\w{1,4}[.)])\s")


@dataclass(frozen=True)
class _Piece:
    """A sentence, or a part of one that is too long; `cut` is what it costs to end a passage after it."""

    start: int
    end: int
    tokens: int
    cut: float


def passages(article: Article, embedder: Embedder) -> tuple[Passage, ...]:
    """The passages in order: each `text == article.text[start:end]`, none overlaps, together they hold every sentence.

    With the title, a passage fits the embedder's window; about 200 tokens of text are aimed at.
    """
    title = min(embedder.tokens([article.source.title])[0] - _SPECIAL, int(embedder.window * _TITLE_SHARE))
    room = whole = embedder.window - _SPECIAL - title - _DATE
    while True:
        spans = _packed(_pieces(article.text, room, embedder), min(TARGET, room), room)
        # counted one by one, sentences may come out shorter than together: then there is less room than it seemed
        excess = max(_sizes([article.text[start:end] for start, end in spans], embedder), default=0) - whole
        if excess <= 0 or room <= _LEAST_ROOM:
            break
        room -= excess
    return tuple(
        Passage(
            id=f"{article.id}-{article.digest[:8]}-{position}",
            article_id=article.id,
            position=position,
            start=start,
            end=end,
            text=article.text[start:end],
        )
        for position, (start, end) in enumerate(spans)
    )


def _pieces(text: str, room: int, embedder: Embedder) -> list[_Piece]:
    """The sentences of `text` with their tokens and the cost of a cut after each; too long ones in parts that fit."""
    spans = sentences(text)
    counts = _sizes([text[start:end] for start, end in spans], embedder)
    pieces: list[_Piece] = []
    for number, ((start, end), count) in enumerate(zip(spans, counts, strict=True)):
        after = spans[number + 1][0] if number + 1 < len(spans) else len(text)
        cost = _cut_cost(text, start, end, after)
        parts = [(start, end, count)] if count <= room else _parts(text, start, end, room, embedder)
        for first, last, size in parts:
            pieces.append(_Piece(first, last, size, cost if last == end else _MID_SENTENCE))
    return pieces


def _sizes(texts: list[str], embedder: Embedder) -> list[int]:
    """Tokens of each text without the special ones, at least one."""
    counts = embedder.tokens(texts) if texts else []
    return [
        max(count - _SPECIAL, len(text) // _CHARACTERS_PER_TOKEN, 1)
        for text, count in zip(texts, counts, strict=True)
    ]


def _cut_cost(text: str, start: int, end: int, after: int) -> float:
    gap = text[end:after]
    if points_back(text[after : after + 40]):
        return _BEFORE_POINTING_BACK
    if text[end - 1] == ":" or _is_heading(text, start, end, after):
        return _AFTER_LEAD_IN
    if "\n\n" in gap:
        return 0.0
    if "\n" in gap:
        return _MID_LIST if _ITEM.match(text[after : after + 8]) else _MID_PARAGRAPH / 2
    return _MID_PARAGRAPH


def _is_heading(text: str, start: int, end: int, after: int) -> bool:
    """Whether the sentence is a line of its own without an end mark: it belongs to what follows."""
    alone = (start == 0 or text[start - 1] == "\n") and "\n" in text[end:after]
    return (
        alone and end - start <= 120 and text[end - 1].isalnum() and not _ITEM.match(text[start : start + 8])
    )


def _parts(text: str, start: int, end: int, room: int, embedder: Embedder) -> list[tuple[int, int, int]]:
    """Start, end and size of the parts of a span, halved where a clause or a word ends near its middle until all fit."""
    size = _sizes([text[start:end]], embedder)[0]
    if end - start < 2 or size <= room:
        return [(start, end, size)]
    quarter, middle = (end - start) // 4, (start + end) // 2
    ends = [match.end() for match in _CLAUSE_END.finditer(text, start + quarter, end - quarter)]
    ends = ends or [match.start() for match in _BLANK.finditer(text, start + quarter, end - quarter)]
    at = min(ends, key=lambda position: abs(position - middle), default=middle)
    rest = end - len(text[at:end].lstrip())
    return _parts(text, start, at, room, embedder) + _parts(text, rest, end, room, embedder)


def _packed(pieces: list[_Piece], target: int, room: int) -> list[tuple[int, int]]:
    """The spans of the cheapest way to cut `pieces` into passages that fit."""
    cheapest = [0.0] + [float("inf")] * len(pieces)
    begins = [0] * (len(pieces) + 1)
    for stop in range(1, len(pieces) + 1):
        tokens = 0
        for first in range(stop - 1, -1, -1):
            tokens += pieces[first].tokens
            if tokens > room and first < stop - 1:
                break
            cut = pieces[stop - 1].cut if stop < len(pieces) else 0.0
            cost = cheapest[first] + _PER_PASSAGE + abs(tokens - target) ** 2 / target**2 + cut
            if cost < cheapest[stop]:
                cheapest[stop], begins[stop] = cost, first
    spans: list[tuple[int, int]] = []
    stop = len(pieces)
    while stop > 0:
        spans.append((pieces[begins[stop]].start, pieces[stop - 1].end))
        stop = begins[stop]
    return spans[::-1]
