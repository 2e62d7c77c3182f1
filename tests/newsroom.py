"""A real server over a library of its own, and a paper on loopback that it may read: for feeds, jobs and progress."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import httpx

from ingest.fetch import Fetcher
from ingest.ingestor import Ingestor
from qa.assistant import Assistant
from qa.library import Library
from qa.settings import Settings, read_settings
from tests.fake_desk import running
from tests.fakes import HashEmbedder
from tests.test_fetch import Site
from ui.app import build_app
from ui.bootstrap import Desk
from ui.jobs import Jobs


@dataclass(frozen=True)
class Newsroom:
    """What is served, and where."""

    desk: Desk
    jobs: Jobs
    http: httpx.Client

    @property
    def settings(self) -> Settings:
        return self.desk.settings

    @property
    def address(self) -> str:
        return str(self.http.base_url).rstrip("/")

    def clear(self) -> None:
        """Follows no feed any more, and holds no article."""
        for one in self.desk.syncer.all():
            self.desk.syncer.remove(one.url)
        for entry in self.desk.library.articles(500)[0]:
            self.desk.library.remove(entry.id)


@contextmanager
def newsroom(folder: Path) -> Iterator[Newsroom]:
    """Real parts but for the embedder. The setting says that feeds are read every hour; nobody does."""
    settings = read_settings(data_dir=folder / "data", feeds_every=60)
    embedder = HashEmbedder()
    library = Library.open(settings, embedder)
    ingestor = Ingestor(library, Fetcher(("127.0.0.1",)), embedder)
    desk = Desk(settings, library, ingestor, Assistant(library, embedder))
    with (
        closing(desk),
        closing(Jobs(ingestor)) as jobs,
        running(build_app(desk, jobs)) as address,
        httpx.Client(base_url=address, timeout=60) as http,
    ):
        library.owner.announce(address)
        yield Newsroom(desk, jobs, http)


def held_up(site: Site, path: str) -> threading.Event:
    """Has the site answer for this path only once the event is set."""
    gate, answer = threading.Event(), site.pages[path]

    def wait(request: BaseHTTPRequestHandler) -> None:
        gate.wait(60)
        answer(request)

    site.pages[path] = wait
    return gate


def until(holds: Callable[[], bool], seconds: float = 60.0) -> None:
    """Waits for it."""
    give_up = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < give_up, "it did not come to be"
        time.sleep(0.02)
