"""Whether a sentence turns its quotes round: negation, opposite verbs, "may" for "must", who did it to whom. Part of `verify`."""

from collections.abc import Iterator

from qa.backing import Told
from qa.claims import Mark
from qa.opposites import backs, opposed_to

_NEVER_TAKEN_ON_TRUST = frozenset(("only", "all", "permanent", "always", "first", "exempt", "ban"))
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
    )
)
_TURNING = frozenset(("ban", "exempt", "deny", "exclude", "lift", "remove", "end", "violate", "fail"))
_PREPOSITIONS = frozenset(
    ("on", "against", "to", "from", "by", "into", "onto", "for", "with", "toward", "towards", "in", "of")
)


def meaning_turned(said: tuple[Mark, ...], told: Told) -> str | None:
    """Why the sentence says other than the quotes with the same words; `None` where it does not."""
    return (
        _negation(said, told)
        or _opposites(said, told)
        or _modality(said, told)
        or _unprefixed(said, told)
        or _places_swapped(said, told)
        or _roles_swapped(said, told)
    )


def _negation(said: tuple[Mark, ...], told: Told) -> str | None:
    told_ways: dict[str, set[bool]] = {}
    for mark in told.marks:
        for key in (mark.key, f"group {mark.group}"):
            told_ways.setdefault(key, set()).add(mark.negated)
    turned = any(mark.negated or mark.group in _TURNING for mark in told.marks)
    needed = any(mark.group == "require" or mark.key == "must" for mark in said)
    banned = any(mark.group == "ban" for mark in told.marks)
    for mark in said:
        if mark.kind not in ("word", "name", "code", "number"):
            continue
        ways = told_ways.get(mark.key) or told_ways.get(f"group {mark.group}" if mark.group else "", set())
        if mark.negated and True not in ways and (ways or not turned):
            return f"The quote does not deny “{mark.shown}”."
        if not mark.negated and ways == {True} and not (needed and banned):
            return f"The quote says “{mark.shown}” only with a “not”, “no” or “without”."
    return None


def _opposites(said: tuple[Mark, ...], told: Told) -> str | None:
    groups = {mark.group for mark in told.marks if mark.group}
    with_titles = groups | {mark.group for mark in told.titles if mark.group}
    keys = {mark.key for mark in told.marks}
    for index, mark in enumerate(said):
        if mark.group is None:
            continue
        opposed = opposed_to(mark.group) & groups
        if mark.group in groups or (mark.key in keys and mark.kind != "stop"):
            if opposed and (reason := _governs_other(said, index, told, mark.group)):
                return reason
            continue
        if opposed:
            other = next(one.shown for one in told.marks if one.group in opposed)
            return f"“{mark.shown}” is not in the quote, which says “{other}”."
        if with_titles & set(backs(mark.group)):
            continue
        if mark.group in _NEVER_TAKEN_ON_TRUST:
            return f"The quote does not say “{mark.shown}”."
    return None


def _governs_other(said: tuple[Mark, ...], index: int, told: Told, group: str) -> str | None:
    """Whether what the word at `index` governs is governed by its opposite in every quote."""
    relevant = {*backs(group), *opposed_to(group)}
    facts = [
        mark for mark in _arguments(said, index, relevant) if mark.kind in ("number", "code", "name", "date")
    ]
    words = [mark for mark in _arguments(said, index, relevant) if mark.kind == "word"][:1]
    for argument in facts or words:
        rulers = [
            ruler
            for row in told.rows
            for at, one in enumerate(row)
            if one.key == argument.key
            and one.kind == argument.kind
            and (ruler := _ruler(row, at, relevant)) is not None
        ]
        if rulers and all(ruler.group in opposed_to(group) for ruler in rulers):
            return f"The quote says “{rulers[0].shown}” of {argument.shown}, not “{said[index].shown}”."
    return None


def _arguments(row: tuple[Mark, ...], index: int, relevant: set[str]) -> list[Mark]:
    after: list[Mark] = []
    for mark in row[index + 1 : index + 9]:
        if mark.group in relevant or (mark.kind == "break" and mark.key != ","):
            break
        after.append(mark)
    if any(mark.kind in ("number", "code", "name", "date", "word") for mark in after):
        return after
    return list(row[max(0, index - 6) : index])


def _ruler(row: tuple[Mark, ...], at: int, relevant: set[str]) -> Mark | None:
    before = next((mark for mark in reversed(row[:at]) if mark.group in relevant), None)
    return before or next((mark for mark in row[at:] if mark.group in relevant), None)


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
    hedged = any(mark.key in _HEDGES or mark.key == "would" for mark in said)
    for mode, mark in _governed(said):
        theirs = told_modes.get(mark.key, set())
        if mode and theirs and mark.key not in plain and mode not in theirs and not _likened(mode, theirs):
            return f"The quote says “{'/'.join(sorted(theirs))}” of “{mark.shown}”, not “{mode}”."
        if (
            mode == "may"
            and not modes & {"may", "would", "should", "hedge"}
            and not groups & {"allow", "approve", "exempt"}
        ):
            return "The quote does not say “may”."
        if mode == "must" and "must" not in modes and not groups & {"require", "ban"}:
            return "The quote does not say “must”."
        if (
            not mode
            and not hedged
            and theirs
            and theirs <= {"may", "would", "should", "hedge"}
            and mark.key not in plain
        ):
            return f"The quote says of “{mark.shown}” only that it may be or is planned."
    return None


def _likened(mode: str, theirs: set[str]) -> bool:
    if mode in ("hedge", "would"):
        return bool(theirs & {"hedge", "would"})
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
    keys = {mark.key for mark in told.marks}
    for mark in said:
        if mark.kind not in ("word", "name") or mark.key in keys:
            continue
        for prefix in ("un", "non", "in", "dis", "im", "ir", "re"):
            if prefix == "re":
                continue
            bare = mark.key.removeprefix(prefix)
            if (bare != mark.key and len(bare) > 3 and bare in keys) or prefix + mark.key in keys:
                return f"“{mark.shown}” is the opposite of what the quote says."
    return None


def _places_swapped(said: tuple[Mark, ...], told: Told) -> str | None:
    """Whether the sentence is a quote's with names, numbers or dates in each other's places."""
    ours = [mark for mark in said if mark.kind != "break"]
    for row in told.rows:
        theirs = [mark for mark in row if mark.kind != "break"]
        if len(ours) != len(theirs) or sorted(mark.key for mark in ours) != sorted(
            mark.key for mark in theirs
        ):
            continue
        differ = [(one, other) for one, other in zip(ours, theirs, strict=True) if one.key != other.key]
        if (
            differ
            and all(one.kind != "stop" and other.kind != "stop" for one, other in differ)
            and len(differ) <= 4
        ):
            return f"“{differ[0][0].shown}” and “{differ[0][1].shown}” have changed places."
    return None


def _roles_swapped(said: tuple[Mark, ...], told: Told) -> str | None:
    ours = _roles(said)
    if len(ours) < 2:
        return None
    for row in told.rows:
        theirs = _roles(row)
        for one in ours:
            for other in ours:
                if one >= other or one not in theirs or other not in theirs:
                    continue
                if any("by" in role for role in (ours[one], ours[other])) != any(
                    "by" in role for role in (theirs[one], theirs[other])
                ):
                    continue
                apart = not ours[one] & theirs[one] and not ours[other] & theirs[other]
                if apart and ours[one] & theirs[other] and ours[other] & theirs[one]:
                    return f"Who did what to whom is not as the quote says it ({one.lstrip('@')}, {other.lstrip('@')})."
    return None


def _roles(row: tuple[Mark, ...]) -> dict[str, set[str]]:
    """For each name the prepositions that lead to it, "subject" where none does before the first plain word."""
    roles: dict[str, set[str]] = {}
    role, acted = "subject", False
    for mark in row:
        if mark.kind == "stop" and mark.key in _PREPOSITIONS:
            role = mark.key
        elif mark.kind == "name":
            roles.setdefault(mark.key, set()).add(role)
        elif mark.kind == "word":
            acted = True
            role = "object"
        elif (mark.kind == "break" and mark.key in ";.") or (not acted and mark.kind == "modal"):
            role = "subject"
    return roles
