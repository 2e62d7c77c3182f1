"""Which words a mistyped one may have been. Pure; knows the letters and the keys of English.

Slips are letters that were swapped, left out or put in, and letters replaced by one that lies beside it on the keyboard or
sounds like it. Any letter for any other makes one true word of another far more often than it mends a slip.
"""

from collections import Counter
from functools import cache
from itertools import groupby, pairwise

import numpy as np

# Words of so many letters are looked for. Two slips are allowed in a word of `LONG` letters where one of them is a letter typed
# once for twice, or twice for once.
SHORTEST, MOST, LONG = 5, 2, 8

_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_VOWELS = "aeiouy"
_SOUNDS = (_VOWELS, "cks", "sz")


def close_to(word: str, joined: str, length: int) -> list[str]:
    """What `word` may have been, of the words of `length` that are `joined` without blanks and begin as it does."""
    letters = np.frombuffer(joined.encode("utf-32-le"), np.uint32).reshape(-1, length)
    # A slip takes away one letter at most: this leaves one word in a hundred to be looked at.
    shared = np.zeros(len(letters), np.int64)
    for letter, count in Counter(word).items():
        shared += np.minimum((letters == ord(letter)).sum(axis=1), count)
    rows = np.flatnonzero(max(len(word), length) - shared <= MOST)
    found = (joined[row * length : (row + 1) * length] for row in rows.tolist())
    return [one for one in found if slips(word, one) <= MOST]


def begun_otherwise(word: str) -> str:
    """What `word` may have been where its first letter is another: that swapped with the next."""
    return word[1] + word[0] + word[2:]


def slips(typed: str, meant: str) -> int:
    """How many slips make `typed` of `meant`, `MOST` + 1 where they are more or none that are usual."""
    if len(meant) < SHORTEST or (len(typed) < SHORTEST and consonants(typed) != consonants(meant)):
        # Of words so short too many are like each other: only a vowel may have been left out.
        return MOST + 1
    if _one(typed, meant):
        return 1
    once, undoubled = _undoubled(typed), _undoubled(meant)
    double = len(meant) >= LONG and (once == undoubled or _one(once, undoubled))
    return 2 if double else MOST + 1


def _one(typed: str, meant: str) -> bool:
    """Whether a single slip makes one of the other."""
    at = next((at for at, (one, other) in enumerate(zip(typed, meant, strict=False)) if one != other), -1)
    at = min(len(typed), len(meant)) if at < 0 else at
    one, other = typed[at:], meant[at:]
    if len(typed) != len(meant):
        return one[1:] == other or one == other[1:]
    if one[2:] == other[2:] and one[:2] == other[1::-1]:
        return True
    return one[1:] == other[1:] and _alike(one[0], other[0])


def _alike(one: str, other: str) -> bool:
    """Whether two letters sound alike or lie side by side."""
    return any(one in sound and other in sound for sound in _SOUNDS) or other in _beside().get(one, "")


def consonants(word: str) -> str:
    """The word without its vowels."""
    return "".join(letter for letter in word if letter not in _VOWELS)


def _undoubled(word: str) -> str:
    return "".join(letter for letter, _ in groupby(word))


@cache
def _beside() -> dict[str, set[str]]:
    """The letters whose keys touch that of each letter: those beside it, and the two under it that it lies between."""
    pairs = [pair for row in _KEYS for pair in pairwise(row)]
    for row, under in pairwise(_KEYS):
        pairs += [*zip(row, under, strict=False), *zip(row[1:], under, strict=False)]
    found: dict[str, set[str]] = {}
    for one, other in pairs:
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return found
