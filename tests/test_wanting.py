"""What a question wants, held against sentences that only come near it."""

import re

import numpy as np
import pytest

from qa.domain import Hit, Source
from qa.followup import Standalone
from qa.nearness import UNKNOWN, Nearness
from qa.reading import ReadSentence
from qa.terms import EVERYDAY
from qa.wanting import lacks

# What means the same in these sentences; anything else is as far apart as can be.
ALIKE = {"birds": "chickens", "chicken": "chickens", "culled": "killed", "head": "leads"}
TITLE = "A ban of chains"
WORD = re.compile(r"\w+")


def sentence(question: str, text: str, start: int = 0) -> ReadSentence:
    """A sentence whose words are as near to those of the question as they are the same."""
    asked = [
        match.span() for match in WORD.finditer(question) if match.group().lower() not in (*EVERYDAY, "many")
    ]
    told = [match.span() for match in WORD.finditer(text)]
    of_question = [question[first:last] for first, last in asked]
    cosines = np.array(
        [[float(_same(one, text[first:last])) for first, last in told] for one in of_question], np.float32
    )
    near = Nearness(
        np.array(asked, np.int64).reshape(-1, 2),
        np.array(told, np.int32) + start,
        cosines.reshape(len(asked), len(told)),
        np.array([one.islower() and not one.isdigit() for one in of_question], np.bool_),
        cosines.max(axis=1).astype(np.float64),
    )
    hit = Hit(
        id="a", article_id="a", position=0, start=0, end=9999, text=text, version=1, score=20.0,
        source=Source(title=TITLE, published=None),
    )  # fmt: skip
    return ReadSentence(hit, start, start + len(text), text, 0.8, 20.0, (0.8,), near=near)


def _same(one: str, other: str) -> bool:
    return ALIKE.get(one.lower(), one.lower()) == ALIKE.get(other.lower(), other.lower())


def wanting(question: str, *texts: str) -> bool:
    return lacks(Standalone(question, question), [sentence(question, text) for text in texts])


@pytest.mark.parametrize(
    "text",
    [
        "At the farm in Cascavel 2,300 chickens were culled.",
        "Some 2,300 infected birds were culled at the farm in Cascavel.",
        "At the farm in Cascavel they culled chickens (2,300).",
        "The number of chickens culled at the Cascavel farm reached 2,300.",
    ],
)
def test_a_number_counts_what_is_asked_for_in_whatever_words(text: str) -> None:
    assert not wanting("How many chickens were culled at the farm in Cascavel?", text)


@pytest.mark.parametrize(
    "text",
    [
        "Chickens were culled at the farm in Cascavel.",
        "Chickens at the farm in Cascavel were culled on 21 January 2022.",
        "Order No. 14 says that chickens at the farm in Cascavel were culled.",
        "At the farm in Cascavel, 46% of the chicken was culled.",
        "It was 13 months ago that chickens at the farm in Cascavel were culled.",
    ],
)
def test_a_number_that_counts_something_else_is_none(text: str) -> None:
    assert wanting("How many chickens were culled at the farm in Cascavel?", text)


def test_one_sentence_that_counts_is_enough() -> None:
    question = "How many chickens were culled at the farm in Cascavel?"
    assert not wanting(question, "Chickens were culled at the farm in Cascavel.", "They were 2,300 chickens.")


def test_companies_are_counted_among_parties() -> None:
    question = "How many companies did Commerce list?"
    assert not wanting(question, "Commerce listed 28 entities, and companies did it list.")
    assert not wanting("How many of them did Commerce list?", "Commerce list them.")


def test_states_are_counted_among_members() -> None:
    assert not wanting("How many members has the Cairo Club?", "India is the 42nd state of the Cairo Club.")
    assert wanting("How many members has the Cairo Club?", "India has 42 reasons to leave the Cairo Club.")


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("How many dollars did Seagate pay?", "Seagate agreed to pay $300 million."),
        ("How many times did Seagate ship?", "Seagate did ship twice."),
        ("How many percent did Seagate ship?", "Seagate did ship 12% of it."),
    ],
)
def test_money_times_and_shares_are_not_counted_in_words(question: str, text: str) -> None:
    assert not wanting(question, text)


@pytest.mark.parametrize(
    ("question", "text", "out"),
    [
        ("Who is the treasurer?", "The treasurer has blocked Hainan Volt Holdings, the bidder.", False),
        (
            "Who is the treasurer that stopped Hainan Volt?",
            "The treasurer stopped Hainan Volt Holdings.",
            True,
        ),
        ("Who is the treasurer of Australia?", "Australia has a treasurer.", True),
        ("Who is the treasurer of Australia?", "Treasurer Jim Cairns spoke for Australia.", False),
        ("Who is the treasurer of Australia?", "Jim Cairns, Australia's treasurer, spoke.", False),
        ("Which premier signed the decree?", "Premier Li Qiang signed the decree.", False),
        ("Which premier signed the decree?", "Premier Šimonytė signed the decree.", False),
        ("Which executive order closed the ports?", "An executive order closed the ports.", False),
        ("Which premier signed the decree?", "The premier signed the decree in New Zealand.", True),
    ],
)
def test_the_holder_of_an_office_stands_next_to_it(question: str, text: str, out: bool) -> None:
    assert wanting(question, text) is out


def test_a_sum_is_no_question_about_an_article() -> None:
    assert wanting("what's 17 times 23", "The licence runs until 23:59 on 17 August.")
    assert not wanting("When is 17 times read?", "It is 17 times read.")


def test_each_of_a_few_words_must_be_near() -> None:
    assert wanting("Can I boil an egg?", "An egg may be imported.")
    assert not wanting("Can I boil an egg?", "Boil an egg before it is imported.")


def test_where_nothing_was_compared_nothing_is_wanting() -> None:
    one = sentence("How many chickens?", "None.")
    assert not lacks(Standalone("How many chickens?", "How many chickens?"), [])
    blind = ReadSentence(one.hit, 0, 5, one.text, 0.8, 20.0, (0.8,))
    assert blind.near is UNKNOWN
    assert not lacks(Standalone("How many chickens?", "How many chickens?"), [blind])
