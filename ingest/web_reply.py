"""What a web site sends: its body, bounded and decoded, and what to say where it is no page of text. Knows no fetching."""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

import httpx

from qa.errors import SourceError, TooLarge, Unreadable

TEXT_TYPES = (
    "text/html", "application/xhtml+xml", "text/plain", "text/markdown", "text/x-markdown", "application/pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
)  # fmt: skip
DATA_TYPES = (
    "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json", "application/json",
    "application/xml", "text/xml", "application/gzip", "application/x-gzip", "text/json", "application/ld+json",
    "application/x-ndjson", "application/ndjson", "application/jsonl", "application/x-jsonlines",
)  # fmt: skip
_MEANING = {
    401: "the page needs a log-in: save it from your browser and ingest the file",
    403: "the site refuses programs: save the page from your browser and ingest the file",
    404: "there is no such page: check the address",
    410: "the page is gone: look for a newer address",
    429: "the site asks for a pause: try again later",
}


@dataclass(frozen=True)
class Validators:
    """What a site gave with a page (RFC 9110, 8.8) at the address `place`, to ask later whether it has changed."""

    place: str
    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True)
class Response:
    """A page as it came: the address that it came from after redirects, its type, its decoded bytes."""

    url: str
    media_type: str
    charset: str | None
    content: bytes
    validators: Validators | None = None


@dataclass(frozen=True)
class NotModified:
    """The site says that the page is still the one that the validators came with; no body was sent."""

    url: str


@dataclass(frozen=True)
class Reply:
    """What came at one address, redirects not followed."""

    status: int
    location: str | None
    content_type: str
    content: bytes
    etag: str | None = None
    last_modified: str | None = None


def require_text(answer: httpx.Response, types: tuple[str, ...], largest: int) -> None:
    """Raises `Unreadable` where it says that it is of another type, `TooLarge` where it says that it is longer."""
    media_type = answer.headers.get("content-type", "").split(";", 1)[0].strip().lower()
    if media_type not in types:
        shown = media_type[:60] or "nothing that is named"
        raise Unreadable(
            f"the address holds {shown}, not a web page or a text: save its text and ingest the file"
        )
    length = answer.headers.get("content-length", "")
    if length.isdigit() and int(length) > largest:
        raise _too_large(largest)


def body_of(answer: httpx.Response, largest: int, cut: bool) -> bytes:
    """The decoded body, at most `largest` bytes: what is more is cut off, or raises `TooLarge`."""
    content = bytearray()
    for piece in _decoded(answer, largest):
        content += piece
        if len(content) > largest:
            if not cut:
                raise _too_large(largest)
            break
    return bytes(content[:largest])


def _decoded(answer: httpx.Response, largest: int) -> Iterator[bytes]:
    """The body's pieces; a compressed one is unpacked to a bounded size, so that a small file cannot fill the memory."""
    encoding = answer.headers.get("content-encoding", "identity").strip().lower()
    if encoding in ("identity", ""):
        yield from answer.iter_raw()
        return
    if encoding not in ("gzip", "x-gzip", "deflate"):
        raise Unreadable(
            f"the site packs its pages with {encoding[:30]} although that was not asked for: save the page"
        )
    unpacker = zlib.decompressobj(wbits=47)
    try:
        for packed in answer.iter_raw():
            yield unpacker.decompress(packed, largest + 1)
    except zlib.error as error:
        raise Unreadable("the page arrived damaged: try again") from error


def response_of(url: httpx.URL, reply: Reply) -> Response:
    """The page that was sent. Raises `Unreadable` where there is none."""
    if reply.status != 200:
        meaning = _MEANING.get(reply.status, "the site does not give the page: try again later")
        raise Unreadable(f"HTTP {reply.status}: {meaning}")
    if not reply.content.strip():
        raise Unreadable("the page is empty: check the address")
    media_type, _, parameters = reply.content_type.partition(";")
    charset = re.search(r"charset\s*=\s*[\"']?([\w.:-]+)", parameters, re.IGNORECASE)
    validators = Validators(str(url), reply.etag, reply.last_modified)
    return Response(
        str(url),
        media_type.strip().lower(),
        charset[1] if charset else None,
        reply.content,
        validators if reply.etag or reply.last_modified else None,
    )


def _too_large(largest: int) -> SourceError:
    return TooLarge(
        f"the page has more than {largest / 1e6:g} MB: save the article from your browser and ingest the file"
    )
