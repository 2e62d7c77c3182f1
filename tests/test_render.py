"""Answers as HTML, Markdown and text: complete, and harmless whatever the articles say."""

import re
from dataclasses import replace
from datetime import date
from html import unescape
from html.parser import HTMLParser

import pytest

from qa.domain import (
    Absence,
    Answer,
    Citation,
    Done,
    Found,
    Hit,
    Searching,
    Source,
    Span,
    Stated,
    Statement,
    Succession,
    Verdict,
    Window,
)
from ui.escape import plain, safe_link
from ui.exchange import Exchange, after, paragraph_around, paragraph_key
from ui.limits import Limits
from ui.plain import as_text, to_paste
from ui.render import conversation_html

HOSTILE = (
    '<script>alert(1)</script><img src=x onerror="alert(2)"><iframe src="https://evil.test"></iframe>'
    '<style>*{display:none}</style><form action="https://evil.test"><a href="javascript:alert(3)">x</a>'
    "\"' onmouseover='alert(4)' [click](javascript:alert(5)) ![i](https://evil.test/i.png) <https://evil.test>"
)
TAGS_WE_MAKE = {
    "div", "section", "h2", "h3", "h4", "p", "sup", "button", "ol", "ul", "li", "span", "aside", "header", "blockquote",
    "mark", "a", "q", "bdi", "cite", "details", "summary", "form", "label", "input",
}  # fmt: skip
ATTRIBUTES_WE_MAKE = {
    "class", "role", "aria-live", "aria-label", "aria-busy", "aria-controls", "aria-hidden", "dir", "type", "id",
    "data-card", "data-copy", "tabindex", "hidden", "href", "target", "rel",
    "data-answer", "data-asked", "data-said", "data-verdict", "aria-pressed", "title",
    "data-limits", "data-place", "open", "novalidate", "autocomplete", "name", "value", "list", "maxlength", "placeholder",
}  # fmt: skip


class Inventory(HTMLParser):
    """The tags, attributes, addresses and text of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.links: list[str] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.links += [value or "" for name, value in attrs if name in ("href", "src", "action")]

    def handle_data(self, data: str) -> None:
        self.text += data


def test_everything_untrusted_in_an_answer_becomes_text() -> None:
    exchange = _finished(_answer(HOSTILE))
    page = conversation_html(
        (exchange,), {paragraph_key(exchange.citations[0]): paragraph_around(HOSTILE, 0, 20)}
    )
    seen = Inventory(page)
    assert seen.tags <= TAGS_WE_MAKE
    assert seen.attributes <= ATTRIBUTES_WE_MAKE
    assert seen.links == []
    assert page.count("<form") == 1
    assert HOSTILE in seen.text


def test_everything_untrusted_in_a_reply_that_found_nothing_becomes_text() -> None:
    answer = _not_found(HOSTILE, None, "a")
    seen = Inventory(conversation_html((_finished(answer),), {}))
    assert seen.tags <= TAGS_WE_MAKE
    assert seen.attributes <= ATTRIBUTES_WE_MAKE
    assert "Not found in the articles" in seen.text
    assert seen.text.count(HOSTILE[:40]) >= 3


def test_a_problem_is_shown_as_text() -> None:
    page = conversation_html(
        (Exchange(question="q", answered_by="quotes", stage="failed", problem=HOSTILE),), {}
    )
    assert Inventory(page).tags <= TAGS_WE_MAKE


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " https://example.org",
        "java\nscript:alert(1)",
        "data:text/html,<script>",
        "vbscript:x",
        "file:///etc/passwd",
        "//example.org/x",
        "https://",
        "https://bank.example@evil.test/",
        "https://exam\u202eple.org/",
        "https:\\\\evil.test",
        "https://exa mple.org/",
        "https://[::1",
        "https://example.org:99999/",
        "https://<script>.org/",
        "",
        None,
    ],
)
def test_an_address_that_a_reader_may_not_follow_is_no_link(url: str | None) -> None:
    assert safe_link(url) is None


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://example.org/a?b=1&c=2#d", "https://example.org/a?b=1&c=2#d"),
        ('https://example.org/"><script>', "https://example.org/%22%3E%3Cscript%3E"),
        ("HTTP://Example.org", "http://example.org"),
        ("https://example.org/überprüfung", "https://example.org/%C3%BCberpr%C3%BCfung"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        ("http://[::1]:8080/x", "http://[::1]:8080/x"),
    ],
)
def test_a_link_is_percent_encoded_and_names_the_host_that_is_dialled(url: str, link: str) -> None:
    assert safe_link(url) == link


def test_a_cited_source_is_linked_without_giving_the_page_away() -> None:
    page = conversation_html((_finished(_answer("A fact.", url="https://example.org/x")),), {})
    assert (
        '<a class="source-link" href="https://example.org/x" target="_blank" rel="noopener noreferrer nofollow">'
        in page
    )


def test_the_quote_is_marked_in_its_paragraph() -> None:
    text = "First paragraph.\n\nBefore it. The quote itself. After it.\n\nLast paragraph."
    start = text.index("The quote")
    paragraph = paragraph_around(text, start, start + len("The quote itself."))
    assert (paragraph.before, paragraph.quote, paragraph.after) == (
        "Before it. ",
        "The quote itself.",
        " After it.",
    )
    answer = _answer("The quote itself.")
    page = conversation_html((_finished(answer),), {paragraph_key(answer.citations[0]): paragraph})
    assert "Before it. <mark>The quote itself.</mark> After it." in page


def test_a_long_paragraph_is_cut_at_blanks_and_says_so() -> None:
    text = "word " * 1000 + "Quote here." + " tail" * 1000
    start = text.index("Quote")
    paragraph = paragraph_around(text, start, start + 11)
    assert paragraph.cut_before
    assert paragraph.cut_after
    assert paragraph.before + paragraph.quote + paragraph.after in text
    assert len(paragraph.before) < 800
    assert paragraph.before.startswith("word ")


def test_an_article_that_is_cited_twice_is_listed_once() -> None:
    answer = _answer("A fact.")
    second = answer.citations[0].model_copy(update={"number": 2, "start": 3, "end": 10})
    page = conversation_html(
        (_finished(answer.model_copy(update={"citations": (*answer.citations, second)})),), {}
    )
    assert page.count('<button type="button" class="source-line"') == 1
    assert page.count('data-card="card-1-2"') == 1
    assert page.count('<aside class="card"') == 2


def test_an_unknown_date_is_said_to_be_unknown() -> None:
    answer = _answer("A fact.", published=None)
    assert "date unknown" in conversation_html((_finished(answer),), {})
    assert "date unknown" in as_text(answer)
    assert "date unknown" in to_paste(answer)


def test_the_searched_question_is_shown_only_where_it_differs() -> None:
    same = _finished(_answer("A fact."))
    other = _finished(_answer("A fact.").model_copy(update={"standalone_question": "What about germanium?"}))
    assert "Searched for" not in conversation_html((same,), {})
    assert "What about germanium?" in conversation_html((other,), {})


def test_the_window_and_the_notices_are_shown_in_page_and_text() -> None:
    window = Window(since=date(2025, 3, 1), until=date(2025, 10, 9), origin="question")
    answer = _answer("A fact.").model_copy(
        update={"window": window, "notices": ("2 undated articles left out.",)}
    )
    for shown in (conversation_html((_finished(answer),), {}), as_text(answer)):
        assert "from 1 March 2025 to 9 October 2025" in shown
        assert "2 undated articles left out." in shown


def test_sentences_appear_one_by_one_and_the_last_word_is_the_whole_answer() -> None:
    answer = _answer("A fact.")
    exchange = Exchange(question="q", answered_by="quotes")
    exchange = after(exchange, Searching(standalone_question="q", window=Window()))
    assert "Searching" in conversation_html((exchange,), {})
    exchange = after(exchange, Found(passages=()))
    dropped = Statement(text="Not kept.", citations=(1,), verdict=Verdict(status="verified"))
    exchange = after(exchange, Stated(statement=dropped, citations=answer.citations))
    assert "Not kept." in Inventory(conversation_html((exchange,), {})).text
    exchange = after(exchange, Done(answer=answer))
    page = conversation_html((exchange,), {})
    assert "Not kept." not in Inventory(page).text
    assert "A fact." in Inventory(page).text
    assert 'aria-busy="false"' in page


def test_terminal_text_carries_marks_quotes_sources_and_who_worded_it() -> None:
    shown = as_text(_answer("Gallium is free.", url="https://example.org/x"))
    assert shown.startswith("Gallium is free. [1]")
    assert "A title, Example Wire, 2025-11-10\nhttps://example.org/x\n[1] “Gallium is free.”" in shown
    assert shown.endswith("Quoted word for word from the articles.")


def test_terminal_text_names_an_article_once_over_all_its_quotes() -> None:
    later = Succession(
        relation="suspended", article_id="b", version=1, quote="It is suspended.", start=0, end=16,
        source=Source(title="Relief", published=date(2025, 11, 12)),
    )  # fmt: skip
    answer = _answer("Gallium is free.", url="https://example.org/x")
    first = answer.citations[0].model_copy(update={"superseded_by": later})
    second = first.model_copy(update={"number": 3, "quote": "It costs 5.", "start": 20, "end": 31})
    other = first.model_copy(
        update={"number": 2, "article_id": "c", "source": Source(title="Other"), "superseded_by": None}
    )
    told = "Suspended, as a later article says: Relief, 2025-11-12\n"
    shown = as_text(answer.model_copy(update={"citations": (first, other, second)}))
    assert (
        f"Sources\nA title, Example Wire, 2025-11-10\nhttps://example.org/x\n{told}"
        "[1] “Gallium is free.”\n[3] “It costs 5.”\n\nOther, date unknown\n[2] “Gallium is free.”\n\n"
        in shown
    )
    only = second.model_copy(update={"superseded_by": None})
    assert f"\n[1] {told}[1] “Gall" in as_text(answer.model_copy(update={"citations": (first, only)}))


def test_terminal_text_has_no_control_characters() -> None:
    shown = as_text(_answer("\x1b[31mred\x1b]8;;https://evil.test\x07 \u202egnp.exe\x9b2J"))
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", shown)


def test_characters_that_reorder_text_are_made_visible() -> None:
    assert plain("a\u202eb\u2066c\u200fd") == "a\ufffdb\ufffdc\ufffdd"


def test_what_is_pasted_is_plain_text_with_its_sources() -> None:
    pasted = to_paste(_answer("The fee is 5.", url="https://example.org/a_(b)"))
    assert "The fee is 5. [1]" in pasted
    assert "[1] “The fee is 5.” A title, Example Wire, 10 November 2025, https://example.org/" in pasted
    assert "\\" not in pasted
    assert "javascript" not in to_paste(_answer("A fact.", url="javascript:alert(1)"))


def test_copying_gives_the_answer_with_its_sources() -> None:
    answer = _answer("A fact.", url="https://example.org/x")
    page = conversation_html((_finished(answer),), {})
    copied = re.search(r'data-copy="([^"]*)"', page)
    assert copied is not None
    assert unescape(copied[1]) == to_paste(answer)


ABSENCES: list[tuple[Absence | None, tuple[str, ...], str, str]] = [
    (None, ("a",), "Not found in the articles", "Closest passages"),
    ("off_topic", ("a", "b"), "Not what the articles are about", "The articles closest to your question"),
    ("not_covered", ("a", "a"), "Not found in the articles", "The article closest to your question"),
    ("detail_missing", ("a", "a"), "This detail is not in the articles", "The article reports the event, not this detail"),
    ("detail_missing", ("a", "b"), "This detail is not in the articles", "The articles report the event, not this detail"),
]  # fmt: skip


@pytest.mark.parametrize(("absence", "articles", "verdict", "heading"), ABSENCES)
def test_what_is_absent_is_said_in_page_and_text(
    absence: Absence | None, articles: tuple[str, ...], verdict: str, heading: str
) -> None:
    answer = _not_found("A text.", absence, *articles)
    page = conversation_html((_finished(answer),), {})
    assert f'<p class="verdict">{verdict}</p>' in page
    assert f'<p class="heard" role="status">{verdict}.</p>' in page
    far = absence == "off_topic"
    assert (f"<summary>{heading}</summary>" if far else f"<h3>{heading}</h3>") in page
    assert f"\n\n{heading}\n-   {'A text., A text., 2025' if far else '“A text.”'}" in as_text(answer)


def test_small_talk_gets_no_verdict_and_no_passages() -> None:
    answer = _not_found("Hello.", "small_talk")
    page = conversation_html((_finished(answer),), {})
    assert '<div class="not-found"><p dir="auto">Hello.</p></div>' in page
    assert '<p class="heard" role="status">Hello.</p>' in page
    assert as_text(answer) == "Hello."


def test_the_key_of_a_quote_is_marked_in_the_card_and_in_the_statement_that_is_the_quote() -> None:
    answer = _keyed("- It ends\non 27 November <2026> as\n said.", "on 27 November <2026>")
    stated = answer.statements[0].model_copy(update={"text": "It ends on 27 November <2026> as said."})
    page = conversation_html((_finished(answer.model_copy(update={"statements": (stated,)})),), {})
    assert (
        '<p class="statement" dir="auto">It ends <mark class="key">on 27 November &lt;2026&gt;</mark> as '
        in page
    )
    assert '<mark>- It ends\n<mark class="key">on 27 November &lt;2026&gt;</mark> as\n said.</mark>' in page
    written = stated.model_copy(update={"text": "The end is on 27 November <2026>."})
    page = conversation_html((_finished(answer.model_copy(update={"statements": (written,)})),), {})
    assert page.count('<mark class="key">') == 1


def test_a_key_that_ends_a_statement_is_marked_up_to_its_end() -> None:
    page = conversation_html((_finished(_keyed("It ends in May 2026.", "in May 2026")),), {})
    assert (
        'It ends <mark class="key">in May </mark><span class="end"><mark class="key">2026</mark>.<sup>'
        in page
    )


@pytest.mark.parametrize(("start", "end"), [(0, 5), (90, 121), (105, 105), (108, 104)])
def test_a_key_that_is_not_within_its_quote_marks_nothing(start: int, end: int) -> None:
    answer = _keyed("It ends in May 2026.", "May")
    moved = answer.citations[0].model_copy(
        update={"start": 100, "end": 120, "key": Span(start=start, end=end)}
    )
    page = conversation_html((_finished(answer.model_copy(update={"citations": (moved,)})),), {})
    assert 'class="key"' not in page


def test_text_carries_no_marks_of_a_key_unless_it_is_asked_for_them() -> None:
    answer = _keyed("It ends in\nMay 2026.", "May 2026")
    assert as_text(answer) == as_text(
        answer.model_copy(update={"citations": (answer.citations[0].model_copy(update={"key": None}),)})
    )
    keyed = as_text(answer, ("<", ">"))
    assert keyed.count("<May 2026>") == 2


def test_what_an_answer_was_limited_to_is_said_with_who_said_so() -> None:
    read = Window(since=date(2025, 3, 1), origin="question")
    given = Window(until=date(2025, 10, 9), origin="request")
    limits = Limits(published_to=date(2025, 10, 9), publisher='The "Wire" <b>')
    page = conversation_html((_limited(read, Limits()),), {})
    assert "Articles published since 1 March 2025 (read from the question)" in page
    assert 'name="from" value="2025-03-01"' in page
    page = conversation_html((_limited(given, limits),), {})
    assert "Articles published up to 9 October 2025, from The &quot;Wire&quot; &lt;b&gt; (as you set)" in page
    assert 'name="to" value="2025-10-09"' in page
    assert 'value="The &quot;Wire&quot; &lt;b&gt;"' in page
    assert "Ask again without limits" in page
    page = conversation_html((_limited(Window(), Limits()),), {})
    assert "Articles of every date</span>" in page
    assert "Ask again without limits" not in page
    assert "Articles of every date (as you set)" in conversation_html(
        (_limited(Window(), Limits().exactly()),), {}
    )


def test_a_day_to_stand_at_is_filled_in_as_such() -> None:
    day = date(2025, 10, 9)
    page = conversation_html((_limited(Window(until=day, origin="request"), Limits(as_of=day)),), {})
    assert 'name="as_of" value="2025-10-09"' in page
    assert 'name="to" value=""' in page


def test_what_is_wrong_with_limits_opens_their_form() -> None:
    exchange = replace(_limited(Window(), Limits()), limits_problem="<b>wrong")
    page = conversation_html((exchange,), {})
    assert '<details class="limits" data-place="0" open>' in page
    assert '<p class="limits-problem" role="alert">&lt;b&gt;wrong</p>' in page


def _limited(window: Window, limits: Limits) -> Exchange:
    answer = _answer("A fact.").model_copy(update={"window": window})
    return replace(_finished(answer), limits=limits)


def _keyed(quote: str, key: str) -> Answer:
    answer = _answer(quote)
    start = quote.index(key)
    citation = answer.citations[0].model_copy(update={"key": Span(start=start, end=start + len(key))})
    plain_text = " ".join(quote.split())
    stated = answer.statements[0].model_copy(update={"text": plain_text})
    return answer.model_copy(update={"citations": (citation,), "statements": (stated,)})


def _not_found(text: str, absence: Absence | None, *articles: str) -> Answer:
    hits = tuple(
        Hit(
            id=f"p{number}",
            article_id=article,
            position=0,
            start=0,
            end=9,
            text=text,
            version=1,
            score=1.0,
            source=_source(text),
        )
        for number, article in enumerate(articles)
    )
    return _answer(text).model_copy(
        update={"status": "not_found", "statements": (), "citations": (), "closest": hits, "absence": absence}
    )


def _finished(answer: Answer) -> Exchange:
    return after(Exchange(question=answer.question, answered_by="quotes"), Done(answer=answer))


def _source(title: str, url: str | None = None, published: date | None = date(2025, 11, 10)) -> Source:
    return Source(
        title=title, url=url, publisher="Example Wire" if title == "A title" else title, published=published
    )


def _answer(
    text: str, url: str | None = "javascript:alert(6)", published: date | None = date(2025, 11, 10)
) -> Answer:
    title = text if text == HOSTILE else "A title"
    citation = Citation(
        number=1,
        article_id="a1",
        version=1,
        passage_id="a1-0-0",
        quote=text,
        start=0,
        end=len(text),
        source=_source(title, url, published),
        also_at=(_source(title, url, published),) if text == HOSTILE else (),
    )
    return Answer(
        id="x",
        question=text if text == HOSTILE else "A question?",
        standalone_question=text if text == HOSTILE else "A question?",
        window=Window(),
        status="answered",
        text=text,
        statements=(Statement(text=text, citations=(1,), verdict=Verdict(status="verified")),),
        citations=(citation,),
        notices=(text,) if text == HOSTILE else (),
        answered_by="quotes",
    )


def test_a_source_that_a_later_article_changes_says_so() -> None:
    answer = _answer("The rule applies.")
    later = Succession(
        relation="suspended", in_part=True, article_id="b", version=1, quote="It is suspended.", start=0, end=16,
        source=Source(title=HOSTILE, published=date(2025, 11, 12), url="https://example.org/later"),
    )  # fmt: skip
    changed = answer.model_copy(
        update={"citations": (answer.citations[0].model_copy(update={"superseded_by": later}),)}
    )
    seen = Inventory(conversation_html((_finished(changed),), {}))
    assert "Suspended in part, as a later article says:" in seen.text
    assert "12 November 2025" in seen.text
    assert "https://example.org/later" in seen.links
    assert seen.tags <= TAGS_WE_MAKE
    assert seen.attributes <= ATTRIBUTES_WE_MAKE
    assert "Suspended in part, as a later article says:" in " ".join(as_text(changed).split())
    assert "a later article" not in as_text(answer)
