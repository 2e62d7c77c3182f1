"""The "Yes," or "Not quite:" that opens an answer: it speaks to the question, so no quote can bear it out. Pure; English."""

import re
from itertools import takewhile

from qa.marks import NEGATIONS, Mark

_LED = r"(?:actually|well|so|in short|in brief|in fact|generally|the (?:short |simple )?answer is),?\s+"
_NO = (
    r"no|nope|yes and no|quite the (?:opposite|contrary)|on the contrary|(?:absolutely|certainly|definitely|of course) not"
    r"|not (?:really|quite|exactly|necessarily|at all|always|so|yet)|(?:(?:that|this|it)(?: is|['’]s) )?(?:false|wrong|incorrect|untrue)"
    r"|(?:that|this|it) is(?:n['’]t| not) (?:true|so|right|correct|the case)"
)
_YES = (
    r"yes|yep|yeah|absolutely|certainly|definitely|of course|indeed|exactly"
    r"|(?:(?:that|this|it)(?: is|['’]s) )?(?:true|so|right|correct|the case)"
)
_OPENING = re.compile(
    rf"(?:{_LED})*(?:(?P<no>{_NO})|(?P<yes>{_YES}))\b(?:\s*[,;:–—]|\s+-)\s*(?=\w)", re.IGNORECASE
)
_DENYING = frozenset(
    ("ban", "exempt", "deny", "exclude", "suspend", "lift", "remove", "end", "fail", "delay")
)


def without_yes_no(sentence: str) -> str:
    """The sentence without such an opening: "The ban stays." of "No, the ban stays."."""
    opening = _OPENING.match(sentence)
    if opening is None:
        return sentence
    rest = sentence[opening.end() :]
    first = rest.split(maxsplit=1)[0]
    return rest[0].upper() + rest[1:] if first.islower() else rest


def gainsaid(sentence: str, said: tuple[Mark, ...]) -> str | None:
    """Why the opening cannot stand before `said`, the marks of the rest: a "No" that denies nothing, a "Yes" that does.

    A check of form alone. What the word says of the question is not looked at, so answers are shown without it.
    """
    opening = _OPENING.match(sentence)
    if opening is None:
        return None
    if opening["no"]:
        denied = any(_denies(mark) or mark.group in _DENYING or mark.key == "outside" for mark in said)
        return None if denied else "The sentence says no and then denies nothing."
    denied = any(map(_denies, takewhile(lambda mark: mark.kind != "break", said)))
    return "The sentence says yes and then denies it." if denied else None


def _denies(mark: Mark) -> bool:
    return (mark.negated and not mark.conditional) or mark.key in NEGATIONS
