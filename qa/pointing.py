"""Sentences that cannot stand without the one before them. Pure; reads English."""

import re

_POINTS_BACK = re.compile(
    r"(?:It|Its|They|Their|Them|He|She|This|That|These|Those|Such|Both|The (?:rule|measure|ban|list|latter|former|"
    r"announcement|order|notice|suspension|licence|license|company|companies|entities|items|controls)s?)\b(?! (?:No\.|[A-Z]))"
)
# A longer one says something itself: "Records must be retained for five years from the latest of the following times:".
LEAD_IN_WORDS = 12
_ITEM = re.compile(r"(?:[-•*–]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+")


def points_back(sentence: str) -> bool:
    """Whether the sentence begins with a word such as "It" or "This rule", whose meaning lies in the one before."""
    return _POINTS_BACK.match(sentence) is not None


def is_item(sentence: str) -> bool:
    """Whether the sentence is an item of a list, which says little without the line that leads into it."""
    return _ITEM.match(sentence) is not None


def only_leads_in(sentence: str) -> bool:
    """Whether it is a short line before a list ("These stay in force:"), which says nothing without its items."""
    return sentence.endswith(":") and len(sentence.split()) < LEAD_IN_WORDS


def without_bullet(sentence: str) -> str:
    """The sentence without the dash or dot of a list; numbers and letters of items are kept, as they are cited by."""
    return re.sub(r"^[-•*–]\s+", "", sentence)
