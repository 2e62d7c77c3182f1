"""The record on its way to another embedding model: articles are staged one by one, then all change over at once.

Until then the record answers with the vectors that it has. Killed anywhere, what was staged is kept, and an article that
changed since is staged again. Knows no splitting: the passages are handed in.
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import sqlalchemy as sa
from pydantic import TypeAdapter

from qa import articles as articles_in
from qa import groups
from qa.database import open_engine, reading, writing
from qa.domain import Article, Passage
from qa.embedded import Embedded
from qa.errors import StoreUnavailable
from qa.keywords import keywords_in
from qa.schema import SCHEMA_VERSION, articles, meta, owed, passages, staged, staged_words, stories, tables

_CUT = TypeAdapter(tuple[Passage, ...])


class Changeover:
    """Held open by one process that owns the data folder. Every method raises `StoreUnavailable`."""

    def __init__(self, database_url: str, folder: Path, embedding_id: str, size: int) -> None:
        self._engine = open_engine(database_url, folder)
        self._keywords = keywords_in(self._engine)
        self._new = {"embedding": embedding_id, "vector_size": str(size)}
        self._size = size
        with writing(self._engine) as connection:
            tables.create_all(connection)
            self._keywords.create(connection)
            known = {row.name: row.value for row in connection.execute(sa.select(meta))}
            if known.get("schema", SCHEMA_VERSION) != SCHEMA_VERSION:
                raise StoreUnavailable(
                    f"The record has the layout {known['schema']}: use the version that made it."
                )
            # Those of other models, and those that a version without word vectors has staged.
            connection.execute(
                sa.delete(staged).where(
                    (staged.c.embedding != embedding_id)
                    | staged.c.article_id.not_in(sa.select(staged_words.c.article_id))
                )
            )
        self.before: str = known.get("embedding", "")
        self.needed = bool(known) and {name: known.get(name) for name in self._new} != self._new

    def close(self) -> None:
        """Lets go of the database."""
        self._engine.dispose()

    def waiting(self) -> list[str]:
        """Ids of the articles that are not staged as they are now."""
        ready = sa.select(staged.c.article_id).where(
            (staged.c.article_id == articles.c.id) & (staged.c.digest == articles.c.digest)
        )
        with reading(self._engine) as connection:
            query = sa.select(articles.c.id).where(~ready.exists()).order_by(articles.c.id)
            return list(connection.execute(query).scalars())

    def count(self) -> int:
        """How many articles there are, each copy counted."""
        with reading(self._engine) as connection:
            return int(connection.execute(sa.select(sa.func.count()).select_from(articles)).scalar_one())

    def article(self, article_id: str) -> Article:
        """The article at its current version."""
        with reading(self._engine) as connection:
            version = articles_in.current_version(connection, article_id)
            return articles_in.of_version(connection, article_id, version)[0]

    def stage(self, article: Article, cut: Sequence[Passage], embedded: Embedded) -> None:
        """Keeps the article's new passages and what was embedded of them aside."""
        row = {
            "article_id": article.id,
            "digest": article.digest,
            "embedding": self._new["embedding"],
            "cut": _CUT.dump_json(tuple(cut)).decode(),
            "vectors": embedded.vectors.astype("<f4").tobytes(),
        }
        pairs = zip(cut, embedded.words, strict=True)
        words = [{"id": one.id, "article_id": article.id, "packed": packed} for one, packed in pairs]
        with writing(self._engine) as connection:
            connection.execute(sa.delete(staged).where(staged.c.article_id == article.id))
            connection.execute(sa.delete(staged_words).where(staged_words.c.article_id == article.id))
            connection.execute(sa.insert(staged), row)
            connection.execute(sa.insert(staged_words), words)

    def complete(self) -> int:
        """Changes over, in one transaction; how many passages there are now. Raises `StoreUnavailable` where one is missing."""
        if self.waiting():
            raise StoreUnavailable("Not every article is embedded anew: run `exportqa reindex` again.")
        count = 0
        with writing(self._engine) as connection:
            for article_id in connection.execute(sa.select(articles.c.id)).scalars().all():
                row = connection.execute(sa.select(staged).where(staged.c.article_id == article_id)).one()
                cut = _CUT.validate_json(row.cut)
                self._keywords.drop(connection, article_id)
                connection.execute(sa.delete(passages).where(passages.c.article_id == article_id))
                vectors = np.frombuffer(row.vectors, "<f4").reshape(-1, self._size)
                mine = sa.select(staged_words).where(staged_words.c.article_id == article_id)
                words = {one.id: one.packed for one in connection.execute(mine)}
                made = Embedded(vectors, tuple(words[passage.id] for passage in cut))
                articles_in.write_passages(connection, cut, made)
                self._keywords.add(connection, article_id)
                connection.execute(
                    sa.update(articles).where(articles.c.id == article_id).values(passages=len(cut))
                )
                count += len(cut)
            for story in connection.execute(sa.select(stories.c.story).distinct()).scalars().all():
                groups.compare(connection, story)
            connection.execute(sa.delete(staged))
            connection.execute(sa.delete(staged_words))
            connection.execute(sa.delete(owed))
            connection.execute(sa.insert(owed).from_select(["article_id"], sa.select(articles.c.id)))
            for name, value in self._new.items():
                connection.execute(sa.update(meta).where(meta.c.name == name).values(value=value))
        return count
