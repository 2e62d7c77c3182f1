"""The one composition root: settings in, a desk with every part out. Each part can be replaced by a stand-in."""

from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING

from qa.library import Library
from qa.models import Embedder, open_chat_model, open_embedder, open_question_embedder, open_reranker
from qa.settings import Settings

if TYPE_CHECKING:
    from ingest.ingestor import Ingestor
    from ingest.syncing import Syncer
    from qa.assistant import Assistant


@dataclass(frozen=True)
class Desk:
    """Everything that a door needs."""

    settings: Settings
    library: Library
    ingestor: "Ingestor"
    assistant: "Assistant"

    @cached_property
    def syncer(self) -> "Syncer":
        """What follows feeds: one for all doors, so that they take turns."""
        from ingest.syncing import Syncer

        return Syncer(self.library, self.ingestor)

    def close(self) -> None:
        """Ends fetching and the parsing process, and gives the data folder back."""
        self.ingestor.close()
        self.library.close()


@dataclass(frozen=True)
class ReadingDesk:
    """What a command needs that reads the library once and ends: the index stays closed, the rest is made when it is used."""

    settings: Settings
    library: Library
    embedder: Embedder

    @cached_property
    def assistant(self) -> "Assistant":
        from qa.assistant import Assistant

        model, reranker = open_chat_model(self.settings), open_reranker(self.settings)
        return Assistant(self.library, self.embedder, model, reranker=reranker)

    def close(self) -> None:
        """Gives the data folder back."""
        self.library.close()


def build(settings: Settings, indexed: bool = True) -> Desk:
    """A desk of real parts that owns the data folder until it is closed. Raises `SettingsError` or `LibraryError`.

    Where it is not `indexed`, the record answers until the library is healed.
    """
    from ingest.fetch import Fetcher
    from ingest.ingestor import Ingestor
    from qa.assistant import Assistant
    from qa.crew import Crew
    from qa.worker import Worker

    model = open_chat_model(settings)
    reranker = open_reranker(settings)
    embedder = open_embedder(settings)
    library = Library.open(settings, embedder, indexed=indexed)
    ingestor = Ingestor(library, Fetcher(settings.fetch_allow), embedder)
    if model is None and reranker is None:
        assistant: Assistant = Crew(library, embedder, partial(Worker, settings, library))
    else:
        assistant = Assistant(library, embedder, model, reranker=reranker)
    return Desk(settings, library, ingestor, assistant)


def build_to_read(settings: Settings) -> ReadingDesk:
    """A desk that owns the data folder until it is closed. Raises `SettingsError` or `LibraryError`."""
    embedder = open_question_embedder(settings)
    return ReadingDesk(settings, Library.open(settings, embedder, indexed=False), embedder)
