"""The server: the HTTP calls and the Gradio page in one process, behind the guard."""

import logging
import signal
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from importlib.resources import files
from types import FrameType

import gradio as gr
import uvicorn
from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles
from starlette.types import ASGIApp, Receive, Scope, Send

from ingest.ingestor import Progress
from ingest.locations import samples
from qa.errors import SettingsError
from qa.settings import Settings
from ui.api import describe_errors, router
from ui.bootstrap import Desk, build
from ui.chat import add_chat
from ui.front import Front
from ui.guard import Guard
from ui.jobs import Jobs
from ui.shelf import add_shelf
from ui.syncing import Schedule
from ui.tally import Tally

NAME = "Export Controls QA"
_MASTHEAD = (
    f'<header class="masthead"><p class="name">{NAME}</p>'
    '<p class="motto">Every sentence stands on a dated quote.</p></header>'
)


def build_app(desk: Desk, jobs: Jobs) -> ASGIApp:
    """The whole application over a desk: calls, page, guard. Whoever made the desk and the jobs closes them."""
    counted = Tally()
    calls = FastAPI(
        title=NAME,
        description="A question in; an answer out whose every sentence stands on a checked, dated quote.",
        version="1",
        docs_url=None,
        redoc_url=None,
    )
    calls.include_router(router(desk, jobs, counted))
    calls.mount("/ui", StaticFiles(directory=str(files("ui") / "static")))
    describe_errors(calls)
    return Guard(_Doors(calls, Front(build_page(desk, jobs, counted))), desk.settings.host)


def build_page(desk: Desk, jobs: Jobs, counted: Tally) -> FastAPI:
    """The Gradio page, mounted and closed: no file of the server can be asked for through it."""
    with gr.Blocks(title=NAME, analytics_enabled=False, fill_width=True) as blocks:
        gr.HTML(_MASTHEAD, js_on_load=None, apply_default_css=False)
        with gr.Tabs(elem_id="tabs"):
            with gr.Tab("Ask", id="ask"):
                add_chat(blocks, desk, jobs, counted)
            with gr.Tab("Articles", id="articles"):
                add_shelf(desk.settings.feeds_every)
    blocks.queue(default_concurrency_limit=4, max_size=64, api_open=False)
    serif, sans = ("Charter", "Georgia", "serif"), ("system-ui", "sans-serif")
    page: FastAPI = gr.mount_gradio_app(
        FastAPI(openapi_url=None),
        blocks,
        path="/",
        footer_links=[],
        run_history=False,
        show_error=False,
        max_file_size=1,
        ssr_mode=False,
        pwa=False,
        mcp_server=False,
        enable_monitoring=False,
        theme=gr.themes.Base(font=sans, font_mono=serif),
    )
    # Gradio checks the paths in a request only once it counts as launched (processing_utils._check_allowed).
    blocks.has_launched = True
    return page


def serve(settings: Settings, announce: Callable[[str], None], progress: Callable[[Progress], None]) -> None:
    """Serves until it is told to stop, then closes the library. `announce` gets the address once it can be opened.

    An empty library first gets the bundled articles, if the settings say so; calls are answered meanwhile, and `/readyz`
    says how far it is.
    Raises `SettingsError` when the port is taken.
    """
    listening = _listen(settings.host, settings.port)
    address = _address(settings.host, listening)
    with (
        closing(listening),
        closing(build(settings)) as desk,
        closing(Jobs(desk.ingestor)) as jobs,
        closing(Schedule(desk.syncer, settings.feeds_every)),
    ):
        desk.library.owner.announce(address)
        app = build_app(desk, jobs)
        if settings.samples and not desk.library.counts().articles:
            jobs.open_with(samples(), progress)
        announce(address)
        config = uvicorn.Config(app, log_level="warning", access_log=False, timeout_graceful_shutdown=2)
        with _told_to_stop():
            _Server(config).run(sockets=[listening])
            desk.ingestor.stop_fetching()  # or the run in hand would wait for its page


class _Server(uvicorn.Server):
    """Ends without a complaint for each open page: their streams are cut on purpose."""

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        logging.getLogger("uvicorn.error").setLevel(logging.CRITICAL)
        super().handle_exit(sig, frame)


class _Doors:
    """Sends the contract's calls to the API and everything else to the page."""

    def __init__(self, calls: ASGIApp, page: ASGIApp) -> None:
        self._calls = calls
        self._page = page

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        ours = ("/v1/", "/ui/", "/healthz", "/readyz", "/metrics", "/docs", "/openapi.json")
        door = self._calls if scope["type"] == "http" and scope["path"].startswith(ours) else self._page
        await door(scope, receive, send)


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
