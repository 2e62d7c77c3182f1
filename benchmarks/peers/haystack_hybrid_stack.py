"""Haystack with bm25 and vectors over the same in-memory store, joined by reciprocal rank."""

from collections.abc import Sequence
from typing import Any

from haystack import Pipeline
from haystack.components.joiners import DocumentJoiner
from haystack.components.retrievers.in_memory import InMemoryBM25Retriever
from haystack_stack import Haystack
from protocol import LIMIT, main


class HaystackHybrid(Haystack):
    def asking(self) -> Pipeline:
        asking = super().asking()
        asking.add_component("keyword", InMemoryBM25Retriever(self.store, top_k=LIMIT))
        asking.add_component("join", DocumentJoiner("reciprocal_rank_fusion", top_k=LIMIT))
        asking.connect("dense", "join")
        asking.connect("keyword", "join")
        return asking

    def ask(self, question: str) -> Sequence[str]:
        asked = {"embed": {"text": question}, "keyword": {"query": question}}
        found: list[Any] = self.running.run(asked)["join"]["documents"]
        return [document.meta["article"] for document in found]


if __name__ == "__main__":
    main(HaystackHybrid)
