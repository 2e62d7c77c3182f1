"""The words of the passages as they are written, and how many passages hold each: what a mistyped word may have been.

Keyword search keeps only stems. The counts are written in the same transaction as the passages, so they never disagree with
them; those of a record from before are made when it is opened. The same on SQLite and PostgreSQL. Knows no questions.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass

import sqlalchemy as sa

from qa.database import raw
from qa.schema import articles, passages, vocabulary
from qa.slips import MOST, begun_otherwise, close_to, slips
from qa.unspaced import is_unspaced

# What is longer has lost its blanks.
SHORTEST, LONGEST = 4, 24
ROWS_READ = 1_000
_WORD = re.compile(rf"(?<![\w.@/])[^\W\d_]{{{SHORTEST},{LONGEST}}}(?![\w@/])")
# What a capital stands behind within a sentence.
_WITHIN = re.compile(r"[\w,;)’'] ")
_COUNTS = ("passages", "plain", "named")


@dataclass(frozen=True)
class Known:
    """A word of the library in lower case, and how many passages hold it: in any way, in lower case (`plain`), and with a
    capital within a sentence (`named`)."""

    word: str
    passages: int
    plain: int
    named: int


def create(connection: sa.Connection) -> None:
    """Counts the words of a record from before they were counted."""
    if connection.execute(sa.select(vocabulary.c.word).limit(1)).first() is None:
        _change(connection, _counted(connection, sa.true()))


def add(connection: sa.Connection, article_id: str) -> None:
    """Counts the words of the article's passages, once they are written."""
    _change(connection, _counted(connection, articles.c.id == article_id))


def drop(connection: sa.Connection, article_id: str) -> None:
    """Takes them off again, before the passages are deleted."""
    counted = _counted(connection, articles.c.id == article_id)
    _change(connection, {word: [-count for count in counts] for word, counts in counted.items()})
    gone = sa.delete(vocabulary).where(vocabulary.c.word == sa.bindparam("gone"), vocabulary.c.passages <= 0)
    if counted:
        connection.execute(gone, [{"gone": word} for word in counted])


def held(connection: sa.Connection, words: Collection[str]) -> set[str]:
    """Those of the words, in lower case, that stand letter for letter in some passage."""
    query = sa.select(vocabulary.c.word).where(vocabulary.c.word.in_(list(words)))
    return set(connection.execute(query).scalars())


def near(connection: sa.Connection, word: str) -> tuple[Known, ...]:
    """What of the library `word`, in lower case, may be a slip of."""
    length = vocabulary.c.length
    query = sa.select(length, sa.func.aggregate_strings(vocabulary.c.word, ""))
    query = query.where(vocabulary.c.initial == word[0], length.between(len(word) - MOST, len(word) + MOST))
    found = [one for one in [begun_otherwise(word)] if slips(word, one) <= MOST]
    for letters, joined in raw(connection.execute(query.group_by(length))):
        found += close_to(word, joined, letters)
    known = sa.select(*(vocabulary.c[name] for name in ("word", *_COUNTS)))
    known = known.where(vocabulary.c.word.in_(found))
    return tuple(Known(*row) for row in raw(connection.execute(known)))


def _counted(connection: sa.Connection, which: sa.ColumnElement[bool]) -> dict[str, list[int]]:
    """The counts of each word in the passages of the articles."""
    query = sa.select(articles.c.title, passages.c.text).join_from(passages, articles).where(which)
    counted: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for some in connection.execute(query.execution_options(yield_per=ROWS_READ)).partitions():
        for title, text in some:
            for word, (plain, named) in _words(f"{title}\n{text}").items():
                counts = counted[word]
                counts[0] += 1
                counts[1] += plain
                counts[2] += named
    return counted


def _words(text: str) -> dict[str, tuple[bool, bool]]:
    """The words of a text in lower case, with whether each is written so, and with a capital within a sentence.

    Abbreviations are none, nor is what is written without blanks.
    """
    found: dict[str, tuple[bool, bool]] = {}
    for match in _WORD.finditer(text):
        written = match.group()
        if written.isupper() or is_unspaced(written):
            continue
        word = written.lower()
        plain, named = found.get(word, (False, False))
        plain = plain or written == word
        named = named or (
            written != word and _WITHIN.match(text, max(0, match.start() - 2), match.start()) is not None
        )
        found[word] = plain, named
    return found


def _change(connection: sa.Connection, counted: Mapping[str, list[int]]) -> None:
    """Adds to the counts."""
    names = ("word", "initial", "length", *_COUNTS)
    sums = ", ".join(f"{name} = vocabulary.{name} + excluded.{name}" for name in _COUNTS)
    statement = sa.text(
        f"INSERT INTO vocabulary ({', '.join(names)}) VALUES ({', '.join(f':{name}' for name in names)}) "
        f"ON CONFLICT (word) DO UPDATE SET {sums}"
    )
    rows = [
        dict(zip(names, (word, word[0], len(word), *counts), strict=True)) for word, counts in counted.items()
    ]
    if rows:
        connection.execute(statement, rows)
