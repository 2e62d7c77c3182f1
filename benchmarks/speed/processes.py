"""Processes measured from outside: wall seconds, CPU seconds of user and system with their children's, peak memory.

Imports nothing heavy: a child's peak memory as Linux counts it begins with what this process had when it forked.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

ROOT = Path(__file__).resolve().parents[2]
OWN_PYTHON = Path(sys.executable)
PEER_PYTHON = ROOT / ".venv-peers" / "bin" / "python"
# Nothing here may ask a model hub, report usage or read the settings of whoever runs it.
QUIET = {
    "HF_HUB_OFFLINE": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "HAYSTACK_TELEMETRY_ENABLED": "False",
    "ANONYMIZED_TELEMETRY": "False",
    "TOKENIZERS_PARALLELISM": "true",
    "PYTHONPATH": str(ROOT),
}


@dataclass
class Talk:
    """A child process to which JSON lines are sent and which answers each with one. `first` is the seconds until then."""

    process: subprocess.Popen[str]
    began: float
    first: float | None = None
    wall: float = 0.0
    cpu: float = 0.0
    peak_mb: float = 0.0
    printed: list[str] = field(default_factory=list)

    def ask(self, request: Any) -> dict[str, Any]:
        """The answer to one request. Raises `RuntimeError` where the process ended instead."""
        assert self.process.stdin
        self.process.stdin.write(json.dumps(request) + "\n")
        self.process.stdin.flush()
        return self.hear()

    def hear(self) -> dict[str, Any]:
        """What the process says next. Raises `RuntimeError` where it ended instead."""
        if not self._read():
            raise RuntimeError(f"{self.process.args!r} ended before it answered")
        heard: dict[str, Any] = json.loads(self.printed[-1])
        return heard

    def end(self) -> Self:
        """Closes its input, waits until it ends, and counts what it used. Raises `RuntimeError` where it failed."""
        assert self.process.stdin
        self.process.stdin.close()
        while self._read():
            pass
        _, status, used = os.wait4(self.process.pid, 0)
        self.process.returncode = os.waitstatus_to_exitcode(status)
        self.wall = time.perf_counter() - self.began
        self.cpu, self.peak_mb = used.ru_utime + used.ru_stime, used.ru_maxrss / 1024
        if self.process.returncode:
            raise RuntimeError(f"{self.process.args!r} failed with {self.process.returncode}")
        return self

    @property
    def said(self) -> list[dict[str, Any]]:
        """All lines that it printed, for a process that prints JSON lines."""
        return [json.loads(line) for line in self.printed]

    def _read(self) -> bool:
        assert self.process.stdout
        line = self.process.stdout.readline()
        if line:
            self.first = self.first or time.perf_counter() - self.began
            self.printed.append(line)
        return bool(line)


def start(command: Sequence[object], settings: Mapping[str, object] | None = None) -> Talk:
    """Starts a process; `settings` are added to its environment, from which all EXPORTQA_ settings are taken out.

    What it writes to stderr is shown where BENCH_STDERR is set.
    """
    kept = {name: value for name, value in os.environ.items() if not name.startswith("EXPORTQA_")}
    given = {name: str(value) for name, value in (settings or {}).items()}
    began = time.perf_counter()
    process = subprocess.Popen(
        [str(word) for word in command],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=None if os.environ.get("BENCH_STDERR") else subprocess.DEVNULL,
        text=True,
        cwd=ROOT,
        env={**kept, **QUIET, **given},
    )
    return Talk(process, began)


def run(command: Sequence[object], settings: Mapping[str, object] | None = None) -> Talk:
    """A process from its start to its end. Raises `RuntimeError` where it fails."""
    return start(command, settings).end()


@contextmanager
def talking(command: Sequence[object], settings: Mapping[str, object] | None = None) -> Iterator[Talk]:
    """A process that is asked inside the block and ended after it."""
    talk = start(command, settings)
    try:
        yield talk
        talk.end()
    finally:
        if talk.process.returncode is None:
            talk.process.kill()
            talk.process.wait()


def usage(pid: int) -> dict[str, float]:
    """CPU seconds, memory in use and its peak (both resident, MB) of a process that runs and of those that it started."""
    found = [_usage(one) for one in (pid, *_children(pid))]
    return {name: sum(one[name] for one in found) for name in found[0]}


def _children(pid: int) -> list[int]:
    told = Path(f"/proc/{pid}/task").glob("*/children")
    return [int(child) for children in told for child in children.read_text(encoding="utf-8").split()]


def _usage(pid: int) -> dict[str, float]:
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    ticks = os.sysconf("SC_CLK_TCK")
    status = dict(
        line.split(":", 1) for line in Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines()
    )
    return {
        "cpu": (int(fields[11]) + int(fields[12])) / ticks,
        "rss_mb": int(status["VmRSS"].split()[0]) / 1024,
        "peak_mb": int(status["VmHWM"].split()[0]) / 1024,
    }
