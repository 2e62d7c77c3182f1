"""How well passages fit one word, by bm25 (Robertson and Zaragoza 2009), read out of FTS5's index.

The same numbers as FTS5's own function gives (https://www.sqlite.org/fts5.html#the_bm25_function), in a third to a fifth of the time:
FTS5 looks up the length of each passage anew, here they are kept in memory. Knows SQLite only.
"""

import math
import sqlite3
import threading
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np
import sqlalchemy as sa
from numpy.typing import NDArray

from qa.database import rows_of

# How FTS5 takes the passages' words apart: Porter stems, accents folded.
TOKENIZER = "porter unicode61 remove_diacritics 2"
# A word in the title says more about what a passage is about than a word in its text.
TITLE_WEIGHT = 2.0
K1, B = 1.2, 0.75
# What FTS5 gives a word that more than half of the passages have.
LEAST_RARITY = 1e-6
STEMS_KEPT = 10_000
_PLACES = "SELECT group_concat(doc * 2 + (col = 'title')) FROM passage_terms WHERE term = ? AND doc > ? AND doc <= ?"
_LENGTHS = "SELECT id, sz FROM passage_words_docsize WHERE id > ? AND id <= ?"

Scores = tuple[NDArray[np.int32], NDArray[np.float32]]


@dataclass(frozen=True)
class _Lengths:
    """The words of each row up to `last`, 0 where there is no such row, and how many rows there are."""

    words: NDArray[np.float32] = field(default_factory=lambda: np.zeros(1, np.float32))
    rows: int = 0
    last: int = 0


class Bm25:
    """Over the table `passage_words`. Shared by threads, each with a transaction of its own."""

    def __init__(self) -> None:
        self._lengths = _Lengths()
        self._turn = threading.Lock()
        self._stems = Stems()

    def create(self, connection: sa.Connection) -> None:
        """Makes the view of the index that is read here."""
        connection.exec_driver_sql(
            "CREATE VIRTUAL TABLE IF NOT EXISTS passage_terms USING fts5vocab('passage_words', 'instance')"
        )

    def scores(
        self, connection: sa.Connection, word: str, after: int, last: int, before: int = 0
    ) -> Scores | None:
        """The rows behind `after` up to `last` that hold the word, in order, and their scores; `before` that many hold it too.

        `None` where FTS5 sees several words in it or none.
        """
        stem = self._stems.of(word)
        if stem is None:
            return None
        ((listed,),) = rows_of(connection, _PLACES, (stem, after, last))
        lengths = self._up_to(connection, last)
        places = np.fromstring(listed or "", dtype=np.int64, sep=",")
        numbers, weights = places >> 1, np.where(places & 1, TITLE_WEIGHT, 1.0)
        firsts = np.flatnonzero(np.diff(numbers, prepend=-1))
        if not firsts.size:
            return np.empty(0, np.int32), np.empty(0, np.float32)
        rows, frequency = numbers[firsts], np.add.reduceat(weights, firsts)
        holding = before + rows.size
        rarity = max(LEAST_RARITY, math.log(max(0.5, lengths.rows - holding + 0.5) / (holding + 0.5)))
        relative = lengths.words[rows] * lengths.rows / lengths.words.sum()
        scores = rarity * frequency * (K1 + 1) / (frequency + K1 * (1 - B + B * relative))
        return rows.astype(np.int32), scores.astype(np.float32)

    def _up_to(self, connection: sa.Connection, last: int) -> _Lengths:
        with self._turn:
            before = self._lengths
            if before.last < last:
                words = np.zeros(last + 1, np.float32)
                words[: before.last + 1] = before.words
                found = rows_of(connection, _LENGTHS, (before.last, last))
                for row, sizes in found:
                    words[row] = _sum_of_varints(sizes)
                self._lengths = _Lengths(words, before.rows + len(found), last)
            return self._lengths


class Stems:
    """What FTS5 makes of a word."""

    def __init__(self) -> None:
        self._database = sqlite3.connect(":memory:", check_same_thread=False)
        self._database.execute(f"CREATE VIRTUAL TABLE words USING fts5(word, tokenize='{TOKENIZER}')")
        self._database.execute("CREATE VIRTUAL TABLE stems USING fts5vocab('words', 'instance')")
        self._turn = threading.Lock()
        self.of = lru_cache(maxsize=STEMS_KEPT)(self._of)

    def _of(self, word: str) -> str | None:
        with self._turn:
            self._database.execute("DELETE FROM words")
            self._database.execute("INSERT INTO words VALUES (?)", (word,))
            found = self._database.execute("SELECT term FROM stems").fetchall()
        return str(found[0][0]) if len(found) == 1 else None


def _sum_of_varints(packed: bytes) -> int:
    """The sum of numbers of seven bits a byte, the highest first; the last byte of each is below 128."""
    total = number = 0
    for byte in packed:
        number = number << 7 | byte & 127
        if byte < 128:
            total, number = total + number, 0
    return total
