"""What readers put right in the sources of articles: it lies on top of what a page says, now and at each later reading.

Storage is functions on an open transaction; beginning it and translating its errors is the catalogue's part.
"""

from datetime import date
from typing import Annotated

import sqlalchemy as sa
from pydantic import BeforeValidator, StringConstraints, model_validator

from qa.domain import Noun, Source
from qa.schema import corrections

TITLE_CHARACTERS = 300
LINE_CHARACTERS = 2_000


def _on_one_line(text: object) -> object:
    return " ".join(text.split()) or None if isinstance(text, str) else text


_Line = Annotated[str, StringConstraints(max_length=LINE_CHARACTERS)]
_Title = Annotated[str, StringConstraints(max_length=TITLE_CHARACTERS)]
_Address = Annotated[
    str, StringConstraints(max_length=LINE_CHARACTERS, pattern=r"^(?i:https?)://[^\s/?#]+[^\s]*$")
]


class Correction(Noun):
    """The body of `PATCH /v1/articles/{id}`: only the fields that are named count, and `null` says that it is unknown."""

    title: Annotated[_Title | None, BeforeValidator(_on_one_line)] = None
    url: Annotated[_Address | None, BeforeValidator(_on_one_line)] = None
    publisher: Annotated[_Line | None, BeforeValidator(_on_one_line)] = None
    author: Annotated[_Line | None, BeforeValidator(_on_one_line)] = None
    published: date | None = None

    @model_validator(mode="after")
    def _titled(self) -> "Correction":
        if "title" in self.model_fields_set and not self.title:
            raise ValueError("title is empty: every article has one, so give it or leave the field out")
        return self

    def __bool__(self) -> bool:
        return bool(self.model_fields_set)


def corrected(source: Source, correction: Correction) -> Source:
    """The source as the correction has it; a date that it names is `given`, whatever its value."""
    named: dict[str, object] = {name: getattr(correction, name) for name in correction.model_fields_set}
    if "published" in named:
        named["date_origin"] = "given" if correction.published else None
    return source.model_copy(update=named)


def joined(earlier: Correction, later: Correction) -> Correction:
    """Both, and the later one where the two name the same field."""
    fields = earlier.model_dump(exclude_unset=True) | later.model_dump(exclude_unset=True)
    return Correction.model_validate(fields)


def correction_of(connection: sa.Connection, article_id: str) -> Correction:
    """Everything that was put right in the article's source so far."""
    query = sa.select(corrections.c.state).where(corrections.c.article_id == article_id)
    state = connection.execute(query).scalar_one_or_none()
    return Correction.model_validate_json(state) if state else Correction()


def keep_correction(connection: sa.Connection, article_id: str, correction: Correction) -> None:
    """Lays the correction on top of the earlier ones."""
    whole = joined(correction_of(connection, article_id), correction)
    connection.execute(sa.delete(corrections).where(corrections.c.article_id == article_id))
    state = whole.model_dump_json(exclude_unset=True)
    connection.execute(sa.insert(corrections), {"article_id": article_id, "state": state})
