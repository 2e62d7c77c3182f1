"""Whether a sentence is surer, or less sure, than its quotes of what it says. Part of `verify`; pure.

A sentence may not state flatly what its quote says only as a plan, a possibility or someone's word (`qa.scopes`), nor turn a
fact into a plan.
"""

from qa.alignment import FACTS, aligned, drawn_on, predicate_at
from qa.marks import Mark
from qa.scopes import PLANNING, PRONOUNS, SPEAKING, Mode, Scope, scopes
from qa.told import Told
from qa.word_forms import listed

_PLANS_NAMED = listed("proposal proposals plan plans intention intentions draft drafts upcoming would")
_POSSIBLE = listed(
    "may might can could would possible possibility potential option optional able eligible free power right entitled discretion risk risks face faces if "
    "should unless whether"
)
_ATTRIBUTING = SPEAKING | listed(
    "according show shows data estimate estimates view opinion eyes calling called voiced informed informs describes described report reports reported told tells words finds found "
    "explained explains announced announces declared cites cited gives"
)
_SHARE = 0.5
"""A sentence claims what stands in a scope where at least this share of the words that it has from the quote is only there."""


def standing_changed(said: tuple[Mark, ...], told: Told) -> str | None:
    """Why the sentence is surer, or less sure, than its quotes; `None` where it is as sure."""
    ours = list(scopes(said))
    near = {id(mark) for _, parts in aligned(said, told) for part in parts for mark in part}
    drawn = {id(mark) for _, parts in drawn_on(said, told) for part in parts for mark in part}
    for row in told.rows:
        if not any(id(mark) in drawn for mark in row):
            continue
        for scope in scopes(row):
            if not _kept(scope, ours, said) and _claimed(said, row, scope, told, near):
                return _REASON[scope.mode]
            if scope.mode == "word" and _put_in_another_mouth(scope, ours):
                return "The quote gives this as the word of someone else."
    if any(_given_a_mouth(scope, said, told) for scope in ours):
        return "The quote does not give this as the word of who says it here."
    modes = {scope.mode for scope in ours}
    theirs = {mark.shown.lower() for mark in told.marks}
    hedged = any(mark.kind == "modal" for mark in told.marks) or any(
        True for row in told.rows for _ in scopes(row)
    )
    if (
        modes & {"plan", "unreal", "reported"}
        and not hedged
        and not theirs & (_PLANS_NAMED | _POSSIBLE | PLANNING)
    ):
        return "The quote states this as a fact."
    return None


_REASON: dict[Mode, str] = {
    "plan": "The quote says only that this is planned or expected.",
    "may": "The quote says only that this may be.",
    "unreal": "The quote says that this would have been, not that it was or is.",
    "reported": "The quote says only that this is reported.",
    "word": "The quote gives this as someone's word, not as a fact.",
}


def _kept(scope: Scope, ours: list[Scope], said: tuple[Mark, ...]) -> bool:
    words = {mark.shown.lower() for mark in said}
    modes = {one.mode for one in ours}
    if scope.mode == "plan":
        return bool(
            modes & {"plan", "unreal"} or words & (_PLANS_NAMED | PLANNING | {"may", "might", "could"})
        )
    if scope.mode == "may":
        return bool(modes & {"may", "plan", "unreal"} or words & (_POSSIBLE | PLANNING)) or _permits(words)
    if scope.mode == "unreal":
        return bool(modes & {"unreal", "plan"} or "would" in words)
    if scope.mode == "reported":
        return bool(modes & {"reported"} or words & _ATTRIBUTING)
    return bool(words & _ATTRIBUTING) or (
        scope.of_itself and bool(scope.speakers & {mark.key for mark in said})
    )


def _permits(words: set[str]) -> bool:
    stems = (
        "allow",
        "permit",
        "authori",
        "possib",
        "optional",
        "forbid",
        "prohibit",
        "ban",
        "bar",
        "exempt",
        "entitle",
        "let",
    )
    return any(word.startswith(stems) for word in words)


def _claimed(said: tuple[Mark, ...], row: tuple[Mark, ...], scope: Scope, told: Told, near: set[int]) -> bool:
    """Whether the words that the sentence has from the quotes stand mostly in this scope, and nowhere else."""
    elsewhere = {mark.key for other in told.rows if other is not row for mark in other if id(mark) in near}
    elsewhere |= {mark.key for index, mark in enumerate(row) if index not in scope.inside}
    inside = {row[index].key for index in scope.inside}
    groups = {row[index].group for index in scope.inside} - {None}
    spoken = scope.speakers | {mark.key for mark in said if mark.shown.lower() in SPEAKING}
    spoken |= {key for one in scopes(row) for key in one.speakers}
    known = [
        mark
        for mark in said
        if mark.kind in FACTS
        and mark.key not in spoken
        and (mark.key in inside | elsewhere or mark.group in groups)
    ]
    only = [mark for mark in known if mark.key not in elsewhere]
    predicate = [mark for mark in said[predicate_at(said) :] if any(mark is one for one in known)]
    told_there = bool(predicate) and all(any(mark is one for one in only) for mark in predicate)
    return bool(only) and (told_there or len(only) >= _SHARE * len(known))


def _put_in_another_mouth(scope: Scope, ours: list[Scope]) -> bool:
    for one in ours:
        named = [
            {key for key in speakers if key.startswith("@")} for speakers in (one.speakers, scope.speakers)
        ]
        if one.mode == "word" and all(named) and not named[0] & named[1]:
            return True
    return False


def _given_a_mouth(scope: Scope, said: tuple[Mark, ...], told: Told) -> bool:
    """Whether somebody who says one thing in the quotes says another one here, which they tell without him."""
    if scope.mode != "word" or not scope.speakers:
        return False
    inside = {said[at].key for at in scope.inside if said[at].kind in FACTS} - scope.speakers
    heard, plain = 0, 0
    speaks = False
    for row in told.rows:
        spoken = [one for one in scopes(row) if one.mode == "word" and one.speakers & scope.speakers]
        shared = len(inside & {mark.key for mark in row})
        speaks = speaks or bool(spoken)
        if spoken or any(mark.key in PRONOUNS or mark.key in scope.speakers for mark in row):
            heard = max(heard, shared)
        else:
            plain = max(plain, shared)
    return speaks and plain > heard and 2 * heard < len(inside)
