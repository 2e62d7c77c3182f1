"""The stretch of a sentence that is what a question asks for: the date, the amount, the number, the name. Pure; reads English.

It is shown in bold, so it must be the value or nothing: where two could be it, where the value belongs to another verb
or counts another thing, or where the sentence is about another matter, there is none.
"""

import re

from qa.aim import Aim, aim, things
from qa.asked import NUMBER_WORDS
from qa.clauses import POINTS, Stretch, pointed_at, words
from qa.followup import Standalone
from qa.key_dates import dated, same_day
from qa.key_names import named
from qa.key_numbers import lasting, measured, numbered, paid, shared
from qa.kinship import akin
from qa.values import materials_in
from qa.written_dates import FoundDate, dates_in

# The share of what a question names that a sentence and its surroundings must name: half of it, over a list of golden questions.
NAMED = 0.5
# "Regulation 2021/821", "No. 46", "the five rare earths", "the 0.1% rule": what has that number, and nothing else.
_NUMBERED = re.compile(
    rf"\b(\d{{4}}[-/]\d+)\b|\bNo\. (\d+)|\bthe (\d[\d.,]*%?|{NUMBER_WORDS}) (?=[a-z])", re.IGNORECASE
)
_THE_SO_MANY = re.compile(rf"(?:The|All|These) (?:\d|(?:{NUMBER_WORDS})\b)")
_IT = re.compile(r"\b(?:it|them)\b")


def key(question: str | Standalone, sentence: str, before: str = "", title: str = "") -> Stretch | None:
    """Where in `sentence` that stands which `question` asks for: `sentence[start:end]`; `None` in any doubt.

    `before` is what stands before it in its article, `title` the title of that.
    """
    wanted = aim(question if isinstance(question, Standalone) else Standalone(question, question))
    found = [
        span
        for span in _values(wanted, sentence, before)
        if not _known(sentence[slice(*span)], wanted.question)
    ]
    if (
        not found
        or _of_another(wanted, sentence, found, before)
        or not _about(wanted, sentence, f"{title} {before}")
    ):
        return None
    values = {sentence[start:end].lower() for start, end in found}
    one = len(values) == 1 or (wanted.kind in ("date", "start", "end") and same_day(sentence, found))
    return found[0] if one else None


def _values(wanted: Aim, sentence: str, before: str) -> list[Stretch]:
    match wanted.kind:
        case "date" | "start" | "end":
            return dated(wanted, sentence, before)
        case "count":
            return numbered(wanted, sentence)
        case "amount":
            return paid(wanted, sentence)
        case "share":
            return shared(wanted, sentence)
        case "measure":
            return measured(wanted, sentence)
        case "duration":
            return lasting(wanted, sentence)
        case "person" | "place" | "code":
            return named(wanted, sentence)
        case "other":
            return []


def _known(value: str, question: str) -> bool:
    return (
        re.search(rf"(?<!\w){re.escape(value)}(?!\w)", " ".join(question.split()), re.IGNORECASE) is not None
    )


def _of_another(wanted: Aim, sentence: str, found: list[Stretch], before: str) -> bool:
    """Whether the sentence is about other materials than the question, another day, or another numbered thing."""
    asked, told = materials_in(wanted.question), materials_in(sentence)
    if asked and told and not asked & told:
        return True
    text = sentence
    if POINTS.search(sentence) or _IT.search(sentence):
        text = f"{pointed_at(before)} {sentence}"
    days = [one for one in dates_in(wanted.question) if one.month]
    others = [
        one for one in dates_in(sentence) if one.month and all(one.start != start for start, _ in found)
    ]
    if not others and (text != sentence or _THE_SO_MANY.match(sentence)):
        others = [one for one in dates_in(pointed_at(before)) if one.month]
    if days and others and not any(_may_be(day, other) for day in days for other in others):
        return True
    numbers = [
        number for groups in _NUMBERED.findall(_without_dates(wanted.question)) for number in groups if number
    ]
    return any(not _known(number, text) for number in numbers)


def _may_be(day: FoundDate, other: FoundDate) -> bool:
    years = day.year == other.year or day.year is None or other.year is None
    return years and day.month == other.month


def _without_dates(text: str) -> str:
    for one in reversed(dates_in(text)):
        text = text[: one.start] + text[one.end :]
    return text


def _about(wanted: Aim, sentence: str, around: str) -> bool:
    """Whether the sentence, with what is around it, names enough of what the question names.

    Where nothing around it is known, the thing that the question is about is enough.
    """
    named = wanted.about | set(wanted.counted)
    placed = any(thing.startswith("place ") for thing in wanted.about)
    by_itself = (
        not around.strip() and not placed and any(akin(one.text, wanted.head) for one in words(sentence))
    )
    if not wanted.about or by_itself:
        return True
    spoken = things(f"{sentence} {around}")
    if (
        around.strip()
        and wanted.names
        and sum(name in spoken for name in wanted.names) / len(wanted.names) < NAMED
    ):
        return False
    share = sum(any(akin(thing, one) for one in spoken) for thing in named) / len(named)
    return share >= NAMED
