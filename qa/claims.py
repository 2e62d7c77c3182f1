"""What a text says, as a row of marks: numbers with their units, dates, codes, names, negated and turned words.

Reading is the same for a sentence and for its quotes, so that "25 percent" and "twenty-five per cent" are one mark.
This module compares nothing: `verify.py` does.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Literal

from qa.abbreviations import all_spellings
from qa.opposites import COMPLEMENT, group_of
from qa.plain_text import COMPARED_AFTER, SCALES, counted, normal, prepared
from qa.sentences import sentences
from qa.word_forms import STOPWORDS, listed, stem
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
    r"|(?P<code>\d[A-EYa-ey]\d{3}(?:\.[a-z0-9]+)*|EAR99|[A-E]:\d{1,2}|\d{4}-\d{5}|(?:\([a-zA-Z0-9]{1,4}\)){2,}|\d{1,4}(?:\.\d+)?(?:\([a-zA-Z0-9]{1,4}\))+"
    r"|(?=[A-Za-z]*\d)(?!\d+(?:nm|mm|cm|km|kg|gb|tb|mw|kw|ghz|mhz|bn|mn|m|k|st|nd|rd|th|s|v|w|pp)\b)(?!\d+(?:\.\d+)?-)"
    r"(?=\w*[A-Za-z])[A-Za-z0-9]+(?:[-/.][A-Za-z0-9]+)*)"
    r"|(?P<money>US\s?\$|\$|€|£|¥|(?:USD|RMB|CNY|EUR|GBP|JPY)\s?)?(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)*)"
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
_LIMITS = frozenset(("in", "under", "for", "to", "on", "of", "by", "at", "from"))
NEGATIONS = counted(
    "not no never without except unless nor neither none cannot hardly lacks lack nothing nobody", 0
).keys()
_AUXILIARIES = listed("do does did is are was were be been has have had")
_ASIDE = listed("by in at on under of for with")
_NO_REACH = listed("itself themselves own alone stage point way time moment form principle yet")


def split_claims(text: str) -> tuple[Mark, ...]:
    """The marks of `text` in order; sentences and clauses are separated by `break` marks."""
    return _read(text)


@lru_cache(maxsize=4096)
def _read(text: str) -> tuple[Mark, ...]:
    marks: list[Mark] = []
    for place, (start, end) in enumerate(sentences(text)):
        marks += _negate(_without_doubles(_named(list(_marks(normal(text[start:end]), place)))))
        marks.append(Mark("break", ".", ".", place))
    return tuple(marks)


def _marks(text: str, place: int) -> Iterator[Mark]:
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
        unit = _MONEY.get(money, "USD")
    if value is not None:
        value *= {**SCALES, **_SHORT_SCALES}.get(scale, 1)
    return Mark("number" if value is not None else "code", digits, shown, place, value=value, unit=unit)


def _named(marks: list[Mark]) -> list[Mark]:
    """The same marks with the names of the table in one mark each, and durations as units of their numbers."""
    named: list[Mark] = []
    index = 0
    while index < len(marks):
        mark = marks[index]
        if (
            mark.kind == "number"
            and not mark.unit
            and index + 1 < len(marks)
            and marks[index + 1].key in DURATIONS
        ):
            named.append(
                replace(mark, unit=marks[index + 1].key, shown=f"{mark.shown} {marks[index + 1].shown}")
            )
            index += 2
            continue
        if mark.kind == "number" and not mark.unit and (unit := _unit_after_range(marks, index)):
            named.append(replace(mark, unit=unit))
            index += 1
            continue
        length, key = _table_name(marks, index)
        if length:
            shown = " ".join(one.shown for one in marks[index : index + length])
            named.append(Mark("name", f"@{key.lower()}", shown, mark.place))
            index += length
            continue
        named.append(mark)
        index += 1
    return named


def _unit_after_range(marks: list[Mark], index: int) -> str:
    """The unit of the second number of "from 84 to 125 percent", which is the first one's too; else empty."""
    if index + 2 >= len(marks) or marks[index + 1].key not in ("to", "and", "or", "through"):
        return ""
    other = marks[index + 2]
    if other.kind != "number":
        return ""
    after = marks[index + 3].key if index + 3 < len(marks) else ""
    return other.unit if other.unit != "ordinal" and other.unit else after if after in DURATIONS else ""


def _table_name(marks: list[Mark], index: int) -> tuple[int, str]:
    mark = marks[index]
    if mark.kind not in ("word", "name", "stop"):
        return 0, ""
    for keys, key in _table().get(mark.shown.lower(), ()) or _table().get(mark.key, ()):
        if len(marks) - index >= len(keys) and all(
            wanted in (one.shown.lower(), one.key) for wanted, one in zip(keys, marks[index:], strict=False)
        ):
            if len(keys) == 1 and (
                mark.shown.islower() or (key.isupper() and len(keys[0]) <= 5 and not mark.shown[:2].isupper())
            ):
                continue
            return len(keys), key
    return 0, ""


@cache
def _table() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for spelling, key in all_spellings().items():
        keys = tuple(re.findall(r"[^\W\d_]+", spelling.replace("'s", "")))
        variants = {keys, tuple(stem(word) if word not in STOPWORDS else word for word in keys)}
        if len(keys) == 1:
            variants.add((f"{keys[0]}s",))
        for variant in variants:
            table.setdefault(variant[0], []).append((variant, key))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in table.items()}


def _without_doubles(marks: list[Mark]) -> list[Mark]:
    """The same marks; a name repeated in brackets ("Bureau of Industry and Security (BIS)") stands once."""
    kept: list[Mark] = []
    for mark in marks:
        if mark.key.startswith("@") and len(kept) > 1 and kept[-1].key == "(" and kept[-2].key == mark.key:
            continue
        kept.append(mark)
    return kept


def _negate(marks: list[Mark]) -> list[Mark]:
    """The same marks; what a negation reaches is negated, or turned into its complement where there is one."""
    marks = list(marks)
    for index, mark in enumerate(marks):
        if mark.kind != "stop" or mark.key not in NEGATIONS or index + 1 == len(marks):
            continue
        following = marks[index + 1]
        if following.key == "only" or (mark.key == "no" and following.kind in ("number", "code")):
            continue
        before = marks[index - 1] if index else None
        if before is not None and before.kind == "modal" and before.key in ("may", "must"):
            marks[index - 1] = replace(
                before, kind="word", key="prohibit", group="ban", shown=f"{before.shown} not"
            )
            continue
        if mark.key == "no" and before is not None and before.group in COMPLEMENT:
            marks[index - 1] = replace(before, group=COMPLEMENT[before.group], shown=f"{before.shown} no")
            continue
        reached = _past_aside(marks, index) or _reached(marks, index)
        turned = next((at for at in reached if marks[at].group in COMPLEMENT), None)
        acts = next((at for at in reached if not marks[at].shown.endswith("ly")), turned)
        if (
            mark.key in ("not", "never")
            and turned != acts
            and before is not None
            and before.key in ("do", "does", "did")
        ):
            turned = None
        if turned is not None and mark.key in ("not", "never", "no", "nor"):
            target = marks[turned]
            marks[turned] = replace(
                target, group=COMPLEMENT[target.group or ""], shown=f"{mark.shown} {target.shown}"
            )
            continue
        if mark.key == "nothing" and following.key == "in":
            del reached[:1]
        for at in reached[: 2 if mark.key in ("without", "except") else 1]:
            marks[at] = replace(
                marks[at], negated=True, conditional=mark.key in ("without", "unless", "except")
            )
    return marks


def _past_aside(marks: list[Mark], index: int) -> list[int]:
    """Where the verb stands that is negated over an aside: "does not by itself change", "do not, at this stage, affect"."""
    before, start = marks[index - 1] if index else marks[index], index + 1
    if marks[index].key not in ("not", "never") or not (before.key in _AUXILIARIES or before.kind == "modal"):
        return []
    if marks[start].key == ",":
        start = next(
            (at + 1 for at in range(start + 1, min(start + 9, len(marks))) if marks[at].key == ","),
            len(marks),
        )
    elif marks[start].key in _ASIDE or marks[start].key in _NO_REACH:
        known = (
            at for at in range(start + 1, min(start + 4, len(marks))) if marks[at].shown.lower() in _NO_REACH
        )
        start = next(known, len(marks)) + 1
    else:
        return []
    return [
        at
        for at in range(start, min(start + 5, len(marks)))
        if marks[at].kind not in ("stop", "modal", "break")
    ][:1]


def _reached(marks: list[Mark], index: int) -> list[int]:
    """Where the content words stand that the negation at `index` can reach: at most six marks on, in its clause."""
    reached: list[int] = []
    for at in range(index + 1, min(index + 7, len(marks))):
        if marks[at].kind == "break":
            break
        if reached and marks[at].kind == "stop" and marks[at].key in (*_LIMITS, "does", "do", "did"):
            break
        if marks[at].kind not in ("stop", "modal") and marks[at].shown.lower() not in _NO_REACH:
            reached.append(at)
    return reached[:3]
