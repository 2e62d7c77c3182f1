"""What a question names, held against what articles name."""

from datetime import date

import pytest

from qa.named import of_another_list, of_other_years, uncoded, unnamed


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("What did the Dutch minister sign?", "The Netherlands signed a notice."),
        ("Did Beijing ban gallium?", "Chinese officials banned gallium."),
        ("How many EEE deaths were there?", "Eastern equine encephalitis killed six."),
        ("When does the rule take effect?", "Nothing is named here."),
        ("Which stake did the Chinese buyer want?", "Hainan Volt wanted 19.8%."),
        ("When did the patient see a GP?", "He went to his general practitioner in May."),
    ],
)
def test_a_name_counts_however_it_is_written(question: str, text: str) -> None:
    assert unnamed(question, [text]) == ()


@pytest.mark.parametrize(
    ("question", "text", "missing"),
    [
        ("What does Canada import from Xinjiang?", "Canada imports solar panels.", ("Xinjiang",)),
        ("How much did ZTE pay?", "Seagate paid $300 million.", ("ZTE",)),
        ("When was germanium licensed?", "Gallium is licensed from August.", ("germanium",)),
        (
            "When is the BIS Update Conference?",
            "BIS amends a rule after its chip conference.",
            ("Update Conference",),
        ),
        ("When is the BIS Update Conference?", "The Update Conference of BIS is in March.", ()),
        ("Is SMIC on the list?", "The list shows many Indian companies.", ("SMIC",)),
        ("Is SMIC on the list?", "Semiconductor Manufacturing International Corporation is on it.", ()),
        (
            "When did India join the Nuclear Suppliers Group?",
            "India joined the Wassenaar Arrangement.",
            ("Nuclear Suppliers Group",),
        ),
        ("When did India join the Nuclear Suppliers Group?", "India joined the NSG.", ()),
    ],
)
def test_a_name_that_no_text_holds_is_told(question: str, text: str, missing: tuple[str, ...]) -> None:
    assert unnamed(question, [text]) == missing


@pytest.mark.parametrize(
    ("question", "published", "out"),
    [
        ("Who chaired the meeting in 2024?", date(2017, 12, 8), True),
        ("Who chaired the meeting in 2024?", date(2024, 12, 8), False),
        ("Who chaired the meeting in 2016?", date(2017, 12, 8), False),
        ("Who chaired the meetings in 2016 and 2024?", date(2017, 12, 8), False),
        ("Do barley exports need a licence in 2024?", date(2017, 12, 8), False),
        ("What is the 2024 budget of the meeting?", date(2017, 12, 8), True),
        ("What is the 2016 budget of the meeting?", date(2017, 12, 8), False),
        ("What is the budget for 2024 meetings?", date(2017, 12, 8), True),
        ("Who chaired the meeting?", None, False),
        ("Which order is 85 FR 2024?", None, False),
        ("What did rule 2024-01234 say?", None, False),
    ],
)
def test_an_article_that_knows_no_year_of_the_question_is_not_about_it(
    question: str, published: date | None, out: bool
) -> None:
    assert of_other_years(question, ["The plenary of 6 December 2016 in Quito."], published) is out


@pytest.mark.parametrize(
    ("question", "out"),
    [
        ("What performance does the H20 have?", True),
        ("What performance does the A800 have?", False),
        ("What performance does the F16 have?", False),
        ("What falls under 3A090.c and 4A090?", True),
        ("What falls under 3A090.c?", False),
        ("What happened in Q3?", False),
        ("What was wrong in the 1990s?", False),
    ],
)
def test_a_code_of_letters_and_digits_must_stand_in_a_text(question: str, out: bool) -> None:
    assert uncoded(question, ["The A800 chip of ECCN 3A090.", "An F-16."]) is out


def test_a_number_that_names_something_must_stand_in_a_text() -> None:
    texts = ["Announcements Nos. 55, 56 and 57 of 2025 cover oxides of 99.99% and 61,000 items."]
    assert not uncoded("What is Announcement No. 56 of 2025?", texts)
    assert uncoded("What is Announcement No. 99 of 2025?", texts)
    assert uncoded("What does notice No.61 say?", texts)


@pytest.mark.parametrize(
    ("question", "text", "out"),
    [
        ("What are the fines of the Entity List?", "China used the Unreliable Entity List.", True),
        (
            "What are the fines of the Entity List?",
            "China used the Unreliable Entity List, not the Entity List.",
            False,
        ),
        ("What are the fines of the Entity List?", "The Entity List names parties.", False),
        ("What are the fines of the Entity List?", "It names parties.", False),
        (
            "What are the fines of the Unreliable Entity List?",
            "China used the Unreliable Entity List.",
            False,
        ),
        ("What are the fines of the list?", "China used the Unreliable Entity List.", False),
    ],
)
def test_a_list_is_another_than_the_one_whose_name_holds_its_own(question: str, text: str, out: bool) -> None:
    assert of_another_list(question, [text]) is out
