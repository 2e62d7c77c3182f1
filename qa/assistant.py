"""The assistant: a question in, a cited answer out; the one path for browser, endpoint and terminal."""

from collections.abc import Iterator
from datetime import date

from qa.bars import BARS, Bars
from qa.chain import allowed, build, stream
from qa.dates import combine, read_window
from qa.domain import Answer, Done, Event, Hit, Question
from qa.errors import LibraryEmpty
from qa.followup import Standalone
from qa.models import ChatModel, Reranker, WordReader
from qa.reader import Reader
from qa.retriever import PLAN, Plan, search
from qa.wording import BY_QUOTES


class Assistant:
    """Answers from one library. Safe to use from several threads at once.

    `plan` and `bars` are there to be measured: what they hold by default was chosen so.
    """

    def __init__(
        self,
        library: Reader,
        embedder: WordReader,
        model: ChatModel | None = None,
        plan: Plan = PLAN,
        bars: Bars = BARS,
        reranker: Reranker | None = None,
    ) -> None:
        self._library = library
        self._embedder = embedder
        self._model = model
        self._plan = plan
        self._bars = bars
        self._reranker = reranker
        self._steps = build(library, embedder, model, plan, bars, reranker)
        self.answered_by = model.name if model else BY_QUOTES

    def finding(self, plan: Plan) -> "Assistant":
        """The same assistant, but for the way in which it finds passages."""
        return Assistant(self._library, self._embedder, self._model, plan, self._bars, self._reranker)

    def quoting(self) -> "Assistant":
        """The same assistant without its chat model."""
        return Assistant(self._library, self._embedder, None, self._plan, self._bars, self._reranker)

    def ask(self, question: Question) -> Answer:
        """The stream, read to its end."""
        *_, last = self.stream(question)
        assert isinstance(last, Done)
        return last.answer

    def stream(self, question: Question) -> Iterator[Event]:
        """`Searching`, `Found`, a `Stated` for each checked sentence, `Done`. Raises `LibraryEmpty`."""
        self._require_articles()
        return stream(question, self._steps)

    def search(self, question: Question, limit: int = 10) -> tuple[Hit, ...]:
        """The `limit` passages that are nearest to the question, best first, within its dates and publishers."""
        self._require_articles()
        window = combine(
            read_window("", date.today()), question.as_of, question.published_from, question.published_to
        )
        found = search(
            self._library,
            self._embedder,
            Standalone(question.question, question.question),
            allowed(question, window),
            limit,
            self._plan,
            self._reranker,
        )
        return found.passages

    def _require_articles(self) -> None:
        if not self._library.size().articles:
            raise LibraryEmpty(
                "The library is empty. Add articles first: exportqa ingest FILE, FOLDER or URL."
            )
