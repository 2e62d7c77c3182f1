"""A table of what a later article says and whether it changes what an earlier one says; half of it must not."""

from dataclasses import dataclass
from datetime import date

import pytest

from qa.changes import changes_in
from qa.domain import Article, Hit, Relation, Source
from qa.measures import dates_of, measure_of, numbers_in
from qa.reading import ReadSentence
from qa.sentences import sentences
from qa.succession import searched, successions


@dataclass(frozen=True)
class Page:
    title: str
    published: date | None
    text: str
    url: str | None = None


AFFILIATES = Page(
    "The affiliates rule: subsidiaries owned 50 percent or more by listed parties are restricted",
    date(2025, 9, 30),
    "The Bureau of Industry and Security published the affiliates rule on September 30, 2025. "
    "It is Federal Register document 2025-19001, at 90 FR 47201. It took effect on September 29, 2025. "
    "Comments are due on October 29, 2025. A company falls under the restrictions of its owners.",
)
BAN = Page(
    "China bans gallium and germanium exports to the United States",
    date(2024, 12, 3),
    "China's Ministry of Commerce issued stricter controls on December 3, 2024. "
    "The measure is Announcement No. 46 of 2024. Exports of gallium to the United States are not permitted.",
)
CHIPS = Page(
    "Export controls on advanced computing chips and supercomputers",
    date(2022, 10, 13),
    "BIS released an interim final rule on October 7, 2022. The Federal Register published it on October 13, 2022. "
    "A chip needs a licence at 600 gigabytes per second. Comments are due on December 12, 2022. "
    "The exporter applies to BIS.",
)
LICENCE = Page(
    "Temporary General License: Extension of Validity",
    date(2020, 2, 18),
    "The Government has decided to extend through April 1, 2020, the temporary general license to Huawei Technologies.",
)
DIFFUSION = Page(
    "Framework for Artificial Intelligence Diffusion",
    date(2025, 1, 15),
    "The Bureau publishes the framework. Exporters of advanced chips must comply from May 15, 2025.",
    "https://www.federalregister.gov/documents/2025/01/15/2025-00636/framework-for-artificial-intelligence-diffusion",
)
AUKUS = Page(
    "Export Control Revisions for Australia and the United Kingdom: Trilateral Security Partnership",
    date(2024, 4, 19),
    "With this interim final rule, licence requirements for Australia and the United Kingdom are removed.",
)

CHANGED: list[tuple[Page, Relation, str, str]] = [
    (AFFILIATES, "suspended", "BIS suspends the affiliates rule",
     "BIS published a final rule that suspends the affiliates rule. Subsidiaries owned by listed parties benefit."),
    (AFFILIATES, "suspended", "One year of relief", "BIS suspended Federal Register document 2025-19001 for a year."),
    (AFFILIATES, "suspended", "One year of relief", "The rule at 90 FR 47201 was suspended on November 10, 2025."),
    (AFFILIATES, "suspended", "Relief for subsidiaries owned by listed parties",
     "The rule of September 30, 2025 is suspended until November 9, 2026."),
    (AFFILIATES, "suspended", "Relief for subsidiaries owned by listed parties",
     "On September 30, 2025, BIS published an interim final rule on affiliates. That rule is suspended."),
    (AFFILIATES, "rescinded", "Listed parties and the companies owned by them",
     "Commerce announced the rescission of the affiliates rule, which restricts subsidiaries of listed parties."),
    (AFFILIATES, "delayed", "Subsidiaries owned by listed parties get time",
     "This rule delays the effective date of the September 30, 2025 rule by 60 days."),
    (AFFILIATES, "ended", "Subsidiaries owned by listed parties", "The affiliates rule no longer applies."),
    (BAN, "suspended", "China lifts its hand", "Announcement No. 72 of 2025 suspends clause 2 of Announcement No. 46 of 2024."),
    (BAN, "suspended", "China lifts its hand", "MOFCOM suspended Announcement No. 46 of December 3, 2024."),
    (BAN, "rescinded", "China lifts its hand", "Announcements Nos. 39 of 2023 and 46 of 2024 are not alike. No. 46 of 2024 has been repealed."),
    (CHIPS, "amended", "New rules on advanced computing chips", "The two rules revise the interim final rule of October 7, 2022."),
    (CHIPS, "corrected", "Advanced computing chips and supercomputers; Correction",
     "On October 13, 2022, BIS published an interim final rule. This document corrects that rule."),
    (CHIPS, "replaced", "Advanced computing chips: a new test for supercomputers",
     "The October 7, 2022 rule is replaced by the rule of October 17, 2023."),
    (LICENCE, "extended", "Temporary General License: Extension of Validity",
     "The Government has decided to extend through May 15, 2020, the temporary general license to Huawei Technologies."),
    (DIFFUSION, "rescinded", "Commerce announces the end of the AI diffusion framework",
     "The Department announced on May 13, 2025 that it rescinds the AI diffusion rule."),
    (DIFFUSION, "rescinded", "A notice on chips", "BIS withdraws document 2025-00636."),
    (AUKUS, "amended", "Trilateral Security Partnership for Australia and the United Kingdom; Correction",
     "This correction revises a footnote included in the April 19 IFR."),
]  # fmt: skip

UNCHANGED: list[tuple[Page, str, str]] = [
    # It is mentioned, and stays as it is.
    (AFFILIATES, "Lawyers on the affiliates rule", "The affiliates rule follows the 50 percent test of the Treasury."),
    (AFFILIATES, "Lawyers on the affiliates rule", "Companies owned by listed parties read the rule of September 30, 2025."),
    (CHIPS, "The AI rule is gone", "BIS rescinds another rule. The rules of October 7, 2022 on chips stay in force."),
    # Denied, planned, feared, asked for.
    (BAN, "China suspends controls", "Clause 1 of Announcement No. 46 of 2024 is not suspended."),
    (AFFILIATES, "Talks on the affiliates rule", "BIS may suspend the affiliates rule for listed parties."),
    (AFFILIATES, "Talks on the affiliates rule", "Beijing asked Washington to withdraw the affiliates rule."),
    (AFFILIATES, "Talks on the affiliates rule", "BIS proposes to amend document 2025-19001."),
    (AFFILIATES, "Talks on the affiliates rule", "Unless BIS extends the suspension, the affiliates rule applies again."),
    (AFFILIATES, "Talks on the affiliates rule", "Was the affiliates rule suspended? Listed parties wait."),
    (AFFILIATES, "Talks on the affiliates rule", "The industry calls for the withdrawal of the affiliates rule."),
    # Another measure.
    (BAN, "China suspends controls on gallium exports to the United States",
     "Announcement No. 70 of 2025 suspends Announcement No. 55 of 2025."),
    (AFFILIATES, "Subsidiaries owned by listed parties", "BIS suspended the rule of August 30, 2025 on listed parties."),
    (AFFILIATES, "Subsidiaries of listed parties", "BIS withdraws document 2025-16735 on parties owned 50 percent."),
    (CHIPS, "Validated end users", "BIS corrected the rule of October 7, 2022 on seed potatoes."),
    (CHIPS, "The October 2023 rules on chips", "The rule of October 17, 2023 amends the Export Administration Regulations."),
    (DIFFUSION, "The affiliates rule is suspended", "BIS suspends the affiliates rule."),
    # The time for comments, while the rule is quoted; a wider reach, not a longer life.
    (CHIPS, "Advanced computing chips and supercomputers",
     "On October 13, 2022, BIS published an interim final rule. This document extends the deadline for comments on the rule to January 31, 2023."),
    (CHIPS, "Advanced computing chips", "The new rule extends the interim final rule of October 7, 2022 to Macau."),
    # A change of a change; a change of long ago; a name that fits another.
    (AFFILIATES, "The affiliates rule comes back", "BIS ended the suspension of the affiliates rule for listed parties."),
    (LICENCE, "Affiliates: a temporary general license", "BIS extended the temporary general license for affiliates until May 2027."),
    (AFFILIATES, "Military end users", "BIS rescinds the end user rule of the past."),
]  # fmt: skip


def later(page: Page) -> date:
    return (
        date(2020, 3, 12)
        if page is LICENCE
        else date(2025, 12, 1)
        if page is AFFILIATES
        else date(2025, 11, 9)
    )


def written(page: Page, name: str) -> Article:
    source = Source(title=page.title, published=page.published, url=page.url)
    return Article(id=name, source=source, text=page.text, digest="")


def read(article: Article) -> list[ReadSentence]:
    hit = Hit(
        id=article.id, article_id=article.id, position=0, start=0, end=len(article.text), text=article.text,
        version=1, score=0.0, source=article.source,
    )  # fmt: skip
    return [
        ReadSentence(hit, start, end, article.text[start:end], 0.5, 1.0, ())
        for start, end in sentences(article.text)
    ]


def told(
    page: Page, title: str, text: str, published: date | None, cited: str = ""
) -> tuple[Relation, str] | None:
    """What becomes of the last sentence of `page`, or of the one with `cited` in it."""
    earlier, after = written(page, "earlier"), written(Page(title, published, text), "later")
    quote = [one for one in read(earlier) if cited in one.text][-1]
    found = successions([quote], read(after), {"earlier": earlier}).get(("earlier", quote.start))
    if found is None:
        return None
    succession = found.succession
    assert after.text[succession.start : succession.end] == succession.quote
    assert succession.article_id == "later"
    return succession.relation, succession.quote


@pytest.mark.parametrize(("page", "relation", "title", "text"), CHANGED)
def test_a_later_article_changes_an_earlier_one(
    page: Page, relation: Relation, title: str, text: str
) -> None:
    found = told(page, title, text, date(2024, 5, 8) if page is AUKUS else later(page))
    assert found is not None
    assert found[0] == relation


@pytest.mark.parametrize(("page", "title", "text"), UNCHANGED)
def test_a_later_article_leaves_an_earlier_one_alone(page: Page, title: str, text: str) -> None:
    published = date(2027, 1, 5) if "May 2027" in text else later(page)
    assert told(page, title, text, published) is None


@pytest.mark.parametrize("published", [None, date(2025, 9, 30), date(2025, 9, 1)])
def test_what_is_not_later_changes_nothing(published: date | None) -> None:
    _, _, title, text = CHANGED[0]
    assert told(AFFILIATES, title, text, published) is None


def test_more_time_for_comments_concerns_a_sentence_on_comments() -> None:
    _, title, text = next(row for row in UNCHANGED if "deadline for comments" in row[2])
    found = told(CHIPS, title, text, date(2022, 12, 7), cited="Comments are due")
    assert found is not None
    assert found[0] == "extended"


def test_an_article_that_knows_of_the_change_is_not_overtaken_by_it() -> None:
    knows = Page(
        "After the pause: the affiliates rule and listed parties",
        date(2025, 11, 20),
        "BIS suspended the affiliates rule. Lawyers advise companies owned by listed parties to wait.",
    )
    _, _, title, text = CHANGED[0]
    assert told(knows, title, text, date(2025, 12, 1)) is None


def test_a_suspension_counts_before_a_correction_and_the_latest_before_all() -> None:
    earlier = written(AFFILIATES, "earlier")
    both = Page(
        "Relief for subsidiaries", date(2025, 11, 12),
        "BIS corrected document 2025-19001 in October. BIS suspended document 2025-19001.",
    )  # fmt: skip
    last = Page("Subsidiaries again", date(2026, 2, 1), "BIS corrected document 2025-19001.")
    quote = read(earlier)[-1]
    after = read(written(both, "both"))
    found = successions([quote], after, {"earlier": earlier})
    assert found["earlier", quote.start].succession.relation == "suspended"
    found = successions([quote], [*after, *read(written(last, "last"))], {"earlier": earlier})
    assert found["earlier", quote.start].succession.article_id == "last"


def test_a_part_is_told_from_the_whole() -> None:
    assert [(one.relation, one.in_part) for one in changes_in("BIS suspends clause 2 of the order.")] == [
        ("suspended", True)
    ]
    assert [(one.relation, one.in_part) for one in changes_in("BIS suspends the order.")] == [
        ("suspended", False)
    ]


@pytest.mark.parametrize(
    ("cited", "changed"),
    [
        ("Clause 1 of Announcement No. 46", False),
        ("Clause 2 of Announcement No. 46", True),
        ("Graphite was controlled by Announcement No. 39", False),
        ("Gallium may not be exported", True),
    ],
)
def test_what_names_another_clause_or_number_is_left_alone(cited: str, changed: bool) -> None:
    page = Page(
        BAN.title,
        BAN.published,
        "China's Ministry of Commerce issued Announcement No. 46 of 2024. Clause 1 of Announcement No. 46 of 2024 "
        "prohibits military exports. Clause 2 of Announcement No. 46 of 2024 concerns materials. Gallium may not be exported. "
        "Graphite was controlled by Announcement No. 39 of 2023.",
    )
    text = "China suspends clause 2 of Announcement No. 46 of 2024 until November 27, 2026."
    assert (told(page, "Relief for exports", text, date(2025, 11, 9), cited) is not None) is changed


def test_the_month_of_may_is_no_doubt() -> None:
    assert changes_in("The Department said on May 13 that it rescinds the rule.")
    assert not changes_in("The Department may rescind the rule.")


def test_numbers_are_found_in_every_spelling() -> None:
    assert numbers_in("Announcements Nos. 55, 56 and 57 of October 9, 2025") == {
        "no 55/2025",
        "no 56/2025",
        "no 57/2025",
    }
    assert numbers_in("document 2025-19001, at 90 FR 47201") == {"doc 2025-19001", "fr 90/47201"}
    assert numbers_in("Regulation (EU) 2021/821 of 2025-10-09") == {"eu 2021/821"}


def test_only_the_date_of_a_measure_refers_to_it() -> None:
    found = dates_of("the rule of October 17, 2023 on November 8, 2023", date(2024, 1, 1))
    assert [(one.year, one.month, one.day) for one in found] == [(2023, 10, 17)]
    assert [one.year for one in dates_of("the April 19 IFR", date(2024, 5, 8))] == [2024]


def test_an_article_gives_its_own_numbers_and_days() -> None:
    measure = measure_of(written(AFFILIATES, "a"))
    assert measure.numbers == {"doc 2025-19001", "fr 90/47201"}
    assert measure.days == {date(2025, 9, 30), date(2025, 9, 29)}
    assert {term.words for term in searched(written(BAN, "b"))} >= {("no", "46"), ("46", "of", "2024")}
