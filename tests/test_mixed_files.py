"""A folder as people have it: files of every kind, some of them bad. All good ones go in, all bad ones are reported."""

from pathlib import Path

from benchmarks.sources import resident
from ingest.fetch import Fetcher
from ingest.ingestor import Ingestor, Progress
from qa.library import Library
from qa.settings import read_settings
from tests.fakes import HashEmbedder
from tests.mixed_files import write_mixed

GOOD, BAD = 136, 14


def test_of_mixed_files_the_good_ones_go_in_the_bad_ones_are_reported_and_memory_stays_small(
    tmp_path: Path,
) -> None:
    """`benchmarks/sources.py` does the same with a thousand files, and measures whole processes.

    Here this process holds what the tests before left in it: what it grows by counts, and all of the parsing one.
    """
    folder = tmp_path / "in"
    folder.mkdir()
    write_mixed(folder, GOOD, BAD)
    library = Library.open(read_settings(data_dir=tmp_path / "data"), HashEmbedder())
    before, largest = resident("self"), 0
    with Ingestor(library, Fetcher(), HashEmbedder()) as ingestor:

        def measure(progress: Progress) -> None:
            nonlocal largest
            parsing = resident(str(ingestor.parser_pid)) if ingestor.parser_pid else 0
            largest = max(largest, resident("self") - before + parsing)

        report = ingestor.run([str(folder)], measure)
        assert len(report.added) == GOOD
        assert len(report.rejected) + len(report.failed) == BAD
        assert len(report.duplicate) + len(report.updated) + len(report.unchanged) == 0
        assert all(outcome.reason for outcome in (*report.rejected, *report.failed))
        assert len(ingestor.run([str(folder)]).unchanged) == GOOD
    library.close()
    assert 0 < largest < 500_000_000
