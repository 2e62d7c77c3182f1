"""Decides whether the passages answer the question at all, and which of their sentences do.

One number decides: how much of what was asked the best sentence speaks of (`ReadSentence.coverage`). Pure.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from qa.dates import ReadWindow
from qa.followup import Standalone
from qa.reading import ReadSentence

# Below this coverage there is no answer. Chosen by `exportqa eval`: see docs/evaluation.md.
ENOUGH = 0.5
# How far below the best score a sentence may lie and still be part of the answer.
NEAR = 1.5
# ... and when the newest of several is wanted, how far below it may lie and be preferred for its date.
NEAR_NEWEST = 3.0
# A quoted answer is short; a model is given more to write from.
QUOTED, OFFERED = 3, 12
_COMPARES = re.compile(
    r"\b(?:compare|versus|vs\.?|each|both|respectively|differ\w*|and (?:how|what|when|who|which|by when)|two|later ones)\b", re.IGNORECASE
)


@dataclass(frozen=True)
class Evidence:
    """`enough` says whether there is an answer; `sentences` are what it may use, best first."""

    enough: bool
    sentences: tuple[ReadSentence, ...]


def weigh(question: Standalone, read: Sequence[ReadSentence], window: ReadWindow) -> Evidence:
    """The evidence for an answer, from sentences that come best first."""
    if not read or read[0].coverage < ENOUGH:
        return Evidence(False, ())
    ranked = newest_first(read) if window.newest_first or window.about_now else list(read)
    return Evidence(True, tuple(ranked[:OFFERED]))


def newest_first(read: Sequence[ReadSentence]) -> list[ReadSentence]:
    """`read` with the sentences that lie near the best ordered by date of publication, the newest in front."""
    near = [sentence for sentence in read if sentence.score >= read[0].score - NEAR_NEWEST]
    far = [sentence for sentence in read if sentence.score < read[0].score - NEAR_NEWEST]
    return sorted(near, key=lambda sentence: sentence.hit.source.published or date.min, reverse=True) + far


def answering(question: Standalone, evidence: Evidence) -> tuple[ReadSentence, ...]:
    """The few sentences that answer, in the order in which they read well: by article, then as they stand in it."""
    best = evidence.sentences[0]
    compares = _COMPARES.search(question.asked) is not None
    chosen = [best]
    for sentence in evidence.sentences[1:]:
        if len(chosen) == QUOTED:
            break
        if sentence.score >= best.score - NEAR and (compares or sentence.hit.article_id == best.hit.article_id):
            chosen.append(sentence)
    order = {article: at for at, article in reversed(list(enumerate(s.hit.article_id for s in chosen)))}
    return tuple(sorted(chosen, key=lambda sentence: (order[sentence.hit.article_id], sentence.start)))
