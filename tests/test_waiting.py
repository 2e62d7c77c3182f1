"""What waits is read together with what is asked for: the same vectors, fewer calls of the model."""

import threading
from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from qa import waiting
from qa.models import Embedder, WordReader, open_embedder
from qa.settings import Settings
from qa.waiting import WaitingRoom
from qa.wordvectors import WordVectors

pytestmark = pytest.mark.model

TEXTS = tuple(
    f"When was rule {number} on gallium{' and germanium' * (number % 4)} issued?" for number in range(20)
)


class Counting(WordReader):
    """The real model, and what it was given at a time; it may fail, and it may wait."""

    def __init__(self, embedder: WordReader) -> None:
        self._embedder = embedder
        self.batches: list[tuple[str, ...]] = []
        self.fails: Exception | None = None
        self.begun, self.goes_on = threading.Event(), threading.Event()
        self.goes_on.set()

    def read(self, texts: Sequence[str]) -> tuple[NDArray[np.float32], list[WordVectors]]:
        self.batches.append(tuple(texts))
        self.begun.set()
        assert self.goes_on.wait(60)
        if self.fails:
            raise self.fails
        return self._embedder.read(texts)

    def tokens(self, texts: Sequence[str]) -> list[int]:
        return self._embedder.tokens(texts)


@pytest.fixture(scope="module")
def embedder(tmp_path_factory: pytest.TempPathFactory) -> Embedder:
    return open_embedder(Settings(data_dir=tmp_path_factory.mktemp("waiting")))


@pytest.fixture
def model(embedder: Embedder) -> Counting:
    return Counting(embedder)


@pytest.fixture
def room(model: Counting) -> WaitingRoom:
    return WaitingRoom(model)


def require_same(
    read: tuple[NDArray[np.float32], list[WordVectors]], texts: Sequence[str], embedder: Embedder
) -> None:
    vectors, words = read
    assert vectors.shape == (len(texts), embedder.size)
    for text, vector, of_words in zip(texts, vectors, words, strict=True):
        (alone,), (words_alone,) = embedder.read([text])
        np.testing.assert_allclose(vector, alone, atol=1e-6)
        np.testing.assert_allclose(of_words.vectors, words_alone.vectors, atol=1e-5)
        assert of_words.spans.tolist() == words_alone.spans.tolist()


def test_what_is_expected_is_read_with_the_first(
    room: WaitingRoom, model: Counting, embedder: Embedder
) -> None:
    room.expect(TEXTS[1:3])
    room.expect(TEXTS[3:5])
    for texts in (TEXTS[:1], TEXTS[3:5], TEXTS[1:3]):
        require_same(room.read(texts), texts, embedder)
    assert [set(batch) for batch in model.batches] == [set(TEXTS[:5])]


def test_nothing_is_read_in_vain_where_all_is_there(room: WaitingRoom, model: Counting) -> None:
    room.expect(TEXTS[1:2])
    room.read(TEXTS[:1])
    room.expect(TEXTS[2:3])
    room.read(TEXTS[1:2])
    assert len(model.batches) == 1
    room.read(TEXTS[2:3])
    assert model.batches[1] == TEXTS[2:3]


def test_a_batch_has_its_limit(room: WaitingRoom, model: Counting, embedder: Embedder) -> None:
    room.expect(TEXTS[1:])
    room.read(TEXTS[:1])
    assert len(model.batches[0]) == waiting.TOGETHER
    require_same(room.read(TEXTS), TEXTS, embedder)
    assert len(model.batches) == 2


def test_a_text_is_read_anew_each_time_that_it_is_asked_for(
    room: WaitingRoom, model: Counting, embedder: Embedder
) -> None:
    twice = (TEXTS[0], TEXTS[0])
    require_same(room.read(twice), twice, embedder)
    require_same(room.read(TEXTS[:1]), TEXTS[:1], embedder)
    assert model.batches == [TEXTS[:1], TEXTS[:1]]


def test_who_asks_for_what_is_being_read_waits_for_it(
    room: WaitingRoom, model: Counting, embedder: Embedder
) -> None:
    model.goes_on.clear()
    room.expect(TEXTS[1:2])
    found = {}
    first = threading.Thread(target=lambda: found.setdefault(0, room.read(TEXTS[:1])))
    first.start()
    assert model.begun.wait(60)
    second = threading.Thread(target=lambda: found.setdefault(1, room.read(TEXTS[1:2])))
    second.start()
    second.join(0.2)
    assert second.is_alive()
    model.goes_on.set()
    first.join()
    second.join()
    require_same(found[0], TEXTS[:1], embedder)
    require_same(found[1], TEXTS[1:2], embedder)
    assert len(model.batches) == 1


def test_an_error_is_raised_and_what_was_read_with_it_is_read_anew(
    room: WaitingRoom, model: Counting, embedder: Embedder
) -> None:
    room.expect(TEXTS[1:2])
    model.fails = MemoryError("none left")
    with pytest.raises(MemoryError, match="none left"):
        room.read(TEXTS[:1])
    model.fails = None
    for texts in (TEXTS[1:2], TEXTS[:1]):
        require_same(room.read(texts), texts, embedder)


def test_what_nobody_asks_for_is_forgotten(
    room: WaitingRoom, model: Counting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(waiting, "KEPT", 4)
    room.expect(TEXTS[1:5])
    room.read(TEXTS[:1])
    room.expect(TEXTS[6:8])
    room.read(TEXTS[5:6])
    assert len(room._coming) <= 4
    room.read(TEXTS[6:8])
    assert len(model.batches) == 2


def test_nobody_waits_for_somebody_who_left(embedder: Embedder) -> None:
    room = WaitingRoom(embedder)
    room.expect(TEXTS[1:2])
    room.begin(TEXTS[:1])
    require_same(room.read(TEXTS[1:2]), TEXTS[1:2], embedder)
