"""Whether an article names what a question names: a place, a company, a material, however each of them writes it. Pure.

An article about Ecuador's shrimp answers nothing about Guatemala's, though the words are near to each other for an
embedding model.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from qa.abbreviations import spellings
from qa.mentions import mentions, ways_to_write
from qa.terms import EVERYDAY, content_words
from qa.word_forms import root

_YEAR = re.compile(r"(?<![\w.,/-])(?:19|20)\d\d(?![\w-]|[.,]\d)")
_OF_A_YEAR = re.compile(r"\b(?:the|its|their|for) ((?:19|20)\d\d)(?= [a-z])")
# Of two digits or more: Q3 is the third quarter.
_CODE = re.compile(r"\b(?=\w*\d\w*\d)(?:[A-Z]+\d+[A-Z0-9]*|\d+[A-Z]+\d+)\b")
# "BIS Update Conference": not any conference.
_OF_A_BODY = re.compile(r"(?:['’]s)? ((?:[A-Z][a-z]+ )+[A-Z][a-z]+)")
# "Announcement No. 99 of 2025".
_NUMBERED = re.compile(r"\bNo\.? ?(\d{1,4})\b")
_PIECES = re.compile(r"[A-Z]+|\d+")
# Asked of how things stand: a verb of the present and none of the past.
IN_THE_PRESENT = re.compile(
    r"^(?!.*\b(?:was|were|did|had)\b).*\b(?:is|are|do|does|has|have|can|may|must)\b", re.IGNORECASE
)
# The same passages are held against one question after another.
TEXTS_KEPT = 2_000
# Times are read from the date too, codes are compared by letter in `qa.reading`, bodies and lists go without saying.
_KINDS = frozenset({"place", "company", "material", "name"})
# Of terms, what states have joined or signed.
_REGIME = re.compile(r"\b(?:Group|Arrangement|Regime|Convention|Treaty)$")


def unnamed(question: str, texts: Iterable[str]) -> tuple[str, ...]:
    """The names of `question` that stand in none of `texts`; the word that opens the question is a name only of a place."""
    asked = _asked(question)
    if not asked:
        return ()
    told = [_told(text) for text in texts]
    return tuple(name.written for name in asked if not _stands_in(name, told))


def of_another_list(question: str, texts: Iterable[str]) -> bool:
    """Whether `question` names a list, as the Entity List, of which the texts speak only as a part of another's name: the
    Unreliable Entity List."""
    lists = _lists(question)
    if not lists:
        return False
    told = "\n".join(texts)
    for written in lists:
        before = [match[1] for match in re.finditer(rf"(\w+)?\W+{re.escape(written)}\b", told)]
        if before and all(word and word[0].isupper() and word.lower() not in EVERYDAY for word in before):
            return True
    return False


@lru_cache(maxsize=TEXTS_KEPT)
def _lists(question: str) -> tuple[str, ...]:
    named = (question[one.start : one.end] for one in mentions(question) if one.kind == "list")
    return tuple(written for written in named if " " in written)


def held_against(question: str, text: str) -> None:
    """Takes from `text`, ahead of `unnamed`, what holding it against a question needs: it is kept for a while."""
    if _asked(question):
        _told(text)


def of_other_years(question: str, texts: Iterable[str], published: date | None) -> bool:
    """Whether `question` asks of what was in some year, and neither the texts nor their date know any year that it names.

    What is asked in the present tense may have been so for years; not what is of a year, as "the 2024 limit" is.
    """
    of_a_year = _OF_A_YEAR.findall(question)
    years = set(of_a_year or _YEAR.findall(question))
    if not years or (published and str(published.year) in years):
        return False
    if IN_THE_PRESENT.search(question) and not of_a_year:
        return False
    return not any(years & set(_YEAR.findall(text)) for text in texts)


def uncoded(question: str, texts: Iterable[str]) -> bool:
    """Whether `question` names something by a code of letters and digits, as H20, or by a number, as "No. 99", that none of
    the texts holds."""
    # F16 is F-16.
    forms = ["[- ]?".join(_PIECES.findall(code)) for code in _CODE.findall(question)]
    forms += [rf"(?<![\d.,]){number}(?![\d%]|[.,]\d)" for number in _NUMBERED.findall(question)]
    if not forms:
        return False
    told = "\n".join(texts)
    return any(not re.search(rf"(?<![^\W_]){form}", told, re.IGNORECASE) for form in forms)


@dataclass(frozen=True)
class _Name:
    """A name as a question has it, what it means, every way to write that (casefolded), and its words without their endings."""

    written: str
    means: tuple[str, str]
    forms: tuple[str, ...]
    words: frozenset[str]


@dataclass(frozen=True)
class _Told:
    """A text, casefolded too, and its words without their endings."""

    text: str
    folded: str
    words: frozenset[str]


@lru_cache(maxsize=TEXTS_KEPT)
def _asked(question: str) -> tuple[_Name, ...]:
    found = {}
    named = mentions(question)
    for body in named:
        if body.kind == "body" and (match := _OF_A_BODY.match(question, body.end)):
            written = match[1]
            found[written] = _Name(written, ("name", written), (written.casefold(),), _roots(written))
    for one in named:
        # "The Chinese buyer" may be told of by its name alone.
        written = question[one.start : one.end]
        known = one.kind in _KINDS or _REGIME.search(written)
        if known and (one.start > 0 or one.kind == "place") and not one.adjective:
            ways = {one.key.casefold(), *map(str.casefold, (*spellings(written), *ways_to_write(one.key)))}
            found[written] = _Name(written, (one.kind, one.key), tuple(ways), _roots(written))
    return tuple(found.values())


@lru_cache(maxsize=TEXTS_KEPT)
def _told(text: str) -> _Told:
    return _Told(text, text.casefold(), _roots(text))


def _roots(text: str) -> frozenset[str]:
    return frozenset(root(word) for word in content_words(text))


def _stands_in(name: _Name, told: Sequence[_Told]) -> bool:
    """Whether one of the texts mentions it, all its words stand in them, or its letters are spelled out."""
    if name.words <= frozenset().union(*(one.words for one in told)):
        return True
    # Reading all that a text mentions takes longer than to see that it cannot be there.
    return any(
        any(form in one.folded for form in name.forms) and name.means in _mentioned(one.text) for one in told
    ) or any(_spelled_out(name.written, one.text) for one in told)


@lru_cache(maxsize=TEXTS_KEPT)
def _mentioned(text: str) -> frozenset[tuple[str, str]]:
    return frozenset((mention.kind, mention.key) for mention in mentions(text))


def _spelled_out(name: str, text: str) -> bool:
    """Whether words of `text` begin with the letters of an abbreviation of which no table says what it is short for: EEE,
    eastern equine encephalitis."""
    if not (name.isupper() and name.isalpha() and len(name) > 1) or len(spellings(name)) > 1:
        return False
    return re.search(r"\b" + r"\w+[\s-]+".join(name) + r"\w+", text, re.IGNORECASE) is not None
