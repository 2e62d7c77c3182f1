"""What comes out of a container, one by one, and how much of it there may be. Light: the unpacking process reads it."""

from dataclasses import dataclass

from ingest.kinds import LARGEST_FILE
from qa.errors import TooLarge

MOST_ITEMS = 20_000
MOST_BYTES = 1_000_000_000
DEEPEST = 2


@dataclass(frozen=True)
class Item:
    """One file, record or address of a container, or the reason why there is none.

    `path` is how the report names it behind its container (`/folder/a.md`, `:17`), `key` which one it is when the
    container comes again, `name` what it would be called as a file.
    """

    path: str
    key: str = ""
    name: str = ""
    content: bytes = b""
    address: str = ""
    error: str = ""
    reason: str = ""


@dataclass
class Budget:
    """What a container and all that is packed in it may still give. Shared by the levels of nested archives."""

    items: int = MOST_ITEMS
    size: int = MOST_BYTES

    def spend_item(self) -> None:
        """Raises `TooLarge` for one item too many."""
        self.items -= 1
        if self.items < 0:
            raise TooLarge(f"it holds more than {MOST_ITEMS:,} articles, the rest was left out: split it")

    def spend_bytes(self, size: int) -> None:
        """Raises `TooLarge` where all unpacked files together are too large."""
        self.size -= size
        if self.size < 0:
            raise TooLarge(
                f"unpacked it is larger than {MOST_BYTES / 1e9:g} GB, the rest was left out: split it"
            )


def refused(path: str, error: str, reason: str) -> Item:
    """An item that gives no page; `error` names a class of `qa.errors`."""
    return Item(path, error=error, reason=reason)


def too_large() -> str:
    return f"it is larger than the {LARGEST_FILE / 1e6:.0f} MB that are read: give one article per file"
