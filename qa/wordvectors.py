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
# The two numbers of each byte, as one number of eight bytes: a single look-up unpacks both.
_UNPACKED = (
    (np.stack(np.divmod(np.arange(256), 16), axis=1).astype(np.float32) - np.float32(_LEVELS))
    .view(np.complex64)
    .ravel()
)


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

    One text is unpacked at a time: what is multiplied lies in the processor's cache.
    """
    size = vectors.shape[1]
    width = (size + 1) // 2
    counts = [len(text) // (8 + width) for text in packed]
    spans = [
        np.frombuffer(text, "<i4", 2 * count).reshape(count, 2)
        for text, count in zip(packed, counts, strict=True)
    ]
    cosines, lengths = np.empty((sum(counts), len(vectors)), np.float32), np.empty(sum(counts), np.float32)
    # The same places for each text: to get such memory anew takes longer than to fill it.
    halves = np.empty((max(counts, default=0), width), np.intp)
    numbers = np.empty(halves.shape, np.complex64)
    last = 0
    for text, count in zip(packed, counts, strict=True):
        halves[:count] = np.frombuffer(text, np.uint8, offset=8 * count).reshape(count, width)
        _UNPACKED.take(halves[:count], out=numbers[:count], mode="clip")
        words = numbers[:count].view(np.float32)[:, :size]
        first, last = last, last + count
        np.einsum("ij,ij->i", words, words, out=lengths[first:last])
        np.matmul(words, vectors.T, out=cosines[first:last])
    cosines /= np.sqrt(np.maximum(lengths, 1.0))[:, None]
    return np.ascontiguousarray(cosines.T), spans


def unit(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """Rows scaled to length one."""
    lengths: NDArray[np.float32] = np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-12)
    return vectors / lengths
