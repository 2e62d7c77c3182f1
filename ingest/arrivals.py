"""What is met at the places of a walk: an article, read and cut into passages, or the reason why there is none to put.

Writes no article: that is the ingestor's part, one after the other.
"""

from collections.abc import Generator, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from ingest.fetch import Fetcher
from ingest.front_matter import Given
from ingest.listing import Feed
from ingest.locations import Linked, Location, Page, is_address, name_of, page_of, read, records_of
from ingest.parser import Parser
from ingest.revisits import Again, Revisits
from ingest.seen import Seen
from ingest.split import passages
from ingest.walk import Walk
from ingest.web_reply import Response
from qa.corrections import corrected
from qa.domain import Article, Outcome, Passage
from qa.errors import Blocked, NoArticle, SourceError
from qa.models import Embedder
from qa.readings import Reading
from qa.visits import Visit

if TYPE_CHECKING:
    from qa.library import Library

Fate = Literal["added", "updated", "unchanged", "duplicate", "rejected", "failed"]


@dataclass(frozen=True)
class Read:
    """An article that was read, cut into passages unless it is in the library as it is; `came` is what the site sent."""

    place: Location
    article: Article
    cut: tuple[Passage, ...] | None
    reading: Reading
    came: Response | None


Met = Read | tuple[Fate, Outcome]
"""What was met at a place: an article to put, or what became of it."""


class Arrivals:
    """Reads pages for a run. May be shared by threads."""

    def __init__(self, library: "Library", fetcher: Fetcher, embedder: Embedder, parser: Parser) -> None:
        self._library = library
        self._fetcher = fetcher
        self._embedder = embedder
        self._parser = parser
        self.revisits = Revisits(library, fetcher, parser)

    def of(self, walk: Walk, sparing: bool, seen: Seen) -> Generator[Met]:
        """What is met, in order, each once it is wanted; `sparing` is for `Revisits.read`. Ends with fetching."""
        for place in walk:
            for met in self._read(place, walk, sparing, seen):
                yield met
                if self._fetcher.closed:
                    return

    def _read(self, place: Location, walk: Walk, sparing: bool, seen: Seen) -> Iterator[Met]:
        try:
            if not isinstance(place, Linked) and not (isinstance(place, str) and is_address(place)):
                yield self._article(place, read(place, self._fetcher), None, seen)
                return
            found = self.revisits.read(place, sparing)
            records = records_of(place, found) if isinstance(found, Response) else None
            if isinstance(found, Response) and records is None:
                yield self._page(place, found, seen)
                return
        except SourceError as error:
            yield refused(place, error)
            return
        if isinstance(found, Again):
            yield _again(place, found.visit)
        elif records is not None:
            for record in walk.opened(records):
                yield from self._read(record, walk, sparing, seen)
        elif isinstance(found, Feed):
            yield from self._listed(name_of(place), found, walk, sparing, seen)

    def _page(self, place: str | Linked, came: Response, seen: Seen) -> Met:
        """The article of a page that was fetched; of one that holds none the site's validators are remembered."""
        try:
            return self._article(place, page_of(place, came), came, seen)
        except NoArticle as error:
            self.revisits.remember(place, came, None, None, str(error))
            raise

    def _article(self, place: Location, page: Page, came: Response | None, seen: Seen) -> Met:
        """The article of a page, cut; what became of it where it is in the library. Raises `SourceError`."""
        if before := seen.article_of(page):
            article_id, title = before
            if came is not None and isinstance(place, str | Linked):
                self.revisits.remember(place, came, article_id, title, "")
            return "unchanged", Outcome(location=name_of(place), article_id=article_id, title=title)
        article = self._parser.article(page)
        reading = seen.reading(page, article)
        known = self._library.known(article.id)
        if known is not None:
            source = corrected(article.source, self._library.correction(article.id))
            article = article.model_copy(update={"source": source})
        cut = None if known == article.digest else passages(article, self._embedder)
        return Read(place, article, cut, reading, came and replace(came, content=b""))

    def _listed(self, url: str, feed: Feed, walk: Walk, sparing: bool, seen: Seen) -> Iterator[Met]:
        """The pages that a feed links to, one after the other; an entry that is broken costs only itself."""
        links = linked(feed)
        missed = troubles(url, feed)
        walk.grow(len(links) + len(missed) - 1)
        for link in links:
            yield from self._read(link, walk, sparing, seen)
        yield from (("rejected", outcome) for outcome in missed)
        if not links and not missed:
            walk.grow(1)
            yield "rejected", Outcome(location=url, reason="the feed lists nothing: look again later")


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


def refused(place: Location, error: SourceError) -> tuple[Fate, Outcome]:
    fate: Fate = "rejected" if isinstance(error, NoArticle | Blocked) else "failed"
    return fate, Outcome(location=name_of(place), reason=str(error))
