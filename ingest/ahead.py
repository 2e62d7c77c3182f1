"""Reading ahead: the next items are made in a thread while the one before is used. Knows no articles."""

import queue
import threading
from collections.abc import Generator
from contextlib import closing
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")

# Whoever closes it early waits so long for the item in the making; a site that does not answer may take longer.
_SECONDS = 1.0


@dataclass(frozen=True)
class _End:
    """The items ended, or broke off with an error."""

    error: BaseException | None


def ahead(items: Generator[T], most: int) -> Generator[T]:
    """The items in order, up to `most` of them made before they are wanted; what making one raises comes in its turn.

    Closed early, it drops those that were not wanted yet, and no further one is begun.
    """
    made: queue.Queue[T | _End] = queue.Queue(most)
    enough = threading.Event()

    def make() -> None:
        error: BaseException | None = None
        try:
            with closing(items):
                for item in items:
                    made.put(item)
                    if enough.is_set():
                        return
        except BaseException as raised:  # noqa: BLE001 it is raised again where the item is wanted
            error = raised
        made.put(_End(error))

    thread = threading.Thread(target=make, name="ahead", daemon=True)
    thread.start()
    try:
        while not isinstance(item := made.get(), _End):
            yield item
        if item.error:
            raise item.error
    finally:
        enough.set()
        while not made.empty():
            made.get_nowait()
        thread.join(_SECONDS)
