"""How a text stands behind what it says: as a fact, a plan, a possibility, what never came about, or as someone's word.

Each of these reaches over some of the words of a sentence: its scope. Part of `verify`; pure.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from qa.alignment import FACTS
from qa.deeds import BE
from qa.marks import Mark
from qa.told import implied_keys
from qa.word_forms import listed

Mode = Literal["plan", "may", "unreal", "reported", "word"]

PLANNING = listed(
    "plan plans planned planning intend intends intended intending propose proposes proposed proposing consider considers "
    "considered considering expect expects expected seek seeks seeking aim aims aimed aiming hope hopes hoped want "
    "wants wanted schedule scheduled supposed slated poised anticipate anticipates anticipated threaten threatens "
    "threatened pledge pledges pledged vow vows vowed promise promises promised weigh weighs weighing mull mulls mulling "
    "prepare prepares preparing likely attempt attempts attempted try tries tried trying draft drafted"
)
WEIGHTY = listed(
    "considers considered consider considering pledge pledges pledged promise promises promised vow vows vowed"
)
"""Planning that is less or more than a plan: no other word may stand for it."""
_PERHAPS = listed("possibly potentially perhaps probably presumably maybe likely")
_REPORTED = listed(
    "reportedly allegedly apparently supposedly purportedly alleged rumoured rumored suspected"
)
SPEAKING = listed(
    "say says said saying argue argues argued claim claims claimed warn warns warned believe believes believed think thinks "
    "thought maintain maintains maintained contend contends contended insist insists insisted assert asserts asserted complain "
    "complains complained allege alleges stress stresses stressed estimate estimates estimated fear fears feared calls "
    "regards sees views state states stated note notes noted acknowledge acknowledges acknowledged"
)
_DOCUMENTS = listed(
    "rule notice guidance section article regulation order faq provision law supplement text document part paragraph annex "
    "act decree licence license contract definition note table entry preamble announcement"
)
PRONOUNS = listed("it they he she we i")
_NO_VERB = listed("a an the its their his her this that these those such any no")
_NEW_CLAUSE = listed("but while whereas although though because after before until unless if when since")


@dataclass(frozen=True)
class Scope:
    """Which marks of a row stand under `mode`; `speakers` are the names whose word it is."""

    mode: Mode
    inside: frozenset[int]
    speakers: frozenset[str] = frozenset()
    of_itself: bool = False


def scopes(row: tuple[Mark, ...]) -> Iterator[Scope]:
    """Every scope of a sentence, in order of the words that open them."""
    low = [mark.shown.lower() for mark in row]
    for index, mark in enumerate(row):
        word = low[index]
        if word in _REPORTED or (word == "reported" and low[index + 1 : index + 2] == ["to"]):
            yield Scope("reported", _clause(row, index, back=True))
        elif word in _PERHAPS and word != "likely":
            yield Scope("may", _clause(row, index, back=True))
        elif mark.kind == "modal" and (mode := _modal(low, index)):
            yield Scope(mode, _clause(row, index))
        elif _plans(low, index):
            past = low[index - 1 : index] in (["was"], ["were"], ["been"], ["had"]) and word != "proposed"
            yield Scope("unreal" if past else "plan", _clause(row, index))
        elif (word in SPEAKING and mark.kind != "name") or (
            word == "according" and low[index + 1 : index + 2] == ["to"]
        ):
            scope = _word_of(row, low, index)
            if scope is not None:
                yield scope


def opens_a_plan(marks: Sequence[Mark]) -> bool:
    """Whether these marks, cut out of a sentence, hold what makes it a plan or an unreal event: "would have", "was due to"."""
    low = [mark.shown.lower() for mark in marks]
    if set(low) & (PLANNING - WEIGHTY | {"due"}):
        return True
    pairs = set(pairwise(low))
    return "would" in low or any(
        (one, "to") in pairs for one in ("due", "set", "is", "are", "was", "were", *PLANNING)
    )


def _modal(low: list[str], index: int) -> Mode | None:
    after = [word for word in low[index + 1 : index + 4] if word not in ("otherwise", "also", "not", "then")]
    if low[index] in ("would", "could", "should") and after[:1] == ["have"]:
        return "unreal"
    if low[index] == "would":
        return "plan"
    return "may" if low[index] in ("may", "might", "could", "can") else None


def _plans(low: list[str], index: int) -> bool:
    """Whether a plan is opened here: "plans to", "was due to", "is to"; not "due to the ban" and not "the proposed rule"."""
    after = low[index + 2] if index + 2 < len(low) else ""
    to_do = low[index + 1 : index + 2] == ["to"] and after not in _NO_VERB
    before = low[index - 1] if index else ""
    if low[index] in ("due", "set"):
        return before in BE and to_do and not after.endswith(("s", "ion", "ment", "ing"))
    if low[index] in ("is", "are", "was", "were"):
        return to_do
    if low[index] == "considered" and before in BE and low[index + 1 : index + 2] != ["to"]:
        return False
    at = low[index].startswith("aim") and low[index + 1 : index + 2] == ["at"]
    return low[index] in PLANNING and before not in _NO_VERB and not at


def _clause(row: tuple[Mark, ...], index: int, back: bool = False) -> frozenset[int]:
    """What a word reaches: to the end of its clause, and back to its start where it is an adverb."""
    first = index + 1
    while back and first > 0 and not _ends(row[first - 1]):
        first -= 1
    last = index + 1
    if back and last < len(row) and row[last].key == ",":
        last += 1
    while last < len(row) and not _ends(row[last]) and row[last].key not in _NEW_CLAUSE:
        if row[last].key == "and" and last + 1 < len(row) and row[last + 1].key in PRONOUNS:
            break
        last += 1
    return frozenset(range(first, last)) - {index}


def _ends(mark: Mark) -> bool:
    return mark.kind == "break" and mark.key not in "()"


def _word_of(row: tuple[Mark, ...], low: list[str], index: int) -> Scope | None:
    """What is someone's word: behind "X said (that)", before ", X said", all but the speaker around "according to X"."""
    start = next((at + 1 for at in range(index - 1, -1, -1) if row[at].kind == "break"), 0)
    end = next((at for at in range(index + 1, len(row)) if row[at].kind == "break"), len(row))
    speaker = range(start, index)
    before, after = range(0, start), range(index + 1, len(row))
    heard = _content(row, before)
    if low[index] == "according":
        speaker = range(index + 2, end)
        inside = [at for at in range(len(row)) if at not in speaker and not index <= at <= end]
    elif start == index and len(heard) > 1:
        speaker, inside = range(index + 1, end), list(before)
    elif len(heard) > 1 and index + 1 >= end - len(
        [at for at in range(index + 1, end) if row[at].kind == "date"]
    ):
        inside = [*before, *range(end, len(row))]
    else:
        inside = list(after)
        cut = next(
            (at for at in after if row[at].key == ";" or low[at] == "but" or _new_sentence(low, at)), len(row)
        )
        inside = [at for at in inside if at < cut]
    if len(_content(row, inside)) < 2 or any(low[at].removesuffix("s") in _DOCUMENTS for at in speaker):
        return None
    if (
        low[index] in ("state", "states", "note", "notes", "claim", "claims", "fear", "fears", "views")
        and not heard
        and ("that" not in low[index + 1 : index + 4])
    ):
        return None
    opens = next((low[at] for at in inside if row[at].kind != "date" and low[at] not in ("that", "on")), "")
    names = {row[at].key for at in speaker if row[at].kind in ("word", "name")}
    implied = {key for name in names for key in implied_keys(name)}
    return Scope("word", frozenset(inside), frozenset(names | implied), _of_itself(low, inside, opens))


def _new_sentence(low: list[str], at: int) -> bool:
    return low[at - 1 : at + 1] == [",", "and"] and low[at + 1 : at + 2] != ["that"]


def _of_itself(low: list[str], inside: list[int], opens: str) -> bool:
    return opens in PRONOUNS or any(low[at] in ("it", "they") for at in inside[:5])


def _content(row: tuple[Mark, ...], places: "range | list[int]") -> list[int]:
    return [at for at in places if row[at].kind in FACTS]
