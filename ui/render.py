"""An answer as HTML: pure functions from nouns to mark-up, everything untrusted escaped here.

The only links are those that `escape.safe_link` lets through, for cited sources. Plain text is in
`ui.plain`. Knows no Gradio, no library.
"""

from collections.abc import Mapping
from datetime import date

from qa.domain import Answer, Citation, Hit, Source, Span
from ui.escape import as_html, link_host, safe_link
from ui.exchange import Exchange, Paragraph, paragraph_key
from ui.keys import key_of_quote, key_of_statement
from ui.limits import Limits
from ui.limits_form import limits_html
from ui.plain import (
    CLOSEST_SHOWN,
    absence_verdict,
    by_article,
    byline,
    closest_heading,
    later_words,
    long_date,
    shortened,
    to_paste,
)

# A last word up to this length stays on one line with its marks.
_LONGEST_END = 24


def conversation_html(exchanges: tuple[Exchange, ...], paragraphs: Mapping[str, Paragraph]) -> str:
    """The whole conversation. `paragraphs` are by `paragraph_key`; a quote without one is shown alone."""
    shown = "".join(
        exchange_html(exchange, place, paragraphs) for place, exchange in enumerate(exchanges, start=1)
    )
    return f'<div class="conversation" role="group" aria-label="Conversation">{shown}</div>'


def exchange_html(exchange: Exchange, place: int, paragraphs: Mapping[str, Paragraph]) -> str:
    """One question with its answer, and beside it the cards of its sources (the first one open)."""
    cards = "".join(
        _card(citation, place, paragraphs.get(paragraph_key(citation)), citation is exchange.citations[0])
        for citation in exchange.citations
    )
    busy = "true" if exchange.stage not in ("done", "failed") else "false"
    return (
        f'<section class="exchange" aria-busy="{busy}">'
        f'<h2 class="asked" dir="auto">{as_html(exchange.question)}</h2>'
        f'<div class="spread"><div class="reply">{_reply(exchange, place)}</div>'
        f'<div class="cards">{cards}</div></div></section>'
    )


def _reply(exchange: Exchange, place: int) -> str:
    chatted = exchange.answer is not None and exchange.answer.absence == "small_talk"
    parts = [] if chatted else [_searched(exchange), limits_html(exchange, place)]
    if exchange.stage == "failed":
        parts.append(f'<p class="problem" role="alert">{as_html(exchange.problem)}</p>')
    elif exchange.answer is not None and exchange.answer.status == "not_found":
        parts.append(_not_found(exchange.answer))
    else:
        parts.append(_statements(exchange, place))
    if exchange.stage not in ("done", "failed"):
        parts.append(_working(exchange))
    if exchange.citations:
        parts.append(_source_list(exchange, place))
    if exchange.answer is not None:
        parts.append(_foot(exchange.answer, _thumbs(exchange.answer, exchange.limits)))
        parts.append(f'<p class="heard" role="status">{_heard(exchange.answer)}</p>')
    return "".join(parts)


def _heard(answer: Answer) -> str:
    """What a screen reader says when the answer is complete."""
    if answer.status == "not_found":
        verdict = absence_verdict(answer.absence)
        return f"{verdict}." if verdict else as_html(answer.text)
    sentences, sources = len(answer.statements), len(answer.citations)
    return (
        f"Answered in {sentences} {'sentence' if sentences == 1 else 'sentences'} "
        f"on {sources} {'quote' if sources == 1 else 'quotes'}."
    )


def _searched(exchange: Exchange) -> str:
    asked = " ".join(exchange.question.split())
    if " ".join(exchange.standalone_question.split()) in ("", asked):
        return ""
    return f'<p class="searched">Searched for <q dir="auto">{as_html(exchange.standalone_question)}</q></p>'


def _statements(exchange: Exchange, place: int) -> str:
    cited = {citation.number: citation for citation in exchange.citations}
    shown = "".join(
        _statement(
            statement.text,
            key_of_statement(statement, exchange.citations),
            "".join(_mark(cited[n], place) for n in statement.citations if n in cited),
        )
        for statement in exchange.statements
    )
    kind = "quoted" if exchange.answered_by == "quotes" else "written"
    return f'<div class="statements {kind}">{shown}</div>' if shown else ""


def _statement(text: str, key: Span | None, marks: str) -> str:
    # The marks stay on the line of the last word: a line that begins with a bare number belongs to nothing.
    cut = text.rfind(" ") + 1
    if len(text) - cut > _LONGEST_END:
        cut = len(text)
    end = f'<span class="end">{_keyed(text, key, cut, len(text))}<sup>{marks}</sup></span>'
    return f'<p class="statement" dir="auto">{_keyed(text, key, 0, cut)}{end}</p>'


def _keyed(text: str, key: Span | None, start: int, end: int) -> str:
    """`text[start:end]` with what lies in it of the key marked."""
    first, last = (min(max(place, start), end) for place in (key.start, key.end)) if key else (end, end)
    marked = f'<mark class="key">{as_html(text[first:last])}</mark>' if first < last else ""
    return f"{as_html(text[start:first])}{marked}{as_html(text[last:end])}"


def _mark(citation: Citation, place: int) -> str:
    label = f"Source {citation.number}: {citation.source.title}, {_published(citation.source.published)}"
    return (
        f'<button type="button" class="cite" {_opens(citation, place)} '
        f'aria-label="{as_html(label)}">{citation.number}</button>'
    )


def _opens(citation: Citation, place: int) -> str:
    card = f"card-{place}-{citation.number}"
    return f'data-card="{card}" aria-controls="{card}"'


def _working(exchange: Exchange) -> str:
    words = {
        "searching": "Searching the articles…",
        "reading": f"Reading {exchange.passages} {'passage' if exchange.passages == 1 else 'passages'}…",
        "writing": "Checking the next sentence…",
    }[exchange.stage]
    return f'<p class="working" role="status"><span class="pulse" aria-hidden="true"></span>{words}</p>'


def _not_found(answer: Answer) -> str:
    hits = answer.closest[:CLOSEST_SHOWN]
    closest = "".join(_closest(hit) for hit in hits)
    heading, listed = closest_heading(answer.absence, hits), f'<ol class="closest">{closest}</ol>'
    if not hits:
        shown = ""
    elif answer.absence == "off_topic":  # passages about something else are there for who wants to see them
        shown = f'<details class="far"><summary>{heading}</summary>{listed}</details>'
    else:
        shown = f"<h3>{heading}</h3>{listed}"
    words = absence_verdict(answer.absence)
    verdict = f'<p class="verdict">{words}</p>' if words else ""
    return f'<div class="not-found">{verdict}<p dir="auto">{as_html(answer.text)}</p>{shown}</div>'


def _closest(hit: Hit) -> str:
    passage = as_html(shortened(hit.text))
    return f'<li><p class="passage" dir="auto">{passage}</p>{_source_line(hit.source)}</li>'


def _source_list(exchange: Exchange, place: int) -> str:
    lines = "".join(_source_item(citations, place) for citations in by_article(exchange.citations))
    return f'<h3>Sources</h3><ol class="sources">{lines}</ol>'


def _source_item(citations: tuple[Citation, ...], place: int) -> str:
    first = citations[0]
    return (
        f'<li><span class="numbers">{"".join(_mark(citation, place) for citation in citations)}</span>'
        f'<button type="button" class="source-line" {_opens(first, place)} dir="auto">'
        f'{as_html(first.source.title)}</button><span class="where">{_where(first.source)}</span></li>'
    )


def _thumbs(answer: Answer, limits: Limits) -> str:
    """Right or wrong? `static/page.js` sends the verdict, with the question and what was said before it."""
    buttons = "".join(
        f'<button type="button" class="thumb {verdict}" data-verdict="{verdict}" aria-pressed="false" '
        f'aria-label="{label}" title="{label}"></button>'
        for verdict, label in (("up", "This answer is right"), ("down", "This answer is wrong"))
    )
    return (
        f'<span class="thumbs" role="group" aria-label="Is this answer right?" data-answer="{as_html(answer.id)}" '
        f'data-asked="{as_html(answer.question)}" data-said="{as_html(answer.text)}" '
        f'data-limits="{as_html(limits.asked("?", ()).model_dump_json(exclude={"question", "history"}))}">{buttons}</span>'
    )


def _foot(answer: Answer, thumbs: str) -> str:
    notices = "".join(f'<li dir="auto">{as_html(notice)}</li>' for notice in answer.notices)
    noted = f'<ul class="notices" aria-label="Notices">{notices}</ul>' if notices else ""
    copy = (
        f'<button type="button" class="copy" data-copy="{as_html(to_paste(answer))}">'
        "Copy with sources</button>"
    )
    says = (
        f"<span>{as_html(byline(answer.answered_by))}</span>"
        if answer.status == "answered"
        else "<span></span>"
    )
    return f'{noted}<p class="foot">{says}<span class="acts">{thumbs}{copy}</span></p>'


def _card(citation: Citation, place: int, paragraph: Paragraph | None, opened: bool) -> str:
    shown = paragraph or Paragraph("", citation.quote, "")
    hidden = "" if opened else " hidden"
    return (
        f'<aside class="card" id="card-{place}-{citation.number}" tabindex="-1"{hidden} '
        f'aria-label="Source {citation.number}">'
        f'<header><span class="number">{citation.number}</span>'
        f'<h3 dir="auto">{as_html(citation.source.title)}</h3>'
        '<button type="button" class="close" aria-label="Close the source">×</button></header>'
        f'<p class="where">{_where(citation.source)}</p>{_later(citation)}'
        f'<blockquote dir="auto">{"… " if shown.cut_before else ""}{as_html(shown.before)}'
        f"<mark>{_keyed(shown.quote, key_of_quote(citation), 0, len(shown.quote))}</mark>"
        f"{as_html(shown.after)}{' …' if shown.cut_after else ''}</blockquote>"
        f"{_link(citation.source)}{_also_at(citation.also_at)}</aside>"
    )


def _later(citation: Citation) -> str:
    """What became of what the source says, and the article that says so."""
    later = citation.superseded_by
    if later is None:
        return ""
    return (
        f'<p class="where later">{as_html(later_words(later))} <cite dir="auto">{as_html(later.source.title)}</cite> · '
        f"{_where(later.source)} {_link(later.source)}</p>"
    )


def _also_at(sources: tuple[Source, ...]) -> str:
    lines = "".join(f"<li>{_where(source)} {_link(source)}</li>" for source in sources)
    return f'<div class="also-at"><h4>The same text also at</h4><ul>{lines}</ul></div>' if lines else ""


def _source_line(source: Source) -> str:
    return f'<p class="where"><cite dir="auto">{as_html(source.title)}</cite> · {_where(source)} {_link(source)}</p>'


def _where(source: Source) -> str:
    publisher = f"<bdi>{as_html(source.publisher)}</bdi> · " if source.publisher else ""
    return f"{publisher}{_published(source.published)}"


def _published(published: date | None) -> str:
    return long_date(published) if published else "date unknown"


def _link(source: Source) -> str:
    link = safe_link(source.url)
    if link is None:
        return ""
    return (
        f'<a class="source-link" href="{as_html(link)}" target="_blank" rel="noopener noreferrer nofollow">'
        f"Read at {as_html(link_host(link))}</a>"
    )
