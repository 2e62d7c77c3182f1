"""Another embedding model over the same articles: real record, real index, embedders of different sizes and windows."""

from datetime import date
from pathlib import Path

import numpy as np
import pytest
from fakes import HashEmbedder
from test_groups import STORY
from written import opened, written

from ingest.reindex import reindex
from qa.errors import LibraryInUse, ModelMismatch
from qa.settings import Settings
from qa.terms import Term
from qa.wordvectors import closeness


class Wider(HashEmbedder):
    """Another model: more numbers, a smaller window, and it may be stopped on the way."""

    id, size, window = "wide-96@1", 96, 40

    def __init__(self, stop_after: int = 1_000) -> None:
        super().__init__()
        self.left = stop_after

    def embed(self, texts):  # type: ignore[no-untyped-def]
        self.left -= 1
        if self.left < 0:
            raise KeyboardInterrupt
        return super().embed(texts)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    library = opened(tmp_path)
    for number in range(6):
        library.put(*written(f"{number}", f"Metal{number} is controlled.", f"Rule{number} applies."))
    library.put(*written("first", *STORY, published=date(2024, 5, 3)))
    library.put(*written("copy", *STORY, published=date(2024, 5, 5)))
    library.close()
    return tmp_path


def silent(done: int, total: int) -> None:
    pass


def test_a_new_model_embeds_all_and_the_library_answers_with_it(folder: Path) -> None:
    with pytest.raises(ModelMismatch, match="exportqa reindex"):
        opened(folder, Wider())
    steps: list[tuple[int, int]] = []
    done = reindex(Settings(data_dir=folder), Wider(), lambda *step: steps.append(step))
    assert (done.changed, done.articles, done.resumed, done.in_step) == (True, 8, 0, True)
    assert (done.before, done.embedding) == ("hash-64@1", "wide-96@1")
    assert steps == [(number, 8) for number in range(1, 9)]
    library = opened(folder, embedder := Wider())
    counts = library.counts()
    assert (counts.articles, counts.vectors, counts.owed) == (7, counts.passages, 0)
    assert (
        library.nearest(embedder.embed(["On 3\nMetal3 is controlled. Rule3 applies."])[0], 1)[0].article_id
        == "a3"
    )
    assert {hit.article_id for hit in library.matching([Term(("yttrium",))], 9)} == {"afirst"}
    embedder.embedded.clear()
    told = library.to_read(list(library.ranked_by_terms([Term(("rule3",))], 9)))
    words = [packed for _, packed in told.values()]
    assert closeness(np.eye(96, dtype=np.float32), words)[0].shape[0] == 96
    assert embedder.embedded == []
    library.close()
    with pytest.raises(ModelMismatch):
        opened(folder)


def test_stopped_on_the_way_the_old_model_still_answers_and_the_next_run_goes_on(folder: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        reindex(Settings(data_dir=folder), Wider(stop_after=3), silent)
    library = opened(folder)
    vector = HashEmbedder().embed(["On 3\nMetal3 is controlled."])[0]
    assert library.nearest(vector, 1)[0].article_id == "a3"
    library.put(*written("0", "Metal0 is free again."))
    library.close()
    done = reindex(Settings(data_dir=folder), Wider(), silent)
    assert (done.articles, done.resumed) == (8, 2)
    library = opened(folder, Wider())
    assert [hit.text for hit in library.matching([Term(("metal0",))], 5)] == ["Metal0 is free again."]
    library.close()


def test_with_the_same_model_nothing_is_embedded(folder: Path) -> None:
    done = reindex(Settings(data_dir=folder), embedder := HashEmbedder(), silent)
    assert (done.changed, done.articles) == (False, 0)
    assert embedder.embedded == []


def test_a_library_in_use_is_left_alone(folder: Path) -> None:
    library = opened(folder)
    with pytest.raises(LibraryInUse):
        reindex(Settings(data_dir=folder), Wider(), silent)
    library.close()
