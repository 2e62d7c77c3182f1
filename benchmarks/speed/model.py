"""A million passages, modelled from what was measured: straight lines through the two largest libraries. Pure."""

from collections.abc import Mapping
from statistics import median
from typing import Any

from benchmarks.speed.bars import Measured, thousands
from benchmarks.speed.figures import column, on_a_line
from benchmarks.speed.stacks import OURS

MILLION = 1_000_000
# What one would still put up with on such a machine; what goes beyond its limit by the largest factor breaks first.
LIMITS = {
    "answer, ms": 1_000.0,
    "memory, MB": 4_000.0,
    "index on the disk, MB": 50_000.0,
    "record on the disk, MB": 50_000.0,
    "`ask` from start, CPU s": 30.0,
}


def model(measured: Measured) -> str:
    """The section on a million passages; empty where two sizes were not measured."""
    part = measured.get("answer")
    if not part or len(part["sizes"]) < 2:
        return ""
    sizes = tuple(part["sizes"][-2:])
    known = {size: _known(part, size) for size in sizes}
    far = {name: on_a_line(sizes, (known[sizes[0]][name], known[sizes[1]][name]), MILLION) for name in LIMITS}
    rows = [
        f"| {name} | {known[sizes[0]][name]:.1f} | {known[sizes[1]][name]:.1f} | {_slope(sizes, known, name):.2f} | {far[name]:.0f} | {limit:.0f} |"
        for name, limit in LIMITS.items()
    ]
    first = max(LIMITS, key=lambda name: far[name] / LIMITS[name])
    over = far[first] / LIMITS[first]
    ends = "goes beyond its limit first" if over > 1 else "comes nearest to its limit; none goes beyond"
    return f"""## A million passages, modelled

Straight lines through the two largest libraries: value at 1M = value at {thousands(sizes[1])} + slope x {(MILLION - sizes[1]) // 1000} thousand passages. Graph search
grows by the logarithm, so its part is overstated. The limits are ours: what one would put up with on two cores.

| | {thousands(sizes[0])} | {thousands(sizes[1])} | slope a thousand | 1M | limit |
|---|---:|---:|---:|---:|---:|
{chr(10).join(rows)}

{_rebuild(measured, part, sizes)}

**What breaks first:** {first} {ends} ({over:.1f} times the limit)."""


def _known(part: Measured, size: int) -> dict[str, float]:
    built, name = part["built"][str(size)], f"{OURS}-{size}"
    return {
        "answer, ms": median(column(part["answers"][name], "wall_ms")),
        "memory, MB": float(part["memory"][name]),
        "index on the disk, MB": float(built["index_mb"]),
        "record on the disk, MB": float(built["record_mb"]),
        "`ask` from start, CPU s": median(column(part["starts"][name], "cpu")),
    }


def _slope(sizes: tuple[int, ...], known: Mapping[int, Mapping[str, float]], name: str) -> float:
    return (known[sizes[1]][name] - known[sizes[0]][name]) / (sizes[1] - sizes[0]) * 1_000


def _rebuild(measured: Measured, part: Measured, sizes: tuple[int, ...]) -> str:
    told = []
    growth: Mapping[str, Any] | None = measured.get("growth")
    if growth:
        usual = median(column(part["starts"][f"{OURS}-{growth['compared']}"], "wall"))
        lost = max(growth["rebuilt"]["wall"] - usual, 0.0)
        many = MILLION / growth["compared"]
        told.append(
            f"An index that was lost is made from the record in {lost:.1f} s at {thousands(growth['compared'])} passages: "
            f"{lost:.1f} s x {many:.0f} = {lost * many / 60:.0f} minutes at 1M, and more by the logarithm."
        )
    ingest = measured.get("ingest", {}).get("samples", {}).get(OURS)
    if ingest:
        a_passage = median(one["wall"] / one["chunks"] for one in ingest)
        told.append(
            f"Ingesting it all anew, from files, takes {a_passage * 1000:.0f} ms a passage: {a_passage * 1000:.0f} ms x 1M = "
            f"{a_passage * MILLION / 3600:.0f} hours."
        )
    return " ".join(told)
