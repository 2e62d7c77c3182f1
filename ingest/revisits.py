"""Addresses that were read before: what is asked of the site again, and what its answer means.

A page is asked for with the validators that the site gave, and a 304 is believed only while the article that came of
the page is still in the library as it was then and the feed says of the page what it said then. Sites without
validators send the whole page again, and its digest decides. Knows no articles' texts.
"""

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from ingest.fetch import Fetcher
from ingest.listing import Feed, is_feed
from ingest.locations import Linked, name_of
from ingest.parser import Parser
from ingest.web_reply import NotModified, Response, Validators
from qa.errors import NoArticle, SourceError
from qa.visits import Visit

if TYPE_CHECKING:
    from qa.library import Library

# A page without an article is looked at anew after so long, even if the site says that it is the same.
REFUSAL_LASTS = timedelta(days=7)
# A page that its feed calls unchanged is asked for this often when feeds are synchronised by themselves.
SPARED = timedelta(days=1)
_NOTED_AGAIN = timedelta(hours=1)


@dataclass(frozen=True)
class Again:
    """The page is the one that was read before; `visit` says what became of it."""

    visit: Visit


class Revisits:
    """Reads addresses with the library's memory of them. May be shared by threads."""

    def __init__(self, library: "Library", fetcher: Fetcher, parser: Parser) -> None:
        self._library = library
        self._fetcher = fetcher
        self._parser = parser

    def read(self, place: str | Linked, sparing: bool = False) -> Again | Feed | Response:
        """What is at the address now. `sparing` leaves out the request for a page that its feed calls unchanged and
        that was asked for within a day: a feed may be wrong about that, so only a sync that nobody waits for does so.

        Raises `SourceError`.
        """
        url = key_of(place)
        known = self._believed(self._library.visits.of(url), place)
        if sparing and known and isinstance(place, Linked) and _is_settled(place, known):
            return Again(known)
        came = self._fetcher.fetch(url, _validators(known))
        if isinstance(came, NotModified):
            assert known is not None
            self._note_asked(known)
            return Feed.model_validate_json(known.feed) if known.feed else Again(known)
        if not is_feed(came.content):
            return came
        if isinstance(place, Linked):
            raise NoArticle("it is a feed itself: ingest it by its own address")
        feed = self._whole(self._parser.feed(came.content, came.url))
        self.note(_visit(place, came).model_copy(update={"feed": feed.model_dump_json()}))
        return feed

    def remember(
        self, place: str | Linked, came: Response, article_id: str | None, title: str | None, reason: str
    ) -> None:
        """Notes what became of a page, if the site gave anything to ask by later."""
        if came.validators is None:
            return
        digest = self._library.known(article_id) if article_id else None
        found = {"article_id": article_id, "digest": digest, "title": title, "reason": reason}
        self.note(_visit(place, came).model_copy(update=found))

    def note(self, visit: Visit) -> None:
        """Puts the visit into the record."""
        self._library.visits.note(visit)

    def _believed(self, visit: Visit | None, place: str | Linked) -> Visit | None:
        """The visit, where what it says still holds."""
        if visit is None or visit.feed:
            # an index of sitemaps says nothing of the pages in them: it is read whole
            return visit if visit and not Feed.model_validate_json(visit.feed or "{}").sitemaps else None
        if isinstance(place, Linked) and visit.told != _told(place):
            return None
        if visit.article_id is None:
            return visit if datetime.now(UTC) - visit.asked_at < REFUSAL_LASTS else None
        return visit if self._library.known(visit.article_id) == visit.digest is not None else None

    def _note_asked(self, known: Visit) -> None:
        now = datetime.now(UTC)
        if known.article_id and now - known.asked_at > _NOTED_AGAIN:
            self.note(known.model_copy(update={"asked_at": now}))

    def _whole(self, feed: Feed) -> Feed:
        """The feed with the entries of the sitemaps that it names; one that fails costs only itself."""
        entries, broken = list(feed.entries), list(feed.broken)
        for sitemap in feed.sitemaps:
            try:
                came = self._fetcher.fetch(sitemap)
                assert isinstance(came, Response)  # no validators were sent
                found = self._parser.feed(came.content, came.url)
            except SourceError as error:
                broken.append(f"its sitemap {sitemap}: {error}")
                continue
            entries += found.entries
            broken += found.broken
        once = {entry.url: entry for entry in entries}  # a page may stand in several of them
        return feed.model_copy(update={"entries": tuple(once.values()), "broken": tuple(broken)})


def key_of(place: str | Linked) -> str:
    """The address under which a visit is remembered."""
    return name_of(place).strip().split("#", 1)[0]


def _visit(place: str | Linked, came: Response) -> Visit:
    given = came.validators or Validators(came.url)
    return Visit(
        url=key_of(place),
        place=given.place,
        etag=given.etag,
        last_modified=given.last_modified,
        told=_told(place) if isinstance(place, Linked) else "",
        changed=place.changed if isinstance(place, Linked) else None,
        asked_at=datetime.now(UTC),
    )


def _validators(known: Visit | None) -> Validators | None:
    if known is None or not (known.etag or known.last_modified):
        return None
    return Validators(known.place, known.etag, known.last_modified)


def _is_settled(place: Linked, known: Visit) -> bool:
    is_same = place.changed is not None and place.changed == known.changed
    return is_same and datetime.now(UTC) - known.asked_at < SPARED


def _told(place: Linked) -> str:
    return hashlib.sha256(repr(place.told).encode("utf-8", "replace")).hexdigest()[:16]
