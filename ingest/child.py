"""A process of its own for what strangers wrote: it can be stopped, and its memory has a limit. Knows no articles.

It ends with its input, and where a stranger's file keeps it busy while this process dies, by its own alarm.

Messages go through its pipes as a length and that many bytes. What comes back is never unpickled: a process that a
stranger's file has taken over could only lie.
"""

import math
import resource
import signal
import struct
import subprocess
import sys
import threading
from pathlib import Path
from typing import IO

_LENGTH = struct.Struct(">Q")
# Larger than any article or file that is read.
_LONGEST = 200_000_000


class Child:
    """Runs `serve` of `module` and exchanges messages with it, each answered within so many seconds.

    Not to be shared by threads without a lock.
    """

    def __init__(self, module: str, seconds: float) -> None:
        self._seconds = seconds
        code = f"import sys; sys.path.insert(0, sys.argv[1]); from {module} import serve; serve(float(sys.argv[2]))"
        self._process = subprocess.Popen(
            [sys.executable, "-c", code, str(Path(__file__).resolve().parents[1]), str(seconds)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    @property
    def is_alive(self) -> bool:
        return self._process.poll() is None

    @property
    def pid(self) -> int:
        return self._process.pid

    def ask(self, *requests: bytes) -> bytes | None:
        """The next message after sending `requests`; `None` where the process broke down or had to be stopped."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        watch = threading.Timer(self._seconds, self._process.kill)
        watch.start()
        try:
            for request in requests:
                send(self._process.stdin, request)
            return receive(self._process.stdout)
        except BrokenPipeError:
            return None
        finally:
            watch.cancel()

    def close(self) -> None:
        self._process.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                try:
                    pipe.close()
                except BrokenPipeError:
                    continue  # what was not sent any more is not needed
        self._process.wait()


def limit_memory(size: int) -> None:
    """From here on, this process may take at most `size` bytes of address space."""
    resource.setrlimit(resource.RLIMIT_AS, (size, size))


def limit_time(seconds: float) -> None:
    """The system ends this process in so many seconds, unless this is called again before; zero: not at all."""
    signal.alarm(math.ceil(seconds))


def send(pipe: IO[bytes], message: bytes) -> None:
    pipe.write(_LENGTH.pack(len(message)) + message)
    pipe.flush()


def receive(pipe: IO[bytes]) -> bytes | None:
    """The next message; `None` when the other side is gone."""
    head = pipe.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    if length > _LONGEST:
        return None
    message = pipe.read(length)
    return message if len(message) == length else None
