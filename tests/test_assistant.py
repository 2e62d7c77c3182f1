"""The life of a question over the bundled samples, without a chat model."""

from datetime import date
from pathlib import Path

import pytest

from qa.assistant import Assistant
from qa.domain import Done, Found, Question, Searching, Stated, Turn, Window
from qa.errors import LibraryEmpty
from qa.langchain_chain import runnable
from qa.library import Library
from qa.settings import Settings
from qa.wording import BY_QUOTES, MISSING, NOT_FOUND, stranger
from tests.conftest import Shelf
from tests.fakes import HashEmbedder

pytestmark = pytest.mark.model

GALLIUM = Question(question="From what date did China require export licences for gallium and germanium?")


def test_every_sentence_stands_on_a_verbatim_quote(shelf: Shelf) -> None:
    answer = shelf.assistant().ask(GALLIUM)
    assert answer.status == "answered"
    assert answer.answered_by == BY_QUOTES
    assert "August 1, 2023" in answer.text
    assert answer.statements
    numbers = {citation.number for citation in answer.citations}
    for statement in answer.statements:
        assert statement.verdict.status == "verified"
        assert statement.citations
        assert set(statement.citations) <= numbers
    for citation in answer.citations:
        article = shelf.library.read(citation.article_id, citation.version)
        assert article.text[citation.start : citation.end] == citation.quote
        assert citation.source == article.source


def test_the_answer_tells_its_citations_after_each_sentence(shelf: Shelf) -> None:
    answer = shelf.assistant().ask(GALLIUM)
    assert answer.text.startswith(f"{answer.statements[0].text} [1]")


def test_the_stream_ends_with_the_answer_that_ask_gives(shelf: Shelf) -> None:
    events = list(shelf.assistant().stream(GALLIUM))
    assert [type(event) for event in events[:2]] == [Searching, Found]
    assert isinstance(events[-1], Done)
    stated = [event for event in events if isinstance(event, Stated)]
    answer = events[-1].answer
    assert [event.statement for event in stated] == list(answer.statements)
    assert [citation for event in stated for citation in event.citations] == list(answer.citations)
    assert answer.model_copy(update={"id": ""}) == shelf.assistant().ask(GALLIUM).model_copy(
        update={"id": ""}
    )


def test_the_langchain_runnable_streams_the_same_events(shelf: Shelf) -> None:
    events = list(runnable(shelf.library, shelf.embedder).stream(GALLIUM))
    ours = list(shelf.assistant().stream(GALLIUM))
    assert events[:-1] == ours[:-1]
    assert isinstance(events[-1], Done)
    assert events[-1].answer.text == shelf.assistant().ask(GALLIUM).text


@pytest.mark.parametrize(
    "text",
    ["What is the capital of Peru?", "Give me a recipe for banana bread", "who sings this song?", "???"],
)
def test_a_question_that_the_articles_do_not_answer_says_so(shelf: Shelf, text: str) -> None:
    answer = shelf.assistant().ask(Question(question=text))
    assert (answer.status, answer.absence) == ("not_found", "off_topic")
    assert answer.text == MISSING["off_topic"]
    assert answer.text.startswith(NOT_FOUND)
    assert answer.statements == answer.citations == ()


def test_an_answer_that_is_not_found_shows_the_closest_passages(shelf: Shelf) -> None:
    answer = shelf.assistant().ask(
        Question(question="What did a kilogram of gallium cost in dollars in Rotterdam?")
    )
    assert answer.status == "not_found"
    assert answer.closest
    assert any("gallium" in passage.text.lower() for passage in answer.closest)


@pytest.mark.parametrize("country", ["the US", "the U.S.", "the USA", "the United States"])
def test_the_united_states_are_found_however_they_are_written(shelf: Shelf, country: str) -> None:
    question = Question(question=f"Can I export gallium from China to {country}?", as_of=date(2025, 1, 10))
    answer = shelf.assistant().ask(question)
    assert answer.standalone_question == question.question
    assert "in principle not permitted" in answer.text


@pytest.mark.parametrize("holds", ["in force", "in effect"])
def test_what_took_effect_is_in_force(shelf: Shelf, holds: str) -> None:
    answer = shelf.assistant().ask(
        Question(question=f"Is the affiliates rule {holds}?", as_of=date(2025, 10, 15))
    )
    assert "It took effect on September 29, 2025." in answer.text


def test_as_of_lets_nothing_later_in(shelf: Shelf) -> None:
    question = "Is the 50 percent affiliates rule in force?"
    then = shelf.assistant().ask(Question(question=question, as_of=date(2025, 10, 15)))
    now = shelf.assistant().ask(Question(question=question))
    assert {citation.source.published for citation in then.citations} == {date(2025, 9, 30)}
    assert max(citation.source.published or date.min for citation in now.citations) == date(2025, 11, 12)


def test_a_window_in_the_question_is_read_and_told(shelf: Shelf) -> None:
    answer = shelf.assistant().ask(
        Question(question="What has China announced on rare earths since 1 October 2025?")
    )
    assert (answer.window.since, answer.window.origin) == (date(2025, 10, 1), "question")
    assert answer.notices
    assert all((citation.source.published or date.min) >= date(2025, 10, 1) for citation in answer.citations)


def test_dates_in_the_question_are_not_read_where_only_given_ones_count(shelf: Shelf) -> None:
    question = Question(
        question="What has China announced on rare earths since 1 October 2025?", read_dates=False
    )
    answer = shelf.assistant().ask(question)
    assert answer.window == Window()
    assert not any("were used" in notice for notice in answer.notices)
    given = question.model_copy(update={"published_to": date(2025, 9, 30)})
    answer = shelf.assistant().ask(given)
    assert answer.window == Window(until=date(2025, 9, 30), origin="request")
    assert all((citation.source.published or date.max) < date(2025, 10, 1) for citation in answer.citations)


def test_only_the_publishers_asked_for_are_cited(shelf: Shelf) -> None:
    answer = shelf.assistant().ask(GALLIUM.model_copy(update={"publishers": ("Nobody",)}))
    assert answer.status == "not_found"
    told = "No article in the library is from “Nobody”. There are articles from “Export Controls Desk”."
    assert answer.notices == (told,)


def test_a_publisher_that_is_not_there_is_told_beside_an_answer_from_others(shelf: Shelf) -> None:
    both = ("export controls desk", "Export")
    answer = shelf.assistant().ask(GALLIUM.model_copy(update={"publishers": both}))
    assert answer.status == "answered"
    told = "No article in the library is from “Export”. Did you mean “Export Controls Desk”?"
    assert told in answer.notices


def test_limits_that_nothing_fits_are_told(shelf: Shelf) -> None:
    answer = shelf.assistant().ask(GALLIUM.model_copy(update={"published_to": date(1990, 1, 1)}))
    assert answer.status == "not_found"
    assert "fits the dates and publishers" in answer.notices[-1]


@pytest.mark.parametrize(
    ("asked", "known", "told"),
    [
        ("Reuters", ("A", "B"), " There are articles from “A” and “B”."),
        ("Reuters", ("A", "B", "C", "D", "E"), " There are articles from “A”, “B”, “C” and 2 more."),
        ("wire", ("Delhi Wire", "Gazette", "Wire Nine"), " Did you mean “Delhi Wire” or “Wire Nine”?"),
        ("The Gazete", ("Delhi Wire", "The Gazette"), " Did you mean “The Gazette”?"),
        ("Reuters", (), ""),
    ],
)
def test_publishers_that_are_like_one_that_is_not_there_are_named(
    asked: str, known: tuple[str, ...], told: str
) -> None:
    assert stranger(asked, known) == f"No article in the library is from “{asked}”.{told}"


def test_a_follow_up_uses_the_conversation(shelf: Shelf) -> None:
    history = (
        Turn(role="user", text="When do China's gallium licences start?"),
        Turn(role="assistant", text="On August 1, 2023."),
    )
    answer = shelf.assistant().ask(
        Question(question="And which germanium products are on it?", history=history)
    )
    assert answer.standalone_question.startswith("When do China's gallium licences start?")
    assert shelf.names["2023-07-03-china-gallium-germanium"] in {
        citation.article_id for citation in answer.citations
    }


def test_an_off_topic_follow_up_drags_nothing_in(shelf: Shelf) -> None:
    history = (Turn(role="user", text="When do China's gallium licences start?"),)
    answer = shelf.assistant().ask(Question(question="What is the capital of Peru?", history=history))
    assert answer.status == "not_found"
    assert answer.standalone_question == "What is the capital of Peru?"


@pytest.mark.parametrize(
    "text", ["What's the weather like tomorrow?", "who won the world cup?", "Tell me a joke"]
)
def test_an_off_topic_follow_up_of_few_words_finds_nothing(shelf: Shelf, text: str) -> None:
    history = (Turn(role="user", text="When do China's gallium licences start?"),)
    answer = shelf.assistant().ask(Question(question=text, history=history))
    assert (answer.status, answer.standalone_question) == ("not_found", text)


def test_a_conversation_leads_back_to_its_subject(shelf: Shelf) -> None:
    history = tuple(
        Turn(role="user", text=text)
        for text in (
            "Did the Netherlands restrict chipmaking equipment?",
            "what about Japan?",
            "and when does it take effect?",
            "Who announced it?",
        )
    )
    answer = shelf.assistant().ask(Question(question="Does it name China?", history=history))
    assert answer.standalone_question == "Did Japan restrict chipmaking equipment? Does it name China?"
    assert "The Japanese order does not name China." in answer.text


def test_a_follow_up_about_another_country_looks_for_that_country(shelf: Shelf) -> None:
    history = (Turn(role="user", text="When did the Netherlands require licences for chipmaking equipment?"),)
    searching, found, *_ = shelf.assistant().stream(Question(question="What about Japan?", history=history))
    assert isinstance(searching, Searching)
    assert isinstance(found, Found)
    assert searching.standalone_question == "When did Japan require licences for chipmaking equipment?"
    assert shelf.names["2023-05-23-japan-chipmaking-equipment"] in {one.article_id for one in found.passages}


def test_a_follow_up_about_another_time_has_its_window(shelf: Shelf) -> None:
    history = (Turn(role="user", text="What has China announced since October 2025?"),)
    answer = shelf.assistant().ask(Question(question="And since November 2025?", history=history))
    assert (answer.window.since, answer.window.origin) == (date(2025, 11, 1), "question")
    about_others = shelf.assistant().ask(Question(question="And the Netherlands?", history=history))
    assert about_others.window.since == date(2025, 10, 1)


def test_a_month_in_a_follow_up_has_the_year_that_the_conversation_leads_to(shelf: Shelf) -> None:
    history = (Turn(role="user", text="Which rare earths need a licence since April 2025?"),)
    asked = Question(question="And which were added in October?", history=history, as_of=date(2026, 11, 29))
    told = shelf.assistant().ask(asked).notices[0]
    assert told == "Articles published from 1 October 2025 to 31 October 2025 are preferred (“in October”)."


def test_search_gives_ranked_passages_within_the_dates(shelf: Shelf) -> None:
    hits = shelf.assistant().search(Question(question="graphite", published_to=date(2023, 12, 31)), limit=3)
    assert len(hits) == 3
    assert hits[0].article_id == shelf.names["2023-10-20-china-graphite"]


def test_an_empty_library_says_how_to_fill_it(tmp_path: Path) -> None:
    library = Library.open(Settings(data_dir=tmp_path), HashEmbedder())
    with pytest.raises(LibraryEmpty, match="exportqa ingest"):
        Assistant(library, HashEmbedder()).ask(GALLIUM)
    library.close()
