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
        vectors = np.full((len(texts), self.size), 1e-3, dtype=np.float32)
        for row, text in enumerate(texts):
            for word in text.lower().split():
                vectors[row, int(hashlib.sha256(word.encode()).hexdigest(), 16) % self.size] += 1.0
        return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)

    def words(self, texts: Sequence[str]) -> list[WordVectors]:
        found = []
        for text in texts:
            matches = list(re.finditer(r"\w+", text))
            vectors = (
                self.embed([match.group() for match in matches])
                if matches
                else np.empty((0, self.size), np.float32)
            )
            del self.embedded[len(self.embedded) - len(matches) :]
            found.append(WordVectors(vectors, np.array([match.span() for match in matches]).reshape(-1, 2)))
        return found

    def tokens(self, texts: Sequence[str]) -> list[int]:
        return [len(text.split()) + 2 for text in texts]
