"""Questions that say only what is different: "What about Japan?", "And in 2024?", "And the month before that?".

They are answered by the question before with the like thing replaced: a country for a country, a year for a year. Where
it is not clear what is to be replaced, nothing is. Pure; reads English.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from qa.mentions import Mention, mentions, place
from qa.written_dates import MONTHS, FoundDate
from qa.years import year_beside

_JOINS = r"(?:(?:and|but|so|or|then|also|ok|okay|well)\b[\s,]*)*"
_ASKS_THE_SAME = (
    r"(?:(?:what about|how about|what of|what if it(?: is|['’]s)|as for|(?:is|was) it the same|(?:is|was) this the same|"
    r"(?:the )?same(?: question)?|(?:does|did) the same (?:apply|hold|go|count))\b[\s,]*)?"
)
_PREPOSITIONS = r"in|for|to|into|from|on|with|against|by|at|of|since|during|under|within|until|before|after"
_ELLIPTIC = re.compile(
    rf"^\W*(?P<lead>{_JOINS}{_ASKS_THE_SAME})(?:(?P<preposition>{_PREPOSITIONS})\s+)?(?P<rest>\S.*?)"
    r"(?:[\s,]+(?:then|too|as well|instead|also|please))*\W*$",
    re.IGNORECASE,
)
# What may stand between and behind the things named without saying anything of its own.
_NOTHING_MORE = re.compile(r"[\s,]*(?:(?:and|or|the|in|['’]s|ones?)(?:[\s,]+|$))*", re.IGNORECASE)
_STEP = re.compile(
    rf"^\W*{_JOINS}{_ASKS_THE_SAME}(?:(?:in|for|during|on)\s+)?(?:(?:the|a|one)\s+)?"
    r"(?:(?P<unit>day|month|quarter|year)\s+(?P<way>before|earlier|prior|previously|after|later)(?:\s+(?:that|this|it|then))?"
    r"|(?P<turn>previous|preceding|prior|following|next)\s+(?P<its>day|month|quarter|year))\W*$",
    re.IGNORECASE,
)
# "And when did Japan do so?": the place is new, what was done is not.
_DOES_IT = re.compile(
    r"\b(?:do|does|did|doing|done|follow suit)(?: (?:it|so|that|this|the same|likewise))?\W*$", re.IGNORECASE
)
_DOES = re.compile(r"\b(?:it|so|that|this|the same|likewise|suit)\W*$", re.IGNORECASE)
_DIRECTIONS = frozenset({"to", "into", "from", "against", "with"})
_BEFORE = re.compile(rf"\b(?P<preposition>{_PREPOSITIONS})\s+(?:the\s+)?$", re.IGNORECASE)

# "License Exception NAC": what a bare "MED" is one of.
_HEADED = re.compile(
    r"(?P<head>(?:[A-Z][a-z]+ )*(?:Exception|Exemption|Authori[sz]ation|Form|Order|Rule)s? )[A-Z]{2,}"
)

# From a text to the same text with something replaced.
Replacing = Callable[[str], str]


def elliptic(asked: str) -> bool:
    """Whether `asked` says only what is different from the question before it."""
    return _STEP.match(asked) is not None or _named(asked) is not None


def replacing(asked: str, earlier: str, today: date) -> Replacing | None:
    """How to turn the `earlier` question into what the elliptic `asked` means; `None` where that is not clear."""
    if step := _STEP.match(asked):
        return _stepping(step, earlier, today)
    if (named := _named(asked)) is None:
        return None
    match, new = named
    preposition = (match["preposition"] or "").lower()
    old, head = _of_a_kind(match["rest"], new[0], earlier)
    old = old or _like(new[0], mentions(earlier), earlier, preposition)
    if old is None or old.key in {one.key for one in new}:
        return None
    if old.kind == "time":
        return partial(
            _with_time,
            old=old,
            words=_in_full(match["rest"], new, old, earlier, today),
            preposition=preposition,
        )
    return partial(_with_things, old=old, rest=match["rest"], new=new, head=head)


def replacing_doer(asked: str, earlier: str) -> Replacing | None:
    """How to turn the `earlier` question into one about whoever is said in `asked` to do it too; `None` where nobody is."""
    named = [one for one in mentions(asked) if one.kind in {"place", "name", "body"}]
    if len(named) != 1 or not (_DOES_IT.search(asked) and _DOES.search(asked)):
        return None
    old = _like(named[0], mentions(earlier), earlier, "")
    if old is None or old.key == named[0].key:
        return None
    return partial(_with_things, old=old, rest=asked[named[0].start : named[0].end], new=_moved(named[0]))


def _moved(mention: Mention) -> tuple[Mention, ...]:
    """The mention as the whole of a text."""
    return (replace(mention, start=0, end=mention.end - mention.start),)


def _named(asked: str) -> tuple[re.Match[str], tuple[Mention, ...]] | None:
    """The parts of an elliptic question and what it names, all of one kind; `None` for any other question."""
    match = _ELLIPTIC.match(asked)
    if match is None:
        return None
    rest, opened = match["rest"], bool(match["lead"] or match["preposition"])
    found = mentions(rest, opened)
    if not found and opened:
        # "March" and "May" are months only where a word says so.
        found = tuple(
            replace(one, start=one.start - 3, end=one.end - 3)
            for one in mentions(f"in {rest}", opened)
            if one.kind == "time"
        )
    if len({one.kind for one in found}) != 1:
        return None
    left, at = "", 0
    for one in found:
        left, at = f"{left}{rest[at : one.start]} ", one.end
    return (match, found) if _NOTHING_MORE.fullmatch(f"{left}{rest[at:]} ".lstrip()) else None


def _like(new: Mention, old: tuple[Mention, ...], earlier: str, preposition: str) -> Mention | None:
    """The one thing of `earlier` that `new` can only mean to replace."""
    like = [one for one in old if one.kind == new.kind]
    before = [
        match["preposition"].lower() if (match := _BEFORE.search(earlier[: one.start])) else ""
        for one in like
    ]
    keys = {one.key for one in like}
    if not like:
        return None
    if len(keys) == 1:
        turned = preposition in _DIRECTIONS and new.kind == "place" and preposition not in before
        return None if turned else like[0]
    # Of several, an adjective for an adjective, then the one behind the same preposition, or whoever acts.
    if new.adjective and len({one.key for one in like if one.adjective}) == 1:
        return next(one for one in like if one.adjective)
    same = [one for one, its in zip(like, before, strict=True) if its == preposition]
    return same[0] if len({one.key for one in same}) == 1 else None


def _of_a_kind(rest: str, new: Mention, earlier: str) -> tuple[Mention | None, str]:
    """What a bare abbreviation replaces in "License Exception NAC", and the words before it that hold for the new one too."""
    if new.kind not in {"name", "term"} or not re.fullmatch(r"[A-Z]{2,}", rest[new.start : new.end]):
        return None, ""
    named = ((one, _HEADED.fullmatch(earlier, one.start, one.end)) for one in mentions(earlier))
    headed = {one.key: (one, match["head"]) for one, match in named if match}
    return next(iter(headed.values())) if len(headed) == 1 else (None, "")


def _with_things(text: str, old: Mention, rest: str, new: tuple[Mention, ...], head: str = "") -> str:
    """`text` with each mention of `old` replaced by the things named in `rest`, a noun for a noun, the `head` before them."""
    for one in reversed(mentions(text)):
        if (one.kind, one.key) != (old.kind, old.key):
            continue
        words = head + _words(rest, new, one.adjective)
        before = text[: one.start]
        if one.start == 0:
            words = words[:1].upper() + words[1:]
        if article := re.search(r"\b(a|an) $", before, re.IGNORECASE):
            right = "an" if words[:1].lower() in "aeio" else "a"
            before = (
                before[: article.start(1)] + (right.capitalize() if article[1][0] == "A" else right) + " "
            )
        text = before + words + text[one.end :]
    return text


def _words(rest: str, new: tuple[Mention, ...], adjective: bool) -> str:
    """The things named in `rest`, joined as they are there."""
    words, at = "", new[0].start
    for one in new:
        written = rest[one.start : one.end]
        if one.kind == "place" and (one.adjective != adjective or written.islower()):
            written = place(one.key, adjective)
        elif one.kind == "place" and not adjective and written.isupper() and one.key.startswith("the "):
            written = f"the {written}"
        words, at = words + rest[at : one.start] + written, one.end
    return words


def _in_full(rest: str, new: tuple[Mention, ...], old: Mention, earlier: str, today: date) -> str:
    """The new time in its own words, with the year that the old one leads to where it names only a month."""
    words = rest[new[0].start : new[-1].end]
    last, before = new[-1].date, old.date or _from_today(old.key, today)
    if last is None or last.year is not None or last.month is None or before.year is None:
        return words
    return f"{words} {year_beside(last.month, earlier, before, today) or before.year}"


def _with_time(text: str, old: Mention, words: str, preposition: str) -> str:
    """`text` with each mention of the `old` time replaced by the `words`, behind their own `preposition` if they have one."""
    from_today = re.match(r"(?:this|last|next|the)\b", words, re.IGNORECASE)
    for one in reversed(mentions(text)):
        if (one.kind, one.key) != (old.kind, old.key):
            continue
        before, said = text[: one.start], preposition
        if match := _BEFORE.search(before):
            before = before[: match.start()]
            said = preposition or match["preposition"].lower()
        elif old.date is None:
            said = preposition or "in"
        if from_today and said == "in":
            said = ""
        if not before and said:
            said = said.capitalize()
        text = f"{before}{said}{' ' if said else ''}{words}{text[one.end :]}"
    return text


def _stepping(step: re.Match[str], earlier: str, today: date) -> Replacing | None:
    times = [one for one in mentions(earlier) if one.kind == "time"]
    if len({one.key for one in times}) != 1:
        return None
    unit = (step["unit"] or step["its"]).lower()
    way = (step["way"] or step["turn"]).lower()
    by = 1 if way in {"after", "later", "following", "next"} else -1
    moved = _step(times[0].date or _from_today(times[0].key, today), unit, by)
    return partial(_with_time, old=times[0], words=moved, preposition="") if moved else None


def _from_today(words: str, today: date) -> FoundDate:
    """The month or year that words such as "last month" mean; without a year where they mean neither."""
    by = {"last": -1, "next": 1}.get(words.split()[0], 0)
    if words.endswith("year"):
        return FoundDate(0, 0, today.year + by)
    if words.endswith("month"):
        months = today.year * 12 + today.month - 1 + by
        return FoundDate(0, 0, months // 12, months % 12 + 1)
    return FoundDate(0, 0, None)


def _step(found: FoundDate, unit: str, by: int) -> str:
    """The date one `unit` on or back, as one writes it; empty where it cannot be told."""
    if unit == "quarter" and found.year and (found.part or "").startswith("q"):
        quarters = found.year * 4 + int((found.part or "q1")[1]) - 1 + by
        return f"Q{quarters % 4 + 1} {quarters // 4}"
    if found.part is not None or unit == "quarter":
        return ""
    if unit == "year" and found.year:
        return _written(found.year + by, found.month, found.day)
    if unit == "month" and found.month:
        months = (found.year or 0) * 12 + found.month - 1 + by
        return _written(months // 12 if found.year else None, months % 12 + 1, None)
    if unit == "day" and found.day and found.month and found.year:
        moved = date(found.year, found.month, found.day) + timedelta(days=by)
        return _written(moved.year, moved.month, moved.day)
    return ""


def _written(year: int | None, month: int | None, day: int | None) -> str:
    """ "7 October 2022", "October 2022", "October" or "2022"; the last of February where a leap day has no like."""
    if day and month and year:
        day = min(day, monthrange(year, month)[1])
    parts = (day, MONTHS[month - 1].title() if month else None, year)
    return " ".join(str(part) for part in parts if part)
