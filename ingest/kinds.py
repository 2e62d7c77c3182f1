"""What a file's name says of what is in it: the one table of kinds. Imports nothing: the unpacking process reads it too."""

from typing import Literal

Kind = Literal["html", "markdown", "text", "mhtml", "mail", "pdf", "word", "record"]
Container = Literal["archive", "records", "lines", "addresses"]

# One article each.
KINDS: dict[str, Kind] = {
    ".html": "html", ".htm": "html", ".xhtml": "html", ".md": "markdown", ".markdown": "markdown", ".txt": "text",
    ".mhtml": "mhtml", ".mht": "mhtml", ".eml": "mail", ".pdf": "pdf", ".docx": "word", ".json": "record",
    ".jsonl": "record", ".ndjson": "record",
}  # fmt: skip
# Any number of articles, each with an outcome of its own.
CONTAINERS: dict[str, Container] = {
    ".zip": "archive", ".json": "records", ".jsonl": "lines", ".ndjson": "lines", ".urls": "addresses",
    ".list": "addresses",
}  # fmt: skip
# What a saved page leaves beside itself, and what systems put into folders: nobody means these as articles.
NOISE = frozenset((
    ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif", ".bmp", ".ico", ".css", ".js", ".mjs", ".map", ".woff",
    ".woff2", ".ttf", ".otf", ".eot", ".mp3", ".mp4", ".webm", ".download", ".db", ".ini", ".lnk",
))  # fmt: skip
SUPPORTED = tuple(dict.fromkeys([*KINDS, *CONTAINERS]))
LARGEST_FILE = 20_000_000


def suffix_of(name: str) -> str:
    """The ending of a file's name in lower case with its dot; empty where there is none."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    stem, dot, ending = last.rpartition(".")
    return f".{ending.lower()}" if dot and stem else ""


def is_noise(name: str) -> bool:
    """Whether a file is passed over in silence: hidden, a system's own, or a picture, style or script of a saved page."""
    parts = name.replace("\\", "/").split("/")
    hidden = any(part.startswith(".") and part not in (".", "..") for part in parts)
    return hidden or "__MACOSX" in parts or suffix_of(name) in NOISE


def companions(names: list[str]) -> set[str]:
    """The folders among `names` that browsers make beside a saved page: `Page_files` with `Page.html`."""
    saved = {name.rpartition(".")[0] for name in names if suffix_of(name) in (".html", ".htm", ".xhtml")}
    return {f"{stem}{ending}" for stem in saved for ending in ("_files", "_Dateien", "_fichiers", ".files")}


def not_supported(name: str) -> str:
    """The reason why a file of this name is not read."""
    suffix = suffix_of(name)
    shown = f"“{suffix[:20]}” files are" if suffix else "a file without an extension is"
    return f"{shown} not supported: save the article as {', '.join(SUPPORTED)}"
