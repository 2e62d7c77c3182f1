"""Tells text that gives orders to whatever language model reads it. Pure; knows no article and no model."""

import re
from functools import lru_cache

# The same passages are found for one question after another.
TEXTS_KEPT = 4_000
# What only a language model can be meant by.
_TO_A_MODEL = re.compile(
    r"\b(?:ignore|disregard|forget|override)\s+(?:(?:all|any|of|the|your|my|these|those)\s+)*"
    r"(?:previous|prior|above|earlier|preceding|foregoing|existing|your|system)\s+(?:\w+\s+){0,2}"
    r"(?:instruction|prompt|direction|rule|message|guideline|context)s?\b"
    r"|\byou are (?:now )?(?:an?|the|in) (?:\w+ )?(?:AI|assistant|language model|chatbot|developer mode)\b"
    r"|<\|[a-z_]{2,20}\|>|\[/?INST\]|<</?SYS>>",
    re.IGNORECASE,
)
# One of these, in lower case, is in whatever the pattern matches. They are without i and s, which have other forms that match.
_CUES = ("gnore", "regard", "forget", "overr", "you are", "<|", "t]", ">>")


@lru_cache(maxsize=TEXTS_KEPT)
def instructs_models(text: str) -> bool:
    """Whether `text` gives orders to whatever model reads it. Such a sentence says nothing about export controls."""
    lowered = text.lower()
    return any(cue in lowered for cue in _CUES) and _TO_A_MODEL.search(text) is not None
