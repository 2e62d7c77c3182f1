"""From a question to ranked passages: keyword search and vector search, fused, put in order by a reranker
where there is one, then read against the question.

`search` is the whole way, for the chain and for `GET /v1/search`. Knows no answer: whether the passages answer anything is
decided in `evidence`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log
from typing import Literal

from qa.domain import Hit
from qa.followup import Standalone
from qa.library import Filter, Library
from qa.models import Embedder, Reranker
from qa.passages import Vector
from qa.reading import ReadSentence, read
from qa.terms import content_words, spellings, terms

Way = Literal["keyword", "dense"]


@dataclass(frozen=True)
class Plan:
    """How passages are looked for. The defaults were chosen by measurement: docs/retrieval.md has the tables.

    `candidates` of each way are fused, and the best `passages` read word by word, which is the costly part. `softener` is
    that of reciprocal rank fusion (Cormack, Clarke and Büttcher 2009): 1 / (softener + rank), summed. A reranker judges the
    best `judged` of the fused.
    """

    ways: tuple[Way, ...] = ("keyword", "dense")
    candidates: int = 50
    passages: int = 12
    softener: int = 10
    judged: int = 24


PLAN = Plan()
# With it at 0, 1, 3 and 8: strict .613, .627, .640, .653 on our golden questions and .880, .880, .880, .892 on the
# development set, wrong on unanswerable .28, .32, .32, .36 on ours and .13 on the other.
RARE = 3


def search(
    library: Library,
    embedder: Embedder,
    question: Standalone,
    allowed: Filter,
    limit: int = PLAN.passages,
    plan: Plan = PLAN,
    reranker: Reranker | None = None,
) -> tuple[tuple[Hit, ...], tuple[ReadSentence, ...]]:
    """The `limit` best passages, best first, and all their sentences, best first.

    A passage is as good as its best sentence; its score is that sentence's. With a `reranker`, passages come in its
    order and bear its scores; the order weighs in the sentences' scores as that of the search does without one, so what
    is enough for an answer stays the same.
    """
    (vector,), (words,) = embedder.read([question.text])
    found = candidates(library, question, vector, allowed, plan)
    judged: dict[str, float] = {}
    if reranker is not None:
        found, judged = rerank(reranker, question, found[: max(limit, plan.judged)], plan)
    found = found[: max(limit, plan.passages)]
    sentences = read(question, words, found, library.words(found), rarity(library, question.text))
    best: dict[str, float] = {}
    for sentence in sentences:
        best.setdefault(sentence.hit.id, sentence.score)
    best = judged or best
    ranked = sorted(found, key=lambda hit: best.get(hit.id, 0.0), reverse=True)[:limit]
    scored = tuple(hit.model_copy(update={"score": best.get(hit.id, 0.0)}) for hit in ranked)
    kept = {hit.id for hit in scored}
    return scored, tuple(sentence for sentence in sentences if sentence.hit.id in kept)


def candidates(
    library: Library, question: Standalone, vector: Vector, allowed: Filter, plan: Plan = PLAN
) -> list[Hit]:
    """What the ways of the plan find, fused, best first; not yet read. `vector` is that of the question's text."""
    rankings = []
    if "keyword" in plan.ways:
        rankings.append(library.matching(terms(question.text), plan.candidates, allowed))
    if "dense" in plan.ways:
        rankings.append(library.nearest(vector, plan.candidates, allowed))
    return fuse(*rankings, softener=plan.softener)


def rerank(
    reranker: Reranker, question: Standalone, hits: Sequence[Hit], plan: Plan = PLAN
) -> tuple[list[Hit], dict[str, float]]:
    """The hits in the order of the reranker, scored by their places as `fuse` does, and its own scores by their ids.

    It reads each passage with the title of its article, as the rest of the search does.
    """
    scores = reranker.judge(question.text, [f"{hit.source.title}\n{hit.text}" for hit in hits])
    judged = {hit.id: float(score) for hit, score in zip(hits, scores, strict=True)}
    order = sorted(hits, key=lambda hit: judged[hit.id], reverse=True)
    return fuse(order, softener=plan.softener), judged


def fuse(*rankings: Sequence[Hit], softener: int = PLAN.softener) -> list[Hit]:
    """The hits of all `rankings`, best first; the score is 1.0 for a hit at the top of every one of them."""
    scores: dict[str, float] = {}
    hits: dict[str, Hit] = {}
    for ranking in rankings:
        for rank, hit in enumerate(ranking):
            scores[hit.id] = scores.get(hit.id, 0.0) + softener / (len(rankings) * (softener + rank))
            hits.setdefault(hit.id, hit)
    order = sorted(hits, key=lambda id: scores[id], reverse=True)
    return [hits[id].model_copy(update={"score": scores[id]}) for id in order]


def rarity(library: Library, text: str) -> dict[str, float]:
    """The weight of each content word of `text`: high for a word that few passages hold (inverse document frequency).

    One that none holds weighs no more than one in `RARE` of them: it may only be another word for what they say.
    """
    words = content_words(text)
    asked = sorted({spelling for word in words for spelling in spellings(word)})
    frequency = library.document_frequency(asked)
    total = library.counts().passages
    return {
        word: log(1 + (total + 0.5) / (max(RARE, *(frequency[one] for one in spellings(word))) + 0.5))
        for word in words
    }
