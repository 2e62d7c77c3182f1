"""The library by way of the server that owns it, for the commands that read: each call of theirs as an HTTP call.

Imports neither the record nor the ingest: asking a server is to cost less than answering. `ui.remote` has the other calls.
"""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import quote

import httpx
from pydantic import BaseModel, TypeAdapter, ValidationError

from qa.domain import Answer, Article, Event, Question
from qa.errors import ExportQAError, LibraryInUse

if TYPE_CHECKING:
    from qa.articles import ArticleEntry

_Noun = TypeVar("_Noun", bound=BaseModel)
_EVENT: TypeAdapter[Event] = TypeAdapter(Event)


class RemoteReader:
    """Asks the server that owns the data folder."""

    def __init__(self, http: httpx.Client) -> None:
        self._http = http

    @property
    def answered_by(self) -> str:
        return str(body_of(self._sent("GET", "/readyz"))["answered_by"])

    def ask(self, question: Question) -> Answer:
        return noun(Answer, self._sent("POST", "/v1/answer", body=question.model_dump(mode="json")))

    def stream(self, question: Question) -> Iterator[Event]:
        asked = question.model_dump(mode="json")
        try:
            with self._http.stream("POST", "/v1/answer/stream", json=asked) as reply:
                if reply.is_error:
                    reply.read()
                    raise refusal(reply)
                name = ""
                for line in reply.iter_lines():
                    field, _, value = line.partition(": ")
                    name = value if field == "event" else name
                    if field == "data" and name == "error":
                        raise ExportQAError(str(json.loads(value)["detail"]))
                    if field == "data":
                        yield _EVENT.validate_json(value)
        except httpx.HTTPError as error:
            raise silent(self._http, error) from error

    def articles(self) -> "Iterator[ArticleEntry]":
        from qa.articles import ArticleEntry

        after: str | None = None
        while True:
            page = body_of(
                self._sent(
                    "GET", "/v1/articles", params={"limit": "100"} | ({"after": after} if after else {})
                )
            )
            for entry in page["articles"]:
                yield ArticleEntry.model_validate(entry)
            after = page["next"]
            if after is None:
                return

    def read(self, article_id: str) -> Article:
        return noun(Article, self._sent("GET", place_of(article_id)))

    def history(self, article_id: str) -> tuple[Article, ...]:
        versions = body_of(self._sent("GET", place_of(article_id) + "/history"))["versions"]
        return tuple(Article.model_validate(version) for version in versions)

    def _sent(
        self,
        method: str,
        path: str,
        body: object = None,
        params: dict[str, str] | None = None,
        headers: dict[str, str] | None = None,
    ) -> httpx.Response:
        try:
            reply = self._http.request(method, path, json=body, params=params, headers=headers)
        except httpx.HTTPError as error:
            raise silent(self._http, error) from error
        if reply.is_error:
            raise refusal(reply)
        return reply


def refusal(reply: httpx.Response) -> ExportQAError:
    return ExportQAError(str(body_of(reply).get("detail", f"the server answered {reply.status_code}")))


def place_of(article_id: str) -> str:
    return f"/v1/articles/{quote(article_id, safe='')}"


def body_of(reply: httpx.Response) -> dict[str, Any]:
    try:
        body = reply.json()
    except ValueError:
        body = None
    if not isinstance(body, dict):
        raise ExportQAError(
            f"{reply.url} did not answer as an Export Controls QA server does. Restart `exportqa serve`."
        )
    return body


def noun(kind: type[_Noun], reply: httpx.Response) -> _Noun:
    try:
        return kind.model_validate(body_of(reply))
    except ValidationError as error:
        raise ExportQAError(
            f"The server at {reply.url} speaks another version of the API. Restart `exportqa serve`."
        ) from error


def silent(http: httpx.Client, error: httpx.HTTPError) -> LibraryInUse:
    return LibraryInUse(
        f"The server at {http.base_url} owns the data folder but does not answer ({error}). "
        "Stop it (or wait), then try again."
    )
