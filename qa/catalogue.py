"""The record: articles, versions, passages with their vectors, and keyword search. It is the truth.

SQLAlchemy Core on SQLite (default) or PostgreSQL. One transaction per article: stopped anywhere, it is there wholly or
not at all. Knows no Chroma; it only keeps a mark for each article whose vectors the index is still `owed`.
"""

import threading
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Literal

import sqlalchemy as sa

from qa import articles as articles_in
from qa import groups, nearest
from qa import passages as passages_in
from qa.articles import ArticleEntry
from qa.corrections import Correction, corrected, correction_of, keep_correction
from qa.domain import Article, Hit, Passage, Source
from qa.embedded import Embedded
from qa.errors import ArticleChanged, ModelMismatch, StoreUnavailable
from qa.imprints import Imprints
from qa.keywords import Keywords, keywords_in
from qa.passages import Filter, Ranking, Record, Vector
from qa.readings import Readings
from qa.schema import (
    SCHEMA_VERSION,
    articles,
    meta,
    open_engine,
    owed,
    passages,
    reading,
    staged,
    stories,
    tables,
    writing,
)
from qa.subscriptions import Subscriptions
from qa.terms import Term
from qa.visits import Visits

FREQUENCIES_KEPT = 20_000
FILTERS_KEPT, ARTICLES_KEPT = 1_000, 500
EVERYTHING = Filter()


@dataclass(frozen=True)
class Written:
    """What a write did: the passage ids that are current now, and those that the index must forget."""

    outcome: Literal["added", "updated", "unchanged"]
    current: tuple[str, ...] = ()
    stale: tuple[str, ...] = ()


@dataclass(frozen=True)
class Size:
    """How much the record holds: a story that stands at several places counts once."""

    articles: int
    passages: int
    undated: int
    owed: int


@dataclass
class _Kept:
    """What was counted and read since the last write. Whoever reads takes it before it begins: then a write that comes in
    between puts a new one in its place, and what was read before it is forgotten with this one."""

    frequencies: dict[Term, int] = field(default_factory=dict)
    allowed: dict[Filter, int] = field(default_factory=dict)
    size: Size | None = None
    articles: dict[tuple[str, int], Article] = field(default_factory=dict)


class Catalogue:
    """Held open by the library. Reads run side by side in threads; one write at a time.

    Every method raises `StoreUnavailable`, saying what to do, where the database or the disk does not answer.
    """

    def __init__(self, engine: sa.Engine, keywords: Keywords, library_id: str) -> None:
        self.library_id = library_id
        self.visits = Visits(engine)
        self.readings = Readings(engine)
        self.subscriptions = Subscriptions(engine)
        self._engine = engine
        self._keywords = keywords
        self._imprints = Imprints()
        self._write_lock = threading.Lock()
        self._kept = _Kept()

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

    # ---- writing

    def write(self, article: Article, cut: Sequence[Passage], embedded: Embedded) -> Written:
        """Puts the article in as its next version, with passages, vectors and keyword rows, and marks it as owed.

        One transaction. The passages of the version before are gone with it; its text stays. Where the current
        version has the same digest, nothing is written. What was put right in its source before stays so.
        """
        with self._write_lock, writing(self._engine) as connection:
            known = connection.execute(
                sa.select(articles.c.version, articles.c.digest).where(articles.c.id == article.id)
            ).one_or_none()
            if known and known.digest == article.digest:
                return Written("unchanged")
            source = corrected(article.source, correction_of(connection, article.id))
            article = article.model_copy(
                update={"source": source, "version": known.version + 1 if known else 1}
            )
            before = self._write_version(connection, article, cut, embedded)
        self._changed(before)
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
        self._changed(before)
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
        before = self._drop_passages(connection, article.id)
        articles_in.forget_copies(connection, article)
        articles_in.write_version(connection, article, article.version, len(cut))
        articles_in.write_passages(connection, cut, embedded)
        self._keywords.add(connection, article.id)
        with _owing(connection, article.id):
            groups.place(connection, article)
        return before

    def delete(self, article_id: str) -> tuple[str, ...]:
        """Deletes the article with all its versions and marks it as owed. Returns the ids its passages had."""
        with (
            self._write_lock,
            writing(self._engine) as connection,
            _owing(connection, article_id) as story,
        ):
            gone = self._drop_passages(connection, article_id)
            if not connection.execute(sa.delete(articles).where(articles.c.id == article_id)).rowcount:
                raise articles_in.unknown(article_id)
            if story:
                groups.compare(connection, story)
        self._changed(gone)
        return gone

    def place_all(self) -> int:
        """Groups the articles of a record from before there were groups; how many they were."""
        with reading(self._engine) as connection:
            waiting = groups.unplaced(connection)
        for article_id in waiting:
            with self._write_lock, writing(self._engine) as connection:
                version = articles_in.current_version(connection, article_id)
                with _owing(connection, article_id):
                    groups.place(connection, articles_in.of_version(connection, article_id, version)[0])
        self._changed()
        return len(waiting)

    def first_of(self, article_id: str) -> str:
        """The article that stands for the story of this one, perhaps itself."""
        with reading(self._engine) as connection:
            return groups.first_of(connection, article_id)

    def add_copy(self, article_id: str, source: Source) -> None:
        """Records that the article's text also stands at `source`; once, however often it is told."""
        with self._write_lock, writing(self._engine) as connection:
            articles_in.current_version(connection, article_id)
            articles_in.write_copy(connection, article_id, source)

    def clear_owed(self, article_ids: Sequence[str]) -> None:
        """Takes the marks away: the index has what it was owed."""
        with self._write_lock, writing(self._engine) as connection:
            for some in passages_in.in_batches(article_ids):
                connection.execute(sa.delete(owed).where(owed.c.article_id.in_(some)))
        self._changed()

    def _changed(self, gone: Sequence[str] = ()) -> None:
        """After a write: what was counted and read before it is forgotten, and what is kept of the passages that are `gone`."""
        self._kept = _Kept()
        if gone:
            self._keywords.forget()

    def _drop_passages(self, connection: sa.Connection, article_id: str) -> tuple[str, ...]:
        mine = passages.c.article_id == article_id
        ids = tuple(connection.execute(sa.select(passages.c.id).where(mine)).scalars())
        self._keywords.drop(connection, article_id)
        connection.execute(sa.delete(passages).where(mine))
        return ids

    # ---- reading articles

    def digest(self, article_id: str) -> str | None:
        """Digest of the article's current version; `None` when there is no such article."""
        with reading(self._engine) as connection:
            query = sa.select(articles.c.digest).where(articles.c.id == article_id)
            return connection.execute(query).scalar_one_or_none()

    def same_text(self, article: Article) -> tuple[str, ...]:
        """Ids of other articles with the same text, blanks and case aside."""
        with reading(self._engine) as connection:
            return articles_in.with_same_text(connection, article)

    def versions(self, article_id: str, version: int | None = None) -> tuple[Article, ...]:
        """The article's versions, newest first, or only the one asked for. Raises `ArticleUnknown`."""
        kept = self._kept.articles
        if version is not None and (article_id, version) in kept:
            return (kept[article_id, version],)
        with reading(self._engine) as connection:
            found = articles_in.of_version(connection, article_id, version)
        if version is not None and len(kept) < ARTICLES_KEPT:
            kept[article_id, version] = found[0]
        return found

    def current(self, article_id: str) -> Article:
        """The article's current version. Raises `ArticleUnknown`."""
        with reading(self._engine) as connection:
            version = articles_in.current_version(connection, article_id)
            return articles_in.of_version(connection, article_id, version)[0]

    def entries(self, limit: int, after: str | None) -> tuple[tuple[ArticleEntry, ...], str | None]:
        """Articles, newest first and undated ones last, and the cursor to pass as `after` for those that follow."""
        with reading(self._engine) as connection:
            return articles_in.entries(connection, limit, after)

    # ---- reading passages

    def passages(self, article_id: str) -> tuple[Passage, ...]:
        """The current passages of an article in reading order. Raises `ArticleUnknown`."""
        with reading(self._engine) as connection:
            articles_in.current_version(connection, article_id)
            return passages_in.of_article(connection, article_id)

    def hits(self, ranking: Ranking) -> tuple[Hit, ...]:
        """The passages in these rows, best first; those that are gone meanwhile are not among them."""
        with reading(self._engine) as connection:
            return passages_in.hits(connection, ranking)

    def matching(self, terms: Sequence[Term], limit: int, allowed: Filter) -> Ranking:
        """The passages with any of `terms`, best first."""
        total = self.size().passages
        frequencies = self._frequencies([term for term in terms if _searchable(term)])
        with reading(self._engine) as connection:
            present = {term: frequency for term, frequency in frequencies.items() if frequency}
            return dict(self._keywords.best(connection, present, total, limit, allowed, self._imprints))

    def nearest_among(self, ids: Sequence[str], vector: Vector, limit: int, allowed: Filter) -> Ranking:
        """The best of the passages `ids` that are current and allowed, scored by the record's own vectors."""
        with reading(self._engine) as connection:
            return nearest.among(connection, ids, vector, limit, allowed, self._imprints)

    def nearest_exactly(self, vector: Vector, limit: int, allowed: Filter) -> Ranking:
        """The best of all allowed passages, by comparing with every vector in the record."""
        with reading(self._engine) as connection:
            return nearest.exactly(connection, vector, limit, allowed, self._imprints)

    def nearest_reprints(self, vector: Vector, limit: int, allowed: Filter) -> Ranking:
        """The best of the allowed passages that only a search for their publisher returns: the index has them not."""
        with reading(self._engine) as connection:
            return nearest.among_reprints(connection, vector, limit, allowed, self._imprints)

    def words(self, ids: Sequence[str]) -> dict[str, bytes]:
        """The packed word vectors of the passages `ids`, by id; those that are not kept are not in it."""
        with reading(self._engine) as connection:
            return passages_in.words_of(connection, ids)

    def keep_words(self, packed: Mapping[str, bytes]) -> None:
        """Keeps word vectors that the record lacks, by the id of their passage."""
        with self._write_lock, writing(self._engine) as connection:
            passages_in.write_words(connection, packed)

    def document_frequency(self, words: Sequence[str]) -> dict[str, int]:
        """How many passages contain each word, in any of its forms."""
        terms = {word: Term((word,)) for word in words}
        found = self._frequencies([term for term in terms.values() if _searchable(term)])
        return {word: found.get(term, 0) for word, term in terms.items()}

    def allowed_passages(self, allowed: Filter) -> int:
        """How many passages the filter lets through."""
        kept = self._kept.allowed
        if allowed in kept:
            return kept[allowed]
        limited = passages_in.condition(allowed)
        query = sa.select(sa.func.coalesce(sa.func.sum(articles.c.passages), 0))
        hidden = sa.select(sa.func.count()).select_from(passages.join(articles))
        hidden = hidden.where(~passages_in.visible(allowed))
        if limited is not None:
            query, hidden = query.where(limited), hidden.where(limited)
        with reading(self._engine) as connection:
            room = int(connection.execute(query).scalar_one() - connection.execute(hidden).scalar_one())
        if len(kept) < FILTERS_KEPT:
            kept[allowed] = room
        return room

    def undated_outside(self, allowed: Filter) -> int:
        """How many undated articles the filter leaves out because they are undated."""
        if not allowed.bounded or allowed.undated:
            return 0
        query = sa.select(sa.func.count()).where(articles.c.published.is_(None), passages_in.shown())
        if allowed.publishers:
            query = query.where(passages_in.published_by(allowed.publishers))
        with reading(self._engine) as connection:
            return int(connection.execute(query).scalar_one())

    def publishers(self) -> tuple[str, ...]:
        """The publishers of the articles, each once whatever its case, in alphabetical order."""
        with reading(self._engine) as connection:
            return articles_in.publishers(connection)

    def newest(self) -> date | None:
        """The latest date of publication."""
        with reading(self._engine) as connection:
            newest: date | None = connection.execute(
                sa.select(sa.func.max(articles.c.published))
            ).scalar_one()
            return newest

    def size(self) -> Size:
        """Counts of what is in the record."""
        kept = self._kept
        if kept.size is None:
            kept.size = self._size()
        return kept.size

    def _size(self) -> Size:
        with reading(self._engine) as connection:
            undated = sa.select(sa.func.count()).where(articles.c.published.is_(None), passages_in.shown())
            reprinted = sa.select(sa.func.count()).select_from(passages)
            reprinted = reprinted.where(~passages_in.visible(EVERYTHING))
            told = sa.select(sa.func.count()).select_from(articles).where(passages_in.shown())
            return Size(
                articles=int(connection.execute(told).scalar_one()),
                passages=_count(connection, passages) - int(connection.execute(reprinted).scalar_one()),
                undated=int(connection.execute(undated).scalar_one()),
                owed=_count(connection, owed),
            )

    # ---- what the index should hold

    def owed(self) -> tuple[str, ...]:
        """Ids of the articles whose vectors the index may not have right."""
        with reading(self._engine) as connection:
            return tuple(connection.execute(sa.select(owed.c.article_id)).scalars())

    def passage_ids(self, article_ids: Sequence[str] | None = None) -> list[str]:
        """Ids of all current passages, or of those of some articles."""
        with reading(self._engine) as connection:
            if article_ids is None:
                return passages_in.all_ids(connection)
            return [
                found
                for some in passages_in.in_batches(article_ids)
                for found in passages_in.ids_of(connection, some)
            ]

    def records(self, ids: Sequence[str], use: Callable[[Sequence[Record]], None]) -> None:
        """Hands the passages `ids` with their vectors to `use`, a few hundred at a time."""
        for some in passages_in.in_batches(ids):
            with reading(self._engine) as connection:
                found = passages_in.records(connection, some)
            use(found)

    def _frequencies(self, terms: Sequence[Term]) -> dict[Term, int]:
        """How many passages have each of the terms. Counted once: the same words are asked for again and again."""
        counted = self._kept.frequencies
        found = {term: counted[term] for term in terms if term in counted}
        if missing := [term for term in terms if term not in found]:
            with reading(self._engine) as connection:
                for some in passages_in.in_batches(missing):
                    found |= self._keywords.frequencies(connection, some)
            if len(counted) < FREQUENCIES_KEPT:
                counted |= {term: found[term] for term in missing}
        return found


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
        if _count(connection, articles):
            raise ModelMismatch(
                f"The library was built with the embedding model {known['embedding']} ({known['vector_size']} "
                f"numbers per vector), not with {embedding_id} ({size}): run `exportqa reindex` to embed its articles with "
                "the new one, set EXPORTQA_EMBEDDING_MODEL back, or set EXPORTQA_DATA_DIR to another folder."
            )
        connection.execute(sa.delete(meta))
        known = {"schema": SCHEMA_VERSION, "library": uuid.uuid4().hex, **given}
        connection.execute(sa.insert(meta), [{"name": name, "value": value} for name, value in known.items()])
    return known["library"]


@contextmanager
def _owing(connection: sa.Connection, article_id: str) -> Iterator[str | None]:
    """Marks the article, and those of its story before and after the block, as owed. Gives the story of before."""
    before = groups.story_of(connection, article_id)
    yield before
    after = groups.story_of(connection, article_id)
    told = sa.select(stories.c.article_id).where(stories.c.story.in_([before or "", after or ""]))
    for each in {article_id, *connection.execute(told).scalars()}:
        _mark_owed(connection, each)


def _mark_owed(connection: sa.Connection, article_id: str) -> None:
    connection.execute(sa.delete(owed).where(owed.c.article_id == article_id))
    connection.execute(sa.insert(owed).values(article_id=article_id))


def _count(connection: sa.Connection, table: sa.Table) -> int:
    return int(connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one())


def _searchable(term: Term) -> bool:
    """Whether a database can be asked for it: some letter or digit, no NUL, no half of a surrogate pair."""
    phrase = " ".join(term.words)
    return any(map(str.isalnum, phrase)) and "\0" not in phrase and not any(map(_is_surrogate, phrase))


def _is_surrogate(character: str) -> bool:
    return "\ud800" <= character <= "\udfff"
