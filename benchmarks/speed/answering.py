"""The whole quoted answer against a peer's retrieval alone, and how it grows: processes side by side, questions in turn."""

from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from benchmarks.speed.development import Development
from benchmarks.speed.libraries import library, peer_library
from benchmarks.speed.processes import talking, usage
from benchmarks.speed.stacks import FIRST_PEER, OURS, asking, development_store, own_names, stacks
from benchmarks.speed.start import first_answer

WARM_UP = 6
IN_TURN = 10  # questions to one process before the next has its turn
STARTS = 3


def answering(keep: Path, given: Development, sizes: Sequence[int]) -> dict[str, Any]:
    """Times of each question, asked once, by library; what each takes on the disk, in memory and to start."""
    stores = {f"{OURS}-{size}": library(keep, sizes, size)[0] for size in sizes}
    compared = sizes[min(1, len(sizes) - 1)]
    if (peers := peer_library(keep, sizes, compared)) is not None:
        stores[f"{FIRST_PEER}-{compared}"] = peers
    commands = {name: asking(name.partition("-")[0], store) for name, store in stores.items()}
    questions = [one["question"] for one in given.questions]
    answers, memory = in_turn(commands, questions)
    starts: dict[str, list[dict[str, float]]] = {name: [] for name in stores}
    for _ in range(STARTS):
        for name, store in stores.items():
            starts[name].append(first_answer(name.partition("-")[0], store))
    built = {str(size): library(keep, sizes, size)[1] for size in sizes}
    return {
        "sizes": list(sizes), "compared": compared, "answers": answers, "memory": memory, "starts": starts, "built": built,
    }  # fmt: skip


def quality(keep: Path, given: Development) -> dict[str, Any]:
    """The ranks of the gold articles by stack, and the times of the questions: the development set, asked of all in turn."""
    commands = {stack: asking(stack, development_store(stack, keep, given)) for stack in stacks()}
    names = own_names(keep, given)
    asked = [one for one in given.questions if one["answerable"]]
    answers, _ = in_turn(commands, [one["question"] for one in asked], warm_up=0)
    for found in answers[OURS]:
        found["articles"] = [names.get(name, name) for name in found["articles"]]
    ranks = {
        stack: [
            _rank(answer["articles"], one["gold_articles"]) for answer, one in zip(found, asked, strict=True)
        ]
        for stack, found in answers.items()
    }
    return {"ranks": ranks, "answers": {stack: _times(found) for stack, found in answers.items()}}


def in_turn(
    commands: dict[str, Sequence[object]], questions: Sequence[str], warm_up: int = WARM_UP
) -> tuple[dict[str, list[dict[str, Any]]], dict[str, float]]:
    """What each process answers to each question, the first ones left out, and its memory in use (MB) at the end."""
    answers: dict[str, list[dict[str, Any]]] = {name: [] for name in commands}
    with ExitStack() as held:
        talks = {name: held.enter_context(talking(command)) for name, command in commands.items()}
        for at in range(0, len(questions), IN_TURN):
            for name, talk in talks.items():
                answers[name] += [talk.ask(question) for question in questions[at : at + IN_TURN]]
        memory = {name: usage(talk.process.pid)["rss_mb"] for name, talk in talks.items()}
    return {name: found[warm_up:] for name, found in answers.items()}, memory


def _rank(found: Sequence[str], gold: Sequence[str]) -> int:
    """The rank of the first gold article, 0 without one."""
    return next((rank for rank, name in enumerate(found, 1) if name in gold), 0)


def _times(found: Sequence[dict[str, Any]]) -> list[dict[str, float]]:
    return [{"wall_ms": one["wall_ms"], "cpu_ms": one["cpu_ms"]} for one in found]
