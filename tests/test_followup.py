import pytest

from qa.domain import Question, Turn
from qa.followup import standalone


def asked(question: str, *earlier: str) -> str:
    turns = tuple(
        turn
        for text in earlier
        for turn in (Turn(role="user", text=text), Turn(role="assistant", text="Yes."))
    )
    return standalone(Question(question=question, history=turns)).text


FIRST = "When did China put gallium under export licensing?"


@pytest.mark.parametrize(
    "question",
    [
        "And when does it take effect?",
        "what about germanium?",
        "who signed it?",
        "How many days do I get to reply?",
        "Why?",
        "Does someone senior have to sign off on it?",
        "which category of item are they limited to?",
        "Was that later suspended?",
    ],
)
def test_a_question_that_leans_back_carries_its_topic(question: str) -> None:
    assert asked(question, FIRST) == f"{FIRST} {question[0].upper()}{question[1:]}"


@pytest.mark.parametrize(
    "question",
    [
        "What is the capital of Peru?",
        "Which ECCN covers gate-all-around design software?",
        "When did the Netherlands license immersion lithography machines?",
        "What did BIS add to the Entity List in December 2024?",
        "Which rule says that the exporter keeps records for five years?",
    ],
)
def test_a_question_that_stands_alone_is_left_alone(question: str) -> None:
    assert asked(question, FIRST) == question


def test_without_history_nothing_is_carried_over() -> None:
    assert asked("And when does it take effect?") == "And when does it take effect?"


def test_a_chain_of_follow_ups_leads_back_to_its_topic() -> None:
    chain = asked(
        "and then how long to appeal?",
        "Will BIS warn me before denying my application?",
        "How many days to reply?",
    )
    assert chain == (
        "Will BIS warn me before denying my application? How many days to reply? And then how long to appeal?"
    )


def test_the_topic_and_what_is_asked_are_told_apart() -> None:
    history = (Turn(role="user", text="What is the Entity List"), Turn(role="assistant", text="A list."))
    alone = standalone(Question(question="who runs it?", history=history))
    assert (alone.topic, alone.asked) == ("What is the Entity List?", "who runs it?")
    assert alone.text.endswith("Who runs it?")
