"""From a question to ranked passages: keyword search and vector search, fused, put in order by a reranker
where there is one, then read against the question.

`search` is the whole way, for the chain and for `GET /v1/search`. Knows no answer: whether the passages answer anything is
decided in `evidence`.
"""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from math import log
from typing import Literal, NamedTuple, TypeVar

from qa.domain import Hit
from qa.followup import Standalone
from qa.models import Reranker, WordReader, begun
from qa.named import held_against
from qa.passages import Filter, Ranking, Vector, best_first
from qa.reader import Reader
from qa.reading import ReadSentence, look_through, read
from qa.terms import content_words, spellings, terms
from qa.wordvectors import WordVectors

Way = Literal["keyword", "dense"]
Key = TypeVar("Key", bound=Hashable)


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


class Findings(NamedTuple):
    """The best `passages`, best first, and all their `sentences`, best first.

    A passage is as good as its best sentence; its score is that sentence's. With a reranker, passages come in its
    order and bear its scores; the order weighs in the sentences' scores as that of the search does without one, so what
    is enough for an answer stays the same.
    """

    passages: tuple[Hit, ...]
    sentences: tuple[ReadSentence, ...]


# Of each question's best by keyword so many are got while the model computes. At 10,000 passages 5.5 of the best 6 are read in
# the end, and .5 of the next two.
AHEAD = 6
# Passages by row, with the packed vectors of their words.
ToRead = Mapping[int, tuple[Hit, bytes]]
# With it at 0, 1, 3 and 8: strict .613, .627, .640, .653 on our golden questions and .880, .880, .880, .892 on the
# development set, wrong on unanswerable .28, .32, .32, .36 on ours and .13 on the other.
RARE = 3


def search(
    library: Reader,
    embedder: WordReader,
    question: Standalone,
    allowed: Filter,
    limit: int = PLAN.passages,
    plan: Plan = PLAN,
    reranker: Reranker | None = None,
) -> Findings:
    """What is found for one question."""
    return search_each(library, embedder, [question], allowed, limit, plan, reranker)[0]


def search_each(
    library: Reader,
    embedder: WordReader,
    questions: Sequence[Standalone],
    allowed: Filter,
    limit: int = PLAN.passages,
    plan: Plan = PLAN,
    reranker: Reranker | None = None,
) -> list[Findings]:
    """What is found for each question.

    They are embedded together, which takes little longer than embedding one, and beside the keyword search.
    """
    embedded = begun(embedder, [question.text for question in questions])
    by_words = [_by_words(library, question, allowed, plan) for question in questions]
    rarities = [rarity(library, question.text) for question in questions]
    ahead = _ahead(library, questions, by_words)
    vectors, words = embedded()
    found = []
    for question, keyword, rare, vector, of_question in zip(
        questions, by_words, rarities, vectors, words, strict=True
    ):
        ranked = fuse(*keyword, *_by_vector(library, vector, allowed, plan), softener=plan.softener)
        found.append(_read(library, question, of_question, rare, ranked, ahead, limit, plan, reranker))
    return found


def _ahead(library: Reader, questions: Sequence[Standalone], rankings: Sequence[Sequence[Ranking]]) -> ToRead:
    """The best passages by keyword, looked through: most of them are read in the end."""
    rows = {row for by_words in rankings for ranking in by_words for row in islice(ranking, AHEAD)}
    found = library.to_read(sorted(rows))
    for hit, _ in found.values():
        look_through(hit)
        for question in questions:
            held_against(question.asked, hit.text)
    return found


def _read(
    library: Reader,
    question: Standalone,
    words: WordVectors,
    rare: Mapping[str, float],
    ranked: Mapping[int, float],
    ahead: ToRead,
    limit: int,
    plan: Plan,
    reranker: Reranker | None,
) -> Findings:
    """The best of what was `ranked`, some of which were looked at `ahead`, read against the question."""
    wanted = max(limit, plan.passages if reranker is None else plan.judged)
    ranking = dict(islice(ranked.items(), wanted))
    at_hand = {**ahead, **library.to_read([row for row in ranking if row not in ahead])}
    found = tuple(
        at_hand[row][0].model_copy(update={"score": ranking[row]})
        for row in best_first(ranking)
        if row in at_hand
    )
    packed = {hit.id: words for hit, words in at_hand.values()}
    judged: dict[str, float] = {}
    if reranker is not None:
        found, judged = rerank(reranker, question, found, plan)
        found = found[: max(limit, plan.passages)]
    sentences = read(question, words, found, [packed[hit.id] for hit in found], rare)
    best: dict[str, float] = {}
    for sentence in sentences:
        best.setdefault(sentence.hit.id, sentence.score)
    best = judged or best
    order = sorted(found, key=lambda hit: best.get(hit.id, 0.0), reverse=True)[:limit]
    scored = tuple(hit.model_copy(update={"score": best.get(hit.id, 0.0)}) for hit in order)
    kept = {hit.id for hit in scored}
    return Findings(scored, tuple(sentence for sentence in sentences if sentence.hit.id in kept))


def candidates(
    library: Reader, question: Standalone, vector: Vector, allowed: Filter, plan: Plan = PLAN
) -> dict[int, float]:
    """The rows of what the ways of the plan find, fused, best first. `vector` is that of the question's text."""
    by_words, by_vector = (
        _by_words(library, question, allowed, plan),
        _by_vector(library, vector, allowed, plan),
    )
    return fuse(*by_words, *by_vector, softener=plan.softener)


def _by_words(library: Reader, question: Standalone, allowed: Filter, plan: Plan) -> list[Ranking]:
    """The ranking of the keyword search, if the plan has one."""
    if "keyword" not in plan.ways:
        return []
    return [library.ranked_by_terms(terms(question.text), plan.candidates, allowed)]


def _by_vector(library: Reader, vector: Vector, allowed: Filter, plan: Plan) -> list[Ranking]:
    """The ranking of the vector search, if the plan has one."""
    return [library.ranked_by_vector(vector, plan.candidates, allowed)] if "dense" in plan.ways else []


def rerank(
    reranker: Reranker, question: Standalone, hits: Sequence[Hit], plan: Plan = PLAN
) -> tuple[tuple[Hit, ...], dict[str, float]]:
    """The hits in the order of the reranker, scored by their places as `fuse` does, and its own scores by their ids.

    It reads each passage with the title of its article, as the rest of the search does.
    """
    scores = reranker.judge(question.text, [f"{hit.source.title}\n{hit.text}" for hit in hits])
    judged = {hit.id: float(score) for hit, score in zip(hits, scores, strict=True)}
    order = sorted(hits, key=lambda hit: judged[hit.id], reverse=True)
    places = fuse([hit.id for hit in order], softener=plan.softener)
    return tuple(hit.model_copy(update={"score": places[hit.id]}) for hit in order), judged


def fuse(*rankings: Iterable[Key], softener: int = PLAN.softener) -> dict[Key, float]:
    """What stands in any of the `rankings`, best first, with its score: 1.0 at the top of every one of them."""
    scores: dict[Key, float] = {}
    for ranking in rankings:
        for rank, key in enumerate(ranking):
            scores[key] = scores.get(key, 0.0) + softener / (len(rankings) * (softener + rank))
    return dict(sorted(scores.items(), key=lambda item: item[1], reverse=True))


def rarity(library: Reader, text: str) -> dict[str, float]:
    """The weight of each content word of `text`: high for a word that few passages hold (inverse document frequency).

    One that none holds weighs no more than one in `RARE` of them: it may only be another word for what they say.
    """
    words = content_words(text)
    asked = sorted({spelling for word in words for spelling in spellings(word)})
    frequency = library.document_frequency(asked)
    total = library.size().passages
    return {
        word: log(1 + (total + 0.5) / (max(RARE, *(frequency[one] for one in spellings(word))) + 0.5))
        for word in words
    }
