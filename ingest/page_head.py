"""What an HTML page says of itself: title, author, publisher, address; its dates are read by `head_dates`.

Read from JSON-LD, meta tags and the lines around the headline. Knows nothing of the body.
"""

import json
import re
from collections.abc import Iterator
from datetime import date

from lxml.html import HtmlElement

from ingest.addresses import believed, canonical, main_page, site_name
from ingest.furniture import BYLINE
from ingest.head_dates import PageDates
from ingest.headline import Headline, is_of_the_page
from ingest.plain import compared, one_line
from ingest.reading import Reading

_JSON_LONGEST = 500_000
_JSON_NODES = 5_000
_ARTICLE_TYPE = re.compile(r"(?:article|posting|report|webpage)$", re.IGNORECASE)
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


def read_head(tree: HtmlElement, fetched: str | None, today: date) -> Reading:
    """Everything but the text. `fetched` is the address that the page came from, `None` for a file."""
    meta = _meta(tree)
    facts = _article_facts(tree, meta)
    url = _url(tree, meta, facts, fetched)
    publisher = (
        _first(meta, _PUBLISHER_NAMES[:1]) or _names(facts.get("publisher")) or _first(meta, _PUBLISHER_NAMES)
    )
    title, site = _title(tree, meta, facts, publisher)
    publisher = publisher or site or (site_name(url) if url else None)
    headline = Headline(tree, title)
    dates = PageDates(tree, meta, facts, url, headline, today)
    published, origin = dates.published()
    return Reading(
        title=title,
        text="",
        author=_author(tree, meta, facts, headline, publisher),
        publisher=publisher,
        url=url,
        published=published,
        date_origin=origin,
        updated=dates.updated(),
    )


def _meta(tree: HtmlElement) -> dict[str, str]:
    """The first value of each meta tag, by its name in lower case."""
    found: dict[str, str] = {}
    for tag in tree.iter("meta"):
        if tag.get("itemprop") and not is_of_the_page(tag):
            continue
        name = tag.get("property") or tag.get("name") or tag.get("itemprop") or ""
        value = one_line(tag.get("content") or "")
        if name and value:
            found.setdefault(name.lower(), value[:1_000])
    return found


def _article_facts(tree: HtmlElement, meta: dict[str, str]) -> dict[str, object]:
    """The JSON-LD object of the article: of an article's type rather than of the page's.

    Of several the one with the page's title, as the others are those of related articles; without one of its title the
    first, where they do not contradict each other.
    """
    candidates = [node for script in _scripts(tree) for node in _nodes(script) if _is_article(node)]
    whole_pages = [node for node in candidates if "webpage" in str(node.get("@type")).lower()]
    found = [node for node in candidates if node not in whole_pages] or whole_pages
    if len({str(node.get("datePublished")) for node in found}) > 1:
        titles = [
            _first(meta, _TITLE_NAMES),
            *(one_line(one.text_content()) for one in tree.iter("h1", "title")),
        ]
        wanted = [compared(title) for title in titles if title]
        same = [
            node
            for node in found
            if (name := compared(_names(node.get("headline")) or "")) and name in wanted
        ]
        return (same or [{}])[0] if found != whole_pages else found[0]
    return (found or [{}])[0]


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


def _url(
    tree: HtmlElement, meta: dict[str, str], facts: dict[str, object], fetched: str | None
) -> str | None:
    """The address that the page gives for itself, else where it came from; of an AMP or mobile page that of its main page."""
    links = [
        link.get("href") or "" for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical"
    ]
    claims = [*links[:1], meta.get("og:url", "")]
    own = next((address for claim in claims if claim and (address := believed(claim, fetched))), None)
    address = own or (canonical(fetched) if fetched else None)
    if address is None:
        return None
    entity = facts.get("mainEntityOfPage")
    claims += [_text(entity.get("@id") if isinstance(entity, dict) else entity), _text(facts.get("url"))]
    named = [found for claim in claims if claim and (found := believed(claim, fetched or address))]
    return main_page(address, named)


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


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
    tree: HtmlElement,
    meta: dict[str, str],
    facts: dict[str, object],
    headline: Headline,
    publisher: str | None,
) -> str | None:
    bylines = [match["name"] for line in headline.lines() if (match := BYLINE.match(line))]
    marked = tree.xpath("//*[@rel='author' or @itemprop='author']")
    own = [element for element in marked[:20] if not headline.is_beside(element)]
    texts = [one_line(element.text_content()) for element in own[:5]]
    for claim in [_names(facts.get("author")), *(meta.get(name) for name in _AUTHOR_NAMES), *texts, *bylines]:
        name = re.sub(r"^by:?\s+|\s*[|·•].*", "", claim or "", flags=re.IGNORECASE).strip(" ,;")
        is_site = publisher is not None and compared(name) == compared(publisher)
        if 2 < len(name) <= 120 and "://" not in name and "@" not in name and not is_site:
            return name
    return None
