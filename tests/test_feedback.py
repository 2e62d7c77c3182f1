"""What readers thought of answers, and the golden questions that come of it."""

from datetime import date
from pathlib import Path

import pytest

from qa.domain import Question, Turn
from qa.errors import GoldenSetError, StoreUnavailable
from qa.evaluate import load
from ui import new_case
from ui.feedback import Feedback, FeedbackBook

ASKED = Question(
    question="And since when?",
    history=(Turn(role="user", text="Is it banned?"), Turn(role="assistant", text="Yes. [1]")),
    as_of=date(2025, 5, 1),
    publishers=("Example Wire",),
)


def down(id: str, question: Question = ASKED, note: str = "") -> Feedback:
    return Feedback(answer_id=id, question=question, verdict="down", note=note)


def test_the_last_verdict_on_an_answer_counts(tmp_path: Path) -> None:
    book = FeedbackBook(tmp_path / "feedback.jsonl")
    assert book.down() == ()
    book.add(down("one"))
    book.add(down("two", note="wrong year"))
    book.add(down("one").model_copy(update={"verdict": "up"}))
    [left] = book.down()
    assert (left.answer_id, left.question, left.note) == ("two", ASKED, "wrong year")


def test_the_book_stays_small_and_keeps_what_is_newest(tmp_path: Path) -> None:
    file = tmp_path / "feedback.jsonl"
    book = FeedbackBook(file, largest=5_000)
    for number in range(100):
        book.add(down(f"a{number}"))
        assert file.stat().st_size <= 5_000
    kept = [entry.answer_id for entry in book.down()]
    assert kept == [f"a{number}" for number in range(100 - len(kept), 100)]
    assert len(kept) > 3


def test_a_damaged_line_is_passed_over(tmp_path: Path) -> None:
    file = tmp_path / "feedback.jsonl"
    book = FeedbackBook(file)
    book.add(down("one"))
    with file.open("ab") as damaged:
        damaged.write(b'{"answer_id": "tw\n\xff\xfe\n')
    book.add(down("three"))
    assert [entry.answer_id for entry in book.down()] == ["one", "three"]


def test_a_book_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable, match="EXPORTQA_DATA_DIR"):
        FeedbackBook(tmp_path / "missing" / "feedback.jsonl").add(down("one"))


def test_a_marked_answer_becomes_a_case_with_all_that_was_asked(tmp_path: Path) -> None:
    file = tmp_path / "questions.jsonl"
    made = new_case.made(
        down("x", note="no year"), ["https://example.org/a"], ["2024 | the year before", "May"]
    )
    assert [new_case.append(file, made), new_case.append(file, made)] == ["added-001", "added-002"]
    case, _ = load(file)
    asked = case.asked()
    assert asked == ASKED
    assert case.kind == "follow_up"
    assert case.answerable
    assert case.gold_articles == ("https://example.org/a",)
    assert case.must_contain == (("2024", "the year before"), ("May",))
    assert case.note == "no year"


def test_a_case_without_gold_should_not_be_answered() -> None:
    case = new_case.made(down("x"), [], [])
    assert not case.answerable
    assert case.kind == "unanswerable_in_topic"


def test_a_case_goes_behind_a_last_line_without_an_end(tmp_path: Path) -> None:
    file = tmp_path / "questions.jsonl"
    file.write_text('{"qid": "q", "kind": "fact", "question": "?", "answerable": false}')
    new_case.append(file, new_case.made(down("x"), ["a"], []))
    assert [case.qid for case in load(file)] == ["q", "added-001"]


def test_what_is_asked_already_is_not_listed(tmp_path: Path) -> None:
    file = tmp_path / "questions.jsonl"
    book = FeedbackBook(tmp_path / "feedback.jsonl")
    book.add(down("one"))
    book.add(down("two", ASKED.model_copy(update={"as_of": None})))
    assert [entry.answer_id for entry in new_case.not_asked_yet(file, book.down())] == ["one", "two"]
    new_case.append(file, new_case.made(book.down()[0], ["a"], []))
    [left] = new_case.not_asked_yet(file, book.down())
    assert left.answer_id == "two"
    assert new_case.line(left).startswith("two  ")
    assert "Is it banned? / And since when?" in new_case.line(left)


def test_an_answer_is_named_by_the_beginning_of_its_id(tmp_path: Path) -> None:
    book = FeedbackBook(tmp_path / "feedback.jsonl")
    for id in ("abc1", "abd2"):
        book.add(down(id))
    assert new_case.with_id(book.down(), "abd").answer_id == "abd2"
    for wrong in ("ab", "x"):
        with pytest.raises(GoldenSetError, match="--from-feedback"):
            new_case.with_id(book.down(), wrong)
