"""What an HTML page says of itself: title, author, publisher, address, date of publication.

Read from JSON-LD, meta tags and the lines around the headline. The date is never that of a change, of the capture, of a
masthead or of a copyright line: those say nothing about when the article was published. Knows nothing of the body.
"""

import json
import re
from collections.abc import Iterator
from datetime import date, timedelta
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from ingest.addresses import believed, canonical, site_name
from ingest.furniture import BYLINE
from ingest.page_date import date_in_path, date_of_line, read_date
from ingest.plain import compared, one_line
from ingest.reading import Reading
from qa.domain import DateOrigin

_JSON_LONGEST = 500_000
_JSON_NODES = 5_000
_ARTICLE_TYPE = re.compile(r"(?:article|posting|report|webpage)$", re.IGNORECASE)
_DATE_NAMES = (
    "article:published_time", "og:published_time", "og:article:published_time", "datepublished", "dc.date.issued",
    "dcterms.issued", "dc.date", "dcterms.date", "dc:date", "dcterms.created", "dc.date.created", "parsely-pub-date",
    "sailthru.date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "publication-date",
    "citation_publication_date", "citation_date", "citation_online_date", "article.published", "article:published",
    "article_date_original", "originalpublicationdate", "cxenseparse:recs:publishtime", "rnews:datepublished",
    "published_date", "published-date", "release_date", "displaydate", "date",
)  # fmt: skip
_AUTHOR_NAMES = (
    "author", "article:author", "parsely-author", "dc.creator", "dcterms.creator", "byl", "sailthru.author", "citation_author",
)  # fmt: skip
_PUBLISHER_NAMES = (
    "og:site_name",
    "publisher",
    "dc.publisher",
    "dcterms.publisher",
    "citation_publisher",
    "application-name",
)
_TITLE_NAMES = (
    "og:title",
    "dc.title",
    "dcterms.title",
    "citation_title",
    "parsely-title",
    "twitter:title",
    "headline",
)
_SEPARATED = re.compile(r"^(?P<head>.+?)\s+[|·•»—–-]\s+(?P<tail>[^|·•»]{2,60})$")
_ASIDE = (
    "ancestor::aside or ancestor::nav or ancestor::footer or ancestor::*[contains(@class, 'related') or "
    "contains(@class, 'comment') or contains(@class, 'sidebar') or contains(@class, 'recommend') or contains(@class, 'teaser')]"
)
_CHANGE_NAMES = (
    "article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "dc.date.modified", "article:modified",
)  # fmt: skip
# Nothing was published on the web before it existed: such a stamp is an empty field (1970-01-01) or a slip.
_FIRST_STAMP = date(1990, 1, 1)
_UTC = re.compile(r"\d(?:Z|[+-]00:?00)$")
_CHANGED = re.compile(r"modif|updat|edit|revis", re.IGNORECASE)
_NEAR_LINES = 25


def read_head(tree: HtmlElement, fetched: str | None, today: date) -> Reading:
    """Everything but the text. `fetched` is the address that the page came from, `None` for a file."""
    meta = _meta(tree)
    facts = _article_facts(tree)
    near = _lines_near_headline(tree)
    url = _url(tree, meta, fetched)
    publisher = (
        _first(meta, _PUBLISHER_NAMES[:1]) or _names(facts.get("publisher")) or _first(meta, _PUBLISHER_NAMES)
    )
    title, site = _title(tree, meta, facts, publisher)
    publisher = publisher or site or (site_name(url) if url else None)
    published, origin = _published(tree, meta, facts, url, near, today)
    return Reading(
        title=title,
        text="",
        author=_author(tree, meta, facts, near, publisher),
        publisher=publisher,
        url=url,
        published=published,
        date_origin=origin,
        updated=_updated(meta, facts, today),
    )


def _meta(tree: HtmlElement) -> dict[str, str]:
    """The first value of each meta tag, by its name in lower case."""
    found: dict[str, str] = {}
    for tag in tree.iter("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop") or ""
        value = one_line(tag.get("content") or "")
        if name and value:
            found.setdefault(name.lower(), value[:1_000])
    return found


def _article_facts(tree: HtmlElement) -> dict[str, object]:
    """The JSON-LD object of the article: of an article's type rather than of the page's; the first of several."""
    candidates = [node for script in _scripts(tree) for node in _nodes(script) if _is_article(node)]
    whole_pages = [node for node in candidates if "webpage" in str(node.get("@type")).lower()]
    articles = [node for node in candidates if node not in whole_pages]
    return (articles or whole_pages or [{}])[0]


def _scripts(tree: HtmlElement) -> Iterator[object]:
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "") and script.text and len(script.text) < _JSON_LONGEST:
            try:
                yield json.loads(
                    re.sub(r"^\s*(?:<!--|//<!\[CDATA\[)|(?:-->|//\]\]>)\s*$", "", script.text), strict=False
                )
            except (ValueError, RecursionError):
                continue


def _nodes(value: object) -> Iterator[dict[str, object]]:
    """All objects in a JSON value, outer ones first. A loop and not a recursion: the value is a stranger's."""
    waiting = [value]
    for _ in range(_JSON_NODES):
        if not waiting:
            return
        node = waiting.pop(0)
        if isinstance(node, dict):
            yield node
            waiting += [
                part for key, part in node.items() if key in ("@graph", "mainEntity", "mainEntityOfPage")
            ]
        elif isinstance(node, list):
            waiting += node


def _is_article(node: dict[str, object]) -> bool:
    kinds = node.get("@type")
    return any(
        isinstance(kind, str) and _ARTICLE_TYPE.search(kind)
        for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


def _first(meta: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((meta[name] for name in names if name in meta), None)


def _names(value: object) -> str | None:
    """The names in a JSON-LD value: a text, an object with a name, or a list of these."""
    parts = value if isinstance(value, list) else [value]
    found = [part.get("name") if isinstance(part, dict) else part for part in parts[:10]]
    names = [
        one_line(name)[:200] for name in found if isinstance(name, str) and name.strip() and "://" not in name
    ]
    return ", ".join(dict.fromkeys(names)) or None


def _url(tree: HtmlElement, meta: dict[str, str], fetched: str | None) -> str | None:
    links = [
        link.get("href") or "" for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical"
    ]
    claims = [*links[:1], meta.get("og:url", "")]
    own = next((address for claim in claims if claim and (address := believed(claim, fetched))), None)
    return own or (canonical(fetched) if fetched else None)


def _title(
    tree: HtmlElement, meta: dict[str, str], facts: dict[str, object], publisher: str | None
) -> tuple[str | None, str | None]:
    """The title without the site's name, and that name where it was found behind the title."""
    headings = [one_line(heading.text_content()) for heading in tree.iter("h1")]
    headings = [heading for heading in headings if heading and compared(heading) != compared(publisher or "")]
    tag = next((one_line(title.text_content()) for title in tree.iter("title")), "")
    claims = [_first(meta, _TITLE_NAMES[:1]), _names(facts.get("headline")), _first(meta, _TITLE_NAMES)]
    claims += [headings[0] if len(headings) == 1 else None, tag or None, headings[0] if headings else None]
    written = next((claim for claim in claims if claim), None)
    if not written:
        return None, None
    for heading in headings:
        if written.startswith(heading) and _SEPARATED.match(written):
            return heading, _tail(written, heading)
    parts = _SEPARATED.match(written)
    if parts and publisher and compared(parts["tail"]) in compared(publisher):
        return parts["head"], parts["tail"]
    if parts and written == tag and not headings and "|" in written:
        return parts["head"], parts["tail"]
    return written, _tail(tag, written)


def _tail(tag: str, title: str) -> str | None:
    parts = (
        re.match(r"^\s+[|·•»—–-]\s+([^|·•»]{2,60})$", tag[len(title) :]) if tag.startswith(title) else None
    )
    return parts[1] if parts else None


def _author(
    tree: HtmlElement, meta: dict[str, str], facts: dict[str, object], near: list[str], publisher: str | None
) -> str | None:
    bylines = [match["name"] for line in near if (match := BYLINE.match(line))]
    marked = tree.xpath(f"//*[@rel='author' or @itemprop='author'][not({_ASIDE})]")
    texts = [one_line(element.text_content()) for element in marked[:5]]
    for claim in [_names(facts.get("author")), *(meta.get(name) for name in _AUTHOR_NAMES), *texts, *bylines]:
        name = re.sub(r"^by:?\s+|\s*[|·•].*", "", claim or "", flags=re.IGNORECASE).strip(" ,;")
        is_site = publisher is not None and compared(name) == compared(publisher)
        if 2 < len(name) <= 120 and "://" not in name and "@" not in name and not is_site:
            return name
    return None


def _published(
    tree: HtmlElement,
    meta: dict[str, str],
    facts: dict[str, object],
    url: str | None,
    near: list[str],
    today: date,
) -> tuple[date | None, DateOrigin | None]:
    """The first date that holds, from the surest place to the least sure."""
    stamps: list[tuple[DateOrigin, str]] = [
        ("json-ld", str(facts.get("datePublished") or facts.get("dateCreated") or ""))
    ]
    stamps += [("meta", meta[name]) for name in _DATE_NAMES if name in meta]
    stamps += [("time-element", stamp) for stamp in _time_elements(tree)]
    in_path = date_in_path(urlsplit(url).path, today) if url else None
    for origin, stamp in stamps:
        found = read_date(stamp, today)
        if found and found >= _FIRST_STAMP:
            # written in the evening west of Greenwich: the publisher dates it by its own clock
            is_next_day = _UTC.search(stamp.strip()) and in_path == found - timedelta(days=1)
            return (in_path, "url") if is_next_day else (found, origin)
    if in_path and in_path >= _FIRST_STAMP:
        return in_path, "url"
    written = next((found for line in near if (found := date_of_line(line, today))), None)
    return written, "text" if written else None


def _updated(meta: dict[str, str], facts: dict[str, object], today: date) -> date | None:
    """When the page says that it was last changed; not when its server built it."""
    stamps = [str(facts.get("dateModified") or ""), *(meta[name] for name in _CHANGE_NAMES if name in meta)]
    return next((found for stamp in stamps if (found := read_date(stamp, today))), None)


def _time_elements(tree: HtmlElement) -> Iterator[str]:
    """The `<time>` elements that belong to the article: those marked as its date, then the one in its head."""
    marked = tree.xpath("//*[@itemprop='datePublished' or @pubdate]")
    inside = tree.xpath(f"//time[(ancestor::article or ancestor::main or preceding::h1) and not({_ASIDE})]")
    for element in [*marked, *inside[:3]]:
        around = f"{element.get('class')} {element.get('itemprop')} {element.text_content()}"
        before = one_line((element.getparent().text or "") if element.getparent() is not None else "")
        if not _CHANGED.search(around) and not _CHANGED.search(before[-30:]):
            yield element.get("datetime") or element.get("content") or one_line(element.text_content())


def _lines_near_headline(tree: HtmlElement) -> list[str]:
    """The short texts that follow the main headline: byline, date, place."""
    headline = next(tree.iter("h1"), None)
    if headline is None:
        return []
    lines: list[str] = []
    for text in headline.xpath(
        "following::text()[not(ancestor::script or ancestor::style or ancestor::nav or ancestor::aside)]"
    ):
        line = one_line(text)
        if len(line) > 300 or len(lines) >= _NEAR_LINES:
            break
        if line:
            lines.append(line)
    return lines
