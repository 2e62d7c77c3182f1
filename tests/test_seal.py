"""The process that tries an index out before it is opened: it never outlives the one that waits for it."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from qa.seal import survives
from tests.killable import children_of, vanish

ROOT = Path(__file__).parents[1]


@pytest.fixture
def endless(tmp_path: Path) -> Path:
    """A folder for the import path: whoever imports Chroma from it is busy for ever."""
    (tmp_path / "chromadb.py").write_text("import time\nwhile True: time.sleep(1)\n")
    return tmp_path


def test_a_try_that_takes_too_long_is_ended(endless: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(endless))
    before = set(children_of(os.getpid()))
    assert not survives(endless / "index", "passages", 0.5)
    assert set(children_of(os.getpid())) <= before


def test_a_try_ends_with_the_process_that_waits_for_it(endless: Path) -> None:
    code = f"import sys; sys.path[:0] = {[str(endless), str(ROOT)]}; from pathlib import Path; from qa.seal import survives; survives(Path('x'), 'passages', 200.0)"
    waiting = subprocess.Popen([sys.executable, "-c", code])
    while not (children := children_of(waiting.pid)):
        time.sleep(0.01)
        assert waiting.poll() is None
    time.sleep(1.0)
    assert not vanish(children, 0.0)
    waiting.kill()
    waiting.wait()
    assert vanish(children)


def test_a_folder_that_is_no_index_is_told_from_one_that_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "index").write_text("a file")
    assert not survives(tmp_path / "index", "passages", 120.0)
    assert survives(tmp_path / "new", "passages", 120.0)
