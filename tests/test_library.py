"""The library: record and index in step, whatever happens to either."""

import re
import shutil
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from fakes import HashEmbedder
from numpy.typing import NDArray
from written import opened, written

from qa.domain import Source
from qa.errors import (
    ArticleUnknown,
    LibraryInUse,
    ModelMismatch,
    SettingsError,
    StoreUnavailable,
    Unreadable,
)
from qa.library import Filter, Library
from qa.seal import is_sealed
from qa.settings import Settings
from qa.terms import Term
from qa.vectors import Index
from qa.wordvectors import closeness

GALLIUM = ("Gallium exports need a licence.", "Germanium exports do too.")
TUNGSTEN = ("Tungsten controls were announced.", "Bismuth is on the list.")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    made = opened(tmp_path / "data")
    yield made
    made.close()


def vector(text: str) -> NDArray[np.float32]:
    return np.asarray(HashEmbedder().embed([text])[0])


def texts(library: Library, question: str, limit: int = 10, allowed: Filter = Filter()) -> list[str]:  # noqa: B008
    return [hit.text for hit in library.nearest(vector(question), limit, allowed)]


def index_of(library: Library) -> Index:
    """The library's index, to do to it behind the library's back what a crash or another program might."""
    return library._index


def is_whole(library: Library) -> bool:
    counts = library.counts()
    return counts.in_step and counts.owed == 0 and counts.vectors == counts.passages


# ---- putting and removing


def test_an_article_is_added_found_both_ways_and_read_back(library: Library) -> None:
    article, passages = written("1", *GALLIUM, title="Minor metals", published=date(2023, 7, 3))
    assert library.put(article, passages) == "added"
    assert library.read("a1") == article
    assert library.passages("a1") == passages
    assert library.known("a1") == article.digest
    nearest = library.nearest(vector("Minor metals\nGallium exports need a licence."), 1)[0]
    assert (nearest.id, nearest.version, nearest.source) == (passages[0].id, 1, article.source)
    assert nearest.score == pytest.approx(1.0, abs=1e-5)
    assert library.matching([Term(("germanium",))], 5)[0].text == GALLIUM[1]
    assert is_whole(library)


def test_the_same_bytes_again_are_unchanged_and_embed_nothing(tmp_path: Path) -> None:
    embedder = HashEmbedder()
    library = opened(tmp_path, embedder)
    library.put(*written("1", *GALLIUM))
    embedder.embedded.clear()
    assert library.put(*written("1", *GALLIUM)) == "unchanged"
    assert embedder.embedded == []
    library.close()


def test_a_passage_is_embedded_under_its_title(tmp_path: Path) -> None:
    embedder = HashEmbedder()
    library = opened(tmp_path, embedder)
    library.put(*written("1", *GALLIUM, title="Minor metals"))
    assert embedder.embedded == [f"Minor metals\n{sentence}" for sentence in GALLIUM]
    library.close()


def test_the_words_of_a_passage_and_its_title_are_kept(tmp_path: Path) -> None:
    embedder = HashEmbedder()
    library = opened(tmp_path, embedder)
    library.put(*written("1", *GALLIUM, title="Minor metals"))
    ((hit, words),) = library.to_read(list(library.ranked_by_terms([Term(("germanium",))], 1))).values()
    embedder.embedded.clear()

    alone = embedder.read([hit.text])[1][0]
    near, (spans,) = closeness(alone.vectors, [words])

    at = [(int(start), int(end)) for start, end in spans]
    assert at[:2] == [(-13, -8), (-7, -1)]
    assert [hit.text[start:end] for start, end in at[2:]] == re.findall(r"\w+", hit.text)
    assert near[:, 2:].diagonal().min() > 0.98
    assert embedder.embedded == [hit.text]
    library.close()


def test_words_that_a_record_from_before_lacks_are_made_once(tmp_path: Path) -> None:
    library = opened(tmp_path, embedder := HashEmbedder())
    library.put(*written("1", *GALLIUM, title="Minor metals"))
    rows = list(library.ranked_by_terms([Term(("gallium",)), Term(("germanium",))], 5))
    before = library.to_read(rows)
    with closing(sqlite3.connect(tmp_path / "record.sqlite3")) as record, record:
        assert record.execute("DELETE FROM words").rowcount == len(before)
    embedder.embedded.clear()

    for _ in range(2):
        assert library.to_read([*rows, *rows[:1]]) == before

    assert embedder.embedded == [f"Minor metals\n{hit.text}" for hit, _ in before.values()]
    library.remove("a1")
    with closing(sqlite3.connect(tmp_path / "record.sqlite3")) as record:
        assert record.execute("SELECT count(*) FROM words").fetchone() == (0,)
    library.close()


def test_a_changed_article_becomes_a_new_version_and_its_old_passages_vanish(library: Library) -> None:
    first, _ = written("1", *GALLIUM)
    second, passages = written("1", "Gallium exports are free again.")
    library.put(first, written("1", *GALLIUM)[1])
    assert library.put(second, passages) == "updated"
    assert [(article.version, article.text) for article in library.history("a1")] == [
        (2, second.text),
        (1, first.text),
    ]
    assert library.read("a1").version == 2
    assert library.read("a1", 1).text == first.text
    assert texts(library, "germanium licence") == ["Gallium exports are free again."]
    assert library.matching([Term(("germanium",))], 5) == ()
    assert index_of(library).ids() == {passages[0].id}


def test_an_article_that_changes_back_is_found_again(library: Library) -> None:
    for sentences in (GALLIUM, TUNGSTEN, GALLIUM):
        library.put(*written("1", *sentences))
    assert library.read("a1").version == 3
    assert set(texts(library, "gallium")) == set(GALLIUM)
    assert is_whole(library)


def test_a_new_title_changes_what_keyword_search_finds(library: Library) -> None:
    library.put(*written("1", *GALLIUM, title="Scandium"))
    library.put(*written("1", *GALLIUM, title="Yttrium"))
    assert library.matching([Term(("scandium",))], 5) == ()
    assert len(library.matching([Term(("yttrium",))], 5)) == 2


def test_removal_proves_itself_and_takes_the_history_along(library: Library) -> None:
    library.put(*written("1", *GALLIUM))
    library.put(*written("1", *TUNGSTEN))
    library.put(*written("2", "Antimony too."))
    removal = library.remove("a1")
    assert (removal.passages_deleted, removal.passages_left) == (2, 0)
    assert library.known("a1") is None
    with pytest.raises(ArticleUnknown):
        library.history("a1")
    assert library.matching([Term(("tungsten",))], 5) == ()
    assert texts(library, "tungsten") == ["Antimony too."]
    assert is_whole(library)
    assert library.put(*written("1", *GALLIUM)) == "added"
    assert library.read("a1").version == 1


@pytest.mark.parametrize("call", ["remove", "read", "history", "passages"])
def test_an_unknown_article_is_named(library: Library, call: str) -> None:
    with pytest.raises(ArticleUnknown, match="a404"):
        getattr(library, call)("a404")


def test_an_unknown_version_is_named(library: Library) -> None:
    library.put(*written("1", *GALLIUM))
    with pytest.raises(ArticleUnknown, match="version 7"):
        library.read("a1", 7)


def test_a_copy_is_recorded_once_and_comes_with_every_hit(library: Library) -> None:
    library.put(*written("1", *GALLIUM))
    elsewhere = Source(title="Gallium", url="https://example.org/gallium", publisher="Example")
    for _ in range(2):
        library.add_copy("a1", elsewhere)
    assert library.nearest(vector("gallium"), 1)[0].also_at == (elsewhere,)
    assert library.articles()[0][0].also_at == (elsewhere,)
    with pytest.raises(ArticleUnknown):
        library.add_copy("a404", elsewhere)


def test_the_places_of_a_text_are_forgotten_when_the_article_changes(library: Library) -> None:
    library.put(*written("1", *GALLIUM))
    library.add_copy("a1", Source(title="Gallium", url="https://example.org/gallium"))
    library.put(*written("1", *TUNGSTEN))
    assert library.matching([Term(("tungsten",))], 1)[0].also_at == ()
    assert library.articles()[0][0].also_at == ()


def test_the_same_text_under_another_id_is_a_copy(library: Library) -> None:
    library.put(*written("1", "Gallium exports  need a LICENCE."))
    article, _ = written("2", "gallium exports need\na licence.")
    assert library.copies(article) == ("a1",)
    assert library.copies(written("1", "Gallium exports need a licence.")[0]) == ()
    assert library.copies(written("3", "Gallium exports need no licence.")[0]) == ()


# ---- what is refused


@pytest.mark.parametrize("text", ["half a pair \ud800.", "a null \x00 inside."])
def test_text_that_no_store_can_keep_is_refused_and_changes_nothing(library: Library, text: str) -> None:
    with pytest.raises(Unreadable, match="UTF-8"):
        library.put(*written("1", text))
    with pytest.raises(Unreadable, match="UTF-8"):
        library.put(*written("1", "Fine.", publisher=text))
    assert library.counts().articles == 0
    assert is_whole(library)


def test_text_without_bounds_is_refused(library: Library) -> None:
    with pytest.raises(Unreadable, match="characters"):
        library.put(*written("1", "word " * 5_000))
    with pytest.raises(Unreadable, match="characters"):
        library.put(*written("1", "Fine.", title="t" * 10_001))


def test_passages_that_are_not_the_articles_are_refused(library: Library) -> None:
    article, passages = written("1", *GALLIUM)
    for wrong in (
        (),
        (passages[0], passages[0]),
        (passages[0].model_copy(update={"text": "invented"}),),
        (passages[0].model_copy(update={"article_id": "a2"}),),
    ):
        with pytest.raises(ValueError, match="passage"):
            library.put(article, wrong)
    assert library.counts().articles == 0


class BrokenEmbedder(HashEmbedder):
    """Gives the same useless number everywhere."""

    def __init__(self, number: float) -> None:
        super().__init__()
        self.number = number

    def embed(self, texts: object) -> NDArray[np.float32]:
        return np.full((1, self.size), self.number, np.float32)


@pytest.mark.parametrize("number", [float("nan"), float("inf"), 0.0])
def test_a_useless_vector_never_reaches_the_stores(tmp_path: Path, number: float) -> None:
    library = opened(tmp_path, BrokenEmbedder(number))
    with pytest.raises(Unreadable, match="embedded"):
        library.put(*written("1", "Fine."))
    assert library.counts().articles == 0
    with pytest.raises(ValueError, match="finite"):
        library.nearest(np.full(64, number, np.float32), 3)
    library.close()


# ---- listing and counting


def test_articles_are_listed_newest_first_undated_last_page_by_page(library: Library) -> None:
    days = {"1": date(2024, 1, 1), "2": None, "3": date(2025, 1, 1), "4": date(2024, 1, 1), "5": None}
    for name, day in days.items():
        library.put(*written(name, f"Article {name}.", published=day))
    seen: list[str] = []
    cursor = None
    for _ in range(5):
        page, cursor = library.articles(limit=1, after=cursor)
        seen += [entry.id for entry in page]
    assert cursor is None
    assert seen == ["a3", "a1", "a4", "a2", "a5"]
    assert [entry.id for entry in library.articles(limit=5)[0]] == seen
    assert library.articles(limit=5)[1] is None
    entry = library.articles(limit=1)[0][0]
    assert (entry.version, entry.passages, entry.characters) == (1, 1, 10)
    with pytest.raises(ArticleUnknown, match="next"):
        library.articles(after="nonsense")


def test_articles_are_listed_by_words_of_title_or_publisher_page_by_page(library: Library) -> None:
    titles = {
        "1": "Gallium at 100%",
        "2": "GALLIUM and graphite",
        "3": "Graphite",
        "4": "Über gallium_x",
        "5": "Nothing",
    }
    for name, title in titles.items():
        publisher = "The Gallium Wire" if name == "5" else None
        published = None if name == "2" else date(2024, 1, int(name))
        library.put(*written(name, "Text.", title=title, publisher=publisher, published=published))

    def listed(named: str) -> list[str]:
        seen: list[str] = []
        page, cursor = library.articles(1, None, named)
        seen += [entry.id for entry in page]
        while cursor:
            page, cursor = library.articles(1, cursor, named)
            seen += [entry.id for entry in page]
        return seen

    assert listed("gallium") == ["a5", "a4", "a1", "a2"]
    assert listed(" graphite  Gall ") == ["a2"]
    assert listed("100%") == listed("0%") == ["a1"]
    assert listed("m_x") == ["a4"]
    assert listed("%") == ["a1"]
    assert listed("quinoa\0") == []
    assert len(listed("")) == 5


def test_counts_newest_and_document_frequency(library: Library) -> None:
    assert library.newest() is None
    library.put(*written("1", *GALLIUM, published=date(2023, 7, 3)))
    library.put(*written("2", *TUNGSTEN, published=date(2025, 2, 4)))
    library.put(*written("3", "Undated exporting news."))
    counts = library.counts()
    assert (counts.articles, counts.passages, counts.undated, counts.vectors, counts.owed) == (3, 5, 1, 5, 0)
    assert library.newest() == date(2025, 2, 4)
    words = library.document_frequency(["export", "tungsten", "absent", "§", "\x00"])
    assert words == {"export": 3, "tungsten": 1, "absent": 0, "§": 0, "\x00": 0}
    library.remove("a2")
    assert library.document_frequency(["tungsten"]) == {"tungsten": 0}


# ---- searching


@pytest.fixture(scope="module")
def dated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Sixty articles, one per month from 2020 on, six of them undated, of two publishers."""
    library = opened(tmp_path_factory.mktemp("dated"))
    for number in range(60):
        day = None if number % 10 == 9 else date(2020 + number // 12, number % 12 + 1, 15)
        sentence = f"Gallium notice number{number} was published."
        publisher = ("BIS", "MOFCOM")[number % 2]
        library.put(*written(f"{number:02}", sentence, published=day, publisher=publisher))
    yield library
    library.close()


FILTERS = [
    Filter(),
    Filter(since=date(2024, 11, 15)),
    Filter(until=date(2020, 1, 15)),
    Filter(since=date(2021, 1, 1), until=date(2021, 12, 31)),
    Filter(until=date(2020, 3, 1), undated=True),
    Filter(publishers=("bis",)),
    Filter(publishers=("Mofcom", "unknown"), since=date(2022, 1, 1)),
    Filter(publishers=("unknown",)),
]


@pytest.mark.parametrize("exact_below", [0, 1_000])
@pytest.mark.parametrize("limit", [1, 7, 100])
@pytest.mark.parametrize("allowed", FILTERS)
def test_a_filtered_search_never_gives_fewer_than_there_are(
    dated: Library, allowed: Filter, limit: int, exact_below: int
) -> None:
    def fits(source: Source) -> bool:
        names = [name.lower() for name in allowed.publishers]
        if names and (source.publisher or "").lower() not in names:
            return False
        if source.published is None:
            return not allowed.bounded or allowed.undated
        return (allowed.since or date.min) <= source.published <= (allowed.until or date.max)

    dated.exact_below = exact_below
    room = sum(fits(entry.source) for entry in dated.articles(100)[0])
    for hits in (
        dated.nearest(vector("gallium notice number31"), limit, allowed),
        dated.matching([Term(("gallium",)), Term(("number31",))], limit, allowed),
    ):
        assert len(hits) == min(limit, room)
        assert all(fits(hit.source) for hit in hits)
        assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


def test_undated_articles_outside_a_window_are_counted(dated: Library) -> None:
    assert dated.undated_outside(Filter()) == 0
    assert dated.undated_outside(Filter(since=date(2021, 1, 1))) == 6
    assert dated.undated_outside(Filter(since=date(2021, 1, 1), undated=True)) == 0
    assert dated.undated_outside(Filter(since=date(2021, 1, 1), publishers=("bis",))) == 0
    assert dated.undated_outside(Filter(since=date(2021, 1, 1), publishers=("MOFCOM",))) == 6


def test_the_index_and_exact_search_agree(dated: Library) -> None:
    question = vector("gallium notice number31 was")
    by_index = dated.nearest(question, 10)
    exactly = dated.hits(dated._catalogue.nearest_exactly(question, 10, Filter()))
    assert [hit.score for hit in by_index] == pytest.approx([hit.score for hit in exactly], abs=1e-6)


# ---- healing


def put_many(folder: Path, count: int = 40, long: int = 0) -> None:
    """So many short articles, and one of `long` passages: from 1,000 on, Chroma writes its own index files."""
    library = opened(folder)
    if long:
        library.put(*written("long", *(f"Line{number} of a long list." for number in range(long))))
    for number in range(count):
        library.put(*written(f"{number:02}", f"Metal{number} is controlled.", f"Rule{number} applies."))
    assert is_whole(library)
    library.close()


def healed(folder: Path, count: int = 40) -> Library:
    """The library opened again, checked to be whole without anything embedded."""
    embedder = HashEmbedder()
    library = opened(folder, embedder)
    assert is_whole(library)
    assert library.counts().passages == 2 * count
    for number in range(count):
        assert (
            library.nearest(vector(f"On {number:02}\nMetal{number} is controlled."), 1)[0].article_id
            == f"a{number:02}"
        )
    assert embedder.embedded == []
    return library


def test_an_index_that_is_in_step_is_left_alone(tmp_path: Path) -> None:
    put_many(tmp_path)
    library = healed(tmp_path)
    healing = library.heal()
    assert (healing.repaid, healing.orphans_removed, healing.rebuilt, healing.in_step) == (0, 0, False, True)
    library.close()


def test_a_deleted_index_folder_comes_back(tmp_path: Path) -> None:
    put_many(tmp_path)
    shutil.rmtree(tmp_path / "index")
    healed(tmp_path).close()


@pytest.mark.parametrize("names", ["*.sqlite3", "*.bin", "*"])
def test_an_index_overwritten_with_garbage_comes_back(tmp_path: Path, names: str) -> None:
    put_many(tmp_path, long=1_200)
    files = [file for file in (tmp_path / "index").rglob(names) if file.is_file()]
    assert files
    for file in files:
        file.write_bytes(b"\xffgarbage" * (1 + file.stat().st_size // 8))
    library = opened(tmp_path, embedder := HashEmbedder())
    assert is_whole(library)
    assert embedder.embedded == []
    assert library.nearest(vector("On 07\nMetal7 is controlled."), 1)[0].article_id == "a07"
    library.close()


@pytest.mark.parametrize("names", ["*.sqlite3", "*.bin"])
def test_a_truncated_index_comes_back(tmp_path: Path, names: str) -> None:
    put_many(tmp_path, long=1_200)
    for file in (tmp_path / "index").rglob(names):
        file.write_bytes(file.read_bytes()[: file.stat().st_size // 3])
    library = opened(tmp_path, embedder := HashEmbedder())
    assert is_whole(library)
    assert embedder.embedded == []
    library.close()


def test_an_index_folder_that_became_a_file_comes_back(tmp_path: Path) -> None:
    put_many(tmp_path)
    shutil.rmtree(tmp_path / "index")
    (tmp_path / "index").write_text("not a folder")
    healed(tmp_path).close()


def test_a_collection_emptied_behind_our_back_is_filled_again(tmp_path: Path) -> None:
    put_many(tmp_path)
    library = opened(tmp_path)
    index = index_of(library)
    index.delete(sorted(index.ids()))
    assert set(texts(library, "metal7", limit=80)) >= {"Metal7 is controlled."}
    healing = library.heal()
    assert (healing.repaid, healing.rebuilt, healing.in_step) == (80, True, True)
    library.close()
    healed(tmp_path).close()


def test_orphans_are_never_returned_and_removed(tmp_path: Path) -> None:
    put_many(tmp_path)
    library = opened(tmp_path)
    index_of(library).upsert(
        ["a99-x-0", "a99-x-1"], ["a99", "a99"], np.stack([vector("orphan one"), vector("two")])
    )
    assert len(library.nearest(vector("orphan one"), 5)) == 5
    assert all(hit.article_id != "a99" for hit in library.nearest(vector("orphan one"), 5))
    healing = library.heal()
    assert (healing.orphans_removed, healing.rebuilt, healing.in_step) == (2, False, True)
    library.close()
    healed(tmp_path).close()


def test_a_stale_vector_is_never_scored(library: Library) -> None:
    article, passages = written("1", *GALLIUM)
    library.put(article, passages)
    index_of(library).upsert([passages[0].id], ["a1"], vector("something else")[None, :])
    hit = next(hit for hit in library.nearest(vector("something else"), 2) if hit.id == passages[0].id)
    assert hit.score < 0.5


def test_what_is_owed_is_paid_at_the_next_start(tmp_path: Path) -> None:
    put_many(tmp_path)
    with sqlite3.connect(tmp_path / "record.sqlite3") as record:
        record.execute("INSERT INTO owed VALUES ('a07'), ('a99')")
    record.close()
    library = healed(tmp_path)
    assert library.counts().owed == 0
    library.close()


def test_vectors_that_were_swapped_are_noticed_by_the_canary(tmp_path: Path) -> None:
    put_many(tmp_path)
    library = opened(tmp_path)
    index = index_of(library)
    ids = sorted(index.ids())
    stored = index.vectors(ids)
    index.upsert(ids, ["a"] * len(ids), np.stack([stored[name] for name in reversed(ids)]))
    healing = library.heal()
    assert (healing.rebuilt, healing.in_step) == (True, True)
    library.close()
    healed(tmp_path).close()


def test_identical_passages_are_no_reason_to_rebuild(library: Library) -> None:
    for number in range(30):
        library.put(*written(f"{number:02}", "The same sentence.", title="Same"))
    healing = library.heal()
    assert (healing.repaid, healing.rebuilt, healing.in_step) == (0, False, True)
    assert len(library.nearest(vector("same"), 30)) == 30


def test_with_no_index_at_all_the_record_answers(tmp_path: Path) -> None:
    put_many(tmp_path)
    embedder = HashEmbedder()
    library = opened(tmp_path, embedder, chroma_url="http://127.0.0.1:9")
    assert not library.counts().in_step
    assert library.nearest(vector("On 07\nMetal7 is controlled."), 1)[0].article_id == "a07"
    assert library.put(*written("40", "Metal40 is controlled.", "Rule40 applies.")) == "added"
    assert library.nearest(vector("On 40\nMetal40 is controlled."), 1)[0].article_id == "a40"
    removal = library.remove("a39")
    assert (removal.passages_deleted, removal.passages_left) == (2, 2)
    assert library.counts().owed == 2
    library.close()
    library = opened(tmp_path)
    assert is_whole(library)
    assert library.counts().articles == 40
    assert library.nearest(vector("On 40\nMetal40 is controlled."), 1)[0].article_id == "a40"
    library.close()


def test_an_index_that_fails_while_running_is_mended_in_the_background(tmp_path: Path) -> None:
    put_many(tmp_path, count=5)
    library = opened(tmp_path, embedder := HashEmbedder())
    index_of(library).close()
    question = vector("On 03\nMetal3 is controlled.")
    assert library.nearest(question, 1)[0].article_id == "a03"
    assert not library.counts().in_step
    assert library.nearest(question, 1)[0].article_id == "a03"
    assert not library.counts().in_step, "it is left alone for a while first"
    library._quiet_until = 0.0
    assert library.nearest(question, 1)[0].article_id == "a03"
    deadline = time.monotonic() + 20
    while not library.counts().in_step and time.monotonic() < deadline:
        time.sleep(0.02)
    assert is_whole(library)
    assert embedder.embedded == []
    library.close()


# ---- opening


def test_another_embedding_model_is_refused_by_name(tmp_path: Path) -> None:
    put_many(tmp_path, count=1)
    other = HashEmbedder()
    other.id = "other@2"
    with pytest.raises(ModelMismatch) as refused:
        opened(tmp_path, other)
    for part in ("hash-64@1", "other@2", "EXPORTQA_EMBEDDING_MODEL", "EXPORTQA_DATA_DIR"):
        assert part in str(refused.value)
    healed(tmp_path, count=1).close()


def test_an_empty_library_takes_another_embedding_model(tmp_path: Path) -> None:
    opened(tmp_path).close()
    other = HashEmbedder()
    other.id, other.size = "other@2", 32
    library = opened(tmp_path, other)
    library.put(*written("1", *GALLIUM))
    assert is_whole(library)
    library.close()


def test_a_library_is_open_once(tmp_path: Path) -> None:
    library = opened(tmp_path)
    with pytest.raises(LibraryInUse, match="EXPORTQA_DATA_DIR"):
        opened(tmp_path)
    library.close()
    opened(tmp_path).close()


def test_a_failed_opening_gives_the_folder_back(tmp_path: Path) -> None:
    put_many(tmp_path, count=1)
    with pytest.raises(SettingsError, match="EXPORTQA_CHROMA_URL"):
        opened(tmp_path, chroma_url="nonsense")
    with pytest.raises(SettingsError, match="EXPORTQA_DATABASE_URL"):
        opened(tmp_path, database_url="mysql://host/name")
    opened(tmp_path).close()


def test_a_damaged_record_is_named(tmp_path: Path) -> None:
    (tmp_path / "record.sqlite3").write_bytes(b"this is no database" * 1_000)
    with pytest.raises(StoreUnavailable, match=r"record\.sqlite3.*damaged"):
        opened(tmp_path)


def test_a_closed_library_says_so(tmp_path: Path) -> None:
    library = opened(tmp_path)
    library.close()
    with pytest.raises(StoreUnavailable, match="closed"):
        library.heal()


# ---- many threads


def test_eight_threads_put_search_and_read_at_once(tmp_path: Path) -> None:
    library = opened(tmp_path)
    failures: list[BaseException] = []

    def work(worker: int) -> None:
        try:
            for turn in range(8):
                name = f"{worker}x{turn % 4}"
                library.put(*written(name, f"Worker{worker} turn{turn} gallium.", f"Second {turn} sentence."))
                library.put(*written("shared", f"Shared by worker{worker} at turn{turn}."))
                hits = library.nearest(vector(f"On {name}\nWorker{worker} turn{turn} gallium."), 100)
                assert f"a{name}" in {hit.article_id for hit in hits}
                assert library.matching([Term((f"worker{worker}",)), Term(("gallium",))], 5)
                assert library.read(f"a{name}").version == turn // 4 + 1
                assert library.history("ashared")[0].version >= 1
                library.articles(10)
                library.counts()
                if turn % 4 == 3:
                    library.put(*written(f"{worker}gone", "Short-lived."))
                    assert library.remove(f"a{worker}gone").passages_left == 0
        except BaseException as error:
            failures.append(error)
            raise

    threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    counts = library.counts()
    assert (counts.articles, counts.passages) == (8 * 4 + 1, 8 * 4 * 2 + 1)
    assert is_whole(library)
    library.close()
    library = opened(tmp_path, embedder := HashEmbedder())
    assert is_whole(library)
    assert embedder.embedded == []
    library.close()


def test_two_threads_that_put_the_same_article_end_well(tmp_path: Path) -> None:
    library = opened(tmp_path)
    outcomes: list[str] = []
    barrier = threading.Barrier(2)

    def work() -> None:
        for number in range(20):
            barrier.wait()
            outcomes.append(library.put(*written(f"{number}", f"Sentence {number}.")))

    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["added"] * 20 + ["unchanged"] * 20
    assert all(entry.version == 1 for entry in library.articles(100)[0])
    assert is_whole(library)
    library.close()


# ---- left closed


def test_with_the_index_left_closed_the_same_is_found_and_its_files_stay_as_they_are(tmp_path: Path) -> None:
    library = opened(tmp_path)
    library.put(*written("1", *GALLIUM))
    library.put(*written("2", *TUNGSTEN))
    found = library.nearest(vector(GALLIUM[0]), 4)
    library.close()
    before = files(tmp_path / "index")

    reading = Library.open(Settings(data_dir=tmp_path), HashEmbedder(), indexed=False)
    assert [hit.id for hit in reading.nearest(vector(GALLIUM[0]), 4)] == [hit.id for hit in found]
    assert not reading.counts().in_step
    time.sleep(0.1)
    assert not [thread for thread in threading.enumerate() if thread.name in ("heal", "chroma")]
    reading.close()

    assert files(tmp_path / "index") == before
    assert is_sealed(tmp_path / "index")


def test_what_is_put_in_while_the_index_is_closed_is_healed_later(tmp_path: Path) -> None:
    opened(tmp_path).close()
    library = Library.open(Settings(data_dir=tmp_path), HashEmbedder(), indexed=False)
    library.put(*written("1", *GALLIUM))
    assert library.counts().owed == 1
    assert library.heal().in_step
    assert is_whole(library)
    library.close()


def test_healing_is_broken_off_and_done_by_the_next(tmp_path: Path) -> None:
    library = Library.open(Settings(data_dir=tmp_path), HashEmbedder(), indexed=False)
    library.put(*written("1", *GALLIUM))
    library.stop_healing()
    assert not library.heal().in_step
    library.close()
    assert not list(tmp_path.glob("index.broken-*"))

    again = opened(tmp_path)
    assert is_whole(again)
    again.close()


def files(folder: Path) -> dict[str, int]:
    """When each file was changed last."""
    return {str(path): path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}
