"""Every error as an RFC 9457 problem document: one table from our error tree to HTTP. Knows no web framework."""

from pydantic import JsonValue

from qa.errors import (
    ArticleChanged,
    ArticleUnknown,
    ChatModelError,
    ExportQAError,
    FeedUnknown,
    LibraryEmpty,
    LibraryError,
    LibraryInUse,
    ModelMismatch,
    SettingsError,
    SourceError,
    StoreUnavailable,
    TooLarge,
)

MEDIA_TYPE = "application/problem+json"

# The first line whose class fits counts, so a class stands before the one that it derives from.
_STATUS: tuple[tuple[type[ExportQAError], int, str], ...] = (
    (ArticleUnknown, 404, "No such article"),
    (ArticleChanged, 409, "The article has changed"),
    (FeedUnknown, 404, "No such feed"),
    (LibraryEmpty, 409, "The library is empty"),
    (ModelMismatch, 409, "Built with another embedding model"),
    (LibraryInUse, 409, "The data folder is in use"),
    (StoreUnavailable, 503, "A store does not answer"),
    (LibraryError, 500, "The library cannot do this"),
    (TooLarge, 413, "Too large"),
    (SourceError, 422, "The page was not ingested"),
    (ChatModelError, 502, "The chat model failed"),
    (SettingsError, 500, "A setting is wrong"),
    (ExportQAError, 500, "Something went wrong"),
)
_TITLES = {
    400: "The request cannot be read",
    403: "Refused",
    404: "Not found",
    405: "Method not allowed",
    406: "Not acceptable",
    411: "Length required",
    413: "Too large",
    415: "Unsupported media type",
    422: "The request is not valid",
    500: "Something went wrong",
    503: "Not ready",
}


def problem(status: int, detail: str, title: str = "") -> dict[str, JsonValue]:
    """The document: `type`, `title`, `status`, `detail`."""
    heading = title or _TITLES.get(status, "Error")
    return {"type": "about:blank", "title": heading, "status": status, "detail": detail}


def problem_of(error: ExportQAError) -> dict[str, JsonValue]:
    """The document for an error of ours; `problem_of(error)["status"]` is its HTTP status."""
    status, title = next((status, title) for kind, status, title in _STATUS if isinstance(error, kind))
    return problem(status, str(error), title)


def describe_invalid(errors: list[dict[str, object]]) -> str:
    """What is wrong with a request body or query, field by field, from pydantic's list of errors."""
    return "; ".join(_one(error) for error in errors[:5])


def _one(error: dict[str, object]) -> str:
    place = error.get("loc")
    names = [str(part) for part in place] if isinstance(place, tuple | list) else []
    field = ".".join(names[1:] if names[:1] in (["body"], ["query"], ["path"]) else names)
    kind, message = error.get("type"), str(error.get("msg", ""))
    if kind == "json_invalid":
        return f"the body is not valid JSON ({message}): send one JSON object"
    if not field and kind in ("missing", "model_attributes_type", "model_type", "dict_type"):
        return "the body is no JSON object: send one, with the header Content-Type: application/json"
    if kind == "missing":
        return f"{field} is missing: add it"
    if kind == "extra_forbidden":
        return f"{field} is not a known field: leave it out or correct its name"
    if kind in ("date_from_datetime_parsing", "date_parsing", "date_type", "date_from_datetime_inexact"):
        return f"{field} is no date: write it as YYYY-MM-DD"
    if kind == "string_pattern_mismatch" and field == "url":
        return "url must start with http:// or https://"
    message = message.removeprefix("Value error, ")
    return f"{field}: {message}" if field else message
