"""An HTML page -> the article in it. The body is found by trafilatura, the rest by `page_head`.

What each option and step brings is in docs/extraction.md, with the command that measures it.
"""

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from datetime import date

import trafilatura
from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from ingest.furniture import BYLINE, furniture
from ingest.page_date import CHANGED, date_of_line
from ingest.page_head import read_head
from ingest.page_tree import prepared
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
_CONSENT = re.compile(
    r"\b(?:cookies?|consent|our (?:\d+ )?partners|personal data|unique identifiers|tracking technologies|privacy policy)\b",
    re.IGNORECASE,
)
_CONSENT_MARKS = 3
_SHORT = 120
_UNDER_A_VIDEO = 80
_CELL_WORDS = 60
_HEAD_BLOCKS = 3
_SENTENCE = re.compile(r"\w+\W+(?:\w+\W+){5,}\w+[.!?](?:\W|$)")
_CREDITS = re.compile(
    r"^\(?(?:additional |further )?(?:reporting|writing|editing) by\b|^(?:compiled|edited|written) by\b|^(?:tags?|topics?|keywords?|filed under)\b:?"
    r"|\bfollow (?:him|her|them|us|me|the author|@?\w+(?: \w+){0,5}) on (?:twitter|facebook|instagram|linkedin|x)\b"
    r"|^(?:have|got) a (?:news )?tip\b",
    re.IGNORECASE,
)
_TAGS = re.compile(r"(?:tags?|topics?|keywords?|filed under):?", re.IGNORECASE)
_CREDIT_WORDS = 60
_REST_OF_A_LIST = 40
_UNDER_HEADING = (
    "following-sibling::p[1] | parent::*/following-sibling::p[1] | following-sibling::div[1]//p[1]"
)


def read_web_page(html: str, fetched: str | None, today: date) -> Reading:
    """The article of the page. Raises `NoArticle` for a log-in, an error page or a list, `Unreadable` for what is no HTML."""
    tree = _tree(html)
    head = read_head(tree, fetched, today)
    text = _text(prepared(deepcopy(tree)), head.title, today)
    _refuse_what_is_no_article(tree, head.title or "", text)
    return replace(head, text=text)


def _tree(html: str) -> HtmlElement:
    # A str with an encoding in its XML declaration is refused by lxml: bytes never are.
    parser = HTMLParser(encoding="utf-8", recover=True, remove_comments=True, remove_pis=True)
    try:
        return document_fromstring(html.encode("utf-8", "ignore"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError, RecursionError) as error:
        raise Unreadable(
            "it is not a web page that can be parsed: save it again as HTML or as text"
        ) from error


def _text(tree: HtmlElement, title: str | None, today: date) -> str:
    """The body as trafilatura finds it when it is strict; as it does otherwise where that lost nearly all of it."""
    strict = _found(tree, title, today, precise=True)
    if count_words(strict) >= _SHORT:
        return strict
    lenient = _found(tree, title, today, precise=False)
    return lenient if count_words(lenient) > 3 * count_words(strict) else strict


def _found(tree: HtmlElement, title: str | None, today: date, precise: bool) -> str:
    try:
        document = trafilatura.bare_extraction(tree, include_comments=False, favor_precision=precise)
    except (etree.LxmlError, ValueError, RecursionError, AttributeError, TypeError) as error:
        raise Unreadable(
            "its HTML is too broken to be read: save the article as text and ingest that"
        ) from error
    blocks = list(_blocks(document.body)) if document is not None else []
    lines = plain("\n\n".join(_without_covers(block) for block in blocks)).split("\n\n")
    return "\n\n".join(_without_credits(_without_head(lines, title, today)))


def _without_head(blocks: list[str], title: str | None, today: date) -> list[str]:
    """The paragraphs behind the title, a date and an author, where these stand at the very beginning."""
    first = [compared(block) for block in blocks[:_HEAD_BLOCKS]]
    at = first.index(compared(title)) + 1 if title and compared(title) in first else 0
    if any(_SENTENCE.search(block) for block in blocks[: max(at - 1, 0)]):
        at = 0
    while at < len(blocks) and (BYLINE.match(blocks[at]) or date_of_line(CHANGED.sub("", blocks[at]), today)):
        at += 1
    return blocks[at:]


def _without_credits(blocks: list[str]) -> list[str]:
    """The paragraphs without those at the end that say who worked on the text, how to reach them, and its tags."""
    end = len(blocks)
    while end > 1 and count_words(blocks[end - 1]) <= _CREDIT_WORDS:
        if _CREDITS.search(blocks[end - 1]):
            end -= 1
        elif _TAGS.fullmatch(blocks[end - 2]):
            end -= 2
        else:
            break
    return blocks[:end]


def _without_covers(block: str) -> str:
    """`block` without the share rows, picture credits, sign-ups and menu rows that trafilatura lets through."""
    return "\n".join(line for line in block.split("\n") if line.startswith("- ") or not _is_cover(line))


def _is_cover(line: str) -> bool:
    kind = furniture(line)
    return kind == "cover" or (kind == "menu" and "|" in line)


def _blocks(body: etree._Element) -> Iterator[str]:
    """The paragraphs of trafilatura's tree, in order."""
    for element in body:
        if element.tag == "list":
            yield "\n".join(_items(element))
        elif element.tag == "table":
            yield from _table(element)
        elif element.tag == "quote" and len(element):
            yield from _blocks_inside(element)
        else:
            yield _words(element)
        if element.tail and element.tail.strip():
            yield element.tail


def _table(element: etree._Element) -> Iterator[str]:
    """The rows of a table as the lines of one paragraph; where a table only lays out the page, its cells as paragraphs."""
    rows = [[one_line(" ".join(cell.itertext())) for cell in row.iter("cell")] for row in element.iter("row")]
    if any(count_words(cell) > _CELL_WORDS for row in rows for cell in row):
        for cell in element.iter("cell"):
            yield from _blocks_inside(cell)
        return
    heads = [cell.get("role") == "head" for cell in next(element.iter("row"), ())]
    yield "\n".join(table_lines(rows, has_header=bool(heads) and all(heads)))


def _blocks_inside(element: etree._Element) -> Iterator[str]:
    """The paragraphs of a quotation or a cell that may hold some."""
    if all(child.tag not in ("p", "list", "head", "table", "quote") for child in element):
        yield _words(element)
        return
    if element.text and element.text.strip():
        yield element.text
    yield from _blocks(element)


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
    tag = next((one_line(element.text_content()) for element in tree.iter("title")), "")
    said = next(
        (claim for claim in (title, tag, text.split("\n", 1)[0][:200]) if _NOT_FOUND.search(claim)), None
    )
    if words < _SHORT and said:
        raise NoArticle(f"the page says “{said[:80]}”: check the address, or save the page from your browser")
    has_password = any((field.get("type") or "").lower() == "password" for field in tree.iter("input"))
    if words < _SHORT and (_LOGIN.search(title) or (has_password and words < 60)):
        raise NoArticle("it is a page to log in: save the article from your browser and ingest the file")
    if words < _SHORT and len(_CONSENT.findall(text)) >= _CONSENT_MARKS and not _is_declared_article(tree):
        raise NoArticle(
            "it only asks for consent to cookies: save the article from your browser and ingest the file"
        )
    kind = next(
        (tag.get("content") or "" for tag in tree.iter("meta") if tag.get("property") == "og:type"), ""
    )
    if words < _UNDER_A_VIDEO and kind.lower().startswith("video"):
        raise NoArticle("it is a page to watch a video: give the page of an article about it")
    if _is_list_of_headlines(tree, text):
        raise NoArticle("it is a list of headlines and teasers: give the page of one article")


def _is_declared_article(tree: HtmlElement) -> bool:
    return any(
        tag.get("property") == "og:type" and (tag.get("content") or "").lower() == "article"
        for tag in tree.iter("meta")
    )


def _is_list_of_headlines(tree: HtmlElement, text: str) -> bool:
    """Whether there is too little for an article besides linked headlines and the one paragraph under each."""
    links = {compared(link.text_content()) for link in tree.iter("a")}
    headings = tree.xpath(
        "//*[self::h1 or self::h2 or self::h3 or self::h4][.//a[@href] or parent::a[@href]]"
    )
    cards = {
        compared(part.text_content())
        for heading in headings
        for part in [heading, *heading.xpath(_UNDER_HEADING)]
    }
    lines = [line.removeprefix("- ") for line in text.split("\n") if line]
    rest = [line for line in lines if compared(line) not in cards]
    only_links = len(lines) >= 4 and all(compared(line) in links for line in lines)
    return only_links or (len(headings) >= 3 and sum(map(count_words, rest)) < _REST_OF_A_LIST)
