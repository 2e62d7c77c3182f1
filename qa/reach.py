"""How far a statement reaches: "never", "any" and what holds only "unless" something else. Part of `verify`; pure."""

from itertools import pairwise

from qa.alignment import drawn_on
from qa.marks import NEGATIONS, Mark
from qa.told import Told
from qa.word_forms import listed

_TIMES = (
    listed("half halves halved"),
    listed("twice double doubled doubles doubling"),
    listed("triple tripled triples"),
)
_EVERY = listed("any all each every whatever whichever whoever no single")
_CONDITIONS = listed("unless if except when where provided only without until certain subject")
_RELATIVE = listed("whose who that which")
_SHARE = 0.7
"""A sentence is about what is said before "unless" where this share of its known words stands there."""


def reaches_further(said: tuple[Mark, ...], told: Told) -> str | None:
    """Why the sentence holds of more, or under fewer conditions, than its quotes; `None` where it does not."""
    ours = {mark.shown.lower() for mark in said}
    theirs = {mark.shown.lower() for mark in (*told.marks, *told.titles)}
    if "never" in ours and not theirs & {"never", "ever", "nobody", "nothing"} and not _has_not(told):
        return "The quote does not say “never”."
    for words in _TIMES:
        if (share := ours & words) and not theirs & words:
            return f"The quote does not say “{min(share)}”."
    if "even" in ours and "even" not in theirs and ours & {"if", "though", "where", "without"}:
        return "The quote does not say “even”."
    either = any((one.key, other.key) == ("either", "of") for one, other in pairwise(said))
    if either and not theirs & {"either", "one"}:
        return "The quote does not say “either”."
    denied = any(mark.key in NEGATIONS or mark.group == "ban" or mark.negated for mark in said)
    if "any" in ours and not denied and not ours & {"if", "may"} and not theirs & _EVERY:
        return "The quote does not say “any”."
    if not ours & _CONDITIONS:
        for row in told.rows:
            if _holds_only_unless(said, row):
                return "The quote says this with an “unless”, which is left out."
    drawn = {id(mark) for _, parts in drawn_on(said, told) for part in parts for mark in part}
    if any(
        _restricted(said, row, at)
        for row in told.rows
        if any(id(mark) in drawn for mark in row)
        for at, mark in enumerate(row)
        if mark.key in _RELATIVE
    ):
        return "The quote says this only of some."
    return None


def _has_not(told: Told) -> bool:
    """Whether something "has not" or "had not" been so: that is as long as it could have been."""
    return any(
        one.key in ("has", "have", "had") and other.key == "not"
        for row in told.rows
        for one, other in pairwise(row)
    )


def _restricted(said: tuple[Mark, ...], row: tuple[Mark, ...], at: int) -> bool:
    """Whether the sentence says of all exporters what the quote says of "an exporter whose authorization is suspended"."""
    if (
        at < 2
        or row[at - 1].kind != "word"
        or not any(mark.key in ("a", "an", "any") for mark in row[max(0, at - 4) : at])
    ):
        return False
    keys = {mark.key for mark in said}
    places = [index for index, mark in enumerate(said) if mark.key == row[at - 1].key]
    clause = {mark.key for mark in row[at + 1 : at + 9] if mark.kind in ("word", "name", "number", "code")}
    definite = any(said[max(0, place - 1)].key in ("the", "this", "these", "such") for place in places)
    told_too = any(mark.key in _RELATIVE for mark in said)
    return bool(places and clause) and not definite and not told_too and 2 * len(clause - keys) >= len(clause)


def _holds_only_unless(said: tuple[Mark, ...], row: tuple[Mark, ...]) -> bool:
    at = next((index for index, mark in enumerate(row) if mark.key == "unless"), None)
    if at is None:
        return False
    end = next((index for index in range(at, len(row)) if row[index].key in (",", ";", ".")), len(row))
    main = (*row[:at], *row[end:])
    if any(mark.kind == "modal" and mark.key == "may" for mark in main):
        return False
    keys = {mark.key for mark in main}
    known = [mark.key for mark in said if mark.kind in ("word", "name", "number", "code")]
    return bool(known) and sum(key in keys for key in known) >= _SHARE * len(known)
