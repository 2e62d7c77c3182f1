"""From locations to articles in the library: read, extract, compare, split, put; what becomes of each is reported.

A page that fails costs only itself. An error of the library ends the run: going on would lose articles silently.
"""

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Self

from ingest.correcting import correct
from ingest.duplicates import told_before
from ingest.fetch import Fetcher, Response
from ingest.front_matter import Given
from ingest.listing import Feed
from ingest.locations import Linked, Location, is_address, name_of, page_of, read, records_of
from ingest.parser import Parser
from ingest.revisits import Again, Revisits
from ingest.split import passages
from ingest.walk import Walk
from qa.corrections import Correction, corrected
from qa.domain import Article, IngestReport, Outcome
from qa.errors import Blocked, NoArticle, SourceError
from qa.models import Embedder
from qa.visits import Visit

if TYPE_CHECKING:
    from qa.library import Library

Fate = Literal["added", "updated", "unchanged", "duplicate", "rejected", "failed"]

# Weight of the newest page in the moving average of seconds per page.
_NEWEST = 0.2


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
        self._revisits = Revisits(library, fetcher, self._parser)

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
        for place in walk:
            for outcome in self._ingest(place, walk, sparing):
                yield outcome
                if stop() or self.stopped:
                    return

    def _ingest(self, place: Location, walk: Walk, sparing: bool) -> Iterator[tuple[Fate, Outcome]]:
        try:
            if not isinstance(place, Linked) and not (isinstance(place, str) and is_address(place)):
                yield self._taken_in(place, self._parser.article(read(place, self._fetcher)))
                return
            found = self._revisits.read(place, sparing)
            records = records_of(place, found) if isinstance(found, Response) else None
            if isinstance(found, Response) and records is None:
                yield self._page(place, found)
                return
        except SourceError as error:
            yield _refused(place, error)
            return
        if isinstance(found, Again):
            yield _again(place, found.visit)
        elif records is not None:
            for record in walk.opened(records):
                yield from self._ingest(record, walk, sparing)
        elif isinstance(found, Feed):
            yield from self._listed(name_of(place), found, walk, sparing)

    def _page(self, place: str | Linked, came: Response) -> tuple[Fate, Outcome]:
        """What becomes of a page that was fetched; the site's validators are remembered with it."""
        try:
            article = self._parser.article(page_of(place, came))
            outcome = self._taken_in(place, article)
        except NoArticle as error:
            self._revisits.remember(place, came, None, None, str(error))
            raise
        reason = outcome[1].reason if outcome[0] == "duplicate" else ""
        self._revisits.remember(place, came, article.id, article.source.title, reason)
        return outcome

    def _listed(self, url: str, feed: Feed, walk: Walk, sparing: bool) -> Iterator[tuple[Fate, Outcome]]:
        """The pages that a feed links to, one after the other; an entry that is broken costs only itself."""
        links = linked(feed)
        missed = troubles(url, feed)
        walk.grow(len(links) + len(missed) - 1)
        for link in links:
            yield from self._ingest(link, walk, sparing)
        yield from (("rejected", outcome) for outcome in missed)
        if not links and not missed:
            walk.grow(1)
            yield "rejected", Outcome(location=url, reason="the feed lists nothing: look again later")

    def _taken_in(self, place: Location, article: Article) -> tuple[Fate, Outcome]:
        """What became of an article."""
        fate, reason = self._put(article)
        return fate, Outcome(
            location=name_of(place), article_id=article.id, title=article.source.title, reason=reason
        )

    def _put(self, article: Article) -> tuple[Fate, str]:
        known = self._library.known(article.id)
        if known == article.digest:
            return "unchanged", ""
        source = corrected(article.source, self._library.correction(article.id))
        article = article.model_copy(update={"source": source})
        outcome = self._library.put(article, passages(article, self._embedder))
        told = told_before(article.id, self._library)
        return ("duplicate", told) if told and outcome != "unchanged" else (outcome, "")


def linked(feed: Feed) -> tuple[Linked, ...]:
    """The pages that a feed links to, with what it says of each."""
    return tuple(
        Linked(
            entry.url, Given(title=entry.title, author=entry.author, published=entry.published), entry.changed
        )
        for entry in feed.entries
    )


def troubles(url: str, feed: Feed) -> tuple[Outcome, ...]:
    """What of a feed was left out, and why."""
    reasons = list(feed.broken)
    if feed.left_out:
        reasons.append(
            f"{feed.left_out} pages were left out, the newest {len(feed.entries)} taken: name a smaller sitemap"
        )
    return tuple(Outcome(location=url, reason=reason) for reason in reasons)


def _again(place: str | Linked | Location, visit: Visit) -> tuple[Fate, Outcome]:
    """What became of the page when it was last read; `unchanged` where it is in the library."""
    fate: Fate = "unchanged" if not visit.reason else "duplicate" if visit.article_id else "rejected"
    told = Outcome(
        location=name_of(place), article_id=visit.article_id, title=visit.title, reason=visit.reason
    )
    return fate, told


def _refused(place: Location, error: SourceError) -> tuple[Fate, Outcome]:
    fate: Fate = "rejected" if isinstance(error, NoArticle | Blocked) else "failed"
    return fate, Outcome(location=name_of(place), reason=str(error))


def _of(wanted: Fate, fates: list[tuple[Fate, Outcome]]) -> tuple[Outcome, ...]:
    return tuple(outcome for fate, outcome in fates if fate == wanted)
