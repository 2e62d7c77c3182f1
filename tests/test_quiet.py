"""What leaves the machine when nobody asked for it: nothing."""

import subprocess
import sys
from pathlib import Path

import pytest

LISTENING = """
import sys
def listen(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo"):
        print(event, arguments[-2:], flush=True)
sys.addaudithook(listen)
from qa.models import open_embedder
from qa.settings import Settings
print(open_embedder(Settings(embedding_model="all-MiniLM-L6-v2")).embed(["export controls"]).shape)
"""


@pytest.mark.model
def test_opening_the_default_embedder_calls_nobody_and_leaves_nothing_in_the_home_folder(
    tmp_path: Path,
) -> None:
    root = Path(__file__).parents[1]
    done = subprocess.run(
        [sys.executable, "-c", LISTENING],
        cwd=root,
        env={"HOME": str(tmp_path), "PYTHONPATH": str(root)},
        stdout=subprocess.PIPE,
        text=True,
        timeout=120,
        check=True,
    )
    assert done.stdout == "(1, 384)\n"
    assert list(tmp_path.rglob("*")) == []
