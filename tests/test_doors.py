"""A server that is still being made: alive, not ready, with a page that opens by itself; and what becomes of early calls."""

import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import httpx
import pytest
from starlette.responses import PlainTextResponse
from starlette.types import Receive, Scope, Send

from ingest.fetch import Fetcher
from ingest.ingestor import Ingestor
from ingest.locations import Pasted
from qa.library import Library
from qa.models import open_embedder
from qa.owner import Owner, current_owner
from qa.settings import Settings
from tests.fake_desk import running
from ui.doctor import examine
from ui.doors import Doors

ROOT = Path(__file__).parents[1]
QUESTION = "Until when has the ministry suspended the ban on exports of gallium to the United States?"
TEXT = (
    "The ministry has suspended the ban on exports of gallium to the United States until 27 November 2026. "
    "Exporters of gallium still need a licence from the ministry.\n\nTraders in Rotterdam expect that the price of gallium "
    "will fall in the first quarter of next year."
)


class Page:
    """A page that notes what the server told it of its life."""

    def __init__(self) -> None:
        self.told: list[str] = []

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "lifespan":
            await PlainTextResponse("the page")(scope, receive, send)
            return
        for event in ("startup", "shutdown"):
            self.told.append((await receive())["type"])
            await send({"type": f"lifespan.{event}.complete"})


@contextmanager
def at(doors: Doors) -> Iterator[httpx.Client]:
    with running(doors) as address, httpx.Client(base_url=address, timeout=20, trust_env=False) as http:
        yield http


def test_the_doctor_says_that_a_server_is_starting(tmp_path: Path) -> None:
    owner = Owner.take(tmp_path)
    try:
        with at(Doors(patience=0.0)) as http:
            owner.announce(str(http.base_url).rstrip("/"))
            checks = {one.name: one for one in examine(Settings(data_dir=tmp_path))}
    finally:
        owner.release()
    assert (checks["library"].status, checks["library"].finding) == ("warn", "its server is starting")


def opened(http: httpx.Client) -> httpx.Response:
    """The page at `/`, once it is there."""
    until = time.monotonic() + 10
    while (page := http.get("/")).status_code != 200 and time.monotonic() < until:
        time.sleep(0.02)
    return page


def test_nothing_is_there_yet_and_it_says_so() -> None:
    with at(Doors(patience=0.0)) as http:
        assert http.get("/healthz").json() == {"status": "ok"}
        for call in ("/readyz", "/v1/articles", "/config"):
            refused = http.get(call)
            assert refused.status_code == refused.json()["status"] == 503
            assert refused.headers["content-type"] == "application/problem+json"
            assert int(refused.headers["retry-after"]) > 0
            assert "The program is being loaded." in refused.json()["detail"]
        page = http.get("/")
        assert page.status_code == 503
        assert "The server is starting. The program is being loaded." in page.text
        assert 'http-equiv="refresh"' in page.text


def test_an_early_call_waits_for_the_calls_and_not_for_the_page() -> None:
    doors = Doors()
    with at(doors) as http:
        threading.Timer(0.3, lambda: setattr(doors, "calls", PlainTextResponse("called"))).start()
        assert http.post("/v1/answer").text == "called"
        assert http.get("/healthz").text == "called"
        assert http.get("/").status_code == 503
        assert http.get("/readyz").status_code == 503
        doors.ready = True
        assert http.get("/readyz").text == "called"


def test_a_page_that_comes_later_lives_as_if_it_had_been_there() -> None:
    doors, page = Doors(), Page()
    with at(doors) as http:
        assert http.get("/").status_code == 503
        doors.page = page
        assert opened(http).text == http.get("/config").text == "the page"
        assert page.told == ["lifespan.startup"]
    assert page.told == ["lifespan.startup", "lifespan.shutdown"]


def test_a_server_whose_page_never_came_ends_all_the_same() -> None:
    with at(Doors()) as http:
        assert http.get("/healthz").status_code == 200


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A library of one article, made with the real model."""
    settings = Settings(data_dir=tmp_path / "data")
    embedder = open_embedder(settings)
    with (
        closing(Library.open(settings, embedder)) as library,
        closing(Ingestor(library, Fetcher(()), embedder)) as ingestor,
    ):
        ingestor.run([Pasted(TEXT, "Ministry suspends the ban on gallium")])
        assert library.counts().articles == 1
    return tmp_path / "data"


@contextmanager
def command(folder: Path, port: int) -> "Iterator[subprocess.Popen[str]]":
    """`exportqa serve` as a process of its own."""
    environment = os.environ | {"EXPORTQA_DATA_DIR": str(folder), "EXPORTQA_SAMPLES": "0"}
    process = subprocess.Popen(
        [sys.executable, "-m", "ui.cli", "serve", "--port", str(port)],
        cwd=ROOT,
        env=environment,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield process
    finally:
        process.terminate()
        process.communicate(timeout=60)


def free_port() -> int:
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        return int(taken.getsockname()[1])


@pytest.mark.model
@pytest.mark.timeout(280)
def test_a_server_lives_first_answers_next_and_is_ready_last(folder: Path) -> None:
    port = free_port()
    with (
        command(folder, port) as process,
        httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=120, trust_env=False) as http,
    ):
        while True:
            assert process.poll() is None
            try:
                alive = http.get("/healthz")
                break
            except httpx.TransportError:
                time.sleep(0.02)
        assert alive.json() == {"status": "ok"}
        assert http.get("/readyz").status_code == 503
        assert "The server is starting." in http.get("/").text
        answer = http.post("/v1/answer", json={"question": QUESTION})
        assert answer.status_code == 200
        assert "27 November 2026" in answer.json()["text"]
        until = time.monotonic() + 120
        while (ready := http.get("/readyz")).status_code != 200:
            assert ready.json()["detail"]
            assert time.monotonic() < until
            time.sleep(0.1)
        assert ready.json()["status"] == "ready"
        assert "gradio" in opened(http).text
        process.terminate()
        assert process.wait(60) == 0


@pytest.mark.model
@pytest.mark.timeout(280)
def test_a_server_that_is_told_to_stop_while_it_starts_gives_the_library_back(folder: Path) -> None:
    with command(folder, free_port()) as process:
        while (owner := current_owner(folder)) is None or owner.address is None:
            assert process.poll() is None
            time.sleep(0.02)
        process.terminate()
        # It first ends the step in hand, an import of the page maybe: more than a minute where the cores are busy.
        assert process.wait(120) == 0
    assert current_owner(folder) is None


@pytest.mark.model
@pytest.mark.timeout(280)
def test_a_server_that_cannot_open_its_library_says_why_and_fails(tmp_path: Path) -> None:
    owner = Owner.take(tmp_path)
    with command(tmp_path, free_port()) as process:
        _, told = process.communicate(timeout=120)
        assert process.returncode == 1
        assert told.startswith("exportqa: The data folder")
        assert "in use by process" in told
        assert len(told.splitlines()) == 1
    owner.release()
