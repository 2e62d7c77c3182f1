"""Sentences that cannot stand without the one before them. Pure; reads English."""

import re

_POINTS_BACK = re.compile(
    r"(?:It|Its|They|Their|Them|He|She|This|That|These|Those|Such|Both|The (?:rule|measure|ban|list|latter|former|"
    r"announcement|order|notice|suspension|licence|license|company|companies|entities|items|controls)s?)\b(?! (?:No\.|[A-Z]))"
)
_ITEM = re.compile(r"(?:[-•*–]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+")


def points_back(sentence: str) -> bool:
    """Whether the sentence begins with a word such as "It" or "This rule", whose meaning lies in the one before."""
    return _POINTS_BACK.match(sentence) is not None


def is_item(sentence: str) -> bool:
    """Whether the sentence is an item of a list, which says little without the line that leads into it."""
    return _ITEM.match(sentence) is not None


def without_bullet(sentence: str) -> str:
    """The sentence without the dash or dot of a list; numbers and letters of items are kept, as they are cited by."""
    return re.sub(r"^[-•*–]\s+", "", sentence)
