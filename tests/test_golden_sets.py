"""Over which articles a golden set is asked, and what its names of articles mean."""

import json
from pathlib import Path

import pytest

from ingest.locations import samples
from qa.domain import Source
from qa.errors import GoldenSetError
from qa.evaluate import Case, contains, load
from qa.library import ArticleEntry
from ui.golden import articles_of, names, unknown


def case(*gold: str) -> Case:
    return Case(qid="1", kind="fact", question="?", answerable=bool(gold), gold_articles=gold)


def entry(id: str, url: str | None, title: str = "A title") -> ArticleEntry:
    return ArticleEntry(id=id, version=1, source=Source(title=title, url=url), passages=1, characters=1)


def test_a_file_is_asked_over_the_users_library(tmp_path: Path) -> None:
    file = tmp_path / "questions.jsonl"
    file.touch()
    (tmp_path / "files").mkdir()
    assert articles_of(file, [case(Path(samples()[0]).stem)]) == ()


def test_a_folder_brings_the_articles_in_its_files(tmp_path: Path) -> None:
    (tmp_path / "files").mkdir()
    assert articles_of(tmp_path, [case("one")]) == (str(tmp_path / "files"),)


def test_a_folder_that_asks_about_the_bundled_articles_is_asked_over_those(tmp_path: Path) -> None:
    bundled = Path(samples()[0]).stem
    assert articles_of(tmp_path, [case(bundled), case()]) == samples()
    assert articles_of(tmp_path, [case(bundled), case("another")]) == ()
    assert articles_of(tmp_path, [case()]) == ()


def test_an_article_is_named_by_id_address_line_or_file(tmp_path: Path) -> None:
    listed = [
        {"id": "by-url", "url": "https://example.org/a#top"},
        {"id": "by-title", "title": "Another  Title"},
        {"id": "absent", "url": "https://example.org/z", "title": "Absent"},
    ]
    (tmp_path / "articles.jsonl").write_text("\n".join(map(json.dumps, listed)))
    entries = [entry("a1", "https://example.org/a"), entry("a2", None, "another title")]
    cases = [case("by-url", "absent")]
    named = names(tmp_path / "questions.jsonl", cases, entries, {"file": "a2"})
    assert named == {
        "a1": "a1",
        "a2": "a2",
        "https://example.org/a": "a1",
        "by-url": "a1",
        "by-title": "a2",
        "file": "a2",
    }
    assert unknown(cases, named) == ("absent",)


def test_a_library_without_any_gold_article_is_refused(tmp_path: Path) -> None:
    (tmp_path / "articles.jsonl").write_text("")
    with pytest.raises(GoldenSetError, match="Ingest its articles first"):
        names(tmp_path / "questions.jsonl", [case("one")], [entry("a1", None)])
    assert names(tmp_path / "questions.jsonl", [case()], [entry("a1", None)]) == {"a1": "a1"}


def test_the_held_out_set_is_answered_by_the_articles_it_names() -> None:
    folder = Path(__file__).parent / "golden_trade"
    files = json.loads((folder / "file_to_id.json").read_text(encoding="utf-8"))
    texts = {id: (folder / "files" / name).read_text(encoding="utf-8") for name, id in files.items()}
    for one in load(folder / "questions.jsonl"):
        told = "\n".join(texts[gold] for gold in one.gold_articles)
        assert one.answerable == bool(one.gold_articles), one.qid
        for group in one.must_contain:
            assert any(contains(told, phrase) for phrase in group), (one.qid, group)
