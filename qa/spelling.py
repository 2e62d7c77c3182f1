"""Slips of the keyboard in a question, put right by the words of the library: "galium" is read as "gallium".

Only a word that no passage holds, in any of its forms, is looked at, and it is replaced only by a word of the library that
it is a usual slip of. A word that the embedding model knows, or is made of one that it knows, is none. A name that the library
does not have stays unknown, so that the answer to it is that there is none.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from qa.domain import Question
from qa.mentions import mentions
from qa.models import WordReader
from qa.reader import Reader
from qa.slips import consonants, slips
from qa.terms import CODE, EVERYDAY
from qa.unspaced import is_unspaced
from qa.vocabulary import LONGEST, SHORTEST, Known
from qa.word_forms import listed

# A word of so many letters is known again where a vowel is another.
CLEAR = 7
_WORD = re.compile(r"(?<![\w@.’'])[^\W\d_]+(?![\w@])(?!\.\w)(?!['’](?!s\b))")
_OPENS = re.compile(r"(?:^|[.?!:])\W*$")
# What is known without the library.
_SURE = frozenset({"place", "material", "body", "time"})
_BEGINNINGS = listed("un re de dis mis non pre over out under co counter super sub inter")
_ENDINGS = listed(
    "s es ee ees ed er ers or ors ing ings ly al ally able ible ment ments ive ives ion ions ness ies ied ier en ens ened "
    "est ful less ism isms ist ists ity ize ized ise ised ish ship hood"
)
# What may take the place of an ending, and makes none of whatever stands before it.
_LETTERS = listed("d r rs n y e st")
# A word that others are made of has so many letters.
ROOT = 3


@dataclass(frozen=True)
class Slip:
    """What was typed, and what it is read as."""

    typed: str
    read: str


def corrected(library: Reader, embedder: WordReader, question: Question) -> tuple[Question, tuple[Slip, ...]]:
    """The question, and what the reader asked before it, with the slips put right; and those of the question itself.

    It is the same question where every word is known.
    """
    text, found = put_right(library, embedder, question.question)
    history = tuple(
        turn.model_copy(update={"text": put_right(library, embedder, turn.text)[0]})
        if turn.role == "user"
        else turn
        for turn in question.history
    )
    if (text, history) == (question.question, question.history):
        return question, ()
    return question.model_copy(update={"question": text, "history": history}), found


def put_right(library: Reader, embedder: WordReader, text: str) -> tuple[str, tuple[Slip, ...]]:
    """The text with its slips put right, and these; the same text where every word is known."""
    typed = {match.span(): match.group() for match in _words(text)}
    unheard = set(library.unheard(sorted({word.lower() for word in typed.values()})))
    found = {
        span: Slip(word, read)
        for span, word in typed.items()
        if word.lower() in unheard and (read := _read_as(library, text, span[0], word))
    }
    real = _real(embedder, {slip.typed for slip in found.values()})
    found = {span: slip for span, slip in found.items() if slip.typed not in real}
    pieces, at = [], 0
    for (start, end), slip in found.items():
        pieces += [text[at:start], slip.read]
        at = end
    return "".join([*pieces, text[at:]]), tuple(dict.fromkeys(found.values()))


def notice(found: Sequence[Slip]) -> str:
    """The notice of the slips."""
    return "Read " + ", ".join(f"“{slip.typed}” as “{slip.read}”" for slip in found) + "."


def _words(text: str) -> list[re.Match[str]]:
    """The words that may be slips: no code, no abbreviation, no everyday word, no name or material that is known anyway."""
    taken = [match.span() for match in CODE.finditer(text)]
    taken += [(one.start, one.end) for one in mentions(text) if one.kind in _SURE]
    return [
        match
        for match in _WORD.finditer(text)
        if (match.group().islower() or match.group().istitle())
        and SHORTEST <= len(match.group()) <= LONGEST
        and match.group().lower() not in EVERYDAY
        and not is_unspaced(match.group())
        and not any(start < match.end() and match.start() < end for start, end in taken)
    ]


def _read_as(library: Reader, text: str, start: int, typed: str) -> str | None:
    """What the word that stands there in the text is read as, if anything."""
    word = typed.lower()
    may = [one for one in library.near(word) if not (_of_one_stem(word, one.word) or _another(word, one))]
    if typed != word and not _OPENS.search(text[:start]):
        may = [one for one in may if one.named]
    if not may:
        return None
    best = min(may, key=lambda one: (slips(word, one.word), -one.passages))
    return best.word.capitalize() if typed != word or not best.plain else best.word


def _another(word: str, known: Known) -> bool:
    """Whether the two are short words with one vowel for another, and no name: "culled" is no slip of "called"."""
    if len(word) != len(known.word) or len(word) >= CLEAR or not known.plain:
        return False
    return sorted(word) != sorted(known.word) and consonants(word) == consonants(known.word)


def _of_one_stem(typed: str, meant: str) -> bool:
    """Whether two words differ in their endings only: "shippers" is no slip of "shipped"."""
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(typed, meant, strict=False)))
    typed, meant = typed[same:], meant[same:]
    left_out = not typed and len(meant) == 1
    return {typed, meant} <= {"", *_LETTERS, *_ENDINGS} and not left_out


def _real(embedder: WordReader, words: set[str]) -> set[str]:
    """Those of the words that the embedding model, which has read much English, reads in one piece, or that are made of such a
    word: "shippers" of "ship"."""
    if not words:
        return set()
    made_of = {word: {word.lower(), *_made_of(word.lower())} for word in words}
    forms = sorted(set().union(*made_of.values()))
    nothing, *counts = embedder.tokens(["", *forms])
    whole = {form for form, count in zip(forms, counts, strict=True) if count == nothing + 1}
    return {word for word, of_word in made_of.items() if of_word & whole}


def _made_of(word: str) -> Iterator[str]:
    """What the word may be made of by a beginning and an ending."""
    for begun in ("", *_BEGINNINGS):
        if word.startswith(begun):
            rest = word.removeprefix(begun)
            yield rest
            for ending in _ENDINGS:
                if rest.endswith(ending) and len(rest) - len(ending) >= ROOT:
                    yield from _without(ending, rest.removesuffix(ending))


def _without(ending: str, base: str) -> Iterator[str]:
    """What stands in a dictionary for a word of this base and ending: "cut" for "cutt-ing", "use" for "us-ing"."""
    if ending[0] not in "aeiou":
        yield base
        return
    yield f"{base}e"
    if ending.startswith("ie"):
        yield f"{base}y"
    if base[-1] == base[-2]:
        yield base[:-1]
    if base[-1] != "e" or base[-2] == "e":
        yield base
