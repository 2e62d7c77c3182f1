"""The tree of a page, made ready for the search for its article: what is marked as furniture goes, a body in pieces is joined.

Only marks that mean the same on every site count: elements and roles of HTML, and whole words in class names and ids. No mark
is believed that would take a good part of the page's prose with it: themes name their whole page "has-sidebar". Knows no site.
"""

import re

from lxml.html import HtmlElement

from ingest.furniture import furniture
from ingest.plain import count_words, one_line

_WORDS_OF_A_NAME = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_FURNITURE = frozenset(
    [
        "related", "recommended", "recommendations", "recirc", "recirculation", "newsletter", "newsletters", "promo", "promos",
        "teaser", "teasers", "trending", "popular", "sidebar", "outbrain", "taboola", "sponsored", "advertisement", "breadcrumb",
        "breadcrumbs", "comments", "disqus", "signup", "subscribe", "paywall", "cookie", "consent", "share", "sharing", "social",
        "tags", "tooltip",
    ]
)  # fmt: skip
_ROLES = frozenset(
    ["navigation", "complementary", "banner", "search", "dialog", "alertdialog", "contentinfo"]
)
_NEVER = frozenset(
    ["html", "body", "head", "main", "meta", "link", "script", "style", "h1", "p", "a", "span"]
)
# An element with more of the page's prose than this is no furniture, whatever it is called.
_MOST_PROSE = 0.2
_CHUNK_WORDS = 40
_LINKED_TITLE_WORDS = 4
_LINKED_SHARE = 0.75
_LABELS = ("p", "h2", "h3", "h4", "h5")
_LABEL_WORDS = 4


def prepared(tree: HtmlElement) -> HtmlElement:
    """`tree`, changed in place: without marked furniture, and with the pieces of a divided body in the first of them."""
    for quotation in tree.iter("blockquote"):
        _show(quotation)
    most = _MOST_PROSE * _prose(tree)
    for element in [*tree.iter()]:
        is_candidate = isinstance(element.tag, str) and element.tag not in _NEVER
        if (
            is_candidate
            and _is_marked(element)
            and element.getparent() is not None
            and _prose(element) <= most
        ):
            element.drop_tree()
    for paragraph in [*tree.iter("p")]:
        _ready(paragraph)
    _join_body(tree)
    return tree


def words_of_name(name: str) -> list[str]:
    """The words of a class or an id, in lower case: `relatedStories related-list` is related, stories, related, list."""
    return [word.lower() for word in _WORDS_OF_A_NAME.findall(name)]


def _show(quotation: HtmlElement) -> None:
    """Takes away the names of a quotation, as of a post, and of what only frames it: they say where it is from."""
    length = len(quotation.text_content().strip())
    for element in [quotation, *quotation.iterancestors("div", "figure")]:
        if len(element.text_content().strip()) > length:
            return
        element.attrib.pop("class", None)
        element.attrib.pop("id", None)


def _is_marked(element: HtmlElement) -> bool:
    if element.get("role") in _ROLES:
        return True
    if element.tag == "article":
        # https://html.spec.whatwg.org/#the-article-element: an inner one is related to the outer, a comment for instance
        return next(element.iterancestors("article"), None) is not None
    if element.tag in ("ul", "ol"):
        return _lists_titles(element) or _is_under_related(element)
    words = words_of_name(f"{element.get('class') or ''} {element.get('id') or ''}")
    return not _FURNITURE.isdisjoint(words)


def _is_under_related(element: HtmlElement) -> bool:
    """Whether the line above a list says that it leads to other pages."""
    label = element.getprevious()
    return label is not None and furniture(one_line(label.text_content())) == "related"


def _lists_titles(element: HtmlElement) -> bool:
    """Whether each item of a list holds the linked title of another page, and the list next to nothing else."""
    items = element.findall("li")
    return len(items) >= 2 and all(_titles(item) for item in items) and _is_mostly_linked(element)


def _ready(paragraph: HtmlElement) -> None:
    """Drops a paragraph that lists linked titles, with its label. In any other, linked words among others are not taken for
    furniture: they are words of a sentence, whatever their class is called."""
    if len(_titles(paragraph)) >= 2 and _is_mostly_linked(paragraph) and paragraph.getparent() is not None:
        label = paragraph.getprevious()
        if label is not None and label.tag in _LABELS and count_words(label.text_content()) <= _LABEL_WORDS:
            label.drop_tree()
        paragraph.drop_tree()
        return
    half = len(paragraph.text_content()) / 2
    for link in paragraph.iter("a"):
        for part in (link, link.getparent()):
            if part is not paragraph and part.tag in ("a", "span") and len(part.text_content()) < half:
                part.attrib.pop("class", None)
                part.attrib.pop("id", None)


def _titles(element: HtmlElement) -> list[str]:
    """The texts of links that are long enough for titles."""
    texts = [link.text_content().strip() for link in element.iter("a")]
    return [text for text in texts if count_words(text) >= _LINKED_TITLE_WORDS]


def _is_mostly_linked(element: HtmlElement) -> bool:
    return sum(map(len, _titles(element))) >= _LINKED_SHARE * len(element.text_content().strip())


def _prose(element: HtmlElement) -> int:
    """Characters in the paragraphs of `element`; in the page's text where it has no paragraphs."""
    return sum(len(paragraph.text_content()) for paragraph in element.iter("p"))


def _join_body(tree: HtmlElement) -> None:
    """Moves the pieces of a body that adverts divide into the first of them: equal in name, and each full of paragraphs."""
    pieces: dict[tuple[object, str, str], list[HtmlElement]] = {}
    for paragraph in tree.iter("p"):
        piece = paragraph.getparent()
        if piece is not None and piece.tag in ("div", "section") and piece.get("class"):
            owner = next(piece.iterancestors("article", "main"), None)
            same = pieces.setdefault((owner, piece.tag, piece.get("class")), [])
            if owner is not None and (not same or same[-1] is not piece):
                same.append(piece)
    for same in pieces.values():
        full = [piece for piece in same if _own_words(piece) >= _CHUNK_WORDS]
        for piece in full[1:]:
            full[0].extend(list(piece))


def _own_words(piece: HtmlElement) -> int:
    return sum(count_words(paragraph.text_content()) for paragraph in piece.findall("p"))
