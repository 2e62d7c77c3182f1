"""Whether a sentence mixes what its quote says side by side of several: "tariffs on A rise to 50, those on B to 100". Pure.

Part of `verify`. Stretches between commas are side by side where they open with the same word or count in the same unit; what
stands in only one of them belongs together.
"""

from itertools import combinations

from qa.deeds import CONTENT, deeds
from qa.marks import Mark
from qa.told import Told

_OF_THEM = (["of", "them"], ["of", "which"], ["of", "whom"], ["of", "these"])
_LEAST = 2
"""Content marks and dates that a stretch must have to say something of its own."""


def mixed_up(said: tuple[Mark, ...], told: Told) -> str | None:
    """What the sentence says of one thing and its quote of the one beside it; `None` where it mixes nothing."""
    for row in told.rows:
        stretches = [
            part
            for part in _stretches(row)
            if sum(mark.kind in (*CONTENT, "date") for mark in part) >= _LEAST
        ]
        for one, other in combinations(stretches, 2):
            if not _side_by_side(one, other):
                continue
            shared = {f"{deed.verb.key} " for deed in deeds(row)}
            ones, others = _facts(one) - shared, _facts(other) - shared
            for clause in _stretches(said):
                here = _facts(clause)
                if here & (ones - others) and here & (others - ones) and not _elsewhere(here, row, told):
                    return "The quote says this of two things side by side, one each."
    return None


def _stretches(row: tuple[Mark, ...]) -> list[tuple[Mark, ...]]:
    cuts = [
        at
        for at, mark in enumerate(row)
        if (mark.kind == "break" and mark.key in ",;:.")
        or (
            mark.key in ("and", "but", "while")
            and row[at + 1 : at + 2]
            and (row[at + 1].key in ("those", "that") or row[at + 1].kind == "number")
        )
    ]
    return [
        row[start:end] for start, end in zip([0, *cuts], [*cuts, len(row)], strict=True) if end - start > 1
    ]


def _side_by_side(one: tuple[Mark, ...], other: tuple[Mark, ...]) -> bool:
    units = [{mark.unit for mark in part if mark.kind == "number" and mark.unit} for part in (one, other)]
    opening = [next((mark.key for mark in part if mark.kind in CONTENT), "") for part in (one, other)]
    parted = any(
        mark.kind == "number" and [one.key for one in other[at + 1 : at + 3]] in _OF_THEM
        for at, mark in enumerate(other)
    )
    return bool(units[0] & units[1]) or opening[0] == opening[1] or parted


def _facts(part: tuple[Mark, ...]) -> set[str]:
    return {f"{mark.key} {mark.unit}" for mark in part if mark.kind in (*CONTENT, "date")}


def _elsewhere(facts: set[str], row: tuple[Mark, ...], told: Told) -> bool:
    """Whether another sentence of the quotes has all these facts that are known."""
    known = facts & _facts(told.marks)
    return any(known <= _facts(other) for other in told.rows if other is not row)
