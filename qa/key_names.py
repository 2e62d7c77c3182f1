"""The name of a sentence that a question asks for: who did it, where it is, under which code it falls. Pure; reads English."""

import re

from qa.aim import Aim
from qa.clauses import Stretch, clause, verb, words
from qa.kinship import akin

_PERSON = re.compile(r"\b[A-Z][\w.’'-]+(?: (?:(?:of|for|and|the|de|van|von) )*[A-Z][\w.’'-]*\w)+")
_PLACE = re.compile(r"(?<=\bin )(?:the )?[A-Z][\w’'-]+(?: (?:of )?[A-Z][\w’'-]+)*")
_CODE = re.compile(r"\b\d[A-E]\d{3}(?:\.[a-z0-9]+)*|(?:§ ?)?\b\d{3}\.\d+(?:\(\w+\))*")
_BY = re.compile(r"\bby (?:the )?$")
_WHO = re.compile(r"\bwho\b", re.IGNORECASE)


def named(aim: Aim, sentence: str) -> list[Stretch]:
    """The names that are what `aim` wants: of a person the doer of what is asked, of a place where the thing is."""
    if aim.kind == "code":
        return [match.span() for match in _CODE.finditer(sentence)]
    if aim.kind == "place":
        return [match.span() for match in _PLACE.finditer(sentence) if _is_there(aim, sentence, match.span())]
    if not _WHO.search(aim.question) or not aim.acts:
        return []
    return [match.span() for match in _PERSON.finditer(sentence) if _did(aim, sentence, match.span())]


def _did(aim: Aim, sentence: str, span: Stretch) -> bool:
    """Whether the name stands right before the verb that is asked about, or behind it and "by"."""
    within = clause(sentence, span[0])
    following = words(sentence, span[1], within[1])[:3]
    active = any(akin(one.text, act) for one in following for act in aim.acts)
    if active and not any(
        one.text in ("was", "were", "is", "are", "been", "by", ",", "and", "or") for one in following
    ):
        return sentence[within[0] : span[0]].strip(" ,") == "" or not re.search(
            r"(?:,|\band|\bor|\bof) $", sentence[: span[0]]
        )
    governor = verb(sentence, within, span)
    done = (
        governor is not None and governor.end <= span[0] and any(akin(governor.text, act) for act in aim.acts)
    )
    return done and _BY.search(sentence[: span[0]]) is not None


def _is_there(aim: Aim, sentence: str, span: Stretch) -> bool:
    """Whether the thing that is asked about, or its verb, stands before the place in its clause."""
    within = clause(sentence, span[0])
    before = words(sentence, within[0], span[0])
    wanted = [word for word in (aim.head, *aim.acts) if word]
    return any(akin(one.text, word) for one in before for word in wanted)
