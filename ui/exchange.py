"""One question and what is known so far of its answer: built from the events of a stream, shown by `ui.render`."""

from dataclasses import dataclass, field, replace
from typing import Literal

from qa.domain import Answer, Citation, Event, Found, Searching, Stated, Statement, Window
from ui.limits import Limits

CONTEXT_CHARACTERS = 700


@dataclass(frozen=True)
class Paragraph:
    """A quote with what stands around it in its article's paragraph: `before + quote + after` is verbatim text."""

    before: str
    quote: str
    after: str
    cut_before: bool = False
    cut_after: bool = False


@dataclass(frozen=True)
class Exchange:
    """One question, and what is known so far of its answer.

    `limits_problem` says what is wrong with other limits that the reader asked for.
    """

    question: str
    answered_by: str
    stage: Literal["searching", "reading", "writing", "done", "failed"] = "searching"
    standalone_question: str = ""
    window: Window = field(default_factory=Window)
    passages: int = 0
    statements: tuple[Statement, ...] = ()
    citations: tuple[Citation, ...] = ()
    answer: Answer | None = None
    problem: str = ""
    limits: Limits = field(default_factory=Limits)
    limits_problem: str = ""


def after(exchange: Exchange, event: Event) -> Exchange:
    """The exchange once the event is known. What `Done` says counts, whatever was stated before."""
    if isinstance(event, Searching):
        return replace(
            exchange, standalone_question=event.standalone_question, window=event.window, stage="searching"
        )
    if isinstance(event, Found):
        return replace(exchange, passages=len(event.passages), stage="reading")
    if isinstance(event, Stated):
        return replace(
            exchange,
            statements=(*exchange.statements, event.statement),
            citations=(*exchange.citations, *event.citations),
            stage="writing",
        )
    answer = event.answer
    return replace(
        exchange,
        answer=answer,
        standalone_question=answer.standalone_question,
        window=answer.window,
        statements=answer.statements,
        citations=answer.citations,
        answered_by=answer.answered_by,
        stage="done",
    )


def paragraph_around(text: str, start: int, end: int) -> Paragraph:
    """The paragraph of `text` that holds `text[start:end]`, shortened at blanks to `CONTEXT_CHARACTERS` a side."""
    gap = "\n\n" if "\n\n" in text else "\n"
    first = text.rfind(gap, 0, start)
    first = 0 if first < 0 else first + len(gap)
    last = text.find(gap, end)
    last = len(text) if last < 0 else last
    low, high = max(first, start - CONTEXT_CHARACTERS), min(last, end + CONTEXT_CHARACTERS)
    before, behind = text[low:start], text[end:high]
    if low > first:
        before = before[before.find(" ") + 1 :]
    if high < last:
        behind = behind[: behind.rfind(" ") + 1]
    return Paragraph(before, text[start:end], behind, low > first, high < last)


def paragraph_key(citation: Citation) -> str:
    """Names the stretch of text that a citation points at."""
    return f"{citation.article_id}@{citation.version}:{citation.start}-{citation.end}"
