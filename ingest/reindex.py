"""Another embedding model: every article is cut and embedded anew, the record changes over, the index is rebuilt.

The passages are cut anew because another model reads another number of tokens.
"""

from collections.abc import Callable

from ingest.split import passages
from qa.changeover import Changeover
from qa.domain import Noun
from qa.embedded import embedded
from qa.library import Library
from qa.models import Embedder
from qa.owner import Owner
from qa.settings import Settings


class Reindexing(Noun):
    """What `reindex` did. `resumed` articles had been embedded by a run that was stopped; `in_step`: the index is whole."""

    before: str
    embedding: str
    changed: bool
    articles: int
    resumed: int
    passages: int
    in_step: bool


def reindex(settings: Settings, embedder: Embedder, progress: Callable[[int, int], None]) -> Reindexing:
    """Embeds the library in the data folder with `embedder`. `progress` is told how many articles are done, of how many.

    Stopped anywhere, the library answers as before with the model of before, and the next run goes on. Raises
    `LibraryInUse` while a server runs, `StoreUnavailable`, `Unreadable`.
    """
    owner = Owner.take(settings.data_dir)
    try:
        change = Changeover(settings.database_url, settings.data_dir, embedder.id, embedder.size)
        try:
            done, resumed = _staged(change, embedder, progress) if change.needed else (0, 0)
            if change.needed:
                change.complete()
        finally:
            change.close()
    finally:
        owner.release()
    library = Library.open(settings, embedder)
    try:
        counts = library.counts()
    finally:
        library.close()
    return Reindexing(
        before=change.before or embedder.id,
        embedding=embedder.id,
        changed=change.needed,
        articles=done + resumed,
        resumed=resumed,
        passages=counts.passages,
        in_step=counts.in_step,
    )


def _staged(change: Changeover, embedder: Embedder, progress: Callable[[int, int], None]) -> tuple[int, int]:
    """Stages what is not staged yet: how many articles were embedded now, and how many before."""
    waiting = change.waiting()
    resumed = change.count() - len(waiting)
    for done, article_id in enumerate(waiting, start=1):
        article = change.article(article_id)
        cut = passages(article, embedder)
        change.stage(article, cut, embedded(article, cut, embedder))
        progress(resumed + done, resumed + len(waiting))
    return len(waiting), resumed
