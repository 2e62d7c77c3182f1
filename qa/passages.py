"""Reading the record's passages: hits for rows or ids, exact search over the vectors, sets of ids.

Functions on an open transaction; beginning it and translating its errors is the catalogue's part. What is read here is
always current: the passages of earlier versions are not in the record.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, TypeVar

import numpy as np
import sqlalchemy as sa
from numpy.typing import NDArray

from qa.database import raw
from qa.domain import Hit, Passage, Source
from qa.groups import holding, others
from qa.schema import articles, copies, passages, reprints, stories, vectors, words

ROWS_PER_QUERY = 500
# Making a statement takes longer than running it.
STATEMENTS_KEPT = 64

Vector = NDArray[np.float32]
T = TypeVar("T")


# The rows of passages and their scores; higher is better.
Ranking = Mapping[int, float]

# Statements of every question, made once.
_IN_ROWS = (
    sa.select(
        passages,
        articles.c.version,
        articles.c.source,
        sa.exists().where(reprints.c.row == passages.c.row).label("held"),
        sa.exists().where(copies.c.article_id == articles.c.id).label("noted"),
    )
    .join_from(passages, articles, passages.c.article_id == articles.c.id)
    .where(passages.c.row.in_(sa.bindparam("rows", expanding=True)))
)
_WORDS = sa.select(words).where(words.c.row.in_(sa.bindparam("rows", expanding=True)))


@dataclass(frozen=True)
class Filter:
    """What retrieval may use. Dates are inclusive; once one is given, undated articles are left out unless `undated`.

    `publishers` are exact names, whatever their case; none means all.
    """

    since: date | None = None
    until: date | None = None
    undated: bool = False
    publishers: tuple[str, ...] = ()

    @property
    def bounded(self) -> bool:
        """Whether it limits the dates."""
        return self.since is not None or self.until is not None

    @property
    def limits(self) -> bool:
        """Whether it leaves anything out."""
        return self.bounded or bool(self.publishers)


def condition(allowed: Filter) -> sa.ColumnElement[bool] | None:
    """The filter as a condition on `articles`; `None` when it lets everything through."""
    parts = [published_by(allowed.publishers)] if allowed.publishers else []
    if allowed.bounded:
        dated = sa.and_(
            articles.c.published.is_not(None),
            *([articles.c.published >= allowed.since] if allowed.since else []),
            *([articles.c.published <= allowed.until] if allowed.until else []),
        )
        parts.append(dated | articles.c.published.is_(None) if allowed.undated else dated)
    return sa.and_(*parts) if parts else None


def visible(allowed: Filter) -> sa.ColumnElement[bool]:
    """The condition that a passage is no reprint of what an earlier article of the same story, which may be used, holds."""
    query = sa.select(reprints.c.row).where(reprints.c.row == passages.c.row, reprints.c.hides)
    if allowed.publishers:
        earlier = articles.alias()
        query = query.join(earlier, earlier.c.id == reprints.c.by)
        query = query.where(_published_by(earlier, allowed.publishers))
    return ~query.correlate(passages).exists()


@lru_cache(maxsize=STATEMENTS_KEPT)
def searchable(allowed: Filter) -> sa.ColumnElement[bool]:
    """The condition, on `passages` and `articles`, that a search may return the passage."""
    limited = condition(allowed)
    return visible(allowed) if limited is None else visible(allowed) & limited


def shown() -> sa.ColumnElement[bool]:
    """The condition that an article is the one that stands for its story."""
    return articles.c.id.not_in(sa.select(stories.c.article_id).where(~stories.c.shown))


def published_by(publishers: Sequence[str]) -> sa.ColumnElement[bool]:
    """The condition that an article's publisher is one of these, whatever the case."""
    return _published_by(articles, publishers)


def _published_by(table: sa.FromClause, publishers: Sequence[str]) -> sa.ColumnElement[bool]:
    return table.c.publisher_folded.in_([name.casefold() for name in publishers])


def hits(connection: sa.Connection, ranking: Ranking) -> tuple[Hit, ...]:
    """The passages in these rows with their scores, best first; equal scores in the order of rows."""
    found = in_rows(connection, ranking)
    return tuple(found[row] for row in best_first(ranking) if row in found)


def best_first(ranking: Ranking) -> list[int]:
    """The rows, those of equal score in order."""
    return sorted(ranking, key=lambda row: (-ranking[row], row))


def in_rows(connection: sa.Connection, ranking: Ranking) -> dict[int, Hit]:
    """The passages in these rows with their scores, by row."""
    found: dict[int, sa.Row[Any]] = {}
    for rows in in_batches(list(ranking)):
        found.update({row.row: row for row in connection.execute(_IN_ROWS, {"rows": rows})})
    noted = _noted(connection, sorted({row.article_id for row in found.values() if row.noted}))
    held = {}
    for rows in in_batches([row for row in found if found[row].held]):
        held.update(holding(connection, rows))
    return {
        row: Hit(
            **_passage_fields(one),
            version=one.version,
            score=ranking[row],
            source=Source.model_validate_json(one.source),
            also_at=(*held.get(row, ()), *noted.get(one.article_id, ())),
        )
        for row, one in found.items()
    }


def of_article(connection: sa.Connection, article_id: str) -> tuple[Passage, ...]:
    """The article's passages in reading order."""
    query = sa.select(passages).where(passages.c.article_id == article_id).order_by(passages.c.position)
    return tuple(Passage(**_passage_fields(row)) for row in connection.execute(query))


def also_at(connection: sa.Connection, article_ids: Sequence[str]) -> dict[str, tuple[Source, ...]]:
    """Where else the articles' stories stand; articles without a copy are not in it."""
    elsewhere = _noted(connection, article_ids)
    for some in in_batches(article_ids):
        for article_id, sources in others(connection, some).items():
            elsewhere[article_id] = (*sources, *elsewhere.get(article_id, ()))
    return elsewhere


def _noted(connection: sa.Connection, article_ids: Sequence[str]) -> dict[str, tuple[Source, ...]]:
    """The places that were noted without their text."""
    elsewhere: dict[str, tuple[Source, ...]] = {}
    for some in in_batches(article_ids):
        query = sa.select(copies).where(copies.c.article_id.in_(some)).order_by(copies.c.digest)
        for row in connection.execute(query):
            source = Source.model_validate_json(row.source)
            elsewhere[row.article_id] = (*elsewhere.get(row.article_id, ()), source)
    return elsewhere


def all_ids(connection: sa.Connection) -> list[str]:
    """The ids of all passages that an unlimited search may return."""
    return list(connection.execute(sa.select(passages.c.id).where(visible(Filter()))).scalars())


def ids_of(connection: sa.Connection, article_ids: Sequence[str]) -> list[str]:
    """The ids of those passages of some articles that an unlimited search may return."""
    query = sa.select(passages.c.id).where(passages.c.article_id.in_(article_ids), visible(Filter()))
    return list(connection.execute(query).scalars())


@dataclass(frozen=True)
class Record:
    """What the index is told of a passage."""

    id: str
    article_id: str
    vector: Vector


def records(connection: sa.Connection, ids: Sequence[str]) -> list[Record]:
    """What the index should hold for the passages `ids`; unknown ids are left out."""
    query = sa.select(passages.c.id, passages.c.article_id, vectors.c.vector).join(vectors)
    found = connection.execute(query.where(passages.c.id.in_(ids)))
    return [Record(row.id, row.article_id, np.frombuffer(row.vector, np.float32)) for row in found]


def words_of(connection: sa.Connection, rows: Sequence[int]) -> dict[int, bytes]:
    """The packed word vectors of the passages in these rows, by row, as far as they are kept."""
    return {
        row: packed
        for some in in_batches(rows)
        for row, packed in raw(connection.execute(_WORDS, {"rows": some}))
    }


def write_words(connection: sa.Connection, packed: Mapping[str, bytes]) -> None:
    """Writes the word vectors of those passages that are there and have none."""
    query = sa.select(passages.c.id, passages.c.row).where(
        passages.c.id.in_(list(packed)), passages.c.row.not_in(sa.select(words.c.row))
    )
    rows = [{"row": row.row, "packed": packed[row.id]} for row in connection.execute(query)]
    if rows:
        connection.execute(sa.insert(words), rows)


def in_batches(items: Sequence[T]) -> Iterator[Sequence[T]]:
    """`items` in pieces that a database takes as the values of one query."""
    return (items[start : start + ROWS_PER_QUERY] for start in range(0, len(items), ROWS_PER_QUERY))


def matrix(blobs: Sequence[bytes]) -> Vector:
    """Stored vectors as the rows of one matrix."""
    return np.frombuffer(b"".join(blobs), np.float32).reshape(len(blobs), -1)


def _passage_fields(row: sa.Row[Any]) -> dict[str, Any]:
    return {name: getattr(row, name) for name in Passage.model_fields}
