"""Prints what the bars of `qa.evidence` give, one changed at a time: `python benchmarks/evidence.py [FOLDER...]`.

A FOLDER holds golden questions as for `exportqa eval FOLDER`; without one it is tests/golden, and the development set
where that lies beside the repository. Passages are read by the model once; every row then goes through the whole
assistant with other bars. docs/evaluation.md holds the tables.
"""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import numpy as np
from numpy.typing import NDArray

from qa import evaluate
from qa.assistant import Assistant
from qa.bars import BARS, Bars
from qa.evaluate import Case, Result, Scores
from qa.library import Library
from qa.models import Embedder, open_embedder
from qa.settings import Settings
from qa.wordvectors import WordVectors
from ui.client import Direct
from ui.golden import articles_of, laid_out, names, questions_file

ROOT = Path(__file__).resolve().parents[1]
RECORD = "record.sqlite3"  # in the data folder
OFF = 9.0  # no sentence adds as much: only those of the best article are taken
ROWS: tuple[tuple[str, Bars], ...] = (
    *((f"enough {bar:g}", replace(BARS, enough=bar)) for bar in (16.0, 16.4, 16.8, 17.2, 17.6, 18.0, 18.4)),
    *((f"sentences {count}", replace(BARS, sentences=count)) for count in (3, 4, 5)),
    *((f"near {margin:g}", replace(BARS, near=margin)) for margin in (3.0, 6.0)),
    *((f"adds {share:.2f}", replace(BARS, adds=share)) for share in (0.04, 0.05, 0.07)),
    ("adds off", replace(BARS, adds=OFF)),
    ("wanting on", BARS),
    ("wanting off", replace(BARS, wanting=False)),
)
SHOWN = ("success", "strict", "citation_precision", "wrong_on_unanswerable", "false_abstention")


class Remembering:
    """An embedder that reads each text once: what is measured again costs no model."""

    def __init__(self, embedder: Embedder) -> None:
        self.id, self.size, self.window = embedder.id, embedder.size, embedder.window
        self._embedder = embedder
        self._read: dict[str, tuple[NDArray[np.float32], WordVectors]] = {}

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        return self.read(texts)[0]

    def read(self, texts: Sequence[str]) -> tuple[NDArray[np.float32], list[WordVectors]]:
        for text in texts:
            if text not in self._read:
                (vector,), (words,) = self._embedder.read([text])
                self._read[text] = vector, words
        return np.stack([self._read[text][0] for text in texts]), [self._read[text][1] for text in texts]

    def tokens(self, texts: Sequence[str]) -> list[int]:
        return self._embedder.tokens(texts)


@dataclass(frozen=True)
class GoldenSet:
    """Golden questions over a library that holds their articles."""

    name: str
    library: Library
    record: Path
    embedder: Embedder
    cases: tuple[Case, ...]
    names: dict[str, str]

    def results(self, assistant: Assistant) -> tuple[Result, ...]:
        """What becomes of every question."""
        return evaluate.run(assistant.stream, self.library.read, self.cases, self.names, _count)


def golden_sets() -> Iterator[GoldenSet]:
    """The sets that the command names, each in a temporary library while it is measured."""
    usual = (ROOT / "tests" / "golden", ROOT.parent / "shared" / "golden")
    for place in [Path(given) for given in sys.argv[1:]] or [folder for folder in usual if folder.is_dir()]:
        with opened(place) as one:
            yield one


@contextmanager
def opened(place: Path) -> Iterator[GoldenSet]:
    """The golden set of a folder that brings its articles, or asks about the bundled ones."""
    settings = Settings()
    questions = questions_file(place)
    cases = evaluate.load(questions)
    with laid_out(settings, place, articles_of(place, cases)) as (desk, by_file):
        named = names(questions, cases, Direct(desk).articles(), by_file)
        embedder = Remembering(open_embedder(settings))
        yield GoldenSet(
            place.parent.name, desk.library, desk.settings.data_dir / RECORD, embedder, cases, named
        )


def table(heads: Sequence[str], rows: Iterator[tuple[str, Sequence[object]]]) -> None:
    """Prints rows as Markdown, each as soon as it is known."""
    print("| " + " | ".join(("", *heads)) + " |\n|---" + "|---:" * len(heads) + "|", flush=True)
    for name, cells in rows:
        shown = (
            "-" if cell is None else f"{cell:.3f}" if isinstance(cell, float) else str(cell) for cell in cells
        )
        print("| " + " | ".join((name, *shown)) + " |", flush=True)


def main() -> None:
    """Prints a table for each set."""
    for golden in golden_sets():
        print(f"\n### {golden.name}: {len(golden.cases)} questions\n")
        table([measure.replace("_", " ") for measure in SHOWN], _measured(golden))


def _measured(golden: GoldenSet) -> Iterator[tuple[str, Sequence[object]]]:
    known: dict[Bars, Scores] = {}
    for name, bars in ROWS:
        if bars not in known:
            results = golden.results(Assistant(golden.library, golden.embedder, bars=bars))
            known[bars] = evaluate.scores(results)["total"]
        yield f"**{name}**" if bars == BARS else name, [known[bars][measure] for measure in SHOWN]


def _count(done: int, total: int) -> None:
    if sys.stderr.isatty():
        print(f"\r{done}/{total} ", end="", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
