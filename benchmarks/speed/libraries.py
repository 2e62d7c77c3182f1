"""Libraries of made articles, built once for as long as what they are made of stays: each from a copy of the next smaller."""

import hashlib
import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.speed.processes import OWN_PYTHON, PEER_PYTHON, ROOT, run
from benchmarks.speed.stacks import FIRST_PEER, OURS, ingest

# Passages. Up to the second size all are embedded; beyond, vectors are made of real ones (benchmarks/speed/standin.py).
SIZES = (1_000, 10_000, 100_000)
MADE_OF = (
    "benchmarks/speed/corpus.py", "benchmarks/speed/standin.py", "ingest/split.py", "qa/minilm.py", "qa/schema.py", "qa/database.py",
    "qa/keywords.py", "qa/vectors.py", "qa/wordvectors.py", "qa/embedded.py", "qa/fingerprints.py",
)  # fmt: skip


def library(keep: Path, sizes: Sequence[int], size: int) -> tuple[Path, dict[str, Any]]:
    """The folder of our library of `size` passages, one of `sizes`, and how it was built."""
    store, log = keep / "libraries" / f"{OURS}-{size}", keep / "libraries" / f"{OURS}-{size}.json"
    if log.exists():
        built: dict[str, Any] = json.loads(log.read_text())
        if built["made_of"] == _made_of():
            return store, built
    shutil.rmtree(store, ignore_errors=True)
    smaller = [one for one in sizes if one < size]
    if smaller:
        shutil.copytree(library(keep, sizes, smaller[-1])[0], store)
    vectors = "real" if size <= sizes[min(1, len(sizes) - 1)] else "stand-in"
    print(f"building a library of {size} passages", flush=True)
    done = run((OWN_PYTHON, "-m", "benchmarks.speed.build", store, size, vectors))
    built = {
        "made_of": _made_of(),
        "vectors": vectors,
        "from": smaller[-1] if smaller else 0,
        "wall": done.wall,
        "cpu": done.cpu,
        "peak_mb": done.peak_mb,
        "put": [line for line in done.said if line["event"] == "put"],
        "folded": next(line["folded"] for line in done.said if line["event"] == "filled"),
        **{name: value for name, value in done.said[-1].items() if name not in ("event", "cpu")},
    }
    log.write_text(json.dumps(built))
    return store, built


def peer_library(keep: Path, sizes: Sequence[int], size: int) -> Path | None:
    """The LangChain stack's store of the articles that our library of `size` passages holds; `None` without the peers."""
    if not PEER_PYTHON.exists():
        return None
    _, built = library(keep, sizes, size)
    store, stamp = (
        keep / "libraries" / f"{FIRST_PEER}-{size}",
        keep / "libraries" / f"{FIRST_PEER}-{size}.json",
    )
    key = f"{_hash(['benchmarks/speed/corpus.py'])} {built['articles']}"
    if not stamp.exists() or json.loads(stamp.read_text())["key"] != key:
        plain = keep / "libraries" / f"plain-{size}"
        shutil.rmtree(plain, ignore_errors=True)
        run((OWN_PYTHON, "-m", "benchmarks.speed.plain", plain, built["articles"]))
        print(f"building the peer's store of {built['articles']} articles", flush=True)
        done = ingest(FIRST_PEER, plain, plain, store)
        made = {"key": key, "wall": done.wall, "cpu": done.cpu, **done.said[-1]}
        stamp.write_text(json.dumps(made))
    return store


def _made_of() -> str:
    return _hash(MADE_OF)


def _hash(paths: Sequence[str]) -> str:
    content = b"".join((ROOT / path).read_bytes() for path in paths if (ROOT / path).exists())
    return hashlib.sha256(content).hexdigest()[:16]
