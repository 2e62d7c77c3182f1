"""Words that say the same."""

import pytest

from qa.likeness import kinds, kinds_in


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("firms", "company"),
        ("refused", "rejects"),
        ("licences", "permit"),
        ("chip", "semiconductors"),
        ("expiry", "lapsed"),
        ("force", "effect"),
    ],
)
def test_words_that_say_the_same_have_a_kind_in_common(one: str, other: str) -> None:
    assert kinds(one) & kinds(other)


@pytest.mark.parametrize(
    ("one", "other"), [("suspended", "imposed"), ("export", "import"), ("graphite", "gallium")]
)
def test_others_have_none(one: str, other: str) -> None:
    assert not kinds(one) & kinds(other)


def test_a_text_says_what_its_words_say() -> None:
    said = kinds_in("The ministry turned down the firms' applications.")
    assert kinds("company") <= said
    assert not kinds("graphite") & said
