"""What a site's robots.txt allows (RFC 9309). Knows no network.

Of all rules that match, the longest decides, and of two as long the one that allows. `urllib.robotparser` takes the
first rule and knows no `*` (cpython #83368), and a hostile pattern can keep a regular expression busy for ever: here a
pattern is matched in time linear in its stars.
"""

import re
from dataclasses import dataclass
from urllib.parse import quote

LONGEST_DELAY = 10.0
_MOST_RULES = 5_000
_SAFE = "/:?#[]@!$&'()*+,;=%~-._"


@dataclass(frozen=True)
class Rules:
    """The rules for one program: pattern and whether it allows; and the seconds it shall wait between requests."""

    rules: tuple[tuple[str, bool], ...] = ()
    delay: float = 0.0

    def allow(self, path: str) -> bool:
        """Whether the program may read `path`, which includes the query."""
        path = _encoded(path) or "/"
        found = [(len(pattern), allows) for pattern, allows in self.rules if _matches(pattern, path)]
        return max(found)[1] if found else True


def rules_for(agent: str, content: bytes) -> Rules:
    """The rules that the file gives the program called `agent`: its own groups, else those for every program.

    `Crawl-delay`, which the RFC does not know, is kept up to `LONGEST_DELAY` seconds.
    """
    groups: dict[str, list[tuple[str, str]]] = {}
    named: list[str] = []
    collecting = False
    for line in content.decode("utf-8", "replace").lstrip("\ufeff").splitlines()[: 4 * _MOST_RULES]:
        key, colon, value = (part.strip() for part in line.split("#", 1)[0].partition(":"))
        key = key.lower()
        if not colon:
            continue
        if key == "user-agent":
            named = [*named, _product(value)] if collecting else [_product(value)]
            collecting = True
            groups.setdefault(named[-1], [])
        elif key in ("allow", "disallow", "crawl-delay"):
            collecting = False
            for name in named:
                groups[name].append((key, value))
    mine = groups.get(agent.lower(), groups.get("*", []))
    rules = [(_encoded(value), key == "allow") for key, value in mine if key != "crawl-delay" and value]
    delays = [
        value for key, value in mine if key == "crawl-delay" and re.fullmatch(r"\d{1,6}(\.\d+)?", value)
    ]
    return Rules(tuple(rules[:_MOST_RULES]), min(max(map(float, delays), default=0.0), LONGEST_DELAY))


def _product(value: str) -> str:
    """The name of a program without its version, in lower case."""
    return "*" if value.startswith("*") else re.split(r"[/\s]", value, maxsplit=1)[0].lower()


def _encoded(path: str) -> str:
    """The path with everything but ASCII percent-encoded, and the encoding in upper case."""
    return re.sub(r"%[0-9a-fA-F]{2}", lambda found: found[0].upper(), quote(path, safe=_SAFE))


def _matches(pattern: str, path: str) -> bool:
    """Whether `path` begins as `pattern` says; `*` is any run of characters, a `$` at its end the end of the path."""
    ends = pattern.endswith("$")
    first, *later = pattern.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    at = len(first)
    for number, piece in enumerate(later, start=1):
        if ends and number == len(later):
            return len(path) - len(piece) >= at and path.endswith(piece)
        found = path.find(piece, at)
        if found < 0:
            return False
        at = found + len(piece)
    return at == len(path) if ends else True
