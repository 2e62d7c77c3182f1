"""A PDF with a text layer -> its article: title and date from its text and its properties.

Read with pypdfium2 (PDFium, BSD/Apache). Compared on the same files with pdfminer.six and pypdf: all give the same
characters; PDFium took 0.10 s for two manuals, pypdf 1.2 s, pdfminer.six 2.3 s, and it tells where every character
stands, so that columns, running heads and broken words are put right here (`pdf_layout`, `pdf_text`), whatever the order
in which a program wrote them. Not PyMuPDF: AGPL.
The date is one printed at its head or in its running heads, else the day on which the file was made; not that of a
file that a browser printed, which says when somebody read the page.
"""

import ctypes
import math
import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from ingest.page_date import date_of_line, dateline, read_date
from ingest.pdf_layout import PageLine, Span, lines_of
from ingest.pdf_text import body_size, paragraphs
from ingest.plain import compared, count_words, one_line, plain
from ingest.reading import Reading
from qa.domain import DateOrigin
from qa.errors import NoArticle, TooLarge, Unreadable

if TYPE_CHECKING:
    import pypdfium2

MOST_PAGES = 1_000
_FEWEST_CHARACTERS = 20
_HEAD_PARAGRAPHS = 12
_NO_TITLE = re.compile(
    r"^(?:microsoft (?:word|powerpoint)\b.*|untitled.*|document\s*\d*|print|.*\.(?:docx?|rtf|pdf|indd|html?|tex|dvi)|\W*\d[\d\W]*)$",
    re.IGNORECASE,
)
_PRINTED_BY_BROWSER = re.compile(
    r"skia|chrom|firefox|mozilla|safari|quartz|wkhtml|print to pdf|webkit|cairo", re.IGNORECASE
)
_STAMP = re.compile(r"^D:(\d{4})(\d{2})(\d{2})")
_HYPHENS = {"\u0002", "\ufffe", "\u00ad"}


def read_pdf(content: bytes, today: date) -> Reading:
    """The article of a PDF. Raises `Unreadable` for a locked or damaged one, `NoArticle` for a scan, `TooLarge`."""
    pages, facts = _read(content)
    if sum(len(span.text) for page in pages for span in page) < _FEWEST_CHARACTERS * min(len(pages), 5):
        raise NoArticle(
            "it is a scan: pictures of pages without a text layer; run text recognition over it (e.g. ocrmypdf) and ingest that"
        )
    lines, running = lines_of(pages)
    blocks = [(size, one_line(text)) for size, text in paragraphs(lines)]
    title, blocks = _title(blocks, facts.get("Title", ""), lines)
    published, origin = _published([text for _, text in blocks], running, facts, today)
    author = one_line(facts.get("Author", ""))
    return Reading(
        title=title,
        text=plain("\n\n".join(text for _, text in blocks)),
        author=author if author and len(author) <= 120 and "@" not in author else None,
        published=published,
        date_origin=origin,
    )


def _read(content: bytes) -> tuple[list[list[Span]], dict[str, str]]:
    """The spans of each page, and the document's properties."""
    # heavy, and needed for this one kind
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(content)
        if len(document) > MOST_PAGES:
            raise TooLarge(f"it has {len(document):,} pages, more than {MOST_PAGES:,}: split it")
        facts = {name: str(value) for name, value in document.get_metadata_dict().items()}
        pages = []
        for number in range(len(document)):
            page = document[number]
            text = page.get_textpage()
            pages.append(list(_spans(text)))
            text.close()
            page.close()
        document.close()
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise Unreadable("it is locked with a password: save it without one and try again") from error
        raise Unreadable("it is no PDF, or a damaged one: download it again, or save it anew") from error
    if not pages:
        raise Unreadable("it has no pages: download it again, or save it anew")
    return pages, facts


def _spans(page: "pypdfium2.PdfTextPage") -> Iterator[Span]:
    """Characters that follow each other on a line, with the blanks between them; text that is set aslant is left out."""
    text, left, right, base, size, blank = "", 0.0, 0.0, 0.0, 0.0, False
    for character, start, end, height, points in _characters(page):
        if character.isspace():
            blank = True
            continue
        step = start - right
        together = bool(text) and abs(height - base) < 0.3 * size and -0.5 * size < step < 1.6 * size
        if together:
            text += (" " if blank or step > 0.25 * size else "") + character
            right = max(right, end)
        else:
            if text:
                yield Span(text, left, right, base, size)
            text, left, right, base, size = character, start, end, height, points
        blank = False
    if text:
        yield Span(text, left, right, base, size)


def _characters(page: "pypdfium2.PdfTextPage") -> Iterator[tuple[str, float, float, float, float]]:
    """Character, left and right edge, height of the baseline and size of each that stands upright."""
    from pypdfium2 import raw

    box = [ctypes.c_double() for _ in range(4)]
    x, y = ctypes.c_double(), ctypes.c_double()
    for index in range(raw.FPDFText_CountChars(page)):
        code = raw.FPDFText_GetUnicode(page, index)
        character = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else ""
        if not character or (code < 32 and character not in _HYPHENS and not character.isspace()):
            continue
        if character.isspace():
            yield " ", 0.0, 0.0, 0.0, 0.0
            continue
        if abs(math.sin(raw.FPDFText_GetCharAngle(page, index))) > 0.1:
            continue
        if not raw.FPDFText_GetCharBox(page, index, *box) or not raw.FPDFText_GetCharOrigin(
            page, index, x, y
        ):
            continue
        size = _size(raw.FPDFText_GetFontSize(page, index), box[3].value - box[2].value)
        yield "-" if character in _HYPHENS else character, box[0].value, box[1].value, y.value, size


def _size(stated: float, height: float) -> float:
    """The size of type in points; some programs state 1 and enlarge the page, where only the letters' height tells."""
    return stated if stated > 2.5 else max(height * 1.4, 1.0)


def _title(
    blocks: list[tuple[float, str]], stated: str, lines: list[PageLine]
) -> tuple[str | None, list[tuple[float, str]]]:
    """The title, and the paragraphs without it: the file's own where it is one, else the largest type at the head."""
    stated = one_line(stated)
    head = blocks[:_HEAD_PARAGRAPHS]
    for position, (_, text) in enumerate(head):
        if stated and compared(text) == compared(stated):
            return text, blocks[:position] + blocks[position + 1 :]
    usual = body_size(lines)
    large = [
        (size, at)
        for at, (size, text) in enumerate(head)
        if size > 1.15 * usual and 2 <= count_words(text) <= 50
    ]
    if large:
        best = max(large, key=lambda each: (each[0], -each[1]))[1]
        return blocks[best][1], blocks[:best] + blocks[best + 1 :]
    if count_words(stated) >= 3 and not _NO_TITLE.match(stated):
        return stated, blocks
    return None, blocks


def _published(
    texts: list[str], running: list[str], facts: dict[str, str], today: date
) -> tuple[date | None, DateOrigin | None]:
    head = texts[:_HEAD_PARAGRAPHS]
    printed = next((found for line in head if (found := date_of_line(line, today))), None)
    printed = printed or next((found for line in running if (found := _date_in(line, today))), None)
    printed = printed or next((found for line in head if (found := dateline(line, today))), None)
    if printed:
        return printed, "text"
    made_by = f"{facts.get('Producer', '')} {facts.get('Creator', '')}"
    stamp = _STAMP.match(facts.get("CreationDate", ""))
    if not stamp or _PRINTED_BY_BROWSER.search(made_by):
        return None, None
    made = read_date("-".join(stamp.groups()), today)
    return made, "meta" if made else None


def _date_in(line: str, today: date) -> date | None:
    """The one date in a running head such as "Federal Register / Vol. 89, No. 13 / Friday, January 19, 2024 / Rules"."""
    for part in re.split(r"\s*[/|•·–—]\s*", line):
        found = date_of_line(part, today)
        if found:
            return found
    return None
