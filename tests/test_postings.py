"""What keyword search keeps in memory, held against FTS5 itself and against the record's own filters."""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest
import sqlalchemy as sa
from fakes import HashEmbedder
from written import written

from qa.bm25 import Bm25
from qa.catalogue import Catalogue
from qa.database import open_engine, reading
from qa.embedded import embedded
from qa.imprints import Imprints, last_row
from qa.keywords import SqliteKeywords
from qa.passages import Filter
from qa.postings import Postings
from qa.terms import Term

WORDS = "gallium germanium graphite licence rule notice exporter bureau entity list chip tool".split()  # noqa: SIM905
EVERYTHING = Filter()


def put(catalogue: Catalogue, name: str, *texts: str, **source: object) -> None:
    article, cut = written(name, *texts, **source)  # type: ignore[arg-type]
    catalogue.write(article, cut, embedded(article, cut, HashEmbedder()))


@pytest.fixture
def catalogue(tmp_path: Path) -> Iterator[Catalogue]:
    """Sixty articles of random words."""
    made = Catalogue.open("", tmp_path, "hash-64@1", 64)
    chance = random.Random(4)
    for number in range(60):
        texts = [" ".join(chance.choices(WORDS, k=chance.randint(5, 30))) + "." for _ in range(2)]
        day = date(2020, 1, 1) + timedelta(days=chance.randrange(1500)) if number % 7 else None
        put(made, f"{number:02}", *texts, published=day, publisher=chance.choice(("BIS", "MOFCOM", None)))
    yield made
    made.close()


@pytest.fixture
def engine(catalogue: Catalogue, tmp_path: Path) -> Iterator[sa.Engine]:
    made = open_engine("", tmp_path)
    yield made
    made.dispose()


def test_kept_scores_add_up_to_those_of_one_query(catalogue: Catalogue, engine: sa.Engine) -> None:
    terms = [Term((word,)) for word in ("gallium", "chip", "bureau")]
    asked = " OR ".join(f'"{term.words[0]}"' for term in terms)
    with reading(engine) as connection:
        keywords = SqliteKeywords()
        best = keywords.best(connection, dict.fromkeys(terms, 1), 120, 20, EVERYTHING, Imprints())
        again = keywords.best(connection, dict.fromkeys(terms, 1), 120, 20, EVERYTHING, Imprints())
        query = "SELECT rowid, -rank FROM passage_words WHERE passage_words MATCH ? ORDER BY rank LIMIT 20"
        expected = connection.exec_driver_sql(query, (asked,)).all()
    assert best == again
    assert [score for _, score in best] == pytest.approx([score for _, score in expected], rel=1e-5)
    assert len({row for row, _ in best} & {row for row, _ in expected}) >= 18  # the rest are of equal score


@pytest.mark.parametrize("word", [*WORDS, "licences", "rules", "Entities"])
def test_a_word_fits_as_well_as_fts5_says(catalogue: Catalogue, engine: sa.Engine, word: str) -> None:
    put(catalogue, "titled", "Nothing.", title="Licence rules for gallium: gallium")
    query = "SELECT rowid, -rank FROM passage_words WHERE passage_words MATCH ? ORDER BY rowid"
    with reading(engine) as connection:
        scored = Bm25().scores(connection, word, 0, last_row(connection))
        expected = connection.exec_driver_sql(query, (word,)).all()
    assert scored is not None
    assert list(scored[0]) == [row for row, _ in expected]
    assert list(scored[1]) == pytest.approx([score for _, score in expected], rel=1e-5)


def test_what_fts5_takes_apart_is_no_word(catalogue: Catalogue, engine: sa.Engine) -> None:
    with reading(engine) as connection:
        for word in ("3a.090", "don't", "--"):
            assert Bm25().scores(connection, word, 0, last_row(connection)) is None


def test_what_comes_in_later_is_added_to_what_is_kept(catalogue: Catalogue, engine: sa.Engine) -> None:
    postings = Postings()
    with reading(engine) as connection:
        before = last_row(connection)
        first = postings.of(connection, "passage_words", ("gallium",), before)
    put(catalogue, "late", "Gallium, gallium and gallium again.", "Nothing of it.")
    with reading(engine) as connection:
        more = postings.of(connection, "passage_words", ("gallium",), last_row(connection))
        whole = Postings().of(connection, "passage_words", ("gallium",), last_row(connection))
        earlier = postings.of(connection, "passage_words", ("gallium",), before)
    assert list(more.rows) == [*first.rows, before + 1]
    assert list(more.rows) == list(whole.rows)
    assert np.allclose(more.scores, whole.scores, rtol=0.1)
    assert list(earlier.rows) == list(first.rows)


def test_how_rare_a_word_is_is_counted_anew_when_the_library_has_grown(
    catalogue: Catalogue, engine: sa.Engine
) -> None:
    postings = Postings()
    with reading(engine) as connection:
        small = postings.of(connection, "passage_words", ("gallium",), last_row(connection))
    for number in range(20):
        put(catalogue, f"later{number}", *(f"Nothing of it, number {number}." for _ in range(8)))
    with reading(engine) as connection:
        large = postings.of(connection, "passage_words", ("gallium",), last_row(connection))
        whole = Postings().of(connection, "passage_words", ("gallium",), last_row(connection))
    assert list(large.rows) == list(small.rows)
    assert np.allclose(large.scores, whole.scores)
    assert large.scores[0] > 1000 * small.scores[0]


def test_the_phrases_that_were_asked_for_last_are_kept(catalogue: Catalogue, engine: sa.Engine) -> None:
    with reading(engine) as connection:
        last = last_row(connection)
        size = len(Postings().of(connection, "passage_words", ("gallium",), last).rows) * 8
        postings = Postings(most=3 * size)
        for word in (*WORDS, "gallium", *WORDS[:4], "gallium"):
            postings.of(connection, "passage_words", (word,), last)
        kept = list(postings._kept)
    assert kept[-1] == ("passage_words", '"gallium"')
    assert 1 <= len(kept) <= 4
    postings.forget(1)
    assert postings._kept
    postings.forget(9)
    assert not postings._kept


@pytest.mark.parametrize("seed", range(6))
def test_a_filter_lets_the_same_rows_through_as_the_record_does(
    catalogue: Catalogue, engine: sa.Engine, seed: int
) -> None:
    chance = random.Random(seed)
    imprints = Imprints()
    for turn in range(12):
        days = sorted(date(2020, 1, 1) + timedelta(days=chance.randrange(1600)) for _ in range(2))
        allowed = Filter(
            since=days[0] if chance.random() < 0.6 else None,
            until=days[1] if chance.random() < 0.6 else None,
            undated=chance.random() < 0.5,
            publishers=tuple(chance.sample(("bis", "Mofcom", "Nobody"), chance.randrange(3))),
        )
        with reading(engine) as connection:
            through = np.flatnonzero(imprints.allowed(connection, allowed))
        expected = catalogue.nearest_exactly(np.ones(64, np.float32), 1000, allowed)
        assert set(through.tolist()) - {0} == set(expected)
        put(catalogue, f"more{turn}", "Graphite.", published=days[0], publisher="BIS")


def test_passages_that_are_gone_are_not_found(catalogue: Catalogue) -> None:
    put(catalogue, "one", "Scandium is controlled.")
    put(catalogue, "two", "Scandium is free.")
    asked = [Term(("scandium",))]
    assert {hit.article_id for hit in catalogue.hits(catalogue.matching(asked, 9, EVERYTHING))} == {
        "aone",
        "atwo",
    }
    catalogue.delete("aone")
    assert [hit.article_id for hit in catalogue.hits(catalogue.matching(asked, 9, EVERYTHING))] == ["atwo"]
    assert catalogue.document_frequency(["scandium"]) == {"scandium": 1}
    put(catalogue, "two", "Yttrium is free.")
    assert catalogue.matching(asked, 9, EVERYTHING) == {}
