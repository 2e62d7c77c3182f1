"""One form for words that differ only in ending, spelling or choice: "licences" and "license", "firm" and "company".

Small on purpose: a false likeness lets a false sentence through, a missed one only costs a sentence.
"""

from functools import cache, lru_cache


def listed(words: str) -> frozenset[str]:
    """The words of a text, as a set."""
    return frozenset(words.split())


STOPWORDS = listed(
    "a an the this that these those it its they them their he she his her him we us our you your i who whom whose which what "
    "when where how why there here and or but nor so as if then than because while whereas although though of in on at to for "
    "by with from into onto upon over under about against between among during through per via within is are was were be been "
    "being am do does did done has have had having will would shall may might can could must should also just very too even "
    "such same own other another each both either more most less much many any some all every out up off down again further "
    "once only s t it's including include according respectively thus hence therefore however moreover meanwhile yet still "
    "since until after before whether instead not no never without except unless one ones"
)

_NOT_ADVERBS = listed("supply comply family assembly anomaly multiply")
_ALIKE = (
    "company firm business enterprise corporation",
    "chip semiconductor",
    "say state announce declare tell report note explain",
    "rule regulation",
    "item good product commodity article",
    "person people individual",
    "country nation destination",
    "penalty fine punishment",
    "prison jail imprisonment",
    "publish issue release appear",
    "put place",
    "raise rise increase rose risen",
    "cut reduce reduction lower decrease fall fell decline",
    "fast faster quick quicker rapid",
    "year annual",
    "change amend amendment revise revision modify modification update alter",
    "make produce manufacture production build",
    "get obtain receive",
    "give provide supply furnish",
    "notify inform notification",
    "ask request seek invite solicit petition",
    "help assist assistance",
    "answer respond reply response",
    "decide determine decision determination",
    "keep retain hold maintain preserve",
    "submit file filing submission",
    "cost price charge",
    "control restriction curb limit limitation measure restrict",
    "license permit",
    "authority official government",
    "name call title",
    "user customer",
    "ship deliver shipment delivery",
    "show indicate demonstrate reveal",
    "try attempt",
    "remain stay",
    "because due owing",
    "war invasion conflict aggression",
    "tool equipment machine machinery",
    "comment input feedback",
    "worry concern",
    "party entity organisation organization",
    "settle resolve settlement resolution",
    "worth value",
    "use utilize employ",
    "big large major substantial significant",
    "material substance",
    "show display",
    "sign signed signature",
    "lead head chair",
    "apply application",
    "reach hit",
    "correct correction fix",
    "clarify clarification",
    "describe set",
    "buy purchase acquire acquisition",
    "sale sell",
    "guidance advice",
    "address tackle",
    "technology know-how",
    "weapon arm",
    "software program programme",
)
_SPELT = {
    "licence": "license",
    "defence": "defense",
    "offence": "offense",
    "favour": "favor",
    "labour": "labor",
    "programme": "program",
    "centre": "center",
    "aluminium": "aluminum",
    "sulphur": "sulfur",
    "judgement": "judgment",
    "licensing": "license",
    "licensed": "license",
    "men": "man",
    "made": "make",
    "gave": "give",
    "given": "give",
    "got": "get",
    "kept": "keep",
    "held": "hold",
    "said": "say",
    "told": "tell",
    "took": "take",
    "taken": "take",
    "bought": "buy",
    "sold": "sell",
    "sent": "send",
    "built": "build",
    "led": "lead",
    "sought": "seek",
    "came": "come",
    "went": "go",
    "gone": "go",
    "wrote": "write",
    "written": "write",
    "shown": "show",
    "countries": "country",
    "companies": "company",
    "people": "people",
    "made-up": "make",
}


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """The common form of a lower-case word: spelling, then ending, then the first of a family of like words."""
    found = root(word)
    return _alike().get(found, found)


@lru_cache(maxsize=65_536)
def root(word: str) -> str:
    """A lower-case word without its ending, in one spelling; "release" stays apart from "publish"."""
    word = _SPELT.get(word, word)
    if word.endswith(("isation", "isations")):
        word = word.replace("isation", "ization")
    if len(word) > 5 and word.endswith(("ise", "ised", "ises", "ising")) and not word.startswith("rais"):
        head, _, tail = word.rpartition("is")
        word = f"{head}iz{tail}"
    if len(word) > 4 and word.endswith("ies"):
        word = word[:-3] + "y"
    elif len(word) > 4 and word.endswith(("sses", "xes", "ches", "shes", "zes")):
        word = word[:-2]
    elif len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    word = _SPELT.get(word, word)
    for ending in ("ing", "ed"):
        if (
            word.endswith(ending)
            and len(word) - len(ending) >= 3
            and any(c in "aeiouy" for c in word[: -len(ending)])
        ):
            word = word[: -len(ending)]
            if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "ls":
                word = word[:-1]
            if word.endswith("i"):
                word = word[:-1] + "y"
            break
    if len(word) > 5 and word.endswith("ly") and word not in _NOT_ADVERBS:
        word = word[:-2]
    return word[:-1] if len(word) > 3 and word.endswith("e") else word


@cache
def _alike() -> dict[str, str]:
    index: dict[str, str] = {}
    for family in _ALIKE:
        first, *others = map(root, family.split())
        for other in (first, *others):
            index.setdefault(other, first)
    return index
