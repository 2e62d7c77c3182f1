"""Evidence groups in the record: the same story at several places is one confirmation, and its earliest date counts.

Every copy is an article with its passages, so nothing is lost when the first goes or changes. A passage that an earlier
member of the group holds too is kept out of every search (`reprints.hides`), unless only its publisher is asked for.
Functions on an open transaction; whether two texts are the same story is decided in `qa.twins`.
"""

import uuid
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any, TypeVar

import sqlalchemy as sa

from qa.domain import Article, Source
from qa.fingerprints import fingerprints
from qa.schema import articles, numbers, passages, reprints, stories, versions
from qa.twins import holds, same_story

# Of each number so many articles are read: enough for a story that stands everywhere, little for common wording.
ARTICLES_PER_NUMBER = 32
CANDIDATES = 12
# The same words at another season are another act; word for word, a text is the same at any time.
DAYS_APART = 60
# A passage is compared with those of so many members of its group.
MEMBERS = 12
Key = TypeVar("Key")

# Statements of every article that is written, made once: making one takes longer than running it.
_STORY = sa.select(stories.c.story).where(stories.c.article_id == sa.bindparam("article"))
_PLACED = sa.select(stories.c.article_id, stories.c.story).where(
    stories.c.article_id.in_(sa.bindparam("ids", expanding=True))
)
_MEMBERS = sa.select(stories.c.article_id).where(stories.c.story.in_(sa.bindparam("told", expanding=True)))
_FIRST = sa.select(stories.c.article_id).where(stories.c.story == _STORY.scalar_subquery(), stories.c.shown)


def _earliest_first(table: sa.FromClause) -> tuple[Any, ...]:
    """By date, undated ones last; of one day, in the order in which they came."""
    return articles.c.published.is_(None), articles.c.published, table.c.row


_TEXTS = (
    sa.select(stories.c.article_id, versions.c.text, articles.c.published)
    .join_from(stories, articles, articles.c.id == stories.c.article_id)
    .join(versions, (versions.c.article_id == articles.c.id) & (versions.c.version == articles.c.version))
    .where(stories.c.story == sa.bindparam("story"))
    .order_by(*_earliest_first(stories))
)
_OTHER_TEXTS = _TEXTS.where(stories.c.article_id != sa.bindparam("article")).limit(MEMBERS)


def place(connection: sa.Connection, article: Article) -> tuple[str, ...]:
    """Puts the article, just written, into the group where it belongs now, and leaves the group of before in order.

    Returns both groups, or the one that it is.
    """
    mine = stories.c.article_id == article.id
    before = story_of(connection, article.id)
    if before is not None:
        connection.execute(sa.delete(numbers).where(numbers.c.article_id == article.id))
    found = fingerprints(article.text)
    joined = _group_for(connection, article, found)
    story = joined or uuid.uuid4().hex
    if found:
        connection.execute(
            sa.insert(numbers), [{"number": number, "article_id": article.id} for number in found]
        )
    if before is None:
        connection.execute(sa.insert(stories).values(article_id=article.id, story=story, shown=True))
    else:
        connection.execute(sa.update(stories).where(mine).values(story=story))
    if before is None and joined is None:
        return (story,)  # nobody to compare it with
    touched = (story,) if before is None or before == story else (story, before)
    for each in touched:
        compare(connection, each)
    return touched


def story_of(connection: sa.Connection, article_id: str) -> str | None:
    """The group of the article; `None` where it was never placed."""
    return connection.execute(_STORY, {"article": article_id}).scalar_one_or_none()


def members(connection: sa.Connection, told: Sequence[str]) -> list[str]:
    """The articles of these groups."""
    return list(connection.execute(_MEMBERS, {"told": told}).scalars())


def first_of(connection: sa.Connection, article_id: str) -> str:
    """The article that is shown for its group, perhaps itself."""
    return connection.execute(_FIRST, {"article": article_id}).scalar_one_or_none() or article_id


def unplaced(connection: sa.Connection) -> list[str]:
    """The articles of a record from before there were groups, by date: the earlier is placed first."""
    query = sa.select(articles.c.id).where(articles.c.id.not_in(sa.select(stories.c.article_id)))
    return list(connection.execute(query.order_by(articles.c.published, articles.c.id)).scalars())


def others(connection: sa.Connection, article_ids: Sequence[str]) -> dict[str, tuple[Source, ...]]:
    """The sources of the other members of each article's group, the earliest first."""
    other = stories.alias()
    query = (
        sa.select(stories.c.article_id, articles.c.source)
        .join_from(stories, other, (other.c.story == stories.c.story) & (other.c.row != stories.c.row))
        .join(articles, articles.c.id == other.c.article_id)
        .where(stories.c.article_id.in_(article_ids))
        .order_by(*_earliest_first(other))
    )
    return _sources((row.article_id, row.source) for row in connection.execute(query))


def holding(connection: sa.Connection, rows: Sequence[int]) -> dict[int, tuple[Source, ...]]:
    """The sources of the other members that hold each of these passages too, the earliest first."""
    query = (
        sa.select(reprints.c.row, articles.c.source)
        .join_from(reprints, articles, articles.c.id == reprints.c.by)
        .join(stories, stories.c.article_id == articles.c.id)
        .where(reprints.c.row.in_(rows))
        .order_by(*_earliest_first(stories))
    )
    return _sources((row.row, row.source) for row in connection.execute(query))


def compare(connection: sa.Connection, story: str) -> None:
    """Decides anew which member of the group is shown, and which passages are those of an earlier member too."""
    members = connection.execute(_TEXTS, {"story": story}).all()
    ids = [member.article_id for member in members]
    if not ids:
        return
    connection.execute(
        sa.update(stories).where(stories.c.story == story).values(shown=stories.c.article_id == ids[0])
    )
    mine = sa.select(passages.c.row).where(passages.c.article_id.in_(ids))
    connection.execute(sa.delete(reprints).where(reprints.c.row.in_(mine)))
    found = []
    for at, member in enumerate(members if len(members) > 1 else ()):
        cut = sa.select(passages.c.row, passages.c.text).where(passages.c.article_id == member.article_id)
        for passage in connection.execute(cut).all():
            found += [
                {"row": passage.row, "by": other.article_id, "hides": earlier < at}
                for earlier, other in enumerate(members[:MEMBERS])
                if earlier != at and holds(other.text, passage.text)
            ]
    if found:
        connection.execute(sa.insert(reprints), found)


def _group_for(connection: sa.Connection, article: Article, found: Sequence[int]) -> str | None:
    """The group whose every member tells the same story; that of the closest candidate first."""
    candidates = _candidates(connection, article.id, found)
    placed: dict[str, str] = dict(connection.execute(_PLACED, {"ids": candidates}).tuples().all())
    for story in dict.fromkeys(placed[name] for name in candidates if name in placed):
        members = connection.execute(_OTHER_TEXTS, {"story": story, "article": article.id}).all()
        if members and all(_is_copy(article, member.text, member.published) for member in members):
            return story
    return None


def _candidates(connection: sa.Connection, article_id: str, found: Sequence[int]) -> list[str]:
    """The other articles that share the most numbers, the closest first."""
    if not found:
        return []
    # One statement, not one for each number: these took most of the time of a write (18 ms, now 3).
    some = f"SELECT article_id FROM numbers WHERE number = {{}} LIMIT {ARTICLES_PER_NUMBER}"
    query = " UNION ALL ".join(
        f"SELECT article_id FROM ({some.format(number)}) AS of_{at}" for at, number in enumerate(found)
    )
    shared = Counter(connection.exec_driver_sql(query).scalars())
    del shared[article_id]
    return [name for name, _ in shared.most_common(CANDIDATES)]


def _is_copy(article: Article, text: str, published: date | None) -> bool:
    if article.text.split() == text.split():
        return True
    mine = article.source.published
    near = mine is None or published is None or abs(mine - published) <= timedelta(days=DAYS_APART)
    return near and same_story(article.text, text)


def _sources(found: Iterable[tuple[Key, str]]) -> dict[Key, tuple[Source, ...]]:
    gathered: dict[Key, tuple[Source, ...]] = {}
    for key, source in found:
        gathered[key] = (*gathered.get(key, ()), Source.model_validate_json(source))
    return gathered
