"""The page of the speed benchmark: medians, ratios, bars and tables out of made-up measurements."""

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from benchmarks.speed.bars import Bar, bars
from benchmarks.speed.corpus import Corpus
from benchmarks.speed.development import Development
from benchmarks.speed.figures import Figure, figure, hits, on_a_line, percentile, quartiles, ratio
from benchmarks.speed.processes import OWN_PYTHON, run, talking, usage
from benchmarks.speed.report import bar_lines, report
from qa.twins import same_story

MACHINE = {
    "day": "2026-01-31", "processor": "a processor", "cores": 2, "memory_gb": 8.0, "instructions": "avx2", "python": "3.11",
    "versions": "numpy 2", "load": 0.1,
}  # fmt: skip


def asked(wall: float, cpu: float) -> list[dict[str, float]]:
    return [{"wall_ms": wall, "cpu_ms": cpu, "articles": []} for _ in range(4)]  # type: ignore[dict-item]


def started(cpu: float, peak: float) -> list[dict[str, float]]:
    return [
        {"first": cpu / 2, "wall": cpu / 2, "cpu": cpu + each, "peak_mb": peak} for each in (0.0, 0.1, 0.2)
    ]


def times(unfiltered: float, filtered: float) -> list[dict[str, Any]]:
    step = {"none": unfiltered, "dates 10%": filtered, "publisher 2%": filtered / 2}
    one = {
        name: {what: {"wall": value, "cpu": value} for what in ("nearest", "matching", "search")}
        for name, value in step.items()
    }
    return [one, one]


def built(size: int) -> dict[str, Any]:
    return {
        "vectors": "real", "articles": size // 5, "folded": 0, "record_mb": size / 20, "words_mb": size / 25, "index_mb": size / 500,
        "put": [{"passages": size - 1_000, "wall": 10.0}, {"passages": size, "wall": 12.0}],
    }  # fmt: skip


def measured() -> dict[str, Any]:
    page = {"healthz": 1.0, "page": 1.5, "readyz": 2.0, "cpu": 2.0, "question_1_ms": 40.0, "question_2_to_9_ms": 35.0, "question_10_ms": 36.0}  # fmt: skip
    rate = {"1": [{"wall": 2.0, "cpu": 1.0, "errors": 0, "times": [20.0] * 10}], "16": [{"wall": 1.0, "cpu": 1.0, "errors": 0, "times": [100.0] * 10}]}  # fmt: skip
    scores = {"hit@1": 0.5, "hit@5": 0.8, "hit@10": 0.9, "mrr": 0.6}
    return {
        "machine": MACHINE,
        "start": {
            "ask": {"ours": started(1.0, 200.0), "langchain": started(10.0, 600.0)},
            "help": [{"wall": 0.2, "cpu": 0.2, "peak_mb": 24.0}],
            "serve": [page],
        },
        "ingest": {
            "articles": 8,
            "samples": {
                "ours": [{"cpu": 4.0, "cpu_process": 5.0, "wall": 8.0, "chunks": 16, "articles": 8, "again_wall": 0.1, "again_articles": 8}],
                "langchain": [{"cpu": 14.0, "cpu_process": 24.0}],
            },
        },
        "embedding": {
            "texts": 2, "tokens": 400, "precision": "f32", "mflop_a_token": 23.0,
            "rounds": {
                "embed": [{"gflops": 70.0, "gflops_cpu": 35.0}], "read": [{"gflops": 60.0, "gflops_cpu": 30.0}],
                "openvino": [{"gflops": 100.0, "gflops_cpu": 50.0}], "blas": [{"gflops": 80.0, "gflops_cpu": 40.0}],
            },
        },
        "answer": {
            "sizes": [10_000, 100_000],
            "compared": 10_000,
            "answers": {"ours-10000": asked(10.0, 12.0), "ours-100000": asked(15.0, 15.0), "langchain-10000": asked(40.0, 80.0)},
            "memory": {"ours-10000": 200.0, "ours-100000": 500.0, "langchain-10000": 700.0},
            "starts": {"ours-10000": started(1.0, 250.0), "ours-100000": started(2.0, 550.0), "langchain-10000": started(9.0, 700.0)},
            "built": {"10000": built(10_000), "100000": built(100_000)},
        },
        "growth": {"sizes": [10_000], "compared": 10_000, "times": {"10000": times(10.0, 13.0)}, "rebuilt": {"wall": 30.5}},
        "server": {
            "compared": 10_000, "largest": 100_000, "rounds": rate, "ready": 3.0,
            "memory": {"rss_mb": 700.0, "peak_mb": 800.0, "cpu": 9.0}, "cores": [1.9, 2.0, 2.1],
        },
        "quality": {
            "ranks": {"ours": [1, 2, 0, 11], "langchain": [0, 6, 0, 1]},
            "answers": {"ours": asked(9.0, 9.0), "langchain": asked(20.0, 40.0)},
            "fidelity": {
                "passages": 9, "questions": 4, "ours": scores, "reference": scores,
                "cosine_passages": {"mean": 1.0, "least": 0.99999}, "cosine_questions": {"mean": 1.0, "least": 0.99999},
            },
        },
    }  # fmt: skip


def test_a_figure_is_the_median_with_the_least_and_the_greatest() -> None:
    assert figure([3.0, 1.0, 2.0]) == Figure(2.0, 1.0, 3.0)
    assert figure([1.0, 2.0]).told(1) == "1.5 (1.0 to 2.0)"
    with pytest.raises(ValueError, match="nothing"):
        figure([])


def test_quartiles_lie_between_samples_in_proportion() -> None:
    assert quartiles([1.0, 2.0, 3.0, 4.0, 5.0]) == Figure(3.0, 2.0, 4.0)
    assert percentile([0.0, 10.0], 0.95) == pytest.approx(9.5)


def test_a_ratio_is_taken_round_by_round() -> None:
    assert ratio([1.0, 2.0, 9.0], [2.0, 2.0, 3.0]) == Figure(1.0, 0.5, 3.0)


def test_a_rank_of_zero_is_no_hit() -> None:
    assert [hits([1, 0, 3, 12], k) for k in (1, 5, 10)] == [0.25, 0.5, 0.5]


def test_a_line_goes_through_both_sizes() -> None:
    assert on_a_line((10.0, 100.0), (1.0, 10.0), 1_000.0) == pytest.approx(100.0)


@pytest.mark.parametrize(
    ("value", "must", "aim", "at_most", "met"),
    [
        (0.1, 0.2, 0.125, True, "aim"),
        (0.2, 0.2, 0.125, True, "must"),
        (0.21, 0.2, 0.125, True, "no"),
        (5.0, 3.0, 5.0, False, "aim"),
        (2.9, 3.0, 5.0, False, "no"),
        (0.0, 0.0, None, True, "must"),
    ],
)
def test_a_bar_is_met_from_its_side(
    value: float, must: float, aim: float | None, at_most: bool, met: str
) -> None:
    assert Bar("a bar", figure([value]), must, aim, at_most).met == met


def test_every_bar_of_a_whole_run_is_measured() -> None:
    found = {bar.name: bar for bar in bars(measured())}
    assert {bar.met for bar in found.values()} <= {"aim", "must", "no"}
    values = [round(bar.measured.median, 3) for bar in found.values() if bar.measured]
    assert values == [0.109, 0.333, 3.5, 80.0, 0.7, 0.25, 1.5, 1.3, 0.65, 700.0, 2.0, 5.0, 0.0, 0.0]


def test_what_was_not_measured_is_no_failure() -> None:
    assert {bar.met for bar in bars({})} == {"not measured"}
    assert "not measured" in report({"machine": MACHINE})


def test_the_page_names_the_bars_the_peers_and_what_breaks_first() -> None:
    page = report(measured())
    for told in (
        "| LangChain tutorial stack |",
        "0.25 / 0.50 / 0.50",
        "What breaks first",
        "10k, dates 10%",
        "23.0 million",
    ):
        assert told in page
    assert "copy of another: 0." in page
    assert len(bar_lines(measured())) == len(bars(measured()))


def test_cpu_and_memory_of_a_process_are_counted_from_outside() -> None:
    done = run((OWN_PYTHON, "-c", "sum(range(3_000_000)); print('{}')"))
    assert 0 < done.cpu < done.wall + 10
    assert done.peak_mb > 5
    echo = "import sys\nfor line in iter(sys.stdin.readline, ''): print(line, end='', flush=True)"
    with talking((OWN_PYTHON, "-c", echo)) as talk:
        assert talk.ask({"one": 1}) == {"one": 1}
    with pytest.raises(RuntimeError, match="failed"):
        run((OWN_PYTHON, "-c", "raise SystemExit(3)"))


def test_made_articles_differ_and_stay_the_same(shelf_texts: dict[str, str]) -> None:
    corpus = Corpus(Development(files={}, texts=shelf_texts, origins={}, questions=()))
    one, other = corpus.made(1), corpus.made(2)
    assert one == corpus.made(1)
    assert not same_story(one.text, other.text)
    assert one.source.published != other.source.published


@pytest.fixture(scope="module")
def shelf_texts() -> dict[str, str]:
    """The bundled articles as the development set has its own: title, blank line, text."""
    from ingest.front_matter import split_front_matter
    from ingest.locations import samples

    found = {}
    for path in map(Path, samples()):
        given, text = split_front_matter(path.read_text(encoding="utf-8"))
        found[path.stem] = f"{given.title}\n\n{text.strip()}"
    return found


def test_what_a_process_started_counts_as_its_own() -> None:
    alone = usage(os.getpid())
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as child:
        while usage(os.getpid())["rss_mb"] < alone["rss_mb"] + 5:
            time.sleep(0.02)
        assert child.stdin
        child.stdin.write(b"\n")
