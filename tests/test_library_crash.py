"""A process that writes is killed at random moments; whatever it acknowledged is there, and nothing half."""

import random
import resource
import signal
import time
from pathlib import Path

import numpy as np
import pytest

from qa.domain import Article, Passage
from qa.errors import StoreUnavailable
from qa.library import Library
from qa.terms import Term
from tests.fakes import HashEmbedder
from tests.killable import Victim, tell
from tests.written import opened, written

ARTICLES = 25
SENTENCES = 12
KILLS = 12


def revision_of(number: int, revision: int) -> tuple[Article, tuple[Passage, ...]]:
    """Article `number` at a revision, told by its words."""
    sentences = (f"Metal{number}x{line} revision{revision}x{number}." for line in range(SENTENCES))
    return written(f"{number}", *sentences)


def write_for_ever(folder: Path, first: int, log: Path) -> None:
    """Puts article after article, each time at a new revision, removes every ninth, and notes what it was told is done."""
    library = opened(folder)
    tell(log, "ready")
    for turn in range(first, first + 1_000_000):
        number = turn % ARTICLES
        library.put(*revision_of(number, turn))
        tell(log, f"{number} {turn}")
        if turn % 9 == 8:
            library.remove(f"a{number}")
            tell(log, f"{number} {-turn}")


def write_without_space(folder: Path, log: Path) -> None:
    """Puts articles until the disk takes no more, then leaves as a failed command would."""
    library = opened(folder)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    limit = sum(part.stat().st_size for part in folder.glob("record.sqlite3*")) + 300_000
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    try:
        for turn in range(1, 10_000):
            library.put(*revision_of(turn % ARTICLES, turn))
            tell(log, f"{turn % ARTICLES} {turn}")
    except StoreUnavailable as error:
        (folder / "said").write_text(str(error))


def last_acknowledged(victim: Victim, before: dict[int, int]) -> dict[int, int]:
    """The last revision acknowledged for each article, negative when that was its removal."""
    lines = [line.split() for line in victim.lines() if line != "ready"]
    return before | {int(number): int(revision) for number, revision in lines}


def check_everything(library: Library, acknowledged: dict[int, int]) -> dict[int, int]:
    """Every acknowledged article complete in record and index. Returns the revision that each has now."""
    counts = library.counts()
    assert counts.in_step
    assert (counts.owed, counts.vectors) == (0, counts.passages)
    entries, _ = library.articles(1_000)
    assert counts.passages == SENTENCES * len(entries)
    found = {}
    for entry in entries:
        article = library.read(entry.id)
        number, revision = int(entry.id[1:]), int(article.text.split("revision")[1].split("x")[0])
        expected, passages = revision_of(number, revision)
        assert (article.text, article.digest) == (expected.text, expected.digest)
        assert library.passages(entry.id) == passages
        assert {hit.id for hit in library.matching([Term((f"revision{revision}x{number}",))], 100)} == {
            passage.id for passage in passages
        }
        own = np.asarray(HashEmbedder().embed([f"{article.source.title}\n{passages[0].text}"])[0])
        assert library.nearest(own, 3)[0].score == pytest.approx(1.0, abs=1e-4)
        found[number] = revision
    for number, revision in acknowledged.items():
        # The write after the last acknowledged one may have been done too, or a removal that was not told any more.
        now = found.get(number)
        if revision < 0:
            assert now is None or now > -revision
        else:
            assert (now is None and revision % 9 == 8) or (now is not None and now >= revision)
    return found


@pytest.mark.timeout(900)
def test_a_killed_writer_loses_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    moments = random.Random(time.time_ns())
    folder, state, first = tmp_path / "data", dict[int, int](), 0
    for kill in range(KILLS):
        victim = Victim(tmp_path / f"log{kill}", write_for_ever, folder, first)
        victim.wait_for("ready")
        time.sleep(moments.uniform(0.0, 0.7))
        victim.kill()
        state = last_acknowledged(victim, state)
        library = opened(folder, embedder := HashEmbedder())
        found = check_everything(library, state)
        assert embedder.embedded == []
        library.close()
        # An article that is gone though its removal was not told any more counts as removed by the next process.
        state = {number: -abs(revision) for number, revision in state.items()} | found
        first = max([first, *(abs(revision) for revision in state.values())]) + 1
    assert first > KILLS


def test_a_full_disk_is_named_and_costs_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    victim = Victim(tmp_path / "log", write_without_space, folder)
    assert victim.ended() == 0, victim.lines()
    assert "Free some space" in (folder / "said").read_text()
    acknowledged = last_acknowledged(victim, {})
    assert acknowledged
    library = opened(folder, embedder := HashEmbedder())
    found = check_everything(library, acknowledged)
    assert found == acknowledged
    assert embedder.embedded == []
    assert library.put(*revision_of(0, 99_999)) in ("added", "updated")
    library.close()
