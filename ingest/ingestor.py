"""From locations to articles in the library: read, extract, compare, split, put; what becomes of each is reported.

A page that fails costs only itself. An error of the library ends the run: going on would lose articles silently.
"""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Self

from ingest.duplicates import told_before
from ingest.fetch import Fetcher
from ingest.locations import Location, name_of, places, read
from ingest.parser import Parser
from ingest.split import passages
from qa.domain import Article, IngestReport, Outcome
from qa.errors import Blocked, NoArticle, SourceError
from qa.models import Embedder

if TYPE_CHECKING:
    from qa.library import Library

Fate = Literal["added", "updated", "unchanged", "duplicate", "rejected", "failed"]

# Weight of the newest page in the moving average of seconds per page.
_NEWEST = 0.2


@dataclass(frozen=True)
class Progress:
    """After each page: how many are done, of how many (`None`: not known), what became of the last, how long it may take."""

    done: int
    total: int | None
    location: str
    outcome: Fate
    seconds_left: float | None


def silent(progress: Progress) -> None:
    """Tells nobody."""


class Ingestor:
    """Puts articles into the library. Holds the process in which pages are parsed; may be shared by threads."""

    def __init__(self, library: "Library", fetcher: Fetcher, embedder: Embedder) -> None:
        self._library = library
        self._fetcher = fetcher
        self._embedder = embedder
        self._parser = Parser()

    def run(
        self, locations: Iterable[Location], progress: Callable[[Progress], None] = silent
    ) -> IngestReport:
        """One outcome per page, in the order they were met. Raises `LibraryError`, never `SourceError`.

        `rejected` was read and holds no article, or may not be read; `failed` could not be read. `locations` is read
        as it comes; where it is a list or a tuple, the pages are counted up front.
        """
        total = _count(locations) if isinstance(locations, Sequence) else None
        fates: list[tuple[Fate, Outcome]] = []
        pace: float | None = None
        began = time.monotonic()
        for fate, outcome in self._outcomes(locations):
            fates.append((fate, outcome))
            now = time.monotonic()
            pace = now - began if pace is None else (1 - _NEWEST) * pace + _NEWEST * (now - began)
            began = now
            left = None if total is None else max(total - len(fates), 0) * pace
            progress(Progress(len(fates), total, outcome.location, fate, left))
        return IngestReport(
            added=_of("added", fates),
            updated=_of("updated", fates),
            unchanged=_of("unchanged", fates),
            duplicate=_of("duplicate", fates),
            rejected=_of("rejected", fates),
            failed=_of("failed", fates),
        )

    def close(self) -> None:
        """Ends the parsing process; a later run starts another."""
        self._parser.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _outcomes(self, locations: Iterable[Location]) -> Iterator[tuple[Fate, Outcome]]:
        for location in locations:
            try:
                for place in places(location):
                    yield self._ingest(place)
            except SourceError as error:
                yield _refused(location, error)

    def _ingest(self, place: Location) -> tuple[Fate, Outcome]:
        try:
            article = self._parser.article(read(place, self._fetcher))
            fate, reason = self._put(article)
        except SourceError as error:
            return _refused(place, error)
        return fate, Outcome(
            location=name_of(place), article_id=article.id, title=article.source.title, reason=reason
        )

    def _put(self, article: Article) -> tuple[Fate, str]:
        known = self._library.known(article.id)
        if known == article.digest:
            return "unchanged", ""
        outcome = self._library.put(article, passages(article, self._embedder))
        told = told_before(article.id, self._library)
        return ("duplicate", told) if told and outcome != "unchanged" else (outcome, "")


def _count(locations: Sequence[Location]) -> int:
    """How many pages there are; a folder that cannot be read counts as one, for its failure is reported."""
    total = 0
    for location in locations:
        try:
            total += sum(1 for _ in places(location))
        except SourceError:
            total += 1
    return total


def _refused(place: Location, error: SourceError) -> tuple[Fate, Outcome]:
    fate: Fate = "rejected" if isinstance(error, NoArticle | Blocked) else "failed"
    return fate, Outcome(location=name_of(place), reason=str(error))


def _of(wanted: Fate, fates: list[tuple[Fate, Outcome]]) -> tuple[Outcome, ...]:
    return tuple(outcome for fate, outcome in fates if fate == wanted)
