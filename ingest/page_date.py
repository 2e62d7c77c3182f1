"""When a text was published, read from what it says: stamps, lines with a date, datelines, addresses.

Never a guess: a date without a year, an impossible one, one in the future or one before 1900 gives `None`; so do numbers
such as 03/04/2024 where nothing says whether the day or the month comes first. Knows no HTML.
"""

import re
from datetime import date, datetime, timedelta
from typing import Literal

from ingest.furniture import DATE_LINE
from ingest.month_names import MONTH, month_number

EARLIEST = date(1900, 1, 1)
First = Literal["day", "month"]
"""Which of the two comes first where a date is written in numbers with the year last."""
_ENGLISH_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ISO = re.compile(r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_COMPACT = re.compile(r"^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$")
# 2024年5月3日, 令和6年5月3日, 2024년 5월 3일
_ASIAN = re.compile(
    r"(?:(令和|平成)(\d{1,2}|元)|(?<!\d)(\d{4}))\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]"
)
_YEAR_BEFORE_ERA = {"令和": 2018, "平成": 1988}
_MONTH_FIRST = re.compile(rf"\b({MONTH})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})\b", re.IGNORECASE)
_DAY_FIRST = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th|er|º|\.)?\s+(?:de\s+)?({MONTH})\.?,?\s+(?:de\s+|del\s+)?(\d{{4}})\b",
    re.IGNORECASE,
)
_NUMBERS = re.compile(r"(?<![\d./-])(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?![\d/-])")
_SHAPES = (_ISO, _ASIAN, _MONTH_FIRST, _DAY_FIRST, _NUMBERS)
CHANGED = re.compile(
    r"\b(?:(?:last |latest )?(?:updated?|modified|edited|revised|corrected|amended)|(?:zuletzt )?(?:aktualisiert|geändert|bearbeitet)"
    r"|stand|mise? à jour|modifiée?|actualis[ée]e?|actualizad[oa]|modificad[oa]|atualizad[oa]|aggiornat[oa]|bijgewerkt"
    r"|gewijzigd|обновлено)\b|(?:最終|最后|最後)?(?:更新|修改|改定|改訂|수정)(?:日期?|时间|時間)?",
    re.IGNORECASE,
)
# What else than publication a date in a line of its own may be that of.
_OTHER = re.compile(
    r"\b(?:deadline|due|effective|in force|expir\w+|valid|until|through|events?|meeting|hearing|conference|webinar|when|starts?"
    r"|begins?|ends?|opens?|clos(?:es|ing|ed)|born|died|copyright|accessed|retrieved|archived|as of|next|previous|airs?|aired"
    r"|frist|gültig|kraft|bis zum|jusqu|échéance|vigueur|vigor|hasta)\b|[©→]|施行|生效|截止|実施|締切",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?\s*(?:\(?[A-Z]{2,4}\)?\b)?|T\d{2}:\d{2}\S*",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"by|on|at|in|and|for|published|posted|first|date|released|created|publication|issued|the|am|pm"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
    r"|veröffentlicht|publiziert|erschienen|erstellt|datum|vom|den|der|um|uhr|von"
    r"|(?:mon|diens|donners|frei|sams)tag|mittwoch|sonnabend|sonntag"
    r"|publiée?|parue?|mise?|ligne|créée?|le|du|à|en|par|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche"
    r"|publicad[oa]|fecha|data|el|a|las|por|de|lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:segunda|terça|quarta|quinta"
    r"|sexta)-feira|às|pubblicat[oa]|il|alle|di|da|(?:lune|marte|mercole|giove|vener)dì|sabato|domenica"
    r"|gepubliceerd|geplaatst|op|om|door|(?:maan|dins|woens|donder|vrij|zater|zon)dag|опубликовано|г"
    r"|发布时间|发布日期|发布|發布日期|發布|时间|時間|日期|日時|公開日?|掲載日?|投稿日?|公表日?|発表日?|発行日?|(?:星期|周|週)[一二三四五六日天]|[月火水木金土日](?:曜日?)?|입력|등록",
    re.IGNORECASE,
)
_SOURCE = re.compile(r"(?:来源|來源|出典|作者|记者|編集|编辑)\s*[:：]\s*\S+")
_IN_PATH = re.compile(
    r"/(\d{4})/(?:(\d{1,2})|([a-z]{3}))/(\d{1,2})(?:/|$)|/(\d{4})-(\d{2})-(\d{2})(?:[/_-]|$)", re.I
)
# "WASHINGTON, May 3, 2024 (Reuters) - ", "BRUSSELS (3 May 2024) — ", "Beijing, 3 December 2024 –"
_DATELINE = re.compile(
    r"^(?P<place>[A-Z][\w.’' -]{1,40}(?:,\s*[A-Z][\w.]{1,20})?)[,\s]+\(?(?P<date>[^()–—:;]{6,30}?\d{4})\)?"
    r"\s*(?:\([^()]{2,40}\))?\s*(?:[-–—/:]|--)"
)


def read_date(stamp: str, today: date, first: First | None = None) -> date | None:
    """The date in a machine's stamp or a written date, such as `2024-05-03T09:00:00Z` or `May 3rd, 2024`.

    `03/05/2024` is read only where `first` tells the order, one of the two numbers can be nothing but the day, or both
    are the same.
    """
    stamp = stamp.strip()[:80]
    if match := _COMPACT.match(stamp) or _ISO.search(stamp):
        return _checked(match[1], match[2], match[3], today)
    if match := _ASIAN.search(stamp):
        return _checked(_year(match), match[4], match[5], today)
    if match := _MONTH_FIRST.search(stamp):
        return _checked(match[3], month_number(match[1]), match[2], today)
    if match := _DAY_FIRST.search(stamp):
        return _checked(match[3], month_number(match[2]), match[1], today)
    if match := _NUMBERS.search(stamp):
        return _from_numbers(int(match[1]), int(match[3]), match[4], today, first)
    return None


def date_of_line(line: str, today: date, first: First | None = None) -> date | None:
    """The date of a line that holds a date of publication and little else; `None` for any other and for "Updated …".

    Little else is: the time, the day of the week, a label such as "Posted on", and names ("by Ann Lee", "Reuters").
    """
    if len(line) > 120 or CHANGED.search(line) or _OTHER.search(line):
        return None
    found = read_date(line, today, first) if DATE_LINE.match(line.strip()) else None
    if found:
        return found
    dates = [match for pattern in _SHAPES for match in pattern.finditer(line)]
    if len({match.start() for match in dates}) != 1:
        return None
    rest = line[: dates[0].start()] + " " + line[dates[0].end() :]
    rest = _SOURCE.sub(" ", _CLOCK.sub(" ", rest))
    words = [
        word for word in re.findall(r"[\w’'.-]*\w[\w’'.-]*", rest) if not _LABEL.fullmatch(word.strip(".-"))
    ]
    is_names = len(words) <= 5 and all(word[0].isupper() for word in words)
    return read_date(dates[0][0], today, first) if is_names else None


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
    if match[3] and match[3].lower() not in _ENGLISH_MONTHS:
        return None
    return _checked(match[1], match[2] or month_number(match[3]), match[4], today)


def _year(match: re.Match[str]) -> str:
    """The year of the common era of an `_ASIAN` date."""
    if not match[1]:
        return match[3]
    return str(_YEAR_BEFORE_ERA[match[1]] + (1 if match[2] == "元" else int(match[2])))


def _from_numbers(one: int, other: int, year: str, today: date, first: First | None) -> date | None:
    if one > 12:
        first = "day"
    elif other > 12 or one == other:
        first = "month"
    if first is None:
        return None
    month, day = (one, other) if first == "month" else (other, one)
    return _checked(year, month, day, today)


def _checked(year: str, month: str | int, day: str | int, today: date) -> date | None:
    """The date if there is such a day, between 1900 and tomorrow: a page east of here may be a day ahead."""
    try:
        read = datetime(int(year), int(month), int(day)).date()
    except ValueError:
        return None
    return read if EARLIEST <= read <= today + timedelta(days=1) else None
