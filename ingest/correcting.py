"""A correction of an article's source on its way into the library: title and date are read with every passage, so the
article is cut and embedded anew under them. The text stays as it is; so does its digest, which is that of the page."""

from typing import TYPE_CHECKING

from ingest.addresses import canonical
from ingest.split import passages
from qa.corrections import Correction, corrected
from qa.domain import Article
from qa.errors import ArticleChanged, Unreadable
from qa.models import Embedder

if TYPE_CHECKING:
    from qa.library import Library

TRIES = 3


def correct(article_id: str, correction: Correction, library: "Library", embedder: Embedder) -> Article:
    """The article with the corrected source, as its next version; the one that is there where nothing changes.

    Raises `ArticleUnknown`; `Unreadable` for an address or a text that cannot be; `ArticleChanged` where it changes
    again and again meanwhile.
    """
    if correction.url:
        address = canonical(correction.url)
        if address is None:
            raise Unreadable(f"url is not an http(s) address ({correction.url[:60]}): correct it")
        correction = Correction.model_validate(correction.model_dump(exclude_unset=True) | {"url": address})
    for attempt in range(TRIES):
        before = library.read(article_id)
        source = corrected(before.source, correction)
        after = before.model_copy(update={"source": source, "version": before.version + 1})
        try:
            if source == before.source:
                library.keep_correction(article_id, correction)
                return before
            library.correct(after, passages(after, embedder), correction)
        except ArticleChanged:
            if attempt + 1 == TRIES:
                raise
        else:
            return after
    raise AssertionError("unreachable")
