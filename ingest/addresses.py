"""Addresses of pages in the one form that identifies an article: no tracking, no fragment. Knows no network."""

import re
from collections.abc import Iterable
from urllib.parse import SplitResult, parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

_TRACKING = re.compile(
    r"^(?:utm_\w+|at_(?:medium|campaign|custom\d)|mc_[ce]id|fbclid|gclid|gclsrc|dclid|wbraid|gbraid|msclkid|yclid|twclid|ttclid|"
    r"igshid|igsh|_ga|_gl|_hsenc|_hsmi|mkt_tok|vero_id|oly_\w+_id|s_cid|cmpid|ito|ncid|smid|smtyp|ref_src|ref_url|spm|"
    r"trk|trkcampaign|wt_\w+|__twitter_impression|share_id|xtor)$",
    re.IGNORECASE,
)
_DEFAULT_PORTS = {"http": 80, "https": 443}
_LONGEST = 2_000
# What AMP and mobile pages have in their address besides that of the main page.
_TWIN_HOST = re.compile(r"^(?:www|amp|m|mobile)\.(?=[^.]+\.)")
_TWIN_PARTS = frozenset(["amp", "m", "mobile"])
_TWIN_QUERY = re.compile(
    r"(?:^|&)(?:amp(?:=[^&]*)?|(?:outputtype|view|mode)=(?:amp|mobile))(?=&|$)", re.IGNORECASE
)
# What the same page in another dress has behind the address of the page.
_SAME_PAGE = _TWIN_PARTS | {"print", "printable", "full", "index.html", "index.php"}
# What tells one article from another where all have one path.
_NAMING = re.compile(r"^(?:id|p|article|story|doc|(?:a|n|news|article|story|doc)_?id)$", re.IGNORECASE)


def canonical(url: str) -> str | None:
    """`url` with lower-case host, without default port, fragment, user and tracking; `None` if it is no http(s) address."""
    try:
        parts = urlsplit(url.strip())
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        return None
    if (
        parts.scheme not in _DEFAULT_PORTS
        or not host
        or len(url) > _LONGEST
        or re.search('[\\s\\\\<>"\ud800-\udfff]', url.strip())
    ):
        return None
    place = f"[{host}]" if ":" in host else host
    if port and port != _DEFAULT_PORTS[parts.scheme]:
        place += f":{port}"
    query = parts.query
    if any(_TRACKING.match(name) for name, _ in parse_qsl(query, keep_blank_values=True)):
        kept = [pair for pair in parse_qsl(query, keep_blank_values=True) if not _TRACKING.match(pair[0])]
        query = urlencode(kept)
    return urlunsplit((parts.scheme, place, parts.path or "/", query, ""))


def believed(claimed: str, fetched: str | None) -> str | None:
    """The address that a page claims for itself, where it may be believed; `None` where not.

    A page that was fetched may only name an address of its own site, and neither the front page nor the section that it
    stands in: else any page could take another's place in the library, and all pages of a section one place together.
    """
    address = canonical(urljoin(fetched or "", claimed.strip()) if fetched else claimed)
    own = canonical(fetched) if fetched else None
    if address is None or own is None:
        return address
    here, there = urlsplit(own), urlsplit(address)
    if not _same_site(here.hostname or "", there.hostname or "") or _names_less(there, here):
        return None
    return None if there.path == "/" and not there.query and here.path not in ("", "/") else address


def main_page(address: str, claims: Iterable[str]) -> str:
    """The first of `claims` that is the address of the main page, where `address` is that of its AMP or mobile twin; else
    `address`. They are told by being the same but for what such twins have in their address."""
    bare, marks = _without_twin_marks(address)
    for claim in claims:
        other, fewer = _without_twin_marks(claim)
        if other == bare and fewer < marks:
            return claim
    return address


def _without_twin_marks(address: str) -> tuple[str, int]:
    """What is left of an address without the marks of an AMP or mobile page, and how many there were."""
    parts = urlsplit(address)
    segments = [part for part in parts.path.removesuffix(".amp").split("/") if part]
    last = len(segments) - 1
    kept = [part for at, part in enumerate(segments) if part.lower() not in _TWIN_PARTS or 0 < at < last]
    host = _TWIN_HOST.sub("", parts.netloc)
    query, asked = _TWIN_QUERY.subn("", parts.query)
    marked = [parts.path.endswith(".amp"), host not in (parts.netloc, parts.netloc.removeprefix("www."))]
    return f"{host}/{'/'.join(kept)}?{query.strip('&')}", len(segments) - len(kept) + asked + sum(marked)


def _names_less(there: SplitResult, here: SplitResult) -> bool:
    """Whether `there` is a section or a first page that `here` is in, or lacks what names the article in `here`."""
    outer, inner = ([part for part in one.path.split("/") if part] for one in (there, here))
    if outer == inner and not there.query:
        return any(_NAMING.match(name) and value for name, value in parse_qsl(here.query))
    rest = inner[len(outer) :]
    return (
        inner[: len(outer)] == outer
        and not there.query
        and any(part.lower() not in _SAME_PAGE for part in rest)
    )


def site_name(url: str) -> str | None:
    """The host without `www.`, for want of a publisher's name; `None` for a number address or a local name."""
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    return host if "." in host and re.search(r"[a-z]{2,}$", host) else None


def _same_site(one: str, other: str) -> bool:
    one, other = one.removeprefix("www."), other.removeprefix("www.")
    if _TWIN_HOST.sub("", one) == _TWIN_HOST.sub("", other):
        return True
    is_name = bool(re.search(r"\.[a-z]{2,}$", one))
    return is_name and (one.endswith("." + other) or other.endswith("." + one)) and "." in other
