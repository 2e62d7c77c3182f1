"""Whether a sentence turns its quotes round: negation, opposite verbs, "may" for "must". Part of `verify`."""

from collections.abc import Iterator
from itertools import pairwise

from qa.counts import spans_its_dates
from qa.marks import DURATIONS, Mark
from qa.opposites import backs, group_of, opposed_to
from qa.told import Told
from qa.word_forms import stem

_NEVER_TAKEN_ON_TRUST = frozenset(("only", "all", "permanent", "always", "first", "exempt", "ban"))
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
_LEADING_TO = frozenset(("to", "for", "in", "within", "from", "on", "under"))
_STANDINGS = frozenset(("designation", "listing", "approval"))
_NOUN_ENDINGS = ("tion", "ment", "approval", "removal", "denial", "refusal", "sion")
_TURNING = frozenset(("ban", "exempt", "deny", "exclude", "violate", "fail"))


def meaning_turned(said: tuple[Mark, ...], told: Told) -> str | None:
    """Why the sentence says other than the quotes with the same words; `None` where it does not."""
    return (
        _negation(said, told)
        or _opposites(said, told)
        or _comparison(said, told)
        or _modality(said, told)
        or _unprefixed(said, told)
        or _other_span(said, told)
    )


def _negation(said: tuple[Mark, ...], told: Told) -> str | None:
    told_ways: dict[str, set[bool]] = {}
    for mark in told.marks:
        for key in (mark.key, f"group {mark.group}"):
            told_ways.setdefault(key, set()).add(mark.negated)
    turned = any(mark.negated or mark.group in _TURNING for mark in told.marks)
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
        if mark.negated and _denied_elsewhere(said, index, told):
            continue
        if mark.negated and True not in ways and (ways or not turned):
            return f"The quote does not deny “{mark.shown}”."
        if not mark.negated and ways == {True} and not (needed and banned):
            return f"The quote says “{mark.shown}” only with a “not”, “no” or “without”."
    return None


def _denied_elsewhere(said: tuple[Mark, ...], index: int, told: Told) -> bool:
    """Whether "but not X of Y" is said in a quote that denies another word of the same clause: "does not intend to grant X of Y"."""
    if [mark.key for mark in said[max(0, index - 2) : index]] != ["but", "not"]:
        return False
    clause = [mark.key for mark in said[index:] if mark.kind in ("word", "name", "number", "code")]
    return any(
        any(mark.negated for mark in row) and set(clause) <= {mark.key for mark in row} for row in told.rows
    )


def _denials(marks: tuple[Mark, ...]) -> int:
    return sum(mark.kind == "stop" and mark.key in ("not", "no", "never", "nor") for mark in marks)


def _opposites(said: tuple[Mark, ...], told: Told) -> str | None:
    groups = {mark.group for mark in told.marks if mark.group}
    in_names = {
        group_of(word): word
        for mark in told.marks
        if " " in mark.shown
        for word in mark.shown.lower().split()
    }
    with_titles = groups | {mark.group for mark in told.titles if mark.group}
    keys = {mark.key for mark in told.marks}
    for index, mark in enumerate(said):
        if mark.group is None:
            continue
        if _worded_otherwise(said, index, told):
            continue
        opposed = opposed_to(mark.group) & groups
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


def _worded_otherwise(said: tuple[Mark, ...], index: int, told: Told) -> bool:
    """Whether the quotes say with a "must", a "can" or "in response to" what the word at `index` says."""
    mark = said[index]
    modals = {one.key for one in told.marks if one.kind == "modal"}
    keys = {one.key for one in told.marks}
    if mark.group == "require":
        return "must" in modals
    if mark.group == "all":
        return index + 1 < len(said) and said[index + 1].key == "other" and "other" in keys
    if mark.group in ("before", "after") and index and spans_its_dates(said, index - 1):
        return True
    if mark.group == "after":
        return "answer" in keys
    return mark.shown.lower() == "available" and "may" in modals


def _governs_other(said: tuple[Mark, ...], index: int, told: Told, group: str) -> str | None:
    """Whether what the word at `index` governs is governed by its opposite in every quote."""
    relevant = {*backs(group), *opposed_to(group)}
    if (index and said[index - 1].key in _DETERMINERS) or _is_noun(said, index):
        return None
    arguments = _arguments(said, index, relevant)
    facts = [mark for mark in arguments if mark.kind in ("number", "code", "name")]
    words = [mark for mark in arguments[:3] if mark.kind == "word"][:1]
    for argument in facts or words:
        rulers = [
            ruler
            for row in told.rows
            for at, one in enumerate(row)
            if one.key == argument.key and one.kind == argument.kind
            for nouns in (False, True)
            if (ruler := _ruler_near(row, at, relevant, near=not facts, nouns=nouns)) is not None
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
    if row[index].shown.lower().removesuffix("s").endswith(_NOUN_ENDINGS) and following != "of":
        return True
    before = [mark.key for mark in row[max(0, index - 2) : index]]
    return before[-1:] != [] and (
        before[-1] in _DETERMINERS or (row[index - 1].kind == "word" and before[0] in _DETERMINERS)
    )


def _comparison(said: tuple[Mark, ...], told: Told) -> str | None:
    """Comparisons without a number ("more than doubled"); those with one belong to the number."""
    theirs = {mark.key for mark in told.marks if mark.kind == "stop" and mark.key.startswith("<")}
    for index, mark in enumerate(said[:-1]):
        if mark.kind == "stop" and mark.key in ("<gt>", "<lt>", "<ge>", "<le>") and mark.key not in theirs:
            following = next((one for one in said[index + 1 :] if one.kind != "stop"), mark)
            if following.kind not in ("number", "date", "code"):
                return f"The quote does not compare “{following.shown}” like this."
    return None


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
    hedged = any(mark.key in _HEDGES or mark.key == "would" or mark.group == "proposed" for mark in said)
    for mode, mark in _governed(said):
        theirs = told_modes.get(mark.key, set())
        if mode == "will" and hedged and theirs & {"hedge", "would"}:
            continue
        if mode and theirs and mark.key not in plain and mode not in theirs and not _likened(mode, theirs):
            return f"The quote says “{'/'.join(sorted(theirs))}” of “{mark.shown}”, not “{mode}”."
        if mode == "may" and not modes - {"will"} and not groups & {"allow", "approve", "exempt"}:
            return "The quote does not say “may”."
        if mode == "must" and any(one.shown.lower() == "due" for one in told.marks):
            continue
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
