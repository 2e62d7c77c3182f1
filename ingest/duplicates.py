"""What is said of an article that tells the same story as an earlier one. Which do is decided in `qa.groups`."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qa.library import Library


def told_before(article_id: str, library: "Library") -> str:
    """The reason why the article is a duplicate, naming the one that is shown in its place; empty where it is none."""
    first = library.first_of(article_id)
    if first == article_id:
        return ""
    title = library.read(first).source.title
    return f"the same story as “{title}” ({first}): its address is noted there"
