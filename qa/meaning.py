"""Whether a sentence turns its quotes round: negation, opposite verbs, "may" for "must". Part of `verify`."""

from collections.abc import Iterator
from itertools import pairwise

from qa.alignment import drawn_on
from qa.denials import denial_changed
from qa.marks import DURATIONS, Mark
from qa.ruling import opposite_said
from qa.scopes import scopes
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
    (
        "able",
        "possible",
        "allows",
        "allowed",
        "permits",
        "permitted",
        "lets",
        "authorizes",
        "free",
        "power",
        "right",
        "entitled",
        "discretion",
    )
)
_CONDITIONS = frozenset(("if", "only", "provided", "vote", "unless"))
_ABOVE = frozenset(("abov", "exceed", "beyond"))
_BELOW = frozenset(("below",))
_COURSES = ((("down", "from"), ("up", "from")), (("up", "from"), ("down", "from")))


def meaning_turned(said: tuple[Mark, ...], told: Told) -> str | None:
    """Why the sentence says other than the quotes with the same words; `None` where it does not."""
    return (
        denial_changed(said, told)
        or opposite_said(said, told)
        or _comparison(said, told)
        or _modality(said, told)
        or _unprefixed(said, told)
        or _other_span(said, told)
    )


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
    near = {id(mark) for _, parts in drawn_on(said, told) for part in parts for mark in part}
    for row in told.rows:
        for mode, governed in _governed(row):
            if mode and id(governed) in near:
                told_modes.setdefault(governed.key, set()).add(mode)
            elif not mode:
                plain.add(governed.key)
    modes = {mode for row in told.rows for mode, _ in _governed(row)} - {""}
    groups = {mark.group for mark in told.marks}
    words = {mark.shown.lower() for mark in told.marks}
    bounded = any(mark.compared == "le" for mark in told.marks)
    open_until, conditions = "due" in words, bool(words & _CONDITIONS)
    hedged = any(
        mark.kind == "modal" or mark.key in _HEDGES or mark.group == "proposed" or mark.shown.lower() in _ABLE
        for mark in said
    ) or any(True for _ in scopes(said))
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
            and not bounded
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
        return bool(theirs & {"hedge", "would", "will"})
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
