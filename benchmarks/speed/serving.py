"""`exportqa serve` as a process of its own, asked over HTTP on loopback."""

import http.client
import json
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.speed.processes import OWN_PYTHON, start

SECONDS = 120.0


@dataclass(frozen=True)
class Served:
    """A server that runs: its process and its port, and when it was started."""

    pid: int
    port: int
    began: float

    def waits_for(self, path: str) -> float:
        """Seconds from the start of the process until `path` answers with 200. Raises `TimeoutError`."""
        while time.perf_counter() - self.began < SECONDS:
            try:
                status, _ = self.get(path)
            except OSError:
                status = 0
            if status == 200:
                return time.perf_counter() - self.began
            time.sleep(0.02)
        raise TimeoutError(f"{path} did not answer within {SECONDS:.0f} s")

    def get(self, path: str) -> tuple[int, bytes]:
        """Status and body."""
        with closing(self.connection()) as connection:
            connection.request("GET", path)
            came = connection.getresponse()
            return came.status, came.read()

    def connection(self) -> http.client.HTTPConnection:
        """A connection of one's own, to be closed."""
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=SECONDS)

    def ask(self, question: str) -> float:
        """Milliseconds of one answer over a new connection. Raises `RuntimeError` where it is not 200."""
        with closing(self.connection()) as connection:
            return ask(connection, question)


def ask(connection: http.client.HTTPConnection, question: str) -> float:
    """Milliseconds until the whole answer is here. Raises `RuntimeError` where it is not 200."""
    began = time.perf_counter()
    body = json.dumps({"question": question})
    connection.request("POST", "/v1/answer", body, {"Content-Type": "application/json"})
    came = connection.getresponse()
    content = came.read()
    if came.status != 200:
        raise RuntimeError(f"/v1/answer gave {came.status}: {content[:200]!r}")
    return (time.perf_counter() - began) * 1000


@contextmanager
def served(store: Path) -> Iterator[Served]:
    """A server over the library in `store`, ended after the block."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = (OWN_PYTHON, "-m", "ui.cli", "serve", "--port", port)
    talk = start(command, {"EXPORTQA_DATA_DIR": store})
    try:
        yield Served(talk.process.pid, port, talk.began)
    finally:
        talk.process.send_signal(signal.SIGTERM)
        try:
            talk.process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            talk.process.kill()
            talk.process.wait()
