"""Bringing the index in step with the record, and trying it out. Embeds nothing: the record has the vectors.

Both functions raise `IndexUnavailable` when the index fails; what to do then is the library's decision.
"""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from qa.catalogue import Catalogue
from qa.errors import IndexUnavailable
from qa.passages import Record
from qa.vectors import Index

CANARY_PASSAGES = 8
CANARY_NEIGHBOURS = 10
# Cosine similarity, and each number of a vector, may differ by rounding only.
ROUNDING = 1e-3


@dataclass(frozen=True)
class Healed:
    """Vectors written, vectors deleted, and whether the index was built anew."""

    repaid: int
    orphans: int
    rebuilt: bool


def bring_in_step(catalogue: Catalogue, index: Index, stop: Callable[[], bool] = lambda: False) -> Healed:
    """Writes what the index is owed or lacks, deletes what the record does not know, and clears the marks.

    A few hundred vectors are written at a time; before each, `stop` is asked whether to break off with `IndexUnavailable`.
    """
    index.open()
    marks = catalogue.owed()
    owed = set(catalogue.passage_ids(marks))
    current = catalogue.passage_ids()
    there = index.ids()
    lacking = [name for name in current if name in owed or name not in there]
    orphans = there.difference(current)

    _write(catalogue, index, lacking, stop)
    index.delete(sorted(orphans))
    catalogue.clear_owed(marks)
    return Healed(len(lacking), len(orphans), rebuilt=bool(current) and len(lacking) == len(current))


def pay(catalogue: Catalogue, index: Index, fresh: Sequence[Record] = ()) -> None:
    """Writes the vectors of the articles that are owed, deletes those that no search may return any more, clears the marks.

    `fresh` are all passages of an article that was just written: where nothing else is owed, nobody else tells its story,
    and they need not be read again.
    """
    marks = catalogue.owed()
    if fresh and marks == (fresh[0].article_id,):
        _upsert(index, fresh)
    else:
        ids = catalogue.passage_ids(marks)
        _write(catalogue, index, ids)
        there = {name for mark in marks for name in index.ids_of(mark)} if len(marks) > 1 else set(ids)
        index.delete(sorted(there.difference(ids)))
    catalogue.clear_owed(marks)


def _write(
    catalogue: Catalogue, index: Index, ids: Sequence[str], stop: Callable[[], bool] = lambda: False
) -> None:
    def write(records: Sequence[Record]) -> None:
        if stop():
            raise IndexUnavailable("The index was not brought in step: the library is being closed.")
        _upsert(index, records)

    catalogue.records(ids, write)


def _upsert(index: Index, records: Sequence[Record]) -> None:
    index.upsert(
        [record.id for record in records],
        [record.article_id for record in records],
        np.stack([record.vector for record in records]),
    )


def check_canary(catalogue: Catalogue, index: Index) -> None:
    """Counts agree, and of a few passages the vectors can be read, are the record's, and mostly find themselves.

    Mostly: a graph search may miss a passage that many others resemble, without anything being damaged.
    """
    ids = catalogue.passage_ids()
    if index.count() != len(ids):
        raise IndexUnavailable(f"The index has {index.count()} vectors for {len(ids)} passages.")
    sample: list[Record] = []
    catalogue.records(random.sample(ids, min(CANARY_PASSAGES, len(ids))), sample.extend)
    stored = index.vectors([record.id for record in sample])
    for record in sample:
        if record.id not in stored or not np.allclose(stored[record.id], record.vector, atol=ROUNDING):
            raise IndexUnavailable(f"The index does not have the vector of passage {record.id} right.")
    found = sum(_finds_itself(catalogue, index, record) for record in sample)
    if 2 * found < len(sample):
        raise IndexUnavailable(f"The index finds {found} of {len(sample)} passages by their own vectors.")


def _finds_itself(catalogue: Catalogue, index: Index, record: Record) -> bool:
    """Whether the search for its vector gives the passage, or one with the same text, which has the same vector."""
    near: list[Record] = []
    catalogue.records(index.nearest(record.vector, CANARY_NEIGHBOURS), near.extend)
    return any(float(found.vector @ record.vector) > 1 - ROUNDING for found in near)
