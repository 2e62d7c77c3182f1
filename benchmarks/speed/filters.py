"""Retrieval within dates or of one publisher against the same without limits: `python -m benchmarks.speed.filters INTO`.

Reads questions from standard input, one JSON text a line, and answers each with the milliseconds, wall and CPU, of every step by filter.
"""

import json
import random
import sys
import time
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.speed.corpus import DAYS, FIRST_DAY, LARGE, SMALL
from benchmarks.speed.ours import LIMIT, open_desk, tell
from qa.followup import Standalone
from qa.library import Filter
from qa.models import open_embedder
from qa.retriever import PLAN, search
from qa.settings import read_settings
from qa.terms import terms


def within(share: float) -> Filter:
    """The newest days that hold about that share of the made articles."""
    return Filter(since=FIRST_DAY + timedelta(days=round(DAYS * (1 - share))))


FILTERS = {
    "none": Filter(),
    "dates 1%": within(0.01),
    "dates 10%": within(0.10),
    "dates 40%": within(0.40),
    "publisher 25%": Filter(publishers=(LARGE,)),
    "publisher 2%": Filter(publishers=(SMALL,)),
}


def main() -> None:
    """Answers until the input ends."""
    desk = open_desk(Path(sys.argv[1]))
    embedder = open_embedder(read_settings(data_dir=Path(sys.argv[1])))
    chance = random.Random(5)
    for line in iter(sys.stdin.readline, ""):
        question = Standalone(*[json.loads(line)] * 2)
        vector = embedder.embed([question.text])[0]
        asked = terms(question.text)
        times: dict[str, dict[str, dict[str, float]]] = {}
        for name, allowed in chance.sample(list(FILTERS.items()), len(FILTERS)):
            steps: dict[str, Callable[[], Any]] = {
                "nearest": partial(desk.library.nearest, vector, PLAN.candidates, allowed),
                "matching": partial(desk.library.matching, asked, PLAN.candidates, allowed),
                "search": partial(search, desk.library, embedder, question, allowed, LIMIT),
            }
            times[name] = {step: _milliseconds(work) for step, work in steps.items()}
        tell(times=times)
    desk.close()


def _milliseconds(work: Callable[[], Any]) -> dict[str, float]:
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    return {"wall": (time.perf_counter() - wall) * 1000, "cpu": (time.process_time() - cpu) * 1000}


if __name__ == "__main__":
    main()
