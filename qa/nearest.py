"""Searching the record by vector: those of a few passages, or of all that a filter lets through.

Functions on an open transaction. What comes from memory (`qa.imprints`) only says where to look: whether a passage may be
returned is decided by the record itself.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

import numpy as np
import sqlalchemy as sa
from numpy.typing import NDArray

from qa.database import raw
from qa.imprints import Imprints
from qa.passages import STATEMENTS_KEPT, Filter, Ranking, Vector, in_batches, matrix, searchable
from qa.schema import articles, passages, reprints, vectors

VECTORS_PER_READ = 4_096
_REPRINTS = sa.select(reprints.c.row).where(reprints.c.hides).distinct()


def among(
    connection: sa.Connection, ids: Sequence[str], vector: Vector, limit: int, allowed: Filter
) -> Ranking:
    """The `limit` best of the allowed ones among the passages `ids`, which come nearest first, by cosine similarity.

    The similarity is that of the record's own vectors.
    """
    scores: dict[int, float] = {}
    for some in in_batches(ids):
        if len(scores) < limit:
            scores |= _scored(connection, passages.c.id, some, vector, allowed)
    return _best(scores, limit)


def exactly(
    connection: sa.Connection, vector: Vector, limit: int, allowed: Filter, imprints: Imprints
) -> Ranking:
    """The `limit` best of all allowed passages, by comparing with every one of their vectors."""
    if allowed.limits:
        rows = np.flatnonzero(imprints.allowed(connection, allowed)).tolist()
        return _best(_scored(connection, passages.c.row, rows, vector, allowed), limit)
    query = sa.select(vectors.c.row, vectors.c.vector).join_from(vectors, passages).where(searchable(allowed))
    rows_of_best, scores = np.empty(0, np.int64), np.empty(0, np.float32)
    for some in connection.execute(query.execution_options(yield_per=VECTORS_PER_READ)).partitions():
        rows_of_best = np.append(rows_of_best, np.array([row.row for row in some], np.int64))
        scores = np.append(scores, matrix([row.vector for row in some]) @ vector)
        best = np.argsort(-scores, kind="stable")[:limit]
        rows_of_best, scores = rows_of_best[best], scores[best]
    return dict(zip(rows_of_best.tolist(), scores.tolist(), strict=True))


def among_reprints(
    connection: sa.Connection, vector: Vector, limit: int, allowed: Filter, imprints: Imprints
) -> Ranking:
    """The best of the allowed passages that only a search for their publisher returns: the index has them not."""
    hidden = np.array([row for (row,) in raw(connection.execute(_REPRINTS))], np.int64)
    rows = hidden[_through(imprints.allowed(connection, allowed), hidden)].tolist()
    return _best(_scored(connection, passages.c.row, rows, vector, allowed), limit)


def _through(through: NDArray[np.bool_], rows: NDArray[np.int64]) -> NDArray[np.bool_]:
    return np.asarray(through[rows], bool) if rows.size else np.empty(0, bool)


def _scored(
    connection: sa.Connection, column: sa.Column[Any], values: Sequence[Any], vector: Vector, allowed: Filter
) -> dict[int, float]:
    """The cosine similarities, by row, of those passages with one of the `values` in `column` that a search may return."""
    scores: dict[int, float] = {}
    for some in in_batches(values):
        found = raw(connection.execute(_vectors(column, allowed), {"values": some}))
        if found:
            similarity = matrix([packed for _, packed in found]) @ vector
            scores.update(zip((row for row, _ in found), similarity.tolist(), strict=True))
    return scores


@lru_cache(maxsize=STATEMENTS_KEPT)
def _vectors(column: sa.Column[Any], allowed: Filter) -> sa.Select[tuple[int, bytes]]:
    query = sa.select(vectors.c.row, vectors.c.vector).join_from(vectors, passages)
    if allowed.limits:
        query = query.join(articles, articles.c.id == passages.c.article_id)
    return query.where(column.in_(sa.bindparam("values", expanding=True)), searchable(allowed))


def _best(scores: dict[int, float], limit: int) -> Ranking:
    best: Iterable[tuple[int, float]] = sorted(scores.items(), key=lambda item: (-item[1], item[0]))[:limit]
    return dict(best)
