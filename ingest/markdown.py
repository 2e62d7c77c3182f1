"""Markdown -> the text that a reader sees: no marks, links as their words, lists and tables as lines.

Parsed by markdown-it (CommonMark with tables), never by patterns: what looks like a mark in a sentence is not one.
"""

import re
from collections.abc import Iterator
from datetime import date
from html import unescape

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from ingest.plain import compared, one_line, plain, unwrapped
from ingest.reading import Reading
from ingest.scraped import is_scraped, read_text, under_title
from ingest.tables import table_lines
from qa.domain import DateOrigin

_UNSEEN = re.compile(r"<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1>|\Z)", re.DOTALL | re.IGNORECASE)
_LINE_TAG = re.compile(r"</?(?:p|div|br|li|tr|h[1-6]|section|article)\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)


def read_markdown(text: str, today: date) -> Reading:
    """The text of a Markdown document, its first heading as the title, with the author and date right under that; scraped
    pages in Markdown come out clean too."""
    root = SyntaxTreeNode(MarkdownIt("commonmark").enable("table").parse(text))
    blocks = [(node.type, block) for node in root.children for block in _blocks(node)]
    body = plain("\n\n".join(block for _, block in blocks))
    if is_scraped(body):
        return read_text(body, today)
    headings = [(at, block) for at, (kind, block) in enumerate(blocks) if kind == "heading"]
    if not headings or headings[0][0] > 0:
        return Reading(None, body)
    text, author, published = under_title(plain("\n\n".join(block for _, block in blocks[1:])), today)
    origin: DateOrigin | None = "text" if published else None
    return Reading(one_line(headings[0][1]), text, author=author, published=published, date_origin=origin)


def without_title(text: str, title: str) -> str:
    """`text` without its first paragraph where that only repeats the title."""
    first, _, rest = text.partition("\n\n")
    return rest.lstrip() if rest and compared(first) == compared(title) else text


def _blocks(node: SyntaxTreeNode) -> list[str]:
    """The paragraphs of a block; the items of a list are the lines of one paragraph."""
    if node.type in ("heading", "paragraph"):
        return ["\n".join(unwrapped(_inline(node).split("\n")))]
    if node.type in ("bullet_list", "ordered_list"):
        return ["\n".join(_list_lines(node))]
    if node.type == "table":
        rows = [[_inline(cell) for cell in row.children] for part in node.children for row in part.children]
        return ["\n".join(table_lines(rows, has_header=True))]
    if node.type in ("fence", "code_block"):
        return [node.content]
    if node.type == "html_block":
        return [_without_tags(node.content)]
    return [block for child in node.children for block in _blocks(child)]


def _list_lines(node: SyntaxTreeNode) -> list[str]:
    first = int(str(node.attrs.get("start", 1)))
    lines: list[str] = []
    for number, item in enumerate(node.children, first):
        mark = f"{number}. " if node.type == "ordered_list" else "- "
        blocks = [block for child in item.children for block in _blocks(child)] or [""]
        lines += [mark + blocks[0], *blocks[1:]]
    return lines


def _inline(node: SyntaxTreeNode) -> str:
    """The words of an inline node, with the line breaks of the source; pictures have none."""
    return "".join(_words(node)).strip()


def _words(node: SyntaxTreeNode) -> Iterator[str]:
    if node.type == "text" or (node.type == "code_inline" and "'" not in node.content):
        yield node.content
    elif node.type == "code_inline":
        # no code but the old quotation marks, as in: a `military end user' and a `military end use'
        yield f"`{node.content}`"
    elif "break" in node.type or (node.type == "html_inline" and node.content.lower().startswith("<br")):
        yield "\n"
    elif node.type != "image":
        for child in node.children:
            yield from _words(child)


def _without_tags(html: str) -> str:
    return unescape(_TAG.sub("", _LINE_TAG.sub("\n", _UNSEEN.sub("", html))))
