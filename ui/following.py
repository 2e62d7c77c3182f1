"""The command `exportqa feeds`: follow feeds, list them, synchronise them. As in `ui.cli`, heavy imports are inside."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from ui.evaluation import AsJson

if TYPE_CHECKING:
    from ui.client import Client

feeds = typer.Typer(help="Follow RSS, Atom and JSON feeds and sitemaps.", no_args_is_help=True)
Url = Annotated[str, typer.Argument(metavar="URL", help="Address of the feed.")]


@feeds.command()
def add(url: Url, as_json: AsJson = False) -> None:
    """Follow a feed; its articles come with the next synchronisation."""
    from ui.terminal import feed_line

    with _library() as client:
        added = client.add_feed(url)
    typer.echo(added.model_dump_json(indent=2) if as_json else feed_line(added))


@feeds.command("list")
def list_feeds(as_json: AsJson = False) -> None:
    """List the feeds that are followed, each with its last result."""
    from ui.terminal import feed_line

    with _library() as client:
        found = client.feeds()
    if as_json:
        shown = {"feeds": [one.model_dump(mode="json") for one in found]}
        typer.echo(json.dumps(shown, indent=2, ensure_ascii=False))
    else:
        for one in found:
            typer.echo(feed_line(one))
        typer.echo(f"{len(found)} feeds" if len(found) != 1 else "1 feed", err=True)


@feeds.command()
def remove(url: Url) -> None:
    """Follow a feed no longer; its articles stay."""

    with _library() as client:
        client.remove_feed(url)
    typer.echo(f"{url} is followed no longer; its articles stay in the library")


@feeds.command()
def sync(
    url: Annotated[str, typer.Argument(metavar="[URL]", help="Only this feed.")] = "",
    as_json: AsJson = False,
) -> None:
    """Ingest what is new or changed in the followed feeds; exit 1 where a feed or a page could not be read."""
    from ui.terminal import progress_bar, report_text

    with _library() as client, progress_bar() as advance:
        report = client.sync(url or None, advance)
        found = client.feeds()
    if as_json:
        shown = {
            "feeds": [one.model_dump(mode="json") for one in found],
            "report": report.model_dump(mode="json"),
        }
        typer.echo(json.dumps(shown, indent=2, ensure_ascii=False))
    else:
        typer.echo(report_text(report))
    if report.failed:
        raise typer.Exit(1)


@contextmanager
def _library() -> "Iterator[Client]":
    from qa.settings import read_settings
    from ui.client import reach

    with reach(read_settings()) as client:
        yield client
