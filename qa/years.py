"""The year of a date that is written without one: of a date beside it, of the question before, else the last that has begun."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from qa.written_dates import FoundDate, bounds, dates_in

_WITHIN = re.compile(r"\b(?:in|on|during|of|over|throughout|within|for)\s+(?:the\s+)?$", re.IGNORECASE)
_UP_TO = re.compile(
    r"\b(?:before|until|till|up\s+to|prior\s+to|by|earlier\s+than)\s+(?:the\s+)?$", re.IGNORECASE
)
_THIS_YEAR = re.compile(r"\b(?P<which>last|this|the\s+current)\s+year\b", re.IGNORECASE)


def with_years(found: Sequence[FoundDate], today: date, earlier: str = "") -> list[FoundDate]:
    """The dates, each without a year given one: that of a date beside it, that which the `earlier` question sets, or the
    last in which it had begun by `today`. A 29 February that there was not is left out."""
    named = next((one.year for one in found if one.year is not None), None)
    dated: list[FoundDate] = []
    for one in found:
        if one.year is None and one.month is not None:
            known = next((before.year for before in reversed(dated) if before.year is not None), named)
            begun = (one.month, one.day or 1) <= (today.month, today.day)
            known = known or _carried(one.month, earlier, today)
            one = replace(one, year=known if known is not None else today.year - (not begun))
            if one.month == 2 and one.day == 29 and not _leap(one.year or 0):
                continue
        dated.append(one)
    return dated


def year_beside(month: int, text: str, dated: FoundDate, today: date) -> int | None:
    """The year of `month` after a question whose `text` names the time `dated`: that of a period ("in 2023"), else of the first
    such month from a date on ("since April 2025"), or of the last up to it; `None` where that lies in the future."""
    if dated.year is None:
        return None
    first, _ = bounds(dated)
    if _WITHIN.search(text[: dated.start]):
        year = first.year
    elif _UP_TO.search(text[: dated.start]):
        year = first.year - (month > first.month)
    else:
        year = first.year + (month < first.month)
    return year if (year, month) <= (today.year, today.month) else None


def _carried(month: int, earlier: str, today: date) -> int | None:
    dated = [one for one in dates_in(earlier) if one.year is not None]
    if dated:
        return year_beside(month, earlier, dated[-1], today)
    if match := _THIS_YEAR.search(earlier):
        year = today.year - (match["which"].lower() == "last")
        return year if (year, month) <= (today.year, today.month) else None
    return None


def _leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
