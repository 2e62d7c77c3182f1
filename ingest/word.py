"""A Word document (.docx) -> its article: headings, lists and tables as lines, title and author from its properties.

Read with python-docx, which knows packages, styles and properties; the text is taken from the XML below it, because
paragraphs in content controls and text that a reviewer inserted would be missing otherwise. Deleted text, headers,
footers, comments and notes are not part of the article. The date is one that stands under the title, else the day on
which the document was made.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING

from lxml import etree

from ingest.furniture import BYLINE
from ingest.page_date import EARLIEST, date_of_line, dateline
from ingest.plain import compared, one_line, plain
from ingest.reading import Reading
from ingest.tables import table_lines
from qa.domain import DateOrigin
from qa.errors import TooLarge, Unreadable

if TYPE_CHECKING:
    from docx.document import Document

# A document of 20 MB seldom unpacks to more than this; its pictures are packed already.
LARGEST_UNPACKED = 200_000_000
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SKIPPED = {f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_W}footnoteReference", _FALLBACK}
_TITLE_STYLES = re.compile(r"^(?:Title|Heading 1)$", re.IGNORECASE)
_NO_TITLE = re.compile(
    r"^(?:microsoft word\b.*|untitled|document\s*\d*|.*\.(?:docx?|rtf|pdf|indd))$", re.IGNORECASE
)
_HEAD_LINES = 6


def read_word(content: bytes, today: date) -> Reading:
    """The article of a Word document. Raises `Unreadable` for a damaged or locked one, `TooLarge` for a bomb."""
    document = _opened(content)
    blocks = [(style, text) for style, text in _blocks(document) if text.strip()]
    properties = document.core_properties
    styled = next(
        (at for at, (style, _) in enumerate(blocks[:_HEAD_LINES]) if _TITLE_STYLES.match(style)), None
    )
    own = one_line(properties.title or "")
    title = one_line(blocks[styled][1]) if styled is not None else None
    title = title or (own if own and not _NO_TITLE.match(own) else None)
    lines = [text for _, text in blocks]
    if title and lines and compared(lines[0]) == compared(title):
        del lines[0]
    lines, author, written = _without_head(lines, today)
    published, origin = _published(written, lines, properties.created, today)
    return Reading(
        title=title,
        text=plain("\n\n".join(lines)),
        author=author or one_line(properties.author or "") or None,
        published=published,
        date_origin=origin,
    )


def _opened(content: bytes) -> "Document":
    # heavy, and needed for this one kind
    import docx
    from docx.opc.exceptions import OpcError

    if content.startswith(b"\xd0\xcf\x11\xe0"):
        raise Unreadable("it is locked with a password, or an old .doc: save it as .docx without a password")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            if sum(info.file_size for info in package.infolist()) > LARGEST_UNPACKED:
                raise TooLarge(
                    f"unpacked it is larger than {LARGEST_UNPACKED / 1e6:.0f} MB: save its text alone"
                )
        return docx.Document(io.BytesIO(content))
    except (
        OpcError,
        zipfile.BadZipFile,
        etree.LxmlError,
        KeyError,
        ValueError,
        OSError,
        EOFError,
        AttributeError,
    ) as error:
        raise Unreadable(
            "it is no Word document, or a damaged one: open it in Word and save it again"
        ) from error
    except (NotImplementedError, RuntimeError) as error:
        raise Unreadable("it is encrypted or packed in an unusual way: save it again as .docx") from error


def _blocks(document: "Document") -> Iterator[tuple[str, str]]:
    """Style and text of each paragraph; a list and a table are one block."""
    styles = {style.style_id: str(style.name) for style in document.styles}
    items: list[str] = []
    count = 0
    for element in _parts(document.element.body):
        style = _style(element, styles) if element.tag == f"{_W}p" else ""
        is_item = element.tag == f"{_W}p" and (_is_numbered(element) or style.startswith("List"))
        if not is_item and items:
            yield "list", "\n".join(items)
            items, count = [], 0
        if element.tag == f"{_W}tbl":
            yield "table", "\n".join(table_lines(list(_rows(element)), has_header=_has_header(element)))
        elif is_item and (text := one_line(_words(element))):
            count += 1
            items.append(f"{count}. {text}" if "Number" in style else f"- {text}")
        elif not is_item:
            yield style, _words(element)
    if items:
        yield "list", "\n".join(items)


def _parts(element: etree._Element) -> Iterator[etree._Element]:
    """The paragraphs and tables of a body or cell in order, also those in content controls."""
    for child in element:
        if child.tag in (f"{_W}p", f"{_W}tbl"):
            yield child
        elif isinstance(child.tag, str) and child.tag not in _SKIPPED:
            yield from _parts(child)


def _style(paragraph: etree._Element, styles: dict[str, str]) -> str:
    found = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return styles.get(found.get(f"{_W}val", ""), "") if found is not None else ""


def _is_numbered(paragraph: etree._Element) -> bool:
    number = paragraph.find(f"{_W}pPr/{_W}numPr/{_W}numId")
    return number is not None and number.get(f"{_W}val") != "0"


def _words(element: etree._Element) -> str:
    """The text that a reader sees, without what was deleted under review."""
    parts: list[str] = []
    for child in element:
        if child.tag == f"{_W}t":
            parts.append(child.text or "")
        elif child.tag == f"{_W}tab":
            parts.append(" ")
        elif child.tag in (f"{_W}br", f"{_W}cr"):
            parts.append("\n")
        elif child.tag == f"{_W}noBreakHyphen":
            parts.append("-")
        elif child.tag not in _SKIPPED and child.tag != f"{_W}pPr" and isinstance(child.tag, str):
            parts.append(_words(child))
    return "".join(parts)


def _rows(table: etree._Element) -> Iterator[list[str]]:
    for row in table.iterchildren(f"{_W}tr"):
        cells = [cell for cell in row.iter(f"{_W}tc") if next(cell.iterancestors(f"{_W}tr")) is row]
        yield [one_line(" ".join(_words(part) for part in _parts(cell))) for cell in cells]


def _has_header(table: etree._Element) -> bool:
    """Whether the first row names the columns: marked as a header, or short words in every cell over longer rows."""
    rows = list(table.iterchildren(f"{_W}tr"))
    if not rows or rows[0].find(f"{_W}trPr/{_W}tblHeader") is not None:
        return bool(rows)
    first = next(_rows(table))
    return len(first) > 1 and all(
        cell and len(cell) <= 40 and not re.search(r"[.;]$|\d{3}", cell) for cell in first
    )


def _without_head(lines: list[str], today: date) -> tuple[list[str], str | None, date | None]:
    """The lines without the byline and the date that stand alone above the text, and these."""
    author, written = None, None
    while lines:
        byline, day = BYLINE.match(lines[0]), date_of_line(lines[0], today)
        if not byline and not day:
            break
        author = author or (byline["name"] if byline else None)
        written = written or day
        lines = lines[1:]
    return lines, author, written


def _published(
    written: date | None, lines: list[str], made: datetime | None, today: date
) -> tuple[date | None, DateOrigin | None]:
    found = written or (dateline(lines[0], today) if lines else None)
    if found:
        return found, "text"
    # python-docx's template bears this day: documents made from it by programs bear it too
    usable = made is not None and EARLIEST <= made.date() <= today and made.date() != date(2013, 12, 23)
    return (made.date(), "meta") if made is not None and usable else (None, None)
