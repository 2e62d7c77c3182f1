"""What the quotes of a sentence say, ready to be compared with it. Part of `verify`; pure."""

from dataclasses import dataclass
from functools import cache

from qa.abbreviations import implied
from qa.marks import Mark
from qa.written_dates import FoundDate


@dataclass(frozen=True)
class Told:
    """What the quotes say: their sentences as rows of marks, all marks in one row, the titles' marks, and all keys.

    `published` are the publication dates of the quoted articles, `documents` those of articles that are themselves the
    rule or notice that they speak of.
    """

    rows: tuple[tuple[Mark, ...], ...]
    marks: tuple[Mark, ...]
    titles: tuple[Mark, ...]
    keys: frozenset[str]
    groups: frozenset[str]
    published: tuple[FoundDate, ...] = ()
    documents: tuple[FoundDate, ...] = ()

    def knows(self, mark: Mark) -> bool:
        """Whether the quotes or titles use this word, or one that shares its first six letters."""
        if mark.key in self.keys or (mark.group is not None and mark.group in self.groups):
            return True
        if mark.key.startswith("@") or len(mark.key) < 6:
            return False
        return any(key[:6] == mark.key[:6] for key in self.keys)


@cache
def implied_keys(key: str) -> frozenset[str]:
    """The keys of all names that go without saying where the name of this key is named."""
    found: set[str] = set()
    waiting = [key.removeprefix("@")]
    while waiting:
        for parent in implied(waiting.pop().upper()):
            if f"@{parent.lower()}" not in found:
                found.add(f"@{parent.lower()}")
                waiting.append(parent)
    return frozenset(found)
