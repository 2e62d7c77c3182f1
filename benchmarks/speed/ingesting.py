"""How many articles are made searchable in a CPU second, and how much faster those are that are in already."""

from pathlib import Path
from typing import Any

from benchmarks.speed.development import Development
from benchmarks.speed.processes import Talk
from benchmarks.speed.stacks import FIRST_PEER, OURS, ingest, stacks

ROUNDS = 3


def ingesting(keep: Path, given: Development) -> dict[str, Any]:
    """Samples for each stack: articles and chunks, CPU seconds with and without the start of the process, wall seconds.

    Ours is then given the same files once more: `again`.
    """
    folder = keep / "ingest"
    files, plain = folder / "files", folder / "plain"
    given.lay_out(given.few, files, plain)
    samples: dict[str, list[dict[str, float]]] = {stack: [] for stack in stacks()}
    for number in range(ROUNDS):
        for stack, found in samples.items():
            if stack in (OURS, FIRST_PEER) or number == 0:
                found.append(_sample(ingest(stack, files, plain, folder / stack), len(given.few)))
    return {"articles": len(given.few), "samples": samples}


def _sample(done: Talk, articles: int) -> dict[str, float]:
    said = {line["event"]: line for line in done.said}
    loaded, added = said["loaded"], said["done"]
    sample = {
        "cpu": added["cpu"] - loaded["cpu"],
        "cpu_process": done.cpu,
        "wall_process": done.wall,
        "peak_mb": done.peak_mb,
        "chunks": added.get("chunks", added.get("passages")),
        "articles": added.get("added", added.get("articles")),
    }
    if "again" in said:
        again = said["again"]
        sample |= {
            "wall": added["wall"],
            "again_wall": again["wall"],
            "again_cpu": again["cpu"] - added["cpu"],
            "again_articles": again["unchanged"],
        }
    return sample
