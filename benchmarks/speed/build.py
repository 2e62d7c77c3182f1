"""Builds one library of ours: `python -m benchmarks.speed.build INTO PASSAGES real|stand-in`.

Takes the development set, then made articles, until there are so many passages; what is in INTO already stays. Prints how
long `Library.put` took, a line for every thousand passages, and at last what the library takes on the disk.
"""

import sqlite3
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from itertools import count, islice
from pathlib import Path

from benchmarks.speed.corpus import Corpus
from benchmarks.speed.development import development
from benchmarks.speed.ours import tell
from benchmarks.speed.standin import StandIn
from ingest.split import passages
from qa.domain import Article
from qa.library import Library
from qa.models import Embedder, open_embedder
from qa.settings import read_settings

EACH = 1_000
LEARNED_FROM = (0, 400, 4)  # the first, the last and the step: originals and made ones


def main() -> None:
    """Does what the command line says."""
    into, wanted, vectors = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    settings = read_settings(data_dir=into, database_url="", chroma_url="", chat_model="")
    embedder = open_embedder(settings)
    if vectors == "stand-in":
        some = islice(articles(), *LEARNED_FROM)
        embedder = StandIn(embedder, [cut.text for one in some for cut in passages(one, embedder)])
    library = Library.open(settings, embedder)
    fill(library, embedder, wanted)
    counts = library.counts()
    library.close()
    tell(event="closed", articles=counts.articles, passages=counts.passages, **on_disk(into))


def articles() -> Iterator[Article]:
    """The development set, then made articles without end."""
    given = development()
    assert given is not None
    corpus = Corpus(given)
    yield from (corpus.original(name) for name in given.files)
    yield from (corpus.made(number) for number in count())


def fill(library: Library, embedder: Embedder, wanted: int) -> None:
    """Puts articles until the library has so many passages. Raises `RuntimeError` where made ones pass for copies."""
    put, done, told, folded = 0.0, 0, 0, 0
    tell(event="put", passages=library.counts().passages, wall=put)
    for article in articles():
        if done >= wanted:
            break
        if library.known(article.id) == article.digest:
            done += len(library.passages(article.id))
            continue
        cut = passages(article, embedder)
        began = time.perf_counter()
        outcome = library.put(article, cut)
        put += time.perf_counter() - began
        done += len(cut)
        folded += outcome == "added" and library.first_of(article.id) != article.id
        if done // EACH > told:
            told = done // EACH
            tell(event="put", passages=done, wall=put)
    if done % EACH:
        tell(event="put", passages=done, wall=put)
    tell(event="filled", passages=done, folded=folded)


def on_disk(into: Path) -> dict[str, float]:
    """Megabytes of the record, of the vectors of words in it, and of the index."""
    with closing(sqlite3.connect(into / "record.sqlite3")) as record:
        (words,) = record.execute("SELECT coalesce(sum(length(packed)), 0) FROM words").fetchone()
    index = sum(path.stat().st_size for path in (into / "index").rglob("*") if path.is_file())
    return {
        "record_mb": (into / "record.sqlite3").stat().st_size / 1e6,
        "words_mb": words / 1e6,
        "index_mb": index / 1e6,
    }


if __name__ == "__main__":
    main()
