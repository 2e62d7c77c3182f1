"""Golden questions -> scores: what the assistant really answers, held against what it should.

The measures per kind of question and in total, over the answerable questions unless said otherwise:

- `hit@k`, `mrr`: rank of the first gold article among the passages found;
- `success`: answered, every `must_contain` group met by the answer or its quotes, nothing of `must_not_contain`;
- `strict`: success, a gold article cited, every `must_cite` group cited, nothing cited from outside the dates and
  publishers asked for;
- `citation_precision`: citations of gold articles among all citations of answered answerable questions;
- `wrong_on_unanswerable`: unanswerable questions that were answered; `false_abstention`: answerable ones that were not;
- `verbatim`: citations whose quote stands in the stored article at its offsets, among all citations;
- `as_of_violations`: answers that cite from outside the dates and publishers asked for (a count);
- `p50_ms`, `p95_ms`: wall time of a whole answer.
"""

import json
import re
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from qa.domain import Answer, Article, Citation, Done, Event, Found, Question, Turn
from qa.errors import GoldenSetError

Scores = dict[str, float | int | None]
MEASURES = (
    "questions", "answerable", "hit@1", "hit@5", "hit@10", "mrr", "success", "strict", "citation_precision", "verbatim",
    "wrong_on_unanswerable", "false_abstention", "as_of_violations", "p50_ms", "p95_ms",
)  # fmt: skip


class Exchange(BaseModel):
    """An earlier question of the conversation and the gist of its answer."""

    model_config = ConfigDict(frozen=True)

    question: str
    expected_answer_gist: str = ""


class Filters(BaseModel):
    """The request's own limits."""

    model_config = ConfigDict(frozen=True)

    publisher: tuple[str, ...] = ()
    date_from: date | None = None
    date_to: date | None = None
    read_dates: bool = True


class Case(BaseModel):
    """One golden question, a line of `questions.jsonl`."""

    model_config = ConfigDict(frozen=True)

    qid: str
    kind: str
    question: str
    history: tuple[Exchange, ...] = ()
    as_of: date | None = None
    filters: Filters | None = None
    answerable: bool
    gold_articles: tuple[str, ...] = ()
    must_contain: tuple[tuple[str, ...], ...] = ()
    must_not_contain: tuple[str, ...] = ()
    must_cite: tuple[tuple[str, ...], ...] = ()
    note: str = ""

    def asked(self) -> Question:
        """The case as a request."""
        limits = self.filters or Filters()
        turns = [
            turn
            for exchange in self.history
            for turn in (
                Turn(role="user", text=exchange.question),
                Turn(role="assistant", text=exchange.expected_answer_gist),
            )
        ]
        return Question(
            question=self.question,
            history=tuple(turns),
            as_of=self.as_of,
            published_from=limits.date_from,
            published_to=limits.date_to,
            publishers=limits.publisher,
            read_dates=limits.read_dates,
        )


@dataclass(frozen=True)
class Result:
    """What became of one case. `rank` is that of the first gold article, 0 when none was found."""

    case: Case
    answer: Answer
    rank: int
    success: bool
    strict: bool
    gold_citations: int
    verbatim: int
    violates: bool
    seconds: float

    @property
    def answered(self) -> bool:
        return self.answer.status == "answered"

    @property
    def right(self) -> bool:
        return self.strict if self.case.answerable else not self.answered


def load(file: Path) -> tuple[Case, ...]:
    """The cases of a JSON Lines file. Raises `GoldenSetError` naming the line."""
    cases = []
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise GoldenSetError(
            f"The golden questions cannot be read: {error}. Name a folder with questions.jsonl."
        ) from error
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                cases.append(Case.model_validate_json(line))
            except ValidationError as error:
                problem = error.errors()[0]
                where = ".".join(str(part) for part in problem["loc"])
                raise GoldenSetError(
                    f"{file}, line {number}: {where} {problem['msg']}. Correct the line."
                ) from error
    if not cases:
        raise GoldenSetError(f"{file} holds no questions. Write one JSON object per line.")
    return tuple(cases)


def run(
    stream: Callable[[Question], Iterator[Event]],
    read: Callable[[str], Article],
    cases: Sequence[Case],
    names: Mapping[str, str],
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> tuple[Result, ...]:
    """Asks every case through an assistant's `stream`. `names` leads from the gold names of articles to ids in the library; `read` gives an article."""
    results = []
    for number, case in enumerate(cases, 1):
        started = time.perf_counter()
        found: tuple[str, ...] = ()
        for event in stream(case.asked()):
            if isinstance(event, Found):
                found = tuple(dict.fromkeys(passage.article_id for passage in event.passages))
            if isinstance(event, Done):
                results.append(_result(case, event.answer, found, read, names, time.perf_counter() - started))
        progress(number, len(cases))
    return tuple(results)


def scores(results: Sequence[Result]) -> dict[str, Scores]:
    """The measures by kind, and for all under `total`."""
    kinds = dict.fromkeys(result.case.kind for result in results)
    by_kind = {kind: _measures([result for result in results if result.case.kind == kind]) for kind in kinds}
    return {**by_kind, "total": _measures(results)}


def contains(text: str, phrase: str) -> bool:
    """Whether `phrase` occurs in `text`, case, quotation marks, dashes and blanks aside; 12 does not occur in 120."""
    wanted = re.escape(_plain(phrase))
    before = r"(?<!\d)" if phrase[:1].isdigit() else ""
    after = r"(?!\d)" if phrase[-1:].isdigit() else ""
    return re.search(before + wanted + after, _plain(text)) is not None


def as_json(results: Sequence[Result]) -> str:
    """The measures, and each question that was not answered as it should be."""
    missed = [
        {
            "qid": result.case.qid,
            "kind": result.case.kind,
            "question": result.case.question,
            "rank": result.rank,
            "status": result.answer.status,
            "text": result.answer.text,
        }
        for result in results
        if not result.right
    ]
    return json.dumps({"scores": scores(results), "missed": missed}, ensure_ascii=False, indent=2)


def _result(
    case: Case,
    answer: Answer,
    found: Sequence[str],
    read: Callable[[str], Article],
    names: Mapping[str, str],
    seconds: float,
) -> Result:
    gold = {names[name] for name in case.gold_articles if name in names}
    rank = next((at for at, id in enumerate(found, 1) if id in gold), 0)
    cited = {citation.article_id for citation in answer.citations}
    said = "\n".join([answer.text, *(citation.quote for citation in answer.citations)])
    success = (
        case.answerable
        and answer.status == "answered"
        and all(any(contains(said, phrase) for phrase in group) for group in case.must_contain)
        and not any(contains(said, phrase) for phrase in case.must_not_contain)
    )
    violates = any(not _inside(case, citation) for citation in answer.citations)
    must_cite = all(any(names.get(name) in cited for name in group) for group in case.must_cite)
    return Result(
        case=case,
        answer=answer,
        rank=rank,
        success=success,
        strict=success and bool(cited & gold) and must_cite and not violates,
        gold_citations=sum(citation.article_id in gold for citation in answer.citations),
        verbatim=sum(_verbatim(citation, read(citation.article_id)) for citation in answer.citations),
        violates=violates,
        seconds=seconds,
    )


def _verbatim(citation: Citation, article: Article) -> bool:
    return bool(citation.quote) and article.text[citation.start : citation.end] == citation.quote


def _inside(case: Case, citation: Citation) -> bool:
    """Whether the cited article lies within the dates and publishers asked for; an undated one does."""
    limits = case.filters or Filters()
    published = citation.source.published
    if limits.publisher and citation.source.publisher not in limits.publisher:
        return False
    latest = min((day for day in (case.as_of, limits.date_to) if day), default=None)
    return published is None or (
        (latest is None or published <= latest)
        and (limits.date_from is None or published >= limits.date_from)
    )


def _measures(results: Sequence[Result]) -> Scores:
    answerable = [result for result in results if result.case.answerable]
    unanswerable = [result for result in results if not result.case.answerable]
    cited = [result for result in answerable if result.answered]
    citations = sum(len(result.answer.citations) for result in results)
    times = sorted(result.seconds * 1000 for result in results)
    return {
        "questions": len(results),
        "answerable": len(answerable),
        **{f"hit@{k}": _share(sum(0 < r.rank <= k for r in answerable), len(answerable)) for k in (1, 5, 10)},
        "mrr": _share(sum(1 / r.rank for r in answerable if r.rank), len(answerable)),
        "success": _share(sum(r.success for r in answerable), len(answerable)),
        "strict": _share(sum(r.strict for r in answerable), len(answerable)),
        "citation_precision": _share(
            sum(r.gold_citations for r in cited), sum(len(r.answer.citations) for r in cited)
        ),
        "verbatim": _share(sum(r.verbatim for r in results), citations),
        "wrong_on_unanswerable": _share(sum(r.answered for r in unanswerable), len(unanswerable)),
        "false_abstention": _share(sum(not r.answered for r in answerable), len(answerable)),
        "as_of_violations": sum(r.violates for r in results),
        "p50_ms": round(times[len(times) // 2], 1),
        "p95_ms": round(times[int(len(times) * 0.95)], 1),
    }


def _share(part: float, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


_MARKS = str.maketrans(
    {
        "“": '"',
        "”": '"',
        "„": '"',
        "«": '"',
        "»": '"',
        "‘": "'",
        "’": "'",
        "‚": "'",
        "–": "-",
        "—": "-",
        "‑": "-",
    }
)


def _plain(text: str) -> str:
    return " ".join(text.translate(_MARKS).lower().split())
