"""The dates and the publisher that an answer keeps to, in words, and the form behind them: pure functions to HTML.

`static/page.js` opens and closes it and keeps what was typed; what is sent is read by `ui.limits`.
"""

from datetime import date

from qa.domain import Window
from ui.escape import as_html
from ui.exchange import Exchange
from ui.limits import PUBLISHER_CHARACTERS, Limits
from ui.plain import window_span

EVERY_DATE = "Articles of every date"
NEXT = "next"


def limits_html(exchange: Exchange, place: int) -> str:
    """What the answer number `place`, from 1, was limited to, and the form to ask its question anew within others."""
    words = f'<span dir="auto">{as_html(limits_words(exchange.window, exchange.limits))}</span>'
    if exchange.stage != "done":
        return f'<p class="limited">{words}</p>' if exchange.standalone_question else ""
    limited = exchange.window != Window() or bool(exchange.limits)
    buttons = '<button type="submit" class="primary" value="these">Ask again within these</button>'
    if limited:
        buttons += '<button type="submit" value="none">Ask again without limits</button>'
    return _details(
        str(place - 1),
        words,
        "Change" if limited else "Limit",
        _filled_in(exchange),
        exchange.limits_problem,
        buttons,
        "These limits hold for the questions that follow, too.",
    )


def next_limits_html(limits: Limits, problem: str = "") -> str:
    """What the questions to come are limited to, and the form to change it."""
    words = as_html(f"Next question: {_lower(limits_words(_window(limits), limits))}") if limits else ""
    buttons = '<button type="submit" class="primary" value="these">Use for the next questions</button>'
    if limits:
        buttons += '<button type="submit" value="none">Remove limits</button>'
    return _details(
        NEXT,
        f'<span dir="auto">{words}</span>',
        "Change" if limits else "Limit dates or publisher",
        limits,
        problem,
        buttons,
        "Dates that a question names itself win over those of publication.",
    )


def limits_words(window: Window, limits: Limits) -> str:
    """Which articles could be used, and who said so: "Articles published since 1 March 2025 (read from the question)"."""
    span = window_span(window)
    said = f"Articles published {span}" if span else EVERY_DATE
    if limits.publisher:
        said += f", from {limits.publisher}"
    if window.origin == "question":
        return f"{said} (read from the question)"
    return f"{said} (as you set)" if limits or not limits.read_dates else said


def publishers_html(publishers: tuple[str, ...]) -> str:
    """The list that the field for the publisher suggests from."""
    options = "".join(f'<option value="{as_html(name)}"></option>' for name in publishers)
    return f'<datalist id="publishers">{options}</datalist>'


def _details(place: str, words: str, act: str, limits: Limits, problem: str, buttons: str, hint: str) -> str:
    told = f'<p class="limits-problem" role="alert">{as_html(problem)}</p>' if problem else ""
    return (
        f'<details class="limits" data-place="{place}"{" open" if problem else ""}>'
        f'<summary>{words} <span class="change">{act}</span></summary>'
        '<form novalidate autocomplete="off"><div class="fields">'
        f"{_day('from', 'Published from', limits.published_from)}{_day('to', 'Published to', limits.published_to)}"
        f"{_day('as_of', 'As of', limits.as_of)}"
        f'<label>Publisher <input name="publisher" list="publishers" maxlength="{PUBLISHER_CHARACTERS}" '
        f'placeholder="any" value="{as_html(limits.publisher)}"></label></div>{told}'
        f'<p class="act">{buttons}</p>'
        f'<p class="hint">As of a day, the answer is what a reader of that day would be told. {hint}</p></form></details>'
    )


def _day(name: str, label: str, day: date | None) -> str:
    value = day.isoformat() if day else ""
    return f'<label>{label} <input type="date" name="{name}" value="{value}"></label>'


def _filled_in(exchange: Exchange) -> Limits:
    """The limits that the answer was given within, wherever they came from."""
    window, given = exchange.window, exchange.limits
    until = given.published_to if window.until == given.as_of else window.until
    return given.model_copy(update={"published_from": window.since, "published_to": until})


def _window(limits: Limits) -> Window:
    last = min((day for day in (limits.published_to, limits.as_of) if day), default=None)
    bounded = bool(limits.published_from or last)
    return Window(since=limits.published_from, until=last, origin="request" if bounded else "none")


def _lower(words: str) -> str:
    return (words[:1].lower() + words[1:]).removesuffix(" (as you set)")
