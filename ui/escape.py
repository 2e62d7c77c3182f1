"""Text from strangers made harmless: for HTML, for a terminal, to paste; and the only way to a link.

Article text, titles, addresses, file names, questions and model output pass through here before any door shows them.
Knows characters, not nouns.
"""

import re
from html import escape
from ipaddress import ip_address
from urllib.parse import quote, urlsplit, urlunsplit

# Unicode TR9: characters that reorder what follows them. U+FFFD in their place says that something was there.
_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_CONTROLS = re.compile(rf"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029{_BIDI}\ud800-\udfff]")
_LINK_CHARACTERS = "/:?#[]@!$&'()*+,;=%~-._"


def plain(text: str) -> str:
    """The text for a terminal: control characters (escape sequences, reordering marks) become U+FFFD."""
    return _CONTROLS.sub("\ufffd", text.replace("\r\n", "\n"))


def as_html(text: str) -> str:
    """The text for an HTML document, between tags or inside a quoted attribute."""
    return escape(plain(text), quote=True)


def safe_link(url: str | None) -> str | None:
    """The address if a reader may follow it, percent-encoded; otherwise `None`.

    Only http and https with a host and without a user name pass: `javascript:`, `data:`, `https://bank@evil` do not.
    """
    if not url or _CONTROLS.search(url) or any(character.isspace() for character in url) or "\\" in url:
        return None
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
        if parts.scheme not in ("http", "https") or not host or "@" in parts.netloc:
            return None
        port = f":{parts.port}" if parts.port else ""
        address = _ascii_host(host) + port
    except (ValueError, UnicodeError):
        return None
    path, query, fragment = (quote(part, safe=_LINK_CHARACTERS) for part in parts[2:])
    return urlunsplit((parts.scheme, address, path, query, fragment))


def link_host(link: str) -> str:
    """The host of a link from `safe_link`, as it is dialled: letters that look alike show as `xn--…`."""
    return urlsplit(link).hostname or ""


def _ascii_host(host: str) -> str:
    if ":" in host:
        return f"[{ip_address(host)}]"
    name = host.encode("idna").decode("ascii")
    if not re.fullmatch(r"[A-Za-z0-9._-]+", name):
        raise ValueError(f"not a host name: {host!r}")
    return name
