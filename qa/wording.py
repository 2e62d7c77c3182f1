"""What a reader is told: that there is an answer, that there is none and why, that sentences were dropped."""

import uuid
from collections.abc import Sequence
from difflib import get_close_matches
from textwrap import shorten

from qa.domain import Absence, Answer, Question, Verdict, Window
from qa.foreign import foreign_language
from qa.sheet import Sheet
from qa.smalltalk import Courtesy
from qa.steps import Asked, Weighed

BY_QUOTES = "quotes"
NOT_FOUND = "The articles in the library do not answer this question."
MISSING: dict[Absence, str] = {
    "off_topic": f"{NOT_FOUND} None of them is about its subject.",
    "not_covered": f"{NOT_FOUND} Some touch on its subject, but none says what is asked.",
    "detail_missing": f"{NOT_FOUND} One reports the matter, but not the detail that is asked for.",
}
EXAMPLE = "What is the 50% affiliates rule, and is it in force?"
WHAT_THIS_DOES = (
    "Ask about export controls: every sentence of an answer stands on a quote from an article in the library. "
    f"For example: “{EXAMPLE}”"
)
_REPLIES: dict[Courtesy, str] = {
    "greeting": f"Hello. {WHAT_THIS_DOES}",
    "thanks": f"You are welcome. {WHAT_THIS_DOES}",
    "farewell": f"Goodbye. {WHAT_THIS_DOES}",
    "about": WHAT_THIS_DOES,
}
# Passages shown with an answer that was not found.
CLOSEST = 3
# Characters of a part of the question that a notice repeats.
PART_SHOWN = 120
# Publishers named to a reader who asked for one that is not there.
NAMED = 3


_WHY = {
    "spliced": "joined into one what stands in different places",
    "misattributed": "named no passage, though another says it",
}


def dropped(verdicts: Sequence[Verdict], name: str) -> str:
    """The notice of the sentences of the chat model `name` that did not stand up to the check, and why."""
    one = len(verdicts) == 1
    what = "1 sentence" if one else f"{len(verdicts)} sentences"
    told = [
        f" {count} {words}."
        for status, words in _WHY.items()
        if (count := sum(verdict.status == status for verdict in verdicts))
    ]
    return (
        f"{what} of {name} did not stand up to the check against the articles and {'is' if one else 'are'} not shown."
        + "".join(told)
    )


def unanswered(part: str) -> str:
    """The notice of a part of the question that has no answer; a long one is only begun."""
    return f"No article answers this part of the question: “{shorten(part, PART_SHOWN, placeholder=' …')}”"


def stranger(publisher: str, known: Sequence[str]) -> str:
    """The notice that no article is from this publisher; it names those of the `known` ones that are like it, else some."""
    told = f"No article in the library is from “{publisher}”."
    folded = {name.casefold(): name for name in known}
    asked = publisher.casefold()
    holding = [name for name in folded if asked in name or f" {name} " in f" {asked} "]
    like = list(dict.fromkeys((*holding, *get_close_matches(asked, folded))))[:NAMED]
    if like:
        return f"{told} Did you mean {_listed([folded[name] for name in like], ' or ')}?"
    if not known:
        return told
    more = len(known) - NAMED
    some = _listed(known, " and ") if more <= 0 else f"{_listed(known[:NAMED])} and {more} more"
    return f"{told} There are articles from {some}."


def _listed(names: Sequence[str], last: str = ", ") -> str:
    *before, end = (f"“{name}”" for name in names)
    return last.join([", ".join(before), end] if before else [end])


def answered(asked: Asked, sheet: Sheet, notices: tuple[str, ...], answered_by: str) -> Answer:
    """The answer of what stands on the sheet."""
    return Answer(
        id=uuid.uuid4().hex,
        question=asked.question.question,
        standalone_question=asked.shown,
        window=asked.window,
        status="answered",
        text=sheet.text,
        statements=tuple(sheet.statements),
        citations=tuple(sheet.citations),
        notices=notices,
        answered_by=answered_by,
    )


def not_found(weighed: Weighed) -> Answer:
    """The answer that there is none, with the closest passages."""
    asked, hits = weighed.retrieved.asked, weighed.retrieved.hits
    foreign = foreign_language(asked.question.question)
    # What is missing cannot be told of a question that was not understood.
    absence = weighed.evidence.absence if hits and not foreign else None
    text = MISSING[absence] if absence else NOT_FOUND
    if foreign:
        text += f" {_in_english(foreign)}"
    told = hits or (asked.strangers and asked.strangers == asked.question.publishers)
    nothing = () if told else ("No article in the library fits the dates and publishers asked for.",)
    return Answer(
        id=uuid.uuid4().hex,
        question=asked.question.question,
        standalone_question=asked.shown,
        window=asked.window,
        status="not_found",
        text=text,
        closest=hits[:CLOSEST],
        absence=absence,
        notices=asked.notices + nothing,
        answered_by=BY_QUOTES,
    )


def _in_english(language: str) -> str:
    return (
        f"The question seems to be in {language}. Questions are read best in English: ask it in English, too. "
        "One in another language finds articles of that language, by their words."
    )


def civil(question: Question, kind: Courtesy) -> Answer:
    """The answer to small talk: what this does, and no passages."""
    said = " ".join(question.question.split())
    return Answer(
        id=uuid.uuid4().hex,
        question=question.question,
        standalone_question=said,
        window=Window(),
        status="not_found",
        text=_REPLIES[kind],
        absence="small_talk",
        answered_by=BY_QUOTES,
    )
