"""The nouns of feeds, and how one is told from a page by its bytes. Parses nothing: that is `feeds`, in its own process."""

import re
import zlib
from datetime import date

from qa.domain import Noun

_XML_HEAD = re.compile(rb"<(?:\w+:)?(?:rss|feed|RDF|urlset|sitemapindex)[\s>]")
_JSON_HEAD = re.compile(rb'"version"\s*:\s*"https?:\\?/\\?/(?:www\.)?jsonfeed\.org')
_HEAD_BYTES = 4_000


class Entry(Noun):
    """A page that a feed links to. `changed` is when the feed says that it last changed, in the feed's own words."""

    url: str
    title: str | None = None
    author: str | None = None
    published: date | None = None
    changed: str | None = None


class Feed(Noun):
    """The entries of a feed in its order, and the sitemaps that it names where it is an index of them.

    `broken` says what is wrong with entries that could not be used; `left_out` counts those over the limit.
    """

    title: str | None = None
    entries: tuple[Entry, ...] = ()
    sitemaps: tuple[str, ...] = ()
    broken: tuple[str, ...] = ()
    left_out: int = 0


def is_feed(content: bytes) -> bool:
    """Whether these bytes are a feed, whatever type the site gives them."""
    head = _beginning(content)
    if head.lstrip().startswith(b"{"):
        return _JSON_HEAD.search(head) is not None
    text = re.sub(
        rb"<!--.*?-->|<\?.*?\?>|<!DOCTYPE[^>\[]*(?:\[.*?\])?[^>]*>", b"", plain_bytes(head), flags=re.DOTALL
    )
    return _XML_HEAD.match(text.lstrip()) is not None


def _beginning(content: bytes) -> bytes:
    if not content.startswith(b"\x1f\x8b"):
        return content[:_HEAD_BYTES]
    try:
        return zlib.decompressobj(wbits=31).decompress(content, _HEAD_BYTES)
    except zlib.error:
        return b""


def plain_bytes(head: bytes) -> bytes:
    """The bytes of a UTF-16 or marked text as those of an ASCII one."""
    return (
        head.replace(b"\0", b"")
        .removeprefix(b"\xff\xfe")
        .removeprefix(b"\xfe\xff")
        .removeprefix(b"\xef\xbb\xbf")
    )
