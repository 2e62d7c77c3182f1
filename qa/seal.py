"""Whether an index folder may be opened by this process, or must first be tried out by another.

Chroma's vector files, cut short or overwritten, do not raise an error: they end the process that reads them (SIGSEGV,
chroma #7238, #7069), at every start again. So a folder that was closed properly is sealed: a note beside it says what
its files looked like. One without its seal - the process before was killed, or somebody touched the files - is first
opened by a child process, which may die of it. Knows nothing of what is in the files.
"""

import json
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

# Runs with the import path of this process, wherever that came from.
TRY_OUT = """
import json, sys
sys.path[:] = json.loads(sys.argv[1])
from qa.vectors import try_out
try_out(sys.argv[2], sys.argv[3])
"""


def seal(folder: Path) -> None:
    """Notes what the files of a closed folder look like. Where the note cannot be written, there is no seal."""
    with suppress(OSError):
        _note(folder).write_text(json.dumps(_files(folder)), encoding="utf-8")


def unseal(folder: Path) -> None:
    """The folder is in use from now on."""
    with suppress(OSError):
        _note(folder).unlink(missing_ok=True)


def is_sealed(folder: Path) -> bool:
    """Whether the folder was closed properly and nothing in it has changed since."""
    try:
        return bool(json.loads(_note(folder).read_text(encoding="utf-8")) == _files(folder))
    except (OSError, ValueError):
        return False


def survives(folder: Path, name: str, seconds: float) -> bool:
    """Whether a child process can open the folder and search its collection `name`, in the time given."""
    command = [sys.executable, "-c", TRY_OUT, json.dumps(sys.path), str(folder), name]
    try:
        tried = subprocess.run(command, capture_output=True, timeout=seconds, check=False)
    except (subprocess.TimeoutExpired, OSError):
        return False
    return tried.returncode == 0


def _note(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}.sealed.json")


def _files(folder: Path) -> dict[str, list[int]]:
    """Size and time of change of each file."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): [path.stat().st_size, path.stat().st_mtime_ns] for path in found}
