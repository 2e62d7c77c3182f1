"""What a reader limits answers to: read from what a browser sends, carried to later questions, kept over a reload."""

from datetime import date

import pytest

from qa.domain import Question
from ui.conversation import Conversation
from ui.exchange import Exchange
from ui.kept import Kept
from ui.limits import Limits, LimitsWrong, read_limits

DAY = date(2025, 10, 15)
KEY = "0123456789abcdef" * 2


def test_limits_are_read_from_the_fields_of_the_form() -> None:
    sent = {
        "place": "0",
        "act": "these",
        "from": "2025-01-01",
        "to": " 2025-10-15 ",
        "as_of": "",
        "publisher": " A  Wire ",
    }
    assert read_limits(sent) == Limits(published_from=date(2025, 1, 1), published_to=DAY, publisher="A Wire")


@pytest.mark.parametrize("sent", [{}, None, [], "from", {"from": None, "publisher": 0}])
def test_what_is_no_form_limits_nothing(sent: object) -> None:
    assert not read_limits(sent)


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        ({"from": "?"}, "“Published from” is not a whole date"),
        ({"to": "2025-02-30"}, "“Published to” is not a whole date"),
        ({"as_of": "15 October 2025"}, "“As of” is not a whole date"),
        ({"as_of": "20251015"}, "“As of” is not a whole date"),
        ({"to": ["2025-02-03"]}, "“Published to” is not a whole date"),
        ({"from": "2025-10-16", "to": "2025-10-15"}, "“Published from” is later than “Published to”"),
        ({"from": "2025-10-16", "as_of": "2025-10-15"}, "“Published from” is later than “As of”"),
        ({"publisher": "x" * 201}, "“Publisher” is too long"),
    ],
)
def test_limits_that_cannot_be_name_their_field(sent: object, told: str) -> None:
    with pytest.raises(LimitsWrong, match=told):
        read_limits(sent)


def test_limits_become_the_fields_of_a_question() -> None:
    limits = Limits(published_from=DAY, publisher="Wire").exactly()
    assert limits.asked("What?", ()) == Question(
        question="What?", published_from=DAY, publishers=("Wire",), read_dates=False
    )


@pytest.mark.parametrize(
    ("question", "carried"),
    [
        ("And for graphite?", Limits(published_from=DAY, as_of=DAY, publisher="Wire")),
        ("What came since June 2025?", Limits(as_of=DAY, publisher="Wire")),
        ("What changed in June 2024?", Limits(as_of=DAY, publisher="Wire")),
    ],
)
def test_dates_that_a_later_question_names_itself_win(question: str, carried: Limits) -> None:
    limits = Limits(published_from=DAY, as_of=DAY, publisher="Wire").exactly()
    assert limits.carried_to(question) == carried


def test_a_conversation_is_found_again_by_its_key_only() -> None:
    kept = Kept()
    said = Conversation(limits=Limits(as_of=DAY))
    kept.keep(KEY, said)
    assert kept.recall(KEY) == said
    for other in ("", "f" * 32, KEY[:-1], None, [KEY], {"key": KEY}):
        assert kept.recall(other) == Conversation()
    kept.keep("../../etc/passwd", said)
    assert kept.recall("../../etc/passwd") == Conversation()
    kept.keep(KEY, Conversation())
    assert kept.recall(KEY) == Conversation()


def test_old_and_too_many_conversations_are_forgotten() -> None:
    said = Conversation(limits=Limits(as_of=DAY))
    few, short = Kept(most=2), Kept(seconds=-1)
    keys = [letter * 32 for letter in "abc"]
    for key in keys:
        few.keep(key, said)
        short.keep(key, said)
    assert [bool(few.recall(key).limits) for key in keys] == [False, True, True]
    assert short.recall(keys[0]) == Conversation()


def test_an_answer_that_was_not_complete_has_failed_when_it_is_found_again() -> None:
    kept = Kept()
    kept.keep(KEY, Conversation((Exchange(question="q", answered_by="quotes", stage="reading"),)))
    [exchange] = kept.recall(KEY).exchanges
    assert (exchange.stage, exchange.problem[:17]) == ("failed", "The page was left")
