"""What a question names, and of what kind: places, times, codes, numbered things, materials, bodies, lists, names.

Two mentions of one kind can stand in for each other: "Japan" for "the Netherlands", "2024" for "2023". Pure; reads English.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from qa.abbreviations import abbreviation, spellings
from qa.terms import CODE, EVERYDAY
from qa.written_dates import FoundDate, dates_in


@dataclass(frozen=True)
class Mention:
    """The stretch `text[start:end]` names a thing: `kind` says what sort, `key` which one, however it is written.

    `adjective` is "Dutch" for the Netherlands; `date` is set where the kind is "time" and its words give one.
    """

    start: int
    end: int
    kind: str
    key: str
    adjective: bool = False
    date: FoundDate | None = None


# Each line: the noun, its adjective, then other ways to write it; cities stand for their governments.
_PLACES = """
the United States|American|United States of America|US|U.S.|USA|America|Washington
the EU|EU|E.U.|European Union|Brussels
the United Kingdom|British|UK|U.K.|Britain|Great Britain|England|London
the Netherlands|Dutch|Holland|The Hague
the United Arab Emirates|Emirati|UAE|Abu Dhabi
the Philippines|Philippine|Manila
China|Chinese|PRC|Beijing|People's Republic of China
Hong Kong|Hong Kong
Macau|Macanese|Macao
Taiwan|Taiwanese|Taipei
Japan|Japanese|Tokyo
South Korea|South Korean|Korea|Korean|Republic of Korea|Seoul
North Korea|North Korean|DPRK|Pyongyang
Russia|Russian|Russian Federation|Moscow
Belarus|Belarusian|Minsk
Ukraine|Ukrainian|Kyiv
Germany|German|Berlin
France|French|Paris
Italy|Italian|Rome
Spain|Spanish|Madrid
Portugal|Portuguese|Lisbon
Belgium|Belgian
Austria|Austrian|Vienna
Poland|Polish|Warsaw
Hungary|Hungarian|Budapest
Greece|Greek|Athens
Ireland|Irish|Dublin
Finland|Finnish|Helsinki
Sweden|Swedish|Stockholm
Norway|Norwegian|Oslo
Denmark|Danish|Copenhagen
Switzerland|Swiss|Bern|Berne
Czechia|Czech|Czech Republic|Prague
Slovakia|Slovak|Bratislava
Slovenia|Slovenian|Ljubljana
Romania|Romanian|Bucharest
Bulgaria|Bulgarian|Sofia
Estonia|Estonian|Tallinn
Latvia|Latvian|Riga
Lithuania|Lithuanian|Vilnius
Turkey|Turkish|Türkiye|Ankara
Iran|Iranian|Tehran
Iraq|Iraqi|Baghdad
Israel|Israeli
Syria|Syrian|Damascus
Lebanon|Lebanese|Beirut
Saudi Arabia|Saudi|Riyadh
Qatar|Qatari|Doha
Egypt|Egyptian|Cairo
Yemen|Yemeni
Libya|Libyan
Sudan|Sudanese
Nigeria|Nigerian
South Africa|South African
India|Indian|New Delhi
Pakistan|Pakistani|Islamabad
Afghanistan|Afghan|Kabul
Kazakhstan|Kazakh|Astana
Kyrgyzstan|Kyrgyz|Bishkek
Uzbekistan|Uzbek|Tashkent
Armenia|Armenian|Yerevan
Georgia|Georgian|Tbilisi
Vietnam|Vietnamese|Hanoi
Thailand|Thai|Bangkok
Malaysia|Malaysian|Kuala Lumpur
Singapore|Singaporean
Indonesia|Indonesian|Jakarta
Cambodia|Cambodian
Laos|Laotian
Burma|Burmese|Myanmar
Australia|Australian|Canberra
New Zealand|New Zealand
Canada|Canadian|Ottawa
Mexico|Mexican|Mexico City
Brazil|Brazilian|Brasilia
Argentina|Argentine|Buenos Aires
Cuba|Cuban|Havana
Venezuela|Venezuelan|Caracas
Nicaragua|Nicaraguan
"""
_BODIES = (
    *(
        "BIS",
        "OFAC",
        "DDTC",
        "OEE",
        "CBP",
        "DHS",
        "DOJ",
        "DOD",
        "DOE",
        "Commerce",
        "State",
        "Treasury",
        "CFIUS",
    ),
    *("USTR", "NIST", "FBI", "MOFCOM", "METI", "GAC"),
)
_MATERIALS = (
    "gallium|germanium|antimony|graphite|tungsten|tellurium|bismuth|molybdenum|indium|silicon|samarium|gadolinium|terbium|"
    "dysprosium|lutetium|scandium|yttrium|holmium|erbium|thulium|europium|ytterbium|neodymium|praseodymium|lithium|cobalt|"
    "nickel|titanium|magnesium|uranium|helium|diamonds?|rare earths?|superhard materials|polysilicon"
)
_NUMBERED = re.compile(
    r"\b(?P<what>footnote|section|part|article|announcement|notice|order|category|red flag|appendix|annex|supplement|tier|"
    r"paragraph|schedule|country group|group|chapter)s?\s+(?:No\.?\s*|number\s*)?(?P<number>\d{1,4}[a-z]?\b(?![.(]\w)|[A-E](?::\d)?\b)"
    r"(?:\s+of\s+(?:19|20)\d\d)?",
    re.IGNORECASE,
)
# Months and years that are named by where they lie from today.
_FROM_TODAY = re.compile(
    r"\b(?:this|last|next|the current|the past) (?:month|year|quarter|week)\b", re.IGNORECASE
)
_CAPITALISED = re.compile(r"\b[A-Z][\w&-]*(?:\.\w+)*(?:(?: of| for)? [A-Z][\w&-]*)*(?:['’]s)?")
_COMPANIES = frozenset({"SMIC", "YMTC", "CXMT", "TSMC"})
_TERM = re.compile(
    r"\b(?:Act|Rule|Regulations?|Register|Arrangement|Group|Convention|Regime|Treaty|Code|Framework|Plan|Exception|Order|"
    r"Section|ECCNs?|License|Licence|I|AIs?)$"
)


def mentions(text: str, opened: bool = False) -> tuple[Mention, ...]:
    """All that `text` names, in order and without overlaps; `opened`: its first word does not open a sentence."""
    found: list[Mention] = []
    for mention in _candidates(text, opened):
        if all(mention.end <= other.start or mention.start >= other.end for other in found):
            found.append(mention)
    return tuple(sorted(found, key=lambda one: one.start))


def place(key: str, adjective: bool) -> str:
    """How to write the place that a mention's `key` means."""
    return key if not adjective else _adjectives()[key]


def ways_to_write(key: str) -> tuple[str, ...]:
    """The spellings, in lower case, of the place that a mention's `key` means; none where it means no place."""
    return tuple(written for written, (noun, _) in _places().items() if noun == key)


def _candidates(text: str, opened: bool) -> Iterator[Mention]:
    """The mentions, those that win an overlap first."""
    for match in _NUMBERED.finditer(text):
        yield Mention(*match.span(), f"numbered {match['what'].lower()}", match["number"].lower())
    for match in _FROM_TODAY.finditer(text):
        yield Mention(*match.span(), "time", match.group().lower())
    for found in dates_in(text):
        key = f"{found.year} {found.month} {found.day} {found.part}"
        yield Mention(found.start, found.end, "time", key, date=found)
    for match in CODE.finditer(text):
        shape = re.sub(r"[A-Za-z]", "A", re.sub(r"\d", "9", match.group()))[:4]
        yield Mention(*match.span(), f"code {shape}", match.group().lower())
    yield from _places_in(text)
    for match in _bodies().finditer(text):
        yield Mention(*match.span(), "body", abbreviation(match["body"]) or "")
    for match in re.finditer(rf"\b(?:{_MATERIALS})\b", text, re.IGNORECASE):
        yield Mention(*match.span(), "material", match.group().lower().removesuffix("s"))
    yield from _names_in(text, opened)


def _places_in(text: str) -> Iterator[Mention]:
    for match in _place_pattern().finditer(text):
        written = match["place"]
        # "us" is a pronoun, "turkey" a bird.
        if written.islower() and (len(written) < 4 or written == "turkey") and written != "uk":
            continue
        key, adjective = _places()[written.casefold()]
        # Tokyo Electron and China Mobile are companies.
        if not adjective and not written.isupper() and re.match(r" [A-Z][a-z]", text[match.end() :]):
            continue
        start = match.start("place") if adjective else match.start()
        yield Mention(start, match.end(), "place", key, adjective)


def _names_in(text: str, opened: bool) -> Iterator[Mention]:
    """Names of companies and people, of lists, and terms; a plain word that opens a sentence is none."""
    for match in _CAPITALISED.finditer(text):
        start, name = match.start(), re.sub(r"['’]s$", "", match.group())
        opens = re.search(r"[.?!]\s*$" if opened else r"(?:^|[.?!])\W*$", text[:start]) is not None
        while (word := name.split(" ", 1)[0]).lower() in EVERYDAY and not word.isupper():
            if " " not in name:
                break
            name, start, opens = name.split(" ", 1)[1], start + len(word) + 1, False
        plain = name.isalpha() and name[1:].islower() and not match.group().endswith(("'s", "’s"))
        if name.lower() in EVERYDAY or (opens and plain) or len(name) < 2:
            continue
        yield Mention(start, start + len(name), _kind_of(name), (abbreviation(name) or name).casefold())


def _kind_of(name: str) -> str:
    known = abbreviation(name)
    if name.endswith(("List", "Lists")) or known in {"UVL", "EL", "DPL", "SDN", "UEL", "CCL", "USML"}:
        return "list"
    if _TERM.search(name) or (known and known not in _COMPANIES):
        return "term"
    return "name"


@cache
def _places() -> dict[str, tuple[str, bool]]:
    """Every way to write a place, in lower case, with its noun and whether it is an adjective."""
    found: dict[str, tuple[str, bool]] = {}
    for line in _PLACES.strip().splitlines():
        noun, adjective, *others = line.split("|")
        found[adjective.casefold()] = (noun, True)
        for written in (noun.removeprefix("the "), *others):
            found[written.casefold()] = (noun, written.endswith(" Korean") or written == "Korean")
    return found


@cache
def _adjectives() -> dict[str, str]:
    return {line.split("|")[0]: line.split("|")[1] for line in _PLACES.strip().splitlines()}


@cache
def _place_pattern() -> re.Pattern[str]:
    written = sorted(_places(), key=len, reverse=True)
    forms = "|".join(re.escape(one) for one in written)
    return re.compile(rf"(?<![\w.-])(?:the\s+)?(?P<place>{forms})(?![\w-])", re.IGNORECASE)


@cache
def _bodies() -> re.Pattern[str]:
    forms = sorted((form for key in _BODIES for form in spellings(key)), key=len, reverse=True)
    return re.compile(rf"\b(?:the (?:US |U\.S\. )?)?(?P<body>{'|'.join(map(re.escape, forms))})\b")
