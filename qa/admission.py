"""What may come into the library: texts and passages that the stores can keep. Pure."""

from collections.abc import Sequence

from qa.domain import Article, Passage
from qa.errors import Unreadable

# Bounds of what the stores are handed, in characters.
ARTICLE_CHARACTERS = 5_000_000
FIELD_CHARACTERS = 10_000
PASSAGE_CHARACTERS = 20_000


def check_in(article: Article, passages: Sequence[Passage]) -> None:
    """Raises `Unreadable` for text that a store cannot keep, `ValueError` for passages that are not the article's."""
    source = article.source
    fields = (source.title, source.url, source.publisher, source.author)
    for text, most in (
        (article.text, ARTICLE_CHARACTERS),
        *((field or "", FIELD_CHARACTERS) for field in fields),
    ):
        if len(text) > most:
            raise Unreadable(
                f"{source.title[:80]!r} has a text of {len(text)} characters; {most} is the most."
            )
        if "\0" in text or not _is_unicode(text):
            raise Unreadable(f"{source.title[:80]!a} holds characters that are no text: save it as UTF-8.")
    if not passages or len({passage.id for passage in passages}) < len(passages):
        raise ValueError(f"article {article.id} needs passages, each with an id of its own")
    for passage in passages:
        if passage.article_id != article.id or passage.text != article.text[passage.start : passage.end]:
            raise ValueError(f"passage {passage.id} is not the text of article {article.id} at its offsets")
        if len(passage.text) > PASSAGE_CHARACTERS:
            raise Unreadable(
                f"{source.title[:80]!r} has a passage of more than {PASSAGE_CHARACTERS} characters."
            )


def _is_unicode(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
