"""When a page says that it was published and changed: JSON-LD, meta tags, `<time>`, its address, the lines at its headline.

The date is never that of a change, of the capture, of a masthead, of a comment or of a copyright line: those say nothing
about when the article was published. A stamp in UTC names the next day for what is written in the evening west of
Greenwich; where the page shows its own day, that counts.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from ingest.headline import Headline, is_of_the_page
from ingest.language import language_of
from ingest.page_date import CHANGED, First, date_in_path, date_of_line, read_date
from ingest.plain import one_line
from qa.domain import DateOrigin

_PUBLISHED_NAMES = (
    "article:published_time", "og:published_time", "og:article:published_time", "datepublished", "dc.date.issued",
    "dcterms.issued", "dc.date", "dcterms.date", "dc:date", "parsely-pub-date", "sailthru.date", "pubdate", "pub_date",
    "publishdate", "publish-date", "publish_date", "publication_date", "publication-date", "citation_publication_date",
    "citation_date", "citation_online_date", "article.published", "article:published", "article_date_original",
    "originalpublicationdate", "cxenseparse:recs:publishtime", "rnews:datepublished", "published_date", "published-date",
    "release_date", "displaydate",
)  # fmt: skip
# When a draft was begun, or anything at all: for want of a better one.
_CREATED_NAMES = ("dcterms.created", "dc.date.created", "date")
_CHANGE_NAMES = (
    "article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "dc.date.modified", "article:modified",
)  # fmt: skip
# Nothing was published on the web before it existed: such a stamp is an empty field (1970-01-01) or a slip.
_FIRST_STAMP = date(1990, 1, 1)
_CLOCK = re.compile(
    r"(?:T|\s|^)(?P<hour>\d{1,2}):\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?P<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2})?\s*$"
)
_UTC = re.compile(r"Z|UTC|GMT|[+-]00:?00|")
# In the west, midnight of UTC falls into the afternoon or evening before; in the east, the day has begun by then.
_BEFORE_NOON, _EASTERN_MORNING = 12, 10
_PUBLISHED_CLASS = re.compile(r"publi|posted|created", re.IGNORECASE)
_CHANGED_MARK = re.compile(r"modif|updat|edit|revis", re.IGNORECASE)
_SAYS_PUBLISHED = re.compile(
    r"publi[sz]|publié|publica|posted|veröffentlicht|erschienen|geplaatst|发布|公開|掲載", re.IGNORECASE
)
_NUMERIC = re.compile(r"(?<![\d./-])(\d{1,2})([-/.])(\d{1,2})\2(?:19|20)\d{2}(?![\d/-])")
_MONTH_FIRST = frozenset(["en-us"])
_DAY_FIRST_ENGLISH = frozenset(["en-gb", "en-au", "en-nz", "en-ie", "en-in", "en-za"])
_DAY_FIRST = frozenset(
    [
        "de", "fr", "es", "it", "pt", "nl", "da", "nb", "nn", "no", "fi", "pl", "cs", "sk", "ru", "uk", "tr", "el", "ro", "bg",
        "hr", "sr", "sl", "et", "lv", "id", "vi",
    ]
)  # fmt: skip
# Where those who write the language differ in this.
_MIXED = frozenset(["fr-ca", "es-us", "es-pr", "es-pa"])


@dataclass(frozen=True)
class PageDates:
    """The dates of one page; what is asked for here is read from what `page_head` has found in it."""

    tree: HtmlElement
    meta: dict[str, str]
    facts: dict[str, object]
    url: str | None
    headline: Headline
    today: date

    def published(self) -> tuple[date | None, DateOrigin | None]:
        """The first date that holds, from the surest place to the least sure."""
        in_path = date_in_path(urlsplit(self.url).path, self.today) if self.url else None
        for origin, stamp in self._stamps():
            found = read_date(stamp, self.today, self._first)
            if found and found >= _FIRST_STAMP:
                return self._by_its_own_clock(found, in_path) or (found, origin)
        if in_path and in_path >= _FIRST_STAMP:
            return in_path, "url"
        written = next(self._written(self._lines()), None)
        return written, "text" if written else None

    def updated(self) -> date | None:
        """When the page says that it was last changed; not when its server built it."""
        stamps = [
            _text(self.facts.get("dateModified")),
            *(self.meta[name] for name in _CHANGE_NAMES if name in self.meta),
        ]
        return next((found for stamp in stamps if (found := read_date(stamp, self.today))), None)

    def _stamps(self) -> Iterator[tuple[DateOrigin, str]]:
        yield "json-ld", _text(self.facts.get("datePublished"))
        yield from (("meta", self.meta[name]) for name in _PUBLISHED_NAMES if name in self.meta)
        yield "json-ld", _text(self.facts.get("dateCreated"))
        yield from (("meta", self.meta[name]) for name in _CREATED_NAMES if name in self.meta)
        yield from (("time-element", stamp) for stamp in self._time_elements())

    def _by_its_own_clock(self, found: date, in_path: date | None) -> tuple[date, DateOrigin] | None:
        """The day that the publisher gives for a stamp in UTC, where that is the day before or after; else `None`."""
        stamps = [stamp for origin, stamp in self._stamps() if origin != "time-element"]
        hours = [
            hour
            for stamp in stamps
            if read_date(stamp, self.today) == found and (hour := _hour_of_utc(stamp)) is not None
        ]
        if not hours:
            return None
        before, after = found - timedelta(days=1), found + timedelta(days=1)
        lines = self._lines()
        shown = next(self._written([CHANGED.sub(" ", line) for line in lines]), None)
        if min(hours) < _BEFORE_NOON:
            if in_path == before:
                return before, "url"
            said = [self.meta[name] for name in _PUBLISHED_NAMES if name in self.meta]
            if any(read_date(stamp, self.today) == before for stamp in said):
                return before, "meta"
            # a change shown on the day before was after the publication, so that was no later
            return (before, "text") if shown == before else None
        if max(hours) >= _EASTERN_MORNING:
            if in_path == after:
                return after, "url"
            written = next(self._written(lines), None)
            return (after, "text") if written == shown == after != self.updated() else None
        return None

    def _time_elements(self) -> Iterator[str]:
        """The `<time>` elements that belong to the article: those marked as its date, then the one in its head."""
        marked = self.tree.xpath("//*[@itemprop='datePublished' or @pubdate]")
        inside = self.tree.xpath("//time[ancestor::article or ancestor::main or preceding::h1]")
        marked = [element for element in marked if is_of_the_page(element)]
        beside = self.headline.is_beside
        first = [element for element in inside if not beside(element)][:3]
        for element in [*(one for one in marked if not beside(one)), *first]:
            around = f"{element.get('class')} {element.get('itemprop')} {element.text_content()}"
            before = one_line((element.getparent().text or "") if element.getparent() is not None else "")
            is_change = _CHANGED_MARK.search(around) and not _PUBLISHED_CLASS.search(around)
            if not is_change and not CHANGED.search(before[-30:]):
                yield element.get("datetime") or element.get("content") or one_line(element.text_content())

    def _lines(self) -> list[str]:
        above = [line for line in self.headline.lines_above() if _SAYS_PUBLISHED.search(line)]
        return [*self.headline.lines(), *above]

    def _written(self, lines: list[str]) -> Iterator[date]:
        yield from (found for line in lines if (found := date_of_line(line, self.today, self._first)))

    @cached_property
    def _first(self) -> First | None:
        """Whether this page writes the day or the month first: by its language, unless its other dates contradict that."""
        text = self.tree.text_content()
        pairs = [(int(match[1]), int(match[3])) for match in _NUMERIC.finditer(text)]
        if not pairs:
            return None  # none to be read
        said = _first_by_language(self.tree, self.meta, text)
        day_first = any(one > 12 for one, _ in pairs)
        month_first = any(other > 12 for _, other in pairs)
        contradicted = (said == "month" and day_first and not month_first) or (
            said == "day" and month_first and not day_first
        )
        return None if contradicted else said


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _hour_of_utc(stamp: str) -> int | None:
    """The hour of a stamp in UTC, or in no zone that it names; `None` for another and for a day without a time."""
    match = _CLOCK.search(stamp.strip())
    return int(match["hour"]) if match and _UTC.fullmatch(match["zone"] or "") else None


def _first_by_language(tree: HtmlElement, meta: dict[str, str], text: str) -> First | None:
    claims = [tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or ""]
    claims += [meta.get("content-language", ""), meta.get("og:locale", "")]
    said = [claim.lower().replace("_", "-").strip() for claim in claims if claim.strip()] or [
        language_of(text) or ""
    ]
    # of "en" and "en_GB" the one with the country tells more
    language = next((claim for claim in said if claim.startswith(f"{said[0]}-")), said[0])
    if language in _MONTH_FIRST:
        return "month"
    if language in _DAY_FIRST_ENGLISH or (language.split("-")[0] in _DAY_FIRST and language not in _MIXED):
        return "day"
    return None
