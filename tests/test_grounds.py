"""A written sentence stands on one quote, or each of its clauses does; what is glued together stands on nothing."""

from datetime import date

import pytest

from qa.domain import Hit, Source
from qa.grounds import grounds, grounds_elsewhere, why_not
from qa.reading import ReadSentence

RESCINDS = "The Department of Commerce announced on May 13, 2025 that it rescinds the AI diffusion rule."
PUBLISHED = "BIS published the Framework for Artificial Intelligence Diffusion on January 15, 2025."
NUMBER = "The framework is an interim final rule, Federal Register document 2025-00636, at 90 FR 4544."
EFFECT = "It takes effect on August 1, 2023."
MEASURE = "The measure is Announcement No. 23 of 2023."
BAN = "Announcement No. 23 of 2023 does not ban exports."


def article(*texts: str, name: str = "a1") -> list[ReadSentence]:
    """The sentences of one article that holds nothing else."""
    whole = " ".join(texts)
    source = Source(title="On controls", published=date(2025, 6, 1))
    found = Hit(
        id=f"{name}-0",
        article_id=name,
        position=0,
        start=0,
        end=len(whole),
        text=whole,
        version=1,
        score=1.0,
        source=source,
    )
    starts = [whole.index(text) for text in texts]
    return [
        ReadSentence(found, start, start + len(text), text, 1.0, 1.0, (1.0,))
        for start, text in zip(starts, texts, strict=True)
    ]


@pytest.mark.parametrize(
    ("sentence", "stands_on"),
    [
        ("Commerce announced on May 13, 2025 that it rescinds the AI diffusion rule.", [RESCINDS]),
        ("BIS published the Framework for Artificial Intelligence Diffusion.", [PUBLISHED]),
        (
            "BIS published the Framework for Artificial Intelligence Diffusion on January 15, 2025, and "
            "Commerce announced on May 13, 2025 that it rescinds the AI diffusion rule.",
            [PUBLISHED, RESCINDS],
        ),
        ("The framework is an interim final rule at 90 FR 4544.", [NUMBER]),
    ],
)
def test_a_true_sentence_stands_on_the_fewest_quotes(sentence: str, stands_on: list[str]) -> None:
    assert [source.text for source in grounds(sentence, article(RESCINDS, PUBLISHED, NUMBER))] == stands_on


@pytest.mark.parametrize(
    "sentence",
    [
        "BIS published the Framework for Artificial Intelligence Diffusion on May 13, 2025.",
        "The Department of Commerce announced on January 15, 2025 that it rescinds the AI diffusion rule.",
        "The Department of Commerce rescinds the Framework for Artificial Intelligence Diffusion on January 15, 2025.",
        "The Department of Commerce published the AI diffusion rule on May 13, 2025.",
        "BIS published the interim final rule, Federal Register document 2025-00636, on May 13, 2025.",
    ],
)
def test_two_quotes_glued_together_hold_nothing(sentence: str) -> None:
    assert grounds(sentence, article(RESCINDS, PUBLISHED, NUMBER)) == ()


def test_what_points_back_stands_with_what_it_points_at() -> None:
    sentence = "Announcement No. 23 takes effect on August 1, 2023."

    assert [source.text for source in grounds(sentence, article(MEASURE, EFFECT))] == [MEASURE, EFFECT]


def test_what_points_back_does_not_point_across_articles() -> None:
    sentence = "Announcement No. 23 takes effect on August 1, 2023."

    assert grounds(sentence, article(EFFECT) + article(MEASURE, name="a2")) == ()
    assert grounds(sentence, article(MEASURE, BAN, EFFECT)[::2]) == ()


def test_without_sources_nothing_stands() -> None:
    assert grounds("BIS published the framework.", []) == ()


def test_why_a_sentence_does_not_hold() -> None:
    own, other = article(NUMBER), article(RESCINDS, name="a2")

    assert (
        why_not("Commerce rescinds the AI diffusion rule on May 14, 2025.", own, other).status == "mismatch"
    )
    said_elsewhere = "Commerce announced on May 13, 2025 that it rescinds the AI diffusion rule."
    assert why_not(said_elsewhere, own, other).status == "misattributed"
    glued = "BIS published the framework, Federal Register document 2025-00636, on January 15, 2025."
    assert why_not(glued, article(PUBLISHED, NUMBER), ()).status == "spliced"
    renamed = (
        "BIS published the interim final rule, Federal Register document 2025-00636, on January 15, 2025."
    )
    verdict = why_not(renamed, article(PUBLISHED, NUMBER), ())
    assert (verdict.status, verdict.reason) == (
        "mismatch", "The quote says “interim final rule” of something else.",
    )  # fmt: skip


def test_a_short_sentence_is_not_looked_for_elsewhere() -> None:
    made = article("Rule 7 was made on June 1, 2023.")

    assert grounds("Rule 7 was made.", made)
    assert grounds_elsewhere("Rule 7 was made.", made) == ()
    assert grounds_elsewhere(RESCINDS, article(NUMBER, RESCINDS))


def test_the_day_of_an_article_dates_no_event() -> None:
    listed = article("The rule adds 25 entities to the Entity List.")

    assert grounds("The rule adds 25 entities to the Entity List from June 1, 2025.", listed) == ()
    assert grounds(
        "According to an article of June 1, 2025, the rule adds 25 entities to the Entity List.", listed
    )
