"""The library as whoever answers questions reads it: the record, and two things that only its owner can do.

The owner of the data folder has the index and writes (`qa.library`); another process beside it reads the same record and asks
the owner for the rest (`qa.worker`). Knows no writing.
"""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from datetime import date

from qa.articles import ArticleEntry
from qa.domain import Article, Hit, Passage
from qa.lookup import Changes, Lookup, Size
from qa.passages import Filter, Ranking, Vector
from qa.terms import Term
from qa.vocabulary import Known

EVERYTHING = Filter()


class Reader(ABC):
    """Reads run side by side in threads. Every method raises `StoreUnavailable` where the database does not answer."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup

    @property
    def changes(self) -> Changes:
        """What was written since the library was opened."""
        return self._lookup.changes

    @abstractmethod
    def ranked_by_vector(self, vector: Vector, limit: int, allowed: Filter = EVERYTHING) -> Ranking:
        """As `nearest`: the rows of the passages and their scores.

        There are `limit` of them whenever the library has as many. Scores come from the record's own vectors.
        """

    @abstractmethod
    def words_anew(self, hits: Sequence[Hit]) -> Mapping[str, bytes]:
        """The packed vectors of the words of these passages, by id, for those of which the record keeps none."""

    def known(self, article_id: str) -> str | None:
        """Digest of the article's current version; `None` when it is not in the library."""
        return self._lookup.digest(article_id)

    def first_of(self, article_id: str) -> str:
        """The article that stands for the story of this one: the earliest of those that tell it, perhaps itself."""
        return self._lookup.first_of(article_id)

    def copies(self, article: Article) -> tuple[str, ...]:
        """Ids of other articles with the same text, blanks and case aside."""
        return self._lookup.same_text(article)

    def read(self, article_id: str, version: int | None = None) -> Article:
        """The article at one version, or as it is now. Raises `ArticleUnknown`."""
        if version is None:
            return self._lookup.current(article_id)
        return self._lookup.versions(article_id, version)[0]

    def history(self, article_id: str) -> tuple[Article, ...]:
        """All versions of the article, newest first. Raises `ArticleUnknown`."""
        return self._lookup.versions(article_id)

    def articles(
        self, limit: int = 100, after: str | None = None, named: str = ""
    ) -> tuple[tuple[ArticleEntry, ...], str | None]:
        """Articles, newest first and undated ones last, and the cursor to pass as `after` to go on, if there are more.

        Only those are listed that have each word of `named`, or a part of one, in their title or publisher.
        """
        return self._lookup.entries(limit, after, named)

    def passages(self, article_id: str) -> tuple[Passage, ...]:
        """The article's current passages in reading order. Raises `ArticleUnknown`."""
        return self._lookup.passages(article_id)

    def nearest(self, vector: Vector, limit: int, allowed: Filter = EVERYTHING) -> tuple[Hit, ...]:
        """The allowed passages nearest to `vector`, best first; the score is the cosine similarity."""
        return self.hits(self.ranked_by_vector(vector, limit, allowed))

    def matching(self, terms: Sequence[Term], limit: int, allowed: Filter = EVERYTHING) -> tuple[Hit, ...]:
        """The allowed passages with any of `terms`, best first; the score is bm25's, higher is better."""
        return self.hits(self.ranked_by_terms(terms, limit, allowed))

    def hits(self, ranking: Ranking) -> tuple[Hit, ...]:
        """The passages that were ranked, best first; those that are gone meanwhile are not among them."""
        return self._lookup.hits(ranking)

    def ranked_by_terms(self, terms: Sequence[Term], limit: int, allowed: Filter = EVERYTHING) -> Ranking:
        """As `matching`: the rows of the passages and their scores."""
        return self._lookup.matching(terms, limit, allowed)

    def to_read(self, rows: Sequence[int]) -> dict[int, tuple[Hit, bytes]]:
        """The passages in these rows, and the packed vectors of the words of each and its title.

        Their spans are counted from the passage's first character. They were kept when the passage was embedded; a record
        from before that is completed as it is read. Passages that are gone meanwhile are not among them.
        """
        found = self._lookup.to_read(rows)
        lacking = [hit for hit, packed in found.values() if packed is None]
        anew = self.words_anew(lacking) if lacking else {}
        return {
            row: (hit, anew[hit.id] if packed is None else packed) for row, (hit, packed) in found.items()
        }

    def size(self) -> Size:
        """How much is in the record; unlike `Library.counts` it does not ask the index, and costs nothing between two writes."""
        return self._lookup.size()

    def undated_outside(self, allowed: Filter) -> int:
        """How many articles the filter leaves out only because they are undated."""
        return self._lookup.undated_outside(allowed)

    def document_frequency(self, words: Sequence[str]) -> dict[str, int]:
        """How many passages contain each word, in any of its forms."""
        return self._lookup.document_frequency(words)

    def unheard(self, words: Sequence[str]) -> tuple[str, ...]:
        """Those of the words, in lower case, that no passage holds in any of their forms."""
        return self._lookup.unheard(words)

    def near(self, word: str) -> tuple[Known, ...]:
        """The library's words that `word`, in lower case, may be a slip of."""
        return self._lookup.near(word)

    def publishers(self) -> tuple[str, ...]:
        """The publishers of the articles, in alphabetical order."""
        return self._lookup.publishers()

    def newest(self) -> date | None:
        """The latest date of publication in the library."""
        return self._lookup.newest()
