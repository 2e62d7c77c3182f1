"""The server with many clients at once, and its memory over a large library."""

import os
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import closing
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from benchmarks.speed.development import Development
from benchmarks.speed.libraries import library
from benchmarks.speed.processes import usage
from benchmarks.speed.serving import Served, ask, served

CLIENTS = 16
ALONE, EACH = 32, 8  # questions of one client by itself, and of each of many
ROUNDS = 3
LARGE_QUESTIONS = 100
JOINED_SECONDS = 5.0  # after /readyz, until the server's second process answers too
BUSY_SECONDS = 2.0


def load(keep: Path, given: Development, sizes: Sequence[int]) -> dict[str, Any]:
    """Rounds of one client and of `CLIENTS` at once over the second largest library; memory over the largest."""
    questions = [one["question"] for one in given.questions]
    compared = sizes[min(1, len(sizes) - 1)]
    rounds: dict[str, list[dict[str, Any]]] = {"1": [], str(CLIENTS): []}
    with served(library(keep, sizes, compared)[0]) as server:
        server.waits_for("/readyz")
        time.sleep(JOINED_SECONDS)
        _together(server, questions[:6], 1, 6)
        for _ in range(ROUNDS):
            rounds["1"].append(_together(server, questions, 1, ALONE))
            rounds[str(CLIENTS)].append(_together(server, questions, CLIENTS, EACH))
        compared_memory = usage(server.pid)
    with served(library(keep, sizes, sizes[-1])[0]) as server:
        ready = server.waits_for("/readyz")
        time.sleep(JOINED_SECONDS)
        for question in islice(cycle(questions), LARGE_QUESTIONS):
            server.ask(question)
        memory = usage(server.pid)
    return {
        "compared": compared, "largest": sizes[-1], "rounds": rounds, "ready": ready, "memory": memory,
        "compared_memory": compared_memory, "cores": [_cores() for _ in range(ROUNDS)],
    }  # fmt: skip


def _cores() -> float:
    """How much more Python gets done by a process for each core than by one: two threads of one core are not two cores."""
    count = len(os.sched_getaffinity(0))
    with ProcessPoolExecutor(count) as pool:
        list(pool.map(_busy, [0.01] * count))
        (alone,) = pool.map(_busy, [BUSY_SECONDS])
        return sum(pool.map(_busy, [BUSY_SECONDS] * count)) / alone


def _busy(seconds: float) -> int:
    """Rounds of plain computing in so many seconds."""
    rounds, ends = 0, time.perf_counter() + seconds
    while time.perf_counter() < ends:
        sum(len(word) for word in ["a", "question", "about", "export", "controls"] * 100)
        rounds += 1
    return rounds


def _together(server: Served, questions: Sequence[str], clients: int, each: int) -> dict[str, Any]:
    """Clients that each ask so many questions one after the other, over a connection of their own."""
    before, began = usage(server.pid)["cpu"], time.perf_counter()
    with ThreadPoolExecutor(clients) as pool:
        parts = [islice(cycle(questions), number * each, (number + 1) * each) for number in range(clients)]
        told = list(pool.map(lambda part: _client(server, list(part)), parts))
    wall = time.perf_counter() - began
    times = [milliseconds for one, _ in told for milliseconds in one]
    return {
        "wall": wall,
        "cpu": usage(server.pid)["cpu"] - before,
        "errors": sum(errors for _, errors in told),
        "times": times,
    }


def _client(server: Served, questions: Sequence[str]) -> tuple[list[float], int]:
    times, errors = [], 0
    with closing(server.connection()) as connection:
        for question in questions:
            try:
                times.append(ask(connection, question))
            except (OSError, RuntimeError):
                errors += 1
    return times, errors
