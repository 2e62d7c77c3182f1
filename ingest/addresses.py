"""Addresses of pages in the one form that identifies an article: no tracking, no fragment. Knows no network."""

import re
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

_TRACKING = re.compile(
    r"^(?:utm_\w+|at_(?:medium|campaign|custom\d)|mc_[ce]id|fbclid|gclid|gclsrc|dclid|wbraid|gbraid|msclkid|yclid|twclid|ttclid|"
    r"igshid|igsh|_ga|_gl|_hsenc|_hsmi|mkt_tok|vero_id|oly_\w+_id|s_cid|cmpid|ito|ncid|smid|smtyp|ref_src|ref_url|spm|"
    r"trk|trkcampaign|wt_\w+|__twitter_impression|share_id|xtor)$",
    re.IGNORECASE,
)
_DEFAULT_PORTS = {"http": 80, "https": 443}
_LONGEST = 2_000


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

    A page that was fetched may only name an address of its own site, and not the site's front page for an inner page:
    else any page could take another publisher's place in the library.
    """
    address = canonical(urljoin(fetched or "", claimed.strip()) if fetched else claimed)
    if address is None or fetched is None:
        return address
    here, there = urlsplit(fetched), urlsplit(address)
    if not _same_site(here.hostname or "", there.hostname or ""):
        return None
    return None if there.path == "/" and not there.query and here.path not in ("", "/") else address


def site_name(url: str) -> str | None:
    """The host without `www.`, for want of a publisher's name; `None` for a number address or a local name."""
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    return host if "." in host and re.search(r"[a-z]{2,}$", host) else None


def _same_site(one: str, other: str) -> bool:
    one, other = one.removeprefix("www."), other.removeprefix("www.")
    is_name = bool(re.search(r"\.[a-z]{2,}$", one))
    return one == other or (
        is_name and (one.endswith("." + other) or other.endswith("." + one)) and "." in other
    )
