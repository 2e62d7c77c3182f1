"""Whether each clause of a sentence is said by quotes that speak of the same deed, and not glued from several. Part of `verify`.

"Exporters can use bulk licences for 42 countries. Exports to China need individual licences." does not say that bulk
licences are used for exports to China, though it has all the words. A clause may take its words from the quotes'
sentences that have its verb, from those that only describe ("The 38 affiliates are located in 21 countries"), and from
what their pronouns point back to. Pure.
"""

from collections.abc import Iterator

from qa.counts import counts_its_list
from qa.deeds import BE, CONTENT, DETERMINERS, STAYING, deeds
from qa.marks import Mark
from qa.told import Told, implied_keys
from qa.word_forms import listed, stem

_JOINTS = listed("and but while whereas which who that because although though so if unless when or")
_NEW_STATEMENT = listed("which while whereas although but")
_STRONG = _JOINTS - {"and", "or"} | {";", ":"}
_SIDES = ("over", "under")
_POINTING = listed("it they both this these those he she its their all each neither such that")
_DESCRIBING = listed(
    "located based headquartered named called listed dated known made designed related concern concerns includes"
)
_ANYWHERE = frozenset(
    map(
        stem,
        listed(
            "rule measure announcement order document new also year day month say export control item list company remain stay take come make"
        ),
    )
)
"""Words that every sentence of an article may use of its subject."""


def spliced(said: tuple[Mark, ...], told: Told) -> str | None:
    """Which word a clause has from a sentence about another deed; `None` where none does."""
    parts = tuple(part for row in told.rows for part in _statements(row))
    if len(parts) < 2:
        return None
    rows = [_words(row, before) for row, before in _with_earlier(parts)]
    acting = [_acts(part) for part in parts]
    titles = _keys(told.titles)
    for clause in _clauses(said):
        facts = [
            mark
            for at, mark in enumerate(clause)
            if mark.kind in (*CONTENT, "date", "stop")
            and (mark.kind != "stop" or mark.group in _SIDES)
            and mark.key not in _ANYWHERE
            and told.knows(mark)
            and not (mark.kind == "number" and counts_its_list(clause, at))
        ]
        verbs = [deed.verb for deed in deeds(clause) if told.knows(deed.verb)]
        speaking = [
            keys
            for (keys, _), acts in zip(rows, acting, strict=True)
            if any(_has(acts, verb) for verb in verbs)
        ]
        describing = frozenset().union(*(keys for keys, describes in rows if describes))
        grounds = [frozenset().union(*speaking)] if speaking else [keys for keys, _ in rows]
        missing = [
            [mark for mark in facts if not _has(ground | describing | titles, mark)] for ground in grounds
        ]
        if all(missing):
            strange = min(missing, key=len)[0]
            return f"The quote says “{strange.shown}” of something else."
    return None


def _with_earlier(
    rows: tuple[tuple[Mark, ...], ...],
) -> Iterator[tuple[tuple[Mark, ...], tuple[tuple[Mark, ...], ...]]]:
    for at, row in enumerate(rows):
        yield row, rows[:at]


def _words(row: tuple[Mark, ...], earlier: tuple[tuple[Mark, ...], ...]) -> tuple[frozenset[str], bool]:
    """The keys that the row speaks of, with those that it points back to; and whether it only describes."""
    keys = _keys(row)
    first = next((mark.key for mark in row if mark.kind != "break"), "")
    head = next((mark.key for mark in row if mark.kind in CONTENT), "")
    again = first == "the" and any(mark.key == head for other in earlier for mark in other)
    if first in _POINTING or again or any(mark.key in ("it", "they", "them") for mark in row):
        for other in earlier:
            acts = deeds(other)
            named = frozenset().union(*(deed.doer | deed.object for deed in acts)) if acts else _keys(other)
            keys |= named | _keys(other[: _subject_end(other)])
    describes = any(mark.key in BE for mark in row) and all(
        deed.verb.shown.lower() in _DESCRIBING for deed in deeds(row)
    )
    return keys, describes


def _acts(row: tuple[Mark, ...]) -> frozenset[str]:
    """The keys of all that may be a verb there, "adding" and "the rescission of" too, but not "its approval"."""
    acts = [deed.verb for deed in deeds(row)]
    for before, mark, following in zip(row, row[1:], row[2:], strict=False):
        noun = before.key in DETERMINERS or mark.shown.lower().endswith(("tion", "ment", "al"))
        if mark.kind == "word" and (not noun or following.key == "of"):
            acts.append(mark)
    return _keys(tuple(acts))


def _subject_end(row: tuple[Mark, ...]) -> int:
    verbs = {deed.at for deed in deeds(row)}
    return next(
        (at for at, mark in enumerate(row) if at in verbs or mark.key in BE | {"has", "have", "had"}), 0
    )


def _keys(row: tuple[Mark, ...]) -> frozenset[str]:
    found = {mark.key for mark in row} | {f"group {mark.group}" for mark in row if mark.group}
    found |= {key for mark in row if mark.key.startswith("@") for key in implied_keys(mark.key)}
    found |= {stem(word) for mark in row if " " in mark.shown for word in mark.shown.lower().split()}
    return frozenset(found)


def _has(keys: frozenset[str], mark: Mark) -> bool:
    if mark.key in keys or f"group {mark.group}" in keys:
        return True
    return len(mark.key) > 5 and not mark.key.startswith("@") and any(key[:6] == mark.key[:6] for key in keys)


def _statements(row: tuple[Mark, ...]) -> list[tuple[Mark, ...]]:
    """A sentence of the quotes, parted where "and", "but" or "while" joins two statements with a subject and a verb each."""
    verbs = {deed.at for deed in deeds(row)} | {at for at, mark in enumerate(row) if mark.key in BE}
    parts, start = [], 0
    for at, mark in enumerate(row):
        joined = mark.key in ("and", "but", "while", "whereas") and at > 0 and row[at - 1].key in (",", ";")
        following = next((verb for verb in sorted(verbs) if verb > at), None)
        if joined and following is not None and any(start <= verb < at for verb in verbs):
            subject = row[at + 1 : following]
            if any(one.kind in CONTENT for one in subject) and not any(one.key == "," for one in subject):
                parts.append(row[start:at])
                start = at
    return [*parts, row[start:]]


def _clauses(said: tuple[Mark, ...]) -> list[tuple[Mark, ...]]:
    """The clauses of a sentence, each with a verb of its own; what stands between commas behind "which" is one."""
    aside = _aside(said)
    if aside is not None:
        start, end = aside
        return [said[start:end], *_clauses((*said[:start], *said[end + 1 :]))]
    verbs = {deed.at for deed in deeds(said)} | {
        at for at, mark in enumerate(said) if mark.key in BE or mark.shown.lower() in STAYING
    }
    clauses: list[tuple[Mark, ...]] = []
    start, joints, has_verb = 0, list[int](), False
    for at, mark in enumerate(said):
        if at in verbs:
            if has_verb and joints:
                cut = next((joint for joint in reversed(joints) if said[joint].key in _STRONG), joints[-1])
                clauses.append(said[start:cut])
                start = cut
            has_verb, joints = True, []
        elif has_verb and at and said[at - 1].key == "," and mark.key in _NEW_STATEMENT:
            clauses.append(said[start:at])
            start, joints, has_verb = at, [], False
        elif mark.key in _JOINTS or (mark.kind == "break" and mark.key not in "()"):
            joints.append(at)
    return [*clauses, said[start:]]


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
