"""Questions that wait are read by the embedding model together with the one whose turn it is.

What a question costs there is mostly the model's weights going past, once for one or for many: sixteen read together take
little more than half of what they take one by one.
"""

import threading
from collections.abc import Callable, Sequence
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from qa.models import EarlyReader, Read, WordReader, begun
from qa.wordvectors import WordVectors

# A batch holds up the question whose turn it is.
TOGETHER = 16
# What was read and never asked for, because somebody left, is forgotten after so many others.
KEPT = 64


class WaitingRoom(EarlyReader):
    """Reads what is asked for, and in the same go what is expected next. Safe to use from several threads."""

    def __init__(self, embedder: WordReader) -> None:
        self._embedder = embedder
        self._turn = threading.Lock()
        self._expected: dict[str, None] = {}
        self._coming: dict[str, _Batch] = {}

    def expect(self, texts: Sequence[str]) -> None:
        """Tells which texts are going to be read soon."""
        with self._turn:
            self._expected.update((text, None) for text in texts if text not in self._coming)

    def read(self, texts: Sequence[str]) -> Read:
        """As the embedder gives it; raises what that raises."""
        return self.begin(texts)()

    def tokens(self, texts: Sequence[str]) -> list[int]:
        """As the embedder counts them."""
        return self._embedder.tokens(texts)

    def begin(self, texts: Sequence[str]) -> Callable[[], Read]:
        """As `EarlyReader` says."""
        with self._turn:
            if together := self._together(texts):
                batch = _Batch(together, begun(self._embedder, together))
                self._coming |= dict.fromkeys(together, batch)
            mine = [(self._coming[text], text) for text in texts]
            for text in (*texts, *islice(self._coming, max(0, len(self._coming) - KEPT))):
                self._coming.pop(text, None)

        def end() -> Read:
            vectors, words = zip(*(batch.of(text) for batch, text in mine), strict=True)
            return np.stack(vectors), list(words)

        return end

    def _together(self, texts: Sequence[str]) -> list[str]:
        """What is to be read now: those of `texts` that are not coming already and, only with them, what is expected."""
        coming = {text for text in texts if text in self._coming and not self._coming[text].failed}
        missing = [text for text in dict.fromkeys(texts) if text not in coming]
        for text in texts:
            self._expected.pop(text, None)
        room = TOGETHER - len(missing) if missing else 0
        expected = list(islice(self._expected, max(0, room)))
        for text in expected:
            del self._expected[text]
        return [*missing, *expected]


class _Batch:
    """Texts that are being read. Whoever asks first waits for the model, so nobody waits for somebody who left."""

    def __init__(self, texts: Sequence[str], end: Callable[[], Read]) -> None:
        self._texts, self._end = texts, end
        self._turn = threading.Lock()
        self._found: dict[str, tuple[NDArray[np.float32], WordVectors]] = {}
        self._error: BaseException | None = None

    @property
    def failed(self) -> bool:
        return self._error is not None

    def of(self, text: str) -> tuple[NDArray[np.float32], WordVectors]:
        """What was read of one of them. Raises what the embedder raised."""
        with self._turn:
            if self._error is not None:
                raise self._error
            if not self._found:
                try:
                    self._found = dict(zip(self._texts, zip(*self._end(), strict=True), strict=True))
                except BaseException as error:
                    self._error = error
                    raise
        return self._found[text]
