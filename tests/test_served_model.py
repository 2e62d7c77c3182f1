"""A language model behind `transformers serve`, a real server in a process of its own: random weights, so it babbles."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from qa.assistant import Assistant
from qa.domain import Question
from qa.models import open_chat_model
from qa.settings import read_settings
from tests.conftest import Shelf
from tests.tiny_models import babbler

pytestmark = pytest.mark.model

# Seconds; torch alone takes some to load on a busy machine.
STARTS_WITHIN = 180


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> str:
    return babbler(tmp_path_factory.mktemp("babbler"))


@pytest.fixture(scope="module")
def address(folder: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of `transformers serve`, offline and with a home of its own."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    home = tmp_path_factory.mktemp("home")
    log = home / "log"
    offline = {"HF_HOME": str(home), "HF_HUB_OFFLINE": "1", "HF_HUB_DISABLE_UPDATE_CHECK": "1"}
    command = [str(Path(sys.executable).with_name("transformers")), "serve", folder]
    command += ["--device", "cpu", "--host", "127.0.0.1", "--port", str(port)]
    with log.open("w") as output:
        server = subprocess.Popen(command, env={**os.environ, **offline}, stdout=output, stderr=output)
    try:
        _wait_for(f"http://127.0.0.1:{port}/health", server, log)
        yield f"http://127.0.0.1:{port}/v1"
    finally:
        server.terminate()
        try:
            server.wait(20)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def _wait_for(url: str, server: "subprocess.Popen[bytes]", log: Path) -> None:
    until = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < until:
        assert server.poll() is None, log.read_text(encoding="utf-8")[-3000:]
        try:
            if httpx.get(url, trust_env=False).is_success:
                return
        except httpx.TransportError:
            time.sleep(0.2)
    raise AssertionError(log.read_text(encoding="utf-8")[-3000:])


def test_what_a_served_model_babbles_never_reaches_the_reader(
    shelf: Shelf, folder: str, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    name = f"openai:{folder}"
    model = open_chat_model(
        read_settings(chat_model=name, chat_base_url=address, api_key="none", chat_timeout=60)
    )
    assert model is not None
    babble = "".join(model.write("You answer questions.", "When was the AI diffusion rule rescinded?"))
    assert babble.strip()

    given = Assistant(shelf.library, shelf.embedder, model).ask(
        Question(question="When was the AI diffusion rule rescinded?")
    )

    assert given.status == "answered"
    assert given.answered_by == "quotes"
    assert given.notices[-1] == "The answer is given in quotes instead."
    assert any(name in notice for notice in given.notices)
    assert "May 13, 2025" in given.text
    for statement in given.statements:
        assert statement.citations
    for citation in given.citations:
        text = shelf.library.read(citation.article_id, citation.version).text
        assert text[citation.start : citation.end] == citation.quote
        assert statement_is_quoted(citation.quote, given.text)


def statement_is_quoted(quote: str, text: str) -> bool:
    """Whether the answer holds the quote, but for line breaks and the dash of a list."""
    return " ".join(quote.split()).lstrip("-*• ") in text
