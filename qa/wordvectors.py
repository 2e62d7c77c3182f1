"""The vectors of the words of a text, each in its context, as an embedder gives them to whoever compares word by word."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class WordVectors:
    """One row per token: `vectors` (n, size) of unit length, `spans` (n, 2) its characters in the text."""

    vectors: NDArray[np.float32]
    spans: NDArray[np.int64]


def unit(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """Rows scaled to length one."""
    lengths: NDArray[np.float32] = np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-12)
    return vectors / lengths
