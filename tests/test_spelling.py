"""Questions with slips of the keyboard: read by the words of the library, and told; names that it lacks stay as they are."""

import pytest

from qa.domain import Answer, Question, Turn
from qa.slips import MOST, slips
from qa.spelling import put_right
from tests.conftest import Shelf


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("galium", "gallium"),
        ("exprots", "exports"),
        ("wasenar", "wassenaar"),
        ("arangment", "arrangement"),
        ("lisence", "licence"),
        ("hcina", "china"),
        ("chna", "china"),
        ("huawai", "huawei"),
        ("greeh", "green"),
    ],
)
def test_a_usual_slip_is_known(typed: str, meant: str) -> None:
    assert slips(typed, meant) <= MOST


@pytest.mark.parametrize(
    ("typed", "other"),
    [
        ("boson", "boron"),
        ("clarification", "classification"),
        ("deceleration", "declaration"),
        ("sate", "state"),
        ("codified", "modified"),
        ("sberbank", "seabank"),
    ],
)
def test_another_word_is_no_slip(typed: str, other: str) -> None:
    assert slips(typed, other) > MOST


@pytest.mark.model
@pytest.mark.parametrize(
    ("typed", "read"),
    [
        (
            "how many countrys are in the wasenaar arangement?",
            "how many countrys are in the Wassenaar arrangement?",
        ),
        (
            "When did chna start licenses for galium exprots?",
            "When did China start licenses for gallium exports?",
        ),
        ("affilates rule when suspend end", "affiliates rule when suspend end"),
        ("Is Huawai on the Entity List?", "Is Huawei on the Entity List?"),
    ],
)
def test_slips_are_read_by_the_words_of_the_library(shelf: Shelf, typed: str, read: str) -> None:
    assert put_right(shelf.library, shelf.embedder, typed)[0] == read


@pytest.mark.model
@pytest.mark.parametrize(
    "asked",
    [
        "Is Sberbank, Hikvision, Nuctech or SMICC on the Entity List?",
        "Which unlisted shippers were culled, and couldn't they relabel 5nm wafers?",
        "Are licences for erbium, ERBUIM and yttrium given?",
        "What does 15 CFR 744.11(a)(2)(v) say of 3A09 and mail@exprots.com?",
        "中国什么时候开始要求镓出口许可证？",
    ],
)
def test_names_codes_abbreviations_and_real_words_stay_as_they_are(shelf: Shelf, asked: str) -> None:
    assert put_right(shelf.library, shelf.embedder, asked) == (asked, ())


def ask(shelf: Shelf, text: str, *before: str) -> Answer:
    history = tuple(Turn(role="user", text=one) for one in before)
    return shelf.assistant().ask(Question(question=text, history=history))


@pytest.mark.model
def test_the_reader_is_told_how_the_question_was_read(shelf: Shelf) -> None:
    answer = ask(shelf, "When did chna start licenses for galium exprots?")
    assert answer.status == "answered"
    assert answer.question == "When did chna start licenses for galium exprots?"
    assert answer.standalone_question == "When did China start licenses for gallium exports?"
    assert answer.notices[0] == "Read “chna” as “China”, “galium” as “gallium”, “exprots” as “exports”."


@pytest.mark.model
def test_a_follow_up_leans_on_the_question_as_it_was_read(shelf: Shelf) -> None:
    answer = ask(shelf, "And for graphite?", "When did China start licences for galium?")
    assert "galium" not in answer.standalone_question
    assert not any(notice.startswith("Read ") for notice in answer.notices)


@pytest.mark.model
def test_a_question_of_known_words_is_asked_as_it_is(shelf: Shelf) -> None:
    answer = ask(shelf, "When did China start to require licences for graphite exports?")
    assert answer.standalone_question == answer.question
    assert not answer.notices
