"""A .zip -> the files in it, unpacked in memory one at a time. Nothing is ever written to a disk.

Bounded: 20 MB a file, 1 GB in all, 20,000 files, one archive within another. An entry whose name leads out of the
archive, a link and an encrypted one are reported, each by name. Passed over in silence are folders, hidden files and
what `kinds.is_noise` and `kinds.companions` name. Knows what files are called, not what is in them.
"""

import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import IO

from ingest.items import DEEPEST, Budget, Item, refused, too_large
from ingest.kinds import LARGEST_FILE, SUPPORTED, companions, is_noise, not_supported, suffix_of
from qa.errors import SourceError, TooLarge, Unreadable

# What is in a file that is a container itself: name, content, depth -> its items.
Inside = Callable[[str, bytes, int], Iterator[Item] | None]

_WRITTEN_BY_UNIX = 3
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError)


def count_files(file: IO[bytes]) -> int:
    """How many items the archive gives, archives in it counted as one. Raises `Unreadable`."""
    with _opened(file) as archive:
        return len(_meant(archive))


def files(file: IO[bytes], budget: Budget, inside: Inside, depth: int = 0) -> Iterator[Item]:
    """The files of the archive in its own order. Raises `Unreadable` for what is no archive, `TooLarge` for a bomb."""
    if depth >= DEEPEST:
        raise TooLarge(f"it is packed {depth + 1} times over: unpack it and ingest the folder")
    names: set[str] = set()
    with _opened(file) as archive:
        for info in _meant(archive):
            path = f"/{_shown(info.filename)}"
            reason = _refusal(info, names)
            names.add(info.filename)
            if reason:
                budget.spend_item()
                yield refused(path, "Blocked", reason)
                continue
            try:
                content = _content(archive, info, budget)
            except TooLarge as error:
                if budget.size < 0:
                    raise
                budget.spend_item()
                yield refused(path, "TooLarge", str(error))
                continue
            except SourceError as error:
                budget.spend_item()
                yield refused(path, type(error).__name__, str(error))
                continue
            yield from _items(path, info.filename, content, budget, inside, depth)


def _items(
    path: str, name: str, content: bytes, budget: Budget, inside: Inside, depth: int
) -> Iterator[Item]:
    """The file itself, or what is in it where it is a container."""
    items = inside(name, content, depth + 1)
    if items is None:
        budget.spend_item()
        yield Item(path, key=path, name=name, content=content)
        return
    try:
        for item in items:
            yield Item(
                path + item.path,
                path + item.key,
                item.name,
                item.content,
                item.address,
                item.error,
                item.reason,
            )
    except SourceError as error:
        if budget.size < 0 or budget.items < 0:
            raise
        yield refused(path, type(error).__name__, str(error))


def _opened(file: IO[bytes]) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(file)
    except _DAMAGE as error:
        raise Unreadable("it is no zip archive, or a damaged one: pack it again") from error


def _meant(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """The entries that somebody may have meant as articles."""
    beside = companions([info.filename for info in archive.infolist()])
    return [
        info
        for info in archive.infolist()
        if not info.is_dir()
        and not is_noise(info.filename)
        and not any(info.filename.startswith(f"{folder}/") for folder in beside)
    ]


def _refusal(info: zipfile.ZipInfo, names: set[str]) -> str:
    """Why an entry is not even unpacked; empty where it may be."""
    name = info.filename.replace("\\", "/")
    if name.startswith("/") or ".." in name.split("/") or name[1:2] == ":":
        return "its name leads out of the archive: pack it under a plain name"
    if info.create_system == _WRITTEN_BY_UNIX and stat.S_ISLNK(info.external_attr >> 16):
        return "it is a link to another file, not a file: pack the file itself"
    if info.flag_bits & 0x1:
        return "it is encrypted: unpack it with its password and ingest the files"
    if info.filename in names:
        return "the archive holds another file of this name: give it a name of its own"
    return "" if suffix_of(name) in SUPPORTED else not_supported(name)


def _content(archive: zipfile.ZipFile, info: zipfile.ZipInfo, budget: Budget) -> bytes:
    """The unpacked file, read no further than the limit whatever the archive claims of its size."""
    try:
        with archive.open(info) as file:
            content = file.read(LARGEST_FILE + 1)
    except (*_DAMAGE, RuntimeError) as error:
        raise Unreadable("it is damaged within the archive: pack it again") from error
    budget.spend_bytes(len(content))
    if len(content) > LARGEST_FILE:
        raise TooLarge(too_large())
    return content


def _shown(name: str) -> str:
    return "".join(character if character.isprintable() else "\ufffd" for character in name)[:300]
