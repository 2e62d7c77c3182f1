"""Which passages hold a word, and how well they fit it: kept from one question to the next.

FTS5 scores each passage that holds a word of the question anew, which takes 3 microseconds, and everyday words stand in a
third of a library. But it is the same words that are asked for again and again, and bm25 of several words is the sum of
what each gives: adding up what is kept gives the scores of one query, in a third of a millisecond at 10,000 passages. A row of the record is never changed and its number never used again, so what is kept is
only ever completed by the rows that came later; who uses it leaves out the rows that are gone. Knows SQLite only.
"""

import threading
from collections import OrderedDict
from dataclasses import dataclass

import numpy as np
import sqlalchemy as sa
from numpy.typing import NDArray

from qa.bm25 import Bm25, Scores
from qa.database import rows_of

WORDS = "passage_words"

# Of scores in bytes: 8 for each passage that holds a word.
KEPT_BYTES = 64_000_000
# Rows that are gone are looked up in vain; and how rare a word is changes with the library. Beyond these shares what is kept is
# made anew.
GONE_SHARE, GROWN_SHARE = 0.05, 0.1
_SCORED = "SELECT rowid, -rank FROM {table} WHERE {table} MATCH ? AND rowid > ? AND rowid <= ?"


@dataclass(frozen=True)
class Posting:
    """The `rows` up to row `last` that match a phrase, in order, and their `scores`, shape (n,) each.

    Those up to row `first` were scored together, the others as they came.
    """

    rows: NDArray[np.int32]
    scores: NDArray[np.float32]
    last: int
    first: int


_NONE = Posting(np.empty(0, np.int32), np.empty(0, np.float32), 0, 0)


class Postings:
    """Of the phrases that were asked for last, as many as fit. Shared by threads, each with a transaction of its own."""

    def __init__(self, most: int = KEPT_BYTES) -> None:
        self.bm25 = Bm25()
        self._most = most
        self._kept: OrderedDict[tuple[str, str], Posting] = OrderedDict()
        self._bytes = self._gone = 0
        self._turn = threading.Lock()

    def of(self, connection: sa.Connection, table: str, words: tuple[str, ...], last: int) -> Posting:
        """The rows of the FTS5 table up to `last`, which is the last that the transaction sees, that hold the `words` in a row.

        Some of them may be gone from the record.
        """
        phrase = phrase_of(words)
        with self._turn:
            kept = self._kept.get((table, phrase), _NONE)
        if kept.last < last:
            if last > kept.first * (1 + GROWN_SHARE):
                kept = _NONE
            rows, scores = self._found(connection, table, words, kept, last)
            kept = Posting(
                np.append(kept.rows, rows), np.append(kept.scores, scores), last, kept.first or last
            )
        elif kept.last > last:
            count = int(np.searchsorted(kept.rows, last, side="right"))
            return Posting(kept.rows[:count], kept.scores[:count], last, kept.first)
        self._keep((table, phrase), kept)
        return kept

    def count(self, connection: sa.Connection, table: str, words: tuple[str, ...], last: int) -> int | None:
        """How many rows up to `last` hold the `words` in a row; `None` where some of those that are kept may be gone.

        Whoever counts a word searches for it next.
        """
        return None if self._gone else self.of(connection, table, words, last).rows.size

    def forget(self, gone: int) -> None:
        """That so many rows are gone. When they are more than a share of what is kept, all is let go."""
        with self._turn:
            self._gone += gone
            longest = max((len(one.rows) for one in self._kept.values()), default=0)
            if self._gone > GONE_SHARE * longest:
                self._kept.clear()
                self._bytes = self._gone = 0

    def _found(
        self, connection: sa.Connection, table: str, words: tuple[str, ...], kept: Posting, last: int
    ) -> Scores:
        """The rows behind those that are kept."""
        if table == WORDS and len(words) == 1:
            scored = self.bm25.scores(connection, words[0], kept.last, last, kept.rows.size)
            if scored is not None:
                return scored
        found = rows_of(connection, _SCORED.format(table=table), (phrase_of(words), kept.last, last))
        numbers = np.array(found, np.float64).reshape(-1, 2)
        return numbers[:, 0].astype(np.int32), numbers[:, 1].astype(np.float32)

    def _keep(self, name: tuple[str, str], posting: Posting) -> None:
        """Keeps it as the one asked for last, and lets go of those that were not asked for the longest."""
        with self._turn:
            before = self._kept.pop(name, _NONE)
            self._kept[name] = posting
            self._bytes += posting.rows.nbytes + posting.scores.nbytes
            self._bytes -= before.rows.nbytes + before.scores.nbytes
            while self._bytes > self._most:
                _, oldest = self._kept.popitem(last=False)
                self._bytes -= oldest.rows.nbytes + oldest.scores.nbytes


def phrase_of(words: tuple[str, ...]) -> str:
    """The words in a row, as FTS5 is asked for them."""
    return '"' + " ".join(words).replace('"', '""') + '"'
