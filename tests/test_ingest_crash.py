"""Ingest runs are killed at random moments, 50 times; what was acknowledged is there, whole, and nothing is half there."""

import hashlib
import random
import re
import time
from pathlib import Path

import pytest

from ingest import extract, feeds
from ingest.fetch import Fetcher
from ingest.ingestor import Ingestor, Progress
from ingest.listing import Feed
from ingest.locations import Page
from ingest.parser import Parser
from ingest.split import passages
from qa.domain import Article
from qa.library import Library
from qa.settings import Settings
from qa.terms import Term
from tests.fakes import HashEmbedder
from tests.killable import Victim, survives_in_a_fork, tell
from tests.test_feeds import Paper
from tests.test_fetch import serving

ARTICLES = 8
SENTENCES = 50
KILLS = 50
# So many of the kills hit a process that opens the library, heals it and looks it through, the others one that writes.
EARLY = 0.2
# An article that is read again unchanged takes about 10 ms, one that is written 200 ms, on the slow machine of this test.
STEPS = 12


class LongPaper(Paper):
    """Its articles have several passages each, and have nothing in common but their first sentences."""

    def text(self, number: int) -> str:
        lines = (
            f"Permit{number}x{line} covers lead{number}x{line} of firm{number}x{line} by sea{number}x{line}."
            for line in range(SENTENCES)
        )
        return f"{super().text(number)} {' '.join(lines)}"


class Here(Parser):
    """Parses in this process: to start one for it takes longer than most of the killed processes live."""

    def article(self, page: Page) -> Article:
        return extract.article(page)

    def feed(self, content: bytes, url: str) -> Feed:
        return feeds.read_feed(content, url)


def ingest_for_ever(folder: Path, feed: str, told: dict[int, int], log: Path) -> None:
    """Looks the library through, then ingests the feed again and again; tells of each article that it was told is in."""
    library = Library.open(Settings(data_dir=folder), embedder := HashEmbedder(), survives_in_a_fork)
    assert embedder.embedded == []
    check(library, told)
    tell(log, "whole")

    def acknowledge(step: Progress) -> None:
        assert step.outcome in ("added", "updated", "unchanged"), step
        number, revision = written_in(library.read(id_at(step.location)).text)
        tell(log, f"in {number} {revision}")

    with Ingestor(library, Fetcher(("127.0.0.1",)), embedder, Here()) as ingestor:
        while True:
            ingestor.run([feed], acknowledge)


def check(library: Library, told: dict[int, int]) -> None:
    """Record and index in step, every article whole in both, and each that was told of there at that revision or a later one."""
    counts, embedder, kept = library.counts(), HashEmbedder(), dict[int, int]()
    assert counts.in_step
    assert (counts.owed, counts.vectors) == (0, counts.passages)
    for entry in library.articles(1_000)[0]:
        article, cut = library.read(entry.id), library.passages(entry.id)
        number, revision = written_in(article.text)
        assert len(cut) > 1
        assert cut == passages(article, embedder)
        assert article.text.count(f"Permit{number}x") == SENTENCES
        assert {hit.id for hit in library.matching([Term((f"lot{number}x{revision}",))], 100)} == {cut[0].id}
        for passage in cut:
            vector = embedder.embed([f"{article.source.title}\n{passage.text}"])[0]
            assert passage.id in {hit.id for hit in library.nearest(vector, 3) if hit.score > 0.999}
        versions = [version.version for version in library.history(entry.id)]
        assert versions == list(range(article.version, 0, -1))
        kept[number] = revision
    assert all(kept.get(number, -1) >= revision for number, revision in told.items()), (told, kept)


def id_at(url: str) -> str:
    """The id that the ingestor gives the article at the address."""
    return "a" + hashlib.sha256(url.encode()).hexdigest()[:15]


def written_in(text: str) -> tuple[int, int]:
    """The number of the article, and the revision of it that this is."""
    found = re.search(r"lot(\d+)x(\d+)", text)
    assert found
    return int(found[1]), int(found[2])


def acknowledged(lines: list[str]) -> dict[int, int]:
    told = (line.split()[1:] for line in lines if line.startswith("in "))
    return {int(number): int(revision) for number, revision in told}


@pytest.mark.timeout(900)
def test_an_ingest_killed_50_times_loses_nothing_and_the_next_one_finishes(tmp_path: Path) -> None:
    seed = time.time_ns()
    moments, folder, told = random.Random(seed), tmp_path / "data", dict[int, int]()
    print(f"the moments are those of random.Random({seed})")
    with serving() as site:
        paper = LongPaper(site, ARTICLES)
        listed = site.pages["/feed.xml"]

        def move_on(request: object) -> None:
            for number in moments.sample(range(ARTICLES), ARTICLES // 4):
                paper.revision[number] += 1
            listed(request)  # type: ignore[arg-type]

        site.pages["/feed.xml"] = move_on
        for kill in range(KILLS):
            victim = Victim(tmp_path / f"log{kill}", ingest_for_ever, folder, paper.feed_url, told)
            if moments.random() > EARLY:
                victim.wait_for("whole")
                victim.wait_for("", 1 + moments.randrange(STEPS))
            time.sleep(moments.uniform(0.0, 0.25))
            victim.kill()
            told |= acknowledged(victim.lines())
        site.pages["/feed.xml"] = listed
        library = Library.open(Settings(data_dir=folder), embedder := HashEmbedder())
        check(library, told)
        with Ingestor(library, Fetcher(("127.0.0.1",)), embedder) as ingestor:
            report = ingestor.run([paper.feed_url])
        assert not report.rejected + report.failed + report.duplicate
        check(library, paper.revision)
        assert library.counts().articles == ARTICLES
        library.close()
    assert len(told) == ARTICLES
