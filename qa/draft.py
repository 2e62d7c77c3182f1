"""From evidence to sentences: quoted as they stand, or written by the chat model and tied to what they stand on.

A draft is a proposal; `verify` decides what is shown. The quote of a written sentence is chosen here, by our code, from
the stored sentences of the passages that the model cites: a model never supplies a quote, an offset or an address.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from qa import prompts
from qa.domain import Hit, Window
from qa.evidence import Evidence
from qa.followup import Standalone
from qa.models import ChatModel
from qa.pointing import without_bullet
from qa.reading import ReadSentence
from qa.sentences import sentences
from qa.terms import content_words

# A written sentence stands on at most this many quotes.
QUOTES = 3
# Excerpts that a model is given.
EXCERPTS = 6

_MARK = re.compile(r"\[\s*(\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*)\s*\]")
_MARKS_FIRST = re.compile(rf"\s*(?:{_MARK.pattern}[\s.]*)+")
_ORNAMENT = re.compile(r"^\s*(?:#{1,6}\s+|[-*•>]\s+|\d{1,2}[.)]\s+)|\*\*|__|`+", re.MULTILINE)


@dataclass(frozen=True)
class Drafted:
    """One sentence, without marks, and the stored sentences that it stands on (none: it cites nothing that exists)."""

    text: str
    sources: tuple[ReadSentence, ...]


def quoted(evidence: Evidence) -> Iterator[Drafted]:
    """The answering sentences as they stand in the articles, but for line breaks and the dashes of lists."""
    for sentence in evidence.sentences:
        yield Drafted(without_bullet(" ".join(sentence.text.split())), (sentence,))


def written(
    question: Standalone,
    window: Window,
    excerpts: Sequence[Hit],
    read: Sequence[ReadSentence],
    model: ChatModel,
) -> Iterator[Drafted]:
    """The model's sentences, each as soon as it is complete. Raises `ChatModelError` when the model fails on the way.

    Yields nothing when the model says that the excerpts do not answer.
    """
    pieces = model.write(prompts.INSTRUCTIONS, prompts.request(question.text, window, excerpts))
    for sentence, numbers in marked_sentences(pieces):
        if sentence.rstrip(".") == prompts.NO_ANSWER.rstrip("."):
            continue
        cited = {excerpts[number - 1].id for number in numbers if 1 <= number <= len(excerpts)}
        yield Drafted(sentence, support(sentence, [source for source in read if source.hit.id in cited]))


def marked_sentences(pieces: Iterable[str]) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Sentences without ornament and marks, each with the numbers of its marks, as soon as the next one begins.

    Marks may stand inside a sentence or behind its full stop.
    """
    held = ""
    for piece in pieces:
        held += piece
        while (cut := _complete(held)) is not None:
            yield from _read_marks(held[:cut])
            held = held[cut:]
    yield from _read_marks(held)


def _complete(held: str) -> int | None:
    """Where the first sentence of `held`, with the marks that follow it, has surely ended; `None` when it may go on."""
    spans = sentences(held)
    if len(spans) < 2:
        return None
    following = held[spans[0][1] :]
    marks = _MARKS_FIRST.match(following)
    after = spans[0][1] + (marks.end() if marks else 0)
    # A bracket that has opened may still become a mark of this sentence.
    rest = held[after:].lstrip()
    return after if rest and not re.match(r"\[[\d\s,;–-]*$", rest) else None


def _read_marks(text: str) -> Iterator[tuple[str, tuple[int, ...]]]:
    numbers = tuple(
        dict.fromkeys(int(number) for mark in _MARK.findall(text) for number in re.findall(r"\d+", mark))
    )
    plain = " ".join(_ORNAMENT.sub("", _MARK.sub("", text)).split())
    plain = re.sub(r"\s+([.,;:!?])", r"\1", plain)
    if re.search(r"\w", plain):
        yield plain, numbers


def support(sentence: str, sources: Sequence[ReadSentence]) -> tuple[ReadSentence, ...]:
    """The fewest `sources`, at most `QUOTES`, that together hold the most words of `sentence`; in order of help."""
    missing = set(content_words(sentence))
    chosen: list[ReadSentence] = []
    while missing and len(chosen) < QUOTES:
        best = max(sources, key=lambda source: len(missing & set(content_words(source.text))), default=None)
        gained = missing & set(content_words(best.text)) if best else set()
        if best is None or not gained:
            break
        chosen.append(best)
        missing -= gained
    return tuple(chosen)
