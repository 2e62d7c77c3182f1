"""Retrieval with filters by the size of the library."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.speed.development import Development
from benchmarks.speed.libraries import library
from benchmarks.speed.processes import OWN_PYTHON, talking

QUESTIONS, WARM_UP = 46, 6


def growing(keep: Path, given: Development, sizes: Sequence[int]) -> dict[str, Any]:
    """Milliseconds of each step by filter for every question, by size."""
    found: dict[str, list[Any]] = {}
    for size in sizes:
        store, _ = library(keep, sizes, size)
        with talking((OWN_PYTHON, "-m", "benchmarks.speed.filters", store)) as talk:
            told = [talk.ask(one["question"])["times"] for one in given.questions[:QUESTIONS]]
        found[str(size)] = told[WARM_UP:]
    return {"sizes": list(sizes), "times": found}
