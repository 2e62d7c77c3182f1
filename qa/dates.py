"""What a question says about time: "since March", "as of 1 May 2025", "latest" -> the dates that retrieval may use.

A wrongly read window loses the answer, so only words about when something was published are read as one. A date that
identifies a rule, an event or a deadline ("the October 2022 rule", "valid until 2027") is left alone. "In March 2023"
gives a soft window: a preference, never a filter. This module does not know what is in the library.
"""

import re
from dataclasses import dataclass, replace
from datetime import date

from qa.date_phrases import Phrase, date_phrases
from qa.domain import Window
from qa.written_dates import MONTHS, FoundDate, dates_in

__all__ = ["FoundDate", "ReadWindow", "combine", "dates_in", "read_window"]

# Characters of the question that a notice repeats in one piece.
LONGEST = 60


@dataclass(frozen=True)
class ReadWindow:
    """What was read: the window, the words that gave it, and a sentence for the reader (empty where nothing was read).

    With `soft` the window is a preference and must not leave anything out. `newest_first`: the question wants the last
    of several; `about_now`: it asks how things stand today.
    """

    window: Window
    soft: bool = False
    newest_first: bool = False
    about_now: bool = False
    phrase: str = ""
    notice: str = ""


_NEWEST = re.compile(
    r"(?<!at the )\b(?:latest|newest|most\s+recent(?:ly)?|recent(?:ly)?|lately|up[\s-]to[\s-]date|what['’]?s\s+new|"
    r"last\s+(?:change|update|amendment|revision|addition|rule|batch|round|notice|version|word|time))\b",
    re.IGNORECASE,
)
_NOW = re.compile(
    r"(?<!by )(?<!from )\b(?:current(?:ly)?|now|still|today|at\s+present|presently|at\s+the\s+moment|nowadays|these\s+days|"
    r"right\s+now|as\s+things\s+stand|any\s?more|any\s+longer|no\s+longer|to\s+date|so\s+far|the\s+last\s+word|yet|as\s+of\s+(?:now|today))\b"
    r"(?!['’]s\s+(?:date|rule))",
    re.IGNORECASE,
)


def read_window(question: str, today: date, dates: bool = True, earlier: str = "") -> ReadWindow:
    """The window that the words of `question` ask for; pass the request's `as_of` as `today` where there is one.

    A bare "March" is the one that the `earlier` question leads to, else the last that has begun by `today`. Dates before
    1990 or after `today` give no window. Without `dates` none are read, only whether the question asks how things
    stand.
    """
    hard, softs = date_phrases(question, today, earlier) if dates else ([], [])
    newest, now = bool(_NEWEST.search(question)), bool(_NOW.search(question))
    chosen = _join(hard) if hard else _cover(softs) if softs else None
    if chosen is None:
        notice = (
            "Newer articles are preferred, as the question asks how things stand." if newest or now else ""
        )
        return ReadWindow(Window(), False, newest, now, "", notice)
    window = Window(since=chosen.since, until=chosen.until, origin="question")
    phrase = _quoted(question, hard or softs, chosen)
    return ReadWindow(window, chosen.soft, newest, now, phrase, _notice(window, chosen.soft, phrase))


def combine(
    read: ReadWindow, as_of: date | None, published_from: date | None, published_to: date | None
) -> Window:
    """The window that binds retrieval: the request's dates win over the question's, and nothing after `as_of` gets in.

    A soft window binds nothing. Where the question's dates contradict the request's, they are dropped.
    """
    since, until = (None, None) if read.soft else (read.window.since, read.window.until)
    request_until = min((day for day in (as_of, published_to) if day is not None), default=None)
    if published_from is not None:
        since = published_from
        until = until if until is not None and until >= published_from else None
    if request_until is not None:
        if published_to is not None or until is None or until > request_until:
            until = request_until
        if published_from is None and since is not None and since > until:
            since = None
    asked = published_from is not None or request_until is not None
    if since is None and until is None:
        return Window()
    return Window(since=since, until=until, origin="request" if asked else "question")


def _join(spans: list[Phrase]) -> Phrase:
    """ "since March but before June": the first span, closed by a later one where that leaves something."""
    joined = spans[0]
    for span in spans[1:]:
        since, until = joined.since or span.since, joined.until or span.until
        if (since, until) != (joined.since, joined.until) and (
            since is None or until is None or since <= until
        ):
            joined = replace(joined, since=since, until=until, end=max(joined.end, span.end))
    return joined


def _cover(spans: list[Phrase]) -> Phrase:
    since = [span.since for span in spans if span.since is not None]
    until = [span.until for span in spans if span.until is not None]
    first = min(spans, key=lambda span: span.start)
    open_end = len(until) < len(spans)
    return replace(
        first,
        since=min(since) if len(since) == len(spans) else None,
        until=None if open_end else max(until),
        end=max(span.end for span in spans),
    )


def _quoted(question: str, phrases: list[Phrase], chosen: Phrase) -> str:
    """The words that give the window; of a long stretch only its phrases."""
    stretch = [(chosen.start, chosen.end)]
    if chosen.end - chosen.start > LONGEST:
        stretch = [(one.start, one.end) for one in phrases if one.end <= chosen.end]
    quoted = (re.sub(r"\s+", " ", question[start:end].strip(" ,?.!")) for start, end in stretch)
    return " … ".join(dict.fromkeys(quoted))


def _notice(window: Window, soft: bool, phrase: str) -> str:
    if window.since and window.until:
        same = window.since == window.until
        said = f"on {_day(window.since)}" if same else f"from {_day(window.since)} to {_day(window.until)}"
    else:
        said = f"on or after {_day(window.since)}" if window.since else f"up to {_day(window.until)}"
    if soft:
        return f"Articles published {said} are preferred (“{phrase}”)."
    return f"Only articles published {said} were used (“{phrase}”)."


def _day(day: date | None) -> str:
    return f"{day.day} {MONTHS[day.month - 1].title()} {day.year}" if day else ""
