"""Who did what to whom: a sentence must give each name of its quotes the part that they give it. Part of `verify`; pure."""

from collections.abc import Iterator
from dataclasses import replace

from qa.alignment import aligned
from qa.marks import Mark
from qa.told import Told, implied_keys

_REASONS = frozenset(("reason", "ground", "purpos"))
_MAY_STAND_BETWEEN = frozenset(("also", "has", "have", "had", "will", "may", "must", "would", "did"))
_PREPOSITIONS = frozenset(
    (
        "on",
        "against",
        "to",
        "from",
        "by",
        "into",
        "onto",
        "for",
        "with",
        "toward",
        "towards",
        "in",
        "of",
        "through",
        "via",
    )
)
_BE = frozenset(("is", "are", "was", "were", "be", "been", "being"))
_NOT_BEFORE_VERBS = frozenset(("a", "an", "the", "its", "their", "this", "of", "for", "no", "any"))


def roles_changed(said: tuple[Mark, ...], told: Told) -> str | None:
    """Why a name plays another part in the sentence than in the quotes; `None` where none does."""
    turned = _from_to_turned(said, told)
    names = {mark.key for mark in (*said, *told.marks) if mark.kind == "name"}
    said = _names_first(said, names)
    told = replace(told, rows=tuple(_names_first(row, names) for row in told.rows))
    return turned or _ties_changed(said, told) or _turned_round(said, told)


def _from_to_turned(said: tuple[Mark, ...], told: Told) -> str | None:
    """Whether what gave way to another fact took its place in the quotes: lists, amounts, dates."""
    ours = set(_given_way(said))
    theirs = {pair for row in told.rows for pair in _given_way(row)}
    for old, new in ours - theirs:
        if (new, old) in theirs and old != new:
            return f"The quote says from {new} to {old}, not the other way round."
    return None


def _given_way(row: tuple[Mark, ...]) -> Iterator[tuple[str, str]]:
    """The keys of what gave way and of what took its place.

    "From A to B", "B instead of A", "B, not A", "B, up from A", "for A read B".
    """
    led: dict[str, Mark] = {}
    latest: dict[str, Mark] = {}
    for at, mark in enumerate(row):
        if mark.kind == "break" and mark.key in ";.":
            led, latest = {}, {}
        if mark.kind not in ("name", "number", "date", "code"):
            continue
        leading = [one.key for one in row[max(0, at - 4) : at] if one.kind in ("stop", "word")]
        last = next((key for key in reversed(leading) if key != "the"), "")
        if last in ("from", "to"):
            led[last] = mark
        contrasted = mark.negated or "instead" in leading or "not" in leading[-2:]
        apart = leading[-2:] in (["up", "from"], ["down", "from"])
        if (contrasted or apart) and mark.kind in latest:
            yield mark.key, latest[mark.kind].key
        latest[mark.kind] = mark
        if len(led) == 2:
            yield led["from"].key, led["to"].key
            led = {}


def _names_first(row: tuple[Mark, ...], names: set[str]) -> tuple[Mark, ...]:
    """The row with its first word as a name where the word is one elsewhere: "Huawei"."""
    return tuple(replace(mark, kind="name") if mark.initial and mark.key in names else mark for mark in row)


def _ties_changed(said: tuple[Mark, ...], told: Told) -> str | None:
    """Whether a name stands where the quote has only other names: "exports to Japan", "BIS added", "China's list"."""
    ours = {mark.key for mark in said}
    for clause, parts in aligned(said, told):
        known: dict[tuple[str, str], set[str]] = {}
        for part in parts:
            for tie, mark in _ties(part):
                known.setdefault(tie, set()).update((mark.key, *implied_keys(mark.key)))
        for tie, mark in _ties(clause):
            theirs = known.get(tie, set())
            if tie[0] == "subject" and theirs & ours:
                continue
            if theirs and mark.key not in theirs and not implied_keys(mark.key) & theirs:
                other = next(iter(sorted(theirs))).lstrip("@")
                return f"“{mark.shown}” stands here where the quote has “{other}”."
    return None


def _ties(row: tuple[Mark, ...]) -> Iterator[tuple[tuple[str, str], Mark]]:
    """Each name with what it is tied to: the word and preposition before it, or the word right behind it."""
    word, preposition = "", ""
    for at, mark in enumerate(row):
        if mark.kind == "name":
            if word and preposition:
                yield from (((word, preposition), name) for name in _listed_on(row, at))
            after = next((one for one in row[at + 1 : at + 4] if one.key not in _MAY_STAND_BETWEEN), None)
            direct = at + 1 < len(row) and row[at + 1] is after
            if preposition and not direct:
                after = None
            if (
                after is not None
                and after.kind == "word"
                and (after.group is None if preposition else after.group is not None or direct)
            ):
                for name in _listed_with(row, at):
                    yield ("subject", after.group or after.key), name
        elif mark.kind == "word":
            if word in _REASONS and preposition == "of" and row[at - 1].key == "of":
                yield (word, preposition), mark
            word, preposition = mark.key, ""
        elif mark.kind == "stop" and mark.key in _PREPOSITIONS:
            preposition = mark.key
        elif (mark.kind == "stop" and mark.key in ("that", "which", "because", "while", "as", "if")) or (
            mark.kind == "break" and mark.key in ";."
        ):
            word, preposition = "", ""


def _listed_on(row: tuple[Mark, ...], at: int) -> list[Mark]:
    """The name at `at` and those that follow it in a list."""
    names = [row[at]]
    for mark in row[at + 1 :]:
        if mark.kind == "name":
            names.append(mark)
        elif mark.key not in (",", "and", "or", "the", "in", "of"):
            break
    return names


def _listed_with(row: tuple[Mark, ...], at: int) -> list[Mark]:
    """The name at `at` and those that "and" or a comma joins to it."""
    names = [row[at]]
    joints = ("and", "or", ",", "itself", "themselves")
    while at > 0:
        before = at - 1
        while before > 0 and row[before].key in joints:
            before -= 1
        joined = before < at - 1
        if not (row[before].kind == "name" or (joined and row[before].initial)):
            break
        at = before
        if at and row[at - 1].key in _PREPOSITIONS:
            break
        names.append(row[at])
    return names


def _turned_round(said: tuple[Mark, ...], told: Told) -> str | None:
    """Whether a doer of the quotes has something done to it, or the other way round: "Huawei put SMIC on its list"."""
    doers: dict[str, set[str]] = {}
    for row in told.rows:
        for doer, verb, passive in _deeds(row):
            if not passive:
                doers.setdefault(verb.key, set()).update((doer.key, *implied_keys(doer.key)))
    for doer, verb, passive in _deeds(said):
        theirs = doers.get(verb.key)
        if theirs and not passive and doer.key not in theirs and not implied_keys(doer.key) & theirs:
            return f"The quote does not say that {doer.shown} did this."
        for row in told.rows:
            places = [at for at, mark in enumerate(row) if mark.key == verb.key and mark.kind == "word"]
            named = [at for at, mark in enumerate(row) if mark.key == doer.key]
            if len(places) != 1 or not named or not _active(row, places[0]):
                continue
            before = [at for at in named if at < places[0]]
            between = (
                any(mark.kind == "name" for mark in row[before[-1] + 1 : places[0]]) if before else False
            )
            done_to = not before and not passive and _object_of(row, places[0], named[0])
            did = len(before) == len(named) and passive and not between and before[0] < 2
            if done_to or did:
                return f"Who did what to whom is not as the quote says it ({doer.shown})."
    return None


def _deeds(row: tuple[Mark, ...]) -> Iterator[tuple[Mark, Mark, bool]]:
    """Each name right before a verb, with the verb, and whether the verb is passive."""
    for at, mark in enumerate(row):
        if mark.kind != "name" or (at and row[at - 1].key in _PREPOSITIONS):
            continue
        between: list[str] = []
        # The second half of a name in small letters: "SK hynix may".
        half = row[at + 1 : at + 3]
        start = (
            at + 2 if [one.kind for one in half] == ["word", "modal"] and half[0].group is None else at + 1
        )
        for one in row[start : start + 4]:
            if one.kind == "word":
                if between or one.group:
                    passive = bool(set(between) & _BE) and not one.shown.endswith("ing")
                    yield from ((name, one, passive) for name in _listed_with(row, at))
                elif (not between and one.shown.lower().endswith(("s", "ed"))) or one.key == "put":
                    yield from ((name, one, False) for name in _listed_with(row, at))
                break
            if one.kind not in ("stop", "modal") or (
                one.kind == "stop" and one.key not in _MAY_STAND_BETWEEN | _BE
            ):
                break
            between.append(one.key)


def _active(row: tuple[Mark, ...], at: int) -> bool:
    return (
        at > 0
        and not {mark.key for mark in row[max(0, at - 3) : at]} & _BE
        and row[at - 1].key not in _NOT_BEFORE_VERBS
    )


def _object_of(row: tuple[Mark, ...], verb: int, name: int) -> bool:
    return verb < name <= verb + 4 and not any(
        mark.kind in ("word", "break", "modal") or mark.key in _PREPOSITIONS for mark in row[verb + 1 : name]
    )
