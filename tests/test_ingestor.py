"""A whole run: real library, real files, a real server; what becomes of each page."""

import json
import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from ingest.fetch import Fetcher
from ingest.ingestor import Ingestor, Progress
from ingest.locations import Location, Pasted, Upload
from qa.domain import IngestReport
from qa.errors import LibraryError
from qa.library import Library
from qa.settings import read_settings
from tests.documents import pdf_of, story
from tests.fakes import HashEmbedder
from tests.test_fetch import serving

BODY = "The ministry set a quota of four hundred tonnes for yttrium, and it will hand out licences twice a year. Producers had asked for six hundred tonnes."


class Bench:
    """A library in a folder of its own, and the ingestor that fills it."""

    def __init__(self, folder: Path) -> None:
        self.embedder = HashEmbedder()
        self.library = Library.open(read_settings(data_dir=folder / "data"), self.embedder)
        self.ingestor = Ingestor(self.library, Fetcher(("127.0.0.1",)), self.embedder)

    def run(self, *locations: Location) -> IngestReport:
        return self.ingestor.run(locations)


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path)
    yield made
    made.ingestor.close()
    made.library.close()


def write(path: Path, body: str = BODY, title: str = "A quota for yttrium") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\ntitle: {title}\npublished: 2024-05-03\n---\n{body}\n", encoding="utf-8")
    return path


def fates(report: IngestReport) -> dict[str, int]:
    return {name: len(outcomes) for name, outcomes in report if outcomes}


def test_the_same_bytes_again_are_unchanged_and_embed_nothing(bench: Bench, tmp_path: Path) -> None:
    path = str(write(tmp_path / "a.md"))
    assert fates(bench.run(path)) == {"added": 1}
    bench.embedder.embedded.clear()
    assert fates(bench.run(path)) == {"unchanged": 1}
    assert bench.embedder.embedded == []


def test_a_changed_page_becomes_a_new_version(bench: Bench, tmp_path: Path) -> None:
    path = write(tmp_path / "a.md")
    added = bench.run(str(path)).added[0]
    write(path, BODY.replace("twice", "three times"))
    report = bench.run(str(path))
    assert [outcome.article_id for outcome in report.updated] == [added.article_id]
    assert added.article_id
    assert "three times" in bench.library.read(added.article_id).text
    assert len(bench.library.history(added.article_id)) == 2


def test_what_is_put_can_be_read_back_with_exact_passages(bench: Bench, tmp_path: Path) -> None:
    outcome = bench.run(str(write(tmp_path / "a.md"))).added[0]
    assert outcome.article_id
    article = bench.library.read(outcome.article_id)
    assert (article.source.title, article.source.published) == ("A quota for yttrium", date(2024, 5, 3))
    for passage in bench.library.passages(outcome.article_id):
        assert article.text[passage.start : passage.end] == passage.text


def test_the_same_story_elsewhere_is_a_duplicate_that_names_the_first(bench: Bench) -> None:
    first = bench.run(Pasted(BODY, title="A quota", url="https://one.example/a", publisher="One"))
    report = bench.run(Pasted(BODY, title="Quota for yttrium", url="https://two.example/b", publisher="Two"))
    assert fates(report) == {"duplicate": 1}
    assert "“A quota”" in report.duplicate[0].reason
    assert str(first.added[0].article_id) in report.duplicate[0].reason
    assert bench.library.counts().articles == 1


def test_a_page_that_fails_costs_only_itself(bench: Bench, tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    write(folder / "a.md")
    (folder / "b.txt").write_bytes(bytes(range(256)) * 9)
    (folder / "c.txt").write_text("Too short.", encoding="utf-8")
    (folder / "d.html").write_text("", encoding="utf-8")
    write(folder / "e.md", "Another story altogether. " * 12, "Another")
    report = bench.run(
        str(folder),
        str(tmp_path / "none.txt"),
        "http://10.0.0.1/",
        "ftp://x.example/",
        Upload("x.doc", b"x"),
    )
    assert fates(report) == {"added": 2, "rejected": 3, "failed": 4}
    assert all(outcome.reason and outcome.location for outcome in (*report.rejected, *report.failed))
    assert [Path(outcome.location).name for outcome in report.added] == ["a.md", "e.md"]


@pytest.mark.parametrize("twin", ["/yttrium/amp/", "/yttrium?amp=1"])
@pytest.mark.parametrize("twin_first", [False, True])
def test_the_amp_page_and_the_main_page_are_one_article(bench: Bench, twin: str, twin_first: bool) -> None:
    with serving() as site:
        main = f"<h1>A quota for yttrium</h1><p>{BODY}</p>"
        site.add("/yttrium", main.encode())
        site.add(
            twin, f"<html amp><link rel='canonical' href='{site.address}/yttrium'>{main}</html>".encode()
        )
        paths = (twin, "/yttrium") if twin_first else ("/yttrium", twin)
        report = bench.run(*(site.address + path for path in paths))
    assert fates(report) == {"added": 1, "unchanged": 1}
    found = bench.library.read(str(report.added[0].article_id))
    assert found.source.url == f"{site.address}/yttrium"


def test_two_stories_that_name_one_section_as_their_address_stay_two(bench: Bench) -> None:
    with serving() as site:
        for path, metal in (("/trade/a", "yttrium"), ("/trade/b", "cerium")):
            told = BODY.replace("yttrium", metal).replace(
                "four hundred", "four hundred and six" if metal == "cerium" else "four"
            )
            site.add(
                path,
                f"<link rel='canonical' href='/trade/'><h1>A quota for {metal}</h1><p>{told}</p>".encode(),
            )
        report = bench.run(f"{site.address}/trade/a", f"{site.address}/trade/b")
    assert fates(report) == {"added": 2}


def test_a_page_of_a_server_is_read_noticed_unchanged_and_updated(bench: Bench) -> None:
    html = f"<html><head><title>A quota | One</title><meta property='og:site_name' content='One'></head><body><main><h1>A quota</h1><p>{BODY}</p></main></body></html>"
    with serving() as site:
        site.add("/2024/05/03/quota", html.encode())
        address = f"{site.address}/2024/05/03/quota?utm_source=x"
        site.pages["/2024/05/03/quota?utm_source=x"] = site.pages["/2024/05/03/quota"]
        added = bench.run(address).added[0]
        assert fates(bench.run(f"{site.address}/2024/05/03/quota#top")) == {"unchanged": 1}
        site.add("/2024/05/03/quota", html.replace("twice", "once").encode())
        assert fates(bench.run(f"{site.address}/2024/05/03/quota")) == {"updated": 1}
        assert fates(bench.run(f"{site.address}/gone", "http://[::1]/")) == {"rejected": 1, "failed": 1}
        assert added.article_id
        source = bench.library.read(added.article_id).source
        assert (source.title, source.publisher, source.date_origin) == ("A quota", "One", "url")
        assert source.url == f"{site.address}/2024/05/03/quota"


def test_a_notice_as_pdf_at_an_address_is_read(bench: Bench) -> None:
    with serving() as site:
        site.add("/notice.pdf", pdf_of(3), content_type="application/pdf")
        [added] = bench.run(f"{site.address}/notice.pdf").added
        assert (added.title, added.location) == (story(3)[0], f"{site.address}/notice.pdf")


def test_the_same_upload_again_is_unchanged(bench: Bench) -> None:
    upload = Upload("quota.txt", f"A quota for yttrium\n\n{BODY}".encode())
    assert fates(bench.run(upload)) == {"added": 1}
    assert fates(bench.run(upload)) == {"unchanged": 1}


def test_progress_counts_the_files_of_a_folder_up_front(bench: Bench, tmp_path: Path) -> None:
    for number in range(4):
        write(tmp_path / "articles" / f"{number}.md", f"Story number {number}. {BODY}", f"Story {number}")
    steps: list[Progress] = []
    bench.ingestor.run([str(tmp_path / "articles"), str(tmp_path / "none")], steps.append)
    assert [(step.done, step.total) for step in steps] == [(number, 5) for number in range(1, 6)]
    assert [step.outcome for step in steps] == ["added"] * 4 + ["failed"]
    assert steps[-1].seconds_left == 0
    assert all(step.seconds_left is not None and step.seconds_left >= 0 for step in steps)


def test_a_generator_is_read_as_it_comes(bench: Bench) -> None:
    steps: list[Progress] = []
    made: list[int] = []

    def stories() -> Iterator[Location]:
        for number in range(3):
            made.append(len(steps))
            yield Pasted(f"Story number {number}. {BODY}", title=f"Story {number}")

    report = bench.ingestor.run(stories(), steps.append)
    assert len(report.added) == 3
    assert made == [0, 1, 2]
    assert [(step.total, step.seconds_left) for step in steps] == [(None, None)] * 3


def test_threads_may_share_one_ingestor(bench: Bench) -> None:
    reports: list[IngestReport] = []

    def add(first: int) -> None:
        stories = [
            Pasted(f"Story number {first + step}. {BODY}", title=f"Story {first + step}") for step in range(3)
        ]
        reports.append(bench.ingestor.run(stories))

    threads = [threading.Thread(target=add, args=(start,)) for start in (0, 10, 20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(len(report.added) for report in reports) == 9
    assert bench.library.counts().articles == 9


def test_an_error_of_the_library_ends_the_run(bench: Bench) -> None:
    class Broken(HashEmbedder):
        def tokens(self, texts: object) -> list[int]:
            raise LibraryError("the disk is full")

    with Ingestor(bench.library, Fetcher(), Broken()) as ingestor, pytest.raises(LibraryError):
        ingestor.run([Pasted(BODY, title="A quota")])


NOTICE = {
    "document_number": "2026-00017", "title": "Yttrium; licences", "publication_date": "2026-01-15",
    "html_url": "https://register.example/2026-00017", "agencies": [{"name": "Industry and Security Bureau"}],
    "abstract": "The bureau sets a quota of four hundred tonnes for yttrium and will hand out licences for it twice a year.",
}  # fmt: skip
EXPORT = {
    "count": 2,
    "results": [NOTICE, {**NOTICE, "document_number": "2026-00018", "html_url": None, "title": "Cerium"}],
}
STORIES = [
    {
        "url": "https://lamp.example/yttrium",
        "title": "A quota for yttrium",
        "text": BODY,
        "date": "2024-05-03",
    },
    {"title": "No text", "date": "2024-05-04"},
]


@pytest.mark.parametrize(
    ("content", "media_type", "expected"),
    [
        (json.dumps(EXPORT).encode(), "application/json; charset=utf-8", {"added": 2}),
        (json.dumps(STORIES).encode(), "application/json", {"added": 1, "rejected": 1}),
        (json.dumps(STORIES[0]).encode(), "text/plain", {"added": 1}),
        (
            b"\n".join(json.dumps(one).encode() for one in STORIES),
            "application/x-ndjson",
            {"added": 1, "rejected": 1},
        ),
        (b'{"detail": "no such document"}', "application/json", {"rejected": 1}),
        (b"[{", "application/json", {"failed": 1}),
        (b"[]", "application/json", {"failed": 1}),
    ],
)
def test_json_at_an_address_is_taken_in_like_the_same_file(
    bench: Bench, tmp_path: Path, content: bytes, media_type: str, expected: dict[str, int]
) -> None:
    with serving() as site:
        site.add("/documents.json?per_page=2", content, content_type=media_type)
        address = f"{site.address}/documents.json?per_page=2"
        report, again = bench.run(address), bench.run(address)
    assert fates(report) == expected
    assert fates(again) == {
        "unchanged" if fate == "added" else fate: count for fate, count in expected.items()
    }
    assert all(
        outcome.location.startswith(address) for outcome in (*report.added, *report.rejected, *report.failed)
    )
    file = tmp_path / ("export.jsonl" if "ndjson" in media_type else "export.json")
    file.write_bytes(content)
    from_disk = bench.run(str(file))
    named = {
        outcome.article_id
        for outcome in report.added
        if bench.library.read(str(outcome.article_id)).source.url
    }
    assert named <= {outcome.article_id for outcome in from_disk.unchanged}


def test_a_json_feed_at_an_address_is_a_feed_that_leads_to_its_pages(bench: Bench) -> None:
    with serving() as site:
        feed = {
            "version": "https://jsonfeed.org/version/1.1",
            "items": [{"id": "1", "url": f"{site.address}/yttrium"}],
        }
        site.add("/feed.json", json.dumps(feed).encode(), content_type="application/json")
        site.add("/yttrium", f"<h1>A quota for yttrium</h1><p>{BODY}</p>".encode())
        report = bench.run(f"{site.address}/feed.json")
    assert [outcome.location for outcome in report.added] == [f"{site.address}/yttrium"]
