"""What is no question to the articles, and what is one in another language: told apart, and answered in words."""

import pytest

from qa.domain import Done, Found, Question, Turn
from qa.foreign import OTHER, foreign_language
from qa.smalltalk import courtesy
from qa.wording import NOT_FOUND, WHAT_THIS_DOES
from tests.conftest import Shelf

COURTESIES = [
    ("Hello!", "greeting"),
    ("hi there", "greeting"),
    ("Good morning. What can I ask?", "greeting"),
    ("Thank you", "thanks"),
    ("Thanks a lot!!", "thanks"),
    ("Thank you very much \U0001f600", "thanks"),
    ("Goodbye.", "farewell"),
    ("What can you do?", "about"),
    ("What’s your name?", "about"),
    ("help", "about"),
]


@pytest.mark.parametrize(("text", "kind"), COURTESIES)
def test_small_talk_is_told(text: str, kind: str) -> None:
    assert courtesy(text) == kind


@pytest.mark.parametrize(
    "text",
    [
        "Hello, what is the affiliates rule?",
        "Help me find the rule",
        "What can you do with a temporary general licence?",
        "Who are the parties to the Wassenaar Arrangement?",
        "Hi-tech exports",
        "?",
        "",
    ],
)
def test_a_question_is_no_small_talk(text: str) -> None:
    assert courtesy(text) is None


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Wann hat China Exportlizenzen für Graphit eingeführt?", "German"),
        ("Was ist die Entity-Liste?", "German"),
        ("Quand la Chine a-t-elle exigé des licences ?", "French"),
        ("¿Cuándo impuso China licencias de grafito?", "Spanish"),
        ("Cosa è la regola del 50%?", "Italian"),
        ("Wanneer worden de regels van kracht?", "Dutch"),
        ("Quando a China exigiu licenças?", "Portuguese"),
        ("中国什么时候对石墨实施出口管制?", "Chinese"),
        ("中国はいつ黒鉛の輸出規制を始めましたか", "Japanese"),
        ("중국은 언제 흑연 수출을 통제했습니까?", "Korean"),
        ("Когда Китай ввёл контроль?", OTHER),
    ],
)
def test_a_question_in_another_language_is_told(question: str, language: str) -> None:
    assert foreign_language(question) == language


@pytest.mark.parametrize(
    "question",
    [
        "Is 华为 on the Entity List?",
        "What is the de minimis rule?",
        "El Salvador sanctions",
        "Who is van der Leyen?",
        "MIT and export controls",
        "docket 2025-0004 comment deadline?",
        "ASML Veldhoven",
        "3A090",
        "",
    ],
)
def test_english_and_what_is_in_doubt_are_no_other_language(question: str) -> None:
    assert foreign_language(question) is None


def test_small_talk_gets_what_this_does_and_an_example(shelf: Shelf) -> None:
    history = (Turn(role="user", text="Is the affiliates rule in force?"),)
    question = Question(question="Thank you!", history=history)
    _, found, done = shelf.assistant().stream(question)
    assert isinstance(found, Found)
    assert found.passages == ()
    assert isinstance(done, Done)
    answer = done.answer
    assert (answer.status, answer.absence, answer.closest) == ("not_found", "small_talk", ())
    assert answer.text == f"You are welcome. {WHAT_THIS_DOES}"
    assert "“" in answer.text


def test_the_example_of_small_talk_is_answered(shelf: Shelf) -> None:
    example = WHAT_THIS_DOES.partition("“")[2].rstrip("”")
    assert shelf.assistant().ask(Question(question=example)).status == "answered"


def test_a_question_in_another_language_that_finds_nothing_is_told_so(shelf: Shelf) -> None:
    answer = shelf.assistant().ask(Question(question="Wie backt man ein Bananenbrot, und wie lange?"))
    assert (answer.status, answer.absence) == ("not_found", None)
    assert answer.text.startswith(f"{NOT_FOUND} The question seems to be in German.")
