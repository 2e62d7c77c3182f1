"""Measures how fast it is, beside what one would pick instead: `python benchmarks/performance.py [PART...] [--keep FOLDER]`.

Parts: start, ingest, embedding, answer, growth, server, quality; all without a name. What they measured and the libraries that
they need stay in FOLDER (default: a folder of the system's temporary place), so a part can be measured again by itself; the
large libraries are built once. At the end docs/performance.md is written from all that is there, and the bars are printed.
With `report` as the part nothing is measured anew. `--sizes 1000,10000,100000` are the sizes of the libraries in passages.
"""

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from platform import python_version
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.speed.answering import answering, quality
from benchmarks.speed.development import PLACE, Development, development
from benchmarks.speed.growing import growing
from benchmarks.speed.ingesting import ingesting
from benchmarks.speed.libraries import SIZES
from benchmarks.speed.load import load
from benchmarks.speed.processes import OWN_PYTHON, PEER_PYTHON, ROOT, run
from benchmarks.speed.report import bar_lines, report
from benchmarks.speed.start import start

PAGE = ROOT / "docs" / "performance.md"
TOLD = ("avx2", "fma", "avx512f", "avx512_vnni", "avx512_bf16", "avx_vnni", "amx_bf16", "amx_int8")
VERSIONS = ("openvino", "chromadb", "sqlalchemy", "numpy", "tokenizers")

Part = Callable[[Path, Development, Sequence[int]], dict[str, Any]]


def main() -> None:
    """Measures, writes the page, prints the bars."""
    asked = _arguments()
    given = development()
    if given is None:
        print(f"skipped: the development set is not at {PLACE}")
        return
    if not PEER_PYTHON.exists():
        print("the peers are left out: `make bench` makes their environment, .venv-peers")
    results = asked.keep / "results"
    results.mkdir(parents=True, exist_ok=True)
    if "report" not in asked.parts:
        (results / "machine.json").write_text(json.dumps(_machine()))
        for name in asked.parts or PARTS:
            began = time.perf_counter()
            measured = PARTS[name](asked.keep, given, asked.sizes)
            measured["seconds"] = time.perf_counter() - began
            (results / f"{name}.json").write_text(json.dumps(measured))
            print(f"{name}: measured in {measured['seconds']:.0f} s", flush=True)
    measured = {path.stem: json.loads(path.read_text()) for path in results.glob("*.json")}
    PAGE.write_text(report(measured), encoding="utf-8")
    print("\n".join(bar_lines(measured)))


def _embedding(keep: Path, given: Development, sizes: Sequence[int]) -> dict[str, Any]:
    return run((OWN_PYTHON, "-m", "benchmarks.speed.embedding")).said[-1]


def _quality(keep: Path, given: Development, sizes: Sequence[int]) -> dict[str, Any]:
    fidelity = run((OWN_PYTHON, "-m", "benchmarks.speed.fidelity")).said[-1]
    return {**quality(keep, given), "fidelity": fidelity}


PARTS: dict[str, Part] = {
    "start": lambda keep, given, sizes: start(keep, given),
    "ingest": lambda keep, given, sizes: ingesting(keep, given),
    "embedding": _embedding,
    "answer": answering,
    "growth": growing,
    "server": load,
    "quality": _quality,
}


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("parts", nargs="*", metavar="PART")
    parser.add_argument("--keep", type=Path, default=Path(tempfile.gettempdir()) / "exportqa-performance")
    parser.add_argument("--sizes", type=lambda text: tuple(map(int, text.split(","))), default=SIZES)
    asked = parser.parse_args()
    if wrong := [part for part in asked.parts if part not in (*PARTS, "report")]:
        parser.error(f"{wrong[0]} is no part; parts are {', '.join(PARTS)}")
    asked.keep = asked.keep.resolve()
    return asked


def _machine() -> dict[str, Any]:
    """What the figures were measured on."""
    told = dict(
        tuple(map(str.strip, line.split(":", 1)))
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
        if ":" in line
    )
    flags = told.get("flags", told.get("Features", "")).split()
    return {
        "day": datetime.now(UTC).date().isoformat(),
        "processor": told.get("model name", "an unnamed processor"),
        "cores": len(os.sched_getaffinity(0)),
        "memory_gb": os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9,
        "instructions": ", ".join(flag for flag in TOLD if flag in flags)
        or "none of the wide instruction sets",
        "python": python_version(),
        "versions": ", ".join(f"{name} {version(name)}" for name in VERSIONS),
        "load": os.getloadavg()[0],
    }


if __name__ == "__main__":
    main()
