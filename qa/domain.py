"""The nouns of the product. They are the API's JSON: there is no second set of transfer objects.

Each noun leads back to the one before: a citation to its passage, to its article, to its source. Everything is frozen.
This module knows no storage, no model, no web framework.
"""

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

DateOrigin = Literal["given", "json-ld", "meta", "time-element", "url", "feed", "text"]
# Why there is no answer: no article is about the subject; some are, but none about what is asked; one reports the event
# but not the detail; nothing was asked that an article could answer ("Hello", "Thank you").
Absence = Literal["off_topic", "not_covered", "detail_missing", "small_talk"]
Relation = Literal[
    "suspended", "rescinded", "replaced", "extended", "delayed", "amended", "corrected", "ended"
]

QUESTION_CHARACTERS = 2_000
TURN_CHARACTERS = 20_000
HISTORY_TURNS = 100


class Noun(BaseModel):
    """What all nouns share: frozen, and an unknown field is an error rather than a silent loss."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Source(Noun):
    """What one needs to cite an article. `published` is never the time of ingest; `None` means the page does not say.

    `updated` is a later day on which the page says that it was changed; `None` where it names none. `language` is a
    two-letter code, `None` where it could not be told.
    """

    title: str
    url: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: date | None = None
    date_origin: DateOrigin | None = None
    updated: date | None = None
    retrieved_at: datetime | None = None
    language: str | None = None


class Article(Noun):
    """One published text at one version. Offsets of passages and citations point into `text` (Python characters)."""

    id: str
    version: int = 1
    source: Source
    text: str
    digest: str


class Passage(Noun):
    """The unit that is embedded and retrieved: `text == article.text[start:end]`, whole sentences."""

    id: str
    article_id: str
    position: int
    start: int
    end: int
    text: str


class Hit(Passage):
    """A passage as a search found it: with its article's version and source, and a score (higher is better)."""

    version: int
    score: float
    source: Source
    also_at: tuple[Source, ...] = ()


class Turn(Noun):
    """One earlier message of the conversation."""

    role: Literal["user", "assistant"]
    text: Annotated[str, StringConstraints(max_length=TURN_CHARACTERS)]


class Question(Noun):
    """What is asked, and the body of `POST /v1/answer`. Dates are inclusive.

    With `read_dates` the words of the question are read for dates too ("since March"), and those given here win where
    the two disagree. Without it exactly the dates given here count; with none given, articles of every date do.
    """

    question: Annotated[
        str, StringConstraints(strip_whitespace=True, min_length=1, max_length=QUESTION_CHARACTERS)
    ]
    history: Annotated[tuple[Turn, ...], Field(max_length=HISTORY_TURNS)] = ()
    as_of: date | None = None
    published_from: date | None = None
    published_to: date | None = None
    publishers: tuple[str, ...] = ()
    read_dates: bool = True

    @model_validator(mode="after")
    def _dates_in_order(self) -> "Question":
        if self.published_from and self.published_to and self.published_from > self.published_to:
            raise ValueError("published_from is later than published_to: swap them or leave one out")
        if self.published_from and self.as_of and self.published_from > self.as_of:
            raise ValueError("published_from is later than as_of: choose an earlier day or leave one out")
        return self


class Window(Noun):
    """The publication dates that retrieval may use, both inclusive, and who asked for them."""

    since: date | None = None
    until: date | None = None
    origin: Literal["question", "request", "none"] = "none"


class Succession(Noun):
    """That a later article changes what an earlier one says. The quote that says so is verbatim in the later article."""

    relation: Relation
    in_part: bool = False
    article_id: str
    version: int
    source: Source
    quote: str
    start: int
    end: int


class Span(Noun):
    """A stretch of `Article.text`, in characters."""

    start: int
    end: int


class Citation(Noun):
    """A numbered, verbatim quote: `article.text[start:end] == quote`, always.

    `key` is the stretch of the article within the quote that answers the question (the date, the number, the name);
    `None` where no single one does.
    """

    number: int
    article_id: str
    version: int
    passage_id: str
    quote: str
    start: int
    end: int
    source: Source
    also_at: tuple[Source, ...] = ()
    superseded_by: Succession | None = None
    key: Span | None = None


class Verdict(Noun):
    """The result of checking one sentence against its quotes."""

    status: Literal["verified", "mismatch", "unsupported", "misattributed", "spliced"]
    reason: str = ""


class Statement(Noun):
    """One sentence of the answer, with the numbers of the citations that it stands on."""

    text: str
    citations: tuple[int, ...]
    verdict: Verdict


class Answer(Noun):
    """The reply. `not_found` is an answer: then `closest` holds the nearest passages (none for small talk), `absence`
    says what is missing, and nothing is stated."""

    id: str
    question: str
    standalone_question: str
    window: Window
    status: Literal["answered", "not_found"]
    text: str
    statements: tuple[Statement, ...] = ()
    citations: tuple[Citation, ...] = ()
    closest: tuple[Hit, ...] = ()
    absence: Absence | None = None
    notices: tuple[str, ...] = ()
    answered_by: str


class Searching(Noun):
    """First event: the question as it will be searched."""

    type: Literal["searching"] = "searching"
    standalone_question: str
    window: Window


class Found(Noun):
    """Second event: the passages, best first, that the answer may use."""

    type: Literal["found"] = "found"
    passages: tuple[Hit, ...]


class Stated(Noun):
    """One checked sentence, with the citations that it brings in."""

    type: Literal["stated"] = "stated"
    statement: Statement
    citations: tuple[Citation, ...]


class Done(Noun):
    """Last event: the whole answer. Where it differs from what was stated before, it is what counts."""

    type: Literal["done"] = "done"
    answer: Answer


Event = Searching | Found | Stated | Done


class Outcome(Noun):
    """What became of one location. `reason` says why (and what to do) for `duplicate`, `rejected` and `failed`."""

    location: str
    article_id: str | None = None
    title: str | None = None
    reason: str = ""


class IngestReport(Noun):
    """What an ingest run did, one `Outcome` per article, in the order they were met."""

    added: tuple[Outcome, ...] = ()
    updated: tuple[Outcome, ...] = ()
    unchanged: tuple[Outcome, ...] = ()
    duplicate: tuple[Outcome, ...] = ()
    rejected: tuple[Outcome, ...] = ()
    failed: tuple[Outcome, ...] = ()


class Removal(Noun):
    """Proof of a deletion: counted in record and index after the fact."""

    passages_deleted: int
    passages_left: int
