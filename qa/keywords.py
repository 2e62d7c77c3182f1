"""Keyword search inside the record's database, and how SQLite does it, with FTS5 and bm25; `keywords_postgres` is the other way.

The keyword rows are written in the same transaction as the passages, so they never disagree with them. Knows passages
by their row number only.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Protocol

import numpy as np
import sqlalchemy as sa
from numpy.typing import NDArray

from qa import vocabulary
from qa.bm25 import TITLE_WEIGHT, TOKENIZER
from qa.database import raw
from qa.imprints import Imprints, last_row
from qa.keywords_postgres import PostgresKeywords
from qa.passages import STATEMENTS_KEPT, Filter, in_batches, searchable
from qa.postings import WORDS, Postings, phrase_of
from qa.schema import articles, passages
from qa.terms import Term
from qa.unspaced import indexed, is_unspaced

Scored = tuple[int, float]
# Rows that are looked up beyond those that are asked for: some may be gone, or be reprints.
ROWS_GONE = 14
_COUNT = "(SELECT count(*) FROM {table} WHERE {table} MATCH ?)"


class Keywords(Protocol):
    """The keyword rows of the passages: `add` after the passages are written, `drop` before they are deleted."""

    def create(self, connection: sa.Connection) -> None: ...

    def add(self, connection: sa.Connection, article_id: str) -> None: ...

    def drop(self, connection: sa.Connection, article_id: str) -> None: ...

    def forget(self, gone: int) -> None:
        """After a transaction that deleted so many passages: what is kept of them in memory may have to go."""

    def frequencies(self, connection: sa.Connection, terms: Sequence[Term]) -> dict[Term, int]:
        """How many passages contain each term, in any of its word forms."""

    def best(
        self,
        connection: sa.Connection,
        frequencies: Mapping[Term, int],
        total: int,
        limit: int,
        allowed: Filter,
        imprints: Imprints,
    ) -> Sequence[Scored]:
        """(row, score) of at most `limit` allowed passages with any of the terms, best first; rows of equal score in order.

        `frequencies` says how many of the `total` passages have each term.
        """


def keywords_in(engine: sa.Engine) -> Keywords:
    """The keyword search of the engine's database."""
    return SqliteKeywords() if engine.dialect.name == "sqlite" else PostgresKeywords()


class SqliteKeywords:
    """FTS5 over the passages' own text (nothing is stored twice): Porter stems, accents folded, bm25."""

    def __init__(self) -> None:
        self._postings = Postings()

    def create(self, connection: sa.Connection) -> None:
        connection.exec_driver_sql(
            "CREATE VIEW IF NOT EXISTS passage_texts AS SELECT passages.row AS row, articles.title AS title, "
            "passages.text AS text, passages.article_id AS article_id "
            "FROM passages JOIN articles ON articles.id = passages.article_id"
        )
        connection.exec_driver_sql(
            "CREATE VIRTUAL TABLE IF NOT EXISTS passage_words USING fts5(title, text, content='passage_texts', "
            f"content_rowid='row', tokenize='{TOKENIZER}')"
        )
        connection.exec_driver_sql(
            "INSERT INTO passage_words (passage_words, rank) VALUES ('rank', ?)",
            (f"bm25({TITLE_WEIGHT}, 1.0)",),
        )
        self._postings.bm25.create(connection)
        known = connection.exec_driver_sql("SELECT 1 FROM sqlite_master WHERE name = 'passage_pairs'").first()
        connection.exec_driver_sql(
            "CREATE VIRTUAL TABLE IF NOT EXISTS passage_pairs USING fts5(title, text, tokenize='unicode61')"
        )
        if not known:
            self._add_pairs(connection, "1 = 1", ())
        vocabulary.create(connection)

    def _add_pairs(self, connection: sa.Connection, where: str, values: tuple[str, ...]) -> None:
        """Rows for what is written without blanks: unicode61 makes one word of a whole clause of it."""
        found = connection.exec_driver_sql(
            f"SELECT row, title, text FROM passage_texts WHERE {where}", values
        )
        rows = [(row.row, indexed(row.title), indexed(row.text)) for row in found]
        kept = [row for row in rows if row[1] or row[2]]
        if kept:
            connection.exec_driver_sql(
                "INSERT INTO passage_pairs (rowid, title, text) VALUES (?, ?, ?)", kept
            )

    def add(self, connection: sa.Connection, article_id: str) -> None:
        connection.exec_driver_sql(
            "INSERT INTO passage_words (rowid, title, text) "
            "SELECT row, title, text FROM passage_texts WHERE article_id = ?",
            (article_id,),
        )
        self._add_pairs(connection, "article_id = ?", (article_id,))
        vocabulary.add(connection, article_id)

    def drop(self, connection: sa.Connection, article_id: str) -> None:
        vocabulary.drop(connection, article_id)
        connection.exec_driver_sql(
            "INSERT INTO passage_words (passage_words, rowid, title, text) "
            "SELECT 'delete', row, title, text FROM passage_texts WHERE article_id = ?",
            (article_id,),
        )
        connection.exec_driver_sql(
            "DELETE FROM passage_pairs WHERE rowid IN (SELECT row FROM passages WHERE article_id = ?)",
            (article_id,),
        )

    def forget(self, gone: int) -> None:
        self._postings.forget(gone)

    def frequencies(self, connection: sa.Connection, terms: Sequence[Term]) -> dict[Term, int]:
        last = last_row(connection)
        found = {term: self._postings.count(connection, _table(term), term.words, last) for term in terms}
        if doubtful := [term for term, count in found.items() if count is None]:
            counts = [_COUNT.format(table=_table(term)) for term in doubtful]
            counted = connection.exec_driver_sql(
                f"SELECT {', '.join(counts)}", tuple(phrase_of(term.words) for term in doubtful)
            ).one()
            found |= dict(zip(doubtful, counted, strict=True))
        return {term: count or 0 for term, count in found.items()}

    def best(
        self,
        connection: sa.Connection,
        frequencies: Mapping[Term, int],
        total: int,
        limit: int,
        allowed: Filter,
        imprints: Imprints,
    ) -> Sequence[Scored]:
        last = last_row(connection)
        through = imprints.allowed(connection, allowed) if allowed.limits else None
        scores = np.zeros(last + 1, np.float32)
        # To a term that more than half of the passages have, bm25 gives next to nothing.
        telling = [term for term, count in frequencies.items() if count <= total / 2]
        for terms in (telling, [term for term in frequencies if term not in telling]):
            if np.count_nonzero(scores) < limit:
                for term in terms:
                    posting = self._postings.of(connection, _table(term), term.words, last)
                    scores[posting.rows] += posting.scores
                if through is not None:
                    scores *= through
        best: list[Scored] = []
        seen, most = 0, limit + ROWS_GONE
        while len(best) < limit and seen < (ranked := _best_rows(scores, most)).size:
            fresh = ranked[seen:].tolist()
            seen, most = ranked.size, 2 * most
            there = {
                row
                for some in in_batches(fresh)
                for (row,) in raw(connection.execute(_searchable(allowed), {"rows": some}))
            }
            best += [(row, float(scores[row])) for row in fresh if row in there]
        return best[:limit]


def _table(term: Term) -> str:
    return "passage_pairs" if any(map(is_unspaced, term.words)) else WORDS


def _best_rows(scores: NDArray[np.float32], most: int) -> NDArray[np.int64]:
    """At most so many rows whose score is not zero, best first, those of equal score in order."""
    if scores.size > most:
        least = np.partition(scores, -most)[-most]
        rows = np.flatnonzero((scores >= least) & (scores > 0))
    else:
        rows = np.flatnonzero(scores)
    return rows[np.lexsort((rows, -scores[rows]))][:most]


@lru_cache(maxsize=STATEMENTS_KEPT)
def _searchable(allowed: Filter) -> sa.Select[tuple[int]]:
    """Those of `rows` that are in the record and that a search may return."""
    query = sa.select(passages.c.row).join(articles, articles.c.id == passages.c.article_id)
    return query.where(passages.c.row.in_(sa.bindparam("rows", expanding=True)), searchable(allowed))
