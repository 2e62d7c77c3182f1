"""A sentence against its quotes: everything that it claims must be in them. Pure, no model, about a millisecond.

Numbers, dates, codes and names must be there and belong to the same thing; what is added in the quote must not be
removed in the sentence; a "not", a "may" or a "more than" must be on both sides; and the sentence must be about what the
quotes are about. In doubt the sentence fails: a true sentence that is dropped costs little, a false one that is shown
breaks the product's promise.
"""

from collections.abc import Sequence
from difflib import SequenceMatcher

from qa.abbreviations import implied
from qa.backing import Told, facts_missing
from qa.claims import Mark, normal, split_claims
from qa.domain import Verdict
from qa.meaning import meaning_turned

COVERAGE = 0.6
"""Least share of a sentence's content words that its quotes must hold; chosen with benchmarks/falsification.py."""


def check(sentence: str, quotes: Sequence[str], *, titles: Sequence[str] = ()) -> Verdict:
    """`verified` where every claim of `sentence` is backed by `quotes`, else `mismatch` or `unsupported` with a reason.

    `titles` are the titles and ISO publication dates of the quoted articles: names and dates may come from them too.
    A sentence that stands in a quote word for word, alone or as a whole clause, is always verified.
    """
    if not normal(sentence):
        return Verdict(status="unsupported", reason="There is no sentence to check.")
    if not any(quote.strip() for quote in quotes):
        return Verdict(status="unsupported", reason="No quote backs this sentence.")
    if any(_stands_in(sentence, quote) for quote in quotes):
        return Verdict(status="verified")
    said = split_claims(sentence)
    told = _told(quotes, titles)
    reason = facts_missing(said, told) or meaning_turned(said, told) or _word_replaced(said, told)
    if reason:
        return Verdict(status="mismatch", reason=reason)
    missing, share = _coverage(said, told)
    if share < COVERAGE:
        named = ", ".join(f"“{word}”" for word in missing[:4])
        return Verdict(status="unsupported", reason=f"The quote does not speak of {named}.")
    return Verdict(status="verified")


def _stands_in(sentence: str, quote: str) -> bool:
    wanted = normal(sentence).strip(" .;,:\"'()").casefold()
    where = normal(quote).casefold()
    at = where.find(wanted) if len(wanted.split()) > 2 else -1
    while at >= 0:
        before, after = where[:at].rstrip(' "('), where[at + len(wanted) :].lstrip(' ")')
        opens = not before or before[-1] in ".;:!?" or (before[-1] == "," and at > 1)
        if opens and (not after or after[0] in ".;,:!?"):
            return True
        at = where.find(wanted, at + 1)
    return False


def _told(quotes: Sequence[str], titles: Sequence[str]) -> Told:
    marks: list[Mark] = []
    rows: list[tuple[Mark, ...]] = []
    for quote in quotes:
        row: list[Mark] = []
        for mark in split_claims(quote):
            row.append(mark)
            if mark.kind == "break" and mark.key == ".":
                rows.append(tuple(row))
                row = []
        marks += split_claims(quote)
        if row:
            rows.append(tuple(row))
    above = tuple(mark for title in titles for mark in split_claims(title))
    keys = {mark.key for mark in (*marks, *above)}
    for key in [key for key in keys if key.startswith("@")]:
        keys.update(_implied_keys(key))
    return Told(tuple(rows), tuple(marks), above, frozenset(keys))


def _implied_keys(key: str) -> set[str]:
    found: set[str] = set()
    waiting = [key.removeprefix("@")]
    while waiting:
        for parent in implied(waiting.pop().upper()):
            if f"@{parent.lower()}" not in found:
                found.add(f"@{parent.lower()}")
                waiting.append(parent)
    return found


def _word_replaced(said: tuple[Mark, ...], told: Told) -> str | None:
    """Says which word stands in another's place where the sentence is otherwise the quote's, word for word."""
    strange = [mark for mark in said if mark.kind in ("word", "name") and not told.knows(mark)]
    if not 1 <= len(strange) <= 2:
        return None
    ours = [mark for mark in said if mark.kind != "break"]
    for row in told.rows:
        theirs = [mark for mark in row if mark.kind != "break"]
        steps = SequenceMatcher(
            None, [mark.key for mark in ours], [mark.key for mark in theirs], False
        ).get_opcodes()
        changed = [step for step in steps if step[0] != "equal"]
        inner = [
            step
            for step in changed
            if not (step[0] == "delete" or (step[1] in (0, len(ours)) and step[0] == "insert"))
        ]
        if len(inner) == 1 and len(changed) <= 3:
            _, left, right, start, end = inner[0]
            new = [mark for mark in ours[left:right] if mark in strange]
            if new and right - left <= 2 and end - start <= 3 and len(ours) - (right - left) >= 4:
                theirs_shown = " ".join(mark.shown for mark in theirs[start:end])
                instead = f", which says “{theirs_shown}”" if theirs_shown else ""
                return f"“{new[0].shown}” is not in the quote{instead}."
    return None


def _coverage(said: tuple[Mark, ...], told: Told) -> tuple[list[str], float]:
    """The content words that the quotes do not hold, and the share of those that they hold (1.0 without any)."""
    content = [mark for mark in said if mark.kind in ("word", "name", "number", "date", "code")]
    words = [mark for mark in content if mark.kind == "word"]
    missing = [mark.shown for mark in words if not told.knows(mark)]
    return missing, 1.0 - len(missing) / len(content) if content else 0.0
