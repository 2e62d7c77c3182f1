"""Whether a question names a subject of its own, or can only be understood from what was asked before.

It leans back where a word points back ("it", "the rule"), where it breaks off before saying of what ("When did India join?",
"Is quantum included?"), and where it says only what is said of any rule: "How many days' notice?" is asked of something,
"How many countrys are in the wasenaar arangement?" is not, as "wasenaar" is no such word, however it is written. Pure;
reads English.
"""

import re
from collections.abc import Iterator

from qa.mentions import mentions
from qa.terms import content_words
from qa.word_forms import root

# A question with no word of its own leans on what was said before where it has at most so many words that carry meaning;
# one without a verb ("which ones from Austria?") where it has at most so many, whatever they are.
FEW_WORDS, FRAGMENT = 5, 3
# A longer question is one of several; so many words before a comma say what "it" is behind that.
LEADS = 4

# What is said and asked of any rule, list, licence or authority, and so names none.
_OF_ANY = frozenset(
    root(word)
    for word in """
    license licence permit permission authorisation authorization approval application applicant exemption exception
    waiver review decision answer reply response notice notification announcement appeal hearing objection deadline date
    day week month quarter year hour time period term duration start beginning end extension renewal fee cost price rate amount sum value
    number percentage percent share limit threshold level quantity penalty fine sanction punishment prison jail rule
    regulation law order measure ban control restriction requirement condition obligation duty list entry addition change
    amendment update reason purpose aim goal basis effect impact consequence result scope step procedure process way form
    paperwork document record certificate proof evidence company firm business exporter importer buyer seller user
    customer supplier partner country nation destination region government authority agency ministry office
    officer official minister person people someone anyone everyone everybody somebody anybody nobody something anything
    everything nothing item product good thing part category class kind type sort version example case detail information
    source title address website page transaction shipment delivery transfer sale question problem risk difference comment
    suspension definition background history status total half rest other place body member signatory embargo tariff
    quota sanction alternative option remedy claim dispute president secretary spokesperson spokesman spokeswoman head
    chair director importer manufacturer producer maker worker employee court judge ruling lawsuit reaction opinion
    criticism advantage benefit drawback disadvantage loophole workaround deal agreement package draft bill text wording
    clause section paragraph annex footnote investigation inquiry probe audit inspection market industry sector
    report resign sue challenge oppose complain criticise criticize support vote react retaliate monitor check inspect investigate
    calculate measure determine define use must shall cannot can't don't doesn't didn't isn't aren't wasn't won't hasn't haven't
    need require take get receive obtain issue pay charge begin stop finish expire last run decide announce publish sign
    tell speak mention include exclude cover affect hit exempt add remove join leave name concern work find ask respond
    apply object refuse reject deny approve grant allow forbid prohibit restrict suspend resume extend renew postpone
    delay cancel withdraw revoke repeal replace lift ease tighten widen enforce comply follow obey keep file submit send
    ship export import reexport sell buy own hold offer bring come set count qualify differ matter become write call
    introduce adopt propose involve plan expect fall lose win fail try help involved
    back long short new old early late next previous current valid bad big small high low possible likely necessary
    mandatory voluntary final temporary permanent annual yearly monthly daily maximum minimum first second third different
    similar important main usual normal exact whole entire complete top best worst less ago soon usually typically
    generally really ever never often roughly approximately always already else later earlier before afterwards currently
    today tomorrow yesterday recently latest anyway though actually please ok okay foreign abroad overseas worldwide
    eligible subject available able far free one two three four five six seven eight nine ten
    """.split()  # noqa: SIM905
)
# "that" joins clauses more often than it points back, except where it ends one or stands before a verb.
_THAT_JOINS = re.compile(
    r"\b(?:\w{3,}) that (?:was|were|is|are|had|have|has|the|a|an|[a-z]+s|[a-z]+ed)\b", re.IGNORECASE
)
# Words that look as though they pointed back: "is there a rule", "this month", "those who".
_POINTS_AT_NOTHING = re.compile(
    r"\b(?:(?:is|are|was|were|be|been) there|there (?:is|are|was|were|has|have|will)|such as|those (?:who|that|which)|"
    r"this (?:day|week|month|quarter|year|spring|summer|autumn|winter))\b",
    re.IGNORECASE,
)
_RULE = (
    r"the (?:rule|measure|ban|decision|announcement|list|company|change|exception|order|deadline|control|regulation|"
    r"suspension)s?\b(?!\s+(?:of|on|for|about|against|regarding|concerning)\b)"
)
_POINTS_BACK = re.compile(
    rf"\b(?:it|they|them|he|she|him|this|that|those|these|there|such|former|latter|the same|one of them|each of them|"
    rf"both of them)\b|\b{_RULE}|\b(?:ones?|too|as well|likewise)\W*$",
    re.IGNORECASE,
)
_BELONGS = re.compile(r"\b(?:its|their|theirs|his|her)\b", re.IGNORECASE)
_PAUSE = re.compile(r"[,;:.!?—–]\s+")
_FRONTED = re.compile(r"^\W*(?:for|in|under|with|after|before|since|on|at|from|to)\b", re.IGNORECASE)
# Breaks off before it says in what, to what, from what, by what.
_OF_WHAT = re.compile(
    r"\b(?:join(?:s|ed)?|added|removed|included|excluded|covered|affected|exempt(?:ed)?|eligible|concerned|involved|"
    r"mentioned|named|a (?:member|party|signatory|participant)|qualif(?:y|ies|ied)|counts?|compl(?:y|ied)|agreed?|object(?:ed)?)"
    r"(?:\s+(?:too|also|as well|yet|now|then|again|already|instead|either|later|by|in|on|since|until|from|before|after))*\W*$",
    re.IGNORECASE,
)
_DEFINES = re.compile(r"^\W*what(?:['’]?s| is| are| was| were)\s+(?P<article>an?\b)?", re.IGNORECASE)
# A word that makes a sentence of it.
_SENTENCE = re.compile(
    r"\b(?:is|are|was|were|am|be|been|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must|\w+n['’]t|"
    r"(?:what|who|when|where|how)['’]s|it|they|them|he|she|him)\b|^\W*(?:who|explain|define|describe|list|tell|show|give|summari[sz]e|compare|find)\b",
    re.IGNORECASE,
)
# Whoever and whatever these ask for can be "they" in the next question.
_COUNTS = r"\W*(?:and |but |so )?(?:who|which|how many)\b"
_PEOPLE_OR_MANY = re.compile(r"\W*(?:and |but |so )?(?:how many|who (?:is|are|was|were))\b", re.IGNORECASE)
_ASKS_WHICH = re.compile(r"^\W*(?:which|what|whose|how|why|when|where)\b", re.IGNORECASE)
_NAMES = re.compile(
    r"(?<=[a-z,;:)'’0-9] )[\"“']?(?:[A-Z][\w&.-]+|[A-Z]{2,})|\b[A-Z]{2,}\b|\b\w*\d\w*[A-Za-z]\w*\b|\b\d{3,}[\w.-]*\b"
)


def lacks_subject(asked: str, earlier: str = "") -> bool:
    """Whether `asked` names nothing that it is about, so that its subject lies in the `earlier` question."""
    if _OF_WHAT.search(_undated(asked)) or points_back(asked):
        return True
    defines = _DEFINES.match(asked)
    if defines and defines["article"]:
        return False
    own, words = _own_words(asked), content_words(asked)
    if is_fragment(asked):
        few = (
            len(words) < FRAGMENT
            if _ASKS_WHICH.match(asked)
            else len(words) <= FRAGMENT and not _names(asked)
        )
        return few or (not own and not _names(asked) and len(words) <= FEW_WORDS)
    if _names(asked):
        return False
    if not own:
        return len(words) <= FEW_WORDS
    said = {root(word) for word in content_words(earlier)}
    return not defines and len(words) <= FRAGMENT and all(root(word) in said for word in own)


def points_back(asked: str) -> bool:
    """Whether a word of `asked` stands for something that was named in another question."""
    text = _POINTS_AT_NOTHING.sub(" ", _THAT_JOINS.sub(" ", asked))
    for match in _POINTS_BACK.finditer(text):
        if not _named_before(text[: match.start()]):
            return True
    return any(
        not _own_words(text[: match.start()]) and not _things(text[: match.start()])
        for match in _BELONGS.finditer(text)
    )


def is_fragment(asked: str) -> bool:
    """Whether it is no sentence: "Until when?", "How many days' notice?", "Which machines?"."""
    return _SENTENCE.search(asked) is None


def brings(asked: str, one: bool = False) -> bool:
    """Whether `asked` names something that a later question can mean by "they", or, where it means `one`, by "it"; what
    breaks off leads back itself."""
    if one and _PEOPLE_OR_MANY.match(asked):
        return False
    if _OF_WHAT.search(_undated(asked)) and not re.match(_COUNTS, asked, re.IGNORECASE):
        return False
    return bool(
        _names(asked)
        or _own_words(asked)
        or re.match(_COUNTS, asked, re.IGNORECASE)
        or re.search(r"\b(?:a|an|the|any|what) [a-z]", asked)
    )


def _named_before(before: str) -> bool:
    """Whether a clause before the word that points, in the same message, says what it means."""
    pauses = list(_PAUSE.finditer(before))
    if not pauses:
        return False
    clause = before[: pauses[-1].start()]
    if _FRONTED.match(clause) or len(clause.split()) < LEADS:
        return False
    return bool(_own_words(clause) or _things(clause)) and not points_back(clause)


def _names(asked: str) -> bool:
    return bool(_NAMES.search(asked)) or _things(asked)


def _things(asked: str) -> bool:
    return any(one.kind != "time" for one in mentions(asked))


def _own_words(asked: str) -> list[str]:
    """The words that are not said of just any rule."""
    words = content_words(_undated(asked))
    return [word for word in words if root(word) not in _OF_ANY and not word.isdigit()]


def _undated(asked: str) -> str:
    for one in reversed(list(_times(asked))):
        asked = f"{asked[: one[0]]} {asked[one[1] :]}"
    return asked


def _times(asked: str) -> Iterator[tuple[int, int]]:
    yield from ((one.start, one.end) for one in mentions(asked) if one.kind == "time")
