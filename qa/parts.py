"""A question that asks several things, taken apart: "How long is a licence good for, and how long must I keep records?"

Each part is asked of the library by itself, for no one passage answers both. Three kinds are known: several clauses that
each ask, one clause that asks the same of two things ("April 7 and June 6", "X versus Y"), and a list after a colon. A
part that leans on the one before carries it over as its topic, as a follow-up does. Pure; reads English.
"""

import re

from qa.asked import MONTH
from qa.followup import Standalone, leans_back
from qa.mentions import mentions
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
# "January 2020" is one name, "January 2020 State" is not.
_NAME = (
    rf"(?:(?:{MONTH})(?! [A-Z])(?:,? \d{_WORD}|,? \d)*|"
    rf"(?!(?:{MONTH})\b)(?:[A-Z]{_WORD}|[A-Z]|\d{_WORD}|\d)(?:,? (?:of )?(?:[A-Z]{_WORD}|\d{_WORD}|\d))*)"
)
_ARTICLE = r"(?:the (?:(?:first|second|last|old|new|earlier|later|original|final) )?)?"
_NAMES = re.compile(
    rf"\b(?P<one>(?:(?P<by>with|at|for|by|on|to|of|in|from) )?{_ARTICLE}{_NAME}) and (?P<other>(?:(?P=by) )?{_ARTICLE}{_NAME})"
)
# "for rebar and for wire rod": the preposition said twice.
_TWICE = re.compile(
    r"\b(?P<one>(?P<by>with|at|for|by|on|to|of|in|from|under|against) [\w’'-]+(?: [\w’'-]+){0,2})(?:,[^,?]*,)?"
    r" and (?P<other>(?P=by) [\w’'-]+(?: (?!(?:with|at|for|by|on|to|of|in|from|under|against|and)\b)[\w’'-]+){0,2})"
)
_VERSUS = re.compile(
    r"(?P<by>)(?P<one>\b(?:(?:an?|the) )?[\w-]+(?: [\w-]+)?) (?:versus|vs\.?) (?P<other>(?:(?:an?|the) )?[\w-]+(?: [\w-]+)?)"
)
_WORDS = re.compile(r"\b(?P<by>)(?P<one>[a-z][\w-]{3,}) and (?P<other>[a-z][\w-]{3,})\b")
_APART = re.compile(r"\b(?:each|both|respectively|compare|versus|vs|differ\w*)\b", re.IGNORECASE)
_DATE = re.compile(rf"\b(?:{MONTH})\b|\b(?:19|20)\d\d\b")
_CHANGE = re.compile(
    r"\bhow\b.*\b(?:change|move|rise|fall|grow|shrink|go)\w*\b.*\b(?:between|from)\b|"
    r"\b(?:earlier|later|first|sooner|longer|shorter|higher|lower|larger|bigger|smaller|more|fewer|stricter|wider)\b.*"
    r"\b(?:or|than(?! \d))\b",
    re.IGNORECASE,
)
_WORD_OF = re.compile(r"\b(how (?:many|much|long)|which|who|when|where|what)\b", re.IGNORECASE)
_EACH = re.compile(r"\beach\b")
# A clause of no more words of its own leans on the one before.
FEW_WORDS = 3
# One thing between two: "the game between the Chargers and Kansas City".
_TOGETHER = re.compile(r"\bbetween $|^$")
_YEAR = re.compile(r",? ((?:19|20)\d\d)$")


def parts(question: Standalone) -> tuple[Standalone, ...]:
    """What `question` asks, each thing by itself and in order; nothing where it asks a single one."""
    pair = _pair(question.asked)
    found = pair if _EACH.search(question.asked) else _clauses(question.asked)
    found = found or _listed(question.asked) or pair
    if not 1 < len(found) <= PARTS:
        return ()
    topic = question.topic
    return tuple(_under(topic, part) if topic else part for part in found)


def with_parts(question: Standalone) -> tuple[Standalone, ...]:
    """All that is searched for: the whole question, then its parts."""
    return (question, *parts(question))


def apart(question: Standalone) -> bool:
    """Whether `question` asks the same of several things, of which different articles may tell."""
    asked = question.asked
    if _APART.search(asked) or _CHANGE.search(asked) or _pair(asked):
        return True
    words = [word.group(1).lower() for word in _WORD_OF.finditer(asked)]
    return len(words) > len(set(words))


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


def _listed(asked: str) -> tuple[Standalone, ...]:
    """The items of a list after a colon, each under what stands before it."""
    head, colon, rest = asked.partition(": ")
    items = [item.strip(" ?.") for item in re.split(r",(?: and| or)? ", rest)]
    if not colon or len(items) < 2 or _ASKS.search(rest):
        return ()
    return tuple(_under(f"{head}:", Standalone(item, item)) for item in items)


def _leaning(text: str, before: list[str]) -> Standalone:
    """The clause with the one before it as its topic, unless it names something itself; a date is no such name."""
    undated = _DATE.sub(" ", text)
    if not before or not (leans_back(undated) or len(content_words(undated)) <= FEW_WORDS):
        return Standalone(text, text)
    return _under(before[-1], Standalone(text, text))


def _pair(asked: str) -> tuple[Standalone, ...]:
    told_apart = _APART.search(asked)
    for shape in (_VERSUS, _NAMES, _TWICE, _WORDS):
        pair = shape.search(asked)
        if shape is _WORDS and pair and not told_apart and not _materials(asked, pair):
            continue
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


def _materials(asked: str, pair: re.Match[str]) -> bool:
    """Whether two materials are asked of, and not some goods of both: "gallium and germanium products"."""
    return not re.match(r" [\w-]+s\b", asked[pair.end() :]) and all(
        any(one.kind == "material" for one in mentions(pair.group(name))) for name in ("one", "other")
    )


def _single(text: str) -> str:
    """The clause about one of the two things, without the words that speak of both."""
    text = re.sub(r"\beach(?: one\b|(?=\s*[?.]))", "it", text)
    return " ".join(re.sub(r"\b(?:each|both|respectively|compare)\b", " ", text, flags=re.IGNORECASE).split())


def _under(topic: str, part: Standalone) -> Standalone:
    topics = f"{topic} {part.topic}".strip()
    return Standalone(f"{topics} {part.asked[:1].upper()}{part.asked[1:]}", part.asked, topics)
