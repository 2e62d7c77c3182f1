"""An HTML page -> the article in it. The body is found by trafilatura, the rest by `page_head`.

Options, measured with `python benchmarks/extraction.py` on the 90 pages of the development set (F1 of 4-gram shingles):
FIGURES
"""

import re
from collections.abc import Iterator
from datetime import date

import trafilatura
from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from ingest.furniture import furniture
from ingest.page_head import read_head
from ingest.plain import compared, count_words, one_line, plain
from ingest.reading import Reading
from ingest.tables import table_lines
from qa.errors import NoArticle, Unreadable

_NOT_FOUND = re.compile(
    r"^(?:error\s*)?(?:40[0-9]|50[0-9])\b|\b(?:page|article|file|document) (?:was |is |has )?(?:not (?:be )?found|unavailable|gone|removed)"
    r"|^not found|^access denied|^forbidden|^just a moment|^attention required|^are you a (?:robot|human)|^sorry\b.*\bfind\b"
    r"|can(?:no|['’])t (?:find|be found)|^oops",
    re.IGNORECASE,
)
_LOGIN = re.compile(
    r"^(?:sign|log)[ -]?in\b|^login\b|^(?:please )?(?:sign|log) in\b|^register\b|^create (?:an|your) account|^member login",
    re.IGNORECASE,
)
_SHORT = 120


def read_web_page(html: str, fetched: str | None, today: date) -> Reading:
    """The article of the page. Raises `NoArticle` for a log-in, an error page or a list, `Unreadable` for what is no HTML."""
    tree = _tree(html)
    head = read_head(tree, fetched, today)
    text = _text(tree, head.title)
    _refuse_what_is_no_article(tree, head.title or "", text)
    return Reading(
        head.title, text, head.author, head.publisher, head.url, head.published, head.date_origin
    )


def _tree(html: str) -> HtmlElement:
    # A str with an encoding in its XML declaration is refused by lxml: bytes never are.
    parser = HTMLParser(encoding="utf-8", recover=True, remove_comments=True, remove_pis=True)
    try:
        return document_fromstring(html.encode("utf-8", "ignore"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError, RecursionError) as error:
        raise Unreadable("it is not a web page that can be parsed: save it again as HTML or as text") from error


def _text(tree: HtmlElement, title: str | None) -> str:
    for precise in (True, False):
        try:
            document = trafilatura.bare_extraction(tree, include_comments=False, favor_precision=precise)
        except (etree.LxmlError, ValueError, RecursionError, AttributeError, TypeError) as error:
            raise Unreadable("its HTML is too broken to be read: save the article as text and ingest that") from error
        blocks = list(_blocks(document.body)) if document is not None else []
        if blocks and title and compared(blocks[0]) == compared(title):
            del blocks[0]
        text = plain("\n\n".join(_without_covers(block) for block in blocks))
        if count_words(text) >= 15:
            return text
    return text


def _without_covers(block: str) -> str:
    """`block` without the share rows, picture credits and sign-ups that trafilatura lets through."""
    return "\n".join(line for line in block.split("\n") if line.startswith("- ") or furniture(line) != "cover")


def _blocks(body: etree._Element) -> Iterator[str]:
    """The paragraphs of trafilatura's tree, in order."""
    for element in body:
        if element.tag == "list":
            yield "\n".join(_items(element))
        elif element.tag == "table":
            rows = [[one_line(" ".join(cell.itertext())) for cell in row.iter("cell")] for row in element.iter("row")]
            heads = [cell.get("role") == "head" for cell in next(element.iter("row"), ())]
            yield "\n".join(table_lines(rows, has_header=bool(heads) and all(heads)))
        elif element.tag == "quote" and len(element):
            yield from _blocks_of_quote(element)
        else:
            yield _words(element)
        if element.tail and element.tail.strip():
            yield element.tail


def _blocks_of_quote(quote: etree._Element) -> Iterator[str]:
    if quote.text and quote.text.strip():
        yield quote.text
    yield from _blocks(quote)


def _items(element: etree._Element) -> Iterator[str]:
    """The items of a list, each in a line; the items of a list in it follow their item."""
    ordered = element.get("rend") == "ol"
    for number, item in enumerate(element.iterchildren("item"), 1):
        nested = list(item.iter("list"))
        words = one_line(_words(item, skip="list"))
        if words:
            yield f"{number}. {words}" if ordered else f"- {words}"
        for inner in nested:
            if next(inner.iterancestors("list")) is element:
                yield from _items(inner)


def _words(element: etree._Element, skip: str = "") -> str:
    """The text of an element; a line break in the page is a line break here, any other blank is one blank."""
    parts = [element.text or ""]
    for child in element:
        if child.tag == "lb":
            parts.append("\0")
        elif child.tag != skip and isinstance(child.tag, str):
            parts.append(_words(child, skip) + (" " if child.tag == "p" else ""))
        parts.append(child.tail or "")
    return " ".join("".join(parts).split()).replace("\0", "\n")


def _refuse_what_is_no_article(tree: HtmlElement, title: str, text: str) -> None:
    words = count_words(text)
    first = text.split("\n", 1)[0][:200]
    if words < _SHORT and (_NOT_FOUND.search(title) or _NOT_FOUND.search(first)):
        raise NoArticle(f"the page says “{(title or first)[:80]}”: check the address")
    has_password = any((field.get("type") or "").lower() == "password" for field in tree.iter("input"))
    if words < _SHORT and (_LOGIN.search(title) or (has_password and words < 60)):
        raise NoArticle("it is a page to log in: save the article from your browser and ingest the file")
    if _is_list_of_headlines(tree, text):
        raise NoArticle("it is a list of headlines and teasers: give the page of one article")


def _is_list_of_headlines(tree: HtmlElement, text: str) -> bool:
    """Whether what is not a linked headline, or the one short paragraph under it, is too little for an article."""
    linked = {
        compared(heading.text_content())
        for heading in tree.xpath("//*[self::h1 or self::h2 or self::h3 or self::h4][.//a[@href] or parent::a[@href]]")
    }
    blocks = [block for block in re.split(r"\n+", text) if block]
    teasers, rest, in_teaser = 0, 0, 0
    for block in blocks:
        words = count_words(block)
        if compared(block.removeprefix("- ")) in linked:
            teasers, in_teaser = teasers + 1, 60
        elif words <= in_teaser:
            in_teaser -= words
        else:
            rest, in_teaser = rest + words, 0
    links = {compared(link.text_content()) for link in tree.iter("a")}
    only_links = len(blocks) >= 4 and all(compared(block.removeprefix("- ")) in links for block in blocks)
    return only_links or (teasers >= 3 and rest < 60)
