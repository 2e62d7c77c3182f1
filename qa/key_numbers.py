"""The number of a sentence that a question asks for: how many of that thing, how much of that money, how long that lasts. Pure."""

import re

from qa.aim import Aim, things
from qa.asked import CURRENCIES, CURRENCY_CODES
from qa.clauses import AUXILIARIES, DETERMINERS, PREPOSITIONS, Stretch, cells, clause, verb, words
from qa.kinship import akin
from qa.word_forms import listed, stem
from qa.written_dates import dates_in

_UNITS = r"one|two|three|four|five|six|seven|eight|nine"
_WORDED = (
    rf"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:{_UNITS}))?|{_UNITS}|ten|eleven|twelve|thirteen|fourteen|"
    r"fifteen|sixteen|seventeen|eighteen|nineteen)"
)
_SCALE = r"(?:[ -](?:hundred|thousand|million|billion|trillion)\b)?"
_DIGITS = r"\d+(?:,\d{3})*(?:\.\d+)?"
_COUNT = re.compile(
    rf"(?<![\w.,§/$€£¥%-])(?:{_DIGITS}(?:st|nd|rd|th)?|{_WORDED}\b){_SCALE}(?![\w%]|[.,/:-]\w| ?(?:%|percent|per cent)|\))",
    re.IGNORECASE,
)
_NAMING = re.compile(
    r"(?:\b(?:Nos?\.|Articles?|Chapters?|Categor(?:y|ies)|Parts?|[Cc]lauses?|[Ff]ootnotes?|Annex|Sections?|Supplements?|Groups?|Flag|"
    r"FR|Decree|Order|Announcements?) ?|§ ?)(?:[\d.]+(?:,| and| to| or) )*$"
)
_ITEM = re.compile(r"^\W*\(?\w{1,4}[.)]\s")
_MONEY = (
    rf"(?:\b(?:{CURRENCY_CODES}) ?|(?:US|HK|NZ|[ACS])?[$€£¥₩₹₽₸] ?){_DIGITS}{_SCALE}|"
    rf"(?:{_DIGITS}|\b{_WORDED}){_SCALE} (?:US |U\.S\. )?(?:{CURRENCIES}|{CURRENCY_CODES})\b"
)
_PERCENT = r"\d+(?:[.,]\d+)? ?(?:%|percent\b|per cent\b)"
# "twice the value of its contracts": an amount too.
_MULTIPLE = (
    rf"(?:twice|thrice|double|triple|half|(?:{_DIGITS}|{_WORDED}) times) (?:the |their |its )(?:value|amount|price|profit|gain|turnover|"
    r"revenue)s?(?: of (?:the |its |their |his )?(?!(?:which|that)\b)\w+(?: (?!(?:with|in|to|since|under|for|on|at|from|by|and|or|as|"
    r"that|which|within|before|after|is|are|was|were)\b)\w+){0,4})?"
)
_AMOUNT = re.compile(rf"{_MULTIPLE}|{_MONEY}|{_PERCENT}")
_RANGE = re.compile(r" ?(?:and|to|or|-|–) ?")
_SPAN = re.compile(
    rf"(?:{_DIGITS}|\b{_WORDED})(?: \(\d+\))?[ -](?:(?:calendar|business|working)[ -])?(?:day|week|month|year|hour|minute|decade)s?\b",
    re.IGNORECASE,
)
_SHARE = re.compile(_PERCENT)
# What was, beside what is: "up from 15 million".
_OLD = re.compile(r"\b(?:from|instead of|rather than|not|than the) (?:about |some )?$", re.IGNORECASE)
_THAN = re.compile(r"\b(?:rather|more|less|higher|lower|up|down) than the (?:about |some )?$", re.IGNORECASE)
_MOUNTED = re.compile(
    r"\b(?:up|down|instead|raise\w*|increase\w*|cut|reduc\w+|lower\w*|widened|rise\w*|chang\w+)\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|never|no longer)\b", re.IGNORECASE)
_ALIKE = tuple(
    listed(line)
    for line in (
        "company companies party parties person persons people name names entity entities addition additions firm firms affiliate affiliates "
        "unit units entry entries chipmaker chipmakers supplier suppliers business businesses subsidiary subsidiaries",
        "kind kinds type types sort sorts category categories",
        "code codes line lines",
        "state states country countries nation nations destination destinations member members participant participants",
    )
)
_FAMILIES = tuple(
    listed(line)
    for line in (
        "add adds added adding put puts placed place places list lists listed listing include includes included name names named "
        "join joined designate designated enter entered go went sanction sanctioned bring brought blacklist blacklisted addition additions",
        "remove removes removed removing delete deletes deleted drop dropped delist delisted strike struck come came off removal",
        "move moves moved moving shift shifts shifted transfer transferred",
        "modify modifies modified revise revises revised amend amends amended correct corrects corrected update updates updated",
        "fine fined penalise penalised",
    )
)
_STATES = listed(
    "have has had is are was were comprise comprises contain contains consist consists cover covers total totals number numbers located"
)
_VALID = listed("valid validity lifetime good last lasts lasted lasting run runs ran")
# "within five days of the decision": counted from it, not what it lasts.
_COUNTED_FROM = re.compile(r" (?:of|after|before|from|following|prior|in advance)\b")
_PERIOD = re.compile(
    r"\b(?:for|period|exceeding|validity)(?: (?:of|a|an|up to|not exceeding|additional|period))* $"
)
_MEASURED = re.compile(rf"(?:{_DIGITS})(?: |-)?[A-Za-z]+(?: per [a-z]+(?: [a-z]+)?)?")
# The share of what a question names that a sentence with a percentage must name itself.
_AT_LEAST = 0.5


def numbered(aim: Aim, sentence: str) -> list[Stretch]:
    """The numbers that count what `aim` wants counted, by the verb that it names: "42nd" counts as well."""
    if not aim.counted:
        return []
    found = _in_cells(aim, sentence)
    for match in _COUNT.finditer(sentence):
        start, end = match.span()
        if _naming(sentence, start) or _in_date(sentence, match.span()):
            continue
        phrase = _phrase(sentence, end)
        at = max((at for at, word in enumerate(phrase) if _counts(word, aim.counted[-1])), default=None)
        if (
            at is not None
            and all(_free(word) for word in phrase[at + 1 :])
            and _done(aim, sentence, match.span(), phrase)
        ):
            found.append(match.span())
    return found


def _in_cells(aim: Aim, sentence: str) -> list[Stretch]:
    """The number in the cell of a row whose label is what is counted, where another cell names what the question is about."""
    row = cells(sentence)
    found = []
    for cell in row:
        labels = re.findall(r"[a-z]+", cell.label.lower())
        others = things(" ".join(sentence[one.start : one.end] for one in row if one is not cell))
        named = any(akin(one, thing) for one in others for thing in aim.about)
        number = _COUNT.fullmatch(sentence[cell.start : cell.end])
        if labels and number and named and _counts(labels[-1], aim.counted[-1]):
            found.append((cell.start, cell.end))
    return found


def _phrase(sentence: str, end: int) -> list[str]:
    """The words that a number before them counts, up to the end of the phrase."""
    found: list[str] = []
    for one in words(sentence, end):
        if (
            one.text in AUXILIARIES | PREPOSITIONS | DETERMINERS | {"and", "or", "that", "which", "who"}
            or not one.text[0].isalpha()
        ):
            break
        found.append(one.text)
        if len(found) == 6:
            break
    return found


def _counts(word: str, counted: str) -> bool:
    return akin(word, counted) or any(word in alike and counted in alike for alike in _ALIKE)


def _free(word: str) -> bool:
    """Whether a word behind the counted noun is no noun that the number counts in its stead: "two state lists"."""
    return not word.endswith("s") or word in _STATES


def _done(aim: Aim, sentence: str, span: Stretch, phrase: list[str]) -> bool:
    """Whether what the sentence says of them is what the question says of them."""
    within = clause(sentence, span[0])
    governor = verb(sentence, within, span)
    said = governor.text if governor else ""
    told = [said, *phrase]
    if _NOT.search(sentence[slice(*within)]):
        return False
    for act in aim.acts:
        families = [family for family in _FAMILIES if act in family]
        if any(akin(word, act) or any(word in family for family in families) for word in told):
            return True
    if aim.acts and any(said in family for family in _FAMILIES):
        return False
    definite = (
        re.search(r"^\W*(?:the|all|these|those) $", sentence[within[0] : span[0]], re.IGNORECASE) is not None
    )
    return definite or (not aim.acts and said in _STATES)


def paid(aim: Aim, sentence: str) -> list[Stretch]:
    """The amounts of money, shares and multiples that are what is to be paid, or what the question's verb says is done."""
    found = [span for span in _amounts(sentence) if _of_verb_or_noun(aim, sentence, span)]
    return found


def _amounts(sentence: str) -> list[Stretch]:
    spans: list[Stretch] = []
    for match in _AMOUNT.finditer(sentence):
        start, end = match.span()
        before = sentence[:start]
        old = _THAN.search(before) or (_OLD.search(before) and _MOUNTED.search(before))
        if old or re.match(r" (?:or more )?of the shares|[- ]owned", sentence[end:]):
            continue
        joined = (
            spans
            and _RANGE.fullmatch(sentence[spans[-1][1] : start])
            and "between" in sentence[: spans[-1][0]][-12:]
        )
        if joined:
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return spans


def _of_verb_or_noun(aim: Aim, sentence: str, span: Stretch) -> bool:
    within = clause(sentence, span[0])
    piece = [one.text for one in words(sentence, *within)]
    governor = verb(sentence, within, span)
    if aim.acts and governor is not None and any(akin(governor.text, act) for act in aim.acts):
        return True
    nouns = (
        {aim.head}
        | {word for word in aim.about if re.fullmatch(_DUE, word)}
        | {act for act in aim.acts if re.fullmatch(_DUE, act)}
    )
    return any(noun and stem(noun) == stem(word) for noun in nouns for word in piece)


_DUE = r"fines?|fined|penalt(?:y|ies)|fees?|dut(?:y|ies)|levy|costs?|prices?|budget|revenue|turnover|salary|wages?"


def shared(aim: Aim, sentence: str) -> list[Stretch]:
    """The percentages that a sentence about the question's matter gives as what holds now."""
    matter = aim.about | ({aim.head} - {"threshold", "enough", ""})
    spoken = things(sentence)
    share = sum(any(akin(one, thing) for one in spoken) for thing in matter) / max(1, len(matter))
    if matter and share < _AT_LEAST:
        return []
    return [match.span() for match in _SHARE.finditer(sentence) if not _OLD.search(sentence[: match.start()])]


def measured(aim: Aim, sentence: str) -> list[Stretch]:
    """The numbers with a unit that the question names."""
    asked = [
        word
        for word in re.findall(r"[\w-]+", aim.question)
        if word.isupper() or akin(word.lower(), "percent")
    ]
    found = []
    for match in _MEASURED.finditer(sentence):
        unit = re.sub(r"^[\d.,]+[ -]?", "", match.group())
        if unit in asked and not _naming(sentence, match.start()) and not _in_date(sentence, match.span()):
            found.append(match.span())
    return found


def lasting(aim: Aim, sentence: str) -> list[Stretch]:
    """The spans of time that what the question asks about lasts or has."""
    spans = [match.span() for match in _SPAN.finditer(sentence)]
    return [span for span in spans if _lasts(aim, sentence, span, spans)]


def _lasts(aim: Aim, sentence: str, span: Stretch, spans: list[Stretch]) -> bool:
    within = clause(sentence, span[0])
    start = max([within[0], *(end for _, end in spans if end <= span[0])])
    end = min([within[1], *(first for first, _ in spans if first >= span[1])])
    behind = sentence[span[1] : end]
    if counted := _COUNTED_FROM.match(behind):
        # "20 days from the notification to respond"
        to = behind.find(" to ", counted.end())
        behind = behind[to:] if to >= 0 else ""
    joint = max((match.end() for match in re.finditer(r",| and | or ", sentence[start : span[0]])), default=0)
    led = sentence[start + joint : span[0]]
    piece = [one.text for one in words(f"{led} {behind}")]
    if any(
        stem(word) == stem(act) or akin(word, act) or {word, act} <= _VALID
        for word in piece
        for act in aim.acts
    ):
        return True
    held = set(aim.acts) <= _VALID and any(akin(word, aim.head) for word in piece if aim.head)
    return held and _PERIOD.search(led) is not None


def _naming(sentence: str, start: int) -> bool:
    """Whether a number there only names something, or is that of an item of a list."""
    item = _ITEM.match(sentence)
    return _NAMING.search(sentence[:start]) is not None or (item is not None and start < item.end())


def _in_date(sentence: str, span: Stretch) -> bool:
    return any(one.start < span[1] and span[0] < one.end for one in dates_in(sentence))
