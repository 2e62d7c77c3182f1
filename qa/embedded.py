"""The vectors of an article's passages, each read under its title, checked before a store sees them."""

from collections.abc import Sequence

import numpy as np

from qa.domain import Article, Passage
from qa.errors import Unreadable
from qa.models import Embedder
from qa.passages import Vector


def embedded(article: Article, passages: Sequence[Passage], embedder: Embedder) -> Vector:
    """Unit vectors of the passages under their title. Raises `Unreadable` where the model makes nothing of them."""
    vectors = embedder.embed([f"{article.source.title}\n{passage.text}" for passage in passages])
    if vectors.shape != (len(passages), embedder.size):
        raise ValueError(f"{embedder.id} gave vectors of shape {vectors.shape} for {len(passages)} texts")
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    if not np.isfinite(lengths).all() or not lengths.all():
        raise Unreadable(
            f"{article.source.title!r} cannot be embedded: {embedder.id} gives no usable vector for it."
        )
    return np.asarray(vectors / lengths, np.float32)
