"""Feeds and long runs in the Articles tab, in a real browser before a real server, library and paper."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.in_browser import PHONE, Visit, contrast, fits, opened, watching
from tests.newsroom import Newsroom, held_up, newsroom
from tests.test_feeds import Paper
from tests.test_fetch import Site, serving

pytestmark = pytest.mark.browser

PATIENCE = 30_000  # milliseconds for what the server does


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with opened() as found:
        yield found


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Newsroom]:
    with newsroom(tmp_path_factory.mktemp("newsroom")) as made:
        yield made


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as served:
        yield served


@pytest.fixture
def visit(room: Newsroom, browser: Browser) -> Iterator[Visit]:
    room.clear()
    with watching(browser, room.address) as opener:
        yield opener


def test_a_feed_is_followed_read_with_its_progress_and_let_go(visit: Visit, site: Site) -> None:
    paper = Paper(site, 4)
    del site.pages["/story/1"]
    gate = held_up(site, "/story/3")
    page = articles(visit())
    feeds = page.get_by_role("region", name="Feeds")
    follow(page, f"{site.address}/story/0")
    expect(page.locator("#feeds-report .missed")).to_contain_text("it is no feed", timeout=PATIENCE)
    follow(page, paper.feed_url)
    row = page.locator("#followed li")
    expect(row).to_contain_text("Not read yet.", timeout=PATIENCE)
    expect(row).to_contain_text(paper.feed_url)
    expect(feeds.get_by_role("heading")).to_have_text("Feeds (1)")
    feeds.get_by_role("button", name="Sync now: The Paper").click()
    expect(page.locator("#sync-words")).to_have_text(
        told(r"3 of 4 · [\d.]+ pages/(s|min) · about \d+ (s|min) left"), timeout=PATIENCE
    )
    expect(page.locator("#sync .run-place")).to_have_text(f"{site.address}/story/2")
    assert page.locator("#sync progress").evaluate("bar => [bar.value, bar.max]") == [3, 4]
    expect(feeds.get_by_role("button", name="Sync now: The Paper")).to_be_disabled()
    gate.set()
    expect(page.locator("#sync-summary")).to_have_text("3 added, 1 failed.", timeout=PATIENCE)
    expect(page.locator("#feeds-report .missed")).to_have_text(
        f"Failed: {site.address}/story/1. HTTP 404: there is no such page: check the address."
    )
    expect(feeds.get_by_role("button", name="Cancel")).to_be_hidden()
    expect(row).to_contain_text(told(r"\d+ \w+ \d{4}, \d\d:\d\d · 3 added, 1 failed"))
    expect(row).to_contain_text(told(r"Next: \d+ \w+ \d{4}, \d\d:\d\d"))
    expect(page.locator("#held-count")).to_have_text("(3)", timeout=PATIENCE)
    feeds.get_by_role("button", name="Remove: The Paper").click()
    expect(row).to_have_count(0)
    expect(page.locator("#feeds-report")).to_contain_text("its articles stay in the library")
    expect(page.locator("#articles .open")).to_have_count(3)


def test_a_feed_that_fails_says_why_and_when_it_is_tried_next_on_a_phone_too(
    visit: Visit, room: Newsroom, site: Site
) -> None:
    paper = Paper(site, 1)
    room.desk.syncer.add(paper.feed_url)
    del site.pages["/feed.xml"]
    room.desk.syncer.sync()
    page = articles(visit(viewport=PHONE))
    row = page.locator("#followed li")
    expect(row.locator(".missed")).to_have_text("Failed: HTTP 404: there is no such page: check the address")
    expect(row).to_contain_text(told(r"could not be read.*Next try: \d+ \w+ \d{4}, \d\d:\d\d"))
    page.get_by_role("button", name="Sync now: The Paper").click()
    expect(row.locator(".missed")).to_contain_text("Failed 2 times in a row", timeout=PATIENCE)
    expect(page.locator("#feeds-report .missed")).to_contain_text(f"Failed: {paper.feed_url}. HTTP 404")
    fits(page)
    for part in (
        "#followed .name",
        "#followed .last",
        "#followed .missed",
        "#followed .tools button",
        "#feeds .hint",
    ):
        assert contrast(page, part) >= 4.5, part


def test_a_long_run_outlives_a_reload_and_is_cancelled_in_the_page(visit: Visit, site: Site) -> None:
    paper = Paper(site, 6)
    gate = held_up(site, "/story/2")
    page = articles(visit())
    add(page, paper.feed_url)
    expect(page.locator("#progress-words")).to_contain_text("2 of 6 · ", timeout=PATIENCE)
    page.reload()
    articles(page)
    expect(page.locator("#progress-words")).to_contain_text("2 of 6 · ", timeout=PATIENCE)
    expect(page.get_by_role("button", name="Add to the library")).to_be_disabled()
    page.locator("#progress").get_by_role("button", name="Cancel").click()
    expect(page.get_by_role("button", name="Cancelling after this page…")).to_be_disabled()
    gate.set()
    expect(page.locator("#progress-words")).to_have_text("Cancelled after 3 of 6", timeout=PATIENCE)
    expect(page.locator("#progress-summary")).to_have_text(
        "3 added. What is in stays in; do the same again for the rest."
    )
    add(page, paper.feed_url)
    expect(page.locator("#progress-summary")).to_have_text("3 added, 3 unchanged.", timeout=PATIENCE)


def test_the_number_of_articles_follows_what_others_do(visit: Visit, room: Newsroom, site: Site) -> None:
    paper = Paper(site, 3)
    gate = held_up(site, "/story/2")
    page = visit()
    promise = page.locator(".promise")
    expect(promise).to_contain_text("0 articles in the library.")
    room.jobs.open_with([paper.feed_url], lambda step: None)
    expect(promise).to_contain_text(
        "2 articles in the library. The bundled articles are being added, 2 of 3 so far.", timeout=PATIENCE
    )
    gate.set()
    expect(promise).to_have_text(
        "3 articles in the library. Answers are quoted word for word.", timeout=PATIENCE
    )
    room.clear()
    expect(promise).to_contain_text("0 articles in the library.", timeout=PATIENCE)
    expect(page.get_by_label("Your question")).to_be_focused()


def articles(page: Page) -> Page:
    page.get_by_role("tab", name="Articles").click()
    return page


def follow(page: Page, url: str) -> None:
    page.get_by_label("Address of the feed").fill(url)
    page.get_by_role("button", name="Follow").click()


def add(page: Page, url: str) -> None:
    page.get_by_label("Address of the page").fill(url)
    page.get_by_role("button", name="Add to the library").click()


def told(pattern: str) -> re.Pattern[str]:
    """What the words must hold."""
    return re.compile(pattern, re.DOTALL)
