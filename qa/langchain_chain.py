"""The core as parts of LangChain, for whoever builds on it: the retriever, and the chain as a runnable.

Our own doors do without: importing langchain_core takes half a second.
"""

from functools import reduce
from operator import or_
from typing import cast

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from langchain_core.runnables import Runnable, RunnableGenerator
from pydantic import ConfigDict

from qa.bars import BARS, Bars
from qa.chain import Flow, Step, build
from qa.domain import Event, Question
from qa.followup import Standalone
from qa.models import ChatModel, Reranker, WordReader
from qa.passages import Filter
from qa.reader import Reader
from qa.retriever import PLAN, Plan, search


def runnable(
    library: Reader,
    embedder: WordReader,
    model: ChatModel | None = None,
    plan: Plan = PLAN,
    bars: Bars = BARS,
    reranker: Reranker | None = None,
) -> Runnable[Question, Event]:
    """The chain over these parts: its `stream` takes a `Question` and gives the events of `Assistant.stream`."""
    steps = map(_piped, build(library, embedder, model, plan, bars, reranker))
    return cast(Runnable[Question, Event], reduce(or_, steps))


def _piped(step: Step) -> Runnable[Flow, Flow]:
    return RunnableGenerator(step)


class ArticleRetriever(BaseRetriever):
    """`search` as a LangChain retriever: documents best first, each with its `Hit` (as JSON data) as metadata."""

    model_config = ConfigDict(arbitrary_types_allowed=True)

    library: Reader
    embedder: WordReader
    allowed: Filter = Filter()
    limit: int = PLAN.passages
    reranker: Reranker | None = None

    def _get_relevant_documents(
        self, query: str, *, run_manager: CallbackManagerForRetrieverRun
    ) -> list[Document]:
        hits, _ = search(
            self.library,
            self.embedder,
            Standalone(query, query),
            self.allowed,
            self.limit,
            reranker=self.reranker,
        )
        return [
            Document(page_content=hit.text, id=hit.id, metadata=hit.model_dump(mode="json")) for hit in hits
        ]
