"""Courtesy to real servers on loopback: robots.txt, pauses, turns, and how waiting for them ends."""

import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler
from itertools import pairwise

import pytest

from ingest.courtesy import Permissions, Turns
from ingest.fetch import Fetcher
from ingest.robots import Rules
from ingest.web_reply import NotModified, Response, Validators
from qa.errors import Blocked, Unreadable
from tests.test_fetch import Site, local, serving

RULES = b"""# for everybody
User-agent: *
Disallow: /

User-agent: ExportControlsQA
Disallow: /private
Allow: /private/press
Disallow: /*.pdf$
Disallow: /search?
"""


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as served:
        yield served


def paths(site: Site) -> list[str]:
    return [path for path, _ in site.asked]


@pytest.mark.parametrize(
    ("path", "allowed"),
    [
        ("/", True), ("/news", True), ("/private", False), ("/private/a", False), ("/privateer", False),
        ("/private/press/1", True), ("/PRIVATE/a", True), ("/a.pdf", False), ("/a.pdf?x=1", True), ("/search?q=1", False),
        ("/search", True), ("/%70rivate/a", True),
    ],
)  # fmt: skip
def test_the_longest_rule_of_our_own_group_decides(site: Site, path: str, allowed: bool) -> None:
    site.add("/robots.txt", RULES, content_type="text/plain")
    site.add(path)
    if allowed:
        assert local().fetch(site.address + path).content
    else:
        with pytest.raises(Blocked, match=r"robots\.txt forbids"):
            local().fetch(site.address + path)
    assert paths(site) == ["/robots.txt", *([path] if allowed else [])]


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 429])
def test_a_site_without_a_robots_txt_may_be_read(site: Site, status: int) -> None:
    site.add("/robots.txt", b"User-agent: *\nDisallow: /\n", status)
    site.add("/a")
    assert local().fetch(f"{site.address}/a").content


@pytest.mark.parametrize("status", [500, 502, 503])
def test_a_robots_txt_that_fails_forbids_everything_and_is_not_asked_for_at_once_again(
    site: Site, status: int
) -> None:
    site.add("/robots.txt", status=status)
    site.add("/a")
    fetcher = local()
    for _ in range(3):
        with pytest.raises(Unreadable, match=rf"robots\.txt answers {status}.*try again later"):
            fetcher.fetch(f"{site.address}/a")
    assert paths(site) == ["/robots.txt"]


def test_a_robots_txt_that_never_comes_forbids_the_page(site: Site) -> None:
    site.pages["/robots.txt"] = lambda request: time.sleep(1.5)
    site.add("/a")
    with pytest.raises(Unreadable, match="within 1 seconds"):
        local(seconds=1.0).fetch(f"{site.address}/a")
    assert "/a" not in paths(site)


def test_a_robots_txt_that_moved_is_followed(site: Site) -> None:
    site.add("/robots.txt", status=301, location="/rules.txt")
    site.add("/rules.txt", b"User-agent: *\nDisallow: /a\n")
    site.add("/a")
    with pytest.raises(Blocked):
        local().fetch(f"{site.address}/a")


def test_the_delay_that_a_site_asks_for_is_kept_even_by_its_owner(site: Site) -> None:
    site.add("/robots.txt", b"User-agent: *\nCrawl-delay: 0.4\n", content_type="text/plain")
    came: list[float] = []

    def page(request: BaseHTTPRequestHandler) -> None:
        came.append(time.monotonic())
        site.pages["/plain"](request)

    site.add("/plain")
    site.pages["/a"] = page
    fetcher = local()
    for _ in range(3):
        fetcher.fetch(f"{site.address}/a")
    assert all(later - earlier >= 0.4 for earlier, later in pairwise(came))


def test_a_host_that_is_not_the_users_own_gets_a_pause_and_others_need_not_wait_for_it() -> None:
    turns = Turns(0.3, frozenset({"mine"}))
    began = time.monotonic()
    for host in ("a", "b", "mine", "mine", "mine"):
        with turns.of(host, 0.0):
            pass
    assert time.monotonic() - began < 0.3
    with turns.of("a", 0.0):
        assert time.monotonic() - began >= 0.3


def test_rules_are_read_anew_when_they_are_old(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [1_000.0]
    monkeypatch.setattr("ingest.courtesy.time.monotonic", lambda: now[0])
    permissions, answers = Permissions(), iter([Rules(), Unreadable("down"), Rules((("/a", False),))])

    def read() -> Rules:
        answer = next(answers)
        if isinstance(answer, Unreadable):
            raise answer
        return answer

    assert permissions.of("https://x.test", read) == Rules()
    now[0] += 3_599
    assert permissions.of("https://x.test", read) == Rules()
    now[0] += 2
    for _ in range(2):
        with pytest.raises(Unreadable, match="down"):
            permissions.of("https://x.test", read)
    now[0] += 61
    assert permissions.of("https://x.test", read) == Rules((("/a", False),))


def stopped(fetcher: Fetcher, work: Callable[[], object]) -> tuple[float, str]:
    """How long `work` goes on after the fetcher is closed, and what it says."""
    said: list[str] = []

    def run() -> None:
        try:
            work()
        except Unreadable as error:
            said.append(str(error))

    thread = threading.Thread(target=run)
    thread.start()
    time.sleep(0.3)
    assert thread.is_alive()
    began = time.monotonic()
    fetcher.close()
    thread.join(20)
    return time.monotonic() - began, "".join(said)


def test_who_waits_for_a_turn_is_let_go_when_the_fetcher_is_closed(site: Site) -> None:
    site.add("/robots.txt", b"User-agent: *\nCrawl-delay: 10\n", content_type="text/plain")
    site.add("/a")
    fetcher = local()
    seconds, said = stopped(fetcher, lambda: fetcher.fetch(f"{site.address}/a"))
    assert seconds < 1.0
    assert "the program was stopped" in said
    with pytest.raises(Unreadable, match="the program was stopped"):
        fetcher.fetch(f"{site.address}/a")


@pytest.mark.parametrize("drips", [False, True])
def test_who_waits_for_a_slow_page_is_let_go_when_the_fetcher_is_closed(site: Site, drips: bool) -> None:
    def slow(request: BaseHTTPRequestHandler) -> None:
        request.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 10000\r\n\r\n")
        for _ in range(100):
            time.sleep(0.1)
            if drips:
                request.wfile.write(b"a")
                request.wfile.flush()

    site.add("/robots.txt", status=404)
    site.pages["/a"] = slow
    fetcher = local(seconds=15.0)
    seconds, said = stopped(fetcher, lambda: fetcher.fetch(f"{site.address}/a"))
    assert seconds < 2.0
    assert "the program was stopped" in said


@pytest.mark.parametrize(
    ("etag", "modified"),
    [('"one"', None), (None, "Sat, 01 Mar 2025 10:00:00 GMT"), ('W/"two"', "Sat, 01 Mar 2025 10:00:00 GMT")],
)
def test_a_page_is_asked_for_again_only_with_what_the_site_gave(
    site: Site, etag: str | None, modified: str | None
) -> None:
    heard: list[tuple[str | None, str | None]] = []

    def page(request: BaseHTTPRequestHandler) -> None:
        asked = request.headers["If-None-Match"], request.headers["If-Modified-Since"]
        heard.append(asked)
        same = asked == (etag, modified)
        request.send_response(304 if same else 200)
        given = {"Content-Type": "text/html", "ETag": etag, "Last-Modified": modified}
        for name, value in given.items():
            if value:
                request.send_header(name, value)
        request.end_headers()
        if not same:
            request.wfile.write(b"<p>x</p>")

    site.pages["/a"] = page
    site.add("/moved", status=302, location="/b")
    site.pages["/b"] = page
    first = local().fetch(f"{site.address}/a")
    assert isinstance(first, Response)
    assert first.validators == Validators(f"{site.address}/a", etag, modified)
    assert isinstance(local().fetch(f"{site.address}/a", first.validators), NotModified)
    assert isinstance(local().fetch(f"{site.address}/moved", first.validators), Response)
    assert heard == [(None, None), (etag, modified), (None, None)]
