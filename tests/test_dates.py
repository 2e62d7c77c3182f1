"""Tables of what a question says about time. Today is 23 November 2026, a Monday, in every row."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.dates import ReadWindow, combine, dates_in, read_window
from qa.domain import Window

TODAY = date(2026, 11, 23)
GOLDEN = Path(__file__).resolve().parents[2] / "shared" / "golden" / "questions.jsonl"

# question, since, until ("" is open)
HARD = [
    ("What changed since March?", "2026-03-01", ""),
    ("since march what is new on chips?", "2026-03-01", ""),
    ("What has BIS done since 1 May 2025?", "2025-05-01", ""),
    ("What has China done since the 7th of October 2022?", "2022-10-07", ""),
    ("News about Nexperia since Oct. 2025?", "2025-10-01", ""),
    ("Anything published since 2024-10-01?", "2024-10-01", ""),
    ("Entity List additions since the start of 2024?", "2024-01-01", ""),
    ("News since early 2024 please", "2024-01-01", ""),
    ("What changes has BIS made since March 2024?", "2024-03-01", ""),
    ("Which controls has Beijing suspended since October 2025?", "2025-10-01", ""),
    ("What was said from 7 October 2022 onwards?", "2022-10-07", ""),
    ("Any changes since last month?", "2026-10-01", ""),
    ("What was published after 1 May 2025?", "2025-05-02", ""),
    ("Which notices came out after March 2024?", "2024-04-01", ""),
    ("What did MOFCOM announce last month?", "2026-10-01", "2026-10-31"),
    ("What happened last week?", "2026-11-16", "2026-11-22"),
    ("What was decided last year?", "2025-01-01", "2025-12-31"),
    ("What came out last quarter?", "2026-07-01", "2026-09-30"),
    ("Entity List additions this year", "2026-01-01", ""),
    ("What did BIS add this month?", "2026-11-01", ""),
    ("This week in export controls", "2026-11-23", ""),
    ("Which rules came out this quarter?", "2026-10-01", ""),
    ("What happened in the past two weeks?", "2026-11-09", ""),
    ("in the last 30 days, what was added?", "2026-10-24", ""),
    ("What did the EU do over the past year?", "2025-11-23", ""),
    ("What did Japan publish within the last 6 months?", "2026-05-23", ""),
    ("Any news in the last couple of days?", "2026-11-21", ""),
    ("News of the past three days", "2026-11-20", ""),
    ("Any news yesterday?", "2026-11-22", ""),
    ("Designations year to date?", "2026-01-01", ""),
    ("What did BIS add between January and March 2024?", "2024-01-01", "2024-03-31"),
    ("What did BIS add between 3 January 2024 and 5 March 2024?", "2024-01-03", "2024-03-05"),
    ("How many entities were added between 2022 and 2024?", "2022-01-01", "2024-12-31"),
    ("From 2022 to 2024, how did the list grow?", "2022-01-01", "2024-12-31"),
    ("What was announced from April to October 2025?", "2025-04-01", "2025-10-31"),
    ("What were the rules as of 1 May 2025?", "", "2025-05-01"),
    ("As at 1 May 2025, who was on the list?", "", "2025-05-01"),
    ("as of may 2025, which ones were suspended?", "", "2025-05-31"),
    ("What were the chip controls before October 2023?", "", "2023-09-30"),
    ("What was reported prior to 7 October 2022?", "", "2022-10-06"),
    ("What was known until 7 October 2022?", "", "2022-10-07"),
    ("What happened to Huawei up to 2020?", "", "2020-12-31"),
    ("Which steps were taken by MOFCOM as of Q3 2024?", "", "2024-09-30"),
    ("What did our ministry announce last month?", "2026-10-01", "2026-10-31"),
    ("We want to know what changed last month.", "2026-10-01", "2026-10-31"),
    ("Who has banned Chinese chips last month?", "2026-10-01", "2026-10-31"),
    ("What have we heard since March 2025?", "2025-03-01", ""),
    ("What was the news before last month?", "", "2026-09-30"),
    ("What was announced after March 15 and before April 2, 2025?", "2025-03-16", "2025-04-01"),
]

SOFT = [
    ("Who went onto the Unverified List in March 2023, and how many?", "2023-03-01", "2023-03-31"),
    ("In November 2023, whom did Commerce list?", "2023-11-01", "2023-11-30"),
    ("What did BIS say on 7 April 2022?", "2022-04-07", "2022-04-07"),
    ("on Oct 17 2023 what was released?", "2023-10-17", "2023-10-17"),
    ("What did China do in early 2024?", "2024-01-01", "2024-04-30"),
    ("What did Japan do in mid-2023?", "2023-05-01", "2023-08-31"),
    ("What happened in Q3 2024?", "2024-07-01", "2024-09-30"),
    ("What changed in the second half of 2024?", "2024-07-01", "2024-12-31"),
    ("during 2023, how many were listed?", "2023-01-01", "2023-12-31"),
    ("What did BIS say in May?", "2026-05-01", "2026-05-31"),
    ("What did BIS say in December?", "2025-12-01", "2025-12-31"),
    ("How many joined in February 2021 and how many in March?", "2021-02-01", "2021-03-31"),
    ("What was announced last October?", "2026-10-01", "2026-10-31"),
    ("Explain last month's rule on chips", "2026-10-01", "2026-10-31"),
    ("I heard that China banned gallium last year, is that so?", "2025-01-01", "2025-12-31"),
    ("I am told that China has banned gallium since last year, is that so?", "2025-01-01", ""),
    ("My lawyer says that the rule changed in March 2025. Is it so?", "2025-03-01", "2025-03-31"),
    ("By how much was the start put off in January 2022?", "2022-01-01", "2022-01-31"),
]

NOTHING = [
    "What did the October 2022 rule do?",
    "Were the October 7, 2022 advanced computing controls ever widened?",
    "Will the cyber rule begin on January 19, 2022?",
    "Which toxins were in the May 2022 proposal?",
    "In the 93-entity batch of February 2024, who was Turkish?",
    "who spoke about the Oct 2022 chip rule",
    "How many were on the list at the end of 2023?",
    "When did the rule effective 1 January 2024 appear?",
    "What was the position before the October rule?",
    "What has happened since the invasion?",
    "What has happened since the 2022 invasion?",
    "What applied before the October 2022 rule?",
    "Is the suspension valid until 10 November 2026?",
    "Was the measure suspended until 10 November 2026?",
    "Was the comment period extended until January 31, 2023?",
    "Which licences expire before June 2026?",
    "Do I need a licence for items shipped before October 7, 2022?",
    "Do contracts signed and goods made before October 2023 count?",
    "Does the ban apply after 1 December 2024?",
    "Which items have been controlled since 2020?",
    "Has it been in force since April 2025?",
    "Who must file by 1 May 2025?",
    "Who signed the order of 1 May 2025?",
    "What will happen after 2030?",
    "How were chips defined in 1985?",
    "How did it differ before and after October 7, 2022?",
    "What is in Federal Register document 2023-26984?",
    "What does 15 CFR 744.21 say?",
    "What did Announcement No. 62 of 2025 add?",
    "We were told last year by our freight forwarder that graphite is free, do we need a licence?",
    "Last year our broker told us that graphite is free: is that so?",
    "I read last month that China lifted its ban, is that true?",
    "Do I need a licence for the laser that I bought in 2023?",
    "Since we bought the scanner in 2024, do we need a licence to move it?",
    "Our customer, who bought graphite from us last year, wants to resell it: may he?",
    "I think China banned gallium last year, is that right?",
    "A colleague heard in March 2025 of a new rule. What does it say?",
    "May I export this?",
    "Which records are kept for five years?",
    "What was the fiscal 2023 budget for enforcement?",
    "What is the capital of Peru?",
]

# question, newest_first, about_now
MOOD = [
    ("What is the latest change to the list?", True, False),
    ("newest Entity List addition", True, False),
    ("most recent update of the forced labor list", True, False),
    ("What's new on rare earths?", True, False),
    ("What was the last amendment?", True, False),
    ("Are graphite exports currently licensed?", False, True),
    ("Is the 50% rule still in place?", False, True),
    ("Which exceptions are available now?", False, True),
    ("Is it suspended today?", False, True),
    ("What is required at present?", False, True),
    ("Does CIV exist any longer?", False, True),
    ("How often has it been extended so far?", False, True),
    ("Is that rule the last word?", True, True),
    ("When must it be filed at the latest?", False, False),
    ("Is it due by now?", False, False),
    ("What did the rule do?", False, False),
]


def day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize(("question", "since", "until"), HARD)
def test_words_about_publication_become_a_window(question: str, since: str, until: str) -> None:
    read = read_window(question, TODAY)
    assert (read.window.since, read.window.until, read.soft) == (day(since), day(until), False)
    assert read.window.origin == "question"
    assert read.phrase in question
    assert read.notice.startswith("Only articles published ")
    assert read.phrase in read.notice


@pytest.mark.parametrize(("question", "since", "until"), SOFT)
def test_a_named_period_is_a_preference_only(question: str, since: str, until: str) -> None:
    read = read_window(question, TODAY)
    assert (read.window.since, read.window.until, read.soft) == (day(since), day(until), True)
    assert read.notice.endswith(" are preferred (“" + read.phrase + "”).")
    assert combine(read, None, None, None) == Window()


@pytest.mark.parametrize("question", NOTHING)
def test_a_date_that_names_a_rule_an_event_or_a_deadline_is_left_alone(question: str) -> None:
    read = read_window(question, TODAY)
    assert (read.window, read.soft, read.phrase) == (Window(), False, "")


@pytest.mark.parametrize(("question", "newest", "now"), MOOD)
def test_the_wish_for_the_newest_or_the_present_is_heard(question: str, newest: bool, now: bool) -> None:
    read = read_window(question, TODAY)
    assert (read.newest_first, read.about_now, read.window) == (newest, now, Window())
    assert bool(read.notice) == (newest or now)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on 7 April 2022 and", [("7 April 2022", 2022, 4, 7)]),
        ("the 28th of March", [("28th of March", None, 3, 28)]),
        ("Oct. 7, 2022, rule", [("Oct. 7, 2022", 2022, 10, 7)]),
        ("from 2022-10-07 on", [("2022-10-07", 2022, 10, 7)]),
        ("10/17/2023 and 7.10.2022", [("10/17/2023", 2023, 10, 17), ("7.10.2022", 2022, 10, 7)]),
        ("2025年4月4日起", [("2025年4月4日", 2025, 4, 4)]),
        ("April 7 and June 6, 2022", [("April 7", 2022, 4, 7), ("June 6, 2022", 2022, 6, 6)]),
        ("March 3-7, 2025", [("March 3-7, 2025", 2025, 3, 3), ("March 3-7, 2025", 2025, 3, 7)]),
        ("in January and March 2024", [("January", 2024, 1, None), ("March 2024", 2024, 3, None)]),
        ("2022-2023", [("2022", 2022, None, None), ("2023", 2023, None, None)]),
        ("the 31 February 2024", []),
        ("document 2023-26984 and ISO 2806-1980", []),
        ("§ 744.21, 2,000 items, $2020", []),
        ("You may march on.", []),
        ("Q3 2024", [("Q3 2024", 2024, None, None)]),
    ],
)
def test_dates_are_found_however_they_are_written(
    text: str, expected: list[tuple[str, int | None, int | None, int | None]]
) -> None:
    assert [(text[one.start : one.end], one.year, one.month, one.day) for one in dates_in(text)] == expected


def read(since: str = "", until: str = "", soft: bool = False) -> ReadWindow:
    return ReadWindow(Window(since=day(since), until=day(until), origin="question"), soft=soft)


@pytest.mark.parametrize(
    ("asked", "as_of", "start", "end", "expected"),
    [
        (read("2025-03-01"), "", "", "", ("2025-03-01", "", "question")),
        (read("2025-03-01"), "2025-06-01", "", "", ("2025-03-01", "2025-06-01", "request")),
        (read("2025-03-01"), "2024-06-01", "", "", ("", "2024-06-01", "request")),
        (read("", "2025-06-30"), "2025-05-01", "", "", ("", "2025-05-01", "request")),
        (read("", "2025-04-30"), "2025-05-01", "", "", ("", "2025-04-30", "request")),
        (read("", "2025-04-30"), "", "", "2025-12-31", ("", "2025-12-31", "request")),
        (read("2025-03-01"), "", "2024-01-01", "", ("2024-01-01", "", "request")),
        (read("", "2023-12-31"), "", "2024-01-01", "", ("2024-01-01", "", "request")),
        (
            read("2025-03-01"),
            "2025-02-01",
            "2024-01-01",
            "2025-12-31",
            ("2024-01-01", "2025-02-01", "request"),
        ),
        (read("2023-03-01", "2023-03-31", soft=True), "", "", "", ("", "", "none")),
        (read(), "", "", "", ("", "", "none")),
    ],
)
def test_the_request_wins_and_as_of_is_a_ceiling(
    asked: ReadWindow, as_of: str, start: str, end: str, expected: tuple[str, str, str]
) -> None:
    window = combine(asked, day(as_of), day(start), day(end))
    assert (window.since, window.until, window.origin) == (day(expected[0]), day(expected[1]), expected[2])


DAYS = st.none() | st.dates(date(2019, 1, 1), date(2027, 1, 1))


@given(DAYS, DAYS, st.booleans(), DAYS, DAYS, DAYS)
def test_nothing_after_as_of_ever_gets_in(
    since: date | None,
    until: date | None,
    soft: bool,
    as_of: date | None,
    start: date | None,
    end: date | None,
) -> None:
    window = combine(ReadWindow(Window(since=since, until=until, origin="question"), soft), as_of, start, end)
    for ceiling in (as_of, end):
        assert ceiling is None or (window.until is not None and window.until <= ceiling)
    assert start is None or window.since == start


@given(st.text(max_size=200))
def test_any_text_is_read_without_an_error(text: str) -> None:
    read_window(text, TODAY)


@given(st.integers(0, 400), st.sampled_from(["day", "week", "month", "year"]))
def test_a_look_back_is_never_in_the_future(count: int, unit: str) -> None:
    since = read_window(f"what happened in the last {count} {unit}s?", TODAY).window.since
    assert since is None or since <= TODAY
    if unit == "day" and count < 400:
        assert since == TODAY - timedelta(days=count)


@pytest.mark.shared
def test_no_development_question_gets_a_hard_window() -> None:
    if not GOLDEN.exists():
        pytest.skip("needs ../shared/golden, which is not beside this clone")
    questions = [json.loads(line)["question"] for line in GOLDEN.open()]
    read = {question: read_window(question, TODAY) for question in questions}
    assert [question for question, one in read.items() if one.phrase and not one.soft] == []
    assert sum(one.soft for one in read.values()) >= 8


def test_no_date_is_read_where_the_request_says_so() -> None:
    read = read_window("What has changed lately since March 2025?", TODAY, dates=False)
    assert read.window == Window()
    assert (read.phrase, read.newest_first) == ("", True)
    assert combine(read, None, None, None) == Window()
    assert combine(read, None, date(2024, 1, 1), None).origin == "request"


@pytest.mark.parametrize(
    ("earlier", "question", "since"),
    [
        ("Which rare earths need a licence since April 2025?", "And which were added in October?", "2025-10-01"),
        ("Which rare earths need a licence since October 2024?", "And which were added in March?", "2025-03-01"),
        ("What were the chip rules before October 2023?", "And who was added in December?", "2022-12-01"),
        ("How many joined in March 2023?", "And who left in January?", "2023-01-01"),
        ("What did the October 2022 rule do?", "And what was added in April?", "2023-04-01"),
        ("What did China announce last year?", "And which were suspended in October?", "2025-10-01"),
        ("What has changed since April 2026?", "And what was added in December?", "2025-12-01"),
        ("What has changed since April 2025?", "And what was added in October 2022?", "2022-10-01"),
        ("What is the Entity List?", "And who was added in October?", "2026-10-01"),
    ],
)  # fmt: skip
def test_a_month_has_the_year_that_the_question_before_leads_to(
    earlier: str, question: str, since: str
) -> None:
    assert read_window(question, TODAY, earlier=earlier).window.since == day(since)


def test_a_notice_repeats_no_long_stretch_of_the_question() -> None:
    read = read_window(
        "What was announced since March 2025 by the ministry of commerce, by the customs administration and by the state "
        "council of China, and before June 2026?",
        TODAY,
    )
    assert read.phrase == "since March 2025 … before June 2026"
    assert read.notice == (
        "Only articles published from 1 March 2025 to 31 May 2026 were used (“since March 2025 … before June 2026”)."
    )
