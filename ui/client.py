"""What the command line can ask for, and its two ways to get it: from the library itself, or from the server that owns it.

Exactly one process opens a data folder. While a server runs there, commands go through its HTTP calls; answers, ids and
reports come out the same.
"""

import json
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import IO, Any, Protocol, TypeVar
from urllib.parse import quote

import httpx
from pydantic import BaseModel, TypeAdapter, ValidationError

from ingest.ingestor import Fate, Progress
from ingest.locations import Location, Unusable, Upload, is_address, name_of
from ingest.walk import Walk
from qa.domain import Answer, Article, Event, IngestReport, Outcome, Question, Removal
from qa.errors import Blocked, ExportQAError, LibraryInUse, NoArticle
from qa.library import ArticleEntry
from qa.owner import current_owner
from qa.retriever import Plan
from qa.settings import Settings
from qa.subscriptions import Subscription
from ui.bootstrap import Desk, build

SECONDS = 600.0  # an answer by a slow chat model, a page on a slow host
_Noun = TypeVar("_Noun", bound=BaseModel)
_EVENT: TypeAdapter[Event] = TypeAdapter(Event)
_KINDS: tuple[Fate, ...] = ("added", "updated", "unchanged", "duplicate", "rejected", "failed")


class Client(Protocol):
    """The calls behind the commands. All raise `ExportQAError`."""

    @property
    def answered_by(self) -> str: ...
    def ask(self, question: Question) -> Answer: ...
    def stream(self, question: Question) -> Iterator[Event]: ...
    def ingest(self, locations: Sequence[Location], progress: Callable[[Progress], None]) -> IngestReport: ...
    def articles(self) -> Iterator[ArticleEntry]: ...
    def read(self, article_id: str) -> Article: ...
    def history(self, article_id: str) -> tuple[Article, ...]: ...
    def remove(self, article_id: str) -> Removal: ...
    def feeds(self) -> tuple[Subscription, ...]: ...
    def add_feed(self, url: str) -> Subscription: ...
    def remove_feed(self, url: str) -> None: ...
    def sync(self, url: str | None, progress: Callable[[Progress], None]) -> IngestReport: ...
    def finding(self, plan: Plan) -> "Client":
        """The same, but for the way in which passages are found."""


@contextmanager
def reach(settings: Settings) -> Iterator[Client]:
    """The way to the library: through the server that owns the data folder, else by opening it until the block ends."""
    owner = current_owner(settings.data_dir)
    if owner is not None and owner.address:
        with httpx.Client(base_url=owner.address, timeout=SECONDS, trust_env=False) as http:
            yield Remote(http)
        return
    with closing(build(settings)) as desk:
        yield Direct(desk)


class Direct:
    """Asks the parts of a desk in this process."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @property
    def answered_by(self) -> str:
        return self._desk.assistant.answered_by

    def ask(self, question: Question) -> Answer:
        return self._desk.assistant.ask(question)

    def stream(self, question: Question) -> Iterator[Event]:
        return self._desk.assistant.stream(question)

    def ingest(self, locations: Sequence[Location], progress: Callable[[Progress], None]) -> IngestReport:
        return self._desk.ingestor.run(locations, progress)

    def articles(self) -> Iterator[ArticleEntry]:
        entries, after = self._desk.library.articles()
        yield from entries
        while after is not None:
            entries, after = self._desk.library.articles(after=after)
            yield from entries

    def read(self, article_id: str) -> Article:
        return self._desk.library.read(article_id)

    def history(self, article_id: str) -> tuple[Article, ...]:
        return self._desk.library.history(article_id)

    def remove(self, article_id: str) -> Removal:
        return self._desk.library.remove(article_id)

    def feeds(self) -> tuple[Subscription, ...]:
        return self._desk.syncer.all()

    def add_feed(self, url: str) -> Subscription:
        return self._desk.syncer.add(url)

    def remove_feed(self, url: str) -> None:
        self._desk.syncer.remove(url)

    def sync(self, url: str | None, progress: Callable[[Progress], None]) -> IngestReport:
        return self._desk.syncer.sync((url,) if url else (), progress)

    def finding(self, plan: Plan) -> "Direct":
        return Direct(replace(self._desk, assistant=self._desk.assistant.finding(plan)))


class Remote:
    """Asks the server that owns the data folder."""

    def __init__(self, http: httpx.Client) -> None:
        self._http = http

    @property
    def answered_by(self) -> str:
        return str(_body(self._sent("GET", "/readyz"))["answered_by"])

    def ask(self, question: Question) -> Answer:
        return _noun(Answer, self._sent("POST", "/v1/answer", body=question.model_dump(mode="json")))

    def stream(self, question: Question) -> Iterator[Event]:
        asked = question.model_dump(mode="json")
        try:
            with self._http.stream("POST", "/v1/answer/stream", json=asked) as reply:
                if reply.is_error:
                    reply.read()
                    raise _refusal(reply)
                name = ""
                for line in reply.iter_lines():
                    field, _, value = line.partition(": ")
                    name = value if field == "event" else name
                    if field == "data" and name == "error":
                        raise ExportQAError(str(json.loads(value)["detail"]))
                    if field == "data":
                        yield _EVENT.validate_json(value)
        except httpx.HTTPError as error:
            raise _silent(self._http, error) from error

    def ingest(self, locations: Sequence[Location], progress: Callable[[Progress], None]) -> IngestReport:
        """Reads the files here and sends them with their absolute path, so that the server may lie in another folder.

        Raises `ExportQAError` where the server is gone before the last: what it had put in is kept.
        """
        report = IngestReport()
        began = time.monotonic()
        walk = Walk(locations)
        for done, place in enumerate(walk, start=1):
            try:
                one = self._ingest_one(place)
            except httpx.HTTPError as error:
                raise _gone(self._http, error, f"after {done - 1} of {walk.total or 'some'} pages") from error
            report = _joined(report, one)
            outcome = next(kind for kind in _KINDS if getattr(one, kind))
            total = walk.total or done
            left = (time.monotonic() - began) / done * max(total - done, 0)
            progress(Progress(done, total, name_of(place), outcome, left))
        return report

    def articles(self) -> Iterator[ArticleEntry]:
        after: str | None = None
        while True:
            page = _body(
                self._sent(
                    "GET", "/v1/articles", params={"limit": "100"} | ({"after": after} if after else {})
                )
            )
            for entry in page["articles"]:
                yield ArticleEntry.model_validate(entry)
            after = page["next"]
            if after is None:
                return

    def read(self, article_id: str) -> Article:
        return _noun(Article, self._sent("GET", _place(article_id)))

    def history(self, article_id: str) -> tuple[Article, ...]:
        versions = _body(self._sent("GET", _place(article_id) + "/history"))["versions"]
        return tuple(Article.model_validate(version) for version in versions)

    def remove(self, article_id: str) -> Removal:
        return _noun(Removal, self._sent("DELETE", _place(article_id)))

    def feeds(self) -> tuple[Subscription, ...]:
        found = _body(self._sent("GET", "/v1/feeds"))["feeds"]
        return tuple(Subscription.model_validate(one) for one in found)

    def add_feed(self, url: str) -> Subscription:
        return _noun(Subscription, self._sent("POST", "/v1/feeds", body={"url": url}))

    def remove_feed(self, url: str) -> None:
        self._sent("DELETE", "/v1/feeds", params={"url": url})

    def sync(self, url: str | None, progress: Callable[[Progress], None]) -> IngestReport:
        headers = {"prefer": "respond-async"}
        asked = {"url": url} if url else {}
        reply = self._sent("POST", "/v1/feeds/sync", body=asked, headers=headers)
        return self._followed(str(_body(reply)["id"]), progress)

    def _followed(self, job_id: str, progress: Callable[[Progress], None]) -> IngestReport:
        """The report of a job, told step by step until it has ended. Raises what the job failed with."""
        told = 0
        try:
            with self._http.stream("GET", f"/v1/jobs/{job_id}/events") as reply:
                for line in reply.iter_lines():
                    if not line.startswith("data: "):
                        continue
                    job = json.loads(line.removeprefix("data: "))
                    if job["problem"]:
                        raise ExportQAError(str(job["problem"]["detail"]))
                    if job["report"]:
                        return IngestReport.model_validate(job["report"])
                    if job["done"] > told:
                        told = job["done"]
                        left = job["seconds_left"]
                        progress(Progress(told, job["total"], job["location"], "added", left))
        except httpx.HTTPError as error:
            raise _gone(self._http, error, f"after {told} pages") from error
        raise ExportQAError(
            "The server stopped before the job had ended. Start it and run the command again."
        )

    def finding(self, plan: Plan) -> "Remote":
        raise LibraryInUse(
            f"The server at {self._http.base_url} owns the library and finds passages in its one way. "
            "Stop it to compare ways."
        )

    def _ingest_one(self, place: Location) -> IngestReport:
        if isinstance(place, Unusable):
            missed = (Outcome(location=place.location, reason=str(place.error)),)
            is_rejected = isinstance(place.error, Blocked | NoArticle)
            return IngestReport(rejected=missed) if is_rejected else IngestReport(failed=missed)
        try:
            reply = self._submitted(place)
        except OSError as error:
            reason = f"the file cannot be read ({error.strerror}): check the path and its permissions"
            return IngestReport(failed=(Outcome(location=name_of(place), reason=reason),))
        body = _body(reply)
        given = body if reply.is_success else body.get("report")
        if given is None:
            return IngestReport(
                failed=(Outcome(location=name_of(place), reason=str(body.get("detail", ""))),)
            )
        report = IngestReport.model_validate(given)
        return IngestReport(
            **{
                kind: tuple(
                    outcome.model_copy(update={"location": name_of(place)})
                    for outcome in getattr(report, kind)
                )
                for kind in _KINDS
            }
        )

    def _submitted(self, place: Location) -> httpx.Response:
        """Sends a page; a file goes with the identity that it has here, so that the server calls it the same."""
        if isinstance(place, str) and is_address(place):
            return self._http.post("/v1/articles", json={"url": place.strip()})
        if isinstance(place, Upload):
            label = (place.identity or "").removeprefix("file:")
            return self._posted(place.name, place.content, label)
        path = Path(place if isinstance(place, str) else name_of(place)).expanduser()
        with path.open("rb") as file:
            return self._posted(path.name, file, str(path.resolve()))

    def _posted(self, name: str, content: bytes | IO[bytes], label: str) -> httpx.Response:
        sent = {"file": (name, content, "application/octet-stream")}
        return self._http.post("/v1/articles", files=sent, data={"label": label} if label else {})

    def _sent(
        self,
        method: str,
        path: str,
        body: object = None,
        params: dict[str, str] | None = None,
        headers: dict[str, str] | None = None,
    ) -> httpx.Response:
        try:
            reply = self._http.request(method, path, json=body, params=params, headers=headers)
        except httpx.HTTPError as error:
            raise _silent(self._http, error) from error
        if reply.is_error:
            raise _refusal(reply)
        return reply


def _refusal(reply: httpx.Response) -> ExportQAError:
    return ExportQAError(str(_body(reply).get("detail", f"the server answered {reply.status_code}")))


def _place(article_id: str) -> str:
    return f"/v1/articles/{quote(article_id, safe='')}"


def _body(reply: httpx.Response) -> dict[str, Any]:
    try:
        body = reply.json()
    except ValueError:
        body = None
    if not isinstance(body, dict):
        raise ExportQAError(
            f"{reply.url} did not answer as an Export Controls QA server does. Restart `exportqa serve`."
        )
    return body


def _noun(kind: type[_Noun], reply: httpx.Response) -> _Noun:
    try:
        return kind.model_validate(_body(reply))
    except ValidationError as error:
        raise ExportQAError(
            f"The server at {reply.url} speaks another version of the API. Restart `exportqa serve`."
        ) from error


def _joined(one: IngestReport, other: IngestReport) -> IngestReport:
    return IngestReport(**{kind: (*getattr(one, kind), *getattr(other, kind)) for kind in _KINDS})


def _silent(http: httpx.Client, error: httpx.HTTPError) -> LibraryInUse:
    return LibraryInUse(
        f"The server at {http.base_url} owns the data folder but does not answer ({error}). "
        "Stop it (or wait), then try again."
    )


def _gone(http: httpx.Client, error: httpx.HTTPError, when: str) -> ExportQAError:
    if isinstance(error, httpx.TimeoutException):
        return _silent(http, error)
    return ExportQAError(
        f"The server at {http.base_url} broke off {when} ({str(error) or type(error).__name__}); what it had put in is "
        "kept. Start it again, or leave it stopped, and run the same command again: it does the rest."
    )
