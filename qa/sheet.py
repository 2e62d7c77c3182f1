"""The sheet that an answer is written on: sentences that stood up to the check, their numbered citations, what failed.

Knows no question and no model; `chain` decides what is put on it.
"""

from collections.abc import Callable, Iterator, Mapping

from qa.domain import Citation, Span, Stated, Statement, Verdict
from qa.draft import Drafted
from qa.grounds import grounds, grounds_elsewhere, why_not
from qa.reading import ReadSentence
from qa.succession import Succeeded


class Sheet:
    """The answer as it grows: what has been stated, what it cites, how many sentences failed."""

    def __init__(self, key: Callable[[ReadSentence], Span | None] = lambda source: None) -> None:
        """`key` finds in a source the stretch that answers the question."""
        self._key = key
        self.statements: list[Statement] = []
        self.citations: list[Citation] = []
        self.cited: list[ReadSentence] = []
        self.dropped: list[Verdict] = []

    def add(self, drafted: Drafted) -> Iterator[Stated]:
        """States the sentence, once, on the fewest of its sources on which it holds; notes why where it does not.

        A sentence that cites a passage and is said in another is tied to that one: choosing the quote is our work, and
        what the reader sees is true of the quote beside it. One that cites nothing is not looked up.
        """
        if any(drafted.text == statement.text for statement in self.statements):
            return
        sources = grounds(drafted.text, drafted.sources)
        if not sources and drafted.sources:
            sources = grounds_elsewhere(drafted.text, drafted.elsewhere)
        if not sources:
            self.dropped.append(why_not(drafted.text, drafted.sources, drafted.elsewhere))
            return
        before = len(self.citations)
        numbers = tuple(dict.fromkeys(self._number(source) for source in sources))
        statement = Statement(text=drafted.text, citations=numbers, verdict=Verdict(status="verified"))
        self.statements.append(statement)
        yield Stated(statement=statement, citations=tuple(self.citations[before:]))

    def _number(self, source: ReadSentence) -> int:
        """The number of the citation of that very sentence, a new one if it was not cited before."""
        hit = source.hit
        for citation in self.citations:
            if (citation.article_id, citation.start, citation.end) == (
                hit.article_id,
                source.start,
                source.end,
            ):
                return citation.number
        self.citations.append(
            Citation(
                number=len(self.citations) + 1,
                article_id=hit.article_id,
                version=hit.version,
                passage_id=hit.id,
                quote=source.text,
                start=source.start,
                end=source.end,
                source=hit.source,
                also_at=hit.also_at,
                key=self._key(source),
            )
        )
        self.cited.append(source)
        return len(self.citations)

    def mark(self, later: Mapping[tuple[str, int], Succeeded]) -> None:
        """Notes on each citation what succeeds it."""
        for at, citation in enumerate(self.citations):
            if one := later.get((citation.article_id, citation.start)):
                self.citations[at] = citation.model_copy(update={"superseded_by": one.succession})

    @property
    def text(self) -> str:
        """All that was stated, each sentence with the numbers of its citations behind it."""
        return " ".join(
            f"{statement.text} {''.join(f'[{number}]' for number in statement.citations)}"
            for statement in self.statements
        )
