"""Pages that were read before: the same bytes at the same place, read in the same way, hold the article that they held.

So a page that did not change is neither parsed nor compared. What a text says of its date depends on the day on which it
is read (a date to come is not believed): an undated article is read anew every day, a dated one every few days.
"""

import hashlib
from datetime import UTC, timedelta
from functools import cache
from importlib.metadata import version
from pathlib import Path

from ingest.locations import Page
from qa.domain import Article
from qa.readings import Reading, Readings

DAYS = timedelta(days=7)
# What takes pages apart beside the modules of this package.
_PARSERS = (
    "charset-normalizer", "htmldate", "lxml", "lxml_html_clean", "markdown-it-py", "pypdfium2", "python-docx", "pyyaml", "trafilatura",
)  # fmt: skip
# So many are noted at once; a run that is killed before parses these pages again.
_AT_ONCE = 64


class Seen:
    """The memory of one run; `way` is a digest of how pages are read. What was noted and not kept is read anew the next time.

    One thread may ask it while another notes.
    """

    def __init__(self, readings: Readings, way: bytes) -> None:
        self._readings = readings
        self._way = way
        self._noted: list[Reading] = []

    def article_of(self, page: Page) -> tuple[str, str] | None:
        """Id and title of the article in the library that this very page gave; `None` where it is to be read."""
        today = page.retrieved_at.astimezone(UTC).date()
        return self._readings.article_of(_place(page), self._content(page), today)

    def reading(self, page: Page, article: Article) -> Reading:
        """That the page gave the article."""
        today = page.retrieved_at.astimezone(UTC).date()
        until = today + DAYS if article.source.published else today
        return Reading(_place(page), self._content(page), article.id, article.digest, until)

    def note(self, reading: Reading) -> None:
        """Remembers a reading whose article is in the library."""
        self._noted.append(reading)
        if len(self._noted) >= _AT_ONCE:
            self.keep()

    def keep(self) -> None:
        """Puts into the record what was noted."""
        noted, self._noted = self._noted, []
        if noted:
            self._readings.note(noted)

    def _content(self, page: Page) -> str:
        known = (page.kind, page.charset, page.fetched, page.identity, page.given, page.told)
        told = repr(known).encode("utf-8", "backslashreplace")
        return hashlib.sha256(self._way + hashlib.sha256(told).digest() + page.content).hexdigest()


@cache
def way_of_reading() -> bytes:
    """A digest of the code that takes articles out of pages: with another, a page may hold another article."""
    digest = hashlib.sha256()
    for module in sorted(Path(__file__).parent.glob("*.py")):
        digest.update(module.read_bytes())
    digest.update(repr([version(name) for name in _PARSERS]).encode())
    return digest.digest()


def _place(page: Page) -> str:
    return hashlib.sha256((page.identity or page.location).encode("utf-8", "backslashreplace")).hexdigest()
