"""A newsletter saved as .eml -> its article: subject, sender and date from its head, text from its HTML or text part.

Both parts say the same; the one with more words is taken, HTML where they are about as long. What belongs to the sending
and not to the article goes: "view in browser", "unsubscribe" and what stands below it, addresses in angle brackets.
"""

import re
from datetime import date
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import default
from email.utils import parseaddr, parsedate_to_datetime

from ingest.addresses import canonical, site_name
from ingest.decode import decode
from ingest.fragment import text_of
from ingest.plain import count_words, one_line, plain, unwrapped
from ingest.reading import Reading
from qa.errors import Unreadable

_FORWARDED = re.compile(r"^(?:(?:fwd?|re|aw|wg|tr)\s*:\s*)+", re.IGNORECASE)
_SENDING = re.compile(
    r"\b(?:view|read|open|see) (?:this|it|the)?\s*(?:e-?mail|message|newsletter|issue)?\s*(?:online|in (?:your|a|the) (?:web )?browser)"
    r"|\b(?:trouble|problems?) (?:viewing|reading)\b|\bforward(?:ed)? (?:this|to a friend)\b|\badd us to your address book\b",
    re.IGNORECASE,
)
_FOOT = re.compile(
    r"\bunsubscribe\b|\b(?:manage|update|change) (?:your )?(?:e-?mail |subscription |mailing )?(?:preferences|settings|subscription)"
    r"|\byou (?:are receiving|received|get|got) this\b|\bopt out\b|^(?:©|copyright ©?) ?\d{4}",
    re.IGNORECASE,
)
_LINK = re.compile(r"\s*[<\[(]https?://[^>\])\s]+[>\])]")
_ONLY_LINK = re.compile(r"^(?:\W*https?://\S+\W*|[-=_*~#\s]{3,})$")
_SENDER = re.compile(r"^(?P<author>[^|@]{3,60}?)\s+(?:at|from|via|\||[-–—])\s+(?P<publisher>.{2,80})$")
_LONGEST_NOTE = 45
_LONGEST_FOOT = 100


def read_mail(content: bytes, today: date) -> Reading:
    """The article of a mail. Raises `Unreadable` where it has no text part."""
    message = BytesParser(policy=default).parsebytes(content)
    assert isinstance(message, EmailMessage)
    text = _text(message)
    title = _FORWARDED.sub("", _head(message, "Subject"))
    author, publisher = _sender(_head(message, "From"))
    published = _published(_head(message, "Date"))
    return Reading(
        title=title or None,
        text=text,
        author=author,
        publisher=publisher,
        url=canonical(_head(message, "Archived-At").strip("<> ")),
        published=published,
        date_origin="meta" if published else None,
    )


def _head(message: EmailMessage, name: str) -> str:
    try:
        return one_line(str(message.get(name, "")))
    except (ValueError, IndexError, AttributeError, TypeError):
        return ""  # a head that Python's parser cannot read at all (e.g. bpo-27257) says nothing


def _text(message: EmailMessage) -> str:
    html, written = _part(message, "html"), _part(message, "plain")
    if html is None and written is None:
        raise Unreadable("the mail has no text, or it is no mail: save it again, or paste its text")
    texts = [_article(text_of(html))] if html else []
    texts += [_article(_unwrapped(written))] if written else []
    longest = max(map(count_words, texts))
    return next(text for text in texts if count_words(text) >= 0.7 * longest)


def _part(message: EmailMessage, subtype: str) -> str | None:
    """The first part of this type that is no attachment, decoded by its own charset."""
    for part in message.walk():
        if part.get_content_type() != f"text/{subtype}" or part.get_content_disposition() == "attachment":
            continue
        content = part.get_payload(decode=True)
        if isinstance(content, bytes) and content.strip():
            return decode(content, part.get_content_charset(), subtype == "html")
    return None


def _unwrapped(text: str) -> str:
    paragraphs = plain(_LINK.sub("", text)).split("\n\n")
    return "\n\n".join("\n".join(unwrapped(paragraph.split("\n"))) for paragraph in paragraphs)


def _article(text: str) -> str:
    """The paragraphs without those that belong to the sending, and without the address and the like below them."""
    paragraphs = text.split("\n\n")
    kept: list[str] = []
    for number, paragraph in enumerate(paragraphs):
        short = count_words(paragraph) <= _LONGEST_NOTE
        if short and _FOOT.search(paragraph):
            if number and sum(map(count_words, paragraphs[number + 1 :])) <= _LONGEST_FOOT:
                break
            continue
        if not (short and _SENDING.search(paragraph)) and not _ONLY_LINK.match(paragraph):
            kept.append(paragraph)
    return "\n\n".join(kept)


def _sender(head: str) -> tuple[str | None, str | None]:
    """Author and publisher: a person "at" or "from" a paper where the name says so, else the name is the publisher's."""
    name, address = parseaddr(head)
    name = one_line(name).strip("\"' ")
    both = _SENDER.match(name)
    if both:
        return both["author"], both["publisher"]
    return None, name or site_name(f"https://{address.rpartition('@')[2]}")


def _published(stamp: str) -> date | None:
    """The day on which it was sent, by the sender's own clock."""
    try:
        return parsedate_to_datetime(stamp).date()
    except (TypeError, ValueError, IndexError):
        return None
