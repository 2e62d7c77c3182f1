"""A .json or .jsonl file -> its records, one by one. What is in a record is for `record` to read.

A record is known again by its own id, else by its title and date, else by its number; its address, which goes before all
of these, is found when it is read.
"""

import json
from collections.abc import Iterator
from typing import IO

from ingest.items import Budget, Item, refused, too_large
from ingest.kinds import LARGEST_FILE
from ingest.record_fields import KEY, PUBLISHED, TITLE, fault_in_json, first, records_in, unwrapped_record
from qa.errors import TooLarge, Unreadable

_NAME = "record.json"


def count_lines(file: IO[bytes]) -> int:
    """How many lines hold something; the file is back at its beginning."""
    count = sum(1 for line in bounded_lines(file) if line.strip())
    file.seek(0)
    return count


def records(content: bytes, budget: Budget) -> Iterator[Item]:
    """The records of a JSON document: a list, an API's reply with a list in it, or a single record. Raises `Unreadable`."""
    try:
        document = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        if "Extra data" in str(error) and b"\n" in content.strip():
            yield from lines(iter(content.splitlines()), budget)
            return
        raise Unreadable(
            f"it is not JSON ({fault_in_json(error)}): export it again, or correct it there"
        ) from error
    found = records_in(document)
    if found is None:
        budget.spend_item()
        yield Item("", key="", name=_NAME, content=content)
        return
    if not found:
        raise Unreadable("the list in it is empty: export it again")
    names: dict[str, int] = {}
    for number, record in enumerate(found, 1):
        budget.spend_item()
        path = f":{number}"
        if not isinstance(record, dict):
            yield refused(
                path, "Unreadable", f"entry {number} is no JSON object: write title, url, text, published"
            )
            continue
        yield Item(path, _key(record, number, names), _NAME, json.dumps(record).encode())


def lines(file: Iterator[bytes], budget: Budget) -> Iterator[Item]:
    """The records of a JSON Lines file; a bad line is reported by its number, and the rest goes in."""
    names: dict[str, int] = {}
    for number, line in enumerate(file, 1):
        line = line.removeprefix(b"\xef\xbb\xbf").strip() if number == 1 else line.strip()
        if not line:
            continue
        budget.spend_item()
        path = f":{number}"
        if len(line) > LARGEST_FILE:
            yield refused(path, "TooLarge", too_large())
            continue
        try:
            record = json.loads(line.decode("utf-8"))
        except (ValueError, RecursionError) as error:
            fault = fault_in_json(error).replace("line 1 ", "it ")
            reason = f"line {number} is not JSON ({fault}): correct the line or delete it"
            yield refused(path, "Unreadable", reason)
            continue
        if not isinstance(record, dict):
            reason = (
                f"line {number} is no JSON object: write one {{…}} with title, url, text, published per line"
            )
            yield refused(path, "Unreadable", reason)
            continue
        yield Item(path, _key(record, number, names), _NAME, line)


def bounded_lines(file: IO[bytes]) -> Iterator[bytes]:
    """The lines of a file; one that is too long is cut short where it passes the limit."""
    while line := file.readline(LARGEST_FILE + 1):
        if len(line) > LARGEST_FILE and not line.endswith(b"\n"):
            while (rest := file.readline(LARGEST_FILE)) and not rest.endswith(b"\n"):
                continue
        yield line


def require_size(size: int) -> None:
    if size > LARGEST_FILE:
        raise TooLarge(
            f"it is larger than {LARGEST_FILE / 1e6:.0f} MB: write it as .jsonl, which is read line by line"
        )


def _key(record: dict[str, object], number: int, names: dict[str, int]) -> str:
    """What tells this record from the others of its file and stays the same when others are added."""
    record = unwrapped_record(record)
    own, title = first(record, KEY), first(record, TITLE)
    if isinstance(own, str | int):
        key = f"#{own}"
    else:
        key = f"#{title}|{first(record, PUBLISHED)}" if isinstance(title, str) else f"#{number}"
    names[key] = names.get(key, 0) + 1
    return key if names[key] == 1 else f"{key}|{names[key]}"
