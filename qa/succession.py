"""Which later article changes what an earlier one says. Pure; reads English.

A later sentence counts when it says that it changes something (`changes`) and names the earlier article's measure: by
its number, by a date, or by its name (`measures`). A wrong "superseded" is worse than none: where a number or a date
is given and is not the earlier measure's, where the earlier article tells of the same change, or where what remains is
a name that fits several, nothing is found.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from qa.changes import Change, changes_in
from qa.domain import Article, Relation, Succession
from qa.measures import (
    GENERIC,
    KIND,
    Measure,
    dates_of,
    measure_of,
    numbers_in,
    plain,
    series,
    subject_words,
)
from qa.reading import ReadSentence
from qa.sentences import sentences
from qa.terms import Term, tokens
from qa.word_forms import stem
from qa.written_dates import FoundDate, bounds, dates_in

# Words of the earlier title that the later passage must share, where a day and where a name refers to it, and what part
# of that title they must be.
SHARED_BY_DAY, SHARED_BY_NAME, SHARED_PART = 2, 3, 1 / 3
# A name alone is not followed further back; in days.
NAMED_WITHIN = 3 * 365
# Sentences back in which "the rule" may have been named.
BACK = 3
_POINTS_BACK = re.compile(
    rf"\b(?:the|that|those|both|these)\s+(?:[\w-]+\s+){{0,3}}?(?:{KIND}|IFRs|omissions|errors?)\b",
    re.IGNORECASE,
)
# "Ends the suspension of the rule": what is changed is a change.
_OF_A_CHANGE = re.compile(
    r"(?:(?:the|its|that|this|a|\S+-year)\s+)*(?:suspension|pause|rescission|revocation|withdrawal|delay|extension)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"\b(clause|paragraph|article|item|point)s? (\d{1,3})\b", re.IGNORECASE)
_GENERIC_STEMS = frozenset(stem(word) for word in GENERIC)
# Of what one article says, this is told rather than the rest.
_GRAVE: frozenset[Relation] = frozenset({"suspended", "rescinded", "replaced", "ended"})
_LINKS = frozenset(
    "the a an of to on for and or by in its their this that these those all both".split()  # noqa: SIM905
)


@dataclass(frozen=True)
class Succeeded:
    """What succeeds a sentence, and the later sentence that says so."""

    succession: Succession
    sentence: ReadSentence


@dataclass(frozen=True)
class _Reference:
    """How a later sentence names what it changes."""

    text: str
    numbers: frozenset[str]
    dates: tuple[FoundDate, ...]


@dataclass(frozen=True)
class _Told:
    """A change that a later sentence tells of; `context` are the words of its passage and its title."""

    sentence: ReadSentence
    written: date
    change: Change
    references: tuple[_Reference, ...]
    context: frozenset[str]


def successions(
    cited: Sequence[ReadSentence], read: Sequence[ReadSentence], articles: Mapping[str, Article]
) -> dict[tuple[str, int], Succeeded]:
    """The latest change that `read` or `cited` tell of, for each of `cited` that it concerns, by article and start.

    `articles` holds the articles of `cited` by id. Of what one later article says, a suspension or an end counts before
    a correction, then what is cited already, then what comes first in `read`.
    """
    first = min((day for one in cited if (day := one.hit.source.published)), default=date.max)
    told = [one for sentence in dict.fromkeys((*cited, *read)) for one in _told(sentence, first)]
    found: dict[tuple[str, int], Succeeded] = {}
    told.sort(key=lambda one: (one.written, one.change.relation in _GRAVE), reverse=True)
    measures: dict[str, Measure] = {}
    for earlier in cited:
        id = earlier.hit.article_id
        for one in told:
            if earlier.hit.source.published is None or one.written <= earlier.hit.source.published:
                continue
            if id not in measures:
                measures[id] = measure_of(articles[id])
            if _concerns(one, earlier, measures[id], articles[id]):
                found[id, earlier.start] = Succeeded(_noun(one), one.sentence)
                break
    return found


def searched(article: Article) -> tuple[Term, ...]:
    """What a keyword search for later articles on the measure of `article` looks for: its numbers and its name."""
    phrases: set[tuple[str, ...]] = set()
    for number in measure_of(article).numbers:
        first, last = tokens(number)[1], tokens(number)[-1]
        if series(number) == "no":
            phrases |= {("no", first), (first, "of", last)}
        else:
            phrases.add((first, "fr", last) if series(number) == "fr" else tuple(tokens(number)[1:]))
    words = tokens(article.source.title)
    phrases |= {
        (words[at - 1], word)
        for at, word in enumerate(words)
        if at and re.fullmatch(KIND, word) and words[at - 1] not in GENERIC | _LINKS
    }
    return tuple(Term(phrase) for phrase in sorted(phrases))


def _told(sentence: ReadSentence, after: date) -> Iterator[_Told]:
    """The changes that a sentence of an article later than `after` tells of; headings and rows of tables tell none."""
    written = sentence.hit.source.published
    if written is None or written <= after or not sentence.text.rstrip("\"'”’)] ").endswith((".", ";", "!")):
        return
    changes = [change for change in changes_in(sentence.text) if not _OF_A_CHANGE.match(change.target)]
    if not changes:
        return
    context = subject_words(f"{sentence.hit.source.title}\n{sentence.hit.text}")
    for change in changes:
        yield _Told(sentence, written, change, tuple(_references(change, sentence, written)), context)


def _references(change: Change, sentence: ReadSentence, written: date) -> Iterator[_Reference]:
    """The words that name what is changed: the change's own, or those of a sentence before that it points back to."""
    own = _reference(change.target, written)
    yield own
    if own.numbers or own.dates or not _POINTS_BACK.search(change.target):
        return
    before = sentence.hit.text[: sentence.start - sentence.hit.start]
    for start, end in reversed(sentences(before)[-BACK:]):
        named = _reference(before[start:end], written)
        if named.dates:
            yield named
            return


def _reference(text: str, written: date) -> _Reference:
    return _Reference(text, numbers_in(text), dates_of(text, written))


def _concerns(told: _Told, earlier: ReadSentence, measure: Measure, article: Article) -> bool:
    """Whether what is changed is what the older `earlier` speaks of, and `article`, in which it stands, does not know it."""
    if told.change.of_comments and "comment" not in earlier.text.lower():
        return False
    return any(_names(reference, told, earlier, measure) for reference in told.references) and not _known(
        told, article
    )


def _known(told: _Told, article: Article) -> bool:
    """Whether the earlier article tells of the change itself; what is extended may be extended again."""
    until = {(one.month, one.day) for one in dates_in(told.sentence.text) if one.day}
    for start, end in sentences(article.text):
        sentence = article.text[start:end]
        if any(
            known.relation == told.change.relation and _alike(known.target, told.change.target)
            for known in changes_in(sentence)
        ):
            again = until - {(one.month, one.day) for one in dates_in(article.text)}
            return not (told.change.relation in {"extended", "delayed"} and again)
    return False


def _alike(one: str, other: str) -> bool:
    words = subject_words(other)
    return bool(words) and len(words & subject_words(one)) >= max(1, len(words) - 1)


def _names(reference: _Reference, told: _Told, earlier: ReadSentence, measure: Measure) -> bool:
    """Whether `reference` names the measure that `earlier` speaks of: by number, by date or by name, the first that it
    gives."""
    if same := reference.numbers & measure.numbers:
        alike = {series(number) for number in same}
        own = {number for number in numbers_in(earlier.text) if series(number) in alike}
        return (not own or bool(own & same)) and not _of_another_clause(reference.text, earlier.text)
    if {series(number) for number in reference.numbers} & {series(number) for number in measure.numbers}:
        return False
    shared, words = len(measure.words & told.context), len(measure.words)
    by_name = shared >= max(SHARED_BY_NAME, words * SHARED_PART) or shared == words > 0
    for one in reference.dates:
        first, last = bounds(one)
        if any(first <= day <= last for day in measure.days):
            if one.day:
                return shared >= max(SHARED_BY_DAY, words * SHARED_PART) or shared == words > 0
            return by_name and _is_called(reference.text, measure, told.context)
    published = earlier.hit.source.published or date.min
    if reference.dates or told.change.relation == "amended" or (told.written - published).days > NAMED_WITHIN:
        return False
    return by_name and _is_called(reference.text, measure, told.context)


def _of_another_clause(changed: str, earlier: str) -> bool:
    """Whether both name clauses by number, and no one of them: "clause 2 is suspended", "Clause 1 prohibits"."""
    one, other = (
        {(kind.lower(), number) for kind, number in _CLAUSE.findall(text)} for text in (changed, earlier)
    )
    kinds = {kind for kind, _ in one} & {kind for kind, _ in other}
    return bool(kinds) and not one & other


def _is_called(target: str, measure: Measure, context: frozenset[str]) -> bool:
    """Whether `target` has the name of the measure in the earlier title: "the affiliates rule"."""
    words = plain(target).split()
    for at, word in enumerate(words):
        if word != "rule":
            continue
        start = at
        while start and words[start - 1] not in _LINKS and words[start - 1] != "rule":
            start -= 1
        name = " ".join(one for one in words[start:at] if one not in _GENERIC_STEMS)
        if not name:
            continue
        for form in (f" {name} rule ", f" rule for {name} ", f" rule on {name} "):
            place = measure.title.find(form)
            # "The foreign direct product rule" may be Huawei's or Russia's.
            before = measure.title[: max(0, place)].split()[-1:]
            if place >= 0 and all(one in _LINKS | _GENERIC_STEMS | context for one in before):
                return True
    return False


def _noun(told: _Told) -> Succession:
    hit = told.sentence.hit
    return Succession(
        relation=told.change.relation,
        in_part=told.change.in_part,
        article_id=hit.article_id,
        version=hit.version,
        source=hit.source,
        quote=told.sentence.text,
        start=told.sentence.start,
        end=told.sentence.end,
    )
