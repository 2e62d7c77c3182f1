"""Small real stand-ins for the parts that a test does not want: handed in where the real part goes, never patched in."""

import hashlib
import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from qa.wordvectors import WordVectors


class HashEmbedder:
    """Deterministic bag-of-words embedder: each lower-case word adds to one of 64 directions. Texts that share words are near."""

    id = "hash-64@1"
    size = 64
    window = 256

    def __init__(self) -> None:
        self.embedded: list[str] = []

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.embedded.extend(texts)
        return self._vectors(texts)

    def _vectors(self, texts: Sequence[str]) -> NDArray[np.float32]:
        vectors = np.full((len(texts), self.size), 1e-3, dtype=np.float32)
        for row, text in enumerate(texts):
            for word in text.lower().split():
                vectors[row, int(hashlib.sha256(word.encode()).hexdigest(), 16) % self.size] += 1.0
        return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)

    def read(self, texts: Sequence[str]) -> tuple[NDArray[np.float32], list[WordVectors]]:
        found = []
        for text in texts:
            matches = list(re.finditer(r"\w+", text))
            spans = np.array([match.span() for match in matches], np.int64).reshape(-1, 2)
            found.append(WordVectors(self._vectors([match.group() for match in matches]), spans))
        return self.embed(texts), found

    def tokens(self, texts: Sequence[str]) -> list[int]:
        return [len(text.split()) + 2 for text in texts]
