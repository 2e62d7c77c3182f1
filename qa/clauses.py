"""Which clause of a sentence a value stands in, and which verb of it the value belongs to. Pure; reads English.

Works on the letters of a sentence, because a value has a place in it. A handful of rules instead of a parser; where
they find no verb there is none, and nobody concludes anything from that.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from qa.labels import is_row
from qa.sentences import sentences
from qa.word_forms import listed

Stretch = tuple[int, int]
# The same sentences are held against one question after another.
TEXTS_KEPT = 4_096
# So many words before "which" may be what it stands for.
ANTECEDENT = 5

PREPOSITIONS = listed(
    "on in at by from to for with under against until till through since of into onto as before after during within about "
    "over between among per via without except than up upon"
)
DETERMINERS = listed(
    "a an the its their his her my your our this that these those any each every all some both no such other"
)
AUXILIARIES = listed(
    "is are was were be been being am has have had do does did will would shall may can could must might should"
)
_IRREGULAR = listed(
    "took takes take taken came comes come gave gives given went goes gone said says told tells built sent fell falls rose rises "
    "made makes found held holds kept keeps left met paid pays ran runs run saw sets sold spent won withdrew withdrawn brought "
    "led sought struck chose drew grew knew began begins begun begin ends expires lapses closes starts applies apply remains "
    "remain lasts last stays stay need needs begins signs adopts suspends bans lifts adds announces issues publishes "
    "releases confirms extends requires allows permits covers contains comprises includes names lists counts consists set"
)
_PRONOUNS = listed("it they this these both")
_MODALS = listed("will would shall can could may must might should do does did")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d[\w.,]*\w|\d|[^\w\s]")
# A clause ends here; "that" and its like begin one of their own, with what stands before them as its subject.
_ENDS = re.compile(
    r";|:(?!\d)|[!?]|\.(?= |$)| [–—] |\b(?:that|which|who|whose|where|when|while|whereas|because|although|though|unless)\b|"
    r",? \b(?:but|and) (?=(?:it|they|he|she|the|its|their|this|these|comments|applications) )",
    re.IGNORECASE,
)
# No comma of a date or of a number.
_COMMA = re.compile(r",(?! ?\d)")
_SAYS = re.compile(
    r"\b(?:sa(?:y|ys|id)|announc\w+|confirm\w*|add(?:s|ed)|not(?:es|ed)|stat(?:es|ed)|warn\w*|decid\w+)(?: (?:on|in) [\w, ]{3,18}\d{4},?)? $",
    re.IGNORECASE,
)
# A clause about "it", or "the rule": what that is stands elsewhere.
POINTS = re.compile(
    r"^\W*(?:it|they|this|these|both|each|the (?:new )?(?:rule|measure|change|order|notice|decision|regulation|amendment|update|"
    r"law|act|decree|requirement|control|restriction|provision)s?)\b(?! (?:of|on|for|No)\b)",
    re.IGNORECASE,
)
_OPENING_DATE = re.compile(r"^\W*(?:\w+\W+){1,3}\d{4}: ")


@dataclass(frozen=True)
class Word:
    """A word of a sentence, in lower case, and where it begins and ends."""

    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Cell:
    """A cell of a row of a table: "Suspended until: November 27, 2026"."""

    label: str
    start: int
    end: int


def words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words and signs of `text[start:end]`, in order; the month "May" keeps its capital."""
    found = _WORD.finditer(text, start, len(text) if end is None else end)
    return [
        Word(low if (low := one.group().lower()) != "may" else one.group(), one.start(), one.end())
        for one in found
    ]


def clause(sentence: str, at: int) -> Stretch:
    """The clause that the character at `at` stands in; one that begins with "which" with the words that this stands for."""
    start, end = 0, len(sentence)
    for first, last, relative in _boundaries(sentence):
        if first > at:
            end = first
            break
        start = last
        if relative:
            before = [one for one in words(sentence, 0, first) if one.text not in _PRONOUNS][-ANTECEDENT:]
            start = before[0].start if before else start
    return start, end


@lru_cache(maxsize=TEXTS_KEPT)
def _boundaries(sentence: str) -> tuple[tuple[int, int, bool], ...]:
    """Where clauses end and begin, and whether a relative one begins there: ", which ...," ends at its second comma."""
    opened = _OPENING_DATE.match(sentence)
    found: list[tuple[int, int, bool]] = []
    for match in _ENDS.finditer(sentence, opened.end() if opened else 0):
        word = match.group().lower()
        relative = word in ("that", "which", "who") and not _SAYS.search(sentence[: match.start()])
        found.append((match.start(), match.end(), relative))
        if word in ("which", "who", "whose") and sentence[: match.start()].endswith(", "):
            closing = _COMMA.search(sentence, match.end())
            found += [(closing.start(), closing.end(), False)] if closing else []
    return tuple(sorted(found))


def verb(sentence: str, within: Stretch, value: Stretch) -> Word | None:
    """The verb that the value belongs to: the nearest before it in its clause, or else the first behind it.

    An auxiliary counts where no other verb is there.
    """
    before, behind = words(sentence, within[0], value[0]), words(sentence, value[1], within[1])
    for row, order in ((before, reversed(range(len(before)))), (behind, iter(range(len(behind))))):
        places = list(order)
        for kind in (_is_verb, _is_auxiliary):
            for at in places:
                if kind(row, at):
                    return row[at]
    return None


def pointed_at(earlier: str) -> str:
    """The last sentences of a text, back to the first that says what it is about."""
    said: list[str] = []
    for start, end in reversed(sentences(earlier)):
        said.append(earlier[start:end])
        if not POINTS.search(said[-1]):
            break
    return " ".join(said)


def cells(sentence: str) -> list[Cell]:
    """The cells of a row of a table as ingest writes it; none where the sentence is no row."""
    if not is_row(sentence):
        return []
    found, at = [], 0
    for piece in re.split(r"(?<=;) ", sentence):
        label, _, value = piece.partition(": ")
        if value:
            start = at + len(label) + 2
            found.append(Cell(label, start, start + len(value.rstrip("; "))))
        at += len(piece) + 1
    return found


def _is_verb(row: list[Word], at: int) -> bool:
    low = row[at].text
    before = row[at - 1].text if at else ""
    following = row[at + 1].text if at + 1 < len(row) else ""
    if low in AUXILIARIES or before in DETERMINERS or not low[0].isalpha():
        return False
    opens = not following or not following[0].isalpha() or following in PREPOSITIONS | DETERMINERS
    if (
        (before in _MODALS or (before == "to" and opens))
        and low not in PREPOSITIONS | DETERMINERS
        and low != "not"
    ):
        return True
    if low.endswith("ing") and before in AUXILIARIES | {"by", "for"}:
        return opens or before != "for"
    if low.endswith("ed") and len(low) > 3 and low not in ("need", "indeed", "united", "hundred"):
        describes = before in PREPOSITIONS or (before and not before.isalpha())
        noun_follows = following.isalpha() and following not in PREPOSITIONS | DETERMINERS | AUXILIARIES | {
            "it",
            "them",
        }
        return not (describes and before != "," and noun_follows)
    return low in _IRREGULAR and before not in ("of", "in")


def _is_auxiliary(row: list[Word], at: int) -> bool:
    return row[at].text in AUXILIARIES
