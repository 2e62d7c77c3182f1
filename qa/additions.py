"""What a sentence adds to its quotes though each single word might pass: a clause of its own, a cause, a judgement, a record.

Part of `verify`; pure.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from qa.alignment import FACTS
from qa.deeds import BE, deeds
from qa.marks import Mark
from qa.told import Told
from qa.word_forms import listed

_STRANGE_IN_A_ROW = 3
_JUDGING = listed(
    "great good bad terrible excellent wise wisely foolish foolishly controversial controversially unprecedented sweeping harsh "
    "harshly draconian devastating surprising surprisingly surprise crucial crucially landmark historic dramatic dramatically "
    "drastic drastically severe severely unfair unfairly aggressive aggressively welcome welcomed disappointing unfortunate "
    "unfortunately fortunately rightly wrongly finally successful successfully merely remarkable remarkably notable notably "
    "important importantly alarming alarmingly tough toughest long-awaited much-needed painful costly toothless ineffective "
    "effectively futile bold boldly hasty hastily quietly secretly reckless recklessly shocking shockingly worrying sadly "
    "absurd brilliant vital vitally blow victory defeat loophole triumph disaster setback boon delight outrage fury huge massive "
    "enormous significantly sharply steep steeply swift swiftly abruptly suddenly unexpected unexpectedly key major ambitious "
    "obviously clearly undoubtedly certainly deliberately"
)
_NEUTRAL = listed(
    "article report reported reports published dated issued document result short summary sum words practice terms hand "
    "contrast comparison addition fact turn effect essence general generally particular specifically example instance case "
    "respect regard overall separately similarly meanwhile additionally furthermore total move step situation relevant "
    "following respective corresponding current currently specific mean means meaning remain remains continue continues "
    "considered treated serve serves basis date aforementioned mentioned namely instead alongside besides thereby"
)
"""Words that lead in or join, and add nothing of their own."""
_NO_RECORD = listed(
    "interest request test invest protest forest harvest suggest arrest contest west rest honest manifest modest digest guest "
    "attest conquest detest ingest quest chest northwest southwest midwest everest latest earliest bucharest budapest"
)
_RECORD_WORDS = listed("most sole unique never-before unrivalled unmatched")
_CAUSE_AFTER = re.compile(
    r"\b(?:because|due to(?! (?:take|come|enter|be|begin|start|apply|expire|end)\b)|owing to|on account of|thanks to|as a result of|as a consequence of"
    r"|in (?:response|retaliation|reaction))\b"
)
_CAUSE_BEFORE = re.compile(
    r"\b(?:therefore|thus|hence|consequently|accordingly|as a (?:result|consequence)(?! of)|leading to|led to|leads to"
    r"|caus(?:es|ed|ing)|prompt(?:s|ed|ing)|trigger(?:s|ed|ing)|resulting in|resulted in|results in)\b|(?<=,) so\b"
)
_RETORT = re.compile(r"\b(?:in retaliation|retaliat\w*|in response|in reaction|in revenge)\b")
_TOLD_CAUSE = re.compile(
    r"(?:^|, )(?:since|as)\b|\bfor (?:the )?(?:\w+ly )?\w+ing\b|\b(?:reasons?|basis|grounds|given that|so|in view of|in order to|after"
    r"|following|in return|respon\w+|retaliat\w+|react\w+|result\w*|consequen\w+|based on|pursuant to|motivat\w+)\b"
)
_TOLD_RETORT = re.compile(r"\b(?:respon\w+|retaliat\w+|in return|react\w+|answer\w*|countermeasure\w*)\b")


def added_on(said: tuple[Mark, ...], told: Told) -> str | None:
    """What the sentence adds; `None` where it adds nothing."""
    return _cause(said, told) or _judgement(said, told) or _record(said, told) or _strange_clause(said, told)


def _text(marks: tuple[Mark, ...]) -> str:
    return " ".join(mark.shown.lower() for mark in marks).replace(" ,", ",")


def _cause(said: tuple[Mark, ...], told: Told) -> str | None:
    ours = _text(said)
    found = _CAUSE_AFTER.search(ours) or _CAUSE_BEFORE.search(ours)
    if found is None:
        return None
    rows = [_text(row) for row in told.rows]
    backing = [
        row
        for row in rows
        if _CAUSE_AFTER.search(row) or _CAUSE_BEFORE.search(row) or _TOLD_CAUSE.search(row)
    ]
    cause, effect = _parted(said)
    # A cause and an effect are two statements: "suspended its ban" has none of them.
    together = any(
        cause & _keys(row)
        and effect & _keys(row)
        and len({deed.at for deed in deeds(row)} | {at for at, mark in enumerate(row) if mark.key in BE}) > 1
        for row in told.rows
    )
    retort = _RETORT.search(ours) and not any(_TOLD_RETORT.search(row) for row in backing)
    if retort or not (backing or together):
        return f"The quote does not say “{found.group().strip()}”."
    if strange := _strange_cause(said, told):
        return f"The quote does not give “{strange}” as a cause."
    for row in told.rows:
        their_cause, their_effect = _parted(row)
        if (
            their_cause
            and len(cause & (their_effect - their_cause)) > len(cause & their_cause)
            and (effect & (their_cause - their_effect))
        ):
            return "Cause and effect are not as the quote says them."
    return None


def _strange_cause(said: tuple[Mark, ...], told: Told) -> str:
    """The first unknown word behind "because", where half of what stands there is unknown; else empty."""
    at = next((index for index in range(len(said)) if _CAUSE_AFTER.match(_text(said[index:]))), len(said))
    content = [mark for mark in said[at:] if mark.kind in FACTS][1:]
    strange = [mark for mark in content if _is_strange(mark, told)]
    return strange[0].shown if 2 * len(strange) >= max(1, len(content)) and strange else ""


def _parted(row: tuple[Mark, ...]) -> tuple[set[str], set[str]]:
    """The keys of the cause and of the effect; both empty where the row has neither."""
    for index in range(len(row)):
        rest = _text(row[index:])
        if _CAUSE_AFTER.match(rest):
            if not _keys(row[:index]):
                comma = next((at for at in range(index, len(row)) if row[at].key == ","), len(row))
                return _keys(row[index:comma]), _keys(row[comma:])
            return _keys(row[index:]), _keys(row[:index])
        if _CAUSE_BEFORE.match(rest) or (rest.startswith("so ") and index and row[index - 1].key == ","):
            return _keys(row[:index]), _keys(row[index:])
    return set(), set()


def _keys(marks: tuple[Mark, ...]) -> set[str]:
    return {mark.key for mark in marks if mark.kind in FACTS}


def _judgement(said: tuple[Mark, ...], told: Told) -> str | None:
    theirs = {mark.shown.lower() for mark in (*told.marks, *told.titles)}
    for mark in said:
        low = mark.shown.lower()
        if low in _JUDGING and mark.kind != "name" and low not in theirs and mark.key not in told.keys:
            return f"The quote does not say “{mark.shown}”."
    return None


def _record(said: tuple[Mark, ...], told: Told) -> str | None:
    """ "largest", "most": a record that the quotes do not tell of."""
    theirs = {mark.shown.lower() for mark in (*told.marks, *told.titles)}
    for mark in said:
        low = mark.shown.lower()
        record = low in _RECORD_WORDS or (low.endswith("est") and len(low) > 5 and low not in _NO_RECORD)
        at_bounds = low in ("most", "highest", "lowest") and mark.group in told.groups
        if record and mark.kind in ("word", "stop") and low not in theirs and not at_bounds:
            return f"The quote does not say “{mark.shown}”."
    return None


def _strange_clause(said: tuple[Mark, ...], told: Told) -> str | None:
    for clause in _clauses(said):
        content = [mark for mark in clause if mark.kind in FACTS]
        strange = [mark for mark in content if _is_strange(mark, told)]
        run = _longest_run(content, told)
        if (len(strange) > 1 and 2 * len(strange) > len(content)) or len(run) >= _STRANGE_IN_A_ROW:
            named = " ".join(mark.shown for mark in (run if len(run) >= _STRANGE_IN_A_ROW else strange)[:4])
            return f"The quote does not speak of “{named}”."
    return None


def _is_strange(mark: Mark, told: Told) -> bool:
    return mark.kind == "word" and not told.knows(mark) and mark.shown.lower() not in _NEUTRAL


def _clauses(said: tuple[Mark, ...]) -> Iterator[tuple[Mark, ...]]:
    """The clauses of a sentence: what stands between its commas, and behind "and", "which", "because" and their like."""
    joints = [
        index
        for index, mark in enumerate(said)
        if (mark.kind == "break" and mark.key in ",;:.")
        or (
            mark.kind == "stop"
            and mark.key in ("which", "who", "but", "because", "so", "while", "whereas", "although", "where")
        )
    ]
    for start, end in pairwise([-1, *joints, len(said)]):
        if end - start > 1:
            yield said[start + 1 : end]


def _longest_run(content: list[Mark], told: Told) -> list[Mark]:
    longest: list[Mark] = []
    run: list[Mark] = []
    for mark in content:
        run = [*run, mark] if _is_strange(mark, told) else []
        longest = run if len(run) > len(longest) else longest
    return longest
