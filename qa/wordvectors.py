"""The vectors of the words of a text, each in its context, for whoever compares word by word; and how they are stored.

Stored, a number takes four bits: 200 bytes a token with its place, where a vector has 384 numbers. Over 5,775 tokens of 40 Federal
Register documents the cosine to 40 questions' tokens is off by .006 (one standard deviation); with two bits by .03.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

# The largest number that four bits hold with its sign; and where the numbers of a vector are cut off, as a share of the
# largest of them: rounding the others more finely is worth it (noise .0063 at .8, .0072 at 1 and at .65).
_LEVELS = 7
_CUT = 0.8


@dataclass(frozen=True)
class WordVectors:
    """One row per token: `vectors` (n, size) of unit length, `spans` (n, 2) its characters in the text."""

    vectors: NDArray[np.float32]
    spans: NDArray[np.int64]

    def after(self, start: int) -> "WordVectors":
        """The same with the spans counted from character `start` on: what comes before it has negative ones."""
        return WordVectors(self.vectors, self.spans - start)


def pack(words: WordVectors) -> bytes:
    """The spans as they are and the directions of the vectors, in four bits a number."""
    count, size = words.vectors.shape
    step = np.abs(words.vectors).max(axis=1, keepdims=True, initial=1e-4) * _CUT / _LEVELS
    steps = np.rint(words.vectors / step)
    levels = np.zeros((count, size + size % 2), np.uint8)
    levels[:, :size] = np.clip(steps, -_LEVELS, _LEVELS) + _LEVELS
    halves = levels[:, ::2] << 4 | levels[:, 1::2]
    return words.spans.astype("<i4").tobytes() + halves.tobytes()


def closeness(
    vectors: NDArray[np.float32], packed: Sequence[bytes]
) -> tuple[NDArray[np.float32], list[NDArray[np.int32]]]:
    """Cosines (m, n) of the unit `vectors` (m, size) with the n words of all `packed` texts, one text after the other, and
    the spans of each text's words.

    The stored numbers are multiplied as they are, whole numbers from 0 to 14: nothing is unpacked first.
    """
    width = (vectors.shape[1] + 1) // 2
    counts = [len(text) // (8 + width) for text in packed]
    spans = [
        np.frombuffer(text, "<i4", 2 * count).reshape(count, 2)
        for text, count in zip(packed, counts, strict=True)
    ]
    halves = np.frombuffer(
        b"".join([text[8 * count :] for text, count in zip(packed, counts, strict=True)]), np.uint8
    ).reshape(-1, width)
    # The row of ones behind the vectors adds up each word's numbers.
    padded = np.zeros((len(vectors) + 1, 2 * width), np.float32)
    padded[:-1, : vectors.shape[1]] = vectors
    padded[-1] = 1.0
    high, low = (halves >> 4).astype(np.float32), (halves & 15).astype(np.float32)
    products = high @ np.ascontiguousarray(padded[:, ::2]).T + low @ np.ascontiguousarray(padded[:, 1::2]).T
    dots = products[:, :-1] - _LEVELS * padded[:-1].sum(axis=1)
    squares = np.einsum("ij,ij->i", high, high) + np.einsum("ij,ij->i", low, low)
    # Of a vector with an odd number of numbers one half of the last byte is empty.
    squares += _LEVELS**2 * vectors.shape[1] - 2 * _LEVELS * products[:, -1]
    lengths = np.sqrt(np.maximum(squares, 1.0))
    return np.ascontiguousarray((dots / lengths[:, None]).T), spans


def unit(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """Rows scaled to length one."""
    lengths: NDArray[np.float32] = np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-12)
    return vectors / lengths
