"""What scrapers and APIs call the parts of an article. Light: the unpacking process and the reader of records share it.

The names are those of JSON-LD, JSON Feed, trafilatura, newspaper4k, news-please, Zyte, Diffbot, NewsAPI and the Federal Register
API, and what people write by hand. Upper and lower case, `_` and `-` make no difference.
"""

from collections.abc import Iterator
from json import JSONDecodeError

TITLE = ("title", "headline", "name", "subject", "webtitle")
TEXT = (
    "text", "maintext", "articlebody", "bodytext", "body", "content", "contenttext", "fulltext", "cleanedtext", "html",
    "contenthtml", "bodyhtml", "rawtext", "abstract", "summary", "description", "excerpts", "excerpt",
)  # fmt: skip
URL = ("url", "htmlurl", "link", "canonicalurl", "pageurl", "permalink", "weburl", "sourceurl", "externalurl")
PUBLISHED = (
    "published", "datepublished", "publicationdate", "publishedat", "publishdate", "datepublish", "publisheddate", "pubdate",
    "date", "firstpublished", "webpublicationdate", "datecreated", "created",
)  # fmt: skip
PUBLISHER = (
    "publisher",
    "sitename",
    "source",
    "outlet",
    "publication",
    "sourcename",
    "sourcedomain",
    "hostname",
    "domain",
)
AUTHOR = ("author", "authors", "byline", "creator", "writer")
KEY = ("documentnumber", "id", "guid", "uuid", "identifier", "docid", "articleid")
LISTS = (
    "results",
    "articles",
    "items",
    "records",
    "documents",
    "docs",
    "objects",
    "data",
    "entries",
    "hits",
    "@graph",
)
_WRAPPERS = ("response", "_source", "fields", "hits")


def first(record: dict[str, object], names: tuple[str, ...]) -> object:
    """The first value under one of `names` that is neither missing nor empty; `None` where all are."""
    return next(values(record, names), None)


def values(record: dict[str, object], names: tuple[str, ...]) -> Iterator[object]:
    """All such values, in the order of `names`."""
    folded = {_folded(name): value for name, value in reversed(record.items())}
    yield from (folded[name] for name in names if folded.get(name) not in (None, "", [], {}))


def records_in(value: object) -> list[object] | None:
    """The list of records in a JSON document; `None` where it is a single record, or nothing of the kind."""
    for _ in range(3):
        if isinstance(value, list):
            return value
        if not isinstance(value, dict):
            return None
        lists: list[list[object]] = [value[name] for name in LISTS if isinstance(value.get(name), list)]
        if lists and first(value, TEXT[:8]) is None:
            return lists[0]
        inner = [value[name] for name in _WRAPPERS if isinstance(value.get(name), dict)]
        if not inner:
            return None
        value = inner[0]
    return None


def unwrapped_record(record: dict[str, object]) -> dict[str, object]:
    """A record of a search engine's dump without what it is wrapped in; any other as it is."""
    for name in ("_source", "fields"):
        inner = record.get(name)
        if isinstance(inner, dict):
            return {**{key: value for key, value in record.items() if key != name}, **inner}
    return record


def _folded(name: str) -> str:
    return name.lower().replace("_", "").replace("-", "").replace(" ", "")


def fault_in_json(error: ValueError | RecursionError) -> str:
    """What `json.loads` or decoding before it failed at, for a reader who knows no parsers."""
    if isinstance(error, JSONDecodeError):
        whole = error.pos < len(error.doc.rstrip())
        return f"line {error.lineno} {f'is wrong from character {error.colno} on' if whole else 'breaks off'}"
    if isinstance(error, UnicodeDecodeError):
        return "it is not written in UTF-8"
    return (
        "its brackets stand too deep" if isinstance(error, RecursionError) else "a number in it is too long"
    )
