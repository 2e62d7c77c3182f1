"""Whether a sentence holds a value of the kind that a question asks for: a date, an amount, a number, a name. Pure; reads English.

Sentences are chosen by it. Which value is the one asked for, if any is, `key.py` says: that takes more.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from qa.asked import BOUNDS, CURRENCIES, CURRENCY_CODES, MONTH, NUMBER_WORDS, Kind, asked_for
from qa.mentions import mentions
from qa.terms import content_words
from qa.word_forms import stem
from qa.written_dates import dates_in

_SCALE = r"(?:[ -](?:hundred|thousand|million|billion|trillion))?"
_NUMBER = rf"(?:\d[\d,]*(?:\.\d+)?|\b(?:{NUMBER_WORDS})\b){_SCALE}"
_UNIT = r"(?:(?:calendar|business|working)[ -])?(?:day|week|month|year|hour|minute|decade)s?"
_SHAPES: dict[Kind, re.Pattern[str]] = {
    "money": re.compile(
        rf"(?:\b(?:{CURRENCY_CODES}) ?|(?:US)?[$€£¥₩₹₽₸] ?)\d[\d,]*(?:\.\d+)?{_SCALE}|"
        rf"\d[\d,.]* ?(?:%|percent\b|per cent\b)|{_NUMBER} (?:US |U\.S\. )?(?:{CURRENCIES}|{CURRENCY_CODES})\b"
    ),
    "duration": re.compile(rf"{_NUMBER}[ -]{_UNIT}\b", re.IGNORECASE),
    "quantity": re.compile(
        rf"(?<![\w.§])(?<!No\. )(?:US)?[$€£¥]?{_NUMBER}(?: ?(?:%|percent\b|per cent\b|percentage points?\b))?(?![\w(]|[.,-]\w)",
        re.IGNORECASE,
    ),
    "code": re.compile(r"\b\d[A-E]\d{3}(?:\.[a-z0-9]+)*|(?:§ ?)?\b\d{3}\.\d+(?:\(\w+\))*"),
    "person": re.compile(r"\b[A-Z][\w.’'-]+(?: (?:(?:of|for|and|the|de|van|von) )*[A-Z][\w.’'-]*\w)+"),
    "place": re.compile(r"(?<=[a-z,;] )[A-Z][\w’'-]+(?: (?:of )?[A-Z][\w’'-]+)*"),
}
# "Who signed it?": one who did something else is not the answer.
_DEED = re.compile(r"\bwho (?:has |had |have |will |would )?(\w+)", re.IGNORECASE)
_MONTH_OR_YEAR = re.compile(rf"\b(?:{MONTH})\b|\b(?:19|20)\d\d\b")
# Words within so many characters say what a value is the value of.
_NEAR = 60
# The same sentences are held against one question after another.
TEXTS_KEPT = 4_096


def holds_value(question: str, sentence: str) -> bool:
    """Whether a value of the kind that `question` asks for stands in `sentence`, other than those in `question` itself.

    False where the question does not say what kind, where the sentence is about another material, where no word makes the
    day a beginning or an end, or where several names are equally near to the words of the question.
    """
    kind = asked_for(question)
    materials = materials_in(question)
    if materials and (of_sentence := materials_in(sentence)) and not materials & of_sentence:
        return False
    known = " ".join(question.lower().split())
    found = [span for span in _of_kind(kind, sentence) if sentence[span[0] : span[1]].lower() not in known]
    if not found:
        return False
    wanted = _stems(question)
    near = sorted((_nearness(kind, sentence, span, wanted) for span in found), reverse=True)
    if kind in BOUNDS and not near[0][0]:
        return False
    if (
        kind == "person"
        and (done := _DEED.search(question))
        and stem(done.group(1).lower()) not in _stems(sentence)
    ):
        return False
    return not (kind in ("person", "place") and near[1:] and near[0] == near[1])


def _of_kind(kind: Kind, sentence: str) -> Iterator[tuple[int, int]]:
    if kind in ("date", "start", "end"):
        for one in dates_in(sentence):
            if one.month or one.day or kind == "date":
                yield one.start, one.end
        return
    dates = [(one.start, one.end) for one in dates_in(sentence)]
    if kind in _SHAPES:
        for match in _SHAPES[kind].finditer(sentence):
            inside = any(start < match.end() and match.start() < end for start, end in dates)
            if not (inside and kind in ("quantity", "person", "place")):
                yield match.span()


def _nearness(kind: Kind, sentence: str, span: tuple[int, int], wanted: set[str]) -> tuple[bool, int]:
    """Whether the words that make it a beginning or an end stand next to it; how many words of the question are near."""
    around = sentence[max(0, span[0] - _NEAR) : span[1] + _NEAR]
    bound = BOUNDS.get(kind)
    said = bound is not None and bound.search(sentence[max(0, span[0] - _NEAR // 2) : span[0]]) is not None
    return said, len(_stems(_MONTH_OR_YEAR.sub(" ", around)) & wanted)


@lru_cache(maxsize=TEXTS_KEPT)
def materials_in(text: str) -> frozenset[str]:
    """The materials that a text names."""
    return frozenset(mention.key for mention in mentions(text) if mention.kind == "material")


def _stems(text: str) -> set[str]:
    return {stem(word) for word in content_words(text)}
