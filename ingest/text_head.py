"""What stands above the body of a scraped or written text: title, author, date, and the name of the site.

Knows the kinds of lines and the words of navigation, but no site.
"""

import re
from datetime import date

from ingest.furniture import BYLINE, DATE_LINE, furniture
from ingest.lines import FACT, Line
from ingest.page_date import date_of_line, read_date
from ingest.plain import compared, one_line

_PARTS = re.compile(r"\s+[|·•–—-]\s+|\s*[|·•]\s*")
_NAME = re.compile(
    r"^(?:[A-Z][\w.’'-]*|de|van|von|der|bin|al|da|di|la|le)(?: (?:[A-Z][\w.’'-]*|de|van|von|der|bin|al|da|di|la|le|and|&)){1,5}$"
)
_AFTER_NAME = re.compile(r",\s.*|\s+(?:in|for|at)\s+[A-Z].*")
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)(?=\s*\d{4})|copyright(?=\s*(?:©|\d{4}|by\b)))\s*(?:©\s*)?(?:\d{4}(?:\s*[-–]\s*\d{4})?)?\s*,?\s*(?:by\s+)?(?P<name>[^.,|]{2,60})",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"\((?:credit|photo|image)|[|/©]\s*(?:getty|reuters|afp|ap\b|istock|shutterstock)|^©|^by\s", re.IGNORECASE
)
# Words that stand in navigation and never in a name.
_NO_NAME = re.compile(
    r"\b(?:things|site|tools|edition|email|me|only|checks?|ads?|nation|sale|to|do|of|the|this|more|all|news|editor|staff|read|view|menu|"
    r"search|contact|media|press|guide|best|top|latest|policy|trade|world|market|markets|business)\b",
    re.IGNORECASE,
)
_HEAD_LINES = 60
_PREFIX = re.compile(r"^(?:reading|now reading|you are reading|title):\s*", re.IGNORECASE)


def find_title(lines: list[Line], start: int, today: date) -> tuple[int, str | None, str | None]:
    """Where the title stands above the body (-1: nowhere), the title, and the site's name where it follows the title.

    A headline is the likelier the nearer it is to the body, the longer it is up to a dozen words, if it stands alone
    between empty lines or above a byline, and above all if the page repeats it.
    """
    keys = [compared(line.text) for line in lines]
    best, best_score, best_repeats = -1, float("-inf"), list[str]()
    for at in range(max(start - _HEAD_LINES, 0), start):
        line = lines[at]
        if (
            line.words < 3
            or line.kind not in ("heading", "short", "prose")
            or _is_no_headline(line.text, today)
        ):
            continue
        repeats = [
            lines[other].text for other in range(len(lines)) if other != at and keys[at] in keys[other]
        ]
        in_head = any(keys[at] in keys[other] for other in range(start) if other != at)
        score = min(line.words, 12) * 0.25 - 0.15 * (start - at)
        score += 3.0 * bool(repeats and line.words >= 5) + 2.0 * (in_head and line.words >= 5)
        followed = any(_is_no_headline(below.text, today) for below in lines[at + 1 : min(at + 4, start)])
        score += 1.5 * followed - 1.5 * (at > 0 and lines[at - 1].kind == "related")
        score += 0.7 * line.after_blank + 0.7 * (at + 1 < len(lines) and lines[at + 1].after_blank)
        score -= (
            3.0 * (line.kind == "prose" and not line.text.endswith(("?", "!", "”")))
            + 1.5 * line.text.isupper()
        )
        if score > best_score:
            best, best_score, best_repeats = at, score, repeats
    if best < 0:
        return -1, None, None
    return best, without_prefix(lines[best].text), _site_after_title(lines[best].text, best_repeats)


def _is_no_headline(text: str, today: date) -> bool:
    """A byline, a date, a line such as `Docket: 2024-1`, an address, or the credit of a picture."""
    return bool(
        BYLINE.match(text)
        or "://" in text
        or (re.search(r"\d:\d\d", text) and read_date(text, today))
        or FACT.match(text)
        or date_of_line(text, today)
        or _CREDIT.search(text)
        or text.startswith("|")
    )


def _site_after_title(title: str, lines: list[str]) -> str | None:
    for line in lines:
        rest = (
            re.match(r"^\s*[|–—-]\s*([^|–—]{2,50})$", line[len(title) :]) if line.startswith(title) else None
        )
        if rest:
            return rest[1].strip()
    return None


def read_byline(lines: list[Line], start: int, today: date) -> tuple[str | None, date | None, int]:
    """Author and date in the lines from `start` that hold nothing else, and where the text begins after them.

    A name without "by" counts only where a share row or a date follows it.
    """
    author, published = None, None
    for position in range(start, min(start + 4, len(lines))):
        line, below = lines[position], lines[position + 1 : position + 2]
        if line.kind == "cover":
            continue
        if (
            _NAME.match(line.text)
            and not BYLINE.match(line.text)
            and below
            and below[0].kind in ("cover", "date")
        ):
            author = author or line.text
            continue
        parts = _PARTS.split(line.text)
        names = [match for part in parts if (match := BYLINE.match(part))]
        dates = [part for part in parts if DATE_LINE.match(part)]
        if len(names) + len(dates) < len(parts):
            return author, published, position
        author = author or (_name(names[0]["name"]) if names else None)
        published = published or next((found for part in dates if (found := date_of_line(part, today))), None)
    return author, published, min(start + 4, len(lines))


def head_parts(line: Line) -> list[str]:
    """The parts of a line such as `Posted on May 3, 2024 by Ann Lee | Markets`."""
    parts = _PARTS.split(line.text)
    for number, part in enumerate(parts):
        date_then_name = re.match(r"^(.{6,60}?\d{4}.{0,15}?)\s+(by\s+.+)$", part, re.IGNORECASE)
        if date_then_name:
            parts[number : number + 1] = [date_then_name[1], date_then_name[2]]
    return parts


def find_author(head: list[str], publisher: str | None) -> str | None:
    """The name in a line that begins with "by", else a name alone in one of the first lines under the title."""
    for part in head:
        if match := BYLINE.match(part):
            return _name(match["name"])
    for part in head[:3]:
        is_site = publisher is not None and compared(part) == compared(publisher)
        if _NAME.match(part) and not _NO_NAME.search(part) and not part.isupper() and not is_site:
            return part if furniture(part) is None and len(part) <= 60 else None
    return None


def _name(written: str) -> str:
    return one_line(_AFTER_NAME.sub("", written)).strip(" ,;:-")


def find_publisher(lines: list[Line], title_at: int, start: int, title: str | None) -> str | None:
    """The name in the page's head that its copyright line has too, else that in the copyright line, else one in head and foot."""
    copyrights = [match["name"] for line in lines[start:] if (match := _COPYRIGHT.search(line.text))]
    feet = {compared(line.text) for line in lines[start:]}
    heads = [
        line.text
        for line in lines[: max(title_at, 0)]
        if line.kind == "heading" and line.words <= 5 and line.text != title
    ]
    heads = [name for name in heads if len(compared(name)) >= 3]
    for name in heads:
        if any(compared(owner).startswith(compared(name)) for owner in copyrights):
            return name
    for owner in reversed(copyrights):
        cleaned = re.sub(
            r"^copyright\s+|\s*all rights reserved.*|[\s\d-]+$", "", owner, flags=re.IGNORECASE
        ).strip(" .-–—")
        if len(compared(cleaned)) >= 3:
            return cleaned
    return next((name for name in heads[:3] if compared(name) in feet), None)


def without_prefix(title: str) -> str:
    """`title` without a "Reading:" or "Title:" in front of it."""
    return _PREFIX.sub("", title)
