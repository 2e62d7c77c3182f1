"""What every peer script is asked and what it prints: one small protocol, so that all are measured alike from outside.

`python STACK.py ingest FOLDER INTO` reads the articles of a folder (one `.txt` each, its name without the ending is the
article's id) into a store at INTO. `python STACK.py ask INTO` reads questions from standard input, one JSON text a line,
until it ends. Both print a JSON object a line; `cpu` is the seconds of user and system time that the process has used.
"""

import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

LIMIT = 10
AT_ONCE = 1_000  # chunks handed to a store in one call; Chroma takes 5,461 at most


class Stack(Protocol):
    """A peer over a store at `into`. The constructor loads the model and opens the store, if there is one."""

    def __init__(self, into: Path) -> None: ...

    def ingest(self, texts: dict[str, str]) -> int:
        """Makes the articles searchable, also for a later process. Returns how many chunks they became."""

    def ask(self, question: str) -> Sequence[str]:
        """The article ids of the `LIMIT` best chunks, best first."""


def main(stack: type[Stack]) -> None:
    """Does what the command line says."""
    command, *places = sys.argv[1:]
    if command == "ingest":
        texts = {
            path.stem: path.read_text(encoding="utf-8") for path in sorted(Path(places[0]).glob("*.txt"))
        }
        opened = stack(Path(places[1]))
        tell(event="loaded")
        tell(event="done", articles=len(texts), chunks=opened.ingest(texts))
    else:
        answer(stack(Path(places[0])))


def answer(opened: Stack) -> None:
    """A line for each question of standard input."""
    for line in iter(sys.stdin.readline, ""):
        question = json.loads(line)
        wall, cpu = time.perf_counter(), time.process_time()
        found = list(dict.fromkeys(opened.ask(question)))
        tell(
            event="found",
            wall_ms=(time.perf_counter() - wall) * 1000,
            cpu_ms=(time.process_time() - cpu) * 1000,
            articles=found,
        )


def tell(**fields: Any) -> None:
    """Prints one line, at once."""
    print(json.dumps({**fields, "cpu": time.process_time()}), flush=True)
