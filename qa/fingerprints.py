"""Fingerprints of a text: a few numbers that two texts share where they share a long run of words.

Winnowing (Schleimer, Wilkerson and Aiken 2003): of every `WINDOW` neighbouring runs of `RUN` words the least hash is kept,
so two texts with `WINDOW + RUN - 1` words in a row in common always share a number, wherever the run stands. MinHash
compares whole texts and misses a copy whose second half was cut; docs/duplicates.md measures both. Knows no storage.
"""

import re
import unicodedata
import zlib

import numpy as np

RUN = 6
WINDOW = 12
# A long regulation is known by its least numbers: of two copies these are the same.
MOST = 160
# Shorter texts are not compared: a caption says little, and says it often.
FEWEST_WORDS = 12
UNSPACED = "\u3005\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{UNSPACED}]|\d+(?:[.,]\d+)*|[^\W\d_{UNSPACED}]+")


def words_of(text: str) -> list[str]:
    """Words and numbers, whatever their case and dress; each character of Chinese and Japanese is one."""
    return _WORD.findall(unicodedata.normalize("NFKC", text).casefold())


def fingerprints(text: str) -> list[int]:
    """At most `MOST` different numbers of 63 bits, the same on every machine; none for a text too short to compare."""
    words = words_of(text)
    if len(words) < FEWEST_WORDS:
        return []
    each = np.array([zlib.crc32(word.encode("utf-8", "replace")) for word in words], np.uint64)
    runs = np.zeros(len(each) - RUN + 1, np.uint64)
    for step in range(RUN):
        runs = runs * np.uint64(0x9E3779B97F4A7C15) + each[step : len(each) - RUN + 1 + step]
    runs ^= runs >> np.uint64(31)
    runs = (runs * np.uint64(0xBF58476D1CE4E5B9)) >> np.uint64(1)
    windows = np.lib.stride_tricks.sliding_window_view(runs, min(WINDOW, len(runs)))
    return [int(number) for number in np.unique(windows.min(axis=1))[:MOST]]
