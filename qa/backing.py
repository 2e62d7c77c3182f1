"""Whether the facts of a sentence are in its quotes: numbers with what they count, dates, codes, names. Part of `verify`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from qa.abbreviations import implied
from qa.claims import DURATIONS, Mark
from qa.word_forms import listed
from qa.written_dates import FoundDate, bounds


@dataclass(frozen=True)
class Told:
    """What the quotes say: their sentences as rows of marks, all marks in one row, the titles' marks, and all keys.

    `published` are the publication dates of the quoted articles, `documents` those of articles that are themselves the
    rule or notice that they speak of.
    """

    rows: tuple[tuple[Mark, ...], ...]
    marks: tuple[Mark, ...]
    titles: tuple[Mark, ...]
    keys: frozenset[str]
    groups: frozenset[str]
    published: tuple[FoundDate, ...] = ()
    documents: tuple[FoundDate, ...] = ()

    def knows(self, mark: Mark) -> bool:
        """Whether the quotes or titles use this word, or one that shares its first six letters."""
        if mark.key in self.keys or (mark.group is not None and mark.group in self.groups):
            return True
        if mark.key.startswith("@") or len(mark.key) < 6:
            return False
        return any(key[:6] == mark.key[:6] for key in self.keys)


@cache
def implied_keys(key: str) -> frozenset[str]:
    """The keys of all names that go without saying where the name of this key is named."""
    found: set[str] = set()
    waiting = [key.removeprefix("@")]
    while waiting:
        for parent in implied(waiting.pop().upper()):
            if f"@{parent.lower()}" not in found:
                found.add(f"@{parent.lower()}")
                waiting.append(parent)
    return frozenset(found)


Context = frozenset[str]

_NOUN_ENDING = re.compile(
    r"(?:[^aiou]s|ing|ed|ly|ion|ment|ity|[eo]r|al|ure|[ae]nce|ness|th|ty|cy|ry|ism|ive|ful|able|age|ee)$|^.{1,2}$"
)
_PASSED_OVER = frozenset(
    ("of", "the", "new", "additional", "other", "more", "additional", "such", "these", "those", "its")
)
_CUES = {
    "effect": ("effect", "effectiv", "forc", "appl", "app", "apply", "start", "begin", "commenc", "began"),
    "due": ("due", "comment", "deadlin", "clos", "submit", "receiv", "close"),
    "publish": ("publish", "announc", "say", "dat", "adopt", "sign"),
    "end": ("expir", "end", "laps", "until", "through", "expiration", "expiry"),
}
_ARTICLES = listed("article articles report reports reported reporting story news dispatch coverage")
_DOCUMENTS = listed(
    "rule rules regulation regulations notice notices document amendment order determination announcement correction"
)
_EVENTS = re.compile(
    r"announc|effect|effective|forc|sign|adopt|expir|rescind|suspend|add(?:ed|s)$|remov|impos|appl|begin|began|start|amend(?:ed|s)$"
)
_CUE_OF = {word: cue for cue, words in _CUES.items() for word in words}


def facts_missing(said: tuple[Mark, ...], told: Told) -> str | None:
    """Why a number, date, code or name of the sentence is not backed; `None` where all are."""
    for index, mark in enumerate(said):
        reason: str | None = None
        if mark.kind == "number":
            reason = _number(said, index, told)
        elif mark.kind == "date" and mark.date is not None:
            reason = _date(said, index, mark.date, told)
        elif mark.kind == "code":
            reason = _code(mark, told)
        elif (
            (mark.kind == "name" or _begins_as_name(mark))
            and not told.knows(mark)
            and not _initials_of_a_name(mark, told)
        ):
            reason = f"{mark.shown} is not in the quote."
        if reason:
            return reason
    return None


def _begins_as_name(mark: Mark) -> bool:
    """Whether the first word of a sentence looks like a name ("Nvidia") and not like a noun, a participle or an adverb."""
    return mark.initial and mark.kind == "word" and not mark.group and not _NOUN_ENDING.search(mark.shown)


def _initials_of_a_name(mark: Mark, told: Told) -> bool:
    """Whether this is the abbreviation of a name that a quote spells out: "SEC" for its Securities and Exchange Commission."""
    letters = mark.shown
    if not (2 < len(letters) < 7 and letters.isalpha() and letters.isupper()):
        return False
    for row in (*told.rows, told.titles):
        named = [one.shown[0] if one.kind == "name" else "" for one in row if one.kind != "stop"]
        if any(named[at : at + len(letters)] == list(letters) for at in range(len(named))):
            return True
    return False


def _number(said: tuple[Mark, ...], index: int, told: Told) -> str | None:
    mark = said[index]
    if (
        mark.unit == "ordinal"
        and mark.value == 2
        and mark.shown.lower() == "second"
        and "second" in told.keys
    ):
        return None
    numbers = [(row, at) for row in told.rows for at, one in enumerate(row) if one.kind == "number"]
    same = [(row, at) for row, at in numbers if equal_numbers(mark, row[at])]
    if not same:
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
    for context in (_counted, _beside, _owner):
        ours = context(said, index)
        if not ours or any(not (theirs := context(row, at)) or theirs & ours for row, at in same):
            continue
        rivals = [row[at] for row, at in numbers if context(row, at) & ours and row[at].unit == mark.unit]
        if rivals:
            return f"{mark.shown} belongs to something else in the quote, which says {rivals[0].shown} here."
    return None


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
    for mark in row[index + 1 : index + 8]:
        if mark.kind in ("word", "name") and (mark.group is None or mark.kind == "name"):
            found.append(mark.key)
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


def _date(said: tuple[Mark, ...], index: int, wanted: FoundDate, told: Told) -> str | None:
    dates = [(row, at, one.date) for row in told.rows for at, one in enumerate(row) if one.date is not None]
    titled = [one.date for one in told.titles if one.date is not None]
    dated = [*(found for _, _, found in dates), *titled, *told.published, *told.documents]
    years = {one.year for one in dated if one.year is not None}
    same = [(row, at) for row, at, found in dates if within(wanted, found, years)]
    if not same:
        if any(within(wanted, found, years) for found in titled):
            return None
        if any(within(wanted, found, years) for found in (*told.published, *told.documents)):
            return _of_publication(said, index, wanted, told)
        if wanted.month is None and wanted.part is None and f"{wanted.year}" in told.keys:
            return None
        others = [row[at].shown for row, at, _ in dates]
        return f"{said[index].shown} is not in the quote" + (f", which says {others[0]}." if others else ".")
    cue = _cue(said, index)
    cues = {_cue(row, at) for row, at in same}
    if cue and cue not in cues and "" not in cues:
        rival = next((row[at].shown for row, at, _ in dates if _cue(row, at) == cue), None)
        if rival:
            return f"{said[index].shown} stands for something else in the quote, which says {rival} here."
    relation = _relation(said, index)
    relations = {_relation(row, at) for row, at in same}
    if relation and relation not in relations and relations - {""}:
        return f"The quote says {next(iter(relations - {''}))} {said[index].shown}, not {relation}."
    if not relation and relations <= {"before", "after"}:
        return f"The quote says {next(iter(relations))} {said[index].shown}."
    return None


def _of_publication(said: tuple[Mark, ...], index: int, wanted: FoundDate, told: Told) -> str | None:
    """Why a publication date does not back the date at `index`: it is the date of an article, or of a document, or of neither."""
    start = next((at + 1 for at in range(index - 1, -1, -1) if said[at].kind == "break"), 0)
    before = [mark.shown.lower() for mark in said[start:index]][-6:]
    after = [mark.shown.lower() for mark in said[index + 1 : index + 3]]
    if said[index - 1 : index] and said[index - 1].key in ("since", "until", "from", "by", "before", "after"):
        before = []
    named = {word for word in (*before, *after[:2]) if not _EVENTS.search(word)}
    events = any(_EVENTS.search(word) for word in before)
    is_document = bool(named & _DOCUMENTS) and any(within(wanted, found, set()) for found in told.documents)
    if not events and (named & _ARTICLES or is_document):
        return None
    return f"{said[index].shown} is when the article was published, not in the quote."


def within(wanted: FoundDate, found: FoundDate, years: set[int]) -> bool:
    """Whether `found` says at least what `wanted` says; a year may come from another date of the quotes."""
    if wanted.year is not None and found.year is not None and wanted.year != found.year:
        return False
    if wanted.year is not None and found.year is None and wanted.year not in years:
        return False
    if wanted.part and wanted.part != found.part:
        if found.month is None or wanted.year is None or wanted.part == "fiscal":
            return False
        first, last = bounds(wanted)
        return first <= date(wanted.year, found.month, found.day or 15) <= last
    if wanted.month is not None and wanted.month != found.month:
        return False
    return wanted.day is None or wanted.day == found.day


def _cue(row: tuple[Mark, ...], index: int) -> str:
    """What the date is the date of, by the nearest telling word of its clause; empty where none tells."""
    for mark in _backwards(row, index, 7):
        if mark.kind == "date":
            return ""
        if mark.key in _CUE_OF:
            return _CUE_OF[mark.key]
    return ""


def _relation(row: tuple[Mark, ...], index: int) -> str:
    """ "before" or "after" right in front of the date; "until", "since" and "by" as they stand."""
    for mark in _backwards(row, index, 2):
        if mark.key in ("before", "after", "until", "since", "by"):
            return mark.key
        if mark.group in ("before", "after"):
            return mark.group
        if mark.key not in ("the", "to", "<le>", "<ge>", "of", "on", "or"):
            break
    return ""


def _backwards(row: tuple[Mark, ...], index: int, most: int) -> Iterator[Mark]:
    for at in range(index - 1, max(-1, index - 1 - most), -1):
        if row[at].kind == "break" and row[at].key not in ("(", ","):
            return
        yield row[at]


def _code(mark: Mark, told: Told) -> str | None:
    known = [one for one in (*told.marks, *told.titles) if one.kind in ("code", "number")]
    if any(one.key == mark.key or one.key.startswith((f"{mark.key}.", f"{mark.key}(")) for one in known):
        return None
    if mark.key in told.keys:
        return None
    codes = [one.shown for one in told.marks if one.kind == "code"]
    return f"{mark.shown} is not in the quote" + (f", which says {codes[0]}." if codes else ".")
