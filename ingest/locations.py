"""Locations -> pages. A location is a path, a folder, an http(s) address, an upload or a pasted text.

A page is bytes with what is known of them; what is in it is for `extract` to find out. Of a folder, every file is a page or
a container (see `walk`), or is reported as not supported; passed over in silence are hidden files and folders, linked
folders, and what lies beside a saved page: its `…_files` folder, pictures, styles, scripts, fonts, sound and film.
"""

import os
import re
import stat
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from importlib.resources import files
from pathlib import Path
from urllib.parse import urlsplit

from ingest.address_list import is_address_list
from ingest.fetch import Fetcher
from ingest.front_matter import Given
from ingest.kinds import KINDS, LARGEST_FILE, SUPPORTED, Kind, companions, is_noise, not_supported, suffix_of
from ingest.plain import one_line
from ingest.web_reply import Response
from qa.errors import Blocked, SourceError, TooLarge, Unreadable

_LOOKS_LIKE_HTML = re.compile(
    r"\s*<(?:!doctype html|\?xml|(?:html|head|body|main|article|section|div|p|h1)\b[^<>]*>)", re.IGNORECASE
)
_LOOKS_LIKE_MARKDOWN = re.compile(r"^#{1,4} \S|\]\(https?://|\*\*\w[^*\n]*\*\*", re.MULTILINE)
# So many files of one unsupported kind are reported by name, the rest of them by number.
_NAMED = 20
_BY_MEDIA_TYPE: dict[str, Kind] = {
    "application/pdf": "pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "word",
    "multipart/related": "mhtml",
    "message/rfc822": "mail",
}
_RECORDS = {
    "application/json": ".json", "text/json": ".json", "application/ld+json": ".json", "application/feed+json": ".json",
    "application/x-ndjson": ".jsonl", "application/ndjson": ".jsonl", "application/jsonl": ".jsonl",
    "application/x-jsonlines": ".jsonl",
}  # fmt: skip
_PDF = b"%PDF"
_ZIP = b"PK\x03\x04"
_MAIL = re.compile(
    rb"(?:[A-Za-z-]+: [^\n]*\n(?:[ \t][^\n]*\n)*)*?(?:MIME-Version|Received|Message-ID): ", re.IGNORECASE
)


@dataclass(frozen=True)
class Upload:
    """A file that came through a door, or out of a container. `label` is what the report calls it, its name if there is
    none; the absolute path of the file as its label makes it the same article as reading that path would. `identity`
    overrules that."""

    name: str
    content: bytes
    label: str | None = None
    identity: str | None = None


@dataclass(frozen=True)
class Pasted:
    """A text that was typed or pasted, with what its giver says of it."""

    text: str
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: date | None = None


@dataclass(frozen=True)
class Linked:
    """A page that a feed links to, with what the feed says of it. That serves only where the page itself is silent."""

    url: str
    told: Given = field(default_factory=Given)
    changed: str | None = None


@dataclass(frozen=True)
class Unusable:
    """A place that is already known to give no page, and why."""

    location: str
    error: SourceError


Location = str | Upload | Pasted | Linked | Unusable


@dataclass(frozen=True)
class Page:
    """What was read at one place. `identity` names the article where it turns out to have no address of its own."""

    location: str
    identity: str | None
    content: bytes
    kind: Kind
    charset: str | None = None
    fetched: str | None = None
    given: Given = field(default_factory=Given)
    told: Given = field(default_factory=Given)
    retrieved_at: datetime = field(default_factory=lambda: datetime.now(UTC))


def places(location: Location) -> Iterator[Location]:
    """The single pages that a location stands for: the files of a folder in order of their paths, else itself.

    Files of other kinds come as `Unusable`: the first 20 of a kind by name, the rest as a number at the end.
    Raises `Unreadable` for a folder without any file.
    """
    if not isinstance(location, str) or is_address(location) or not os.path.isdir(location):
        yield location
        return
    found = False
    others: Counter[str] = Counter()
    for path in _files(Path(location)):
        found = True
        suffix = suffix_of(path.name)
        if suffix in SUPPORTED:
            yield str(path)
            continue
        others[suffix] += 1
        if others[suffix] <= _NAMED:
            yield Unusable(str(path), Blocked(not_supported(path.name)))
    for suffix, count in others.items():
        if count > _NAMED:
            reason = f"{count - _NAMED} more “{suffix}” files in this folder: {not_supported('x' + suffix)}"
            yield Unusable(location, Blocked(reason))
    if not found:
        raise Unreadable(
            f"no {', '.join(SUPPORTED)} file in this folder: put the articles there or name another folder"
        )


def read(place: Location, fetcher: Fetcher) -> Page:
    """The page at one place. Raises `SourceError` saying what is wrong and what to do."""
    if isinstance(place, Unusable):
        raise place.error
    if isinstance(place, Upload):
        labelled = f"file:{place.label}" if place.label and Path(place.label).is_absolute() else None
        return _page(name_of(place), place.identity or labelled, place.content, _kind(place.name))
    if isinstance(place, Pasted):
        return _pasted(place)
    if isinstance(place, Linked) or is_address(place):
        response = fetcher.fetch(name_of(place).strip())
        assert isinstance(response, Response)  # no validators were sent
        return page_of(place, response)
    if re.match(r"^[a-z][a-z0-9+.-]+:", place.strip(), re.IGNORECASE) and not os.path.exists(place):
        raise Blocked("only http and https addresses are fetched: give one of these, or the path of a file")
    return _read_file(place)


def records_of(place: str | Linked, response: Response) -> Upload | None:
    """What was fetched for a place as a file of records, where it is one: JSON or JSON Lines; else `None`."""
    ending = suffix_of(urlsplit(response.url).path)
    as_text = ending if response.media_type == "text/plain" and ending in _RECORDS.values() else None
    suffix = _RECORDS.get(response.media_type, as_text)
    if suffix is None:
        return None
    return Upload(f"records{suffix}", response.content, name_of(place), identity=f"address:{response.url}")


def page_of(place: str | Linked, response: Response) -> Page:
    """What was fetched for a place, as a page. Raises `Unreadable` for data that is no page."""
    if records_of(place, response) or response.media_type in ("application/gzip", "application/x-gzip"):
        raise Unreadable(
            f"the address holds {response.media_type}, not a web page or a text: save its text and ingest the file"
        )
    kind: Kind = "markdown" if _is_markdown(response.media_type, response.url) else "text"
    kind = "html" if "html" in response.media_type or "xml" in response.media_type else kind
    kind = _BY_MEDIA_TYPE.get(response.media_type, kind)
    told = place.told if isinstance(place, Linked) else Given()
    return Page(
        name_of(place), response.url, response.content, kind, response.charset, response.url, told=told
    )


def name_of(place: Location) -> str:
    """What the report and the progress call a place."""
    if isinstance(place, Upload):
        return one_line(place.label or place.name)[:300] or "upload"
    if isinstance(place, Unusable):
        place = place.location
    if isinstance(place, Pasted):
        return one_line(place.title or place.url or place.text[:80])[:300] or "pasted text"
    if isinstance(place, Linked):
        return place.url
    # a file's name may hold bytes that are no UTF-8, which no report could carry
    return place.encode("utf-8", "replace").decode()


def is_address(location: str) -> bool:
    """Whether `location` is to be fetched over the network."""
    return location.strip().lower().startswith(("http:", "https:"))


def from_standard_input(content: bytes) -> Location:
    """What was piped in, as a location: its kind is told by its first bytes, as nothing names it."""
    name = "standard input"
    start = content.lstrip(b"\xef\xbb\xbf \t\r\n")
    if is_address_list(content):
        return Upload(f"{name}.urls", content, name)
    if start.startswith(_PDF):
        return Upload(f"{name}.pdf", content, name)
    if start.startswith(_ZIP):
        return Upload(f"{name}.docx" if b"word/" in content[-100_000:] else f"{name}.zip", content, name)
    if start[:1] in (b"{", b"["):
        return Upload(f"{name}.json", content, name)
    if _MAIL.match(start[:20_000].replace(b"\r\n", b"\n")):
        saved = b"multipart/related" in start[:20_000] and b"Content-Location" in start[:20_000]
        return Upload(f"{name}.mhtml" if saved else f"{name}.eml", content, name)
    head = start[:2_000].decode("utf-8", "replace")
    suffix = "md" if _LOOKS_LIKE_MARKDOWN.search(head) or head.startswith("---\n") else "txt"
    return Upload(f"{name}.{'html' if _LOOKS_LIKE_HTML.match(head) else suffix}", content, name)


def samples() -> tuple[str, ...]:
    """The paths of the articles that come with the product, in order."""
    folder = files("ingest") / "samples"
    if not folder.is_dir():
        return ()
    return tuple(sorted(str(entry) for entry in folder.iterdir() if entry.name.endswith(".md")))


def _files(folder: Path) -> Iterator[Path]:
    """The files under `folder` but for those that the module's docstring names."""
    for parent, folders, names in os.walk(folder):
        beside = companions(names)
        folders[:] = sorted(name for name in folders if not is_noise(name) and name not in beside)
        yield from (Path(parent) / name for name in sorted(names) if not is_noise(name))


def _read_file(place: str) -> Page:
    path = Path(place)
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise Unreadable("it is not a file: name a file, a folder or an http(s) address")
        kind = _kind(path.name)
        if status.st_size > LARGEST_FILE:
            raise _too_large(status.st_size)
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
        identity = f"file:{path.resolve()}"
    except (FileNotFoundError, NotADirectoryError) as error:
        raise Unreadable("there is no such file or folder: check the path") from error
    except (OSError, ValueError, RuntimeError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else "not a path"
        raise Unreadable(f"the file cannot be read ({reason}): check the path and its permissions") from error
    return _page(name_of(place), identity, content, kind)


def _kind(name: str) -> Kind:
    suffix = suffix_of(name)
    if suffix not in KINDS:
        raise Unreadable(not_supported(one_line(name)))
    return KINDS[suffix]


def _page(location: str, identity: str | None, content: bytes, kind: Kind) -> Page:
    if len(content) > LARGEST_FILE:
        raise _too_large(len(content))
    if not content.strip():
        raise Unreadable("the file is empty: check that it was saved completely")
    return Page(location, identity, content, kind)


def _pasted(place: Pasted) -> Page:
    content = place.text.encode("utf-8", "ignore")
    if len(content) > LARGEST_FILE:
        raise _too_large(len(content))
    if not content.strip():
        raise Unreadable("the text is empty: paste the article")
    given = Given(
        title=one_line(place.title or "") or None,
        url=(place.url or "").strip() or None,
        publisher=one_line(place.publisher or "") or None,
        author=one_line(place.author or "") or None,
        published=place.published,
    )
    kind: Kind = "markdown" if _LOOKS_LIKE_MARKDOWN.search(place.text) else "text"
    kind = "html" if _LOOKS_LIKE_HTML.match(place.text) else kind
    return Page(name_of(place), None, content, kind, charset="utf-8", given=given)


def _is_markdown(media_type: str, url: str) -> bool:
    path = url.split("?", 1)[0].lower()
    return "markdown" in media_type or (media_type == "text/plain" and path.endswith((".md", ".markdown")))


def _too_large(size: int) -> TooLarge:
    return TooLarge(
        f"{size / 1e6:.0f} MB is more than the {LARGEST_FILE / 1e6:.0f} MB that are read: give one article per file"
    )
