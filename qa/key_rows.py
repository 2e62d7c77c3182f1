"""The date of a row of a table that a question asks for: the label of its cell says what it is the date of. Pure."""

import re

from qa.aim import ANEW, Aim
from qa.clauses import Stretch, cells, words
from qa.kinship import akin

_PLAIN = re.compile(r"\b(?:date|day|when)\b", re.IGNORECASE)
_END_LABEL = re.compile(
    r"\b(?:until|till|through|ends?|expir\w+|deadline|last day|due|closing)\b", re.IGNORECASE
)
_START_LABEL = re.compile(
    r"\b(?:in force|effective|effect|from|since|starts?|begins?|applies)\b", re.IGNORECASE
)


def in_row(aim: Aim, sentence: str, span: Stretch) -> bool:
    """Whether the date is a whole cell of the row, and its label, or what a cell labelled \"Date\" stands beside, tells of the event."""
    row = cells(sentence)
    own = next((cell for cell in row if cell.start <= span[0] < cell.end), None)
    if own is None or (own.start, own.end) != span:
        return False
    label = own.label
    if _PLAIN.fullmatch(label.strip()):
        label = " ".join(sentence[cell.start : cell.end] for cell in row if cell is not own)
        if aim.anew and not ANEW.search(label):
            return False
        if not any(akin(one.text, aim.head) for one in words(label)) and aim.head:
            return False
    elif aim.anew:
        return False
    if aim.kind == "end":
        return _END_LABEL.search(label) is not None
    if aim.kind == "start":
        told = _START_LABEL.search(label) or any(
            akin(one.text, act) for one in words(label) for act in aim.acts
        )
        return bool(told) and not _END_LABEL.search(label.split(",")[0])
    happened = label.split(",")[0]
    if _END_LABEL.search(happened) or (ANEW.search(happened) and not aim.anew):
        return False
    return any(akin(one.text, act) for one in words(happened) for act in aim.acts)
