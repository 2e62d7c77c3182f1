"""Which later article changes what an earlier one says. Pure; reads English.

A later sentence counts when it says that it changes something (`changes`) and names the earlier article's measure: by
its number, by a date, or by its name (`measures`). A wrong "superseded" is worse than none: where a number or a date
is given and is not the earlier measure's, where the earlier article tells of the same change, or where what remains is
a name that fits several, nothing is found.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from qa.changes import Change, changes_in
from qa.domain import Article, Succession
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
from qa.written_dates import bounds

# Words of the earlier title that the later article must share where a day, a month or a name alone refers to it.
SHARED_BY_DAY, SHARED_BY_MONTH, SHARED_BY_NAME = 2, 3, 3
# A name alone is not followed further back; in days.
NAMED_WITHIN = 3 * 365
# Sentences back in which "the rule" may have been named.
BACK = 3
_POINTS_BACK = re.compile(
    rf"\b(?:the|that|those|both|these|two)\s+(?:[\w-]+\s+){{0,3}}?(?:{KIND}|IFRs|omissions|errors?)\b", re.IGNORECASE
)
_GENERIC_STEMS = frozenset(stem(word) for word in GENERIC)
_LINKS = frozenset("the a an of to on for and or by in its their this that these those all both".split())


@dataclass(frozen=True)
class Succeeded:
    """What succeeds a sentence, and the later sentence that says so."""

    succession: Succession
    sentence: ReadSentence


def successions(
    cited: Sequence[ReadSentence], read: Sequence[ReadSentence], articles: Mapping[str, Article]
) -> dict[ReadSentence, Succeeded]:
    """For each of `cited` that a later sentence of `read` says is changed: the latest change.

    `articles` holds the articles of `cited` by id. Of one later article a sentence that is cited already is preferred,
    then the one that comes first in `read`.
    """
    told = [(sentence, changes_in(sentence.text)) for sentence in (*cited, *read)]
    candidates = [(sentence, changes) for sentence, changes in told if changes]
    found: dict[ReadSentence, Succeeded] = {}
    if not candidates:
        return found
    measures = {id: measure_of(article) for id, article in articles.items()}
    for earlier in cited:
        best: Succeeded | None = None
        for later, changes in candidates:
            if not _is_later(later, earlier) or (best and not _is_later(later, best.sentence)):
                continue
            article = articles[earlier.hit.article_id]
            change = next(
                (one for one in changes if _changes(one, later, earlier, measures[article.id], article)), None
            )
            if change:
                best = Succeeded(_noun(change, later), later)
        if best:
            found[earlier] = best
    return found


def searched(article: Article) -> tuple[Term, ...]:
    """What a keyword search for later articles on the measure of `article` looks for: its numbers and its name."""
    measure = measure_of(article)
    numbers = {tuple(tokens(number.split(" ", 1)[1])) for number in measure.numbers if series(number) in {"doc", "eu"}}
    numbers |= {
        ("no", *tokens(number.split(" ", 1)[1])[:1], "of", *tokens(number)[-1:])
        for number in measure.numbers
        if series(number) == "no"
    }
    words = [word for word in tokens(article.source.title)]
    names = {
        tuple(words[at - 1 : at + 1])
        for at, word in enumerate(words)
        if at and re.fullmatch(KIND, word) and words[at - 1] not in GENERIC | _LINKS
    }
    return tuple(Term(phrase) for phrase in sorted(numbers | names))


def _is_later(one: ReadSentence, other: ReadSentence) -> bool:
    first, second = one.hit.source.published, other.hit.source.published
    return first is not None and second is not None and first > second


def _changes(
    change: Change, later: ReadSentence, earlier: ReadSentence, measure: Measure, article: Article
) -> bool:
    """Whether what `change` changes is what `earlier` speaks of, and `article`, which it stands in, does not know yet."""
    if change.of_comments and "comment" not in earlier.text.lower():
        return False
    if _of_a_change(change.target):
        return False
    if not any(_names(target, later, earlier, measure) for target in _targets(change, later)):
        return False
    return not any(
        known.relation == change.relation and _same(known.target, change.target)
        for start, end in sentences(article.text)
        for known in changes_in(article.text[start:end])
    )


def _of_a_change(target: str) -> bool:
    """ "Ends the suspension of the rule": what is changed is a change."""
    return bool(
        re.match(
            r"(?:(?:the|its|that|this|a|\S+-year)\s+)*(?:suspension|pause|rescission|revocation|withdrawal|delay|extension)\b",
            target,
            re.IGNORECASE,
        )
    )


def _same(one: str, other: str) -> bool:
    words = subject_words(other)
    return bool(words) and len(words & subject_words(one)) >= max(1, len(words) - 1)


def _targets(change: Change, later: ReadSentence) -> Iterator[str]:
    """The words that name what is changed: the change's own, or those of the sentences before that it points back to."""
    yield change.target
    written = later.hit.source.published
    if not written or numbers_in(change.target) or dates_of(change.target, written):
        return
    if _POINTS_BACK.search(change.target):
        before = later.hit.text[: max(0, later.start - later.hit.start)]
        for start, end in reversed(sentences(before)[-BACK:]):
            if dates_of(before[start:end], written):
                yield before[start:end]
                return


def _names(target: str, later: ReadSentence, earlier: ReadSentence, measure: Measure) -> bool:
    numbers = numbers_in(target)
    if numbers & measure.numbers:
        own = numbers_in(earlier.text) & measure.numbers
        return not own or bool(own & numbers)
    if {series(number) for number in numbers} & {series(number) for number in measure.numbers}:
        return False
    written, published = later.hit.source.published, earlier.hit.source.published
    if written is None or published is None:
        return False
    context = subject_words(f"{later.hit.source.title}\n{later.hit.text}")
    shared, half = len(measure.words & context), (len(measure.words) + 1) // 2
    dates = dates_of(target, written)
    for one in dates:
        first, last = bounds(one)
        enough = SHARED_BY_DAY if one.day else SHARED_BY_MONTH
        if any(first <= day <= last for day in measure.days) and shared >= min(enough, max(1, half)):
            return True
    if dates or (written - published).days > NAMED_WITHIN:
        return False
    return shared >= min(SHARED_BY_NAME, half) and _is_called(target, measure, context)


def _is_called(target: str, measure: Measure, context: frozenset[str]) -> bool:
    """Whether `target` has the name of the measure in the earlier title: "the affiliates rule"."""
    words = plain(target).split()
    for at, word in enumerate(words):
        if word != "rule":
            continue
        start = at
        while start and words[start - 1] not in _LINKS and words[start - 1] != "rule":
            start -= 1
        name = [one for one in words[start:at] if one not in _GENERIC_STEMS]
        if not name:
            continue
        for form in (f" {' '.join(name)} rule ", f" rule for {' '.join(name)} ", f" rule on {' '.join(name)} "):
            place = measure.title.find(form)
            if place < 0:
                continue
            # "The foreign direct product rule" may be Huawei's or Russia's.
            before = measure.title[:place].split()[-1:]
            if all(one in _LINKS | _GENERIC_STEMS or one in context for one in before):
                return True
    return False


def _noun(change: Change, later: ReadSentence) -> Succession:
    return Succession(
        relation=change.relation,
        in_part=change.in_part,
        article_id=later.hit.article_id,
        version=later.hit.version,
        source=later.hit.source,
        quote=later.text,
        start=later.start,
        end=later.end,
    )
