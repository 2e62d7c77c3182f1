"""What the command line can ask for, and its two ways to get it: from the library itself, or from the server that owns it.

Exactly one process opens a data folder. While a server runs there, commands go through its HTTP calls (`ui.remote_reader`, `ui.remote`);
answers, ids and reports come out the same. What only one of the ways needs is imported on that way.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from qa.domain import Answer, Article, Event, IngestReport, Question, Removal
from qa.owner import current_owner
from qa.settings import Settings

if TYPE_CHECKING:
    import httpx

    from ingest.ingestor import Progress
    from ingest.locations import Location
    from qa.articles import ArticleEntry
    from qa.retriever import Plan
    from qa.subscriptions import Subscription
    from ui.bootstrap import Desk, ReadingDesk

SECONDS = 600.0  # an answer by a slow chat model


class Reader(Protocol):
    """The calls behind the commands that read the library. All raise `ExportQAError`."""

    @property
    def answered_by(self) -> str: ...
    def ask(self, question: Question) -> Answer: ...
    def stream(self, question: Question) -> Iterator[Event]: ...
    def articles(self) -> "Iterator[ArticleEntry]": ...
    def read(self, article_id: str) -> Article: ...
    def history(self, article_id: str) -> tuple[Article, ...]: ...


class Client(Reader, Protocol):
    """The calls behind all commands."""

    def ingest(
        self, locations: "Sequence[Location]", progress: "Callable[[Progress], None]"
    ) -> IngestReport: ...
    def remove(self, article_id: str) -> Removal: ...
    def feeds(self) -> "tuple[Subscription, ...]": ...
    def add_feed(self, url: str) -> "Subscription": ...
    def remove_feed(self, url: str) -> None: ...
    def sync(self, url: str | None, progress: "Callable[[Progress], None]") -> IngestReport: ...
    def finding(self, plan: "Plan") -> "Client":
        """The same, but for the way in which passages are found."""


@contextmanager
def reach(settings: Settings) -> Iterator[Client]:
    """The way to the library: through the server that owns the data folder, else by opening it until the block ends."""
    if address := _served_at(settings):
        from ui.remote import Remote

        with _http(address) as http:
            yield Remote(http)
        return
    from ui.bootstrap import build

    with closing(build(settings)) as desk:
        yield Direct(desk)


@contextmanager
def reach_to_read(settings: Settings) -> Iterator[Reader]:
    """The same for a command that reads once: it opens, and imports, only what answering takes."""
    if address := _served_at(settings):
        from ui.remote_reader import RemoteReader

        with _http(address) as http:
            yield RemoteReader(http)
        return
    from ui.bootstrap import build_to_read

    with closing(build_to_read(settings)) as desk:
        yield DirectReader(desk)


def _served_at(settings: Settings) -> str:
    owner = current_owner(settings.data_dir)
    return owner.address or "" if owner is not None else ""


def _http(address: str) -> "httpx.Client":
    import httpx

    # Our server speaks plain HTTP: there is no certificate to verify, and reading the known ones takes 0.1 s.
    return httpx.Client(base_url=address, timeout=SECONDS, trust_env=False, verify=False)


class DirectReader:
    """Asks the library and the assistant of a desk in this process."""

    def __init__(self, desk: "Desk | ReadingDesk") -> None:
        self._reading = desk

    @property
    def answered_by(self) -> str:
        return self._reading.assistant.answered_by

    def ask(self, question: Question) -> Answer:
        return self._reading.assistant.ask(question)

    def stream(self, question: Question) -> Iterator[Event]:
        return self._reading.assistant.stream(question)

    def articles(self) -> "Iterator[ArticleEntry]":
        entries, after = self._reading.library.articles()
        yield from entries
        while after is not None:
            entries, after = self._reading.library.articles(after=after)
            yield from entries

    def read(self, article_id: str) -> Article:
        return self._reading.library.read(article_id)

    def history(self, article_id: str) -> tuple[Article, ...]:
        return self._reading.library.history(article_id)


class Direct(DirectReader):
    """Asks all parts of a desk in this process."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk = desk

    def ingest(self, locations: "Sequence[Location]", progress: "Callable[[Progress], None]") -> IngestReport:
        return self._desk.ingestor.run(locations, progress)

    def remove(self, article_id: str) -> Removal:
        return self._desk.library.remove(article_id)

    def feeds(self) -> "tuple[Subscription, ...]":
        return self._desk.syncer.all()

    def add_feed(self, url: str) -> "Subscription":
        return self._desk.syncer.add(url)

    def remove_feed(self, url: str) -> None:
        self._desk.syncer.remove(url)

    def sync(self, url: str | None, progress: "Callable[[Progress], None]") -> IngestReport:
        return self._desk.syncer.sync((url,) if url else (), progress)

    def finding(self, plan: "Plan") -> "Direct":
        return Direct(replace(self._desk, assistant=self._desk.assistant.finding(plan)))
