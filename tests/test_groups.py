"""The same story at several places: one confirmation, the earliest date, and no evidence lost."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from fakes import HashEmbedder
from written import opened, written

from benchmarks.duplicates import CHANGED, COPIES
from qa.library import Filter, Library
from qa.terms import Term
from qa.twins import holds, same_story

STORY = (
    "The ministry set a quota of four hundred tonnes for yttrium on Friday, and licences follow twice a year.",
    "Producers in the north had asked for six hundred tonnes and called the decision a heavy blow to them.",
    "The new forms for all such permits are to be published before the rule takes effect on 1 March 2025.",
)
LOCAL = "Business groups in Ohio said that their members had been told of the matter by local lawyers."
TEXT = " ".join(STORY)
FIRST, LATER = date(2024, 5, 3), date(2024, 5, 5)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    made = opened(tmp_path)
    yield made
    made.close()


def ids(library: Library, word: str, allowed: Filter = Filter()) -> set[str]:  # noqa: B008
    """The articles that keyword and vector search find; the two must agree."""
    vector = HashEmbedder().embed([word])[0]
    by_word = {hit.article_id for hit in library.matching([Term((word,))], 20, allowed)}
    near = {hit.article_id for hit in library.nearest(vector, 20, allowed) if word in hit.text.lower()}
    assert by_word == near
    return by_word


def in_step(library: Library) -> bool:
    counts = library.counts()
    return counts.in_step and counts.owed == 0 and counts.vectors == counts.passages


def test_five_reprints_are_one_confirmation_with_the_earliest_date(library: Library) -> None:
    for number in range(5):
        library.put(*written(f"{number}", *STORY, published=date(2024, 5, 9 - number)))
    assert ids(library, "yttrium") == {"a4"}
    hit = library.matching([Term(("yttrium",))], 5)[0]
    assert (hit.source.published, len(hit.also_at)) == (date(2024, 5, 5), 4)
    entries, _ = library.articles()
    assert [(entry.id, len(entry.also_at)) for entry in entries] == [("a4", 4)]
    assert library.counts().articles == 1
    assert in_step(library)


def test_as_of_a_day_only_what_was_published_by_then_is_found(library: Library) -> None:
    library.put(*written("late", *STORY, published=LATER))
    library.put(*written("first", *STORY, published=FIRST))
    assert ids(library, "yttrium", Filter(until=FIRST, undated=True)) == {"afirst"}
    assert ids(library, "yttrium", Filter(until=date(2024, 5, 2), undated=True)) == set()


def test_a_reprint_is_found_where_only_its_publisher_is_asked_for(library: Library) -> None:
    library.put(*written("1", *STORY, published=FIRST, publisher="One"))
    library.put(*written("2", *STORY, published=LATER, publisher="Two"))
    assert ids(library, "yttrium", Filter(publishers=("two",))) == {"a2"}
    assert ids(library, "yttrium", Filter(publishers=("one", "two"))) == {"a1"}


def test_when_the_first_is_deleted_its_copy_answers(library: Library) -> None:
    library.put(*written("1", *STORY, published=FIRST))
    library.put(*written("2", *STORY, published=LATER))
    assert library.remove("a1").passages_left == 0
    assert ids(library, "yttrium") == {"a2"}
    assert library.first_of("a2") == "a2"
    assert in_step(library)


def test_when_the_first_changes_its_fact_both_texts_are_found(library: Library) -> None:
    library.put(*written("1", *STORY, published=FIRST))
    library.put(*written("2", *STORY, published=LATER))
    library.put(*written("1", STORY[0].replace("four", "five"), *STORY[1:], published=FIRST))
    assert ids(library, "yttrium") == {"a1", "a2"}
    assert library.counts().articles == 2
    assert in_step(library)


def test_a_copy_that_becomes_another_text_is_found_by_itself_and_may_come_back(library: Library) -> None:
    library.put(*written("1", *STORY, published=FIRST))
    library.put(*written("2", *STORY, published=LATER))
    library.put(
        *written(
            "2", "Tungsten is another matter altogether, and its exporters need a permit of the ministry."
        )
    )
    assert ids(library, "tungsten") == {"a2"}
    assert library.articles()[0][0].also_at == ()
    library.put(*written("2", *STORY, published=LATER))
    assert ids(library, "yttrium") == {"a1"}
    assert in_step(library)


def test_two_articles_that_come_to_have_the_same_text_answer_once(library: Library) -> None:
    library.put(*written("1", *STORY))
    library.put(
        *written(
            "2", "Tungsten is another matter altogether, and its exporters need a permit of the ministry."
        )
    )
    library.put(*written("2", *STORY))
    assert ids(library, "yttrium") == {"a1"}


def test_a_local_paragraph_stays_evidence_and_names_no_place_where_it_does_not_stand(
    library: Library,
) -> None:
    library.put(*written("1", *STORY, published=FIRST))
    library.put(*written("2", *STORY, LOCAL, published=LATER))
    assert library.first_of("a2") == "a1"
    assert ids(library, "yttrium") == {"a1"}
    hit = library.matching([Term(("ohio",))], 5)[0]
    assert (hit.article_id, hit.also_at) == ("a2", ())
    assert in_step(library)


def test_the_place_of_a_cut_copy_is_not_named_beside_what_was_cut(library: Library) -> None:
    library.put(*written("1", *STORY, published=FIRST))
    library.put(*written("2", *STORY[:2], published=LATER))
    also_at = {hit.text: len(hit.also_at) for hit in library.nearest(HashEmbedder().embed(["yttrium"])[0], 5)}
    assert also_at == {STORY[0]: 1, STORY[1]: 1, STORY[2]: 0}


def test_no_group_joins_two_texts_that_differ_through_a_third_that_is_silent(library: Library) -> None:
    library.put(*written("cut", *STORY[1:], LOCAL))
    library.put(*written("400", *STORY, LOCAL))
    library.put(*written("500", STORY[0].replace("four", "five"), *STORY[1:], LOCAL))
    assert library.first_of("a500") == "a500"
    assert ids(library, "yttrium") == {"a400", "a500"}


def test_the_same_words_of_another_season_are_another_act(library: Library) -> None:
    near = (*STORY[:2], STORY[2], LOCAL)
    library.put(*written("1", *STORY, published=FIRST))
    library.put(*written("2", *near, published=date(2025, 5, 3)))
    assert ids(library, "yttrium") == {"a1", "a2"}


def test_a_record_from_before_there_were_groups_is_grouped_when_it_is_opened(tmp_path: Path) -> None:
    import sqlite3

    library = opened(tmp_path)
    library.put(*written("1", *STORY, published=FIRST))
    library.put(*written("2", *STORY, published=LATER))
    library.close()
    with sqlite3.connect(tmp_path / "record.sqlite3") as record:
        for table in ("stories", "numbers", "reprints"):
            record.execute(f"DROP TABLE {table}")
    record.close()
    library = opened(tmp_path, embedder := HashEmbedder())
    assert ids(library, "yttrium") == {"a1"}
    assert in_step(library)
    assert embedder.embedded == []
    library.close()


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (TEXT, TEXT, True),
        (TEXT, f"WASHINGTON, May 3 (AP) — {TEXT}", True),
        (TEXT, TEXT.replace("on Friday, and", "on Friday and the"), True),
        (TEXT, TEXT.replace("on Friday", "on Thursday"), False),
        (TEXT, TEXT.replace("1 March 2025", "1 April 2025"), False),
        (TEXT, TEXT.replace("four hundred", "five hundred"), False),
        (TEXT, TEXT.replace("takes effect", "does not take effect"), False),
        (TEXT, f"{TEXT} {LOCAL}", True),
        (TEXT, f"{TEXT} Correction: the forms come later.", False),
        (TEXT, "Yttrium exporters met their lawyers in Ohio, and spoke of the quota that the ministry set.", False),
        ("Short.", "Short.", False),
    ],
)  # fmt: skip
def test_copies_are_told_from_changed_texts(one: str, other: str, same: bool) -> None:
    assert same_story(one, other) is same
    assert same_story(other, one) is same


def test_a_passage_stands_in_a_text_only_with_its_facts() -> None:
    assert holds(TEXT, STORY[0])
    assert not holds(TEXT, STORY[0].replace("four", "five"))


def test_the_benchmark_knows_copies_and_changes() -> None:
    assert len(COPIES) == 6
    assert len(CHANGED) == 4
