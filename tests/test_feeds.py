"""Feeds: what they list, and that following them reads no page twice without need. A real server, library and index."""

import gzip
import json
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from ingest.feeds import read_feed
from ingest.fetch import Fetcher
from ingest.ingestor import Ingestor, Progress
from ingest.listing import is_feed
from ingest.syncing import Syncer
from qa.errors import FeedUnknown, SourceError
from qa.library import Library
from qa.settings import read_settings
from qa.terms import Term
from tests.fakes import HashEmbedder
from tests.test_fetch import Site, serving
from tests.test_ingestor import fates

TODAY = date(2026, 1, 1)


class Paper:
    """A site with a feed and numbered articles. Bodies sent are counted by path."""

    def __init__(self, site: Site, count: int, validators: bool = True) -> None:
        self.site = site
        self.bodies: list[str] = []
        self.revision = dict.fromkeys(range(count), 0)
        self.validators = validators
        site.add("/robots.txt", status=404)
        site.pages["/feed.xml"] = lambda request: self.send(request, "application/rss+xml", self.feed())
        for number in self.revision:
            site.pages[f"/story/{number}"] = self.story(number)

    @property
    def feed_url(self) -> str:
        return f"{self.site.address}/feed.xml"

    def feed(self) -> bytes:
        items = "".join(
            f"<item><title>Story {number}</title><link>{self.site.address}/story/{number}</link>"
            f"<pubDate>{format_datetime(datetime(2025, 3, 1 + number % 28, tzinfo=UTC))}</pubDate></item>"
            for number in self.revision
        )
        return f"<?xml version='1.0'?><rss version='2.0'><channel><title>The Paper</title>{items}</channel></rss>".encode()

    def text(self, number: int) -> str:
        revision = self.revision[number]
        return (
            f"The ministry licensed metal{number} in lot lot{number}x{revision} on request of the producers in the north. "
            f"Exporters of metal{number} had asked for more than twice as much in the spring, officials of the ministry said."
        )

    def story(self, number: int):  # type: ignore[no-untyped-def]
        def answer(request: BaseHTTPRequestHandler) -> None:
            page = f"<html><head><title>Story {number}</title></head><body><article><h1>Story {number}</h1><p>{self.text(number)}</p></article></body></html>"
            self.send(request, "text/html", page.encode())

        return answer

    def send(self, request: BaseHTTPRequestHandler, kind: str, body: bytes) -> None:
        tag = f'"{hash(body)}"'
        same = self.validators and request.headers["If-None-Match"] == tag
        request.send_response(304 if same else 200)
        request.send_header("Content-Type", kind)
        if self.validators:
            request.send_header("ETag", tag)
        request.send_header("Content-Length", "0" if same else str(len(body)))
        request.end_headers()
        if not same:
            self.bodies.append(request.path)
            request.wfile.write(body)


class DatedPaper(Paper):
    """A paper whose site gives no ETag, only the time of the last change."""

    def send(self, request: BaseHTTPRequestHandler, kind: str, body: bytes) -> None:
        changed = format_datetime(datetime.fromtimestamp(hash(body) % 10**9, UTC), usegmt=True)
        same = request.headers["If-Modified-Since"] == changed
        request.send_response(304 if same else 200)
        request.send_header("Content-Type", kind)
        request.send_header("Last-Modified", changed)
        request.end_headers()
        if not same:
            self.bodies.append(request.path)
            request.wfile.write(body)


class Bench:
    """A library in a folder, an ingestor, and what follows feeds."""

    def __init__(self, folder: Path) -> None:
        self.embedder = HashEmbedder()
        self.library = Library.open(read_settings(data_dir=folder / "data"), self.embedder)
        self.ingestor = Ingestor(self.library, Fetcher(("127.0.0.1",)), self.embedder)
        self.syncer = Syncer(self.library, self.ingestor)

    def holds(self, word: str) -> int:
        return len(self.library.matching([Term((word,))], 10))


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path)
    yield made
    made.ingestor.close()
    made.library.close()


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as served:
        yield served


def test_200_articles_are_read_once_and_10_that_change_are_updated(bench: Bench, site: Site) -> None:
    paper = Paper(site, 200)
    assert fates(bench.ingestor.run([paper.feed_url])) == {"added": 200}
    assert len(paper.bodies) == 201
    paper.bodies.clear()
    bench.embedder.embedded.clear()
    assert fates(bench.ingestor.run([paper.feed_url])) == {"unchanged": 200}
    assert paper.bodies == []
    assert bench.embedder.embedded == []
    for number in range(0, 200, 20):
        paper.revision[number] = 1
    assert fates(bench.ingestor.run([paper.feed_url])) == {"updated": 10, "unchanged": 190}
    assert sorted(paper.bodies) == sorted(f"/story/{number}" for number in range(0, 200, 20))
    assert (bench.holds("lot20x0"), bench.holds("lot20x1"), bench.holds("lot21x0")) == (0, 1, 1)
    counts = bench.library.counts()
    assert (counts.articles, counts.owed, counts.vectors) == (200, 0, counts.passages)


def test_a_site_without_validators_sends_its_pages_again_and_the_digest_decides(
    bench: Bench, site: Site
) -> None:
    paper = Paper(site, 5, validators=False)
    assert fates(bench.ingestor.run([paper.feed_url])) == {"added": 5}
    bench.embedder.embedded.clear()
    assert fates(bench.ingestor.run([paper.feed_url])) == {"unchanged": 5}
    assert bench.embedder.embedded == []
    paper.revision[3] = 1
    assert fates(bench.ingestor.run([paper.feed_url])) == {"updated": 1, "unchanged": 4}


def test_a_site_that_gives_only_the_time_of_the_last_change_is_asked_by_it(bench: Bench, site: Site) -> None:
    paper = DatedPaper(site, 4)
    assert fates(bench.ingestor.run([paper.feed_url])) == {"added": 4}
    assert len(paper.bodies) == 5
    paper.bodies.clear()
    assert fates(bench.ingestor.run([paper.feed_url])) == {"unchanged": 4}
    assert paper.bodies == []
    paper.revision[2] = 1
    assert fates(bench.ingestor.run([paper.feed_url])) == {"updated": 1, "unchanged": 3}
    assert paper.bodies == ["/story/2"]


def sitemap(*urls: str, index: bool = False) -> bytes:
    """A sitemap of pages, or an index of sitemaps."""
    root, entry = ("sitemapindex", "sitemap") if index else ("urlset", "url")
    entries = "".join(f"<{entry}><loc>{url}</loc></{entry}>" for url in urls)
    namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"
    return f'<?xml version="1.0"?><{root} xmlns="{namespace}">{entries}</{root}>'.encode()


def test_an_index_of_sitemaps_gives_the_pages_of_all_and_one_that_fails_costs_only_itself(
    bench: Bench, site: Site
) -> None:
    story = [f"{site.address}/story/{number}" for number in range(6)]
    Paper(site, 6)
    maps = [f"{site.address}/{name}" for name in ("news.xml", "gone.xml", "old.xml.gz")]
    site.add("/sitemap.xml", sitemap(*maps, index=True), content_type="application/xml")
    site.add("/news.xml", sitemap(*story[:2]), content_type="text/xml")
    site.add("/old.xml.gz", gzip.compress(sitemap(*story[3:])), content_type="application/gzip")
    report = bench.ingestor.run([f"{site.address}/sitemap.xml"])
    assert fates(report) == {"added": 5, "rejected": 1}
    assert "gone.xml: HTTP 404" in report.rejected[0].reason
    site.add("/news.xml", sitemap(*story[:3]), content_type="text/xml")
    site.add("/gone.xml", sitemap(story[5]), content_type="text/xml")
    assert fates(bench.ingestor.run([f"{site.address}/sitemap.xml"])) == {"added": 1, "unchanged": 5}


def test_an_article_that_was_deleted_comes_back_whatever_the_site_remembers(bench: Bench, site: Site) -> None:
    paper = Paper(site, 3)
    added = bench.ingestor.run([paper.feed_url]).added
    bench.library.remove(added[0].article_id or "")
    assert fates(bench.ingestor.run([paper.feed_url])) == {"added": 1, "unchanged": 2}


def test_the_feed_speaks_where_the_page_is_silent_and_a_broken_entry_costs_only_itself(
    bench: Bench, site: Site
) -> None:
    paper = Paper(site, 2)
    site.pages["/gone.xml"] = lambda request: paper.send(
        request,
        "text/html",
        paper.feed().replace(
            b"<item>",
            b"<item><title>No link</title></item><item><title>Gone</title><link>/gone</link></item><item>",
            1,
        ),
    )
    report = bench.ingestor.run([f"{site.address}/gone.xml"])
    assert fates(report) == {"added": 2, "rejected": 1, "failed": 1}
    assert "No link" in report.rejected[0].reason
    source = bench.library.read(report.added[1].article_id or "").source
    assert (source.published, source.date_origin) == (date(2025, 3, 2), "feed")


def test_a_run_that_is_stopped_keeps_what_is_in_and_the_next_one_does_the_rest(
    bench: Bench, site: Site
) -> None:
    paper = Paper(site, 6)
    done: list[int] = []
    report = bench.ingestor.run([paper.feed_url], lambda step: done.append(step.done), lambda: len(done) >= 2)
    assert fates(report) == {"added": 2}
    assert fates(bench.ingestor.run([paper.feed_url])) == {"added": 4, "unchanged": 2}


def test_subscriptions_are_kept_with_their_last_result_and_a_broken_one_is_left_alone(
    bench: Bench, site: Site
) -> None:
    paper = Paper(site, 3)
    site.add("/page", b"<p>no feed</p>")
    with pytest.raises(SourceError, match="no feed"):
        bench.syncer.add(f"{site.address}/page")
    site.pages["/other.xml"] = site.pages["/feed.xml"]
    assert bench.syncer.add(f"{site.address}/other.xml").title == "The Paper"
    assert bench.syncer.add(paper.feed_url) == bench.syncer.add(paper.feed_url)
    del site.pages["/other.xml"]
    report = bench.syncer.sync()
    assert fates(report) == {"added": 3, "failed": 1}
    broken, good = bench.syncer.all()
    assert good.last
    assert (good.last.added, good.last.error, good.failures) == (3, "", 0)
    assert broken.last
    assert "404" in broken.last.error
    first = broken.not_before
    bench.syncer.sync([broken.url])
    again = bench.syncer.all()[0]
    assert again.failures == 2
    assert again.not_before
    assert first
    assert again.not_before > first
    assert bench.syncer.due(timedelta()) == (good.url,)
    bench.syncer.remove(broken.url)
    with pytest.raises(FeedUnknown):
        bench.syncer.remove(broken.url)
    assert bench.syncer.all() == (bench.library.subscriptions.of(good.url),)


def test_a_synchronisation_that_the_end_of_the_program_cuts_short_stays_due(bench: Bench, site: Site) -> None:
    paper = Paper(site, 4)
    bench.syncer.add(paper.feed_url)

    def end(step: Progress) -> None:
        if step.done == 2:
            bench.ingestor.stop_fetching()

    assert fates(bench.syncer.sync(progress=end)) == {"added": 2}
    report = bench.syncer.sync()
    assert fates(report) == {"failed": 1}
    assert "the program was stopped" in report.failed[0].reason
    assert (bench.syncer.all()[0].last, bench.syncer.all()[0].failures) == (None, 0)
    assert bench.syncer.due(timedelta(hours=1)) == (paper.feed_url,)


ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><entry><title type="html">One &lt;b&gt;bold&lt;/b&gt;</title>
<link href="/one#x"/><updated>2025-05-02T00:00:00Z</updated><published>2025-05-01T23:30:00-05:00</published>
<author><name>Ann Lee</name></author></entry></feed>"""
SITEMAP = b"""<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://x.test/one</loc><lastmod>2025-05-02</lastmod>
<news:news><news:publication_date>2025-05-01</news:publication_date><news:title>One bold</news:title></news:news></url></urlset>"""
JSON = json.dumps(
    {"version": "https://jsonfeed.org/version/1.1", "title": "A", "items": [
        {"id": "1", "url": "https://x.test/one", "title": "One bold", "date_published": "2025-05-01T10:00:00Z",
         "date_modified": "2025-05-02"}, "junk", {"id": "2"}]}
).encode()  # fmt: skip


@pytest.mark.parametrize("content", [ATOM, SITEMAP, JSON, gzip.compress(SITEMAP), b"\xef\xbb\xbf" + ATOM])
def test_every_kind_of_feed_is_told_by_its_bytes_and_read_alike(content: bytes) -> None:
    assert is_feed(content)
    entry = read_feed(content, "https://x.test/feed", TODAY).entries[0]
    assert (entry.url, entry.title, entry.published) == ("https://x.test/one", "One bold", date(2025, 5, 1))
    assert entry.changed
    assert entry.changed.startswith("2025-05-02")


@pytest.mark.parametrize(
    "content", [b"", b"<html><body>rss</body></html>", b'{"a": 1}', b"\x1f\x8bjunk", b"text"]
)
def test_what_is_no_feed_is_not_taken_for_one(content: bytes) -> None:
    assert not is_feed(content)
