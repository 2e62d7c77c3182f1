"""From a conversation to a question that stands alone. By rule: no model is asked, so a follow-up costs nothing.

A follow-up is told by how it begins ("and", "what about"), by a word that points back ("it", "those"), or by naming
nothing itself. Its topic is the question before it, carried over in front: the reader sees what is searched.
"""

import re
from dataclasses import dataclass

from qa.domain import Question
from qa.terms import content_words

# A chain of follow-ups is traced back this far.
DEPTH = 3
# A question with at most this many words of its own, and no name or code among them, leans on what was said before.
FEW_WORDS = 3

_BEGINS = re.compile(
    r"^\W*(?:and|but|so|or|then|also|what about|how about|what if|what else|why|why not|how so|since when|until when|"
    r"by whom|who by|in what way|for how long|how long|when|where|which ones?|is that|are those|does that|did that|"
    r"same for|the same|else|anything else|tell me more|more|go on|really)\b[\s,?.!]*",
    re.IGNORECASE,
)
_JOINS = re.compile(r"^\W*(?:and|but|so|or|then|also|what about|how about|what if)\b", re.IGNORECASE)
_POINTS_BACK = re.compile(
    r"\b(?:it|its|they|them|their|theirs|those|these|he|she|him|her|his|this|that|there|such|former|latter|"
    r"the same|one of them|each of them|both of them|the (?:rule|measure|ban|decision|announcement|list|company|change|"
    r"exception|order|deadline|control|regulation|suspension)s?)\b",
    re.IGNORECASE,
)
_NAMES = re.compile(
    r"(?<=[a-z,;:)'’0-9] )[\"“']?(?:[A-Z][\w&.-]+|[A-Z]{2,})|\b[A-Z]{2,}\b|\b\w*\d\w*[A-Za-z]\w*\b|\b\d{3,}[\w.-]*\b"
)
# "that" joins clauses more often than it points back, except where it ends one or stands before a verb.
_THAT_JOINS = re.compile(
    r"\b(?:\w{3,}) that (?:was|were|is|are|had|have|has|the|a|an|[a-z]+s|[a-z]+ed)\b", re.IGNORECASE
)


@dataclass(frozen=True)
class Standalone:
    """A question that stands alone: `text` is `topic` (what was carried over, may be empty) and then `asked`."""

    text: str
    asked: str
    topic: str = ""


def standalone(question: Question) -> Standalone:
    """The question with what it leans on; one that stands alone is left alone."""
    asked = " ".join(question.question.split())
    earlier = [
        " ".join(turn.text.split()) for turn in question.history if turn.role == "user" and turn.text.strip()
    ]
    topic = _topic(asked, earlier[-DEPTH:])
    return Standalone(f"{topic} {asked[:1].upper()}{asked[1:]}" if topic else asked, asked, topic)


def _topic(asked: str, earlier: list[str]) -> str:
    """What `asked` carries over from the `earlier` questions, oldest first."""
    if not earlier or not leans_back(asked):
        return ""
    *before, last = earlier
    further = _topic(last, before)
    ended = last if last.endswith(("?", ".", "!")) else f"{last}?"
    return f"{further} {ended}".strip()


def leans_back(asked: str) -> bool:
    """Whether the question cannot be understood without what was said before."""
    names = _NAMES.findall(asked)
    if _JOINS.match(asked):
        return True
    if _POINTS_BACK.search(_THAT_JOINS.sub(" ", asked)):
        return True
    if names:
        return False
    return len(content_words(asked)) <= (FEW_WORDS + 1 if _BEGINS.match(asked) else FEW_WORDS)
