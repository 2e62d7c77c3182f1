"""Gradio's page made ours: our style and scripts in its head, a nonce on each script, no address of another host."""

import re
from hashlib import sha256
from importlib.resources import files

from starlette.types import ASGIApp, Message, Receive, Scope, Send

_FOREIGN_META = re.compile(rb'<meta\s+(?:property|name)="(?:og|twitter):[^>]*>\s*')
_ASSETS = ("page.css", "page.js", "calls.js", "held.js", "runs.js", "shelf.js", "feeds.js", "editing.js")


class Front:
    """Wraps the mounted Gradio app; only the page at `/` is rewritten."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._head = _head()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"] != "/" or scope["method"] != "GET":
            await self._app(scope, receive, send)
            return
        start: Message = {}
        body = b""

        async def gather(message: Message) -> None:
            nonlocal start, body
            if message["type"] == "http.response.start":
                start = message
                return
            body += message.get("body", b"")
            if not message.get("more_body", False):
                page = self._ours(body, scope["nonce"])
                kept = [pair for pair in start["headers"] if pair[0].lower() != b"content-length"]
                headers = [
                    *kept,
                    (b"content-length", str(len(page)).encode()),
                    (b"cache-control", b"no-store"),
                ]
                await send({**start, "headers": headers})
                await send({"type": "http.response.body", "body": page})

        await self._app(scope, receive, gather)

    def _ours(self, page: bytes, nonce: str) -> bytes:
        page = _FOREIGN_META.sub(b"", page).replace(b"</head>", self._head + b"</head>", 1)
        # Gradio writes its configuration with every < escaped, so each of these is a tag.
        return page.replace(b"<script", f'<script nonce="{nonce}"'.encode())


def _head() -> bytes:
    folder = files("ui") / "static"
    style, *scripts = (
        f"/ui/{name}?v={sha256((folder / name).read_bytes()).hexdigest()[:12]}" for name in _ASSETS
    )
    tags = [
        f'<link rel="stylesheet" href="{style}">',
        '<link rel="icon" href="/ui/icon.svg" type="image/svg+xml">',
    ]
    tags += [f'<script defer src="{script}"></script>' for script in scripts]
    return "".join(tags).encode()
