"""A thousand mixed files, fifty of them bad: what becomes of them, how fast, and how much memory it takes.

    python benchmarks/sources.py [GOOD BAD]

The embedder is the tests' small one, so that the time is that of reading. Memory is the largest resident set that was seen,
sampled after each page: of this process, of the parser's, and of both together.
"""

import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from ingest.fetch import Fetcher
from ingest.ingestor import Ingestor, Progress
from qa.library import Library
from qa.settings import read_settings
from tests.fakes import HashEmbedder
from tests.mixed_files import write_mixed

LARGEST = 1_500_000_000


def main(good: int = 950, bad: int = 50) -> int:
    """Prints the figures; 1 where a count is not what it must be or memory passes 1.5 GB."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place, "in")
        folder.mkdir()
        write_mixed(folder, good, bad)
        library = Library.open(read_settings(data_dir=Path(place, "data")), HashEmbedder())
        peaks = {"this process": 0, "parser": 0, "both": 0}
        with Ingestor(library, Fetcher(), HashEmbedder()) as ingestor:

            def measure(progress: Progress) -> None:
                own, child = resident("self"), resident(str(ingestor.parser_pid or "self"))
                for name, size in (("this process", own), ("parser", child), ("both", own + child)):
                    peaks[name] = max(peaks[name], size)

            began = time.monotonic()
            report = ingestor.run([str(folder)], measure)
            seconds = time.monotonic() - began
            again = ingestor.run([str(folder)])
        library.close()
    counts = {name: len(outcomes) for name, outcomes in report}
    print(f"{len(list(report.added))} in, {len(report.rejected) + len(report.failed)} reported: {counts}")
    print(f"again: {len(again.unchanged)} unchanged, {len(again.added) + len(again.updated)} others")
    print(f"{seconds:.1f} s, {(good + bad) / seconds:.0f} pages per second")
    print("; ".join(f"{name} {size / 1e6:.0f} MB" for name, size in peaks.items()))
    right = len(report.added) == good and len(report.rejected) + len(report.failed) == bad
    return 0 if right and len(again.unchanged) == good and peaks["both"] < LARGEST else 1


def resident(process: str) -> int:
    """The resident set of a process in bytes (Linux)."""
    status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    line = next((line for line in status.splitlines() if line.startswith("VmRSS")), "VmRSS: 0 kB")
    return int(line.split()[1]) * 1_000


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:3])))
