"""What a question names, held against what articles name."""

import pytest

from qa.named import unnamed


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("What did the Dutch minister sign?", "The Netherlands signed a notice."),
        ("Did Beijing ban gallium?", "Chinese officials banned gallium."),
        ("How many EEE deaths were there?", "Eastern equine encephalitis killed six."),
        ("When does the rule take effect?", "Nothing is named here."),
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
    ],
)
def test_a_name_that_no_text_holds_is_told(question: str, text: str, missing: tuple[str, ...]) -> None:
    assert unnamed(question, [text]) == missing
