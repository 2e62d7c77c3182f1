"""What the record remembers of addresses: the validators that a site gave, and what became of the page then.

A memory, never a truth: a visit is believed only while the article that came of it is still in the library as it was.
"""

import hashlib
import threading
from datetime import datetime

import sqlalchemy as sa

from qa.database import reading, writing
from qa.domain import Noun
from qa.schema import visits


class Visit(Noun):
    """The last reading of an address. `place` is where it ended after redirects: only there the validators mean anything.

    `article_id` and `digest` name the article that holds the text, as it is in the library; `reason` says why there is
    none, or why it is another's copy; `feed` is what was listed there, where it was a feed; `told` is a digest of what
    a feed said of the page, `changed` when it said that the page last changed.
    """

    url: str
    place: str
    etag: str | None = None
    last_modified: str | None = None
    article_id: str | None = None
    digest: str | None = None
    title: str | None = None
    reason: str = ""
    feed: str | None = None
    told: str = ""
    changed: str | None = None
    asked_at: datetime


class Visits:
    """The visits in the record. Safe to use from many threads."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine
        self._lock = threading.Lock()

    def of(self, url: str) -> Visit | None:
        """The last visit to the address; `None` where there was none."""
        query = sa.select(visits.c.state).where(visits.c.id == _key(url))
        with reading(self._engine) as connection:
            state = connection.execute(query).scalar_one_or_none()
        return Visit.model_validate_json(state) if state else None

    def note(self, visit: Visit) -> None:
        """Remembers this visit in the place of the one before."""
        with self._lock, writing(self._engine) as connection:
            connection.execute(sa.delete(visits).where(visits.c.id == _key(visit.url)))
            connection.execute(sa.insert(visits), {"id": _key(visit.url), "state": visit.model_dump_json()})


def _key(url: str) -> str:
    return hashlib.sha256(url.encode("utf-8", "replace")).hexdigest()
