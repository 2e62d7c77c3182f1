"""The HTTP calls under /v1/feeds and for following jobs. Thin, as in `ui.api`."""

from collections.abc import Iterator
from functools import partial
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import JSONResponse, Response, StreamingResponse
from pydantic import StringConstraints
from starlette.exceptions import HTTPException

from qa.domain import IngestReport, Noun
from qa.subscriptions import Subscription
from ui.bootstrap import Desk
from ui.jobs import Job, Jobs
from ui.problems import MEDIA_TYPE

# A run that takes longer goes on as a job.
PATIENCE = 30.0
Address = Annotated[
    str, StringConstraints(strip_whitespace=True, max_length=2_000, pattern=r"^(?i:https?)://")
]


class FeedAddress(Noun):
    """Which feed."""

    url: Address


class SyncRequest(Noun):
    """Which feed is to be synchronised; all without one."""

    url: Address | None = None


class Feeds(Noun):
    """Every feed that is followed, with its last result."""

    feeds: tuple[Subscription, ...]


class Synced(Noun):
    """What a synchronisation did, and the feeds after it."""

    feeds: tuple[Subscription, ...]
    report: IngestReport


def add_feeds(routes: APIRouter, desk: Desk, jobs: Jobs) -> None:
    """The calls that follow feeds."""

    @routes.get("/v1/feeds", summary="List the feeds that are followed", tags=["feeds"])
    def feeds() -> Feeds:
        """Each with the time, the counts and the error of its last synchronisation."""
        return Feeds(feeds=desk.syncer.all())

    @routes.post("/v1/feeds", summary="Follow a feed", tags=["feeds"], status_code=201)
    def follow_feed(given: FeedAddress) -> Subscription:
        """RSS, Atom, JSON Feed or a sitemap; it is looked at first, and ingested with the next synchronisation."""
        return desk.syncer.add(given.url)

    @routes.delete("/v1/feeds", summary="Follow a feed no longer", tags=["feeds"], status_code=204)
    def forget_feed(url: Annotated[str, Query(max_length=2_000)]) -> None:
        """Its articles stay in the library."""
        desk.syncer.remove(url)

    @routes.post("/v1/feeds/sync", summary="Synchronise now", tags=["feeds"], response_model=Synced | Job)
    def sync(request: Request, given: SyncRequest | None = None) -> Response:
        """Ingests what is new or changed. 202 and a job when it takes long, or with `Prefer: respond-async`."""
        urls = (desk.library.subscriptions.of(given.url).url,) if given and given.url else ()
        job = jobs.do(partial(desk.syncer.sync, urls))
        if not prefers_job(request):
            job = jobs.wait(job.id, PATIENCE) or job
        if job.report is not None:
            synced = Synced(feeds=desk.syncer.all(), report=job.report)
            return JSONResponse(synced.model_dump(mode="json"))
        return accepted(job)


def add_jobs(routes: APIRouter, jobs: Jobs) -> None:
    """The calls that follow and cancel jobs."""

    @routes.get("/v1/jobs/{job_id}", summary="Follow a job", tags=["articles"])
    def follow(job_id: str) -> Job:
        """How far the job is; its report when it has ended."""
        return _known(jobs.get(job_id), job_id)

    @routes.get("/v1/jobs/{job_id}/events", summary="Follow a job step by step", tags=["articles"])
    def events(job_id: str) -> StreamingResponse:
        """Server-sent events: `progress`, then one of `done`, `cancelled`, `failed`; each carries the job."""
        _known(jobs.get(job_id), job_id)
        headers = {"cache-control": "no-store", "x-accel-buffering": "no"}
        return StreamingResponse(_sent(jobs, job_id), media_type="text/event-stream", headers=headers)

    @routes.delete("/v1/jobs/{job_id}", summary="Cancel a job", tags=["articles"])
    def cancel(job_id: str) -> Job:
        """It ends after the page in hand: what is in stays in; the same request again does the rest."""
        return _known(jobs.cancel(job_id), job_id)

    @routes.post("/v1/jobs/{job_id}/cancel", summary="Cancel a job", tags=["articles"])
    def cancel_too(job_id: str) -> Job:
        """The same as `DELETE`."""
        return _known(jobs.cancel(job_id), job_id)


def prefers_job(request: Request) -> bool:
    """Whether the caller asked not to wait (RFC 7240)."""
    return "respond-async" in request.headers.get("prefer", "").lower()


def accepted(job: Job) -> Response:
    """202 with the job, or the problem that it ended with."""
    if job.problem is not None:
        return JSONResponse(job.problem, int(str(job.problem["status"])), media_type=MEDIA_TYPE)
    headers = {"location": f"/v1/jobs/{job.id}", "preference-applied": "respond-async"}
    return JSONResponse(job.model_dump(mode="json"), 202, headers)


def _known(job: Job | None, job_id: str) -> Job:
    if job is None:
        raise HTTPException(
            404,
            f"There is no job {job_id!r}: the id is wrong, or the job was long ago, or the server was started anew "
            "since. Articles that it had put in are kept; send the same request again, and it does the rest.",
        )
    return job


def _sent(jobs: Jobs, job_id: str) -> Iterator[str]:
    for job in jobs.follow(job_id):
        if job is None:
            yield ": still running\n\n"
        else:
            name = job.status if job.ended else "progress"
            yield f"event: {name}\ndata: {job.model_dump_json()}\n\n"
