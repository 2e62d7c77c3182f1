"""The index alone: Chroma embedded in a folder, and on a server."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from qa.errors import IndexUnavailable, SettingsError
from qa.vectors import Index


def directions(count: int, size: int = 16, seed: int = 0) -> NDArray[np.float32]:
    """Unit vectors in random directions."""
    vectors = np.random.default_rng(seed).normal(size=(count, size)).astype(np.float32)
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


@pytest.fixture
def index(tmp_path: Path) -> Iterator[Index]:
    made = Index(tmp_path / "index", "", "passages-test")
    made.open()
    yield made
    made.close()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a Chroma server."""
    program = Path(sys.executable).with_name("chroma")
    if not program.exists():
        pytest.skip("Chroma's server program is not installed beside Python")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    folder = tmp_path_factory.mktemp("server")
    command = [str(program), "run", "--path", str(folder), "--host", "127.0.0.1", "--port", str(port)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for _ in range(200):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            break
        except OSError:
            time.sleep(0.1)
    yield f"http://127.0.0.1:{port}"
    process.kill()
    process.wait()


def test_vectors_are_found_read_counted_and_deleted(index: Index) -> None:
    vectors = directions(50)
    ids = [f"p{number}" for number in range(50)]
    index.upsert(ids, [f"a{number % 5}" for number in range(50)], vectors)
    assert index.count() == 50
    assert index.ids() == set(ids)
    assert index.nearest(vectors[7], 3)[0] == "p7"
    assert index.ids_of("a3") == {f"p{number}" for number in range(3, 50, 5)}
    assert np.allclose(index.vectors(["p9", "unknown"])["p9"], vectors[9], atol=1e-6)
    index.delete(["p7", "unknown"])
    assert index.count() == 49
    assert "p7" not in index.nearest(vectors[7], 49)


def test_neighbours_come_nearest_first_and_are_those_of_exact_search(index: Index) -> None:
    vectors = directions(1_000)
    index.upsert([f"p{number}" for number in range(1_000)], ["a"] * 1_000, vectors)
    found = 0
    for question in directions(20, seed=1):
        exact = [f"p{number}" for number in np.argsort(-(vectors @ question))[:10]]
        found += len(set(exact) & set(index.nearest(question, 10)))
    assert found >= 198


def test_writing_the_same_ids_again_replaces_their_vectors(index: Index) -> None:
    before, after = directions(2)
    index.upsert(["p"], ["a"], before[None, :])
    index.upsert(["p"], ["a"], after[None, :])
    assert index.count() == 1
    assert np.allclose(index.vectors(["p"])["p"], after, atol=1e-6)


def test_more_than_one_batch_is_written_and_listed(index: Index) -> None:
    ids = [f"p{number}" for number in range(2_500)]
    index.upsert(ids, ["a"] * 2_500, directions(2_500, size=4))
    assert index.count() == 2_500
    assert index.ids() == set(ids)
    index.delete(ids)
    assert index.count() == 0


def test_an_index_opened_again_has_what_it_had(tmp_path: Path) -> None:
    for round_number in range(2):
        index = Index(tmp_path / "index", "", "passages-test")
        index.open()
        assert index.count() == round_number
        index.upsert(["p"], ["a"], directions(1))
        index.close()


def test_set_aside_starts_empty_in_the_same_process_and_keeps_one_old_folder(tmp_path: Path) -> None:
    index = Index(tmp_path / "index", "", "passages-test")
    index.open()
    for _ in range(3):
        index.upsert(["p"], ["a"], directions(1))
        index.set_aside()
        assert index.count() == 0
    assert len(list(tmp_path.glob("index.broken-*"))) == 1
    index.upsert(["q"], ["a"], directions(1))
    index.close()
    index.open()
    assert index.ids() == {"q"}
    index.close()


@pytest.mark.parametrize("folder_is", ["garbage", "a file"])
def test_a_damaged_folder_is_reported_and_can_be_replaced(tmp_path: Path, folder_is: str) -> None:
    if folder_is == "garbage":
        (tmp_path / "index").mkdir()
        (tmp_path / "index" / "chroma.sqlite3").write_bytes(b"\x00garbage" * 1_000)
    else:
        (tmp_path / "index").write_text("not a folder")
    index = Index(tmp_path / "index", "", "passages-test")
    with pytest.raises(IndexUnavailable, match="index"):
        index.open()
    index.set_aside()
    index.upsert(["p"], ["a"], directions(1))
    assert index.count() == 1
    index.close()


def test_an_index_that_is_not_open_says_so(tmp_path: Path) -> None:
    with pytest.raises(IndexUnavailable, match="not open"):
        Index(tmp_path / "index", "", "passages-test").count()


def test_a_server_keeps_the_vectors_of_each_library_apart(tmp_path: Path, server: str) -> None:
    one, other = (Index(tmp_path, server, f"passages-{name}") for name in ("one", "other"))
    one.open()
    other.open()
    one.upsert(["p1"], ["a"], directions(1))
    other.upsert(["p2"], ["a"], directions(1))
    assert (one.ids(), other.ids()) == ({"p1"}, {"p2"})
    one.set_aside()
    assert (one.ids(), other.ids()) == (set(), {"p2"})
    assert list(tmp_path.iterdir()) == []
    one.close()
    other.close()


def test_a_server_that_is_not_there_is_reported_with_the_setting(tmp_path: Path) -> None:
    with pytest.raises(IndexUnavailable, match="EXPORTQA_CHROMA_URL"):
        Index(tmp_path, "http://127.0.0.1:9", "passages-test").open()


def test_a_server_that_never_answers_is_given_up(tmp_path: Path) -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        index = Index(tmp_path, f"http://127.0.0.1:{silent.getsockname()[1]}", "passages-test", patience=0.05)
        started = time.monotonic()
        with pytest.raises(IndexUnavailable, match="no answer"):
            index.open()
        assert time.monotonic() - started < 10


@pytest.mark.parametrize("url", ["localhost:8000", "ftp://host", "http://"])
def test_a_wrong_server_address_names_the_setting(tmp_path: Path, url: str) -> None:
    with pytest.raises(SettingsError, match="EXPORTQA_CHROMA_URL"):
        Index(tmp_path, url, "passages-test")
