"""How fast texts are embedded, against the fastest multiplication of matrices of the same shapes, precision and threads.

`python -m benchmarks.speed.embedding` prints a JSON line of rounds: the model, then the products, in turn.
"""

import time
from collections.abc import Callable
from typing import Any

import numpy as np

from benchmarks.speed.build import articles
from benchmarks.speed.development import development
from benchmarks.speed.ours import tell
from ingest.split import passages
from qa.minilm import LAYERS, SIZE
from qa.models import open_embedder
from qa.settings import read_settings

WIDENED = 1_536  # the inner size of a layer: config.json of the model
ROWS = 2_048  # tokens multiplied at once, as many as the embedder batches
# (numbers in, numbers out, how often in a layer): query, key, value and output; the two of the feed-forward part.
PRODUCTS = ((SIZE, SIZE, 4), (SIZE, WIDENED, 1), (WIDENED, SIZE, 1))
ROUNDS = 5
TEXTS = 48
REPEATED = 2


def flops(lengths: list[int]) -> float:
    """Floating-point operations that the layers need for texts of so many tokens, attention included, 2 a product."""
    linear = sum(2 * inner * outer * times for inner, outer, times in PRODUCTS)
    # Each token's query meets every key of its text, and each weight its value: 2 * SIZE operations a pair, twice.
    return float(LAYERS * sum(length * linear + 4 * length * length * SIZE for length in lengths))


def main() -> None:
    """Prints what was measured."""
    given = development()
    assert given is not None
    embedder = open_embedder(read_settings())
    texts = [
        cut.text
        for article, _ in zip(articles(), given.files, strict=False)
        for cut in passages(article, embedder)
    ]
    texts = sorted(texts, key=len)[-2 * TEXTS :: 2]
    lengths = [min(length, embedder.window) for length in embedder.tokens(texts)]
    precision = getattr(embedder, "precision", "f32")
    ways: dict[str, tuple[Callable[[], Any], float]] = {
        "embed": (lambda: embedder.embed(texts), flops(lengths)),
        "read": (lambda: embedder.read(texts), flops(lengths)),
        **products(precision),
    }
    rounds: dict[str, list[dict[str, float]]] = {name: [] for name in ways}
    for name in [name for _ in range(ROUNDS + 1) for name in ways]:
        work, operations = ways[name]
        wall, cpu = time.perf_counter(), time.process_time()
        work()
        wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
        rounds[name].append({"gflops": operations / wall / 1e9, "gflops_cpu": operations / cpu / 1e9})
    tell(
        precision=precision,
        tokens=sum(lengths),
        texts=len(texts),
        mflop_a_token=flops(lengths) / sum(lengths) / 1e6,
        rounds={name: found[1:] for name, found in rounds.items()},
    )


def products(precision: str) -> dict[str, tuple[Callable[[], Any], float]]:
    """The products of one layer, repeated, by OpenVINO at that precision and by numpy's BLAS in 32 bits."""
    import openvino
    from openvino import opset13 as op

    chance = np.random.default_rng(5)
    inputs = {inner: chance.normal(size=(ROWS, inner)).astype(np.float32) for inner in (SIZE, WIDENED)}
    weights = {shape: chance.normal(size=shape[:2]).astype(np.float32) for shape in PRODUCTS}
    core = openvino.Core()
    hints = {"INFERENCE_PRECISION_HINT": precision, "PERFORMANCE_HINT": "LATENCY"}
    requests = []
    for shape, weight in weights.items():
        rows = op.parameter([ROWS, shape[0]], np.float32)
        model = openvino.Model([op.matmul(rows, op.constant(weight), False, False)], [rows], "product")
        requests.append((shape, core.compile_model(model, "CPU", hints).create_infer_request()))

    def by_openvino() -> None:
        for shape, request in requests:
            for _ in range(shape[2] * REPEATED * LAYERS):
                request.infer([inputs[shape[0]]], share_inputs=True, share_outputs=True)

    def by_blas() -> None:
        for shape, weight in weights.items():
            out = np.empty((ROWS, shape[1]), np.float32)
            for _ in range(shape[2] * REPEATED * LAYERS):
                np.matmul(inputs[shape[0]], weight, out=out)

    operations = (
        float(sum(2 * ROWS * inner * outer * times for inner, outer, times in PRODUCTS)) * REPEATED * LAYERS
    )
    ways = {"openvino": (by_openvino, operations)}
    if precision == "f32":
        ways["blas"] = (by_blas, operations)
    return ways


if __name__ == "__main__":
    main()
