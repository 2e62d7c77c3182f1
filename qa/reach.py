"""How far a statement reaches: "never", "any" and what holds only "unless" something else. Part of `verify`; pure."""

from qa.marks import NEGATIONS, Mark
from qa.told import Told
from qa.word_forms import listed

_EVERY = listed("any all each every whatever whichever whoever no single")
_CONDITIONS = listed("unless if except when where provided only without until certain subject")
_SHARE = 0.7
"""A sentence is about what is said before "unless" where this share of its known words stands there."""


def reaches_further(said: tuple[Mark, ...], told: Told) -> str | None:
    """Why the sentence holds of more, or under fewer conditions, than its quotes; `None` where it does not."""
    ours = {mark.shown.lower() for mark in said}
    theirs = {mark.shown.lower() for mark in (*told.marks, *told.titles)}
    if "never" in ours and not theirs & {"never", "ever", "nobody", "nothing"}:
        return "The quote does not say “never”."
    if "even" in ours and "even" not in theirs and ours & {"if", "though", "where", "without"}:
        return "The quote does not say “even”."
    denied = any(mark.key in NEGATIONS or mark.group == "ban" or mark.negated for mark in said)
    if "any" in ours and not denied and not ours & {"if", "may"} and not theirs & _EVERY:
        return "The quote does not say “any”."
    if not ours & _CONDITIONS:
        for row in told.rows:
            if _holds_only_unless(said, row):
                return "The quote says this with an “unless”, which is left out."
    return None


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
