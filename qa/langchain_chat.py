"""A LangChain chat model as a `ChatModel`: bounded in time and length, its vendor's errors put into plain words."""

import asyncio
import json
import queue
import threading
import time
from collections.abc import Iterator

from langchain_core import exceptions
from langchain_core.language_models import BaseChatModel

from qa.errors import ChatModelError

# A reply may take this many times the silence that is borne, and this many characters (thinking aloud included); both
# are far more than five short sentences take, and stop a model that babbles without end.
SILENCES, LONGEST_REPLY = 4, 40_000
# Seconds.
CANCEL_AGAIN = 1.0

# The last of them is what ended the reply: an error, or `None`.
Pieces = queue.Queue[str | ChatModelError | None]

_KEY = "did not accept the key: check EXPORTQA_API_KEY."
_UNREADABLE = "sent what cannot be read: check EXPORTQA_CHAT_BASE_URL."
_FAULTS: tuple[tuple[type[Exception], str], ...] = (
    (exceptions.ModelAuthenticationError, _KEY),
    (exceptions.ModelPermissionDeniedError, _KEY),
    (
        exceptions.ModelNotFoundError,
        "is not known to its server: check EXPORTQA_CHAT_MODEL and EXPORTQA_CHAT_BASE_URL.",
    ),
    (exceptions.ModelRateLimitError, "is over its limit of requests: ask again later."),
    (exceptions.ModelTimeoutError, "took too long."),
    (
        exceptions.ModelConnectionError,
        "cannot be reached: check EXPORTQA_CHAT_BASE_URL, and that its server is running.",
    ),
    (exceptions.ModelAPIError, "failed: its server has an error of its own."),
    (UnicodeDecodeError, _UNREADABLE),
    (json.JSONDecodeError, _UNREADABLE),
)


class LangChainChat:
    """A LangChain chat model that is waited for `patience` seconds between two pieces, `SILENCES` times that in all.

    Its calls are tasks of one event loop in a thread of its own: a thread that waits for a server cannot be ended, a
    task can, and its connection is closed with it.
    """

    def __init__(self, name: str, model: BaseChatModel, patience: float) -> None:
        self.name = name
        self._model = model
        self._patience = patience
        self._loop = asyncio.new_event_loop()
        threading.Thread(target=self._loop.run_forever, daemon=True, name="chat-model").start()

    def write(self, instructions: str, request: str, within: float | None = None) -> Iterator[str]:
        pieces: Pieces = queue.Queue()
        messages = [("system", instructions), ("human", request)]
        whole = min(within or float("inf"), SILENCES * self._patience)
        ends = time.monotonic() + whole
        task = asyncio.run_coroutine_threadsafe(self._start(messages, pieces), self._loop).result()
        try:
            while (piece := self._next(pieces, ends, whole)) is not None:
                yield piece
        finally:
            self._loop.call_soon_threadsafe(_end, task)

    def _next(self, pieces: Pieces, ends: float, whole: float) -> str | None:
        left = ends - time.monotonic()
        try:
            if left <= 0:
                raise queue.Empty
            piece = pieces.get(timeout=min(self._patience, left))
        except queue.Empty:
            if left < self._patience:
                reason = f"had not finished after {whole:g} seconds"
            else:
                reason = f"said nothing for {self._patience:g} seconds"
            raise ChatModelError(f"{self.name} {reason}.") from None
        if isinstance(piece, ChatModelError):
            raise piece
        return piece

    async def _start(self, messages: list[tuple[str, str]], pieces: Pieces) -> "asyncio.Task[None]":
        return asyncio.create_task(self._listen(messages, pieces))

    async def _listen(self, messages: list[tuple[str, str]], pieces: Pieces) -> None:
        """Puts the pieces of the reply, then what ended it: an error, or `None`."""
        try:
            try:
                await self._pass_on(messages, pieces)
            except (exceptions.ModelInvalidRequestError, ValueError) as error:
                # Reasoning models take no temperature and say so instead of writing.
                if "temperature" not in str(error):
                    raise
                self._model = self._model.model_copy(update={"temperature": None})
                await self._pass_on(messages, pieces)
            pieces.put(None)
        except ChatModelError as error:
            pieces.put(error)
        # Each provider raises its own types; to the reader all of them are a model that did not answer.
        except Exception as error:  # noqa: BLE001
            pieces.put(ChatModelError(f"{self.name} {_fault(error)}"))

    async def _pass_on(self, messages: list[tuple[str, str]], pieces: Pieces) -> None:
        length = 0
        try:
            async for chunk in self._model.astream(messages):
                length += len(chunk.text)
                if length > LONGEST_REPLY:
                    break
                # An empty piece is a sign of life: a model that thinks unseen is not silent.
                pieces.put(str(chunk.text))
        except Exception as error:
            if length:
                raise ChatModelError(f"{self.name} broke off: {first_line(error)}") from error
            raise
        if length > LONGEST_REPLY:
            raise ChatModelError(f"{self.name} went on for more than {LONGEST_REPLY:,} characters.")


def _end(task: "asyncio.Task[None]") -> None:
    """Cancels until it helps: Python 3.11 loses a cancellation that meets a piece on its way (bugs.python.org/issue37658)."""
    if task.cancel():
        task.get_loop().call_later(CANCEL_AGAIN, _end, task)


def _fault(error: Exception) -> str:
    """What went wrong and what to do, as the end of a sentence that begins with the model's name."""
    known = (fault for kind, fault in _FAULTS if isinstance(error, kind))
    return next(known, f"failed: {first_line(error)}")


def first_line(error: Exception) -> str:
    """What an error says, short enough to show."""
    line = (str(error).strip().splitlines() or [type(error).__name__])[0]
    return line[:200]
