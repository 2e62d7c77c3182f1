"""Whether a sentence uses the opposite of its quotes' word: of the word itself, or of the one that rules the same thing.

"Adding 25 entities and removing 13 persons" has both words, but only one of them of the 13. Part of `verify`; pure.
"""

from collections import Counter

from qa.alignment import drawn_on
from qa.counts import equal_numbers
from qa.deeds import is_verb
from qa.marks import Mark
from qa.opposites import backs, group_of, opposed_to
from qa.reckoning import in_order, spans_its_dates, spans_told_dates
from qa.told import Told
from qa.word_forms import stem

_NEVER_TAKEN_ON_TRUST = frozenset(
    ("only", "all", "permanent", "always", "first", "exempt", "ban", "north", "south")
)
_TIME_WORDS = frozenset(
    (
        "follow",
        "following",
        "since",
        "once",
        "when",
        "upon",
        "from",
        "until",
        "by",
        "ahead",
        "then",
        "advance",
        "as",
        "next",
    )
)
_DETERMINERS = frozenset(
    ("a", "an", "the", "its", "their", "this", "that", "these", "those", "his", "her", "such")
)
_GRAVE = frozenset(
    map(
        stem,
        (
            "convicted",
            "sentenced",
            "indicted",
            "acquitted",
            "arrested",
            "sued",
            "jailed",
            "guilty",
            "confessed",
            "resigned",
        ),
    )
)
"""What is too grave to be another word for anything."""
_CONDITIONAL = frozenset(("with", "if", "after", "when", "where", "from", "once", "until", "unless"))
"""What follows an "only" that names a condition: "only with a licence" is "needs a licence"."""
_STANDINGS = frozenset(("designation", "listing", "approval"))
_LEADING_TO = frozenset(("to", "for", "in", "within", "from", "on", "under"))
_NOUN_ENDINGS = ("tion", "ment", "approval", "removal", "denial", "refusal", "sion")


def opposite_said(said: tuple[Mark, ...], told: Told) -> str | None:
    """Which word of the sentence is the opposite of what its quotes say; `None` where none is."""
    groups = {mark.group for mark in told.marks if mark.group}
    in_names = {
        group_of(word): word
        for mark in told.marks
        if " " in mark.shown
        for word in mark.shown.lower().split()
    }
    with_titles = groups | {mark.group for mark in told.titles if mark.group}
    keys = {mark.key for mark in told.marks}
    near = {
        id(mark): {one.group for part in parts for one in part if one.group}
        for clause, parts in drawn_on(said, told)
        for mark in clause
    }
    times = Counter(mark.group for mark in said)
    kept = {group for group in times if all(times[group] >= _times(group, row) for row in told.rows)}
    for index, mark in enumerate(said):
        if mark.key in _GRAVE and mark.key not in keys:
            return f"The quote does not say “{mark.shown}”."
        if mark.group is None:
            continue
        if _worded_otherwise(said, index, told):
            continue
        opposed = opposed_to(mark.group) & near.get(id(mark), groups)
        if mark.shown.lower() == "including":
            opposed &= {"exclude"}
        opposed -= kept
        near_words = mark.group in ("lift", "remove") and mark.group not in groups
        if near_words and groups & set(backs(mark.group)):
            continue
        if mark.group in ("proposed", "final") and mark.group not in groups | in_names.keys():
            opposed = opposed or opposed_to(mark.group) & in_names.keys()
        if mark.group in groups:
            if opposed and (reason := _governs_other(said, index, told, mark.group)):
                return reason
            continue
        if opposed:
            other = next((one.shown for one in told.marks if one.group in opposed), "the opposite")
            return f"“{mark.shown}” is not in the quote, which says “{other}”."
        if with_titles & set(backs(mark.group)):
            continue
        in_time = mark.group in ("before", "after") and not keys & _TIME_WORDS
        if in_time or mark.group in _NEVER_TAKEN_ON_TRUST:
            return f"The quote does not say “{mark.shown}”."
    return None


def _times(group: str | None, row: tuple[Mark, ...]) -> int:
    return sum(mark.group == group for mark in row)


def _worded_otherwise(said: tuple[Mark, ...], index: int, told: Told) -> bool:
    """Whether the quotes say with a "must", a "can" or "in response to" what the word at `index` says."""
    mark = said[index]
    modals = {one.key for one in told.marks if one.kind == "modal"}
    keys = {one.key for one in told.marks}
    without = any(one.conditional for one in told.marks)
    if mark.group == "require":
        spared = any(one.group in ("exempt", "exclude") and "not " in one.shown for one in said)
        return "must" in modals or without or (spared and mark.key.startswith(("requirem", "oblig")))
    if mark.group == "only":
        needed = {"require"} & told.groups or "must" in modals or without or keys & {"if", "unless"}
        return bool(needed) and any(one.key in _CONDITIONAL for one in said[index + 1 : index + 4])
    if mark.group == "all":
        other = index + 1 < len(said) and said[index + 1].key == "other" and "other" in keys
        return other or mark.shown.lower() in ("each", "every", "total")
    if mark.group in ("before", "after"):
        dated = index > 0 and (
            spans_its_dates(said, index - 1)
            or spans_told_dates(said, index - 1, told)
            or in_order(said, index, mark.group)
            or (
                mark.group == "after"
                and any(one.compared == "in" and equal_numbers(one, said[index - 1]) for one in told.marks)
            )
        )
        return dated or (mark.group == "after" and "answer" in keys)
    return mark.shown.lower() == "available" and "may" in modals


def _governs_other(said: tuple[Mark, ...], index: int, told: Told, group: str) -> str | None:
    """Whether what the word at `index` governs is governed by its opposite in every quote."""
    relevant = {*backs(group), *opposed_to(group)}
    if _is_noun(said, index):
        return None
    arguments = _arguments(said, index, relevant)
    facts = [mark for mark in arguments if mark.kind in ("number", "code", "name")]
    words = [mark for mark in arguments[:3] if mark.kind == "word"][:1]
    for argument in (*facts, *words):
        rulers = [
            ruler
            for row in told.rows
            for at, one in enumerate(row)
            if one.key == argument.key and one.kind == argument.kind
            for nouns in (False, True)
            if (ruler := _ruler_near(row, at, relevant, near=argument.kind == "word", nouns=nouns))
            is not None
        ]
        turned = rulers and all(ruler.group in opposed_to(group) for ruler in rulers)
        turned = turned and not any(_shared(row, argument, group) for row in told.rows)
        if turned and not _same_words(said, index, argument, told):
            return f"The quote says “{rulers[0].shown}” of {argument.shown}, not “{said[index].shown}”."
    return None


def _same_words(said: tuple[Mark, ...], index: int, argument: Mark, told: Told) -> bool:
    """Whether the quote has the same word about as far from the same argument."""
    distance = said.index(argument) - index
    for row in told.rows:
        places = [at for at, mark in enumerate(row) if mark.key == argument.key]
        words = [
            at
            for at, mark in enumerate(row)
            if (mark.key, mark.group) == (said[index].key, said[index].group)
        ]
        if any(abs(place - word - distance) <= 2 for place in places for word in words):
            return True
    return False


def _shared(row: tuple[Mark, ...], argument: Mark, group: str) -> bool:
    """Whether the argument stands behind several verbs that share it: "remove duties, ease rules and cut fees for Japan"."""
    place = next((at for at, mark in enumerate(row) if mark.key == argument.key), 0)
    verbs = [at for at, mark in enumerate(row[:place]) if mark.group and not _is_noun(row, at)]
    first = next((at for at in verbs if row[at].group == group), None)
    following = next((at for at in verbs if first is not None and at > first + 1), None)
    if first is None or following is None or argument.kind != "name":
        return False
    between = row[first + 1 : following]
    listed_on = any(mark.key in (",", "and", "or") for mark in between[-2:])
    led_to = any(mark.key in _LEADING_TO for mark in row[following:place])
    return listed_on and led_to and not any(mark.key in _LEADING_TO for mark in between)


def _arguments(row: tuple[Mark, ...], index: int, relevant: set[str]) -> list[Mark]:
    after: list[Mark] = []
    for mark in row[index + 1 : index + 9]:
        if mark.group in relevant or (mark.kind == "break" and mark.key != ","):
            break
        after.append(mark)
    if any(mark.kind in ("number", "code", "name", "date", "word") for mark in after):
        return after
    return list(row[max(0, index - 6) : index])


def _ruler_near(row: tuple[Mark, ...], at: int, relevant: set[str], near: bool, nouns: bool) -> Mark | None:
    """The ruler, but where only a noun stands near, the verb that rules the noun: "suspended its ban on gallium"."""
    found = _ruler(row, at, relevant, near, nouns)
    if found is not None or nouns or not near or _ruler(row, at, relevant, near=True, nouns=True) is None:
        return found
    return _ruler(row, at, relevant, near=False, nouns=False)


def _ruler(row: tuple[Mark, ...], at: int, relevant: set[str], near: bool, nouns: bool) -> Mark | None:
    window = range(max(0, at - 3), min(len(row), at + 3)) if near else range(len(row))
    verbs = [
        index
        for index in window
        if row[index].group in relevant
        and row[index].shown.lower().removesuffix("s") not in _STANDINGS
        and (nouns or not _is_noun(row, index))
    ]
    before = [row[index] for index in verbs if index < at]
    after = [row[index] for index in verbs if index >= at]
    return before[-1] if before else after[0] if after else None


def _is_noun(row: tuple[Mark, ...], index: int) -> bool:
    """Whether a determiner leads to the word, with one word between at most: "its export ban"."""
    following = row[index + 1].key if index + 1 < len(row) else ""
    if row[index].shown.lower().removesuffix("s").endswith(_NOUN_ENDINGS):
        return following != "of"
    if row[index].shown.endswith("s") and not is_verb(row, index):
        return True
    before = [mark.key for mark in row[max(0, index - 2) : index]]
    return before[-1:] != [] and (
        before[-1] in _DETERMINERS or (row[index - 1].kind == "word" and before[0] in _DETERMINERS)
    )
