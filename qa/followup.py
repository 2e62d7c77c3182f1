"""From a conversation to a question that stands alone. By rule: no model is asked, so a follow-up costs nothing.

A follow-up is told by how it begins ("and", "what about"), by a word that points back ("it", "those"), or by naming
nothing itself. One that says only what is different ("what about Japan?") is the question before it with the like thing
replaced. Any other has the question before it as its topic, carried over in front: the reader sees what is searched.
"""

import re
from dataclasses import dataclass
from datetime import date

from qa.domain import Question
from qa.elliptic import elliptic, replacing, replacing_doer
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
# What no article of the field is about, however it is asked in the middle of a conversation.
_ELSEWHERE = re.compile(
    r"\b(?:weather(?! (?:satellite|balloon|radar|modification))|raining|snowing|sunny|world cup|super bowl|olympics?|football|"
    r"soccer|cricket|basketball|tennis|premier league|championship|recipes?|cook(?:ing)?|bake|baking|pizza|restaurants?|movies?|"
    r"netflix|songs?|lyrics|jokes?|poems?|horoscope|lottery|birthday|vacation|tonight|dinner|lunch|breakfast|what time is it|"
    r"how are you|who are you|your name|thanks|thank you|hello|good (?:morning|evening|night)|the capital of)\b",
    re.IGNORECASE,
)


# In lower case, as the embedding model reads it, a pronoun.
_US = re.compile(r"(?<![\w.$])(?:USA?\b|U\.S\.(?:A\.)?)(?![\w$])")


@dataclass(frozen=True)
class Standalone:
    """A question that stands alone: `text` is `topic` (what was carried over, may be empty) and then `asked`.

    Where the follow-up only replaced something, `asked` is the earlier question with the new thing in it.
    """

    text: str
    asked: str
    topic: str = ""


def standalone(question: Question) -> Standalone:
    """The question with what it leans on; one that stands alone is left alone."""
    earlier = [_line(turn.text) for turn in question.history if turn.role == "user" and turn.text.strip()]
    return _standalone(_line(question.question), earlier[-DEPTH:], question.as_of or date.today())


def written_out(question: Standalone) -> Standalone:
    """The question as it is searched for: "the United States" for "the US"."""
    text, asked, topic = (
        _US.sub("United States", one) for one in (question.text, question.asked, question.topic)
    )
    return Standalone(text, asked, topic)


def leans_back(asked: str) -> bool:
    """Whether the question cannot be understood without what was said before."""
    if _ELSEWHERE.search(asked):
        return False
    names = _NAMES.findall(asked)
    if _JOINS.match(asked) or elliptic(asked):
        return True
    if _POINTS_BACK.search(_THAT_JOINS.sub(" ", asked)):
        return True
    if names:
        return False
    return len(content_words(asked)) <= (FEW_WORDS + 1 if _BEGINS.match(asked) else FEW_WORDS)


def _line(text: str) -> str:
    return " ".join(text.split())


def _standalone(asked: str, earlier: list[str], today: date) -> Standalone:
    """`asked` with what it leans on of the `earlier` questions, oldest first."""
    if not earlier or not leans_back(asked):
        return Standalone(asked, asked)
    *before, last = earlier
    previous = _standalone(last if last.endswith(("?", ".", "!")) else f"{last}?", before, today)
    if change := replacing(asked, previous.text, today):
        return _joined(change(previous.topic), change(previous.asked))
    change = replacing_doer(asked, previous.text) or _unchanged
    return _joined(change(previous.text), asked)


def _unchanged(text: str) -> str:
    return text


def _joined(topic: str, asked: str) -> Standalone:
    return Standalone(f"{topic} {asked[:1].upper()}{asked[1:]}" if topic else asked, asked, topic)
