"""Export Controls QA behind the peers' protocol: `python -m benchmarks.speed.ours ingest FOLDER INTO | ask INTO`.

`ask` gives the whole quoted answer for each question, where the peers only find passages.
"""

import json
import os
import resource
import sys
import time
from pathlib import Path
from typing import Any

from benchmarks.speed.processes import usage

LIMIT = 10


def main() -> None:
    """Does what the command line says."""
    os.putenv("OPENBLAS_NUM_THREADS", "1")  # as ui.cli does before numpy is imported
    command, *places = sys.argv[1:]
    if command == "ingest":
        ingest(Path(places[0]), Path(places[1]))
    else:
        answer(Path(places[0]))


def ingest(folder: Path, into: Path) -> None:
    """The files of a folder through the real ingestor and its parsing process, and the same once more."""
    desk = open_desk(into)
    tell(event="loaded")
    for event in ("done", "again"):
        began = time.perf_counter()
        report = desk.ingestor.run([str(folder)])
        tell(
            event=event,
            wall=time.perf_counter() - began,
            added=len(report.added),
            unchanged=len(report.unchanged),
            other=len(report.updated + report.duplicate + report.rejected + report.failed),
            passages=desk.library.counts().passages,
            names={Path(one.location).name: one.article_id for one in (*report.added, *report.duplicate)},
        )
    desk.close()


def answer(into: Path) -> None:
    """A line for each question of standard input, as the peers print it; the articles are those of the passages found."""
    from qa.domain import Done, Found, Question

    desk = open_desk(into)
    for line in iter(sys.stdin.readline, ""):
        question = Question(question=json.loads(line))
        wall, cpu = time.perf_counter(), time.process_time()
        events = list(desk.assistant.stream(question))
        wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
        found = next((event.passages for event in events if isinstance(event, Found)), ())
        done = events[-1]
        assert isinstance(done, Done)
        tell(
            event="found",
            wall_ms=wall * 1000,
            cpu_ms=cpu * 1000,
            articles=list(dict.fromkeys(hit.article_id for hit in found[:LIMIT])),
            status=done.answer.status,
        )
    desk.close()


def tell(**fields: Any) -> None:
    """Prints one line, at once, with the CPU seconds so far: this process's and its children's."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    running = sum(usage(pid)["cpu"] for pid in children())
    cpu = time.process_time() + ended.ru_utime + ended.ru_stime + running
    print(json.dumps({**fields, "cpu": cpu}), flush=True)


def children() -> list[int]:
    """The processes that this one has started and that run still."""
    tasks = Path("/proc/self/task").glob("*/children")
    return [int(pid) for task in tasks for pid in task.read_text(encoding="utf-8").split()]


def open_desk(into: Path) -> Any:
    """Every part of ours over the library in a folder, whatever the settings of whoever runs this."""
    from qa.settings import read_settings
    from ui.bootstrap import build

    return build(read_settings(data_dir=into, database_url="", chroma_url="", chat_model=""))


if __name__ == "__main__":
    main()
