"""Whether an article names what a question names: a place, a company, a material, however each of them writes it. Pure.

An article about Ecuador's shrimp answers nothing about Guatemala's, though the words are near to each other for an
embedding model.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from qa.mentions import mentions
from qa.terms import content_words
from qa.word_forms import stem

_YEAR = re.compile(r"(?<![\w.,/-])(?:19|20)\d\d(?![\w-]|[.,]\d)")
# Asked of how things stand: a verb of the present and none of the past.
IN_THE_PRESENT = re.compile(
    r"^(?!.*\b(?:was|were|did|had)\b).*\b(?:is|are|do|does|has|have|can|may|must)\b", re.IGNORECASE
)
# The same passages are held against one question after another.
TEXTS_KEPT = 2_000
# Times are read from the date too, codes are compared by letter in `qa.reading`, bodies and lists go without saying.
_KINDS = frozenset({"place", "company", "material", "name"})


def unnamed(question: str, texts: Iterable[str]) -> tuple[str, ...]:
    """The names of `question` that stand in none of `texts`; the word that opens the question is a name only of a place."""
    asked = [
        mention
        for mention in mentions(question)
        if mention.kind in _KINDS
        and (mention.start > 0 or mention.kind == "place")
        # "The Chinese buyer" may be told of by its name alone.
        and not mention.adjective
    ]
    if not asked:
        return ()
    told = [_told(text) for text in texts]
    named = {question[one.start : one.end]: (one.kind, one.key) for one in asked}
    return tuple(
        name
        for name, key in named.items()
        if not any(key in one.names for one in told)
        and not all(any(stem(word) in one.words for one in told) for word in content_words(name))
        and not any(_spelled_out(name, one.text) for one in told)
    )


def of_other_years(question: str, texts: Iterable[str], published: date | None) -> bool:
    """Whether `question` asks of what was in some year, and neither the texts nor their date know any year that it names.

    What is asked in the present tense may have been so for years.
    """
    years = set(_YEAR.findall(question))
    if not years or IN_THE_PRESENT.search(question) or (published and str(published.year) in years):
        return False
    return not any(years & set(_YEAR.findall(text)) for text in texts)


@dataclass(frozen=True)
class _Told:
    """A text with what it names and the stems of its words."""

    text: str
    names: frozenset[tuple[str, str]]
    words: frozenset[str]


@lru_cache(maxsize=TEXTS_KEPT)
def _told(text: str) -> _Told:
    names = frozenset((mention.kind, mention.key) for mention in mentions(text))
    return _Told(text, names, frozenset(stem(word) for word in content_words(text)))


def _spelled_out(name: str, text: str) -> bool:
    """Whether words of `text` begin with the letters of an abbreviation: EEE, eastern equine encephalitis."""
    if not (name.isupper() and name.isalpha() and len(name) > 1):
        return False
    return re.search(r"\b" + r"\w+[\s-]+".join(name) + r"\w+", text, re.IGNORECASE) is not None
