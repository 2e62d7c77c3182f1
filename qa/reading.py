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

from qa.asked import MONTH, asked_for, holds
from qa.domain import Hit
from qa.followup import Standalone
from qa.sentences import sentences
from qa.terms import CODE, EVERYDAY, tokens
from qa.unspaced import UNSPACED, around, is_unspaced, runs
from qa.wordvectors import WordVectors
from qa.written_dates import MONTHS

# Weights of what makes a sentence the answering one: how much of the question it speaks of with its title, alone, and
# with its passage; whether it holds the kind of thing that is asked for; the rank of its passage in the search. Fitted
# without the second as a conditional logit over the sentences of the twelve best passages of 902 answerable questions of
# SQuAD 2.0 (none of our subject): 17, 11, 1.4, 1.25. Giving the sentence alone a part of the 17 breaks the ties of an
# article whose title answers to the whole question: citation precision .822 -> .830 on the development set.
SENTENCE_WEIGHT, OWN_WEIGHT, PASSAGE_WEIGHT, KIND_WEIGHT, RANK_WEIGHT = 12.0, 4.0, 11.0, 1.4, 1.25
# News says the most in its first sentence: hit@1 .904 -> .916 on the development set, .880 -> .893 on the samples.
LEAD_WEIGHT = 1.0
# A word that a follow-up carries over says where to look, less what to look for.
TOPIC_WEIGHT = 0.5
# Labels ("Document number: 2020-05190") and headings live off their title.
LABEL_WEIGHT = 3.0
# In a headline a long preposition may be without its capital.
HEADLINE_SHARE = 0.8
_WORD = re.compile(r"[^\W_]+")
# Besides codes, numbers and months: 2022 is as near to 2023 as can be, for an embedding model.
_EXACT = re.compile(rf"(?<![\w.,])\d{{1,6}}(?!\w|[.,]\w)|\b(?:{MONTH})\b")
_MONTHS = {month[:length]: month for month in MONTHS for length in (3, 4) if month != "may"}
# No abbreviation: an article may spell it out.
_NAME = re.compile(r"[A-Z][a-z]{2,}")
_UNIT = re.compile(r"(?<=\d)(?=[a-z])")


@dataclass(frozen=True)
class ReadSentence:
    """A sentence of a passage: `text == article.text[start:end]`. `coverage` (0 to 1) is how much of the question it,
    with its article's title and date, speaks of; `score` ranks sentences of one question; `words` is the share that each
    word of the question has in the coverage, `names` how near (0 to 1) its
    passage comes to the question's farthest proper name."""

    hit: Hit
    start: int
    end: int
    text: str
    coverage: float
    score: float
    words: tuple[float, ...]
    names: float = 1.0

    def adds(self, others: "Sequence[ReadSentence]") -> float:
        """How much of the question (0 to 1) this sentence speaks of that none of `others` does."""
        return sum(
            max(0.0, word - max(other.words[at] for other in others)) for at, word in enumerate(self.words)
        )


@dataclass(frozen=True)
class _Word:
    """A word of the question: its weight, the rows of its tokens, and and its letters when it must match by letter, in any
    of these writings."""

    rows: NDArray[np.int64]
    weight: float
    code: tuple[str, ...]
    name: bool


def read(
    question: Standalone,
    asked: WordVectors,
    hits: Sequence[Hit],
    texts: Sequence[WordVectors],
    rarity: Mapping[str, float],
) -> tuple[ReadSentence, ...]:
    """Every sentence of `hits` (best first, their `score` from the fusion), best first.

    `asked` are the word vectors of the question's text, `texts` those of each hit with its title before it, whose spans
    are negative. `rarity` gives each content word of the question its weight, by the word in lower case.
    """
    words = _words(question, asked.spans, rarity)
    if not words or not hits:
        return ()
    kind = asked_for(question.asked)
    rows = np.concatenate([word.rows for word in words])
    near = asked.vectors[rows] @ np.concatenate([text.vectors for text in texts]).T
    ends = np.cumsum([len(text.spans) for text in texts])
    found: list[ReadSentence] = []
    for hit, text, end_of_text in zip(hits, texts, ends, strict=True):
        compare = _Comparison(words, near[:, end_of_text - len(text.spans) : end_of_text])
        head = _head(hit)
        body = int(np.searchsorted(text.spans[:, 0], 0))
        stretches, places = [], []
        for start, end in sentences(hit.text):
            first = int(np.searchsorted(text.spans[:, 0], start))
            last = int(np.searchsorted(text.spans[:, 1], end, side="right"))
            if max(first, body) < last:
                stretches.append((max(first, body), last))
                places.append((start, end))
        told = [hit.text[start:end] for start, end in places]
        passage = compare.shares([(0, len(text.spans))], [head + hit.text])[0]
        alone = compare.shares(stretches, told).sum(axis=1)
        titled = compare.shares(stretches, [head + one for one in told], up_to=body)
        names = compare.names(passage)
        for (start, end), sentence, own, shares in zip(places, told, alone, titled, strict=True):
            score = (
                SENTENCE_WEIGHT * shares.sum()
                + OWN_WEIGHT * own
                + PASSAGE_WEIGHT * passage.sum()
                + KIND_WEIGHT * holds(kind, sentence, question.asked)
                + RANK_WEIGHT * hit.score
                + LEAD_WEIGHT * (hit.start + start == 0)
                - LABEL_WEIGHT * is_label(sentence)
            )
            found.append(
                ReadSentence(
                    hit,
                    hit.start + start,
                    hit.start + end,
                    sentence,
                    float(shares.sum()),
                    float(score),
                    tuple(shares.tolist()),
                    names,
                )
            )
    return tuple(sorted(found, key=lambda sentence: sentence.score, reverse=True))


def is_label(sentence: str) -> bool:
    """Whether it is a label, a heading, the headline of another story or a note of sources: it answers nothing."""
    words = len(sentence.split()) + len(UNSPACED.findall(sentence)) // 2
    if re.match(r"(?:Primary )?[Ss]ources?:", sentence):
        return True
    ended = sentence.rstrip("\"'”’)]")[-1:] in ".!?;:。！？"
    return words < 4 or (not ended and (words < 8 or _is_headline(sentence)))


def _is_headline(line: str) -> bool:
    """Whether it is written as American headlines are, every long word with a capital; an item or a row of a list is not."""
    long = re.findall(r"\b[^\W\d_]{4,}", line)
    capitals = sum(word[0].isupper() for word in long)
    return re.search(r"^\W|[,:;|]", line) is None and len(long) > 3 and capitals >= HEADLINE_SHARE * len(long)


def _head(hit: Hit) -> str:
    """What stands letter for letter over every sentence of an article: its title and its date."""
    return (
        f"{hit.source.title}\n{hit.source.published:%B %-d, %Y}\n"
        if hit.source.published
        else f"{hit.source.title}\n"
    )


class _Comparison:
    """The words of a question held against one text; `near` (rows of the words' tokens, tokens of the text) are cosines."""

    def __init__(self, words: Sequence[_Word], near: NDArray[np.float32]) -> None:
        self._words = words
        self._near = near
        counts = np.array([len(word.rows) for word in words])
        self._starts, self._counts = np.cumsum(counts) - counts, counts
        weights = np.array([word.weight for word in words])
        self._parts = weights / weights.sum()

    def shares(
        self, stretches: Sequence[tuple[int, int]], letters: Sequence[str], up_to: int = 0
    ) -> NDArray[np.float64]:
        """How much of the question each word makes up in each of the stretches of tokens, shape (stretches, words).

        `letters` are their texts; the tokens before `up_to` are read with every one of them.
        """
        if not stretches:
            return np.empty((0, len(self._words)))
        closest = np.stack([self._near[:, first:last].max(axis=1) for first, last in stretches])
        if up_to:
            closest = np.maximum(closest, self._near[:, :up_to].max(axis=1))
        shares: NDArray[np.float64] = (
            np.add.reduceat(closest, self._starts, axis=1) / self._counts * self._parts
        )
        for at, word in enumerate(self._words):
            if word.code:
                held = [any(code in plain for code in word.code) for plain in map(_letters, letters)]
                shares[:, at] = self._parts[at] * np.array(held)
        return shares

    def names(self, shares: NDArray[np.float64]) -> float:
        """Of the `shares`, that of the proper name which comes off worst, as a closeness from 0 to 1."""
        return min(
            (
                float(share / part)
                for share, part, word in zip(shares, self._parts, self._words, strict=True)
                if word.name and not word.code
            ),
            default=1.0,
        )


def _words(question: Standalone, spans: NDArray[np.int64], rarity: Mapping[str, float]) -> list[_Word]:
    """The words of the question that carry meaning, each with the rows of its tokens."""
    topic_ends = len(question.text) - len(question.asked)
    by_letter = _spans(question.text, (CODE, _EXACT), ())
    words = []
    for start, end in (*by_letter, *_spans(question.text, (_WORD,), by_letter)):
        piece = question.text[start:end]
        if is_unspaced(piece) or piece.lower() in EVERYDAY or (len(piece) < 2 and not piece.isdigit()):
            continue
        rows = np.flatnonzero((spans[:, 0] >= start) & (spans[:, 1] <= end))
        if len(rows):
            weight = max((rarity[token] for token in tokens(piece) if token in rarity), default=1.0)
            weight *= TOPIC_WEIGHT if end <= topic_ends else 1.0
            name = start > 0 and _NAME.fullmatch(piece) is not None and question.text[start - 2] not in ".?!"
            words.append(_Word(rows, weight, (_letters(piece),) if (start, end) in by_letter else (), name))
    return words + _characters(question, spans, rarity)


def _characters(question: Standalone, spans: NDArray[np.int64], rarity: Mapping[str, float]) -> list[_Word]:
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
            found.append(_Word(rows if len(rows) else np.zeros(1, np.int64), weight, near, name=False))
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


def _letters(text: str) -> str:
    """Words between single blanks, lower case: how codes are compared. "5nm" is "5 nm", "Oct" is "october"."""
    words = (_MONTHS.get(word, word) for word in _WORD.findall(_UNIT.sub(" ", text).lower()))
    return f" {' '.join(words)} "
