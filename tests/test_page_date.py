"""Dates as pages write them, and what must not be taken for one."""

from datetime import date

import pytest

from ingest.page_date import date_in_path, date_of_line, dateline, read_date

TODAY = date(2026, 6, 1)


@pytest.mark.parametrize(
    ("stamp", "read"),
    [
        ("2024-05-03T23:30:00-04:00", date(2024, 5, 3)),
        ("20240503", date(2024, 5, 3)),
        ("2024/5/3 10:00", date(2024, 5, 3)),
        ("Fri, 3 May 2024 10:00:00 GMT", date(2024, 5, 3)),
        ("Sept. 3rd, 2024", date(2024, 9, 3)),
        ("03.05.2024", None),
        ("13.05.2024", date(2024, 5, 13)),
        ("05/13/2024", date(2024, 5, 13)),
        ("05/05/2024", date(2024, 5, 5)),
        ("2024-02-30", None),
        ("May 2024", None),
        ("1717171717", None),
        ("2026-06-02", date(2026, 6, 2)),
        ("2026-06-03", None),
        ("0001-01-01", None),
        ("", None),
    ],
)
def test_a_stamp_is_read_only_where_it_is_a_whole_date(stamp: str, read: date | None) -> None:
    assert read_date(stamp, TODAY) == read


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("Published on 8 February 2024", date(2024, 2, 8)),
        ("Monday, November 18, 2019, 04:05 pm PT", date(2019, 11, 18)),
        ("by Jeff Stone — November 18, 2019", date(2019, 11, 18)),
        ("5:45 AM PST 11/19/2019 by Pat Shane", date(2019, 11, 19)),
        ("Posted: 2024-02-08 10:15", date(2024, 2, 8)),
        ("Updated November 18, 2019", None),
        ("Posted May 2, 2024 · Updated May 3, 2024", None),
        ("The rule took effect on November 18, 2019", None),
        ("From May 2, 2024 to May 9, 2024", None),
        ("No date here", None),
    ],
)
def test_a_line_is_a_date_of_publication_only_if_it_says_little_else(line: str, read: date | None) -> None:
    assert date_of_line(line, TODAY) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("WASHINGTON, May 3, 2024 (Northwire) - The agency said", date(2024, 5, 3)),
        ("BRUSSELS (3 May 2024) — The Commission said", date(2024, 5, 3)),
        ("Beijing, 3 December 2024 – The ministry said", date(2024, 12, 3)),
        ("BRUSSELS, May 3 (Northwire) - The Commission said", None),
        ("The rule of May 3, 2024 is gone.", None),
    ],
)
def test_a_dateline_counts_only_with_its_year(text: str, read: date | None) -> None:
    assert dateline(text, TODAY) == read


@pytest.mark.parametrize(
    ("path", "read"),
    [
        ("/2024/05/17/title", date(2024, 5, 17)),
        ("/news/2024/may/17/title", date(2024, 5, 17)),
        ("/articles/2024-05-17-title", date(2024, 5, 17)),
        ("/2024/05/title", None),
        ("/documents/2024/13/45/x", None),
        ("/15/744/21/x", None),
    ],
)
def test_a_path_counts_only_with_a_whole_date(path: str, read: date | None) -> None:
    assert date_in_path(path, TODAY) == read
