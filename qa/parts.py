"""A question that asks several things, taken apart: "How long is a licence good for, and how long must I keep records?"

Each part is asked of the library by itself, for no one passage answers both. Two kinds are known: several clauses that
each ask, and one clause that asks the same of two things ("April 7 and June 6", "X versus Y"). A part that leans on the
one before carries it over as its topic, as a follow-up does. Pure; reads English.
"""

import re

from qa.asked import MONTH
from qa.followup import Standalone, leans_back
from qa.terms import content_words

# A question of more parts than these is asked whole.
PARTS = 3
_ASKING = r"(?:(?:in|at|by|from|to|on|for|until|since|under|with)\s+)?(?:how|what|when|who|whom|whose|which|where|why|whether)\b"
# "..., and is its ban suspended?": the verb first, then what it is about.
_VERB = r"(?:is|are|was|were|does|do|did|has|have|had|can|may|must|will|would|should)"
_WHETHER = rf"{_VERB} (?:it|its|they|their|this|that|these|those|the|there|any|(?-i:[A-Z]))"
_CLAUSES = re.compile(
    rf"\?\s+(?=\S)|\s*[,;]\s+(?:and|but|or)\s+(?={_ASKING}|{_WHETHER})|\s+and\s+(?={_ASKING})", re.IGNORECASE
)
_ASKS = re.compile(rf"\b{_ASKING}|^{_WHETHER}", re.IGNORECASE)
_OPENS = re.compile(rf"{_VERB}\b", re.IGNORECASE)
# "New Sentra: how much wider is it, and how much torque has it?"
_SUBJECT = re.compile(r"^([^:?]{4,80}):\s+")
_WORD = r"[\w.&'’/-]*\w"
_NAME = rf"(?:[A-Z]{_WORD}|[A-Z]|\d{_WORD}|\d)(?:,? (?:of )?(?:[A-Z]{_WORD}|\d{_WORD}|\d))*"
_NAMES = re.compile(
    rf"\b(?P<one>(?:(?P<by>with|at|for|by|on|to|of|in|from) )?(?:the )?{_NAME}) and (?P<other>(?:(?P=by) )?(?:the )?{_NAME})"
)
_VERSUS = re.compile(
    r"(?P<by>)(?P<one>\b(?:(?:an?|the) )?[\w-]+(?: [\w-]+)?) (?:versus|vs\.?) (?P<other>(?:(?:an?|the) )?[\w-]+(?: [\w-]+)?)"
)
_WORDS = re.compile(r"\b(?P<by>)(?P<one>[a-z][\w-]{3,}) and (?P<other>[a-z][\w-]{3,})\b")
_APART = re.compile(r"\b(?:each|both|respectively|compare|versus|vs|differ\w*)\b", re.IGNORECASE)
_DATE = re.compile(rf"\b(?:{MONTH})\b|\b(?:19|20)\d\d\b")
# A clause of no more words of its own leans on the one before.
FEW_WORDS = 3
# One thing between two: "the game between the Chargers and Kansas City".
_TOGETHER = re.compile(r"\bbetween $|^$")
_YEAR = re.compile(r",? ((?:19|20)\d\d)$")


def parts(question: Standalone) -> tuple[Standalone, ...]:
    """What `question` asks, each thing by itself and in order; nothing where it asks a single one."""
    found = _clauses(question.asked) or _pair(question.asked)
    if not 1 < len(found) <= PARTS:
        return ()
    topic = question.topic
    return tuple(_under(topic, part) if topic else part for part in found)


def _clauses(asked: str) -> tuple[Standalone, ...]:
    subject = _SUBJECT.match(asked)
    rest = asked[subject.end() :] if subject else asked
    texts = [text.strip(" ,;?") + "?" for text in _CLAUSES.split(rest) if text.strip()]
    if len(texts) < 2 or not all(_ASKS.search(text) for text in texts[1:]):
        return ()
    if not (_ASKS.search(texts[0]) or _OPENS.match(texts[0])):
        # "The Post and the Sun give different figures. What are the two?" asks once.
        return ()
    head = f"{subject.group(1)}:" if subject else ""
    if head:
        return tuple(_under(head, Standalone(text, text)) for text in texts)
    return tuple(_leaning(text, texts[:at]) for at, text in enumerate(texts))


def _leaning(text: str, before: list[str]) -> Standalone:
    """The clause with the one before it as its topic, unless it names something itself; a date is no such name."""
    undated = _DATE.sub(" ", text)
    if not before or not (leans_back(undated) or len(content_words(undated)) <= FEW_WORDS):
        return Standalone(text, text)
    return _under(before[-1], Standalone(text, text))


def _pair(asked: str) -> tuple[Standalone, ...]:
    apart = _APART.search(asked)
    for shape in (_VERSUS, _NAMES, _WORDS):
        if shape is _WORDS and not apart:
            continue
        pair = shape.search(asked)
        if pair is None or (shape is _NAMES and _TOGETHER.search(asked[: pair.start()])):
            continue
        one, other, by = pair.group("one"), pair.group("other"), pair.group("by")
        if by and not other.startswith(f"{by} "):
            other = f"{by} {other}"
        if (year := _YEAR.search(other)) and not _YEAR.search(one) and re.search(r"\d$", one):
            one = f"{one}, {year.group(1)}"
        texts = (
            asked[: pair.start()] + one + asked[pair.end() :],
            asked[: pair.start()] + other + asked[pair.end() :],
        )
        return tuple(Standalone(text, text) for text in map(_single, texts))
    return ()


def _single(text: str) -> str:
    """The clause about one of the two things, without the words that speak of both."""
    text = re.sub(r"\beach(?: one\b|(?=\s*[?.]))", "it", text)
    return " ".join(re.sub(r"\b(?:each|both|respectively|compare)\b", " ", text, flags=re.IGNORECASE).split())


def _under(topic: str, part: Standalone) -> Standalone:
    topics = f"{topic} {part.topic}".strip()
    return Standalone(f"{topics} {part.asked[:1].upper()}{part.asked[1:]}", part.asked, topics)
