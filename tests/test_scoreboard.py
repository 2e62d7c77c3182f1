"""Scores as tables and against bars."""

from pathlib import Path

import pytest

from qa.errors import GoldenSetError
from qa.evaluate import MEASURES, Scores
from ui.scoreboard import as_comparison, as_table, bars_beside, missed


def scored(**given: float | int | None) -> Scores:
    return {**dict.fromkeys(MEASURES), "questions": 2, "answerable": 2, "as_of_violations": 0, **given}


def test_the_table_has_a_row_for_each_kind_and_a_column_for_each_measure() -> None:
    scores = {"fact": scored(mrr=0.5, p50_ms=12.6), "total": scored(strict=1.0, as_of_violations=3)}
    head, fact, total = as_table(scores).splitlines()
    for measure in ("hit@1", "hit@5", "hit@10", "MRR", "success", "strict", "verbatim", "p50 ms", "p95 ms"):
        assert measure in head
    assert fact.split()[:2] == ["fact", "2"]
    assert "0.500" in fact
    assert "13" in fact.split()
    assert "1.000" in total
    assert "3" in total.split()


def test_a_comparison_shows_the_ways_below_each_other_and_no_kind_without_answers() -> None:
    one = {"fact": scored(strict=0.25), "off": scored(answerable=0), "total": scored()}
    other = {"fact": scored(strict=0.75), "off": scored(answerable=0), "total": scored()}
    lines = as_comparison({"dense": one, "hybrid": other}).splitlines()[1:]
    assert [line.split()[:2] for line in lines] == [
        ["fact", "dense"], ["fact", "hybrid"], ["total", "dense"], ["total", "hybrid"]
    ]  # fmt: skip
    assert lines[0].endswith("0.250")
    assert lines[1].endswith("0.750")


@pytest.mark.parametrize(
    ("measure", "value", "bar", "is_missed"),
    [
        ("strict", 0.8, 0.8, False),
        ("strict", 0.79, 0.8, True),
        ("wrong_on_unanswerable", 0.2, 0.2, False),
        ("wrong_on_unanswerable", 0.21, 0.2, True),
        ("false_abstention", 0.0, 0.1, False),
        ("as_of_violations", 1, 0, True),
        ("p95_ms", 900.0, 800, True),
        ("strict", None, 0.8, False),
    ],
)
def test_a_bar_is_a_floor_for_what_is_good_and_a_ceiling_for_what_is_bad(
    measure: str, value: float | None, bar: float, is_missed: bool
) -> None:
    lines = missed(scored(**{measure: value}), {measure: bar})
    assert bool(lines) is is_missed
    assert all(measure in line and f"{bar:g}" in line for line in lines)


def test_bars_are_read_beside_the_questions(tmp_path: Path) -> None:
    assert bars_beside(tmp_path / "questions.jsonl") == {}
    (tmp_path / "thresholds.toml").write_text('strict = 0.8\n"hit@1" = 1\n')
    assert bars_beside(tmp_path / "questions.jsonl") == {"strict": 0.8, "hit@1": 1}


@pytest.mark.parametrize("wrong", ["strikt = 0.8", 'strict = "high"', "strict 0.8", "strict = true"])
def test_a_wrong_bar_is_named(tmp_path: Path, wrong: str) -> None:
    (tmp_path / "thresholds.toml").write_text(wrong)
    with pytest.raises(GoldenSetError, match=r"thresholds\.toml"):
        bars_beside(tmp_path / "questions.jsonl")
