"""Parts that several test files share. No test can touch the data of whoever runs it."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from ingest.fetch import Fetcher
from ingest.ingestor import Ingestor
from ingest.locations import samples
from qa.assistant import Assistant
from qa.library import Library
from qa.models import Embedder, open_embedder
from qa.settings import Settings

SHARED = Path(__file__).parents[2] / "shared"


@pytest.fixture(autouse=True, scope="session")
def _own_settings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Every setting of the person who runs the tests is out of reach, and so is the data folder."""
    patch = pytest.MonkeyPatch()
    for name in [name for name in os.environ if name.startswith("EXPORTQA_")]:
        patch.delenv(name)
    patch.setenv("EXPORTQA_DATA_DIR", str(tmp_path_factory.mktemp("data")))
    patch.setenv("HF_HUB_OFFLINE", "1")
    yield
    patch.undo()


@dataclass(frozen=True)
class Shelf:
    """A library of real articles with the real embedder. `names` leads from a file's stem to the article's id."""

    library: Library
    embedder: Embedder
    names: dict[str, str]

    def assistant(self) -> Assistant:
        return Assistant(self.library, self.embedder)


def stocked(folder: Path, locations: tuple[str, ...]) -> Shelf:
    """A shelf in `folder` with what stands at `locations`, through the real ingestor."""
    settings = Settings(data_dir=folder)
    embedder = open_embedder(settings)
    library = Library.open(settings, embedder)
    ingestor = Ingestor(library, Fetcher(()), embedder)
    report = ingestor.run(locations)
    ingestor.close()
    assert not report.rejected + report.failed + report.duplicate
    return Shelf(
        library, embedder, {Path(outcome.location).stem: outcome.article_id or "" for outcome in report.added}
    )


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shelf]:
    """The bundled samples. Tests that change the library build their own."""
    found = stocked(tmp_path_factory.mktemp("samples"), samples())
    yield found
    found.library.close()
