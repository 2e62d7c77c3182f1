"""A page -> the article in it, or the reason why there is none.

What the user gave with a text overrules what the text says of itself. Knows neither the network nor the library.
"""

import hashlib
import json
import re
from collections.abc import Callable
from datetime import UTC, date

from ingest.addresses import canonical, site_name
from ingest.decode import decode
from ingest.front_matter import Given, split_front_matter
from ingest.furniture import furniture
from ingest.kinds import Kind
from ingest.language import language_of
from ingest.locations import Page
from ingest.mail import read_mail
from ingest.markdown import read_markdown, without_title
from ingest.pdf import read_pdf
from ingest.plain import compared, count_words, one_line
from ingest.reading import Reading
from ingest.record import read_record
from ingest.scraped import read_text
from ingest.web_archive import saved_page
from ingest.web_page import read_web_page
from ingest.word import read_word
from qa.domain import Article, DateOrigin, Source
from qa.errors import NoArticle, Unreadable

# Shorter than this no news article is; an official notice may be, if it bears a number.
_FEWEST_WORDS = 25
_FEWEST_WORDS_OF_A_NOTICE = 15
# Who gives the title with the text says that it is one.
_FEWEST_WORDS_UNDER_A_TITLE = 10
_NOTICE = re.compile(
    r"\b(?:document number|docket|fr doc|federal register|notice|announcement|regulation|decision|order|rule|section|part|RIN)\b"
    r"[^.\n]{0,40}\d",
    re.IGNORECASE,
)
# Kinds that are no text files; each reader takes the bytes and the day on which they were read.
_DOCUMENTS: dict[Kind, Callable[[bytes, date], Reading]] = {
    "mail": read_mail,
    "pdf": read_pdf,
    "word": read_word,
}
_PAYWALLED_WORDS = 80
_LONGEST_TITLE = 300
_TITLE_WORDS = 12


def article(page: Page) -> Article:
    """The article of a page. Raises `Unreadable` where the bytes cannot be read, `NoArticle` where there is none."""
    page = saved_page(page) if page.kind == "mhtml" else page
    html = decode(page.content, page.charset, is_html=True) if page.kind == "html" else ""
    reading, given = _read(page, html)
    title = one_line(given.title or reading.title or page.told.title or "") or _first_words(reading.text)
    body = _without_paywall(without_title(_with_heading(reading, given), title))
    _require_article(body, bool(given.title))
    if "\ufffd" in body:
        raise Unreadable("some of its characters are damaged: save it as UTF-8 and try again")
    source = _source(page, reading, given, title)
    language = language_of(f"{title}\n{body}", html)
    source = source.model_copy(update={"language": language})
    identity = source.url or page.identity or _by_content(page, source)
    return Article(
        id="a" + hashlib.sha256(identity.encode("utf-8", "surrogatepass")).hexdigest()[:15],
        source=source,
        text=body,
        digest=_digest(source, body),
    )


def _read(page: Page, html: str) -> tuple[Reading, Given]:
    today = page.retrieved_at.astimezone(UTC).date()
    if page.kind == "record":
        given, text = read_record(page.content, today)
        return Reading(None, text), given
    if page.kind in _DOCUMENTS:
        return _DOCUMENTS[page.kind](page.content, today), page.given
    if page.kind == "html":
        return read_web_page(html, page.fetched, today), page.given
    text = decode(page.content, page.charset, is_html=False)
    written, body = split_front_matter(text)
    given = Given(
        title=page.given.title or written.title,
        url=page.given.url or written.url,
        publisher=page.given.publisher or written.publisher,
        author=page.given.author or written.author,
        published=page.given.published or written.published,
    )
    read = read_markdown if page.kind == "markdown" else read_text
    return read(body, today), given


def _by_content(page: Page, source: Source) -> str:
    """What names an article that has neither address nor path: title and publisher, of a document or mail also its date,
    as every issue of a newsletter may bear the same subject."""
    name = f"text:{compared(source.title)}\n{compared(source.publisher or '')}"
    return f"{name}\n{source.published}" if page.kind in _DOCUMENTS else name


def _with_heading(reading: Reading, given: Given) -> str:
    """The text, with the heading that was taken for its title where the user gave quite another one."""
    if not given.title or not reading.title or not reading.text:
        return reading.text
    one, other = compared(given.title), compared(reading.title)
    return reading.text if one in other or other in one else f"{reading.title}\n\n{reading.text}"


def _first_words(text: str) -> str:
    """A title for a text that has none: its first words."""
    words = text[:500].split()
    return " ".join(words[:_TITLE_WORDS]).rstrip(",;:") + ("…" if len(words) > _TITLE_WORDS else "")


def _without_paywall(text: str) -> str:
    """`text` without the offer to subscribe at its end. Raises `NoArticle` where hardly anything stands above it."""
    paragraphs = text.split("\n\n")
    tail = next(
        (
            at
            for at in range(len(paragraphs) - 1, max(len(paragraphs) - 5, -1), -1)
            if _is_offer(paragraphs[at])
        ),
        None,
    )
    if tail is None:
        return text
    above = "\n\n".join(paragraph for paragraph in paragraphs[:tail] if not _is_offer(paragraph))
    if count_words(above) < _PAYWALLED_WORDS:
        raise NoArticle(
            "only the first lines are free to read: save the whole article from your browser and ingest the file"
        )
    return above


def _is_offer(paragraph: str) -> bool:
    return furniture(paragraph.replace("\n", " ")) == "paywall"


def _require_article(text: str, is_titled: bool) -> None:
    words = count_words(text)
    enough = _FEWEST_WORDS_OF_A_NOTICE if _NOTICE.search(text) else _FEWEST_WORDS
    enough = min(enough, _FEWEST_WORDS_UNDER_A_TITLE) if is_titled else enough
    if words < enough:
        raise NoArticle(
            f"there are only {words} words of running text in it: give the page of one article, or paste its text"
        )
    if not any(_is_sentence(line) for line in text.split("\n")):
        raise NoArticle(
            "there is no whole sentence in it, only headlines or menus: give the page of one article"
        )


def _is_sentence(line: str) -> bool:
    return count_words(line) >= 5 and re.search(r"[.!?。！？;:][”’\"')\]»]*(?:\s|$)", line) is not None


def _source(page: Page, reading: Reading, given: Given, title: str) -> Source:
    address = (
        canonical(given.url)
        if given.url
        else reading.url or (canonical(page.fetched) if page.fetched else None)
    )
    if given.url and not address:
        raise Unreadable(f"`url` is not an http(s) address ({given.url[:60]}): correct it or leave it out")
    published = given.published or reading.published or page.told.published
    origin: DateOrigin | None = "feed" if published else None
    if given.published or reading.published:
        origin = "given" if given.published else reading.date_origin
    return Source(
        title=title if len(title) <= _LONGEST_TITLE else title[: _LONGEST_TITLE - 1].rstrip() + "…",
        url=address,
        publisher=given.publisher or _clean(reading.publisher) or (site_name(address) if address else None),
        author=given.author or _clean(reading.author) or page.told.author,
        published=published,
        date_origin=origin if published else None,
        updated=reading.updated
        if reading.updated and (not published or reading.updated > published)
        else None,
        retrieved_at=page.retrieved_at,
    )


def _clean(name: str | None) -> str | None:
    return one_line(name)[:200] or None if name else None


def _digest(source: Source, text: str) -> str:
    published = source.published.isoformat() if source.published else None
    fields = [source.title, source.url, source.publisher, source.author, published, text]
    return hashlib.sha256(json.dumps(fields).encode()).hexdigest()
