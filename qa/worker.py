"""A process beside the library's owner that answers questions: Python computes in one thread of a process at a time.

It reads the record by itself, and asks the owner over a pipe for what only the owner has, the model and the index; so it
costs the memory of neither. Both take turns on the pipe: the owner sends a question, the worker asks for what it lacks
until it sends the events of the answer. It ends when the owner does. For quoted answers: a chat model's time is spent
waiting, which needs no second process.
"""

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection, Pipe
from typing import Any

import numpy as np
from numpy.typing import NDArray

from qa.assistant import Assistant
from qa.database import open_engine
from qa.domain import Event, Hit, Question
from qa.errors import ExportQAError
from qa.keywords import keywords_in
from qa.lookup import Lookup
from qa.models import WordReader
from qa.passages import Filter, Ranking, Vector
from qa.reader import EVERYTHING, Reader
from qa.settings import Settings
from qa.wordvectors import WordVectors

# A worker that takes longer for one step hangs: one in twenty of the golden questions takes longer than .2 s.
PATIENCE_SECONDS = 60.0
# Runs with the import path of this process, wherever that came from.
_WORK = """
import json, sys
sys.path[:] = json.loads(sys.argv[1])
from qa.worker import work
work(int(sys.argv[2]))
"""


class WorkerFailed(Exception):
    """It gave no answer. Where `gone`, it will never give one again."""

    def __init__(self, said: str, gone: bool) -> None:
        super().__init__(said)
        self.gone = gone


class Worker:
    """The owner's end. For one question at a time."""

    def __init__(self, settings: Settings, library: Reader, embedder: WordReader) -> None:
        """Starts the process and waits until it can answer. Raises `WorkerFailed`."""
        self._library = library
        self._calls: Mapping[str, Callable[..., Any]] = {
            "read": embedder.read,
            "tokens": embedder.tokens,
            "ranked_by_vector": library.ranked_by_vector,
            "words_anew": library.words_anew,
        }
        self._pipe, theirs = Pipe()
        command = [sys.executable, "-c", _WORK, json.dumps(sys.path), str(theirs.fileno())]
        try:
            # In a session of its own: Ctrl-C is for the owner.
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                pass_fds=[theirs.fileno()],
                start_new_session=True,
            )
        except OSError as error:
            raise WorkerFailed(f"it cannot be started: {error}", gone=True) from error
        finally:
            theirs.close()
        self._answer_to(settings)

    def events(self, question: Question) -> tuple[Event, ...]:
        """What `Assistant.stream` gives. Raises `WorkerFailed`."""
        found: tuple[Event, ...] = self._answer_to((question, self._library.changes))
        return found

    def close(self) -> None:
        """Ends the process."""
        self._pipe.close()
        self._process.kill()
        self._process.wait()

    def _answer_to(self, message: object) -> Any:
        try:
            self._pipe.send(message)
            while True:
                if not self._pipe.poll(PATIENCE_SECONDS):
                    raise TimeoutError(f"no sign of it for {PATIENCE_SECONDS:.0f} s")
                kind, value = self._pipe.recv()
                if kind == "done":
                    return value
                if kind == "failed":
                    raise WorkerFailed(value, gone=False)
                name, given = value
                try:
                    self._pipe.send((True, self._calls[name](*given)))
                except ExportQAError as error:
                    self._pipe.send((False, str(error)))
                except BaseException:
                    # It waits for a reply that will never come: whoever asks next must not be taken for it.
                    self.close()
                    raise
        except (OSError, EOFError) as error:
            self.close()
            raise WorkerFailed(str(error) or "it ended", gone=True) from error


class _Owner:
    """The worker's end of the pipe, and what it asks for there."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe
        self._turn = threading.Lock()

    def ask(self, name: str, *given: object) -> Any:
        """What the owner's part of that name gives. Raises `ExportQAError` where it raised one."""
        with self._turn:
            self._pipe.send(("call", (name, given)))
            well, value = self._pipe.recv()
        if not well:
            raise ExportQAError(value)
        return value


class _Embedder:
    def __init__(self, owner: _Owner) -> None:
        self._owner = owner

    def read(self, texts: Sequence[str]) -> tuple[NDArray[np.float32], list[WordVectors]]:
        read: tuple[NDArray[np.float32], list[WordVectors]] = self._owner.ask("read", list(texts))
        return read

    def tokens(self, texts: Sequence[str]) -> list[int]:
        counts: list[int] = self._owner.ask("tokens", list(texts))
        return counts


class _Branch(Reader):
    """The library as it is read here."""

    def __init__(self, lookup: Lookup, owner: _Owner) -> None:
        super().__init__(lookup)
        self._owner = owner

    def ranked_by_vector(self, vector: Vector, limit: int, allowed: Filter = EVERYTHING) -> Ranking:
        ranking: Ranking = self._owner.ask("ranked_by_vector", vector, limit, allowed)
        return ranking

    def words_anew(self, hits: Sequence[Hit]) -> Mapping[str, bytes]:
        words: Mapping[str, bytes] = self._owner.ask("words_anew", list(hits))
        return words


def work(descriptor: int) -> None:
    """Answers what comes through the pipe `descriptor` until its other end is closed."""
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    pipe = Connection(descriptor)
    with suppress(EOFError, OSError):
        settings: Settings = pipe.recv()
        engine = open_engine(settings.database_url, settings.data_dir)
        lookup = Lookup(engine, keywords_in(engine))
        owner = _Owner(pipe)
        assistant = Assistant(_Branch(lookup, owner), _Embedder(owner))
        pipe.send(("done", None))
        while True:
            question, changes = pipe.recv()
            lookup.catch_up(changes)
            try:
                pipe.send(("done", tuple(assistant.stream(question))))
            except ExportQAError as error:
                pipe.send(("failed", str(error)))
    os._exit(0)
