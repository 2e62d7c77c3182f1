"""What a text says, as a row of marks: numbers with their units, dates, codes, names, negated and turned words.

Reading is the same for a sentence and for its quotes, so that "25 percent" and "twenty-five per cent" are one mark.
This module compares nothing: `verify.py` does.
"""

import re
from dataclasses import replace
from functools import cache, lru_cache

from qa.abbreviations import all_spellings
from qa.marks import DURATIONS, Mark, read_marks
from qa.negation import negate
from qa.plain_text import normal
from qa.sentences import sentences
from qa.word_forms import STOPWORDS, stem

_MORE = ("more", "further", "additional")
"""What may stand between a number and its unit: "six more months"."""


def split_claims(text: str) -> tuple[Mark, ...]:
    """The marks of `text` in order; sentences and clauses are separated by `break` marks."""
    return _read(text)


@lru_cache(maxsize=4096)
def _read(text: str) -> tuple[Mark, ...]:
    marks: list[Mark] = []
    for place, (start, end) in enumerate(sentences(text)):
        marks += negate(_without_doubles(_named(list(read_marks(normal(text[start:end]), place)))))
        marks.append(Mark("break", ".", ".", place))
    return tuple(marks)


def _named(marks: list[Mark]) -> list[Mark]:
    """The same marks with the names of the table in one mark each, and durations as units of their numbers."""
    named: list[Mark] = []
    index = 0
    while index < len(marks):
        mark = marks[index]
        at = index + 2 if marks[index + 1 : index + 2] and marks[index + 1].key in _MORE else index + 1
        if mark.kind == "number" and not mark.unit and at < len(marks) and marks[at].key in DURATIONS:
            named.append(replace(mark, unit=marks[at].key, shown=f"{mark.shown} {marks[at].shown}"))
            index = at + 1
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
    return _with_shared_units(named)


def _with_shared_units(marks: list[Mark]) -> list[Mark]:
    """The same marks; a bare number has the unit of the last one before it: "from 25 days to 10", "down from 94 in May"."""
    unit = ""
    for index, mark in enumerate(marks):
        if mark.kind != "number":
            continue
        led = index > 0 and marks[index - 1].key in ("from", "to", "of", "than")
        bare = index + 1 == len(marks) or marks[index + 1].kind in ("stop", "break", "date")
        if not mark.unit and unit and led and bare:
            marks[index] = replace(mark, unit=unit, shown=f"{mark.shown} {unit}s")
        elif mark.unit in DURATIONS:
            unit = mark.unit
    return marks


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
            kept.pop()
            continue
        if mark.key == ")" and sum(one.key == "(" for one in kept) <= sum(one.key == ")" for one in kept):
            continue
        kept.append(mark)
    return kept
