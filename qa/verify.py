"""A sentence against its quotes: everything that it claims must be in them. Pure, no model, a few milliseconds.

Numbers, dates, codes and names must be there and belong to the same thing; what is added in the quote must not be
removed in the sentence; a "not", a "may" or a "more than" must be on both sides; and the sentence must be about what the
quotes are about. In doubt the sentence fails: a true sentence that is dropped costs little, a false one that is shown
breaks the product's promise.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby

from qa.additions import added_on
from qa.backing import facts_missing
from qa.claims import split_claims
from qa.doers import doer_changed
from qa.domain import Verdict
from qa.edits import altered_word
from qa.left_out import left_out
from qa.marks import Mark
from qa.meaning import meaning_turned
from qa.parallels import mixed_up
from qa.plain_text import normal
from qa.pointing import without_bullet
from qa.reach import reaches_further
from qa.roles import roles_changed
from qa.splices import spliced
from qa.standing import standing_changed
from qa.told import Told, implied_keys
from qa.unspaced import UNSPACED
from qa.word_forms import stem
from qa.written_dates import FoundDate
from qa.yes_no import gainsaid, without_yes_no

COVERAGE = 0.5
"""Least share of a sentence's content words that its quotes must hold; chosen with benchmarks/falsification.py."""
MISATTRIBUTED = Verdict(
    status="misattributed", reason="This is said in another passage, not in one that is cited."
)
SPLICED = Verdict(status="spliced", reason="No single quote says this, or one of its clauses.")
# Something is left of a word when a text is made `normal`, which takes half a millisecond.
_WORD = re.compile(r"[^\W\d_]{2}")


def check(
    sentence: str,
    quotes: Sequence[str],
    *,
    titles: Sequence[str] = (),
    published: Sequence[date] = (),
    documents: Sequence[date] = (),
) -> Verdict:
    """`verified` where every claim of `sentence` is backed by `quotes`, else `mismatch` or `unsupported` with a reason.

    `titles` are the titles of the quoted articles: names and dates may come from them too. `published` are the articles'
    publication dates, which date an article and no event; `documents` those of articles that are a rule or a notice
    themselves, which date that too. A sentence that stands in a quote word for word is always verified; one that stands
    there as a whole clause is, unless the rest makes it a plan, a possibility or somebody's word.
    """
    if not (_WORD.search(sentence) or normal(sentence)):
        return Verdict(status="unsupported", reason="There is no sentence to check.")
    if not any(quote.strip() for quote in quotes):
        return Verdict(status="unsupported", reason="No quote backs this sentence.")
    if any(_same(sentence, quote) for quote in quotes):
        return Verdict(status="verified")
    stated = without_yes_no(sentence)
    said = split_claims(stated)
    if reason := gainsaid(sentence, said):
        return Verdict(status="mismatch", reason=reason)
    told = replace(_told(quotes, titles), published=_found(published), documents=_found(documents))
    if any(_stands_in(stated, quote) for quote in quotes):
        reason = standing_changed(said, told)
        return Verdict(status="mismatch", reason=reason) if reason else Verdict(status="verified")
    reason = (
        facts_missing(said, told)
        or meaning_turned(said, told)
        or reaches_further(said, told)
        or left_out(said, told)
        or doer_changed(said, told)
        or roles_changed(said, told)
        or standing_changed(said, told)
        or altered_word(said, told)
        or spliced(said, told)
        or mixed_up(said, told)
    )
    if reason:
        return Verdict(status="mismatch", reason=reason)
    reason = added_on(said, told)
    if reason:
        return Verdict(status="unsupported", reason=reason)
    missing, share = _coverage(said, told)
    if share < COVERAGE:
        named = ", ".join(f"“{word}”" for word in missing[:4])
        return Verdict(status="unsupported", reason=f"The quote does not speak of {named}.")
    return Verdict(status="verified")


def _same(sentence: str, quote: str) -> bool:
    """Whether the sentence is the quote itself, line breaks and the mark of a list aside."""
    plain = " ".join(quote.split())
    return " ".join(sentence.split()) in (plain, without_bullet(plain))


def _stands_in(sentence: str, quote: str) -> bool:
    wanted = normal(sentence).strip(" .;,:\"'()").casefold()
    where = normal(quote).casefold()
    at = where.find(wanted) if len(wanted.split()) > 2 or len(UNSPACED.findall(wanted)) > 5 else -1
    while at >= 0:
        before, after = where[:at].rstrip(' "('), where[at + len(wanted) :].lstrip(' ")')
        opens = not before or before[-1] in ".;:!?" or (before[-1] == "," and at > 1)
        if opens and (not after or after[0] in ".;,:!?"):
            return True
        at = where.find(wanted, at + 1)
    return False


def _found(dates: Sequence[date]) -> tuple[FoundDate, ...]:
    return tuple(
        mark.date for one in dates for mark in split_claims(f"{one:%-d %B %Y}") if mark.date is not None
    )


def _told(quotes: Sequence[str], titles: Sequence[str]) -> Told:
    marks: list[Mark] = []
    rows: list[tuple[Mark, ...]] = []
    for quote in quotes:
        read = split_claims(quote)
        marks += read
        rows += [tuple(row) for _, row in groupby(read, key=lambda mark: mark.place)]
    above = tuple(mark for title in titles for mark in split_claims(title))
    keys = {mark.key for mark in (*marks, *above)}
    keys.update(stem(word) for mark in marks if " " in mark.shown for word in mark.shown.lower().split())
    for key in [key for key in keys if key.startswith("@")]:
        keys.update(implied_keys(key))
    return Told(
        tuple(rows),
        tuple(marks),
        above,
        frozenset(keys),
        frozenset(mark.group for mark in marks if mark.group),
    )


def _coverage(said: tuple[Mark, ...], told: Told) -> tuple[list[str], float]:
    """The content words that the quotes do not hold, and the share of those that they hold (1.0 without any)."""
    content = [mark for mark in said if mark.kind in ("word", "name", "number", "date", "code")]
    words = [mark for mark in content if mark.kind == "word"]
    missing = [mark.shown for mark in words if not told.knows(mark)]
    return missing, 1.0 - len(missing) / len(content) if content else 0.0
