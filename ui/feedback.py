"""What readers thought of answers: a bounded JSON Lines file in the data folder, written by the server, read by `eval add`."""

import threading
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from qa.domain import Question
from qa.errors import StoreUnavailable

FILE = "feedback.jsonl"
# Beyond this the older half goes: nobody reads that far back, and a script must not fill the disk.
LARGEST = 8_000_000


class Feedback(BaseModel):
    """The body of `POST /v1/feedback`: what was asked, which answer was given, and whether it was right."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    answer_id: Annotated[str, StringConstraints(max_length=64)]
    question: Question
    verdict: Literal["up", "down"]
    note: Annotated[str, StringConstraints(max_length=2_000)] = ""


class Entry(Feedback):
    """Feedback with the time at which it came."""

    at: datetime = Field(default_factory=lambda: datetime.now(UTC))


class FeedbackBook:
    """All feedback, in the order in which it came. Safe to use from several threads of one process."""

    def __init__(self, file: Path, largest: int = LARGEST) -> None:
        self._file = file
        self._largest = largest
        self._lock = threading.Lock()

    def add(self, feedback: Feedback) -> None:
        """Keeps the feedback. Raises `StoreUnavailable`."""
        line = Entry(**dict(feedback)).model_dump_json().encode() + b"\n"
        try:
            with self._lock:
                self._make_room(len(line))
                with self._file.open("ab") as book:
                    book.write(line)
        except OSError as error:
            raise StoreUnavailable(
                f"{self._file} cannot be written ({error.strerror}): check the disk and EXPORTQA_DATA_DIR."
            ) from error

    def down(self) -> tuple[Entry, ...]:
        """The answers whose last verdict is that they were wrong, oldest first; a damaged line is passed over."""
        if not self._file.is_file():
            return ()
        last: dict[str, Entry] = {}
        for line in self._file.read_bytes().splitlines():
            try:
                entry = Entry.model_validate_json(line)
            except ValidationError:  # the disk was full, or someone edited the file
                continue
            last.pop(entry.answer_id, None)
            last[entry.answer_id] = entry
        return tuple(entry for entry in last.values() if entry.verdict == "down")

    def _make_room(self, size: int) -> None:
        if not self._file.is_file() or self._file.stat().st_size + size <= self._largest:
            return
        kept: list[bytes] = []
        room = self._largest // 2 - size
        for line in reversed(self._file.read_bytes().splitlines(keepends=True)):
            room -= len(line)
            if room < 0:
                break
            kept.append(line)
        fresh = self._file.with_suffix(".new")
        fresh.write_bytes(b"".join(reversed(kept)))
        fresh.replace(self._file)
