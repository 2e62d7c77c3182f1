import pytest

from qa.pointing import is_item, leans_on_paragraph, only_leads_in, points_back, without_bullet


@pytest.mark.parametrize("opening", ["It takes", "This rule", "These items", "They apply", "The suspension"])
def test_a_sentence_that_points_back_is_told_by_its_first_words(opening: str) -> None:
    assert points_back(f"{opening} effect.")


@pytest.mark.parametrize("opening", ["Italy takes", "The Netherlands", "The List No. 4", "Theory holds"])
def test_a_sentence_that_names_its_subject_does_not_point_back(opening: str) -> None:
    assert not points_back(f"{opening} effect.")


@pytest.mark.parametrize(
    "text",
    [
        "Clause 2 had ruled out exports of gallium.",
        "Case 3 has applied since October 9, 2025.",
        "The application has to contain a contract.",
        "The fines are due within 15 days.",
        "The other applies to Russian military end users.",
        "But Announcement No. 18 names more.",
        "So are applications for parties on the watch list.",
        "Announcement No. 10 of 2025 names none of these five materials.",
        "Announcement No. 23 of 2023 does not mention either of them.",
        "Exports need a licence under those rules.",
    ],
)
def test_a_sentence_about_what_its_paragraph_has_named_leans_on_it(text: str) -> None:
    assert leans_on_paragraph(text)


@pytest.mark.parametrize(
    "text",
    [
        "Clause 2 of Announcement No. 46 of 2024 concerns particular materials.",
        "The decision to list Huawei was unanimous.",
        "The Commission updates the annex.",
        "The three metals are gallium, germanium and antimony.",
        "The licence requirements take effect in May.",
        "Annex I names gallium and germanium, and exports of these materials need a licence.",
        "Senior managers may not enter, and permits of these managers are cancelled.",
        "In addition to these changes, BIS is adding controls on cameras.",
    ],
)
def test_a_sentence_that_names_what_it_speaks_of_leans_on_nothing(text: str) -> None:
    assert not leans_on_paragraph(text)


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
