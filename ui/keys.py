"""Where the key of a quote stands in the texts that are shown: the date, the number or the name that answers the question.

Pure. Knows no mark-up: offsets only, of `citation.quote` and of a statement that is that quote.
"""

from collections.abc import Iterable

from qa.domain import Citation, Span, Statement
from qa.pointing import without_bullet


def key_of_quote(citation: Citation) -> Span | None:
    """The stretch of `citation.quote` that is its key; `None` where it has none, or one that is not within the quote."""
    key = citation.key
    if key is None or not citation.start <= key.start < key.end <= citation.end:
        return None
    return Span(start=key.start - citation.start, end=key.end - citation.start)


def key_of_statement(statement: Statement, citations: Iterable[Citation]) -> Span | None:
    """The stretch of the statement that is the key of its quote, where it is that quote but for blanks and a bullet."""
    for citation in citations:
        key = key_of_quote(citation)
        if key is None or citation.number not in statement.citations:
            continue
        whole = " ".join(citation.quote.split())
        before = " ".join(f"{citation.quote[: key.start]}|".split())[:-1]
        length = len(" ".join(citation.quote[key.start : key.end].split()))
        start = len(before) - (len(whole) - len(statement.text))
        if without_bullet(whole) == statement.text and start >= 0 and length:
            return Span(start=start, end=start + length)
    return None
