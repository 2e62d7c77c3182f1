"""Fetching from real servers on loopback: limits, redirects, robots.txt, and addresses that must not be reached."""

import gzip
import ipaddress
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from ingest.fetch import USER_AGENT, Fetcher
from ingest.safe_network import is_public
from qa.errors import Blocked, SourceError, TooLarge, Unreadable

HTML = "text/html; charset=utf-8"


class Site:
    """A server on loopback: `pages` answer by path; what was asked is kept in `asked`."""

    def __init__(self) -> None:
        self.pages: dict[str, Callable[[BaseHTTPRequestHandler], None]] = {}
        self.asked: list[tuple[str, str]] = []
        self.address = ""

    def add(self, path: str, content: bytes = b"<p>x</p>", status: int = 200, **headers: str) -> None:
        def answer(request: BaseHTTPRequestHandler) -> None:
            request.send_response(status)
            for name, value in {"content_type": HTML, **headers}.items():
                request.send_header(name.replace("_", "-"), value)
            request.send_header("Content-Length", str(len(content)))
            request.end_headers()
            request.wfile.write(content)

        self.pages[path] = answer


def missing(request: BaseHTTPRequestHandler) -> None:
    request.send_error(404)


@contextmanager
def serving() -> Iterator[Site]:
    site = Site()

    class Answers(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append((self.path, self.headers["User-Agent"]))
            try:
                site.pages.get(self.path, missing)(self)
            except (BrokenPipeError, ConnectionResetError):
                self.close_connection = True

        def log_message(self, format: str, *args: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    site.address = f"http://127.0.0.1:{server.server_port}"
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as served:
        yield served


def local(seconds: float = 5.0, largest: int = 100_000) -> Fetcher:
    return Fetcher(("127.0.0.1",), seconds=seconds, largest=largest)


def test_a_page_comes_with_its_address_type_and_charset(site: Site) -> None:
    site.add("/a", "<p>é</p>".encode("latin-1"), content_type="text/html; charset=ISO-8859-1")
    response = local().fetch(f"{site.address}/a#part")
    assert response.url == f"{site.address}/a"
    assert (response.media_type, response.charset) == ("text/html", "ISO-8859-1")
    assert response.content == b"<p>\xe9</p>"
    assert {agent for _, agent in site.asked} == {USER_AGENT}


def test_a_packed_page_is_unpacked(site: Site) -> None:
    site.add("/a", gzip.compress(b"<p>packed</p>"), content_encoding="gzip")
    assert local().fetch(f"{site.address}/a").content == b"<p>packed</p>"


@pytest.mark.parametrize("status", [403, 404, 410, 429, 500, 503])
def test_an_error_of_the_site_is_named(site: Site, status: int) -> None:
    site.add("/a", status=status)
    with pytest.raises(Unreadable, match=f"HTTP {status}"):
        local().fetch(f"{site.address}/a")


@pytest.mark.parametrize("kind", ["application/zip", "image/png", "video/mp4", "application/octet-stream"])
def test_what_is_no_text_is_refused_by_its_type(site: Site, kind: str) -> None:
    site.add("/a", content_type=kind)
    with pytest.raises(Unreadable, match=kind):
        local().fetch(f"{site.address}/a")


def test_a_large_page_is_stopped_whether_or_not_it_says_so(site: Site) -> None:
    def endless(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.send_header("Content-Type", HTML)
        request.end_headers()
        for _ in range(1_000):
            request.wfile.write(b"x" * 10_000)

    site.add("/said", b"x" * 200_000)
    site.pages["/unsaid"] = endless
    for path in ("/said", "/unsaid"):
        with pytest.raises(TooLarge, match=r"0\.1 MB"):
            local().fetch(site.address + path)


def test_a_decompression_bomb_is_stopped(site: Site) -> None:
    site.add("/bomb", gzip.compress(b"\0" * 50_000_000), content_encoding="gzip")
    with pytest.raises(TooLarge):
        local().fetch(f"{site.address}/bomb")
    site.add("/twice", gzip.compress(gzip.compress(b"x")), content_encoding="gzip, gzip")
    with pytest.raises(Unreadable, match="gzip, gzip"):
        local().fetch(f"{site.address}/twice")


@pytest.mark.parametrize("where", ["head", "body", "silence"])
def test_a_slow_drip_is_stopped_when_the_time_is_up(site: Site, where: str) -> None:
    def drip(request: BaseHTTPRequestHandler) -> None:
        request.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n")
        request.wfile.write(b"" if where == "head" else b"Content-Length: 1000\r\n\r\n")
        for _ in range(40):
            time.sleep(0.1)
            if where != "silence":
                request.wfile.write(b"a")
                request.wfile.flush()

    site.add("/robots.txt", status=404)
    site.pages["/a"] = drip
    began = time.monotonic()
    with pytest.raises(Unreadable, match="within 1 seconds"):
        local(seconds=1.0).fetch(f"{site.address}/a")
    assert time.monotonic() - began < 3.5  # the whole page would take 4


def test_redirects_are_followed_to_their_end_and_no_further_than_five(site: Site) -> None:
    for step in range(7):
        site.add(f"/{step}", status=302, location=f"/{step + 1}")
    site.add("/7", b"<p>end</p>")
    assert local().fetch(f"{site.address}/2").url == f"{site.address}/7"
    with pytest.raises(Unreadable, match="redirects"):
        local().fetch(f"{site.address}/1")


@pytest.mark.parametrize(
    "target", ["http://localhost:{port}/b", "http://169.254.169.254/latest/meta-data/", "file:///etc/passwd", "ftp://127.0.0.1/x"]
)  # fmt: skip
def test_a_redirect_is_checked_like_the_first_address(site: Site, target: str) -> None:
    port = site.address.rsplit(":", 1)[1]
    site.add("/a", status=302, location=target.format(port=port))
    site.add("/b")
    with pytest.raises(Blocked):
        local().fetch(f"{site.address}/a")
    assert "/b" not in [path for path, _ in site.asked]


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1/", "http://localhost/", "http://localhost./", "http://2130706433/", "http://0x7f.1/", "http://0177.0.0.1/",
        "http://127.1/", "http://0/", "http://0.0.0.0/", "http://10.0.0.1/", "http://192.168.1.1/", "http://172.31.0.1/",
        "http://169.254.169.254/", "http://100.100.100.200/", "http://224.0.0.1/", "http://255.255.255.255/", "http://[::1]/", "http://[::]/",
        "http://[::ffff:127.0.0.1]/", "http://[64:ff9b::7f00:1]/", "http://[2002:7f00:1::]/", "http://[fd00::1]/", "http://[fe80::1%25lo]/",
        "http://user:pass@example.org/", "http://①②⑦.⓪.⓪.①/", "http://１２７.0.0.1/", "http://exa mple/", "http:///x", "https://", "gopher://x/",
        "http://127.0.0.1\\@example.org/",
        "http://0x7f000001/", "http://017700000001/", "http://127.0.1/", "http://0x7f.0.0.0x1/", "http://[::127.0.0.1]/",
        "http://[::ffff:7f00:1]/", "http://[0:0:0:0:0:ffff:a9fe:a9fe]/", "http://[64:ff9b::a9fe:a9fe]/", "http://[fd00:ec2::254]/",
        "http://[fec0::1]/", "http://192.0.0.192/", "http://168.63.129.16/", "http://127。0。0。1/", "http://LOCALHOST:80/",
    ],
)  # fmt: skip
def test_a_private_or_disguised_address_is_blocked(address: str) -> None:
    with pytest.raises(SourceError) as caught:
        Fetcher(seconds=3.0).fetch(address)
    assert isinstance(caught.value, Blocked) or "is not known" in str(caught.value)


class Internet:
    """Names whose addresses the test chooses anew for each look-up; whatever is dialled, `site` answers."""

    def __init__(self, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
        self.port = int(site.address.rsplit(":", 1)[1])
        self.dialled: list[str] = []
        self.answers: list[tuple[str, ...]] = []
        monkeypatch.setattr(socket, "getaddrinfo", self.look_up)
        monkeypatch.setattr(socket, "create_connection", self.dial)

    def look_up(self, host: str, port: int, **_: object) -> list[tuple[object, ...]]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (found, port)) for found in self.answers.pop(0)]

    def dial(self, place: tuple[str, int], timeout: float) -> socket.socket:
        self.dialled.append(place[0])
        connection = socket.socket()
        connection.connect(("127.0.0.1", self.port))
        return connection


def test_the_address_that_was_checked_is_the_one_that_is_dialled(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.add("/a")
    net = Internet(site, monkeypatch)
    net.answers = [("93.184.216.34",), ("93.184.216.35",)]
    assert Fetcher(pause=0.0).fetch("http://two.example/a").content
    assert net.dialled == ["93.184.216.34", "93.184.216.35"]
    assert net.answers == []


def test_a_name_that_turns_to_a_private_address_between_two_requests_is_not_followed(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.add("/a")
    net = Internet(site, monkeypatch)
    net.answers = [("93.184.216.34",), ("127.0.0.1",)]
    with pytest.raises(Blocked, match=r"rebinding\.example is an address of a private network"):
        Fetcher(pause=0.0).fetch("http://rebinding.example/a")
    assert net.dialled == ["93.184.216.34"]
    assert [path for path, _ in site.asked] == ["/robots.txt"]


def test_a_name_with_one_private_address_among_others_is_blocked(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    net = Internet(site, monkeypatch)
    net.answers = [("93.184.216.34", "10.0.0.1")]
    with pytest.raises(Blocked):
        Fetcher(pause=0.0).fetch("http://mixed.example/a")
    assert net.dialled == []


def test_nothing_is_sent_to_a_private_address_that_is_not_named(site: Site) -> None:
    with pytest.raises(Blocked, match="EXPORTQA_FETCH_ALLOW"):
        Fetcher(("localhost",)).fetch(f"{site.address}/a")
    assert site.asked == []


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.216.34", True), ("2606:2800:220:1::1", True), ("::ffff:93.184.216.34", True), ("64:ff9b::5db8:d822", True),
        ("64:ff9b::a00:1", False), ("::ffff:10.0.0.1", False), ("2001:0:53aa:64c::1", False), ("2002:5db8:d822::1", False),
        ("198.18.0.1", False), ("192.0.0.192", False), ("168.63.129.16", False), ("100.64.0.1", False), ("240.0.0.1", False),
        ("ff02::1", False), ("fec0::1", False), ("::7f00:1", False), ("192.88.99.1", False), ("64:ff9b:1::1", False),
    ],
)  # fmt: skip
def test_only_addresses_of_the_open_internet_are_public(address: str, public: bool) -> None:
    assert is_public(ipaddress.ip_address(address)) is public


def test_robots_txt_is_obeyed_and_asked_once(site: Site) -> None:
    site.add("/robots.txt", b"User-agent: *\nDisallow: /private\n", content_type="text/plain")
    site.add("/private/a")
    site.add("/b")
    fetcher = local()
    with pytest.raises(Blocked, match=r"robots\.txt"):
        fetcher.fetch(f"{site.address}/private/a")
    fetcher.fetch(f"{site.address}/b")
    assert [path for path, _ in site.asked] == ["/robots.txt", "/b"]


def test_a_redirect_into_what_robots_txt_forbids_is_not_followed(site: Site) -> None:
    site.add("/robots.txt", b"User-agent: ExportControlsQA\nDisallow: /private\n", content_type="text/plain")
    site.add("/a", status=301, location="/private/a")
    with pytest.raises(Blocked, match=r"robots\.txt"):
        local().fetch(f"{site.address}/a")


def test_a_robots_txt_that_fails_forbids_for_now(site: Site) -> None:
    site.add("/robots.txt", status=503)
    site.add("/a")
    with pytest.raises(Unreadable, match="answers 503"):
        local().fetch(f"{site.address}/a")
    site.add("/robots.txt", status=403)
    assert local().fetch(f"{site.address}/a").content


def test_a_host_is_asked_one_page_at_a_time(site: Site) -> None:
    running: list[int] = []
    most: list[int] = []

    def slow(request: BaseHTTPRequestHandler) -> None:
        running.append(1)
        most.append(len(running))
        time.sleep(0.05)
        running.pop()
        request.send_response(200)
        request.send_header("Content-Type", HTML)
        request.end_headers()
        request.wfile.write(b"<p>x</p>")

    site.pages["/a"] = slow
    fetcher = local()
    threads = [threading.Thread(target=fetcher.fetch, args=(f"{site.address}/a",)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == [1, 1, 1, 1]


def test_an_address_where_nobody_answers_is_named() -> None:
    with pytest.raises(Unreadable, match="cannot be reached"):
        local().fetch("http://127.0.0.1:9/")
