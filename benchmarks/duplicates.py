"""Measures how well copies of one story are told from other texts: python benchmarks/duplicates.py [ARTICLES.jsonl]

The set: every bundled article, altered by a generator with a fixed seed into copies (which must be found) and into changed
texts (which must not be); all pairs of different bundled articles, and of the lines of a file of articles that are known
to differ, such as official notices. Prints the table of docs/duplicates.md.
"""

import json
import random
import re
import sys
import time
import zlib
from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path

import numpy as np

from ingest.front_matter import split_front_matter
from ingest.locations import samples
from qa.fingerprints import fingerprints, words_of
from qa.sentences import sentences
from qa.twins import same_story

SEED = 4
_SOFT = {
    "said": "stated",
    "also": "in addition",
    "must": "has to",
    "which": "that",
    "because": "as",
    "such": "this",
}
LOCAL = (
    "Business groups in Ohio said that 300 local employers had been told of the news by their own lawyers."
)
Change = Callable[[str, random.Random], str]


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


def dateline(text: str, _: random.Random) -> str:
    return f"WASHINGTON, May 3 (Reuters) - {text}"


def chrome(text: str, _: random.Random) -> str:
    return f"Share this article\n\n{text}\n\nRead more on our site.\n\nSign up for the newsletter"


def edited(text: str, chance: random.Random) -> str:
    """A few soft words in others' place: nothing that is a fact."""
    words = text.split(" ")
    spots = [at for at, word in enumerate(words) if word in _SOFT]
    for at in chance.sample(spots, min(4, len(spots))):
        words[at] = _SOFT[words[at]]
    return " ".join(words)


def cut(text: str, _: random.Random) -> str:
    told = split(text)
    return "\n\n".join(told[: max(4, len(told) * 2 // 5)])


def local(text: str, chance: random.Random) -> str:
    told = split(text)
    told.insert(chance.randrange(1, len(told)), LOCAL)
    return "\n\n".join(told)


def all_at_once(text: str, chance: random.Random) -> str:
    return dateline(chrome(local(cut(edited(text, chance), chance), chance), chance), chance)


def number(text: str, chance: random.Random) -> str:
    """One number changed, somewhere in the body."""
    found = list(re.finditer(r"(?<![\w.])\d+(?![\w.]\w)", text))
    one = chance.choice(found)
    return f"{text[: one.start()]}{int(one[0]) + chance.randrange(1, 9)}{text[one.end() :]}"


def date(text: str, chance: random.Random) -> str:
    months = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ]
    one = chance.choice([match for month in months for match in re.finditer(rf"\b{month}\b", text)])
    other = chance.choice([month for month in months if month != one[0]])
    return f"{text[: one.start()]}{other}{text[one.end() :]}"


def turned(text: str, chance: random.Random) -> str:
    """One sentence says the opposite."""
    one = chance.choice(list(re.finditer(r"\b(?:is|are|was|were|will|must|may)\b", text)))
    return f"{text[: one.end()]} not{text[one.end() :]}"


def corrected(text: str, _: random.Random) -> str:
    return f"{text}\n\nCorrection: an earlier version of this article named the wrong ministry."


COPIES: dict[str, Change] = {
    "dateline": dateline, "chrome": chrome, "a few words edited": edited, "ending cut": cut, "local paragraph": local, "all at once": all_at_once,
}  # fmt: skip
CHANGED: dict[str, Change] = {
    "one number changed": number, "one month changed": date, "one sentence negated": turned, "correction added": corrected,
}  # fmt: skip


def bundled() -> list[str]:
    return [split_front_matter(Path(path).read_text(encoding="utf-8"))[1].strip() for path in _files()]


def _files() -> Iterator[Path]:
    for place in samples():
        yield from sorted(Path(place).rglob("*.md")) if Path(place).is_dir() else [Path(place)]


def minhash(text: str, permutations: int = 128) -> np.ndarray:  # type: ignore[type-arg]
    """The usual sketch, to compare with: 128 permutations of the hashes of runs of five words."""
    words = words_of(text)
    runs = {zlib.crc32(" ".join(words[at : at + 5]).encode()) for at in range(max(1, len(words) - 4))}
    chance = np.random.default_rng(SEED)
    factors, shifts = chance.integers(1, 2**31 - 1, (2, permutations), dtype=np.uint64)
    each = np.fromiter(runs, np.uint64)
    return ((each[:, None] * factors + shifts) % np.uint64(2**31 - 1)).min(axis=0)  # type: ignore[no-any-return]


def is_banded_together(one: str, other: str, rows: int = 4) -> bool:
    """Whether MinHash with 32 bands of four rows (about 0.42 Jaccard) makes the pair a candidate."""
    left, right = minhash(one), minhash(other)
    return bool((left == right).reshape(-1, rows).all(axis=1).any())


def row(name: str, pairs: list[tuple[str, str]]) -> tuple[int, int]:
    near = [bool(set(fingerprints(one)) & set(fingerprints(other))) for one, other in pairs]
    together = [found and same_story(one, other) for found, (one, other) in zip(near, pairs, strict=True)]
    banded = sum(is_banded_together(one, other) for one, other in pairs) if len(pairs) < 1_000 else None
    print(f"| {name} | {len(pairs)} | {sum(near)} | {'-' if banded is None else banded} | {sum(together)} |")
    return sum(together), len(pairs)


def main(others: str = "") -> None:
    chance, texts = random.Random(SEED), bundled()
    print(
        "| pairs | how many | share a fingerprint | MinHash candidate | one story |\n|---|---:|---:|---:|---:|"
    )
    right = [row(name, [(text, change(text, chance)) for text in texts]) for name, change in COPIES.items()]
    wrong = [row(name, [(text, change(text, chance)) for text in texts]) for name, change in CHANGED.items()]
    wrong.append(row("different bundled articles", list(combinations(texts, 2))))
    if others:
        lines = [json.loads(line)["text"] for line in Path(others).read_text(encoding="utf-8").splitlines()]
        wrong.append(row("different official notices", list(combinations(lines, 2))))
    found, merged = sum(hits for hits, _ in right), sum(hits for hits, _ in wrong)
    print(f"\nprecision {found / (found + merged):.3f}, recall {found / sum(n for _, n in right):.3f}")
    began = time.perf_counter()
    for text in texts:
        fingerprints(text)
    print(f"{(time.perf_counter() - began) / len(texts) * 1000:.2f} ms for the fingerprints of one article")


if __name__ == "__main__":
    main(*sys.argv[1:])
