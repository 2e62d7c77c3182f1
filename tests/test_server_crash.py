"""A server is killed while it ingests: what it listed stays, the next one says so, and asking again does the rest."""

import os
import random
import re
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from qa.settings import Settings
from tests.killable import Victim, children_of, tell, vanish
from tests.test_feeds import Paper
from tests.test_fetch import serving
from ui.cli import main
from ui.server import serve

ARTICLES = 12
KILLS = 3
PAGES = 15

pytestmark = [pytest.mark.model, pytest.mark.timeout(900)]


def serve_folder(folder: Path, log: Path) -> None:
    """`exportqa serve` on the folder, at any free port."""
    settings = Settings(data_dir=folder, samples=False, port=0, fetch_allow=("127.0.0.1",))
    serve(settings, lambda address: tell(log, f"address {address}"), lambda _: None)


def command(folder: Path, arguments: tuple[str, ...], log: Path) -> None:
    """`exportqa` with these arguments; its output and its exit code are told."""
    os.environ |= {"EXPORTQA_DATA_DIR": str(folder), "HF_HUB_OFFLINE": "1"}
    output = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.dup2(output, 1)
    os.dup2(output, 2)
    try:
        main(arguments)
    except SystemExit as left:
        tell(log, f"exit {left.code or 0}")


@contextmanager
def at(server: Victim) -> Iterator[httpx.Client]:
    address = server.wait_for("address").split()[1]
    with httpx.Client(base_url=address, timeout=60, trust_env=False) as http:
        yield http


def listed(http: httpx.Client) -> dict[str, str]:
    """Title and id of every article."""
    entries = http.get("/v1/articles", params={"limit": 500}).json()["articles"]
    return {entry["source"]["title"]: entry["id"] for entry in entries}


def test_a_server_killed_in_the_middle_of_a_job_keeps_what_it_listed(tmp_path: Path) -> None:
    seed = time.time_ns()
    print(f"the moments are those of random.Random({seed})")
    moments, known, job = random.Random(seed), dict[str, str](), ""
    with serving() as site:
        feed = Paper(site, ARTICLES).feed_url
        for kill in range(KILLS):
            server = Victim(tmp_path / f"log{kill}", serve_folder, tmp_path / "data")
            with at(server) as http:
                assert known.items() <= listed(http).items()
                whole(http, known)
                if job:
                    gone = http.get(f"/v1/jobs/{job}")
                    assert gone.status_code == 404
                    assert "send the same request again" in gone.json()["detail"]
                job = ask_for(http, feed)
                until = time.monotonic() + moments.uniform(0.0, 2.0)
                while time.monotonic() < until:
                    known |= listed(http)
                children = children_of(server.pid)
                server.kill()
            assert vanish(children)
        server = Victim(tmp_path / "log", serve_folder, tmp_path / "data")
        with at(server) as http:
            assert known.items() <= listed(http).items()
            before = len(listed(http))
            job = ask_for(http, feed)
            report = ended(http, job)["report"]
            assert (len(report["unchanged"]), len(report["added"])) == (before, ARTICLES - before)
            known = listed(http)
            assert len(known) == ARTICLES
            whole(http, known)
            while http.get("/readyz").status_code != 200:
                time.sleep(0.1)
            site.pages["/slow"] = lambda request: time.sleep(25)
            ask_for(http, f"{site.address}/slow")
            while site.asked[-1][0] != "/slow":
                time.sleep(0.05)
        told = time.monotonic()
        os.kill(server.pid, signal.SIGTERM)
        assert server.ended() == 0
        assert time.monotonic() - told < 15  # it does not wait for the page, which has 20 s


def ask_for(http: httpx.Client, feed: str) -> str:
    """The id of the job that ingests the feed."""
    reply = http.post("/v1/articles", json={"url": feed}, headers={"prefer": "respond-async"})
    assert reply.status_code == 202
    return str(reply.json()["id"])


def ended(http: httpx.Client, job: str, seconds: float = 240.0) -> dict[str, dict[str, list[object]]]:
    deadline = time.monotonic() + seconds
    while (state := http.get(f"/v1/jobs/{job}").json())["status"] in ("waiting", "running"):
        assert time.monotonic() < deadline, state
        time.sleep(0.05)
    assert state["status"] == "done", state
    return dict(state)


def whole(http: httpx.Client, known: dict[str, str]) -> None:
    """Each of the articles can be read, and is found by what is only in it."""
    for title, name in known.items():
        number = title.split()[1]
        assert f"lot{number}x0" in http.get(f"/v1/articles/{name}").json()["text"]
        found = http.get("/v1/search", params={"q": f"metal{number}", "limit": 3}).json()["passages"]
        assert name in {passage["article_id"] for passage in found}


def test_an_ingest_whose_server_is_killed_says_so_and_the_next_one_does_the_rest(tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    for number in range(PAGES):
        page = (
            f"# Story {number}\n\nThe ministry licensed metal{number} in lot lot{number}x0 on request of the producers in "
            f"the north. Exporters of metal{number} had asked for more than twice as much in the spring, officials said.\n"
        )
        (pages / f"{number:02}.md").write_text(page)
    folder = tmp_path / "data"
    server = Victim(tmp_path / "server", serve_folder, folder)
    with at(server) as http:
        client = Victim(tmp_path / "first", command, folder, ("ingest", str(pages)))
        while len(listed(http)) < 3:
            assert client.ended(0.01) is None, client.lines()
        server.kill()
    client.ended()
    told = " ".join(client.lines())
    assert "exit 1" in told
    said = re.search(
        r"broke off after (\d+) of 15 pages .* run the same command again: it does the rest\.", told
    )
    assert said, told
    again = Victim(tmp_path / "again", command, folder, ("ingest", str(pages), "--json"))
    assert again.ended() == 0
    assert again.lines()[-1] == "exit 0", again.lines()
    fates = [line.split()[1].rstrip(":") for line in again.lines() if re.match(r"\d+/15 ", line)]
    assert fates == sorted(fates, reverse=True)
    assert int(said[1]) <= fates.count("unchanged") < PAGES
    assert fates.count("unchanged") + fates.count("added") == PAGES
