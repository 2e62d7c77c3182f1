"""One process owns a data folder, whoever else asks learns which, and a killed owner owns nothing."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from qa.errors import LibraryInUse, SettingsError
from qa.owner import Owner, current_owner

TAKE_AND_WAIT = """
import sys, time
from pathlib import Path
from qa.owner import Owner
owner = Owner.take(Path(sys.argv[1]), sys.argv[2] or None)
print("taken", flush=True)
time.sleep(60)
"""


def started(folder: Path, address: str = "") -> subprocess.Popen[str]:
    """A process that has taken the folder."""
    command = [sys.executable, "-c", TAKE_AND_WAIT, str(folder), address]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "taken\n"
    return process


def test_nobody_owns_a_folder_that_was_never_used(tmp_path: Path) -> None:
    assert current_owner(tmp_path) is None
    assert current_owner(tmp_path / "missing") is None
    assert list(tmp_path.iterdir()) == []


def test_taking_a_folder_makes_it_and_names_the_owner(tmp_path: Path) -> None:
    owner = Owner.take(tmp_path / "new" / "folder")
    note = current_owner(tmp_path / "new" / "folder")
    assert note is not None
    assert (note.pid, note.address) == (os.getpid(), None)
    owner.release()
    assert current_owner(tmp_path / "new" / "folder") is None


def test_the_address_can_be_announced_later(tmp_path: Path) -> None:
    owner = Owner.take(tmp_path)
    owner.announce("http://127.0.0.1:7860")
    note = current_owner(tmp_path)
    assert note is not None
    assert note.address == "http://127.0.0.1:7860"
    owner.announce(None)
    note = current_owner(tmp_path)
    assert note is not None
    assert note.address is None
    owner.release()


def test_a_second_owner_in_the_same_process_is_refused(tmp_path: Path) -> None:
    owner = Owner.take(tmp_path)
    with pytest.raises(LibraryInUse, match=f"process {os.getpid()}"):
        Owner.take(tmp_path)
    owner.release()
    Owner.take(tmp_path).release()


def test_a_second_process_is_told_who_owns_the_folder_and_where_it_serves(tmp_path: Path) -> None:
    process = started(tmp_path, "http://127.0.0.1:9999")
    try:
        with pytest.raises(LibraryInUse) as refused:
            Owner.take(tmp_path)
        assert f"process {process.pid}" in str(refused.value)
        assert "http://127.0.0.1:9999" in str(refused.value)
        assert "EXPORTQA_DATA_DIR" in str(refused.value)
    finally:
        process.kill()
        process.wait()


def test_a_killed_owner_owns_nothing(tmp_path: Path) -> None:
    process = started(tmp_path)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    assert current_owner(tmp_path) is None
    Owner.take(tmp_path).release()


def test_the_note_of_an_owner_before_is_never_shown_for_the_next(tmp_path: Path) -> None:
    (tmp_path / "owner.json").write_text(
        '{"pid": 1, "address": "http://old", "since": "2020-01-01T00:00:00"}'
    )
    assert current_owner(tmp_path) is None
    owner = Owner.take(tmp_path)
    note = current_owner(tmp_path)
    assert note is not None
    assert note.pid == os.getpid()
    owner.release()


def test_releasing_twice_does_no_harm(tmp_path: Path) -> None:
    owner = Owner.take(tmp_path)
    owner.release()
    owner.release()


def test_a_data_folder_that_is_a_file_names_the_setting(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(SettingsError, match="EXPORTQA_DATA_DIR"):
        Owner.take(tmp_path / "file")
    with pytest.raises(SettingsError, match="EXPORTQA_DATA_DIR"):
        Owner.take(tmp_path / "file" / "below")


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs /proc as a folder that nobody can write")
def test_a_data_folder_that_cannot_be_written_names_the_setting() -> None:
    with pytest.raises(SettingsError, match="EXPORTQA_DATA_DIR"):
        Owner.take(Path("/proc/self"))
