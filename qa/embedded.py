"""What a model makes of an article's passages, each read under its title, checked before a store sees it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from qa.domain import Article, Passage
from qa.errors import Unreadable
from qa.models import Embedder
from qa.passages import Vector
from qa.wordvectors import WordVectors, pack

# The vectors of words are large until they are packed.
PASSAGES_AT_ONCE = 32


@dataclass(frozen=True)
class Embedded:
    """For each passage its unit vector (a row of `vectors`) and the packed vectors of its words and its title's."""

    vectors: Vector
    words: tuple[bytes, ...]


def embedded(article: Article, passages: Sequence[Passage], embedder: Embedder) -> Embedded:
    """The passages under their title. Raises `Unreadable` where the model makes nothing of them."""
    vectors, words = np.empty((len(passages), embedder.size), np.float32), []
    for start in range(0, len(passages), PASSAGES_AT_ONCE):
        some = passages[start : start + PASSAGES_AT_ONCE]
        vectors[start : start + len(some)], read = under_titles(
            [(article.source.title, passage.text) for passage in some], embedder
        )
        words += [pack(one) for one in read]
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    if not np.isfinite(lengths).all() or not lengths.all():
        raise Unreadable(
            f"{article.source.title!r} cannot be embedded: {embedder.id} gives no usable vector for it."
        )
    return Embedded(np.asarray(vectors / lengths, np.float32), tuple(words))


def under_titles(texts: Sequence[tuple[str, str]], embedder: Embedder) -> tuple[Vector, list[WordVectors]]:
    """Vectors and words of texts, each given with its title; the spans of the title's words are negative."""
    vectors, words = embedder.read([f"{title}\n{text}" for title, text in texts])
    return vectors, [one.after(len(title) + 1) for (title, _), one in zip(texts, words, strict=True)]
