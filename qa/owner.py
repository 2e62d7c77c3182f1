"""The lock in the data folder: one process owns it, and others can learn which, and where it can be reached.

The lock is the kernel's, on the open file `owner.json`: it is gone the moment the process is, however it ended. The
file's content is only a note. Knows nothing of what is in the folder.
"""

import fcntl
import json
import os
import time
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from qa.errors import LibraryInUse, SettingsError, StoreUnavailable

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

        Raises `LibraryInUse` naming the owner, `SettingsError` when the folder cannot be written, `StoreUnavailable` when
        the disk is full.
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
                try:
                    owner.announce(address)
                except StoreUnavailable:
                    owner.release()
                    raise
                return owner
            time.sleep(PAUSE_SECONDS)
        file.close()
        raise LibraryInUse(_in_use(folder, current_owner(folder)))

    def announce(self, address: str | None) -> None:
        """Says at which HTTP address the folder's library is served. Raises `StoreUnavailable` on a full disk."""
        note = {"pid": os.getpid(), "address": address, "since": self._since.isoformat()}
        try:
            self._file.seek(0)
            self._file.truncate()
            self._file.write(json.dumps(note))
            self._file.flush()
        except OSError as error:
            raise StoreUnavailable(
                f"The file {self._file.name} cannot be written ({error.strerror}). Free some space on that disk, then run "
                "the command again: nothing was lost."
            ) from error

    def release(self) -> None:
        """Gives the folder back, whether or not the note can still be taken away."""
        if not self._file.closed:
            with suppress(OSError):
                self._file.seek(0)
                self._file.truncate()
            with suppress(OSError):  # what is still to be written does not fit; the lock goes all the same
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
