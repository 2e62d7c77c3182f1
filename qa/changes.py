"""What a sentence says that it changes: "suspends the affiliates rule", "Clause 2 was withdrawn", "the rule has expired".

Pure; reads English. In doubt there is no change: what is denied, planned, proposed, feared or asked for is none. Knows
no articles: which measure the words of a target name is decided in `succession`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from qa.domain import Relation


@dataclass(frozen=True)
class Change:
    """`target` names what is changed, as the sentence words it; `of_comments`: only the time for comments is."""

    relation: Relation
    target: str
    in_part: bool
    of_comments: bool


# The same sentences are held against one another for each part of an answer.
SENTENCES_KEPT = 4_096
# A verb's forms, and what it does to its object.
_VERBS: tuple[tuple[str, Relation], ...] = (
    (r"suspend(?:s|ed|ing)?|paus(?:e|es|ed|ing)", "suspended"),
    (r"rescind(?:s|ed|ing)?|revok(?:e|es|ed|ing)|withdr(?:aw|aws|ew|awn|awing)|repeal(?:s|ed|ing)?", "rescinded"),
    (r"cancel(?:s|led|ed|ling|ing)?|annul(?:s|led|ling)?|vacat(?:e|es|ed|ing)|abolish(?:es|ed|ing)?", "rescinded"),
    (r"replac(?:e|es|ed|ing)|supersed(?:e|es|ed|ing)", "replaced"),
    (r"extend(?:s|ed|ing)?|prolong(?:s|ed|ing)?|renew(?:s|ed|ing)?|reopen(?:s|ed|ing)?", "extended"),
    (r"delay(?:s|ed|ing)?|postpon(?:e|es|ed|ing)|defer(?:s|red|ring)?", "delayed"),
    (r"correct(?:s|ed|ing)?", "corrected"),
    (r"amend(?:s|ed|ing)?|revis(?:e|es|ed|ing)|modif(?:y|ies|ied|ying)", "amended"),
    (r"lift(?:s|ed|ing)?|terminat(?:e|es|ed|ing)|end(?:s|ed|ing)(?! (?:use|user)s?\b)", "ended"),
)  # fmt: skip
_NOUNS: tuple[tuple[str, Relation], ...] = (
    ("suspension", "suspended"),
    ("rescission|revocation|withdrawal|repeal|cancellation", "rescinded"),
    ("replacement", "replaced"),
    ("extension", "extended"),
    ("postponement|delay", "delayed"),
    ("corrections?", "corrected"),
    ("end|termination|expiry|expiration|lifting", "ended"),
)
# Every form of these begins with one of them, or holds it. A look for each is quicker than a search for the forms.
_CUES = (
    *("suspen", "paus", "resci", "revo", "withdr", "repeal", "cancel", "annul", "vacat", "abolish", "replac", "supersed"),
    *("exten", "prolong", "renew", "reopen", "delay", "postpon", "defer", "correct", "amend", "revis", "modif", "lift"),
    *("terminat", "end", "expir", "laps", "no longer", "cease"),
)  # fmt: skip


def _begin(forms: str) -> tuple[str, ...]:
    """What the forms begin with: to see that none of them is there is quicker than to search for them."""
    return tuple(re.findall(r"(?:^|\|)([a-z]+)(?!\?)", re.sub(r"\([^()]*\)", "()", forms)))


_Forms = tuple[re.Pattern[str], Relation, tuple[str, ...]]
_ACTIVE: list[_Forms] = [
    (re.compile(rf"\b(?P<verb>{forms})\b", re.IGNORECASE), relation, _begin(forms))
    for forms, relation in _VERBS
]
_NOUN: list[_Forms] = [
    (re.compile(rf"\b(?:{forms})\s+(?:of|to)\s+", re.IGNORECASE), relation, _begin(forms))
    for forms, relation in _NOUNS
]
_BE = re.compile(
    r"\b(?:is|are|was|were|been|being|be)\s+(?:(?:now|also|then|later|since|temporarily|formally|\w+ly)\s+)?$",
    re.IGNORECASE,
)
# Verbs that need no object: what they say, they say of their subject.
_OVER = re.compile(
    r"\b(?:(?:has|have|had)\s+(?:since\s+)?(?:expired|lapsed)|expired|lapsed|no\s+longer\s+appl(?:y|ies)|"
    r"(?:is|are)\s+no\s+longer\s+in\s+(?:force|effect)|ceased?\s+to\s+apply|ceases\s+to\s+apply)\b",
    re.IGNORECASE,
)
# A clause ends here, and with it what a verb can change or what can deny it.
_CLAUSE = re.compile(r"[;:?!|]|,?\s(?:while|whereas|although|though|but|however)\s|\.\s(?=[A-Z])")
# Behind these words comes with what, how or by whom something is changed, and no longer what.
_TARGET_ENDS = re.compile(
    r"\s(?:(?<!introduced )(?<!made )(?<!imposed )(?<!created )(?<!set )(?<!issued )(?<!published )(?<!announced )"
    r"(?<!required )(?<!added )(?<!established )by|with|under|because|after|before|when|pending|effective(?!\s+date)|"
    r"(?:through|in|via)\s+(?:a|an|its|their|another|the)\s+(?:\w+\s+){0,2}?(?:rule|notice|announcement|order|document))\s",
    re.IGNORECASE,
)
_UNREAL = re.compile(
    r"\b(?:not|never|without|neither|nor|cannot|no\s+plans?|(?-i:may)|might|could|would|should|can|must|if|unless|whether|"
    r"propos\w+|plan(?:s|ned|ning)?|intend\w*|consider\w*|request(?:s|ed|ing)?|urg(?:e|es|ed|ing)|ask(?:s|ed|ing)?|"
    r"call(?:s|ed|ing)?\s+(?:for|on)|seek\w*|sought|threaten\w*|refus\w+|declin\w+|reject\w*|fail\w*|expect\w*|"
    r"hop(?:e|es|ed|ing)|want(?:s|ed)?|vow\w*|authori[sz]ed\s+to|authority\s+to|power\s+to|right\s+to|future|possible|"
    r"potential|petition\w*|bill|lawsuit|sue[sd]?|suing|lobb\w+|discuss\w*|debat\w*|rather\s+than|instead\s+of|"
    r"in\s+order\s+to|needed\s+to|need(?:s|ed)?|avoid\w*|prevent\w*|den(?:y|ies|ied)|rule[sd]?\s+out|had\s+hoped)\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)
_TURNS_OFF = re.compile(r"^\s*(?:no(?!\.)|none|nothing|neither)\b", re.IGNORECASE)
# To extend a licence in time, not a requirement to more countries.
_IN_TIME = re.compile(
    r"\b(?:until|through|by\s+(?:a|an|another|one|two|three|six|\d+)|for\s+(?:a|an|another|one|two|three|six|twelve|\d+)|"
    r"deadline|validity|expiration|comment|period|effective\s+date|(?:second|third)\s+time|to\s+(?:\d+\s+)?(?:January|February|"
    r"March|April|May|June|July|August|September|October|November|December)\s)",
    re.IGNORECASE,
)
_ADJECTIVE = re.compile(
    r"(?:\b(?:the|a|an|its|their|this|that|these|those|such|newly|as|recently|and|or|of|for|to|existing|\w+ly)\s+)$",
    re.IGNORECASE,
)
_PART = re.compile(
    r"^(?:(?:the|a|an|its|certain|some|several|parts?|most|two|three|inadvertent|whole|of)\s+)*(?:text\s+of|clauses?|sections?|"
    r"paragraphs?|articles?|annex(?:es)?|parts?|provisions?|footnotes?|entr(?:y|ies)|portions?|elements?|errors?|"
    r"omissions?|mistakes?|instructions?|aspects?|requirements?|some|certain|several)\b",
    re.IGNORECASE,
)
_COMMENTS = re.compile(r"\bcomments?\b", re.IGNORECASE)


@lru_cache(maxsize=SENTENCES_KEPT)
def changes_in(sentence: str) -> tuple[Change, ...]:
    """What `sentence` says was changed or is being changed, in the order of its words."""
    found: list[tuple[int, Change]] = []
    plain = " ".join(sentence.split())
    lowered = plain.lower()
    if not any(cue in lowered for cue in _CUES):
        return ()
    verbs, nouns = _in_question(_ACTIVE, lowered), _in_question(_NOUN, lowered)
    for start, clause in _clauses(plain):
        first = len(clause)
        for pattern, relation in verbs:
            for match in pattern.finditer(clause):
                target = _of_verb(clause, match)
                first = min(first, match.start()) if target else first
                if target and not _unreal(clause[: match.start()]):
                    found += [(start + match.start(), _change(relation, target))]
        for pattern, relation in nouns:
            for match in pattern.finditer(clause):
                # "Ended the suspension of the rule" is no suspension.
                if match.start() < first and not _unreal(clause[: match.start()]):
                    found += [(start + match.start(), _change(relation, _cut(clause[match.end() :])))]
        for match in _OVER.finditer(clause):
            subject = clause[: match.start()]
            if subject.strip() and not _unreal(subject):
                found += [(start + match.start(), _change("ended", subject.strip()))]
    kept = [change for _, change in sorted(found, key=lambda one: one[0])]
    return tuple(change for change in kept if change.relation != "extended" or _IN_TIME.search(plain))


def _in_question(forms: list[_Forms], lowered: str) -> list[tuple[re.Pattern[str], Relation]]:
    """The patterns of those forms of which one may be in the text."""
    return [
        (pattern, relation)
        for pattern, relation, beginnings in forms
        if any(beginning in lowered for beginning in beginnings)
    ]


def _clauses(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for match in _CLAUSE.finditer(text):
        # A question and a list of table cells state nothing.
        if match.group() != "?":
            yield start, text[start : match.start()]
        start = match.end()
    yield start, text[start:].rstrip(". ")


def _of_verb(clause: str, match: re.Match[str]) -> str:
    """What the verb is about: its object, or its subject in the passive; empty where it is no verb of the clause."""
    verb, before, after = match.group("verb").lower(), clause[: match.start()], clause[match.end() :]
    if passive := _BE.search(before):
        return before[: passive.start()].strip() if verb.endswith(("ed", "wn")) else _cut(after)
    if verb.endswith(("ed", "wn")) and _ADJECTIVE.search(before):
        return ""
    if not after.startswith(" ") or re.match(r"\s+(?:to|of|on|until|through)\b(?!.*?,\s+the\b)", after):
        return ""
    # "By the delay": the noun and the verb are written alike.
    if verb in {"delay", "lift", "ends"} and re.search(r"\b(?:the|a|an|by|no|this|and)\s+$", before, re.I):
        return ""
    return _cut(after)


def _cut(after: str) -> str:
    return _TARGET_ENDS.split(after, maxsplit=1)[0].strip(" ,")


def _unreal(before: str) -> bool:
    return bool(_UNREAL.search(before) or _TURNS_OFF.match(before))


def _change(relation: Relation, target: str) -> Change:
    return Change(relation, target, bool(_PART.match(target)), bool(_COMMENTS.search(target)))
