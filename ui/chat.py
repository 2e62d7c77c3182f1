"""The Ask tab: a conversation that grows sentence by sentence, each citation opening its source beside the answer.

What is shown is built by `ui.render`, escaped there; Gradio only carries it. Opening a citation needs no call: the
cards are in the page, and `static/page.js` shows the one that is asked for.
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import gradio as gr
from pydantic import ValidationError

from qa.domain import HISTORY_TURNS, QUESTION_CHARACTERS, TURN_CHARACTERS, Done, Question, Turn
from qa.errors import ArticleUnknown, ExportQAError
from ui.bootstrap import Desk
from ui.escape import as_html
from ui.exchange import Exchange, Paragraph, after, paragraph_around, paragraph_key
from ui.problems import describe_invalid
from ui.render import conversation_html
from ui.tally import Tally

EXAMPLES = (
    "Are Chinese exports of gallium and germanium to the United States still banned?",
    "What is the 50% affiliates rule, and is it in force?",
    "When did China start to require licences for graphite exports?",
    "What happened to the AI diffusion rule?",
)
EXCHANGES_KEPT = 30


@dataclass(frozen=True)
class Conversation:
    """What one visitor has asked and been told, oldest first, with the paragraphs that the citations point into."""

    exchanges: tuple[Exchange, ...] = ()
    paragraphs: dict[str, Paragraph] = field(default_factory=dict)


def add_chat(page: gr.Blocks, desk: Desk, counted: Tally) -> None:
    """Puts the conversation, the examples and the question box into the page being built."""
    said = gr.State(Conversation(), time_to_live=24 * 3600)
    promise = gr.HTML(elem_id="promise", js_on_load=None, apply_default_css=False)
    shown = gr.HTML(
        conversation_html((), {}), elem_id="conversation", js_on_load=None, apply_default_css=False
    )
    with gr.Column(elem_id="examples") as examples:
        gr.HTML("<h2>For example</h2>", js_on_load=None, apply_default_css=False)
        buttons = [gr.Button(text, elem_classes="example", variant="secondary") for text in EXAMPLES]
    again = gr.Button("Start a new conversation", elem_id="again", variant="secondary", visible=False)
    with gr.Row(elem_id="asking"):
        box = gr.Textbox(
            placeholder="Ask a question",
            label="Your question",
            show_label=False,
            container=False,
            lines=1,
            max_lines=6,
            max_length=QUESTION_CHARACTERS,
            submit_btn="Ask",
            autofocus=True,
            elem_id="question",
        )

    def respond(text: str, conversation: Conversation) -> Iterator[tuple[object, ...]]:
        for step in converse(desk, counted, text, conversation):
            html = conversation_html(step.exchanges, step.paragraphs)
            some = bool(step.exchanges)
            yield html, step, "", gr.Column(visible=not some), gr.Button(visible=some)

    outputs = [shown, said, box, examples, again]
    asks = [(box.submit, box), *((button.click, button) for button in buttons)]
    for listen, asked in asks:
        listen(respond, [asked, said], outputs, api_visibility="private", show_progress="hidden")
    again.click(
        lambda: (
            conversation_html((), {}),
            Conversation(),
            "",
            gr.Column(visible=True),
            gr.Button(visible=False),
        ),
        None,
        outputs,
        api_visibility="private",
        show_progress="hidden",
    )
    page.load(lambda: promise_html(desk), None, promise, api_visibility="private", show_progress="hidden")


def converse(desk: Desk, counted: Tally, text: str, before: Conversation) -> Iterator[Conversation]:
    """The conversation after each step of answering `text`: searching, reading, each sentence, the whole answer."""
    if not text.strip():
        yield before
        return
    exchange = Exchange(question=text, answered_by=desk.assistant.answered_by)
    yield _with(before, exchange)
    paragraphs = dict(before.paragraphs)
    began = time.monotonic()
    try:
        question = Question(question=text, history=history_of(before))
        for event in desk.assistant.stream(question):
            if isinstance(event, Done):
                counted.answered(event.answer, time.monotonic() - began)
            exchange = after(exchange, event)
            paragraphs |= _paragraphs(desk, exchange, paragraphs)
            yield _with(replace(before, paragraphs=paragraphs), exchange)
    except ValidationError as error:
        problem = describe_invalid([dict(one) for one in error.errors()])
        yield _with(before, replace(exchange, stage="failed", problem=problem))
    except ExportQAError as error:
        counted.failed()
        kept = replace(before, paragraphs=paragraphs)
        yield _with(kept, replace(exchange, stage="failed", problem=str(error)))
    except Exception:  # a fault of ours: the reader is told before the server's log is
        counted.failed()
        broken = "This is a fault of the server; its log says more. Ask again, or ask differently."
        yield _with(before, replace(exchange, stage="failed", problem=broken))
        raise


def history_of(conversation: Conversation) -> tuple[Turn, ...]:
    """The finished exchanges as turns, as many as a question may carry."""
    turns: list[Turn] = []
    for exchange in conversation.exchanges:
        if exchange.answer is not None:
            turns.append(Turn(role="user", text=exchange.question[:TURN_CHARACTERS]))
            turns.append(Turn(role="assistant", text=exchange.answer.text[:TURN_CHARACTERS]))
    return tuple(turns[-(HISTORY_TURNS - HISTORY_TURNS % 2) :])


def promise_html(desk: Desk) -> str:
    """The line under the title: how many articles there are, and who words the answers."""
    count = desk.library.counts().articles
    held = "1 article" if count == 1 else f"{count:,} articles"
    worder = desk.assistant.answered_by
    words = (
        "Answers are quoted word for word."
        if worder == "quotes"
        else f"Answers are written by {as_html(worder)}, each sentence checked against its quotes."
    )
    return f'<p class="promise">{held} in the library. {words}</p>'


def _with(conversation: Conversation, exchange: Exchange) -> Conversation:
    kept = (*conversation.exchanges, exchange)[-EXCHANGES_KEPT:]
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
