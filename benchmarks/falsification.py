"""Prints what the checker lets through and what it wrongly drops: `python benchmarks/falsification.py [ARTICLES.jsonl]`.

The own corpus is tests/true_sentences.py; with a file of articles ({"text", "title", "published"} per line) its sentences
are falsified too. `-v` shows every failure.
"""

import json
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from qa.sentences import sentences
from qa.verify import check
from tests.developed_answers import GROUPS as ANSWERS
from tests.developed_paraphrases import GROUPS as DEVELOPED
from tests.developed_rewordings import GROUPS as REWORDED
from tests.developed_wordings import GROUPS as WORDED
from tests.falsify import Falsified, falsified, restated
from tests.further_rewordings import GROUPS as FURTHER
from tests.heldout_answers import GROUPS as HELD_OUT_ANSWERS
from tests.heldout_paraphrases import GROUPS as HELD_OUT
from tests.heldout_rewordings import GROUPS as HELD_OUT_REWORDED
from tests.heldout_wordings import GROUPS as HELD_OUT_WORDED
from tests.true_sentences import PAIRS

HALVES = (
    ("development half", DEVELOPED, True),
    ("held-out half", HELD_OUT, False),
    ("rewordings, development half", REWORDED, True),
    ("rewordings, more for development", FURTHER, True),
    ("rewordings, held-out half", HELD_OUT_REWORDED, False),
    ("answers, development half", ANSWERS, True),
    ("answers, held-out half", HELD_OUT_ANSWERS, False),
    ("wordings, development half", WORDED, True),
    ("wordings, held-out half", HELD_OUT_WORDED, False),
)
"""The written sets, and whether their single failures may be looked at."""


def own_corpus() -> list[tuple[Falsified, str]]:
    """Each false sentence with the quote that it was made from."""
    return [(one, true) for true, _ in PAIRS for one in falsified(true)]


def false_paraphrases() -> list[tuple[Falsified, str]]:
    """Paraphrases made false, each with the true sentence as its quote: far from the quote's own words."""
    return [(one, true) for true, others in PAIRS for other in others for one in falsified(other)]


def article_sentences(path: Path) -> list[str]:
    """Whole prose sentences of the articles, 60 to 400 characters."""
    texts = [json.loads(line)["text"] for line in path.open()]
    found = [text[start:end] for text in texts for start, end in sentences(text)]
    return list(
        dict.fromkeys(
            one for one in found if 60 <= len(one) <= 400 and one[0].isupper() and one.endswith(".")
        )
    )


def report(
    name: str, pairs: Sequence[tuple[Falsified, str | tuple[str, ...]]], verbose: bool
) -> tuple[int, int]:
    """Prints the table of one corpus; returns how many false sentences were let through, and how many there were."""
    made: Counter[str] = Counter()
    through: Counter[str] = Counter()
    began = time.perf_counter()
    for one, quote in pairs:
        made[one.kind] += 1
        if check(one.false, _quotes(quote)).status == "verified":
            through[one.kind] += 1
            if verbose:
                print(f"  THROUGH {one.kind}: {one.false}\n     quote: {quote}")
    each = (time.perf_counter() - began) / max(1, len(pairs)) * 1000
    print(f"{name}: {len(pairs)} false sentences, {each:.2f} ms each")
    for kind, count in made.most_common():
        print(f"  {kind:13}{count:6}  let through {through[kind]:4}  {through[kind] / count:6.1%}")
    print(
        f"  {'all':13}{len(pairs):6}  let through {through.total():4}  {through.total() / max(1, len(pairs)):6.1%}"
    )
    return through.total(), len(pairs)


def report_true(name: str, pairs: Sequence[tuple[str, str | tuple[str, ...]]], verbose: bool) -> float:
    """Prints how many true sentences are dropped; returns their share."""
    dropped = [
        (one, true, verdict)
        for one, true in pairs
        if (verdict := check(one, _quotes(true))).status != "verified"
    ]
    for one, true, verdict in dropped if verbose else []:
        print(f"  DROPPED {one}\n     quote: {true}\n     {verdict.status}: {verdict.reason}")
    print(
        f"{name}: {len(pairs)} true sentences, wrongly dropped {len(dropped)}  {len(dropped) / max(1, len(pairs)):.1%}"
    )
    return len(dropped) / max(1, len(pairs))


def _quotes(one: str | tuple[str, ...]) -> tuple[str, ...]:
    return (one,) if isinstance(one, str) else one


def main() -> None:
    """Prints all tables."""
    verbose = "-v" in sys.argv
    report("own corpus", own_corpus(), verbose)
    report("own paraphrases made false", false_paraphrases(), verbose)
    report_true("own paraphrases", [(other, true) for true, others in PAIRS for other in others], verbose)
    for name, groups, seen in HALVES:
        shown = verbose and seen
        of_groups = [
            (Falsified(kind, "", false), quotes) for _, quotes, _, falses in groups for kind, false in falses
        ]
        report(name, of_groups, shown)
        report_true(name, [(true, quotes) for _, quotes, trues, _ in groups for true in trues], shown)
    for path in [Path(argument) for argument in sys.argv[1:] if argument != "-v"]:
        found = article_sentences(path)
        report(path.name, [(one, true) for true in found for one in falsified(true)], verbose)
        around = list(zip(found, found[1:], found[2:], strict=False))
        passages = [
            (one, f"{before} {true} {after}") for before, true, after in around for one in falsified(true)
        ]
        report(f"{path.name}, quote and its neighbours", passages, verbose)
        report_true(
            path.name, [(other, true) for true in found for other in restated(true) if other != true], verbose
        )


if __name__ == "__main__":
    main()
