"""Whether the dates of a sentence are in its quotes, and are dates of the same thing there. Part of `verify`; pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from qa.deeds import deeds
from qa.marks import DURATIONS, Mark
from qa.told import Told
from qa.word_forms import listed, root
from qa.written_dates import FoundDate, bounds

_EVENTS: dict[str, str] = {
    "effect": "effect effective force apply applies applied applicable start starts started begin begins began commence commences",
    "due": "due deadline submit submitted submission submissions comments accepted receive received file filed answer answered",
    "publish": "publish published publishes publication appear appeared appears announce announced announces announcement release "
    "released releases issue issued issues promulgate promulgated unveil unveiled date dated",
    "sign": "sign signed signs signature",
    "adopt": "adopt adopted adopts adoption",
    "propose": "propose proposed proposes",
    "open": "open opened opens reopen reopened reopens",
    "end": "expire expires expired expiry expiration end ends ended lapse lapses lapsed until through close closes closed remove "
    "removes removed",
    "say": "said says stated states noted notes explained warned",
    "met": "hearing meeting plenary decision letter ruling judgment vote",
}
_EVENT_OF = {word: event for event, words in _EVENTS.items() for word in words.split()}
_NAMING = listed("submission hearing meeting plenary decision letter ruling judgment vote")
"""Nouns that a date in front of them dates: "the October 26 submission"."""
_ASIDE_DATED = listed("comments announcement decision letter meeting plenary ruling")
"""Nouns that tell what a date dates only where no verb does."""
_MOVING = ("delay", "advance", "extend")
_MOVED = listed(
    "move moves moved moving shift shifted shifts change changed changes put set amended amends corrected"
)
"""What is done to a date "from 3 May to 9 June"; without it that is a span."""
_ARTICLES = listed("article articles report reports reported reporting story news dispatch coverage")
_DOCUMENTS = listed(
    "rule rules regulation regulations notice notices document amendment order determination announcement correction"
)
_HAPPENS = re.compile(
    r"announc|effect|effective|forc|sign|adopt|expir|rescind|suspend|add(?:ed|s)$|remov|impos|appl|begin|began|start|amend(?:ed|s)$"
)


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
    if reason := _other_event(said, index, same, [(row, at) for row, at, _ in dates]):
        return reason
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
    named = {word for word in (*before, *after[:2]) if not _HAPPENS.search(word)}
    events = any(_HAPPENS.search(word) for word in before)
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


def _other_event(
    said: tuple[Mark, ...],
    index: int,
    same: list[tuple[tuple[Mark, ...], int]],
    dates: list[tuple[tuple[Mark, ...], int]],
) -> str | None:
    """Why the date at `index` is the date of something else in the quotes: of the publication, not of the entry into force."""
    ours = _event(said, index)
    if (
        ours is not None
        and ours.name in ("effect", "publish", "adopt")
        and any(_same_day(row) for row, _ in dates)
    ):
        return None
    if named := _named_by(said, index):
        rivals = [
            row[at].shown
            for row, at in dates
            if _named_by(row, at) == named and row[at].key not in {mark.key for mark in said}
        ]
        if rivals and not any(_named_by(row, at) == named or _issued(row, at) for row, at in same):
            return f"The quote speaks of the {said[index - 2].shown} of {rivals[0]}."
    theirs = [_event(row, at) for row, at in same]
    if ours is None or any(event is not None and event.root == ours.root for event in theirs):
        return None
    rivals = [row[at].shown for row, at in dates if (row, at) not in same and _alike(ours, _event(row, at))]
    known = [event for event in theirs if event is not None]
    alike = any(_alike(ours, event) for event in known)
    exact = [
        row[at].shown
        for row, at in dates
        if (row, at) not in same and (event := _event(row, at)) is not None and event.root == ours.root
    ]
    if alike and not exact:
        return None
    if rivals:
        return f"{said[index].shown} stands for something else in the quote, which says {rivals[0]} here."
    if ours.name and known and len(known) == len(theirs) and all(event.name for event in known):
        return f"{said[index].shown} is not when this “{ours.shown}” in the quote."
    return None


@dataclass(frozen=True)
class _Event:
    """What a date is the date of: the class of the telling word (empty for other verbs), its root, and the word."""

    name: str
    root: str
    shown: str


def _issued(row: tuple[Mark, ...], at: int) -> bool:
    event = _event(row, at)
    return event is None or event.name in ("publish", "sign", "adopt", "say", "propose")


def _named_by(row: tuple[Mark, ...], at: int) -> str:
    """The key of what a full date names: "the rule of August 17, 2020"."""
    found = row[at].date
    named = (
        at > 1 and row[at - 1].key == "of" and row[at - 2].kind == "word" and found is not None and found.day
    )
    return row[at - 2].key if named else ""


def _same_day(row: tuple[Mark, ...]) -> bool:
    """Whether something took effect "on the day of its publication"."""
    for at, mark in enumerate(row):
        ahead = row[at + 1 : at + 6]
        if mark.key == "day" and row[at - 1].key == "same":
            return True
        if mark.key == "day" and any(_EVENT_OF.get(one.shown.lower()) == "publish" for one in ahead):
            return not any(one.key in ("after", "before", "follow") for one in ahead)
    return False


def _alike(one: _Event, other: _Event | None) -> bool:
    if other is None or one.root == other.root:
        return other is not None
    return one.name != "" and (one.name == other.name or {one.name, other.name} == {"due", "end"})


def _event(row: tuple[Mark, ...], index: int) -> _Event | None:
    """What the date at `index` dates, by the nearest telling word before it in its clause, or else behind it."""
    before = row[index - 1] if index else None
    verbs = {deed.at for deed in deeds(row)}
    following = row[index + 1] if index + 1 < len(row) else None
    if following is not None and following.shown.lower() in _NAMING:
        return _told_by(row, index + 1)
    if before is not None and before.key == "of" and index > 1:
        return None
    if before is not None and before.key == "to" and _ends_a_range(row, index):
        return _Event("end", "until", "until")
    named = following is not None and following.kind in ("word", "name") and index + 1 not in verbs
    if named and before is not None and before.key in ("the", "its", "their", "that"):
        return None
    for at in range(index - 1, -1, -1):
        mark = row[at]
        if mark.kind == "date" and at < index - 2 and row[at + 1].key not in ("and", "or", "to", "but"):
            break
        if mark.kind == "break" and mark.key in ";.:":
            break
        if mark.key in ("which", "that", "who") and not _clause_has_verb(verbs, at, index):
            continue
        if at in verbs or mark.shown.lower() in _EVENT_OF:
            if _counts_from(row, at):
                continue
            if mark.shown.lower() in _ASIDE_DATED and any(verb < index for verb in verbs):
                continue
            return _told_by(row, at)
    behind = next((at for at in sorted(verbs) if at > index), None)
    return _told_by(row, behind) if behind is not None else None


def _ends_a_range(row: tuple[Mark, ...], index: int) -> bool:
    """Whether the date at `index` ends a span: "from 3 May to 9 June"."""
    started = [at for at in range(max(1, index - 4), index) if row[at].kind == "date"]
    moved = any(mark.group in _MOVING or mark.shown.lower() in _MOVED for mark in row[:index])
    return not moved and any(row[at - 1].key in ("from", "between") for at in started)


def _counts_from(row: tuple[Mark, ...], at: int) -> bool:
    """Whether a span is counted from what is told: "120 days after publication"."""
    led = row[at - 2 : at] if at > 1 else ()
    return len(led) == 2 and led[0].unit in DURATIONS and led[1].group in ("before", "after")


def _clause_has_verb(verbs: set[int], start: int, end: int) -> bool:
    return any(start < verb < end for verb in verbs)


def _told_by(row: tuple[Mark, ...], at: int) -> _Event:
    low = row[at].shown.lower().removeprefix("not ")
    if low in ("took", "takes", "take", "entered", "enters", "came", "comes") and at + 1 < len(row):
        ahead = [one.shown.lower() for one in row[at + 1 : at + 3]]
        if "effect" in ahead or "force" in ahead:
            return _Event("effect", "effect", "takes effect")
    name = _EVENT_OF.get(low, "")
    return _Event(name, name if name in ("effect", "say") else root(low), row[at].shown)


def _relation(row: tuple[Mark, ...], index: int) -> str:
    """ "before" or "after" right in front of the date, "since" and "until", which "by" stands for too."""
    for mark in _backwards(row, index, 2):
        if mark.key in ("before", "after", "until", "since", "by"):
            return "until" if mark.key == "by" else mark.key
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
