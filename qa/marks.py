"""One unit of what a text says, and how its letters are read into a row of them: words, numbers, dates, codes.

Part of reading a text's claims (`claims.py`), before names are joined and negations reach their words.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from qa.opposites import group_of
from qa.plain_text import COMPARED_AFTER, SCALES, counted, prepared
from qa.word_forms import STOPWORDS, stem
from qa.written_dates import MONTHS, FoundDate, dates_in

Kind = Literal["word", "name", "number", "date", "code", "stop", "modal", "break"]


@dataclass(frozen=True)
class Mark:
    """One unit of meaning. `key` is equal for what means the same; `place` counts the sentences of the text."""

    kind: Kind
    key: str
    shown: str
    place: int
    group: str | None = None
    negated: bool = False
    conditional: bool = False
    value: float | None = None
    unit: str = ""
    compared: str = ""
    date: FoundDate | None = None
    initial: bool = False


_ORDINALS = counted(
    "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth",
    2,
)
_TOKEN = re.compile(
    r"⟦(?P<date>\d+)⟧"
    r"|⟪(?P<comparison>[a-z]+)⟫"
    r"|(?P<code>\d[A-EYa-ey]\d{3}(?:\.[a-z0-9]+)*|EAR99|[A-E]:\d{1,2}|\d{4}-\d{5}|(?:19|20)\d\d/\d{1,4}(?![\d/])|(?:\([a-zA-Z0-9]{1,4}\)){2,}|\d{1,4}(?:\.\d+)?(?:\([a-zA-Z0-9]{1,4}\))+"
    r"|(?=[A-Za-z]*\d)(?!\d+(?:nm|mm|cm|km|kg|gb|tb|mw|kw|ghz|mhz|bn|mn|m|k|st|nd|rd|th|s|v|w|pp)\b)(?!\d+(?:\.\d+)?-)"
    r"(?=\w*[A-Za-z])[A-Za-z0-9]+(?:[-/.][A-Za-z0-9]+)*)"
    r"|(?P<money>US\s?\$|(?:A|C|HK|NT|NZ|S)\$|\$|€|£|¥|(?:USD|RMB|CNY|EUR|GBP|JPY)\s?)?(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)*)"
    r"(?P<ordinal>(?:st|nd|rd|th)\b)?(?:[\s-]?(?P<scale>hundred|thousand|million|billion|trillion|bn|mn|m|k)(?![A-Za-z]))?"
    r"(?:[\s-]?(?P<percent>%|percent(?:age points?)?|pp\b))?"
    r"(?:[\s-]?(?P<currency>(?:US )?dollars?|euros?|yuan|renminbi|yen|pounds)\b)?"
    r"|(?P<word>[^\W\d_]+(?:'[^\W\d_]+)?)"
    r"|(?P<stop>[,;:.()!?]| - )"
)
_MONEY = {
    "$": "USD",
    "US$": "USD",
    "US $": "USD",
    "USD": "USD",
    "€": "EUR",
    "EUR": "EUR",
    "£": "GBP",
    "GBP": "GBP",
}
_MONEY |= {
    "¥": "CNY",
    "RMB": "CNY",
    "CNY": "CNY",
    "JPY": "JPY",
    "dollar": "USD",
    "US dollar": "USD",
    "euro": "EUR",
}
_MONEY |= {"yuan": "CNY", "renminbi": "CNY", "yen": "JPY", "pound": "GBP"}
_SHORT_SCALES = {"bn": 10**9, "mn": 10**6, "m": 10**6, "k": 1000}
DURATIONS = {"day": 1.0, "week": 7.0, "month": 30.4375, "quarter": 91.3125, "year": 365.25, "hour": 1 / 24}
_MODALS = {
    "may": "may",
    "might": "may",
    "can": "may",
    "could": "may",
    "must": "must",
    "shall": "must",
    "should": "should",
    "will": "will",
    "would": "would",
}
_COMPARING = frozenset(("over", "under", "more", "less", "above", "below", "most", "least"))
NEGATIONS = counted(
    "not no never without except unless nor neither none cannot hardly lacks lack nothing nobody", 0
).keys()


def read_marks(text: str, place: int) -> Iterator[Mark]:
    text = prepared(text)
    found = dates_in(text)
    for number in range(len(found) - 1, -1, -1):
        one = found[number]
        if number and found[number - 1].start == one.start:
            continue
        inside = " ".join(f"⟦{index}⟧" for index, other in enumerate(found) if other.start == one.start)
        text = f"{text[: one.start]}{inside}{text[one.end :]}"
    compared, first = "", True
    for match in _TOKEN.finditer(text):
        if match.group("comparison"):
            compared = match.group("comparison")
            yield Mark("stop", f"<{compared}>", "", place)
            continue
        mark = _mark(match, found, place, first)
        if mark.kind in ("number", "date") or (mark.kind == "code" and compared):
            after = COMPARED_AFTER.match(text, match.end())
            mark = replace(
                mark, compared=compared or (after.lastgroup if after and mark.kind == "number" else "") or ""
            )
            compared = ""
        elif mark.kind == "break":
            compared = ""
        if mark.kind != "break":
            first = False
        yield mark


def _mark(match: re.Match[str], found: tuple[FoundDate, ...], place: int, first: bool) -> Mark:
    shown = match.group().strip()
    if match.group("date"):
        one = found[int(match.group("date"))]
        return Mark("date", f"{one.year}-{one.month}-{one.day}", _date_text(one), place, date=one)
    if match.group("code"):
        return Mark("code", shown.rstrip(".").lower(), shown.rstrip("."), place)
    if match.group("number"):
        return _number(match, shown, place)
    if match.group("stop"):
        return Mark("break", shown, shown, place)
    low = match.group("word").lower()
    if low in _MODALS and not (low == "may" and shown == "May"):
        return Mark("modal", _MODALS[low], shown, place)
    if low in _ORDINALS and not shown.istitle():
        return Mark("number", f"{_ORDINALS[low]}", shown, place, value=float(_ORDINALS[low]), unit="ordinal")
    if low in NEGATIONS:
        return Mark("stop", low, shown, place)
    group = None if low in _COMPARING else group_of(low)
    named = shown[0].isupper() and (not first or (len(shown) > 1 and shown.isupper()))
    if low in STOPWORDS and not (shown.isupper() and len(shown) > 1):
        return Mark("stop", low, shown, place, group=group)
    return Mark(
        "name" if named else "word",
        stem(low),
        shown,
        place,
        group=group,
        initial=first and shown[0].isupper(),
    )


def _date_text(found: FoundDate) -> str:
    names = [name.title() for name in MONTHS]
    parts = (
        found.part or "",
        str(found.day or ""),
        names[found.month - 1] if found.month else "",
        str(found.year or ""),
    )
    return " ".join(part for part in parts if part)


def _number(match: re.Match[str], shown: str, place: int) -> Mark:
    digits = match.group("number").replace(",", "")
    scale = (match.group("scale") or "").lower()
    value = float(digits) if digits.count(".") < 2 else None
    unit = "percent" if match.group("percent") else "ordinal" if match.group("ordinal") else ""
    money = (match.group("money") or "").strip() or (match.group("currency") or "").removesuffix("s")
    if money:
        # The dollars of other countries are currencies of their own: HK$, C$.
        unit = _MONEY.get(money, money if money.endswith("$") else "USD")
    if value is not None:
        value *= {**SCALES, **_SHORT_SCALES}.get(scale, 1)
    return Mark("number" if value is not None else "code", digits, shown, place, value=value, unit=unit)
