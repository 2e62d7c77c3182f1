"""Decides whether the passages answer the question at all, and which of their sentences do. Pure.

What decides is the score of the best sentence: how much of the question it, its title and its passage speak of
(`qa.reading`); that its article lacks nothing that is asked for (`qa.wanting`); and, where money or the day of a beginning is
asked for, that there is one at all. The constants were chosen with `exportqa eval` on the development set (106 questions)
and on the set over the bundled samples (100): docs/evaluation.md has the table.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import takewhile

from qa.asked import NUMBER_WORDS, Kind, asked_for, holds, telling
from qa.dates import ReadWindow
from qa.domain import Absence
from qa.followup import Standalone
from qa.key import key
from qa.named import IN_THE_PRESENT, of_other_years, uncoded, unnamed
from qa.pointing import is_item, only_leads_in, points_back
from qa.reading import ReadSentence, is_label
from qa.terms import content_words
from qa.wanting import lacks

# Below this score there is no answer. On the two sets: wrong on unanswerable .13 and .24 at .01 and .03 false abstention. Without
# looking for what is wanting .17 and .32 at .01, before names were asked for .22 and .44 at .04 and .09, and with the coverage
# of the best sentence alone, at its best threshold, .26 and .44 at .04 and .15.
ENOUGH = 17.2
# Coverage of the best sentence below which no article is about the subject (on four golden sets said of 21 of 24 off-topic
# questions, and wrongly of 8 of 35 on the topic), and from which one reports the event.
ON_TOPIC, REPORTED = 0.5, 0.65
# A quoted answer is short.
SENTENCES = 5
# One of short sentences, of so many words in all, may have so many sentences more.
WORDS, MORE = 100, 2
# How far below the best score a sentence may lie and still belong to the answer,
NEAR = 6.0
# and how much more of the question one of another article must speak of.
ADDS = 0.07
# How far below the best score a sentence may lie and be preferred because it is newer: where the question wants the
# latest, and where it asks in the present tense and names no year.
NEWER, PRESENT = 3.0, 1.0
# An article is preferred only to one of the same matter: this share of the words of the shorter title in common. On the
# two sets, of fourteen preferences the six right ones between different titles have more, five of the six wrong ones less.
SAME_MATTER = 0.25
# What is asked for by these kinds of questions must stand in a sentence that lies no further below the best.
MUST_HOLD: dict[Kind, float] = {"money": 5.0, "start": 3.0}
# A sentence that leans on others is shown with at most this many of them.
LED_IN = 2
# How far below the best score a sentence of an article may lie that is shown because a question compares several things,
# or because it asks what became of something; and, where a value is asked for, one that holds none.
APART, AS_GOOD, LATER, WITHOUT = 4.5, 1.5, 6.0, 3.0
# What speaks for a sentence besides its score: that it says what something is or why, where that is asked; and, within the
# article of the best, that it holds what is asked for.
TELLS, KEYED = 2.0, 2.5
# Items of the longest list that is shown whole.
LIST = 8
_STILL = re.compile(
    r"\b(?:still|yet|ever|now|any ?more|no longer|any longer|meanwhile|eventually|finally|in the end|since then|afterwards?|"
    r"later|after all)\b",
    re.IGNORECASE,
)
_WHICH = re.compile(r"\b(?:which|what|who)\b", re.IGNORECASE)
_COUNTED = re.compile(rf"\b(?P<number>\d+|{NUMBER_WORDS}) (?:[\w-]+ )??(?P<things>[a-z-]+s)\b", re.IGNORECASE)
_NAMES_THEM = re.compile(
    rf"(?:The|These) (?P<number>\d+|{NUMBER_WORDS}) (?P<things>[a-z-]+s)(?: are\b| include\b|:)",
    re.IGNORECASE,
)
_IN_THE_PAST = re.compile(r"\b(?:was|were|did|had)\b|\b(?:19|20)\d\d\b", re.IGNORECASE)


@dataclass(frozen=True)
class Bars:
    """The constants above that are measured against alternatives, and whether what is wanting is looked for:
    benchmarks/evidence.py."""

    enough: float = ENOUGH
    sentences: int = SENTENCES
    near: float = NEAR
    adds: float = ADDS
    wanting: bool = True
    words: int = WORDS
    more: int = MORE


BARS = Bars()


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
    pool = _by_fit(question, pool)
    best = _newest_of_the_best(question, pool, window, bars.enough)
    chosen = _chosen(question, kind, best, named, bars)
    chosen += _what_became(question, kind, best, named)
    if all(sentence.hit.article_id != pool[0].hit.article_id for sentence in chosen):
        # What the newer article is preferred to is shown beside it: the reader sees that something changed.
        chosen.append(pool[0])
    if _WHICH.search(question.asked):
        chosen += _enumerated(chosen, read)
    chosen += _led_in(chosen, read)
    if kind == "other":
        chosen += _items(chosen, read)
    return Evidence(_once(one for one in chosen if one == best or not _hangs(one, chosen)), best)


def _chosen(
    question: Standalone, kind: Kind, best: ReadSentence, named: Sequence[ReadSentence], bars: Bars
) -> list[ReadSentence]:
    """The best sentence and those that belong to the answer with it."""
    ranked = []
    for one in _by_fit(question, named):
        at_home = one.hit.article_id == best.hit.article_id
        if one.fit < best.fit - bars.near - KEYED:
            break
        if at_home and _holds_key(question, kind, one):
            ranked.append(replace(one, extra=one.extra + KEYED))
        elif kind == "other" or one.fit >= best.fit - WITHOUT:
            ranked.append(one)
    chosen, words = [best], len(best.text.split())
    for one in sorted(ranked, key=lambda one: one.fit, reverse=True):
        if one.fit < best.fit - bars.near:
            break
        length = len(one.text.split())
        if len(chosen) >= bars.sentences + (bars.more if words + length <= bars.words else 0):
            break
        at_home = one.hit.article_id == best.hit.article_id
        if one not in chosen and (at_home or one.adds(chosen) >= bars.adds):
            chosen.append(one)
            words += length
    return chosen


def _holds_key(question: Standalone, kind: Kind, one: ReadSentence) -> bool:
    """Whether the value that the question asks for stands in the sentence."""
    held = kind != "other" and holds(kind, one.text, question.asked)
    return held and key(question.asked, one.text) is not None


def _what_became(
    question: Standalone, kind: Kind, best: ReadSentence, named: Sequence[ReadSentence]
) -> list[ReadSentence]:
    """The best sentence of a later article of the same matter, where the question asks whether something is so still."""
    if best.hit.source.published is None or not _STILL.search(question.asked):
        return []
    later = [
        one
        for one in named
        if one.fit >= best.fit - LATER
        and (one.hit.source.published or date.min) > best.hit.source.published
        and _same_matter(one, best)
    ]
    later.sort(key=lambda one: one.fit + KEYED * _holds_key(question, kind, one), reverse=True)
    return later[:1]


def _by_fit(question: Standalone, said: Iterable[ReadSentence]) -> list[ReadSentence]:
    """The sentences, best first, with what speaks for those that say what something is, or why, where that is asked."""
    told = telling(question.asked)
    if told is not None:
        said = [replace(one, extra=one.extra + TELLS) if told.search(one.text) else one for one in said]
    return sorted(said, key=lambda one: one.fit, reverse=True)


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
    return "detail_missing" if reported and (kind in MUST_HOLD or not held) else "not_covered"


def asks_about_now(question: Standalone, window: ReadWindow) -> bool:
    """Whether it asks how things stand: in so many words or in the present tense; "No. 61 of 2025" is no past."""
    past = _IN_THE_PAST.search(question.asked)
    return window.newest_first or window.about_now or not past or bool(IN_THE_PRESENT.search(question.asked))


def together(parts: Sequence[Evidence]) -> Evidence:
    """The evidence for several parts of a question as one; the best sentence is that of the first part that has any."""
    best = next((part.best for part in parts if part.best is not None), None)
    return Evidence(_once(one for part in parts for one in part.sentences), best)


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
    return Evidence(_once((*evidence.sentences, *later)), evidence.best)


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
        and _same_matter(sentence, pool[0])
        and holds(kind, sentence.text, question.asked)
    ]
    return max(near, key=lambda s: (s.hit.source.published or date.min, s.fit), default=pool[0])


def _same_matter(one: ReadSentence, other: ReadSentence) -> bool:
    """Whether two articles have enough words of their titles in common for the newer to be news of the older."""
    titles = set(content_words(one.hit.source.title)), set(content_words(other.hit.source.title))
    return len(titles[0] & titles[1]) >= SAME_MATTER * min(len(titles[0]), len(titles[1]))


def _led_in(chosen: Sequence[ReadSentence], read: Sequence[ReadSentence]) -> list[ReadSentence]:
    """What chosen sentences lean on, where it is at hand: what "It" speaks of, the line that leads into a list."""
    leading: list[ReadSentence] = []
    for sentence in chosen:
        for _ in range(LED_IN):
            before = [
                s
                for s in read
                if s.hit.id == sentence.hit.id and s.end <= sentence.start and not is_label(s.text)
            ]
            if is_item(sentence.text):
                before = [s for s in before if s.text.endswith(":")]
            elif not points_back(sentence.text):
                break
            if not before:
                break
            sentence = max(before, key=lambda s: s.start)
            leading.append(sentence)
    return leading


def _hangs(one: ReadSentence, chosen: Iterable[ReadSentence]) -> bool:
    """Whether it leads into a list of which no item is shown."""
    return one.text.endswith(":") and not any(
        is_item(other.text) and other.hit.id == one.hit.id and other.start > one.start for other in chosen
    )


def _items(shown: Iterable[ReadSentence], read: Sequence[ReadSentence]) -> list[ReadSentence]:
    """The items of each list whose leading line is shown, unless they are many."""
    found: list[ReadSentence] = []
    for lead in shown:
        if lead.text.endswith(":"):
            after = [one for one in read if one.hit.id == lead.hit.id and one.start > lead.start]
            after.sort(key=lambda one: one.start)
            items = list(takewhile(lambda one: is_item(one.text), after))
            found += items if len(items) <= LIST else []
    return found


def _enumerated(chosen: Iterable[ReadSentence], read: Iterable[ReadSentence]) -> list[ReadSentence]:
    """The sentences of the same articles that name what chosen ones only count: "The five metals are" for "five metals"."""
    counted = {
        (one.hit.article_id, f"{match['number']} {match['things']}".lower())
        for one in chosen
        for match in _COUNTED.finditer(one.text)
    }
    return [
        one
        for one in read
        if (match := _NAMES_THEM.match(one.text))
        and (one.hit.article_id, f"{match['number']} {match['things']}".lower()) in counted
    ]


def _once(sentences: Iterable[ReadSentence]) -> tuple[ReadSentence, ...]:
    """Each stretch of an article once, in order of time and then of the article."""
    found = {(one.hit.article_id, one.start): one for one in sentences}
    return tuple(sorted(found.values(), key=_as_told))


def _as_told(sentence: ReadSentence) -> tuple[date, str, int]:
    """Order of time, then of the article."""
    return sentence.hit.source.published or date.min, sentence.hit.article_id, sentence.start
