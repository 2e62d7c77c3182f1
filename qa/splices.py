"""Whether each clause of a sentence is said by quotes that speak of the same deed, and not glued from several. Part of `verify`.

"Exporters can use bulk licences for 42 countries. Exports to China need individual licences." does not say that bulk
licences are used for exports to China, though it has all the words. A clause may take its words from the quotes'
sentences that have its verb, from those that only describe ("The 38 affiliates are located in 21 countries"), and from
what their pronouns point back to. Pure.
"""

from collections.abc import Iterator

from qa.counts import counts_its_list
from qa.deeds import BE, CONTENT, STAYING, deeds
from qa.marks import Mark
from qa.told import Told, implied_keys
from qa.word_forms import listed, stem

_JOINTS = listed("and but while whereas which who that because although though so if unless when or")
_STRONG = _JOINTS - {"and", "or"} | {";", ":"}
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
    if len(told.rows) < 2:
        return None
    rows = [_words(row, before) for row, before in _with_earlier(told.rows)]
    titles = _keys(told.titles)
    for clause in _clauses(said):
        facts = [
            mark
            for at, mark in enumerate(clause)
            if mark.kind in CONTENT
            and mark.key not in _ANYWHERE
            and told.knows(mark)
            and not (mark.kind == "number" and counts_its_list(clause, at))
        ]
        verbs = [deed.verb for deed in deeds(clause) if told.knows(deed.verb)]
        speaking = [keys for keys, _ in rows if any(_has(keys, verb) for verb in verbs)]
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
    if first in _POINTING or again:
        for other in earlier:
            acts = deeds(other)
            named = frozenset().union(*(deed.doer | deed.object for deed in acts)) if acts else _keys(other)
            keys |= named
    describes = any(mark.key in BE or mark.shown.lower() in STAYING for mark in row) and all(
        deed.verb.shown.lower() in _DESCRIBING for deed in deeds(row)
    )
    return keys, describes


def _keys(row: tuple[Mark, ...]) -> frozenset[str]:
    found = {mark.key for mark in row} | {f"group {mark.group}" for mark in row if mark.group}
    found |= {key for mark in row if mark.key.startswith("@") for key in implied_keys(mark.key)}
    found |= {stem(word) for mark in row if " " in mark.shown for word in mark.shown.lower().split()}
    return frozenset(found)


def _has(keys: frozenset[str], mark: Mark) -> bool:
    if mark.key in keys or f"group {mark.group}" in keys:
        return True
    return len(mark.key) > 5 and not mark.key.startswith("@") and any(key[:6] == mark.key[:6] for key in keys)


def _clauses(said: tuple[Mark, ...]) -> list[tuple[Mark, ...]]:
    """The clauses of a sentence, each with a verb of its own."""
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
        elif mark.key in _JOINTS or (mark.kind == "break" and mark.key not in "()"):
            joints.append(at)
    return [*clauses, said[start:]]
