"""What kind of thing a question asks for, and whether a sentence holds such a thing. Pure; reads English."""

import re
from typing import Literal

Kind = Literal["duration", "date", "person", "quantity", "place", "code", "other"]

_ASKS: tuple[tuple[Kind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        ("code", r"\b(?:which|what) (?:eccns?|export control classification|classification number|section|regulation number)\b"),
        ("duration", r"\bhow (?:long|soon|far (?:ahead|in advance)|old)\b|\bhow many (?:calendar |business |working )?(?:days|weeks|months|years|hours)\b|\b(?:lifetime|time limit|grace period|wind-down period|validity)\b"),
        ("date", r"\bwhen\b|\b(?:what|which|on what|from what|by what) (?:date|day|month|year|time)\b|\bdate (?:of|did|does|for|on)\b|\bdeadline\b|\bsince when\b|\buntil when\b|\bdue\b"),
        ("person", r"\bwho(?:m|se)?\b|\b(?:which|what) (?:official|person|minister|ministry|secretary|agency|company|companies|firm|firms)\b|\bname the\b"),
        ("quantity", r"\bhow (?:many|much|big|large|high|often)\b|\bnumber of\b|\btotal\b|\b(?:what|which|at what|by what|above what|below what) (?:percentage|percent|share|rate|amount|price|value|level|limit|threshold|number|size|cost|fine|penalty|fee)\b|\bthreshold\b|\bmax(?:imum)?\b|\bminimum\b|\bcap\b|\bfigure\b"),
        ("place", r"\bwhere\b|\b(?:which|what) (?:region|country|countries|city|state|destination|destinations|territory)\b"),
    )
)
_MONTH = r"Jan(?:uary|\.)?|Feb(?:ruary|\.)?|March|Mar\.|April|Apr\.|May|June|July|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?"
_NUMBER = r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|dozen|half|third|quarter|single|no)\b"
_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][\w-]+|[A-Z][\w-]+ (?:of )?[A-Z][\w-]+|\b[A-Z]{2,}\b")
_HOLDS: dict[Kind, re.Pattern[str]] = {
    "code": re.compile(r"\b\d[A-E]\d{3}\b|\b\d{3}\.\d+\b|\bNo\. ?\d+"),
    "date": re.compile(rf"\b(?:1[5-9]|20)\d\d\b|\b(?:{_MONTH})\b|\b\w+day\b|\bcentur(?:y|ies)\b"),
    "duration": re.compile(r"\b(?:days?|weeks?|months?|years?|hours?|minutes?|seconds?|decades?|centur(?:y|ies)|indefinite(?:ly)?|immediate(?:ly)?|permanent(?:ly)?)\b|-(?:day|week|month|year)\b", re.IGNORECASE),
    "quantity": re.compile(_NUMBER, re.IGNORECASE),
    "person": _NAME,
    "place": _NAME,
}


def asked_for(question: str) -> Kind:
    """The kind of thing that `question` asks for; "other" when its words do not say."""
    return next((kind for kind, pattern in _ASKS if pattern.search(question)), "other")


def holds(kind: Kind, sentence: str) -> bool:
    """Whether `sentence` holds a thing of that kind; every sentence holds "other"."""
    return kind == "other" or _HOLDS[kind].search(sentence) is not None
