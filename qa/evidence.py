"""Decides whether the passages answer the question at all, and on which of their sentences the answer rests. Pure.

What decides is the score of the best sentence: how much of the question it, its title and its passage speak of
(`qa.reading`); that its article lacks nothing that is asked for (`qa.wanting`); and, where money or the day of a beginning is
asked for, that there is one at all. The constants were chosen with `exportqa eval` on the development set (106 questions)
and on the set over the bundled samples (100): docs/evaluation.md has the table.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from qa.asked import Kind, asked_for, holds
from qa.bars import BARS, NEAR, Bars
from qa.choosing import as_told, by_fit, completed, same_matter
from qa.dates import ReadWindow
from qa.domain import Absence
from qa.followup import Standalone
from qa.labels import is_label
from qa.named import IN_THE_PRESENT, of_another_list, of_other_years, uncoded, unnamed
from qa.pointing import only_leads_in
from qa.reading import ReadSentence
from qa.wanting import lacks

# Coverage of the best sentence below which no article is about the subject (on four golden sets said of 21 of 24 off-topic
# questions, and wrongly of 8 of 35 on the topic), and from which one reports the event.
ON_TOPIC, REPORTED = 0.5, 0.65
# How far below the best score a sentence may lie and be preferred because it is newer: where the question wants the
# latest, and where it asks in the present tense and names no year.
NEWER, PRESENT = 3.0, 1.0
# What is asked for by these kinds of questions must stand in a sentence that lies no further below the best.
MUST_HOLD: dict[Kind, float] = {"money": 5.0, "start": 3.0}
# Where an article reports the event, and such a thing is asked for in vain, only the detail is missing.
DETAILS = frozenset[Kind]({"money", "start", "quantity", "person", "place"})
# How far below the best score a sentence of another article may lie that is shown because a question compares several things:
# where one article is quoted alone, and where there are others already.
APART, AS_GOOD = 4.5, 1.5
_IN_THE_PAST = re.compile(r"\b(?:was|were|did|had)\b|\b(?:19|20)\d\d\b", re.IGNORECASE)


@dataclass(frozen=True)
class Evidence:
    """The sentences that answer, in the order in which they read well, and the best of them; none where the articles
    do not answer: then `absence` says what is missing."""

    sentences: tuple[ReadSentence, ...] = ()
    best: ReadSentence | None = None
    absence: Absence | None = None

    @property
    def enough(self) -> bool:
        return bool(self.sentences)


def weigh(
    question: Standalone, read: Sequence[ReadSentence], window: ReadWindow, bars: Bars = BARS
) -> Evidence:
    """The evidence for an answer, out of sentences that come best first."""
    kind = asked_for(question.asked)
    # What only leads into a list comes with its items or not at all.
    said = [s for s in read if not is_label(s.text) and not only_leads_in(s.text)]
    named = pool = _named(question, said)
    if pool and kind in MUST_HOLD:
        least = pool[0].score - MUST_HOLD[kind]
        pool = [s for s in pool if s.score >= least and holds(kind, s.text, question.asked)]
    if not pool or pool[0].score < bars.enough or (bars.wanting and lacks(question, _of_its_article(pool))):
        return Evidence(absence=_absence(kind, question, said))
    pool = by_fit(question, pool)
    best = _newest_of_the_best(question, pool, window, bars.enough)
    return Evidence(completed(question, best, pool[0], named, read, bars), best)


def _named(question: Standalone, said: Sequence[ReadSentence]) -> list[ReadSentence]:
    """The sentences of articles that name all that the question names, as far as their passages and titles show."""
    texts: dict[str, dict[str, None]] = {}
    dates = {one.hit.article_id: one.hit.source.published for one in said}
    for one in said:
        texts.setdefault(one.hit.article_id, {one.hit.source.title: None})[one.hit.text] = None
    told = {
        id
        for id, of_article in texts.items()
        if not unnamed(question.asked, of_article)
        and not uncoded(question.asked, of_article)
        and not of_another_list(question.asked, of_article)
        and not of_other_years(question.asked, of_article, dates[id])
    }
    return [one for one in said if one.hit.article_id in told]


def _of_its_article(pool: Sequence[ReadSentence]) -> list[ReadSentence]:
    """The sentences of the best one's article that may belong to the answer."""
    best = pool[0]
    return [
        one for one in pool if one.hit.article_id == best.hit.article_id and one.score >= best.score - NEAR
    ]


def _absence(kind: Kind, question: Standalone, said: Sequence[ReadSentence]) -> Absence:
    """What is missing: the subject, the matter, or only the detail of an event that the best sentences report."""
    if not said or said[0].coverage < ON_TOPIC:
        return "off_topic"
    near = [one for one in said if one.score >= said[0].score - NEAR]
    reported = said[0].coverage >= REPORTED
    held = any(holds(kind, one.text, question.asked) for one in near)
    return "detail_missing" if reported and (kind in DETAILS or not held) else "not_covered"


def asks_about_now(question: Standalone, window: ReadWindow) -> bool:
    """Whether it asks how things stand: in so many words or in the present tense; "No. 61 of 2025" is no past."""
    past = _IN_THE_PAST.search(question.asked)
    return window.newest_first or window.about_now or not past or bool(IN_THE_PRESENT.search(question.asked))


def together(parts: Sequence[Evidence]) -> Evidence:
    """The evidence for several parts of a question as one; the best sentence is that of the first part that has any."""
    best = next((part.best for part in parts if part.best is not None), None)
    return Evidence(as_told(one for part in parts for one in part.sentences), best)


def beside(evidence: Evidence, readings: Iterable[tuple[Standalone, Sequence[ReadSentence]]]) -> Evidence:
    """The evidence with the best sentences of articles that tell of one of several things as well as a quoted one.

    `readings` are what was asked and what was read for it. Where one article is quoted alone, the best sentence of a
    second may lie farther below the best.
    """
    articles = {one.hit.article_id for one in evidence.sentences}
    others: list[tuple[float, ReadSentence]] = []
    for question, read in readings:
        kind = asked_for(question.asked)
        said = _named(question, [s for s in read if not is_label(s.text) and not only_leads_in(s.text)])
        best = max((one.fit for one in said), default=0.0)
        of_others = [
            (best - one.fit, one)
            for one in said
            if one.hit.article_id not in articles and holds(kind, one.text, question.asked)
        ]
        others += sorted(of_others, key=lambda other: other[0])[:1]
    least = min((below for below, _ in others), default=0.0) if len(articles) == 1 else 0.0
    within = max(AS_GOOD, least) if least <= APART else AS_GOOD
    return with_later(evidence, [one for below, one in others if below <= within])


def with_later(evidence: Evidence, later: Iterable[ReadSentence]) -> Evidence:
    """The evidence with sentences of later articles added, each in its place."""
    return Evidence(as_told((*evidence.sentences, *later)), evidence.best)


def _newest_of_the_best(
    question: Standalone, pool: Sequence[ReadSentence], window: ReadWindow, enough: float
) -> ReadSentence:
    """The best sentence, or one of a newer article that is nearly as good where the question is about the present."""
    if window.newest_first or window.about_now:
        margin = NEWER
    elif _IN_THE_PAST.search(question.asked):
        return pool[0]
    else:
        margin = PRESENT
    kind = asked_for(question.asked)
    near = [
        sentence
        for sentence in pool
        if sentence.fit >= pool[0].fit - margin
        and sentence.score >= enough
        and same_matter(sentence, pool[0])
        and holds(kind, sentence.text, question.asked)
    ]
    return max(near, key=lambda s: (s.hit.source.published or date.min, s.fit), default=pool[0])
