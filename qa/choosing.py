"""Which sentences make the answer beside the best one: those that belong to it, what they lean on, the lists that they open. Pure.

The best sentence is given; whether there is an answer at all is decided in `qa.evidence`. docs/evaluation.md says what each
rule gains.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import takewhile

from qa.asked import GIVES_REASONS, NUMBER_WORDS, Kind, asked_for, asks_why, holds, several, telling
from qa.bars import Bars
from qa.followup import Standalone
from qa.labels import heading_over, is_label
from qa.lists import asked_listing, listings
from qa.pointing import is_item, leans_on_paragraph, points_back
from qa.reading import ReadSentence
from qa.terms import content_words
from qa.values import holds_value
from qa.word_forms import stem

# An article is preferred only to one of the same matter: this share of the words of the shorter title in common. On the
# two sets, of fourteen preferences the six right ones between different titles have more, five of the six wrong ones less.
SAME_MATTER = 0.25
# A sentence that leans on others is shown with at most this many of them.
LED_IN = 2
# How far below the best score a sentence of a later article may lie that is shown because the question asks what became of
# something; and, where a value is asked for, one that holds none.
LATER, WITHOUT = 6.0, 3.0
# What speaks for a sentence besides its score: that it says what something is or why, where that is asked; and, within the
# article of the best, that it holds what is asked for.
TELLS, KEYED = 2.0, 2.5
# Items of the longest list that is shown whole.
LIST = 8
# How far below the best a sentence of its article may lie that is shown beside a whole list, and how many are.
BESIDE, OTHERS = 2.0, 3
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


def completed(
    question: Standalone,
    best: ReadSentence,
    first: ReadSentence,
    named: Sequence[ReadSentence],
    read: Sequence[ReadSentence],
    bars: Bars,
) -> tuple[ReadSentence, ...]:
    """The sentences of the answer, in the order in which they read well.

    `best` is what it rests on, `first` what comes first where a newer article is not preferred to it; `named` are the sentences
    of the articles that name what is asked, `read` all of them.
    """
    kind = asked_for(question.asked)
    chosen = _chosen(question, kind, best, named, bars)
    chosen += _what_became(question, kind, best, named)
    if all(sentence.hit.article_id != first.hit.article_id for sentence in chosen):
        # What the newer article is preferred to is shown beside it: the reader sees that something changed.
        chosen.append(first)
    if _WHICH.search(question.asked):
        chosen += _enumerated(chosen, read)
    chosen = _with_list(question, best, chosen, read, bars)
    chosen += _led_in(chosen, read)
    if kind == "other":
        chosen += _items(chosen, read)
    return as_told(one for one in chosen if one == best or not _hangs(one, chosen))


def as_told(sentences: Iterable[ReadSentence]) -> tuple[ReadSentence, ...]:
    """Each stretch of an article once, in order of time and then of the article."""
    found = {(one.hit.article_id, one.start): one for one in sentences}
    return tuple(sorted(found.values(), key=_place))


def _place(sentence: ReadSentence) -> tuple[date, str, int]:
    """Order of time, then of the article."""
    return sentence.hit.source.published or date.min, sentence.hit.article_id, sentence.start


def same_matter(one: ReadSentence, other: ReadSentence) -> bool:
    """Whether two articles have enough words of their titles in common for the newer to be news of the older."""
    titles = set(content_words(one.hit.source.title)), set(content_words(other.hit.source.title))
    return len(titles[0] & titles[1]) >= SAME_MATTER * min(len(titles[0]), len(titles[1]))


def _chosen(
    question: Standalone, kind: Kind, best: ReadSentence, named: Sequence[ReadSentence], bars: Bars
) -> list[ReadSentence]:
    """The best sentence and those that belong to the answer with it."""
    ranked = []
    for one in by_fit(question, named):
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
    if kind == "other" or not holds(kind, one.text, question.asked):
        return False
    return holds_value(question.asked, one.text) or _speaks_of(several(question.asked) or "", one.text)


def _speaks_of(things: str, text: str) -> bool:
    """Whether a text has one of the words, whatever their endings."""
    return not {stem(word) for word in content_words(things)}.isdisjoint(map(stem, content_words(text)))


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
        and same_matter(one, best)
    ]
    later.sort(key=lambda one: one.fit + KEYED * _holds_key(question, kind, one), reverse=True)
    return later[:1]


def by_fit(question: Standalone, said: Iterable[ReadSentence]) -> list[ReadSentence]:
    """The sentences, best first, with what speaks for those that say what something is, or why, where that is asked."""
    told = telling(question.asked)
    if told is not None:
        why = asks_why(question.asked)
        said = [
            replace(one, extra=one.extra + TELLS)
            if told.search(one.text) or (why and _under_reasons(one))
            else one
            for one in said
        ]
    return sorted(said, key=lambda one: one.fit, reverse=True)


def _under_reasons(one: ReadSentence) -> bool:
    """Whether it stands under a heading such as "Why"."""
    return GIVES_REASONS.match(heading_over(one.hit.text, one.start - one.hit.start)) is not None


def _with_list(
    question: Standalone,
    best: ReadSentence,
    chosen: list[ReadSentence],
    read: Sequence[ReadSentence],
    bars: Bars,
) -> list[ReadSentence]:
    """The chosen sentences with the whole of the list that is asked for, or what names all of it, and then fewer of the others."""
    things = several(question.asked)
    if things is None:
        return chosen
    found = listings(read, best.hit.article_id)
    whole = [
        one
        for one in chosen
        if (match := _NAMES_THEM.match(one.text)) and _speaks_of(things, match["things"])
    ]
    if not whole:
        listing = asked_listing(question.asked, best, chosen, found)
        if listing is None or (len(listing.items) > LIST and _words(listing.items) > bars.words):
            return chosen
        whole = [*([listing.lead] if listing.lead is not None else []), *listing.items]
    items = {part for one in found for part in (one.lead, *one.items)}
    others = [
        one
        for one in chosen
        if one == best
        or one.hit.article_id != best.hit.article_id
        or (one not in items and one.fit >= best.fit - BESIDE)
    ]
    return [*others[:OTHERS], *whole]


def _words(told: Iterable[ReadSentence]) -> int:
    return sum(len(one.text.split()) for one in told)


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
                if not leans_on_paragraph(sentence.text):
                    break
                before = [s for s in before if _in_one_paragraph(s, sentence)]
            if not before:
                break
            sentence = max(before, key=lambda s: s.start)
            leading.append(sentence)
    return leading


def _in_one_paragraph(one: ReadSentence, other: ReadSentence) -> bool:
    """Whether no blank line lies between two sentences of a passage, the first of which is `one`."""
    passage = one.hit
    return "\n\n" not in passage.text[one.end - passage.start : other.start - passage.start]


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
