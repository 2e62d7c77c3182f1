"""Polite, bounded, safe HTTP: one page at a time from a host, nothing from a private network, nothing without end.

Limits: 10 MB of decoded bytes, 20 seconds in all, 5 redirects (each checked like the first address), text only. It says
who it is, obeys robots.txt (RFC 9309), uses no proxy and no cookie of the machine. Knows no articles.
"""

import re
import ssl
import threading
import time
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.robotparser import RobotFileParser

import httpcore
import httpx

from ingest.safe_network import SafeNetwork
from qa.errors import Blocked, SourceError, TooLarge, Unreadable

USER_AGENT = "ExportControlsQA/0.1 (+local research tool)"
LARGEST_PAGE = 10_000_000
SECONDS = 20.0
REDIRECTS = 5
PAUSE = 0.5
_ROBOTS_BYTES = 512_000
_ROBOTS_SECONDS = 3_600.0
_TYPES = ("text/html", "application/xhtml+xml", "text/plain", "text/markdown", "text/x-markdown")
_HEADERS = {
    "User-Agent": USER_AGENT,
    "Accept": "text/html, application/xhtml+xml, text/markdown, text/plain;q=0.9",
    "Accept-Language": "en, *;q=0.5",
    "Accept-Encoding": "gzip",
}
_MEANING = {
    401: "the page needs a log-in: save it from your browser and ingest the file",
    403: "the site refuses programs: save the page from your browser and ingest the file",
    404: "there is no such page: check the address",
    410: "the page is gone: look for a newer address",
    429: "the site asks for a pause: try again later",
}


@dataclass(frozen=True)
class Response:
    """A page as it came: the address that it came from after redirects, its type, its decoded bytes."""

    url: str
    media_type: str
    charset: str | None
    content: bytes


@dataclass(frozen=True)
class _Reply:
    status: int
    location: str | None
    content_type: str
    content: bytes


class Fetcher:
    """Fetches pages. Holds what politeness needs: when a host was last asked, and what its robots.txt says. Thread-safe."""

    def __init__(
        self, allowed: tuple[str, ...] = (), seconds: float = SECONDS, largest: int = LARGEST_PAGE
    ) -> None:
        self._allowed = frozenset(host.lower().rstrip(".") for host in allowed)
        self._seconds = seconds
        self._largest = largest
        self._lock = threading.Lock()
        self._hosts: dict[str, threading.Lock] = {}
        self._asked: dict[str, float] = {}
        self._robots: dict[str, tuple[float, RobotFileParser]] = {}
        self._tls = httpx.create_ssl_context(trust_env=False)

    def fetch(self, address: str) -> Response:
        """The page at `address`. Raises `Blocked`, `TooLarge` or `Unreadable`, saying what to do."""
        url = _parsed(address)
        with self._lock:
            turn = self._hosts.setdefault(url.host, threading.Lock())
        with turn:
            deadline = time.monotonic() + self._seconds
            for _ in range(REDIRECTS + 1):
                self._require_permission(url, deadline)
                self._pause(url)
                reply = self._ask(url, self._largest, deadline, _TYPES)
                if reply.location is None:
                    return _response(url, reply)
                url = _parsed(str(url.join(reply.location)))
        raise Unreadable(f"it redirects more than {REDIRECTS} times: give the address that it should end at")

    def _require_permission(self, url: httpx.URL, deadline: float) -> None:
        """Raises `Blocked` where the host's robots.txt forbids the page (RFC 9309: no such file allows, a failure forbids)."""
        origin = f"{url.scheme}://{url.netloc.decode('ascii')}"
        with self._lock:
            known = self._robots.get(origin)
        if known is None or time.monotonic() - known[0] > _ROBOTS_SECONDS:
            known = (time.monotonic(), self._read_robots(httpx.URL(origin + "/robots.txt"), deadline))
            with self._lock:
                self._robots[origin] = known
        if not known[1].can_fetch(USER_AGENT.split("/")[0], str(url)):
            raise Blocked(
                "the site's robots.txt forbids programs to read this page: save it from your browser and ingest the file"
            )

    def _read_robots(self, url: httpx.URL, deadline: float) -> RobotFileParser:
        rules = RobotFileParser()
        rules.parse([])
        for _ in range(REDIRECTS + 1):
            self._pause(url)
            reply = self._ask(url, _ROBOTS_BYTES, deadline, None)
            if reply.status >= 500:
                raise Unreadable(
                    f"the site does not say what programs may read (its robots.txt answers {reply.status}): try again later"
                )
            if reply.location is None:
                if reply.status == 200:
                    rules.parse(reply.content.decode("utf-8", "replace").splitlines())
                return rules
            url = _parsed(str(url.join(reply.location)))
        return rules

    def _pause(self, url: httpx.URL) -> None:
        if url.host in self._allowed:
            return
        with self._lock:
            wait = self._asked.get(url.host, 0.0) + PAUSE - time.monotonic()
            self._asked[url.host] = time.monotonic() + max(wait, 0.0)
        if wait > 0:
            time.sleep(wait)

    def _ask(self, url: httpx.URL, largest: int, deadline: float, types: tuple[str, ...] | None) -> _Reply:
        """One request and its reply; `types` are the content types whose body is wanted, `None` for any, cut at `largest`."""
        try:
            with (
                httpx.Client(
                    transport=_Transport(self._tls, self._allowed, deadline), trust_env=False
                ) as client,
                client.stream("GET", url, headers=_HEADERS, timeout=self._seconds) as answer,
            ):
                location = answer.headers.get("location") if answer.is_redirect else None
                wanted = answer.status_code == 200 and location is None
                if wanted and types:
                    _require_text(answer, types, largest)
                content = _body(answer, largest, cut=types is None) if wanted else b""
                return _Reply(answer.status_code, location, answer.headers.get("content-type", ""), content)
        except httpx.TimeoutException as error:
            raise Unreadable(
                f"the site did not send the page within {self._seconds:g} seconds: try again later, or save it from your browser"
            ) from error
        except httpx.HTTPError as error:
            raise Unreadable(
                f"the site cannot be reached ({error or type(error).__name__}): check the address"
            ) from error


class _Transport(httpx.HTTPTransport):
    """httpx over `SafeNetwork`; httpx has no argument for the network below it, so its pool is exchanged."""

    def __init__(self, tls: ssl.SSLContext, allowed: frozenset[str], deadline: float) -> None:
        super().__init__(trust_env=False)
        self._pool = httpcore.ConnectionPool(
            ssl_context=tls,
            network_backend=SafeNetwork(allowed, deadline),
            max_connections=1,
            max_keepalive_connections=0,
        )


def _parsed(address: str) -> httpx.URL:
    """The address, if it is one that may be asked at all. Raises `Blocked`."""
    try:
        url = httpx.URL(address.strip())
        host = url.raw_host.decode("ascii")
    except (httpx.InvalidURL, UnicodeError, ValueError) as error:
        raise Blocked("it is not a web address: write it as https://host/path") from error
    if url.scheme not in ("http", "https"):
        raise Blocked("only http and https addresses are fetched: give one of these, or the path of a file")
    if not host or "%" in host or re.search(r"[^a-z0-9.:_-]", host.lower()):
        raise Blocked("its host is not a name or an address: write it as https://host/path")
    if url.userinfo:
        raise Blocked("it holds a user name or a password: leave them out")
    return url.copy_with(fragment=None)


def _require_text(answer: httpx.Response, types: tuple[str, ...], largest: int) -> None:
    media_type = answer.headers.get("content-type", "").split(";", 1)[0].strip().lower()
    if media_type not in types:
        shown = media_type[:60] or "nothing that is named"
        raise Unreadable(
            f"the address holds {shown}, not a web page or a text: save its text and ingest the file"
        )
    length = answer.headers.get("content-length", "")
    if length.isdigit() and int(length) > largest:
        raise _too_large(largest)


def _body(answer: httpx.Response, largest: int, cut: bool) -> bytes:
    """The decoded body, at most `largest` bytes: what is more is cut off, or raises `TooLarge`."""
    content = bytearray()
    for piece in _decoded(answer, largest):
        content += piece
        if len(content) > largest:
            if not cut:
                raise _too_large(largest)
            break
    return bytes(content[:largest])


def _decoded(answer: httpx.Response, largest: int) -> Iterator[bytes]:
    """The body's pieces; a compressed one is unpacked to a bounded size, so that a small file cannot fill the memory."""
    encoding = answer.headers.get("content-encoding", "identity").strip().lower()
    if encoding in ("identity", ""):
        yield from answer.iter_raw()
        return
    if encoding not in ("gzip", "x-gzip", "deflate"):
        raise Unreadable(
            f"the site packs its pages with {encoding[:30]} although that was not asked for: save the page"
        )
    unpacker = zlib.decompressobj(wbits=47)
    try:
        for packed in answer.iter_raw():
            yield unpacker.decompress(packed, largest + 1)
    except zlib.error as error:
        raise Unreadable("the page arrived damaged: try again") from error


def _response(url: httpx.URL, reply: _Reply) -> Response:
    if reply.status != 200:
        meaning = _MEANING.get(reply.status, "the site does not give the page: try again later")
        raise Unreadable(f"HTTP {reply.status}: {meaning}")
    if not reply.content.strip():
        raise Unreadable("the page is empty: check the address")
    media_type, _, parameters = reply.content_type.partition(";")
    charset = re.search(r"charset\s*=\s*[\"']?([\w.:-]+)", parameters, re.IGNORECASE)
    return Response(str(url), media_type.strip().lower(), charset[1] if charset else None, reply.content)


def _too_large(largest: int) -> SourceError:
    return TooLarge(
        f"the page has more than {largest / 1e6:g} MB: save the article from your browser and ingest the file"
    )
