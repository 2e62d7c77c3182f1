"""The words of a question that are held against an article: which carry meaning, how much, and how each may be matched. Pure."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from qa.asked import MONTH
from qa.followup import Standalone
from qa.likeness import kinds
from qa.terms import CODE, EVERYDAY, tokens
from qa.unspaced import around, is_unspaced, runs
from qa.written_dates import MONTHS

# A word that a follow-up carries over says where to look, less what to look for.
TOPIC_WEIGHT = 0.5
# The same passages are read for one question after another.
TEXTS_KEPT = 4_000
_WORD = re.compile(r"[^\W_]+")
# Besides codes, numbers and months: 2022 is as near to 2023 as can be, for an embedding model.
_EXACT = re.compile(rf"(?<![\w.,])\d{{1,6}}(?!\w|[.,]\w)|\b(?:{MONTH})\b")
_MONTHS = {month[:length]: month for month in MONTHS for length in (3, 4) if month != "may"}
# No abbreviation: an article may spell it out.
_NAME = re.compile(r"[A-Z][a-z]{2,}")
# Before the number of a section, which names it: "15 CFR 734.13".
_OF_A_CODE = re.compile(
    r"\b\d{1,2} (?:CFR|C\.F\.R\.|USC|U\.S\.C\.)(?=,? (?:§+ ?|part |section )?\d)", re.IGNORECASE
)
_BLANKS = str.maketrans({mark: " " for mark in map(chr, range(128)) if not mark.isalnum()})
_UNIT = re.compile(r"(?<=\d)(?=[a-z])")


@dataclass(frozen=True)
class AskedWord:
    """A word of the question: its characters, the rows of its tokens, its weight, whether it is a proper name, its letters when
    it must match by letter, in any of these writings, and what it says."""

    span: tuple[int, int]
    rows: NDArray[np.int64]
    weight: float
    name: bool
    code: tuple[str, ...] = ()
    kinds: frozenset[str] = frozenset()


def asked_words(
    question: Standalone, spans: NDArray[np.int64], rarity: Mapping[str, float]
) -> list[AskedWord]:
    """The words of the question that carry meaning, each with the rows of its tokens."""
    topic_ends = len(question.text) - len(question.asked)
    said = _spans(question.text, (_OF_A_CODE,), ())
    by_letter = _spans(question.text, (CODE, _EXACT), said)
    words = []
    for start, end in (*by_letter, *_spans(question.text, (_WORD,), (*said, *by_letter))):
        piece = question.text[start:end]
        if is_unspaced(piece) or piece.lower() in EVERYDAY or (len(piece) < 2 and not piece.isdigit()):
            continue
        rows = np.flatnonzero((spans[:, 0] >= start) & (spans[:, 1] <= end))
        if len(rows):
            weight = max((rarity[token] for token in tokens(piece) if token in rarity), default=1.0)
            weight *= TOPIC_WEIGHT if end <= topic_ends else 1.0
            name = start > 0 and _NAME.fullmatch(piece) is not None and question.text[start - 2] not in ".?!"
            words.append(
                AskedWord((start, end), rows, weight, name, code=(letters(piece),))
                if (start, end) in by_letter
                else AskedWord(
                    (start, end), rows, weight, name, kinds=frozenset() if name else kinds(piece.lower())
                )
            )
    return words + _characters(question, spans, rarity)


def _characters(
    question: Standalone, spans: NDArray[np.int64], rarity: Mapping[str, float]
) -> list[AskedWord]:
    """The characters of Chinese and Japanese, each with the pairs that it belongs to: one of them must stand in a text.

    A character weighs as much as the commonest of its pairs: the other may cross from one word into the next.
    """
    found = []
    topic_ends = len(question.text) - len(question.asked)
    for start, end in runs(question.text):
        run = question.text[start:end]
        for at in range(len(run)):
            near = around(run, at)
            rows = np.flatnonzero((spans[:, 0] <= start + at) & (spans[:, 1] > start + at))
            weight = min(rarity.get(pair, 1.0) for pair in near) / 2
            weight *= TOPIC_WEIGHT if end <= topic_ends else 1.0
            rows = rows if len(rows) else np.zeros(1, np.int64)
            found.append(AskedWord((start + at, start + at + 1), rows, weight, False, near))
    return found


def _spans(
    text: str, patterns: Sequence[re.Pattern[str]], taken: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Where the `patterns` match, the earlier ones first; what overlaps with a span before it, or `taken`, is left out."""
    spans: list[tuple[int, int]] = []
    for pattern in patterns:
        for match in pattern.finditer(text):
            if not any(start < match.end() and match.start() < end for start, end in (*taken, *spans)):
                spans.append(match.span())
    return spans


@lru_cache(maxsize=TEXTS_KEPT)
def letters(text: str) -> str:
    """Words between single blanks, lower case: how codes are compared. "5nm" is "5 nm", "Oct" is "october"."""
    lowered = _UNIT.sub(" ", text).lower()
    words = lowered.translate(_BLANKS).split() if lowered.isascii() else _WORD.findall(lowered)
    return f" {' '.join([_MONTHS.get(word, word) for word in words])} "
