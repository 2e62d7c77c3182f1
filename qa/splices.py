"""Whether a clause of a sentence gives to one statement of its quotes what they say in another. Part of `verify`; pure.

"Exporters can use bulk licences for 42 countries. Exports to China need individual licences." does not say that bulk
licences are used for exports to China, though it has all the words. Joining quotes is no fault: a clause is held against
the statement that has most of its words, and fails only where that statement has something else in the place of what the
clause brings from another one (its rival), and the clause leaves the rival out.
"""

from qa.alignment import FACTS, acting_alike, clauses, has, keys_of, nearest, predicate_at, statements
from qa.counts import equal_numbers, label
from qa.deeds import BE, CONTENT
from qa.doers import CLASSES, PAPERS
from qa.marks import Mark
from qa.reckoning import counts_its_list
from qa.told import Told
from qa.word_forms import listed, stem

_POINTING = listed("it they both this these those he she its their all each neither such that them")
_DEMONSTRATIVES = listed("this that these those such")
_LISTS = listed("@el @uvl @meu @sdn @ccl @usml @dpl @veu")
_PRONOUNS = listed("it they them this these both such")
_NOBODY = PAPERS | CLASSES - {stem("government")}
_LEAST = 2
"""Words of a predicate that must be known to tell whose it is."""


def spliced(said: tuple[Mark, ...], told: Told) -> str | None:
    """Which word a clause has from a statement about something else; `None` where none does."""
    parts = [part for row in told.rows for part in statements(row)]
    if len(parts) < 2:
        return None
    aside = any(mark.key in ("which", "who", "whose") for mark in said)
    for clause in clauses(said):
        glued = "" if aside else _glued(clause, parts, told)
        if glued:
            return f"The quote says “{glued}” of something else."
        found = [
            _strange(clause, part, [other for other in parts if other is not part])
            for part in nearest(clause, parts, told)
        ]
        if all(found):
            return f"The quote says “{found[0]}” of something else."
        if strange := _other_member(clause, parts):
            return f"The quote does not list “{strange}” here."
        if strange := _other_subject(clause, parts, told):
            return f"The quote does not say this of “{strange}”."
    return None


def _glued(clause: tuple[Mark, ...], parts: list[tuple[Mark, ...]], told: Told) -> str:
    """What a clause of no new word has from beyond its nearest statement; else empty.

    A rewording brings words of its own; what brings none and yet has no statement behind it is glued of two.
    """
    facts = _facts(clause)
    if not all(mark.key in told.keys for mark in facts):
        return ""
    strange = ""
    for part in nearest(clause, parts, told):
        missing = [mark for mark in facts if not has(keys_of(part), mark)]
        sources = [other for other in parts if any(has(keys_of(other), mark) for mark in missing)]
        pointing = any(mark.key in _PRONOUNS for mark in part)
        head = next((mark.key for mark in part if mark.kind in CONTENT), "")
        of_the_same = any(head in keys_of(other[: predicate_at(other)]) for other in sources)
        described = any(_describes(other, part, clause) for other in sources)
        pointing = pointing or any(_points_back(other) for other in sources)
        if not missing or pointing or of_the_same or described:
            return ""
        strange = missing[0].shown
    return strange


def _points_back(part: tuple[Mark, ...]) -> bool:
    """Whether a statement opens with "that rule" or "these items", told of before."""
    return [mark.kind for mark in part[:2]] == ["stop", "word"] and part[0].key in _DEMONSTRATIVES


def _describes(other: tuple[Mark, ...], part: tuple[Mark, ...], clause: tuple[Mark, ...]) -> bool:
    """Whether a statement only tells more of what both speak of: "the 38 affiliates are located in 21 countries"."""
    verb = predicate_at(other)
    subject = {mark.key for mark in _facts(other[:verb])}
    return other[verb].key in BE and bool(subject & keys_of(part) & keys_of(clause))


def _strange(clause: tuple[Mark, ...], part: tuple[Mark, ...], others: list[tuple[Mark, ...]]) -> str:
    """What the clause says in the place of something that its nearest statement says there; else empty."""
    keys, here = keys_of(part), keys_of(clause)
    left_out = [at for at, mark in enumerate(part) if mark.kind in FACTS and not has(here, mark)]
    for at, mark in enumerate(clause):
        if mark.kind not in FACTS or has(keys, mark) or counts_its_list(clause, at):
            continue
        for other in others:
            if _turned_down(at, clause, other):
                return mark.shown
            for index, one in enumerate(other):
                if _like(mark, one) and any(
                    _rivals(clause, at, part, place, other, index) for place in left_out
                ):
                    return mark.shown
    return ""


def _turned_down(at: int, clause: tuple[Mark, ...], other: tuple[Mark, ...]) -> bool:
    """Whether the statement that has the mark has another kind of what the clause speaks of: "individual licences", not bulk."""
    led = at > 0 and clause[at - 1].key in ("to", "for", "in", "from")
    if clause[at].kind != "name" or not led or not any(_like(clause[at], one) for one in other):
        return False
    here, there = keys_of(clause), keys_of(other)
    ours = {(following, one.key) for at, one in enumerate(clause) if (following := _following(clause, at))}
    return any(
        one.kind == "word" and not has(here, one) and following == noun and told_of not in there
        for at, one in enumerate(other)
        if (following := _following(other, at))
        for noun, told_of in ours
    )


def _like(mark: Mark, one: Mark) -> bool:
    if mark.kind == "number" == one.kind:
        return equal_numbers(mark, one)
    return mark.key == one.key


def _rivals(
    clause: tuple[Mark, ...],
    at: int,
    part: tuple[Mark, ...],
    place: int,
    other: tuple[Mark, ...],
    index: int,
) -> bool:
    """Whether what stands in the clause and in the other statement has another in its place in the nearest one."""
    ours, theirs = clause[at], part[place]
    if ours.kind == "date" or theirs.kind == "date":
        shared = keys_of(other) & {mark.key for mark in clause if mark.kind in CONTENT}
        return _is_day(ours) and _is_day(theirs) and not shared
    if ours.kind == "number" and theirs.kind == "number" and ours.unit and ours.unit == theirs.unit:
        return True
    named = label(clause, at)
    if ours.kind == theirs.kind == "number" and named and named == label(part, place):
        return True
    if ours.key in _LISTS and theirs.key in _LISTS:
        return True
    if ours.kind == theirs.kind == "name" and _in_a_list(clause, at) and _in_a_list(part, place):
        return True
    follows = _following(clause, at)
    return bool(follows) and follows == _following(part, place) == _following(other, index)


def _is_day(mark: Mark) -> bool:
    return mark.date is not None and mark.date.month is not None


def _in_a_list(row: tuple[Mark, ...], at: int) -> bool:
    """Whether a comma or "and" joins the name to another one."""
    for joint, beside in ((at - 1, at - 2), (at + 1, at + 2)):
        if 0 <= beside < len(row) and row[joint].key in (",", "and", "or") and row[beside].kind == "name":
            return True
    return False


def _other_member(clause: tuple[Mark, ...], parts: list[tuple[Mark, ...]]) -> str:
    """A name in a list that has another member in its place in the quotes; else empty."""
    ours = _listed(clause)
    here = keys_of(clause)
    if any(all(has(keys_of(part), mark) for mark in ours) for part in parts):
        return ""
    for part in parts:
        theirs = _listed(part)
        known = [mark for mark in ours if has(keys_of(tuple(theirs)), mark)]
        if 2 * len(known) > len(ours) and any(not has(here, mark) for mark in theirs):
            return next(mark.shown for mark in ours if mark not in known)
    return ""


def _listed(row: tuple[Mark, ...]) -> list[Mark]:
    bare = tuple(mark for mark in row if mark.key != "the")
    return [mark for at, mark in enumerate(bare) if mark.kind == "name" and _in_a_list(bare, at)]


def _following(row: tuple[Mark, ...], at: int) -> str:
    """The key of the word right behind, which the one at `at` tells more of: "individual licences"."""
    following = row[at + 1] if at + 1 < len(row) else None
    return following.key if following is not None and following.kind in CONTENT else ""


def _other_subject(clause: tuple[Mark, ...], parts: list[tuple[Mark, ...]], told: Told) -> str:
    """What the clause is about, where its predicate is that of a statement about something else; else empty."""
    verb = predicate_at(clause)
    about, rest = _facts(clause[:verb]), [mark for mark in _facts(clause[verb:]) if told.knows(mark)]
    acting = acting_alike(clause, parts)
    shares = [sum(has(keys_of(part[predicate_at(part) :]), mark) for mark in rest) for part in acting]
    most = max(shares)
    if most < _LEAST or 2 * most <= len(rest):
        return ""
    strange = [
        _stranger(about, clause, part, [other for other in parts if other is not part])
        for part, share in zip(acting, shares, strict=True)
        if share == most
    ]
    return strange[0] if all(strange) else ""


def _stranger(
    about: list[Mark], clause: tuple[Mark, ...], part: tuple[Mark, ...], others: list[tuple[Mark, ...]]
) -> str:
    """What the clause is about and the statement is not, which is about something else of the same kind; else empty."""
    acts = clause[predicate_at(clause)].key
    verb = next((at for at, mark in enumerate(part) if mark.key == acts), predicate_at(part))
    subject, predicate = part[:verb], keys_of(part[verb:])
    if any(mark.key in _POINTING for mark in subject):
        return ""
    if not any(has(keys_of(subject), mark) for mark in about) and any(has(predicate, mark) for mark in about):
        return ""
    rivals = {
        _kind(mark) for mark in _facts(subject) if not has(keys_of(clause), mark) and mark.key not in _NOBODY
    }
    apart = not any(has(keys_of(part), mark) for mark in about)
    named = [keys_of(other[: (not apart and predicate_at(other)) or len(other)]) for other in others]
    strangers = [
        mark
        for mark in about
        if _kind(mark) in rivals and not has(keys_of(part), mark) and any(has(keys, mark) for keys in named)
    ]
    return strangers[0].shown if strangers else ""


def _kind(mark: Mark) -> str:
    return "name" if mark.kind == "word" else mark.kind


def _facts(row: tuple[Mark, ...]) -> list[Mark]:
    return [mark for mark in row if mark.kind in FACTS]
