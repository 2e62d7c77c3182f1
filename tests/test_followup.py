from datetime import date

import pytest

from qa.domain import Question, Turn
from qa.followup import standalone


def asked(question: str, *earlier: str) -> str:
    turns = tuple(
        turn
        for text in earlier
        for turn in (Turn(role="user", text=text), Turn(role="assistant", text="Yes."))
    )
    return standalone(Question(question=question, history=turns, as_of=date(2025, 2, 10))).text


FIRST = "When did China put gallium under export licensing?"


@pytest.mark.parametrize(
    "question",
    [
        "And when does it take effect?",
        "what about the exceptions?",
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


DUTCH = "When did the Netherlands license immersion lithography machines?"
LISTED = "How many parties joined the Unverified List in March 2023?"
BANNED = "Did China ban gallium exports to the United States?"


@pytest.mark.parametrize(
    ("earlier", "question", "meant"),
    [
        # countries
        (DUTCH, "what about Japan?", "When did Japan license immersion lithography machines?"),
        (DUTCH, "what about japan", "When did Japan license immersion lithography machines?"),
        (DUTCH, "And in the EU?", "When did the EU license immersion lithography machines?"),
        (DUTCH, "and the US then?", "When did the US license immersion lithography machines?"),
        (DUTCH, "And UK?", "When did the UK license immersion lithography machines?"),
        (DUTCH, "Is it the same for Japan?", "When did Japan license immersion lithography machines?"),
        (
            DUTCH,
            "how about Japan and South Korea?",
            "When did Japan and South Korea license immersion lithography machines?",
        ),
        ("How long does a Dutch licence take?", "and Japan?", "How long does a Japanese licence take?"),
        ("How long does a Dutch licence take?", "And American ones?", "How long does an American licence take?"),
        ("Did the EU tax Turkish steel?", "and Russian?", "Did the EU tax Russian steel?"),
        ("Beijing announced what in 2024?", "and the Hague?", "The Hague announced what in 2024?"),
        ("When do China's gallium licences start?", "And Japan's?", "When do Japan's gallium licences start?"),
        (BANNED, "And to Japan?", "Did China ban gallium exports to Japan?"),
        (BANNED, "And Japan?", "Did Japan ban gallium exports to the United States?"),
        # companies, bodies and lists
        ("When was Huawei listed?", "What about SMIC?", "When was SMIC listed?"),
        ("Does ASML's China unit need a licence?", "and Tokyo Electron's?", "Does Tokyo Electron's China unit need a licence?"),
        ("What did BIS say on owners?", "and OFAC?", "What did OFAC say on owners?"),
        ("Is Huawei on the Entity List?", "And the Unverified List?", "Is Huawei on the Unverified List?"),
        # codes and numbered things
        ("What falls under ECCN 3A090?", "And 4A090?", "What falls under ECCN 4A090?"),
        ("What does section 744.11 say?", "and 744.21?", "What does section 744.21 say?"),
        ("How many parties carry footnote 5?", "And footnote 4?", "How many parties carry footnote 4?"),
        ("What is License Exception NAC?", "and MED?", "What is License Exception MED?"),
        ("What is License Exception NAC?", "What about STA?", "What is License Exception STA?"),
        # materials
        (FIRST, "what about germanium?", "When did China put germanium under export licensing?"),
        # times
        (LISTED, "And in 2024?", "How many parties joined the Unverified List in 2024?"),
        (LISTED, "what about April?", "How many parties joined the Unverified List in April 2023?"),
        (LISTED, "And May 2024?", "How many parties joined the Unverified List in May 2024?"),
        (LISTED, "And this month?", "How many parties joined the Unverified List this month?"),
        (LISTED, "And the month before that?", "How many parties joined the Unverified List in February 2023?"),
        (LISTED, "the year after?", "How many parties joined the Unverified List in March 2024?"),
        ("What changed in January 2022?", "And the month before?", "What changed in December 2021?"),
        ("What changed in 2022?", "and the following year?", "What changed in 2023?"),
        ("What changed in Q4 2022?", "And in the next quarter?", "What changed in Q1 2023?"),
        ("What changed on 1 March 2024?", "And the day before?", "What changed on 29 February 2024?"),
        ("What changed last month?", "And the month before that?", "What changed in December 2024?"),
        ("What changed since October 2024?", "And in January?", "What changed in January 2025?"),
        ("What changed last year?", "And in October?", "What changed in October 2024?"),
        ("What changed since October 2024?", "And before 2023?", "What changed before 2023?"),
    ],
)  # fmt: skip
def test_a_question_that_says_only_what_is_different_replaces_the_like_thing(
    earlier: str, question: str, meant: str
) -> None:
    assert asked(question, earlier) == meant


@pytest.mark.parametrize(
    ("earlier", "question"),
    [
        ("When did China ban gallium exports?", "And to Japan?"),
        ("Can gallium go from China to Russia?", "what about Japan?"),
        ("Were Huawei and SMIC listed?", "And YMTC?"),
        ("When was Huawei listed?", "what about Japan?"),
        ("What changed in March 2023 and in May 2024?", "And the month before that?"),
        ("What is the Entity List?", "And the month before that?"),
        (DUTCH, "And the Dutch?"),
        (DUTCH, "And does Japan require one?"),
        (FIRST, "what about the exceptions?"),
    ],
)
def test_where_it_is_not_clear_what_is_replaced_both_are_asked_about(earlier: str, question: str) -> None:
    assert asked(question, earlier) == f"{earlier} {question[0].upper()}{question[1:]}"


def test_whoever_does_the_same_takes_the_place_of_who_did_it() -> None:
    assert asked("And when did Japan do so?", DUTCH) == (
        "When did Japan license immersion lithography machines? And when did Japan do so?"
    )


@pytest.mark.parametrize(
    ("earlier", "meant"),
    [
        ((DUTCH, "what about Japan?", "And South Korea?"), "When did South Korea license immersion lithography machines?"),
        ((DUTCH, "who signed it?", "And in Japan?"), "When did Japan license immersion lithography machines? Who signed it?"),
        ((DUTCH, "what about Japan?", "who signed it?"), "When did Japan license immersion lithography machines? Who signed it?"),
        ((LISTED, "And the month before that?", "And the month before that?"), "How many parties joined the Unverified List in January 2023?"),
    ],
)  # fmt: skip
def test_what_was_replaced_stays_replaced_in_a_chain(earlier: tuple[str, ...], meant: str) -> None:
    assert asked(earlier[-1], *earlier[:-1]) == meant


def test_a_question_with_something_replaced_is_asked_as_a_whole() -> None:
    history = (Turn(role="user", text=DUTCH),)
    alone = standalone(Question(question="what about Japan?", history=history))
    assert (alone.topic, alone.asked) == ("", alone.text)


@pytest.mark.parametrize(
    "question",
    [
        "what's the weather like tomorrow?",
        "And what's the weather like there?",
        "who won the world cup?",
        "Can you tell me a joke?",
        "and a recipe for pizza?",
        "Thanks!",
        "who are you?",
    ],
)
def test_an_off_topic_follow_up_stands_alone(question: str) -> None:
    assert asked(question, FIRST) == question


def test_a_weather_satellite_is_no_weather() -> None:
    assert asked("and weather satellites?", FIRST) == f"{FIRST} And weather satellites?"
