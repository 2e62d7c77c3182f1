"""Reads passages against a question, word by word: how much of what is asked does each sentence speak of?

Each word of the question that carries meaning is held against the words of a sentence and of its article's title, by
the vectors that the embedding model gives them in their context, and the closest counts: late interaction (Khattab and
Zaharia 2020, ColBERT, arXiv:2004.12832) with the model that is loaded anyway. Words are weighted by how rare they are
in the library (Spärck Jones 1972). Codes such as 3A090 count only where they stand letter for letter.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from qa.domain import Hit
from qa.followup import Standalone
from qa.models import Embedder
from qa.sentences import sentences
from qa.terms import CODE, EVERYDAY
from qa.asked import Kind, asked_for, holds

# Weights of the four things that make a sentence the answering one: fitted as a conditional logit over the sentences of
# the twelve best passages of 902 answerable questions of SQuAD 2.0 (none of our subject), rounded.
SENTENCE_WEIGHT, PASSAGE_WEIGHT, KIND_WEIGHT, RANK_WEIGHT = 17.0, 11.0, 1.4, 1.25
# A word that a follow-up carries over says where to look, less what to look for.
TOPIC_WEIGHT = 0.5
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class ReadSentence:
    """A sentence of a passage: `text == article.text[start:end]`. `coverage` (0 to 1) is how much of the question it,
    with its article's title, speaks of; `score` ranks sentences of one question."""

    hit: Hit
    start: int
    end: int
    text: str
    coverage: float
    score: float


@dataclass(frozen=True)
class _Word:
    """A word of the question: its weight, the rows of its tokens, and its letters when it must match by letter."""

    rows: NDArray[np.int64]
    weight: float
    code: str


def read(question: Standalone, hits: Sequence[Hit], embedder: Embedder, rarity: Mapping[str, float]) -> tuple[ReadSentence, ...]:
    """Every sentence of `hits` (best first, their `score` from the fusion), best first.

    `rarity` gives each content word of the question its weight, by the word in lower case.
    """
    asked, *texts = embedder.words([question.text, *(f"{hit.source.title}\n{hit.text}" for hit in hits)])
    words = _words(question, asked.spans, rarity)
    if not words:
        return ()
    rows = np.concatenate([word.rows for word in words])
    starts = np.cumsum([0, *(len(word.rows) for word in words)])[:-1]
    counts = np.array([len(word.rows) for word in words])
    weights = np.array([word.weight for word in words])
    kind = asked_for(question.asked)
    found: list[ReadSentence] = []
    for hit, text in zip(hits, texts, strict=True):
        head = len(hit.source.title) + 1
        close = asked.vectors[rows] @ text.vectors.T
        of_title = text.spans[:, 0] < head

        def coverage(tokens: NDArray[np.bool_], letters: str, close: NDArray[np.float32] = close) -> float:
            if not tokens.any():
                return 0.0
            best = np.add.reduceat(close[:, tokens].max(axis=1), starts) / counts
            exact = [best[at] if not word.code else float(word.code in letters) for at, word in enumerate(words)]
            return float(np.dot(exact, weights) / weights.sum())

        of_passage = coverage(np.ones(len(text.spans), dtype=bool), _letters(f"{hit.source.title} {hit.text}"))
        for start, end in sentences(hit.text):
            inside = (text.spans[:, 0] >= head + start) & (text.spans[:, 1] <= head + end)
            sentence = hit.text[start:end]
            of_sentence = coverage(inside | of_title, _letters(f"{hit.source.title} {sentence}")) if inside.any() else 0.0
            score = (
                SENTENCE_WEIGHT * of_sentence
                + PASSAGE_WEIGHT * of_passage
                + KIND_WEIGHT * holds(kind, sentence)
                + RANK_WEIGHT * hit.score
            )
            found.append(ReadSentence(hit, hit.start + start, hit.start + end, sentence, of_sentence, score))
    return tuple(sorted(found, key=lambda sentence: sentence.score, reverse=True))


def _words(question: Standalone, spans: NDArray[np.int64], rarity: Mapping[str, float]) -> list[_Word]:
    """The words of the question that carry meaning, each with the rows of its tokens."""
    topic_ends = len(question.text) - len(question.asked)
    codes = [(match.start(), match.end()) for match in CODE.finditer(question.text)]
    pieces = codes + [
        match.span()
        for match in _WORD.finditer(question.text)
        if not any(start < match.end() and match.start() < end for start, end in codes)
    ]
    words = []
    for start, end in pieces:
        letters = question.text[start:end].lower()
        if letters in EVERYDAY or (len(letters) < 2 and not letters.isdigit()):
            continue
        rows = np.flatnonzero((spans[:, 0] >= start) & (spans[:, 1] <= end))
        if len(rows):
            weight = rarity.get(letters, 1.0) * (TOPIC_WEIGHT if end <= topic_ends else 1.0)
            words.append(_Word(rows, weight, _letters(letters) if (start, end) in codes else ""))
    return words


def _letters(text: str) -> str:
    """Letters and digits only, lower case: how codes are compared."""
    return "".join(_WORD.findall(text.lower()))
