"""The dates that a text names, however they are written. Knows nothing of questions or windows: qa/dates.py does that.

Understood: 7 October 2022, the 7th of October 2022, October 7, 2022, Oct. 7, 2022-10-07, 10/7/2022 (month first unless
it cannot be), 7.10.2022 (day first), 2022年10月7日, October 2022, October 7, 2022, Q3 2024, first half of 2024,
early/mid/late 2023, end of 2023, fiscal year 2023. A date without a year takes it from the date it is joined to
("April 7 and June 6, 2022").
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_PARTS = {
    "early": (1, 4),
    "start": (1, 3),
    "mid": (5, 8),
    "late": (9, 12),
    "end": (10, 12),
    "q1": (1, 3),
    "q2": (4, 6),
    "q3": (7, 9),
    "q4": (10, 12),
    "h1": (1, 6),
    "h2": (7, 12),
}
"""First and last month of a part of a year; "early" and "late" are generous because writers are."""
_PART_NAMES = {"beginning": "start", "middle": "mid", "close": "end"}
_ORDINALS = {"first": "1", "second": "2", "third": "3", "fourth": "4", "last": "4"}


@dataclass(frozen=True)
class FoundDate:
    """A date in a text: `text[start:end]`. What the words do not give is `None` (`part`: "q3", "h1", "early", "fiscal")."""

    start: int
    end: int
    year: int | None
    month: int | None = None
    day: int | None = None
    part: str | None = None


_MONTH = (
    r"(?P<{0}>jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?|july?|aug(?:ust|\.)?"
    r"|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)(?![a-z])"
)
_YEAR = r"(?P<{0}>(?:19|20)\d\d)(?![\d,]\d|\d|[-‑–](?!(?:19|20)\d\d\b)\d{{3}}|\.\d|%|/\d)"
_SHAPES = (
    r"(?P<y1>\d{4})[-‑/](?P<m1>0[1-9]|1[0-2])(?:[-‑/](?P<d1>0[1-9]|[12]\d|3[01]))?(?![-‑/\d])",
    r"(?P<y2>\d{4})年(?:(?P<m2>1[0-2]|0?[1-9])月(?:(?P<d2>3[01]|[12]\d|0?[1-9])日)?)?",
    r"(?P<a3>\d{1,2})(?P<s3>[/.-])(?P<b3>\d{1,2})(?P=s3)(?P<y3>(?:19|20)\d\d)(?!\d)",
    r"(?P<d4>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?:\s+day)?(?:\s+of|-)?\s*"
    + _MONTH.format("m4")
    + r"(?:(?:\s*,)?(?:\s+of)?[\s-]+"
    + _YEAR.format("y4")
    + ")?",
    _MONTH.format("m5")
    + r"\s+(?:the\s+)?(?P<d5>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d.]\d|\d|%|[-‑]\w*[a-z]|,\d{3}(?!\d))"
    + r"(?:\s*(?:[-–]|to|and)\s*(?P<e5>3[01]|[12]\d|0?[1-9])(?=\s*,\s*\d{4}))?(?:\s*,\s*|\s+(?:of\s+)?)?"
    + f"(?:{_YEAR.format('y5')})?",
    r"(?:(?P<p6>early|mid|late)[\s-]+)?" + _MONTH.format("m6") + r",?\s+(?:of\s+)?" + _YEAR.format("y6"),
    r"(?:q(?P<q7>[1-4])|h(?P<h7>[12]))[\s-]*(?:of\s+)?" + _YEAR.format("y7"),
    r"(?P<o8>first|second|third|fourth|last|[1-4](?:st|nd|rd|th))\s+(?P<u8>quarter|half)\s+(?:of\s+)?(?:the\s+year\s+)?"
    + _YEAR.format("y8"),
    r"(?:(?P<p9>early|mid|late)[\s-]+(?:in\s+)?|(?P<n9>start|beginning|middle|end|close)\s+of\s+)"
    + _YEAR.format("y9"),
    r"(?P<f10>fiscal(?:\s+year)?\s+|fy[\s-]*)" + _YEAR.format("y10"),
    r"(?:(?<=\b(?:19|20)\d\d[-–])|(?<!\d[-–]))"
    + _YEAR.format("y11")
    + r"(?!\s*(?:entities|items|persons|people|companies|km|kg|tons|tonnes|MHz|TOPS))",
)
_DATE = re.compile(r"(?<![\w$€£¥#§.,/])(?:" + "|".join(_SHAPES) + ")", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_BARE_MONTH = re.compile(
    r"\b(?:(?P<part>early|mid|late)[\s-]+)?(?P<month>January|February|March|April|May|June|July|August|September"
    r"|October|November|December|Jan\.?|Feb\.?|Apr\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)(?![\w-])(?!\s+\d)"
)
_LEADS_TO_MONTH = re.compile(
    r"\b(?:in|since|until|till|by|of|from|to|through|before|after|during|and|last|this|next|every|between|early|late|mid)"
    r"\s+$",
    re.IGNORECASE,
)
_LOWER_MONTH = re.compile(
    r"(?<=\b)(?:in|since|until|during|before|after|last|this|of|by)\s+"
    r"(?P<month>january|february|march|april|may|june|july|august|september|october|november|december)\b(?!\s+\d)"
)
# The same sentences are read for each step of an answer, and for one question after another.
TEXTS_KEPT = 4_096
_JOINT = re.compile(r"\s*(?:,\s*)?(?:and|to|through|until|till|or|[-–—,&])\s*$")


@lru_cache(maxsize=TEXTS_KEPT)
def dates_in(text: str) -> tuple[FoundDate, ...]:
    """Every date that `text` names, in order. A document number such as 2023-26984 is none."""
    # A month may stand alone; all else that is a date has a digit.
    matches = _DATE.finditer(text) if _DIGIT.search(text) else ()
    found = [part for match in matches for part in _read(match)]
    taken = [(one.start, one.end) for one in found]
    for pattern in (_BARE_MONTH, _LOWER_MONTH):
        for match in pattern.finditer(text):
            start, end = match.span("month")
            if pattern is _BARE_MONTH and start < match.end() and match.group("part"):
                start = match.start()
            name = match.group("month").lower()
            if name in {"may", "march", "mar."} and not _LEADS_TO_MONTH.search(
                text, max(0, start - 12), start
            ):
                continue
            if all(end <= left or start >= right for left, right in taken):
                found.append(FoundDate(start, end, None, _month(name)))
                taken.append((start, end))
    found.sort(key=lambda one: one.start)
    return tuple(_with_years(text, found))


def bounds(found: FoundDate) -> tuple[date, date]:
    """First and last day of a date that has its year."""
    if found.year is None:
        raise ValueError("a date without a year has no bounds: give it a year first")
    if found.month is None:
        first, last = _PARTS.get(found.part or "", (1, 12))
        return date(found.year, first, 1), date(found.year, last, monthrange(found.year, last)[1])
    if found.day is None:
        return date(found.year, found.month, 1), date(
            found.year, found.month, monthrange(found.year, found.month)[1]
        )
    return (exact := date(found.year, found.month, found.day)), exact


def _read(match: re.Match[str]) -> Iterator[FoundDate]:
    """The dates of one match: two for a range of days, none where the day does not exist."""
    groups = {name.rstrip("0123456789"): value for name, value in match.groupdict().items() if value}
    year = int(groups["y"]) if "y" in groups else None
    month = _month(groups["m"]) if "m" in groups else None
    day = int(groups["d"]) if "d" in groups else None
    end = match.start() + len(match.group().rstrip(" ,\t\n\u00a0"))
    if end > match.start() and re.search(r"\sof$", match.group()):
        end -= 3
    if "a" in groups:
        first, second = int(groups["a"]), int(groups["b"])
        month, day = (first, second) if groups["s"] == "/" and first <= 12 else (second, first)
    parts = [name for name in ("p", "n") if name in groups]
    part = _PART_NAMES.get(groups[parts[0]].lower(), groups[parts[0]].lower()) if parts else None
    if "q" in groups or "h" in groups:
        part = f"q{groups['q']}" if "q" in groups else f"h{groups['h']}"
    if "o" in groups:
        number = _ORDINALS.get(groups["o"].lower(), groups["o"][0])
        quarter = groups["u"].lower() == "quarter"
        part = f"q{number}" if quarter else f"h{min(int(number), 2)}"
    if "f" in groups:
        part = "fiscal"
    for each in [day, int(groups["e"])] if "e" in groups else [day]:
        one = FoundDate(match.start(), end, year, month, each, part)
        if _exists(one):
            yield one


def _month(name: str) -> int:
    if name.isdigit():
        return int(name)
    return next(
        number for number, full in enumerate(MONTHS, 1) if full.startswith(name.lower().rstrip(".")[:3])
    )


def _exists(found: FoundDate) -> bool:
    if found.month is None:
        return True
    if not 1 <= found.month <= 12:
        return False
    return found.day is None or 1 <= found.day <= monthrange(found.year or 2024, found.month)[1]


def _with_years(text: str, found: list[FoundDate]) -> list[FoundDate]:
    """The same dates; one without a year takes it from the next date where the two are joined by "and", "to" or a dash."""
    for index in range(len(found) - 2, -1, -1):
        one, following = found[index], found[index + 1]
        if one.year is None and following.year is not None and following.month is not None:
            joint = text[one.end : following.start]
            if len(joint) < 12 and _JOINT.match(joint):
                found[index] = replace(one, year=following.year)
    return found
