"""Where the sentences of several passages lie among the words of all of them, and what is closest in each. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from qa.domain import Hit
from qa.sentences import sentences


@dataclass(frozen=True)
class LaidOut:
    """Where the sentences lie: `places` in their passage (its number, first and last character), `stretches` (n, 2) among the
    words of all passages; and for each passage its words' first place, that of its text's behind the title, and the last."""

    places: tuple[tuple[int, int, int], ...]
    stretches: NDArray[np.int64]
    firsts: NDArray[np.int64]
    bodies: NDArray[np.int64]
    lasts: NDArray[np.int64]

    @property
    def passage(self) -> NDArray[np.int64]:
        """The number of each sentence's passage."""
        return np.array([number for number, _, _ in self.places], np.int64)


def lay_out(hits: Sequence[Hit], spans: Sequence[NDArray[np.int32]]) -> LaidOut:
    """The sentences of `hits` that have words within the model's window, whose places in each text are `spans`."""
    counts = np.array([len(of_text) for of_text in spans], np.int64)
    lasts = np.cumsum(counts)
    bodies, places, stretches = [], [], [np.empty((0, 2), np.int64)]
    for number, (hit, of_text) in enumerate(zip(hits, spans, strict=True)):
        offset = int(lasts[number] - counts[number])
        body = int(np.searchsorted(of_text[:, 0], 0))
        bodies.append(offset + body)
        told = sentences(hit.text)
        bounds = np.array(told, np.int64).reshape(-1, 2)
        first = np.maximum(np.searchsorted(of_text[:, 0], bounds[:, 0]), body)
        last = np.searchsorted(of_text[:, 1], bounds[:, 1], side="right")
        kept = np.flatnonzero(first < last)
        stretches.append(offset + np.stack([first[kept], last[kept]], axis=1))
        places += [(number, *told[at]) for at in kept]
    return LaidOut(
        tuple(places), np.concatenate(stretches), lasts - counts, np.array(bodies, np.int64), lasts
    )


def one_before(laid_out: LaidOut, labels: Sequence[bool]) -> list[int]:
    """For each sentence the one before it in its passage that is no label; itself where there is none."""
    found: list[int] = []
    last: int | None = None
    for at, ((number, _, _), label) in enumerate(zip(laid_out.places, labels, strict=True)):
        if at and laid_out.places[at - 1][0] != number:
            last = None
        found.append(at if last is None else last)
        last = last if label else at
    return found


def closest(near: NDArray[np.float32], stretches: NDArray[np.int64]) -> NDArray[np.float32]:
    """The largest value of each row of `near` within each of the stretches (n, 2) of its columns; -1 in an empty one."""
    if not len(stretches):
        return np.empty((len(near), 0), np.float32)
    padded = np.pad(near, ((0, 0), (0, 1)), constant_values=-1.0)
    # Of the pieces between two bounds that follow each other every second one is a stretch.
    largest: NDArray[np.float32] = np.maximum.reduceat(padded, stretches.ravel(), axis=1)[:, ::2]
    largest[:, stretches[:, 0] >= stretches[:, 1]] = -1.0
    return largest
