"""From evidence to sentences: quoted as they stand, or written by the chat model and tied to what they stand on.

A draft is a proposal; `verify` decides what is shown. The quote of a written sentence is chosen here, by our code, from
the stored sentences of the passages that the model cites: a model never supplies a quote, an offset or an address.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qa import prompts
from qa.domain import Hit, Window
from qa.errors import ChatModelError
from qa.evidence import Evidence
from qa.followup import Standalone
from qa.models import ChatModel
from qa.orders import instructs_models
from qa.pointing import without_bullet
from qa.reading import ReadSentence
from qa.reply import Marked, marked_sentences
from qa.terms import content_words

# A written sentence stands on at most this many quotes.
QUOTES = 3
# Excerpts that a model is given.
EXCERPTS = 6
# A model that is asked for five sentences and goes on after this many is stopped.
LONGEST_ANSWER = 12


@dataclass(frozen=True)
class Drafted:
    """One sentence, without marks, and the stored sentences that it stands on (none: it cites nothing that exists).

    `elsewhere` are the sentences of the other excerpts that come nearest to it.
    """

    text: str
    sources: tuple[ReadSentence, ...]
    elsewhere: tuple[ReadSentence, ...] = ()


def quoted(evidence: Evidence) -> Iterator[Drafted]:
    """The answering sentences as they stand in the articles, but for line breaks and the dashes of lists."""
    for sentence in evidence.sentences:
        yield Drafted(without_bullet(" ".join(sentence.text.split())), (sentence,))


def written(
    question: Standalone,
    window: Window,
    hits: Sequence[Hit],
    read: Sequence[ReadSentence],
    model: ChatModel,
) -> Iterator[Drafted]:
    """The model's sentences, each as soon as it is complete.

    Raises `ChatModelError` when the model fails on the way, does not stop, or has nothing to say.
    """
    excerpts = _excerpts(hits)
    if not excerpts:
        raise ChatModelError(
            f"The articles found give instructions to language models: {model.name} was not asked."
        )
    count, declined = 0, False
    for marked in marked_sentences(
        model.write(prompts.INSTRUCTIONS, prompts.request(question.text, window, excerpts))
    ):
        if _declines(marked):
            declined = True
            continue
        count += 1
        if count > LONGEST_ANSWER:
            raise ChatModelError(f"{model.name} did not stop after {LONGEST_ANSWER} sentences.")
        cited = {excerpts[number - 1].id for number in marked.numbers if 1 <= number <= len(excerpts)}
        others = {excerpt.id for excerpt in excerpts} - cited
        yield Drafted(
            marked.text,
            support(marked.text, [source for source in read if source.hit.id in cited]),
            support(marked.text, [source for source in read if source.hit.id in others]),
        )
    if not count:
        raise ChatModelError(
            f"{model.name} {'found no answer in the articles' if declined else 'wrote nothing'}."
        )


def _excerpts(hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """The best `hits`, without any of an article that gives instructions to a model."""
    suspect = {hit.article_id for hit in hits if instructs_models(f"{hit.source.title}\n{hit.text}")}
    return tuple(hit for hit in hits if hit.article_id not in suspect)[:EXCERPTS]


def _declines(marked: Marked) -> bool:
    return marked.text.strip(" .\"'“”").casefold() == prompts.NO_ANSWER.strip(".").casefold()


def support(sentence: str, sources: Sequence[ReadSentence]) -> tuple[ReadSentence, ...]:
    """The fewest `sources`, at most `QUOTES`, that together hold the most words of `sentence`; in order of help."""
    helps = [(source, set(content_words(source.text))) for source in sources]
    missing = set(content_words(sentence))
    chosen: list[ReadSentence] = []
    while missing and helps and len(chosen) < QUOTES:
        best, words = max(helps, key=lambda help: len(missing & help[1]))
        if not missing & words:
            break
        chosen.append(best)
        missing -= words
    return tuple(chosen)
