"""The record alone, on SQLite and on a real PostgreSQL server where one is installed."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import numpy as np
import pytest
import sqlalchemy as sa
from fakes import HashEmbedder
from written import opened, written

from qa.catalogue import Catalogue
from qa.database import open_engine, writing
from qa.domain import Article, Passage, Source
from qa.embedded import Embedded, embedded
from qa.errors import ArticleUnknown, ModelMismatch, SettingsError, StoreUnavailable
from qa.passages import Filter, Record
from qa.schema import vocabulary
from qa.terms import Term
from qa.vocabulary import Known

EVERYTHING = Filter()


@pytest.fixture(scope="module")
def postgres() -> Iterator[str]:
    """The address of a PostgreSQL server of our own, reachable on loopback only."""
    programs = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    found = shutil.which("initdb") or (str(programs[-1]) if programs else None)
    pytest.importorskip("psycopg", reason="the PostgreSQL driver is not installed (extra `postgres`)")
    if found is None:
        pytest.skip("no PostgreSQL server is installed")
    # The server refuses to run as root: then it is the user that the package made.
    user = "postgres" if os.geteuid() == 0 else None
    if user and user not in [entry.pw_name for entry in pwd.getpwall()]:
        pytest.skip("running as root, and there is no user `postgres` to run the server as")
    folder = Path(tempfile.mkdtemp(prefix="exportqa-postgres-"))
    if user:
        shutil.chown(folder, user)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    data, bin_folder = folder / "data", Path(found).resolve().parent
    options = f"-c listen_addresses=127.0.0.1 -c fsync=off -k {folder} -p {port}"
    start = [
        str(bin_folder / "pg_ctl"),
        "-D",
        str(data),
        "-l",
        str(folder / "log"),
        "-w",
        "-o",
        options,
        "start",
    ]
    make = [found, "-D", str(data), "-U", "exportqa", "-A", "trust", "-E", "UTF8", "--locale=C"]
    try:
        for command in (make, start):
            subprocess.run(command, user=user, check=True, capture_output=True, cwd=folder, timeout=60)
        yield f"postgresql+psycopg://exportqa@127.0.0.1:{port}/postgres"
    finally:
        stop = [str(bin_folder / "pg_ctl"), "-D", str(data), "-m", "immediate", "stop"]
        subprocess.run(stop, user=user, check=False, capture_output=True, cwd=folder, timeout=60)
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(params=["sqlite", "postgres"])
def url(request: pytest.FixtureRequest) -> str:
    """The empty address, for SQLite in the folder, or that of an empty PostgreSQL database."""
    if request.param == "sqlite":
        return ""
    address: str = request.getfixturevalue("postgres")
    empty(address)
    return address


def empty(address: str) -> None:
    import psycopg

    with psycopg.connect(address.replace("+psycopg", "")) as connection:
        connection.execute("DROP SCHEMA public CASCADE")
        connection.execute("CREATE SCHEMA public")


@pytest.fixture
def catalogue(tmp_path: Path, url: str) -> Iterator[Catalogue]:
    made = Catalogue.open(url, tmp_path, "hash-64@1", 64)
    yield made
    made.close()


def write(catalogue: Catalogue, made: tuple[Article, tuple[Passage, ...]]) -> str:
    article, cut = made
    return catalogue.write(article, cut, embedded(article, cut, HashEmbedder())).outcome


def matching(catalogue: Catalogue, *terms: str | tuple[str, ...], limit: int = 10) -> list[str]:
    asked = [Term((term,) if isinstance(term, str) else term) for term in terms]
    return [hit.article_id for hit in catalogue.hits(catalogue.matching(asked, limit, EVERYTHING))]


def test_an_article_is_written_read_changed_and_deleted(catalogue: Catalogue) -> None:
    first = written("1", "Gallium needs a licence.", published=date(2024, 2, 29), publisher="Zürich Ünion")
    assert write(catalogue, first) == "added"
    assert write(catalogue, first) == "unchanged"
    assert catalogue.current("a1") == first[0]
    assert catalogue.passages("a1") == first[1]
    second = written("1", "Gallium is free.", "So is germanium.")
    assert write(catalogue, second) == "updated"
    assert [version.text for version in catalogue.versions("a1")] == [second[0].text, first[0].text]
    assert catalogue.owed() == ("a1",)
    catalogue.clear_owed(["a1"])
    assert catalogue.owed() == ()
    assert set(catalogue.delete("a1")) == {passage.id for passage in second[1]}
    assert catalogue.owed() == ("a1",)
    assert catalogue.size().articles == catalogue.size().passages == 0
    assert catalogue.passage_ids() == []
    for call in (catalogue.delete, catalogue.current, catalogue.versions, catalogue.passages):
        with pytest.raises(ArticleUnknown, match="a1"):
            call("a1")


def test_a_write_says_which_passages_are_stale(catalogue: Catalogue) -> None:
    first, second = written("1", "One.", "Two."), written("1", "Three.")
    write(catalogue, first)
    done = catalogue.write(*second, embedded(*second, HashEmbedder()))
    assert done.current == tuple(passage.id for passage in second[1])
    assert set(done.stale) == {passage.id for passage in first[1]}


def test_a_failed_write_leaves_nothing_behind(catalogue: Catalogue) -> None:
    write(catalogue, written("1", "Gallium needs a licence."))
    article, cut = written("2", "Twice.", "Twice.")
    same_id = (cut[0], cut[1].model_copy(update={"id": cut[0].id}))
    made = embedded(article, same_id, HashEmbedder())
    with pytest.raises(StoreUnavailable):
        catalogue.write(article, same_id, made)
    with pytest.raises(StoreUnavailable):
        catalogue.write(written("1", "Twice.", "Twice.")[0], same_id, made)
    assert catalogue.digest("a2") is None
    assert catalogue.current("a1").version == 1
    assert matching(catalogue, "twice") == []
    assert matching(catalogue, "gallium") == ["a1"]
    assert write(catalogue, written("2", "Once.")) == "added"


def test_keywords_find_word_forms_phrases_and_titles(catalogue: Catalogue) -> None:
    write(catalogue, written("1", "The exporter exported gallium.", title="News"))
    write(catalogue, written("2", "Foreign direct product rules apply.", title="Rules"))
    write(catalogue, written("3", "A product of direct foreign investment.", title="Investment"))
    write(catalogue, written("4", "Nothing here.", title="Tungsten"))
    assert matching(catalogue, "exports") == ["a1"]
    assert matching(catalogue, ("foreign", "direct", "product")) == ["a2"]
    assert matching(catalogue, "tungsten") == ["a4"]
    assert matching(catalogue, "GALLIUM", "absent") == ["a1"]
    assert matching(catalogue, "absent") == []
    assert matching(catalogue) == []


def test_a_rare_word_counts_more_than_a_common_one(catalogue: Catalogue) -> None:
    for number in range(12):
        write(catalogue, written(f"{number:02}", f"Licence{number} for exporters.", "Licence conditions."))
    write(catalogue, written("rare", "Licence conditions for scandium.", "Other."))
    assert matching(catalogue, "licence", "conditions", "scandium")[0] == "arare"


def test_common_terms_count_where_the_others_find_too_few(catalogue: Catalogue) -> None:
    for number in range(10):
        write(catalogue, written(f"{number}", f"Export control notice{number}."))
    assert matching(catalogue, "export", "notice3", limit=1) == ["a3"]
    assert len(matching(catalogue, "export", "notice3")) == 10
    assert matching(catalogue, "export", "notice3")[0] == "a3"
    assert len(matching(catalogue, "export", "control")) == 10


@pytest.mark.parametrize(
    "word",
    [
        '"',
        "'; DROP TABLE articles; --",
        "NEAR(",
        "a AND",
        "*",
        "title:",
        "\x00",
        "\ud800",
        "§ 744",
        "%",
        "()",
    ],
)
def test_no_word_breaks_the_search(catalogue: Catalogue, word: str) -> None:
    write(catalogue, written("1", "Gallium needs a licence."))
    assert matching(catalogue, word, "gallium") == ["a1"]
    assert isinstance(catalogue.document_frequency([word])[word], int)


def test_counting_words_is_never_stale(catalogue: Catalogue) -> None:
    assert catalogue.document_frequency(["gallium"]) == {"gallium": 0}
    write(catalogue, written("1", "Gallium one."))
    assert catalogue.document_frequency(["gallium"]) == {"gallium": 1}
    write(catalogue, written("2", "Gallium two.", "More gallium."))
    assert catalogue.document_frequency(["gallium"]) == {"gallium": 3}
    catalogue.delete("a2")
    assert catalogue.document_frequency(["gallium"]) == {"gallium": 1}


def test_vectors_come_back_as_they_were_and_score_the_same_both_ways(catalogue: Catalogue) -> None:
    for number in range(20):
        write(catalogue, written(f"{number:02}", f"Metal{number} is controlled."))
    found: list[Record] = []
    catalogue.records(catalogue.passage_ids(), found.extend)
    expected = HashEmbedder().embed(["On 07\nMetal7 is controlled."])[0]
    stored = next(record.vector for record in found if record.article_id == "a07")
    assert np.allclose(stored, expected, rtol=1e-5)
    every = catalogue.hits(catalogue.nearest_exactly(expected, 20, EVERYTHING))
    exactly = catalogue.hits(catalogue.nearest_exactly(expected, 5, EVERYTHING))
    among = catalogue.hits(catalogue.nearest_among([hit.id for hit in every], expected, 5, EVERYTHING))
    assert exactly[0].article_id == among[0].article_id == "a07"
    assert [hit.score for hit in exactly] == pytest.approx([hit.score for hit in among], abs=1e-6)
    assert catalogue.nearest_among(["unknown"], expected, 5, EVERYTHING) == {}


def test_filters_limit_every_search(catalogue: Catalogue) -> None:
    for number, day in enumerate((date(2020, 1, 1), date(2021, 1, 1), None)):
        write(
            catalogue,
            written(f"{number}", "Gallium.", published=day, publisher=("BIS", "MOFCOM", None)[number]),
        )
    question = HashEmbedder().embed(["gallium"])[0]
    for allowed, expected in {
        EVERYTHING: {"a0", "a1", "a2"},
        Filter(since=date(2020, 1, 1)): {"a0", "a1"},
        Filter(since=date(2020, 1, 2)): {"a1"},
        Filter(until=date(2020, 1, 1)): {"a0"},
        Filter(until=date(2020, 1, 1), undated=True): {"a0", "a2"},
        Filter(publishers=("mofcom",)): {"a1"},
    }.items():
        nearest = catalogue.nearest_exactly(question, 9, allowed)
        matches = catalogue.matching([Term(("gallium",))], 9, allowed)
        among = catalogue.nearest_among(catalogue.passage_ids(), question, 9, allowed)
        for ranking in (nearest, matches, among):
            assert {hit.article_id for hit in catalogue.hits(ranking)} == expected
        assert catalogue.allowed_passages(allowed) == len(expected)
    assert catalogue.undated_outside(Filter(since=date(2020, 1, 1))) == 1
    assert catalogue.newest() == date(2021, 1, 1)


def test_the_list_goes_on_after_its_cursor_even_when_that_article_is_gone(catalogue: Catalogue) -> None:
    for number in range(4):
        write(catalogue, written(f"{number}", "Text.", published=date(2020 + number, 1, 1)))
    page, cursor = catalogue.entries(2, None)
    assert [entry.id for entry in page] == ["a3", "a2"]
    catalogue.delete("a2")
    assert [entry.id for entry in catalogue.entries(2, cursor)[0]] == ["a1", "a0"]


def test_copies_and_same_texts_are_found(catalogue: Catalogue) -> None:
    write(catalogue, written("1", "The Same Text."))
    assert catalogue.same_text(written("2", "the same  text.")[0]) == ("a1",)
    catalogue.add_copy("a1", Source(title="Copy", url="https://example.org/1"))
    catalogue.add_copy("a1", Source(title="Copy, corrected", url="https://example.org/1"))
    also_at = catalogue.entries(1, None)[0][0].also_at
    assert [source.title for source in also_at] == ["Copy, corrected"]
    with pytest.raises(ArticleUnknown):
        catalogue.add_copy("a9", Source(title="Copy"))


def test_threads_read_while_one_writes(catalogue: Catalogue) -> None:
    write(catalogue, written("00", "Gallium start."))
    stop = threading.Event()
    failures: list[BaseException] = []

    def read() -> None:
        try:
            while not stop.is_set():
                assert catalogue.hits(catalogue.matching([Term(("gallium",))], 50, EVERYTHING))
                entries, _ = catalogue.entries(100, None)
                assert all(entry.passages == len(catalogue.passages(entry.id)) for entry in entries[-1:])
        except BaseException as error:
            failures.append(error)
            raise

    readers = [threading.Thread(target=read) for _ in range(4)]
    for reader in readers:
        reader.start()
    for number in range(1, 20):
        write(catalogue, written(f"{number:02}", f"Gallium number{number}."))
    stop.set()
    for reader in readers:
        reader.join()
    assert failures == []


def test_the_record_remembers_its_id_and_its_model(tmp_path: Path, url: str) -> None:
    first = Catalogue.open(url, tmp_path, "one@1", 8)
    first.close()
    again = Catalogue.open(url, tmp_path, "one@1", 8)
    assert again.library_id == first.library_id
    article, cut = written("1", "Text.")
    again.write(article, cut, Embedded(np.ones((1, 8), np.float32), (b"",)))
    again.close()
    for embedding_id, size in (("two@1", 8), ("one@1", 16)):
        with pytest.raises(ModelMismatch, match="EXPORTQA_EMBEDDING_MODEL"):
            Catalogue.open(url, tmp_path, embedding_id, size)


def test_a_record_of_another_layout_is_refused(tmp_path: Path) -> None:
    Catalogue.open("", tmp_path, "one@1", 8).close()
    import sqlite3

    with sqlite3.connect(tmp_path / "record.sqlite3") as record:
        record.execute("UPDATE meta SET value = '999' WHERE name = 'schema'")
    record.close()
    with pytest.raises(StoreUnavailable, match="layout 999"):
        Catalogue.open("", tmp_path, "one@1", 8)


@pytest.mark.parametrize("url", ["nonsense", "mysql://host/name", "postgresql+nodriver://host/name"])
def test_a_wrong_database_url_names_the_setting(tmp_path: Path, url: str) -> None:
    with pytest.raises(SettingsError, match="EXPORTQA_DATABASE_URL"):
        Catalogue.open(url, tmp_path, "one@1", 8)


def test_a_database_server_that_is_not_there_is_named_without_its_password(tmp_path: Path) -> None:
    pytest.importorskip("psycopg", reason="the PostgreSQL driver is not installed (extra `postgres`)")
    with pytest.raises(StoreUnavailable, match="EXPORTQA_DATABASE_URL") as refused:
        Catalogue.open("postgresql+psycopg://me:secret@127.0.0.1:9/name", tmp_path, "one@1", 8)
    assert "secret" not in str(refused.value)


def test_a_library_lives_on_postgresql(tmp_path: Path, postgres: str) -> None:
    empty(postgres)
    library = opened(tmp_path, database_url=postgres)
    library.put(*written("1", "Gallium needs a licence."))
    library.put(*written("1", "Gallium is free."))
    assert library.nearest(HashEmbedder().embed(["gallium"])[0], 1)[0].version == 2
    library.close()
    library = opened(tmp_path, embedder := HashEmbedder(), database_url=postgres)
    counts = library.counts()
    assert (counts.articles, counts.passages, counts.vectors, counts.owed, counts.in_step) == (
        1,
        1,
        1,
        0,
        True,
    )
    assert embedder.embedded == []
    assert library.remove("a1").passages_left == 0
    library.close()
    assert not (tmp_path / "record.sqlite3").exists()


def test_a_mistyped_word_is_near_to_those_of_the_passages(catalogue: Catalogue) -> None:
    write(
        catalogue,
        written("1", "Exports of gallium to Wassenaar need a licence. Gallium is rare.", "Gallium."),
    )
    assert catalogue.unheard(["gallium", "license", "export", "galium"]) == ("galium",)
    assert catalogue.near("galium") == (Known("gallium", passages=2, plain=1, named=0),)
    assert catalogue.near("wasenar") == (Known("wassenaar", passages=1, plain=0, named=1),)
    assert catalogue.near("boron") == ()
    write(catalogue, written("1", "Exports of germanium need a licence."))
    assert catalogue.near("galium") == ()
    assert [known.word for known in catalogue.near("germainum")] == ["germanium"]
    catalogue.delete("a1")
    assert catalogue.near("germainum") == ()


def test_the_words_of_a_record_from_before_are_counted_when_it_is_opened(
    catalogue: Catalogue, url: str, tmp_path: Path
) -> None:
    write(catalogue, written("1", "Exports of gallium need a licence."))
    engine = open_engine(url, tmp_path)
    with writing(engine) as connection:
        connection.execute(sa.delete(vocabulary))
    engine.dispose()
    again = Catalogue.open(url, tmp_path, "hash-64@1", 64)
    assert [known.word for known in again.near("galium")] == ["gallium"]
    again.close()
