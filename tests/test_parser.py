"""The process in which pages are parsed: it answers like `extract`, and it can be stopped."""

import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from ingest.extract import article
from ingest.front_matter import Given
from ingest.locations import Page
from ingest.parser import Parser
from qa.errors import NoArticle, Unreadable

ROOT = Path(__file__).parents[1]
TEXT = "A quota\n\nThe ministry set a quota of four hundred tonnes for yttrium, and it will hand out licences twice a year from now on, it said.\n"
NESTED = "<p>x" + "<ul><li>y" * 9_000


def page(text: str = TEXT, kind: str = "text") -> Page:
    given = Given(published=date(2024, 1, 2))
    return Page("a.txt", "file:/a.txt", text.encode(), "html" if kind == "html" else "text", given=given)


def test_it_gives_the_same_article_as_extract() -> None:
    asked = page()
    with Parser() as parser:
        assert parser.article(asked) == article(asked)


def test_a_refusal_comes_back_as_what_it_was() -> None:
    with Parser() as parser:
        with pytest.raises(NoArticle, match="words"):
            parser.article(page("Too short."))
        with pytest.raises(Unreadable, match="binary"):
            parser.article(page("\x00\x01" * 500))


def test_a_page_that_takes_too_long_is_given_up_and_the_next_one_is_read() -> None:
    with Parser(seconds=0.02) as hasty:
        began = time.monotonic()
        with pytest.raises(Unreadable, match="within the limits"):
            hasty.article(page(NESTED, "html"))
        assert time.monotonic() - began < 5
    with Parser() as parser:
        with pytest.raises((Unreadable, NoArticle)):
            parser.article(page(NESTED, "html"))
        assert parser.article(page()).source.title == "A quota"


def test_a_closed_parser_starts_again() -> None:
    parser = Parser()
    first = parser.article(page())
    parser.close()
    parser.close()
    assert parser.article(page()).id == first.id
    parser.close()


def test_a_busy_process_ends_by_its_own_alarm_where_nobody_is_left_to_end_it() -> None:
    code = "from ingest.child import limit_time; limit_time(0.5); list(iter(int, 1))"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, timeout=60).returncode == -signal.SIGALRM
