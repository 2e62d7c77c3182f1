"""Whether a sentence denies what its quotes deny, and nothing else. Part of `verify`; pure."""

from itertools import pairwise

from qa.alignment import drawn_on, has, keys_of
from qa.marks import Mark
from qa.told import Told
from qa.word_forms import stem

_ENDING = frozenset(("end", "lift", "suspend", "remove"))
_LASTING = frozenset(map(stem, ("effect", "valid", "apply", "available", "usable", "active", "force")))
"""What no longer is so where something ended: "no longer in effect" for "has expired"."""
_TURNING = frozenset(("ban", "exempt", "deny", "exclude", "violate", "fail"))


def denial_changed(said: tuple[Mark, ...], told: Told) -> str | None:
    """Which word is denied here and not there, or there and not here; `None` where none is."""
    told_ways = _ways(told.marks)
    near = {
        id(mark): (clause, parts, _ways(tuple(mark for part in parts for mark in part)))
        for clause, parts in drawn_on(said, told)
        for mark in clause
    }
    turned = any(mark.negated or mark.group in _TURNING for mark in told.marks)
    ended = any(mark.group in _ENDING for mark in told.marks)
    needed = any(mark.group == "require" or mark.key == "must" for mark in said)
    banned = any(mark.group == "ban" for mark in told.marks)
    conditional = any(mark.conditional for mark in told.marks)
    if _denials(said) > max(1, _denials(told.marks)):
        return "The quote does not deny twice."
    for index, mark in enumerate(said):
        if mark.kind not in ("word", "name", "code", "number", "date"):
            continue
        clause, parts, near_ways = near[id(mark)]
        ways = told_ways.get(mark.key) or told_ways.get(f"group {mark.group}" if mark.group else "", set())
        if mark.conditional and conditional:
            continue
        if mark.conditional and index and said[index - 1].conditional:
            continue
        if mark.negated and ended and mark.key in _LASTING:
            continue
        if mark.negated and _denied_elsewhere(said, index, told):
            continue
        if mark.negated and _denied_by_another_word(near_ways, said):
            continue
        alike = (
            mark.kind == "word"
            and _denies(clause)
            and any(_denies(part) and has(keys_of(part), mark) for part in parts)
        )
        if mark.negated and not alike and True not in ways and (ways or not turned):
            return f"The quote does not deny “{mark.shown}”."
        nearly = near_ways.get(mark.key) or ways
        if (
            not mark.negated
            and nearly == {True}
            and not alike
            and not (needed and banned)
            and not _under_denial(said, index)
        ):
            return f"The quote says “{mark.shown}” only with a “not”, “no” or “without”."
    return None


def _denies(row: tuple[Mark, ...]) -> bool:
    """Whether a clause denies one thing, whichever of its words bears the "not": "names no country", "does not name one"."""
    contrasted = any(
        mark.key == "but" or (mark.key == "not" and before.key in (",", "and"))
        for before, mark in pairwise(row)
    )
    return not contrasted and any(mark.negated for mark in row)


def _denied_by_another_word(ways: dict[str, set[bool]], said: tuple[Mark, ...]) -> bool:
    """Whether the nearest statement denies a word that the sentence does not have: "is not permitted" for "may not be sent"."""
    denied = {key for key, ways_of in ways.items() if True in ways_of and not key.startswith("group ")}
    return bool(denied) and not denied & {mark.key for mark in said}


def _ways(marks: tuple[Mark, ...]) -> dict[str, set[bool]]:
    """For each key and group, whether it is denied, said plainly, or both."""
    ways: dict[str, set[bool]] = {}
    for mark in marks:
        for key in (mark.key, f"group {mark.group}"):
            ways.setdefault(key, set()).add(mark.negated)
    return ways


def _denied_elsewhere(said: tuple[Mark, ...], index: int, told: Told) -> bool:
    """Whether a quote denies another word of the same clause: "no party is removed" for "does not remove any party".

    Or "but not X of Y" for "does not intend to grant X of Y".
    """
    before = [mark.key for mark in said[max(0, index - 2) : index]]
    if before[-1:] == ["no"] or before[-2:-1] in (["none"], ["neither"]):
        end = next((at for at in range(index, len(said)) if said[at].kind == "break"), len(said))
        keys = {mark.key for mark in said[index:end]}
        return any(
            said[index].key in {mark.key for mark in row}
            and any(mark.negated and mark.key in keys for mark in row)
            for row in told.rows
        )
    if before != ["but", "not"]:
        return False
    clause = [mark.key for mark in said[index:] if mark.kind in ("word", "name", "number", "code")]
    return any(
        any(mark.negated for mark in row) and set(clause) <= {mark.key for mark in row} for row in told.rows
    )


def _under_denial(said: tuple[Mark, ...], index: int) -> bool:
    """Whether a negation earlier in the clause reaches the mark too: "does not lead to a fine"."""
    for mark in reversed(said[:index]):
        if mark.kind == "break" or mark.key in ("but", "and", "which", "that"):
            return False
        if mark.negated or mark.key == "not" or (mark.group == "ban" and mark.shown.endswith("not")):
            return True
    return False


def _denials(marks: tuple[Mark, ...]) -> int:
    return sum(mark.kind == "stop" and mark.key in ("not", "no", "never", "nor") for mark in marks)
