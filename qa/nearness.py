"""How near the single words of a question come to those of a sentence. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Stretch = tuple[int, int]


@dataclass(frozen=True, eq=False)
class Nearness:
    """`cosines` (n, m) of n words of a question with the m words of a sentence. `asked` (n, 2) are the characters of the
    former in the question's text, `told` (m, 2) those of the latter in the sentence's passage; `plain` (n) says which of
    the former are neither names nor matched by letter, `passage` (n) how near the whole passage with its title comes."""

    asked: NDArray[np.int64]
    told: NDArray[np.int32]
    cosines: NDArray[np.float32]
    plain: NDArray[np.bool_]
    passage: NDArray[np.float64]

    def between(self, asked: Iterable[Stretch], told: Iterable[Stretch]) -> float:
        """The nearest that words within stretches of the question and of the passage come to each other; -1 with none."""
        near = self.cosines[np.ix_(_within(self.asked, asked), _within(self.told, told))]
        return float(near.max(initial=-1.0))

    @property
    def known(self) -> bool:
        """Whether anything was compared."""
        return self.cosines.size > 0


UNKNOWN = Nearness(
    np.empty((0, 2), np.int64),
    np.empty((0, 2), np.int32),
    np.empty((0, 0), np.float32),
    np.empty(0, np.bool_),
    np.empty(0, np.float64),
)


def _within(spans: NDArray[np.int64] | NDArray[np.int32], stretches: Iterable[Stretch]) -> NDArray[np.bool_]:
    """Which of the `spans` (n, 2) lie within one of the stretches."""
    inside = np.zeros(len(spans), np.bool_)
    for start, end in stretches:
        inside |= (spans[:, 0] >= start) & (spans[:, 1] <= end)
    return inside
