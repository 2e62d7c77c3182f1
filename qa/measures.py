"""How texts refer to a rule, an order or an announcement: by its numbers, by its dates, by its name. Pure; reads English."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from urllib.parse import urlsplit

from qa.abbreviations import all_spellings
from qa.changes import changes_in
from qa.domain import Article
from qa.sentences import sentences
from qa.terms import CODE, content_words, tokens
from qa.word_forms import stem
from qa.written_dates import MONTHS, FoundDate, dates_in

KIND = (
    r"(?:rule|IFR|framework|announcement|notice|order|regulation|control|measure|ban|package|decree|directive|licen[cs]e|"
    r"restriction|decision|curb|policy|authori[sz]ation|provision|requirement)s?"
)
# The same articles and passages come up in one question after another.
TEXTS_KEPT = 1_000
# An article tells of its own measure at its beginning; counted in characters.
LEAD = 1200
# Days between the release of a rule and the article or official publication that tells of it; a week or so in the
# Federal Register.
RELEASED_BEFORE = 10
# Words that tell no measure from another.
GENERIC = frozenset(
    """
    rule rules interim final proposed new existing export exports exporter exporters control controls regulation regulations
    administration implementation certain item items licence license licences licenses requirement requirements bureau industry
    security addition additions additional amendment amendments revision revisions correction corrections extension delay
    measure measures announcement announcements notice notices order orders document federal register us u.s biden trump era
    previous prior earlier so-called sweeping controversial year one first second last entire whole effective date part
    ear itar ifr announces announced commerce department china chinese american united states updates update clarification clarifications
    """.split()  # noqa: SIM905
) | set(MONTHS)

_NUMBERED = re.compile(
    r"\bNos?\.?\s*(\d+(?:(?:\s*,\s*and\s+|\s*,\s*|\s+and\s+)\d+)*)\s+of\s+(?:[A-Z][a-z]+\s+(?:\d{1,2},\s*)?|\d{1,2}\s+[A-Z][a-z]+\s+)?"
    r"((?:19|20)\d\d)\b"
)
_YEAR_FIRST = re.compile(r"\b((?:19|20)\d\d)\]?,?\s+(?:Announcement\s+)?No\.?\s*(\d+)\b")
_CITED = re.compile(r"\b(\d{2,3})\s+(?:FR|Fed\.?\s*Reg\.?)\s+(\d{1,3},\d{3}|\d{3,6})\b")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LABELS = (
    "Document number",
    "Primary source",
    "Federal Register document",
    "Federal Register citation",
    "Citation",
)
_TELLS_ITSELF = re.compile(
    rf"^(?:{'|'.join(_LABELS)})\b|"
    r"(?:^|\b(?:[Tt]he|[Tt]his)\s+(?:\w+\s+){1,3}|\b[Ii]t\s+)is\s"
)
_PUBLISHED = re.compile(r"\b(?:publish|issu|releas|announc|appear|adopt|unveil)\w*", re.IGNORECASE)
_IN_EFFECT = re.compile(
    r"\b(?:effect|effective|force|appl(?:y|ies|ied))(?:\s+(?:on|from|as\s+of|since|beginning))?\s*§(\d+)§",
    re.IGNORECASE,
)
_DATED = re.compile(
    rf"\b{KIND}\b[^§.;]{{0,60}}?\s(?:of|from|dated)\s+((?:§\d+§(?:\s*,\s*and\s+|\s*,\s*|\s+and\s+)?)+)|"
    rf"\b{KIND}\b[^§;]{{0,250}}?\b(?:publish|issu|releas|announc|appear|adopt|unveil|introduc|impos|effective)\w*[^§;]{{0,60}}?"
    r"\s(?:on|of|in)\s+((?:§\d+§(?:\s*,\s*and\s+|\s*,\s*|\s+and\s+)?)+)|"
    rf"(?:^|\b(?:the|its|their|both|that|those|all|[A-Z]\w+['’]s?)\s+)((?:§\d+§(?:\s*,\s*and\s+|\s*,\s*|\s+and\s+)?)+)[,’'s]*\s+(?:[\w/()-]+\s+){{0,4}}?{KIND}\b",
    re.IGNORECASE,
)
_SAYS_IN_EFFECT = re.compile(r"\b(?:effect|effective|force|appl(?:y|ies|ied))\b", re.IGNORECASE)
_ON_A_DAY = re.compile(
    rf"^On\s+(§\d+§),?\s[^§;]{{0,120}}?\b(?:publish|issu|releas|announc)\w*[^§;]{{0,80}}?\b{KIND}\b"
)


@dataclass(frozen=True)
class Measure:
    """What an article tells of, as others may refer to it. `days`: published, released, in effect; `title` as `plain`."""

    numbers: frozenset[str]
    days: frozenset[date]
    title: str
    words: frozenset[str]


@lru_cache(maxsize=TEXTS_KEPT)
def measure_of(article: Article) -> Measure:
    """The measure that `article` tells of: numbers and dates that it gives as its own, the words of its title."""
    source, published = article.source, article.source.published
    numbers = set(numbers_in(urlsplit(source.url or "").path.replace("/", " ")))
    days = {published} if published else set()
    others = [change.target for change in changes_in(source.title)]
    # "The end of the AI diffusion rule" is not that rule.
    own_name = not any(re.search(rf"\b{KIND}\b", target, re.IGNORECASE) for target in others)
    numbers |= numbers_in(source.title) - {number for target in others for number in numbers_in(target)}
    for start, end in sentences(article.text):
        sentence = article.text[start:end]
        lead = start < LEAD
        tells = _may_tell(sentence) and _TELLS_ITSELF.search(sentence)
        if not tells and not (lead and (_PUBLISHED.search(sentence) or _comes_into_effect(sentence))):
            continue
        targets = [change.target for change in changes_in(sentence)]
        numbers |= numbers_in(sentence) - {number for target in targets for number in numbers_in(target)}
        if published and lead:
            days |= _own_days(sentence, published, targets)
    return Measure(
        frozenset(numbers),
        frozenset(days),
        plain(source.title) if own_name else "",
        subject_words(source.title),
    )


def _may_tell(sentence: str) -> bool:
    """Whether a search for how an article tells of itself can find anything: it takes much longer than this."""
    return "is" in sentence.split() or sentence.startswith(_LABELS)


def _comes_into_effect(sentence: str) -> bool:
    return bool(_SAYS_IN_EFFECT.search(sentence) and _IN_EFFECT.search(_masked(sentence)[0]))


def numbers_in(text: str) -> frozenset[str]:
    """Document, announcement and Federal Register numbers, each in one spelling that begins with its series."""
    if not any(map(str.isdigit, text)):
        return frozenset()
    found = {
        f"no {number}/{match[2]}"
        for match in _NUMBERED.finditer(text)
        for number in re.findall(r"\d+", match[1])
    }
    found |= {f"no {match[2]}/{match[1]}" for match in _YEAR_FIRST.finditer(text)}
    found |= {f"fr {match[1]}/{match[2].replace(',', '')}" for match in _CITED.finditer(text)}
    for match in CODE.finditer(text):
        code = match.group().replace("‑", "-")
        parts = re.split(r"[-/]", code)
        if len(parts) > 1 and any(map(_YEAR.fullmatch, parts)) and not dates_in(code):
            found.add(f"{'eu' if '/' in code else 'doc'} {code.lower()}")
    return frozenset(found)


def series(number: str) -> str:
    """Which numbers it can be compared with."""
    return number.split(" ", 1)[0]


def dates_of(target: str, by: date) -> tuple[FoundDate, ...]:
    """The dates by which `target` refers to a measure ("the rule of October 7, 2022", "the April 19 IFR").

    A date without a year is the last such one before `by`, the day of writing; a month stays a month.
    """
    masked, dates = _masked(target)
    groups = [group for match in _DATED.finditer(masked) for group in match.groups() if group]
    groups += [match[1] for match in _ON_A_DAY.finditer(masked)]
    found = (dates[int(at)] for group in groups for at in re.findall(r"§(\d+)§", group))
    return tuple(_in_year(one, by) for one in found if one.month)


@lru_cache(maxsize=TEXTS_KEPT)
def subject_words(text: str) -> frozenset[str]:
    """The stems of the words of `text` that tell one measure from another."""
    return frozenset(
        stem(word) for word in content_words(_joined(text)) if word not in GENERIC and not word.isdigit()
    )


def plain(text: str) -> str:
    """Stems between single blanks, each abbreviation in one form, each kind of measure as "rule"."""
    words = []
    for word in tokens(_joined(text)):
        kind = re.fullmatch(KIND, word, re.IGNORECASE)
        words.append("rule" if kind else f"{word} rule" if word in _kinds_abbreviated() else stem(word))
    return f" {' '.join(words)} "


def _own_days(sentence: str, published: date, targets: list[str]) -> set[date]:
    masked, dates = _masked(sentence)
    exact = {
        at: date(one.year, one.month, one.day)
        for at, one in enumerate(dates)
        if one.year and one.month and one.day
    }
    effective = {int(at) for at in _IN_EFFECT.findall(masked)}
    told = bool(_PUBLISHED.search(sentence))
    return {
        day
        for at, day in exact.items()
        if (at in effective or (told and day <= published))
        and (published - day).days <= RELEASED_BEFORE
        and not any(sentence[dates[at].start : dates[at].end] in target for target in targets)
    }


def _masked(text: str) -> tuple[str, tuple[FoundDate, ...]]:
    """`text` with §0§, §1§ … in the place of its dates, and the dates."""
    dates = dates_in(text)
    parts, end = [], 0
    for at, one in enumerate(dates):
        parts += [text[end : one.start], f"§{at}§"]
        end = one.end
    return "".join([*parts, text[end:]]), dates


def _in_year(found: FoundDate, by: date) -> FoundDate:
    if found.year or not found.month:
        return found
    earlier = (found.month, found.day or 1) <= (by.month, by.day)
    return FoundDate(found.start, found.end, by.year - (not earlier), found.month, found.day, found.part)


def _joined(text: str) -> str:
    """`text` in lower case, every name of several words that has an abbreviation in that form."""
    keys = all_spellings()
    return _abbreviated().sub(lambda match: keys[match.group()], text.lower())


@cache
def _kinds_abbreviated() -> frozenset[str]:
    """Abbreviations that hold the kind in themselves: the R of FDPR. EAR and ITAR are whole bodies of law."""
    return frozenset(
        key.lower()
        for form, key in all_spellings().items()
        if re.search(rf" {KIND}$", form, re.IGNORECASE) and not form.endswith("regulations")
    )


@cache
def _abbreviated() -> re.Pattern[str]:
    """Every name of several words that has an abbreviation, in lower case: ignoring case takes four times as long."""
    forms = sorted((form for form in all_spellings() if " " in form), key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, forms)) + r")\b")
