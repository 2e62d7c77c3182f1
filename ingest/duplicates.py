"""The same wire story twice: under another address, letter for letter. Near copies are not looked for here."""

from typing import TYPE_CHECKING

from qa.domain import Article

if TYPE_CHECKING:
    from qa.library import Library


def seen(article: Article, library: "Library") -> str | None:
    """The id of another article of the library with the same normalised text; the first where there are several."""
    return next((copy for copy in library.copies(article) if copy != article.id), None)
