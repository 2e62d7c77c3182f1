"""Makes false sentences out of true ones, one change at a time, by rules that know nothing of the checker's tables."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_ANTONYMS = (
    "added/removed adds/removes adding/removing addition/removal imposed/lifted imposes/suspends imposing/suspending "
    "suspended/imposed rescinded/imposed raised/cut raises/lowers increased/decreased increases/reduces reduced/increased "
    "tightened/eased tighten/loosen tightens/relaxes extended/shortened extends/shortens extending/shortening requires/exempts "
    "require/exempt required/exempted approved/denied approval/denial denial/approval allows/bans allowed/banned bans/allows "
    "prohibits/permits prohibited/permitted authorized/prohibited authorizing/prohibiting included/excluded includes/excludes "
    "including/excluding export/import exports/imports exported/imported before/after after/before first/last all/some "
    "starts/ends begins/ends expires/begins delayed/accelerated delays/advances removing/adding removed/added removes/adds "
    "expanded/narrowed expands/narrows expanding/narrowing denied/approved replaced/kept temporary/permanent civil/criminal "
    "amends/repeals establishes/abolishes public/private maximum/minimum military/civilian new/old"
)
_DIRECTION = dict(pair.split("/") for pair in _ANTONYMS.split(" ") if "kept" not in pair)
_COMPARISON = {
    "more than": "less than", "less than": "more than", "at least": "at most", "at most": "at least", "over": "under",
    "fewer than": "more than", "up to": "at least", "or more": "or less", "or less": "or more", "above": "below",
    "below": "above", "within": "after", "greater than": "less than", "equal to or exceeding": "less than",
    "not exceeding": "exceeding", "no more than": "no less than", "exceeding": "below",
}  # fmt: skip
_MODALITY = {
    "may": "must", "must": "may", "will": "may", "should": "must", "shall": "may", "could": "will", "would": "will",
    "proposes to": "decided to", "proposed": "final", "final": "proposed", "is required": "is free", "can": "must",
}  # fmt: skip
_NAMES = (
    "China",
    "Japan",
    "Germany",
    "BIS",
    "OFAC",
    "Huawei",
    "Nvidia",
    "Brazil",
    "the Department of Energy",
    "MOFCOM",
    "India",
)
_KNOWN_NAMES = re.compile(
    r"\b(?:China|Japan|Russia|Ukraine|Netherlands|Germany|Iran|Belarus|Taiwan|Huawei|Nvidia|SMIC|ASML|Samsung|Sudan|Turkey|BIS|"
    r"OFAC|MOFCOM|Commerce|State|European Union|United States|Cuba|Syria|Venezuela|Nicaragua|Estevez|Yemen|Burma|Canada|Macau)\b"
)
_AUXILIARY = re.compile(
    r"\b(is|are|was|were|will|may|must|should|would|can|could|has|have|does|did)\b(?! not\b)(?!n't)"
)
# Names in a list may stand in any order.
_LISTED = re.compile(r"[A-Z][\w.']*|and|or|the|of|\d*")
_ADDED = (
    ", which is great news for smugglers", " because of pressure from lawmakers", ", a heavy blow to chipmakers",
    ", making enforcement nearly impossible", ", and critics were furious", " in retaliation for earlier tariffs",
    ", the largest such step so far", ", leading to higher prices for buyers",
)  # fmt: skip
_HEDGE = re.compile(
    r"\b(?:would have had to|would have|was due to|were due to|is expected to|are expected to|plans to|intends to|intend to"
    r"|proposes to|may|might|could|reportedly|is considering|was to|were to) (?!not\b|also\b|only\b|be\b|request)"
)
_SAYING = re.compile(
    r"^(?:[A-Z][\w.' ]{1,40}?) (?:says|said|argues|argued|believes|warned|claims|claimed|stresses) (?:that )?(?=[a-z])"
)
_CODE = re.compile(r"\b(\d[A-E]\d{3}|\d[A-Y]\d{3}|\d{3}\.\d{1,2}|No\. \d+|EAR99)\b")


@dataclass(frozen=True)
class Falsified:
    """A sentence that no longer follows from `true`, and the kind of the change."""

    kind: str
    true: str
    false: str


def falsified(sentence: str, rivals: tuple[str, ...] = ()) -> Iterator[Falsified]:
    """The false versions of one true sentence. `rivals` are numbers that stand elsewhere in the quote."""
    for kind, change in _CHANGES.items():
        seen = set()
        for false in change(sentence):
            if false != sentence and false not in seen:
                seen.add(false)
                yield Falsified(kind, sentence, false)
    for number in rivals:
        match = re.search(r"(?<![\w.,$-])\d{1,3}(?![\w.,%-]|\s+(?:CFR|U\.S\.C))", sentence)
        if match and match.group() != number:
            yield Falsified("number", sentence, sentence[: match.start()] + number + sentence[match.end() :])


def _numbers(sentence: str) -> Iterator[str]:
    for match in re.finditer(
        r"(?<![\w.,$§-])(?<!No\. )\d{1,3}(?:,\d{3})*(?![\w.,%/-]| percent| million| billion| dollars)",
        sentence,
    ):
        around = sentence[max(0, match.start() - 12) : match.end() + 10]
        if any(month in around for month in MONTHS) or re.match(
            r" (?:day|week|month|year|CFR|U\.S\.C)", sentence[match.end() :]
        ):
            continue
        value = int(match.group().replace(",", ""))
        for other in (value + 3, value * 10):
            yield sentence[: match.start()] + f"{other:,}" + sentence[match.end() :]


def _amounts(sentence: str) -> Iterator[str]:
    for match in re.finditer(
        r"\$?(\d+(?:\.\d+)?)(?=\s?(?:%|percent|million|billion|bn\b))|\$(\d[\d,]*)", sentence
    ):
        digits = match.group(1) or match.group(2)
        changed = str(int(float(digits.replace(",", ""))) + 7)
        yield sentence[: match.start()] + match.group().replace(digits, changed) + sentence[match.end() :]
    for old, new in (
        ("million", "billion"),
        ("billion", "million"),
        (" percent", " million dollars"),
        ("$", "€"),
    ):
        if old in sentence:
            yield sentence.replace(old, new, 1)


def _dates(sentence: str) -> Iterator[str]:
    for match in re.finditer(
        r"\b(" + "|".join(MONTHS) + r")\b(?= \d| of|,)|(?<=\d )(" + "|".join(MONTHS) + r")\b", sentence
    ):
        other = MONTHS[(MONTHS.index(match.group()) + 5) % 12]
        yield sentence[: match.start()] + other + sentence[match.end() :]
    for match in re.finditer(
        r"\b(?:" + "|".join(MONTHS) + r") (\d{1,2})\b(?!\d)|\b(\d{1,2}) (?:" + "|".join(MONTHS) + ")",
        sentence,
    ):
        group = 1 if match.group(1) else 2
        day = int(match.group(group))
        yield sentence[: match.start(group)] + str(day % 27 + 1) + sentence[match.end(group) :]
    for match in re.finditer(r"\b(?:19|20)\d\d\b(?![-/])", sentence):
        yield sentence[: match.start()] + str(int(match.group()) + 1) + sentence[match.end() :]


def _durations(sentence: str) -> Iterator[str]:
    words = [
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "thirty",
        "twelve",
        "fifteen",
        "forty-five",
        "twenty",
    ]
    for match in re.finditer(
        r"\b(\d+|" + "|".join(words) + r")(?=[- ](?:day|week|month|year)s?\b)", sentence
    ):
        other = (
            str(int(match.group()) + 2)
            if match.group().isdigit()
            else words[(words.index(match.group()) + 2) % 10]
        )
        yield sentence[: match.start()] + other + sentence[match.end() :]
    for old, new in (("days", "weeks"), ("months", "years"), ("years", "months"), ("weeks", "days")):
        if re.search(rf"\b(?:\d+|{'|'.join(words)}) {old}\b", sentence):
            yield re.sub(rf"\b{old}\b", new, sentence, count=1)


def _codes(sentence: str) -> Iterator[str]:
    for match in _CODE.finditer(sentence):
        last = match.group()[-1]
        yield sentence[: match.end() - 1] + str((int(last) + 4) % 10) + sentence[match.end() :]


def _names(sentence: str) -> Iterator[str]:
    for match in list(_KNOWN_NAMES.finditer(sentence))[:3]:
        for other in _NAMES:
            if other not in sentence and (len(match.group()) + len(other) + match.start()) % 4 == 0:
                yield sentence[: match.start()] + other + sentence[match.end() :]
                break


def _negations(sentence: str) -> Iterator[str]:
    if match := _AUXILIARY.search(sentence):
        yield f"{sentence[: match.end()]} not{sentence[match.end() :]}"
    for old, new in ((" not ", " "), ("cannot", "can"), ("No licence", "A licence"), (" no ", " a "), ("without", "with"),
                     (" except ", " including "), ("unless", "if"), (" never ", " always ")):  # fmt: skip
        if old in sentence:
            yield sentence.replace(old, new, 1)


def _replaced(table: dict[str, str], sentence: str, most: int = 3) -> Iterator[str]:
    found = 0
    for old, new in table.items():
        if (match := re.search(rf"\b{old}\b(?! not\b)", sentence)) and found < most:
            found += 1
            yield sentence[: match.start()] + new + sentence[match.end() :]


def _embellished(sentence: str) -> Iterator[str]:
    if sentence.endswith("."):
        for number in range(2):
            yield sentence[:-1] + _ADDED[(len(sentence) + 3 * number) % len(_ADDED)] + "."


def _unhedged(sentence: str) -> Iterator[str]:
    if (match := _HEDGE.search(sentence)) and not sentence[: match.start()].endswith(
        ("if ", "that ", "which ", "who ", "before it ")
    ):
        yield sentence[: match.start()] + sentence[match.end() :]


def _disowned(sentence: str) -> Iterator[str]:
    if match := _SAYING.match(sentence):
        rest = sentence[match.end() :]
        if not re.match(r"(?:on \w+ )?(?:it|they|he|she|we)\b", rest):
            yield rest[0].upper() + rest[1:]


def _swapped(sentence: str) -> Iterator[str]:
    names = list(_KNOWN_NAMES.finditer(sentence))
    for one, other in itertools.pairwise(names):
        between = sentence[one.end() : other.start()]
        if (
            one.group() != other.group()
            and not all(_LISTED.fullmatch(word.strip(" ,;.()")) for word in between.split())
            and len(between) > 5
        ):
            yield f"{sentence[: one.start()]}{other.group()}{between}{one.group()}{sentence[other.end() :]}"


def restated(sentence: str) -> Iterator[str]:
    """The same statement in other clothes: date order, number words, per cent, short and long names, no lead-in."""
    dates = r"\b(" + "|".join(MONTHS) + r") (\d{1,2}), (\d{4})\b"
    yield re.sub(dates, r"\2 \1 \3", sentence)
    yield re.sub(
        dates,
        lambda match: f"{match.group(3)}-{MONTHS.index(match.group(1)) + 1:02}-{int(match.group(2)):02}",
        sentence,
    )
    yield re.sub(r"(?<=\d)(?:%| percent)", " per cent", sentence)
    for short, long in _LONG_FORMS.items():
        both = rf"{long} \({short}\)"
        if re.search(both, sentence):
            yield re.sub(both, short, sentence)
            yield re.sub(both, long, sentence)
        elif re.search(rf"\b{short}\b", sentence):
            yield re.sub(rf"\b{short}\b", long, sentence)
    if match := re.match(r"(?:In|On|With|Under|Through) [^,]{3,60}(?<!\d), (?=[a-z])", sentence):
        rest = sentence[match.end() :]
        yield rest[0].upper() + rest[1:]
    for digits, word in (
        ("10", "ten"),
        ("12", "twelve"),
        ("25", "twenty-five"),
        ("30", "thirty"),
        ("60", "sixty"),
    ):
        yield re.sub(rf"(?<=[a-z] ){digits}(?= [a-z]{{4}})", word, sentence)
    yield sentence.replace('"', "“").replace("'", "’").replace("-", "‑").replace(" ", "\u00a0", 3)
    yield sentence.replace("U.S. ", "US ").replace("The Department of Commerce", "The Commerce Department")


_LONG_FORMS = {
    "BIS": "Bureau of Industry and Security",
    "EAR": "Export Administration Regulations",
    "ITAR": "International Traffic in Arms Regulations",
    "CCL": "Commerce Control List",
    "ECCN": "Export Control Classification Number",
    "UVL": "Unverified List",
    "PRC": "People's Republic of China",
}

_CHANGES = {
    "number": _numbers,
    "amount": _amounts,
    "date": _dates,
    "duration": _durations,
    "code": _codes,
    "name": _names,
    "negation": _negations,
    "direction": lambda sentence: _replaced(_DIRECTION, sentence),
    "comparison": lambda sentence: _replaced(_COMPARISON, sentence),
    "modality": lambda sentence: _replaced(_MODALITY, sentence),
    "subject": _swapped,
    "added clause": _embellished,
    "hedge": _unhedged,
    "whose word": _disowned,
}
