"""From locations to articles in the library: read, extract, compare, split, put; what becomes of each is reported.

The next pages are read and split in a thread while one is embedded and put: the only one that writes articles is the run.
A page that fails costs only itself. An error of the library ends the run: going on would lose articles silently.
"""

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from ingest.ahead import ahead
from ingest.arrivals import Arrivals, Fate, Read, refused
from ingest.correcting import correct
from ingest.duplicates import told_before
from ingest.fetch import Fetcher
from ingest.listing import Feed
from ingest.locations import Linked, Location, name_of
from ingest.parser import Parser
from ingest.seen import Seen, way_of_reading
from ingest.split import passages
from ingest.walk import Walk
from qa.corrections import Correction
from qa.domain import Article, IngestReport, Outcome, Passage
from qa.errors import NoArticle, SourceError
from qa.models import Embedder

if TYPE_CHECKING:
    from qa.library import Library

# Weight of the newest page in the moving average of seconds per page.
_NEWEST = 0.2
# So many pages are read before they are wanted.
_AHEAD = 4


@dataclass(frozen=True)
class Progress:
    """After each page: how many are done, of how many (`None`: not known), what became of the last, how long it may take.

    `rate` is pages a second, those of late counting most.
    """

    done: int
    total: int | None
    location: str
    outcome: Fate
    seconds_left: float | None
    rate: float | None = None


def silent(progress: Progress) -> None:
    """Tells nobody."""


class Ingestor:
    """Puts articles into the library. Holds the process in which pages are parsed; may be shared by threads."""

    def __init__(
        self, library: "Library", fetcher: Fetcher, embedder: Embedder, parser: Parser | None = None
    ) -> None:
        self._library = library
        self._fetcher = fetcher
        self._embedder = embedder
        self._parser = parser or Parser()
        self._arrivals = Arrivals(library, fetcher, embedder, self._parser)
        self._revisits = self._arrivals.revisits

    def run(
        self,
        locations: Iterable[Location],
        progress: Callable[[Progress], None] = silent,
        stop: Callable[[], bool] = lambda: False,
        sparing: bool = False,
    ) -> IngestReport:
        """One outcome per page, in the order they were met. Raises `LibraryError`, never `SourceError`.

        `rejected` was read and holds no article, or may not be read; `failed` could not be read. `locations` is read
        as it comes; where it is a list or a tuple, the pages are counted up front, those of a feed or an archive once it is
        opened.
        Between two pages `stop` is asked: what is in then stays in, and the report says what was done. `sparing` is
        for `Revisits.read`.
        """
        walk = Walk(locations)
        fates: list[tuple[Fate, Outcome]] = []
        pace: float | None = None
        began = time.monotonic()
        for fate, outcome in self._outcomes(walk, stop, sparing):
            fates.append((fate, outcome))
            now = time.monotonic()
            pace = now - began if pace is None else (1 - _NEWEST) * pace + _NEWEST * (now - began)
            began = now
            left = None if walk.total is None else max(walk.total - len(fates), 0) * pace
            rate = 1 / max(pace, 1e-6)
            progress(Progress(len(fates), walk.total, outcome.location, fate, left, rate))
        return IngestReport(
            added=_of("added", fates),
            updated=_of("updated", fates),
            unchanged=_of("unchanged", fates),
            duplicate=_of("duplicate", fates),
            rejected=_of("rejected", fates),
            failed=_of("failed", fates),
        )

    def feed(self, url: str) -> Feed:
        """What the feed at the address lists now. Raises `SourceError`; `NoArticle` where there is no feed."""
        found = self._revisits.read(url)
        if not isinstance(found, Feed):
            raise NoArticle(
                "it is no feed: give the address of an RSS, Atom or JSON feed or of a sitemap, or ingest the page itself"
            )
        return found

    @property
    def parser_pid(self) -> int | None:
        """The number of the process in which pages are parsed, for whoever measures it; `None` while there is none."""
        return self._parser.pid

    def correct(self, article_id: str, correction: Correction) -> Article:
        """The article with its corrected source. Raises as `ingest.correcting.correct` does."""
        return correct(article_id, correction, self._library, self._embedder)

    def stop_fetching(self) -> None:
        """No page is waited for any more, for good: a run in hand reports the page that it waits for as failed, and ends."""
        self._fetcher.close()

    @property
    def stopped(self) -> bool:
        """Whether `stop_fetching` was called: what failed since then says nothing of the sites."""
        return self._fetcher.closed

    def close(self) -> None:
        """Ends fetching, and the parsing process."""
        self.stop_fetching()
        self._parser.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _outcomes(
        self, walk: Walk, stop: Callable[[], bool], sparing: bool
    ) -> Iterator[tuple[Fate, Outcome]]:
        seen = Seen(self._library.readings, way_of_reading())
        met = self._arrivals.of(walk, sparing, seen)
        # a generator's next location may depend on what became of the one before
        with closing(met if walk.total is None else ahead(met, _AHEAD)) as coming:
            try:
                for one in coming:
                    yield self._taken_in(one, seen) if isinstance(one, Read) else one
                    if stop() or self.stopped:
                        return
            finally:
                seen.keep()

    def _taken_in(self, found: Read, seen: Seen) -> tuple[Fate, Outcome]:
        """What became of an article; the site's validators are remembered with it."""
        place, article = found.place, found.article
        try:
            fate, reason = self._put(article, found.cut)
        except SourceError as error:
            return refused(place, error)
        seen.note(found.reading)
        if found.came is not None and isinstance(place, str | Linked):
            told = reason if fate == "duplicate" else ""
            self._revisits.remember(place, found.came, article.id, article.source.title, told)
        return fate, Outcome(
            location=name_of(place), article_id=article.id, title=article.source.title, reason=reason
        )

    def _put(self, article: Article, cut: tuple[Passage, ...] | None) -> tuple[Fate, str]:
        if cut is None and self._library.known(article.id) == article.digest:
            return "unchanged", ""
        # it may have been changed or deleted since it was read
        outcome = self._library.put(article, cut or passages(article, self._embedder))
        told = told_before(article.id, self._library)
        return ("duplicate", told) if told and outcome != "unchanged" else (outcome, "")


def _of(wanted: Fate, fates: list[tuple[Fate, Outcome]]) -> tuple[Outcome, ...]:
    return tuple(outcome for fate, outcome in fates if fate == wanted)
