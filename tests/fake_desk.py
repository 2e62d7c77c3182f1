"""A desk whose parts are small and scripted: for what the real parts cannot be made to show on demand."""

import socket
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from types import SimpleNamespace

import uvicorn
from starlette.types import ASGIApp

from ingest.ingestor import Progress
from ingest.locations import Location, Pasted, name_of
from qa.corrections import Correction, corrected
from qa.dates import combine, read_window
from qa.domain import (
    Answer,
    Article,
    Citation,
    Done,
    Event,
    Found,
    Hit,
    IngestReport,
    Outcome,
    Question,
    Removal,
    Searching,
    Source,
    Stated,
    Statement,
    Verdict,
)
from qa.errors import ArticleUnknown, ExportQAError, LibraryEmpty
from qa.library import ArticleEntry
from qa.settings import Settings
from ui.bootstrap import Desk

GALLIUM = Article(
    id="a000000000000001",
    source=Source(
        title="China suspends its ban on gallium exports to the United States",
        url="https://example.org/gallium?a=1&b=2",
        publisher="Example Wire",
        published=date(2025, 11, 10),
        date_origin="json-ld",
    ),
    text=(
        "Trade talks ended on Sunday.\n\nThe ministry has suspended the ban on exports of gallium, germanium and "
        "antimony to the United States until 27 November 2026. Licences are still required. Traders expect delays.\n\n"
        "A second paragraph follows."
    ),
    digest="0" * 64,
)


@dataclass
class FakeLibrary:
    """Articles in a dictionary; one passage each."""

    held: dict[str, Article] = field(default_factory=dict)
    owed: int = 0
    closed: bool = False
    older: dict[str, tuple[Article, ...]] = field(default_factory=dict)

    def articles(
        self, limit: int = 100, after: str | None = None, named: str = ""
    ) -> tuple[tuple[ArticleEntry, ...], str | None]:
        ids = sorted(id for id in self.held if named.casefold() in self.held[id].source.title.casefold())
        first = ids.index(after) + 1 if after else 0
        page = ids[first : first + limit]
        entries = tuple(
            ArticleEntry(
                id=one,
                version=self.held[one].version,
                source=self.held[one].source,
                passages=1,
                characters=len(self.held[one].text),
            )
            for one in page
        )
        return entries, page[-1] if first + limit < len(ids) else None

    def read(self, article_id: str, version: int | None = None) -> Article:
        if article_id not in self.held:
            raise ArticleUnknown(
                f"No article has the id {article_id!r}. `exportqa articles list` shows all ids."
            )
        return self.held[article_id]

    def history(self, article_id: str) -> tuple[Article, ...]:
        return (self.read(article_id), *self.older.get(article_id, ()))

    def remove(self, article_id: str) -> Removal:
        self.read(article_id)
        del self.held[article_id]
        return Removal(passages_deleted=1, passages_left=0)

    def counts(self) -> SimpleNamespace:
        size = len(self.held)
        return SimpleNamespace(
            articles=size, passages=size, undated=0, vectors=size, owed=self.owed, in_step=not self.owed
        )

    def publishers(self) -> tuple[str, ...]:
        return tuple(sorted({one.source.publisher for one in self.held.values() if one.source.publisher}))

    def close(self) -> None:
        self.closed = True


@dataclass
class FakeIngestor:
    """Takes every text; a location whose name holds `bad` is rejected."""

    library: FakeLibrary
    seen: list[Location] = field(default_factory=list)
    gate: threading.Event = field(default_factory=threading.Event)
    waits: bool = False
    breaks: ExportQAError | None = None

    def run(
        self,
        locations: Iterable[Location],
        progress: Callable[[Progress], None] = lambda _: None,
        stop: Callable[[], bool] = lambda: False,
    ) -> IngestReport:
        if self.breaks is not None:
            raise self.breaks
        added, rejected = [], []
        for count, location in enumerate(locations, start=1):
            self.seen.append(location)
            if self.waits:
                self.gate.wait(10)
            name = name_of(location)
            if "bad" in name:
                rejected.append(Outcome(location=name, reason="there is no article on this page"))
                outcome = "rejected"
            else:
                article = self._article(name, location)
                self.library.held[article.id] = article
                added.append(Outcome(location=name, article_id=article.id, title=name))
                outcome = "added"
            progress(Progress(count, count, name, outcome, 0.0))
            if stop():
                break
        return IngestReport(added=tuple(added), rejected=tuple(rejected))

    def correct(self, article_id: str, correction: Correction) -> Article:
        before = self.library.read(article_id)
        source = corrected(before.source, correction)
        after = before.model_copy(update={"source": source, "version": before.version + 1})
        self.library.older[article_id] = (before, *self.library.older.get(article_id, ()))
        self.library.held[article_id] = after
        return after

    def close(self) -> None:
        self.gate.set()

    def _article(self, name: str, location: Location) -> Article:
        text = location.text if isinstance(location, Pasted) else "A short text."
        publisher = location.publisher if isinstance(location, Pasted) else None
        article_id = "a" + sha256(name.encode()).hexdigest()[:15]
        return Article(
            id=article_id,
            source=Source(title=name, publisher=publisher),
            text=text,
            digest=sha256(text.encode()).hexdigest(),
        )


@dataclass
class FakeAssistant:
    """States the sentences of the script, each a quote from the first article that holds it."""

    library: FakeLibrary
    script: tuple[str, ...] = ()
    answered_by: str = "quotes"
    notices: tuple[str, ...] = ()
    asked: list[Question] = field(default_factory=list)
    breaks: ExportQAError | None = None
    gate: threading.Event | None = None

    def stream(self, question: Question) -> Iterator[Event]:
        if not self.library.held:
            raise LibraryEmpty("The library is empty. Put articles in with `exportqa ingest FILE`.")
        self.asked.append(question)
        standalone = f"{question.question} (follow-up)" if question.history else question.question
        read = read_window(question.question, date(2025, 12, 1), question.read_dates)
        window = combine(read, question.as_of, question.published_from, question.published_to)
        yield Searching(standalone_question=standalone, window=window)
        hits = tuple(_hit(article) for article in self.library.held.values())
        yield Found(passages=hits)
        statements, citations = [], []
        for number, sentence in enumerate(self.script, start=1):
            if self.gate is not None:
                self.gate.wait(10)
            citation = self._citation(number, sentence)
            statement = Statement(text=sentence, citations=(number,), verdict=Verdict(status="verified"))
            statements.append(statement)
            citations.append(citation)
            yield Stated(statement=statement, citations=(citation,))
            if self.breaks is not None:
                raise self.breaks
        yield Done(
            answer=Answer(
                id="x1",
                question=question.question,
                standalone_question=standalone,
                window=window,
                status="answered" if statements else "not_found",
                text=" ".join(self.script) or "The articles do not say.",
                statements=tuple(statements),
                citations=tuple(citations),
                closest=() if statements else hits,
                notices=self.notices,
                answered_by=self.answered_by,
            )
        )

    def ask(self, question: Question) -> Answer:
        return next(event.answer for event in self.stream(question) if isinstance(event, Done))

    def search(self, question: Question, limit: int = 10) -> tuple[Hit, ...]:
        return tuple(_hit(article) for article in self.library.held.values())[:limit]

    def _citation(self, number: int, sentence: str) -> Citation:
        article = next(one for one in self.library.held.values() if sentence in one.text)
        start = article.text.index(sentence)
        return Citation(
            number=number,
            article_id=article.id,
            version=article.version,
            passage_id=f"{article.id}-{article.digest[:8]}-0",
            quote=sentence,
            start=start,
            end=start + len(sentence),
            source=article.source,
        )


def fake_desk(settings: Settings, library: FakeLibrary, script: tuple[str, ...] = ()) -> Desk:
    """A desk over this library whose assistant states the script."""
    return Desk(settings, library, FakeIngestor(library), FakeAssistant(library, script))  # type: ignore[arg-type]


def made_new(desk: Desk, *articles: Article, script: tuple[str, ...] = ()) -> Desk:
    """The same desk as if it had just been made with these articles and this script: a server for it can go on."""
    library, ingestor, assistant = desk.library, desk.ingestor, desk.assistant
    assert isinstance(library, FakeLibrary)
    assert isinstance(ingestor, FakeIngestor)
    assert isinstance(assistant, FakeAssistant)
    ingestor.gate.set()
    library.__init__({article.id: article for article in articles})  # type: ignore[misc]
    ingestor.__init__(library)  # type: ignore[misc]
    assistant.__init__(library, script)  # type: ignore[misc]
    return desk


@contextmanager
def running(app: ASGIApp) -> Iterator[str]:
    """The address of a real server for the application, on a free port, until the block ends."""
    listening = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", timeout_graceful_shutdown=1))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(10)
        listening.close()


def _hit(article: Article) -> Hit:
    return Hit(
        id=f"{article.id}-{article.digest[:8]}-0",
        article_id=article.id,
        position=0,
        start=0,
        end=len(article.text),
        text=article.text,
        version=article.version,
        score=1.0,
        source=article.source,
    )
