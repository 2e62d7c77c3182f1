"""Lists and tables among the sentences of an article: which hang together, what stands over them, which one a question is after.

Reads English.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from qa.asked import MONTH, NUMBER_WORDS, several
from qa.errors import ArticleUnknown
from qa.labels import first_column, is_label
from qa.pointing import is_item
from qa.reader import Reader
from qa.reading import ReadSentence
from qa.sentences import sentences
from qa.terms import content_words
from qa.word_forms import stem

# A lead-in so far below the best sentence still opens the list that is asked for.
LED = 3.5
_MARK = re.compile(r"\(?(?P<sign>\w+|[-•*–])")
_COLUMNS = re.compile(r"(?:^|; )([^:;]{1,40}): ")
_NUMBER = re.compile(r"\b\d[\w.]*\w|\b\d\b")
_DATE = re.compile(rf"\b(?:{MONTH}) \d{{1,2}}\b|\b\d{{1,2}} (?:{MONTH})(?!\w)|\b(?:19|20)\d\d\b")
_NUMBERS = {
    word: number
    for number, word in enumerate(
        "two three four five six seven eight nine ten eleven twelve".split(),  # noqa: SIM905
        2,
    )
}
_COUNT = re.compile(
    rf"\b(?P<number>\d+|{NUMBER_WORDS}) (?P<things>(?:[a-z-]+ ){{0,2}}?[a-z-]+s)\b", re.IGNORECASE
)


@dataclass(frozen=True)
class Listing:
    """A list: the line that leads into it, its items in order, and the words of what stands over it, columns included."""

    lead: ReadSentence | None
    items: tuple[ReadSentence, ...]
    over: str


def listings(read: Iterable[ReadSentence], article_id: str) -> tuple[Listing, ...]:
    """The lists of an article among the sentences of its passages that were read, in order."""
    of_article = {one.start: one for one in read if one.hit.article_id == article_id}
    told = [of_article[start] for start in sorted(of_article)]
    found = []
    for run in _runs([(one.text, one.hit.position) for one in told]):
        items = tuple(told[at] for at in run)
        before = told[run.start - 1] if run.start else None
        lead = before if before is not None and before.text.endswith(":") else None
        heading = before.text if before is not None and (lead or is_label(before.text)) else ""
        found.append(Listing(lead, items, " ".join((heading, *_COLUMNS.findall(items[0].text)))))
    return tuple(found)


def asked_listing(
    question: str, best: ReadSentence, chosen: Sequence[ReadSentence], found: Iterable[Listing]
) -> Listing | None:
    """The list of the best sentence's article that `question`, which asks for several things, is after; `None` where none is.

    It has as many items as the question or a chosen sentence counts, two of its items are chosen, or what leads into it
    is nearly as good as the best.
    """
    things = several(question)
    if things is None:
        return None
    told = [question, *(one.text for one in chosen if one.hit.article_id == best.hit.article_id)]
    wanted, words = _stems(things), _stems(question)
    ranked = []
    for at, listing in enumerate(found):
        over = _stems(listing.over)
        strength = 3.0 if _counted(told, wanted, over, listing) else _shown(question, best, chosen, listing)
        if strength:
            ranked.append((strength + len(over & words) / max(1, len(words)), -at, listing))
    return max(ranked, default=(0.0, 0, None), key=lambda one: one[:2])[2]


def unfinished(library: Reader, question: str, cited: Sequence[ReadSentence]) -> tuple[str, ...]:
    """A notice for each list of which only some items are cited, where `question` asks for several things."""
    if several(question) is None:
        return ()
    told = []
    for (id, version), title in {
        (one.hit.article_id, one.hit.version): one.hit.source.title for one in cited
    }.items():
        try:
            text = library.read(id, version).text
        except ArticleUnknown:  # deleted meanwhile
            continue
        starts = {one.start for one in cited if one.hit.article_id == id}
        spans = sentences(text)
        for run in _runs([(text[start:end], 0) for start, end in spans]):
            quoted = sum(spans[at][0] in starts for at in run)
            if 0 < quoted < len(run) and not _picked_out(question, [text[slice(*spans[at])] for at in run]):
                are = "is" if quoted == 1 else "are"
                told.append(
                    f"Only {quoted} of the {len(run)} items of a list in “{title}” {are} quoted; the article has the others."
                )
    return tuple(told)


def _counted(told: Sequence[str], wanted: set[str], over: set[str], listing: Listing) -> bool:
    """Whether one of the texts counts as many of the things that are wanted as the list has, whose words or number stand over it."""
    numbers = set(map(_number, _COUNT.finditer(listing.over)))
    return any(
        _number(match) == len(listing.items)
        and ((things := _stems(match["things"])) & wanted or over & wanted)
        and (_number(match) in numbers or things & over)
        for text in told
        for match in _COUNT.finditer(text)
    )


def _shown(question: str, best: ReadSentence, chosen: Sequence[ReadSentence], listing: Listing) -> float:
    """How much of the list is chosen or opened by what is nearly as good as the best."""
    if _picked_out(question, [item.text for item in listing.items]):
        return 0.0
    quoted = sum(item in chosen for item in listing.items)
    if best in listing.items or quoted > 1:
        return 1.0 + quoted / len(listing.items)
    return 1.0 if listing.lead is not None and listing.lead.fit >= best.fit - LED else 0.0


def _picked_out(question: str, items: Sequence[str]) -> bool:
    """Whether a number of the question, dates aside, stands in some of the items and not in others: these are asked for."""
    found = [set(_NUMBER.findall(item)) for item in items]
    return any(
        0 < sum(number in numbers for numbers in found) < len(items)
        for number in _NUMBER.findall(_DATE.sub(" ", question))
    )


def _runs(told: Sequence[tuple[str, int]]) -> Iterator[range]:
    """Where two or more items of one list, or rows of one table, follow each other among sentences of an article, given with
    the positions of their passages: one that was not read may hold others."""
    first = 0
    for at in range(1, len(told) + 1):
        kind = _kind(told[first][0])
        follows = at < len(told) and told[at][1] - told[at - 1][1] <= 1
        if not follows or kind is None or _kind(told[at][0]) != kind:
            if kind is not None and at - first > 1:
                yield range(first, at)
            first = at


def _kind(text: str) -> str | None:
    """What the items of one list share: the kind of their mark, the first column of a row; `None` for no item."""
    if (column := first_column(text)) is not None:
        return column
    mark = _MARK.match(text) if is_item(text) else None
    if mark is None:
        return None
    sign = mark["sign"]
    return "number" if sign.isdigit() else "letter" if sign.isalpha() else sign


def _number(match: re.Match[str]) -> int | None:
    word = match["number"].lower()
    return int(word) if word.isdigit() else _NUMBERS.get(word)


def _stems(text: str) -> set[str]:
    return {stem(word) for word in content_words(text)}
