import pytest

from qa.pointing import is_item, only_leads_in, points_back, without_bullet


@pytest.mark.parametrize("opening", ["It takes", "This rule", "These items", "They apply", "The suspension"])
def test_a_sentence_that_points_back_is_told_by_its_first_words(opening: str) -> None:
    assert points_back(f"{opening} effect.")


@pytest.mark.parametrize("opening", ["Italy takes", "The Netherlands", "The List No. 4", "Theory holds"])
def test_a_sentence_that_names_its_subject_does_not_point_back(opening: str) -> None:
    assert not points_back(f"{opening} effect.")


@pytest.mark.parametrize("item", ["- gallium", "• gallium", "(b) Whoever", "2. Report", "(iv) a notice"])
def test_items_of_lists_are_told(item: str) -> None:
    assert is_item(item)


@pytest.mark.parametrize("text", ["Gallium", "(BIS) published", "2023 was", "U.S. rules", "-5 degrees"])
def test_other_sentences_are_no_items(text: str) -> None:
    assert not is_item(text)


def test_only_dashes_and_dots_are_taken_off() -> None:
    assert without_bullet("- gallium") == "gallium"
    assert without_bullet("(b) Whoever") == "(b) Whoever"


def test_a_short_line_before_a_list_only_leads_in() -> None:
    assert only_leads_in("These requirements stay in force:")
    assert not only_leads_in("These requirements stay in force.")
    assert not only_leads_in(
        "All records must be retained for five years from the latest of the following times:"
    )
