"""From a question that was answered wrongly to a line of golden questions."""

from collections.abc import Sequence
from pathlib import Path

from qa.domain import Question
from qa.errors import GoldenSetError
from qa.evaluate import Case, Exchange, Filters, load
from ui.escape import plain
from ui.feedback import Entry, Feedback

_ID_SHOWN = 8


def not_asked_yet(file: Path, marked: Sequence[Entry]) -> list[Entry]:
    """Those of the answers marked wrong whose question `file` does not ask yet."""
    asked = [_limits(case.asked()) for case in _cases(file)]
    return [entry for entry in marked if _limits(entry.question) not in asked]


def line(entry: Entry) -> str:
    """The answer's id, the day, the question with what came before it, the note."""
    question = entry.question
    earlier = [turn.text for turn in question.history if turn.role == "user"]
    words = " / ".join(" ".join(plain(text).split()) for text in (*earlier, question.question))
    note = f"  ({' '.join(plain(entry.note).split())})" if entry.note else ""
    return f"{plain(entry.answer_id)[:_ID_SHOWN]}  {entry.at:%Y-%m-%d}  {words}{note}"


def with_id(marked: Sequence[Entry], beginning: str) -> Entry:
    """The one answer marked wrong whose id begins so. Raises `GoldenSetError`."""
    fitting = [entry for entry in marked if entry.answer_id.startswith(beginning)]
    if len(fitting) != 1:
        raise GoldenSetError(
            f"{len(fitting) or 'No'} answers marked wrong have an id that begins with {beginning!r}. "
            "`exportqa eval add FILE --from-feedback` lists them."
        )
    return fitting[0]


def made(
    marked: Feedback, gold: Sequence[str], must_contain: Sequence[str], kind: str = "", note: str = ""
) -> Case:
    """The case, without an id yet. Without `gold` it should not be answered; alternatives stand between bars."""
    question = marked.question
    groups = [tuple(one.strip() for one in text.split("|") if one.strip()) for text in must_contain]
    return Case(
        qid="",
        kind=kind or _kind(question, bool(gold)),
        question=question.question,
        history=_exchanges(question),
        as_of=question.as_of,
        filters=_filters(question),
        answerable=bool(gold),
        gold_articles=tuple(gold),
        must_contain=tuple(group for group in groups if group),
        note=note or marked.note,
    )


def append(file: Path, case: Case) -> str:
    """Writes the case behind the others and returns the id that it got. Raises `GoldenSetError`."""
    taken = {other.qid for other in _cases(file)}
    number = next(n for n in range(1, len(taken) + 2) if f"added-{n:03}" not in taken)
    named = case.model_copy(update={"qid": f"added-{number:03}"})
    try:
        before = file.read_bytes() if file.is_file() else b""
        with file.open("ab") as questions:
            if before and not before.endswith(b"\n"):
                questions.write(b"\n")
            questions.write(named.model_dump_json().encode() + b"\n")
    except OSError as error:
        raise GoldenSetError(f"{file} cannot be written: {error.strerror}. Name another file.") from error
    return named.qid


def _cases(file: Path) -> tuple[Case, ...]:
    return load(file) if file.is_file() and file.stat().st_size else ()


def _limits(question: Question) -> tuple[object, ...]:
    """What makes two questions the same: all but the answers that came before."""
    earlier = tuple(turn.text for turn in question.history if turn.role == "user")
    dates = (question.as_of, question.published_from, question.published_to)
    return question.question, earlier, *dates, question.publishers, question.read_dates


def _kind(question: Question, answerable: bool) -> str:
    if not answerable:
        return "unanswerable_in_topic"
    if question.history:
        return "follow_up"
    return "latest_or_as_of" if question.as_of else "fact"


def _exchanges(question: Question) -> tuple[Exchange, ...]:
    """The earlier questions, each with what was answered."""
    exchanges: list[Exchange] = []
    for turn in question.history:
        if turn.role == "user":
            exchanges.append(Exchange(question=turn.text))
        elif exchanges:
            exchanges[-1] = exchanges[-1].model_copy(update={"expected_answer_gist": turn.text})
    return tuple(exchanges)


def _filters(question: Question) -> Filters | None:
    limits = Filters(
        publisher=question.publishers,
        date_from=question.published_from,
        date_to=question.published_to,
        read_dates=question.read_dates,
    )
    return limits if limits != Filters() else None
