"""The one composition root: settings in, a desk with every part out. Each part can be replaced by a stand-in."""

from dataclasses import dataclass

from ingest.ingestor import Ingestor
from qa.assistant import Assistant
from qa.library import Library
from qa.models import open_embedder
from qa.settings import Settings


@dataclass(frozen=True)
class Desk:
    """Everything that a door needs. Whoever builds it closes its library."""

    settings: Settings
    library: Library
    ingestor: Ingestor
    assistant: Assistant


def build(settings: Settings, address: str | None = None) -> Desk:
    """A desk of real parts, owning the data folder; `address` is where this process serves, if it does."""
    embedder = open_embedder(settings)
    library = Library.open(settings, embedder, address=address)
    ...
