"""Whether a sentence turns its quotes round: negation, opposite verbs, "may" for "must". Part of `verify`."""

from collections.abc import Iterator
from itertools import pairwise

from qa.alignment import aligned
from qa.marks import DURATIONS, Mark
from qa.ruling import opposite_said
from qa.told import Told
from qa.word_forms import stem

_HEDGES = frozenset(
    (
        "propos",
        "consider",
        "plan",
        "intend",
        "expect",
        "seek",
        "ask",
        "reportedly",
        "potential",
        "possibl",
        "attempt",
        "try",
        "lik",
        "schedul",
    )
)
_ABLE = frozenset(
    ("able", "possible", "allows", "allowed", "permits", "permitted", "lets", "authorizes", "free")
)
_CONDITIONS = frozenset(("if", "only", "provided", "vote", "unless"))
_ABOVE = frozenset(("abov", "exceed", "beyond"))
_BELOW = frozenset(("below",))
_COURSES = ((("down", "from"), ("up", "from")), (("up", "from"), ("down", "from")))
_ENDING = frozenset(("end", "lift", "suspend", "remove"))
_LASTING = frozenset(map(stem, ("effect", "valid", "apply", "available", "usable", "active", "force")))
"""What no longer is so where something ended: "no longer in effect" for "has expired"."""
_TURNING = frozenset(("ban", "exempt", "deny", "exclude", "violate", "fail"))


def meaning_turned(said: tuple[Mark, ...], told: Told) -> str | None:
    """Why the sentence says other than the quotes with the same words; `None` where it does not."""
    return (
        _negation(said, told)
        or opposite_said(said, told)
        or _comparison(said, told)
        or _modality(said, told)
        or _unprefixed(said, told)
        or _other_span(said, told)
    )


def _negation(said: tuple[Mark, ...], told: Told) -> str | None:
    told_ways = _ways(told.marks)
    near = {
        id(mark): ways
        for clause, parts in aligned(said, told)
        for ways in [_ways(tuple(mark for part in parts for mark in part))]
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
        ways = told_ways.get(mark.key) or told_ways.get(f"group {mark.group}" if mark.group else "", set())
        if mark.conditional and conditional:
            continue
        if mark.conditional and index and said[index - 1].conditional:
            continue
        if mark.negated and ended and mark.key in _LASTING:
            continue
        if mark.negated and _denied_elsewhere(said, index, told):
            continue
        if mark.negated and _denied_by_another_word(near[id(mark)], said):
            continue
        if mark.negated and True not in ways and (ways or not turned):
            return f"The quote does not deny “{mark.shown}”."
        nearly = near[id(mark)].get(mark.key) or ways
        if (
            not mark.negated
            and nearly == {True}
            and not (needed and banned)
            and not _under_denial(said, index)
        ):
            return f"The quote says “{mark.shown}” only with a “not”, “no” or “without”."
    return None


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


def _comparison(said: tuple[Mark, ...], told: Told) -> str | None:
    """Comparisons without a number ("more than doubled"); those with one belong to the number."""
    theirs = {mark.key for mark in told.marks if mark.kind == "stop" and mark.key.startswith("<")}
    for index, mark in enumerate(said[:-1]):
        if mark.kind == "stop" and mark.key in ("<gt>", "<lt>", "<ge>", "<le>") and mark.key not in theirs:
            following = next((one for one in said[index + 1 :] if one.kind != "stop"), mark)
            if following.kind not in ("number", "date", "code"):
                return f"The quote does not compare “{following.shown}” like this."
    keys, others = {mark.key for mark in said}, {mark.key for mark in told.marks}
    compared = {mark.compared for mark in told.marks}
    others |= {"abov"} if compared & {"gt", "ge"} else set()
    others |= {"below"} if compared & {"lt", "le"} else set()
    if any(
        pair in _pairs(told.marks) and turned not in _pairs(told.marks)
        for pair, turned in _COURSES
        if turned in _pairs(said)
    ):
        return "The quote says “up” for “down”, or the other way round."
    for ours, against in ((_ABOVE, _BELOW), (_BELOW, _ABOVE)):
        if keys & ours and not others & ours and others & against:
            return "The quote says that this lies on the other side of the limit."
    return None


def _pairs(marks: tuple[Mark, ...]) -> set[tuple[str, str]]:
    return {(one.key, other.key) for one, other in pairwise(marks)}


def _modality(said: tuple[Mark, ...], told: Told) -> str | None:
    told_modes: dict[str, set[str]] = {}
    plain: set[str] = set()
    for row in told.rows:
        for mode, governed in _governed(row):
            if mode:
                told_modes.setdefault(governed.key, set()).add(mode)
            else:
                plain.add(governed.key)
    modes = {mode for found in told_modes.values() for mode in found}
    groups = {mark.group for mark in told.marks}
    words = {mark.shown.lower() for mark in told.marks}
    open_until, conditions = "due" in words, bool(words & _CONDITIONS)
    hedged = any(
        mark.kind == "modal" or mark.key in _HEDGES or mark.group == "proposed" or mark.shown.lower() in _ABLE
        for mark in said
    )
    for mode, mark in _governed(said):
        theirs = told_modes.get(mark.key, set())
        if mode == "will" and hedged and theirs & {"hedge", "would"}:
            continue
        if mode and theirs and mark.key not in plain and mode not in theirs and not _likened(mode, theirs):
            return f"The quote says “{'/'.join(sorted(theirs))}” of “{mark.shown}”, not “{mode}”."
        if (
            mode == "may"
            and not modes - {"will"}
            and not groups & {"allow", "approve", "exempt"}
            and not open_until
        ):
            return "The quote does not say “may”."
        if mode == "must" and (open_until or conditions):
            continue
        if mode == "must" and "must" not in modes and not groups & {"require", "ban"}:
            return "The quote does not say “must”."
        if (
            not mode
            and not hedged
            and theirs
            and theirs <= {"may", "would", "should", "hedge"}
            and mark.key not in plain
            and not mark.shown.endswith("ing")
        ):
            return f"The quote says of “{mark.shown}” only that it may be or is planned."
    return None


def _likened(mode: str, theirs: set[str]) -> bool:
    if mode in ("hedge", "would"):
        return bool(theirs & {"hedge", "would"}) or (mode == "would" and "will" in theirs)
    return mode == "will" and bool(theirs & {"must"})


def _governed(row: tuple[Mark, ...]) -> Iterator[tuple[str, Mark]]:
    """Each content word with the modal or hedge that governs it, empty where none does."""
    mode = ""
    for mark in row:
        if mark.kind == "modal":
            mode = mark.key
        elif mark.kind == "break":
            mode = ""
        elif mark.kind == "word":
            yield mode, mark
            mode = "hedge" if mark.key in _HEDGES else ""


def _unprefixed(said: tuple[Mark, ...], told: Told) -> str | None:
    denied = {mark.key for mark in told.marks if mark.negated}
    keys = {mark.key for mark in told.marks} - denied
    for mark in said:
        if mark.kind not in ("word", "name") or mark.key in keys | denied:
            continue
        for prefix in ("un", "non", "in", "dis", "ir"):
            bare = mark.key.removeprefix(prefix)
            if (bare != mark.key and len(bare) > 3 and bare in keys) or prefix + mark.key in keys:
                return f"“{mark.shown}” is the opposite of what the quote says."
    return None


def _other_span(said: tuple[Mark, ...], told: Told) -> str | None:
    """A span of time without a number ("days after", "another month") where the quotes have only other spans."""
    spans = {*map(stem, (*DURATIONS, "minute"))}
    theirs = {stem(mark.unit) if mark.unit in DURATIONS else mark.key for mark in told.marks} & spans
    for mark in said:
        if mark.kind == "word" and mark.key in spans and theirs and mark.key not in theirs:
            return f"“{mark.shown}” is not in the quote, which says “{min(theirs)}”."
    ours, others = (
        set(_spans_led(said, spans)),
        {pair for row in told.rows for pair in _spans_led(row, spans)},
    )
    for span, relation in ours - others:
        if any(other != span and led == relation for other, led in others):
            return f"“{span}s {relation}” is not in the quote."
    return None


def _spans_led(row: tuple[Mark, ...], spans: set[str]) -> Iterator[tuple[str, str]]:
    """The spans without a number that lead to "after" or "before": "minutes after"."""
    for mark, following in pairwise(row):
        if mark.kind == "word" and mark.key in spans and following.group in ("before", "after"):
            yield mark.key, following.group
