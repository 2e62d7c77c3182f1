"""Which door a request goes to, and what is said at a door that is still being made.

A server listens before its models are loaded: it is alive at once, ready when everything is, and its page opens by
itself. A call that comes early waits for a while, then gets a problem document that says to try again.
"""

import asyncio
import time
from collections.abc import Callable

from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ui.escape import as_html
from ui.problems import MEDIA_TYPE, problem

NAME = "Export Controls QA"
PATIENCE = 30.0  # seconds that a call waits
LOOKS = 0.05  # seconds between two looks whether what is waited for is there
RETRY = {"retry-after": "2", "cache-control": "no-store"}
_CALLS = ("/v1/", "/ui/", "/healthz", "/readyz", "/metrics", "/docs", "/openapi.json")
_STYLE = """
:root{color-scheme:light dark}body{font:16px/1.6 system-ui,sans-serif;max-width:40rem;margin:3rem auto;padding:0 1.25rem;
background:light-dark(#fbfaf7,#15171a);color:light-dark(#1c1a17,#ece8e1)}h1{font:600 1.6rem/1.2 Georgia,serif}
"""


class Doors:
    """Sends the contract's calls to the API and everything else to the page, each as soon as it is there.

    Another thread sets `calls`, `page` and at last `ready`; `doing` is a sentence on what goes on until then.
    """

    def __init__(
        self, calls: ASGIApp | None = None, page: ASGIApp | None = None, patience: float = PATIENCE
    ) -> None:
        self.calls = calls
        self.page = page
        self.ready = calls is not None and page is not None
        self.doing = "The program is being loaded."
        self._patience = patience
        self._started = False

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._live(scope, receive, send)
        elif scope["type"] == "http":
            door = await self._door(scope["path"], scope["method"])
            await door(scope, receive, send)

    async def _door(self, path: str, method: str) -> ASGIApp:
        if path == "/healthz" and self.calls is None:
            return JSONResponse({"status": "ok"})
        if path == "/readyz" and not self.ready:
            return self._not_yet()
        if path.startswith(_CALLS):
            await self._until(lambda: self.calls is not None)
            return self.calls or self._not_yet()
        if path == "/" and method == "GET" and not self._open:
            return self._holding()
        await self._until(lambda: self._open)
        return self.page if self.page is not None and self._open else self._not_yet()

    @property
    def _open(self) -> bool:
        """Whether the page is there and has been told that the server has started."""
        return self.page is not None and self._started

    def _not_yet(self) -> Response:
        detail = f"The server is starting. {self.doing} Try again in a moment."
        return JSONResponse(problem(503, detail, "Not ready yet"), 503, RETRY, MEDIA_TYPE)

    def _holding(self) -> Response:
        """The page while there is none yet; it asks for itself again."""
        told = (
            f"<h1>{NAME}</h1><p>The server is starting. {as_html(self.doing)} The page opens by itself.</p>"
        )
        head = f'<meta charset="utf-8"><meta http-equiv="refresh" content="1"><title>{NAME}</title><style>{_STYLE}</style>'
        page = f'<!doctype html><html lang="en"><head>{head}</head><body>{told}</body></html>'
        return HTMLResponse(page, 503, RETRY)

    async def _until(self, there: Callable[[], bool]) -> None:
        ends = time.monotonic() + self._patience
        while not there() and time.monotonic() < ends:
            await asyncio.sleep(LOOKS)

    async def _live(self, scope: Scope, receive: Receive, send: Send) -> None:
        """The server starts at once; the page is told so when it is made, and of the end when it comes."""
        await receive()
        await send({"type": "lifespan.startup.complete"})
        ending = asyncio.ensure_future(receive())
        while self.page is None and not ending.done():
            await asyncio.wait((ending,), timeout=LOOKS)
        if self.page is not None:
            started = False

            async def told() -> Message:
                nonlocal started
                if started:
                    return await ending
                started = True
                return {"type": "lifespan.startup"}

            async def heard(message: Message) -> None:
                self._started = self._started or message["type"] == "lifespan.startup.complete"

            await self.page(scope, told, heard)
        await ending
        await send({"type": "lifespan.shutdown.complete"})
