"""Counts what the server did, as Prometheus text (exposition format 0.0.4)."""

import threading
from collections import Counter

from qa.domain import Answer

MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8"


class Tally:
    """Counters since the process started; safe to use from several threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._answers: Counter[str] = Counter()
        self._failures = 0
        self._seconds = 0.0

    def answered(self, answer: Answer, seconds: float) -> None:
        """Counts one answer and how long it took."""
        with self._lock:
            self._answers[answer.status] += 1
            self._seconds += seconds

    def failed(self) -> None:
        """Counts one question that ended in an error."""
        with self._lock:
            self._failures += 1

    def text(self, articles: int, passages: int, vectors: int, owed: int) -> str:
        """The page for `GET /metrics`; the arguments are the library's sizes now."""
        with self._lock:
            answered, missed = self._answers["answered"], self._answers["not_found"]
            failures, seconds = self._failures, self._seconds
        lines = (
            "# HELP exportqa_answers_total Answers given, by status.",
            "# TYPE exportqa_answers_total counter",
            f'exportqa_answers_total{{status="answered"}} {answered}',
            f'exportqa_answers_total{{status="not_found"}} {missed}',
            "# HELP exportqa_answer_failures_total Questions that ended in an error.",
            "# TYPE exportqa_answer_failures_total counter",
            f"exportqa_answer_failures_total {failures}",
            "# HELP exportqa_answer_seconds Time from question to whole answer.",
            "# TYPE exportqa_answer_seconds summary",
            f"exportqa_answer_seconds_sum {seconds:.6f}",
            f"exportqa_answer_seconds_count {answered + missed}",
            *_gauge("articles", "Articles in the library.", articles),
            *_gauge("passages", "Passages in the record.", passages),
            *_gauge("vectors", "Vectors in the index.", vectors),
            *_gauge("owed", "Changes that the index still owes the record.", owed),
        )
        return "\n".join(lines) + "\n"


def _gauge(name: str, meaning: str, value: int) -> tuple[str, str, str]:
    full = f"exportqa_{name}"
    return f"# HELP {full} {meaning}", f"# TYPE {full} gauge", f"{full} {value}"
