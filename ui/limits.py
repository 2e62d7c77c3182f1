"""What a reader limits an answer to: dates of publication, a day to stand at, a publisher.

What a browser sends is untrusted: `read_limits` is the only way in. Knows no HTML and no Gradio.
"""

import re
from collections.abc import Mapping
from datetime import date
from typing import Self

from qa.dates import read_window
from qa.domain import Noun, Question, Turn, Window
from qa.errors import ExportQAError

PUBLISHER_CHARACTERS = 200

_DATES = {"from": "“Published from”", "to": "“Published to”", "as_of": "“As of”"}


class LimitsWrong(ExportQAError):
    """The limits cannot be used; the message names the field and says what to do."""


class Limits(Noun):
    """Dates are inclusive, `None` open; an empty `publisher` means all of them.

    Without `read_dates` exactly these dates count, and none are read from the words of the question.
    """

    published_from: date | None = None
    published_to: date | None = None
    as_of: date | None = None
    publisher: str = ""
    read_dates: bool = True

    def __bool__(self) -> bool:
        return bool(self.published_from or self.published_to or self.as_of or self.publisher)

    def asked(self, text: str, history: tuple[Turn, ...]) -> Question:
        """The question within these limits. Raises pydantic's `ValidationError`."""
        return Question(
            question=text,
            history=history,
            as_of=self.as_of,
            published_from=self.published_from,
            published_to=self.published_to,
            publishers=(self.publisher,) if self.publisher else (),
            read_dates=self.read_dates,
        )

    def exactly(self) -> Self:
        """The same limits, for a question whose own dates the reader has overruled."""
        return self.model_copy(update={"read_dates": False})

    def carried_to(self, text: str) -> Self:
        """The limits for a later question: dates that it names itself are newer, so those of publication give way."""
        own = read_window(text, self.as_of or date.today()).window != Window()
        dates: dict[str, date | None] = {"published_from": None, "published_to": None} if own else {}
        return self.model_copy(update={"read_dates": True, **dates})


def read_limits(sent: object) -> Limits:
    """The limits in the fields `from`, `to`, `as_of` (YYYY-MM-DD) and `publisher`; blank and missing ones limit nothing.

    Raises `LimitsWrong`.
    """
    fields = sent if isinstance(sent, Mapping) else {}
    since, until, as_of = (_day(fields.get(name), label) for name, label in _DATES.items())
    publisher = " ".join(str(fields.get("publisher") or "").split())
    if len(publisher) > PUBLISHER_CHARACTERS:
        raise LimitsWrong("“Publisher” is too long: choose one from the list, or leave it empty.")
    if since and until and since > until:
        raise LimitsWrong(
            f"{_DATES['from']} is later than {_DATES['to']}: swap them, or leave one of them empty."
        )
    if since and as_of and since > as_of:
        raise LimitsWrong(
            f"{_DATES['from']} is later than {_DATES['as_of']}: choose an earlier day, or leave one of them empty."
        )
    return Limits(published_from=since, published_to=until, as_of=as_of, publisher=publisher)


def _day(sent: object, label: str) -> date | None:
    text = str(sent or "").strip()
    if not text:
        return None
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII):
            return date.fromisoformat(text)
    except ValueError:  # the 30th of February
        pass
    raise LimitsWrong(f"{label} is not a whole date: give day, month and year, or leave it empty.")
