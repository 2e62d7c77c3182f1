"""Reading and writing the record's articles and their versions.

Functions on an open transaction; beginning it and translating its errors is the catalogue's part.
"""

import hashlib
from collections.abc import Sequence
from datetime import date

import sqlalchemy as sa

from qa.domain import Article, Noun, Passage, Source
from qa.embedded import Embedded
from qa.errors import ArticleUnknown
from qa.passages import also_at, in_batches, shown
from qa.schema import articles, copies, passages, vectors, versions, words

_ROWS = sa.select(passages.c.id, passages.c.row).where(passages.c.id.in_(sa.bindparam("ids", expanding=True)))


class ArticleEntry(Noun):
    """A line in the list of articles."""

    id: str
    version: int
    source: Source
    passages: int
    characters: int
    also_at: tuple[Source, ...] = ()


def current_version(connection: sa.Connection, article_id: str) -> int:
    """The number of the article's current version. Raises `ArticleUnknown`."""
    query = sa.select(articles.c.version).where(articles.c.id == article_id)
    version = connection.execute(query).scalar_one_or_none()
    if version is None:
        raise unknown(article_id)
    return int(version)


def of_version(connection: sa.Connection, article_id: str, version: int | None) -> tuple[Article, ...]:
    """The article's versions, newest first, or only the one asked for. Raises `ArticleUnknown`."""
    query = sa.select(versions).where(versions.c.article_id == article_id)
    if version is not None:
        query = query.where(versions.c.version == version)
    found = connection.execute(query.order_by(versions.c.version.desc())).all()
    if not found:
        raise unknown(article_id, version)
    return tuple(
        Article(
            id=article_id,
            version=row.version,
            source=Source.model_validate_json(row.source),
            text=row.text,
            digest=row.digest,
        )
        for row in found
    )


def with_same_text(connection: sa.Connection, article: Article) -> tuple[str, ...]:
    """Ids of other articles with the same text, blanks and case aside."""
    same = (articles.c.text_digest == _text_digest(article.text)) & (articles.c.id != article.id)
    return tuple(connection.execute(sa.select(articles.c.id).where(same).order_by(articles.c.id)).scalars())


def entries(
    connection: sa.Connection, limit: int, after: str | None, named: str
) -> tuple[tuple[ArticleEntry, ...], str | None]:
    """Articles, newest first and undated ones last, and the cursor to pass as `after` for those that follow.

    Only those are listed that have each word of `named`, or a part of one, in their title or publisher.
    """
    undated_last = sa.case((articles.c.published.is_(None), 1), else_=0)
    query = (
        sa.select(articles).where(shown()).order_by(undated_last, articles.c.published.desc(), articles.c.id)
    )
    if after is not None:
        query = query.where(_beyond(after))
    for word in named.replace("\0", " ").split():
        in_title = articles.c.title.icontains(word, autoescape=True)
        of_publisher = articles.c.publisher_folded.contains(word.casefold(), autoescape=True)
        query = query.where(in_title | of_publisher)
    found = connection.execute(query.limit(limit + 1)).all()
    elsewhere = also_at(connection, [row.id for row in found])
    listed = tuple(
        ArticleEntry(
            id=row.id,
            version=row.version,
            source=Source.model_validate_json(row.source),
            passages=row.passages,
            characters=row.characters,
            also_at=elsewhere.get(row.id, ()),
        )
        for row in found[:limit]
    )
    last = found[limit - 1] if len(found) > limit else None
    return listed, f"{last.published or 'undated'}.{last.id}" if last else None


def publishers(connection: sa.Connection) -> tuple[str, ...]:
    """The publishers of the articles, each once whatever its case, in alphabetical order."""
    named = sa.select(sa.func.min(articles.c.source)).where(articles.c.publisher_folded.is_not(None))
    found = connection.execute(
        named.group_by(articles.c.publisher_folded).order_by(articles.c.publisher_folded)
    )
    return tuple(Source.model_validate_json(source).publisher or "" for source in found.scalars())


def write_version(connection: sa.Connection, article: Article, version: int, passage_count: int) -> None:
    """Makes this the article's current version; the versions before stay."""
    source = article.source
    row = {
        "version": version,
        "digest": article.digest,
        "text_digest": _text_digest(article.text),
        "title": source.title,
        "publisher_folded": source.publisher and source.publisher.casefold(),
        "published": source.published,
        "source": source.model_dump_json(),
        "passages": passage_count,
        "characters": len(article.text),
    }
    if version == 1:
        connection.execute(sa.insert(articles), {"id": article.id} | row)
    else:
        connection.execute(sa.update(articles).where(articles.c.id == article.id), row)
    kept = {name: row[name] for name in ("version", "digest", "source")}
    connection.execute(sa.insert(versions), {"article_id": article.id, "text": article.text} | kept)


def write_passages(connection: sa.Connection, cut: Sequence[Passage], embedded: Embedded) -> None:
    """Writes passages and, in the same order, what was embedded of them."""
    connection.execute(sa.insert(passages), [passage.model_dump() for passage in cut])
    ids = [passage.id for passage in cut]
    rows: dict[str, int] = {}
    for some in in_batches(ids):
        rows.update(connection.execute(_ROWS, {"ids": some}).tuples().all())
    blobs = [vector.astype("<f4").tobytes() for vector in embedded.vectors]
    pairs = zip(ids, blobs, strict=True)
    connection.execute(sa.insert(vectors), [{"row": rows[name], "vector": blob} for name, blob in pairs])
    pairs = zip(ids, embedded.words, strict=True)
    connection.execute(sa.insert(words), [{"row": rows[name], "packed": blob} for name, blob in pairs])


def write_copy(connection: sa.Connection, article_id: str, source: Source) -> None:
    """Records that the text also stands at `source`, in the place of what was recorded of that place before."""
    place = source.url or f"{source.publisher}\n{source.title}"
    digest = hashlib.sha256(place.encode("utf-8", "replace")).hexdigest()
    same = (copies.c.article_id == article_id) & (copies.c.digest == digest)
    connection.execute(sa.delete(copies).where(same))
    row = {"article_id": article_id, "digest": digest, "source": source.model_dump_json()}
    connection.execute(sa.insert(copies), row)


def forget_copies(connection: sa.Connection, article: Article) -> None:
    """Forgets where else the article stands once its text has changed: those places hold the text of before."""
    other_text = (articles.c.id == article.id) & (articles.c.text_digest != _text_digest(article.text))
    changed = sa.select(articles.c.id).where(other_text)
    connection.execute(sa.delete(copies).where(copies.c.article_id.in_(changed)))


def unknown(article_id: str, version: int | None = None) -> ArticleUnknown:
    """The error that says so."""
    which = f"article {article_id}" if version is None else f"version {version} of article {article_id}"
    return ArticleUnknown(f"There is no {which}: `exportqa articles list` shows what is there.")


def _text_digest(text: str) -> str:
    return hashlib.sha256(" ".join(text.casefold().split()).encode("utf-8", "replace")).hexdigest()


def _beyond(after: str) -> sa.ColumnElement[bool]:
    """The condition that an article comes after the cursor. Raises `ArticleUnknown` for what is no cursor."""
    day, _, article_id = after.partition(".")
    try:
        published = None if day == "undated" else date.fromisoformat(day)
    except ValueError as error:
        raise ArticleUnknown(
            f"{after!r} is no place in the list of articles: use the `next` value of the page before."
        ) from error
    later_id = articles.c.id > article_id
    if published is None:
        return articles.c.published.is_(None) & later_id
    same_day = (articles.c.published == published) & later_id
    return (articles.c.published < published) | same_day | articles.c.published.is_(None)
