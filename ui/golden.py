"""What `exportqa eval` asks, and over which articles: a golden set laid out for `qa.evaluate`.

A folder with `files/` brings its articles; a folder whose questions name the bundled articles is asked over those; both
in a temporary library. Everything else is asked over the user's own library.
"""

import json
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from ingest.addresses import canonical
from ingest.front_matter import split_front_matter
from ingest.locations import samples
from qa.domain import IngestReport
from qa.errors import GoldenSetError
from qa.evaluate import Case
from qa.library import ArticleEntry
from qa.settings import Settings
from ui.bootstrap import Desk, build
from ui.client import Client, Direct, reach
from ui.terminal import progress_bar

QUESTIONS, ARTICLES, FILES, FILE_NAMES = "questions.jsonl", "articles.jsonl", "files", "file_to_id.json"


def questions_file(place: Path) -> Path:
    """The file of questions that a file or a folder stands for."""
    return place / QUESTIONS if place.is_dir() else place


@contextmanager
def reached(
    settings: Settings, place: Path, cases: Sequence[Case]
) -> Iterator[tuple[Client, dict[str, str]]]:
    """The library that the golden set of `place` is asked over, and the ids in it by the set's names of articles."""
    brought = articles_of(place, cases)
    if not brought:
        with reach(settings) as client:
            yield client, names(questions_file(place), cases, client.articles())
        return
    with laid_out(settings, place, brought) as (desk, by_file):
        client = Direct(desk)
        yield client, names(questions_file(place), cases, client.articles(), by_file)


def articles_of(place: Path, cases: Sequence[Case]) -> tuple[str, ...]:
    """The locations of the articles that a golden set brings or means; none where it asks about the user's library."""
    if not place.is_dir():
        return ()
    if (place / FILES).is_dir():
        return (str(place / FILES),)
    bundled = {Path(path).stem for path in samples()}
    gold = _gold(cases)
    return samples() if gold and gold <= bundled else ()


@contextmanager
def laid_out(
    settings: Settings, place: Path, locations: Sequence[str]
) -> Iterator[tuple[Desk, dict[str, str]]]:
    """A desk over a temporary library of the articles at `locations`, and their ids by the names of their files.

    Progress goes to stderr."""
    with tempfile.TemporaryDirectory(prefix="exportqa-eval-") as folder:
        own = {"data_dir": Path(folder), "database_url": "", "chroma_url": ""}
        with closing(build(settings.model_copy(update=own))) as desk:
            with progress_bar() as advance:
                report = desk.ingestor.run(locations, advance)
            yield desk, _by_file(place, report)


def names(
    questions: Path,
    cases: Sequence[Case],
    entries: Iterable[ArticleEntry],
    by_file: dict[str, str] | None = None,
) -> dict[str, str]:
    """From the golden set's names of articles to ids in the library.

    A name is an id or an address in the library; or that of a line in `articles.jsonl` beside the questions or else of
    a bundled article, found by address or title; or, first of all, what `by_file` says. Raises `GoldenSetError` when
    the library holds none of the gold articles: then the scores would mean nothing.
    """
    by_url: dict[str, str] = {}
    by_title: dict[str, str] = {}
    named: dict[str, str] = {}
    for entry in entries:
        by_title[_title(entry.source.title)] = entry.id
        named[entry.id] = entry.id
        for source in (entry.source, *entry.also_at):
            if source.url:
                named[source.url] = by_url[canonical(source.url) or source.url] = entry.id
    for name, title, url in _golden(questions):
        found = by_url.get(canonical(url) or url) if url else None
        found = found or by_title.get(_title(title))
        if found:
            named[name] = found
    named |= by_file or {}
    if (gold := _gold(cases)) and not gold & set(named):
        raise GoldenSetError(
            f"The library holds no article of the golden set {questions}. Ingest its articles first: exportqa ingest FOLDER"
        )
    return named


def unknown(cases: Sequence[Case], named: dict[str, str]) -> tuple[str, ...]:
    """The gold articles that the library does not hold: questions about them cannot be answered rightly."""
    return tuple(sorted(_gold(cases) - set(named)))


def _gold(cases: Sequence[Case]) -> set[str]:
    return {name for case in cases for name in case.gold_articles}


def _by_file(place: Path, report: IngestReport) -> dict[str, str]:
    """Ids by what `file_to_id.json` calls the files, else by their names without the ending."""
    listed = place / FILE_NAMES
    called: dict[str, str] = json.loads(listed.read_text(encoding="utf-8")) if listed.is_file() else {}
    ids: dict[str, str] = {}
    for outcome in (*report.added, *report.updated, *report.unchanged, *report.duplicate):
        path = Path(outcome.location)
        if outcome.article_id:
            ids[called.get(path.name, path.stem)] = outcome.article_id
    return ids


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
