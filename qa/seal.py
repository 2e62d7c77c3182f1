"""Whether an index folder may be opened by this process, or must first be tried out by another.

Chroma's vector files, cut short or overwritten, do not raise an error: they end the process that reads them (SIGSEGV,
chroma #7238, #7069), at every start again. So a folder that was closed properly is sealed: a note beside it says what
its files looked like. One without its seal - the process before was killed, or somebody touched the files - is first
opened by a child process, which may die of it. That child never outlives this process: two that hold one folder open
damage it, and whoever comes next finds the folder free. Knows nothing of what is in the files.
"""

import json
import math
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

TryOut = Callable[[Path, str, float], bool]

# Runs with the import path of this process, wherever that came from. The alarm ends it even where a call never returns.
TRY_OUT = """
import json, signal, sys
sys.path[:] = json.loads(sys.argv[1])
signal.alarm(int(sys.argv[4]))
from qa.seal import end_with_input
end_with_input(0)
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
    limit = str(math.ceil(seconds) + 1)
    command = [sys.executable, "-c", TRY_OUT, json.dumps(sys.path), str(folder), name, limit]
    try:
        tried = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
    except OSError:
        return False
    with tried:  # its input stays open for as long as this process is there
        try:
            return tried.wait(seconds) == 0
        except subprocess.TimeoutExpired:
            return False
        finally:
            tried.kill()


def end_with_input(descriptor: int) -> None:
    """Ends this process as soon as nobody holds the other end of the pipe `descriptor` any more, e.g. its parent died."""

    def wait() -> None:
        while os.read(descriptor, 4_096):
            continue
        os._exit(1)

    threading.Thread(target=wait, name="input", daemon=True).start()


def _note(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}.sealed.json")


def _files(folder: Path) -> dict[str, list[int]]:
    """Size and time of change of each file."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): [path.stat().st_size, path.stat().st_mtime_ns] for path in found}
