"""Who answers: this process and, where there are cores for them, workers beside it; one question each, in the order of asking.

Side by side in the threads of one process, questions take as long as one after the other: they wait for Python's lock. So
they queue, and nobody is overtaken. A worker that fails costs nobody an answer: it is given here instead.
"""

import logging
import threading
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future

from qa.assistant import Assistant
from qa.domain import Event, Question
from qa.followup import standalone, written_out
from qa.models import WordReader
from qa.parts import with_parts
from qa.reader import Reader
from qa.waiting import WaitingRoom
from qa.worker import Worker, WorkerFailed

log = logging.getLogger(__name__)

# A worker that is gone is replaced after so long; where none can be started it is tried again, after twice as long each time.
REPLACED_AFTER_SECONDS, REPLACED_AFTER_LIMIT_SECONDS = 15.0, 600.0

# Who takes a question: a worker, or this process.
Seat = Worker | None


class Crew(Assistant):
    """An assistant without a chat model that may `hire` workers; `start` makes one."""

    def __init__(self, library: Reader, embedder: WordReader, start: Callable[[WordReader], Worker]) -> None:
        self._waiting = WaitingRoom(embedder)
        super().__init__(library, self._waiting)
        self._start = start
        self._line = _Line()
        self._line.give(None)
        self._employing = threading.Lock()
        self._employed: set[Worker] = set()
        self._closed = threading.Event()

    def hire(self, workers: int) -> None:
        """Starts so many, each of which joins as soon as it is ready."""
        for _ in range(workers):
            self._employ(after=0.0)

    def stream(self, question: Question) -> Iterator[Event]:
        """As `Assistant` says, of whoever is free first. No event comes before all are there: the next is waiting."""
        self._require_articles()
        return iter(self._events(question))

    def _events(self, question: Question) -> tuple[Event, ...]:
        turn, gone = self._line.turn(), False
        if not turn.done():
            self._waiting.expect([one.text for one in with_parts(written_out(standalone(question)))])
        seat = turn.result()
        try:
            if seat is not None:
                try:
                    return seat.events(question)
                except WorkerFailed as error:
                    gone = error.gone
                    log.warning("A process that answers questions failed (%s): it is answered here.", error)
            return tuple(super().stream(question))
        finally:
            if gone:
                with self._employing:
                    self._employed.discard(seat)
                self._employ(REPLACED_AFTER_SECONDS)
            else:
                self._line.give(seat)

    def close(self) -> None:
        """Ends the workers."""
        with self._employing:
            self._closed.set()
            for worker in self._employed:
                worker.close()

    def _employ(self, after: float) -> None:
        threading.Thread(target=self._hire, args=(after,), name="crew", daemon=True).start()

    def _hire(self, after: float) -> None:
        while not self._closed.wait(after):
            try:
                worker = self._start(self._waiting)
            except WorkerFailed as error:
                after = min(max(2 * after, REPLACED_AFTER_SECONDS), REPLACED_AFTER_LIMIT_SECONDS)
                log.warning("A second process for answers failed: %s. It is tried again later.", error)
                continue
            with self._employing:
                if self._closed.is_set():
                    worker.close()
                    return
                self._employed.add(worker)
            self._line.give(worker)
            return


class _Line:
    """Free seats, and who waits for one: first come, first served."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._free: list[Seat] = []
        self._waiting: deque[Future[Seat]] = deque()

    def turn(self) -> Future[Seat]:
        mine: Future[Seat] = Future()
        with self._turn:
            if self._free:
                mine.set_result(self._free.pop())
            else:
                self._waiting.append(mine)
        return mine

    def give(self, seat: Seat) -> None:
        with self._turn:
            if self._waiting:
                self._waiting.popleft().set_result(seat)
            else:
                self._free.append(seat)
