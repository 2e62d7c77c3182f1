"""The body of `POST /v1/articles`, JSON or multipart, as one location to ingest. A server file is never one."""

from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError, model_validator
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request

from ingest.kinds import SUPPORTED
from ingest.locations import Location, Pasted, Upload
from ui.guard import UPLOAD_BYTES
from ui.problems import describe_invalid

_Line = Annotated[str, StringConstraints(strip_whitespace=True, max_length=2_000)]


class Submission(BaseModel):
    """`{"url"}`: the page is fetched. `{"text", "title", …}`: the text is taken as it is."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: str | None = Field(None, description="the article itself; without it, `url` is fetched")
    title: _Line | None = None
    url: _Line | None = None
    publisher: _Line | None = None
    author: _Line | None = None
    published: date | None = Field(None, description="date of publication, YYYY-MM-DD")

    @model_validator(mode="after")
    def _complete(self) -> "Submission":
        if self.text is None and not self.url:
            raise ValueError("send url, or text (with a title), or a multipart field named file")
        if self.text is None and (self.title or self.publisher or self.author or self.published):
            raise ValueError("title, publisher, author and published go with text; a url brings its own")
        if self.url and not self.url.lower().startswith(("http://", "https://")):
            raise ValueError("url must start with http:// or https://")
        return self


BODY_SCHEMA: dict[str, Any] = {
    "required": True,
    "content": {
        "application/json": {"schema": Submission.model_json_schema()},
        "multipart/form-data": {
            "schema": {
                "type": "object",
                "required": ["file"],
                "properties": {
                    "file": {
                        "type": "string",
                        "format": "binary",
                        "description": "one article, or an archive or list of them: " + ", ".join(SUPPORTED),
                    },
                    "label": {"type": "string", "description": "where the file lies, e.g. its absolute path"},
                },
            }
        },
    },
}


async def read_submission(request: Request) -> Location:
    """The location that the body describes. Raises an HTTP error that says which field to correct."""
    kind = request.headers.get("content-type", "").split(";")[0].strip().lower()
    if kind == "multipart/form-data":
        return await _uploaded(request)
    if kind == "application/json":
        return await run_in_threadpool(_submitted, await request.body())
    raise HTTPException(415, "Send application/json with url or text, or multipart/form-data with a file.")


async def _uploaded(request: Request) -> Upload:
    async with request.form(max_files=1, max_fields=4) as form:
        sent, label = form.get("file"), form.get("label")
        if not isinstance(sent, UploadFile) or not sent.filename:
            raise HTTPException(422, "file is missing: send the article in a multipart field named file")
        if unknown := sorted(set(form) - {"file", "label"}):
            raise HTTPException(422, f"{unknown[0]} is not a known field: leave it out or correct its name")
        content = await sent.read()
        if len(content) > UPLOAD_BYTES:
            raise HTTPException(413, f"The file is larger than {UPLOAD_BYTES // 1_000_000} MB. Split it.")
        return Upload(sent.filename, content, label if isinstance(label, str) and label else None)


def _submitted(body: bytes) -> Location:
    try:
        given = Submission.model_validate_json(body)
    except ValidationError as error:
        raise HTTPException(422, describe_invalid([dict(one) for one in error.errors()])) from error
    if given.text is None:
        return given.url or ""
    return Pasted(
        text=given.text,
        title=given.title or None,
        url=given.url,
        publisher=given.publisher,
        author=given.author,
        published=given.published,
    )
