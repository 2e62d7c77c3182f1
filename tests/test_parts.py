"""Questions that ask several things, and those that ask one."""

import pytest

from qa.followup import Standalone
from qa.parts import apart, parts
from qa.wording import unanswered


def asked(question: str) -> list[str]:
    return [part.text for part in parts(Standalone(question, question))]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (
            "How long is a quota valid, and how long must the importer keep the papers?",
            ["How long is a quota valid?", "how long must the importer keep the papers?"],
        ),
        (
            "How many mills were fined in May 2021 and how many were let off?",
            [
                "How many mills were fined in May 2021?",
                "How many mills were fined in May 2021? How many were let off?",
            ],
        ),
        (
            "Tyre duties: what is the rate, and until when does it apply?",
            ["Tyre duties: What is the rate?", "Tyre duties: Until when does it apply?"],
        ),
        (
            "What did Treasury and Customs each say about barges in June 2022?",
            [
                "What did Treasury say about barges in June 2022?",
                "What did Customs say about barges in June 2022?",
            ],
        ),
        (
            "Compare the lists of March 3 and May 9, 2021: how many mills in each?",
            [
                "the lists of March 3, 2021: how many mills in it?",
                "the lists of May 9, 2021: how many mills in it?",
            ],
        ),
        (
            "How many days to answer a warning letter versus a penalty notice?",
            [
                "How many days to answer a warning letter?",
                "How many days to answer a penalty notice?",
            ],
        ),
        (
            "Which tyres did Quito put under licence, and is its ban suspended?",
            [
                "Which tyres did Quito put under licence?",
                "Which tyres did Quito put under licence? Is its ban suspended?",
            ],
        ),
        (
            "Is barley exempt, or are there quotas for it?",
            ["Is barley exempt?", "Is barley exempt? Are there quotas for it?"],
        ),
        (
            "Which duties apply to steel from Brazil and from Korea?",
            ["Which duties apply to steel from Brazil?", "Which duties apply to steel from Korea?"],
        ),
        (
            "Which quota for barbed wire and for tin plate in 2021?",
            ["Which quota for barbed wire in 2021?", "Which quota for tin plate in 2021?"],
        ),
        (
            "Compare the rates of the Chilean and the second Polish tariff",
            ["the rates of the Chilean tariff", "the rates of the second Polish tariff"],
        ),
        (
            "Since when do gallium and antimony need a licence?",
            ["Since when do gallium need a licence?", "Since when do antimony need a licence?"],
        ),
        (
            "Tell me about barley: first quota, ban on exports, end of the ban",
            [
                "Tell me about barley: First quota",
                "Tell me about barley: Ban on exports",
                "Tell me about barley: End of the ban",
            ],
        ),
        (
            "What did Treasury and Customs each put off in June, and until when?",
            [
                "What did Treasury put off in June, and until when?",
                "What did Customs put off in June, and until when?",
            ],
        ),
    ],
)
def test_each_thing_that_is_asked_is_a_part(question: str, expected: list[str]) -> None:
    assert asked(question) == expected


@pytest.mark.parametrize(
    "question",
    [
        "When does the rule take effect?",
        "What are the rules on imports and exports?",
        "Does the list of gallium and germanium products cover wafers?",
        "Who won the match between Kenya and Norway?",
        "State and Commerce published what?",
        "what about Japan?",
        "",
    ],
)
def test_a_question_that_asks_one_thing_is_left_whole(question: str) -> None:
    assert asked(question) == []


def test_a_part_keeps_what_the_conversation_was_about() -> None:
    question = Standalone(
        "Tell me of the barge fee. How high is it and when does it end?",
        "How high is it and when does it end?",
        "Tell me of the barge fee.",
    )
    assert all(part.topic.startswith("Tell me of the barge fee.") for part in parts(question))
    assert [part.asked for part in parts(question)] == ["How high is it?", "when does it end?"]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("In May 2021 Treasury and Customs each wrote a rule. What did each do?", True),
        ("How did the barge fee change from the proposal to the rule?", True),
        ("How many mills were fined and how many were let off?", True),
        ("Which is higher, the barge fee or the tyre duty?", True),
        ("Does a quota run longer than a licence?", True),
        ("May a firm own more than 50 percent of a quota?", False),
        ("How long is a quota valid?", False),
        ("Which tyres need a licence, and since when?", False),
    ],
)
def test_a_question_may_ask_the_same_of_several_things(question: str, expected: bool) -> None:
    assert apart(Standalone(question, question)) is expected


def test_the_notice_of_a_long_part_only_begins_it() -> None:
    part = (
        "Our customer in Germany wants to know whether the Chinese licence applies to " + "graphite and " * 20
    )
    told = unanswered(part)
    assert told.startswith(
        "No article answers this part of the question: “Our customer in Germany wants to know"
    )
    assert told.endswith(" …”")
    assert len(told) < 180
    assert unanswered("How big was it?") == "No article answers this part of the question: “How big was it?”"
