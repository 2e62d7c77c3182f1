"""A folder of mixed real files, some of them bad, and what must become of each: for the test and for the benchmark."""

import json
from pathlib import Path

from tests.documents import (
    archive,
    html_of,
    mail_of,
    mhtml_of,
    pdf_of,
    record_of,
    records_file,
    scan,
    story,
    word_of,
)

_PER_ARCHIVE = 20
_PER_EXPORT = 10


def write_mixed(folder: Path, good: int, bad: int) -> None:
    """Writes `good` articles and `bad` things that are none: in files of every kind, archives and exports among them."""
    packed: dict[str, bytes] = {}
    records: list[object] = []
    for number in range(good + bad):
        name, content = _bad(number - good) if number >= good else _good(number)
        if name == "record":
            records.append(content.decode() if content.startswith(b"{broken") else json.loads(content))
        elif number % 5 == 0:
            packed[f"{number:04}-{name}"] = content
        else:
            (folder / f"{number:04}-{name}").write_bytes(content)
    names = sorted(packed)
    for start in range(0, len(names), _PER_ARCHIVE):
        chosen = {name: packed[name] for name in names[start : start + _PER_ARCHIVE]}
        (folder / f"packed-{start:04}.zip").write_bytes(archive(chosen))
    for start in range(0, len(records), _PER_EXPORT):
        (folder / f"export-{start:04}.jsonl").write_bytes(records_file(*records[start : start + _PER_EXPORT]))


def _good(number: int) -> tuple[str, bytes]:
    title, paragraphs = story(number)
    text = "\n\n".join(paragraphs)
    kinds = (
        ("a.html", lambda: html_of(number).encode()),
        ("a.md", lambda: f"---\ntitle: {title}\npublished: 2024-05-03\n---\n{text}\n".encode()),
        ("a.txt", lambda: f"{title}\n\n{text}\n".encode()),
        ("a.mhtml", lambda: mhtml_of(number, f"https://n.example/{number}")),
        ("a.eml", lambda: mail_of(number)),
        ("a.pdf", lambda: pdf_of(number)),
        ("a.docx", lambda: word_of(number)),
        ("a.json", lambda: json.dumps(record_of(number)).encode()),
        ("record", lambda: json.dumps(record_of(number)).encode()),
    )
    name, make = kinds[number % len(kinds)]
    return name, make()


def _bad(number: int) -> tuple[str, bytes]:
    kinds = (
        ("scan.pdf", scan()),
        ("cut.pdf", pdf_of(number)[:400]),
        ("locked.pdf", pdf_of(number, encrypt="secret")),
        ("cut.docx", word_of(number)[:2_000]),
        ("binary.txt", bytes(range(256)) * 20),
        ("empty.html", b""),
        ("menu.html", b"<html><body><a href='/a'>Home</a></body></html>"),
        ("record", b"{broken"),
        ("table.xlsx", b"PK\x03\x04"),
        ("bare.eml", b"Subject: x\r\nContent-Type: image/png\r\n\r\nx"),
        ("broken.zip", b"PK\x03\x04 no archive"),
        ("no.mhtml", b"MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nx"),
        ("short.md", b"Too short."),
        ("deep.html", b"<div>" * 50_000),
    )
    return kinds[number % len(kinds)]
