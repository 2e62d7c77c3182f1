"""Following feeds: reads each subscribed feed and ingests what it lists; what came of it is noted with the subscription."""

import threading
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from ingest.ingestor import Ingestor, Progress, linked, silent, troubles
from qa.domain import IngestReport, Outcome
from qa.errors import SourceError
from qa.subscriptions import Subscription

if TYPE_CHECKING:
    from qa.library import Library


class Syncer:
    """Keeps subscriptions up to date. One synchronisation at a time; a second one waits."""

    def __init__(self, library: "Library", ingestor: Ingestor) -> None:
        self._library = library
        self._ingestor = ingestor
        self._turn = threading.Lock()

    def add(self, url: str) -> Subscription:
        """Follows the feed at the address, after looking whether there is one. Raises `SourceError`."""
        url = url.strip().split("#", 1)[0]
        feed = self._ingestor.feed(url)
        return self._library.subscriptions.add(url, feed.title)

    def remove(self, url: str) -> None:
        """Follows the feed no longer; its articles stay. Raises `FeedUnknown`."""
        self._library.subscriptions.remove(url.strip().split("#", 1)[0])

    def all(self) -> tuple[Subscription, ...]:
        """Every feed that is followed."""
        return self._library.subscriptions.all()

    def sync(
        self,
        urls: Sequence[str] = (),
        progress: Callable[[Progress], None] = silent,
        stop: Callable[[], bool] = lambda: False,
        sparing: bool = False,
    ) -> IngestReport:
        """Ingests what is new or changed in these feeds, or in all; what came of all of them.

        A feed that cannot be read is a `failed` outcome, is left alone by `due` for a while, and stops no other.
        Raises `FeedUnknown`, and `LibraryError` where the library fails.
        """
        chosen = [self._library.subscriptions.of(url.strip()) for url in urls] or list(self.all())
        report = IngestReport()
        with self._turn:
            for subscription in chosen:
                if stop():
                    break
                report = joined(report, self._one(subscription.url, progress, stop, sparing))
        return report

    def due(self, every: timedelta) -> tuple[str, ...]:
        """The addresses of the feeds that were last looked at longer than `every` ago and need not be left alone."""
        now = datetime.now(UTC)
        return tuple(
            one.url
            for one in self.all()
            if (one.last is None or one.last.at + every <= now)
            and (one.not_before is None or one.not_before <= now)
        )

    def _one(
        self, url: str, progress: Callable[[Progress], None], stop: Callable[[], bool], sparing: bool
    ) -> IngestReport:
        try:
            feed = self._ingestor.feed(url)
        except SourceError as error:
            if not self._ingestor.stopped:
                self._library.subscriptions.note(url, IngestReport(), str(error))
            progress(Progress(1, 1, url, "failed", None))
            return IngestReport(failed=(Outcome(location=url, reason=str(error)),))
        report = self._ingestor.run(linked(feed), progress, stop, sparing)
        report = joined(report, IngestReport(rejected=troubles(url, feed)))
        if not self._ingestor.stopped:  # else it stays due, and the next start does the rest
            self._library.subscriptions.note(url, report, title=feed.title)
        return report


def joined(one: IngestReport, other: IngestReport) -> IngestReport:
    """Both reports as one."""
    return IngestReport(**{name: (*outcomes, *getattr(other, name)) for name, outcomes in one})
