"""The command line: exportqa ask | ingest | articles | feeds | serve | eval | reindex | doctor.

Answers go to stdout; progress and logs to stderr. Exit 0: done; 1: something failed; 2: wrong use. Everything heavy is
imported inside the commands, so that `--help` is quick.
"""

import json
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import zip_longest
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from qa.errors import ExportQAError
from ui.evaluation import AsJson, evals
from ui.following import feeds

if TYPE_CHECKING:
    from ingest.locations import Location
    from qa.settings import Settings
    from ui.client import Client, Reader

app = typer.Typer(
    help="Answers questions about export controls; every sentence stands on a checked, dated quote.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
shelf = typer.Typer(help="List, show and delete articles.", no_args_is_help=True)
app.add_typer(shelf, name="articles")
app.add_typer(feeds, name="feeds")
app.add_typer(evals, name="eval")

ArticleId = Annotated[
    str, typer.Argument(metavar="ID", help="Article id, as `exportqa articles list` shows it.")
]


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Runs the command in `arguments` (default: the process's own) and exits; an error of ours is one line on stderr and exit code 1."""
    # Numpy's threads spend more time waiting for each other than a question takes; it looks when it is imported.
    os.putenv("OPENBLAS_NUM_THREADS", "1")
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a terminal that lacks a letter shows ?, not a traceback
    try:
        app(arguments)
    except ExportQAError as error:
        _fail(str(error))
    except BrokenPipeError:
        sys.stderr.close()  # the reader, e.g. `head`, has seen enough
        raise SystemExit(1) from None
    raise SystemExit(0)


@app.command()
def ask(
    question: Annotated[str, typer.Argument(metavar="QUESTION", help="What you want to know.")],
    as_of: Annotated[str, typer.Option(metavar="D", help="Answer as of this day, YYYY-MM-DD.")] = "",
    published_from: Annotated[
        str, typer.Option("--from", metavar="D", help="Only articles since this day.")
    ] = "",
    published_to: Annotated[
        str, typer.Option("--to", metavar="D", help="Only articles up to this day.")
    ] = "",
    publisher: Annotated[
        list[str], typer.Option(metavar="P", help="Only this publisher; may be repeated.")
    ] = [],  # noqa: B006
    only_given_dates: Annotated[
        bool,
        typer.Option(
            "--only-given-dates", help="Read no dates from the question: only those given here count."
        ),
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Answer a question from the ingested articles, with numbered sources."""
    from ui.asking import asked
    from ui.terminal import print_answer

    request = asked(question, as_of, published_from, published_to, publisher, read_dates=not only_given_dates)
    with _reader() as reader:
        answer = reader.ask(request)
    if as_json:
        typer.echo(answer.model_dump_json(indent=2))
    else:
        print_answer(answer)


@app.command()
def ingest(
    locations: Annotated[
        list[str],
        typer.Argument(
            metavar="LOCATION...",
            help="Files, folders, http(s) addresses of pages or feeds; - for standard input.",
        ),
    ],
    as_json: AsJson = False,
) -> None:
    """Put articles into the library; the same ones again change nothing."""
    from ui.terminal import progress_bar, report_text

    with _library() as client, progress_bar() as advance:
        report = client.ingest([_piped() if location == "-" else location for location in locations], advance)
    typer.echo(report.model_dump_json(indent=2) if as_json else report_text(report))
    if report.rejected or report.failed:
        raise typer.Exit(1)


@shelf.command("list")
def list_articles(as_json: AsJson = False) -> None:
    """List the articles, newest first, undated last."""
    from ui.terminal import entry_line

    with _reader() as reader:
        entries = list(reader.articles())
    if as_json:
        _print_json([entry.model_dump(mode="json") for entry in entries])
    else:
        for entry in entries:
            typer.echo(entry_line(entry))
        typer.echo(f"{len(entries)} articles" if len(entries) != 1 else "1 article", err=True)


@shelf.command()
def show(article_id: ArticleId, as_json: AsJson = False) -> None:
    """Show an article with its whole text."""
    from ui.terminal import article_text

    with _reader() as reader:
        article = reader.read(article_id)
    typer.echo(article.model_dump_json(indent=2) if as_json else article_text(article))


@shelf.command()
def history(article_id: ArticleId, as_json: AsJson = False) -> None:
    """List the versions of an article, newest first, and what changed between them."""
    from qa.history import history_changes
    from ui.terminal import changes_text, version_line

    with _reader() as reader:
        versions = reader.history(article_id)
    changed = history_changes(versions)
    if as_json:
        _print_json(
            {
                "versions": [version.model_dump(mode="json") for version in versions],
                "changes": [change.model_dump(mode="json") for change in changed],
            }
        )
        return
    for version, change in zip_longest(versions, changed):
        typer.echo(version_line(version))
        if change and (told := changes_text(change)):
            typer.echo(told)


@shelf.command()
def delete(article_id: ArticleId, as_json: AsJson = False) -> None:
    """Delete an article with all its versions, and count what is left of it."""
    with _library() as client:
        removal = client.remove(article_id)
    told = f"{removal.passages_deleted} passages deleted, {removal.passages_left} left"
    typer.echo(removal.model_dump_json(indent=2) if as_json else told)
    if removal.passages_left:
        raise typer.Exit(1)


@app.command()
def serve(
    host: Annotated[str, typer.Option(help="Address to listen on.  [EXPORTQA_HOST]")] = "",
    port: Annotated[int, typer.Option(help="Port to listen on.  [EXPORTQA_PORT]", min=-1, max=65535)] = -1,
) -> None:
    """Serve the page and the HTTP calls until told to stop."""
    from ui.server import serve as run
    from ui.terminal import progress_bar

    given: dict[str, object] = {"host": host} if host else {}
    settings = _settings(**given, **({"port": port} if port >= 0 else {}))
    with progress_bar() as advance:
        run(settings, lambda address: typer.echo(f"Export Controls QA is at {address}", err=True), advance)


@app.command()
def reindex(as_json: AsJson = False) -> None:
    """Embed all articles anew after a change of EXPORTQA_EMBEDDING_MODEL; stopped, it goes on where it was."""
    from ingest.reindex import reindex as run
    from qa.models import open_embedder
    from ui.terminal import count_bar

    settings = _settings()
    with count_bar("Embedding") as advance:
        done = run(settings, open_embedder(settings), advance)
    told = (
        f"{done.articles} articles embedded with {done.embedding} instead of {done.before}, {done.passages} passages"
        if done.changed
        else f"the library is embedded with {done.embedding}: nothing to do"
    )
    typer.echo(done.model_dump_json(indent=2) if as_json else told)


@app.command()
def doctor(as_json: AsJson = False) -> None:
    """Check settings, data folder, models and library, and say what to do about each fault."""
    from ui.doctor import examine, shown

    checks = examine(_settings())
    if as_json:
        _print_json([check.model_dump(mode="json") for check in checks])
    else:
        typer.echo("\n".join(shown(check) for check in checks))
    if any(check.status == "fail" for check in checks):
        raise typer.Exit(1)


def _piped() -> "Location":
    """What stands on standard input, an article or a list of addresses."""
    from ingest.kinds import LARGEST_FILE
    from ingest.locations import from_standard_input

    return from_standard_input(sys.stdin.buffer.read(LARGEST_FILE + 1))


@contextmanager
def _library() -> "Iterator[Client]":
    from ui.client import reach

    with reach(_settings()) as client:
        yield client


@contextmanager
def _reader() -> "Iterator[Reader]":
    """The library for a command that reads it once."""
    from ui.client import reach_to_read

    with reach_to_read(_settings()) as reader:
        yield reader


def _settings(**given: object) -> "Settings":
    from qa.settings import read_settings

    return read_settings(**given)


def _print_json(value: object) -> None:
    typer.echo(json.dumps(value, indent=2, ensure_ascii=False))


def _fail(message: str) -> NoReturn:
    typer.echo("exportqa: " + " ".join(message.split()), err=True)
    raise SystemExit(1)


if __name__ == "__main__":
    main()
