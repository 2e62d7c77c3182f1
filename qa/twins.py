"""Whether two texts tell the same story, and whether one holds a passage of the other. Pure; no storage, no dates.

The same story: most of the shorter text stands in the longer one, sentence by sentence, word for word or with a few words
edited. A changed number, date, name or "not" makes another text, and so does a note that corrects: such a text must be
found beside the first. In doubt two texts are two.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from qa.fingerprints import FEWEST_WORDS, words_of
from qa.sentences import sentences

# Measured with benchmarks/duplicates.py: docs/duplicates.md.
SHARED = 0.6
# Two sentences with so much in common are one, edited; from the second number on they may be one that was changed.
EDITED, KINDRED = 0.75, 0.35
# Two names for one thing are rarely as long as a sentence; what cannot be paired within so many is not looked for.
COMPARED = 80
_DATELINE = re.compile(
    r"^(?:[A-Z\u00c0-\u00de][A-Z\u00c0-\u00de.' -]{2,30}(?:, [A-Z][A-Za-z. ]{1,20})?(?:,? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|"
    r"Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:, \d{4})?)?(?: ?\([^)\n]{2,30}\))? ?[-–—]{1,2} )"
)
_CORRECTS = re.compile(
    r"^\W*(?:correction|corrected|clarification|corrects|update[sd]?\b|editor['’]s note|this (?:article|story|report)\b.*"
    r"\b(?:corrected|updated|amended)|an earlier version)",
    re.IGNORECASE,
)
_TELLING = frozenset(
    """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen half twice
    once third quarter first second january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday percent not no never without none cannot
    nor neither except unless until before after over under above below more less fewer least most added removed add remove
    imposed suspended impose suspend lifted extended banned allowed approved denied rejected revoked granted increase decrease
    increased decreased raised lowered up down can may must shall will would could should
    零 一 二 三 四 五 六 七 八 九 十 百 千 万 亿 不 未 无 非 年 月 日
    """.split()  # noqa: SIM905
)
_NAME = re.compile(r"(?<=[\w,;:)”’] )[A-Z\u00c0-\u00de][\w&-]+|\b[A-Z]{2,}\b")


@dataclass(frozen=True)
class Sentence:
    """A sentence as it is compared: its words, in order, and the names among them in lower case."""

    words: tuple[str, ...]
    names: frozenset[str]
    corrects: bool


@lru_cache(maxsize=512)
def read(text: str) -> tuple[Sentence, ...]:
    """The sentences of `text` without the datelines before them; what holds no word is left out."""
    found = []
    for start, end in sentences(text):
        written = _DATELINE.sub("", text[start:end])
        words = tuple(words_of(written))
        if words:
            names = frozenset(name.casefold() for name in _NAME.findall(written))
            found.append(Sentence(words, names, _CORRECTS.match(written) is not None))
    return tuple(found)


def same_story(one: str, other: str) -> bool:
    """Whether the texts are copies of each other, each perhaps cut, added to and edited, without a changed fact."""
    first, second = read(one), read(other)
    if min(_size(first), _size(second)) < FEWEST_WORDS:
        return False
    if [sentence.words for sentence in first] == [sentence.words for sentence in second]:
        return True
    there = Counter(sentence.words for sentence in second)
    shared, alone = 0, []
    for sentence in first:
        if there[sentence.words]:
            there[sentence.words] -= 1
            shared += len(sentence.words)
        else:
            alone.append(sentence)
    least = SHARED * min(_size(first), _size(second))
    if shared + _size(alone) < least:
        return False
    others = []
    for sentence in second:
        if there[sentence.words]:
            there[sentence.words] -= 1
            others.append(sentence)
    if any(sentence.corrects for sentence in (*alone, *others)):
        return False
    edited = _edited(alone, others)
    return edited is not None and shared + edited >= least


def holds(text: str, passage: str) -> bool:
    """Whether every sentence of `passage` stands in `text`, word for word or edited without a changed fact."""
    there = read(text)
    exact = {sentence.words for sentence in there}
    return all(
        sentence.words in exact
        or any(
            _alike(sentence, other) >= EDITED and not _changed(sentence, other) and not other.corrects
            for other in there
        )
        for sentence in read(passage)
    )


def _edited(alone: Sequence[Sentence], others: Sequence[Sentence]) -> int | None:
    """How many words stand in sentences that were only edited; `None` where one was changed, or there are too many."""
    if len(alone) > COMPARED or len(others) > COMPARED:
        return None
    words = 0
    for sentence in alone:
        likeness, closest = max(
            ((_alike(sentence, other), at) for at, other in enumerate(others)), default=(0.0, -1)
        )
        if likeness >= KINDRED and _changed(sentence, others[closest]):
            return None
        if likeness >= EDITED:
            words += len(sentence.words)
    return words


def _alike(one: Sentence, other: Sentence) -> float:
    """The share of words in common and in order, 0 to 1; 0 where a quick count already shows that they differ."""
    matcher = SequenceMatcher(None, one.words, other.words, autojunk=False)
    if matcher.real_quick_ratio() < KINDRED or matcher.quick_ratio() < KINDRED:
        return 0.0
    return matcher.ratio()


def _changed(one: Sentence, other: Sentence) -> bool:
    """Whether a number, a date, a "not" or the like is on one side only, or one name stands in the place of another."""
    left, right = Counter(one.words), Counter(other.words)
    gone, come = left - right, right - left
    if any(word in _TELLING or any(map(str.isdigit, word)) for word in (*gone, *come)):
        return True
    return bool(set(gone) & one.names) and bool(set(come) & other.names)


def _size(several: Sequence[Sentence]) -> int:
    return sum(len(sentence.words) for sentence in several)
