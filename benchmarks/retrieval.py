"""Prints how often the right article is found, one choice changed at a time: `python benchmarks/retrieval.py [FOLDER...]`.

A FOLDER holds golden questions as for `exportqa eval FOLDER`; without one it is tests/golden, and the development set
where that lies beside the repository. docs/retrieval.md holds the tables.
"""

import sqlite3
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import replace
from datetime import date
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.evidence import GoldenSet, golden_sets, table
from qa import bm25, evaluate
from qa.assistant import Assistant
from qa.chain import allowed
from qa.dates import combine, read_window
from qa.errors import StoreUnavailable
from qa.evaluate import Case
from qa.followup import standalone
from qa.library import Filter
from qa.retriever import PLAN, Plan, candidates
from qa.terms import terms

WAYS: tuple[tuple[str, Plan], ...] = (
    ("dense", replace(PLAN, ways=("dense",))),
    ("keyword", replace(PLAN, ways=("keyword",))),
    ("hybrid", PLAN),
)
ROWS: tuple[tuple[str, Plan], ...] = (
    *((f"softener {number}", replace(PLAN, softener=number)) for number in (10, 20, 60)),
    *((f"candidates {number}", replace(PLAN, candidates=number)) for number in (30, 50, 100)),
    *((f"passages {number}", replace(PLAN, passages=number)) for number in (8, 12, 20)),
)
TITLE_WEIGHTS = (1.0, 2.0, 4.0)
FOUND = ("hit@1", "hit@5", "hit@10", "mrr")
SHOWN = (*FOUND, "strict")


def main() -> None:
    """Prints the tables of each set."""
    for golden in golden_sets():
        print(f"\n### {golden.name}: {len(golden.cases)} questions\n\nFused only, nothing read:\n")
        table(FOUND, ((name, _fused(golden, plan)) for name, plan in WAYS))
        print("\nRead word by word:\n")
        table(SHOWN, ((name, _read(golden, plan)) for name, plan in WAYS))
        print("\nBy kind of question, hit@1 / hit@5 / strict:\n")
        _by_kind(golden)
        print("\nOne choice changed:\n")
        table(SHOWN, _changed(golden))


def _changed(golden: GoldenSet) -> Iterator[tuple[str, Sequence[object]]]:
    usual = _read(golden, PLAN)
    for name, plan in ROWS:
        yield (f"**{name}**", usual) if plan == PLAN else (name, _read(golden, plan))
    usual_weight = bm25.TITLE_WEIGHT
    for weight in TITLE_WEIGHTS:
        _weigh_titles(golden, weight)
        name = f"title weight {weight:g}"
        yield f"**{name}**" if weight == usual_weight else name, _read(golden, PLAN)
    _weigh_titles(golden, usual_weight)


def _by_kind(golden: GoldenSet) -> None:
    scored = [evaluate.scores(golden.results(_assistant(golden, plan))) for _, plan in WAYS]
    kinds = [kind for kind in scored[0] if scored[0][kind]["answerable"]]
    cells = ("hit@1", "hit@5", "strict")
    table(
        [name for name, _ in WAYS],
        (
            (kind, [" / ".join(f"{one[kind][cell]:.2f}" for cell in cells) for one in scored])
            for kind in kinds
        ),
    )


def _read(golden: GoldenSet, plan: Plan) -> list[object]:
    total = evaluate.scores(golden.results(_assistant(golden, plan)))["total"]
    return [total[measure] for measure in SHOWN]


def _assistant(golden: GoldenSet, plan: Plan) -> Assistant:
    return Assistant(golden.library, golden.embedder, plan=plan)


def _fused(golden: GoldenSet, plan: Plan) -> list[object]:
    ranks = [_rank(golden, plan, case) for case in golden.cases if case.answerable]
    hits: list[object] = [sum(0 < rank <= k for rank in ranks) / len(ranks) for k in (1, 5, 10)]
    return [*hits, sum(1 / rank for rank in ranks if rank) / len(ranks)]


def _rank(golden: GoldenSet, plan: Plan, case: Case) -> int:
    """The rank of the first gold article among those that are found, 0 without one."""
    question = case.asked()
    window = combine(
        read_window(question.question, question.as_of or date.today()),
        question.as_of,
        question.published_from,
        question.published_to,
    )
    limits = allowed(question, window)
    alone = standalone(question)
    vector = golden.embedder.embed([alone.text])[0]
    found = candidates(golden.library, alone, vector, limits, plan)
    hits = golden.library.hits(dict(islice(found.items(), plan.passages)))
    gold = {golden.names[name] for name in case.gold_articles if name in golden.names}
    articles = list(dict.fromkeys(hit.article_id for hit in hits))
    return next((rank for rank, id in enumerate(articles, 1) if id in gold), 0)


def _weigh_titles(golden: GoldenSet, weight: float) -> None:
    """Of phrases FTS5 keeps the weights in the record, where every connection goes by what was written last."""
    with closing(sqlite3.connect(golden.record)) as record, record:
        record.execute(
            "INSERT INTO passage_words (passage_words, rank) VALUES ('rank', ?)", (f"bm25({weight}, 1.0)",)
        )
    bm25.TITLE_WEIGHT = weight
    golden.library._catalogue.forget(gone=1_000_000)
    with suppress(StoreUnavailable):  # the first search of a connection that finds the table changed fails
        golden.library.matching(terms("export controls"), 1, Filter())


if __name__ == "__main__":
    main()
