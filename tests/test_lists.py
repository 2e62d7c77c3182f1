from dataclasses import replace

import pytest

from qa.asked import several
from qa.dates import read_window
from qa.domain import Hit, Question, Source
from qa.evidence import weigh
from qa.followup import Standalone
from qa.lists import listings
from qa.reading import ReadSentence
from qa.sentences import sentences
from tests.conftest import Shelf
from tests.test_evidence import TODAY

METALS = """China's ministry put three metals under licence in May.

The three elements

Element: Gallium; Code: 3C991
Element: Germanium; Code: 3C992
Element: Antimony; Code: 3C993

The ministry gives no reason for its decision in May."""
CASES = """The order names two kinds of conduct of a company.

A licence is needed in three cases:

1. The item holds gallium.
2. The item was made with Chinese technology.
3. The item comes from China.

Cases 1 and 2 apply from December 2025."""


def read(text: str, scores: dict[str, float]) -> tuple[ReadSentence, ...]:
    """The sentences of an article of one passage, best first; each scores what its first words are given, others 5."""
    hit = Hit(
        id="p", article_id="a", position=0, start=0, end=len(text), text=text, version=1, score=1,
        source=Source(title="A licence"),
    )  # fmt: skip
    found = [
        ReadSentence(hit, start, end, text[start:end], 0.8, score, (0.8,))
        for start, end in sentences(text)
        for score in [next((n for words, n in scores.items() if text[start:end].startswith(words)), 5.0)]
    ]
    return tuple(sorted(found, key=lambda one: one.score, reverse=True))


def shown(question: str, told: tuple[ReadSentence, ...]) -> list[str]:
    evidence = weigh(Standalone(question, question), told, read_window(question, TODAY))
    return [" ".join(one.text.split()[:2]) for one in evidence.sentences]


@pytest.mark.parametrize(
    "question",
    [
        "Which companies lost their status?",
        "Which seven rare earths are controlled?",
        "List the seven rare earths under Announcement No. 18",
        "Name all the companies",
        "Who are the members of the committee?",
        "What are the three conditions?",
        "What has China announced since October?",
        "What did the EU change in its list?",
    ],
)
def test_a_question_for_several_things_is_told(question: str) -> None:
    assert several(question) is not None


@pytest.mark.parametrize(
    "question",
    [
        "Is the rule in force?",
        "When did the controls start?",
        "Which rare earth has the code 1C905?",
        "What is the limit?",
        "How many companies are listed?",
        "Who chairs the committee?",
        "What does the port charge for a container?",
    ],
)
def test_a_question_for_one_thing_asks_for_no_list(question: str) -> None:
    assert several(question) is None


def test_a_list_is_found_with_what_stands_over_it() -> None:
    (table,) = listings(read(METALS, {}), "a")
    assert [item.text[:16] for item in table.items] == [
        "Element: Gallium",
        "Element: Germani",
        "Element: Antimon",
    ]
    assert table.over == "The three elements Element Code"
    (cases,) = listings(read(CASES, {}), "a")
    assert cases.lead is not None
    assert cases.lead.text == "A licence is needed in three cases:"
    assert len(cases.items) == 3


def test_a_list_does_not_go_on_over_a_passage_that_was_not_read() -> None:
    first, *_, last = listings(read(CASES, {}), "a")[0].items
    last = replace(last, hit=last.hit.model_copy(update={"position": 2}))
    assert listings((first, last), "a") == ()


def test_a_table_with_as_many_rows_as_the_answer_counts_is_shown_whole() -> None:
    told = read(METALS, {"China": 22, "The ministry": 19})
    rows = ["Element: Gallium;", "Element: Germanium;", "Element: Antimony;"]
    assert shown("Which metals need a licence?", told) == ["China's ministry", *rows]
    assert shown("Do metals need a licence?", told) == ["China's ministry", "The ministry"]


def test_a_list_of_which_items_are_shown_is_shown_whole_with_its_lead_in() -> None:
    told = read(CASES, {"1.": 22, "3.": 20})
    assert shown("What items are licensed?", told) == ["A licence", "1. The", "2. The", "3. The"]


def test_a_list_whose_lead_in_is_nearly_as_good_as_the_best_is_shown() -> None:
    told = read(CASES, {"The order": 22, "A licence": 19})
    assert shown("Which companies have it hard?", told)[1:] == ["A licence", "1. The", "2. The", "3. The"]
    told = read(CASES, {"The order": 22, "A licence": 18})
    assert shown("Which companies have it hard?", told) == ["The order"]


def test_an_item_that_a_number_of_the_question_picks_out_is_shown_alone() -> None:
    told = read(METALS.replace("three", "some"), {"Element: Germ": 22})
    assert shown("Which metals have the code 3C992?", told) == ["Element: Germanium;"]


def test_a_sentence_that_names_all_that_are_counted_is_enough() -> None:
    text = f"{METALS} The three metals are gallium, germanium and antimony."
    told = read(text, {"China": 22, "The ministry": 19, "Element: Gallium": 18})
    assert shown("Which metals need a licence?", told) == ["China's ministry", "The three"]
    assert len(shown("Which elements need a licence?", told)) > 2


@pytest.mark.model
@pytest.mark.parametrize(
    ("question", "items"),
    [
        ("Which companies lost VEU status?", ("Intel", "Samsung", "SK hynix")),
        ("List the seven rare earths under Announcement No. 18", ("Samarium", "Lutetium", "Yttrium")),
        ("Which rare earths need a licence since April 2025?", ("Samarium", "Lutetium", "Yttrium")),
        ("Which six announcements did China issue on October 9, 2025?", ("No. 55", "No. 58", "No. 61")),
        ("Which five measures did China take against Lockheed Martin?", ("Work permits", "a fine of twice")),
        ("Who are the members of the End-User Review Committee?", ("State, Defense and Energy",)),
        ("What did the EU change in its dual-use list in 2025?", ("quantum computers", "peptide")),
    ],
)
def test_a_question_for_a_list_of_the_samples_gets_it_whole(
    shelf: Shelf, question: str, items: tuple[str, ...]
) -> None:
    answer = shelf.assistant().ask(Question(question=question))
    assert all(item in answer.text for item in items)
    assert not any("items of a list" in notice for notice in answer.notices)


@pytest.mark.model
def test_what_speaks_of_others_is_left_out_where_all_are_named(shelf: Shelf) -> None:
    answer = shelf.assistant().ask(Question(question="What five metals did China control in February 2025?"))
    assert "The five metals are tungsten" in answer.text
    assert "none of these five materials" not in answer.text


@pytest.mark.model
@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Has China suspended its ban on gallium exports?", "Announcement No. 72 of 2025 suspends clause 2"),
        ("Is the ban on gallium in force on 28 November 2026?", "Suspended until: November 27, 2026"),
        (
            "Is the affiliates rule in force?",
            "final rule on November 12, 2025 that suspends the affiliates rule",
        ),
    ],
)
def test_the_sentence_that_the_others_rest_on_is_quoted(shelf: Shelf, question: str, words: str) -> None:
    assert words in shelf.assistant().ask(Question(question=question)).text


@pytest.mark.model
def test_that_a_list_is_longer_than_what_is_quoted_is_told(shelf: Shelf) -> None:
    answer = shelf.assistant().ask(Question(question="Which licence exceptions are frequently used?"))
    assert any("items of a list" in notice for notice in answer.notices)
