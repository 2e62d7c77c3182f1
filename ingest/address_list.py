"""A text that is a list of web addresses -> these addresses. Light: the unpacking process reads it."""

import re
from collections.abc import Iterator

from ingest.items import Budget, Item, refused
from qa.errors import Unreadable

_ADDRESS = re.compile(r"https?://\S+$", re.IGNORECASE)


def is_address_list(content: bytes) -> bool:
    """Whether every line that is neither empty nor a comment (`# …`) is an http(s) address, and there is one."""
    if len(content) > 20_000_000 or b"http" not in content[:100_000].lower():
        return False
    lines = list(_lines(content))
    return bool(lines) and all(_ADDRESS.match(line) for _, line in lines)


def addresses(content: bytes, budget: Budget) -> Iterator[Item]:
    """Each address once; a line that is none is reported by its number. Raises `Unreadable` where there is no address."""
    lines = list(_lines(content))
    if not any(_ADDRESS.match(line) for _, line in lines):
        raise Unreadable("there is no address in it: write one http(s) address per line")
    seen: set[str] = set()
    for number, line in lines:
        if line in seen:
            continue
        seen.add(line)
        budget.spend_item()
        if _ADDRESS.match(line):
            yield Item(f":{number}", address=line)
        else:
            reason = f"line {number} is not an http(s) address ({line[:60]}): correct or delete it"
            yield refused(f":{number}", "Blocked", reason)


def _lines(content: bytes) -> Iterator[tuple[int, str]]:
    text = content.decode("utf-8-sig", "replace")
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.lstrip().startswith("#"):
            yield number, line.strip()
