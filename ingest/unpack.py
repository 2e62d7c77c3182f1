"""What is in a container, in a process of its own that can be stopped: the process's side and the wire.

The process gets the container's name and either its path or its bytes. It first sends how many items there are, then
item after item as they are wanted (the pipe holds it back), then an end mark. Loads no parser and no network.
"""

import io
import json
import os
import sys
from collections.abc import Iterator
from dataclasses import asdict
from functools import partial
from typing import IO

from ingest.address_list import addresses, is_address_list
from ingest.archive import count_files, files
from ingest.child import limit_memory, limit_time, receive, send
from ingest.items import Budget, Item, refused
from ingest.kinds import CONTAINERS, Container, suffix_of
from ingest.records import bounded_lines, count_lines, lines, records, require_size
from qa.errors import SourceError, Unreadable

# A file of 20 MB as JSON of ordinary texts takes a fifth of this.
MEMORY = 500_000_000


def serve(seconds: float) -> None:
    """Sends the items of the one container that it is asked for, each within so many seconds once the last was taken.

    Runs in the process that `Walk` starts.
    """
    limit_memory(MEMORY)
    request, content = receive(sys.stdin.buffer), receive(sys.stdin.buffer)
    if request is None or content is None:
        return
    asked = json.loads(request)
    out = sys.stdout.buffer
    limit_time(seconds + 1.0)
    try:
        with _opened(asked["path"], content) as file:
            total, items = unpacked(asked["name"], file)
            send(out, json.dumps({"total": total}).encode())
            for item in items:
                limit_time(0.0)
                send(out, json.dumps({**asdict(item), "content": None}).encode())
                send(out, item.content)
                limit_time(seconds + 1.0)
        send(out, json.dumps({"end": True}).encode())
    except SourceError as error:
        send(out, json.dumps({"error": type(error).__name__, "reason": str(error)}).encode())
    except (MemoryError, RecursionError):
        reason = "it cannot be unpacked within the limits of memory: split it"
        send(out, json.dumps({"error": "TooLarge", "reason": reason}).encode())


def unpacked(name: str, file: IO[bytes]) -> tuple[int, Iterator[Item]]:
    """How many items a container gives, and these. Raises `SourceError`; so do the items where they cannot go on."""
    budget = Budget()
    kind = CONTAINERS.get(suffix_of(name), "addresses")
    if kind == "archive":
        return count_files(file), files(file, budget, partial(_inside, budget))
    if kind == "lines":
        return count_lines(file), lines(bounded_lines(file), budget)
    content = file.read()
    require_size(len(content))
    found = list(_with_end(_of_bytes(kind, content, budget)))
    return len(found), iter(found)


def _with_end(items: Iterator[Item]) -> Iterator[Item]:
    """The items, and where they break off the reason as the last one. Raises `SourceError` where there is none at all."""
    is_empty = True
    try:
        for item in items:
            is_empty = False
            yield item
    except SourceError as error:
        if is_empty:
            raise
        yield refused("", type(error).__name__, str(error))


def _inside(budget: Budget, name: str, content: bytes, depth: int) -> Iterator[Item] | None:
    """The items of a file of an archive; `None` where it is an article itself."""
    kind = CONTAINERS.get(suffix_of(name))
    if kind == "archive":
        return files(io.BytesIO(content), budget, partial(_inside, budget), depth)
    if kind is None and suffix_of(name) == ".txt" and is_address_list(content):
        kind = "addresses"
    return None if kind is None else _of_bytes(kind, content, budget)


def _of_bytes(kind: Container, content: bytes, budget: Budget) -> Iterator[Item]:
    if kind == "addresses":
        return addresses(content, budget)
    if kind == "lines":
        return lines(iter(content.splitlines()), budget)
    return records(content, budget)


def _opened(path: str | None, content: bytes) -> IO[bytes]:
    try:
        return open(path, "rb") if path is not None else io.BytesIO(content)
    except (OSError, ValueError) as error:
        reason = os.strerror(error.errno) if isinstance(error, OSError) and error.errno else "not a path"
        raise Unreadable(f"the file cannot be read ({reason}): check the path and its permissions") from error
