"""The HTTP calls: their nouns, their limits, and a problem document for everything that goes wrong."""

import json
import time
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from ingest.locations import Pasted, Upload
from qa.domain import Answer, Event, Question
from qa.errors import ChatModelError, StoreUnavailable
from qa.settings import Settings
from tests.fake_desk import GALLIUM, FakeAssistant, FakeIngestor, FakeLibrary, fake_desk, made_new, running
from ui.app import build_app
from ui.bootstrap import Desk
from ui.feedback import FILE, FeedbackBook
from ui.jobs import JOBS_WAITING, Jobs

FIRST = "Licences are still required."
SECOND = "Traders expect delays."


@pytest.fixture(scope="module")
def one_desk() -> Desk:
    return fake_desk(Settings(), FakeLibrary())


@pytest.fixture(scope="module")
def server(one_desk: Desk) -> Iterator[httpx.Client]:
    jobs = Jobs(one_desk.ingestor)
    with running(build_app(one_desk, jobs)) as address, httpx.Client(base_url=address, timeout=10) as client:
        yield client
    one_desk.close()
    jobs.close()


@pytest.fixture
def desk(one_desk: Desk) -> Desk:
    return made_new(one_desk, GALLIUM, script=(FIRST, SECOND))


@pytest.fixture
def http(server: httpx.Client, desk: Desk) -> httpx.Client:
    return server


def test_feedback_is_kept_with_the_whole_question(http: httpx.Client, desk: Desk) -> None:
    asked = {
        "question": "Since when?",
        "history": [{"role": "user", "text": "Is it banned?"}],
        "as_of": "2025-05-01",
    }
    body = {"answer_id": "x1", "question": asked, "verdict": "down", "note": "wrong year"}
    assert http.post("/v1/feedback", json=body).status_code == 204
    [kept] = FeedbackBook(desk.settings.data_dir / FILE).down()
    assert kept.question == Question.model_validate(asked)
    assert kept.note == "wrong year"
    for wrong in (
        {"verdict": "sideways"},
        {"note": "x" * 3000},
        {"question": {}},
        {"answer_id": "x" * 100},
        {"file": "x"},
    ):
        refused = http.post("/v1/feedback", json=body | wrong)
        assert refused.status_code == 422, wrong
        assert refused.headers["content-type"] == "application/problem+json"
    foreign = http.post("/v1/feedback", json=body, headers={"origin": "https://evil.test"})
    assert foreign.status_code == 403
    assert len(FeedbackBook(desk.settings.data_dir / FILE).down()) == 1


def test_an_answer_is_the_noun_with_quotes_at_their_offsets(http: httpx.Client) -> None:
    answer = Answer.model_validate(
        http.post("/v1/answer", json={"question": "Are licences required?"}).json()
    )
    assert [statement.text for statement in answer.statements] == [FIRST, SECOND]
    article = http.get(f"/v1/articles/{GALLIUM.id}").json()
    for citation in answer.citations:
        assert article["text"][citation.start : citation.end] == citation.quote


def test_the_whole_question_reaches_the_assistant(http: httpx.Client, desk: Desk) -> None:
    asked = {
        "question": "And since then?",
        "history": [{"role": "user", "text": "Before?"}, {"role": "assistant", "text": "This."}],
        "as_of": "2025-12-01",
        "published_from": "2025-01-01",
        "published_to": "2025-11-30",
        "publishers": ["Example Wire"],
    }
    reply = http.post("/v1/answer", json=asked)
    assert reply.json()["standalone_question"] == "And since then? (follow-up)"
    assert assistant(desk).asked == [Question.model_validate(asked)]


def test_a_stream_tells_the_events_in_order_and_ends_with_the_same_answer(http: httpx.Client) -> None:
    asked = {"question": "Are licences required?"}
    with http.stream("POST", "/v1/answer/stream", json=asked) as reply:
        assert reply.headers["content-type"].startswith("text/event-stream")
        events = list(sent_events(reply))
    assert [name for name, _ in events] == ["searching", "found", "stated", "stated", "done"]
    assert events[-1][1]["answer"] == http.post("/v1/answer", json=asked).json()


def test_each_sentence_is_sent_as_soon_as_it_is_known(http: httpx.Client, desk: Desk) -> None:
    paced = PacedAssistant(assistant(desk))
    slow = Desk(desk.settings, desk.library, desk.ingestor, paced)  # type: ignore[arg-type]
    with (
        running(build_app(slow, Jobs(slow.ingestor))) as address,
        httpx.stream("POST", f"{address}/v1/answer/stream", json={"question": "q"}, timeout=10) as reply,
    ):
        for name, _ in sent_events(reply):
            paced.received.append(name)
    # Each event left before the next one was made: the assistant saw the reader get it.
    assert paced.in_step


def test_an_error_in_the_middle_of_a_stream_is_its_last_event(http: httpx.Client, desk: Desk) -> None:
    assistant(desk).breaks = ChatModelError("The model went away. Try again.")
    with http.stream("POST", "/v1/answer/stream", json={"question": "q"}) as reply:
        events = list(sent_events(reply))
    assert [name for name, _ in events] == ["searching", "found", "stated", "error"]
    assert events[-1][1]["status"] == 502
    assert events[-1][1]["detail"] == "The model went away. Try again."


def test_an_empty_library_is_a_conflict_that_says_what_to_do(http: httpx.Client, desk: Desk) -> None:
    http.delete(f"/v1/articles/{GALLIUM.id}")
    for path in ("/v1/answer", "/v1/answer/stream"):
        problem = is_problem(http.post(path, json={"question": "q"}), 409)
        assert "exportqa ingest" in problem["detail"]


def test_a_search_gives_ranked_passages(http: httpx.Client) -> None:
    passages = http.get("/v1/search", params={"q": "gallium", "limit": 5}).json()["passages"]
    assert passages[0]["article_id"] == GALLIUM.id
    assert {"id", "article_id", "text", "start", "end", "score", "source"} <= set(passages[0])


@pytest.mark.parametrize(
    ("method", "path", "sent", "status", "says"),
    [
        ("POST", "/v1/answer", {"content": b"{not json", "headers": {"content-type": "application/json"}}, 422, "not valid JSON"),
        ("POST", "/v1/answer", {"content": b""}, 422, "no JSON object"),
        ("POST", "/v1/answer", {"content": b"\xff\xfe\x00", "headers": {"content-type": "application/json"}}, 400, ""),
        ("POST", "/v1/answer", {"json": []}, 422, "no JSON object"),
        ("POST", "/v1/answer", {"json": {}}, 422, "question is missing"),
        ("POST", "/v1/answer", {"json": {"question": "   "}}, 422, "question"),
        ("POST", "/v1/answer", {"json": {"question": "x" * 100_000}}, 422, "question: String should have at most 2000"),
        ("POST", "/v1/answer", {"json": {"question": "q", "colour": 1}}, 422, "colour is not a known field"),
        ("POST", "/v1/answer", {"json": {"question": "q", "as_of": "soon"}}, 422, "as_of"),
        (
            "POST",
            "/v1/answer",
            {"json": {"question": "q", "published_from": "2025-02-01", "published_to": "2025-01-01"}},
            422,
            "published_from is later than published_to",
        ),
        ("POST", "/v1/answer", {"json": {"question": "q", "published_from": "2025-02-01", "as_of": "2025-01-01"}}, 422,
            "published_from is later than as_of"),
        ("POST", "/v1/answer", {"json": {"question": "q", "history": [{"role": "x", "text": ""}]}}, 422, "history.0.role"),
        ("POST", "/v1/answer", {"data": {"question": "q"}}, 422, "application/json"),
        ("GET", "/v1/search", {}, 422, "q is missing"),
        ("GET", "/v1/search", {"params": {"q": "x", "limit": "0"}}, 422, "limit"),
        ("GET", "/v1/search", {"params": {"q": "x", "published_from": "2025-02-01", "published_to": "2025-01-01"}}, 422,
            "published_from is later"),
        ("GET", "/v1/articles", {"params": {"limit": "1000000"}}, 422, "limit"),
        ("GET", "/v1/articles/a1", {}, 404, "a1"),
        ("DELETE", "/v1/articles/a1", {}, 404, "a1"),
        ("GET", "/v1/articles/a1/history", {}, 404, "a1"),
        ("PATCH", "/v1/articles/a1", {"json": {"title": "New"}}, 404, "a1"),
        ("PATCH", "/v1/articles/a1", {"json": {}}, 422, "name a field to correct"),
        ("PATCH", "/v1/articles/a1", {"json": {"title": " "}}, 422, "title is empty"),
        ("PATCH", "/v1/articles/a1", {"json": {"published": "soon"}}, 422, "published is no date"),
        ("PATCH", "/v1/articles/a1", {"json": {"url": "javascript:x"}}, 422, "url"),
        ("PATCH", "/v1/articles/a1", {"json": {"text": "New"}}, 422, "text is not a known field"),
        ("GET", "/v1/jobs/none", {}, 404, "none"),
        ("GET", "/v1/nothing", {}, 404, "/docs"),
        ("GET", "/nothing", {}, 404, "/docs"),
        ("GET", "/v1/answer", {}, 405, "/docs"),
        ("PUT", "/v1/articles", {}, 405, "/docs"),
        ("POST", "/v1/articles", {"content": b"x", "headers": {"content-type": "text/plain"}}, 415, "application/json"),
        ("POST", "/v1/articles", {"json": {}}, 422, "send url, or text"),
        ("POST", "/v1/articles", {"json": {"url": "https://x.test", "title": "t"}}, 422, "go with text"),
        ("POST", "/v1/articles", {"json": {"text": "t", "title": "t", "published": "May"}}, 422, "published"),
        ("POST", "/v1/articles", {"json": {"text": "t", "title": "t", "size": 3}}, 422, "size is not a known field"),
        ("POST", "/v1/articles", {"files": {"other": ("a.txt", b"x")}}, 422, "file is missing"),
        ("POST", "/v1/articles", {"data": {"file": "text"}, "files": {"x": ("", b"")}}, 422, "file is missing"),
        ("POST", "/v1/articles", {"files": [("file", ("a.txt", b"x")), ("file", ("b.txt", b"y"))]}, 400, ""),
        ("POST", "/v1/articles",
            {"content": b"junk", "headers": {"content-type": "multipart/form-data; boundary=b"}}, 400, ""),
        ("POST", "/v1/articles", {"content": b"junk", "headers": {"content-type": "multipart/form-data"}}, 400, ""),
    ],
)  # fmt: skip
def test_a_wrong_request_gets_a_problem_document_and_changes_nothing(
    http: httpx.Client,
    desk: Desk,
    method: str,
    path: str,
    sent: dict[str, Any],
    status: int,
    says: str,
) -> None:
    problem = is_problem(http.request(method, path, **sent), status)
    assert says in problem["detail"]
    assert list(held(desk)) == [GALLIUM.id]
    assert ingestor(desk).seen == []


def test_each_way_to_add_an_article_reaches_the_ingestor(http: httpx.Client, desk: Desk) -> None:
    given = {
        "text": "A text.",
        "title": "A title",
        "publisher": "P",
        "published": "2025-01-02",
        "url": "https://x.test/",
    }
    assert http.post("/v1/articles", json=given).json()["added"][0]["title"] == "A title"
    assert http.post("/v1/articles", json={"url": "https://x.test/page"}).status_code == 200
    assert http.post(
        "/v1/articles", files={"file": ("a.txt", b"bytes")}, data={"label": "/home/me/a.txt"}
    ).is_success
    assert http.post("/v1/articles", files={"file": ("b.txt", b"bytes")}).is_success
    pasted, url, labelled, upload = ingestor(desk).seen
    assert isinstance(pasted, Pasted)
    assert (pasted.title, pasted.publisher, str(pasted.published)) == ("A title", "P", "2025-01-02")
    assert url == "https://x.test/page"
    assert labelled == Upload("a.txt", b"bytes", "/home/me/a.txt")
    assert upload == Upload("b.txt", b"bytes", None)


def test_a_page_that_cannot_be_ingested_is_a_problem_that_holds_the_report(
    http: httpx.Client, desk: Desk
) -> None:
    problem = is_problem(http.post("/v1/articles", json={"text": "x", "title": "bad page"}), 422)
    assert problem["detail"] == "bad page: there is no article on this page"
    assert problem["report"]["rejected"][0]["reason"] == "there is no article on this page"


def test_long_work_becomes_a_job_that_can_be_followed(http: httpx.Client, desk: Desk) -> None:
    ingestor(desk).waits = True
    reply = http.post(
        "/v1/articles", json={"text": "x", "title": "slow"}, headers={"prefer": "respond-async"}
    )
    assert reply.status_code == 202
    where = reply.headers["location"]
    assert http.get(where).json()["status"] in ("waiting", "running")
    assert http.get("/healthz").json() == {"status": "ok"}
    ingestor(desk).gate.set()
    job = settled(http, where)
    assert (job["status"], job["done"], job["total"]) == ("done", 1, 1)
    assert job["report"]["added"][0]["title"] == "slow"


def test_a_job_that_fails_says_why(http: httpx.Client, desk: Desk) -> None:
    ingestor(desk).breaks = StoreUnavailable("The disk is full. Free some space.")
    reply = http.post("/v1/articles", json={"text": "x", "title": "t"}, headers={"prefer": "respond-async"})
    job = settled(http, reply.headers["location"])
    assert job["status"] == "failed"
    assert job["problem"]["detail"] == "The disk is full. Free some space."


def test_jobs_beyond_the_limit_are_refused_until_some_are_done(http: httpx.Client, desk: Desk) -> None:
    ingestor(desk).waits = True
    submit = {"json": {"text": "x", "title": "t"}, "headers": {"prefer": "respond-async"}}
    replies = [http.post("/v1/articles", **submit) for _ in range(JOBS_WAITING + 2)]
    assert "waiting" in is_problem(replies[-1], 503)["detail"]
    assert replies[0].status_code == 202
    ingestor(desk).gate.set()
    settled(http, replies[JOBS_WAITING - 1].headers["location"])
    last = http.post("/v1/articles", **submit)
    assert last.status_code == 202
    settled(http, last.headers["location"])


def test_the_list_of_articles_goes_on_where_it_stopped(http: httpx.Client, desk: Desk) -> None:
    for title in ("b", "c"):
        http.post("/v1/articles", json={"text": "x", "title": title})
    seen, after = [], None
    while True:
        page = http.get("/v1/articles", params={"limit": 1} | ({"after": after} if after else {})).json()
        seen += [entry["id"] for entry in page["articles"]]
        after = page["next"]
        if after is None:
            break
    assert seen == sorted(held(desk))
    assert len(seen) == 3
    found = http.get("/v1/articles", params={"q": "GALLIUM"}).json()["articles"]
    assert [entry["id"] for entry in found] == [GALLIUM.id]
    assert http.get("/v1/articles", params={"q": "x" * 201}).status_code == 422


def test_the_source_of_an_article_can_be_put_right(http: httpx.Client) -> None:
    place = f"/v1/articles/{GALLIUM.id}"
    reply = http.patch(place, json={"title": "Gallium: the ban is suspended", "published": None})
    assert reply.status_code == 200
    article = reply.json()
    assert article == http.get(place).json()
    assert article["version"] == 2
    assert article["source"] == GALLIUM.source.model_dump(mode="json") | {
        "title": "Gallium: the ban is suspended",
        "published": None,
        "date_origin": None,
    }
    dated = http.patch(place, json={"published": "2025-11-09"}).json()["source"]
    assert (dated["published"], dated["date_origin"]) == ("2025-11-09", "given")
    history = http.get(f"{place}/history").json()
    assert [one["version"] for one in history["versions"]] == [3, 2, 1]
    assert history["changes"][0] == {
        "version": 3,
        "before": 2,
        "source": [
            {"field": "published", "before": None, "after": "2025-11-09"},
            {"field": "date_origin", "before": None, "after": "given"},
        ],
        "text": [],
    }
    foreign = http.patch(place, json={"title": "Mine"}, headers={"origin": "https://evil.test"})
    is_problem(foreign, 403)


def test_an_article_can_be_read_and_deleted(http: httpx.Client) -> None:
    article = http.get(f"/v1/articles/{GALLIUM.id}").json()
    assert (article["text"], article["version"], article["source"]["publisher"]) == (
        GALLIUM.text,
        1,
        "Example Wire",
    )
    assert http.get(f"/v1/articles/{GALLIUM.id}/history").json()["versions"] == [article]
    assert http.delete(f"/v1/articles/{GALLIUM.id}").json() == {"passages_deleted": 1, "passages_left": 0}
    is_problem(http.get(f"/v1/articles/{GALLIUM.id}"), 404)


def test_ready_means_that_index_and_record_are_in_step(http: httpx.Client, desk: Desk) -> None:
    assert http.get("/readyz").json() == {
        "status": "ready",
        "answered_by": "quotes",
        "articles": 1,
        "passages": 1,
    }
    library = desk.library
    assert isinstance(library, FakeLibrary)
    library.owed = 2
    assert is_problem(http.get("/readyz"), 503)["owed"] == 2


def test_metrics_count_answers_by_status(desk: Desk) -> None:
    with running(build_app(desk, Jobs(desk.ingestor))) as address, httpx.Client(base_url=address) as http:
        reply = _after_three_answers(http, desk)
    lines = reply.text.splitlines()
    assert reply.headers["content-type"].startswith("text/plain; version=0.0.4")
    assert 'exportqa_answers_total{status="answered"} 2' in lines
    assert 'exportqa_answers_total{status="not_found"} 1' in lines
    assert "exportqa_answer_seconds_count 3" in lines
    assert "exportqa_articles 1" in lines


def _after_three_answers(http: httpx.Client, desk: Desk) -> httpx.Response:
    http.post("/v1/answer", json={"question": "q"})
    http.post("/v1/answer/stream", json={"question": "q"})
    assistant(desk).script = ()
    http.post("/v1/answer", json={"question": "q"})
    return http.get("/metrics")


def test_the_reference_page_shows_every_call_and_loads_nothing(http: httpx.Client) -> None:
    page = http.get("/docs").text
    for path in http.get("/openapi.json").json()["paths"]:
        assert f"<code>{path}</code>" in page
    assert "<script" not in page
    assert "src=" not in page
    assert 'href="http' not in page


def test_the_calls_of_the_contract_are_all_there(http: httpx.Client) -> None:
    paths = http.get("/openapi.json").json()["paths"]
    calls = {f"{method.upper()} {path}" for path, methods in paths.items() for method in methods}
    assert calls == {
        "POST /v1/answer",
        "POST /v1/answer/stream",
        "POST /v1/feedback",
        "GET /v1/search",
        "POST /v1/articles",
        "GET /v1/articles",
        "GET /v1/articles/{article_id}",
        "DELETE /v1/articles/{article_id}",
        "GET /v1/articles/{article_id}/history",
        "PATCH /v1/articles/{article_id}",
        "GET /v1/jobs/{job_id}",
        "DELETE /v1/jobs/{job_id}",
        "GET /v1/jobs/{job_id}/events",
        "POST /v1/jobs/{job_id}/cancel",
        "GET /v1/feeds",
        "POST /v1/feeds",
        "DELETE /v1/feeds",
        "POST /v1/feeds/sync",
        "GET /healthz",
        "GET /readyz",
        "GET /metrics",
    }


class PacedAssistant:
    """Makes an event only after the reader has told that it got the one before."""

    answered_by = "quotes"

    def __init__(self, inner: FakeAssistant) -> None:
        self._inner = inner
        self.received: list[str] = []
        self.in_step = True

    def stream(self, question: Question) -> Iterator[Event]:
        for made, event in enumerate(self._inner.stream(question)):
            give_up = time.monotonic() + 2
            while len(self.received) < made and time.monotonic() < give_up:
                time.sleep(0.005)
            self.in_step = self.in_step and len(self.received) == made
            yield event


def assistant(desk: Desk) -> FakeAssistant:
    part = desk.assistant
    assert isinstance(part, FakeAssistant)
    return part


def ingestor(desk: Desk) -> FakeIngestor:
    part = desk.ingestor
    assert isinstance(part, FakeIngestor)
    return part


def held(desk: Desk) -> dict[str, Any]:
    library = desk.library
    assert isinstance(library, FakeLibrary)
    return dict(library.held)


def is_problem(reply: httpx.Response, status: int) -> dict[str, Any]:
    assert reply.status_code == status, reply.text
    assert reply.headers["content-type"] == "application/problem+json"
    problem: dict[str, Any] = reply.json()
    assert {"type", "title", "status", "detail"} <= set(problem)
    assert problem["status"] == status
    assert problem["detail"]
    return problem


def sent_events(reply: httpx.Response) -> Iterator[tuple[str, dict[str, Any]]]:
    name = ""
    for line in reply.iter_lines():
        if line.startswith("event: "):
            name = line.removeprefix("event: ")
        elif line.startswith("data: "):
            yield name, json.loads(line.removeprefix("data: "))


def settled(http: httpx.Client, where: str) -> dict[str, Any]:
    for _ in range(200):
        job: dict[str, Any] = http.get(where).json()
        if job["status"] in ("done", "failed"):
            return job
        time.sleep(0.02)
    raise AssertionError("the job did not end")
