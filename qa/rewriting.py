"""A follow-up made a question that stands alone by the chat model, in a short time, or not at all.

What the model writes is only searched for, and shown; it is no answer. It is used where it is one plain question that
keeps what was asked and names nothing that was not named before: no name, number, code or date of the model's own. Text
of the history that gives orders to models is neither shown to it nor counted as said before.
"""

import re

from qa import prompts
from qa.abbreviations import named_in
from qa.domain import Question, Turn
from qa.followup import Standalone, leans_back
from qa.mentions import mentions
from qa.models import ChatModel
from qa.orders import instructs_models
from qa.terms import CODE, EVERYDAY, content_words, tokens

# Seconds for the whole rewriting, in characters its length, and how many of the last turns it may draw on.
WITHIN, LONGEST, TURNS = 8.0, 300, 6
# Characters of one turn that the model is shown.
SHOWN = 800
# Words that may be new, such as "apply" for "it": more make another question of it.
NEW_WORDS = 2

_WRAPPED = re.compile(r"^(\*\*|__|\*|_|`|\"|“|‘|')(?P<inside>.+?)(\*\*|__|\*|_|`|\"|”|’|')$")
_LABEL = re.compile(r"^(?:standalone |rewritten |the )?question\s*:\s*", re.IGNORECASE)
# Marks of Markdown, HTML, addresses and of thinking aloud: no question has them.
_MARKUP = re.compile(r"[*_`#<>{}|\\\[\]]|\w://|\bwww\.")
_REFUSES = re.compile(
    r"^(?:sorry|unfortunately|sure|here|certainly|i\b)|\b(?:i['’]m|i am|i can(?:no|['’])t|i could not|as an ai|could you|can you|"
    r"do you mean|did you mean|you mean|you referring|clarify|more context)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d+(?:[.,:/-]\d+)*")
_NUMBER_WORDS = frozenset(
    [
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "twenty",
        "thirty",
        "forty",
        "fifty",
        "sixty",
        "seventy",
        "eighty",
        "ninety",
        "hundred",
        "thousand",
        "million",
        "billion",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "yesterday",
        "today",
        "tomorrow",
    ]
)
_NAME = re.compile(r"(?<![\w.])[A-Z][\w&-]*")


def rewritten(question: Question, by_rule: Standalone, model: ChatModel) -> Standalone:
    """The question in the model's words where they can be used, else `by_rule`; a question that stands alone is never sent.

    Raises `ChatModelError` when the model fails or takes longer than `WITHIN`.
    """
    turns = tuple(turn for turn in question.history if turn.text.strip() and not instructs_models(turn.text))
    turns = turns[-TURNS:]
    asked = " ".join(question.question.split())
    if not turns or not leans_back(asked) or instructs_models(asked):
        return by_rule
    reply = ""
    said = [(turn.role, " ".join(turn.text.split())[:SHOWN]) for turn in turns]
    for piece in model.write(prompts.REWRITING, prompts.conversation(said, asked), WITHIN):
        reply += piece
        if len(reply) > 2 * LONGEST:
            return by_rule
    written = _line(reply)
    return Standalone(written, written) if _usable(written, asked, turns) else by_rule


def _line(reply: str) -> str:
    """The reply without quotes, emphasis or a label around it; empty where it is more than one line."""
    line = reply.strip()
    if "\n" in line or not line.isprintable():
        return ""
    line = " ".join(_LABEL.sub("", line).split())
    if wrapped := _WRAPPED.match(line):
        line = wrapped["inside"].strip()
    return _LABEL.sub("", line)


def _usable(written: str, asked: str, turns: tuple[Turn, ...]) -> bool:
    """Whether what the model wrote is one short question, the one that was asked, and nothing of its own."""
    if not written.endswith("?") or len(written) > LONGEST or re.search(r"[.?!]\s", written):
        return False
    if _MARKUP.search(written) or _REFUSES.search(written) or instructs_models(written):
        return False
    before = " ".join([asked, *(turn.text for turn in turns)])
    own = " ".join([asked, *(turn.text for turn in turns if turn.role == "user")])
    return not invented(written, before) and _keeps(written, asked, own, before)


def invented(written: str, before: str) -> tuple[str, ...]:
    """The names, numbers, codes and dates of `written` that `before` does not have, however it writes them."""
    known = set(tokens(before))
    keys = set(named_in(before)) | {one.key for one in mentions(before) if one.kind != "time"}
    plain = before.lower()
    new = [code for code in CODE.findall(written) if code.lower() not in plain]
    new += [number for number in _NUMBER.findall(written) if not _stands_in(number, plain)]
    new += [word for word in tokens(written) if word in _NUMBER_WORDS and word not in known]
    for one in mentions(written):
        named = written[one.start : one.end]
        if one.key in keys:
            # "Japanese" is no new name where Japan was named.
            known.update(tokens(named))
        elif not set(tokens(named)) <= known:
            new.append(named)
    for match in _NAME.finditer(written):
        words = [word for word in tokens(match.group()) if word not in EVERYDAY and word not in known]
        if any(not set(named_in(word.upper())) & keys for word in words):
            new.append(match.group())
    return tuple(dict.fromkeys(new))


def _stands_in(number: str, text: str) -> bool:
    return re.search(rf"(?<![\d.,]){re.escape(number)}(?![\d]|[.,]\d)", text) is not None


def _keeps(written: str, asked: str, own: str, before: str) -> bool:
    """Whether `written` asks what was asked: most of its words are in it, some of the reader's, hardly any are new."""
    stems = _stems(written)
    wanted = _stems(asked)
    return (
        2 * len(stems & wanted) >= len(wanted)
        and bool(stems & _stems(own))
        and len(stems - _stems(before)) <= NEW_WORDS
    )


def _stems(text: str) -> set[str]:
    """The words of `text` that carry meaning, without most of their endings."""
    return {word[:5] if len(word) > 5 else word.removesuffix("s") for word in content_words(text)}
