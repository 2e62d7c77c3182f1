"""When and by whom each passage was published: kept in memory, so that a filter costs no more than a comparison of numbers.

A row of the record is never changed and its number never used again, so what is kept is only ever completed by the rows
that came later; who uses it leaves out the rows that are gone.
"""

import threading
from dataclasses import dataclass, field

import numpy as np
import sqlalchemy as sa
from numpy.typing import NDArray

from qa.database import raw, rows_of
from qa.passages import Filter
from qa.schema import articles, passages

_LAST_ROW = 'SELECT max("row") FROM passages'
_PUBLISHED = (
    sa.select(passages.c.row, articles.c.published, articles.c.publisher_folded)
    .join(articles, articles.c.id == passages.c.article_id)
    .where(passages.c.row > sa.bindparam("known"), passages.c.row <= sa.bindparam("last"))
)


@dataclass(frozen=True)
class _Shelf:
    """For each row up to `last` the day of publication as the number 20250512, 0 without, and the number of the publisher."""

    days: NDArray[np.int32] = field(default_factory=lambda: np.zeros(1, np.int32))
    publishers: NDArray[np.int32] = field(default_factory=lambda: np.zeros(1, np.int32))
    last: int = 0


class Imprints:
    """Of all passages. Shared by threads, each with a transaction of its own."""

    def __init__(self) -> None:
        self._shelf = _Shelf()
        self._numbers: dict[str | None, int] = {None: 0}
        self._turn = threading.Lock()

    def allowed(self, connection: sa.Connection, allowed: Filter) -> NDArray[np.bool_]:
        """Whether the filter lets a row through, for all rows up to the last that the transaction sees.

        Of a row that is gone it says anything.
        """
        last = last_row(connection)
        with self._turn:
            if self._shelf.last < last:
                self._shelf = self._completed(connection, last)
            shelf = self._shelf
        days, publishers = shelf.days[: last + 1], shelf.publishers[: last + 1]
        through = np.ones(last + 1, bool)
        if allowed.since:
            through &= days >= _number(str(allowed.since))
        if allowed.until:
            through &= days <= _number(str(allowed.until))
        if allowed.bounded:
            through = through | (days == 0) if allowed.undated else through & (days > 0)
        if allowed.publishers:
            wanted = [self._numbers.get(name.casefold(), -1) for name in allowed.publishers]
            through &= np.isin(publishers, wanted)
        return through

    def _completed(self, connection: sa.Connection, last: int) -> _Shelf:
        before = self._shelf
        days, publishers = np.zeros(last + 1, np.int32), np.zeros(last + 1, np.int32)
        days[: before.last + 1], publishers[: before.last + 1] = before.days, before.publishers
        for row, day, publisher in raw(connection.execute(_PUBLISHED, {"known": before.last, "last": last})):
            days[row] = _number(str(day)) if day else 0
            publishers[row] = self._numbers.setdefault(publisher, len(self._numbers))
        return _Shelf(days, publishers, last)


def last_row(connection: sa.Connection) -> int:
    """The last row of a passage that the transaction sees."""
    ((last,),) = rows_of(connection, _LAST_ROW)
    return last or 0


def _number(day: str) -> int:
    return int(day.replace("-", ""))
