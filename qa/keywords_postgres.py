"""Keyword search with PostgreSQL: tsvector and ts_rank_cd. As `qa.keywords` says."""

import math
from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from qa import vocabulary
from qa.bm25 import TITLE_WEIGHT
from qa.imprints import Imprints
from qa.passages import Filter, searchable
from qa.schema import articles, passages
from qa.terms import Term
from qa.unspaced import indexed

# Terms in more passages than this share say little and cost PostgreSQL the most. They are left out unless the others find too
# few.
COMMON_SHARE = 0.2


class PostgresKeywords:
    """A tsvector per passage under a GIN index; PostgreSQL's ranks know nothing of rare and common words, so each
    term's rank is multiplied with its inverse document frequency, as in bm25."""

    english: sa.ColumnElement[Any] = sa.literal_column("'english'::regconfig")
    words = sa.table("passage_words", sa.column("row"), sa.column("words"))

    def create(self, connection: sa.Connection) -> None:
        connection.exec_driver_sql(
            "CREATE TABLE IF NOT EXISTS passage_words ("
            '"row" integer PRIMARY KEY REFERENCES passages ("row") ON DELETE CASCADE, words tsvector NOT NULL)'
        )
        connection.exec_driver_sql(
            "CREATE INDEX IF NOT EXISTS passage_words_gin ON passage_words USING gin (words)"
        )
        vocabulary.create(connection)

    def add(self, connection: sa.Connection, article_id: str) -> None:
        connection.execute(
            sa.text(
                'INSERT INTO passage_words ("row", words) SELECT passages."row", '
                "setweight(to_tsvector('english', articles.title), 'A') || to_tsvector('english', passages.text) "
                "FROM passages JOIN articles ON articles.id = passages.article_id WHERE articles.id = :id"
            ),
            {"id": article_id},
        )
        found = connection.execute(
            sa.select(passages.c.row, articles.c.title, passages.c.text)
            .join_from(passages, articles)
            .where(articles.c.id == article_id)
        ).all()
        for row in found:
            if pieces := indexed(f"{row.title}\n{row.text}"):
                more = sa.func.to_tsvector(sa.literal_column("'simple'::regconfig"), pieces)
                connection.execute(
                    sa.update(self.words)
                    .where(self.words.c.row == row.row)
                    .values(words=self.words.c.words.op("||")(more))
                )
        vocabulary.add(connection, article_id)

    def drop(self, connection: sa.Connection, article_id: str) -> None:
        """Of the rows nothing is left to do: they go with the passages."""
        vocabulary.drop(connection, article_id)

    def forget(self, gone: int) -> None:
        """Nothing to do: nothing is kept."""

    def frequencies(self, connection: sa.Connection, terms: Sequence[Term]) -> dict[Term, int]:
        found = {}
        for term in terms:
            query = sa.select(sa.func.count()).select_from(self.words).where(self._has(term))
            found[term] = int(connection.execute(query).scalar_one())
        return found

    def best(
        self,
        connection: sa.Connection,
        frequencies: Mapping[Term, int],
        total: int,
        limit: int,
        allowed: Filter,
        imprints: Imprints,
    ) -> Sequence[tuple[int, float]]:
        telling = {term: count for term, count in frequencies.items() if count <= COMMON_SHARE * total}
        best = self._best(connection, telling, total, limit, allowed) if telling else []
        if len(best) < limit and len(telling) < len(frequencies):
            best = self._best(connection, frequencies, total, limit, allowed)
        return best

    def _best(
        self,
        connection: sa.Connection,
        frequencies: Mapping[Term, int],
        total: int,
        limit: int,
        allowed: Filter,
    ) -> Sequence[tuple[int, float]]:
        parts = []
        ranks: sa.ColumnElement[Any] = sa.literal_column(f"'{{{1 / TITLE_WEIGHT}, 0, 0, 1}}'::real[]")
        saturated = 32  # rank / (rank + 1): https://www.postgresql.org/docs/current/textsearch-controls.html
        for term, frequency in frequencies.items():
            rarity = math.log(1 + (total - frequency + 0.5) / (frequency + 0.5))
            rank = sa.func.ts_rank_cd(ranks, self.words.c.words, self._query(term), saturated)
            part = sa.select(self.words.c.row.label("row"), (rarity * rank).label("score"))
            parts.append(part.where(self._has(term)))
        every = sa.union_all(*parts).subquery("every")
        score = sa.func.sum(every.c.score).label("score")
        found = sa.select(every.c.row, score).group_by(every.c.row).subquery()
        joined = found.join(passages, passages.c.row == found.c.row)
        joined = joined.join(articles, articles.c.id == passages.c.article_id)
        best = sa.select(found.c.row, found.c.score).select_from(joined).where(searchable(allowed))
        best = best.order_by(found.c.score.desc(), found.c.row).limit(limit)
        return [(int(row), float(score)) for row, score in connection.execute(best)]

    def _has(self, term: Term) -> sa.ColumnElement[bool]:
        return self.words.c.words.op("@@", is_comparison=True)(self._query(term))

    def _query(self, term: Term) -> sa.ColumnElement[object]:
        return sa.func.phraseto_tsquery(self.english, " ".join(term.words))
