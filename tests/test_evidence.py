from dataclasses import replace
from datetime import date

import pytest

from qa.bars import ADDS, ENOUGH, NEAR, SENTENCES
from qa.choosing import WITHOUT
from qa.dates import ReadWindow, read_window
from qa.domain import Hit, Source
from qa.evidence import APART, PRESENT, beside, weigh
from qa.followup import Standalone
from qa.reading import ReadSentence

TODAY = date(2026, 1, 1)
LONG = " and it goes on for long enough to be no label."


def sentence(
    text: str,
    score: float,
    article: str = "a",
    published: date | None = None,
    coverage: float = 0.8,
    word: int = 0,
) -> ReadSentence:
    """A sentence that speaks of one of three words of the question only."""
    text += LONG
    start = int(100 * score)
    hit = Hit(
        id=article, article_id=article, position=0, start=0, end=9999, text=text, version=1, score=score,
        source=Source(title="A licence", published=published),
    )  # fmt: skip
    shares = tuple(coverage if at == word else 0.0 for at in range(3))
    return ReadSentence(hit, start, start + len(text), text, coverage, score, shares)


def texts(question: str, *read: ReadSentence, window: ReadWindow | None = None) -> list[str]:
    alone = Standalone(question, question)
    evidence = weigh(alone, read, window or read_window(question, TODAY))
    return [found.text.removesuffix(LONG) for found in evidence.sentences]


def test_a_weak_score_is_no_answer() -> None:
    assert texts("What changed?", sentence("Weak", ENOUGH - 0.01)) == []
    assert texts("What changed?", sentence("Strong", ENOUGH)) == ["Strong"]


def test_nothing_read_is_no_answer() -> None:
    assert texts("What changed?") == []


def test_an_amount_is_asked_for_and_there_is_none() -> None:
    assert texts("How much did the firm pay?", sentence("The firm paid a fine", 20)) == []
    assert texts("How much did the firm pay?", sentence("The firm paid $5 million", 20)) == [
        "The firm paid $5 million"
    ]


def test_sentences_of_the_same_article_join_while_they_are_near() -> None:
    read = sentence("Best", 20), sentence("Near", 20 - NEAR), sentence("Far", 20 - NEAR - 0.1)
    assert texts("What was changed?", *read) == ["Near", "Best"]


def test_another_article_joins_only_with_something_of_its_own() -> None:
    read = (
        sentence("Best", 20, "a"),
        sentence("Same", 19, "b"),
        sentence("More", 18, "c", coverage=ADDS + 0.01, word=1),
    )
    assert texts("What was changed?", *read) == ["Best", "More"]


def test_an_answer_is_short_and_of_short_sentences_may_have_more_of_them() -> None:
    assert len(texts("What was changed?", *(sentence(f"S{n}", 20 - n / 10) for n in range(9)))) == 7
    long = [sentence(f"S{n} {'and so on ' * 9}", 20 - n / 10) for n in range(9)]
    assert len(texts("What was changed?", *long)) == SENTENCES


def test_what_holds_no_value_joins_only_when_it_is_near() -> None:
    read = (
        sentence("Quotas ran for 9 days", 20),
        sentence("Quotas were long", 20 - WITHOUT - 0.1),
        sentence("Quotas were to run 8 days", 20 - WITHOUT - 0.2),
    )
    assert texts("How long did it run?", *read) == ["Quotas were to run 8 days", "Quotas ran for 9 days"]


def test_a_reason_or_a_definition_is_preferred_where_it_is_asked_for() -> None:
    read = sentence("The quota was dropped", 20, "a"), sentence("It ended because no one was hurt", 18.5, "b")
    assert texts("Why was the quota dropped?", *read)[-1] == "It ended because no one was hurt"
    assert texts("Was the quota dropped?", *read) == ["The quota was dropped"]
    read = sentence("No one spoke of ECCN 4E091", 20, "a"), sentence("ECCN 4E091 covers weights", 18.5, "b")
    assert texts("What falls under ECCN 4E091?", *read) == ["ECCN 4E091 covers weights"]


def test_what_says_that_a_rule_stands_or_not_is_preferred_where_that_is_asked() -> None:
    read = sentence("The rule reached owners", 20, "a"), sentence("The rule is suspended", 18.5, "b")
    assert texts("Is the rule in force?", *read) == ["The rule is suspended"]
    assert texts("Does the rule reach owners?", *read) == ["The rule reached owners"]


def test_a_list_of_which_one_item_answers_is_shown_whole() -> None:
    lead = replace(sentence("x", 5), text="These stay in force:", start=0, end=20)
    other = replace(sentence("x", 6), text="- graphite, since December 2023;", start=21, end=53)
    item = replace(sentence("gallium", 20), text="- gallium, since August 2023;", start=54, end=83)
    assert texts("Which controls are in force?", item, other, lead) == [lead.text, other.text, item.text]


def test_what_is_only_counted_is_named_where_an_article_does() -> None:
    counted = sentence("China put five metals under licence", 20)
    named = sentence("The five metals are tin, lead, zinc, iron and gold", 1)
    assert texts("Which metals need a licence?", counted, named) == [
        "The five metals are tin, lead, zinc, iron and gold",
        "China put five metals under licence",
    ]
    assert texts("Do metals need a licence?", counted, named) == ["China put five metals under licence"]


def test_whether_something_is_so_still_is_told_of_by_a_later_article_too() -> None:
    old = sentence("The report is due by 31 January", 20, "old", date(2024, 1, 1))
    new = sentence("It may be filed until 1 March", 15, "new", date(2024, 1, 29))
    assert len(texts("Is the report of 2024 still due by 31 January?", old, new)) == 2
    assert len(texts("Was the report of 2024 due by 31 January?", old, new)) == 1


def test_a_comparison_is_told_of_by_a_second_article_where_one_is_nearly_as_good() -> None:
    asked = Standalone("What did State and Commerce each do?", "What did State and Commerce each do?")
    one, other = sentence("Commerce acted", 20, "a"), sentence("State acted", 20 - APART, "b")
    evidence = weigh(asked, [one], read_window(asked.asked, TODAY))
    assert beside(evidence, [(asked, [one, other])]).sentences == (one, other)
    assert beside(evidence, [(asked, [one, replace(other, score=15.0)])]).sentences == (one,)


def test_the_latest_is_preferred_and_the_older_shown_beside_it_in_order_of_time() -> None:
    old = sentence("Until April", 20, "old", date(2020, 2, 1))
    new = sentence("Until May", 18, "new", date(2020, 3, 1))
    assert texts("What is the latest end of the licence?", old, new) == ["Until April", "Until May"]


def test_a_question_in_the_present_tense_prefers_what_is_newer_and_as_good() -> None:
    old = sentence("Until April", 20, "old", date(2020, 2, 1))
    new = sentence("Until May", 20 - PRESENT, "new", date(2020, 3, 1))
    assert texts("When does the licence end?", old, new) == ["Until April", "Until May"]
    assert texts("When did the licence end?", old, new) == ["Until April"]


def test_labels_are_no_second_sentence() -> None:
    label = sentence("x", 19.9)
    label = ReadSentence(label.hit, 0, 9, "No. 12345", 0.8, 19.9, label.words)
    assert texts("What was changed?", sentence("Best", 20), label) == ["Best"]


@pytest.mark.parametrize("published", [None, date(2024, 1, 1)])
def test_an_undated_article_counts_as_the_oldest(published: date | None) -> None:
    undated, dated = sentence("Until May", 20, "u"), sentence("Until June", 19.5, "d", published)
    expected = ["Until May", "Until June"] if published else ["Until May"]
    assert texts("When does the licence end?", undated, dated) == expected


def test_a_sentence_that_points_back_brings_the_one_before_it() -> None:
    first = sentence("China announced controls on gallium", 10)
    second = sentence("It takes effect on August 1, 2023", 20)
    first = replace(first, start=0, end=80, coverage=0.1)
    second = replace(second, start=81, end=160)
    assert texts("When did it start?", second, first) == [
        "China announced controls on gallium",
        "It takes effect on August 1, 2023",
    ]


def test_a_sentence_about_what_its_paragraph_has_named_brings_the_one_before_it() -> None:
    for gap, expected in ((" ", 2), ("\n\n", 1)):
        told = f"Announcement 72 suspends clause 2.{gap}Clause 2 ruled out exports."
        end = told.index("2.") + 2
        hit = sentence("x", 5).hit.model_copy(update={"text": told, "start": 0})
        first = replace(sentence("x", 5), hit=hit, text=told[:end], start=0, end=end)
        rest = end + len(gap)
        second = replace(sentence("x", 20), hit=hit, text=told[rest:], start=rest, end=len(told))
        assert len(texts("Has it suspended its ban?", second, first)) == expected


def test_a_line_that_leads_into_a_list_is_not_shown_without_an_item() -> None:
    lead = replace(sentence("x", 19), text="The first group meets three values since May:", start=0, end=40)
    assert texts("Since when are licences needed?", sentence("Since May 2023", 20), lead) == [
        "Since May 2023"
    ]


def test_an_item_brings_the_line_that_leads_into_its_list() -> None:
    lead = replace(sentence("x", 5), text="These stay in force:", start=0, end=20)
    other = replace(sentence("x", 6), text="- graphite, since December 2023;", start=21, end=53)
    item = replace(sentence("gallium", 20), text="- gallium, since August 2023;", start=54, end=83)
    assert texts("Since when is gallium licensed?", item, other, lead) == [lead.text, item.text]


def test_a_heading_is_never_the_best_sentence() -> None:
    heading = replace(sentence("x", 21), text="What is not suspended")
    assert texts("What was changed?", heading, sentence("Best", 20)) == ["Best"]


def test_a_newer_article_of_another_matter_is_not_preferred() -> None:
    old = replace_title(sentence("Until April", 20, "old", date(2020, 2, 1)), "Temporary licence for Huawei")
    new = replace_title(sentence("Until May", 19.5, "new", date(2020, 3, 1)), "Sanctions against Iraq")
    assert texts("What is the latest end of the licence?", old, new) == ["Until April"]


def test_an_article_that_does_not_name_what_the_question_names_is_no_answer() -> None:
    assert (
        texts("How much shrimp did Guatemala sell?", sentence("Ecuador sold 80 tonnes of shrimp", 20)) == []
    )
    told = [sentence("Guatemala sold 80 tonnes of shrimp", 20)]
    assert texts("How much shrimp did Guatemala sell?", *told) != []


def replace_title(found: ReadSentence, title: str) -> ReadSentence:
    source = found.hit.source.model_copy(update={"title": title})
    return replace(found, hit=found.hit.model_copy(update={"source": source}))
