"""An answer as plain text, for a terminal and to paste: pure functions; control characters never come through."""

import textwrap
from collections.abc import Iterable, Sequence
from datetime import date

from qa.domain import Absence, Answer, Citation, Hit, Source, Span, Succession, Window
from ui.escape import plain, safe_link
from ui.keys import key_of_quote, key_of_statement

WIDTH = 96
CLOSEST_SHOWN = 3
CLOSEST_CHARACTERS = 360
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def as_text(answer: Answer, key_marks: tuple[str, str] = ("", "")) -> str:
    """The answer with its [1] marks, then the sources with their numbered quotes, then the notices.

    The key of a quote stands between `key_marks`, characters that no text holds once `escape.plain` has seen it.
    """
    blocks = [_opening(answer, key_marks)]
    if answer.citations:
        sources = (_source_text(cited, key_marks) for cited in by_article(answer.citations))
        blocks.append("Sources\n" + "\n\n".join(sources))
    if answer.status == "not_found" and answer.closest:
        hits = answer.closest[:CLOSEST_SHOWN]
        nearest = _titles(hits) if answer.absence == "off_topic" else map(_passage_text, hits)
        blocks.append(closest_heading(answer.absence, hits) + "\n" + "\n".join(nearest))
    if answer.notices:
        blocks.append("\n".join(_wrapped(f"Note: {plain(notice)}") for notice in answer.notices))
    if answer.status == "answered":
        blocks.append(byline(answer.answered_by))
    return "\n\n".join(blocks)


def to_paste(answer: Answer) -> str:
    """The question, the answer and its sources for a letter or a note: plain text, one line to a paragraph."""
    lines = [plain(answer.question), ""]
    if answer.status == "not_found":
        lines.append(plain(answer.text))
    for statement in answer.statements:
        marks = "".join(f"[{number}]" for number in statement.citations)
        lines += [f"{plain(statement.text)} {marks}".rstrip(), ""]
    for citation in answer.citations:
        lines.append(f"[{citation.number}] “{plain(citation.quote)}” {_source_line(citation.source)}")
    lines += ["", *(f"Note: {plain(notice)}" for notice in answer.notices)]
    return "\n".join(lines).strip() + "\n"


def absence_verdict(absence: Absence | None) -> str:
    """In a few words, what there is no answer for; nothing where nothing was asked."""
    return {
        "small_talk": "",
        "off_topic": "Not what the articles are about",
        "detail_missing": "This detail is not in the articles",
    }.get(absence or "", "Not found in the articles")


def closest_heading(absence: Absence | None, hits: Sequence[Hit]) -> str:
    """What stands over the closest passages."""
    one = len({hit.article_id for hit in hits}) == 1
    if absence == "detail_missing":
        who = "The article reports" if one else "The articles report"
        return f"{who} the event, not this detail"
    if absence is None:
        return "Closest passages"
    return f"The {'article' if one else 'articles'} closest to your question"


def byline(answered_by: str) -> str:
    """Who worded the answer, and what was checked."""
    if answered_by == "quotes":
        return "Quoted word for word from the articles."
    return f"Written by {plain(answered_by)}; every sentence was checked against its quotes."


def by_article(citations: Iterable[Citation]) -> tuple[tuple[Citation, ...], ...]:
    """The citations of each article, in the order in which the articles are first cited."""
    cited: dict[tuple[str, int], list[Citation]] = {}
    for citation in citations:
        cited.setdefault((citation.article_id, citation.version), []).append(citation)
    return tuple(map(tuple, cited.values()))


def later_words(later: Succession) -> str:
    """What a later article does to what an earlier one says: "Suspended in part, as a later article says:"."""
    part = " in part" if later.in_part else ""
    return f"{later.relation.capitalize()}{part}, as a later article says:"


def shortened(text: str) -> str:
    """The beginning of a passage, cut at a blank, without empty lines."""
    text = "\n".join(line for line in text.splitlines() if line.strip())
    return text if len(text) <= CLOSEST_CHARACTERS else text[:CLOSEST_CHARACTERS].rsplit(" ", 1)[0] + " …"


def window_words(window: Window) -> str:
    """Which publication dates the search used, and who asked for them; empty when it used all."""
    span = window_span(window)
    why = " (read from the question)" if window.origin == "question" else ""
    return f"Articles published {span}{why}" if span else ""


def window_span(window: Window) -> str:
    """The dates of a window, "from … to …", "since …" or "up to …"; empty when it has none."""
    if window.since and window.until:
        return f"from {long_date(window.since)} to {long_date(window.until)}"
    if window.since:
        return f"since {long_date(window.since)}"
    return f"up to {long_date(window.until)}" if window.until else ""


def long_date(day: date) -> str:
    """The date in words, the same in every locale: 9 October 2025."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _opening(answer: Answer, key_marks: tuple[str, str]) -> str:
    lines = []
    if " ".join(answer.standalone_question.split()) != " ".join(answer.question.split()):
        lines.append(_wrapped(f"Searched for: {plain(answer.standalone_question)}"))
    if words := window_words(answer.window):
        lines.append(words)
    head = ["\n".join(lines)] if lines else []
    if answer.status == "not_found":
        return "\n\n".join([*head, _wrapped(plain(answer.text))])
    stated = []
    for statement in answer.statements:
        text = _keyed(statement.text, key_of_statement(statement, answer.citations), key_marks)
        stated.append(_wrapped(text + " " + "".join(f"[{number}]" for number in statement.citations)))
    return "\n\n".join([*head, *stated])


def _keyed(text: str, key: Span | None, key_marks: tuple[str, str]) -> str:
    if key is None:
        return plain(text)
    opened, closed = key_marks
    first, last = key.start, key.end
    return f"{plain(text[:first])}{opened}{plain(text[first:last])}{closed}{plain(text[last:])}"


def _source_text(cited: Sequence[Citation], key_marks: tuple[str, str]) -> str:
    """An article, what became of what it says, and the numbered quotes from it."""
    lines = _source_lines(cited[0].source)
    for later in dict.fromkeys(one.superseded_by for one in cited if one.superseded_by):
        changed = [one for one in cited if one.superseded_by == later]
        marks = "" if len(changed) == len(cited) else "".join(f"[{one.number}]" for one in changed) + " "
        lines.append(_wrapped(f"{marks}{later_words(later)} {_source_words(later.source)}"))
    for other in dict.fromkeys(source for one in cited for source in one.also_at):
        lines.append(_wrapped(f"also at {_source_words(other)} {plain(other.url or '')}".rstrip()))
    for one in cited:
        lines.append(_quoted(f"[{one.number}] ", _keyed(one.quote, key_of_quote(one), key_marks)))
    return "\n".join(lines)


def _titles(hits: Sequence[Hit]) -> Iterable[str]:
    """The articles of passages that are about something else: their text would say nothing."""
    firsts = {hit.article_id: hit.source for hit in reversed(hits)}
    return ("\n".join(_source_lines(source, "-   ", "    ")) for source in reversed(firsts.values()))


def _passage_text(hit: Hit) -> str:
    return "\n".join(
        [_quoted("-   ", plain(shortened(hit.text))), *_source_lines(hit.source, "    ", "    ")]
    )


def _source_lines(source: Source, first: str = "", indent: str = "") -> list[str]:
    words = _filled(_source_words(source), first, indent)
    return [words, *([indent + plain(source.url)] if source.url else [])]


def _quoted(mark: str, quote: str) -> str:
    return _filled(f"“{' '.join(quote.split())}”", mark, "    ")


def _source_words(source: Source) -> str:
    when = source.published.isoformat() if source.published else "date unknown"
    parts = [source.title, source.publisher or "", when]
    return ", ".join(" ".join(plain(part).split()) for part in parts if part)


def _wrapped(text: str) -> str:
    return _filled(text, "", "")


def _filled(text: str, first: str, indent: str) -> str:
    return textwrap.fill(
        text,
        WIDTH,
        initial_indent=first,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _source_line(source: Source) -> str:
    when = long_date(source.published) if source.published else "date unknown"
    parts = (plain(source.title), plain(source.publisher or ""), when, safe_link(source.url) or "")
    return ", ".join(part for part in parts if part)
