"""Whether the facts of a sentence are in its quotes: numbers with what they count, dates, codes, names. Part of `verify`."""

import re

from qa.counts import number_missing
from qa.marks import Mark
from qa.occasions import date_missing
from qa.told import Told
from qa.word_forms import listed

_NOUN_ENDING = re.compile(
    r"(?:[^aiou]s|ing|ed|ly|ion|ment|ity|[eo]r|al|ure|[ae]nce|ness|th|ty|cy|ry|ism|ive|ful|able|age|ee)$|^.{1,2}$"
)

_OPENING = listed(
    "someone anyone everyone whoever anybody everybody people those unlike like half twice instead besides alongside beyond "
    "rather overall here together despite among amid across along apart regardless whether whenever wherever aside neither "
    "either likewise conversely contrary throughout next last back roughly nobody nothing today later earlier moreover "
    "furthermore nonetheless nevertheless subject given due thanks prior contrary according except save provided pending absent "
    "barring notwithstanding effective starting beginning via per plus minus only just even also then so once most many several "
    "few both each every all some any such other another certain various numerous previously separately specifically "
    "respectively taken seen based known led held made set"
)
"""Words that open a sentence and look like names there."""


def facts_missing(said: tuple[Mark, ...], told: Told) -> str | None:
    """Why a number, date, code or name of the sentence is not backed; `None` where all are."""
    for index, mark in enumerate(said):
        reason: str | None = None
        if mark.kind == "number":
            reason = number_missing(said, index, told)
        elif mark.kind == "date" and mark.date is not None:
            reason = date_missing(said, index, mark.date, told)
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
    if mark.shown.lower() in _OPENING:
        return False
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


def _code(mark: Mark, told: Told) -> str | None:
    known = [one for one in (*told.marks, *told.titles) if one.kind in ("code", "number")]
    if any(one.key == mark.key or one.key.startswith((f"{mark.key}.", f"{mark.key}(")) for one in known):
        return None
    if mark.key in told.keys:
        return None
    codes = [one.shown for one in told.marks if one.kind == "code"]
    return f"{mark.shown} is not in the quote" + (f", which says {codes[0]}." if codes else ".")
