"""The stretch that answers: found for each kind of question, or none."""

import pytest

from qa.key import key


@pytest.mark.parametrize(
    ("question", "sentence", "expected"),
    [
        ("When was the rule published?", "The rule was published on 3 May 2021.", "3 May 2021"),
        (
            "When do the permits begin to apply?",
            "The notice of 2 March 2022 says that permits apply from July 1, 2022.",
            "July 1, 2022",
        ),
        (
            "How many mills were listed on 7 April 2022?",
            "On 7 April 2022 the office listed 120 mills.",
            "120",
        ),
        ("How many mills were there?", "Some fourteen mills were named.", "fourteen"),
        ("How long must records be kept?", "They are kept for five years.", "five years"),
        ("How much did the bank pay?", "The bank paid $300 million in April.", "$300 million"),
        ("What share is the threshold?", "A stake of 50 percent or more counts.", "50 percent"),
        ("Which ECCN covers the wafers?", "Wafers fall under 3A090.a of the list.", "3A090.a"),
        ("Who signed the order?", "The order was signed by Ada Example on Monday.", "Ada Example"),
    ],
)
def test_the_value_that_is_asked_for_is_found(question: str, sentence: str, expected: str) -> None:
    found = key(question, sentence)
    assert found is not None
    assert sentence[found[0] : found[1]] == expected


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("When do graphite permits begin to apply?", "For tungsten they apply from 4 February 2025."),
        ("Why was the rule delayed?", "The rule was delayed on 3 May 2021."),
        ("When was it published?", "It was published last spring."),
        ("What happened on 3 May 2021, and when?", "The list grew on 3 May 2021."),
        ("How many mills were listed in 2022?", "Mills were listed in 2022."),
        ("Who signed the order?", "Ada Example spoke with Bob Sample."),
    ],
)
def test_where_nothing_is_what_is_asked_for_there_is_no_key(question: str, sentence: str) -> None:
    assert key(question, sentence) is None
