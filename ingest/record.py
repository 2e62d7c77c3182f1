"""One record of an export or an API's reply -> its article: what the fields are called is in `record_fields`.

Fields are taken as given: whoever exports a date says that it is one. HTML in them is read, Federal Register documents
keep their number, action and dates.
"""

import json
import re
from datetime import UTC, date, datetime

from ingest.addresses import canonical, site_name
from ingest.fragment import looks_like_html, text_of
from ingest.front_matter import Given
from ingest.page_date import read_date
from ingest.plain import count_words, one_line, plain
from ingest.record_fields import (
    AUTHOR,
    PUBLISHED,
    PUBLISHER,
    TEXT,
    TITLE,
    URL,
    fault_in_json,
    first,
    unwrapped_record,
    values,
)
from ingest.web_page import read_web_page
from qa.errors import NoArticle, Unreadable

# What is given is believed, even a day to come.
_ANY_DAY = date(9000, 1, 1)
_WHOLE_PAGE = re.compile(r"\s*<(?:!doctype html|html\b|\?xml)", re.IGNORECASE)
_SECONDS = (0, 32_503_680_000)  # until the year 3000
_FEDERAL_REGISTER = "Federal Register"
_FULL_TEXTS = len(TEXT) - 5


def read_record(content: bytes, today: date) -> tuple[Given, str]:
    """What the record says of its article, and the text. Raises `Unreadable` naming the field, `NoArticle` without text."""
    try:
        loaded = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise Unreadable(
            f"it is not JSON ({fault_in_json(error)}): export it again, or correct it there"
        ) from error
    if not isinstance(loaded, dict):
        raise Unreadable("it is no JSON object: write one with title, url, text and published")
    record = unwrapped_record(loaded)
    is_register = "document_number" in record and ("publication_date" in record or "agencies" in record)
    address = next((found for value in _texts(record, URL) if (found := canonical(value))), None)
    sources = [value for value in _named(record, PUBLISHER) if not canonical(value)]
    address = address or next(
        (found for value in _texts(record, PUBLISHER) if (found := canonical(value))), None
    )
    text = _register_text(record) if is_register else _text(record, today)
    given = Given(
        title=_line(first(record, TITLE)),
        url=address,
        publisher=_FEDERAL_REGISTER
        if is_register
        else next(iter(sources), site_name(address) if address else None),
        author=", ".join(_names(record.get("agencies"))) if is_register else _authors(record),
        published=_published(record),
    )
    return given, text


def _text(record: dict[str, object], today: date) -> str:
    """The longest of the full texts; a summary only where there is no full text."""
    found = [_cleaned(value, today) for value in _texts(record, TEXT[:_FULL_TEXTS])]
    found = found or [_cleaned(value, today) for value in _texts(record, TEXT[_FULL_TEXTS:])]
    text = max(found, key=count_words, default="")
    if not text:
        raise NoArticle("there is no text in the record: give it a field text, content or body")
    return text


def _register_text(record: dict[str, object]) -> str:
    """A document of the Federal Register's API: number, abstract, and what it says of action and dates."""
    summary = next((text_of(value) for value in _texts(record, ("abstract", "excerpts"))), "")
    if not summary:
        raise NoArticle("the document has no abstract: ingest its html_url instead")
    facts = [
        ("Action", record.get("action")),
        ("Dates", record.get("dates")),
        ("Effective", record.get("effective_on")),
    ]
    lines = [f"{name}: {text_of(value)}" for name, value in facts if isinstance(value, str) and value.strip()]
    return "\n\n".join([f"Document number: {record['document_number']}", summary, *lines])


def _cleaned(value: str, today: date) -> str:
    if _WHOLE_PAGE.match(value):
        return read_web_page(value, None, today).text
    return text_of(value) if looks_like_html(value) else plain(value)


def _texts(record: dict[str, object], names: tuple[str, ...]) -> list[str]:
    """The texts under `names`; lists of paragraphs as one text."""
    found = []
    for value in values(record, names):
        if isinstance(value, list) and all(isinstance(part, str) for part in value):
            value = "\n\n".join(value)
        if isinstance(value, dict):
            value = value.get("url") or value.get("value") or value.get("rendered") or value.get("@id")
        if isinstance(value, str) and value.strip():
            found.append(value)
    return found


def _line(value: object) -> str | None:
    if isinstance(value, dict):
        value = value.get("rendered") or value.get("value")
    if not isinstance(value, str):
        return None
    return one_line(text_of(value) if looks_like_html(value) or "&" in value else value) or None


def _named(record: dict[str, object], names: tuple[str, ...]) -> list[str]:
    return [", ".join(found) for value in values(record, names) if (found := _names(value))]


def _names(value: object) -> list[str]:
    """The names in a text, an object with a name, or a list of these."""
    parts = value if isinstance(value, list) else [value]
    found = [part.get("name") if isinstance(part, dict) else part for part in parts[:20]]
    return list(
        dict.fromkeys(one_line(name)[:200] for name in found if isinstance(name, str) and name.strip())
    )


def _authors(record: dict[str, object]) -> str | None:
    found = next((name for name in _named(record, AUTHOR) if "://" not in name), None)
    return re.sub(r"^by:?\s+", "", found, flags=re.IGNORECASE) if found else None


def _published(record: dict[str, object]) -> date | None:
    """The first date that can be read. Raises `Unreadable` where there are some and none can be."""
    wrong: object = None
    for value in values(record, PUBLISHED):
        found = _day(value)
        if found:
            return found
        wrong = wrong or value
    if wrong is None:
        return None
    raise Unreadable(f"its date of publication cannot be read ({str(wrong)[:40]}): write it as 2024-05-17")


def _day(value: object) -> date | None:
    """The day in a stamp, or in seconds or milliseconds since 1970."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    if isinstance(value, str):
        return read_date(value, _ANY_DAY)
    seconds = value / 1_000 if value > _SECONDS[1] else value
    return datetime.fromtimestamp(seconds, UTC).date() if _SECONDS[0] < seconds < _SECONDS[1] else None
