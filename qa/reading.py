"""Reads passages against a question, word by word: how much of what is asked does each sentence speak of?

Each word of the question that carries meaning is held against the words of a sentence and of its article's title, by
the vectors that the embedding model gives them in their context, and the closest counts: late interaction (Khattab and
Zaharia 2020, ColBERT, arXiv:2004.12832) with the model that is loaded anyway. Words are weighted by how rare they are
in the library (Spärck Jones 1972). Codes such as 3A090 count only where they stand letter for letter.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from qa.asked import asked_for, holds
from qa.asked_words import AskedWord, asked_words, letters
from qa.domain import Hit
from qa.followup import Standalone
from qa.labels import is_label
from qa.layout import LaidOut, closest, lay_out, one_before
from qa.likeness import kinds_in
from qa.nearness import UNKNOWN, Nearness
from qa.sentences import sentences
from qa.wordvectors import WordVectors, closeness

# Weights of what makes a sentence the answering one: how much of the question it speaks of with its title, alone, and
# with its passage; whether it holds the kind of thing that is asked for; the rank of its passage in the search. Fitted
# without the second as a conditional logit over the sentences of the twelve best passages of 902 answerable questions of
# SQuAD 2.0 (none of our subject): 17, 11, 1.4, 1.25. Giving the sentence alone a part of the 17 breaks the ties of an
# article whose title answers to the whole question: citation precision .822 -> .830 on the development set.
SENTENCE_WEIGHT, OWN_WEIGHT, PASSAGE_WEIGHT, KIND_WEIGHT, RANK_WEIGHT = 12.0, 4.0, 11.0, 1.4, 1.25
# News says the most in its first sentence: hit@1 .904 -> .916 on the development set, .880 -> .893 on the samples.
LEAD_WEIGHT = 1.0
# How near a word of the question is at least to one that says the same. Strict without it, and with .75, .8, .9: on our golden
# questions .640, .680, .693, .707, on trade .735, .750, .750, .721, on the bulletins .500, .564, .577, .513; wrong on
# unanswerable .32, .32, .36, .44 and .45, .45, .45, .50 and .32, .36, .36, .41.
ALIKE = 0.8
# What the sentence before says too of the question speaks for a sentence: "The 38 affiliates are in 21 countries".
CONTEXT_WEIGHT = 3.0
# Labels ("Document number: 2020-05190") and headings live off their title.
LABEL_WEIGHT = 3.0


@dataclass(frozen=True)
class ReadSentence:
    """A sentence of a passage: `text == article.text[start:end]`. `coverage` (0 to 1) is how much of the question it,
    with its article's title and date, speaks of; `score` ranks sentences of one question; `words` is the share that each
    word of the question has in the coverage; `near` compares single words. `extra` is what speaks for it besides its
    score, which alone decides whether there is an answer."""

    hit: Hit
    start: int
    end: int
    text: str
    coverage: float
    score: float
    words: tuple[float, ...]
    near: Nearness = field(default=UNKNOWN, compare=False, repr=False)
    extra: float = field(default=0.0, compare=False)

    @property
    def fit(self) -> float:
        """What it is chosen by among the sentences of an answer."""
        return self.score + self.extra

    def __hash__(self) -> int:
        return hash((self.hit.id, self.start))

    def adds(self, others: "Sequence[ReadSentence]") -> float:
        """How much of the question (0 to 1) this sentence speaks of that none of `others` does."""
        return sum(
            max(0.0, word - max(other.words[at] for other in others)) for at, word in enumerate(self.words)
        )


def read(
    question: Standalone,
    asked: WordVectors,
    hits: Sequence[Hit],
    texts: Sequence[bytes],
    rarity: Mapping[str, float],
) -> tuple[ReadSentence, ...]:
    """Every sentence of `hits` (best first, their `score` from the fusion), best first.

    `asked` are the word vectors of the question's text, `texts` those of each hit with its title before it, packed; their
    spans in the title are negative. `rarity` gives each content word of the question its weight, by the word in lower case.
    """
    words = asked_words(question, asked.spans, rarity)
    if not words or not hits:
        return ()
    near, spans = closeness(asked.vectors[np.concatenate([word.rows for word in words])], texts)
    laid_out = lay_out(hits, spans)
    shares = _shares(words, near, hits, laid_out)
    _raise_alike(shares, words, hits, laid_out)
    kind = asked_for(question.asked)
    whole, alone = shares.titled.sum(axis=1), shares.alone.sum(axis=1)
    passages = PASSAGE_WEIGHT * shares.passage.sum(axis=1) + [RANK_WEIGHT * hit.score for hit in hits]
    scores = SENTENCE_WEIGHT * whole + OWN_WEIGHT * alone + passages[laid_out.passage]
    nearness = _nearness(words, near, spans, shares, laid_out)
    found = []
    labels = [is_label(hits[number].text[start:end]) for number, start, end in laid_out.places]
    context = np.maximum(shares.alone, shares.alone[one_before(laid_out, labels)]).sum(axis=1) - alone
    for (number, start, end), label, coverage, of_words, near_to_it, of_each, more in zip(
        laid_out.places,
        labels,
        whole.tolist(),
        shares.titled.tolist(),
        scores.tolist(),
        nearness,
        context.tolist(),
        strict=True,
    ):
        hit = hits[number]
        sentence = hit.text[start:end]
        score = (
            near_to_it
            + KIND_WEIGHT * holds(kind, sentence, question.asked)
            + LEAD_WEIGHT * (hit.start + start == 0)
            - LABEL_WEIGHT * label
        )
        found.append(
            ReadSentence(
                hit,
                hit.start + start,
                hit.start + end,
                sentence,
                coverage,
                score,
                tuple(of_words),
                of_each,
                CONTEXT_WEIGHT * more,
            )
        )
    return tuple(sorted(found, key=lambda sentence: sentence.score, reverse=True))


def look_through(hit: Hit) -> None:
    """Takes from a passage, ahead of `read`, what does not depend on the question: it is kept for a while."""
    kinds_in(hit.source.title)
    for start, end in sentences(hit.text):
        is_label(hit.text[start:end])
        kinds_in(hit.text[start:end])


@dataclass(frozen=True)
class _Shares:
    """How much of the question each word makes up: in a sentence `alone` and under its title (sentences, words), and in a
    whole `passage` (passages, words)."""

    alone: NDArray[np.float64]
    titled: NDArray[np.float64]
    passage: NDArray[np.float64]


def _shares(
    words: Sequence[AskedWord], near: NDArray[np.float32], hits: Sequence[Hit], laid_out: LaidOut
) -> _Shares:
    """The words of a question held against the sentences; `near` (tokens of the words, words of the texts) are cosines."""
    parts = _parts(words)

    def shared(closest: NDArray[np.float32]) -> NDArray[np.float64]:
        return np.asarray((_of_words(closest, words) * parts[:, None]).T, np.float64)

    alone = closest(near, laid_out.stretches)
    titles = closest(near, np.stack([laid_out.firsts, laid_out.bodies], axis=1))
    passages = closest(near, np.stack([laid_out.firsts, laid_out.lasts], axis=1))
    shares = _Shares(shared(alone), shared(np.maximum(alone, titles[:, laid_out.passage])), shared(passages))
    for at, word in enumerate(words):
        if word.code:
            heads = np.array([_has(letters(_head(hit)), word.code) for hit in hits])
            bodies = [_has(letters(hit.text), word.code) for hit in hits]
            held = np.array(
                [
                    bodies[number] and _has(letters(hits[number].text[start:end]), word.code)
                    for number, start, end in laid_out.places
                ],
                bool,
            )
            shares.alone[:, at] = parts[at] * held
            shares.titled[:, at] = parts[at] * (held | heads[laid_out.passage])
            shares.passage[:, at] = parts[at] * (heads | bodies)
    return shares


def _raise_alike(
    shares: _Shares,
    words: Sequence[AskedWord],
    hits: Sequence[Hit],
    laid_out: LaidOut,
) -> None:
    """Raises the shares of those words for which a sentence or a passage has one that says the same."""
    least = ALIKE * _parts(words)
    told = [kinds_in(hits[number].text[start:end]) for number, start, end in laid_out.places]
    titles = [kinds_in(hit.source.title) for hit in hits]
    # A text says what its sentences say, which have been looked at.
    texts = [
        title.union(*(kinds_in(hit.text[start:end]) for start, end in sentences(hit.text)))
        for title, hit in zip(titles, hits, strict=True)
    ]
    for at, word in enumerate(words):
        alone, titled, whole = (
            np.array([not word.kinds.isdisjoint(kinds) for kinds in of_texts], bool)
            for of_texts in (told, titles, texts)
        )
        for share, alike in (
            (shares.alone, alone),
            (shares.titled, alone | titled[laid_out.passage]),
            (shares.passage, whole),
        ):
            share[alike, at] = np.maximum(share[alike, at], least[at])


def _nearness(
    words: Sequence[AskedWord],
    near: NDArray[np.float32],
    spans: Sequence[NDArray[np.int32]],
    shares: _Shares,
    laid_out: LaidOut,
) -> list[Nearness]:
    """What each sentence's words are to each word of the question."""
    cosines = _of_words(near, words).astype(np.float32)
    told = np.concatenate(spans)
    asked = np.array([word.span for word in words], np.int64)
    plain = np.array([not word.name and not word.code for word in words], np.bool_)
    passages = shares.passage / _parts(words)
    return [
        Nearness(asked, told[first:last], cosines[:, first:last], plain, passages[number])
        for (first, last), number in zip(laid_out.stretches.tolist(), laid_out.passage.tolist(), strict=True)
    ]


def _parts(words: Sequence[AskedWord]) -> NDArray[np.float64]:
    """The share of the question that each word makes up."""
    weights = np.array([word.weight for word in words])
    return np.asarray(weights / weights.sum(), np.float64)


def _of_words(of_tokens: NDArray[np.float32], words: Sequence[AskedWord]) -> NDArray[np.float64]:
    """What rows of tokens are for the words: the mean over each word's tokens."""
    counts = np.array([len(word.rows) for word in words])
    summed = np.add.reduceat(of_tokens, np.cumsum(counts) - counts, axis=0)
    return np.asarray(summed / counts[:, None], np.float64)


def _head(hit: Hit) -> str:
    """What stands letter for letter over every sentence of an article: its title and its date."""
    return (
        f"{hit.source.title}\n{hit.source.published:%B %-d, %Y}\n"
        if hit.source.published
        else f"{hit.source.title}\n"
    )


def _has(letters: str, code: Sequence[str]) -> bool:
    return any(one in letters for one in code)
