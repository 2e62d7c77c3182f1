"""The YAML block at the head of a text file: title, url, publisher, author, published. Knows no Markdown."""

import re
from dataclasses import dataclass
from datetime import date

import yaml

from ingest.page_date import read_date
from ingest.plain import one_line
from qa.errors import Unreadable

_BLOCK = re.compile(r"\A\s*---[ \t]*\n(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
# The same without dashes, as tools write it that turn pages into text: `Title: …`, `URL Source: …`, `Published Time: …`
_LABELS = re.compile(
    r"\A\s*Title:[^\n]*\n\s*(?:(?:URL|URL Source|Author|Publisher|Published|Published Time|Date|Markdown Content):[^\n]*(?:\n\s*|\Z))+"
)
_DATE_NAMES = ("published", "published time", "date")
_LONGEST = 20_000


# What is given is believed, even a day to come.
_ANY_DAY = date(9000, 1, 1)


@dataclass(frozen=True)
class Given:
    """What the user says of a text; it overrules what the text says of itself."""

    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: date | None = None


class _Loader(yaml.SafeLoader):
    """YAML without dates: an impossible one shall be refused by the name of its field, not as wrong YAML."""


def _as_written(loader: yaml.SafeLoader, node: yaml.ScalarNode) -> str:
    return str(node.value)


_Loader.add_constructor("tag:yaml.org,2002:timestamp", _as_written)


def split_front_matter(text: str) -> tuple[Given, str]:
    """What the block says, and the text after it. Raises `Unreadable` naming the line or the field that is wrong."""
    labels = _LABELS.match(text)
    if labels:
        lines = [line.partition(":") for line in labels[0].splitlines() if line.strip()]
        return _given({name.strip().lower(): value.strip() for name, _, value in lines}), text[labels.end() :]
    block = _BLOCK.match(text.replace("\r\n", "\n").replace("\r", "\n"))
    if (
        not block
        or len(block["yaml"]) > _LONGEST
        or not re.search(r"^\w[\w -]*:", block["yaml"], re.MULTILINE)
    ):
        return Given(), text
    try:
        fields = yaml.load(block["yaml"], _Loader)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        where = getattr(error, "problem_mark", None)
        line = f" in line {where.line + 2}" if where else ""
        raise Unreadable(
            f"the YAML at the head of the file is wrong{line}: put values that hold a colon or a quote into quotes"
        ) from error
    if not isinstance(fields, dict):
        raise Unreadable(
            "the YAML at the head of the file is no list of `name: value` lines: write e.g. `title: …`"
        )
    return _given({str(name).lower(): value for name, value in fields.items()}), block.string[block.end() :]


def _given(fields: dict[str, object]) -> Given:
    return Given(
        title=_text("title", fields),
        url=_text("url", fields) or _text("url source", fields),
        publisher=_text("publisher", fields),
        author=_text("author", fields) or _text("authors", fields),
        published=_published(next((fields[name] for name in _DATE_NAMES if name in fields), None)),
    )


def _text(name: str, fields: dict[str, object]) -> str | None:
    value = fields.get(name)
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        value = ", ".join(value)
    if isinstance(value, dict | list):
        raise Unreadable(
            f"`{name}` at the head of the file is not a line of text: write `{name}: …` in one line"
        )
    return one_line(str(value)) or None if value is not None else None


def _published(value: object) -> date | None:
    if value is None or value == "":
        return None
    found = read_date(value, _ANY_DAY) if isinstance(value, str) else None
    if not found:
        raise Unreadable(
            f"`published` at the head of the file is not a date ({str(value)[:40]}): write it as 2024-05-17"
        )
    return found
