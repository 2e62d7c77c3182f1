"""The followed feeds kept up to date while the server runs: one thread that looks from time to time what is due."""

import logging
import threading
from datetime import timedelta

from ingest.syncing import Syncer
from qa.errors import ExportQAError

# How often it is looked whether a feed is due; the first time soon after the start.
LOOKS = 30.0
FIRST = 5.0
_LOG = logging.getLogger(__name__)


class Schedule:
    """Synchronises each feed every so many minutes, until it is closed. Zero minutes: never."""

    def __init__(self, syncer: Syncer, minutes: float, first: float = FIRST, looks: float = LOOKS) -> None:
        self._syncer = syncer
        self._every = timedelta(minutes=minutes)
        self._first, self._looks = first, looks
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="feeds", daemon=True)
        if minutes > 0:
            self._thread.start()

    def close(self) -> None:
        """Ends the synchronisation in hand after its page, then the thread."""
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        pause = self._first
        while not self._stop.wait(pause):
            pause = self._looks
            try:
                if due := self._syncer.due(self._every):
                    self._syncer.sync(due, stop=self._stop.is_set, sparing=True)
            except ExportQAError as error:
                _LOG.warning("the feeds could not be synchronised: %s", error)
            except Exception:  # noqa: BLE001 a fault of ours must not end the thread: it is logged, and tried again
                _LOG.exception("the synchronisation of the feeds broke off")
