"""What a feed lists: RSS, Atom, JSON Feed, (news) sitemaps and their index -> entries. Knows no network.

An entry is a link and what the feed says of the page behind it; summaries are not articles and are left alone. Called
in the parsing process: a feed is a stranger's too. `feedparser` is handed bytes in a `BytesIO`, for it would open a
string that is an address or a path.
"""

import gzip
import html
import io
import json
import re
import zlib
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any
from urllib.parse import urljoin

import feedparser
from lxml import etree

from ingest.addresses import canonical
from ingest.listing import Entry, Feed, plain_bytes
from ingest.page_date import read_date
from ingest.plain import one_line
from qa.errors import NoArticle, TooLarge, Unreadable

MOST_ENTRIES = 5_000
MOST_SITEMAPS = 50
UNPACKED_BYTES = 50_000_000
_XML_HEAD = re.compile(rb"<(?:\w+:)?(rss|feed|RDF|urlset|sitemapindex)[\s>]")
_HEAD_BYTES = 4_000


def read_feed(content: bytes, url: str, today: date | None = None) -> Feed:
    """What the feed at `url` lists. Raises `Unreadable`, `TooLarge`, or `NoArticle` for what is no feed after all."""
    content = _unpacked(content)
    today = today or datetime.now(UTC).date()
    if content.lstrip().startswith(b"{"):
        return _limited(_of_json(content, url, today))
    root = _XML_HEAD.search(plain_bytes(content[:_HEAD_BYTES]))
    if root and root[1] in (b"urlset", b"sitemapindex"):
        return _limited(_of_sitemap(content, url, today))
    return _limited(_of_xml(content, url, today))


def _unpacked(content: bytes) -> bytes:
    if not content.startswith(b"\x1f\x8b"):
        return content
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(content)) as file:
            unpacked = file.read(UNPACKED_BYTES + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise Unreadable("the packed feed arrived damaged: try again") from error
    if len(unpacked) > UNPACKED_BYTES:
        raise TooLarge(f"the feed has more than {UNPACKED_BYTES / 1e6:g} MB: name a smaller one")
    return unpacked


def _limited(feed: Feed) -> Feed:
    """Each page once, and not more than are taken: of a long list those that changed last."""
    once = {canonical(entry.url) or entry.url: entry for entry in reversed(feed.entries)}
    entries = tuple(reversed(once.values()))
    if len(entries) > MOST_ENTRIES:
        entries = tuple(
            sorted(entries, key=lambda entry: entry.changed or str(entry.published or ""), reverse=True)
        )
    return feed.model_copy(
        update={
            "entries": entries[:MOST_ENTRIES],
            "left_out": max(len(entries) - MOST_ENTRIES, 0),
            "sitemaps": feed.sitemaps[:MOST_SITEMAPS],
            "broken": feed.broken[:100],
        }
    )


def _of_xml(content: bytes, url: str, today: date) -> Feed:
    found = feedparser.parse(
        io.BytesIO(content), response_headers={"content-location": url}, sanitize_html=False
    )
    if not found.get("version") and not found.entries:
        raise NoArticle("it looks like a feed and lists nothing that can be read: check the address")
    entries, broken = [], []
    for number, given in enumerate(found.entries, start=1):
        link = _address(given.get("link"), url)
        title = _words(given.get("title"), (given.get("title_detail") or {}).get("type"))
        if link is None:
            broken.append(
                f"entry {number} ({(title or 'without a title')[:80]}) links to no web page: it was left out"
            )
            continue
        stamp = _own(given, "published") or (
            _own(given, "updated") if found.version in ("rss10", "rss090") else None
        )
        entries.append(
            Entry(
                url=link,
                title=title,
                author=_author((given.get("author_detail") or {}).get("name") or given.get("author")),
                published=_day(stamp, _own(given, "published_parsed"), today),
                changed=_own(given, "updated"),
            )
        )
    return Feed(title=_words(found.feed.get("title"), None), entries=tuple(entries), broken=tuple(broken))


def _own(given: Any, name: str) -> Any:
    """The field itself: feedparser gives `published` for a missing `updated`."""
    return dict.get(given, name)


def _of_json(content: bytes, url: str, today: date) -> Feed:
    try:
        found = json.loads(content.decode("utf-8", "replace"))
    except ValueError as error:
        raise Unreadable(f"the JSON feed is damaged ({error}): try again later") from error
    items = found.get("items") if isinstance(found, dict) else None
    if not isinstance(items, list):
        raise NoArticle("it is a JSON feed without items: check the address")
    entries, broken = [], []
    for number, item in enumerate(items, start=1):
        given = item if isinstance(item, dict) else {}
        link = _address(given.get("url") or given.get("external_url") or given.get("id"), url)
        title = _words(given.get("title"), "text/plain")
        if link is None:
            broken.append(
                f"entry {number} ({(title or 'without a title')[:80]}) links to no web page: it was left out"
            )
            continue
        authors = given.get("authors") or found.get("authors") or [given.get("author") or found.get("author")]
        first = authors[0] if isinstance(authors, list) and authors else None
        entries.append(
            Entry(
                url=link,
                title=title,
                author=_author(first.get("name") if isinstance(first, dict) else None),
                published=_day(given.get("date_published"), None, today),
                changed=_text(given.get("date_modified")),
            )
        )
    return Feed(title=_words(found.get("title"), "text/plain"), entries=tuple(entries), broken=tuple(broken))


def _of_sitemap(content: bytes, url: str, today: date) -> Feed:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=False)
    root = etree.fromstring(content, parser)
    if root is None:
        raise Unreadable("the sitemap is damaged: try again later")
    entries, sitemaps, broken = [], [], []
    for number, node in enumerate(root, start=1):
        fields = dict(_fields(node))
        link = _address(fields.get("loc"), url)
        kind = etree.QName(node).localname if isinstance(node.tag, str) else ""
        if kind not in ("url", "sitemap"):
            continue
        if link is None:
            broken.append(f"entry {number} of the sitemap names no web page: it was left out")
        elif kind == "sitemap":
            sitemaps.append((fields.get("lastmod", ""), link))
        else:
            entries.append(
                Entry(
                    url=link,
                    title=_words(fields.get("title"), "text/plain"),
                    published=_day(fields.get("publication_date"), None, today),
                    changed=_text(fields.get("lastmod")),
                )
            )
    newest = sorted(sitemaps, key=lambda one: one[0], reverse=True)
    return Feed(entries=tuple(entries), sitemaps=tuple(link for _, link in newest), broken=tuple(broken))


def _fields(node: Any) -> Iterator[tuple[str, str]]:
    """Names without namespace and texts below a sitemap's entry: its own, and those of its `news:news`."""
    for child in node:
        if not isinstance(child.tag, str):
            continue
        name = etree.QName(child).localname
        if name == "news":
            yield from _fields(child)
        elif name in ("loc", "lastmod", "title", "publication_date") and "image" not in child.tag:
            yield name, child.text or ""


def _address(link: object, base: str) -> str | None:
    if not isinstance(link, str) or not link.strip() or len(link) > 2_000:
        return None
    try:
        address = urljoin(base, link.strip())
    except ValueError:
        return None
    return address.split("#", 1)[0] if canonical(address) else None


def _words(text: object, kind: str | None) -> str | None:
    if not isinstance(text, str):
        return None
    shown = text if kind == "text/plain" else html.unescape(re.sub(r"<[^<>]{0,500}>", "", text))
    return one_line(shown)[:300] or None


def _author(name: object) -> str | None:
    shown = _words(name, "text/plain")
    return None if shown is None or "@" in shown else shown[:200]


def _text(value: object) -> str | None:
    return value.strip()[:80] or None if isinstance(value, str) else None


def _day(stamp: object, parsed: Any, today: date) -> date | None:
    """The day as it is written, in the publisher's own time; else the one that feedparser makes of it, in UTC."""
    found = read_date(stamp, today) if isinstance(stamp, str) else None
    if found is None and parsed:
        found = read_date(f"{parsed[0]:04}-{parsed[1]:02}-{parsed[2]:02}", today)
    return found
