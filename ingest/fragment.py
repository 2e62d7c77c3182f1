"""HTML that is an article and no page: the body of a mail, a text field of a record -> the text that a reader sees.

Nothing is weighed or left out but what no reader sees. Knows no menus: for whole pages there is `web_page`.
"""

import re
from collections.abc import Iterator

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from ingest.plain import count_words, one_line, plain
from ingest.tables import table_lines
from qa.errors import Unreadable

_UNSEEN = {
    "script",
    "style",
    "head",
    "title",
    "noscript",
    "iframe",
    "svg",
    "form",
    "button",
    "template",
    "object",
    "img",
}
_BLOCKS = {
    "p", "div", "section", "article", "main", "header", "footer", "aside", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol",
    "li", "table", "tbody", "thead", "tfoot", "tr", "td", "th", "blockquote", "pre", "hr", "dl", "dt", "dd", "figure",
    "figcaption", "center", "address", "body", "html", "caption",
}  # fmt: skip
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0(?:px)?\s*(?:;|$)", re.I
)
_LOOKS_LIKE_HTML = re.compile(
    r"</?(?:p|div|br|span|a|b|i|em|strong|ul|ol|li|h[1-6]|table|tr|td|html|body)\b[^<>]*>", re.I
)
_CELL_WORDS = 60


def looks_like_html(text: str) -> bool:
    """Whether `text` holds tags of HTML, not just signs for less and greater."""
    return _LOOKS_LIKE_HTML.search(text) is not None


def text_of(html: str) -> str:
    """The paragraphs of a piece of HTML; lists, tables and line breaks stay lines. Raises `Unreadable`."""
    parser = HTMLParser(encoding="utf-8", recover=True, remove_comments=True, remove_pis=True)
    try:
        root = document_fromstring(f"<div>{html}</div>".encode("utf-8", "ignore"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise Unreadable("its HTML is too broken to be read: save the article as text") from error
    return plain("\n\n".join(block for block in _blocks(root) if block.strip()))


def _blocks(element: HtmlElement) -> Iterator[str]:
    """The blocks of an element in order; words between its block children are blocks too."""
    words: list[str] = [element.text or ""]
    for child in element:
        if not isinstance(child.tag, str) or _is_unseen(child):
            words.append(child.tail or "")
        elif child.tag == "br":
            words.append("\0" + (child.tail or ""))
        elif child.tag in _BLOCKS or any(inner.tag in _BLOCKS for inner in child.iterdescendants()):
            yield _joined(words)
            yield from _of_block(child)
            words = [child.tail or ""]
        else:
            words += [*_inline(child), child.tail or ""]
    yield _joined(words)


def _of_block(element: HtmlElement) -> Iterator[str]:
    if element.tag in ("ul", "ol"):
        yield "\n".join(_items(element))
    elif element.tag == "table" and (rows := _data_rows(element)):
        has_header = all(cell.tag == "th" for cell in next(element.iter("tr")).iterchildren("td", "th"))
        yield "\n".join(table_lines(rows, has_header))
    elif element.tag == "tr" and _is_short_row(element):
        yield " ".join(one_line(" ".join(_blocks(cell))) for cell in element)
    else:
        yield from _blocks(element)


def _items(element: HtmlElement) -> Iterator[str]:
    for number, item in enumerate(element.iterchildren("li"), 1):
        blocks = [block for block in _blocks(item) if block.strip()]
        mark = f"{number}. " if element.tag == "ol" else "- "
        for position, block in enumerate(blocks):
            yield (
                block
                if position and block.startswith(("- ", "1. "))
                else (mark if not position else "") + block
            )


def _data_rows(table: HtmlElement) -> list[list[str]]:
    """The cells of a table that holds data; none for one that lays out a page (as mails do)."""
    if next(table.iterdescendants("table"), None) is not None:
        return []
    cells = [list(row.iterchildren("td", "th")) for row in table.iter("tr")]
    rows = [[one_line(" ".join(_blocks(cell))) for cell in row] for row in cells]
    rows = [row for row in rows if any(row)]
    wide = sum(len([cell for cell in row if cell]) > 1 for row in rows)
    is_data = len(rows) > 1 and wide == len(rows)
    return rows if is_data and all(count_words(cell) <= _CELL_WORDS for row in rows for cell in row) else []


def _is_short_row(row: HtmlElement) -> bool:
    return len(row) > 1 and all(len(cell.text_content()) < 40 and not len(cell) for cell in row)


def _inline(element: HtmlElement) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag == "br":
            yield "\0"
        elif isinstance(child.tag, str) and not _is_unseen(child):
            yield from _inline(child)
        yield child.tail or ""


def _is_unseen(element: HtmlElement) -> bool:
    return (
        element.tag in _UNSEEN
        or element.get("hidden") is not None
        or _HIDDEN.search(element.get("style") or "") is not None
    )


def _joined(words: list[str]) -> str:
    """Words with the blanks of HTML, where a line break is a blank; `<br>` is a line, two of them end the paragraph."""
    lines = [" ".join(line.split()) for line in "".join(words).split("\0")]
    return re.sub(r"\n{2,}", "\n\n", "\n".join(lines)).strip()
