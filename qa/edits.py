"""A sentence that is almost a quote's: every word in which it differs must leave the meaning alone. Part of `verify`.

False sentences are mostly true ones with a word changed, so where a sentence follows a quote closely, each replaced,
added or left-out word is looked at: a negation, a modal, a comparison, a name in another's place is no slip of style.
"""

from collections import Counter
from difflib import SequenceMatcher

from qa.abbreviations import implied
from qa.counts import equal_numbers
from qa.deeds import deeds
from qa.doers import PAPERS
from qa.marks import NEGATIONS, Mark
from qa.occasions import within
from qa.opposites import backs, opposed_to
from qa.scopes import PLANNING, SPEAKING, WEIGHTY, opens_a_plan
from qa.told import Told
from qa.word_forms import stem

CLOSE = 0.75
"""A sentence follows a quote closely where at least this share of its words stand there in the same order."""
_FIXED_GROUPS = frozenset(
    ("only", "all", "some", "before", "after", "first", "last", "both", "either", "exclude")
)
_LESS_WITHOUT = frozenset(("all", "both", "first", "last", "before", "after"))
_TURNED_STOPS = frozenset(
    (
        ("over", "under"),
        ("under", "over"),
        ("more", "less"),
        ("less", "more"),
        ("most", "least"),
        ("least", "most"),
        ("above", "below"),
        ("below", "above"),
        ("up", "down"),
        ("down", "up"),
        ("with", "against"),
        ("against", "with"),
    )
)
_LIGHT = frozenset(map(stem, ("make", "take", "come", "go", "give", "get", "become", "happen")))
_OPEN_MODALS = frozenset(("may", "should", "would"))
_HEDGES = frozenset(("reportedly", "potential", "possibl", "certain", "some"))


def altered_word(said: tuple[Mark, ...], told: Told) -> str | None:
    """Which change makes the sentence say other than the quote that it follows closely; `None` where none does."""
    ours = [mark for mark in said if mark.kind != "break"]
    reasons: list[str] = []
    for row in told.rows:
        theirs = [mark for mark in row if mark.kind != "break"]
        in_common = Counter(mark.key for mark in ours) & Counter(mark.key for mark in theirs)
        if len(ours) < 4 or in_common.total() < CLOSE * len(ours):
            continue
        matcher = SequenceMatcher(None, list(map(_sign, ours)), list(map(_sign, theirs)), False)
        if sum(block.size for block in matcher.get_matching_blocks()) < CLOSE * len(ours):
            continue
        reason = _named_too_often(ours, told) or _first_reason(ours, theirs, matcher, told)
        if reason is None:
            return None
        reasons.append(reason)
    return reasons[0] if reasons else None


def _sign(mark: Mark) -> str:
    low = mark.shown.lower()
    key = "plan" if low in PLANNING and low not in WEIGHTY else "say" if low in SPEAKING else mark.key
    return f"{key} {mark.unit} {mark.compared}"


def _named_too_often(ours: list[Mark], told: Told) -> str | None:
    names = Counter(mark.key for mark in ours if mark.kind == "name")
    theirs = Counter(mark.key for mark in (*told.marks, *told.titles) if mark.kind == "name")
    many = next((key for key, count in names.items() if 0 < theirs[key] < count), None)
    return f"{many.lstrip('@')} stands in another's place." if many else None


def _first_reason(
    ours: list[Mark], theirs: list[Mark], matcher: "SequenceMatcher[str]", told: Told
) -> str | None:
    for step, left, right, start, end in matcher.get_opcodes():
        new, old = ours[left:right], theirs[start:end]
        if step == "delete" and any(_half_a_name(new, mark) for mark in theirs if " " in mark.shown):
            return f"“{_shown(new)}” is not in the quote."
        if step == "delete" and (added := [mark for mark in new if _added(mark, theirs)]):
            return f"The quote does not say “{added[0].shown or added[0].key}” here."
        at_an_end = start == 0 or end == len(theirs)
        if (
            step == "insert"
            and not at_an_end
            and (dropped := [mark for mark in _after_conjunction(old) if _dropped(mark, ours, theirs)])
        ):
            return f"The quote says “{dropped[0].shown or dropped[0].key}” here, which is left out."
        if step == "replace" and _repeated(new, old, ours, theirs):
            return f"“{_shown(new)}” is not in the quote, which says “{_shown(old)}”."
        if step == "replace" and (reason := _replaced(new, old, told, at_an_end, ours, theirs)):
            return reason
    return None


def _after_conjunction(old: list[Mark]) -> list[Mark]:
    """What is left out behind the last "and" or "but": what stands before it is another statement, left out whole."""
    joints = [at for at, mark in enumerate(old) if mark.key in ("and", "but")]
    return old[joints[-1] + 1 :] if joints else old


def _repeated(new: list[Mark], old: list[Mark], ours: list[Mark], theirs: list[Mark]) -> bool:
    """Whether a turning word stands once more than in the quote, in another's place: "deemed a denial" for "an admission"."""
    said, told = Counter(mark.key for mark in ours), Counter(mark.key for mark in theirs)
    again = any(mark.kind == "word" and mark.group and said[mark.key] > told[mark.key] > 0 for mark in new)
    return again and any(mark.kind in ("word", "name") for mark in old)


def _replaced(
    new: list[Mark], old: list[Mark], told: Told, at_an_end: bool, ours: list[Mark], row: list[Mark]
) -> str | None:
    row_keys, row_groups = {mark.key for mark in row}, {mark.group for mark in row if mark.group}
    if all(opens_a_plan(marks) for marks in (new, old)):
        return None
    instead = f"“{_shown(new)}” is not in the quote, which says “{_shown(old)}”."
    fixed_new, fixed_old = {_fixed(mark) for mark in new} - {""}, {_fixed(mark) for mark in old} - {""}
    if fixed_new & NEGATIONS and fixed_old & NEGATIONS:
        fixed_new, fixed_old = fixed_new - NEGATIONS, fixed_old - NEGATIONS
    if "<in>" in {mark.key for mark in (*new, *old)}:
        fixed_new, fixed_old = fixed_new - {"<le>"}, fixed_old - {"<le>"}
    less = frozenset() if {mark.key for mark in new} & {"some", "<about>"} else _LESS_WITHOUT
    if fixed_new - fixed_old or (fixed_old - fixed_new - less and not at_an_end):
        return instead
    if any((one.key, other.key) in _TURNED_STOPS for one in new for other in old):
        return instead
    if "propos" in row_keys and {mark.key for mark in new} >= {"would"}:
        return None
    modal_new, modal_old = {_modal(mark) for mark in new} - {""}, {_modal(mark) for mark in old} - {""}
    allowed = modal_new == {"may"} and "allow" in row_groups
    if (
        modal_new != modal_old
        and modal_new
        and not allowed
        and (modal_old or modal_new - {"will"} - row_keys)
    ):
        return instead
    if modal_old & _OPEN_MODALS and not modal_new and not at_an_end:
        return instead
    groups_new = {
        mark.group for mark in new if mark.group and mark.kind != "stop" and mark.shown != "including"
    }
    groups_old = {mark.group for mark in old if mark.group and mark.kind != "stop"}
    if any(opposed_to(group) & groups_old and not set(backs(group)) & row_groups for group in groups_new):
        return instead
    if (
        groups_new
        and groups_old
        and not any({*groups_old, *row_groups} & set(backs(group)) for group in groups_new)
    ):
        return instead
    for kind in ("name", "number", "date", "code"):
        facts_new = [
            mark
            for mark in new
            if (mark.key not in PAPERS and mark.kind == kind) or (kind == "name" and mark.initial)
        ]
        facts_old = [mark for mark in old if mark.kind == kind or (kind == "name" and mark.initial)]
        if facts_new and facts_old and not any(_same(one, other) for one in facts_new for other in facts_old):
            return instead
    if any(_half_a_name(new, mark) for mark in old if " " in mark.shown):
        return instead
    strange = [
        mark
        for mark in new
        if mark.kind in ("word", "name") and not told.knows(mark) and mark.key not in _LIGHT
    ]
    content_old = [mark for mark in old if mark.kind in ("word", "name")]
    verbs = [{deed.verb for deed in deeds(tuple(marks))} for marks in (ours, row)]
    grouped = groups_new | groups_old
    reworded = (
        not grouped
        and all(mark in verbs[0] for mark in strange)
        and all(mark in verbs[1] for mark in content_old)
    )
    if (
        strange
        and content_old
        and not reworded
        and not any(set(backs(group)) & groups_old for group in groups_new)
        and len(new) <= 2
        and len(old) <= 3
    ):
        return instead
    return None


def _added(mark: Mark, theirs: list[Mark]) -> bool:
    if _modal(mark):
        return mark.key not in {other.key for other in theirs if other.kind == "modal"}
    if mark.key == "not" and any(other.key in ("nothing", "nobody") for other in theirs):
        return False
    if mark.key == "only":
        return all(
            other.key != "only" or before.key == "not"
            for before, other in zip([mark, *theirs], theirs, strict=False)
        )
    return bool(_fixed(mark))


def _dropped(mark: Mark, ours: list[Mark], theirs: list[Mark]) -> bool:
    if mark.key not in NEGATIONS and mark.key in {other.key for other in ours}:
        return False
    kept = sum(other.key == mark.key for other in ours)
    if kept >= sum(other.key == mark.key for other in theirs) or _fixed(mark) in _LESS_WITHOUT:
        return False
    return bool(_fixed(mark)) or _hedge(mark)


def _half_a_name(new: list[Mark], name: Mark) -> bool:
    """Whether `new` is the long form of `name` with a word changed: "interim proposed rule" for "interim final rule"."""
    parts = {stem(word) for word in name.shown.lower().split()}
    words = {mark.key for mark in new if mark.kind in ("word", "name")}
    return bool(words & parts and words - parts)


def _shown(marks: list[Mark]) -> str:
    return " ".join(mark.shown for mark in marks if mark.shown)


def _fixed(mark: Mark) -> str:
    """What may neither be added nor left out: a negation, a comparison, "only", "all"; empty for other words."""
    if mark.kind == "stop" and (mark.key in NEGATIONS or mark.key[0] == "<"):
        return "" if mark.key in ("<about>", "<in>") else mark.key
    if mark.group == "ban" and mark.key == "prohibit" and mark.shown.endswith(" not"):
        return "not"
    return mark.group if mark.group in _FIXED_GROUPS and mark.kind == "stop" else ""


def _modal(mark: Mark) -> str:
    return mark.key if mark.kind == "modal" else ""


def _hedge(mark: Mark) -> bool:
    return mark.key in _HEDGES or (mark.kind == "modal" and mark.key in _OPEN_MODALS)


def _same(one: Mark, other: Mark) -> bool:
    if one.kind == "number":
        return equal_numbers(one, other)
    if one.date is not None and other.date is not None:
        years = {found.year for found in (one.date, other.date) if found.year is not None}
        return within(one.date, other.date, years)
    keys = {other.key, *(f"@{parent.lower()}" for parent in implied(other.key.removeprefix("@").upper()))}
    return one.key in keys or other.key.startswith(one.key)
