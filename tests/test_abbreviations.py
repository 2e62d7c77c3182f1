"""The table of abbreviations, both ways."""

import pytest

from qa.abbreviations import abbreviation, all_spellings, implied, named_in, spellings


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("BIS", "BIS"),
        ("bureau of industry and security", "BIS"),
        ("Commerce Department", "Commerce"),
        ("Department of Commerce", "Commerce"),
        ("Ministry of Commerce", "MOFCOM"),
        ("validated end-user", "VEU"),
        ("foreign direct product rule", "FDPR"),
        ("Dutch", "Netherlands"),
        ("Nvidia", None),
    ],
)
def test_both_forms_lead_to_one_key(name: str, key: str | None) -> None:
    assert abbreviation(name) == key


def test_a_name_has_its_other_spellings() -> None:
    assert "Bureau of Industry and Security" in spellings("bis")
    assert "BIS" in spellings("Bureau of Industry and Security")
    assert spellings("Nvidia") == ("Nvidia",)


def test_names_are_found_in_a_text_in_both_forms() -> None:
    text = "The U.S. Department of Commerce's BIS told MOFCOM about VEUs and the Unverified List; it is as it is."
    assert named_in(text) == ("US", "Commerce", "BIS", "MOFCOM", "VEU", "UVL")


def test_no_spelling_has_two_keys() -> None:
    assert len(all_spellings()) == len(set(all_spellings()))
    assert all(spelling == spelling.casefold() for spelling in all_spellings())


def test_what_is_implied_is_in_the_table() -> None:
    assert implied("BIS") == ("Commerce", "US")
    assert all(abbreviation(parent) == parent for key in all_spellings().values() for parent in implied(key))
