"""The one composition root: settings in, a desk with every part out. Each part can be replaced by a stand-in."""

from dataclasses import dataclass
from functools import cached_property

from ingest.fetch import Fetcher
from ingest.ingestor import Ingestor
from ingest.syncing import Syncer
from qa.assistant import Assistant
from qa.library import Library
from qa.models import open_chat_model, open_embedder, open_reranker
from qa.settings import Settings


@dataclass(frozen=True)
class Desk:
    """Everything that a door needs."""

    settings: Settings
    library: Library
    ingestor: Ingestor
    assistant: Assistant

    @cached_property
    def syncer(self) -> Syncer:
        """What follows feeds: one for all doors, so that they take turns."""
        return Syncer(self.library, self.ingestor)

    def close(self) -> None:
        """Ends fetching and the parsing process, and gives the data folder back."""
        self.ingestor.close()
        self.library.close()


def build(settings: Settings) -> Desk:
    """A desk of real parts that owns the data folder until it is closed. Raises `SettingsError` or `LibraryError`."""
    model = open_chat_model(settings)
    reranker = open_reranker(settings)
    embedder = open_embedder(settings)
    library = Library.open(settings, embedder)
    ingestor = Ingestor(library, Fetcher(settings.fetch_allow), embedder)
    return Desk(settings, library, ingestor, Assistant(library, embedder, model, reranker=reranker))
