"""A page saved as .mhtml -> the HTML page in it, with the address it came from and the time when it was saved.

That time is when the page was read, never when it was published. Knows MIME, not HTML.
"""

from dataclasses import replace
from datetime import UTC, datetime
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32
from email.utils import parsedate_to_datetime

from ingest.addresses import canonical
from ingest.locations import Page
from qa.errors import Unreadable


def saved_page(page: Page) -> Page:
    """The page in a web archive, as if it had just come from its address. Raises `Unreadable` where there is none."""
    message = BytesParser(policy=compat32).parsebytes(page.content)
    part = _root(message)
    content = part.get_payload(decode=True) if part is not None else None
    if part is None or not isinstance(content, bytes) or not content.strip():
        raise Unreadable("there is no web page in the archive: save it again from your browser, as one file")
    address = message.get("Snapshot-Content-Location") or part.get("Content-Location") or ""
    return replace(
        page,
        content=content,
        kind="html",
        charset=part.get_content_charset(),
        fetched=canonical("".join(str(address).split())),
        retrieved_at=_saved_at(message) or page.retrieved_at,
    )


def _root(message: Message) -> Message | None:
    """The HTML part that is the page: the one that the archive names as its start, else the first."""
    parts = [
        part for part in message.walk() if part.get_content_type() in ("text/html", "application/xhtml+xml")
    ]
    start, place = message.get_param("start"), message.get("Snapshot-Content-Location")
    named = [
        part
        for part in parts
        if (start and part.get("Content-ID") == start) or (place and part.get("Content-Location") == place)
    ]
    return next(iter(named or parts), None)


def _saved_at(message: Message) -> datetime | None:
    try:
        saved = parsedate_to_datetime(str(message["Date"]))
    except (TypeError, ValueError):
        return None
    return saved if saved.tzinfo else saved.replace(tzinfo=UTC)
