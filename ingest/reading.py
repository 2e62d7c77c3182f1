"""What a page says of itself, before what the user gave with it is laid on top. Shared by the readers of all formats."""

from dataclasses import dataclass
from datetime import date

from qa.domain import DateOrigin


@dataclass(frozen=True)
class Reading:
    """A title, a text and what else the page tells; `None` where it does not say. `text` does not repeat the title."""

    title: str | None
    text: str
    author: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: date | None = None
    date_origin: DateOrigin | None = None
    updated: date | None = None
