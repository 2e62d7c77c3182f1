"""Feeds, runs and their progress over HTTP and from the terminal: a real server, library and paper on loopback."""

import json
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import numpy as np
import pytest
from numpy.typing import NDArray

from ingest.fetch import Fetcher
from ingest.ingestor import Ingestor, Progress
from ingest.syncing import Syncer
from qa.domain import IngestReport
from qa.errors import ExportQAError
from qa.library import Library
from qa.settings import read_settings
from tests.fakes import HashEmbedder
from tests.newsroom import Newsroom, held_up, newsroom, until
from tests.test_feeds import Bench, Paper
from tests.test_fetch import Site, serving
from tests.test_ingestor import fates
from ui.cli import main
from ui.feeds_form import feeds_html
from ui.remote import Remote
from ui.syncing import Schedule

JOB = {"prefer": "respond-async"}


@pytest.fixture(scope="module")
def one_room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Newsroom]:
    with newsroom(tmp_path_factory.mktemp("newsroom")) as made:
        yield made


@pytest.fixture
def room(one_room: Newsroom) -> Newsroom:
    one_room.clear()
    return one_room


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as served:
        yield served


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path)
    yield made
    made.ingestor.close()
    made.library.close()


def test_a_feed_is_followed_read_and_let_go(room: Newsroom, site: Site) -> None:
    paper, http = Paper(site, 2), room.http
    added = http.post("/v1/feeds", json={"url": paper.feed_url})
    assert (added.status_code, added.json()["title"], added.json()["last"]) == (201, "The Paper", None)
    assert http.post("/v1/feeds", json={"url": paper.feed_url}).json() == added.json()
    assert http.get("/v1/feeds").json()["feeds"] == [added.json()]
    del site.pages["/story/1"]
    synced = http.post("/v1/feeds/sync", json={"url": paper.feed_url}).json()
    assert fates(IngestReport.model_validate(synced["report"])) == {"added": 1, "failed": 1}
    last = http.get("/v1/feeds").json()["feeds"][0]["last"]
    assert synced["feeds"][0]["last"] == last
    assert (last["added"], last["unchanged"], last["failed"], last["error"]) == (1, 0, 1, "")
    assert abs((datetime.fromisoformat(last["at"]) - datetime.now(UTC)).total_seconds()) < 60
    assert http.delete("/v1/feeds", params={"url": paper.feed_url}).status_code == 204
    assert http.get("/v1/feeds").json() == {"feeds": []}
    assert http.get(f"/v1/articles/{synced['report']['added'][0]['article_id']}").is_success


@pytest.mark.parametrize(
    ("method", "path", "sent", "status", "says"),
    [
        (
            "POST",
            "/v1/feeds",
            {"json": {"url": "ftp://x.test/feed"}},
            422,
            "url must start with http:// or https://",
        ),
        ("POST", "/v1/feeds", {"json": {}}, 422, "url is missing"),
        ("POST", "/v1/feeds", {"json": {"url": "SITE/page"}}, 422, "it is no feed"),
        ("POST", "/v1/feeds", {"json": {"url": "SITE/nothing"}}, 422, "HTTP 404"),
        ("POST", "/v1/feeds/sync", {"json": {"url": "https://x.test/feed"}}, 404, "exportqa feeds list"),
        ("DELETE", "/v1/feeds", {"params": {"url": "https://x.test/feed"}}, 404, "exportqa feeds list"),
        ("DELETE", "/v1/jobs/none", {}, 404, "none"),
        ("GET", "/v1/jobs/none/events", {}, 404, "none"),
    ],
)
def test_what_cannot_be_followed_is_a_problem_in_words(
    room: Newsroom, site: Site, method: str, path: str, sent: dict[str, Any], status: int, says: str
) -> None:
    site.add("/robots.txt", status=404)
    site.add("/page", b"<p>no feed</p>")
    given = json.loads(json.dumps(sent).replace("SITE", site.address))
    reply = room.http.request(method, path, **given)
    assert (reply.status_code, reply.headers["content-type"]) == (status, "application/problem+json")
    assert says in reply.json()["detail"]
    assert room.desk.syncer.all() == ()


def test_a_broken_feed_and_a_broken_entry_stop_nothing_and_all_count_as_one_run(
    bench: Bench, site: Site
) -> None:
    with serving() as gone:
        broken = Paper(gone, 1)
        bench.syncer.add(broken.feed_url)
    paper = Paper(site, 4)
    site.pages["/other.xml"] = site.pages["/feed.xml"]
    for address in (f"{site.address}/other.xml", paper.feed_url):
        bench.syncer.add(address)
    del site.pages["/story/1"]
    steps: list[Progress] = []
    report = bench.syncer.sync(progress=steps.append)
    assert fates(report) == {"added": 3, "unchanged": 3, "failed": 3}
    assert [(step.done, step.total) for step in steps] == [
        (1, 3), (2, 6), (3, 6), (4, 6), (5, 6), (6, 9), (7, 9), (8, 9), (9, 9),
    ]  # fmt: skip
    assert [step.outcome for step in steps[:3]] == ["failed", "added", "failed"]
    assert all(step.seconds_left for step in steps[1:8])
    first, *others = bench.syncer.all()
    assert first.last
    assert first.last.error
    assert first.not_before
    assert [one.last.failed if one.last else None for one in others] == [1, 1]
    assert [one.not_before for one in others] == [None, None]


class Poisoned(HashEmbedder):
    """Breaks in a way that nobody foresaw, over one text."""

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        if any("metal0 " in text for text in texts):
            raise ZeroDivisionError
        return super().embed(texts)


def test_a_fault_of_ours_over_one_feed_stops_no_other_and_leaves_it_alone(tmp_path: Path, site: Site) -> None:
    embedder = Poisoned()
    with (
        serving() as other,
        closing(Library.open(read_settings(data_dir=tmp_path / "data"), embedder)) as library,
        Ingestor(library, Fetcher(("127.0.0.1",)), embedder) as ingestor,
    ):
        poisoned, good = Paper(site, 1), Paper(other, 2)
        del good.revision[0]
        syncer = Syncer(library, ingestor)
        syncer.add(poisoned.feed_url)
        syncer.add(good.feed_url)
        report = syncer.sync()
        assert [outcome.location for outcome in report.failed] == [poisoned.feed_url]
        assert "log says why" in report.failed[0].reason
        assert len(report.added) == 1
        assert syncer.all()[0].not_before
        assert syncer.all()[1].not_before is None


def test_the_server_reads_feeds_by_itself_and_leaves_a_broken_one_alone(bench: Bench, site: Site) -> None:
    with serving() as other:
        broken, paper = Paper(other, 1), Paper(site, 2)
        bench.syncer.add(broken.feed_url)
        bench.syncer.add(paper.feed_url)
        other.pages["/feed.xml"] = other.pages.pop("/story/0")
        other.asked.clear()
        with closing(Schedule(bench.syncer, 0.0005, first=0.01, looks=0.02)):
            until(lambda: bench.holds("lot1x0") == 1)
            paper.revision[1] = 1
            until(lambda: bench.holds("lot1x1") == 1)
        assert [path for path, _ in other.asked if path == "/feed.xml"] == ["/feed.xml"]
        assert bench.syncer.all()[0].failures == 1
        site.asked.clear()
        with closing(Schedule(bench.syncer, 0, first=0.01, looks=0.02)):
            time.sleep(0.1)
        assert site.asked == []


@pytest.mark.parametrize(
    ("every", "says"),
    [(0, "set EXPORTQA_FEEDS_EVERY"), (1, "every minute."), (7.5, "every 7.5 minutes.")],
)
def test_the_page_says_whether_the_server_reads_feeds_by_itself(every: float, says: str) -> None:
    assert says in feeds_html(every)


def test_a_schedule_that_waits_for_its_turn_can_be_closed(bench: Bench, site: Site) -> None:
    paper = Paper(site, 2)
    bench.syncer.add(paper.feed_url)
    gate = held_up(site, "/story/0")
    run = threading.Thread(target=bench.syncer.sync)
    run.start()
    until(lambda: ("/story/0", site.asked[-1][1]) == site.asked[-1])
    schedule = Schedule(bench.syncer, 0.0001, first=0.0, looks=0.01)
    time.sleep(0.1)
    began = time.monotonic()
    schedule.close()
    assert time.monotonic() - began < 5
    assert run.is_alive()
    gate.set()
    run.join(60)
    assert bench.library.counts().articles == 2


def test_a_job_is_followed_step_by_step_and_cancelled_after_its_page(room: Newsroom, site: Site) -> None:
    paper, http = Paper(site, 5), room.http
    gate = held_up(site, "/story/2")
    reply = http.post("/v1/articles", json={"url": paper.feed_url}, headers=JOB)
    assert reply.status_code == 202
    where = reply.headers["location"]
    behind = http.post("/v1/articles", json={"text": "x", "title": "Behind"}, headers=JOB).headers["location"]
    events = []
    with http.stream("GET", f"{where}/events") as stream:
        for name, job in sent_events(stream):
            events.append(name)
            if job["done"] != 2 or job["status"] != "running":
                continue
            assert (job["total"], job["location"], job["outcome"]) == (5, f"{site.address}/story/1", "added")
            assert job["rate"] > 0
            assert job["seconds_left"] == pytest.approx(3 / job["rate"])
            assert http.delete(behind).json()["status"] == "cancelled"
            assert http.post(f"{where}/cancel").json()["status"] == "running"
            gate.set()
    assert events[-1] == "cancelled"
    assert set(events[:-1]) == {"progress"}
    assert (job["status"], job["done"], job["total"]) == ("cancelled", 3, 5)
    assert fates(IngestReport.model_validate(job["report"])) == {"added": 3}
    assert fates(IngestReport.model_validate(http.get(behind).json()["report"])) == {}
    again = http.post("/v1/articles", json={"url": paper.feed_url}).json()
    assert fates(IngestReport.model_validate(again)) == {"unchanged": 3, "added": 2}
    with http.stream("GET", f"{where}/events") as stream:
        assert [name for name, _ in sent_events(stream)] == ["cancelled"]


def test_not_ready_until_the_bundled_articles_are_in(room: Newsroom, site: Site) -> None:
    paper = Paper(site, 3)
    gate = held_up(site, "/story/1")
    room.jobs.open_with([paper.feed_url], lambda step: None)
    until(lambda: room.http.get("/readyz").json().get("loading", {}).get("done") == 1)
    reply = room.http.get("/readyz")
    assert (reply.status_code, reply.headers["content-type"]) == (503, "application/problem+json")
    assert "1 of 3 are in" in reply.json()["detail"]
    assert reply.json()["loading"]["total"] == 3
    assert room.http.get("/v1/search", params={"q": "metal0"}).json()["passages"]
    gate.set()
    until(lambda: room.http.get("/readyz").status_code == 200)
    assert room.http.get("/readyz").json()["status"] == "ready"


Terminal = Callable[..., tuple[int, str, str]]


@pytest.fixture
def terminal(room: Newsroom, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Terminal:
    """Runs a command beside the server that owns the library; its exit code, stdout and stderr."""
    monkeypatch.setenv("EXPORTQA_DATA_DIR", str(room.settings.data_dir))

    def run(*arguments: str) -> tuple[int, str, str]:
        capfd.readouterr()
        with pytest.raises(SystemExit) as left:
            main(arguments)
        return (int(left.value.code or 0), *capfd.readouterr())

    return run


def test_the_terminal_follows_feeds_through_the_server(terminal: Terminal, site: Site) -> None:
    paper = Paper(site, 2)
    code, out, _ = terminal("feeds", "add", paper.feed_url)
    assert (code, out) == (0, f"{paper.feed_url}  The Paper\n    not synchronised yet\n")
    code, out, err = terminal("feeds", "sync", paper.feed_url, "--json")
    assert (code, len(json.loads(out)["report"]["added"])) == (0, 2)
    assert f"2/2 added: {site.address}/story/1" in err
    assert "2 added" in terminal("feeds", "list")[1]
    del site.pages["/feed.xml"]
    code, out, _ = terminal("feeds", "sync")
    assert code == 1
    assert f"failed: {paper.feed_url}: HTTP 404" in out
    _, out, err = terminal("feeds", "list")
    assert "failed 1×: HTTP 404" in out
    assert "left alone by the server until 20" in out
    assert err == "1 feed\n"
    assert terminal("feeds", "remove", paper.feed_url)[0] == 0
    code, _, err = terminal("feeds", "remove", paper.feed_url)
    assert (code, "is not followed" in err) == (1, True)
    assert json.loads(terminal("feeds", "list", "--json")[1]) == {"feeds": []}


def test_an_ingest_through_the_server_tells_every_page_and_each_failure_its_own_address(
    terminal: Terminal, site: Site, tmp_path: Path
) -> None:
    paper = Paper(site, 4)
    del site.pages["/story/2"]
    note = tmp_path / "note.txt"
    note.write_text("A headline about antimony\n\n" + "Antimony needs a licence in every case. " * 8)
    code, out, err = terminal("ingest", paper.feed_url, str(note), str(tmp_path / "missing.md"), "--json")
    report = IngestReport.model_validate_json(out)
    assert code == 1
    assert [outcome.location for outcome in report.added] == [
        *(f"{site.address}/story/{number}" for number in (0, 1, 3)),
        str(note),
    ]
    assert [outcome.location for outcome in report.failed] == [
        f"{site.address}/story/2",
        str(tmp_path / "missing.md"),
    ]
    assert f"5/6 added: {note}" in err
    assert f"6/6 failed: {tmp_path / 'missing.md'}" in err


def test_a_feed_through_the_server_tells_its_rate_while_it_runs_and_is_cancelled_by_breaking_off(
    room: Newsroom, site: Site
) -> None:
    paper = Paper(site, 6)
    gate = held_up(site, "/story/2")
    places: list[str] = []
    steps: list[Progress] = []

    def break_off(step: Progress) -> None:
        steps.append(step)
        if step.done == 2:
            raise KeyboardInterrupt

    noted = {"response": [lambda reply: places.append(reply.headers.get("location", ""))]}
    http = httpx.Client(base_url=room.address, timeout=60, event_hooks=noted)
    with http, pytest.raises(KeyboardInterrupt):
        Remote(http).ingest([paper.feed_url], break_off)
    assert (steps[-1].done, steps[-1].total, steps[-1].location) == (2, 6, f"{site.address}/story/1")
    assert steps[-1].rate
    assert steps[-1].seconds_left == pytest.approx(4 / steps[-1].rate)
    gate.set()
    where = next(place for place in places if place)
    until(lambda: room.http.get(where).json()["status"] == "cancelled")
    assert room.http.get(where).json()["done"] == 3


def test_an_ingest_that_is_cancelled_at_the_server_says_so(room: Newsroom, site: Site) -> None:
    paper = Paper(site, 4)
    gate = held_up(site, "/story/1")
    places: list[str] = []

    def cancel(step: Progress) -> None:
        room.http.delete(next(place for place in places if place))
        gate.set()

    noted = {"response": [lambda reply: places.append(reply.headers.get("location", ""))]}
    http = httpx.Client(base_url=room.address, timeout=60, event_hooks=noted)
    with http, pytest.raises(ExportQAError, match="cancelled at the server after 2 of 4 pages"):
        Remote(http).ingest([paper.feed_url], cancel)


def sent_events(reply: httpx.Response) -> Iterator[tuple[str, dict[str, Any]]]:
    name = ""
    for line in reply.iter_lines():
        if line.startswith("event: "):
            name = line.removeprefix("event: ")
        elif line.startswith("data: "):
            yield name, json.loads(line.removeprefix("data: "))
