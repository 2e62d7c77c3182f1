"""The feeds that are followed, and what their last synchronisation did: part of the record. Knows no network."""

import hashlib
import threading
from datetime import UTC, datetime, timedelta

import sqlalchemy as sa

from qa.database import reading, writing
from qa.domain import IngestReport, Noun
from qa.errors import FeedUnknown
from qa.schema import subscriptions

# After a failure a feed is left alone for so long, twice as long each time.
FIRST_PAUSE = timedelta(minutes=15)
LONGEST_PAUSE = timedelta(days=1)


class SyncResult(Noun):
    """What the last synchronisation did: when, how many articles of each fate, and the error that stopped it."""

    at: datetime
    added: int = 0
    updated: int = 0
    unchanged: int = 0
    duplicate: int = 0
    rejected: int = 0
    failed: int = 0
    error: str = ""


class Subscription(Noun):
    """A feed that is followed. After `failures` in a row it is left alone until `not_before`."""

    url: str
    title: str | None = None
    added_at: datetime
    last: SyncResult | None = None
    failures: int = 0
    not_before: datetime | None = None


class Subscriptions:
    """The followed feeds in the record. Safe to use from many threads."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine
        self._lock = threading.Lock()

    def all(self) -> tuple[Subscription, ...]:
        """Every followed feed, in the order in which they were added."""
        with reading(self._engine) as connection:
            states = connection.execute(sa.select(subscriptions.c.state)).scalars().all()
        found = (Subscription.model_validate_json(state) for state in states)
        return tuple(sorted(found, key=lambda one: (one.added_at, one.url)))

    def of(self, url: str) -> Subscription:
        """The followed feed at this address. Raises `FeedUnknown`."""
        query = sa.select(subscriptions.c.state).where(subscriptions.c.id == _key(url))
        with reading(self._engine) as connection:
            state = connection.execute(query).scalar_one_or_none()
        if state is None:
            raise _unknown(url)
        return Subscription.model_validate_json(state)

    def add(self, url: str, title: str | None) -> Subscription:
        """Follows the feed; one that is followed already stays as it is."""
        made = Subscription(url=url, title=title, added_at=datetime.now(UTC))
        with self._lock, writing(self._engine) as connection:
            query = sa.select(subscriptions.c.state).where(subscriptions.c.id == _key(url))
            known = connection.execute(query).scalar_one_or_none()
            if known is not None:
                return Subscription.model_validate_json(known)
            row = {"id": _key(url), "state": made.model_dump_json()}
            connection.execute(sa.insert(subscriptions), row)
        return made

    def remove(self, url: str) -> None:
        """Follows the feed no longer; its articles stay. Raises `FeedUnknown`."""
        with self._lock, writing(self._engine) as connection:
            gone = connection.execute(sa.delete(subscriptions).where(subscriptions.c.id == _key(url)))
            if not gone.rowcount:
                raise _unknown(url)

    def note(
        self, url: str, report: IngestReport, error: str = "", title: str | None = None
    ) -> Subscription | None:
        """Writes down what a synchronisation did; `None` where the feed was removed meanwhile.

        With an error the feed is left alone for a while, longer each time.
        """
        with self._lock, writing(self._engine) as connection:
            mine = subscriptions.c.id == _key(url)
            state = connection.execute(sa.select(subscriptions.c.state).where(mine)).scalar_one_or_none()
            if state is None:
                return None
            noted = _after(Subscription.model_validate_json(state), report, error, title)
            connection.execute(sa.update(subscriptions).where(mine), {"state": noted.model_dump_json()})
        return noted


def _after(known: Subscription, report: IngestReport, error: str, title: str | None) -> Subscription:
    now = datetime.now(UTC)
    failures = known.failures + 1 if error else 0
    pause = min(FIRST_PAUSE * 2 ** min(failures - 1, 20), LONGEST_PAUSE) if error else None
    counts = {name: len(outcomes) for name, outcomes in report}
    return known.model_copy(
        update={
            "title": title or known.title,
            "last": SyncResult(at=now, error=error, **counts),
            "failures": failures,
            "not_before": now + pause if pause else None,
        }
    )


def _key(url: str) -> str:
    return hashlib.sha256(url.encode("utf-8", "replace")).hexdigest()


def _unknown(url: str) -> FeedUnknown:
    return FeedUnknown(f"The feed {url} is not followed: `exportqa feeds list` shows those that are.")
