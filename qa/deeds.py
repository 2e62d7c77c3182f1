"""Who does what to whom: the verbs of a row of marks, each with its doer and with what it is done to. Pure.

A handful of rules instead of a parser: a verb shows by its ending or its auxiliary, its doer stands before it, or behind
"by" where it is passive. Where the rules find no doer there is none, and nobody concludes anything from it.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from qa.marks import Mark
from qa.word_forms import listed

BE = listed("is are was were be been being")
STAYING = listed("remain remains remained stay stays stayed")
_LEADING = BE | listed("has have had do does did will would shall")
_BETWEEN = listed("not also already still then otherwise only never no")
DETERMINERS = listed(
    "a an the its their this that these those his her such any each every all some both no most other one"
)
_PREPOSITIONS = listed(
    "on against to from by into onto for with toward towards in at under over through until during within about "
    "between among per via upon without before after since as except"
)
_SIDES = listed("outside inside beyond near along alongside like")
_TOWARDS = listed("to against toward towards")
_NEW_CLAUSE = listed(
    "that which who whom whose because while whereas although though if unless when where until but than so"
)
_ON = listed("to that into on from for under and or in")
_PAST = listed(
    "took came became began gave went put said told built sent fell rose made found held kept left met paid ran saw set sold "
    "spent lent dealt felt fled fought broke spoke stole swore shot shut split spread won wrote withdrew bought brought led lost sought stood struck chose drew drove grew knew threw"
)
_BASE = re.compile("^(?:over|under|with|up|re)(?=[a-z]{4})")
_PARTICIPLES = listed(
    "taken given put told built sent made found held kept left met paid run set sold spent won written withdrawn bought brought "
    "led lost sought struck chosen drawn driven grown known thrown begun"
)
_THIRD_PERSON = listed(
    "publishes issues announces releases replaces takes comes gives says makes moves names calls lasts remains orders uses sets "
    "revises corrects creates clarifies amends modifies runs fines sues tells instructs sells buys supplies ships owns holds "
    "becomes begins owes leaves asks decides chairs signs admits warns accuses charges notifies informs needs has "
    "applies concerns covers contains carries prohibits restricts affects reaches describes treats compares counts brings introduces places puts keeps lets closes opens follows lists"
)
_VERB_GROUPS = listed(
    "add remove impose suspend lift raise cut tighten ease require exempt approve deny extend shorten allow ban start end "
    "include exclude delay advance buy sell support oppose accept comply violate succeed fail send upgrade downgrade proposed "
    "final encourage discourage confirm"
)
_BY_ITSELF = listed("raise cut start end extend delay")
"""What a thing does where somebody does it to the thing: "the limit rises" where it "is raised"."""
_NOUNS = listed("bans cuts starts ends approvals permits transfers needs supports purchases sales requests")
CONTENT = ("word", "name", "number", "code")


@dataclass(frozen=True)
class Deed:
    """A verb with the keys of its doer, of what it is done to, and of whom it is done to or for ("sent to the bank")."""

    verb: Mark
    at: int
    passive: bool
    doer: frozenset[str]
    object: frozenset[str]
    towards: frozenset[str]


@lru_cache(maxsize=4096)
def deeds(row: tuple[Mark, ...]) -> tuple[Deed, ...]:
    """The deeds of a row, in order of their verbs."""
    verbs = [at for at in range(len(row)) if is_verb(row, at)]
    found: list[Deed] = []
    for at in verbs:
        joined = bool(found) and row[at - 1].key in ("and", "or") and found[-1].at == at - 2
        passive = found[-1].passive if joined and _start(row, at) == at else _passive(row, at)
        goes_on = row[at - 1].key in ("and", "or") and bool(found) and found[-1].passive
        if goes_on and row[at].shown.lower().endswith("ed") and not _head(row, _behind(row, at, verbs)):
            passive = True
        start = _start(row, at)
        infinitive = start > 0 and row[start - 1].key == "to"
        before, behind = [] if infinitive else _before(row, at, verbs), _behind(row, at, verbs)
        subject = _keys(row, before)
        if not subject and found and start and row[start - 1].key in ("and", "or", ",", "but"):
            subject = found[-1].object if found[-1].passive else found[-1].doer
        if not passive and row[at].group in _BY_ITSELF and not _something(row, _head(row, behind)):
            found.append(Deed(row[at], at, True, frozenset(), subject, _towards(row, at, verbs)))
        elif passive:
            found.append(Deed(row[at], at, True, _by(row, at, verbs), subject, _towards(row, at, verbs)))
        else:
            found.append(
                Deed(row[at], at, False, subject, _keys(row, _head(row, behind)), _towards(row, at, verbs))
            )
    return tuple(found)


def _something(row: tuple[Mark, ...], place: list[int]) -> bool:
    return any(row[index].kind in ("word", "name") or row[index].key in ("it", "them") for index in place)


def is_verb(row: tuple[Mark, ...], at: int) -> bool:
    """Whether the mark is the main verb of a clause, or a participle behind its noun."""
    mark, low = row[at], row[at].shown.lower().removeprefix("not ").removesuffix(" not")
    if mark.kind != "word" or low.endswith("ly"):
        return False
    start = _start(row, at)
    before = row[start - 1] if start else None
    leading = [one for one in row[start:at] if not one.shown.lower().endswith("ly")]
    following = row[at + 1] if at + 1 < len(row) else None
    participle = low.endswith("ed") or low in _PARTICIPLES
    if any(one.key in BE or one.shown.lower() in STAYING for one in leading):
        return participle or low.endswith("ing")
    if low.endswith("ing"):
        return False
    if leading:
        helped = leading[0].kind == "modal" or leading[0].key in ("do", "does", "did")
        return helped or participle or mark.group in _VERB_GROUPS
    if before is not None and before.key == "to":
        acts = mark.group in _VERB_GROUPS or (following is not None and _opens_a_phrase(following))
        return not low.endswith("s") and acts and following is not None and following.kind != "break"
    noun_before = before is not None and (
        before.kind in ("name", "code", "number", "date", "word")
        or before.key in ("and", ")", ",", "or", *_NEW_CLAUSE)
        or before.key in ("it", "they", "he", "she", "we", "both")
    )
    if not noun_before:
        return False
    if start == at and mark.group in _VERB_GROUPS and not low.endswith(("s", "ed")) and before is not None:
        several = before.kind == "name" or before.shown.endswith("s") or before.key in (",", "but")
        return (several and following is not None and following.kind in CONTENT) or (
            several and following is not None and following.key in DETERMINERS
        )
    many = before is not None and before.kind == "word" and before.shown.endswith("s")
    if start == at and many and low not in _SIDES and not low.endswith(("s", "ed")) and following is not None:
        ahead = (
            row[at + 2].key if following.key in ("for", "to", "on") and at + 2 < len(row) else following.key
        )
        if ahead in DETERMINERS:
            return True
    if low.endswith("ed") or _BASE.sub("", low) in _PAST:
        return not (start == at and at > 0 and row[at - 1].kind == "word" and is_verb(row, at - 1))
    if low.endswith("s") and low not in _NOUNS:
        opens = following is not None and (following.kind in CONTENT or _opens_a_phrase(following))
        return opens and (low in _THIRD_PERSON or mark.group in _VERB_GROUPS)
    return False


def _opens_a_phrase(mark: Mark) -> bool:
    return mark.kind in ("name", "number", "code") or mark.key in DETERMINERS | _ON


def _start(row: tuple[Mark, ...], at: int) -> int:
    """Where the auxiliaries and adverbs before a verb begin."""
    start = at
    if at > 2 and row[at - 3].key in BE and row[at - 2].key in _PREPOSITIONS and row[at - 1].kind == "word":
        start = at - 2  # "are in principle refused"
    while start and (
        row[start - 1].kind == "modal"
        or row[start - 1].key in _LEADING
        or row[start - 1].shown.lower() in STAYING
        or (start < at + 1 and row[start - 1].key in _BETWEEN)
        or (row[start - 1].kind == "word" and row[start - 1].shown.lower().endswith("ly"))
    ):
        start -= 1
    return start


def _passive(row: tuple[Mark, ...], at: int) -> bool:
    low = row[at].shown.lower()
    auxiliaries = {mark.shown.lower() for mark in row[_start(row, at) : at]}
    if low.endswith("ing"):
        return False
    if auxiliaries & (BE | STAYING):
        return True
    if auxiliaries or not (low.endswith("ed") or low in _PARTICIPLES - _PAST):
        return False
    following = row[at + 1] if at + 1 < len(row) else None
    if following is None or following.key not in ("by", "in", "at", "under"):
        return False
    # "the understanding signed in May enters into force": the clause has its verb elsewhere.
    joint = next((other for other in range(at, len(row)) if row[other].key in (",", "and", "but")), len(row))
    return following.key == "by" or any(is_verb(row, other) for other in range(joint) if other != at)


def _before(row: tuple[Mark, ...], at: int, verbs: list[int]) -> list[int]:
    """Where the subject stands: in front of the verb and its auxiliaries, over an aside between commas."""
    last = _start(row, at)
    end = last
    goes_on = any(verb < last for verb in verbs) or row[max(0, last - 2)].shown.lower().endswith("ed")
    if last and row[last - 1].key in ("and", "or", "but") and goes_on:
        return []
    if last > 1 and row[last - 1].key == ",":
        opening = next((index for index in range(last - 2, -1, -1) if row[index].key == ","), None)
        aside = opening is not None and any(opening < verb < last for verb in verbs)
        if opening is None or not aside:
            return []
        end = opening
    first = end
    while first:
        mark = row[first - 1]
        if mark.key == ")":
            opening = next((index for index in range(first - 2, -1, -1) if row[index].key == "("), None)
            if opening is None:
                break
            first = opening
            continue
        if (
            (mark.kind == "break" and not _in_a_list(row, first - 1))
            or mark.key in _NEW_CLAUSE
            or first - 1 in verbs
        ):
            break
        if mark.key == "and" and any(verb < first - 1 for verb in verbs) and first < end:
            break
        first -= 1
    place = list(range(first, end))
    for index in range(end - 1, first, -1):
        if _determines(row, index) and row[index - 1].kind in (*CONTENT, "date"):
            place = list(range(index, end))
            break
    while place and row[place[0]].kind in ("date", "break"):
        place = place[1:]
    if place and row[place[0]].key in _PREPOSITIONS:
        return []
    return _head(row, place)


def _determines(row: tuple[Mark, ...], at: int) -> bool:
    numbered = row[at].key == "no" and row[at + 1 : at + 2] and row[at + 1].kind in ("number", "code")
    return row[at].key in DETERMINERS and not numbered


def _in_a_list(row: tuple[Mark, ...], at: int) -> bool:
    after = at + 2 if row[at + 1 : at + 2] and row[at + 1].key in ("and", "or") else at + 1
    listed_on = row[at].key == "," and at > 0 and after < len(row)
    return listed_on and row[at - 1].kind == row[after].kind == "name"


def _behind(row: tuple[Mark, ...], at: int, verbs: list[int]) -> list[int]:
    place: list[int] = []
    for index in range(at + 1, len(row)):
        mark = row[index]
        if (mark.kind == "break" and mark.key not in "()" and not _in_a_list(row, index)) or index in verbs:
            break
        if mark.key in _NEW_CLAUSE:
            break
        place.append(index)
    return place


def _head(row: tuple[Mark, ...], place: list[int]) -> list[int]:
    """The phrase up to its first preposition but "of"."""
    cut = next((at for at, index in enumerate(place) if row[index].key in _PREPOSITIONS), len(place))
    return place[:cut]


def _by(row: tuple[Mark, ...], at: int, verbs: list[int]) -> frozenset[str]:
    place = _behind(row, at, verbs)
    by = next((position for position, index in enumerate(place) if row[index].key == "by"), len(place))
    phrase = _head(row, place[by + 1 :])
    named = [row[index] for index in phrase if row[index].kind in CONTENT]
    somebody = any(
        mark.kind == "name" or (mark.shown.endswith("s") and not mark.shown.endswith(("us", "ss", "is")))
        for mark in named
    )
    if not phrase or named[:1] == [] or named[0].kind == "number" or named[0].shown.endswith("ing"):
        return frozenset()
    return _keys(row, phrase) if somebody or row[phrase[0]].key in DETERMINERS else frozenset()


def _towards(row: tuple[Mark, ...], at: int, verbs: list[int]) -> frozenset[str]:
    place = _behind(row, at, verbs)
    to = next((position for position, index in enumerate(place) if row[index].key in _TOWARDS), len(place))
    return _keys(row, _head(row, place[to + 1 :]))


def _keys(row: tuple[Mark, ...], place: list[int]) -> frozenset[str]:
    return frozenset(row[index].key for index in place if row[index].kind in CONTENT)
