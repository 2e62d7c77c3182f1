"""Retrieval with filters by the size of the library, and the building of a lost index from the record."""

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.speed.development import Development
from benchmarks.speed.libraries import library
from benchmarks.speed.processes import OWN_PYTHON, talking
from benchmarks.speed.stacks import OURS
from benchmarks.speed.start import first_answer

QUESTIONS, WARM_UP = 46, 6


def growing(keep: Path, given: Development, sizes: Sequence[int]) -> dict[str, Any]:
    """Milliseconds of each step by filter for every question, by size."""
    found: dict[str, list[Any]] = {}
    for size in sizes:
        store, _ = library(keep, sizes, size)
        with talking((OWN_PYTHON, "-m", "benchmarks.speed.filters", store)) as talk:
            told = [talk.ask(one["question"])["times"] for one in given.questions[:QUESTIONS]]
        found[str(size)] = told[WARM_UP:]
    compared = sizes[min(1, len(sizes) - 1)]
    return {
        "sizes": list(sizes),
        "compared": compared,
        "times": found,
        "rebuilt": _rebuilt(keep, sizes, compared),
    }


def _rebuilt(keep: Path, sizes: Sequence[int], size: int) -> dict[str, float]:
    """What an answer costs from the start of the process where the index is gone and has to be made from the record."""
    store, copy = library(keep, sizes, size)[0], keep / "libraries" / "without-index"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(store, copy, ignore=shutil.ignore_patterns("index*"))
    try:
        return first_answer(OURS, copy)
    finally:
        shutil.rmtree(copy)
