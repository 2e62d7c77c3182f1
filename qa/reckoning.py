"""Numbers that no quote writes but that follow from it: how many names it lists, what lies between two of its dates.

Part of `verify`; pure.
"""

from datetime import date

from qa.marks import DURATIONS, Mark
from qa.told import Told


def counts_its_list(said: tuple[Mark, ...], index: int) -> bool:
    """Whether the number counts the names or codes that the sentence itself lists: "two new ECCNs: 3A090 and 4A090"."""
    behind = said[index + 1 :]
    named = [mark for mark in listed_names(behind) if mark.kind == "name"]
    codes = {mark.key for mark in behind if mark.kind == "code"}
    return not said[index].unit and said[index].value in {len(named), len(codes)} - {0, 1}


def counts_told_list(mark: Mark, told: Told) -> bool:
    """Whether the number counts the names that a quote lists: "in three countries" for "in China, Japan and Korea"."""
    return not mark.unit and any(
        mark.value == len(_whole_list(row, at)) > 2 for row in told.rows for at in range(len(row))
    )


def in_order(said: tuple[Mark, ...], index: int, relation: str) -> bool:
    """Whether the dates on both sides of a "before" or "after" stand to each other as it says."""
    dated = [
        (at, (one.date.year, one.date.month or 0))
        for at, one in enumerate(said)
        if one.date and one.date.year
    ]
    before = next((day for at, day in reversed(dated) if at < index), None)
    behind = next((day for at, day in dated if at > index), None)
    if before is None or behind is None:
        return False
    return before < behind if relation == "before" else before > behind


def spans_its_dates(said: tuple[Mark, ...], index: int) -> bool:
    """Whether the span lies between two dates of the sentence, in their order: "on 2 March, three days before 5 March"."""
    mark = said[index]
    years = _years(said)
    exact = [(at, day) for at, one in enumerate(said) if (day := _exact(one, years))]
    before = next((day for at, day in reversed(exact) if at < index), None)
    behind = next((day for at, day in exact if at > index), None)
    ahead = {(one.group or one.key, one.shown.lower()) for one in said[index + 1 : index + 3]}
    groups, words = {group for group, _ in ahead}, {word for _, word in ahead}
    if before is None or behind is None or mark.value is None or mark.unit not in ("day", "week"):
        return False
    onward = "later" in words or ("before" in groups and "earlier" not in words)
    days = (behind - before).days if onward else (before - behind).days
    return bool(groups & {"before", "after"}) and days == mark.value * DURATIONS[mark.unit]


def spans_told_dates(said: tuple[Mark, ...], index: int, told: Told) -> bool:
    """Whether the span lies between two dates of the quotes, and the sentence names the one that it leads to."""
    mark = said[index]
    ahead = said[index + 1 : index + 3]
    relation = next((one.group for one in ahead if one.group in ("before", "after")), None)
    if relation is None or mark.value is None or mark.unit not in ("day", "week"):
        return False
    years = _years(told.marks)
    days = {day for one in told.marks if (day := _exact(one, years))}
    named = {day for one in said if (day := _exact(one, years))}
    earlier = any(one.shown.lower() == "earlier" for one in ahead)
    to = -1 if relation == "before" or earlier else 1
    span = to * mark.value * DURATIONS[mark.unit]
    return any(
        (end - start).days == span and end in named and start not in named for start in days for end in days
    )


def _years(marks: tuple[Mark, ...]) -> set[int]:
    return {one.date.year for one in marks if one.date is not None and one.date.year}


def _exact(mark: Mark, years: set[int]) -> date | None:
    """The day that a mark names; its year may be the only one of the quotes."""
    found = mark.date
    if found is None or not found.month or not found.day:
        return None
    year = found.year or (min(years) if len(years) == 1 else None)
    return date(year, found.month, found.day) if year else None


def listed_names(marks: tuple[Mark, ...]) -> list[Mark]:
    """The first run of names that commas and "and" join, before the next number."""
    found: list[Mark] = []
    joined = False
    for mark in marks:
        if mark.kind in ("number", "date") or (mark.key in (";", ":", ".") and found):
            break
        if mark.kind == "name":
            found.append(mark)
            if joined:
                break
        joined = bool(found) and (joined or mark.key in ("and", "or"))
        if mark.kind != "name" and found and mark.key not in (",", "and", "or", "the"):
            break
    return found


def _whole_list(row: tuple[Mark, ...], start: int) -> list[Mark]:
    """The names of a list that begins at `start`, all of them; none where no list begins there."""
    if row[start].kind != "name" or (start and row[start - 1].key in (",", "and", "or")):
        return []
    found, joined = [row[start]], False
    for mark in row[start + 1 :]:
        if mark.key in (",", "and", "or", "the"):
            joined = joined or mark.key != "the"
        elif mark.kind == "name" and joined:
            found.append(mark)
            joined = False
        else:
            break
    return found
