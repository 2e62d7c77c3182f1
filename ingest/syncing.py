"""Following feeds: reads each subscribed feed and ingests what it lists; what came of it is noted with the subscription."""

import logging
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from ingest.arrivals import linked, troubles
from ingest.ingestor import Ingestor, Progress, silent
from qa.domain import IngestReport, Outcome
from qa.errors import ExportQAError, SourceError
from qa.subscriptions import Subscription

if TYPE_CHECKING:
    from qa.library import Library

# Seconds between two looks whether whoever waits for a turn has been told to stop.
_LOOKS = 0.2
_LOG = logging.getLogger(__name__)


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

        The pages of all feeds are counted as one run, a feed that was not looked at yet as one page. A feed that cannot
        be read is a `failed` outcome, is left alone by `due` for a while, and stops no other. Raises `FeedUnknown`, and
        `LibraryError` where the library fails.
        """
        chosen = [self._library.subscriptions.of(url.strip()) for url in urls] or list(self.all())
        report = IngestReport()
        with self._in_turn(stop):
            for behind, subscription in zip(range(len(chosen) - 1, -1, -1), chosen, strict=True):
                if stop():
                    break
                advance = _counted(progress, _size(report), behind)
                report = joined(report, self._one(subscription.url, advance, stop, sparing))
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

    @contextmanager
    def _in_turn(self, stop: Callable[[], bool]) -> Iterator[None]:
        """Waits until no other synchronisation is in hand, or until `stop` says that there is nothing to wait for."""
        while not (has_turn := self._turn.acquire(timeout=_LOOKS)) and not stop():
            pass
        try:
            yield
        finally:
            if has_turn:
                self._turn.release()

    def _one(
        self, url: str, progress: Callable[[Progress], None], stop: Callable[[], bool], sparing: bool
    ) -> IngestReport:
        try:
            feed = self._ingestor.feed(url)
            report = self._ingestor.run(linked(feed), progress, stop, sparing)
        except SourceError as error:
            return self._failed(url, str(error), progress)
        except ExportQAError:
            raise
        except Exception:  # noqa: BLE001 a fault of ours over one feed must not stop the others: it is logged and noted
            _LOG.exception("the synchronisation of the feed %s broke off", url)
            return self._failed(url, "its synchronisation broke off: the program's log says why", progress)
        report = joined(report, IngestReport(rejected=troubles(url, feed)))
        if not self._ingestor.stopped:  # else it stays due, and the next start does the rest
            self._library.subscriptions.note(url, report, title=feed.title)
        return report

    def _failed(self, url: str, reason: str, progress: Callable[[Progress], None]) -> IngestReport:
        if not self._ingestor.stopped:
            self._library.subscriptions.note(url, IngestReport(), reason)
        progress(Progress(1, 1, url, "failed", None))
        return IngestReport(failed=(Outcome(location=url, reason=reason),))


def _counted(progress: Callable[[Progress], None], before: int, behind: int) -> Callable[[Progress], None]:
    """Tells of the steps of one feed as steps of the whole run: after `before` pages, with `behind` feeds to come."""

    def advance(step: Progress) -> None:
        done = before + step.done
        total = None if step.total is None else before + step.total + behind
        left = (total - done) / step.rate if total is not None and step.rate else None
        progress(replace(step, done=done, total=total, seconds_left=left))

    return advance


def _size(report: IngestReport) -> int:
    return sum(len(outcomes) for _, outcomes in report)


def joined(one: IngestReport, other: IngestReport) -> IngestReport:
    """Both reports as one."""
    return IngestReport(**{name: (*outcomes, *getattr(other, name)) for name, outcomes in one})
