"""The library by way of the server that owns it: the command line's calls as HTTP calls, what takes long as a job.

A job is followed step by step. Whoever breaks off cancels it: what is in stays in, and the same command again does the
rest.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO

import httpx

from ingest.arrivals import Fate
from ingest.ingestor import Progress
from ingest.locations import Location, Unusable, Upload, is_address, name_of
from ingest.syncing import joined
from ingest.walk import Walk
from qa.domain import IngestReport, Outcome, Removal
from qa.errors import Blocked, ExportQAError, LibraryInUse, NoArticle
from qa.retriever import Plan
from qa.subscriptions import Subscription
from ui.jobs import Job
from ui.remote_reader import RemoteReader, body_of, noun, place_of, refusal, silent

_AS_JOB = {"prefer": "respond-async"}


class Remote(RemoteReader):
    """All commands, at the server that owns the data folder."""

    def ingest(self, locations: Sequence[Location], progress: Callable[[Progress], None]) -> IngestReport:
        """Reads the files here and sends them with their absolute path, so that the server may lie in another folder.

        Each place is a job: the pages of a feed are told one by one. Raises what a job failed with, that it was cancelled,
        or that the server is gone: what it had put in is kept.
        """
        report = IngestReport()
        walk = Walk(locations)
        course = _Course(walk, progress)
        for place in walk:
            try:
                report = joined(report, self._ingest_one(place, course))
            except httpx.HTTPError as error:
                raise _gone(self._http, error, f"after {course.told} pages") from error
            course.leave()
        return report

    def remove(self, article_id: str) -> Removal:
        return noun(Removal, self._sent("DELETE", place_of(article_id)))

    def feeds(self) -> tuple[Subscription, ...]:
        found = body_of(self._sent("GET", "/v1/feeds"))["feeds"]
        return tuple(Subscription.model_validate(one) for one in found)

    def add_feed(self, url: str) -> Subscription:
        return noun(Subscription, self._sent("POST", "/v1/feeds", body={"url": url}))

    def remove_feed(self, url: str) -> None:
        self._sent("DELETE", "/v1/feeds", params={"url": url})

    def sync(self, url: str | None, progress: Callable[[Progress], None]) -> IngestReport:
        asked = {"url": url} if url else {}
        reply = self._sent("POST", "/v1/feeds/sync", body=asked, headers=_AS_JOB)
        try:
            return self._followed(noun(Job, reply), progress)
        except httpx.HTTPError as error:
            raise _gone(self._http, error, "on the way") from error

    def finding(self, plan: Plan) -> "Remote":
        raise LibraryInUse(
            f"The server at {self._http.base_url} owns the library and finds passages in its one way. "
            "Stop it to compare ways."
        )

    def _followed(self, job: Job, progress: Callable[[Progress], None]) -> IngestReport:
        """The report of a job, told step by step until it has ended. Raises what the job failed with, `httpx.HTTPError`."""
        try:
            for step in self._steps(job):
                if step.outcome is not None and step.done > job.done:
                    given = (step.done, step.total, step.location, step.outcome)
                    progress(Progress(*given, step.seconds_left, step.rate))
                job = step
        except KeyboardInterrupt:
            with suppress(httpx.HTTPError):
                self._http.delete(f"/v1/jobs/{job.id}")
            raise
        if job.problem is not None:
            raise ExportQAError(str(job.problem["detail"]))
        if job.status == "cancelled":
            read = f"{job.done} of {job.total} pages" if job.total else f"{job.done} pages"
            raise ExportQAError(
                f"The run was cancelled at the server after {read}. What is in stays in; run the command again for the rest."
            )
        if job.report is None:
            raise ExportQAError(
                "The server stopped before the job had ended. Start it and run the command again."
            )
        return job.report

    def _steps(self, job: Job) -> Iterator[Job]:
        with self._http.stream("GET", f"/v1/jobs/{job.id}/events") as reply:
            if reply.is_error:
                reply.read()
                raise refusal(reply)
            for line in reply.iter_lines():
                if line.startswith("data: "):
                    yield Job.model_validate_json(line.removeprefix("data: "))

    def _ingest_one(self, place: Location, course: "_Course") -> IngestReport:
        name = name_of(place)
        if isinstance(place, Unusable):
            fate: Fate = "rejected" if isinstance(place.error, Blocked | NoArticle) else "failed"
            course.advance(Progress(1, 1, name, fate, None))
            return IngestReport(**{fate: (Outcome(location=name, reason=str(place.error)),)})
        reason = ""
        try:
            reply = self._submitted(place)
            reason = str(body_of(reply).get("detail", "")) if reply.is_error else ""
        except OSError as error:
            reason = f"the file cannot be read ({error.strerror}): check the path and its permissions"
        if reason:
            course.advance(Progress(1, 1, name, "failed", None))
            return IngestReport(failed=(Outcome(location=name, reason=reason),))
        job = noun(Job, reply)
        if isinstance(place, str) and is_address(place):
            return self._followed(job, course.advance)
        # the server knows the file by its absolute path
        return _renamed(self._followed(job, lambda step: course.advance(step, name)), name)

    def _submitted(self, place: Location) -> httpx.Response:
        """Sends a page; a file goes with the identity that it has here, so that the server calls it the same."""
        if isinstance(place, str) and is_address(place):
            return self._http.post("/v1/articles", json={"url": place.strip()}, headers=_AS_JOB)
        if isinstance(place, Upload):
            label = (place.identity or "").removeprefix("file:")
            return self._posted(place.name, place.content, label)
        path = Path(place if isinstance(place, str) else name_of(place)).expanduser()
        with path.open("rb") as file:
            return self._posted(path.name, file, str(path.resolve()))

    def _posted(self, name: str, content: bytes | IO[bytes], label: str) -> httpx.Response:
        sent = {"file": (name, content, "application/octet-stream")}
        given = {"label": label} if label else {}
        return self._http.post("/v1/articles", files=sent, data=given, headers=_AS_JOB)


class _Course:
    """How far a walk is whose places are jobs, one after the other: their pages counted as one run."""

    def __init__(self, walk: Walk, progress: Callable[[Progress], None]) -> None:
        self._walk, self._progress = walk, progress
        self._began = time.monotonic()
        self._before, self._done, self._known = 0, 0, 1

    def advance(self, step: Progress, name: str = "") -> None:
        """Tells of a step of the job in hand; `name` is what its page is called here."""
        total = step.total or step.done
        self._walk.grow(total - self._known)
        self._known, self._done = total, step.done
        done = self._before + step.done
        rate = done / max(time.monotonic() - self._began, 1e-6)
        whole = max(self._walk.total or 0, done)
        self._progress(
            Progress(done, whole, name or step.location, step.outcome, (whole - done) / rate, rate)
        )

    @property
    def told(self) -> str:
        """How many pages are behind it, of how many."""
        return f"{self._before + self._done} of {self._walk.total or 'some'}"

    def leave(self) -> None:
        """The job in hand has ended."""
        self._before, self._done, self._known = self._before + self._done, 0, 1


def _renamed(report: IngestReport, name: str) -> IngestReport:
    """The report of one file, which is called so."""
    return IngestReport(
        **{
            fate: tuple(outcome.model_copy(update={"location": name}) for outcome in outcomes)
            for fate, outcomes in report
        }
    )


def _gone(http: httpx.Client, error: httpx.HTTPError, when: str) -> ExportQAError:
    if isinstance(error, httpx.TimeoutException):
        return silent(http, error)
    return ExportQAError(
        f"The server at {http.base_url} broke off {when} ({str(error) or type(error).__name__}); what it had "
        "put in is kept. Start it again, or leave it stopped, and run the same command again: it does the rest."
    )
