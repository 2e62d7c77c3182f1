"""Bytes -> text, or a refusal: never mojibake.

In order: byte order mark, declared charset, UTF-8, then a guess that is taken only where it is as good as sure.
"""

import codecs
import re

from charset_normalizer import from_bytes

from ingest.asian import asian
from qa.errors import Unreadable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SIGNATURES = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a Word file or an archive"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"{\\rtf", "an RTF file"),
)
_IN_HTML = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_IN_XML = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{2,40})", re.IGNORECASE)
_DECLARED_WITHIN = 4_096
# Browsers read these labels as windows-1252: https://encoding.spec.whatwg.org/#names-and-labels
_AS_WINDOWS_1252 = {"iso8859-1", "ascii"}
# and these as what contains them.
_AS_BROWSERS = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
_WESTERN = re.compile(
    r"(?<=[A-Za-z])[’éèêëàâäáãåçñíìîïóòôöõøúùûüßæœ](?=[A-Za-z\s.,;:!?)]|$)|[“”‘–—…§€£°©®™«»·• ½¼×]"
)
_HIGHEST_CHAOS = 0.02
_LOWEST_COHERENCE = 0.5
_WRONG_BYTES = 0.001


def decode(content: bytes, declared: str | None, is_html: bool) -> str:
    """The text in `content`. Raises `Unreadable` for what is no text, or text in an encoding that cannot be told."""
    for signature, name in _SIGNATURES:
        if content.lstrip()[:8].startswith(signature):
            raise Unreadable(f"it is {name}, not text: save the article as .html, .md or .txt")
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _checked(_decoded(content, encoding) or "")
    names = [declared or ""]
    if is_html:
        found = _IN_HTML.search(content[:_DECLARED_WITHIN]) or _IN_XML.search(content[:_DECLARED_WITHIN])
        names.append(found[1].decode("ascii", "ignore") if found else "")
    for name in [*names, "utf-8"]:
        text = _decoded(content, _encoding(name)) if name else None
        if text is not None:
            return _checked(text)
    return _checked(_guessed(content, is_html))


def _encoding(name: str) -> str | None:
    """Python's name for a charset label; `None` for an unknown one and for codecs that are no charsets."""
    try:
        codec = codecs.lookup(name.strip().strip("\"'"))
    except (LookupError, ValueError):
        return None
    if not codec._is_text_encoding or codec.name in (
        "idna",
        "punycode",
        "unicode_escape",
        "raw_unicode_escape",
        "utf-7",
    ):
        return None
    return "cp1252" if codec.name in _AS_WINDOWS_1252 else _AS_BROWSERS.get(codec.name, codec.name)


def _decoded(content: bytes, encoding: str | None) -> str | None:
    try:
        return content.decode(encoding) if encoding else None
    except (UnicodeDecodeError, LookupError):
        return None


def _guessed(content: bytes, is_html: bool) -> str:
    if is_html:
        # a page in UTF-8 with a cut character in a script or a comment: `extract` refuses it if the article is hit
        text = content.decode("utf-8", "replace")
        if text.count("\ufffd") <= len(text) * _WRONG_BYTES:
            return text
    western = _decoded(content, "cp1252")
    if western is not None and b"\0" not in content:
        high = [character for character in western if ord(character) > 127]
        if len(_WESTERN.findall(western)) >= 0.9 * len(high):
            return western
    if (found := asian(content)) is not None:
        return found
    best = from_bytes(content[:200_000]).best()
    sure = (
        best is not None
        and best.percent_chaos / 100 <= _HIGHEST_CHAOS
        and best.percent_coherence / 100 >= _LOWEST_COHERENCE
    )
    text_or_none = _decoded(content, best.encoding) if sure and best is not None else None
    if text_or_none is None:
        raise Unreadable("its encoding cannot be told, or it is no text: save it as UTF-8 and try again")
    return text_or_none


def _checked(text: str) -> str:
    """`text`, if it is text: hardly any control characters."""
    sample = text[:100_000]
    unseen = (one for one in set(sample) if ord(one) < 32 and one not in "\t\n\r\f\v\x1b")
    controls = sum(sample.count(one) for one in unseen)
    if controls > len(sample) * 0.01:
        raise Unreadable("it is binary data, not text: save the article as .html, .md or .txt")
    return text
