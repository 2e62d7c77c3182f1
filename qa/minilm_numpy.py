"""all-MiniLM-L6-v2 for a process that embeds a question or two and ends: numpy, on the weights as they lie on the disk.

`qa.minilm` is faster at every text, but takes half a second of importing and compiling, and 250 MB, before the first
one. Here both are next to nothing: the file is mapped into memory, and of its 47 MB of word vectors only those of the
question are ever read. The vectors are the same to rounding (`tests/test_models.py`).
"""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from qa.minilm import (
    HEADS,
    LAYER_NORM_EPSILON,
    LAYERS,
    NAME,
    SIZE,
    WEIGHTS_SHA256,
    WINDOW,
    checked_weights,
    tensors,
)
from qa.wordvectors import WordVectors, unit

if TYPE_CHECKING:
    from tokenizers import Tokenizer

Array = NDArray[np.float32]
Weights = dict[str, Array]


class QuestionMiniLM:
    """Embeds texts one by one, on one thread. Reads and checks its files when the first text comes: `SettingsError`."""

    id = f"{NAME}@{WEIGHTS_SHA256[:8]}"
    size = SIZE
    window = WINDOW

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def embed(self, texts: Sequence[str]) -> Array:
        """One unit vector per text, in order; a text longer than the window is cut at its end."""
        return self.read(texts)[0]

    def read(self, texts: Sequence[str]) -> tuple[Array, list[WordVectors]]:
        """The vectors of `embed`, and that of every token of each text in its context; the window cuts both."""
        vectors = np.empty((len(texts), SIZE), dtype=np.float32)
        words = []
        for row, text in enumerate(texts):
            encoding = self._cutting.encode(text)
            contextual = _contextual(self._weights, np.array(encoding.ids))
            vectors[row] = unit(contextual.sum(axis=0))
            spans = np.array(encoding.offsets[1:-1], dtype=np.int64).reshape(-1, 2)
            words.append(WordVectors(unit(contextual[1:-1]), spans))
        return vectors, words

    def tokens(self, texts: Sequence[str]) -> list[int]:
        """Tokens of each text, the two special ones included, before any cutting."""
        return [len(self._whole.encode(text).ids) for text in texts]

    @cached_property
    def _cutting(self) -> "Tokenizer":
        tokenizer = self._tokenizer()
        tokenizer.enable_truncation(WINDOW)
        return tokenizer

    @cached_property
    def _whole(self) -> "Tokenizer":
        tokenizer = self._tokenizer()
        tokenizer.no_truncation()
        return tokenizer

    def _tokenizer(self) -> "Tokenizer":
        from tokenizers import Tokenizer

        tokenizer = Tokenizer.from_file(str(self._folder / "tokenizer.json"))
        tokenizer.no_padding()
        return tokenizer

    @cached_property
    def _weights(self) -> Weights:
        return tensors(checked_weights(self._folder))


def _contextual(weights: Weights, tokens: NDArray[np.int64]) -> Array:
    """The vector of each token in its context, shape (length, 384): the graph of `qa.minilm` for one text."""
    length = len(tokens)

    def linear(x: Array, name: str) -> Array:
        return x @ weights[f"{name}.weight"].T + weights[f"{name}.bias"]

    def normalised(x: Array, name: str) -> Array:
        away: Array = x - x.mean(axis=-1, keepdims=True)
        away /= np.sqrt(np.square(away).mean(axis=-1, keepdims=True) + LAYER_NORM_EPSILON)
        scaled: Array = away * weights[f"{name}.weight"] + weights[f"{name}.bias"]
        return scaled

    def heads(x: Array, name: str) -> Array:
        return linear(x, name).reshape(length, HEADS, SIZE // HEADS).transpose(1, 0, 2)

    x = weights["embeddings.word_embeddings.weight"][tokens]
    x = x + weights["embeddings.position_embeddings.weight"][:length]
    x = normalised(x + weights["embeddings.token_type_embeddings.weight"][0], "embeddings.LayerNorm")
    for number in range(LAYERS):
        layer = f"encoder.layer.{number}"
        query, key, value = (heads(x, f"{layer}.attention.self.{part}") for part in ("query", "key", "value"))
        scores = query @ key.transpose(0, 2, 1) / np.float32((SIZE // HEADS) ** 0.5)
        shares = np.exp(scores - scores.max(axis=-1, keepdims=True))
        shares /= shares.sum(axis=-1, keepdims=True)
        joined = (shares @ value).transpose(1, 0, 2).reshape(length, SIZE)
        x = normalised(
            linear(joined, f"{layer}.attention.output.dense") + x, f"{layer}.attention.output.LayerNorm"
        )
        widened = _gelu(linear(x, f"{layer}.intermediate.dense"))
        x = normalised(linear(widened, f"{layer}.output.dense") + x, f"{layer}.output.LayerNorm")
    return x


def _gelu(x: Array) -> Array:
    """x · Φ(x). Numpy has no error function: this is 7.1.26 of Abramowitz and Stegun, off by 1.5e-7 at most."""
    size = np.abs(x) * np.float32(0.5**0.5)
    t = 1 / (1 + np.float32(0.3275911) * size)
    series = t * np.float32(1.061405429)
    for term in (-1.453152027, 1.421413741, -0.284496736, 0.254829592):
        series = (series + np.float32(term)) * t
    tail: Array = np.exp(-size * size) * series
    return x * np.float32(0.5) * np.where(x < 0, tail, 2 - tail)
