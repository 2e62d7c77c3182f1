"""What a keyword search looks for: the words and phrases of a question.

A list code, a section or a document number is one phrase, however it is written; everyday words carry no meaning in a
keyword search and are left out. Knows no storage: `Term` is what the catalogue is asked for.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from qa.unspaced import is_unspaced, pairs

# Words that say how something is asked, not what is asked about.
EVERYDAY = frozenset(  # one literal reads better than two hundred
    """
    a about after again all also am an and any are as at be been before being between both but by
    can could did do does doing done each ever every few for from get give given gets go goes going
    got had has have having he her here hers him his how i if in into is isn it its itself just let
    like made make many may me might mine more most much my name no nor not now of off on once one
    only or other our out over own please put same say says she should since so some still such tell
    than that the their them then there these they this those through to too under until up upon us
    use used using very was way we were what when where which while who whom whose why will with
    would yes yet you your exactly happen happened happens know mean means want there's what's who's
    it's i'm let's
    """.split()  # noqa: SIM905
)
_TOKEN = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_POSSESSIVE = re.compile(r"'s?$")
# Marks that most articles have, and blanks for all of ASCII that is neither a letter, a digit nor an apostrophe.
_MARKS = "“”–—§"
_BLANKS = str.maketrans({mark: " " for mark in map(chr, range(128)) if not mark.isalnum() and mark != "'"})
# A code: letters and digits in one piece (3A090, 5D002.c.1, 0Y521), a section (744.11(a)(2)(v)), a document number
# (2022-21658), with the dots, dashes and brackets that hold it together; no "25-percent", no "7th".
CODE = re.compile(
    r"(?<![\w.])(?![\w.()/-]*[a-z]{3})(?!\d+(?:st|nd|rd|th)\b)"
    r"(?:(?=[\w.()/-]*\d)\w+(?:[.\-/]\w+|\(\w{1,5}\))+|(?=\w*\d)(?=\w*[A-Za-z])\w+)"
)
# The same word in the spellings of both sides of the Atlantic: searched as both.
_SPELLINGS = (
    ("licenc", "licens"),
    ("defence", "defense"),
    ("programme", "program"),
    ("centre", "center"),
    ("isation", "ization"),
    ("favour", "favor"),
    ("labour", "labor"),
)


@dataclass(frozen=True)
class Term:
    """One word, or several that must stand next to each other."""

    words: tuple[str, ...]


def terms(question: str) -> tuple[Term, ...]:
    """The terms of `question`, codes first as phrases, then each word that carries meaning, once and in order.

    A question of everyday words only ("who are you") gives no terms.
    """
    found: dict[tuple[str, ...], None] = {}
    for code in CODE.finditer(question):
        words = tuple(tokens(code.group()))
        found[words] = None
        # "744.11(a)(2)(v)" is also asked of a text that has only "744.11".
        found |= dict.fromkeys(words[:length] for length in range(2, len(words)))
    for word in content_words(question):
        found |= dict.fromkeys((spelling,) for spelling in spellings(word))
    return tuple(map(Term, found))


def content_words(text: str) -> list[str]:
    """Lower-case words of `text` that carry meaning, each once, in order; of Chinese and Japanese, pairs of characters."""
    words = dict.fromkeys(tokens(text))
    if text.isascii() or not is_unspaced(text):
        return [word for word in words if word not in EVERYDAY and (len(word) > 1 or word.isdigit())]
    return list(
        dict.fromkeys(
            piece
            for word in words
            if word not in EVERYDAY and (len(word) > 1 or word.isdigit() or is_unspaced(word))
            for piece in (pairs(word) if is_unspaced(word) else (word,))
        )
    )


def tokens(text: str) -> list[str]:
    """All words of `text`, lower case, possessive endings gone: "BIS's" is "bis".

    Most text is ASCII: to blank what is no letter and split is three times as fast as to look for words.
    """
    lowered = text.lower().replace("’", "'")
    if not lowered.isascii():
        for mark in _MARKS:
            lowered = lowered.replace(mark, " ")
    if not lowered.isascii():
        return _found(lowered)
    pieces = lowered.translate(_BLANKS).split()
    if "'" not in lowered:
        return pieces
    return [word for piece in pieces for word in (_found(piece) if "'" in piece else (piece,))]


def _found(lowered: str) -> list[str]:
    return [token if token.isalnum() else _POSSESSIVE.sub("", token) for token in _TOKEN.findall(lowered)]


@lru_cache(maxsize=4096)
def spellings(word: str) -> tuple[str, ...]:
    """`word` and its spelling on the other side of the Atlantic."""
    for one, other in _SPELLINGS:
        if one in word:
            return word, word.replace(one, other)
        if other in word:
            return word, word.replace(other, one)
    return (word,)
