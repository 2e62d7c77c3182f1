"""Archives, files of records, lists of addresses, folders: every page in them has a place, and nothing gets out of bounds."""

import io
import json
import stat
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from ingest import archive as archives
from ingest.fetch import Fetcher
from ingest.ingestor import Ingestor, Progress
from ingest.items import Budget, Item
from ingest.kinds import LARGEST_FILE
from ingest.locations import Location, Unusable, Upload, from_standard_input, name_of
from ingest.unpack import unpacked
from ingest.walk import Walk
from qa.domain import IngestReport
from qa.errors import Blocked, SourceError, TooLarge
from qa.library import Library
from qa.settings import read_settings
from tests.documents import archive, html_of, mail_of, pdf_of, record_of, records_file, story, word_of
from tests.fakes import HashEmbedder


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


def fates(report: IngestReport) -> dict[str, int]:
    return {name: len(outcomes) for name, outcomes in report if outcomes}


def placed(path: Path, content: bytes) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return str(path)


def refusals(places: list[Location]) -> dict[str, str]:
    return {place.location: str(place.error) for place in places if isinstance(place, Unusable)}


def test_every_file_of_an_archive_is_an_outcome_of_its_own_under_its_name(
    bench: Bench, tmp_path: Path
) -> None:
    inner = archive({"deep/c.docx": word_of(3)})
    files = {
        "a.html": html_of(1).encode(), "mails/b.eml": mail_of(2), "inner.zip": inner, "d.pdf": pdf_of(4),
        "e.jsonl": records_file(record_of(5), "{broken", record_of(6)), "f.xlsx": b"PK", "g.html": b"<p>short</p>",
        ".hidden.md": b"x", "__MACOSX/a.html": b"x", "style.css": b"x", "a_files/frame.html": b"<p>ad</p>",
    }  # fmt: skip
    path = placed(tmp_path / "news.zip", archive(files))
    report = bench.run(path)
    assert fates(report) == {"added": 6, "rejected": 2, "failed": 1}
    names = [outcome.location.removeprefix(path) for outcome in report.added]
    assert names == [
        "/a.html",
        "/mails/b.eml",
        "/inner.zip/deep/c.docx",
        "/d.pdf",
        "/e.jsonl:1",
        "/e.jsonl:3",
    ]
    assert [outcome.location.removeprefix(path) for outcome in report.rejected] == ["/f.xlsx", "/g.html"]
    assert report.failed[0].location == f"{path}/e.jsonl:2"
    assert "line 2 is not JSON (it " in report.failed[0].reason


def test_the_same_archive_again_is_unchanged_embeds_nothing_and_a_changed_entry_is_updated(
    bench: Bench, tmp_path: Path
) -> None:
    files = {
        "a.docx": word_of(1),
        "b.pdf": pdf_of(2),
        "c.json": json.dumps([record_of(3), record_of(4)]).encode(),
    }
    path = placed(tmp_path / "news.zip", archive(files))
    added = bench.run(path).added
    bench.embedder.embedded.clear()
    assert fates(bench.run(path)) == {"unchanged": 4}
    assert bench.embedder.embedded == []
    placed(tmp_path / "news.zip", archive(files | {"a.docx": word_of(9)}))
    report = bench.run(path)
    assert fates(report) == {"updated": 1, "unchanged": 3}
    assert report.updated[0].article_id == added[0].article_id


def test_a_record_keeps_its_identity_when_others_are_put_before_it(bench: Bench, tmp_path: Path) -> None:
    path = placed(tmp_path / "wire.jsonl", records_file(record_of(1), record_of(2, id="x7"), record_of(2)))
    added = {outcome.title: outcome.article_id for outcome in bench.run(path).added}
    placed(tmp_path / "wire.jsonl", records_file(record_of(3), record_of(1), record_of(2, id="x7")))
    report = bench.run(path)
    assert fates(report) == {"added": 1, "unchanged": 2}
    assert {outcome.article_id for outcome in report.unchanged} <= set(added.values())


def test_a_reply_of_the_federal_register_gives_each_of_its_documents(bench: Bench, tmp_path: Path) -> None:
    results = [
        {
            "title": story(number)[0], "abstract": " ".join(story(number)[1]), "document_number": f"2024-0{number}",
            "html_url": f"https://www.federalregister.gov/documents/2024/05/03/2024-0{number}/x", "publication_date": "2024-05-03",
            "agencies": [{"raw_name": "BUREAU", "name": "Industry and Security Bureau"}],
        }
        for number in (1, 2)
    ]  # fmt: skip
    path = placed(tmp_path / "fr.json", json.dumps({"count": 2, "results": results}).encode())
    report = bench.run(path)
    assert fates(report) == {"added": 2}
    assert fates(bench.run(placed(tmp_path / "one.json", json.dumps(results[0]).encode()))) == {
        "unchanged": 1
    }


def test_neither_name_nor_link_leads_out_of_an_archive(tmp_path: Path) -> None:
    file = io.BytesIO()
    link = zipfile.ZipInfo("link.md")
    link.create_system, link.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(file, "w") as packed:
        for name in ("../up.md", "/etc/root.md", "a/../../b.md", "C:/c.md", "..\\d.md", "fine.md"):
            packed.writestr(name, "x")
        packed.writestr(link, "/etc/passwd")
    found = list(Walk([placed(tmp_path / "a.zip", file.getvalue())]))
    assert sum("leads out" in reason for reason in refusals(found).values()) == 5
    assert sum("is a link" in reason for reason in refusals(found).values()) == 1
    assert [place.name for place in found if isinstance(place, Upload)] == ["fine.md"]
    assert all(isinstance(place.error, Blocked) for place in found if isinstance(place, Unusable))
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["a.zip"]


def test_an_encrypted_a_damaged_and_a_second_entry_of_a_name_are_reported(tmp_path: Path) -> None:
    content = bytearray(
        archive({"locked.md": b"words " * 50, "fine.md": b"x", "cut.md": bytes(range(200)) * 9})
    )
    for sign, place in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        at = content.index(sign)
        content[at + place] |= 1
    damage = content.index(b"cut.md") + 40
    content[damage : damage + 60] = bytes(60)
    reasons = refusals(list(Walk([placed(tmp_path / "a.zip", bytes(content))])))
    assert "encrypted" in reasons[str(tmp_path / "a.zip/locked.md")]
    assert "damaged" in reasons[str(tmp_path / "a.zip/cut.md")]
    assert len(reasons) == 2
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as packed:
        packed.writestr("a.md", "x")
        with pytest.warns(UserWarning, match="Duplicate"):
            packed.writestr("a.md", "y")
    assert len(refusals(list(Walk([Upload("b.zip", file.getvalue())])))) == 1


def test_a_file_that_unpacks_without_end_costs_only_itself(bench: Bench, tmp_path: Path) -> None:
    path = placed(
        tmp_path / "a.zip", archive({"bomb.txt": bytes(60_000_000), "fine.html": html_of(1).encode()})
    )
    report = bench.run(path)
    assert fates(report) == {"added": 1, "failed": 1}
    assert "20 MB" in report.failed[0].reason


def test_a_bomb_is_unpacked_no_further_than_a_file_may_be_large() -> None:
    budget = Budget()
    room = budget.size
    bomb = archive({"bomb.txt": bytes(60_000_000)})
    items = list(archives.files(io.BytesIO(bomb), budget, lambda *_: None))
    assert [item.error for item in items] == ["TooLarge"]
    assert room - budget.size == LARGEST_FILE + 1


def test_an_archive_that_is_too_large_in_all_or_holds_too_much_is_cut_off_and_says_so() -> None:
    many = archive({f"{number}.md": b"x" * 1_000 for number in range(30)})
    inner = archive({"in.zip": many, "last.md": b"y"})
    for budget in (Budget(items=10), Budget(size=10_000)):
        got: list[Item] = []
        with pytest.raises(TooLarge, match="left out"):
            got.extend(archives.files(io.BytesIO(many), budget, lambda *_: None))
        assert len(got) == 10
    total, items = unpacked("a.zip", io.BytesIO(inner))
    assert (total, len(list(items))) == (2, 31)


def test_archives_in_archives_in_archives_are_not_followed() -> None:
    nested = archive({"a.zip": archive({"b.zip": archive({"c.md": b"x"})}), "fine.md": b"x"})
    found = list(Walk([Upload("n.zip", nested)]))
    assert [name_of(place) for place in found] == ["n.zip/a.zip/b.zip", "n.zip/fine.md"]
    assert "packed 3 times" in refusals(found)["n.zip/a.zip/b.zip"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("no.zip", b"words"), ("cut.zip", archive({"a.md": b"x" * 500})[:60]), ("empty.zip", b""), ("empty.json", b"[]"),
        ("no.json", b"{"), ("deep.json", b"[" * 200_000), ("no.urls", b"just words"), ("no.list", b"# nothing\n"),
    ],
    # By name: an archive holds the time at which it was made, and test processes side by side need the same names.
    ids=lambda given: given if isinstance(given, str) else "",
)  # fmt: skip
def test_a_container_that_cannot_be_opened_is_one_failure_with_a_reason(name: str, content: bytes) -> None:
    found = list(Walk([Upload(name, content)]))
    assert [name_of(place) for place in found] == [name]
    assert refusals(found)[name]


def test_a_document_that_swells_in_memory_costs_only_its_own_process() -> None:
    swelling = b"[" + b'{"":0},' * 2_800_000 + b"{}]"
    found = list(Walk([Upload("a.json", swelling), Upload("b.md", b"# x")]))
    assert [name_of(place) for place in found] == ["a.json", "b.md"]
    assert "memory" in refusals(found)["a.json"]


def test_a_file_of_too_many_records_gives_as_many_as_it_may_and_says_so() -> None:
    found = list(Walk([Upload("a.json", b"[" + b"{}," * 20_100 + b"{}]")]))
    assert len(found) == 20_001
    assert "20,000 articles" in refusals(found)["a.json"]


def test_a_list_of_addresses_gives_each_once_and_reports_what_is_none(tmp_path: Path) -> None:
    lines = "# press\nhttps://n.example/a\n\nhttp://n.example/b\nhttps://n.example/a\n"
    for name in ("a.urls", "a.list", "a.txt"):
        path = placed(tmp_path / name, lines.encode())
        walk = Walk([path])
        assert list(walk) == ["https://n.example/a", "http://n.example/b"]
        assert walk.total == 2
    found = list(Walk([placed(tmp_path / "b.urls", f"{lines}example.org/c\n".encode())]))
    assert "line 6" in refusals(found)[str(tmp_path / "b.urls:6")]
    written = placed(tmp_path / "b.txt", f"{lines}And words.\n".encode())
    assert list(Walk([written])) == [written]


def test_the_total_grows_as_archives_are_opened(bench: Bench, tmp_path: Path) -> None:
    placed(
        tmp_path / "in" / "a.zip",
        archive({f"{number}.html": html_of(number).encode() for number in range(3)}),
    )
    placed(tmp_path / "in" / "b.html", html_of(7).encode())
    steps: list[Progress] = []
    bench.ingestor.run([str(tmp_path / "in")], steps.append)
    assert [(step.done, step.total) for step in steps] == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_a_walk_that_is_left_early_leaves_no_process_behind(tmp_path: Path) -> None:
    path = placed(tmp_path / "a.zip", archive({f"{number}.md": b"x" * 90_000 for number in range(50)}))
    places = iter(Walk([path]))
    assert name_of(next(places)).endswith("/0.md")
    places.close()  # type: ignore[attr-defined]
    children = Path("/proc/self/task").glob("*/children")
    running = [number for file in children for number in file.read_text().split()]
    assert not any("ingest.unpack" in Path(f"/proc/{number}/cmdline").read_text() for number in running)


@pytest.mark.parametrize(
    ("content", "suffix"),
    [
        (b"https://n.example/a\n", ".urls"), (html_of(1).encode(), ".html"), (pdf_of(1), ".pdf"), (word_of(1), ".docx"),
        (archive({"a.md": b"x"}), ".zip"), (b'{"title": 1}', ".json"), (b"[1]", ".json"), (mail_of(1), ".eml"),
        (b"# A title\n\nWords.", ".md"), (b"---\ntitle: x\n---\nWords", ".md"), (b"Words.", ".txt"),
    ],
)  # fmt: skip
def test_the_kind_of_what_is_piped_in_is_told_by_its_bytes(content: bytes, suffix: str) -> None:
    location = from_standard_input(content)
    assert isinstance(location, Upload)
    assert (location.name, name_of(location)) == (f"standard input{suffix}", "standard input")


def test_a_walk_raises_nothing_of_a_source() -> None:
    try:
        found = list(Walk(["/no/such/folder/x.zip", "ftp://x", Upload("x.zip", b"PK")]))
    except SourceError as error:
        pytest.fail(str(error))
    assert len(found) == 3
