"""Ingest runs that outlive their request: one at a time, each with a count, an estimate and at last a report."""

import logging
import threading
import uuid
from collections import OrderedDict
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING, Literal

from pydantic import JsonValue

from qa.domain import IngestReport, Noun
from qa.errors import ExportQAError
from ui.problems import problem, problem_of

if TYPE_CHECKING:
    from ingest.ingestor import Ingestor, Progress
    from ingest.locations import Location

JOBS_KEPT = 200
JOBS_WAITING = 32
_LOG = logging.getLogger(__name__)


class JobsFull(ExportQAError):
    """No more work is taken for now."""


class Job(Noun):
    """How far a run is. `seconds_left` is an estimate; `report` is there when `status` is `done`."""

    id: str
    status: Literal["waiting", "running", "done", "failed"]
    done: int = 0
    total: int | None = None
    seconds_left: float | None = None
    location: str = ""
    report: IngestReport | None = None
    problem: dict[str, JsonValue] | None = None


class Jobs:
    """Holds one worker thread and the last `JOBS_KEPT` jobs. Forgets them when the process ends; the library does not."""

    def __init__(self, ingestor: "Ingestor") -> None:
        self._ingestor = ingestor
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="ingest")
        self._jobs: OrderedDict[str, Job] = OrderedDict()
        self._lock = threading.Lock()

    def start(
        self, locations: "Sequence[Location]", also: "Callable[[Progress], None]" = lambda _: None
    ) -> Job:
        """A job that will ingest the locations, in its first state. `also` is told of each step too.

        Raises `JobsFull` while `JOBS_WAITING` wait already: each holds its upload in memory.
        """
        with self._lock:
            waiting = sum(job.status == "waiting" for job in self._jobs.values())
        if waiting >= JOBS_WAITING:
            raise JobsFull(
                f"{waiting} ingest jobs are waiting already. Try again when some of them are done."
            )
        job = Job(id=uuid.uuid4().hex, status="waiting", total=len(locations))
        self._keep(job)
        run = self._worker.submit(self._run, job, tuple(locations), also)
        run.add_done_callback(partial(self._settle, job))
        return job

    def get(self, job_id: str) -> Job | None:
        """The job as it is now, or `None` for an id that is unknown or forgotten."""
        with self._lock:
            return self._jobs.get(job_id)

    def close(self) -> None:
        """Lets the run in hand come to its end; what waits is dropped."""
        self._worker.shutdown(wait=True, cancel_futures=True)

    def _run(
        self, job: Job, locations: "Sequence[Location]", also: "Callable[[Progress], None]"
    ) -> IngestReport:
        def advance(progress: "Progress") -> None:
            told = {
                "status": "running",
                "done": progress.done,
                "total": progress.total,
                "seconds_left": progress.seconds_left,
                "location": progress.location,
            }
            self._keep(job.model_copy(update=told))
            also(progress)

        self._keep(job.model_copy(update={"status": "running"}))
        return self._ingestor.run(locations, advance)

    def _settle(self, job: Job, run: "Future[IngestReport]") -> None:
        last = self.get(job.id) or job
        told: dict[str, object]
        error = None if run.cancelled() else run.exception()
        if isinstance(error, ExportQAError):
            told = {"status": "failed", "problem": problem_of(error)}
        elif error is not None:
            _LOG.error("job %s broke off", job.id, exc_info=error)
            detail = "The run broke off; the server's log says why. What was added before is kept."
            told = {"status": "failed", "problem": problem(500, detail)}
        elif run.cancelled():
            told = {"status": "failed", "problem": problem(503, "The server stopped before the run began.")}
        else:
            told = {"status": "done", "report": run.result(), "seconds_left": 0.0}
        self._keep(last.model_copy(update=told))

    def _keep(self, job: Job) -> None:
        with self._lock:
            self._jobs[job.id] = job
            while len(self._jobs) > JOBS_KEPT:
                self._jobs.popitem(last=False)
