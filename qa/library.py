"""The library: keeps record and index in step, and finds passages.

The record is the truth and holds the vectors too, so the index can be rebuilt from it at any time without embedding.
Whenever the index is not known to be right, or Chroma does not answer, exact search over the record's vectors does.
Knows no pages, no prompts and no answers.
"""

import hashlib
import logging
import math
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from qa.admission import check_in
from qa.articles import ArticleEntry
from qa.catalogue import Catalogue
from qa.corrections import Correction
from qa.domain import Article, Hit, Passage, Removal, Source
from qa.embedded import Embedded, embedded, under_titles
from qa.errors import IndexUnavailable, StoreUnavailable
from qa.healing import Healed, bring_in_step, check_canary, pay
from qa.models import Embedder
from qa.owner import Owner
from qa.passages import Filter, Ranking, Record, Vector
from qa.reader import EVERYTHING, Reader
from qa.seal import TryOut, survives
from qa.settings import Settings
from qa.vectors import Index
from qa.wordvectors import pack

__all__ = ["ArticleEntry", "Counts", "Filter", "Healing", "Library"]

log = logging.getLogger(__name__)

# A filter that leaves at most this many passages is searched exactly: that takes about 5 ms.
EXACT_BELOW = 1_000
# Where a filter leaves more, the expected number is asked of the index and some more; so many times that where too few of
# them are allowed; and at most the last number.
OVERFETCH, MORE = 1.4, 3
OVERFETCH_LIMIT = 2_000

# After Chroma failed it is left alone for this long, twice as long each time.
BACK_OFF_SECONDS = 15.0
BACK_OFF_LIMIT_SECONDS = 600.0


@dataclass(frozen=True)
class Counts:
    """What the library holds. `in_step` says whether the index answers; where it does not, the record does."""

    articles: int
    passages: int
    undated: int
    vectors: int
    owed: int
    in_step: bool


@dataclass(frozen=True)
class Healing:
    """What `heal` did. `repaid` and `orphans_removed` count vectors written to and deleted from the index."""

    repaid: int
    orphans_removed: int
    rebuilt: bool
    in_step: bool
    seconds: float


class Library(Reader):
    """Held open by one process. Safe to use from many threads: reads run side by side, writes one after the other."""

    def __init__(self, owner: Owner, catalogue: Catalogue, index: Index, embedder: Embedder) -> None:
        super().__init__(catalogue)
        self.owner = owner
        self.visits = catalogue.visits
        self.readings = catalogue.readings
        self.subscriptions = catalogue.subscriptions
        self._catalogue = catalogue
        self._index = index
        self._embedder = embedder
        self._writing = threading.Lock()
        self.exact_below = EXACT_BELOW
        self._in_step = False
        self._closed = False
        self._stopping = False
        self._failures = 0
        self._quiet_until = 0.0

    @classmethod
    def open(
        cls, settings: Settings, embedder: Embedder, survives: TryOut = survives, indexed: bool = True
    ) -> "Library":
        """The library in the data folder, made where there is none, and healed.

        Where it is not `indexed`, the index is left closed and as it is, and the record answers: for a single question
        that is cheaper than importing Chroma and opening the index, and what the index is owed stays noted. `heal`
        opens it all the same.

        Raises `SettingsError`, `LibraryInUse`, `ModelMismatch` or `StoreUnavailable`, each saying what to do. An index
        that does not work is no error: the record answers.
        """
        owner = Owner.take(settings.data_dir)
        try:
            catalogue = Catalogue.open(settings.database_url, settings.data_dir, embedder.id, embedder.size)
            model = hashlib.sha256(embedder.id.encode()).hexdigest()[:12]
            name = f"passages-{catalogue.library_id[:12]}-{model}"
            index = Index(settings.data_dir / "index", settings.chroma_url, name, survives=survives)
        except BaseException:
            owner.release()
            raise
        library = cls(owner, catalogue, index, embedder)
        try:
            if placed := catalogue.place_all():
                log.info("%d articles were looked through for copies of one story.", placed)
            if indexed:
                library.heal()
            else:
                library._quiet_until = math.inf
        except BaseException:
            library.close()
            raise
        return library

    def close(self) -> None:
        """Lets go of index, record and folder."""
        self.stop_healing()
        with self._writing:
            self._in_step, self._closed = False, True
            try:
                self._index.close()
            except IndexUnavailable as error:
                log.warning("%s", error)
            self._catalogue.close()
            self.owner.release()

    def put(self, article: Article, passages: Sequence[Passage]) -> Literal["added", "updated", "unchanged"]:
        """Puts the article in as its next version; the one that is there already is `unchanged` and embeds nothing.

        When it returns, the article is on the disk whatever happens next; should the index fail, it is paid later.
        Raises `Unreadable` for a text that no store can keep.
        """
        if self._catalogue.digest(article.id) == article.digest:
            return "unchanged"
        check_in(article, passages)
        self._mend_when_due()
        vectors = embedded(article, passages, self._embedder)
        with self._writing:
            written = self._catalogue.write(article, passages, vectors)
            if written.outcome != "unchanged":
                self._pay(written.stale, _records(passages, vectors))
        return written.outcome

    def correct(self, article: Article, passages: Sequence[Passage], correction: Correction) -> None:
        """Puts the article with its corrected source in as its next version; the correction holds for later readings too.

        Raises `ArticleUnknown`, `ArticleChanged` where another version came first, `Unreadable` as in `put`.
        """
        check_in(article, passages)
        self._mend_when_due()
        vectors = embedded(article, passages, self._embedder)
        with self._writing:
            written = self._catalogue.correct(article, passages, vectors, correction)
            self._pay(written.stale, _records(passages, vectors))

    def correction(self, article_id: str) -> Correction:
        """What was put right in the article's source so far; nothing where there is no such article."""
        return self._catalogue.correction(article_id)

    def keep_correction(self, article_id: str, correction: Correction) -> None:
        """Keeps a correction that changes nothing now, for later readings of the page. Raises `ArticleUnknown`."""
        self._catalogue.keep_correction(article_id, correction)

    def remove(self, article_id: str) -> Removal:
        """Deletes the article with all its versions, then counts what is left of it in record and index.

        Where the index cannot be asked, its vectors count as left (though no search returns them); `heal` deletes them.
        Raises `ArticleUnknown`.
        """
        with self._writing:
            gone = self._catalogue.delete(article_id)
            left = set(gone)
            if self._in_step:
                try:
                    self._index.delete(sorted(left | self._index.ids_of(article_id)))
                    left = self._index.ids_of(article_id)
                    pay(self._catalogue, self._index)
                except IndexUnavailable as error:
                    self._index_failed(error)
            left |= set(self._catalogue.passage_ids([article_id]))
            if not left:
                self._catalogue.clear_owed([article_id])
        return Removal(passages_deleted=len(gone), passages_left=len(left))

    def heal(self) -> Healing:
        """Pays the index what it is owed, removes what the record does not know, and tries it out.

        An index that fails is set aside and built anew from the record's vectors; nothing is embedded. Where even
        that fails, `in_step` is false, the record answers, and it is tried again later.
        """
        started = time.perf_counter()
        with self._writing:
            if self._closed:
                raise StoreUnavailable("The library is closed: open it again.")
            healed = self._healed()
        return Healing(
            healed.repaid, healed.orphans, healed.rebuilt, self._in_step, time.perf_counter() - started
        )

    def stop_healing(self) -> None:
        """Breaks off a `heal` that is under way: what the index then lacks is found by the next one."""
        self._stopping = True

    def add_copy(self, article_id: str, source: Source) -> None:
        """Records that the article's text also stands at `source`. Raises `ArticleUnknown`."""
        self._catalogue.add_copy(article_id, source)

    def counts(self) -> Counts:
        """How much is in record and index; an index that does not answer counts as empty."""
        size = self._catalogue.size()
        vectors = 0
        if self._in_step:
            try:
                vectors = self._index.count()
            except IndexUnavailable as error:
                self._index_failed(error)
        return Counts(size.articles, size.passages, size.undated, vectors, size.owed, self._in_step)

    def ranked_by_vector(self, vector: Vector, limit: int, allowed: Filter = EVERYTHING) -> Ranking:
        """As `Reader` says: out of the index, or by comparing with every vector where it does not answer."""
        length = float(np.linalg.norm(vector))
        if not math.isfinite(length) or length == 0:
            raise ValueError("a vector to search with must be finite and not zero")
        unit = np.asarray(vector / length, np.float32)
        wanted = self._wanted(limit, allowed)
        while self._in_step and wanted <= OVERFETCH_LIMIT:
            try:
                near = self._index.nearest(unit, wanted)
            except IndexUnavailable as error:
                self._index_failed(error)
                break
            found = self._catalogue.nearest_among(near, unit, limit, allowed)
            if allowed.publishers:
                found = {**found, **self._catalogue.nearest_reprints(unit, limit, allowed)}
                found = dict(sorted(found.items(), key=lambda item: -item[1])[:limit])
            if len(found) == limit:
                return found
            if len(near) < wanted:
                break
            wanted *= MORE
        self._mend_when_due()
        return self._catalogue.nearest_exactly(unit, limit, allowed)

    def words_anew(self, hits: Sequence[Hit]) -> dict[str, bytes]:
        """As `Reader` says; they are kept from now on."""
        _, read = under_titles([(hit.source.title, hit.text) for hit in hits], self._embedder)
        packed = {hit.id: pack(one) for hit, one in zip(hits, read, strict=True)}
        self._keep(packed)
        return packed

    def _keep(self, packed: Mapping[str, bytes]) -> None:
        """An answer does not fail because of what only makes the next one faster."""
        try:
            self._catalogue.keep_words(packed)
        except StoreUnavailable as error:
            log.warning("%s", error)

    def _pay(self, stale: Sequence[str], fresh: Sequence[Record]) -> None:
        """Brings the index in step after a write; where it fails, it is paid later."""
        if not self._in_step:
            return
        try:
            self._index.delete(stale)
            pay(self._catalogue, self._index, fresh)
        except IndexUnavailable as error:
            self._index_failed(error)

    def _wanted(self, limit: int, allowed: Filter) -> int:
        """How many neighbours to ask of the index so that `limit` allowed ones are likely to be among them.

        More than `OVERFETCH_LIMIT` where exact search is quicker.
        """
        if not allowed.limits:
            return limit
        total, room = self._catalogue.allowed_passages(EVERYTHING), self._catalogue.allowed_passages(allowed)
        if room <= self.exact_below:
            return OVERFETCH_LIMIT + 1
        return math.ceil(limit * OVERFETCH * total / room)

    def _healed(self) -> Healed:
        try:
            try:
                healed = bring_in_step(self._catalogue, self._index, self._is_stopping)
                check_canary(self._catalogue, self._index)
            except IndexUnavailable as error:
                if self._stopping:
                    raise
                log.warning("%s It is built anew from the record.", error)
                self._in_step = False
                self._index.set_aside()
                healed = bring_in_step(self._catalogue, self._index, self._is_stopping)
                healed = replace(healed, rebuilt=True)
                check_canary(self._catalogue, self._index)
        except IndexUnavailable as error:
            self._index_failed(error)
            return Healed(0, 0, rebuilt=False)
        self._in_step, self._failures = True, 0
        return healed

    def _is_stopping(self) -> bool:
        return self._stopping

    def _index_failed(self, error: IndexUnavailable) -> None:
        """From now on the record answers; the index is left alone for a while, longer each time."""
        self._in_step = False
        pause = min(BACK_OFF_SECONDS * 2**self._failures, BACK_OFF_LIMIT_SECONDS)
        self._failures += 1
        self._quiet_until = time.monotonic() + pause
        log.warning("%s Until it works again, searches read the record.", error)

    def _mend_when_due(self) -> None:
        """Heals in the background when the index has been left alone for long enough."""
        if not self._in_step and not self._closed and time.monotonic() >= self._quiet_until:
            self._quiet_until = time.monotonic() + BACK_OFF_LIMIT_SECONDS
            threading.Thread(target=self._mend, name="heal", daemon=True).start()

    def _mend(self) -> None:
        try:
            self.heal()
        except StoreUnavailable as error:
            log.warning("%s", error)


def _records(passages: Sequence[Passage], made: Embedded) -> list[Record]:
    """What the index is told of passages that were just written."""
    return [
        Record(passage.id, passage.article_id, vector)
        for passage, vector in zip(passages, made.vectors, strict=True)
    ]
