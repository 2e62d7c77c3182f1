"""The record: articles, versions, passages with their vectors, and keyword search. It is the truth. How it is written.

SQLAlchemy Core on SQLite (default) or PostgreSQL. One transaction per article: stopped anywhere, it is there wholly or
not at all. Knows no Chroma; it only keeps a mark for each article whose vectors the index is still `owed`.
"""

import threading
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import sqlalchemy as sa

from qa import articles as articles_in
from qa import groups
from qa import passages as passages_in
from qa.corrections import Correction, corrected, correction_of, keep_correction
from qa.database import open_engine, reading, writing
from qa.domain import Article, Passage, Source
from qa.embedded import Embedded
from qa.errors import ArticleChanged, ModelMismatch, StoreUnavailable
from qa.keywords import Keywords, keywords_in
from qa.lookup import Lookup, count_of
from qa.readings import Readings
from qa.schema import SCHEMA_VERSION, articles, meta, owed, passages, staged, tables
from qa.subscriptions import Subscriptions
from qa.visits import Visits

# Statements of every article that is written, made once: making one takes longer than running it.
_KNOWN = sa.select(articles.c.version, articles.c.digest).where(articles.c.id == sa.bindparam("article"))
_CLEAR = sa.delete(owed).where(owed.c.article_id.in_(sa.bindparam("marks", expanding=True)))


@dataclass(frozen=True)
class Written:
    """What a write did: the passage ids that are current now, and those that the index must forget."""

    outcome: Literal["added", "updated", "unchanged"]
    current: tuple[str, ...] = ()
    stale: tuple[str, ...] = ()


class Catalogue(Lookup):
    """Held open by the library. Reads run side by side in threads; one write at a time.

    Every method raises `StoreUnavailable`, saying what to do, where the database or the disk does not answer.
    """

    def __init__(self, engine: sa.Engine, keywords: Keywords, library_id: str) -> None:
        super().__init__(engine, keywords)
        self.library_id = library_id
        self.visits = Visits(engine)
        self.readings = Readings(engine)
        self.subscriptions = Subscriptions(engine)
        self._write_lock = threading.Lock()

    @classmethod
    def open(cls, database_url: str, folder: Path, embedding_id: str, size: int) -> "Catalogue":
        """The record in `folder` or at `database_url`, its tables made where they are missing.

        Raises `ModelMismatch` where it holds vectors of another model or size, `SettingsError` for a wrong URL.
        """
        engine = open_engine(database_url, folder)
        keywords = keywords_in(engine)
        try:
            with writing(engine) as connection:
                tables.create_all(connection)
                keywords.create(connection)
                library_id = _identify(connection, embedding_id, size)
        except BaseException:
            engine.dispose()
            raise
        return cls(engine, keywords, library_id)

    def close(self) -> None:
        """Lets go of the database."""
        self._engine.dispose()

    def write(self, article: Article, cut: Sequence[Passage], embedded: Embedded) -> Written:
        """Puts the article in as its next version, with passages, vectors and keyword rows, and marks it as owed.

        One transaction. The passages of the version before are gone with it; its text stays. Where the current
        version has the same digest, nothing is written. What was put right in its source before stays so.
        """
        with self._write_lock, writing(self._engine) as connection:
            known = connection.execute(_KNOWN, {"article": article.id}).one_or_none()
            if known and known.digest == article.digest:
                return Written("unchanged")
            if known:
                source = corrected(article.source, correction_of(connection, article.id))
                article = article.model_copy(update={"source": source, "version": known.version + 1})
            else:
                article = article.model_copy(update={"version": 1})
            before = self._write_version(connection, article, cut, embedded)
        self.forget(len(before))
        current = tuple(passage.id for passage in cut)
        return Written("updated" if known else "added", current, tuple(set(before) - set(current)))

    def correct(
        self, article: Article, cut: Sequence[Passage], embedded: Embedded, correction: Correction
    ) -> Written:
        """Puts the article with its corrected source in as its next version, and keeps the correction, in one transaction.

        Raises `ArticleUnknown`; `ArticleChanged` where `article.version` is not the next one any more.
        """
        with self._write_lock, writing(self._engine) as connection:
            if articles_in.current_version(connection, article.id) + 1 != article.version:
                raise ArticleChanged(f"Article {article.id} has changed in the meantime: try again.")
            keep_correction(connection, article.id, correction)
            # What `exportqa reindex` has embedded so far was read under the title of before.
            connection.execute(sa.delete(staged).where(staged.c.article_id == article.id))
            before = self._write_version(connection, article, cut, embedded)
        self.forget(len(before))
        current = tuple(passage.id for passage in cut)
        return Written("updated", current, tuple(set(before) - set(current)))

    def correction(self, article_id: str) -> Correction:
        """What was put right in the article's source so far; nothing where there is no such article."""
        with reading(self._engine) as connection:
            return correction_of(connection, article_id)

    def keep_correction(self, article_id: str, correction: Correction) -> None:
        """Keeps a correction that says what is there already, for later readings of the page. Raises `ArticleUnknown`."""
        with self._write_lock, writing(self._engine) as connection:
            articles_in.current_version(connection, article_id)
            keep_correction(connection, article_id, correction)

    def _write_version(
        self, connection: sa.Connection, article: Article, cut: Sequence[Passage], embedded: Embedded
    ) -> tuple[str, ...]:
        """Writes the article at its version. Returns the ids that its passages had before."""
        before: tuple[str, ...] = ()
        if article.version > 1:
            before = self._drop_passages(connection, article.id)
            articles_in.forget_copies(connection, article)
        articles_in.write_version(connection, article, article.version, len(cut))
        articles_in.write_passages(connection, cut, embedded)
        self._keywords.add(connection, article.id)
        _owe(connection, article.id, groups.place(connection, article))
        return before

    def delete(self, article_id: str) -> tuple[str, ...]:
        """Deletes the article with all its versions and marks it as owed. Returns the ids its passages had."""
        with self._write_lock, writing(self._engine) as connection:
            story = groups.story_of(connection, article_id)
            gone = self._drop_passages(connection, article_id)
            if not connection.execute(sa.delete(articles).where(articles.c.id == article_id)).rowcount:
                raise articles_in.unknown(article_id)
            if story:
                groups.compare(connection, story)
            _owe(connection, article_id, [story] if story else [])
        self.forget(len(gone))
        return gone

    def place_all(self) -> int:
        """Groups the articles of a record from before there were groups; how many they were."""
        with reading(self._engine) as connection:
            waiting = groups.unplaced(connection)
        for article_id in waiting:
            with self._write_lock, writing(self._engine) as connection:
                version = articles_in.current_version(connection, article_id)
                article = articles_in.of_version(connection, article_id, version)[0]
                _owe(connection, article_id, groups.place(connection, article))
        self.forget()
        return len(waiting)

    def add_copy(self, article_id: str, source: Source) -> None:
        """Records that the article's text also stands at `source`; once, however often it is told."""
        with self._write_lock, writing(self._engine) as connection:
            articles_in.current_version(connection, article_id)
            articles_in.write_copy(connection, article_id, source)

    def clear_owed(self, article_ids: Sequence[str]) -> None:
        """Takes the marks away: the index has what it was owed."""
        with self._write_lock, writing(self._engine) as connection:
            _clear(connection, article_ids)
        self.forget()

    def keep_words(self, packed: Mapping[str, bytes]) -> None:
        """Keeps word vectors that the record lacks, by the id of their passage."""
        with self._write_lock, writing(self._engine) as connection:
            passages_in.write_words(connection, packed)

    def _drop_passages(self, connection: sa.Connection, article_id: str) -> tuple[str, ...]:
        mine = passages.c.article_id == article_id
        ids = tuple(connection.execute(sa.select(passages.c.id).where(mine)).scalars())
        self._keywords.drop(connection, article_id)
        connection.execute(sa.delete(passages).where(mine))
        return ids


def _identify(connection: sa.Connection, embedding_id: str, size: int) -> str:
    """Checks what the record was made with and returns the library's id; a new or empty record is made with this."""
    known: dict[str, str] = {row.name: row.value for row in connection.execute(sa.select(meta))}
    if known.get("schema", SCHEMA_VERSION) != SCHEMA_VERSION:
        raise StoreUnavailable(
            f"The record has the layout {known['schema']}, this version of exportqa reads layout {SCHEMA_VERSION}: "
            "use the version that made it, or set EXPORTQA_DATA_DIR to another folder and ingest again."
        )
    given = {"embedding": embedding_id, "vector_size": str(size)}
    if {name: known.get(name) for name in given} != given:
        if count_of(connection, articles):
            raise ModelMismatch(
                f"The library was built with the embedding model {known['embedding']} ({known['vector_size']} "
                f"numbers per vector), not with {embedding_id} ({size}): run `exportqa reindex` to embed its articles with "
                "the new one, set EXPORTQA_EMBEDDING_MODEL back, or set EXPORTQA_DATA_DIR to another folder."
            )
        connection.execute(sa.delete(meta))
        known = {"schema": SCHEMA_VERSION, "library": uuid.uuid4().hex, **given}
        connection.execute(sa.insert(meta), [{"name": name, "value": value} for name, value in known.items()])
    return known["library"]


def _owe(connection: sa.Connection, article_id: str, told: Sequence[str]) -> None:
    """Marks the article, and those of the stories `told`, as owed."""
    marks = sorted({article_id, *groups.members(connection, told)})
    _clear(connection, marks)
    connection.execute(sa.insert(owed), [{"article_id": mark} for mark in marks])


def _clear(connection: sa.Connection, marks: Sequence[str]) -> None:
    for some in passages_in.in_batches(marks):
        connection.execute(_CLEAR, {"marks": some})
