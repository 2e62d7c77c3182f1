"""Parsing where it can be stopped: `extract.article` in a process of its own, with a limit of time and of memory.

A page is a stranger's: one that makes the parser hang or swell costs that process, which is then started anew. It is
started with the first page and kept: 0.3 s for the start, then no measurable cost per page (90 news pages: 2.1 s here, 2.3 to
2.8 s in one process with the caller).
The process reads pages from its input and writes articles or reasons to its output, in JSON, and ends with its input.
"""

import json
import pickle
import sys
import threading
from typing import Any, Self

from ingest.child import Child, limit_memory, limit_time, receive, send
from ingest.listing import Feed
from ingest.locations import Page
from qa import errors
from qa.domain import Article
from qa.errors import SourceError, Unreadable

SECONDS = 30.0
# Of address space. It starts with 120 MB; with the process that asks, a hostile page stays under 1.5 GB.
MEMORY = 1_000_000_000


class Parser:
    """Gives the article of a page. One page at a time; may be shared by threads."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._lock = threading.Lock()
        self._child: Child | None = None

    @property
    def pid(self) -> int | None:
        """The process's number, for whoever measures it; `None` while there is none."""
        return self._child.pid if self._child else None

    def article(self, page: Page) -> Article:
        """What `extract.article` gives or raises; `Unreadable` also for a page that takes too long or too much memory."""
        return Article.model_validate(self._answer(page)["article"])

    def feed(self, content: bytes, url: str) -> Feed:
        """What `feeds.read_feed` gives or raises; `Unreadable` also for a feed that takes too long or too much memory."""
        return Feed.model_validate(self._answer((content, url))["feed"])

    def close(self) -> None:
        """Ends the process, if there is one. A later page starts another."""
        with self._lock:
            self._end()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _answer(self, request: Page | tuple[bytes, str]) -> dict[str, Any]:
        with self._lock:
            answer = self._ask(pickle.dumps(request))
        if answer is None:
            raise Unreadable(
                "its text cannot be taken out within the limits: save the article as text and ingest that"
            )
        fields: dict[str, Any] = json.loads(answer)
        if "error" in fields:
            error: type[SourceError] = getattr(errors, fields["error"])
            raise error(fields["reason"])
        return fields

    def _ask(self, request: bytes) -> bytes | None:
        """The process's answer; `None` where it was stopped or broke down."""
        if self._child is not None and not self._child.is_alive:
            self._end()
        self._child = self._child or Child("ingest.parser", self._seconds)
        answer = self._child.ask(request)
        if answer is None:
            self._end()
        return answer

    def _end(self) -> None:
        if self._child is not None:
            self._child.close()
            self._child = None


def serve(seconds: float) -> None:
    """Answers page after page until the input ends, each within so many seconds. Runs in the process that `Parser` starts."""
    # only this process needs the parsers
    from ingest import extract, feeds

    limit_memory(MEMORY)
    while (request := receive(sys.stdin.buffer)) is not None:
        limit_time(seconds + 1.0)
        asked: Page | tuple[bytes, str] = pickle.loads(request)
        answer: dict[str, object]
        try:
            if isinstance(asked, tuple):
                answer = {"feed": feeds.read_feed(*asked).model_dump(mode="json")}
            else:
                answer = {"article": extract.article(asked).model_dump(mode="json")}
        except SourceError as error:
            answer = {"error": type(error).__name__, "reason": str(error)}
        except (MemoryError, RecursionError):
            answer = {
                "error": "Unreadable",
                "reason": "it is nested too deeply or too large: save the article as text",
            }
        limit_time(0.0)
        send(sys.stdout.buffer, json.dumps(answer).encode())
