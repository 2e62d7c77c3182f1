"""What kind of thing a question asks for, and whether a sentence holds such a thing. Pure; reads English."""

import re
from functools import lru_cache
from typing import Literal

Kind = Literal["code", "money", "duration", "start", "end", "date", "person", "quantity", "place", "other"]

MONTH = (
    r"Jan(?:uary|\.)?|Feb(?:ruary|\.)?|March|Mar\.|April|Apr\.|May|Jun(?:e|\.)?|Jul(?:y|\.)?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|"
    r"Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?"
)
NUMBER_WORDS = (
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|"
    r"eighty|ninety|hundred|thousand|million|billion|dozen|half|third|quarter|single|no"
)

# In this order: the first that matches counts.
_ASKS: dict[Kind, re.Pattern[str]] = {
    "code": re.compile(
        r"\b(?:which|what) (?:eccns?|export control classification|classification number|section|regulation number)\b",
        re.IGNORECASE,
    ),
    "money": re.compile(
        r"\bhow (?:much|many)\b.*\b(?:pays?|paid|costs?|fined?|settled?|revenue|worth|dollars?|euros?|yuan)\b|"
        r"\b(?:what|which|max(?:imum)?)\b[^?]*\b(?:prices?|costs?|fines?|fees?|revenue|turnover|profits?|salary|wages?|budget|sells? for)\b|"
        r"\bhow (?:big|high|large)\b[^?]*\b(?:prices?|costs?|fines?|fees?|turnover|budget)\b|"
        r"\bin (?:dollars|euros|yuan)\b|\bhow many (?:cents|pence)\b",
        re.IGNORECASE,
    ),
    "duration": re.compile(
        r"\bhow (?:long|soon|far (?:ahead|in advance)|old)\b|"
        r"\bhow many (?:calendar |business |working )?(?:days|weeks|months|years|hours)\b|"
        r"\b(?:lifetime|time limit|grace period|wind-down period|validity|(?:review|processing|handling|waiting|lead|delivery) times?)\b",
        re.IGNORECASE,
    ),
    # The day on which something begins or ends to apply is another than the day on which it was published.
    "start": re.compile(
        r"\b(?:from|since) (?:when|(?:what|which) (?:date|day))\b|\beffective date\b|\bstart date\b|"
        r"\b(?:when|(?:what|which) (?:date|day))\b.*\b(?:start|starts|started|begin|begins|began|effect|effective|"
        r"into force|in force|apply|applies|applied|kick in|kicks in)\b",
        re.IGNORECASE,
    ),
    "end": re.compile(
        r"\b(?:until|till|by) when\b|\bexpir(?:y|ation) date\b|\bdeadline\b|\bdue\b|"
        r"\b(?:when|(?:what|which) (?:date|day))\b.*\b(?:end|ends|ended|expire|expires|expired|run out|runs out|ran out|"
        r"lapse|lapses|lapsed|close|closes|closed|over)\b",
        re.IGNORECASE,
    ),
    "date": re.compile(
        r"\bwhen\b|\b(?:what|which) (?:date|day|month|year|time)\b|\bdate (?:of|did|does|for|on)\b",
        re.IGNORECASE,
    ),
    "person": re.compile(
        r"\bwho(?:m|se)?\b|\bname the\b|"
        r"\b(?:which|what) (?:official|person|minister|ministry|secretary|agency|company|companies|firms?)\b",
        re.IGNORECASE,
    ),
    "quantity": re.compile(
        r"\bhow (?:many|much|big|large|high|often|heavy)\b|\bnumber of\b|\btotal\b|\bthreshold\b|\bmax(?:imum)?\b|"
        r"\bminimum\b|\bcap\b|\bfigure\b|\b(?:what|which) (?:percentage|percent|share|rate|amount|value|level|limit|"
        r"number|size|penalty)\b",
        re.IGNORECASE,
    ),
    "place": re.compile(
        r"\bwhere\b|\b(?:which|what) (?:region|country|countries|city|state|destinations?|territory)\b",
        re.IGNORECASE,
    ),
}
_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][\w-]+|[A-Z][\w-]+ (?:of )?[A-Z][\w-]+|\b[A-Z]{2,}\b")
_DATE = rf"\b(?:1[5-9]|20)\d\d\b|\b(?:{MONTH})\b|\b\w+day\b|\bcentur(?:y|ies)\b"
CURRENCIES = (
    r"dollars?|euros?|yuan|renminbi|pounds?|yen|won|rupees?|roubles?|rubles?|francs?|kron(?:er|or|a|e)|tenge|lira|"
    r"zloty|pesos?|reais|rand|baht|dong|ringgit|rupiah|shekels?|dirhams?|riyals?|hryvnia"
)
CURRENCY_CODES = r"USD|EUR|GBP|CNY|RMB|JPY|KRW|INR|RUB|CHF|SEK|NOK|DKK|TWD|SGD|CAD|AUD|KZT"
_HOLDS: dict[Kind, re.Pattern[str]] = {
    "code": re.compile(r"\b\d[A-E]\d{3}\b|\b\d{3}\.\d+\b|\bNo\. ?\d+"),
    "money": re.compile(
        rf"[$€£¥₩₹₽₸] ?\d|\b(?:{CURRENCY_CODES}) ?\d|"
        rf"\d[\d.,]*(?: (?:million|billion|thousand))? (?:{CURRENCIES}|{CURRENCY_CODES})\b"
    ),
    "date": re.compile(_DATE),
    "start": re.compile(_DATE),
    "end": re.compile(_DATE),
    "duration": re.compile(
        r"\b(?:days?|weeks?|months?|years?|hours?|minutes?|seconds?|decades?|centur(?:y|ies)|indefinite(?:ly)?|"
        r"immediate(?:ly)?|permanent(?:ly)?)\b|-(?:day|week|month|year)\b",
        re.IGNORECASE,
    ),
    "quantity": re.compile(rf"\d|\b(?:{NUMBER_WORDS})\b", re.IGNORECASE),
    "person": _NAME,
    "place": _NAME,
}
# A sum, too, where no currency is asked for.
_MULTIPLE = re.compile(
    r"\b(?:twice|double|triple|(?:\d+|two|three|four|five|ten) times) (?:the|its|their|that) (?:\w+ )?"
    r"(?:value|amount|price|profits?|turnover|revenue|gains?|sum|income)\b",
    re.IGNORECASE,
)
_CURRENCY = re.compile(rf"\b(?:{CURRENCIES}|cents|pence)\b", re.IGNORECASE)
# What a sentence must say besides holding a date: that it is the date of a beginning or of an end.
BOUNDS: dict[Kind, re.Pattern[str]] = {
    "start": re.compile(
        r"\beffect\b|\beffective\b|\bforce\b|\bfrom\b|\bstart|\bbeg[iau]n|\bas of\b|\bappl(?:y|ies|ied|icable)\b|\bsince\b",
        re.IGNORECASE,
    ),
    "end": re.compile(
        r"\buntil\b|\bthrough\b|\bexpir|\bend(?:s|ed|ing)?\b|\blaps|\bby\b|\bdeadline\b|\bno later than\b|\bdue\b|\bclos",
        re.IGNORECASE,
    ),
}

_WHAT_IS = re.compile(
    r"\bwhat(?: exactly)? (?:is|are|does|do|falls? under|counts? as|comes? under)\b (?:an? |the )?(?P<term>.*?)"
    r"(?: mean| cover| stand for| say| do| require| control)?\W*$",
    re.IGNORECASE,
)
_IS = r"(?: \([^)]*\))? (?:is|are|means?|covers?|includes?|controls?|appl(?:y|ies)|concerns?|refers?|says|requires?)\b"
GIVES_REASONS = re.compile(
    r"(?:The |Its )?(?:Why|Reasons?|Grounds|Background|Purpose|Rationale|Aims?)\b", re.IGNORECASE
)
"""How a heading begins over sentences that say why."""
_WHY = re.compile(r"\b(?:why|for what reasons?|on what grounds)\b", re.IGNORECASE)
_BECAUSE = re.compile(
    r"\b(?:because|since(?! \d| [A-Z])|due to|owing to|as a result of|in (?:response|return|exchange)|in order to|so that|grounds|reasons?|therefore|"
    r"(?:to|that would|which would) (?:prevent|protect|avoid|counter|address|keep|stop))\b",
    re.IGNORECASE,
)
# Several things: a word that ends as plurals do, after "which", "list the", "who are the", or the deeds of "what did it change".
_PLURAL = r"(?!(?:does|has|was|its|this|process)\b)[a-z-]{3,}(?<![isu])s\b"
_SEVERAL = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:which|what) (?:of (?:the|its|their) )?(?:(?:\d+|{NUMBER_WORDS}) (?:[\w-]+ )?)?(?:[\w-]+ )?"
        rf"(?P<things>{_PLURAL})",
        rf"\b(?:list|name|enumerate|give|who (?:are|were)|(?:what|which) (?:are|were)) (?:(?:me|all|each|every|of) )*"
        rf"(?:the |its |their |\d+ |(?:{NUMBER_WORDS}) )(?:[\w-]+ ){{0,3}}?(?P<things>{_PLURAL})",
        r"\bwhat (?:all )?(?:did|does|do|has|have|is|are|was|were)\b(?P<things>.*\b(?:changed?|announced?|add(?:ed)?|included?|"
        r"contain(?:ed)?|published?|imposed?|introduced?)\b)",
    )
)


def several(question: str) -> str | None:
    """What `question` asks for several of, in its words: "rare earths"; `None` where it asks for no list."""
    match = next((found for pattern in _SEVERAL if (found := pattern.search(question))), None)
    return match["things"] if match else None


# Whether something is in force, and what says so.
_STANDS = re.compile(
    r"^(?:\W*(?:and|so|but|now)\b)?\W*(?:is|are|has|have|does|do|will)\b.*\b(?:in (?:force|effect)|suspended|still apply)\b",
    re.IGNORECASE,
)
_STOOD = re.compile(
    r"\b(?:suspends?|suspended|rescinds?|rescinded|repeals?|repealed|revokes?|revoked|withdraws?|withdrew|withdrawn|"
    r"in force(?! from)|took effect|entered into force|appl(?:y|ies) again|no longer)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=1_000)
def asked_for(question: str) -> Kind:
    """The kind of thing that `question` asks for; "other" when its words do not say."""
    return next((kind for kind, pattern in _ASKS.items() if pattern.search(question)), "other")


def holds(kind: Kind, sentence: str, question: str) -> bool:
    """Whether `sentence` holds a thing of that kind that is not in the `question` itself; all hold "other"."""
    if kind == "other":
        return True
    if kind in BOUNDS and not BOUNDS[kind].search(sentence):
        return False
    if kind == "money" and _MULTIPLE.search(sentence) and not _CURRENCY.search(question):
        return True
    known = question.lower()
    return any(match.group().lower() not in known for match in _HOLDS[kind].finditer(sentence))


def asks_why(question: str) -> bool:
    """Whether `question` asks for a reason."""
    return _WHY.search(question) is not None


def telling(question: str) -> re.Pattern[str] | None:
    """What a sentence says that answers `question` where it asks why, whether something is in force, or what something is."""
    if asks_why(question):
        return _BECAUSE
    if _STANDS.search(question):
        return _STOOD
    term = _WHAT_IS.search(question)
    return re.compile(rf"(?<!\w){re.escape(term['term'])}{_IS}", re.IGNORECASE) if term else None
