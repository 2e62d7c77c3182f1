"""What a sentence stands on: the fewest of its sources that back it, without gluing one source's date to another's deed.

A sentence, or else each of its clauses, must hold on one stored sentence alone, together with the one before it where it
points back ("It takes effect on …"). Pure.
"""

import re
from collections.abc import Sequence

from qa import verify
from qa.domain import Verdict
from qa.pointing import points_back
from qa.reading import ReadSentence
from qa.terms import content_words
from qa.word_forms import stem

_CLAUSES = re.compile(r"[,;]?\s+(?:and|but|while|whereas|although)\s+|;\s+")
# What stands there is the rule or notice itself, published on the day that the page bears.
_OFFICIAL = re.compile(r"https?://(?:www\.)?(?:federalregister\.gov/documents|govinfo\.gov/content/pkg/FR)")
# A clause of fewer words that carry meaning is part of an enumeration.
_CLAUSE_WORDS = 3
# A sentence of fewer words that carry meaning may fit a passage by chance.
_TELLING_WORDS = 6
# Characters between two sentences that follow each other.
_NEXT = 4


def grounds(sentence: str, sources: Sequence[ReadSentence]) -> tuple[ReadSentence, ...]:
    """The sources that back `sentence`, in order of its clauses; none where it does not hold."""
    whole = _ground(sentence, sources)
    if whole:
        return whole
    clauses = [clause for clause in _CLAUSES.split(sentence) if clause.strip()]
    if len(clauses) < 2 or any(len(content_words(clause)) < _CLAUSE_WORDS for clause in clauses):
        return ()
    found = [_ground(clause, sources) for clause in clauses]
    together = tuple(dict.fromkeys(source for group in found for source in group))
    return together if all(found) and _holds(sentence, together) else ()


def grounds_elsewhere(sentence: str, others: Sequence[ReadSentence]) -> tuple[ReadSentence, ...]:
    """The sources that back `sentence` though it cites others; none where it is too short to be told from chance."""
    return grounds(sentence, others) if len(set(content_words(sentence))) >= _TELLING_WORDS else ()


def why_not(sentence: str, sources: Sequence[ReadSentence], others: Sequence[ReadSentence]) -> Verdict:
    """Why `sentence` does not hold on `sources`; `misattributed` where it does on `others`."""
    if grounds(sentence, others):
        return verify.MISATTRIBUTED
    verdict = check(sentence, sources)
    return verdict if verdict.status != "verified" else verify.SPLICED


def _ground(clause: str, sources: Sequence[ReadSentence]) -> tuple[ReadSentence, ...]:
    alone = [(source,) for source in sources]
    led_in = [(first, second) for first in sources for second in sources if _leads_in(first, second)]
    for group in (*alone, *led_in):
        if _holds(clause, group) and not _borrows(clause, group, sources):
            return group
    return ()


def _leads_in(first: ReadSentence, second: ReadSentence) -> bool:
    follows = first.hit.article_id == second.hit.article_id and 0 <= second.start - first.end <= _NEXT
    return follows and points_back(second.text)


def _holds(text: str, group: Sequence[ReadSentence]) -> bool:
    return check(text, group).status == "verified"


def check(text: str, group: Sequence[ReadSentence]) -> Verdict:
    """The check of `text` against these stored sentences, with their articles' titles and dates."""
    dated = [source.hit.source for source in group if source.hit.source.published is not None]
    return verify.check(
        text,
        [source.text for source in group],
        titles=[source.hit.source.title for source in group],
        published=[source.published for source in dated if source.published is not None],
        documents=[
            source.published
            for source in dated
            if source.published is not None and _OFFICIAL.match(source.url or "")
        ],
    )


def _borrows(clause: str, group: Sequence[ReadSentence], sources: Sequence[ReadSentence]) -> bool:
    """Whether the clause has a word from another source that its own lack."""
    if len(group) == len(sources):
        return False
    own = _stems(" ".join(f"{source.text} {_headline(source)}" for source in group))
    others = _stems(" ".join(source.text for source in sources))
    return bool((_stems(clause) - own) & others)


def _stems(text: str) -> set[str]:
    return {stem(word) for word in content_words(text)}


def _headline(source: ReadSentence) -> str:
    """What a sentence may take from the article besides its quote: its title and its date."""
    return f"{source.hit.source.title} {source.hit.source.published or ''}"
