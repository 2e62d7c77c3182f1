"""Pages that were read before: when they are not parsed again, and when they are."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from ingest.fetch import Fetcher
from ingest.ingestor import Ingestor
from ingest.locations import Page, Upload
from ingest.parser import Parser
from ingest.seen import Seen
from qa.corrections import Correction
from qa.domain import Article
from tests.test_fetch import serving
from tests.test_ingestor import BODY, Bench, fates, write
from tests.written import written


class Counting(Parser):
    """Knows how many pages it was given."""

    pages = 0

    def article(self, page: Page) -> Article:
        self.pages += 1
        return super().article(page)


class CountingBench(Bench):
    """A bench that knows how many pages were parsed."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.parser = Counting()
        self.ingestor = Ingestor(self.library, Fetcher(("127.0.0.1",)), self.embedder, self.parser)

    def parsed(self) -> int:
        """How many were parsed since this was last asked."""
        pages, self.parser.pages = self.parser.pages, 0
        return pages


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[CountingBench]:
    made = CountingBench(tmp_path)
    yield made
    made.ingestor.close()
    made.library.close()


def test_the_same_bytes_again_are_not_parsed(bench: CountingBench, tmp_path: Path) -> None:
    path = str(write(tmp_path / "a.md"))
    added = bench.run(path).added[0]
    assert bench.parsed() == 1
    for _ in range(2):
        assert bench.run(path).unchanged == (added,)
        assert bench.parsed() == 0


def test_a_changed_head_is_read_and_the_page_of_before_too(bench: CountingBench, tmp_path: Path) -> None:
    path = write(tmp_path / "a.md")
    bench.run(str(path))
    write(path, title="No quota for yttrium")
    assert fates(bench.run(str(path))) == {"updated": 1}
    write(path)
    assert fates(bench.run(str(path))) == {"updated": 1}
    assert bench.parsed() == 3


def test_the_same_bytes_under_another_name_are_another_page(bench: CountingBench, tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    bench.run(str(write(folder / "a.md")))
    content = write(folder / "b.md").read_bytes()
    assert fates(bench.run(str(folder / "b.md"))) == {"duplicate": 1}
    assert bench.parsed() == 2
    (folder / "b.txt").write_bytes(content)
    bench.run(str(folder / "b.txt"))
    assert bench.parsed() == 1
    assert fates(bench.run(str(folder))) == {"unchanged": 3}
    assert bench.parsed() == 0


def test_what_was_deleted_is_read_again(bench: CountingBench, tmp_path: Path) -> None:
    path = str(write(tmp_path / "a.md"))
    bench.library.remove(bench.run(path).added[0].article_id or "")
    assert fates(bench.run(path)) == {"added": 1}
    assert bench.parsed() == 2


def test_a_page_whose_article_came_from_elsewhere_since_is_read_again(
    bench: CountingBench, tmp_path: Path
) -> None:
    path = write(tmp_path / "a.md")
    label = str(path.resolve())
    bench.run(str(path))
    changed = path.read_bytes().replace(b"twice", b"once")
    assert fates(bench.run(Upload("other.md", changed, label))) == {"updated": 1}
    assert fates(bench.run(str(path))) == {"updated": 1}
    assert bench.parsed() == 3


def test_a_corrected_source_stays_corrected_and_is_not_parsed(bench: CountingBench, tmp_path: Path) -> None:
    path = str(write(tmp_path / "a.md"))
    article_id = bench.run(path).added[0].article_id or ""
    bench.ingestor.correct(article_id, Correction(title="Scandium"))
    assert [outcome.title for outcome in bench.run(path).unchanged] == ["Scandium"]
    assert bench.parsed() == 1
    assert bench.library.read(article_id).source.title == "Scandium"


def test_a_page_without_an_article_is_looked_at_every_time(bench: CountingBench, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Too short.", encoding="utf-8")
    for _ in range(2):
        assert fates(bench.run(str(tmp_path / "a.txt"))) == {"rejected": 1}
    assert bench.parsed() == 2


def test_a_page_that_a_site_sends_again_whole_is_not_parsed(bench: CountingBench) -> None:
    with serving() as site:
        site.add("/a", f"<h1>A quota</h1><time datetime='2024-05-03'></time><p>{BODY}</p>".encode())
        site.add("/b", f"<h1>A quota</h1><time datetime='2024-05-03'></time><p>{BODY}</p>".encode())
        assert fates(bench.run(f"{site.address}/a")) == {"added": 1}
        assert fates(bench.run(f"{site.address}/a")) == {"unchanged": 1}
        assert bench.parsed() == 1
        assert fates(bench.run(f"{site.address}/b")) == {"duplicate": 1}


NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("published", "days", "is_believed"),
    [
        (date(2024, 5, 3), 0, True),
        (date(2024, 5, 3), 7, True),
        (date(2024, 5, 3), 8, False),
        (None, 0, True),
        (None, 1, False),
    ],
)
def test_an_undated_page_is_read_anew_every_day_and_a_dated_one_after_a_week(
    bench: CountingBench, published: date | None, days: int, is_believed: bool
) -> None:
    article, cut = written("1", BODY, published=published)
    bench.library.put(article, cut)
    seen = Seen(bench.library.readings, b"one way")
    page = Page("a.md", "file:/a.md", b"...", "markdown", retrieved_at=NOW)
    seen.note(seen.reading(page, article))
    seen.keep()
    later = Page("a.md", "file:/a.md", b"...", "markdown", retrieved_at=NOW + timedelta(days=days))
    assert seen.article_of(later) == ((article.id, article.source.title) if is_believed else None)
    assert Seen(bench.library.readings, b"another way").article_of(later) is None


def test_a_reading_goes_away_with_its_article(bench: CountingBench) -> None:
    article, cut = written("1", BODY)
    seen = Seen(bench.library.readings, b"one way")
    page = Page("a.md", "file:/a.md", b"...", "markdown")
    seen.note(seen.reading(page, article))
    seen.keep()
    assert seen.article_of(page) is None
    bench.library.put(article, cut)
    assert seen.article_of(page) is None
