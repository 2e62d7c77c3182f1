"""From a conversation to a question that stands alone. By rule: no model is asked, so a follow-up costs nothing.

A follow-up is told by how it begins ("and", "what about"), by a word that points back ("it", "those"), or by naming no
subject of its own (`qa.subjects`). One that says only what is different ("what about Japan?") is the question before it
with the like thing replaced. Any other has its subject carried over in front: the question with which the subject came
up, as it was understood then, and the one in between only where that is needed too. The reader sees what is searched.
"""

import re
from dataclasses import dataclass
from datetime import date

from qa.domain import Question
from qa.elliptic import elliptic, replacing, replacing_doer
from qa.subjects import brings, is_fragment, lacks_subject

# A chain of follow-ups is traced back this far; a question of more characters says itself what it is about.
DEPTH, LONGEST = 12, 400

_JOINS = re.compile(r"^\W*(?:and|but|so|or|then|also|what about|how about|what if)\b", re.IGNORECASE)
_POINTS = re.compile(
    r"\b(?:(?P<one>it|its|this|that)|(?P<many>they|them|their|these|those)|(?P<person>he|she|him|his|her))\b",
    re.IGNORECASE,
)
# What no article of the field is about, however it is asked in the middle of a conversation.
_ELSEWHERE = re.compile(
    r"\b(?:weather(?! (?:satellite|balloon|radar|modification))|raining|snowing|sunny|world cup|super bowl|olympics?|football|"
    r"soccer|cricket|basketball|tennis|premier league|championship|recipes?|cook(?:ing)?|bake|baking|pizza|restaurants?|movies?|"
    r"netflix|songs?|lyrics|jokes?|poems?|horoscope|lottery|birthday|vacation|tonight|dinner|lunch|breakfast|what time is it|"
    r"how are you|who are you|your name|thanks|thank you|hello|good (?:morning|evening|night)|the capital of)\b",
    re.IGNORECASE,
)

# "Thanks! And when does it end?": the question begins behind it.
_COURTESY = re.compile(
    r"^\W*(?:thanks|thank you|hello|hi|good (?:morning|evening))\b[^.!,?]{0,20}[.!,]\s+(?=.*\?\W*$)",
    re.IGNORECASE,
)


# In lower case, as the embedding model reads it, a pronoun.
_US = re.compile(r"(?<![\w.$])(?:USA?\b|U\.S\.(?:A\.)?)(?![\w$])")


@dataclass(frozen=True)
class Standalone:
    """A question that stands alone: `text` is `topic` (what was carried over, may be empty) and then `asked`.

    Where the follow-up only replaced something, `asked` is the earlier question with the new thing in it. `subject` is that
    part of the topic with which the subject came up.
    """

    text: str
    asked: str
    topic: str = ""
    subject: str = ""


def standalone(question: Question) -> Standalone:
    """The question with what it leans on; one that stands alone is left alone."""
    earlier = [_line(turn.text) for turn in question.history if turn.role == "user" and turn.text.strip()]
    today = question.as_of or date.today()
    previous: Standalone | None = None
    for text in earlier[-DEPTH:]:
        text = _COURTESY.sub("", text)
        # The weather is nothing that a later question could lean on.
        if not _ELSEWHERE.search(text):
            previous = _after(previous, text if text.endswith(("?", ".", "!")) else f"{text}?", today)
    asked = _line(question.question)
    return _after(previous, _COURTESY.sub("", asked) if previous else asked, today)


def written_out(question: Standalone) -> Standalone:
    """The question as it is searched for: "the United States" for "the US"."""
    text, asked, topic = (
        _US.sub("United States", one) for one in (question.text, question.asked, question.topic)
    )
    return Standalone(text, asked, topic)


def leans_back(asked: str, earlier: str = "") -> bool:
    """Whether the question cannot be understood without what was said before, in the `earlier` question."""
    if len(asked) > LONGEST or _ELSEWHERE.search(asked):
        return False
    return bool(_JOINS.match(asked)) or elliptic(asked) or lacks_subject(asked, earlier)


def _line(text: str) -> str:
    return " ".join(text.split())


def _after(previous: Standalone | None, asked: str, today: date) -> Standalone:
    """`asked` with what it leans on of the `previous` question."""
    if previous is None or not leans_back(asked, previous.text):
        return Standalone(asked, asked)
    for earlier in (previous.asked, previous.text):
        if change := replacing(asked, earlier, today):
            return _joined(change(previous.topic), change(previous.asked), change(previous.subject))
    topic, subject = _topic(previous, asked), previous.subject or previous.asked
    if change := replacing_doer(asked, topic):
        topic, subject = change(topic), change(subject)
    return _joined(topic, asked, subject)


def _topic(previous: Standalone, asked: str) -> str:
    """What `asked` is about: the subject, and the `previous` question where it leans on that and not on the subject alone."""
    if not previous.topic:
        return previous.asked
    pointing, before = _pointing(asked), _pointing(previous.asked)
    if is_fragment(asked):
        return f"{previous.topic if before else previous.subject} {_capital(previous.asked)}"
    if pointing & before:
        return previous.topic
    if (pointing or _JOINS.match(asked)) and brings(previous.asked, one=pointing == {"one"}):
        return f"{previous.subject} {_capital(previous.asked)}"
    return previous.subject


def _pointing(asked: str) -> set[str]:
    """Which kinds of words that stand for a thing it has: for one, for several, for a man or a woman."""
    return {match.lastgroup or "" for match in _POINTS.finditer(asked)}


def _joined(topic: str, asked: str, subject: str) -> Standalone:
    return Standalone(f"{topic} {_capital(asked)}" if topic else asked, asked, topic, subject)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
