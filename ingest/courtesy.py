"""Courtesy to sites: one request at a time to a host, a pause between two, and what its robots.txt allows, remembered.

Holds what was learnt of hosts, the latest thousand of them. Thread-safe. Knows no HTTP: it is handed what was read.
"""

import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from ingest.robots import Rules
from qa.errors import Blocked, SourceError, Unreadable

RULES_LAST = 3_600.0
FAILURE_LASTS = 60.0
STOPPED = "the program was stopped before the page was read: run it again"
_HOSTS_KEPT = 1_000
_Kept = TypeVar("_Kept")


class Turns:
    """Whose turn it is to ask a host. The `spared` ones are the user's own: no pause but what their robots.txt asks for."""

    def __init__(self, pause: float, spared: frozenset[str]) -> None:
        """`pause` is the time in seconds between two requests to a host."""
        self._pause = pause
        self._spared = spared
        self._lock = threading.Lock()
        self._closed = threading.Event()
        self._turns: OrderedDict[str, threading.Lock] = OrderedDict()
        self._asked: OrderedDict[str, float] = OrderedDict()

    @contextmanager
    def of(self, host: str, delay: float) -> Iterator[None]:
        """The block runs when nobody else asks the host, and the pause since the last time, at least `delay`, is over.

        Raises `Unreadable` where `close` was called before.
        """
        with self._lock:
            turn = _keep(self._turns, host, self._turns.get(host) or threading.Lock())
        with turn:
            pause = max(0.0 if host in self._spared else self._pause, delay)
            with self._lock:
                wait = self._asked.get(host, -pause) + pause - time.monotonic()
            if self._closed.wait(max(wait, 0.0)):
                raise Unreadable(STOPPED)
            try:
                yield
            finally:
                with self._lock:
                    _keep(self._asked, host, time.monotonic())

    def close(self) -> None:
        """Ends every pause: whoever waits for a turn, or wants one later, is told that the program stops."""
        self._closed.set()


class Permissions:
    """The rules of each site, kept for an hour; that they could not be had is kept for a minute."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._known: OrderedDict[str, tuple[float, Rules | SourceError]] = OrderedDict()

    def of(self, origin: str, read: Callable[[], Rules]) -> Rules:
        """The rules of the site `origin` (scheme, host and port), by `read` where none are known.

        Raises `Blocked` where `read` does, `Unreadable` where the rules cannot be had for now.
        """
        with self._lock:
            known = self._known.get(origin)
        if known is None or time.monotonic() > known[0]:
            known = self._learnt(read)
            with self._lock:
                _keep(self._known, origin, known)
        if isinstance(known[1], SourceError):
            raise Unreadable(str(known[1])) from known[1]
        return known[1]

    def _learnt(self, read: Callable[[], Rules]) -> tuple[float, Rules | SourceError]:
        """What `read` gives or fails with, and until when that counts."""
        try:
            rules = read()
        except Blocked:
            raise
        except SourceError as error:
            return time.monotonic() + FAILURE_LASTS, error
        return time.monotonic() + RULES_LAST, rules


def _keep(kept: "OrderedDict[str, _Kept]", name: str, value: "_Kept") -> "_Kept":
    """Puts the value in as the newest; the oldest go once there are too many."""
    kept[name] = value
    kept.move_to_end(name)
    while len(kept) > _HOSTS_KEPT:
        kept.popitem(last=False)
    return value
