"""Whether each deed of a sentence is done by whom its quotes say, and to whom. Part of `verify`; pure."""

from qa.deeds import Deed, deeds, is_verb
from qa.marks import Mark
from qa.told import Told, implied_keys
from qa.word_forms import listed, stem

PAPERS = frozenset(
    map(
        stem,
        listed(
            "rule notice guidance section article regulation order law document part paragraph act announcement policy final "
            "interim proposed new change action decision measure package step move this that it they which who both all"
        ),
    )
) | {"@ifr", "@eo", "@anprm", "@nprm", "@tgl"}
"""What stands for whoever issued it: the bureau and its rule add an entity alike."""
CLASSES = frozenset(
    map(
        stem,
        listed(
            "company government ministry agency department bureau spokesperson authority official country group he she"
        ),
    )
)
"""What stands for a name that was given before."""
_TITLES = frozenset(
    map(
        stem,
        listed(
            "secretary undersecretary assistant deputy minister director department ministry bureau chair administrator"
        ),
    )
)
_STATES = frozenset(("require", "exempt", "include", "exclude", "allow"))
"""What an authority does and what a thing is in are worded alike: "the rule requires a licence", "exports require one"."""


def doer_changed(said: tuple[Mark, ...], told: Told) -> str | None:
    """Why somebody else does it in the sentence than in the quotes; `None` where nobody does."""
    names = frozenset(
        mark.key for mark in (*said, *told.marks) if mark.kind in ("name", "code") or mark.initial
    )
    theirs = [(deed, row) for row in told.rows for deed in deeds(row)]
    for ours in deeds(said):
        if ours.verb.group in _STATES:
            continue
        judged = {
            _judged(ours, deed, row, names, told)
            for deed, row in theirs
            if deed.verb.key == ours.verb.key or (deed.verb.group and deed.verb.group == ours.verb.group)
        }
        if "other" in judged and "same" not in judged:
            return f"The quote does not say this of who “{ours.verb.shown}” here."
    return _given_away(said, told)


def _given_away(said: tuple[Mark, ...], told: Told) -> str | None:
    """Whether who gives and who is given to have changed places: "Congress submitted it to the President"."""
    for at, mark in enumerate(said):
        if mark.key == "by" and (led := _phrase(said, at)):
            for row in told.rows:
                after_to = set[str]().union(
                    *(_phrase(row, to) for to, one in enumerate(row) if one.key == "to")
                )
                if led <= after_to and not led & _doing(row):
                    return "The quote says “to” here, not “by”."
    for ours in deeds(said):
        for row in told.rows:
            led = set[str]().union(*(_phrase(row, at) for at, mark in enumerate(row) if mark.key == "to"))
            keys = {mark.key for mark in row}
            if ours.doer and ours.doer <= led and ours.verb.key in keys and not ours.doer & _doing(row):
                return f"The quote does not say this of who “{ours.verb.shown}” here."
            others = keys - led
            if ours.doer and ours.doer <= led and ours.towards & others and not ours.towards & led:
                return f"The quote does not say this of who “{ours.verb.shown}” here."
    return None


def _phrase(row: tuple[Mark, ...], at: int) -> set[str]:
    """The keys of the phrase that the preposition at `at` leads to, up to what is no part of it."""
    found: set[str] = set()
    if at + 1 < len(row) and is_verb(row, at + 1):
        return found
    for mark in row[at + 1 : at + 5]:
        if mark.kind in ("word", "name"):
            found.add(mark.key)
        elif mark.key not in ("a", "an", "the", "its", "their"):
            break
    return found


def _doing(row: tuple[Mark, ...]) -> set[str]:
    """Whatever does something in a row, or stands behind a "by"."""
    doing = set[str]().union(*(deed.doer for deed in deeds(row)))
    return doing.union(*(_phrase(row, at) for at, mark in enumerate(row) if mark.key == "by"))


def _judged(ours: Deed, theirs: Deed, row: tuple[Mark, ...], names: frozenset[str], told: Told) -> str:
    """ "same" or "other" doer; empty where that cannot be told."""
    doer = ours.doer - PAPERS
    if not doer:
        return _turned(ours, theirs)
    if not theirs.doer:
        return "other" if doer & (theirs.object | theirs.towards) and not ours.object & doer else ""
    known = theirs.doer | {key for one in theirs.doer for key in implied_keys(one)}
    named, known_names = doer & names - _TITLES, known & names - _TITLES
    if named and known_names:
        if named <= (theirs.object | theirs.towards) - theirs.doer:
            return "other"
        close = named & known_names or {key for one in named for key in implied_keys(one)} & theirs.doer
        return "same" if close else "other"
    if doer & known:
        return "same"
    if doer <= theirs.object and ours.object & theirs.doer:
        return "other"
    elsewhere = {mark.key for mark in row} - known
    return "other" if doer <= elsewhere and not known & CLASSES and not known <= PAPERS else ""


def _turned(ours: Deed, theirs: Deed) -> str:
    """Where only the objects can be compared: what does it there has it done to it here."""
    if ours.object & theirs.object:
        return "same"
    return "other" if ours.object & theirs.doer else ""
