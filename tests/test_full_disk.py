"""A real file system that is too small: what is said when it is full, what is kept, and how the next run finishes."""

import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from ingest.fetch import Fetcher
from ingest.ingestor import Ingestor, Progress
from ingest.split import passages
from qa.errors import ExportQAError
from qa.library import Library
from qa.settings import Settings
from tests.fakes import HashEmbedder
from tests.killable import Victim, survives_in_a_fork, tell
from tests.test_ingest_crash import Here

ARTICLES = 60
SENTENCES = 300


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 6 MB. Skips the test where none may be mounted."""
    place = tmp_path / "disk"
    place.mkdir()
    try:
        mount("-t", "tmpfs", "-o", "size=6m", "tmpfs", str(place))
    except (OSError, subprocess.CalledProcessError) as error:
        pytest.skip(f"no small file system can be mounted here: {error}")
    yield place
    subprocess.run(["umount", "--lazy", str(place)], check=True)


def mount(*arguments: str) -> None:
    subprocess.run(["mount", *arguments], check=True, capture_output=True)


def fill_up(folder: Path) -> Path:
    """A file that takes all the room that is left."""
    path = folder / "filler"
    with path.open("wb", buffering=0) as file:
        for size in (65_536, 512, 1):
            try:
                while True:
                    file.write(b"x" * size)
            except OSError:
                continue
    return path


def ingest_pages(folder: Path, pages: Path, log: Path) -> None:
    """Ingests the pages as a command would, and tells each step, the report, or the error that ended it."""
    embedder = HashEmbedder()
    try:
        with closing(Library.open(Settings(data_dir=folder), embedder, survives_in_a_fork)) as library:
            assert embedder.embedded == []
            for entry in library.articles(1_000)[0]:
                assert library.passages(entry.id) == passages(library.read(entry.id), embedder)
                tell(log, f"kept {entry.source.title}")

            def acknowledge(step: Progress) -> None:
                tell(log, f"{step.outcome} Story {Path(step.location).stem}")

            with Ingestor(library, Fetcher(), embedder, Here()) as ingestor:
                ingestor.run([str(pages)], acknowledge)
            counts = library.counts()
            assert counts.in_step
            assert (counts.owed, counts.vectors) == (0, counts.passages)
            tell(log, f"done {counts.articles}")
    except ExportQAError as error:
        tell(log, f"error {error}")


def told(lines: list[str], what: str) -> set[str]:
    return {line.partition(" ")[2] for line in lines if line.startswith(what + " ")}


def test_a_full_disk_is_named_keeps_what_is_in_and_with_room_the_next_run_does_the_rest(
    disk: Path, tmp_path: Path
) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    for number in range(ARTICLES):
        lines = (
            f"Permit{number}x{line} covers lead{number}x{line} of firm{number}x{line}."
            for line in range(SENTENCES)
        )
        (pages / f"{number}.md").write_text(f"# Story {number}\n\n{' '.join(lines)}\n")
    folder = disk / "data"

    first = Victim(tmp_path / "first", ingest_pages, folder, pages)
    assert first.ended() == 0, first.lines()
    added = told(first.lines(), "added")
    assert 3 < len(added) < ARTICLES
    assert "Free some space on that disk, then run the command again: nothing was lost." in first.lines()[-1]

    filler = fill_up(disk)
    full = Victim(tmp_path / "full", ingest_pages, folder, pages)
    assert full.ended() == 0, full.lines()
    assert "Free some space" in full.lines()[-1]
    assert not told(full.lines(), "added")

    filler.unlink()
    mount("-o", "remount,size=64m", str(disk))
    last = Victim(tmp_path / "last", ingest_pages, folder, pages)
    assert last.ended() == 0, last.lines()
    assert added <= told(last.lines(), "kept") == told(last.lines(), "unchanged")
    assert len(told(last.lines(), "added")) == ARTICLES - len(told(last.lines(), "kept"))
    assert last.lines()[-1] == f"done {ARTICLES}"
