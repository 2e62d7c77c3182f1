"""What changed between versions, sentence by sentence."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from qa.domain import Article, Source
from qa.history import COMPARED, SourceChange, Stretch, changes, history_changes
from ui.terminal import changes_text

SOURCE = Source(title="A title", url="https://example.org/a", published=date(2025, 1, 1), date_origin="meta")


def article(text: str, version: int = 1, source: Source = SOURCE) -> Article:
    return Article(id="a", version=version, source=source, text=text, digest=str(version))


def told(before: str, after: str) -> list[tuple[str, int, tuple[str, ...]]]:
    return [(one.kind, one.count, one.sentences) for one in changes(article(before), article(after, 2)).text]


def test_a_changed_sentence_stands_between_its_neighbours() -> None:
    before = "First one. Second one. The ban ends in May. Fourth one. Fifth one. Sixth one."
    assert told(before, before.replace("in May", "in June")) == [
        ("left_out", 1, ()),
        ("same", 1, ("Second one.",)),
        ("removed", 1, ("The ban ends in May.",)),
        ("added", 1, ("The ban ends in June.",)),
        ("same", 1, ("Fourth one.",)),
        ("left_out", 2, ()),
    ]


def test_what_lies_between_two_changes_is_told_at_its_ends() -> None:
    middle = " ".join(f"Middle number {word}." for word in ("one", "two", "three"))
    assert told(f"Old start. {middle} Old end.", f"New start. {middle} New end, and more. A last word.") == [
        ("removed", 1, ("Old start.",)),
        ("added", 1, ("New start.",)),
        ("same", 1, ("Middle number one.",)),
        ("left_out", 1, ()),
        ("same", 1, ("Middle number three.",)),
        ("removed", 1, ("Old end.",)),
        ("added", 2, ("New end, and more.", "A last word.")),
    ]


def test_a_text_that_was_only_wrapped_anew_is_the_same() -> None:
    assert told("The ban ends\nin May. It was long.", "The ban ends in May.\n\nIt was  long.") == []


def test_changes_of_the_source_are_told_field_by_field() -> None:
    given = SOURCE.model_copy(
        update={"title": "Another", "published": None, "date_origin": None, "author": "X"}
    )
    change = changes(article("It ends."), article("It ends.", 2, given))
    assert (change.before, change.version, change.text) == (1, 2, ())
    assert change.source == (
        SourceChange(field="title", before="A title", after="Another"),
        SourceChange(field="author", before=None, after="X"),
        SourceChange(field="published", before="2025-01-01", after=None),
        SourceChange(field="date_origin", before="meta", after=None),
    )


def test_a_history_has_one_change_fewer_than_versions() -> None:
    versions = (article("Three."), article("Two."), article("One."))
    assert [change.text[0].sentences for change in history_changes(versions)] == [("Two.",), ("One.",)]
    assert history_changes(versions[:1]) == ()


def test_texts_with_nothing_in_common_are_not_compared_for_ever() -> None:
    many = range(COMPARED + 1)
    before, after = (" ".join(f"{word} number {one}." for one in many) for word in ("Old", "New"))
    assert [(kind, count) for kind, count, _ in told(before, after)] == [
        ("removed", COMPARED + 1),
        ("added", COMPARED + 1),
    ]


WORDS = st.lists(st.sampled_from(["alpha", "beta", "gamma", "delta"]), max_size=12)


@given(WORDS, WORDS)
def test_counts_add_up_to_both_texts(before: list[str], after: list[str]) -> None:
    old, new = ("\n\n".join(f"The word is {word}." for word in words) for words in (before, after))
    stretches = changes(article(old), article(new)).text
    for length, kind in ((len(before), "removed"), (len(after), "added")):
        assert before == after or length == sum(
            one.count for one in stretches if one.kind in ("same", "left_out", kind)
        )
    assert (stretches == ()) == (before == after)


def test_a_terminal_shows_what_went_and_what_came_without_control_characters() -> None:
    text = "One is first. Two is here. Three ends\x1b[31m it."
    given = SOURCE.model_copy(update={"author": "An \x1b[31mauthor"})
    change = changes(article(text), article(text.replace("Three", "Four"), 2, given))
    assert changes_text(change).splitlines() == [
        "    author: unknown → An \ufffd[31mauthor",
        "      … 1 sentence unchanged",
        "      Two is here.",
        "    - Three ends\ufffd[31m it.",
        "    + Four ends\ufffd[31m it.",
    ]
    assert Stretch(kind="left_out", count=1) in change.text
