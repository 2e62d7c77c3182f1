"""The stacks that are measured side by side, ours and the peers, and their stores of the development set."""

import hashlib
import json
import shutil
from collections.abc import Sequence
from pathlib import Path

from benchmarks.speed.development import Development
from benchmarks.speed.processes import OWN_PYTHON, PEER_PYTHON, ROOT, Talk, run

OURS, FIRST_PEER = "ours", "langchain"
PEERS = {
    FIRST_PEER: "LangChain tutorial stack",
    "llamaindex": "LlamaIndex",
    "haystack": "Haystack dense",
    "haystack_hybrid": "Haystack hybrid",
    "txtai": "txtai hybrid",
}
SCRIPTS = ROOT / "benchmarks" / "peers"


def stacks() -> tuple[str, ...]:
    """Ours, and the peers where their environment is there."""
    return (OURS, *(PEERS if PEER_PYTHON.exists() else ()))


def asking(stack: str, store: Path) -> Sequence[object]:
    """The command that answers questions from standard input."""
    if stack == OURS:
        return OWN_PYTHON, "-m", "benchmarks.speed.ours", "ask", store
    return PEER_PYTHON, SCRIPTS / f"{stack}_stack.py", "ask", store


def ingest(stack: str, files: Path, plain: Path, store: Path) -> Talk:
    """Puts a folder into a new store: its files into ours, its plain text into a peer's."""
    if store.is_dir():
        shutil.rmtree(store)
    store.unlink(missing_ok=True)
    store.parent.mkdir(parents=True, exist_ok=True)
    if stack == OURS:
        return run((OWN_PYTHON, "-m", "benchmarks.speed.ours", "ingest", files, store))
    return run((PEER_PYTHON, SCRIPTS / f"{stack}_stack.py", "ingest", plain, store))


def development_store(stack: str, keep: Path, given: Development) -> Path:
    """The store of the whole development set, kept as long as the code of the stack stays what it was."""
    folder = keep / "development"
    store, stamp = folder / stack, folder / f"{stack}.stamp"
    if store.exists() and stamp.exists() and stamp.read_text() == _code(stack):
        return store
    files, plain = folder / "files", folder / "plain"
    given.lay_out(tuple(given.files), files, plain)
    stamp.unlink(missing_ok=True)
    made = ingest(stack, files, plain, store)
    stamp.write_text(_code(stack))
    (folder / f"{stack}.json").write_text(json.dumps(made.said))
    return store


def own_names(keep: Path, given: Development) -> dict[str, str]:
    """Article ids of the development set by the ids that our store of it gave them."""
    said = json.loads((keep / "development" / f"{OURS}.json").read_text())
    ours = next(line["names"] for line in said if line["event"] == "done")
    return {ours[file]: name for name, file in given.files.items() if file in ours}


def _code(stack: str) -> str:
    """A hash of what the stack's store is made by."""
    if stack == OURS:
        paths = sorted(path for folder in ("qa", "ingest") for path in (ROOT / folder).glob("*.py"))
    else:
        paths = sorted(SCRIPTS.glob("*.*"))
    return hashlib.sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()
