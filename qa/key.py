"""The stretch of a sentence that is what a question asks for: the date, the amount, the number, the name. Pure; reads English.

It is shown in bold, so it must be the value or nothing: where two could be it, where the value belongs to another verb
or counts another thing, or where the sentence is about another matter, there is none.
"""

import re

from qa.aim import Aim, aim, things
from qa.clauses import Stretch, words
from qa.followup import Standalone
from qa.key_dates import dated, same_day
from qa.key_names import named
from qa.key_numbers import lasting, measured, numbered, paid, shared
from qa.kinship import akin
from qa.values import materials_in

# The share of what a question names that a sentence and its surroundings must name: half of it, over a list of golden questions.
NAMED = 0.5


def key(question: str | Standalone, sentence: str, before: str = "", title: str = "") -> Stretch | None:
    """Where in `sentence` that stands which `question` asks for: `sentence[start:end]`; `None` in any doubt.

    `before` is what stands before it in its article, `title` the title of that.
    """
    wanted = aim(question if isinstance(question, Standalone) else Standalone(question, question))
    materials = materials_in(wanted.question)
    if materials and (of_sentence := materials_in(sentence)) and not materials & of_sentence:
        return None
    if not _about(wanted, sentence, f"{title} {before}"):
        return None
    found = [
        span
        for span in _values(wanted, sentence, before)
        if not _known(sentence[slice(*span)], wanted.question)
    ]
    if not found:
        return None
    values = {sentence[start:end].lower() for start, end in found}
    one = len(values) == 1 or (wanted.kind in ("date", "start", "end") and same_day(sentence, found))
    return found[0] if one else None


def _values(wanted: Aim, sentence: str, before: str) -> list[Stretch]:
    match wanted.kind:
        case "date" | "start" | "end":
            return dated(wanted, sentence, before)
        case "count":
            return numbered(wanted, sentence)
        case "amount":
            return paid(wanted, sentence)
        case "share":
            return shared(wanted, sentence)
        case "measure":
            return measured(wanted, sentence)
        case "duration":
            return lasting(wanted, sentence)
        case "person" | "place" | "code":
            return named(wanted, sentence)
        case "other":
            return []


def _known(value: str, question: str) -> bool:
    return (
        re.search(rf"(?<!\w){re.escape(value)}(?!\w)", " ".join(question.split()), re.IGNORECASE) is not None
    )


def _about(wanted: Aim, sentence: str, around: str) -> bool:
    """Whether the sentence, with what is around it, names enough of what the question names.

    Where nothing around it is known, the thing that the question is about is enough.
    """
    named = wanted.about | set(wanted.counted)
    placed = any(thing.startswith("place ") for thing in wanted.about)
    by_itself = (
        not around.strip() and not placed and any(akin(one.text, wanted.head) for one in words(sentence))
    )
    if not wanted.about or by_itself:
        return True
    spoken = things(f"{sentence} {around}")
    if (
        around.strip()
        and wanted.names
        and sum(name in spoken for name in wanted.names) / len(wanted.names) < NAMED
    ):
        return False
    share = sum(any(akin(thing, one) for one in spoken) for thing in named) / len(named)
    return share >= NAMED
