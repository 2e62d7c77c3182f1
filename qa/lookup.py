"""What is asked of the record: articles, passages, searches, counts. Knows no writing, only when something was written.

Every method raises `StoreUnavailable`, saying what to do, where the database or the disk does not answer.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

import sqlalchemy as sa

from qa import articles as articles_in
from qa import groups, nearest, vocabulary
from qa import passages as passages_in
from qa.articles import ArticleEntry
from qa.database import reading
from qa.domain import Article, Hit, Passage
from qa.imprints import Imprints
from qa.keywords import Keywords
from qa.passages import Filter, Ranking, Record, Vector
from qa.schema import articles, owed, passages
from qa.terms import Term, spellings
from qa.vocabulary import Known

FREQUENCIES_KEPT = 20_000
FILTERS_KEPT, ARTICLES_KEPT = 1_000, 500
WORDS_KEPT, SLIPS_KEPT = 20_000, 1_000
EVERYTHING = Filter()

# Asked of every page that is read, so made once.
_DIGEST = sa.select(articles.c.digest).where(articles.c.id == sa.bindparam("article"))


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
    publishers: tuple[str, ...] | None = None
    articles: dict[tuple[str, int], Article] = field(default_factory=dict)
    held: dict[str, bool] = field(default_factory=dict)
    near: dict[str, tuple[Known, ...]] = field(default_factory=dict)


class Changes(NamedTuple):
    """How often the record was written, and how many passages were deleted, since it was opened."""

    writes: int = 0
    gone: int = 0


class Lookup:
    """Reads of one record, side by side in threads."""

    def __init__(self, engine: sa.Engine, keywords: Keywords) -> None:
        self._engine = engine
        self._keywords = keywords
        self._imprints = Imprints()
        self._kept = _Kept()
        self.changes = Changes()

    def forget(self, gone: int = 0) -> None:
        """After a write that deleted so many passages: what was counted and read before it."""
        self._kept = _Kept()
        self._keywords.forget(gone)
        self.changes = Changes(self.changes.writes + 1, self.changes.gone + gone)

    def catch_up(self, changes: Changes) -> None:
        """The same where another process writes: `changes` are its own."""
        if changes != self.changes:
            self.forget(changes.gone - self.changes.gone)
            self.changes = changes

    def digest(self, article_id: str) -> str | None:
        """Digest of the article's current version; `None` when there is no such article."""
        with reading(self._engine) as connection:
            return connection.execute(_DIGEST, {"article": article_id}).scalar_one_or_none()

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

    def entries(
        self, limit: int, after: str | None, named: str = ""
    ) -> tuple[tuple[ArticleEntry, ...], str | None]:
        """Articles, newest first and undated ones last, and the cursor to pass as `after` for those that follow.

        Only those are listed that have each word of `named`, or a part of one, in their title or publisher.
        """
        with reading(self._engine) as connection:
            return articles_in.entries(connection, limit, after, named)

    def passages(self, article_id: str) -> tuple[Passage, ...]:
        """The current passages of an article in reading order. Raises `ArticleUnknown`."""
        with reading(self._engine) as connection:
            articles_in.current_version(connection, article_id)
            return passages_in.of_article(connection, article_id)

    def hits(self, ranking: Ranking) -> tuple[Hit, ...]:
        """The passages in these rows, best first; those that are gone meanwhile are not among them."""
        with reading(self._engine) as connection:
            return passages_in.hits(connection, ranking)

    def to_read(self, rows: Sequence[int]) -> dict[int, tuple[Hit, bytes | None]]:
        """The passages in these rows, with a score of 0, and the packed vectors of their words where they are kept."""
        with reading(self._engine) as connection:
            found = passages_in.in_rows(connection, dict.fromkeys(rows, 0.0))
            packed = passages_in.words_of(connection, list(found))
        return {row: (hit, packed.get(row)) for row, hit in found.items()}

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
            return nearest.among(connection, ids, vector, limit, allowed)

    def nearest_exactly(self, vector: Vector, limit: int, allowed: Filter) -> Ranking:
        """The best of all allowed passages, by comparing with every vector in the record."""
        with reading(self._engine) as connection:
            return nearest.exactly(connection, vector, limit, allowed, self._imprints)

    def nearest_reprints(self, vector: Vector, limit: int, allowed: Filter) -> Ranking:
        """The best of the allowed passages that only a search for their publisher returns: the index has them not."""
        with reading(self._engine) as connection:
            return nearest.among_reprints(connection, vector, limit, allowed, self._imprints)

    def first_of(self, article_id: str) -> str:
        """The article that stands for the story of this one, perhaps itself."""
        with reading(self._engine) as connection:
            return groups.first_of(connection, article_id)

    def document_frequency(self, words: Sequence[str]) -> dict[str, int]:
        """How many passages contain each word, in any of its forms."""
        terms = {word: Term((word,)) for word in words}
        found = self._frequencies([term for term in terms.values() if _searchable(term)])
        return {word: found.get(term, 0) for word, term in terms.items()}

    def unheard(self, words: Sequence[str]) -> tuple[str, ...]:
        """Those of the words, in lower case, that no passage holds in any of their forms."""
        kept = self._kept.held
        found = {word: kept[word] for word in words if word in kept}
        if missing := [word for word in words if word not in found]:
            with reading(self._engine) as connection:
                held = vocabulary.held(connection, missing)
            # Most words stand as they are in some passage, and that is a look-up in one table.
            rest = {word: spellings(word) for word in missing if word not in held}
            counted = self.document_frequency([form for forms in rest.values() for form in forms])
            found |= {word: word in held or any(counted[form] for form in rest[word]) for word in missing}
            if len(kept) < WORDS_KEPT:
                kept |= found
        return tuple(word for word in words if not found[word])

    def near(self, word: str) -> tuple[Known, ...]:
        """The library's words that `word`, in lower case, may be a slip of."""
        kept = self._kept.near
        if word in kept:
            return kept[word]
        with reading(self._engine) as connection:
            found = vocabulary.near(connection, word)
        if len(kept) < SLIPS_KEPT:
            kept[word] = found
        return found

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
        kept = self._kept
        if kept.publishers is None:
            with reading(self._engine) as connection:
                kept.publishers = articles_in.publishers(connection)
        return kept.publishers

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
                passages=count_of(connection, passages) - int(connection.execute(reprinted).scalar_one()),
                undated=int(connection.execute(undated).scalar_one()),
                owed=count_of(connection, owed),
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


def count_of(connection: sa.Connection, table: sa.Table) -> int:
    return int(connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one())


def _searchable(term: Term) -> bool:
    """Whether a database can be asked for it: some letter or digit, no NUL, no half of a surrogate pair."""
    phrase = " ".join(term.words)
    return any(map(str.isalnum, phrase)) and "\0" not in phrase and not any(map(_is_surrogate, phrase))


def _is_surrogate(character: str) -> bool:
    return "\ud800" <= character <= "\udfff"
