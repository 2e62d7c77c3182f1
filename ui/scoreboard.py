"""Scores as tables, and held against the bars of a `thresholds.toml`."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from qa.errors import GoldenSetError
from qa.evaluate import MEASURES, Scores

BARS = "thresholds.toml"
# What must not be larger than its bar; all else must not be smaller.
AT_MOST = frozenset({"wrong_on_unanswerable", "false_abstention", "as_of_violations", "p50_ms", "p95_ms"})
COMPARED = ("hit@1", "hit@5", "hit@10", "mrr", "strict")
_HEADS = {
    "questions": "asked",
    "mrr": "MRR",
    "citation_precision": "cit. prec.",
    "wrong_on_unanswerable": "wrong on unans.",
    "false_abstention": "false abst.",
    "as_of_violations": "as-of viol.",
    "p50_ms": "p50 ms",
    "p95_ms": "p95 ms",
}
_COLUMNS = tuple(measure for measure in MEASURES if measure != "answerable")
_WIDTH = 160


def as_table(scores: Mapping[str, Scores]) -> str:
    """A row for each kind of question and the total, a column for each measure; "-" where nothing was to be measured."""
    rows = ([kind, *_cells(row, _COLUMNS)] for kind, row in scores.items())
    return _drawn(["kind"], _COLUMNS, rows)


def as_comparison(compared: Mapping[str, Mapping[str, Scores]]) -> str:
    """For each kind of question a row for each way of finding passages."""
    kinds = next(iter(compared.values()))
    rows = (
        [kind, way, *_cells(scores[kind], COMPARED)]
        for kind in kinds
        for way, scores in compared.items()
        if scores[kind]["answerable"]
    )
    return _drawn(["kind", "way"], COMPARED, rows)


def bars_beside(questions: Path) -> dict[str, float]:
    """The bars of the `thresholds.toml` beside the questions: measure = bar, over all kinds; none without the file.

    Raises `GoldenSetError` for what is no measure or no number.
    """
    file = questions.parent / BARS
    if not file.is_file():
        return {}
    try:
        bars = tomllib.loads(file.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise GoldenSetError(f"{file} is not TOML: {error}. Write lines such as: strict = 0.8") from error
    for measure, bar in bars.items():
        if measure not in MEASURES or isinstance(bar, bool) or not isinstance(bar, int | float):
            raise GoldenSetError(
                f"{file}: {measure} = {bar} is no bar. Measures are {', '.join(MEASURES)}; a bar is a number."
            )
    return bars


def missed(total: Scores, bars: Mapping[str, float]) -> tuple[str, ...]:
    """A line for each bar that the total does not reach; what was not measured misses none."""
    lines = []
    for measure, bar in bars.items():
        value = total[measure]
        if value is None:
            continue
        if value > bar if measure in AT_MOST else value < bar:
            lines.append(
                f"{measure} is {value:g}, the bar is at {'most' if measure in AT_MOST else 'least'} {bar:g}"
            )
    return tuple(lines)


def _cells(row: Scores, measures: Sequence[str]) -> list[str]:
    shown = []
    for measure in measures:
        value = row[measure]
        if value is None:
            shown.append("-")
        elif measure.endswith("_ms"):
            shown.append(f"{value:.0f}")
        else:
            shown.append(f"{value:.3f}" if isinstance(value, float) else str(value))
    return shown


def _drawn(leading: Sequence[str], measures: Sequence[str], rows: Iterator[list[str]]) -> str:
    table = Table(*leading, box=None, pad_edge=False)
    for measure in measures:
        table.add_column(_HEADS.get(measure, measure), justify="right")
    for row in rows:
        table.add_row(*row)
    console = Console(width=_WIDTH, no_color=True)
    with console.capture() as captured:
        console.print(table)
    return "\n".join(line.rstrip() for line in captured.get().rstrip().splitlines())
