"""What stands before every door: who may call, how much they may send, and which of Gradio's routes exist at all.

One ASGI layer around the whole application. It refuses names that are not this server's (DNS rebinding), changes asked
for by a foreign web page (cross-site requests), bodies over their limit (counted while they are read), and every Gradio
route that the page does not need: no file, proxy, upload or call route, so none of them can be talked into reading a
file. It adds the security headers, and gives each page its own script nonce.
"""

import contextlib
import json
import re
import secrets
from ipaddress import ip_address
from urllib.parse import urlsplit

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ui.problems import MEDIA_TYPE, problem

JSON_BYTES = 1_000_000
UPLOAD_BYTES = 20_000_000
_MULTIPART_SLACK = 64_000  # boundaries, part headers and the other fields

_CHANGES = {"POST", "PUT", "PATCH", "DELETE"}
_LOOPBACK_NAMES = {"localhost", "127.0.0.1", "::1"}
_OURS = re.compile(r"/(v1/.*|healthz|readyz|metrics|docs|openapi\.json|ui/.*)?")
# What the page of gradio 6.31 asks for; everything else that Gradio mounts stays shut.
_GRADIO = re.compile(
    r"/(config/?|theme\.css|favicon\.ico|manifest\.json|robots\.txt|(assets|static|svelte)/.*"
    r"|gradio_api/(queue/(join|data)|heartbeat/[\w-]+|startup-events|theme\.css|cancel|reset/?))"
)
_HEADERS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "x-frame-options": "SAMEORIGIN",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}


class Guard:
    """Wraps the application. `host` is the address that the server listens on."""

    def __init__(self, app: ASGIApp, host: str) -> None:
        self._app = app
        self._host = host

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            return  # no door speaks WebSocket
        headers = {
            name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]
        }
        nonce = secrets.token_urlsafe(16)
        answer = _Reply(send, nonce)
        if refusal := self._refusal(scope["method"], scope["path"], headers):
            await answer.problem(*refusal)
            return
        meter = _Meter(receive, _limit(scope["path"], headers))
        if meter.declared_too_large(headers):
            await answer.problem(413, meter.advice)
            return
        answer.meter = meter
        if scope["path"] == "/":
            # Gradio reads saved sessions named in the query, and would compress the page that we rewrite.
            kept = [pair for pair in scope["headers"] if pair[0].lower() != b"accept-encoding"]
            scope = {**scope, "query_string": b"", "headers": kept, "nonce": nonce}
        with contextlib.suppress(BodyTooLarge):
            await self._app(scope, meter.receive, answer.send)
        if meter.over and not answer.started:
            await answer.problem(413, meter.advice)

    def _refusal(self, method: str, path: str, headers: dict[str, str]) -> tuple[int, str] | None:
        name = _host_name(headers.get("host", ""))
        if _is_loopback(self._host) and name not in _LOOPBACK_NAMES | {self._host.lower()}:
            return 403, (
                f"This server listens on {self._host} only and does not answer to the name {name!r}. "
                "Open it as http://127.0.0.1 or http://localhost, or listen elsewhere with EXPORTQA_HOST."
            )
        if method in _CHANGES and not _same_origin(headers):
            return 403, "This request comes from another site's page. Send it from this server's own page."
        if not _OURS.fullmatch(path) and not _GRADIO.fullmatch(path):
            return 404, f"There is nothing at {path[:200]!r}. GET /docs lists every call."
        return None


class BodyTooLarge(Exception):
    """Thrown into the application when a body passes its limit; the guard answers 413."""


class _Meter:
    """Counts the bytes of a body as they arrive."""

    def __init__(self, receive: Receive, limit: int) -> None:
        self._receive = receive
        self._limit = limit
        self._read = 0
        self.over = False
        self.advice = f"The body is larger than {limit // 1_000_000} MB. Send less, or split it."

    def declared_too_large(self, headers: dict[str, str]) -> bool:
        declared = headers.get("content-length", "0")
        return declared.isdigit() and int(declared) > self._limit

    async def receive(self) -> Message:
        message = await self._receive()
        if message["type"] == "http.request":
            self._read += len(message.get("body", b""))
            if self._read > self._limit:
                self.over = True
                raise BodyTooLarge
        return message


class _Reply:
    """Sends the application's response with our headers, unless the body that caused it was too large."""

    def __init__(self, send: Send, nonce: str) -> None:
        self._send = send
        self._nonce = nonce
        self.started = False
        self.meter: _Meter | None = None

    async def send(self, message: Message) -> None:
        if self.meter is not None and self.meter.over and not self.started:
            return
        if message["type"] == "http.response.start":
            self.started = True
            ours = {**_HEADERS, "content-security-policy": content_policy(self._nonce)}
            kept = [pair for pair in message["headers"] if pair[0].decode("latin-1").lower() not in ours]
            message = {**message, "headers": [*kept, *((k.encode(), v.encode()) for k, v in ours.items())]}
        await self._send(message)

    async def problem(self, status: int, detail: str) -> None:
        self.meter = None
        body = json.dumps(problem(status, detail)).encode()
        kind = [(b"content-type", MEDIA_TYPE.encode()), (b"content-length", str(len(body)).encode())]
        # What was not read of the body stays in the connection: so it cannot serve another request.
        await self.send(
            {"type": "http.response.start", "status": status, "headers": [*kind, (b"connection", b"close")]}
        )
        await self.send({"type": "http.response.body", "body": body})


def content_policy(nonce: str) -> str:
    """The Content-Security-Policy of every response.

    Scripts: our own files and those marked with the page's nonce, never an attribute or an inline script that article
    text brought in. Gradio's HTML component compiles its template with `new Function`: hence `unsafe-eval`.
    """
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src 'self' 'nonce-{nonce}' 'unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'self'",
            "frame-ancestors 'self'",
        )
    )


def _limit(path: str, headers: dict[str, str]) -> int:
    upload = path == "/v1/articles" and headers.get("content-type", "").lower().startswith(
        "multipart/form-data"
    )
    return UPLOAD_BYTES + _MULTIPART_SLACK if upload else JSON_BYTES


def _host_name(header: str) -> str:
    try:
        return (urlsplit(f"//{header}").hostname or "").lower()
    except ValueError:
        return ""


def _is_loopback(host: str) -> bool:
    if host.lower() == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _same_origin(headers: dict[str, str]) -> bool:
    # Browsers set both headers themselves and pages cannot; a client that sends neither is no browser.
    if site := headers.get("sec-fetch-site"):
        return site in ("same-origin", "none")
    origin = headers.get("origin")
    return origin is None or urlsplit(origin).netloc.lower() == headers.get("host", "").lower()
