"""What later articles of the library change in what an answer cites: looked up, and put into words."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from qa.changes import changes_in
from qa.dates import ReadWindow
from qa.domain import Article, Citation, Relation, Source
from qa.errors import ArticleUnknown
from qa.measures import numbers_in
from qa.orders import instructs_models
from qa.passages import Filter
from qa.reader import Reader
from qa.reading import ReadSentence
from qa.sentences import sentences
from qa.succession import Succeeded, searched, successions
from qa.written_dates import MONTHS, bounds, dates_in

# Passages looked at for each cited article.
LOOKED_AT = 12
# What ends on some day that its reader wants to know.
_UNTIL_SOME_DAY: frozenset[Relation] = frozenset({"suspended", "delayed", "extended"})
_UNTIL = re.compile(r"\b(?:until|till|through|up to)\W+(?:\w+\W+){0,2}$", re.IGNORECASE)
_SMALL: frozenset[Relation] = frozenset({"amended", "corrected"})
_BECAME: dict[Relation, str] = {
    "suspended": "suspended",
    "rescinded": "withdrawn",
    "replaced": "replaced",
    "extended": "extended",
    "delayed": "delayed",
    "amended": "amended",
    "corrected": "corrected",
    "ended": "ended",
}


def succeeded(
    library: Reader, cited: Sequence[ReadSentence], read: Sequence[ReadSentence]
) -> dict[tuple[str, int], Succeeded]:
    """`successions` of the cited sentences, by article and start."""
    articles = _articles(library, cited)
    return successions([one for one in cited if one.hit.article_id in articles], read, articles)


def due(
    library: Reader, cited: Sequence[ReadSentence], read: Sequence[ReadSentence], window: ReadWindow
) -> tuple[ReadSentence, ...]:
    """The later sentences that an answer about the present owes its reader: what became of the article that it rests on.

    That something was amended or corrected is owed only where the question asks for the latest.
    """
    if not cited:
        return ()
    best = max(cited, key=lambda sentence: sentence.score)
    mine = [sentence for sentence in cited if sentence.hit.article_id == best.hit.article_id]
    asks = window.newest_first or window.about_now
    found = succeeded(library, mine, read).values()
    return tuple(
        dict.fromkeys(one.sentence for one in found if asks or one.succession.relation not in _SMALL)
    )


def ends(shown: Sequence[ReadSentence], read: Sequence[ReadSentence]) -> tuple[ReadSentence, ...]:
    """For each change of `shown` that suspends or puts off something, the sentence of its article that says until when.

    Of several it is the one that names the most of the measures, by number, that the change does, then one that is shown
    already, and then the best.
    """
    found: dict[tuple[str, int], ReadSentence] = {}
    for one in shown:
        if not any(change.relation in _UNTIL_SOME_DAY for change in changes_in(one.text)):
            continue
        id, numbers = one.hit.article_id, numbers_in(one.text)
        of_article = [each for each in (*shown, *read) if each.hit.article_id == id and _says_until(each)]
        until = max(
            of_article,
            key=lambda each: (len(numbers & numbers_in(each.text)), each in shown, each.score),
            default=None,
        )
        if until is not None and until not in shown:
            found[id, until.start] = until
    return tuple(found.values())


def _says_until(sentence: ReadSentence) -> bool:
    """Whether it names a day later than its article until which something holds."""
    return _until(sentence.text, sentence.hit.source) is not None


def _until(text: str, source: Source) -> date | None:
    """The last day that a text names, later than its article, until which something holds."""
    written = source.published or date.max
    days = (
        bounds(one)[0] for one in dates_in(text) if one.year and one.day and _UNTIL.search(text[: one.start])
    )
    return max((day for day in days if day > written), default=None)


def look_up(library: Reader, cited: Sequence[ReadSentence], allowed: Filter) -> tuple[ReadSentence, ...]:
    """Sentences of passages that were not read: those that name the measure of a cited article and were published later.

    Nothing outside of `allowed` is among them. They have no score: nothing was asked of them.
    """
    found: dict[tuple[str, int], ReadSentence] = {}
    for article in _articles(library, cited).values():
        terms, published = searched(article), article.source.published
        if published is None or not terms:
            continue
        since = max(published + timedelta(days=1), allowed.since or published)
        for hit in library.matching(terms, LOOKED_AT, replace(allowed, since=since, undated=False)):
            suspect = instructs_models(hit.text)
            for start, end in sentences(hit.text):
                at = hit.start + start
                if suspect and instructs_models(hit.text[start:end]):
                    continue
                found[hit.article_id, at] = ReadSentence(
                    hit, at, hit.start + end, hit.text[start:end], 0.0, 0.0, ()
                )
    return tuple(found.values())


def notices(citations: Iterable[Citation]) -> tuple[str, ...]:
    """What became of each cited article that a later one changes, and which; the last change where there are several."""
    told: dict[str, str] = {}
    for citation in citations:
        succession = citation.superseded_by
        if succession is None:
            continue
        became = _BECAME[succession.relation] + (" in part" if succession.in_part else "")
        told[citation.article_id] = (
            f"Later {became}: what {_named(citation.source)} describes. {_named(succession.source)} reports it."
        )
    return tuple(told.values())


def run_out(citations: Sequence[Citation], today: date) -> tuple[str, ...]:
    """A sentence for each cited article that says until when something holds, where that day has passed and no article that
    is cited came after it. Time for comments holds nothing."""
    newest = max((one.source.published for one in citations if one.source.published), default=date.max)
    days: dict[Source, set[date]] = {}
    for citation in citations:
        day = _until(citation.quote, citation.source)
        if day and newest <= day < today and "comment" not in citation.quote.lower():
            days.setdefault(citation.source, set()).add(day)
    return tuple(
        f"{_named(source)} gives {' and '.join(map(_written, sorted(passed)))} as the end of what it reports: "
        f"{'that day has' if len(passed) == 1 else 'these days have'} passed, and no article cited here says what came after."
        for source, passed in days.items()
    )


def _articles(library: Reader, cited: Iterable[ReadSentence]) -> dict[str, Article]:
    """The articles of `cited` by id; one that was deleted meanwhile is left out."""
    found: dict[str, Article] = {}
    for id, version in {(one.hit.article_id, one.hit.version) for one in cited}:
        try:
            found[id] = library.read(id, version)
        except ArticleUnknown:
            continue
    return found


def _named(source: Source) -> str:
    return f"“{source.title}”{f' ({_written(source.published)})' if source.published else ''}"


def _written(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1].title()} {day.year}"
