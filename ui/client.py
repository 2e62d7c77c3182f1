"""What the command line can ask for, and its two ways to get it: from the library itself, or from the server that owns it.

Exactly one process opens a data folder. While a server runs there, commands go through its HTTP calls (`ui.remote`);
answers, ids and reports come out the same.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from typing import Protocol

import httpx

from ingest.ingestor import Progress
from ingest.locations import Location
from qa.domain import Answer, Article, Event, IngestReport, Question, Removal
from qa.library import ArticleEntry
from qa.owner import current_owner
from qa.retriever import Plan
from qa.settings import Settings
from qa.subscriptions import Subscription
from ui.bootstrap import Desk, build
from ui.remote import Remote

SECONDS = 600.0  # an answer by a slow chat model


class Client(Protocol):
    """The calls behind the commands. All raise `ExportQAError`."""

    @property
    def answered_by(self) -> str: ...
    def ask(self, question: Question) -> Answer: ...
    def stream(self, question: Question) -> Iterator[Event]: ...
    def ingest(self, locations: Sequence[Location], progress: Callable[[Progress], None]) -> IngestReport: ...
    def articles(self) -> Iterator[ArticleEntry]: ...
    def read(self, article_id: str) -> Article: ...
    def history(self, article_id: str) -> tuple[Article, ...]: ...
    def remove(self, article_id: str) -> Removal: ...
    def feeds(self) -> tuple[Subscription, ...]: ...
    def add_feed(self, url: str) -> Subscription: ...
    def remove_feed(self, url: str) -> None: ...
    def sync(self, url: str | None, progress: Callable[[Progress], None]) -> IngestReport: ...
    def finding(self, plan: Plan) -> "Client":
        """The same, but for the way in which passages are found."""


@contextmanager
def reach(settings: Settings) -> Iterator[Client]:
    """The way to the library: through the server that owns the data folder, else by opening it until the block ends."""
    owner = current_owner(settings.data_dir)
    if owner is not None and owner.address:
        with httpx.Client(base_url=owner.address, timeout=SECONDS, trust_env=False) as http:
            yield Remote(http)
        return
    with closing(build(settings)) as desk:
        yield Direct(desk)


class Direct:
    """Asks the parts of a desk in this process."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @property
    def answered_by(self) -> str:
        return self._desk.assistant.answered_by

    def ask(self, question: Question) -> Answer:
        return self._desk.assistant.ask(question)

    def stream(self, question: Question) -> Iterator[Event]:
        return self._desk.assistant.stream(question)

    def ingest(self, locations: Sequence[Location], progress: Callable[[Progress], None]) -> IngestReport:
        return self._desk.ingestor.run(locations, progress)

    def articles(self) -> Iterator[ArticleEntry]:
        entries, after = self._desk.library.articles()
        yield from entries
        while after is not None:
            entries, after = self._desk.library.articles(after=after)
            yield from entries

    def read(self, article_id: str) -> Article:
        return self._desk.library.read(article_id)

    def history(self, article_id: str) -> tuple[Article, ...]:
        return self._desk.library.history(article_id)

    def remove(self, article_id: str) -> Removal:
        return self._desk.library.remove(article_id)

    def feeds(self) -> tuple[Subscription, ...]:
        return self._desk.syncer.all()

    def add_feed(self, url: str) -> Subscription:
        return self._desk.syncer.add(url)

    def remove_feed(self, url: str) -> None:
        self._desk.syncer.remove(url)

    def sync(self, url: str | None, progress: Callable[[Progress], None]) -> IngestReport:
        return self._desk.syncer.sync((url,) if url else (), progress)

    def finding(self, plan: Plan) -> "Direct":
        return Direct(replace(self._desk, assistant=self._desk.assistant.finding(plan)))
