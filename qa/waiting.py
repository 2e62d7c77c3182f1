"""Questions that wait are read by the embedding model together with the one whose turn it is.

What a question costs there is mostly the model's weights going past, once for one or for many: sixteen read together take
little more than half of what they take one by one.
"""

import threading
from collections.abc import Sequence
from concurrent.futures import Future
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from qa.models import WordReader
from qa.wordvectors import WordVectors

# A batch holds up the question whose turn it is.
TOGETHER = 16
# What was read and never asked for, because somebody left, is forgotten after so many others.
KEPT = 64

Read = tuple[NDArray[np.float32], WordVectors]


class WaitingRoom(WordReader):
    """Reads what is asked for, and in the same go what is expected next. Safe to use from several threads."""

    def __init__(self, embedder: WordReader) -> None:
        self._embedder = embedder
        self._turn = threading.Lock()
        self._expected: dict[str, None] = {}
        self._coming: dict[str, Future[Read]] = {}

    def expect(self, texts: Sequence[str]) -> None:
        """Tells which texts are going to be read soon."""
        with self._turn:
            self._expected.update((text, None) for text in texts if text not in self._coming)

    def read(self, texts: Sequence[str]) -> tuple[NDArray[np.float32], list[WordVectors]]:
        """As the embedder gives it; raises what that raises."""
        with self._turn:
            batch = self._batch(texts)
            self._coming |= batch
            mine = [self._coming[text] for text in texts]
            self._forget((*texts, *islice(self._coming, max(0, len(self._coming) - KEPT))))
        if batch:
            self._fill(batch)
        vectors, words = zip(*(one.result() for one in mine), strict=True)
        return np.stack(vectors), list(words)

    def tokens(self, texts: Sequence[str]) -> list[int]:
        """As the embedder counts them."""
        return self._embedder.tokens(texts)

    def _batch(self, texts: Sequence[str]) -> dict[str, Future[Read]]:
        """What is to be read now: those of `texts` that are not coming already and, only with them, what is expected."""
        missing = [text for text in texts if text not in self._coming]
        for text in texts:
            self._expected.pop(text, None)
        room = TOGETHER - len(missing) if missing else 0
        expected = list(islice(self._expected, max(0, room)))
        for text in expected:
            del self._expected[text]
        return {text: Future() for text in (*missing, *expected)}

    def _fill(self, batch: dict[str, Future[Read]]) -> None:
        try:
            found = zip(*self._embedder.read(list(batch)), strict=True)
        except BaseException as error:
            with self._turn:
                self._forget(tuple(batch))
            for one in batch.values():
                one.set_exception(error)
            raise
        for one, read in zip(batch.values(), found, strict=True):
            one.set_result(read)

    def _forget(self, texts: Sequence[str]) -> None:
        for text in texts:
            self._coming.pop(text, None)
