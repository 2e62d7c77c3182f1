"""Polite, bounded, safe HTTP: one page at a time from a host, nothing from a private network, nothing without end.

Limits: 10 MB of decoded bytes, 20 seconds without the pauses, 5 redirects (each checked like the first address), text
only. It says who it is, uses no proxy and no cookie of the machine. Of robots.txt it follows RFC 9309: none (4xx) allows
everything, one that fails (5xx) or cannot be reached forbids everything for now. Knows no articles.
"""

import re
import ssl
import threading
import time
from dataclasses import dataclass

import httpcore
import httpx

from ingest.courtesy import STOPPED, Permissions, Turns
from ingest.robots import Rules, rules_for
from ingest.safe_network import SafeNetwork
from ingest.web_reply import (
    DATA_TYPES,
    TEXT_TYPES,
    NotModified,
    Reply,
    Response,
    Validators,
    body_of,
    require_text,
    response_of,
)
from qa.errors import Blocked, Unreadable

USER_AGENT = "ExportControlsQA/0.1 (+local research tool)"
LARGEST_PAGE = 10_000_000
SECONDS = 20.0
REDIRECTS = 5
PAUSE = 0.5
_ROBOTS_BYTES = 512_000
_HEADERS = {
    "User-Agent": USER_AGENT,
    "Accept": "text/html, application/xhtml+xml, text/markdown, text/plain;q=0.9, application/pdf;q=0.9, "
    "application/atom+xml;q=0.9, application/rss+xml;q=0.9, application/feed+json;q=0.9, application/xml;q=0.8, "
    "application/json;q=0.8, application/x-ndjson;q=0.8",
    "Accept-Language": "en, *;q=0.5",
    "Accept-Encoding": "gzip",
}


class Fetcher:
    """Fetches pages, with courtesy to each site. Thread-safe."""

    def __init__(
        self,
        allowed: tuple[str, ...] = (),
        seconds: float = SECONDS,
        largest: int = LARGEST_PAGE,
        pause: float = PAUSE,
    ) -> None:
        """The hosts that are `allowed` are the user's own; `pause` is that between two requests to any other."""
        self._allowed = frozenset(host.lower().rstrip(".") for host in allowed)
        self._seconds = seconds
        self._largest = largest
        self._turns = Turns(pause, self._allowed)
        self._permissions = Permissions()
        self._stopped = threading.Event()
        self._tls = httpx.create_ssl_context(trust_env=False)

    def fetch(self, address: str, known: Validators | None = None) -> Response | NotModified:
        """The page at `address`; `NotModified` only where `known` was given and the site says that it still holds.

        Raises `Blocked`, `TooLarge` or `Unreadable`, saying what to do.
        """
        url = _parsed(address)
        spent = _Budget(self._seconds)
        for _ in range(REDIRECTS + 1):
            rules = self._permission(url, spent)
            reply = self._in_turn(url, self._largest, spent, (*TEXT_TYPES, *DATA_TYPES), rules.delay, known)
            if reply.status == 304 and known:
                return NotModified(str(url))
            if reply.location is None:
                return response_of(url, reply)
            url = _parsed(str(url.join(reply.location)))
        raise Unreadable(f"it redirects more than {REDIRECTS} times: give the address that it should end at")

    def close(self) -> None:
        """Ends every pause and every request: whoever waits for a page is told that the program stops."""
        self._stopped.set()
        self._turns.close()

    @property
    def closed(self) -> bool:
        """Whether no page is fetched any more."""
        return self._stopped.is_set()

    def _permission(self, url: httpx.URL, spent: "_Budget") -> Rules:
        """The host's rules. Raises `Blocked` where they forbid the page, `Unreadable` where they cannot be had."""
        origin = f"{url.scheme}://{url.netloc.decode('ascii')}"
        place = httpx.URL(origin + "/robots.txt")
        rules = self._permissions.of(origin, lambda: self._read_robots(place, spent))
        if not rules.allow(url.raw_path.decode("ascii")):
            raise Blocked(
                "the site's robots.txt forbids programs to read this page: save it from your browser and ingest the file"
            )
        return rules

    def _read_robots(self, url: httpx.URL, spent: "_Budget") -> Rules:
        for _ in range(REDIRECTS + 1):
            reply = self._in_turn(url, _ROBOTS_BYTES, spent, None, 0.0, None)
            if reply.status >= 500:
                raise Unreadable(
                    f"the site does not say what programs may read (its robots.txt answers {reply.status}): try again later"
                )
            if reply.location is None:
                return rules_for(USER_AGENT.split("/")[0], reply.content) if reply.status == 200 else Rules()
            url = _parsed(str(url.join(reply.location)))
        return Rules()

    def _in_turn(
        self,
        url: httpx.URL,
        largest: int,
        spent: "_Budget",
        types: tuple[str, ...] | None,
        delay: float,
        known: Validators | None,
    ) -> Reply:
        """One request, when it is this host's turn."""
        with self._turns.of(url.host, delay):
            began = time.monotonic()
            try:
                return self._ask(url, largest, began + spent.left, types, known)
            finally:
                spent.left -= time.monotonic() - began

    def _ask(
        self,
        url: httpx.URL,
        largest: int,
        deadline: float,
        types: tuple[str, ...] | None,
        known: Validators | None,
    ) -> Reply:
        """One request and its reply; `types` are the content types whose body is wanted, `None` for any, cut at `largest`."""
        try:
            with (
                httpx.Client(
                    transport=_Transport(self._tls, self._allowed, deadline, self._stopped), trust_env=False
                ) as client,
                client.stream("GET", url, headers=_headers(url, known), timeout=self._seconds) as answer,
            ):
                location = answer.headers.get("location") if answer.is_redirect else None
                wanted = answer.status_code == 200 and location is None
                if wanted and types:
                    require_text(answer, types, largest)
                content = body_of(answer, largest, cut=types is None) if wanted else b""
                given = answer.headers
                return Reply(
                    answer.status_code,
                    location,
                    given.get("content-type", ""),
                    content,
                    given.get("etag"),
                    given.get("last-modified"),
                )
        except httpx.TimeoutException as error:
            raise Unreadable(
                f"the site did not send the page within {self._seconds:g} seconds: try again later, or save it from your browser"
            ) from error
        except httpx.HTTPError as error:
            if self._stopped.is_set():
                raise Unreadable(STOPPED) from error
            raise Unreadable(
                f"the site cannot be reached ({error or type(error).__name__}): check the address"
            ) from error


@dataclass
class _Budget:
    """Seconds that are left for the requests of one page, pauses apart."""

    left: float


class _Transport(httpx.HTTPTransport):
    """httpx over `SafeNetwork`; httpx has no argument for the network below it, so its pool is exchanged."""

    def __init__(
        self, tls: ssl.SSLContext, allowed: frozenset[str], deadline: float, stopped: threading.Event
    ) -> None:
        super().__init__(verify=tls, trust_env=False)
        self._pool = httpcore.ConnectionPool(
            ssl_context=tls,
            network_backend=SafeNetwork(allowed, deadline, stopped),
            max_connections=1,
            max_keepalive_connections=0,
        )


def _headers(url: httpx.URL, known: Validators | None) -> dict[str, str]:
    """Our headers; the validators only go to the address that gave them."""
    if known is None or known.place != str(url):
        return _HEADERS
    asked = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified}
    return _HEADERS | {name: value for name, value in asked.items() if value}


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
