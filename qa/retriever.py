"""From a question to ranked passages: keyword search and vector search, fused, then read against the question.

`search` is the whole way, for the chain and for `GET /v1/search`; `ArticleRetriever` is the same thing as a LangChain
retriever, for whoever builds on it. Knows no answer: whether the passages answer anything is decided in `evidence`.
"""

from collections.abc import Sequence
from math import log

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict

from qa.domain import Hit
from qa.followup import Standalone
from qa.library import Filter, Library
from qa.models import Embedder
from qa.reading import ReadSentence, read
from qa.terms import content_words, spellings, terms

# Candidates of each search, and the passages that are read word by word. Reading is the costly part.
CANDIDATES, PASSAGES = 50, 12
# Reciprocal rank fusion (Cormack, Clarke and Büttcher 2009): 1 / (RANK_SOFTENER + rank), summed. The paper's 60 is for
# long lists; on the development set 10 gave hit@1 .807 against .771 with 60.
RANK_SOFTENER = 10


def search(
    library: Library, embedder: Embedder, question: Standalone, allowed: Filter, limit: int = PASSAGES
) -> tuple[tuple[Hit, ...], tuple[ReadSentence, ...]]:
    """The `limit` best passages, best first, and all their sentences, best first.

    A passage is as good as its best sentence; its score is that sentence's.
    """
    found = fuse(
        library.matching(terms(question.text), CANDIDATES, allowed),
        library.nearest(embedder.embed([question.text])[0], CANDIDATES, allowed),
    )[: max(limit, PASSAGES)]
    sentences = read(question, found, embedder, rarity(library, question.text))
    best: dict[str, float] = {}
    for sentence in sentences:
        best.setdefault(sentence.hit.id, sentence.score)
    ranked = sorted(found, key=lambda hit: best.get(hit.id, 0.0), reverse=True)[:limit]
    scored = tuple(hit.model_copy(update={"score": best.get(hit.id, 0.0)}) for hit in ranked)
    kept = {hit.id for hit in scored}
    return scored, tuple(sentence for sentence in sentences if sentence.hit.id in kept)


def fuse(*rankings: Sequence[Hit]) -> list[Hit]:
    """The hits of all `rankings`, best first; the score is 1.0 for a hit at the top of every one of two rankings."""
    scores: dict[str, float] = {}
    hits: dict[str, Hit] = {}
    for ranking in rankings:
        for rank, hit in enumerate(ranking):
            scores[hit.id] = scores.get(hit.id, 0.0) + RANK_SOFTENER / (2 * (RANK_SOFTENER + rank))
            hits.setdefault(hit.id, hit)
    order = sorted(hits, key=lambda id: scores[id], reverse=True)
    return [hits[id].model_copy(update={"score": scores[id]}) for id in order]


def rarity(library: Library, text: str) -> dict[str, float]:
    """The weight of each content word of `text`: high for a word that few passages hold (inverse document frequency)."""
    words = content_words(text)
    asked = sorted({spelling for word in words for spelling in spellings(word)})
    frequency = library.document_frequency(asked)
    total = library.counts().passages
    return {
        word: log(1 + (total + 0.5) / (max(frequency[spelling] for spelling in spellings(word)) + 0.5))
        for word in words
    }


class ArticleRetriever(BaseRetriever):
    """`search` as a LangChain retriever: documents best first, each with its `Hit` (as JSON data) as metadata."""

    model_config = ConfigDict(arbitrary_types_allowed=True)

    library: Library
    embedder: Embedder
    allowed: Filter = Filter()
    limit: int = PASSAGES

    def _get_relevant_documents(
        self, query: str, *, run_manager: CallbackManagerForRetrieverRun
    ) -> list[Document]:
        hits, _ = search(self.library, self.embedder, Standalone(query, query), self.allowed, self.limit)
        return [
            Document(page_content=hit.text, id=hit.id, metadata=hit.model_dump(mode="json")) for hit in hits
        ]
