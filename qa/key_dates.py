"""The date of a sentence that a question asks for: of that event, or of that beginning or end, and of no other. Pure.

A date belongs to the nearest verb before it in its clause. That verb must be the question's, or one of those by which
things begin or end; then a preposition may say that the date is the other end of the matter. In a row of a table the
label of the cell says what a date is.
"""

import re

from qa.aim import ANEW, Aim, things
from qa.asked import MONTH
from qa.clauses import (
    AUXILIARIES,
    DETERMINERS,
    POINTS,
    PREPOSITIONS,
    Stretch,
    Word,
    cells,
    clause,
    pointed_at,
    verb,
    words,
)
from qa.key_rows import in_row
from qa.kinship import akin
from qa.word_forms import listed
from qa.written_dates import FoundDate, dates_in

_BEGINS = listed(
    "effect effective force start starts started begin begins began begun commence commences commenced enter entered enters apply "
    "applies applied"
)
_HOLDS = listed(
    "apply applies applied applicable effect effective force valid need needs needed require requires required run runs ran "
    "last lasts lasted"
)
_ENDS = listed(
    "end ends ended expire expires expired expiry expiration lapse lapses lapsed close closes closed cease ceases ceased due deadline "
    "terminate terminates terminated"
)
_LASTS = _HOLDS | listed(
    "run runs ran lasts last lasted extend extends extended remain remains remained stay stays stayed continue continues continued "
    "open accept accepts accepted allow allows allowed permit permits permitted suspended suspend suspends accepted prolong prolongs prolonged"
)
# "took effect", "entered into force", "was due to end": the word behind them says what they do.
_LEADS = listed("took take takes taken came comes come entered enters due")
_BEGINS_OR_ENDS = _BEGINS | _ENDS | listed("run runs open lift lifted")
# So many of the things that a question is about stand for its doer.
MOST = 2
_MOVES = listed(
    "change changes changed delay delays delayed postpone postpones postponed move moves moved extend extends extended put"
)
_FROM = re.compile(
    r"\b(?:from|since|as of|starting(?: on)?|beginning(?: on)?|effective(?: on| as of)?) (?:the )?$",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"\b(?:until|till|through|up to|no later than|to)(?: and including)?(?: \d\d:\d\d(?: [a-z.]+)? on)? (?:the )?$",
    re.IGNORECASE,
)
_TO = re.compile(r"\bto(?: \d\d:\d\d(?: [a-z.]+)? on)? $", re.IGNORECASE)
_BY = re.compile(
    r"\b(?:by|no later than|not later than|before)(?: \d\d:\d\d(?: [a-z.]+)? on)? (?:the )?$", re.IGNORECASE
)
_BOUNDED = re.compile(r"\b(?:until|till|through|up to|by|before|after) (?:the )?$", re.IGNORECASE)
_NAMES_SOMETHING = re.compile(r"(?<!\bas)(?<!\bday) of (?:the )?$|^of (?:the )?$", re.IGNORECASE)
_COUNTED_FROM = re.compile(
    r"\b(?:days?|weeks?|months?|years?) (?:after|before|from|following) (?:[^,;]{0,40} )?$", re.IGNORECASE
)
_NOT = re.compile(r"\b(?:not|never|no longer|nor)\b|n['’]t\b", re.IGNORECASE)
_HAD = re.compile(r"\bhad (?!been (?:extended|prolonged|delayed|postponed))", re.IGNORECASE)
_NOW = re.compile(r"\b(?:is|are|does|do|will|can|must)\b", re.IGNORECASE)
_OPEN = re.compile(r"\b(?:may|might|could|would|plans? to|wants? to|hopes? to)\b")
_WILL = re.compile(r"\b(?:will|shall)\b", re.IGNORECASE)
_OF = _ENDS | _BEGINS | listed("date validity text provisions version application term period")
_MEASURES = listed(
    "rule rules measure measures control controls order regulation regulations law act decree requirement requirements licence license "
    "licences licenses restriction restrictions exports change changes list"
)
_PAST = re.compile(r"\b\w+ed\b")
# "was due to take effect": no end.
_DUE_TO = re.compile(r"\bdue to\b", re.IGNORECASE)
# "the licence for Huawei": not the one that a question without that name asks for.
_FOR_NAME = re.compile(rf" (?:for|of|against|to) (?:the )?(?!{MONTH})([A-Z][a-z]+)")
_LOOSE_END = re.compile(r"(?:[\s,]|\bof$)+$")


def dated(aim: Aim, sentence: str, before: str) -> list[Stretch]:
    """Where the dates stand in `sentence` that are of the event that `aim` wants to know the day of.

    `before` is the text before it, in which stands what "it" is.
    """
    row = cells(sentence)
    found: dict[Stretch, None] = {}
    for one in dates_in(sentence):
        if aim.kind != "date" and not (one.month or one.day):
            continue
        span = one.start, one.start + len(_LOOSE_END.sub("", sentence[one.start : one.end]))
        if in_row(aim, sentence, span) if row else _in_clause(aim, sentence, span, before):
            found[span] = None
    return list(found)


def same_day(sentence: str, spans: list[Stretch]) -> bool:
    """Whether the stretches are one and the same date, said more than once."""
    days = {_day(one) for one in dates_in(sentence) if any(one.start == start for start, _ in spans)}
    return len(days) == 1


def _day(one: FoundDate) -> tuple[int | None, int | None, int | None]:
    return one.year, one.month, one.day


def _in_clause(aim: Aim, sentence: str, span: Stretch, earlier: str) -> bool:
    within = clause(sentence, span[0])
    before, piece = sentence[within[0] : span[0]], sentence[within[0] : within[1]]
    governor = verb(sentence, within, span)
    if (
        _elsewhere(aim, piece)
        or _NAMES_SOMETHING.search(before)
        or _COUNTED_FROM.search(before)
        or _NOT.search(piece)
    ):
        return False
    if aim.anew and aim.kind == "start" and not ANEW.search(sentence):
        return False
    said = [one.text for one in words(sentence, *within)]
    told = _telling(aim, sentence, within, span, governor)
    if aim.kind == "date":
        named = bool(aim.head) and _has_head(aim, sentence, within, earlier)
        named = named or _names_some(sentence[slice(*within)], aim)
        if _OPEN.search(before) and not _OPEN.search(aim.question):
            return False
        if (
            _WILL.search(aim.question)
            and not _WILL.search(before)
            and governor
            and governor.text.endswith("ed")
            and governor.text != "need"
        ):
            return False
        moved = _TO.search(before) or _BOUNDED.search(before) or (_FROM.search(before) and _moves(said))
        return told and named and not moved and _stands_free(sentence, span, before)
    if not _has_head(aim, sentence, within, earlier) or (_HAD.search(piece) and _NOW.search(aim.question)):
        return False
    if aim.kind == "start":
        if _BOUNDED.search(before) or (_FROM.search(before) and _moves(said)):
            return False
        acted = any(word in _HOLDS or any(akin(word, act) for act in aim.acts) for word in said)
        return (_FROM.search(before) is not None and acted) or _nearest(
            sentence, within, span, _BEGINS, governor
        )
    return _ends(aim, sentence, within, span, governor)


def _ends(aim: Aim, sentence: str, within: Stretch, span: Stretch, governor: Word | None) -> bool:
    before = sentence[within[0] : span[0]]
    said = [one.text for one in words(sentence, *within)]
    if _FROM.search(before):
        return False
    acted = governor is not None and any(akin(governor.text, act) for act in aim.acts)
    lasts = _nearest(sentence, within, span, _LASTS, governor)
    if _UNTIL.search(before) and not _BY.search(before):
        to = _TO.search(before) is not None
        led = [one.text for one in words(before)]
        spans_on = "from" in led or any(word in _MOVES or word in _ENDS for word in led)
        return (acted or lasts or any(word in _ENDS for word in said)) and (not to or spans_on)
    if _BY.search(before):
        asked = re.search(r"\bdeadline\b|\bdue\b|\bby when\b", aim.question, re.IGNORECASE) and not aim.acts
        return acted or any(word in ("due", "deadline") for word in said) or bool(asked and "must" in said)
    ends = _ENDS - {"due"} if _DUE_TO.search(before) else _ENDS
    return _nearest(sentence, within, span, ends, governor)


def _telling(aim: Aim, sentence: str, within: Stretch, span: Stretch, governor: Word | None) -> bool:
    """Whether the verb of the date is that of the question."""
    if governor is None or not aim.acts:
        return False
    if any(akin(governor.text, act) for act in aim.acts):
        return True
    return _nearest(sentence, within, span, frozenset(), governor, aim.acts)


def _nearest(
    sentence: str,
    within: Stretch,
    span: Stretch,
    telling: frozenset[str],
    governor: Word | None,
    acts: tuple[str, ...] = (),
) -> bool:
    """Whether a telling word, or one akin to `acts`, stands before the date, or behind one that opens the clause, with no
    other verb between."""
    row = words(sentence, within[0], span[0])
    fronted = all(one.text in PREPOSITIONS | DETERMINERS or not one.text[0].isalpha() for one in row)
    for one in words(sentence, span[1], within[1]) if fronted else reversed(row):
        if one.text in telling or any(akin(one.text, act) for act in acts):
            return True
        if governor is not None and one.start == governor.start and not (telling and one.text in _LEADS):
            return False
    return False


def _stands_free(sentence: str, span: Stretch, before: str) -> bool:
    """Whether the date describes no noun: "its October 26 submission"."""
    following = re.match(r" [a-z]+", sentence[span[1] :])
    return not (re.search(r"\b(?:the|its|their|a|this|that) $", before) and following)


def _moves(said: list[str]) -> bool:
    return any(word in _MOVES for word in said)


def _has_head(aim: Aim, sentence: str, within: Stretch, earlier: str) -> bool:
    """Whether the clause is about the thing whose beginning or end is asked for, or about what it only points at."""
    piece = sentence[slice(*within)]
    if aim.kind == "date":
        piece = _PAST.sub(" ", piece)
    if not aim.head or _names(piece, aim.head, aim.question) or _goes_on(sentence, within, aim):
        return True
    if aim.acts and not set(aim.acts) & _BEGINS_OR_ENDS and _names_some(piece, aim, MOST):
        # The doer of the question need not be named where what it does something with is.
        return True
    if not POINTS.search(piece):
        return False
    return aim.head in _MEASURES or _names(pointed_at(earlier), aim.head, aim.question)


def _names_some(text: str, aim: Aim, least: int = 1) -> bool:
    """Whether a clause names at least so many things that the question is about, or only points at them."""
    spoken = things(text)
    named = sum(any(akin(one, thing) for one in spoken) for thing in aim.about)
    return not aim.about or named >= least or (least == 1 and POINTS.search(text) is not None)


def _elsewhere(aim: Aim, piece: str) -> bool:
    """Whether a clause names other places than the question."""
    wanted = {thing for thing in aim.about if thing.startswith("place ")}
    found = {thing for thing in things(piece) if thing.startswith("place ")}
    return bool(wanted) and bool(found) and not wanted & found


def _names(text: str, thing: str, question: str) -> bool:
    """Whether a text names the thing itself, and not only as what something else is of: "the suspension of the ban".

    Nor one of another name than the question gives it.
    """
    row = words(text)
    for at, one in enumerate(row):
        if akin(one.text, thing):
            named = _FOR_NAME.match(text, one.end)
            if named and named.group(1).lower() not in question.lower():
                continue
            of = next((back for back in range(at - 1, max(-1, at - 5), -1) if row[back].text == "of"), None)
            if (
                not of
                or not {word.text for word in row[of + 1 : at]} <= DETERMINERS
                or row[of - 1].text in _OF
            ):
                return True
    return False


def _goes_on(sentence: str, within: Stretch, aim: Aim) -> bool:
    """Whether the clause has no doer of its own, and the one before it is about the thing."""
    piece = words(sentence, *within)
    return (
        bool(piece)
        and (piece[0].text.endswith(("ed", "s")) or piece[0].text in AUXILIARIES)
        and _names(sentence[: within[0]], aim.head, aim.question)
    )
