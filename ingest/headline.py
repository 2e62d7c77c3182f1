"""Where the headline of a page stands, what is written around it, and what stands beside its article. Knows no site."""

import re
from functools import cached_property

from lxml.html import HtmlElement

from ingest.page_tree import words_of_name
from ingest.plain import SENTENCE_END, compared, count_words, one_line

_BESIDE_TAGS = frozenset(["aside", "nav", "footer"])
_BESIDE = frozenset(
    [
        "related", "recommended", "recommendations", "recommendation", "comment", "comments", "reply", "replies", "disqus",
        "sidebar", "teaser", "teasers", "trending", "popular", "promo", "promos", "widget", "recirc", "copyright",
    ]
)  # fmt: skip
_UNSEEN = frozenset(["script", "style", "noscript", "template", "head"])
# A cell or a heading behind the first sentence is the article's own, not its head's.
_PARTS_OF_A_BODY = frozenset(["h2", "h3", "h4", "h5", "h6", "td", "th", "blockquote"])
_LABEL_ALONE = re.compile(
    r"(?:by|von|par|por|di|door|(?:first |last )?(?:published|posted|updated|modified)(?: on| at)?|veröffentlicht(?: am)?"
    r"|publiziert am|aktualisiert(?: am)?|stand|publié le|mis à jour le|actualizado|aggiornato|bijgewerkt)|[^.!?]{2,40}[:：]"
    r"|[^.!?,]{2,30} date",
    re.IGNORECASE,
)
_CHANGE_CLASS = re.compile(r"[-_](?:updated|modified)\b|\bmodified", re.IGNORECASE)
_NEAR_LINES = 25
_ABOVE_LINES = 6
_LONGEST = 300
_SENTENCE_WORDS = 12
_TITLE_WORDS = 5


class Headline:
    """The heading that bears the title, else the first one; a page may have none."""

    def __init__(self, tree: HtmlElement, title: str | None) -> None:
        self._tree = tree
        headings = [*tree.iter("h1")]
        wanted = compared(title or "")
        bearing = [one for one in headings if wanted and _bears(one, wanted)]
        self.element: HtmlElement | None = next(iter([*bearing, *headings]), None)

    def is_beside(self, element: HtmlElement) -> bool:
        """Whether `element` stands in a part of the page that does not hold the headline and is named for what stands
        beside an article (its comments, related ones, a sidebar, the page's foot), or is a card that leads to another page."""
        for part in [element, *element.iterancestors()]:
            if part in self._around or part.tag in ("body", "html"):
                return False
            name = f"{part.get('class') or ''} {part.get('id') or ''}"
            if part.tag in _BESIDE_TAGS or not _BESIDE.isdisjoint(words_of_name(name)):
                return True
            if part.tag in ("li", "article") and _is_card(part):
                return True
        return False

    def lines(self) -> list[str]:
        """The short texts that follow the headline: byline, date, place. A label that stands alone is joined to its value."""
        return list(self._lines)

    def lines_above(self) -> list[str]:
        """The short texts right above the headline, in the part of the page that it stands in; the nearest first."""
        if self.element is None:
            return []
        found = self.element.xpath("preceding-sibling::*//text() | preceding-sibling::text()")
        lines = [one_line(text) for text in reversed(found) if not self._is_unseen(text.getparent())]
        return [line for line in lines if line][:_ABOVE_LINES]

    @cached_property
    def _around(self) -> frozenset[HtmlElement]:
        if self.element is None:
            return frozenset()
        return frozenset([self.element, *self.element.iterancestors()])

    @cached_property
    def _lines(self) -> tuple[str, ...]:
        lines: list[str] = []
        sentences = 0
        for text in self.element.xpath("following::text()") if self.element is not None else ():
            line, element = one_line(text), text.getparent()
            if not line or self._is_unseen(element):
                continue
            if len(line) > _LONGEST or len(lines) >= _NEAR_LINES or sentences > 1:
                break
            if count_words(line) >= _SENTENCE_WORDS and SENTENCE_END.search(line):
                sentences += 1
            if sentences and self._is_in_body(element):
                continue
            line = f"Updated {line}" if _is_marked_as_change(element) else line
            if lines and _LABEL_ALONE.fullmatch(lines[-1]):
                lines[-1] += f" {line}"
            else:
                lines.append(line)
        return tuple(lines)

    def _is_unseen(self, element: HtmlElement) -> bool:
        return element.tag in _UNSEEN or self.is_beside(element)

    def _is_in_body(self, element: HtmlElement) -> bool:
        parts = [element, *element.iterancestors()]
        return any(part.tag in _PARTS_OF_A_BODY for part in parts if part not in self._around)


def is_of_the_page(element: HtmlElement) -> bool:
    """Whether a property is that of the page's own item: not of a comment or a related article, which hold no headline."""
    scope = next((part for part in element.iterancestors() if part.get("itemscope") is not None), None)
    return scope is None or next(scope.iter("h1"), None) is not None or not element.xpath("//h1")


def _is_marked_as_change(element: HtmlElement) -> bool:
    """Whether its class says so; a bare `updated` is that of any date (http://microformats.org/wiki/hatom)."""
    name = element.get("class") or ""
    return _CHANGE_CLASS.search(name) is not None and "publi" not in name.lower()


def _is_card(part: HtmlElement) -> bool:
    """Whether a part holds the linked title of another page."""
    return any(count_words(link.text_content()) >= _TITLE_WORDS for link in part.iter("a"))


def _bears(heading: HtmlElement, wanted: str) -> bool:
    written = compared(one_line(heading.text_content()))
    return len(written) > 8 and (written in wanted or wanted in written)
