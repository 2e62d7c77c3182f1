"""The server: it listens first, then makes its parts in a thread, the calls before the page, the index last."""

import gc
import logging
import os
import signal
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from types import FrameType
from typing import TYPE_CHECKING

import uvicorn

from qa.errors import LibraryEmpty, SettingsError
from qa.settings import Settings
from ui.doors import Doors
from ui.guard import Guard
from ui.stubless import without_stubs

if TYPE_CHECKING:
    from ingest.ingestor import Progress
    from ui.bootstrap import Desk

# Beyond the first core one process each for answers, of 100 MB. Tried were one and two, on two cores: the second gained nothing there.
MOST_WORKERS = 3


def serve(
    settings: Settings, announce: Callable[[str], None], progress: "Callable[[Progress], None]"
) -> None:
    """Serves until it is told to stop, then closes the library. `announce` gets the address once the library is open.

    An empty library first gets the bundled articles, if the settings say so; calls are answered meanwhile, and `/readyz`
    says how far it is.
    Raises `SettingsError` when the port is taken, and what opening the models and the library raises.
    """
    listening = _listen(settings.host, settings.port)
    doors = Doors()
    config = uvicorn.Config(
        Guard(doors, settings.host), log_level="warning", access_log=False, timeout_graceful_shutdown=2
    )
    server = _Server(config)

    def open_at(desk: "Desk") -> None:
        address = _address(settings.host, listening)
        desk.library.owner.announce(address)
        announce(address)

    making = _Making(settings, doors, open_at, progress, server)
    with closing(listening), closing(making), _told_to_stop():
        making.start()
        server.run(sockets=[listening])
    if making.error is not None:
        raise making.error


class _Making:
    """Makes the parts, one after the other: what takes longest comes last. Where one fails, the server ends.

    In one thread, because two that import at once gain nothing, and may get modules that are not complete.
    """

    def __init__(
        self,
        settings: Settings,
        doors: Doors,
        open_at: "Callable[[Desk], None]",
        progress: "Callable[[Progress], None]",
        server: uvicorn.Server,
    ) -> None:
        self.error: BaseException | None = None
        self._settings, self._doors = settings, doors
        self._open_at, self._progress, self._server = open_at, progress, server
        self._thread = threading.Thread(target=self._run, name="making", daemon=True)
        self._made = ExitStack()
        self._desk: Desk | None = None
        self._stopped = False

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Begins to end what is in hand: without it, a run would wait for its page, and healing go on to its end."""
        self._stopped = True
        if self._desk is not None:
            self._desk.library.stop_healing()
            self._desk.ingestor.stop_fetching()

    def close(self) -> None:
        """Closes what was made, last things first."""
        self.stop()
        self._thread.join()
        self._made.close()

    def _run(self) -> None:
        try:
            for step in self._steps():
                if self._stopped:
                    return
                self._doors.doing = step
            self._doors.ready = True
        except BaseException as error:  # noqa: BLE001 it is raised again by `serve`, in the thread that can end the process
            self.error = error
            self._server.should_exit = True

    def _steps(self) -> Iterator[str]:
        """Each time before a part is made, a sentence that says which."""
        yield "The embedding model is being loaded and the library opened."
        from qa.crew import Crew
        from ui.app import build_calls
        from ui.bootstrap import build
        from ui.jobs import Jobs
        from ui.syncing import Schedule
        from ui.tally import Tally

        desk = self._desk = self._made.enter_context(closing(build(self._settings, indexed=False)))
        jobs = self._made.enter_context(closing(Jobs(desk.ingestor)))
        counted = Tally()
        self._doors.calls = build_calls(desk, jobs, counted)
        self._open_at(desk)
        yield "The page is being made."
        with without_stubs():
            from ui.page import build_page

        page = build_page(desk, jobs, counted)
        if self._settings.samples and not desk.library.counts().articles:
            from ingest.locations import samples

            jobs.open_with(samples(), self._progress)
        self._doors.page = page
        self._made.enter_context(closing(Schedule(desk.syncer, self._settings.feeds_every)))
        yield "The index is being brought in step with the record."
        desk.library.heal()
        yield "A first question is being asked."
        _warm_up(desk)
        # What is there by now stays: looking for garbage, Python need not go through it again and again.
        gc.collect()
        gc.freeze()
        if isinstance(desk.assistant, Crew) and (
            workers := min(len(os.sched_getaffinity(0)) - 1, MOST_WORKERS)
        ):
            self._made.enter_context(closing(desk.assistant)).hire(workers)


def _warm_up(desk: "Desk") -> None:
    """Asks what a reader would, without the chat model: whoever asks first then waits no longer than others."""
    from qa.domain import Question

    try:
        desk.assistant.quoting().ask(Question(question="Which export controls are in force?"))
    except LibraryEmpty:
        return


class _Server(uvicorn.Server):
    """Ends without a complaint for each open page: their streams are cut on purpose."""

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        logging.getLogger("uvicorn.error").setLevel(logging.CRITICAL)
        super().handle_exit(sig, frame)


def _listen(host: str, port: int) -> socket.socket:
    try:
        family, kind, protocol, _, place = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listening = socket.socket(family, kind, protocol)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(place)
        listening.listen(128)
    except OSError as error:
        raise SettingsError(
            f"cannot listen on {host}:{port}: {error.strerror or error}. "
            "Choose another port with EXPORTQA_PORT (or --port), or stop what listens there."
        ) from error
    return listening


@contextmanager
def _told_to_stop() -> Iterator[None]:
    """Lets the caller go on to close things: uvicorn ends by raising again, with the old handlers, the signal it got."""
    kinds = (signal.SIGINT, signal.SIGTERM)
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = [signal.signal(kind, lambda number, frame: None) for kind in kinds]
    try:
        yield
    finally:
        for kind, handler in zip(kinds, before, strict=True):
            signal.signal(kind, handler)


def _address(host: str, listening: socket.socket) -> str:
    port = listening.getsockname()[1]
    name = {"0.0.0.0": "127.0.0.1", "::": "[::1]", "": "127.0.0.1"}.get(
        host, f"[{host}]" if ":" in host else host
    )
    return f"http://{name}:{port}"
