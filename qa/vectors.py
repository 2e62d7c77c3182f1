"""The index: passage vectors in Chroma, embedded in the data folder or on a server. It is derived from the record.

Used directly rather than through langchain-chroma, which writes the texts into the index a second time and gives no
way to limit a call's time or to reopen a damaged folder. Knows ids and vectors, no texts and no articles. Every call
has a time limit, and whatever goes wrong leaves here as `IndexUnavailable`: the library then answers from the record.
Chroma is imported when an index is opened: who leaves it closed does not pay for that.
"""

import queue
import shutil
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast
from urllib.parse import urlsplit

import numpy as np
from numpy.typing import NDArray

from qa.errors import IndexUnavailable, SettingsError
from qa.seal import TryOut, is_sealed, seal, survives, unseal

if TYPE_CHECKING:
    from chromadb.api.models.Collection import Collection
    from chromadb.config import System

OPEN_SECONDS = 60.0
CLOSE_SECONDS = 5.0
CALL_SECONDS = 30.0
# Chroma's own limit is 5,461 on SQLite; smaller batches keep each call far below its time limit.
BATCH = 1_000
IDS_PER_READ = 20_000
# How much of an index a child process reads and searches before this process dares to.
TRIED = 1_000
SEARCHED = 25
# Chroma's own ef_search of 100 finds 96% of the ten nearest at 10,000 passages, 400 finds all of them for 0.3 ms more.
# With its 16 neighbours up to 11% of the passages cannot be reached where many are alike; with 32, none or one in 160.
SPACE = {"space": "cosine", "ef_construction": 200, "ef_search": 400, "max_neighbors": 32}

Vector = NDArray[np.float32]
T = TypeVar("T")


def try_out(folder: str, name: str) -> None:
    """Reads and searches the index as the library will. Fails, or kills the process, where the files are damaged."""
    index = Index(Path(folder), "", name)
    index.open_untried()
    sample = index.vectors(sorted(index.ids())[:TRIED])
    if index.count():
        for vector in list(sample.values())[:: max(1, TRIED // SEARCHED)]:
            index.nearest(vector, SEARCHED)
    index.close()


class Index:
    """One collection of passage vectors; `name` keeps libraries and embedding models apart on a shared server.

    Every method but the constructor raises `IndexUnavailable` when Chroma fails, or does not answer in time.
    """

    def __init__(
        self, folder: Path, url: str, name: str, patience: float = 1.0, survives: TryOut = survives
    ) -> None:
        self._folder = folder
        self._url = url
        self._name = name
        self._patience = patience
        self._survives = survives
        self._settings = _server_settings(url) if url else _folder_settings(folder)
        self._system: System | None = None
        self._collection: Any = None
        self._batch = BATCH

    def open(self) -> None:
        """Opens the collection, made where it is missing; an open one stays as it is."""
        if self._collection is not None:
            return
        doubtful = not self._url and self._folder.exists() and not is_sealed(self._folder)
        if doubtful and not self._survives(self._folder, self._name, OPEN_SECONDS * self._patience):
            raise IndexUnavailable(f"The index at {self._folder} ends every process that reads it.")
        self.open_untried()

    def open_untried(self) -> None:
        """Opens the collection whatever the state of its files: where they are damaged, this process may die."""
        unseal(self._folder)
        self._system, self._collection, most = self._within(OPEN_SECONDS, self._opened)
        self._batch = min(BATCH, most)

    def close(self) -> None:
        """Lets go of Chroma's files. A client that hangs is left behind rather than waited for."""
        system, self._system, self._collection = self._system, None, None
        if system is not None:
            self._within(CLOSE_SECONDS, system.stop)
            if not self._url:
                seal(self._folder)

    def set_aside(self) -> None:
        """Starts over, empty. The folder that was there stays as `index.broken-…` until the next time."""
        with suppress(IndexUnavailable):
            self.close()
        if self._url:
            self._within(OPEN_SECONDS, self._dropped)
        else:
            try:
                _rename(self._folder)
            except OSError as error:
                raise IndexUnavailable(
                    f"The index at {self._folder} cannot be set aside: {error}."
                ) from error
        self.open()

    def upsert(self, ids: Sequence[str], article_ids: Sequence[str], vectors: Vector) -> None:
        """Puts vectors in, or in the place of those with the same ids."""
        for part in self._parts(len(ids)):
            batch, metadata = (
                list(ids[part]),
                [{"article_id": article_id} for article_id in article_ids[part]],
            )
            self._call(partial(self._open().upsert, batch, vectors[part], metadata))

    def delete(self, ids: Sequence[str]) -> None:
        """Takes vectors out; ids that are not there do not matter."""
        for part in self._parts(len(ids)):
            self._call(partial(self._open().delete, list(ids[part])))

    def nearest(self, vector: Vector, limit: int) -> tuple[str, ...]:
        """Ids of the `limit` vectors nearest by cosine, nearest first (approximately: it is a graph search)."""
        search = self._open().query
        found = self._call(partial(search, query_embeddings=[vector], n_results=limit, include=[]))
        return tuple(found["ids"][0])

    def count(self) -> int:
        """How many vectors there are."""
        return int(self._call(self._open().count))

    def ids(self) -> set[str]:
        """The ids of all vectors."""
        found: set[str] = set()
        while True:
            read = partial(self._open().get, limit=IDS_PER_READ, offset=len(found), include=[])
            page = self._call(read)["ids"]
            found.update(page)
            if len(page) < IDS_PER_READ:
                return found

    def ids_of(self, article_id: str) -> set[str]:
        """The ids of the vectors that belong to an article."""
        read = partial(self._open().get, where={"article_id": article_id}, include=[])
        return set(self._call(read)["ids"])

    def vectors(self, ids: Sequence[str]) -> dict[str, Vector]:
        """The stored vectors of those `ids` that are there."""
        if not ids:
            return {}
        read = partial(self._open().get, list(ids), include=["embeddings"])
        found = self._call(read)
        return {
            name: np.asarray(row, np.float32)
            for name, row in zip(found["ids"], found["embeddings"], strict=True)
        }

    def _opened(self) -> "tuple[System, Collection, int]":
        from chromadb.api.models.Collection import Collection

        system, server = self._started()
        model = server.get_or_create_collection(self._name, configuration={"hnsw": SPACE})
        return system, Collection(server, model, embedding_function=None), server.get_max_batch_size()

    def _dropped(self) -> None:
        system, server = self._started()
        if self._name in [collection.name for collection in server.list_collections()]:
            server.delete_collection(self._name)
        system.stop()

    def _started(self) -> "tuple[System, Any]":
        # Not chromadb.PersistentClient: it keeps one system per path for the life of the process, so that a folder
        # that was damaged and replaced would never be opened again.
        from chromadb.api import ServerAPI
        from chromadb.config import Settings, System

        system = System(Settings(_env_file=None, anonymized_telemetry=False, **self._settings))
        server = system.instance(ServerAPI)
        system.start()
        return system, server

    def _open(self) -> Any:
        if self._collection is None:
            raise IndexUnavailable(f"The index at {self._url or self._folder} is not open.")
        return self._collection

    def _parts(self, count: int) -> Iterator[slice]:
        return (slice(start, start + self._batch) for start in range(0, count, self._batch))

    def _call(self, work: Callable[[], T]) -> T:
        return self._within(CALL_SECONDS, work)

    def _within(self, seconds: float, work: Callable[[], T]) -> T:
        """What `work` returns. It runs in a thread of its own, because a wedged Chroma never returns."""
        done: queue.SimpleQueue[tuple[T | None, BaseException | None]] = queue.SimpleQueue()

        def run() -> None:
            try:
                done.put((work(), None))
            except BaseException as error:  # noqa: BLE001 - a panic of Chroma's Rust core is no Exception
                done.put((None, error))

        threading.Thread(target=run, name="chroma", daemon=True).start()
        where = self._url or self._folder
        advice = (
            "Check EXPORTQA_CHROMA_URL and that the server runs"
            if self._url
            else "`exportqa doctor` says more"
        )
        try:
            value, error = done.get(timeout=seconds * self._patience)
        except queue.Empty:
            raise IndexUnavailable(
                f"The index at {where} gave no answer in {seconds * self._patience:.0f} s. {advice}."
            ) from None
        if error is not None:
            said = (str(error) or type(error).__name__).splitlines()[0]
            raise IndexUnavailable(f"The index at {where} does not work: {said}. {advice}.") from error
        return cast(T, value)


def _folder_settings(folder: Path) -> dict[str, Any]:
    return {"is_persistent": True, "persist_directory": str(folder)}


def _server_settings(url: str) -> dict[str, Any]:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise SettingsError(f"EXPORTQA_CHROMA_URL is {url!r}: write it as http://host:8000.")
    secure = parts.scheme == "https"
    return {
        "chroma_api_impl": "chromadb.api.fastapi.FastAPI",
        "chroma_server_host": parts.hostname,
        "chroma_server_http_port": parts.port or (443 if secure else 8000),
        "chroma_server_ssl_enabled": secure,
    }


def _rename(folder: Path) -> None:
    """Moves the folder out of the way, and deletes those moved before, which nobody came for."""
    for older in folder.parent.glob(f"{folder.name}.broken-*"):
        shutil.rmtree(older, ignore_errors=True)
    if folder.exists():
        stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
        folder.rename(folder.with_name(f"{folder.name}.broken-{stamp}"))
