import pytest

from qa.terms import content_words, spellings, terms, tokens


@pytest.mark.parametrize(
    ("question", "phrase"),
    [
        ("What does 3A090 cover?", ("3a090",)),
        ("Is 5D002.c.1 mass market?", ("5d002", "c", "1")),
        ("What does § 744.11(a)(2)(v) say?", ("744", "11", "a", "2", "v")),
        ("15 CFR 744.21 exceptions", ("744", "21")),
        ("Federal Register document 2022-21658", ("2022", "21658")),
        ("Form BIS-621P is for what?", ("bis", "621p")),
        ("ECCN 0Y521 series", ("0y521",)),
    ],
)
def test_a_code_is_searched_as_one_phrase(question: str, phrase: tuple[str, ...]) -> None:
    assert phrase in [term.words for term in terms(question)]


def test_a_long_section_is_also_searched_by_its_beginning() -> None:
    words = [term.words for term in terms("§ 744.11(a)(2)(v)")]
    assert ("744", "11") in words
    assert ("744", "11", "a") in words


@pytest.mark.parametrize("text", ["25-percent", "7th", "43-entity batch", "2022", "mid-2023"])
def test_everyday_writing_with_digits_is_no_code(text: str) -> None:
    assert all(len(term.words) == 1 for term in terms(f"what of {text}"))


def test_everyday_words_are_left_out() -> None:
    assert terms("who are you and what do you do?") == ()
    assert content_words("When did China's controls on gallium start?") == [
        "china",
        "controls",
        "gallium",
        "start",
    ]


def test_both_spellings_of_a_word_are_searched() -> None:
    assert spellings("licence") == ("licence", "license")
    assert spellings("defense") == ("defense", "defence")
    assert {("licence",), ("license",)} <= {term.words for term in terms("export licence")}


def test_possessives_and_curly_apostrophes_do_not_change_a_word() -> None:
    assert tokens("BIS’s rule, China's firms'") == ["bis", "rule", "china", "firms"]
