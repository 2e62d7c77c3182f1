"""When a text was published, read from what it says: stamps, lines with a date, datelines, addresses.

Never a guess: a date without a year, an impossible one, one in the future or one before 1900 gives `None`. Knows no HTML.
"""

import re
from datetime import date, datetime, timedelta

from ingest.furniture import DATE_LINE, MONTH

EARLIEST = date(1900, 1, 1)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ISO = re.compile(r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_COMPACT = re.compile(r"^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$")
_MONTH_FIRST = re.compile(rf"\b({MONTH})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})\b", re.IGNORECASE)
_DAY_FIRST = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s+({MONTH})\.?,?\s+(\d{{4}})\b", re.IGNORECASE)
_SLASHED = re.compile(r"(?<!\d)\d{1,2}/\d{1,2}/\d{4}(?!\d)")
_CHANGED = re.compile(r"\b(?:updated|modified|edited|revised|corrected)\b", re.IGNORECASE)
_CLOCK = re.compile(
    r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?\s*(?:\(?[A-Z]{2,4}\)?\b)?|T\d{2}:\d{2}\S*",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"by|on|at|in|and|for|published|posted|first|date|released|created|the|am|pm|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?",
    re.IGNORECASE,
)
_NUMBERS = re.compile(r"^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$")
_IN_PATH = re.compile(
    r"/(\d{4})/(?:(\d{1,2})|([a-z]{3}))/(\d{1,2})(?:/|$)|/(\d{4})-(\d{2})-(\d{2})(?:[/_-]|$)", re.I
)
# "WASHINGTON, May 3, 2024 (Reuters) - ", "BRUSSELS (3 May 2024) — ", "Beijing, 3 December 2024 –"
_DATELINE = re.compile(
    r"^(?P<place>[A-Z][\w.’' -]{1,40}(?:,\s*[A-Z][\w.]{1,20})?)[,\s]+\(?(?P<date>[^()–—:;]{6,30}?\d{4})\)?"
    r"\s*(?:\([^()]{2,40}\))?\s*(?:[-–—/:]|--)"
)


def read_date(stamp: str, today: date) -> date | None:
    """The date in a machine's stamp or a written date, such as `2024-05-03T09:00:00Z` or `May 3rd, 2024`.

    `03/05/2024` is read only where one of the two numbers can be nothing but the day, or both are the same.
    """
    stamp = stamp.strip()[:80]
    if match := _COMPACT.match(stamp):
        return _checked(match[1], match[2], match[3], today)
    if match := _ISO.search(stamp):
        return _checked(match[1], match[2], match[3], today)
    if match := _MONTH_FIRST.search(stamp):
        return _checked(match[3], _month(match[1]), match[2], today)
    if match := _DAY_FIRST.search(stamp):
        return _checked(match[3], _month(match[2]), match[1], today)
    if match := _NUMBERS.match(stamp):
        return _from_numbers(int(match[1]), int(match[2]), match[3], today)
    return None


def date_of_line(line: str, today: date) -> date | None:
    """The date of a line that holds a date of publication and little else; `None` for any other and for "Updated …".

    Little else is: the time, the day of the week, a label such as "Posted on", and names ("by Ann Lee", "Reuters").
    """
    if len(line) > 120 or _CHANGED.search(line):
        return None
    found = read_date(line, today) if DATE_LINE.match(line.strip()) else None
    if found:
        return found
    dates = [
        match for pattern in (_ISO, _MONTH_FIRST, _DAY_FIRST, _SLASHED) for match in pattern.finditer(line)
    ]
    if len({match.start() for match in dates}) != 1:
        return None
    rest = _CLOCK.sub(" ", line[: dates[0].start()] + " " + line[dates[0].end() :])
    words = [word for word in re.findall(r"[\w’'.]+", rest) if not _LABEL.fullmatch(word)]
    is_names = len(words) <= 5 and all(word[0].isupper() for word in words)
    return read_date(dates[0][0], today) if is_names else None


def dateline(text: str, today: date) -> date | None:
    """The date at the very beginning of a report, as in `WASHINGTON, May 3, 2024 (Reuters) - …`."""
    match = _DATELINE.match(text[:120])
    return read_date(match["date"], today) if match else None


def date_in_path(path: str, today: date) -> date | None:
    """The date in the path of an address, as in `/2024/05/17/title` or `/2024/may/17/title`."""
    match = _IN_PATH.search(path)
    if not match:
        return None
    if match[5]:
        return _checked(match[5], match[6], match[7], today)
    if match[3] and match[3].lower() not in _MONTHS:
        return None
    return _checked(match[1], match[2] or _month(match[3]), match[4], today)


def _month(name: str) -> int:
    return _MONTHS.index(name[:3].lower()) + 1


def _from_numbers(first: int, second: int, year: str, today: date) -> date | None:
    if first == second or (first <= 12 < second):
        return _checked(year, first, second, today)
    return _checked(year, second, first, today) if second <= 12 < first else None


def _checked(year: str, month: str | int, day: str | int, today: date) -> date | None:
    """The date if there is such a day, between 1900 and tomorrow: a page east of here may be a day ahead."""
    try:
        read = datetime(int(year), int(month), int(day)).date()
    except ValueError:
        return None
    return read if EARLIEST <= read <= today + timedelta(days=1) else None
