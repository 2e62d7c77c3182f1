"""The Ask tab: a conversation that grows sentence by sentence, each citation opening its source beside the answer.

What is shown is built by `ui.render`, escaped there; Gradio only carries it. Opening a citation needs no call: the
cards are in the page, and `static/page.js` shows the one that is asked for. A tab finds its conversation again after a
reload (`ui.kept`).
"""

from collections.abc import Iterator, Mapping

import gradio as gr

from qa.domain import QUESTION_CHARACTERS
from ui.bootstrap import Desk
from ui.conversation import Conversation, ask_anew, converse, with_limits_problem
from ui.escape import as_html
from ui.jobs import Job, Jobs
from ui.kept import Kept
from ui.limits import Limits, LimitsWrong, read_limits
from ui.limits_form import next_limits_html, publishers_html
from ui.render import conversation_html
from ui.tally import Tally

EXAMPLES = (
    "Are Chinese exports of gallium and germanium to the United States still banned?",
    "What is the 50% affiliates rule, and is it in force?",
    "When did China start to require licences for graphite exports?",
    "What happened to the AI diffusion rule?",
)

# What the forms in the HTML send: which of them, which button, and the fields as they are. A date that is not whole reads
# as empty; the mark says that something stands there.
_SEND_LIMITS = """
element.addEventListener("submit", (event) => {
  const form = event.target;
  const details = form.closest("details.limits");
  if (!details) return;
  event.preventDefault();
  const sent = { place: details.dataset.place, act: event.submitter ? event.submitter.value : "these" };
  for (const field of form.querySelectorAll("input")) sent[field.name] = field.validity.badInput ? "?" : field.value;
  trigger("submit", sent);
});
"""
# `static/held.js` tells the page that the library has changed; the line that counts it is then drawn anew.
_FOLLOW_LIBRARY = 'document.addEventListener("library-changed", () => trigger("submit"));'
# The tab makes the key under which it finds its conversation again. Where storing is forbidden, a reload begins anew.
_KEY_OF_TAB = """() => {
  let key = "";
  try {
    key = sessionStorage.getItem("conversation") || "";
    if (!/^[0-9a-f]{32}$/.test(key)) {
      key = [...crypto.getRandomValues(new Uint8Array(16))].map((one) => one.toString(16).padStart(2, "0")).join("");
      sessionStorage.setItem("conversation", key);
    }
  } catch { key = ""; }
  return [key];
}"""


def add_chat(page: gr.Blocks, desk: Desk, jobs: Jobs, counted: Tally) -> None:
    """Puts the conversation, the examples and the question box into the page being built."""
    kept = Kept()
    said = gr.State(Conversation(), time_to_live=24 * 3600)
    key = gr.State("")
    key_of_tab = gr.Textbox(visible=False)
    promise = gr.HTML(elem_id="promise", js_on_load=_FOLLOW_LIBRARY, apply_default_css=False)
    shown = gr.HTML(
        conversation_html((), {}), elem_id="conversation", js_on_load=_SEND_LIMITS, apply_default_css=False
    )
    with gr.Column(elem_id="examples") as examples:
        gr.HTML("<h2>For example</h2>", js_on_load=None, apply_default_css=False)
        buttons = [gr.Button(text, elem_classes="example", variant="secondary") for text in EXAMPLES]
    again = gr.Button("Start a new conversation", elem_id="again", variant="secondary", visible=False)
    with gr.Column(elem_id="asking"):
        following = gr.HTML(
            next_limits_html(Limits()),
            elem_id="following",
            js_on_load=_SEND_LIMITS,
            apply_default_css=False,
        )
        box = _question_box()

    def respond(text: str, conversation: Conversation, key: str) -> Iterator[tuple[object, ...]]:
        for step in converse(desk, counted, text, conversation):
            kept.keep(key, step)
            yield (*_drawn(step), "")

    def limit(conversation: Conversation, key: str, event: gr.EventData) -> Iterator[tuple[object, ...]]:
        for step, problem in _limited(desk, counted, conversation, event._data):
            kept.keep(key, step)
            yield _drawn(step, problem)

    def begin_anew(key: str) -> tuple[object, ...]:
        kept.keep(key, Conversation())
        return (*_drawn(Conversation()), "")

    def recall(key: str) -> tuple[object, ...]:
        return (promised(), key, *_drawn(kept.recall(key)))

    def promised() -> str:
        return promise_html(desk, jobs.opening)

    drawn = [shown, said, following, examples, again]
    asks = [(box.submit, box), *((button.click, button) for button in buttons)]
    for listen, asked in asks:
        listen(respond, [asked, said, key], [*drawn, box], api_visibility="private", show_progress="hidden")
    for form in (shown, following):
        form.submit(limit, [said, key], drawn, api_visibility="private", show_progress="hidden")
    promise.submit(promised, None, promise, api_visibility="private", show_progress="hidden")
    again.click(begin_anew, key, [*drawn, box], api_visibility="private", show_progress="hidden")
    page.load(
        recall,
        key_of_tab,
        [promise, key, *drawn],
        js=_KEY_OF_TAB,
        api_visibility="private",
        show_progress="hidden",
    )


def promise_html(desk: Desk, opening: Job | None) -> str:
    """The line under the title: how many articles there are, and who words the answers; the publishers, unseen.

    `opening` is the run that puts the bundled articles in, while it goes on.
    """
    count = desk.library.counts().articles
    held = "1 article" if count == 1 else f"{count:,} articles"
    loading = (
        f"The bundled articles are being added, {opening.done} of {opening.total} so far. " if opening else ""
    )
    worder = desk.assistant.answered_by
    words = (
        "Answers are quoted word for word."
        if worder == "quotes"
        else f"Answers are written by {as_html(worder)}, each sentence checked against its quotes."
    )
    suggested = publishers_html(desk.library.publishers())
    known = f'data-articles="{count}" data-loaded="{opening.done if opening else ""}"'
    return f'<p class="promise" {known}>{held} in the library. {loading}{words}</p>{suggested}'


def _question_box() -> gr.Textbox:
    return gr.Textbox(
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


def _drawn(conversation: Conversation, problem: str = "") -> tuple[object, ...]:
    """The page's parts as they show the conversation, and the conversation."""
    some = bool(conversation.exchanges)
    return (
        conversation_html(conversation.exchanges, conversation.paragraphs),
        conversation,
        next_limits_html(conversation.limits, problem),
        gr.Column(visible=not some),
        gr.Button(visible=some),
    )


def _limited(
    desk: Desk, counted: Tally, before: Conversation, sent: object
) -> Iterator[tuple[Conversation, str]]:
    """What becomes of the conversation by what a form sent, and what is wrong with the limits of the questions to come."""
    fields = sent if isinstance(sent, Mapping) else {}
    places = {str(place): place for place in range(len(before.exchanges))}
    place = places.get(str(fields.get("place")))
    try:
        limits = Limits() if fields.get("act") == "none" else read_limits(fields)
    except LimitsWrong as error:
        problem = str(error)
        yield (before, problem) if place is None else (with_limits_problem(before, place, problem), "")
        return
    if place is None:
        yield before.within(limits), ""
        return
    for step in ask_anew(desk, counted, place, limits, before):
        yield step, ""
