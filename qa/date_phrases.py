"""The phrases of a question that bound publication: "since March", "between … and …", "the past two weeks", "in 2023".

A phrase is hard where its words bound what was published, and soft where they only name a time ("in March 2023"). A date
that names a rule or an event, or bounds validity, shipment or duty, gives no phrase: a wrong one would lose the answer.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from qa.remarks import remark
from qa.written_dates import MONTHS, FoundDate, bounds, dates_in
from qa.years import with_years

EARLIEST_YEAR = 1990
"""Questions about earlier years mean the date of a law, never the date of an article."""


@dataclass(frozen=True)
class Phrase:
    """Words `question[start:end]` and the days that they bound, both inclusive, `None` open."""

    since: date | None
    until: date | None
    start: int
    end: int
    soft: bool = False


_NUMBERS = {
    word: number
    for number, words in enumerate(
        ("a one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), 1
    )
    for word in words.split()
}
_HARD_WORDS = re.compile(
    r"\b(?:(?P<since>(?:ever\s+)?since|starting(?:\s+(?:in|from|on))?)"
    r"|(?P<from>from)|(?P<after>after|later\s+than|following(?=\s+\d|\s+[a-z]+\s+\d))"
    r"|(?P<before>before|prior\s+to|earlier\s+than)"
    r"|(?P<as>as\s+of|as\s+at)|(?P<until>until|till|up\s+to|up\s+until))\s+(?:the\s+|in\s+|on\s+)?$",
    re.IGNORECASE,
)
_PAIR_OPENS = re.compile(r"\b(?P<word>between|from)\s+$", re.IGNORECASE)
_PAIR_JOINS = re.compile(r"\s*(?:and|to|until|till|through|[-–—])\s*$", re.IGNORECASE)
_ONWARDS = re.compile(r"\s+(?:on|onwards?|forward|to\s+date|to\s+now|until\s+now)\b", re.IGNORECASE)
_BEFORE_AND_AFTER = re.compile(r"\bbefore\s+(?:and|or|versus|vs\.?)\s+after\b", re.IGNORECASE)
_SOFT_WORDS = re.compile(r"\b(?:in|during|over|throughout|on|this|for)\s+(?P<the>the\s+)?$", re.IGNORECASE)
_LAST_MONTH_NAMED = re.compile(rf"\blast\s+(?P<month>{'|'.join(MONTHS)})\b", re.IGNORECASE)
_RELATIVE = re.compile(
    r"\b(?:(?:in|over|during|within|for)\s+)?(?:the\s+)?(?P<which>last|past|previous|this|current)\s+"
    r"(?:(?P<count>\d{1,3}|a|one|two|three|four|five|six|seven|eight|nine|ten|couple\s+of|few)\s+)?"
    r"(?P<unit>day|week|month|quarter|year)(?P<many>s?)\b(?P<own>['’]s)?",
    re.IGNORECASE,
)
_SO_FAR = re.compile(r"\b(?:year[\s-]to[\s-]date|yesterday|since\s+yesterday)\b", re.IGNORECASE)

# Words shortly before the date that make it one of validity, shipment or duty, not of publication.
_ALWAYS = (
    r"valid\w*|expir\w+|effect\w*|into?\s+force|in\s+force|deadlines?|due|compl(?:y|iance)\w*|comments?|lasts?|run(?:s|ning)?"
    r"\s+out|exempt\w*|grandfather\w*|grace|wind[\s-]?down|invasion|war|coup"
)
_ACTS = (
    r"ship\w*|export(?:ed|ing)|receiv\w+|manufactured|made|bought|purchased|produced|contract\w*|starts?|begins?|appl(?:y|ies)|"
    r"fil(?:e|ed|ing)|submit\w*|keep|retain|hold|takes?|licen[cs]es?\s+issued"
)
_NOT_NEWS = {
    "since": re.compile(rf"\b(?:{_ALWAYS}|controlled|required?|listed|subject)\b", re.IGNORECASE),
    "until": re.compile(
        rf"\b(?:{_ALWAYS}|{_ACTS}|extend\w*|postpone\w*|delay\w*|defer\w*|push\w*|suspen\w+|paus\w+|good|remain\w*|long)\b",
        re.IGNORECASE,
    ),
    "bound": re.compile(rf"\b(?:{_ALWAYS}|{_ACTS})\b", re.IGNORECASE),
    "as": re.compile(r"\b(?:effective|valid|expir\w+)\s*$", re.IGNORECASE),
}
_MAY_FOLLOW = re.compile(
    r"\s*(?:$|[?!.,;:)]|(?:and|or|but|on|onwards?|forward|in|to|about|by|for|with|from|at|against|under|over|of|was|were|is|are|"
    r"has|have|had|did|does|do|can|could|will|would|what|which|who|how|when|where|why|there|that|regarding|concerning|"
    r"relating|affecting|only|please|alone|the|a|any|it|they|we|i|you|he|she)\b)",
    re.IGNORECASE,
)
_OPENING = re.compile(r"\s*(?:and|so|then|but|ok)?[\s,]*$", re.IGNORECASE)


def date_phrases(question: str, today: date, earlier: str = "") -> tuple[list[Phrase], list[Phrase]]:
    """The hard and the soft phrases, each in the order of the text. Soft ones are `Phrase.soft`.

    What the asker was told or did at some time bounds nothing; the time of what they were told is a soft phrase. The
    `earlier` question gives a month its year.
    """
    found = with_years(dates_in(question), today, earlier)
    phrases = [*_pairs(question, found), *_bounded(question, found), *_relative(question, today)]
    phrases += _soft(question, found)
    phrases = [told for one in phrases if (told := _as_told(question, one)) is not None]
    phrases = sorted((one for one in phrases if _plausible(one, today)), key=lambda one: one.start)
    return [one for one in phrases if not one.soft], [one for one in phrases if one.soft]


def _as_told(question: str, phrase: Phrase) -> Phrase | None:
    said = remark(question, phrase.start, phrase.end)
    if said == "telling":
        return None
    return replace(phrase, soft=True) if said else phrase


def _pairs(question: str, found: list[FoundDate]) -> Iterator[Phrase]:
    for left, right in pairwise(found):
        opens = _PAIR_OPENS.search(question, max(0, left.start - 12), left.start)
        joins = _PAIR_JOINS.match(question[left.end : right.start])
        if opens is None or joins is None or not _free(question, opens.start(), right.end, "bound"):
            continue
        if opens.group("word").lower() == "between" or "and" not in joins.group().lower():
            yield Phrase(bounds(left)[0], bounds(right)[1], opens.start(), right.end)


def _bounded(question: str, found: list[FoundDate]) -> Iterator[Phrase]:
    for one in found:
        said = _HARD_WORDS.search(question, max(0, one.start - 24), one.start)
        if said is None or _BEFORE_AND_AFTER.search(question[: one.start]):
            continue
        relation = said.lastgroup or ""
        names_a_thing = re.search(r"\bthe\s+$", said.group(), re.IGNORECASE) and not one.part and not one.day
        kind = {"after": "bound", "before": "bound", "from": "since"}.get(relation, relation)
        if names_a_thing or not _free(question, said.start(), one.end, kind):
            continue
        if relation == "from" and not _ONWARDS.match(question, one.end):
            continue
        yield _bound(relation, *bounds(one), said.start(), one.end)


def _bound(relation: str, first: date, last: date, start: int, end: int) -> Phrase:
    if relation in {"since", "from"}:
        return Phrase(first, None, start, end)
    if relation == "after":
        return Phrase(last + timedelta(days=1), None, start, end)
    if relation == "before":
        return Phrase(None, first - timedelta(days=1), start, end)
    return Phrase(None, last, start, end)


def _free(question: str, start: int, end: int, kind: str) -> bool:
    """Whether the date phrase stands for itself: it names no rule after it and bounds no validity, shipment or duty."""
    opening = _OPENING.match(question[:start]) is not None
    if not opening and not _MAY_FOLLOW.match(question, end):
        return False
    return _NOT_NEWS[kind].search(" ".join(question[:start].split()[-6:])) is None


def _soft(question: str, found: list[FoundDate]) -> Iterator[Phrase]:
    for one in found:
        said = _SOFT_WORDS.search(question, max(0, one.start - 16), one.start)
        if said is None or one.part in {"end", "start", "fiscal"} or (said.group("the") and one.part is None):
            continue
        opening = _OPENING.match(question[: said.start()]) is not None
        before = " ".join(question[: said.start()].split()[-2:])
        if _NOT_NEWS["bound"].search(before) or not (opening or _MAY_FOLLOW.match(question, one.end)):
            continue
        yield Phrase(*bounds(one), said.start(), one.end, soft=True)


def _relative(question: str, today: date) -> Iterator[Phrase]:
    for match in _RELATIVE.finditer(question):
        which, count = match.group("which").lower(), match.group("count")
        if (match.group("many") and not count) or (which in {"this", "current"} and count):
            continue
        before = " ".join(question[: match.start()].split()[-6:])
        if _NOT_NEWS["bound"].search(before) or re.match(r"\s+of\b", question[match.end() :]):
            continue
        yield _relative_phrase(match, before.lower(), today)
    for match in _SO_FAR.finditer(question):
        first = date(today.year, 1, 1) if "year" in match.group().lower() else today - timedelta(days=1)
        yield Phrase(first, None, match.start(), match.end())
    for match in _LAST_MONTH_NAMED.finditer(question):
        month = MONTHS.index(match.group("month").lower()) + 1
        year = today.year - (month >= today.month)
        yield Phrase(*bounds(FoundDate(0, 0, year, month)), match.start(), match.end(), soft=True)


def _relative_phrase(match: re.Match[str], before: str, today: date) -> Phrase:
    """ "the past two weeks" rolls back from today, "last month" is the calendar month, "since last month" has no end."""
    which, unit, count = match.group("which").lower(), match.group("unit").lower(), match.group("count")
    soft = match.group("own") is not None
    opens = match.group().lower()
    if count or (
        which in {"last", "past"}
        and (which == "past" or opens.startswith(("in", "over", "du", "with", "the")))
    ):
        return Phrase(_back(today, _count(count), unit), None, match.start(), match.end(), soft)
    first, last = _named_period(today, which, unit)
    if before.endswith(("since", "from")):
        return Phrase(first, None, match.start(), match.end(), soft)
    if before.endswith("before"):
        return Phrase(None, first - timedelta(days=1), match.start(), match.end(), soft)
    return Phrase(first, last, match.start(), match.end(), soft)


def _count(count: str | None) -> int:
    if count is None:
        return 1
    if count.isdigit():
        return int(count)
    return {"couple of": 2, "few": 4}.get(re.sub(r"\s+", " ", count.lower())) or _NUMBERS[count.lower()]


def _back(today: date, count: int, unit: str) -> date:
    """`today` less `count` units, the day cut to the length of the month."""
    if unit in {"day", "week"}:
        return today - timedelta(days=count * (7 if unit == "week" else 1))
    months = today.year * 12 + today.month - 1 - count * {"month": 1, "quarter": 3, "year": 12}[unit]
    last = bounds(FoundDate(0, 0, months // 12, months % 12 + 1))[1]
    return last.replace(day=min(today.day, last.day))


def _named_period(today: date, which: str, unit: str) -> tuple[date, date | None]:
    """ "this month": from its first day on. "last month": the calendar month before. Weeks begin on Monday."""
    if unit == "day":
        return today, None
    if unit == "week":
        first = today - timedelta(days=today.weekday())
    else:
        months = {"month": 1, "quarter": 3, "year": 12}[unit]
        first = date(today.year, (today.month - 1) // months * months + 1, 1)
    if which in {"this", "current"}:
        return first, None
    return _back(first, 1, unit), first - timedelta(days=1)


def _plausible(phrase: Phrase, today: date) -> bool:
    latest = today + timedelta(days=1)
    if any(day is not None and day.year < EARLIEST_YEAR for day in (phrase.since, phrase.until)):
        return False
    if phrase.since is not None and phrase.until is not None and phrase.since > phrase.until:
        return False
    if phrase.since is not None:
        return phrase.since <= latest
    return phrase.until is not None and phrase.until <= latest
