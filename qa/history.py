"""What changed from one version of an article to the next: in its source field by field, in its text sentence by sentence.

Pure. Blanks do not count: a sentence that was only wrapped anew is the same.
"""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Literal

from qa.domain import Article, Noun, Source
from qa.sentences import sentences

# Texts that differ in more sentences than this are not compared one by one: it takes too long, and nobody reads it.
COMPARED = 3_000


class SourceChange(Noun):
    """A field of the source, `None` where it is unknown."""

    field: Literal["title", "url", "publisher", "author", "published", "date_origin"]
    before: str | None
    after: str | None


class Stretch(Noun):
    """So many sentences in a row. Those far from any change are `left_out`: only their `count` is told."""

    kind: Literal["same", "left_out", "removed", "added"]
    count: int
    sentences: tuple[str, ...] = ()


class Changes(Noun):
    """From version `before` to `version`. No `text`: it is the same."""

    version: int
    before: int
    source: tuple[SourceChange, ...]
    text: tuple[Stretch, ...]


def history_changes(versions: Sequence[Article]) -> tuple[Changes, ...]:
    """The changes between neighbouring versions, in the order of `versions`, newest first."""
    return tuple(changes(older, newer) for newer, older in pairwise(versions))


def changes(before: Article, after: Article) -> Changes:
    """What changed from `before` to `after`."""
    return Changes(
        version=after.version,
        before=before.version,
        source=tuple(_source_changes(before.source, after.source)),
        text=tuple(_stretches(_sentences(before.text), _sentences(after.text))),
    )


def _source_changes(before: Source, after: Source) -> Iterator[SourceChange]:
    for change in (
        SourceChange(field="title", before=before.title, after=after.title),
        SourceChange(field="url", before=before.url, after=after.url),
        SourceChange(field="publisher", before=before.publisher, after=after.publisher),
        SourceChange(field="author", before=before.author, after=after.author),
        SourceChange(field="published", before=_shown(before), after=_shown(after)),
        SourceChange(field="date_origin", before=before.date_origin, after=after.date_origin),
    ):
        if change.before != change.after:
            yield change


def _shown(source: Source) -> str | None:
    return source.published.isoformat() if source.published else None


def _sentences(text: str) -> list[str]:
    return [" ".join(text[start:end].split()) for start, end in sentences(text)]


def _stretches(before: list[str], after: list[str]) -> Iterator[Stretch]:
    if before == after:
        return
    first = _shared(before, after)
    last = _shared(before[first:][::-1], after[first:][::-1])
    old, new = before[first : len(before) - last], after[first : len(after) - last]
    yield from _same(before[:first], opens=True)
    if max(len(old), len(new)) > COMPARED:
        yield from _changed(old, new)
    else:
        for kind, low, high, start, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
            yield from _same(old[low:high]) if kind == "equal" else _changed(old[low:high], new[start:end])
    yield from _same(before[len(before) - last :], closes=True)


def _shared(one: list[str], other: list[str]) -> int:
    """How many sentences the two have in common at their beginning."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (mine, yours) in enumerate(pairs) if mine != yours), min(len(one), len(other)))


def _same(every: list[str], opens: bool = False, closes: bool = False) -> Iterator[Stretch]:
    """The sentence that follows the change before and the one that leads to the next, where there are such."""
    first = 0 if opens else min(1, len(every))
    last = len(every) if closes else max(len(every) - 1, first)
    yield from _told("same", every[:first])
    if first < last:
        yield Stretch(kind="left_out", count=last - first)
    yield from _told("same", every[last:])


def _changed(old: list[str], new: list[str]) -> Iterator[Stretch]:
    yield from _told("removed", old)
    yield from _told("added", new)


def _told(kind: Literal["same", "removed", "added"], every: list[str]) -> Iterator[Stretch]:
    if every:
        yield Stretch(kind=kind, count=len(every), sentences=tuple(every))
