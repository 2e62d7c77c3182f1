"""The HTTP calls under /v1 and the server's own: thin routes from JSON to the desk's parts and back.

The nouns of `qa.domain` are the JSON. Errors leave as RFC 9457 problem documents, through the table in `ui.problems`.
"""

import json
import time
from collections.abc import Iterator, Mapping
from datetime import date
from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, FastAPI, Query, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response, StreamingResponse
from pydantic import BaseModel, JsonValue, StringConstraints, ValidationError
from starlette.exceptions import HTTPException

from ingest.locations import Location
from qa.domain import Answer, Article, Done, Event, Hit, IngestReport, Question, Removal
from qa.errors import ExportQAError
from qa.history import Changes, history_changes
from qa.library import ArticleEntry
from ui import problems, tally
from ui.bootstrap import Desk
from ui.editing import add_editing
from ui.feedback import FILE, Feedback, FeedbackBook
from ui.feeds_api import accepted, add_feeds, add_jobs, prefers_job
from ui.guard import BodyTooLarge
from ui.jobs import Job, Jobs, JobsFull
from ui.reference import reference_page
from ui.submission import BODY_SCHEMA, read_submission
from ui.tally import Tally

SearchText = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2_000)]


class Passages(BaseModel):
    """What `GET /v1/search` gives: passages in rank order."""

    passages: tuple[Hit, ...]


class Articles(BaseModel):
    """One page of `GET /v1/articles`; `next` goes into `after` for the page behind it, `null` on the last."""

    articles: tuple[ArticleEntry, ...]
    next: str | None


class Versions(BaseModel):
    """Every version of an article, newest first, and what changed from each to the one before it in the list."""

    versions: tuple[Article, ...]
    changes: tuple[Changes, ...]


def router(desk: Desk, jobs: Jobs, counted: Tally) -> APIRouter:
    """All calls of the contract over the desk's parts."""
    routes = APIRouter()
    _add_answers(routes, desk, counted)
    _add_feedback(routes, desk)
    _add_articles(routes, desk, jobs)
    add_editing(routes, desk)
    add_jobs(routes, jobs)
    add_feeds(routes, desk, jobs)
    _add_server(routes, desk, jobs, counted)
    return routes


def describe_errors(app: FastAPI) -> None:
    """Makes the application answer every error with a problem document."""

    @app.exception_handler(ExportQAError)
    def ours(request: Request, error: ExportQAError) -> Response:
        return _problem(problems.problem_of(error))

    @app.exception_handler(JobsFull)
    def busy(request: Request, error: JobsFull) -> Response:
        return _problem(problems.problem(503, str(error), "Too many jobs"), {"retry-after": "10"})

    @app.exception_handler(RequestValidationError)
    def invalid(request: Request, error: RequestValidationError) -> Response:
        return _problem(problems.problem(422, problems.describe_invalid(list(error.errors()))))

    @app.exception_handler(HTTPException)
    def refused(request: Request, error: HTTPException) -> Response:
        if isinstance(error.__cause__, BodyTooLarge):
            raise error.__cause__
        detail = str(error.detail)
        if detail == HTTPStatus(error.status_code).phrase:  # starlette's own, where no route of ours fits
            detail = {
                404: f"There is nothing at {request.url.path!r}. GET /docs lists every call.",
                405: f"{request.method} is not possible here. GET /docs lists every call.",
            }.get(error.status_code, detail)
        return _problem(problems.problem(error.status_code, detail), error.headers)

    @app.exception_handler(Exception)
    def broken(request: Request, error: Exception) -> Response:
        return _problem(problems.problem(500, "This is a fault of the server; its log says more."))


def _add_answers(routes: APIRouter, desk: Desk, counted: Tally) -> None:
    @routes.post("/v1/answer", summary="Ask a question", tags=["answers"])
    def answer(question: Question) -> Answer:
        """The whole answer: checked statements, verbatim citations; or `not_found` with the closest passages."""
        return next(event.answer for event in _counted(desk, question, counted) if isinstance(event, Done))

    @routes.post("/v1/answer/stream", summary="Ask, and read along", tags=["answers"])
    def stream(question: Question) -> StreamingResponse:
        """Server-sent events `searching`, `found`, `stated` (one for each sentence), `done`; or `error`, a problem."""
        events = _counted(desk, question, counted)
        first = next(events)  # an error before anything is known is an ordinary problem document
        headers = {"cache-control": "no-store", "x-accel-buffering": "no"}
        return StreamingResponse(_sent(first, events), media_type="text/event-stream", headers=headers)

    @routes.get("/v1/search", summary="Find passages", tags=["answers"])
    def search(
        q: SearchText,
        limit: Annotated[int, Query(ge=1, le=100)] = 10,
        as_of: date | None = None,
        published_from: date | None = None,
        published_to: date | None = None,
        publisher: Annotated[list[str], Query()] = [],  # noqa: B006 (FastAPI copies it)
    ) -> Passages:
        """Ranked passages with their sources, no answer."""
        dates = {"as_of": as_of, "published_from": published_from, "published_to": published_to}
        try:
            asked = Question.model_validate({"question": q, "publishers": publisher, **dates})
        except ValidationError as error:
            raise RequestValidationError(error.errors()) from error
        return Passages(passages=desk.assistant.search(asked, limit))


def _add_feedback(routes: APIRouter, desk: Desk) -> None:
    book = FeedbackBook(desk.settings.data_dir / FILE)

    @routes.post("/v1/feedback", summary="Say whether an answer was right", tags=["answers"], status_code=204)
    def feedback(given: Feedback) -> None:
        """Kept in the data folder; `exportqa eval add` makes golden questions of wrong answers."""
        book.add(given)


def _add_articles(routes: APIRouter, desk: Desk, jobs: Jobs) -> None:
    @routes.post(
        "/v1/articles",
        summary="Add an article",
        tags=["articles"],
        response_model=IngestReport | Job,
        openapi_extra={"requestBody": BODY_SCHEMA},
    )
    def add(request: Request, location: Annotated[Location, Depends(read_submission)]) -> Response:
        """Ingests a page, or what a feed links to. With the header `Prefer: respond-async`: 202 and a job instead of the report."""
        if prefers_job(request):
            return accepted(jobs.start([location]))
        return _reported(desk.ingestor.run([location]))

    @routes.get("/v1/articles", summary="List articles", tags=["articles"])
    def listed(
        limit: Annotated[int, Query(ge=1, le=500)] = 100,
        after: str | None = None,
        q: Annotated[str, Query(max_length=200)] = "",
    ) -> Articles:
        """Newest first, undated last; with `q` those that have each of its words in their title or publisher."""
        entries, cursor = desk.library.articles(limit, after, q)
        return Articles(articles=entries, next=cursor)

    @routes.get("/v1/articles/{article_id}", summary="Read an article", tags=["articles"])
    def read(article_id: str, version: Annotated[int | None, Query(ge=1)] = None) -> Article:
        """The article with its whole text, the one that offsets point into; an older `version` on request."""
        return desk.library.read(article_id, version)

    @routes.get("/v1/articles/{article_id}/history", summary="Read all versions", tags=["articles"])
    def history(article_id: str) -> Versions:
        """Every version that was ingested or corrected, newest first, and what changed between them."""
        versions = desk.library.history(article_id)
        return Versions(versions=versions, changes=history_changes(versions))

    @routes.delete("/v1/articles/{article_id}", summary="Delete an article", tags=["articles"])
    def remove(article_id: str) -> Removal:
        """Removes every version from record and index, and counts what is left: 0."""
        return desk.library.remove(article_id)


def _add_server(routes: APIRouter, desk: Desk, jobs: Jobs, counted: Tally) -> None:
    @routes.get("/healthz", summary="Alive?", tags=["server"])
    def alive() -> dict[str, str]:
        """200 as long as the process answers."""
        return {"status": "ok"}

    @routes.get("/readyz", summary="Ready?", tags=["server"])
    def ready() -> Response:
        """200 when models are loaded, the bundled articles are in and the index is in step with the record.

        503 until then, saying what is going on; `loading` tells how far the bundled articles are.
        """
        counts = desk.library.counts()
        sizes: dict[str, JsonValue] = {"articles": counts.articles, "passages": counts.passages}
        if opening := jobs.opening:
            told = opening.model_dump(mode="json", include={"done", "total", "seconds_left"})
            return _problem(problems.problem(503, _loading(opening)) | sizes | {"loading": told})
        if counts.owed or not counts.in_step:
            behind = "The index is not in step with the record; it is put right when the server starts."
            return _problem(
                problems.problem(503, behind) | sizes | {"vectors": counts.vectors, "owed": counts.owed}
            )
        return JSONResponse({"status": "ready", "answered_by": desk.assistant.answered_by, **sizes})

    @routes.get("/metrics", summary="Prometheus", tags=["server"], response_class=PlainTextResponse)
    def metrics() -> Response:
        """Counters since the start, and the library's sizes."""
        counts = desk.library.counts()
        page = counted.text(counts.articles, counts.passages, counts.vectors, counts.owed)
        return Response(page, media_type=tally.MEDIA_TYPE)

    @routes.get("/docs", include_in_schema=False)
    def reference(request: Request) -> HTMLResponse:
        """The calls on one page that needs no network; FastAPI's own loads its scripts from elsewhere."""
        return HTMLResponse(reference_page(request.app.openapi()))


def _loading(opening: Job) -> str:
    return (
        f"The bundled articles are being put into the library: {opening.done} of {opening.total} are in. "
        "Wait a moment, or ask already: those that are in are searched."
    )


def _counted(desk: Desk, question: Question, counted: Tally) -> Iterator[Event]:
    began = time.monotonic()
    try:
        for event in desk.assistant.stream(question):
            if isinstance(event, Done):
                counted.answered(event.answer, time.monotonic() - began)
            yield event
    except ExportQAError:
        counted.failed()
        raise


def _sent(first: Event, events: Iterator[Event]) -> Iterator[str]:
    try:
        yield _event(first.type, first.model_dump_json())
        for event in events:
            yield _event(event.type, event.model_dump_json())
    except ExportQAError as error:
        yield _event("error", json.dumps(problems.problem_of(error)))


def _event(name: str, data: str) -> str:
    return f"event: {name}\ndata: {data}\n\n"


def _reported(report: IngestReport) -> Response:
    body = report.model_dump(mode="json")
    missed = (*report.rejected, *report.failed)
    if missed and not (report.added or report.updated or report.unchanged or report.duplicate):
        detail = "; ".join(f"{outcome.location}: {outcome.reason}" for outcome in missed)
        return _problem(problems.problem(422, detail, "The page was not ingested") | {"report": body})
    return JSONResponse(body)


def _problem(document: dict[str, JsonValue], headers: Mapping[str, str] | None = None) -> Response:
    return JSONResponse(document, int(str(document["status"])), headers, problems.MEDIA_TYPE)
