"""What a question wants to know, as far as its words say: a value of which kind, of what, by which verb. Pure; reads English.

Finer than `asked.asked_for`, which sentences are chosen by: here "Until when does it apply?" asks for an end, and "How
big is the fine?" for an amount.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from qa.asked import CURRENCIES, asked_for
from qa.clauses import AUXILIARIES, DETERMINERS, PREPOSITIONS, Word, words
from qa.followup import Standalone
from qa.mentions import mentions
from qa.terms import EVERYDAY, content_words
from qa.word_forms import listed
from qa.written_dates import dates_in

Wanted = Literal[
    "date",
    "start",
    "end",
    "count",
    "amount",
    "share",
    "measure",
    "duration",
    "code",
    "person",
    "place",
    "other",
]

_MUST = re.compile(r"\bwhen (?:must|should)\b|\bwhen (?:do|does|did) .* have to\b", re.IGNORECASE)
_END = re.compile(
    r"\b(?:until|till|by) (?:when|(?:what|which) (?:date|day|time))\b|\bexpir\w*|\bdeadline\b|\bdue\b(?! to)|"
    r"\b(?:final|last|closing|end) (?:date|day)\b|"
    r"\b(?:when|(?:what|which) (?:date|day))\b.*\b(?:end|ends|ended|run out|runs out|ran out|lapse|lapses|lapsed|close|closes|"
    r"closed|cease|ceases|ceased|over(?=\W*$))\b",
    re.IGNORECASE,
)
_HOW_MANY = re.compile(
    r"\bhow many (?:of (?:the |its |their |those |these )?)?|\bnumber of (?:the )?", re.IGNORECASE
)
_HOW_MUCH = re.compile(r"\bhow much (?=\w+)", re.IGNORECASE)
_TIME = re.compile(r"\bhow much (?:time|notice|warning)\b", re.IGNORECASE)
_MONEY = re.compile(
    r"\b(?:fines?|fined|penalty|penalties|fees?|dut(?:y|ies)|levy|tariff rates?|costs?|prices?|pay|pays|paid|worth|spend|spent|"
    r"settle\w*|repa(?:y|id)|revenue|turnover|profits?|salary|wages?|budget|value|amount)\b",
    re.IGNORECASE,
)
_SHARE = re.compile(r"\b(?:share|percentage|percent|stake|proportion|ownership)\b", re.IGNORECASE)
_AUXILIARY = re.compile(
    r"\b(?:is|are|was|were|do|does|did|has|have|had|will|would|shall|can|could|may|might|must|should)\b",
    re.IGNORECASE,
)
_BE = listed("is are was were be been has have had gets got")
_PARTICIPLE = re.compile(
    r"\w{2,}ed$|^(?:put|set|sold|sent|held|met|made|built|found|kept|left|paid|won|taken|given|begun|withdrawn|struck|drawn|sought|brought|led)$"
)
# Verbs that say nothing of what is done, and words of time that every such question has.
_EMPTY = listed(
    "have has had be is are was were get got do go take make happen come enter able allowed still again now long many much "
    "date day time year month when since until till last final first effective exactly please currently already ever big large high heavy long soon often must go get not also then yet"
)
# Words of a question that an answer need not have.
_DULL = (
    _EMPTY
    | PREPOSITIONS
    | listed(
        "another because afterwards far days deadline due expiry expiration share percentage threshold size enough spring summer autumn winter newest "
        "latest number total extra somebody someone anyone compare versus response per eccn eccns code section cover covers what's it's"
    )
)
_NO_VERB = (
    PREPOSITIONS
    | DETERMINERS
    | AUXILIARIES
    | listed("and or but how what who it they he she i you we there them")
)
ANEW = re.compile(r"\bagain\b|\bback\b|\bresum\w+|\banew\b", re.IGNORECASE)
_POINTING = listed("it they this that these those he she there them")
_PEOPLE = listed("people staff personnel")
# Verbs for one and the same deed.
_SAME = tuple(
    listed(line)
    for line in (
        "push pushed delay delayed delays postpone postponed postpones defer deferred defers",
        "rescind rescinded rescinds revoke revoked revokes repeal repealed repeals",
        "ban banned bans prohibit prohibited prohibits",
    )
)
# Where the clause that asks ends.
_CLAUSE_ENDS = re.compile(
    r"[,;?]|\band (?:how|when|by|what|who|until|where)\b|\b(?:because|before|after|that|which|who|whose|when|while|if)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+\b")
_NOTICE = re.compile(r"\bhow much (notice|warning)\b", re.IGNORECASE)
_TO = re.compile(r"\bhow (?:long|soon|many \w+) to (\w+)", re.IGNORECASE)
_ADVERB = re.compile(r"(?<!pp)(?<!mp)(?<!re)(?<!ti)ly$")
# How it is said that something begins or ends to apply.
_BOUND = listed("apply applies effect force start begin end expire lapse close cease run due open")


@dataclass(frozen=True)
class Aim:
    """What is wanted: `acts` are the verbs of the question, `head` the thing that does or suffers them, `counted` what is to
    be counted, `about` all else that it names, `names` the proper names of that. All in lower case; `anew` where it asks when something is so again."""

    kind: Wanted
    acts: tuple[str, ...]
    head: str
    counted: tuple[str, ...]
    about: frozenset[str]
    names: frozenset[str]
    anew: bool
    question: str


@lru_cache(maxsize=1_024)
def aim(question: Standalone) -> Aim:
    """What `question` wants; what a follow-up only points at is taken from its topic."""
    asked = question.asked
    kind = _kind(asked)
    counted = _counted(asked) if kind == "count" else ()
    acts, subject = _acts(asked, kind)
    head = "" if subject in _POINTING else subject
    own = set(acts) | set(counted) | ({head} if head else set())
    about = frozenset(things(asked) - own - _DULL)
    if question.topic and (not about or subject in _POINTING):
        about = frozenset(things(question.text) - own - _DULL)
    names = frozenset(word.lower() for word in _NAME.findall(asked)) & about
    anew = ANEW.search(asked) is not None
    return Aim(kind, acts, head, counted, about, names, anew, asked)


@lru_cache(maxsize=8_192)
def things(text: str) -> frozenset[str]:
    """What a text speaks of: its words that carry meaning, in lower case, and the places that it names by one name each.

    Dates and numbers are none.
    """
    spans = [(one.start, one.end) for one in dates_in(text)]
    places = [one for one in mentions(text, opened=True) if one.kind == "place"]
    spans += [(one.start, one.end) for one in places]
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]} {text[end:]}"
    plain = {word for word in content_words(text) if not word.isdigit() and word not in EVERYDAY}
    return frozenset(plain | {f"place {one.key}" for one in places})


def _kind(question: str) -> Wanted:
    known = asked_for(question)
    how_many = _HOW_MANY.search(question)
    if how_many and known != "duration":
        following = question[how_many.end() :].split(" ", 1)[0].lower().strip("?,.")
        if not re.fullmatch(rf"{CURRENCIES}|cents|pence|percent|times", following):
            return "count"
    if known == "date" and _MUST.search(question):
        return "end"
    if known in ("date", "start", "end") or (known == "other" and _END.search(question)):
        return "end" if _END.search(question) else known if known != "end" else "other"
    if known == "end":
        return "end" if _END.search(question) else "other"
    if known == "duration" or _TIME.search(question):
        return "duration"
    if known == "quantity" and _SHARE.search(question):
        return "share"
    if known == "money" or (known == "quantity" and _MONEY.search(question)):
        return "amount"
    if known == "quantity":
        much = _HOW_MUCH.search(question)
        bare = much and question[much.end() :].split(" ", 1)[0].lower() in AUXILIARIES
        return "amount" if bare else "measure"
    return known if known in ("code", "person", "place") else "other"


def _counted(question: str) -> tuple[str, ...]:
    """The words of what is to be counted, its noun last: "tariff codes" of "How many tariff codes were added?"."""
    opening = _HOW_MANY.search(question)
    found: list[str] = []
    for one in words(question, opening.end() if opening else 0):
        stops = (
            one.text in AUXILIARIES
            or one.text in PREPOSITIONS
            or one.text in DETERMINERS
            or not one.text[0].isalpha()
        )
        goes_on = found and (found[-1] in _PEOPLE or (found[-1].endswith("s") and not one.text.endswith("s")))
        if stops or goes_on or one.text in ("them", "us", "you", "we"):
            break
        found.append(one.text)
    return tuple(found)


def _acts(question: str, kind: Wanted) -> tuple[tuple[str, ...], str]:
    """The words of the question that may be its verb, or stand for one, and the thing that does or suffers that."""
    question = re.sub(r"\b(what|when|who|where)['’]s\b", r"\1 is", question, flags=re.IGNORECASE)
    if noted := _NOTICE.search(question) or _TO.search(question):
        return (noted.group(1).lower(),), ""
    opening = re.search(
        r"\b(?:when|how (?:long|many|much|\w+)|what|which|who|where)\b", question, re.IGNORECASE
    )
    from_here = opening.start() if opening else 0
    auxiliary = _AUXILIARY.search(question, from_here)
    if auxiliary is None or not question[auxiliary.end() :].strip("?. "):
        return _bare(question, from_here, kind), ""
    ends = _CLAUSE_ENDS.search(question, auxiliary.end())
    row = [
        one
        for one in words(question, auxiliary.end(), ends.start() if ends else None)
        if one.text[0].isalpha()
    ]
    by_us = bool(row) and row[0].text in ("you", "i", "we")
    row = [
        one
        for one in row
        if one.text not in ("not", "also", "still", "again", "then", "yet", "you", "i", "we")
    ]
    if auxiliary.group().lower() in _BE or any(one.text in _BE for one in row):
        for at in range(len(row) - 1, -1, -1):
            free = at == 0 or row[at - 1].text not in DETERMINERS | PREPOSITIONS
            if free and _PARTICIPLE.search(row[at].text) and not question[row[at].start].isupper():
                return _with_same((row[at].text,)), _head(question, row[:at])
    bound = next((at for at, one in enumerate(row) if at and one.text in _BOUND), None)
    if kind in ("start", "end") and bound is not None and row[bound - 1].text not in DETERMINERS:
        more = [one.text for one in row[bound + 2 : bound + 3] if row[bound + 1].text == "to"]
        return (row[bound].text, *more), _head(question, row[:bound])
    verbs: list[int] = []
    for at, one in enumerate(row):
        before = row[at - 1].text if at else ""
        if verbs and one.text in DETERMINERS:
            break
        fits = at or kind == "count" or by_us
        fits = (
            fits and before not in DETERMINERS | PREPOSITIONS - {"to"} and one.text not in _EMPTY | _NO_VERB
        )
        plain = not question[one.start].isupper() and not _ADVERB.search(one.text)
        if fits and plain and (not one.text.endswith("s") or one.text.endswith("ss") or before == "to"):
            verbs.append(at)
    if not verbs:
        return (("last",) if row and row[-1].text == "last" else ()), _head(question, row)
    last = len(row) - 1
    if verbs[-1] == last and row[last - 1].text != "to":
        return _with_same((row[last].text,)), _head(question, row[:last])
    return _with_same(tuple(row[at].text for at in verbs)), _head(question, row[: verbs[0]])


def _bare(question: str, start: int, kind: Wanted) -> tuple[str, ...]:
    """The verb of a question that has no auxiliary: "Who signed it?", "How many states participate?"."""
    row = words(question, start)
    counted = _counted(question) if kind == "count" else ()
    opening = [at for at, one in enumerate(row) if one.text == counted[-1]] if counted else [0]
    if kind == "duration":
        return tuple(one.text for one in row if one.text in ("lifetime", "validity", "valid"))
    if kind not in ("count", "person") or not opening or opening[0] + 1 >= len(row):
        return ()
    verb = row[opening[0] + 1].text
    return _with_same((verb,)) if verb[0].isalpha() and verb not in _EMPTY | _NO_VERB else ()


def _with_same(verbs: tuple[str, ...]) -> tuple[str, ...]:
    return (
        *verbs,
        *(other for same in _SAME for verb in verbs if verb in same for other in sorted(same - {verb})),
    )


def _head(question: str, row: list[Word]) -> str:
    """The noun of a phrase, "suspension" of "the suspension of the rule"; a name is none."""
    phrase: list[str] = []
    for one in row:
        if one.text in PREPOSITIONS and phrase:
            break
        if one.text not in DETERMINERS | PREPOSITIONS | _EMPTY:
            phrase.append("" if question[one.start].isupper() else one.text)
    return phrase[-1] if phrase else ""
