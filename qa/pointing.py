"""Sentences that cannot stand without the one before them. Pure; reads English."""

import re

_POINTS_BACK = re.compile(
    r"(?:It|Its|They|Their|Them|He|She|This|That|These|Those|Such|Both|The (?:rule|measure|ban|list|latter|former|"
    r"announcement|order|notice|suspension|licence|license|company|companies|entities|items|controls)s?)\b(?! (?:No\.|[A-Z]))"
)
_NUMBERS = "one|two|three|four|five|six|seven|eight|nine|ten"
# What stands for something that the same paragraph has named: "Clause 2", "The application is", "The other applies", "But".
_HELD_BY_PARAGRAPH = re.compile(
    r"(?:(?:Clauses?|Cases?|Steps?|Points?|Conditions?) \d+\b(?! of\b)|"
    rf"The (?!(?:{_NUMBERS})\b)[a-z-]+ (?:is|are|was|were|has|have|had|may|must|can|could|will|would|shall|should|does|do|did|"
    # "The fine takes effect", not "The licence requirements are"
    r"[a-z]{2,}(?:ed|s(?! (?:are|were|have|had|do|did|may|must|can|will|would|shall|should|need|take|took|of|that|which)\b)))\b|"
    r"The (?:same|others?|first|second|third|last)\b(?! (?:day|time)\b)|Another\b|"
    r"However|Instead|But|So (?:is|are|was|were|do|does)|Otherwise|Likewise|Similarly|(?:Until|Since) then|"
    r"Under (?:it|them))\b"
)
# Inside a sentence, "these materials" are the ones that it names itself or else those of the sentence before it.
_POINTING = re.compile(
    rf"(?<!addition to )\b(?:these|those) (?:(?:{_NUMBERS}|other) )?(?P<things>[a-z-]+s)\b|"
    rf"\bthe other (?:{_NUMBERS})\b|"
    rf"\b(?:all|any|both|each|either|neither|none|some|most|{_NUMBERS}) of (?:them|these|those)\b",
    re.IGNORECASE,
)
# A longer one says something itself: "Records must be retained for five years from the latest of the following times:".
LEAD_IN_WORDS = 12
_ITEM = re.compile(r"(?:[-•*–]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+")


def points_back(sentence: str) -> bool:
    """Whether the sentence begins with a word such as "It" or "This rule", whose meaning lies in the one before."""
    return _POINTS_BACK.match(sentence) is not None


def leans_on_paragraph(sentence: str) -> bool:
    """Whether it speaks of something that an earlier sentence of its paragraph has named: "Clause 2", "none of these materials"."""
    if _HELD_BY_PARAGRAPH.match(sentence):
        return True
    return any(not _named_before(sentence[: match.start()], match) for match in _POINTING.finditer(sentence))


def _named_before(text: str, pointing: re.Match[str]) -> bool:
    """Whether `text` names what the words behind it point to: the same things, or several joined by a comma or "and"."""
    things = pointing["things"]
    named = re.search(rf"\b{re.escape(things[:-1])}", text, re.IGNORECASE) if things else None
    return named is not None or re.search(r"\w,? (?:and|or) \w|\w, \w", text) is not None


def is_item(sentence: str) -> bool:
    """Whether the sentence is an item of a list, which says little without the line that leads into it."""
    return _ITEM.match(sentence) is not None


def only_leads_in(sentence: str) -> bool:
    """Whether it is a short line before a list ("These stay in force:"), which says nothing without its items."""
    return sentence.endswith(":") and len(sentence.split()) < LEAD_IN_WORDS


def without_bullet(sentence: str) -> str:
    """The sentence without the dash or dot of a list; numbers and letters of items are kept, as they are cited by."""
    return re.sub(r"^[-•*–]\s+", "", sentence)
