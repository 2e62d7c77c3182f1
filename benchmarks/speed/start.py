"""How long it takes from the start of a process to its first answer, and the server from its start to its pages."""

from pathlib import Path
from typing import Any

from benchmarks.speed.development import Development
from benchmarks.speed.processes import OWN_PYTHON, run, talking, usage
from benchmarks.speed.serving import served
from benchmarks.speed.stacks import FIRST_PEER, OURS, asking, development_store, stacks

ROUNDS = 5
PEER_ROUNDS = 2  # of the peers that set no bar
QUESTION = "How many names did Commerce put on the Entity List on 7 April 2022 over the war in Ukraine?"


def start(keep: Path, given: Development) -> dict[str, Any]:
    """Samples of `exportqa ask` and of each peer up to its first passages, of `exportqa --help` and of `exportqa serve`."""
    stores = {stack: development_store(stack, keep, given) for stack in stacks()}
    ask: dict[str, list[dict[str, float]]] = {stack: [] for stack in stores}
    aid: list[dict[str, float]] = []
    serve: list[dict[str, float]] = []
    for number in range(ROUNDS):
        for stack, store in stores.items():
            if stack in (OURS, FIRST_PEER) or number < PEER_ROUNDS:
                ask[stack].append(first_answer(stack, store))
        helped = run((OWN_PYTHON, "-m", "ui.cli", "--help"))
        aid.append({"wall": helped.wall, "cpu": helped.cpu, "peak_mb": helped.peak_mb})
        serve.append(first_page(stores[OURS], given))
    return {"ask": ask, "help": aid, "serve": serve}


def first_answer(stack: str, store: Path) -> dict[str, float]:
    """Seconds until the first answer is printed; CPU seconds and peak memory of the whole process, which then ends."""
    if stack == OURS:
        command = (OWN_PYTHON, "-m", "ui.cli", "ask", QUESTION, "--json")
        done = run(command, {"EXPORTQA_DATA_DIR": store})
    else:
        with talking(asking(stack, store)) as done:
            done.ask(QUESTION)
    return {"first": done.first or done.wall, "wall": done.wall, "cpu": done.cpu, "peak_mb": done.peak_mb}


def first_page(store: Path, given: Development) -> dict[str, float]:
    """Seconds until `/healthz`, the page and `/readyz` answer; then the times of the first and of the tenth question."""
    with served(store) as server:
        times = {name: server.waits_for(path) for name, path in (("healthz", "/healthz"), ("page", "/"))}
        times["readyz"] = server.waits_for("/readyz")
        times["cpu"] = usage(server.pid)["cpu"]
        asked = [server.ask(one["question"]) for one in given.questions[:10]]
        return {
            **times,
            "question_1_ms": asked[0],
            "question_10_ms": asked[9],
            "question_2_to_9_ms": sum(asked[1:9]) / 8,
        }
