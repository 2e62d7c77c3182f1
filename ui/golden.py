"""What `exportqa eval` needs beside the questions: which library article a golden set means by a name, and a table."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from rich.console import Console
from rich.table import Table

from ingest.addresses import canonical
from ingest.front_matter import split_front_matter
from ingest.locations import samples
from qa.errors import GoldenSetError
from qa.evaluate import Scores
from qa.library import ArticleEntry

QUESTIONS, ARTICLES = "questions.jsonl", "articles.jsonl"
_WIDTH = 160


def questions_file(place: Path) -> Path:
    """The file of questions that a file or a folder stands for."""
    return place / QUESTIONS if place.is_dir() else place


def names(questions: Path, entries: Iterable[ArticleEntry]) -> dict[str, str]:
    """From the golden set's names of articles to ids in the library, by address, else by title.

    The names are those of `articles.jsonl` beside the questions, and the file names of the bundled articles.
    Raises `GoldenSetError` when the library holds none of them: then the scores would mean nothing.
    """
    by_url: dict[str, str] = {}
    by_title: dict[str, str] = {}
    for entry in entries:
        by_title[_title(entry.source.title)] = entry.id
        for source in (entry.source, *entry.also_at):
            if source.url:
                by_url[canonical(source.url) or source.url] = entry.id
    named: dict[str, str] = {}
    for name, title, url in _golden(questions):
        found = by_url.get(canonical(url) or url) if url else None
        found = found or by_title.get(_title(title))
        if found:
            named[name] = found
    if not named:
        raise GoldenSetError(
            f"The library holds no article of the golden set {questions}. Ingest its articles first: exportqa ingest FOLDER"
        )
    return named


def as_table(scores: Mapping[str, Scores]) -> str:
    """The measures as a table: a row for each, a column for each kind of question and the total."""
    table = Table("measure", box=None, pad_edge=False)
    for kind in scores:
        table.add_column(kind, justify="right", overflow="fold")
    for measure in scores["total"]:
        table.add_row(
            measure,
            *("-" if column[measure] is None else f"{column[measure]:g}" for column in scores.values()),
        )
    console = Console(width=_WIDTH, no_color=True)
    with console.capture() as captured:
        console.print(table)
    return "\n".join(line.rstrip() for line in captured.get().rstrip().splitlines())


def _golden(questions: Path) -> Iterable[tuple[str, str, str]]:
    """Name, title and address of each article that the golden set may mean."""
    listed = questions.parent / ARTICLES
    if listed.is_file():
        with listed.open(encoding="utf-8") as lines:
            for line in lines:
                article = json.loads(line)
                yield article["id"], article.get("title") or "", article.get("url") or ""
        return
    for path in map(Path, samples()):
        given, _ = split_front_matter(path.read_text(encoding="utf-8"))
        yield path.stem, given.title or "", given.url or ""


def _title(text: str) -> str:
    return " ".join(text.split()).casefold()
