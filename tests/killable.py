"""Processes for tests to kill: forked from one that has imported everything and opened nothing, and gone with the tests.

A fork is ready in 0.1 s where a new interpreter needs 4 to 12 s for the same imports: that many more kills fit into a
test. Everything that a killed process has open (record, index, model, sockets) it opened itself, after the fork.
"""

import multiprocessing
import os
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable
from multiprocessing.context import ForkServerProcess
from pathlib import Path

from qa.seal import end_with_input
from qa.vectors import try_out

# No process of a test has more time than this, whatever becomes of the test.
LONGEST = 280

_processes = multiprocessing.get_context("forkserver")
# pytest too: each child imports the main module of the process that asked for it.
_processes.set_forkserver_preload(
    ["pytest", "ui.app", "ui.page", "ui.server", "ui.cli", "ui.client", "ingest.extract", "ingest.feeds", "tests.killable", "tests.test_feeds"]
)  # fmt: skip


class Victim:
    """A process that runs `work(*given, log)`. It tells what it did in lines of the file `log`, and at last what it died of."""

    def __init__(self, log: Path, work: Callable[..., None], *given: object) -> None:
        self.log = log
        self._process: ForkServerProcess = _processes.Process(target=_run, args=(log, work, given))
        self._process.start()

    @property
    def pid(self) -> int:
        assert self._process.pid is not None
        return self._process.pid

    def lines(self) -> list[str]:
        """What it has told so far, in whole lines."""
        told = self.log.read_text(encoding="utf-8") if self.log.exists() else ""
        return told[: told.rfind("\n") + 1].splitlines()

    def wait_for(self, beginning: str, times: int = 1, seconds: float = 240.0) -> str:
        """The line with this beginning that is the so manieth, as soon as it is there."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            found = [line for line in self.lines() if line.startswith(beginning)]
            if len(found) >= times:
                return found[times - 1]
            assert self._process.is_alive(), "it ended by itself:\n" + "\n".join(self.lines())
            time.sleep(0.005)
        raise AssertionError(f"it did not tell {beginning!r} in {seconds:g} s:\n" + "\n".join(self.lines()))

    def kill(self) -> None:
        """Ends it where it stands, and makes sure that it ended of this and nothing else."""
        os.kill(self.pid, signal.SIGKILL)
        assert self.ended() == -signal.SIGKILL, "it ended by itself:\n" + "\n".join(self.lines())

    def ended(self, seconds: float = 240.0) -> int | None:
        """Its exit code once it has ended; `None` where it has not in so many seconds."""
        self._process.join(seconds)
        return self._process.exitcode


def tell(log: Path, line: str) -> None:
    """Adds the line to what the process has told: it is there whatever happens next to the process."""
    with log.open("a", encoding="utf-8") as file:
        file.write(line + "\n")


def survives_in_a_fork(folder: Path, name: str, seconds: float) -> bool:
    """`qa.seal.survives`, but the process that tries the folder out is forked. Only for a process without threads at work."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            # Nor the lock of the data folder: where the parent is killed, the next one must not wait for this process.
            os.closerange(3, reading)
            os.closerange(reading + 1, writing + 1)
            signal.alarm(int(seconds) + 1)
            end_with_input(reading)
            try_out(str(folder), name)
            os._exit(0)
        finally:
            os._exit(1)
    os.close(reading)
    try:
        return os.waitpid(child, 0)[1] == 0
    finally:
        os.close(writing)


def children_of(pid: int) -> list[int]:
    """The processes that the process started and that are still there."""
    found = Path(f"/proc/{pid}/task").glob("*/children")
    return [int(child) for children in found for child in children.read_text().split()]


def _is_running(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def vanish(pids: list[int], seconds: float = 120.0) -> bool:
    """Whether all of them are gone, at the latest after so many seconds."""
    deadline = time.monotonic() + seconds
    while any(map(_is_running, pids)) and time.monotonic() < deadline:
        time.sleep(0.05)
    return not any(map(_is_running, pids))


def _run(log: Path, work: Callable[..., None], given: tuple[object, ...]) -> None:
    threading.Thread(target=_end_with_the_tests, daemon=True).start()
    signal.alarm(LONGEST)
    try:
        work(*given, log)
    except BaseException:  # noqa: BLE001 - whatever it is, the test must see it
        tell(log, traceback.format_exc())
        sys.exit(1)


def _end_with_the_tests() -> None:
    tests = multiprocessing.parent_process()
    assert tests is not None
    tests.join()
    os._exit(1)
