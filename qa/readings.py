"""What the record remembers of pages: the bytes that were read at a place, and the article that came of them.

A memory, never a truth: it is believed only while that article is in the library as it was, and until a certain day.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa

from qa.database import reading, writing
from qa.passages import in_batches
from qa.schema import articles, readings

# Asked of every page, so made once.
_ARTICLE = (
    sa.select(articles.c.id, articles.c.title)
    .join_from(readings, articles, readings.c.article_id == articles.c.id)
    .where(readings.c.place == sa.bindparam("at"), readings.c.content == sa.bindparam("read"))
    .where(readings.c.until >= sa.bindparam("today"), readings.c.digest == articles.c.digest)
)


@dataclass(frozen=True)
class Reading:
    """`place` and `content` are digests; `digest` is the article's. Believed until `until`, that day included."""

    place: str
    content: str
    article_id: str
    digest: str
    until: date


class Readings:
    """The readings in the record. Safe to use from many threads."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine

    def article_of(self, place: str, content: str, today: date) -> tuple[str, str] | None:
        """Id and title of the article that this content gave, where it is still in the library as it was; else `None`."""
        asked = {"at": place, "read": content, "today": today}
        with reading(self._engine) as connection:
            found = connection.execute(_ARTICLE, asked).one_or_none()
        return (found.id, found.title) if found else None

    def note(self, found: Sequence[Reading]) -> None:
        """Remembers these in the place of what was read there before. Articles that are gone already are left out."""
        latest = {one.place: one for one in found}
        with writing(self._engine) as connection:
            for some in in_batches(list(latest.values())):
                connection.execute(
                    sa.delete(readings).where(readings.c.place.in_([one.place for one in some]))
                )
                ids = sa.select(articles.c.id).where(articles.c.id.in_([one.article_id for one in some]))
                there = set(connection.execute(ids).scalars())
                rows = [vars(one) for one in some if one.article_id in there]
                if rows:
                    connection.execute(sa.insert(readings), rows)
