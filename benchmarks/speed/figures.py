"""Pure figures: medians with their spread, ratios taken round by round, straight lines through two sizes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any


@dataclass(frozen=True)
class Figure:
    """A median and the least and greatest of what it was taken from."""

    median: float
    least: float
    greatest: float

    def told(self, digits: int = 2) -> str:
        """`1.23 (1.10 to 1.40)`."""
        return f"{self.median:.{digits}f} ({self.least:.{digits}f} to {self.greatest:.{digits}f})"


def figure(samples: Iterable[float]) -> Figure:
    """The figure of at least one sample. Raises `ValueError` for none."""
    found = sorted(samples)
    if not found:
        raise ValueError("there is nothing to take a median of")
    return Figure(median(found), found[0], found[-1])


def quartiles(samples: Iterable[float]) -> Figure:
    """The median with the quartiles in the place of the extremes: for many questions, some of which are long."""
    found = sorted(samples)
    return Figure(percentile(found, 0.5), percentile(found, 0.25), percentile(found, 0.75))


def percentile(samples: Iterable[float], share: float) -> float:
    """The sample below which that share of the others lies, between two of them in proportion."""
    found = sorted(samples)
    if not found:
        raise ValueError("there is nothing to take a percentile of")
    at = share * (len(found) - 1)
    low = int(at)
    high = min(low + 1, len(found) - 1)
    return found[low] + (found[high] - found[low]) * (at - low)


def ratio(ours: Sequence[float], theirs: Sequence[float]) -> Figure:
    """Ours through theirs, round by round, as they were measured side by side."""
    return figure(one / other for one, other in zip(ours, theirs, strict=False))


def column(samples: Iterable[Mapping[str, Any]], name: str) -> list[float]:
    """One figure of each sample."""
    return [float(sample[name]) for sample in samples]


def hits(ranks: Sequence[int], k: int) -> float:
    """The share of ranks from 1 to `k`; 0 means not found."""
    return sum(0 < rank <= k for rank in ranks) / len(ranks)


def on_a_line(sizes: tuple[float, float], values: tuple[float, float], size: float) -> float:
    """The value at `size` on the straight line through two measured ones."""
    slope = (values[1] - values[0]) / (sizes[1] - sizes[0])
    return values[1] + slope * (size - sizes[1])
