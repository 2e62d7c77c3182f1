"""Whether the numbers of a sentence are in its quotes, compare alike and count the same things. Part of `verify`; pure."""

from itertools import pairwise

from qa.marks import DURATIONS, Mark
from qa.reckoning import counts_its_list, counts_told_list, listed_names, spans_its_dates, spans_told_dates
from qa.told import Told
from qa.word_forms import listed, stem

Context = frozenset[str]

_ADJECTIVES = listed(
    "new old some all temporary permanent final proposed foreign domestic military civilian civil criminal"
)
_LABELS = frozenset(
    map(stem, ("no", "section", "part", "clause", "chapter", "footnote", "paragraph", "category", "column"))
)
_MEASURES = frozenset(
    map(
        stem,
        (
            "gigabytes",
            "kilogram",
            "gram",
            "nanometres",
            "nanometers",
            "tonnes",
            "MPa",
            "layers",
            "millimetres",
        ),
    )
)
_PASSED_OVER = frozenset(
    ("of", "the", "new", "additional", "other", "more", "additional", "such", "these", "those", "its")
)


def number_missing(said: tuple[Mark, ...], index: int, told: Told) -> str | None:
    mark = said[index]
    if (
        mark.unit == "ordinal"
        and mark.value == 2
        and mark.shown.lower() == "second"
        and "second" in told.keys
    ):
        return None
    numbers = [(row, at) for row in told.rows for at, one in enumerate(row) if one.kind == "number"]
    called = label(said, index)
    same = [(row, at) for row, at in numbers if equal_numbers(mark, row[at]) and label(row, at) == called]
    if not same:
        if counts_its_list(said, index) or spans_its_dates(said, index):
            return None
        if spans_told_dates(said, index, told) or counts_told_list(mark, told):
            return None
        if mark.value == 2 and not mark.unit and "both" in told.keys:
            return None
        if any(one.key == mark.key for one in told.marks if one.kind == "code") or _in_titles(mark, told):
            return None
        return _not_in_quote(said, index, numbers)
    compared = {row[at].compared for row, at in same}
    bounds_said = mark.compared if mark.compared != "about" else ""
    if mark.compared == "in":
        bounds_said = "" if compared & {"", "in", "about", "le"} else "le"
    if bounds_said == "le" and "in" in compared:
        bounds_said = ""
    if bounds_said and bounds_said not in compared:
        told_so = _SAID[next(iter(compared))] if len(compared) == 1 else "something else"
        return f"“{_SAID[mark.compared]} {mark.shown}” is not in the quote, which says {told_so} {mark.shown}.".replace(
            "  ", " "
        )
    superlative = "maximum" if compared == {"le"} else "minimum" if compared == {"ge"} else "none"
    left_open = compared & {"", "about", "in"} or mark.compared in ("in", "le")
    if not bounds_said and not left_open and all(one.group != superlative for one in said):
        return f"The quote says {_SAID[next(iter(compared))]} {mark.shown}, not exactly {mark.shown}."
    if left_out := _part_of_a_list(said, index, same):
        return f"The quote counts {mark.shown} in {left_out} too."
    for context in (_counted, _paired):
        ours = context(said, index)
        measured = bool(ours & _MEASURES)
        if not ours or any(
            (not (theirs := context(row, at)) and not measured) or theirs & ours for row, at in same
        ):
            continue
        rivals = [row[at] for row, at in numbers if context(row, at) & ours and row[at].unit == mark.unit]
        if rivals:
            return f"{mark.shown} belongs to something else in the quote, which says {rivals[0].shown} here."
    return None


def _part_of_a_list(said: tuple[Mark, ...], index: int, same: list[tuple[tuple[Mark, ...], int]]) -> str:
    """A place that the quotes count in and the sentence leaves out: "four entities in Hungary" of four in four countries."""
    ours = _beside(said, index)
    for row, at in same:
        lists = [listed_names(row[start:]) for start in range(at + 1, len(row)) if row[start].kind == "name"]
        theirs = next(
            (found for found in lists if len(found) > 1 and ours & {mark.key for mark in found}), []
        )
        missing = [mark.shown for mark in theirs if mark.key not in {one.key for one in said}]
        if not theirs or not missing or _counted(said, index) - _counted(row, at):
            return ""
    return missing[0] if same and not any(mark.group == "include" for mark in said) else ""


_SAID = {
    "": "exactly",
    "gt": "more than",
    "lt": "less than",
    "ge": "at least",
    "le": "at most",
    "about": "about",
    "in": "within",
}


def equal_numbers(mark: Mark, other: Mark) -> bool:
    if mark.value is None or other.value is None:
        return mark.key == other.key
    if mark.unit in DURATIONS and other.unit in DURATIONS and mark.unit != other.unit:
        ours, theirs = mark.value * DURATIONS[mark.unit], other.value * DURATIONS[other.unit]
        whole = {mark.unit, other.unit} in (
            {"year", "month"},
            {"week", "day"},
            {"quarter", "month"},
            {"quarter", "year"},
        )
        return whole and abs(ours - theirs) < 0.01
    return mark.value == other.value and mark.unit == other.unit


def label(row: tuple[Mark, ...], index: int) -> str:
    """What a number is the number of, where it counts nothing: "No", "section", "part"; over the numbers listed before it."""
    at = index - 1
    while (
        at > 1
        and row[at].key in ("and", "or", ",", "to", "through")
        and row[at - 1].kind in ("number", "code")
    ):
        at -= 2
    return row[at].key if at >= 0 and row[at].key in _LABELS else ""


def _in_titles(mark: Mark, told: Told) -> bool:
    return any(
        one.kind in ("number", "code") and one.key == mark.key and one.unit == mark.unit
        for one in told.titles
    )


def _not_in_quote(said: tuple[Mark, ...], index: int, numbers: list[tuple[tuple[Mark, ...], int]]) -> str:
    mark = said[index]
    ours = _counted(said, index)
    near = [
        row[at] for row, at in numbers if row[at].unit == mark.unit and (not ours or _counted(row, at) & ours)
    ]
    near = near or [row[at] for row, at in numbers if row[at].unit == mark.unit]
    return f"{mark.shown} is not in the quote" + (f", which says {near[0].shown}." if near else ".")


def _counted(row: tuple[Mark, ...], index: int) -> Context:
    """The words right after a number: what it counts."""
    found: list[str] = []
    for mark, following in pairwise(row[index + 1 : index + 9]):
        if mark.kind == "number" and following.key == "digit":
            continue
        if mark.kind in ("word", "name") and (mark.group is None or mark.kind == "name"):
            found.append(mark.key)
        elif mark.group in _ADJECTIVES:
            continue
        elif not (mark.kind == "stop" and mark.key in _PASSED_OVER):
            break
        if len(found) == 3:
            break
    return frozenset(found)


def _beside(row: tuple[Mark, ...], index: int) -> Context:
    """The names after a number, up to the next number or the end of the clause."""
    found: list[str] = []
    if index > 1 and (row[index - 2].key, row[index - 1].key) == ("of", "the"):
        return frozenset()
    for mark in row[index + 1 : index + 12]:
        if mark.kind in ("number", "date") or (mark.kind == "break" and mark.key in ";.:"):
            break
        if mark.kind == "name":
            found.append(mark.key)
    return frozenset(found)


def _paired(row: tuple[Mark, ...], index: int) -> Context:
    """The names that a number belongs to: the one before it in brackets, or those that follow."""
    return _owner(row, index) or _beside(row, index)


def _owner(row: tuple[Mark, ...], index: int) -> Context:
    """The name before a number in brackets: "China (30)"."""
    if (
        index > 1
        and row[index - 1].kind == "break"
        and row[index - 1].key == "("
        and row[index - 2].kind == "name"
    ):
        return frozenset((row[index - 2].key,))
    return frozenset()
