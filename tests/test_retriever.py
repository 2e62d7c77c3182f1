from datetime import date

import pytest

from qa.domain import Hit, Source
from qa.followup import Standalone
from qa.langchain_chain import ArticleRetriever
from qa.library import Filter
from qa.retriever import Plan, candidates, fuse, rarity, search
from tests.conftest import Shelf


def hit(name: str) -> Hit:
    return Hit(
        id=name,
        article_id=name,
        position=0,
        start=0,
        end=1,
        text="x",
        version=1,
        score=0.0,
        source=Source(title=name),
    )


def test_what_both_searches_find_comes_before_what_one_finds() -> None:
    fused = fuse("abc", "db")
    assert next(iter(fused)) == "b"
    assert set(fused) == {"a", "b", "c", "d"}


def test_the_top_of_every_search_scores_one() -> None:
    assert fuse("a", "a")["a"] == pytest.approx(1.0)
    assert fuse("a")["a"] == pytest.approx(1.0)


@pytest.mark.model
def test_a_plan_says_which_searches_are_made_and_how_much_is_read(shelf: Shelf) -> None:
    question = Standalone("zzyzx 3A090", "zzyzx 3A090")

    vector = shelf.embedder.embed([question.text])[0]

    def found(plan: Plan) -> list[str]:
        ranking = candidates(shelf.library, question, vector, Filter(), plan)
        return [one.id for one in shelf.library.hits(ranking)]

    keyword, dense = found(Plan(ways=("keyword",))), found(Plan(ways=("dense",)))
    assert all("3A090" in shelf.library.read(id.split("-")[0]).text for id in keyword)
    assert len(dense) == 50
    assert set(found(Plan())) == {*keyword, *dense}
    assert len(found(Plan(ways=("dense",), candidates=7))) == 7
    hits, _ = search(shelf.library, shelf.embedder, question, Filter(), 3, Plan(passages=3))
    assert len(hits) == 3


@pytest.mark.model
def test_hits_come_best_first_with_scores_and_sources(shelf: Shelf) -> None:
    text = "When did China start licensing gallium exports?"
    hits, sentences = search(shelf.library, shelf.embedder, Standalone(text, text), Filter(), limit=5)
    assert len(hits) == 5
    assert [found.score for found in hits] == sorted((found.score for found in hits), reverse=True)
    assert hits[0].article_id == shelf.names["2023-07-03-china-gallium-germanium"]
    assert {sentence.hit.id for sentence in sentences} <= {found.id for found in hits}


@pytest.mark.model
def test_nothing_from_outside_the_filter_is_found(shelf: Shelf) -> None:
    text = "gallium"
    allowed = Filter(until=date(2023, 12, 31))
    hits, _ = search(shelf.library, shelf.embedder, Standalone(text, text), allowed)
    assert hits
    assert all(found.source.published and found.source.published <= date(2023, 12, 31) for found in hits)


@pytest.mark.model
def test_a_rare_word_weighs_more_than_a_common_one(shelf: Shelf) -> None:
    weights = rarity(shelf.library, "dysprosium export")
    assert weights["dysprosium"] > weights["export"] > 0


@pytest.mark.model
def test_a_word_counts_in_both_spellings(shelf: Shelf) -> None:
    weights = rarity(shelf.library, "licence license zzyzx")
    assert weights["licence"] == weights["license"] < weights["zzyzx"]


@pytest.mark.model
def test_the_langchain_retriever_gives_the_same_passages(shelf: Shelf) -> None:
    text = "Which rare earths did China control in April 2025?"
    documents = ArticleRetriever(library=shelf.library, embedder=shelf.embedder, limit=4).invoke(text)
    hits, _ = search(shelf.library, shelf.embedder, Standalone(text, text), Filter(), limit=4)
    assert [document.id for document in documents] == [found.id for found in hits]
    assert Hit.model_validate(documents[0].metadata) == hits[0]
