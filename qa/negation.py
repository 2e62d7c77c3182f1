"""What a negation reaches: the row of marks with its denied words marked, or turned into their complement. Pure."""

from dataclasses import replace

from qa.marks import NEGATIONS, Mark
from qa.opposites import COMPLEMENT
from qa.word_forms import listed

_LIMITS = frozenset(("in", "under", "for", "to", "on", "of", "by", "at", "from"))
_AUXILIARIES = listed("do does did is are was were be been has have had")
_ASIDE = listed("by in at on under of for with")
_NO_REACH = listed("itself themselves own alone stage point way time moment form principle yet")


def negate(marks: list[Mark]) -> list[Mark]:
    """The same marks; what a negation reaches is negated, or turned into its complement where there is one."""
    marks = list(marks)
    for index, mark in enumerate(marks):
        instead = mark.key == "instead" and [one.key for one in marks[index + 1 : index + 2]] == ["of"]
        if mark.kind != "stop" or not (instead or mark.key in NEGATIONS) or index + 1 == len(marks):
            continue
        following = marks[index + 1]
        if instead:
            # A number, a date or a name that gave way to another one is no denial: `roles.py` asks which gave way.
            reached = _reached(marks, index + 1)[:1]
            for at in reached if reached and marks[reached[0]].kind == "word" else []:
                marks[at] = replace(marks[at], negated=True)
            continue
        if following.key == "only" or (mark.key == "no" and following.kind in ("number", "code")):
            continue
        before = marks[index - 1] if index else None
        if before is not None and before.kind == "modal" and before.key in ("may", "must"):
            marks[index - 1] = replace(
                before, kind="word", key="prohibit", group="ban", shown=f"{before.shown} not"
            )
            continue
        if mark.key == "no" and before is not None and before.group in COMPLEMENT:
            marks[index - 1] = replace(before, group=COMPLEMENT[before.group], shown=f"{before.shown} no")
            continue
        reached = _past_aside(marks, index) or _reached(marks, index)
        turned = next((at for at in reached if marks[at].group in COMPLEMENT), None)
        acts = next((at for at in reached if not marks[at].shown.endswith("ly")), turned)
        if (
            mark.key in ("not", "never")
            and turned != acts
            and before is not None
            and before.key in ("do", "does", "did")
        ):
            turned = None
        if turned is not None and mark.key in ("not", "never", "no", "nor"):
            target = marks[turned]
            marks[turned] = replace(
                target, group=COMPLEMENT[target.group or ""], shown=f"{mark.shown} {target.shown}"
            )
            continue
        if mark.key == "nothing" and following.key == "in":
            del reached[:1]
        many = 2 if mark.key in ("without", "except") else 1
        if mark.key == "without" and len(reached) > 1 and marks[reached[1] - 1].key == "or":
            many = 3
        for at in reached[:many]:
            marks[at] = replace(
                marks[at], negated=True, conditional=mark.key in ("without", "unless", "except")
            )
    return marks


def _past_aside(marks: list[Mark], index: int) -> list[int]:
    """Where the verb stands that is negated over an aside: "does not by itself change", "do not, at this stage, affect"."""
    before, start = marks[index - 1] if index else marks[index], index + 1
    if marks[index].key not in ("not", "never") or not (before.key in _AUXILIARIES or before.kind == "modal"):
        return []
    if marks[start].key == ",":
        start = next(
            (at + 1 for at in range(start + 1, min(start + 9, len(marks))) if marks[at].key == ","),
            len(marks),
        )
    elif marks[start].key in _ASIDE or marks[start].key in _NO_REACH:
        known = (
            at for at in range(start + 1, min(start + 4, len(marks))) if marks[at].shown.lower() in _NO_REACH
        )
        start = next(known, len(marks)) + 1
    else:
        return []
    return [
        at
        for at in range(start, min(start + 5, len(marks)))
        if marks[at].kind not in ("stop", "modal", "break")
    ][:1]


def _reached(marks: list[Mark], index: int) -> list[int]:
    """Where the content words stand that the negation at `index` can reach: at most six marks on, in its clause."""
    reached: list[int] = []
    for at in range(index + 1, min(index + 7, len(marks))):
        if marks[at].kind == "break" or (marks[index].key == "without" and marks[at].kind == "modal"):
            break
        if reached and marks[at].kind == "stop" and marks[at].key in (*_LIMITS, "does", "do", "did"):
            break
        if marks[at].kind not in ("stop", "modal") and marks[at].shown.lower() not in _NO_REACH:
            reached.append(at)
    return reached[:3]
