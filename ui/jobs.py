"""Ingest runs that outlive their request: one at a time, each with a count, an estimate and at last a report.

A run can be cancelled between two pages: what is in stays in, the report says what was done, and the same request again
does the rest, for what is in is unchanged.
"""

import logging
import threading
import uuid
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import Literal

from pydantic import JsonValue

from ingest.arrivals import Fate
from ingest.ingestor import Ingestor, Progress
from ingest.locations import Location
from qa.domain import IngestReport, Noun
from qa.errors import ExportQAError
from ui.problems import problem, problem_of

JOBS_KEPT = 200
JOBS_WAITING = 32
SILENCE = 15.0  # seconds after which a follower is told that the job is still there
_LOG = logging.getLogger(__name__)


Work = Callable[[Callable[[Progress], None], Callable[[], bool]], IngestReport]


class JobsFull(ExportQAError):
    """No more work is taken for now."""


class Job(Noun):
    """How far a run is. `rate` is pages a second, `seconds_left` an estimate, `location` and `outcome` are of the last page.

    `report` is there when it has ended.
    """

    id: str
    status: Literal["waiting", "running", "done", "cancelled", "failed"]
    done: int = 0
    total: int | None = None
    rate: float | None = None
    seconds_left: float | None = None
    location: str = ""
    outcome: Fate | None = None
    report: IngestReport | None = None
    problem: dict[str, JsonValue] | None = None

    @property
    def ended(self) -> bool:
        """Whether nothing more will happen to it."""
        return self.status in ("done", "cancelled", "failed")


class Jobs:
    """Holds one worker thread and the last `JOBS_KEPT` jobs. Forgets them when the process ends; the library does not."""

    def __init__(self, ingestor: Ingestor) -> None:
        self._ingestor = ingestor
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="ingest")
        self._jobs: OrderedDict[str, Job] = OrderedDict()
        self._runs: dict[str, Future[IngestReport]] = {}
        self._cancelled: set[str] = set()
        self._changed = threading.Condition()
        self._closing = False
        self._opening = ""

    def start(self, locations: Sequence[Location], also: Callable[[Progress], None] = lambda _: None) -> Job:
        """A job that will ingest the locations, in its first state. `also` is told of each step too.

        Raises `JobsFull` while `JOBS_WAITING` wait already: each holds its upload in memory.
        """
        given = tuple(locations)

        def ingest(progress: Callable[[Progress], None], stop: Callable[[], bool]) -> IngestReport:
            def advance(step: Progress) -> None:
                progress(step)
                also(step)

            return self._ingestor.run(given, advance, stop)

        return self.do(ingest, len(given))

    def open_with(self, locations: Sequence[Location], also: Callable[[Progress], None]) -> Job:
        """Starts the job without whose articles the library is not complete: `opening` tells of it until it has ended."""
        job = self.start(locations, also)
        self._opening = job.id
        return job

    @property
    def opening(self) -> Job | None:
        """How far the job is that was opened with, while it goes on."""
        job = self.get(self._opening)
        return None if job is None or job.ended else job

    def do(self, work: Work, total: int | None = None) -> Job:
        """A job that will do this work, which tells its progress and asks whether to stop. Raises `JobsFull`."""
        with self._changed:
            waiting = sum(job.status == "waiting" for job in self._jobs.values())
        if waiting >= JOBS_WAITING:
            raise JobsFull(
                f"{waiting} ingest jobs are waiting already. Try again when some of them are done."
            )
        job = Job(id=uuid.uuid4().hex, status="waiting", total=total)
        self._keep(job)
        run = self._worker.submit(self._run, job, work)
        with self._changed:
            self._runs[job.id] = run
        run.add_done_callback(partial(self._settle, job))
        return job

    def get(self, job_id: str) -> Job | None:
        """The job as it is now, or `None` for an id that is unknown or forgotten."""
        with self._changed:
            return self._jobs.get(job_id)

    def cancel(self, job_id: str) -> Job | None:
        """Tells the job to end after the page in hand; one that waits never begins. `None` for an unknown id."""
        with self._changed:
            job, run = self._jobs.get(job_id), self._runs.get(job_id)
            if job is not None and not job.ended:
                self._cancelled.add(job_id)
        if run is not None:
            run.cancel()
        return self.get(job_id)

    def follow(self, job_id: str) -> Iterator[Job | None]:
        """The job each time that it has changed, until it has ended; `None` after each `SILENCE` without a change."""
        last: Job | None = None
        while last is None or not last.ended:
            with self._changed:
                self._changed.wait_for(
                    partial(self._is_other, job_id, last), timeout=SILENCE if last else 0.0
                )
                now = self._jobs.get(job_id)
            if now is None:
                return
            yield None if now == last else now
            last = now

    def wait(self, job_id: str, seconds: float) -> Job | None:
        """The job once it has ended, or as it is after so many seconds."""
        with self._changed:
            self._changed.wait_for(lambda: job_id not in self._jobs or self._jobs[job_id].ended, seconds)
            return self._jobs.get(job_id)

    def close(self) -> None:
        """Ends the run in hand after its page; what waits is dropped."""
        self._closing = True
        self._worker.shutdown(wait=True, cancel_futures=True)

    def _is_other(self, job_id: str, last: Job | None) -> bool:
        return self._jobs.get(job_id) != last

    def _run(self, job: Job, work: Work) -> IngestReport:
        def advance(progress: Progress) -> None:
            told = {
                "status": "running",
                "done": progress.done,
                "total": progress.total,
                "rate": progress.rate,
                "seconds_left": progress.seconds_left,
                "location": progress.location,
                "outcome": progress.outcome,
            }
            self._keep(job.model_copy(update=told))

        self._keep(job.model_copy(update={"status": "running"}))
        return work(advance, lambda: self._closing or job.id in self._cancelled)

    def _settle(self, job: Job, run: "Future[IngestReport]") -> None:
        last = self.get(job.id) or job
        told: dict[str, object]
        is_cancelled = job.id in self._cancelled
        error = None if run.cancelled() else run.exception()
        if isinstance(error, ExportQAError):
            told = {"status": "failed", "problem": problem_of(error)}
        elif error is not None:
            _LOG.error("job %s broke off", job.id, exc_info=error)
            detail = "The run broke off; the server's log says why. What was added before is kept."
            told = {"status": "failed", "problem": problem(500, detail)}
        elif run.cancelled() and is_cancelled:
            told = {"status": "cancelled", "report": IngestReport(), "seconds_left": None}
        elif run.cancelled():
            told = {"status": "failed", "problem": problem(503, "The server stopped before the run began.")}
        else:
            status = "cancelled" if is_cancelled or self._closing else "done"
            left = 0.0 if status == "done" else None
            told = {"status": status, "report": run.result(), "seconds_left": left}
        self._keep(last.model_copy(update=told))
        with self._changed:
            self._runs.pop(job.id, None)
            self._cancelled.discard(job.id)

    def _keep(self, job: Job) -> None:
        with self._changed:
            self._jobs[job.id] = job
            while len(self._jobs) > JOBS_KEPT:
                self._jobs.popitem(last=False)
            self._changed.notify_all()
