"""All single pages that some locations stand for: folders walked, containers opened. One way for every door.

A container is an archive, a file of records or a list of addresses; it is unpacked in a process of its own, item by item
as they are wanted. What cannot be opened is a place too: an `Unusable` one, so that nothing is lost without a word.
"""

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

from ingest.address_list import is_address_list
from ingest.child import Child
from ingest.kinds import CONTAINERS, LARGEST_FILE, suffix_of
from ingest.locations import Location, Unusable, Upload, is_address, name_of, places
from qa import errors
from qa.errors import SourceError, TooLarge, Unreadable

# Read piece by piece, unlike a page.
LARGEST_CONTAINER = 1_000_000_000
SECONDS = 60.0


class Walk:
    """The single places of `locations`, in order, each once it is wanted. `total` is how many are known of so far.

    It grows as containers and feeds are opened; `None` for locations that come from a generator.
    """

    def __init__(self, locations: Iterable[Location]) -> None:
        self._locations = locations
        self.total = _count(locations) if isinstance(locations, Sequence) else None

    def __iter__(self) -> Iterator[Location]:
        for location in self._locations:
            try:
                for place in places(location):
                    yield from self.opened(place) if _is_container(place) else (place,)
            except SourceError as error:
                yield Unusable(name_of(location), error)

    def opened(self, place: Location) -> Iterator[Location]:
        """What is in a container, a file or one that was fetched; an error in the middle is the last place of it."""
        try:
            name, path, content, identity = _described(place)
            with closing(Child("ingest.unpack", SECONDS)) as child:
                asked = json.dumps({"name": name, "path": path}).encode()
                head = _understood(child.ask(asked, content))
                self.grow(int(str(head["total"])) - 1)
                while "end" not in (item := _understood(child.ask())):
                    packed = child.ask()
                    yield _place(name_of(place), identity, item, packed or b"")
        except SourceError as error:
            yield Unusable(name_of(place), error)

    def grow(self, more: int) -> None:
        """Counts what turned up behind a place: the pages of an archive or of a feed, less the one it was counted as."""
        if self.total is not None:
            self.total += more


def _count(locations: Sequence[Location]) -> int:
    """How many pages there are, a container counted as one; a folder that cannot be read too, for that is reported."""
    total = 0
    for location in locations:
        try:
            total += sum(1 for _ in places(location))
        except SourceError:
            total += 1
    return total


def _is_container(place: Location) -> bool:
    """Whether there may be several articles at a place; of a text file only its content tells."""
    if isinstance(place, Upload):
        suffix = suffix_of(place.name)
        return suffix in CONTAINERS or (suffix == ".txt" and is_address_list(place.content))
    if not isinstance(place, str) or is_address(place) or not os.path.isfile(place):
        return False
    suffix = suffix_of(place)
    if suffix != ".txt":
        return suffix in CONTAINERS
    try:
        with open(place, "rb") as file:
            start = file.read(4_096)
            return b"http" in start.lower() and is_address_list(start + file.read(LARGEST_FILE))
    except (OSError, ValueError):
        return False  # `read` says why


def _described(place: Location) -> tuple[str, str | None, bytes, str]:
    """A container's name, its path or its bytes, and what its items' identities begin with."""
    if isinstance(place, Upload):
        is_file = bool(place.label) and Path(str(place.label)).is_absolute()
        identity = place.identity or (f"file:{place.label}" if is_file else f"upload:{place.name}")
        content, size, path = place.content, len(place.content), None
        name = place.name
    else:
        name, path, content = str(place), str(place), b""
        try:
            size, identity = os.path.getsize(path), f"file:{Path(path).resolve()}"
        except (OSError, RuntimeError) as error:
            raise Unreadable("the file cannot be read: check the path and its permissions") from error
    if size > LARGEST_CONTAINER:
        raise TooLarge(f"it is larger than {LARGEST_CONTAINER / 1e9:g} GB: split it")
    if not size:
        raise Unreadable("the file is empty: check that it was saved completely")
    return name, path, content, identity


def _understood(message: bytes | None) -> dict[str, object]:
    """A message of the process. Raises what it reports, and `TooLarge` where it had to be stopped."""
    if message is None:
        raise TooLarge("it cannot be unpacked within the limits of time and memory: split it")
    said: dict[str, object] = json.loads(message)
    if said.get("error") and "path" not in said:
        raise _error(said)
    return said


def _error(said: dict[str, object]) -> SourceError:
    kind: type[SourceError] = getattr(errors, str(said["error"]))
    return kind(str(said["reason"]))


def _place(container: str, identity: str, item: dict[str, object], content: bytes) -> Location:
    location = container + str(item["path"])
    if item["error"]:
        return Unusable(location, _error(item))
    if item["address"]:
        return str(item["address"])
    return Upload(str(item["name"]), content, label=location, identity=identity + str(item["key"]))
