"""What a sentence leaves out though its quote hangs on it: a denial, a condition, that something is still to come.

Part of `verify`; pure. A sentence that keeps anything of the kind in any form passes here: only one that is plain where its
nearest statement is not fails. On the written sets of development no true sentence fails here that passes elsewhere.
"""

from collections.abc import Iterator, Sequence

from qa.alignment import FACTS, clauses, has, keys_of, statements
from qa.deeds import BE, deeds
from qa.marks import NEGATIONS, Mark
from qa.told import Told
from qa.word_forms import listed

_DENYING = listed("ban exempt deny exclude violate fail lift remove suspend end cut delay only oppose")
"""Groups that deny something."""
_SPARING = listed(
    "until free lacks unaffected unchanged stays stay remain remains still limited outside less apart instead"
)
_CONDITIONS = listed("if unless")
_CONDITIONAL = _CONDITIONS | listed(
    "when where without only after as long condition pending until may might could depends depending except qualifies should "
    "those who that whose with certain provided once subject"
)
_PAST = listed("has have had was were")
_SHARE = 0.6
"""A clause is about the statement that has this share of its known words."""


def left_out(said: tuple[Mark, ...], told: Told) -> str | None:
    """What the sentence leaves out; `None` where it is as its nearest statements say."""
    return _denial(said, told) or _condition(said, told) or _still_to_come(said, told)


def _denial(said: tuple[Mark, ...], told: Told) -> str | None:
    if any(
        mark.negated or mark.group in _DENYING or mark.key in NEGATIONS or mark.shown.lower() in _SPARING
        for mark in said
    ):
        return None
    parts = [part for row in told.rows for part in statements(row)]
    for near in _about(said, parts, told):
        if all(any(_denied(mark) for mark in part) for part in near):
            denied = next(mark for mark in near[0] if _denied(mark))
            return f"The quote says “{denied.shown}” only with a “not”, “no” or “without”."
    return None


def _denied(mark: Mark) -> bool:
    return mark.negated and not mark.conditional and mark.kind == "word"


def _condition(said: tuple[Mark, ...], told: Told) -> str | None:
    if any(mark.shown.lower() in _CONDITIONAL for mark in said):
        return None
    for near in _about(said, told.rows, told):
        if all(any(mark.shown.lower() in _CONDITIONS for mark in row) for row in near):
            return "The quote says this under a condition, which is left out."
    return None


def _about(
    said: tuple[Mark, ...], parts: Sequence[tuple[Mark, ...]], told: Told
) -> Iterator[list[tuple[Mark, ...]]]:
    """For each clause the statements that have most of its known words, where that is most of them."""
    for clause in clauses(said):
        facts = [mark for mark in clause if mark.kind in FACTS and told.knows(mark)]
        shares = [sum(has(keys_of(part), mark) for mark in facts) for part in parts]
        most = max(shares, default=0)
        if len(facts) > 1 and most >= _SHARE * len(facts):
            yield [part for part, share in zip(parts, shares, strict=True) if share == most]


def _still_to_come(said: tuple[Mark, ...], told: Told) -> str | None:
    """Whether a deed that the quotes only announce is told as done: "has been published" for "will be published"."""
    ahead, plain = set[str](), set[str]()
    for row in told.rows:
        announced = False
        for mark in row:
            if mark.kind == "modal":
                announced = True
            elif mark.kind == "break":
                announced = False
            elif mark.kind == "word":
                (ahead if announced else plain).add(mark.key)
                announced = announced and mark.shown.endswith("ly")
    for deed in deeds(said):
        before = said[max(0, deed.at - 4) : deed.at]
        helped = {mark.key for mark in before}
        past = bool(helped & _PAST) or not helped & BE
        told_as_done = deed.verb.shown.endswith(("ed", "en")) and past
        if (
            deed.verb.key in ahead - plain
            and told_as_done
            and not any(mark.kind == "modal" for mark in before)
        ):
            return f"The quote says of “{deed.verb.shown}” only that it may be or is planned."
    return None
