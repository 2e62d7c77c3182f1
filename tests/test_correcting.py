"""A source put right by a reader: in record, keyword search and index, whatever the page says when it is read again."""

import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from pydantic import ValidationError

from ingest.split import passages
from qa.corrections import Correction
from qa.errors import ArticleChanged, ArticleUnknown, StoreUnavailable, Unreadable
from qa.library import Filter
from qa.terms import Term
from tests.test_ingestor import BODY, Bench, fates, write

DAY = date(2024, 6, 1)


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path)
    yield made
    made.ingestor.close()
    made.library.close()


@pytest.fixture
def article_id(bench: Bench, tmp_path: Path) -> str:
    return added(bench, tmp_path / "a.md")


def added(bench: Bench, path: Path, body: str = BODY, title: str = "A quota for yttrium") -> str:
    found = bench.run(str(write(path, body, title))).added[0].article_id
    assert found
    return found


def found_by_word(bench: Bench, word: str, allowed: Filter = Filter()) -> list[str]:  # noqa: B008
    return [hit.article_id for hit in bench.library.matching([Term((word,))], 5, allowed)]


def is_whole(bench: Bench) -> bool:
    counts = bench.library.counts()
    return counts.in_step and counts.owed == 0 and counts.vectors == counts.passages


def test_a_corrected_title_is_searched_by_word_and_by_meaning(bench: Bench, article_id: str) -> None:
    before = bench.library.read(article_id)
    after = bench.ingestor.correct(article_id, Correction(title="  Scandium\n rationing "))
    assert bench.library.read(article_id) == after
    assert (after.version, after.source.title) == (2, "Scandium rationing")
    assert (after.text, after.digest) == (before.text, before.digest)
    assert found_by_word(bench, "scandium") == [article_id]
    assert [hit.source.title for hit in bench.library.matching([Term(("ministry",))], 5)] == [
        "Scandium rationing"
    ]
    [passage] = bench.library.passages(article_id)
    vector = bench.embedder.embed([f"Scandium rationing\n{passage.text}"])[0]
    [hit] = bench.library.nearest(vector, 1)
    assert hit.score == pytest.approx(1.0, abs=1e-5)
    stored = bench.library._index.vectors([passage.id])
    assert np.allclose(stored[passage.id], vector, atol=1e-5)
    assert is_whole(bench)


def test_words_that_only_the_old_title_had_find_nothing(bench: Bench, tmp_path: Path) -> None:
    article_id = added(bench, tmp_path / "b.md", title="Holmium in short supply")
    assert found_by_word(bench, "holmium") == [article_id]
    bench.ingestor.correct(article_id, Correction(title="Erbium in short supply"))
    assert (found_by_word(bench, "holmium"), found_by_word(bench, "erbium")) == ([], [article_id])


def test_publisher_and_date_are_filtered_by_as_corrected(bench: Bench, article_id: str) -> None:
    correction = Correction(
        publisher="The Wire", published=DAY, author=None, url="HTTPS://Example.org/a?utm_source=x"
    )
    source = bench.ingestor.correct(article_id, correction).source
    assert (source.published, source.date_origin, source.url) == (DAY, "given", "https://example.org/a")
    assert found_by_word(bench, "ministry", Filter(since=DAY, until=DAY, publishers=("the wire",))) == [
        article_id
    ]
    assert found_by_word(bench, "ministry", Filter(until=date(2024, 5, 31))) == []
    assert bench.library.publishers() == ("The Wire",)
    [entry], _ = bench.library.articles()
    assert (entry.source, entry.version) == (source, 2)
    unknown = bench.ingestor.correct(article_id, Correction(published=None)).source
    assert (unknown.published, unknown.date_origin) == (None, None)
    assert bench.library.counts().undated == 1
    assert found_by_word(bench, "ministry", Filter(since=DAY, undated=False)) == []


def test_a_correction_stays_when_the_page_is_read_again_unchanged_and_changed(
    bench: Bench, article_id: str, tmp_path: Path
) -> None:
    corrected = bench.ingestor.correct(article_id, Correction(title="Scandium", published=DAY)).source
    bench.embedder.embedded.clear()
    path = tmp_path / "a.md"
    assert fates(bench.run(str(path))) == {"unchanged": 1}
    assert bench.embedder.embedded == []
    write(path, BODY.replace("twice", "three times"), "A title that the page has now")
    assert fates(bench.run(str(path))) == {"updated": 1}
    assert all(text.startswith("Scandium\n") for text in bench.embedder.embedded)
    article = bench.library.read(article_id)
    assert "three times" in article.text
    source = article.source
    assert (source.title, source.published, source.date_origin) == ("Scandium", DAY, "given")
    assert (source.url, source.publisher) == (corrected.url, corrected.publisher)
    assert fates(bench.run(str(path))) == {"unchanged": 1}
    assert found_by_word(bench, "scandium") == [article_id]
    assert is_whole(bench)


def test_an_unknown_date_stays_unknown_and_later_corrections_lie_on_earlier_ones(
    bench: Bench, article_id: str, tmp_path: Path
) -> None:
    bench.ingestor.correct(article_id, Correction(published=None, title="Scandium"))
    bench.ingestor.correct(article_id, Correction(title="Terbium"))
    bench.run(str(write(tmp_path / "a.md", BODY.replace("twice", "once"))))
    source = bench.library.read(article_id).source
    assert (source.title, source.published, source.date_origin) == ("Terbium", None, None)
    assert bench.library.correction(article_id) == Correction(published=None, title="Terbium")


def test_a_correction_that_says_what_is_there_makes_no_version_but_stays(
    bench: Bench, article_id: str, tmp_path: Path
) -> None:
    bench.embedder.embedded.clear()
    assert bench.ingestor.correct(article_id, Correction(title="A quota for yttrium")).version == 1
    assert bench.embedder.embedded == []
    bench.run(str(write(tmp_path / "a.md", BODY.replace("twice", "once"), "Another title")))
    assert bench.library.read(article_id).source.title == "A quota for yttrium"


def test_what_is_written_meanwhile_without_the_correction_gets_it_all_the_same(
    bench: Bench, article_id: str
) -> None:
    read_before = bench.library.read(article_id).model_copy(
        update={"text": BODY.replace("twice", "once"), "digest": "e" * 64}
    )
    bench.ingestor.correct(article_id, Correction(published=DAY))
    bench.library.put(read_before, passages(read_before, bench.embedder))
    article = bench.library.read(article_id)
    assert (article.version, article.source.published, article.source.date_origin) == (3, DAY, "given")


def test_a_correction_of_a_version_that_is_gone_is_refused_and_changes_nothing(
    bench: Bench, article_id: str
) -> None:
    article = bench.library.read(article_id)
    with pytest.raises(ArticleChanged):
        bench.library.correct(article, passages(article, bench.embedder), Correction(title="Late"))
    assert bench.library.read(article_id) == article
    assert bench.library.correction(article_id) == Correction()


def test_a_correction_that_fails_half_way_leaves_everything_as_it_was(
    bench: Bench, article_id: str, tmp_path: Path
) -> None:
    before = bench.library.read(article_id), bench.library.passages(article_id)
    with sqlite3.connect(tmp_path / "data" / "record.sqlite3") as other:
        other.execute(
            "CREATE TRIGGER full BEFORE INSERT ON vectors BEGIN SELECT RAISE(ABORT, 'disk full'); END"
        )
    other.close()
    with pytest.raises(StoreUnavailable):
        bench.ingestor.correct(article_id, Correction(title="Scandium"))
    assert (bench.library.read(article_id), bench.library.passages(article_id)) == before
    assert bench.library.correction(article_id) == Correction()
    assert (found_by_word(bench, "scandium"), found_by_word(bench, "yttrium")) == ([], [article_id])
    assert is_whole(bench)


def test_a_corrected_date_decides_which_copy_of_a_story_came_first(
    bench: Bench, article_id: str, tmp_path: Path
) -> None:
    report = bench.run(str(write(tmp_path / "copy.md", BODY, "The same quota")))
    copy = report.duplicate[0].article_id
    assert copy
    assert bench.library.first_of(copy) == article_id
    bench.ingestor.correct(copy, Correction(published=date(2024, 5, 1)))
    assert bench.library.first_of(article_id) == copy
    assert found_by_word(bench, "ministry") == [copy]
    assert is_whole(bench)


def test_a_deleted_article_takes_its_correction_along(bench: Bench, article_id: str, tmp_path: Path) -> None:
    bench.ingestor.correct(article_id, Correction(title="Scandium"))
    assert bench.library.remove(article_id).passages_left == 0
    assert added(bench, tmp_path / "a.md") == article_id
    assert bench.library.read(article_id).source.title == "A quota for yttrium"
    with pytest.raises(ArticleUnknown):
        bench.ingestor.correct("a0", Correction(title="Nobody"))


@pytest.mark.parametrize(
    "wrong",
    [
        {"title": None}, {"title": " "}, {"title": "x" * 301}, {"url": "ftp://example.org"}, {"url": "javascript:alert(1)"},
        {"url": "https://"}, {"published": "soon"}, {"published": "2025-02-30"}, {"text": "x"}, {"retrieved_at": None},
        {"date_origin": "json-ld"},
    ],
)  # fmt: skip
def test_what_cannot_be_a_correction_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Correction.model_validate(wrong)


def test_an_address_or_a_title_that_no_store_can_keep_is_refused(bench: Bench, article_id: str) -> None:
    for wrong in (Correction(url="https://exam<ple.org/"), Correction(title="a \0 character")):
        with pytest.raises(Unreadable):
            bench.ingestor.correct(article_id, wrong)
    assert bench.library.read(article_id).version == 1
