"""What must not get in: foreign pages, foreign names, endless bodies, and any way to a file of the server."""

import json
import socket
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, urlsplit

import httpx
import pytest

from qa.settings import Settings
from tests.fake_desk import GALLIUM, FakeLibrary, fake_desk, running
from ui.app import build_app
from ui.guard import JSON_BYTES, UPLOAD_BYTES
from ui.jobs import Jobs

SECRET = "the record of the library"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    data = tmp_path_factory.mktemp("data")
    (data / "record.sqlite").write_text(SECRET)
    return data


@pytest.fixture(scope="module")
def library() -> FakeLibrary:
    return FakeLibrary({GALLIUM.id: GALLIUM})


@pytest.fixture(scope="module")
def server(folder: Path, library: FakeLibrary) -> Iterator[str]:
    desk = fake_desk(Settings(data_dir=folder), library)
    jobs = Jobs(desk.ingestor)
    with running(build_app(desk, jobs)) as address:
        yield address
    jobs.close()


def test_a_foreign_page_cannot_change_anything(server: str, library: FakeLibrary) -> None:
    foreign = [
        {"origin": "https://evil.test"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1:1"},
        {"origin": server, "sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ]
    for headers in foreign:
        reply = httpx.delete(f"{server}/v1/articles/{GALLIUM.id}", headers=headers)
        assert reply.status_code == 403, headers
        assert reply.headers["content-type"] == "application/problem+json"
        sent = httpx.post(f"{server}/gradio_api/queue/join", json={}, headers=headers)
        assert sent.status_code == 403
    assert GALLIUM.id in library.held


def test_our_own_page_and_a_script_may_ask(server: str) -> None:
    for headers in ({}, {"origin": server}, {"origin": server, "sec-fetch-site": "same-origin"}):
        reply = httpx.post(f"{server}/v1/answer", json={"question": "Gallium?"}, headers=headers)
        assert reply.status_code == 200, headers


@pytest.mark.parametrize(
    "host", ["evil.test", "evil.test:7860", "127.0.0.1.evil.test", "", "[::1", "0.0.0.0"]
)
def test_a_name_that_is_rebound_to_this_machine_is_refused(server: str, host: str) -> None:
    for path in ("/", "/v1/articles", "/gradio_api/startup-events"):
        reply = httpx.get(server + path, headers={"host": host})
        assert reply.status_code in (400, 403), (host, path)
        assert GALLIUM.source.title not in reply.text


@pytest.mark.parametrize("host", ["localhost", "localhost:7860", "127.0.0.1", "[::1]:80", "LOCALHOST"])
def test_the_names_of_this_machine_are_answered(server: str, host: str) -> None:
    assert httpx.get(f"{server}/healthz", headers={"host": host}).status_code == 200


def test_a_server_on_all_addresses_answers_to_any_name(folder: Path) -> None:
    desk = fake_desk(Settings(data_dir=folder, host="0.0.0.0"), FakeLibrary())
    with running(build_app(desk, Jobs(desk.ingestor))) as address:
        assert httpx.get(f"{address}/healthz", headers={"host": "qa.example.org"}).status_code == 200


@pytest.mark.parametrize("prefix", ["/gradio_api/file=", "/gradio_api/file/", "/file=", "/gradio_api/proxy=", "/proxy=",
    "/gradio_api/deep_link?session_hash=", "/gradio_api/custom_component/1/client/component/", "/ui/", "/ui/../", "/static/",
    "/static/../", "/assets/", "/assets/../../", "/svelte/", "/gradio_api/stream/"])  # fmt: skip
def test_no_server_file_can_be_read(server: str, folder: Path, prefix: str) -> None:
    targets = ["/etc/passwd", str(folder / "record.sqlite"), "../../../../../../../../../../etc/passwd"]
    targets += [quote(target, safe="") for target in targets] + [
        "..%2f" * 12 + "etc%2fpasswd",
        "file:///etc/passwd",
    ]
    for target in targets:
        for path in (prefix + target, prefix + "x/" + target):
            status, body = _raw(server, path)
            assert "root:" not in body, path
            assert SECRET not in body, path
            assert status in (400, 403, 404, 405), (path, status)


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/gradio_api/info"),
        ("POST", "/gradio_api/call/respond"),
        ("POST", "/gradio_api/call/v2/respond"),
        ("POST", "/gradio_api/run/respond"),
        ("POST", "/gradio_api/api/respond"),
        ("POST", "/gradio_api/upload"),
        ("GET", "/gradio_api/upload_progress"),
        ("POST", "/gradio_api/component_server"),
        ("POST", "/gradio_api/process_recording"),
        ("POST", "/gradio_api/vibe-edit"),
        ("GET", "/gradio_api/vibe-code"),
        ("GET", "/gradio_api/runs"),
        ("GET", "/gradio_api/openapi.json"),
        ("GET", "/gradio_api/mcp/sse"),
        ("GET", "/monitoring"),
        ("POST", "/login"),
        ("GET", "/pwa_icon/../../../etc/passwd"),
    ],
)
def test_gradio_routes_that_the_page_does_not_need_are_shut(server: str, method: str, path: str) -> None:
    reply = httpx.request(method, server + path, json={"data": []} if method == "POST" else None)
    assert reply.status_code == 404
    assert reply.headers["content-type"] == "application/problem+json"


def test_no_gradio_event_changes_the_library(server: str, library: FakeLibrary) -> None:
    config = httpx.get(f"{server}/config").json()
    assert config["dependencies"]
    assert all(event["api_visibility"] == "private" for event in config["dependencies"])
    before = dict(library.held)
    for event in config["dependencies"]:
        body = {"data": ["x"] * len(event["inputs"]), "fn_index": event["id"], "session_hash": "abc"}
        httpx.post(f"{server}/gradio_api/queue/join", json=body)
    assert library.held == before


def test_a_path_smuggled_into_a_question_is_not_read(server: str, folder: Path) -> None:
    config = httpx.get(f"{server}/config").json()
    smuggled = {"path": str(folder / "record.sqlite"), "meta": {"_type": "gradio.FileData"}, "url": None}
    for event in config["dependencies"]:
        body = {
            "data": [smuggled] * len(event["inputs"]),
            "fn_index": event["id"],
            "session_hash": f"smuggle{event['id']}",
        }
        httpx.post(f"{server}/gradio_api/queue/join", json=body)
        with httpx.stream(
            "GET", f"{server}/gradio_api/queue/data?session_hash=smuggle{event['id']}", timeout=10
        ) as told:
            seen = ""
            for line in told.iter_lines():
                seen += line
                if "process_completed" in line or "close_stream" in line:
                    break
        assert SECRET not in seen
        assert "gradio_api/file=" not in seen


def test_a_url_cannot_name_a_file_of_the_server(server: str) -> None:
    for url in ("/etc/passwd", "file:///etc/passwd", "README.md", "ftp://example.org/x"):
        reply = httpx.post(f"{server}/v1/articles", json={"url": url})
        assert reply.status_code == 422, url
        assert "http" in reply.json()["detail"]


def test_a_body_that_says_it_is_too_large_is_refused_unread(server: str) -> None:
    status, body = _raw(server, "/v1/answer", "POST", f"content-length: {JSON_BYTES + 1}\r\n")
    assert status == 413
    assert json.loads(body)["detail"] == "The body is larger than 1 MB. Send less, or split it."


@pytest.mark.parametrize(
    ("path", "kind", "limit"),
    [
        ("/v1/answer", "application/json", JSON_BYTES),
        ("/v1/articles", "application/json", JSON_BYTES),
        ("/gradio_api/queue/join", "application/json", JSON_BYTES),
        ("/v1/articles", "multipart/form-data; boundary=b", UPLOAD_BYTES),
    ],
)
def test_a_body_that_does_not_end_is_cut_off_while_it_is_read(
    server: str, path: str, kind: str, limit: int
) -> None:
    chunk = b" " * 100_000
    head = (
        b'--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n'
        if "multipart" in kind
        else b""
    )

    def endless() -> Iterator[bytes]:
        yield head
        for _ in range(limit // len(chunk) + 3):
            yield chunk

    reply = httpx.post(server + path, content=endless(), headers={"content-type": kind}, timeout=30)
    assert reply.status_code == 413
    assert reply.json()["status"] == 413


def test_every_reply_carries_the_security_headers(server: str) -> None:
    for path in ("/", "/v1/articles", "/nothing", "/docs"):
        headers = httpx.get(server + path).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "connect-src 'self'" in policy
        assert "unsafe-inline" not in policy.split("script-src")[1].split(";")[0]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"


def test_each_page_has_its_own_nonce_on_every_script(server: str) -> None:
    first, second = httpx.get(f"{server}/"), httpx.get(f"{server}/")
    nonces = [
        reply.headers["content-security-policy"].split("'nonce-")[1].split("'")[0]
        for reply in (first, second)
    ]
    assert nonces[0] != nonces[1]
    assert first.text.count("<script") == first.text.count(f'<script nonce="{nonces[0]}"') > 3


def test_the_page_names_no_other_host(server: str) -> None:
    page = httpx.get(f"{server}/").text
    addresses = {urlsplit(part.split('"')[0]).netloc for part in page.split('="') if part.startswith("http")}
    assert addresses == set()


def _raw(server: str, path: str, method: str = "GET", headers: str = "") -> tuple[int, str]:
    """Status and body for a path sent as it is: no client tidies the dots away."""
    with socket.create_connection(("127.0.0.1", urlsplit(server).port or 0), timeout=10) as connection:
        request = f"{method} {path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n{headers}\r\n"
        connection.sendall(request.encode())
        reply = b""
        while piece := connection.recv(65536):
            reply += piece
    head, _, body = reply.partition(b"\r\n\r\n")
    return int(head.split()[1]), body.decode(errors="replace")
