"""A real ingest of a feed is killed at random moments, 50 times; what it acknowledged is there, and nothing half."""

import hashlib
import multiprocessing
import os
import random
import signal
import threading
import time
from pathlib import Path

import pytest

from ingest.fetch import Fetcher
from ingest.ingestor import Ingestor, Progress
from qa.library import Library
from qa.settings import Settings
from qa.terms import Term
from tests.fakes import HashEmbedder
from tests.test_feeds import Paper
from tests.test_fetch import serving

ARTICLES = 12
KILLS = 50

processes = multiprocessing.get_context("forkserver")
processes.set_forkserver_preload(["tests.test_ingest_crash", "qa.library"])


def id_of(url: str) -> str:
    """The id that the ingestor gives the article at the address."""
    return "a" + hashlib.sha256(url.encode()).hexdigest()[:15]


def revision_in(text: str) -> int:
    return int(text.split("lot lot")[1].split()[0].split("x")[1])


def ingest_for_ever(folder: Path, log_path: Path, feed: str) -> None:
    """Ingests the feed again and again, and notes each article that it was told is in, with the revision that is."""
    embedder = HashEmbedder()
    library = Library.open(Settings(data_dir=folder), embedder)
    log = os.open(log_path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.write(log, b"ready\n")

    def acknowledge(step: Progress) -> None:
        if step.outcome in ("added", "updated", "unchanged"):
            text = library.read(id_of(step.location)).text
            os.write(log, f"{step.location} {revision_in(text)}\n".encode())

    ingestor = Ingestor(library, Fetcher(("127.0.0.1",)), embedder)
    for _ in range(1_000_000):
        ingestor.run([feed], acknowledge)


def killed_after(folder: Path, log: Path, feed: str, seconds: float) -> None:
    process = processes.Process(target=ingest_for_ever, args=(folder, log, feed))
    process.start()
    deadline = time.monotonic() + 60
    while not log.exists() and time.monotonic() < deadline:
        time.sleep(0.005)
    time.sleep(seconds)
    assert process.pid is not None
    os.kill(process.pid, signal.SIGKILL)
    process.join(60)
    assert process.exitcode == -signal.SIGKILL


def acknowledged(log: Path) -> dict[str, int]:
    lines = [line.split() for line in log.read_text().splitlines() if line.count(" ") == 1]
    return {url: int(revision) for url, revision in lines}


def check(library: Library, told: dict[str, int]) -> None:
    """In step, every acknowledged article there at that revision or a later one, each whole and findable."""
    counts = library.counts()
    assert counts.in_step
    assert (counts.owed, counts.vectors) == (0, counts.passages)
    for url, revision in told.items():
        assert revision_in(library.read(id_of(url)).text) >= revision
    for entry in library.articles(1_000)[0]:
        article, cut = library.read(entry.id), library.passages(entry.id)
        assert cut
        assert all(article.text[one.start : one.end] == one.text for one in cut)
        number, revision = article.text.split("lot lot")[1].split()[0].split("x")
        found = {hit.article_id for hit in library.matching([Term((f"lot{number}x{revision}",))], 10)}
        assert found == {entry.id}


@pytest.mark.timeout(900)
def test_an_ingest_killed_50_times_loses_nothing_and_the_next_one_finishes(tmp_path: Path) -> None:
    moments, folder, told = random.Random(time.time_ns()), tmp_path / "data", dict[str, int]()
    turn = threading.Lock()
    with serving() as site:
        paper = Paper(site, ARTICLES)
        listed = site.pages["/feed.xml"]

        def moved_on(request: object) -> None:
            with turn:
                for number in moments.sample(range(ARTICLES), ARTICLES // 2):
                    paper.revision[number] += 1
            listed(request)  # type: ignore[arg-type]

        site.pages["/feed.xml"] = moved_on
        for kill in range(KILLS):
            log = tmp_path / f"log{kill}"
            killed_after(folder, log, paper.feed_url, moments.uniform(0.0, 1.2))
            told |= acknowledged(log)
            library = Library.open(Settings(data_dir=folder), embedder := HashEmbedder())
            check(library, told)
            assert embedder.embedded == []
            library.close()
        site.pages["/feed.xml"] = listed
        library = Library.open(Settings(data_dir=folder), embedder := HashEmbedder())
        with Ingestor(library, Fetcher(("127.0.0.1",)), embedder) as ingestor:
            report = ingestor.run([paper.feed_url])
        assert not report.rejected + report.failed + report.duplicate
        assert library.counts().articles == ARTICLES
        assert len(told) == ARTICLES
        library.close()
