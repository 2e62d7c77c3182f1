"""A question out of the options of a command."""

import re
from collections.abc import Sequence

import typer
from pydantic import ValidationError

from qa.domain import Question, Turn
from ui.problems import describe_invalid

_OPTIONS = {"as_of": "--as-of", "published_from": "--from", "published_to": "--to", "question": "QUESTION"}
_FIELD = re.compile(r"^question|\b(?:as_of|published_from|published_to)\b")


def asked(
    text: str,
    as_of: str,
    since: str,
    until: str,
    publishers: Sequence[str],
    earlier: Sequence[str] = (),
    read_dates: bool = True,
) -> Question:
    """The question; `earlier` ones were asked before it. Raises `typer.BadParameter` naming the option."""
    given = {"as_of": as_of or None, "published_from": since or None, "published_to": until or None}
    history = [Turn(role="user", text=question) for question in earlier]
    try:
        return Question.model_validate(
            {
                "question": text,
                "publishers": tuple(publishers),
                "history": tuple(history),
                "read_dates": read_dates,
                **given,
            }
        )
    except ValidationError as error:
        problems = describe_invalid([dict(one) for one in error.errors()])
        raise typer.BadParameter(_FIELD.sub(lambda found: _OPTIONS[found[0]], problems)) from error
