"""Which statement of the quotes a clause of a sentence is about: the one that has its verb and most of its words. Pure.

Part of `verify`: joining quotes, leaving some out and telling them in another order is no fault, so a clause is compared
with its nearest statement and not with all of them.
"""

from collections.abc import Iterator
from functools import lru_cache

from qa.deeds import BE, CONTENT, STAYING, deeds
from qa.marks import Mark
from qa.told import Told, implied_keys
from qa.word_forms import listed, stem

FACTS = (*CONTENT, "date")
_AUXILIARIES = BE | listed("has have had")
_JOINTS = listed("and but while whereas which who that because although though so if unless when or")
_NEW_STATEMENT = listed("which while whereas although but")
_STRONG = _JOINTS - {"and", "or"} | {";", ":"}


def clauses(said: tuple[Mark, ...]) -> list[tuple[Mark, ...]]:
    """The clauses of a sentence, each with a verb of its own; what stands between commas behind "which" is one."""
    aside = _aside(said)
    if aside is not None:
        start, end = aside
        return [said[start:end], *clauses((*said[:start], *said[end + 1 :]))]
    verbs = {deed.at for deed in deeds(said)} | {
        at for at, mark in enumerate(said) if mark.key in BE or mark.shown.lower() in STAYING
    }
    found: list[tuple[Mark, ...]] = []
    start, joints, has_verb = 0, list[int](), False
    for at, mark in enumerate(said):
        if at in verbs:
            if has_verb and joints:
                cut = next((joint for joint in reversed(joints) if said[joint].key in _STRONG), joints[-1])
                found.append(said[start:cut])
                start = cut
            has_verb, joints = True, []
        elif at and said[at - 1].key == "," and mark.key in _NEW_STATEMENT:
            found.append(said[start:at])
            start, joints, has_verb = at, [], False
        elif mark.key in _JOINTS or (mark.kind == "break" and mark.key not in "()"):
            joints.append(at)
    return [clause for clause in (*found, said[start:]) if clause]


def aligned(said: tuple[Mark, ...], told: Told) -> Iterator[tuple[tuple[Mark, ...], list[tuple[Mark, ...]]]]:
    """Each clause of a sentence with the statements of the quotes that it is about."""
    parts = [part for row in told.rows for part in statements(row)]
    yield from ((clause, nearest(clause, parts, told)) for clause in clauses(said))


def drawn_on(said: tuple[Mark, ...], told: Told) -> Iterator[tuple[tuple[Mark, ...], list[tuple[Mark, ...]]]]:
    """Each clause with its nearest statements and those that it has its other words from."""
    parts = [part for row in told.rows for part in statements(row)]
    for clause in clauses(said):
        found = nearest(clause, parts, told)
        open_facts = [mark for mark in clause if mark.kind in FACTS and told.knows(mark)]
        while open_facts := [
            mark for mark in open_facts if not any(has(keys_of(part), mark) for part in found)
        ]:
            shares = [sum(has(keys_of(part), mark) for mark in open_facts) for part in parts]
            if not max(shares):
                break
            found += [part for part, share in zip(parts, shares, strict=True) if share == max(shares)]
        yield clause, found


def _aside(said: tuple[Mark, ...]) -> tuple[int, int] | None:
    """Where an aside stands between two commas: "the rule, which was proposed in May, ends in July"."""
    start = next(
        (
            at
            for at in range(1, len(said))
            if said[at].key in ("which", "who", "whose") and said[at - 1].key == ","
        ),
        None,
    )
    end = next((at for at in range(start or 0, len(said)) if said[at].key == ","), None)
    if start is None or end is None or said[start - 1].key != ",":
        return None
    goes_on = any(deed.at > end for deed in deeds(said)) or any(mark.key in BE for mark in said[end:])
    return (start - 1, end) if goes_on else None


def statements(row: tuple[Mark, ...]) -> list[tuple[Mark, ...]]:
    """A sentence of the quotes, parted where "and", "but" or "while" joins two statements with a subject and a verb each."""
    verbs = {deed.at for deed in deeds(row)} | {at for at, mark in enumerate(row) if mark.key in BE}
    parts, start = [], 0
    for at, mark in enumerate(row):
        joined = mark.key in ("and", "but", "while", "whereas") and at > 0 and row[at - 1].key in (",", ";")
        following = next((verb for verb in sorted(verbs) if verb > at), None)
        if joined and following is not None and any(start <= verb < at for verb in verbs):
            subject = row[at + 1 : following]
            acts = row[at + 1].group is not None
            named = any(one.kind in CONTENT for one in subject) and not acts
            if named and not any(one.key == "," for one in subject):
                parts.append(row[start:at])
                start = at
    return [*parts, row[start:]]


@lru_cache(maxsize=4096)
def predicate_at(row: tuple[Mark, ...]) -> int:
    """Where the predicate of a row begins; the participle in "items related to gallium are banned" opens none."""
    verbs = {deed.at for deed in deeds(row)}
    helping = [at for at, mark in enumerate(row) if mark.kind == "modal" or mark.key in _AUXILIARIES]
    for at, mark in enumerate(row):
        participle = mark.shown.lower().endswith("ed") and at > 0 and row[at - 1].kind == "word"
        if at in helping or (at in verbs and not (participle and any(other > at for other in helping))):
            return at
    return 0


def nearest(clause: tuple[Mark, ...], parts: list[tuple[Mark, ...]], told: Told) -> list[tuple[Mark, ...]]:
    """The statements that have most of the clause's words, of those with its verb where there are any."""
    acting = acting_alike(clause, parts)
    facts = [mark for mark in clause if mark.kind in FACTS and told.knows(mark)]
    shares = [sum(has(keys_of(part), mark) for mark in facts) for part in acting]
    return [part for part, share in zip(acting, shares, strict=True) if share == max(shares)]


def acting_alike(clause: tuple[Mark, ...], parts: list[tuple[Mark, ...]]) -> list[tuple[Mark, ...]]:
    """The statements that have a verb of the clause; all of them where none has."""
    verbs = [deed.verb for deed in deeds(clause)]
    return [part for part in parts if any(has(keys_of(part), verb) for verb in verbs)] or parts


@lru_cache(maxsize=4096)
def keys_of(row: tuple[Mark, ...]) -> frozenset[str]:
    """The keys and groups of a row, with those that its names imply and those of their words."""
    found = {mark.key for mark in row} | {f"group {mark.group}" for mark in row if mark.group}
    found |= {key for mark in row if mark.key.startswith("@") for key in implied_keys(mark.key)}
    found |= {stem(word) for mark in row if " " in mark.shown for word in mark.shown.lower().split()}
    return frozenset(found)


def has(keys: frozenset[str], mark: Mark) -> bool:
    """Whether the keys hold the mark's, its group, or for a word one that shares its first six letters."""
    if mark.key in keys or f"group {mark.group}" in keys:
        return True
    worded = mark.kind in ("word", "name")
    return (
        worded
        and len(mark.key) > 5
        and not mark.key.startswith("@")
        and any(key[:6] == mark.key[:6] for key in keys)
    )
