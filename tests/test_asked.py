import pytest

from qa.asked import Kind, asked_for, holds, telling


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Which ECCN covers quantum computers?", "code"),
        ("How much did the company pay?", "money"),
        ("What is the fine in euros?", "money"),
        ("How big is the fine?", "money"),
        ("What does a scanner sell for?", "money"),
        ("By how many cents did diesel rise?", "money"),
        ("What salary does the chairman draw?", "money"),
        ("How long can a denial order run?", "duration"),
        ("What is the processing time of a germanium licence?", "duration"),
        ("How many calendar days ahead must BIS be told?", "duration"),
        ("When did the rule take effect?", "start"),
        ("Since when is a licence required?", "start"),
        ("Until when is the ban lifted?", "end"),
        ("When does the general licence run out?", "end"),
        ("When was the rule published?", "date"),
        ("On what date did it start?", "start"),
        ("Who signed the rule?", "person"),
        ("Which companies were listed?", "person"),
        ("How many entities were added?", "quantity"),
        ("What is the performance density threshold?", "quantity"),
        ("Which countries are excluded?", "place"),
        ("Explain the affiliates rule", "other"),
    ],
)
def test_the_kind_of_thing_is_read_from_the_question(question: str, kind: Kind) -> None:
    assert asked_for(question) == kind


@pytest.mark.parametrize(
    ("kind", "sentence", "question", "expected"),
    [
        ("money", "The firm paid $300 million.", "How much?", True),
        ("money", "A permit costs 200,000 tenge.", "How much does a permit cost?", True),
        ("money", "The fee is 900 kroner.", "What is the fee?", True),
        ("money", "The fee is EUR 50.", "What is the fee?", True),
        ("money", "A permit covers 200,000 units.", "How much does a permit cost?", False),
        ("money", "The firm paid a penalty.", "How much?", False),
        ("money", "The fine is twice the value of its sales.", "What is the fine?", True),
        ("money", "The fine is 3 times the profit.", "How big is the fine?", True),
        ("money", "The fine is twice the value of its sales.", "How many dollars is the fine?", False),
        ("money", "It met twice in the year.", "What is the fine?", False),
        ("date", "It starts on December 1, 2023.", "When?", True),
        ("date", "It was adopted in 2023.", "When in 2023?", False),
        ("start", "It takes effect on December 1, 2023.", "When does it start?", True),
        ("start", "It was published on December 1, 2023.", "When does it start?", False),
        ("end", "It is suspended until November 10, 2026.", "Until when?", True),
        ("duration", "Records are kept for five years.", "How long?", True),
        ("quantity", "The rule adds many entities.", "How many?", False),
        ("quantity", "The rule adds twenty-four entities.", "How many?", True),
        ("person", "it was signed by Alan Estevez.", "Who?", True),
        ("person", "it was signed by an official.", "Who?", False),
        ("code", "controlled under ECCN 3B001", "Which ECCN?", True),
        ("other", "Anything at all.", "Explain", True),
    ],
)
def test_a_sentence_holds_the_kind_only_with_something_new(
    kind: Kind, sentence: str, question: str, expected: bool
) -> None:
    assert holds(kind, sentence, question) is expected


def test_what_something_is_and_why_are_told_in_words_of_their_own() -> None:
    reason, definition = telling("Why was it dropped?"), telling("What is Red Flag 29?")
    assert reason is not None
    assert reason.search("It ended in order to protect the mills")
    assert definition is not None
    assert definition.search("Red Flag 29 is a sign of evasion")
    assert definition.search("The rule adds Red Flag 29") is None
    assert telling("When was it dropped?") is None
