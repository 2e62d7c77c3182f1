"""A conversation and how it goes on: a question more, or an earlier one asked anew within other limits.

Each step is a new `Conversation`; what it looks like is `ui.render`'s part, who carries it to the browser is `ui.chat`'s.
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from pydantic import ValidationError

from qa.domain import HISTORY_TURNS, TURN_CHARACTERS, Done, Turn
from qa.errors import ArticleUnknown, ExportQAError
from ui.bootstrap import Desk
from ui.exchange import Exchange, Paragraph, after, paragraph_around, paragraph_key
from ui.limits import Limits
from ui.problems import describe_invalid
from ui.tally import Tally

EXCHANGES_KEPT = 30


@dataclass(frozen=True)
class Conversation:
    """What one visitor has asked and been told, oldest first, with the paragraphs that the citations point into.

    `limits` hold for the questions to come.
    """

    exchanges: tuple[Exchange, ...] = ()
    paragraphs: dict[str, Paragraph] = field(default_factory=dict)
    limits: Limits = field(default_factory=Limits)

    def within(self, limits: Limits) -> "Conversation":
        """The same conversation; the questions to come keep to `limits`."""
        return replace(self, limits=limits)


def converse(desk: Desk, counted: Tally, text: str, before: Conversation) -> Iterator[Conversation]:
    """The conversation after each step of answering `text`: searching, reading, each sentence, the whole answer."""
    if not text.strip():
        yield before
        return
    limits = before.limits.carried_to(text)
    exchange = Exchange(question=text, answered_by=desk.assistant.answered_by, limits=limits)
    yield from _answered(desk, counted, before, exchange, len(before.exchanges))


def ask_anew(
    desk: Desk, counted: Tally, place: int, limits: Limits, before: Conversation
) -> Iterator[Conversation]:
    """The conversation after each step of answering its question number `place`, from 0, anew within exactly `limits`.

    The new answer takes the old one's place, and the limits hold for the questions to come too.
    """
    asked = before.exchanges[place].question
    exchange = Exchange(question=asked, answered_by=desk.assistant.answered_by, limits=limits.exactly())
    yield from _answered(desk, counted, before.within(limits), exchange, place)


def with_limits_problem(conversation: Conversation, place: int, problem: str) -> Conversation:
    """The conversation as it was, with what is wrong with the limits that were sent for its question number `place`."""
    told = replace(conversation.exchanges[place], limits_problem=problem)
    return _with(conversation, told, place)


def interrupted(conversation: Conversation) -> Conversation:
    """The conversation as it is found again later: an answer that was not complete then has failed."""
    lost = "The page was left before the answer was complete. Ask again."
    exchanges = tuple(
        one if one.stage in ("done", "failed") else replace(one, stage="failed", problem=lost)
        for one in conversation.exchanges
    )
    return replace(conversation, exchanges=exchanges)


def history_of(exchanges: tuple[Exchange, ...]) -> tuple[Turn, ...]:
    """The finished exchanges as turns, as many as a question may carry."""
    turns: list[Turn] = []
    for exchange in exchanges:
        if exchange.answer is not None:
            turns.append(Turn(role="user", text=exchange.question[:TURN_CHARACTERS]))
            turns.append(Turn(role="assistant", text=exchange.answer.text[:TURN_CHARACTERS]))
    return tuple(turns[-(HISTORY_TURNS - HISTORY_TURNS % 2) :])


def _answered(
    desk: Desk, counted: Tally, before: Conversation, exchange: Exchange, place: int
) -> Iterator[Conversation]:
    yield _with(before, exchange, place)
    paragraphs = dict(before.paragraphs)
    began = time.monotonic()
    try:
        question = exchange.limits.asked(exchange.question, history_of(before.exchanges[:place]))
        for event in desk.assistant.stream(question):
            if isinstance(event, Done):
                counted.answered(event.answer, time.monotonic() - began)
            exchange = after(exchange, event)
            paragraphs |= _paragraphs(desk, exchange, paragraphs)
            yield _with(replace(before, paragraphs=paragraphs), exchange, place)
    except ValidationError as error:
        problem = describe_invalid([dict(one) for one in error.errors()])
        yield _with(before, replace(exchange, stage="failed", problem=problem), place)
    except ExportQAError as error:
        counted.failed()
        kept = replace(before, paragraphs=paragraphs)
        yield _with(kept, replace(exchange, stage="failed", problem=str(error)), place)
    except Exception:  # a fault of ours: the reader is told before the server's log is
        counted.failed()
        broken = "This is a fault of the server; its log says more. Ask again, or ask differently."
        yield _with(before, replace(exchange, stage="failed", problem=broken), place)
        raise


def _with(conversation: Conversation, exchange: Exchange, place: int) -> Conversation:
    every = conversation.exchanges
    kept = (*every[:place], exchange, *every[place + 1 :])[-EXCHANGES_KEPT:]
    return replace(conversation, exchanges=kept)


def _paragraphs(desk: Desk, exchange: Exchange, known: dict[str, Paragraph]) -> dict[str, Paragraph]:
    found: dict[str, Paragraph] = {}
    for citation in exchange.citations:
        key = paragraph_key(citation)
        if key in known:
            continue
        try:
            text = desk.library.read(citation.article_id, citation.version).text
        except ArticleUnknown:  # deleted while we answered: the quote is shown alone
            continue
        found[key] = paragraph_around(text, citation.start, citation.end)
    return found
