"""A chat model's server on loopback that plays a script: OpenAI's, Anthropic's and Ollama's way of talking, over real HTTP.

What a reply is made of: a text is one piece of what the model says; bytes go out as they are; a number is a pause in
seconds, in which the server notices when the other side hangs up; `Asleep` is one in which it notices nothing; an event
is waited for; `CUT` breaks the connection. `@{words}` in a text becomes the number of the excerpt of the
request that holds these words.
"""

import json
import re
import socket
import threading
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self

CUT = object()
Part = str | bytes | float | threading.Event | object
# A test that forgets to set its event must not hang.
LONGEST_WAIT = 20.0


@dataclass(frozen=True)
class Asleep:
    """A pause of so many seconds in which the server notices nothing."""

    seconds: float


@dataclass(frozen=True)
class Reply:
    """One answer of the server: its parts (as often iterated as it is asked for), and its HTTP status."""

    parts: Iterable[Part] = ()
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Asked:
    """One request as it came in; the names of its headers in lower case."""

    path: str
    headers: dict[str, str]
    body: dict[str, Any]

    @property
    def prompt(self) -> str:
        """What the model was told last."""
        content = self.body["messages"][-1]["content"]
        return content if isinstance(content, str) else "".join(part["text"] for part in content)

    def excerpt(self, words: str) -> int:
        """The number of the first excerpt that holds `words`."""
        for number, text in re.findall(r"<excerpt number=(\d+)>\n(.*?)\n</excerpt>", self.prompt, re.DOTALL):
            if words in " ".join(text.split()):
                return int(number)
        raise LookupError(f"no excerpt holds {words!r}:\n{self.prompt}")


class ChatServer:
    """Answers each request with the next of `replies`, the last one again and again. Records what it is asked."""

    def __init__(self, *replies: Reply) -> None:
        self.asked: list[Asked] = []
        self.failures: list[BaseException] = []
        self.hung_up = threading.Event()
        self.connections: list[socket.socket] = []
        self._replies = list(replies) or [Reply()]
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _talker(self))
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)
        self.address = f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        # A client keeps its connections: without this, it would go on talking to a server that is gone.
        for connection in self.connections:
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        self._thread.join()
        assert not self.failures, self.failures

    def next_reply(self) -> Reply:
        return self._replies.pop(0) if len(self._replies) > 1 else self._replies[0]


def says(*pieces: Part) -> Reply:
    """A reply of these parts, each text of it cut into pieces as a model would write it."""
    return Reply(
        [part for piece in pieces for part in (_tokens(piece) if isinstance(piece, str) else [piece])]
    )


def _tokens(text: str) -> list[str]:
    return re.findall(r"@\{.*?\}|\s*(?:(?!@\{)\S){1,4}|\s+", text)


def _talker(server: ChatServer) -> type[BaseHTTPRequestHandler]:
    class Talker(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def setup(self) -> None:
            super().setup()
            server.connections.append(self.connection)

        def do_POST(self) -> None:
            length = int(self.headers.get("Content-Length", 0))
            asked = Asked(
                self.path,
                {k.lower(): v for k, v in self.headers.items()},
                json.loads(self.rfile.read(length)),
            )
            server.asked.append(asked)
            try:
                self._talk(asked, server.next_reply())
            except OSError:
                server.hung_up.set()
            # A mistake in a script must fail the test, not look like a server that misbehaves.
            except LookupError as mistake:
                server.failures.append(mistake)
                raise

        def _talk(self, asked: Asked, reply: Reply) -> None:
            if reply.status != 200:
                message = "".join(part for part in reply.parts if isinstance(part, str)) or "scripted"
                self._whole(reply.status, {"error": {"message": message, "type": "scripted"}}, reply.headers)
            elif not asked.body.get("stream"):
                text = "".join(_said(asked, part) for part in reply.parts if isinstance(part, str))
                choice = {
                    "index": 0,
                    "message": {"role": "assistant", "content": text},
                    "finish_reason": "stop",
                }
                self._whole(200, {**_CHUNK, "object": "chat.completion", "choices": [choice]}, {})
            else:
                self._stream(asked, reply)

        def _whole(self, status: int, body: dict[str, Any], headers: dict[str, str]) -> None:
            content = json.dumps(body).encode()
            self.send_response(status)
            for name, value in {"Content-Type": "application/json", **headers}.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def _stream(self, asked: Asked, reply: Reply) -> None:
            opening, piece, closing = _TONGUES[self.path.rpartition("/")[2]]
            self.send_response(200)
            self.send_header("Content-Type", "text/event-stream")
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            self._send(opening)
            for part in reply.parts:
                if part is CUT:
                    self.connection.shutdown(socket.SHUT_RDWR)
                    self.close_connection = True
                    return
                if isinstance(part, threading.Event):
                    part.wait(LONGEST_WAIT)
                elif isinstance(part, Asleep):
                    time.sleep(part.seconds)
                elif isinstance(part, float):
                    self._pause(part)
                else:
                    self._send(part if isinstance(part, bytes) else piece(_said(asked, str(part))))
            self._send(closing)
            self.wfile.write(b"0\r\n\r\n")

        def _pause(self, seconds: float) -> None:
            """Waits, and notices when the other side hangs up."""
            self.connection.settimeout(seconds)
            try:
                if not self.connection.recv(1):
                    raise ConnectionResetError
            except TimeoutError:
                pass
            finally:
                self.connection.settimeout(None)

        def _send(self, content: bytes) -> None:
            if content:
                self.wfile.write(b"%x\r\n%s\r\n" % (len(content), content))
                self.wfile.flush()

        def log_message(self, format: str, *args: object) -> None:
            pass

    return Talker


def _said(asked: Asked, text: str) -> str:
    return re.sub(r"@\{(.*?)\}", lambda found: str(asked.excerpt(found[1])), text)


_CHUNK = {"id": "chatcmpl-1", "object": "chat.completion.chunk", "created": 1, "model": "some-model"}


def _event(data: dict[str, Any]) -> bytes:
    name = f"event: {data['type']}\n" if "type" in data else ""
    return f"{name}data: {json.dumps(data)}\n\n".encode()


def _openai(delta: dict[str, str], finish: str | None = None) -> bytes:
    return _event({**_CHUNK, "choices": [{"index": 0, "delta": delta, "finish_reason": finish}]})


def _anthropic_start() -> bytes:
    message = {"id": "msg_1", "type": "message", "role": "assistant", "model": "some-model", "content": []}
    usage = {"input_tokens": 1, "output_tokens": 1}
    return _event(
        {"type": "message_start", "message": {**message, "stop_reason": None, "usage": usage}}
    ) + _event({"type": "content_block_start", "index": 0, "content_block": {"type": "text", "text": ""}})


def _anthropic_end() -> bytes:
    return (
        _event({"type": "content_block_stop", "index": 0})
        + _event(
            {"type": "message_delta", "delta": {"stop_reason": "end_turn"}, "usage": {"output_tokens": 9}}
        )
        + _event({"type": "message_stop"})
    )


def _anthropic(text: str) -> bytes:
    delta = {"type": "text_delta", "text": text}
    return _event({"type": "content_block_delta", "index": 0, "delta": delta})


def _ollama(text: str, done: bool = False) -> bytes:
    line: dict[str, Any] = {"model": "some-model", "created_at": "2025-01-01T00:00:00Z", "done": done}
    if done:
        line["done_reason"] = "stop"
    return json.dumps({**line, "message": {"role": "assistant", "content": text}}).encode() + b"\n"


# By the last part of the address: what opens a stream, what a piece is, what closes it.
_TONGUES: dict[str, tuple[bytes, Callable[[str], bytes], bytes]] = {
    "completions": (
        _openai({"role": "assistant", "content": ""}),
        lambda text: _openai({"content": text}),
        _openai({}, "stop") + b"data: [DONE]\n\n",
    ),
    "messages": (_anthropic_start(), _anthropic, _anthropic_end()),
    "chat": (b"", _ollama, _ollama("", done=True)),
}
