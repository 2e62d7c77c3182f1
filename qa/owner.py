"""The lock in the data folder: one process owns it, and others can learn which, and where it can be reached.

The lock is the kernel's, on the open file `owner.json`: it is gone the moment the process is, however it ended. The
file's content is only a note. Knows nothing of what is in the folder.
"""

import fcntl
import json
import os
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from qa.errors import LibraryInUse, SettingsError

FILE_NAME = "owner.json"
# An owner writes its note right after it got the lock, and whoever looks holds a shared lock for microseconds: what
# is still so after this many tries is really so.
TRIES = 10
PAUSE_SECONDS = 0.02


@dataclass(frozen=True)
class OwnerNote:
    """Who owns the folder, since when, and the HTTP address that it serves, if it does."""

    pid: int
    address: str | None
    since: datetime


class Owner:
    """Held as long as the folder is used."""

    def __init__(self, file: IO[str], since: datetime) -> None:
        self._file = file
        self._since = since

    @classmethod
    def take(cls, folder: Path, address: str | None = None) -> "Owner":
        """Makes this process the owner of `folder`, which is made where it is missing.

        Raises `LibraryInUse` naming the owner, and `SettingsError` when the folder cannot be written.
        """
        try:
            folder.mkdir(parents=True, exist_ok=True)
            file = (folder / FILE_NAME).open("a+", encoding="utf-8")
        except OSError as error:
            raise SettingsError(
                f"The data folder {folder} cannot be used ({error.strerror}): make it a folder that this user can "
                "write, or set EXPORTQA_DATA_DIR to another one."
            ) from error
        for _ in range(TRIES):
            if _locked(file, fcntl.LOCK_EX):
                owner = cls(file, datetime.now(UTC))
                owner.announce(address)
                return owner
            time.sleep(PAUSE_SECONDS)
        file.close()
        raise LibraryInUse(_in_use(folder, current_owner(folder)))

    def announce(self, address: str | None) -> None:
        """Says at which HTTP address the folder's library is served."""
        note = {"pid": os.getpid(), "address": address, "since": self._since.isoformat()}
        self._file.seek(0)
        self._file.truncate()
        self._file.write(json.dumps(note))
        self._file.flush()

    def release(self) -> None:
        """Gives the folder back."""
        if not self._file.closed:
            self._file.seek(0)
            self._file.truncate()
            self._file.close()


def current_owner(folder: Path) -> OwnerNote | None:
    """The process that owns `folder` now; `None` when nobody does. Changes nothing."""
    for _ in range(TRIES):
        try:
            with (folder / FILE_NAME).open(encoding="utf-8") as file:
                if _locked(file, fcntl.LOCK_SH):
                    return None
                note = _read(file)
        except OSError:
            return None
        if note is not None:
            return note
        time.sleep(PAUSE_SECONDS)
    return OwnerNote(pid=0, address=None, since=datetime.now(UTC))


def _locked(file: IO[str], kind: int) -> bool:
    try:
        fcntl.flock(file, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _read(file: IO[str]) -> OwnerNote | None:
    """The note, or `None` while its owner is still writing it."""
    try:
        note = json.loads(file.read())
        return OwnerNote(int(note["pid"]), note["address"], datetime.fromisoformat(note["since"]))
    except (ValueError, KeyError, TypeError):
        return None


def _in_use(folder: Path, note: OwnerNote | None) -> str:
    who = f"process {note.pid}" if note and note.pid else "another process"
    if note and note.address:
        return (
            f"The data folder {folder} is in use by {who}, which serves it at {note.address}: ask there, or stop it, "
            "or set EXPORTQA_DATA_DIR to another folder."
        )
    return (
        f"The data folder {folder} is in use by {who}: wait until it is done, or stop it, or set EXPORTQA_DATA_DIR "
        "to another folder."
    )
