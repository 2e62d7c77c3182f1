"""The page in a real browser: ask, read along, open a source, add and delete; and nothing of a stranger's runs in it."""

import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from ingest.locations import samples
from qa.domain import Article, Question, Source
from qa.settings import Settings
from tests.fake_desk import GALLIUM, FakeAssistant, FakeIngestor, FakeLibrary, fake_desk, made_new
from tests.in_browser import PHONE, Visit, contrast, fits, opened, served, watching
from ui.bootstrap import Desk, build
from ui.feedback import FILE, FeedbackBook

pytestmark = pytest.mark.browser

SCREENSHOT = Path(__file__).parent.parent / "docs" / "screenshot.png"
QUOTE = (
    "The ministry has suspended the ban on exports of gallium, germanium and antimony to the United States until "
    "27 November 2026."
)
MARKUP = (
    '<script>window.hacked=1</script><img src="https://evil.test/p.png" onerror="window.hacked=2">'
    '<iframe src="https://evil.test/f"></iframe><svg onload="window.hacked=3"></svg>'
    '<style>*{background:url(https://evil.test/b)}</style><div style="position:fixed;inset:0;z-index:9999">over</div>'
    "[click](javascript:window.hacked=4) ![i](https://evil.test/i.png) {{value}} ${window.hacked=5}"
)
HOSTILE = Article(
    id="a00000000000000f",
    source=Source(title=f"Title {MARKUP}", url="javascript:window.hacked=6", publisher=f"Publisher {MARKUP}"),
    text=f"Before {MARKUP}\n\nThe hostile sentence says {MARKUP} and ends. After {MARKUP}",
    digest="f" * 64,
)
HOSTILE_QUOTE = f"The hostile sentence says {MARKUP} and ends."


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with opened() as found:
        yield found


@pytest.fixture(scope="module")
def one_desk() -> Desk:
    return fake_desk(Settings(), FakeLibrary())


@pytest.fixture(scope="module")
def address(one_desk: Desk) -> Iterator[str]:
    with served(one_desk) as address:
        yield address


@pytest.fixture
def desk(one_desk: Desk) -> Desk:
    return made_new(one_desk, GALLIUM, script=(QUOTE, "Licences are still required."))


@pytest.fixture
def library(desk: Desk) -> FakeLibrary:
    part = desk.library
    assert isinstance(part, FakeLibrary)
    return part


@pytest.fixture
def visit(desk: Desk, browser: Browser, address: str) -> Iterator[Visit]:
    """Opens the page over the scripted desk; fails the test when the page asked another host for anything."""
    with watching(browser, address) as opener:
        yield opener


def test_an_answer_comes_sentence_by_sentence_and_opens_its_source_beside_it(
    visit: Visit, desk: Desk
) -> None:
    gate = threading.Event()
    assistant(desk).gate = gate
    page = visit()
    ask(page, "Is the ban on gallium still in force?")
    expect(page.locator(".working")).to_have_text("Reading 1 passage…")
    gate.set()
    expect(page.locator(".statement")).to_have_count(2)
    expect(page.locator(".statement").first).to_contain_text(QUOTE)
    page.locator(".statement").nth(1).get_by_role("button", name="Source 2").click()
    card = page.locator("#card-1-2")
    expect(card).to_be_visible()
    expect(page.locator("#card-1-1")).to_be_hidden()
    expect(card.locator("mark")).to_have_text("Licences are still required.")
    expect(card).to_contain_text("Traders expect delays.")
    expect(card).to_contain_text("Example Wire · 10 November 2025")
    link = card.get_by_role("link", name="Read at example.org")
    expect(link).to_have_attribute("href", "https://example.org/gallium?a=1&b=2")
    expect(link).to_have_attribute("rel", "noopener noreferrer nofollow")
    reply, beside = page.locator(".reply").bounding_box(), card.bounding_box()
    assert reply is not None
    assert beside is not None
    assert beside["x"] >= reply["x"] + reply["width"]


def test_the_first_sentence_is_there_before_the_second_is_made(visit: Visit, desk: Desk) -> None:
    steps = threading.Semaphore(1)
    assistant(desk).gate = OneAtATime(steps)
    page = visit()
    ask(page, "Is the ban on gallium still in force?")
    expect(page.locator(".statement")).to_have_count(1)
    expect(page.locator("mark")).to_have_text(QUOTE)
    expect(page.locator(".exchange")).to_have_attribute("aria-busy", "true")
    page.locator("#card-1-1 .close").click()
    steps.release()
    expect(page.locator(".exchange")).to_have_attribute("aria-busy", "false")
    expect(page.locator("#card-1-1")).to_be_hidden()  # what the reader closed stays closed when more arrives


def test_a_follow_up_carries_the_conversation(visit: Visit, desk: Desk) -> None:
    page = visit()
    ask(page, "Is the ban on gallium still in force?")
    expect(page.locator(".foot")).to_have_count(1)
    ask(page, "And since when?")
    expect(page.locator(".foot")).to_have_count(2)
    expect(page.locator(".exchange").nth(1)).to_contain_text("Searched for And since when? (follow-up)")
    expect(page.locator(".exchange").nth(1).locator(".asked")).to_be_in_viewport()
    expect(page.get_by_label("Your question")).to_be_in_viewport()
    history = assistant(desk).asked[1].history
    assert [turn.role for turn in history] == ["user", "assistant"]
    assert history[0].text == "Is the ban on gallium still in force?"
    page.get_by_role("button", name="Start a new conversation").click()
    expect(page.locator(".exchange")).to_have_count(0)
    ask(page, "A new start?")
    expect(page.locator(".foot")).to_have_count(1)
    assert assistant(desk).asked[2].history == ()


def test_an_answer_can_be_marked_right_or_wrong_from_the_keyboard(visit: Visit, desk: Desk) -> None:
    page = visit()
    for number, question in enumerate(("Is the ban on gallium still in force?", "And since when?"), start=1):
        ask(page, question)
        expect(page.locator(".foot")).to_have_count(number)
    pair = page.get_by_role("group", name="Is this answer right?").nth(1)
    wrong = pair.get_by_role("button", name="This answer is wrong")
    wrong.focus()
    page.keyboard.press("Enter")
    expect(wrong).to_have_attribute("aria-pressed", "true")
    expect(pair.get_by_role("button", name="This answer is right")).to_have_attribute("aria-pressed", "false")
    [kept] = FeedbackBook(desk.settings.data_dir / FILE).down()
    asked = assistant(desk).asked[1]
    assert kept.question == asked
    assert asked.history
    pair.get_by_role("button", name="This answer is right").click()
    expect(wrong).to_have_attribute("aria-pressed", "false")
    assert FeedbackBook(desk.settings.data_dir / FILE).down() == ()


def test_the_window_read_from_a_question_is_shown_changed_and_removed(visit: Visit, desk: Desk) -> None:
    page = visit()
    ask(page, "What happened to gallium since March 2025?")
    read = page.locator(".reply details.limits")
    expect(read.locator("summary")).to_contain_text(
        "Articles published since 1 March 2025 (read from the question)"
    )
    read.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_label("Published from").first).to_have_value("2025-03-01")
    page.get_by_label("Published from").first.fill("2024-01-01")
    page.get_by_label("Published to").first.fill("2024-12-31")
    page.locator(".reply").get_by_label("Publisher").fill("Example Wire")
    page.keyboard.press("Enter")
    expect(read.locator("summary")).to_contain_text(
        "Articles published from 1 January 2024 to 31 December 2024, from Example Wire (as you set)"
    )
    expect(read.locator("summary")).to_be_focused()
    expect(page.locator(".exchange")).to_have_count(1)
    anew = assistant(desk).asked[1]
    assert anew == Question(
        question="What happened to gallium since March 2025?", published_from=date(2024, 1, 1),
        published_to=date(2024, 12, 31), publishers=("Example Wire",), read_dates=False,
    )  # fmt: skip
    expect(page.locator("#following summary")).to_contain_text(
        "Next question: articles published from 1 January 2024"
    )
    read.locator("summary").click()
    page.get_by_role("button", name="Ask again without limits").click()
    expect(read.locator("summary")).to_contain_text("Articles of every date (as you set)")
    assert assistant(desk).asked[2] == Question(question=anew.question, read_dates=False)
    expect(page.locator("#following summary")).to_have_text("Limit dates or publisher")


def test_limits_hold_for_the_questions_that_follow_until_they_are_removed(visit: Visit, desk: Desk) -> None:
    page = visit()
    following = page.locator("#following")
    following.locator("summary").click()
    following.get_by_label("As of").fill("2025-10-15")
    following.get_by_label("Published from").fill("2025-01-01")
    following.get_by_role("button", name="Use for the next questions").click()
    expect(following.locator("summary")).to_contain_text("from 1 January 2025 to 15 October 2025")
    questions = ("Is the ban on gallium still in force?", "What came since June 2025?", "And graphite?")
    for number, question in enumerate(questions, start=1):
        if number == 3:
            following.locator("summary").click()
            following.get_by_role("button", name="Remove limits").click()
            expect(following.locator("summary")).to_have_text("Limit dates or publisher")
        ask(page, question)
        expect(page.locator(".foot")).to_have_count(number)
    day = date(2025, 10, 15)
    limits = [(one.published_from, one.as_of, one.read_dates) for one in assistant(desk).asked]
    assert limits == [(date(2025, 1, 1), day, True), (None, day, True), (None, None, True)]
    page.locator(".thumb.down").first.click()
    expect(page.locator(".thumb.down").first).to_have_attribute("aria-pressed", "true")
    [kept] = FeedbackBook(desk.settings.data_dir / FILE).down()
    assert kept.question == assistant(desk).asked[0]
    thanks = page.locator(".thanks").first
    expect(thanks).to_contain_text("Thank you. It is kept for “exportqa eval add”")
    thanks.get_by_label("What is wrong with this answer?").fill("It is out of date.")
    thanks.get_by_role("button", name="Send").click()
    expect(thanks).to_have_text("Thank you. The note is kept with it.")
    [kept] = FeedbackBook(desk.settings.data_dir / FILE).down()
    assert (kept.question, kept.note) == (assistant(desk).asked[0], "It is out of date.")
    page.locator(".thumb.up").first.click()
    expect(page.locator(".thumb.down").first).to_have_attribute("aria-pressed", "false")
    expect(thanks).to_have_text("Thank you.")


def test_limits_that_cannot_be_are_refused_in_words_and_kept_to_be_corrected(
    visit: Visit, desk: Desk
) -> None:
    page = visit()
    ask(page, "Is the ban on gallium still in force?")
    reply = page.locator(".reply")
    reply.locator("details.limits summary").click()
    reply.get_by_label("Published from").fill("2025-06-01")
    reply.get_by_label("Published to").fill("2025-05-01")
    reply.get_by_role("button", name="Ask again within these").click()
    expect(reply.get_by_role("alert")).to_have_text(
        "“Published from” is later than “Published to”: swap them, or leave one of them empty."
    )
    expect(reply.get_by_label("Published to")).to_have_value("2025-05-01")
    expect(page.locator(".statement")).to_have_count(2)
    reply.get_by_label("Published from").focus()
    page.keyboard.press("Backspace")
    reply.get_by_role("button", name="Ask again within these").click()
    expect(reply.get_by_role("alert")).to_contain_text("“Published from” is not a whole date")
    assert len(assistant(desk).asked) == 1
    page.keyboard.press("Escape")
    expect(reply.get_by_role("alert")).to_be_hidden()


def test_a_reload_keeps_the_conversation_of_the_tab_and_of_no_other(visit: Visit, desk: Desk) -> None:
    page = visit()
    ask(page, "Is the ban on gallium still in force?")
    expect(page.locator(".foot")).to_have_count(1)
    page.reload()
    expect(page.locator(".statement")).to_have_count(2)
    expect(page.locator("#examples")).to_be_hidden()
    ask(page, "And since when?")
    expect(page.locator(".foot")).to_have_count(2)
    assert len(assistant(desk).asked[1].history) == 2
    beside = page.context.new_page()
    beside.goto(page.url)
    expect(beside.locator(".promise")).to_be_visible()
    expect(beside.locator(".exchange")).to_have_count(0)
    page.get_by_role("button", name="Start a new conversation").click()
    expect(page.locator(".exchange")).to_have_count(0)
    page.reload()
    expect(page.locator(".promise")).to_be_visible()
    expect(page.locator(".exchange")).to_have_count(0)


def test_an_answer_that_a_reload_cut_off_says_so(visit: Visit, desk: Desk) -> None:
    gate = threading.Event()
    assistant(desk).gate = gate
    page = visit()
    ask(page, "Is the ban on gallium still in force?")
    expect(page.locator(".working")).to_be_visible()
    page.reload()
    expect(page.get_by_role("alert")).to_contain_text("The page was left before the answer was complete.")
    gate.set()


def test_two_visitors_do_not_see_each_other(visit: Visit, desk: Desk) -> None:
    one, other = visit(), visit()
    ask(one, "Is the ban on gallium still in force?")
    expect(one.locator(".foot")).to_have_count(1)
    ask(other, "Anything else?")
    expect(other.locator(".foot")).to_have_count(1)
    expect(other.locator(".exchange")).to_have_count(1)
    assert assistant(desk).asked[1].history == ()


def test_a_citation_works_from_the_keyboard(visit: Visit) -> None:
    page = visit()
    ask(page, "Is the ban on gallium still in force?")
    expect(page.locator(".foot")).to_have_count(1)
    mark = page.locator(".statement").nth(1).get_by_role("button")
    mark.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#card-1-2")).to_be_focused()
    expect(mark).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect(page.locator("#card-1-2")).to_be_hidden()
    expect(mark).to_be_focused()
    expect(mark).to_have_attribute("aria-expanded", "false")


def test_what_is_not_found_is_said_with_the_closest_passages(visit: Visit, desk: Desk) -> None:
    assistant(desk).script = ()
    page = visit()
    ask(page, "Who won the match?")
    expect(page.locator(".not-found")).to_contain_text("Not found in the articles")
    expect(page.locator(".closest")).to_contain_text("Trade talks ended on Sunday.")
    expect(page.locator(".statement")).to_have_count(0)


def test_an_empty_library_is_explained_in_the_conversation(visit: Visit, library: FakeLibrary) -> None:
    library.held.clear()
    page = visit()
    ask(page, "Is the ban on gallium still in force?")
    expect(page.get_by_role("alert")).to_contain_text("The library is empty.")


def test_a_fault_is_shown_and_the_next_question_works(visit: Visit, desk: Desk) -> None:
    assistant(desk).script = ("This sentence is in no article.",)
    page = visit()
    ask(page, "Does it break?")
    expect(page.get_by_role("alert")).to_contain_text("fault of the server")
    assistant(desk).script = (QUOTE,)
    ask(page, "Is the ban on gallium still in force?")
    expect(page.locator(".statement")).to_have_count(1)


def test_text_from_strangers_is_shown_as_text_and_nothing_of_it_runs(
    visit: Visit, desk: Desk, library: FakeLibrary
) -> None:
    library.held = {HOSTILE.id: HOSTILE}
    assistant(desk).script = (HOSTILE_QUOTE,)
    assistant(desk).notices = (MARKUP,)
    page = visit()
    ask(page, f"Question {MARKUP}")
    expect(page.locator(".foot")).to_have_count(1)
    expect(page.locator(".asked")).to_have_text(f"Question {MARKUP}")
    expect(page.locator(".statement")).to_contain_text(HOSTILE_QUOTE)
    expect(page.locator("#card-1-1 mark")).to_have_text(HOSTILE_QUOTE)
    assistant(desk).script = ()
    ask(page, "Nothing?")
    expect(page.locator(".not-found")).to_contain_text(MARKUP)
    foreign = "script, img, iframe, svg, style, a, form:not(.limits > form, #edit), [style*=fixed], [onerror], [onload]"
    expect(page.locator(".conversation").locator(foreign)).to_have_count(0)
    page.get_by_role("tab", name="Articles").click()
    expect(page.locator("#articles .open")).to_have_text(f"Title {MARKUP}")
    page.locator("#articles .open").click()
    expect(page.locator("#reader-text")).to_contain_text(MARKUP)
    expect(page.locator("#held, #reader").locator(foreign)).to_have_count(0)
    assert page.evaluate("window.hacked") is None


def test_an_inline_script_that_got_into_the_page_does_not_run(visit: Visit) -> None:
    """The policy behind the escaping, tested by walking past the escaping."""
    page = visit()
    page.evaluate(
        """() => {
            const inner = document.querySelector('.masthead');
            inner.insertAdjacentHTML('beforeend', '<img src=x onerror="window.hacked=1">');
            const script = document.createElement('script');
            script.textContent = 'window.hacked=2';
            inner.append(script);
        }"""
    )
    page.wait_for_timeout(300)
    assert page.evaluate("window.hacked") is None


def test_an_article_is_added_from_pasted_text_read_and_deleted(visit: Visit, library: FakeLibrary) -> None:
    page = visit()
    page.get_by_role("tab", name="Articles").click()
    page.get_by_role("tab", name="Pasted text").click()
    page.locator("#add").get_by_label("Title").fill("A pasted article")
    page.locator("#add").get_by_label("Publisher").fill("The Desk")
    page.get_by_label("Text", exact=True).fill("First line.\nSecond line with <b>no</b> mark-up.")
    page.get_by_role("button", name="Add to the library").click()
    expect(page.locator("#report")).to_contain_text("Added: A pasted article")
    expect(page.locator("#progress-words")).to_have_text("1 of 1 done")
    row = page.locator("#articles li", has_text="A pasted article")
    expect(row).to_contain_text("The Desk · date unknown · 1 passage")
    row.get_by_role("button", name="A pasted article", exact=True).click()
    expect(page.locator("#reader-text")).to_have_text("First line.\nSecond line with <b>no</b> mark-up.")
    page.get_by_role("button", name="Close the article").click()
    row.get_by_role("button", name="Delete").click()
    page.get_by_role("button", name="Keep it").click()
    expect(row).to_be_visible()
    row.get_by_role("button", name="Delete").click()
    page.locator("#confirm").get_by_role("button", name="Delete").click()
    expect(page.locator("#report")).to_contain_text("Deleted 1 passage; 0 left.")
    expect(row).to_have_count(0)
    assert list(library.held) == [GALLIUM.id]


def test_the_details_of_an_article_are_put_right_and_its_history_is_shown(
    visit: Visit, library: FakeLibrary
) -> None:
    title = f"Gallium {MARKUP[:230]}".strip()
    page = visit()
    page.get_by_role("tab", name="Articles").click()
    page.locator("#articles .open").click()
    reader = page.locator("#reader")
    reader.get_by_role("button", name="Edit details").focus()
    page.keyboard.press("Enter")
    expect(reader.get_by_label("Title")).to_be_focused()
    expect(reader.get_by_label("Published")).to_have_value("2025-11-10")
    reader.get_by_label("Title").fill(title)
    reader.get_by_label("Address").fill("")
    reader.get_by_label("Published").fill("2025-11-09")
    reader.get_by_label("Author").focus()
    page.keyboard.press("Enter")
    expect(reader.get_by_role("heading").first).to_have_text(title)
    expect(reader.locator("#reader-status")).to_have_text("Saved.")
    expect(page.locator("#articles .open")).to_have_text(title)
    source = library.held[GALLIUM.id].source
    assert (source.title, source.url, source.publisher) == (title, None, "Example Wire")
    assert (source.published, source.date_origin) == (date(2025, 11, 9), "given")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    changes = reader.get_by_role("region", name="History")
    expect(changes.locator(".version")).to_have_count(2)
    expect(changes).to_contain_text("Published: 2025-11-10 → 2025-11-09")
    expect(changes).to_contain_text("Address: https://example.org/gallium?a=1&b=2 → unknown")
    expect(changes.locator("ins").first).to_have_text(title)
    expect(reader.locator("script, img, iframe, svg, style, a")).to_have_count(0)
    changed = GALLIUM.text.replace("Licences are still required.", "Licences are no longer required.")
    library.older[GALLIUM.id] = (GALLIUM,)
    library.held[GALLIUM.id] = GALLIUM.model_copy(update={"version": 2, "text": changed})
    reader.get_by_role("button", name="History").click()
    expect(changes).to_be_hidden()
    reader.get_by_role("button", name="History").click()
    expect(changes.locator(".removed")).to_have_text("Licences are still required.")
    expect(changes.locator(".added")).to_have_text("Licences are no longer required.")
    assert page.evaluate("window.hacked") is None


def test_details_that_cannot_be_are_refused_in_words_and_kept_to_be_corrected(
    visit: Visit, library: FakeLibrary
) -> None:
    page = visit()
    page.get_by_role("tab", name="Articles").click()
    page.locator("#articles .open").click()
    reader = page.locator("#reader")
    reader.get_by_role("button", name="Edit details").click()
    reader.get_by_label("Title").fill("")
    reader.get_by_role("button", name="Save").click()
    expect(reader.get_by_role("alert")).to_contain_text("title is empty")
    reader.get_by_label("Title").fill("A title")
    reader.get_by_label("Published").focus()
    page.keyboard.press("Backspace")
    reader.get_by_role("button", name="Save").click()
    expect(reader.get_by_role("alert")).to_contain_text("Published is not a whole date")
    expect(reader.get_by_label("Title")).to_have_value("A title")
    reader.get_by_role("button", name="Cancel").click()
    assert library.held[GALLIUM.id] == GALLIUM


def test_several_files_show_their_progress_and_each_refusal_its_reason(
    visit: Visit, desk: Desk, tmp_path: Path
) -> None:
    part = desk.ingestor
    assert isinstance(part, FakeIngestor)
    part.waits = True
    paths = [tmp_path / name for name in ("one.txt", "bad.txt", "two.txt")]
    for path in paths:
        path.write_text("text")
    page = visit()
    page.get_by_role("tab", name="Articles").click()
    page.get_by_role("tab", name="Files").click()
    page.locator("input[type=file]").set_input_files(paths)
    page.get_by_role("button", name="Add to the library").click()
    expect(page.locator("#progress-words")).to_have_text("0 of 3")
    expect(page.locator("#progress .run-place")).to_have_text("one.txt")
    expect(page.get_by_role("button", name="Add to the library")).to_be_disabled()
    part.gate.set()
    expect(page.locator("#progress-words")).to_have_text("2 of 3 done")
    assert page.locator("#progress progress").evaluate("bar => [bar.value, bar.max]") == [2, 3]
    expect(page.locator("#report li")).to_have_text(
        ["Added: one.txt", "Rejected: bad.txt. There is no article on this page.", "Added: two.txt"]
    )


def test_a_wrong_address_gets_the_servers_own_words(visit: Visit) -> None:
    page = visit()
    page.get_by_role("tab", name="Articles").click()
    page.get_by_label("Address of the page").fill("ftp://example.org/x")
    page.get_by_role("button", name="Add to the library").click()
    expect(page.locator("#report li.missed")).to_contain_text("url must start with http:// or https://")


def test_a_bar_that_is_full_stands_over_no_failure(visit: Visit) -> None:
    page = visit()
    page.get_by_role("tab", name="Articles").click()
    address, send = (
        page.get_by_label("Address of the page"),
        page.get_by_role("button", name="Add to the library"),
    )
    address.fill("https://example.org/good")
    send.click()
    expect(page.locator("#progress-words")).to_have_text("1 of 1 done")
    address.fill("https://example.org/bad")
    send.click()
    expect(page.locator("#report li.missed")).to_have_text(
        "Rejected: https://example.org/bad. There is no article on this page."
    )
    expect(page.locator("#progress")).to_be_hidden()
    address.fill("https://example.org/fine")
    send.click()
    expect(page.locator("#progress-words")).to_have_text("1 of 1 done")
    address.fill("not an address")
    send.click()
    expect(page.locator("#report li.missed")).to_contain_text("not an address: ")
    expect(page.locator("#progress")).to_be_hidden()
    assert contrast(page, "#report li.missed") >= 4.5


def test_what_was_just_added_is_opened_from_the_line_that_says_so(visit: Visit) -> None:
    page = visit()
    page.get_by_role("tab", name="Articles").click()
    page.get_by_label("Address of the page").fill("https://example.org/good")
    page.get_by_role("button", name="Add to the library").click()
    expect(page.locator("#report li")).to_have_text("Added: https://example.org/good")
    page.locator("#report").get_by_role("button", name="https://example.org/good").click()
    expect(page.locator("#reader-text")).to_have_text("A short text.")


def test_a_long_list_goes_on_when_asked(visit: Visit, library: FakeLibrary) -> None:
    for number in range(60):
        one = GALLIUM.model_copy(update={"id": f"b{number:015}"})
        library.held[one.id] = one
    page = visit()
    page.get_by_role("tab", name="Articles").click()
    expect(page.locator("#articles li")).to_have_count(50)
    page.get_by_role("button", name="Show more").click()
    expect(page.locator("#articles li")).to_have_count(61)
    expect(page.get_by_role("button", name="Show more")).to_be_hidden()


def test_an_article_is_found_in_the_list_by_its_title(visit: Visit, library: FakeLibrary) -> None:
    for number in range(60):
        source = GALLIUM.source.model_copy(update={"title": f"Report {number}"})
        one = GALLIUM.model_copy(update={"id": f"b{number:015}", "source": source})
        library.held[one.id] = one
    page = visit()
    page.get_by_role("tab", name="Articles").click()
    expect(page.locator("#articles li")).to_have_count(50)
    page.get_by_label("Find by title or publisher").fill("report 5")
    expect(page.locator("#articles li")).to_have_count(11)
    expect(page.get_by_role("button", name="Show more")).to_be_hidden()
    page.get_by_label("Find by title or publisher").fill("quinoa")
    expect(page.locator("#articles .none")).to_have_text("No article has this in its title or publisher.")
    page.get_by_label("Find by title or publisher").fill("")
    expect(page.locator("#articles li")).to_have_count(50)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_fits_a_phone_and_can_be_read_in_light_and_dark(
    visit: Visit, desk: Desk, library: FakeLibrary, scheme: str
) -> None:
    library.held[HOSTILE.id] = HOSTILE.model_copy(
        update={"source": Source(title="W" * 200, publisher="x" * 90)}
    )
    assistant(desk).script = (QUOTE, HOSTILE_QUOTE)
    page = visit(viewport=PHONE, color_scheme=scheme)
    fits(page)
    ask(page, "Averyveryveryveryveryveryveryveryveryveryverylongwordwithoutablank?")
    expect(page.locator(".foot")).to_have_count(1)
    page.locator(".reply details.limits summary").click()
    fits(page)
    for part in (
        ".limits summary span",
        ".limits .change",
        ".limits label",
        ".limits input",
        ".limits .hint",
        ".limits .primary",
    ):
        assert contrast(page, f".reply {part}") >= 4.5, (part, scheme)
    page.locator(".reply details.limits summary").click()
    cite = page.locator(".statement").nth(1).get_by_role("button")
    cite.evaluate("one => one.scrollIntoView({ block: 'center' })")
    before = page.evaluate("scrollY")
    cite.click()
    card = page.locator("#card-1-2").bounding_box()
    assert card is not None
    assert card["y"] + card["height"] == PHONE["height"]
    assert page.evaluate("scrollY") == before
    fits(page)
    for part in (".statement", ".asked", ".where", ".cite", "#card-1-2 blockquote", "#card-1-2 mark", ".source-line",
                 ".promise", ".foot", ".copy", "#card-1-2 h3"):  # fmt: skip
        assert contrast(page, part) >= 4.5, (part, scheme)
    page.locator("#card-1-2 .close").click()
    expect(cite).to_be_focused()
    assert page.evaluate("scrollY") == before
    page.locator(".thumb.down").click()
    fits(page)
    for part in (".thanks span", ".thanks button", ".thanks input"):
        assert contrast(page, part) >= 4.5, (part, scheme)
    page.get_by_role("tab", name="Articles").click()
    expect(page.locator("#articles li")).to_have_count(2)
    page.get_by_role("tab", name="Pasted text").click()
    fits(page)
    for part in ("#articles .open", "#articles .where", "#articles .delete", "#add label", "#add .primary"):
        assert contrast(page, part) >= 4.5, (part, scheme)


@pytest.mark.model
def test_a_stranger_asks_the_samples_and_gets_a_quoted_answer(browser: Browser, tmp_path: Path) -> None:
    """Real parts from end to end; it leaves the picture that the README shows."""
    desk = build(Settings(data_dir=tmp_path / "data"))
    try:
        report = desk.ingestor.run(samples())
        assert len(report.added) == len(samples())
        with served(desk) as address, watching(browser, address) as visit:
            page = visit()
            example = "Are Chinese exports of gallium and germanium to the United States still banned?"
            page.get_by_role("button", name=example).click()
            expect(page.locator(".foot")).to_have_count(1, timeout=20_000)
            answer = desk.assistant.ask(Question(question=example))
            assert answer.status == "answered"
            stated = [" ".join(text.split()) for text in page.locator(".statement").all_inner_texts()]
            for shown, statement in zip(stated, answer.statements, strict=True):
                numbers = " ".join(str(number) for number in statement.citations)
                assert shown.endswith(numbers)
                assert shown.removesuffix(numbers).rstrip() == " ".join(statement.text.split())
            for citation in answer.citations:
                text = desk.library.read(citation.article_id, citation.version).text
                assert text[citation.start : citation.end] == citation.quote
                page.locator(f'.statement [data-card="card-1-{citation.number}"]').first.click()
                expect(page.locator(f"#card-1-{citation.number} mark:not(.key)")).to_have_text(citation.quote)
            page.locator('.statement [data-card="card-1-1"]').first.click()
            page.mouse.move(0, 0)
            page.wait_for_timeout(500)
            SCREENSHOT.parent.mkdir(exist_ok=True)
            page.evaluate("window.scrollTo(0, 0)")
            page.screenshot(path=SCREENSHOT)
    finally:
        desk.close()


class OneAtATime(threading.Event):
    """A gate that lets one wait through for each release of its semaphore."""

    def __init__(self, steps: threading.Semaphore) -> None:
        super().__init__()
        self._steps = steps

    def wait(self, timeout: float | None = None) -> bool:
        return self._steps.acquire(timeout=timeout)


def ask(page: Page, text: str) -> None:
    page.get_by_label("Your question").fill(text)
    page.get_by_role("button", name="Ask", exact=True).click()


def assistant(desk: Desk) -> FakeAssistant:
    part = desk.assistant
    assert isinstance(part, FakeAssistant)
    return part
