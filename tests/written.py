"""Articles made up for the tests of the record and the index, and a library to put them in."""

import hashlib
from datetime import date
from pathlib import Path

from fakes import HashEmbedder

from qa.domain import Article, Passage, Source
from qa.library import Library
from qa.settings import Settings


def written(
    name: str,
    *sentences: str,
    title: str = "",
    published: date | None = None,
    publisher: str | None = None,
) -> tuple[Article, tuple[Passage, ...]]:
    """An article with one passage per sentence, and its passages. `name` makes its id."""
    source = Source(title=title or f"On {name}", published=published, publisher=publisher)
    text = "\n".join(sentences)
    digest = hashlib.sha256(repr((source, text)).encode()).hexdigest()
    passages, start = [], 0
    for position, sentence in enumerate(sentences):
        end = start + len(sentence)
        passages.append(
            Passage(
                id=f"a{name}-{digest[:8]}-{position}",
                article_id=f"a{name}",
                position=position,
                start=start,
                end=end,
                text=sentence,
            )
        )
        start = end + 1
    return Article(id=f"a{name}", source=source, text=text, digest=digest), tuple(passages)


def opened(folder: Path, embedder: HashEmbedder | None = None, **settings: object) -> Library:
    """The library in `folder`, with the small embedder."""
    return Library.open(Settings(data_dir=folder, **settings), embedder or HashEmbedder())  # type: ignore[arg-type]
