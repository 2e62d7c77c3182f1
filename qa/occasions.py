"""Whether the dates of a sentence are in its quotes, and are dates of the same thing there. Part of `verify`; pure."""

import re
from collections.abc import Iterator
from datetime import date

from qa.marks import Mark
from qa.told import Told
from qa.word_forms import listed
from qa.written_dates import FoundDate, bounds

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


def date_missing(said: tuple[Mark, ...], index: int, wanted: FoundDate, told: Told) -> str | None:
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
