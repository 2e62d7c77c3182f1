"""What the command line prints besides answers: reports, lists, articles, and the progress on stderr.

Rich is imported where a terminal shows what it draws.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING

from qa.domain import Answer, Article, IngestReport, Outcome, Source
from ui.escape import plain
from ui.plain import as_text

if TYPE_CHECKING:
    from ingest.ingestor import Progress
    from qa.articles import ArticleEntry
    from qa.history import Changes
    from qa.subscriptions import Subscription

# Control characters, so no text that was made harmless holds them.
_KEY_MARKS = ("\x01", "\x02")


def print_answer(answer: Answer) -> None:
    """The answer on stdout; where that is a terminal, the key of each quote is bold."""
    if not sys.stdout.isatty():
        print(as_text(answer))
        return
    from rich.console import Console
    from rich.text import Text

    opened, closed = _KEY_MARKS
    shown = Text()
    for part in as_text(answer, _KEY_MARKS).split(opened):
        key, _, rest = part.rpartition(closed)
        shown.append(key, "bold").append(rest)
    Console().print(shown, soft_wrap=True)


@contextmanager
def progress_bar() -> Iterator["Callable[[Progress], None]"]:
    """A bar with a count, the rate and the time left where stderr is a terminal; plain lines where it is not."""
    if not sys.stderr.isatty():
        yield _print_line
        return
    from rich import progress as rich
    from rich.console import Console

    columns = (
        rich.TextColumn("{task.description}"),
        rich.BarColumn(),
        rich.MofNCompleteColumn(),
        rich.TextColumn("{task.fields[pace]}"),
    )
    with rich.Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Ingesting", total=None, pace="", visible=False)

        def advance(progress: "Progress") -> None:
            done = progress.total is not None and progress.done >= progress.total
            bar.update(
                task, completed=progress.done, total=progress.total, pace=_pace(progress), visible=not done
            )

        yield advance


@contextmanager
def count_bar(doing: str) -> Iterator[Callable[[int, int], None]]:
    """A bar with a count and the time left on a terminal; nothing elsewhere."""
    from rich import progress as rich
    from rich.console import Console

    columns = (
        rich.TextColumn("{task.description}"),
        rich.BarColumn(),
        rich.MofNCompleteColumn(),
        rich.TimeRemainingColumn(),
    )
    with rich.Progress(
        *columns, console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty()
    ) as bar:
        task = bar.add_task(doing, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def report_text(report: IngestReport) -> str:
    """One line for each article that changed or was refused, then the counts."""
    kinds = {kind: getattr(report, kind) for kind in IngestReport.model_fields}
    lines = [
        _outcome(kind, outcome)
        for kind, outcomes in kinds.items()
        if kind != "unchanged"
        for outcome in outcomes
    ]
    counts = ", ".join(f"{len(outcomes)} {kind}" for kind, outcomes in kinds.items() if outcomes)
    return "\n".join([*lines, counts or "nothing to do"])


def entry_line(entry: "ArticleEntry") -> str:
    """Id, date, passages, title and publisher of an article."""
    when = entry.source.published.isoformat() if entry.source.published else "undated   "
    return f"{entry.id}  {when}  {entry.passages:>4}  {_title(entry.source)}"


def feed_line(feed: "Subscription") -> str:
    """Address and title of a feed, and what its last synchronisation did."""
    name = f"{plain(feed.url)}  {' '.join(plain(feed.title or '').split())}".rstrip()
    last = feed.last
    if last is None:
        return f"{name}\n    not synchronised yet"
    counts = ", ".join(
        f"{count} {kind}" for kind in IngestReport.model_fields if (count := getattr(last, kind))
    )
    told = counts or "empty"
    if last.error:
        told = f"failed {feed.failures}×: {' '.join(plain(last.error).split())}"
    if feed.not_before:
        told += f"\n    left alone by the server until {_moment(feed.not_before)}"
    return f"{name}\n    {_moment(last.at)}  {told}"


def _moment(time: datetime) -> str:
    return time.astimezone().isoformat(sep=" ", timespec="minutes")


def article_text(article: Article) -> str:
    """The article as a reader wants it: head, then text."""
    source = article.source
    head = [
        _title(source),
        f"{source.published or 'date unknown'}, version {article.version}, id {article.id}",
        plain(source.url or ""),
    ]
    return "\n".join(line for line in head if line) + "\n\n" + plain(article.text)


def version_line(article: Article) -> str:
    """Version, dates, length and title of one version."""
    source = article.source
    read = source.retrieved_at.isoformat(timespec="seconds") if source.retrieved_at else ""
    size = f"{len(article.text):,} characters"
    return "  ".join(
        part
        for part in (f"v{article.version}", str(source.published or "undated"), read, size, _title(source))
        if part
    )


def changes_text(change: "Changes") -> str:
    """What changed with a version: fields from → to, then the sentences that went (-) and came (+)."""
    lines = [
        f"    {one.field.replace('_', ' ')}: {_value(one.before)} → {_value(one.after)}"
        for one in change.source
    ]
    for stretch in change.text:
        sign = {"removed": "-", "added": "+"}.get(stretch.kind, " ")
        lines += [f"    {sign} {plain(sentence)}" for sentence in stretch.sentences]
        if stretch.kind == "left_out":
            lines.append(
                f"      … {stretch.count} {'sentence' if stretch.count == 1 else 'sentences'} unchanged"
            )
    return "\n".join(lines)


def _value(text: str | None) -> str:
    return " ".join(plain(text).split()) if text else "unknown"


def _print_line(progress: "Progress") -> None:
    total = "" if progress.total is None else f"/{progress.total}"
    pace = _pace(progress)
    print(
        f"{progress.done}{total} {progress.outcome}: {plain(progress.location)}{f' ({pace})' if pace else ''}",
        file=sys.stderr,
        flush=True,
    )


def _pace(progress: "Progress") -> str:
    """The rate and the time left, as far as they are known; nothing once all is done."""
    if progress.total is not None and progress.done >= progress.total:
        return ""
    return ", ".join(part for part in (_rate(progress.rate), _left(progress.seconds_left)) if part)


def _rate(rate: float | None) -> str:
    if not rate:
        return ""
    return f"{rate:.1f} pages/s" if rate >= 1 else f"{rate * 60:.1f} pages/min"


def _left(left: float | None) -> str:
    if not left:
        return ""
    return f"{round(left)} s left" if left < 90 else f"{round(left / 60)} min left"


def _outcome(kind: str, outcome: Outcome) -> str:
    name = " ".join(plain(outcome.title or outcome.location).split())
    shown = f"{kind}: {name}" + (f" ({outcome.article_id})" if outcome.article_id else "")
    if outcome.title and kind in ("rejected", "failed"):
        shown += f" [{plain(outcome.location)}]"
    return shown + (f": {' '.join(plain(outcome.reason).split())}" if outcome.reason else "")


def _title(source: Source) -> str:
    title = " ".join(plain(source.title).split())
    return f"{title} ({' '.join(plain(source.publisher).split())})" if source.publisher else title
