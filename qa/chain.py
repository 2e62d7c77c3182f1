"""The life of a question as a chain of steps: condense | retrieve | weigh | draft and verify.

`stream` sends a `Question` through them and gives `Event`s. Each step is a generator over what flows through the chain: it
lets events pass, and turns the one piece of work meant for it into events and the work of the next step. The same steps
are a LangChain runnable in `qa.langchain_chain`, which costs half a second to import and is not needed for an answer.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import zip_longest
from typing import TypeVar, cast

from qa import draft, retriever
from qa.bars import BARS, Bars
from qa.dates import combine, read_window
from qa.domain import (
    Done,
    Event,
    Found,
    Question,
    Searching,
    Span,
    Stated,
    Window,
)
from qa.draft import Drafted
from qa.errors import ChatModelError
from qa.evidence import Evidence, asks_about_now, beside, together, weigh, with_later
from qa.followup import Standalone, standalone, written_out
from qa.key import key
from qa.lists import unfinished
from qa.models import ChatModel, Reranker, WordReader
from qa.orders import instructs_models
from qa.overtaken import due, ends, look_up, run_out, succeeded
from qa.overtaken import notices as overtaken
from qa.parts import apart, with_parts
from qa.passages import Filter
from qa.reader import Reader
from qa.reading import ReadSentence
from qa.retriever import PLAN, Plan, search_each
from qa.rewriting import rewritten
from qa.sheet import Sheet
from qa.smalltalk import courtesy
from qa.spelling import corrected, notice
from qa.steps import Asked, Part, Retrieved, Weighed
from qa.wording import BY_QUOTES, answered, civil, dropped, not_found, stranger, unanswered

# The answer to each part of a question of several is shorter than that to one of a single part.
PART_SENTENCES, PART_WORDS = 3, 60


Work = Question | Asked | Retrieved | Weighed
Flow = Event | Work
Mine = TypeVar("Mine", Question, Asked, Retrieved, Weighed)
Step = Callable[[Iterator[Flow]], Iterator[Flow]]


def stream(question: Question, steps: Sequence[Step]) -> Iterator[Event]:
    """The events of the question's way through the steps, each as soon as it is there."""
    flow: Iterator[Flow] = iter((question,))
    for step in steps:
        flow = step(flow)
    return cast(Iterator[Event], flow)


def build(
    library: Reader,
    embedder: WordReader,
    model: ChatModel | None,
    plan: Plan = PLAN,
    bars: Bars = BARS,
    reranker: Reranker | None = None,
) -> tuple[Step, ...]:
    """The steps over these parts, in order; without a `model`, answers are quotes."""
    return (
        _step(Question, lambda question: _condense(library, embedder, question, model)),
        _step(Asked, lambda asked: _retrieve(library, embedder, asked, plan, reranker)),
        _step(Retrieved, lambda retrieved: _weigh(library, retrieved, bars)),
        _step(Weighed, lambda weighed: _answer(library, weighed, model)),
    )


def allowed(question: Question, window: Window) -> Filter:
    """What retrieval may use. Only a window of the asker's own leaves undated articles out; `as_of` alone does not."""
    bounded = bool(question.published_from or question.published_to or window.origin == "question")
    return Filter(window.since, window.until, undated=not bounded, publishers=question.publishers)


def _step(kind: type[Mine], work: Callable[[Mine], Iterator[Flow]]) -> Step:
    def flow(items: Iterator[Flow]) -> Iterator[Flow]:
        for item in items:
            if isinstance(item, kind):
                yield from work(item)
            else:
                yield item

    return flow


def _condense(
    library: Reader, embedder: WordReader, question: Question, model: ChatModel | None
) -> Iterator[Flow]:
    if (kind := courtesy(question.question)) is not None:
        answer = civil(question, kind)
        yield Searching(standalone_question=answer.standalone_question, window=answer.window)
        yield Found(passages=())
        yield Done(answer=answer)
        return
    read_as, slips = corrected(library, embedder, question)
    alone = standalone(read_as)
    # The window is of the reader's words, never of the model's.
    read = read_window(alone.asked, question.as_of or date.today(), question.read_dates, alone.topic)
    window = combine(read, question.as_of, question.published_from, question.published_to)
    notices = [*([notice(slips)] if slips else []), *([read.notice] if read.notice else [])]
    if model is not None:
        try:
            alone = rewritten(read_as, alone, model)
        except ChatModelError as error:
            notices.append(f"{error} The question was joined to the conversation by rule instead.")
    outside = library.undated_outside(allowed(question, window))
    if outside:
        one = outside == 1
        notices.append(
            f"{outside} article{'' if one else 's'} without a date {'was' if one else 'were'} left out."
        )
    strangers = _strangers(library, question)
    notices += [stranger(publisher, library.publishers()) for publisher in strangers]
    yield Searching(standalone_question=alone.text, window=window)
    yield Asked(question, alone.text, written_out(alone), read, window, tuple(notices), strangers)


def _strangers(library: Reader, question: Question) -> tuple[str, ...]:
    """The publishers asked for of which there is no article."""
    if not question.publishers:
        return ()
    known = {name.casefold() for name in library.publishers()}
    return tuple(name for name in question.publishers if name.casefold() not in known)


def _retrieve(
    library: Reader, embedder: WordReader, asked: Asked, plan: Plan, reranker: Reranker | None
) -> Iterator[Flow]:
    questions = with_parts(asked.standalone)
    limits = allowed(asked.question, asked.window)
    found = search_each(library, embedder, questions, limits, plan.passages, plan, reranker)
    whole, *of_parts = map(_part, questions, found)
    yield Retrieved(asked, whole.hits, whole.read, tuple(of_parts))


def _part(question: Standalone, found: retriever.Findings) -> Part:
    """What was found, without the sentences that give orders to a language model."""
    suspect = {hit.id for hit in found.passages if instructs_models(hit.text)}
    read = found.sentences
    if suspect:
        read = tuple(one for one in read if one.hit.id not in suspect or not instructs_models(one.text))
    return Part(question, found.passages, read)


def _weigh(library: Reader, retrieved: Retrieved, bars: Bars) -> Iterator[Flow]:
    asked = retrieved.asked
    evidence = weigh(asked.standalone, retrieved.read, asked.read_window, bars)
    readings = [(part.asked, part.read) for part in retrieved.parts] or [(asked.standalone, retrieved.read)]
    evidence, retrieved = _in_parts(evidence, retrieved, bars)
    if evidence.enough and apart(asked.standalone):
        evidence = beside(evidence, readings)
    if evidence.best is not None:
        # The newest may be preferred to what the search ranks first: the article that the answer is about leads.
        leading = evidence.best.hit.article_id
        hits = sorted(retrieved.hits, key=lambda hit: hit.article_id != leading)
        retrieved = replace(retrieved, hits=tuple(hits))
    yield Found(passages=retrieved.hits)
    if evidence.enough and asks_about_now(asked.standalone, asked.read_window):
        more = look_up(library, evidence.sentences, allowed(asked.question, asked.window))
        retrieved = replace(retrieved, read=retrieved.read + more)
        evidence = with_later(evidence, due(library, evidence.sentences, retrieved.read, asked.read_window))
        evidence = with_later(evidence, ends(evidence.sentences, retrieved.read))
    yield Weighed(retrieved, evidence)


def _in_parts(whole: Evidence, retrieved: Retrieved, bars: Bars) -> tuple[Evidence, Retrieved]:
    """The evidence for each part together, with the passages of all; that for the whole question where no part has any.

    A part without evidence is told in a notice.
    """
    asked = retrieved.asked
    few = replace(bars, sentences=PART_SENTENCES, words=PART_WORDS)
    weighed = [(part, weigh(part.asked, part.read, asked.read_window, few)) for part in retrieved.parts]
    if not any(evidence.enough for _, evidence in weighed):
        return whole, retrieved
    missing = tuple(unanswered(part.asked.asked) for part, evidence in weighed if not evidence.enough)
    groups = zip_longest(*(part.hits for part in retrieved.parts))
    hits = {hit.id: hit for group in groups for hit in group if hit is not None}
    read = (*(one for part in retrieved.parts for one in part.read), *retrieved.read)
    asked = replace(asked, notices=(*asked.notices, *missing))
    return together([evidence for _, evidence in weighed]), Retrieved(asked, tuple(hits.values()), read)


def _answer(library: Reader, weighed: Weighed, model: ChatModel | None) -> Iterator[Flow]:
    """Checked sentences as they come, then the whole answer."""
    asked, evidence = weighed.retrieved.asked, weighed.evidence
    if not evidence.enough:
        yield Done(answer=not_found(weighed))
        return
    sheet = Sheet(_key_of(weighed))
    notices: list[str] = []
    if model is not None:
        yield from _written(weighed.retrieved, model, sheet, notices)
    answered_by = model.name if model is not None and sheet.statements else BY_QUOTES
    if not sheet.statements:
        if model is not None:
            notices.append("The answer is given in quotes instead.")
        for drafted in draft.quoted(evidence):
            yield from sheet.add(drafted)
    later = succeeded(library, sheet.cited, weighed.retrieved.read)
    about_now = asks_about_now(asked.standalone, asked.read_window)
    if model is not None and about_now:
        for sentence in due(library, sheet.cited, weighed.retrieved.read, asked.read_window):
            yield from sheet.add(Drafted(sentence.text, (sentence,)))
    sheet.mark(later)
    today = asked.question.as_of or date.today()
    told = (
        *asked.notices,
        *notices,
        *unfinished(library, asked.standalone.asked, sheet.cited),
        *overtaken(sheet.citations),
        *(run_out(sheet.citations, today) if about_now else ()),
    )
    yield Done(answer=answered(asked, sheet, told, answered_by))


def _key_of(weighed: Weighed) -> Callable[[ReadSentence], Span | None]:
    """Finds the stretch of a source that is what is asked for, or what one of several parts of the question asks for."""
    retrieved = weighed.retrieved
    questions = [part.asked for part in retrieved.parts] or [retrieved.asked.standalone]

    def found(source: ReadSentence) -> Span | None:
        before = source.hit.text[: source.start - source.hit.start]
        keys = (key(one, source.text, before, source.hit.source.title) for one in questions)
        stretch = next((one for one in keys if one), None)
        return Span(start=source.start + stretch[0], end=source.start + stretch[1]) if stretch else None

    return found


def _written(retrieved: Retrieved, model: ChatModel, sheet: Sheet, notices: list[str]) -> Iterator[Stated]:
    """What the model writes and the check lets stand, and a notice of what went wrong."""
    asked = retrieved.asked
    try:
        for drafted in draft.written(asked.standalone, asked.window, retrieved.hits, retrieved.read, model):
            yield from sheet.add(drafted)
    except ChatModelError as error:
        kept = " What it had written before is checked and kept." if sheet.statements else ""
        notices.append(f"{error}{kept}")
    if sheet.dropped:
        notices.append(dropped(sheet.dropped, model.name))
