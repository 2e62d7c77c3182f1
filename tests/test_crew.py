"""Answers out of a second process: the same ones, of the library as it is now, and none lost where it fails."""

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa
from killable import Victim, children_of
from test_server_crash import at, serve_folder
from test_waiting import Counting

from ingest.fetch import Fetcher
from ingest.ingestor import Ingestor
from ingest.locations import Pasted, samples
from qa import crew as crews
from qa.assistant import Assistant
from qa.crew import Crew
from qa.domain import Answer, Done, Question
from qa.errors import StoreUnavailable
from qa.library import Library
from qa.models import Embedder, WordReader, open_embedder
from qa.settings import Settings
from qa.worker import Worker, WorkerFailed

pytestmark = pytest.mark.model

QUESTIONS = (
    "From what date did China require export licences for gallium and germanium?",
    "Which rule was suspended in November 2025, and until when?",
    "What did BIS say about advanced chips in 2023?",
    "How long do I boil an egg?",
)
SUSPENDED = "The Ministry suspended the ban on exports of zirconium sponge until 27 November 2031."
ZIRCONIUM = Question(question="Until when is the ban on exports of zirconium sponge suspended?")


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    return Settings(data_dir=tmp_path_factory.mktemp("crew"))


@pytest.fixture(scope="module")
def embedder(settings: Settings) -> Embedder:
    return open_embedder(settings)


@pytest.fixture(scope="module")
def library(settings: Settings, embedder: Embedder) -> Iterator[Library]:
    with closing(Library.open(settings, embedder)) as library:
        ingest(library, embedder, *samples())
        yield library


@pytest.fixture
def worker(settings: Settings, library: Library, embedder: Embedder) -> Iterator[Worker]:
    with closing(Worker(settings, library, embedder)) as worker:
        yield worker


def ingest(library: Library, embedder: Embedder, *locations: str | Pasted) -> str | None:
    """The id of the last article that came in."""
    with closing(Ingestor(library, Fetcher(()), embedder)) as ingestor:
        return ingestor.run(locations).added[-1].article_id


def answer_of(worker: Worker, question: Question) -> Answer:
    *_, done = worker.events(question)
    assert isinstance(done, Done)
    return done.answer


def same(one: Answer, other: Answer) -> bool:
    return one.model_copy(update={"id": ""}) == other.model_copy(update={"id": ""})


def until(there: Callable[[], bool], seconds: float = 60.0) -> None:
    ends = time.monotonic() + seconds
    while not there():
        assert time.monotonic() < ends
        time.sleep(0.02)


def test_a_worker_answers_word_for_word_as_the_owner_does(
    library: Library, embedder: Embedder, worker: Worker
) -> None:
    here = Assistant(library, embedder)
    for text in QUESTIONS:
        question = Question(question=text)
        there = worker.events(question)
        assert [type(event) for event in there] == [type(event) for event in here.stream(question)]
        assert same(answer_of(worker, question), here.ask(question))


def test_what_was_written_since_is_known_to_a_worker(
    library: Library, embedder: Embedder, worker: Worker
) -> None:
    assert answer_of(worker, ZIRCONIUM).status == "not_found"
    id = ingest(library, embedder, Pasted(SUSPENDED, "Ban on zirconium sponge suspended"))
    assert id is not None
    assert "2031" in answer_of(worker, ZIRCONIUM).text
    library.remove(id)
    assert answer_of(worker, ZIRCONIUM).status == "not_found"


def test_words_that_the_record_lacks_are_read_by_the_owner(
    settings: Settings, library: Library, embedder: Embedder, worker: Worker
) -> None:
    question = Question(question=QUESTIONS[0])
    before = answer_of(worker, question)
    engine = sa.create_engine(f"sqlite:///{settings.data_dir / 'record.sqlite3'}")
    with engine.begin() as connection:
        assert connection.exec_driver_sql("DELETE FROM words").rowcount > 0
    assert same(answer_of(worker, question), before)
    with engine.begin() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM words").scalar_one() > 0
    engine.dispose()


def test_an_error_of_the_owner_fails_the_question_and_not_the_worker(
    library: Library, worker: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise StoreUnavailable("The disk is gone.")

    question = Question(question=QUESTIONS[0])
    with monkeypatch.context() as patch:
        patch.setitem(worker._calls, "ranked_by_vector", broken)  # type: ignore[index]
        with pytest.raises(WorkerFailed, match="The disk is gone") as failed:
            worker.events(question)
    assert not failed.value.gone
    assert answer_of(worker, question).status == "answered"


def test_a_fault_of_the_owner_leaves_no_worker_waiting(
    library: Library, worker: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ValueError("a fault")

    question = Question(question=QUESTIONS[0])
    with monkeypatch.context() as patch:
        patch.setitem(worker._calls, "ranked_by_vector", broken)  # type: ignore[index]
        with pytest.raises(ValueError, match="a fault"):
            worker.events(question)
    with pytest.raises(WorkerFailed) as failed:
        worker.events(question)
    assert failed.value.gone


def test_a_worker_ends_when_its_owner_does(worker: Worker) -> None:
    worker._pipe.close()
    assert worker._process.wait(30) == 0


def test_a_worker_that_is_killed_costs_no_answer_and_is_replaced(
    settings: Settings, library: Library, embedder: Embedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crews, "REPLACED_AFTER_SECONDS", 0.1)
    started: list[Worker] = []

    def start(reads: WordReader) -> Worker:
        started.append(Worker(settings, library, reads))
        return started[-1]

    question = Question(question=QUESTIONS[0])
    with closing(Crew(library, embedder, start)) as crew:
        expected = crew.ask(question)
        crew.hire(1)
        until(lambda: len(crew._line._free) == 2)
        os.kill(started[0]._process.pid, signal.SIGKILL)
        assert same(crew.ask(question), expected)
        until(lambda: len(started) == 2 and len(crew._line._free) == 2)
        assert same(crew.ask(question), expected)
    assert all(one._process.poll() is not None for one in started)


def test_one_that_cannot_be_started_is_tried_again(
    library: Library, embedder: Embedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crews, "REPLACED_AFTER_SECONDS", 0.01)
    tries = []

    def start(_: WordReader) -> Worker:
        tries.append(1)
        raise WorkerFailed("no memory", gone=True)

    with closing(Crew(library, embedder, start)) as crew:
        crew.hire(1)
        until(lambda: len(tries) > 2)
        assert crew.ask(Question(question=QUESTIONS[0])).status == "answered"


def test_questions_that_wait_are_read_with_the_one_whose_turn_it_is(
    library: Library, embedder: Embedder
) -> None:
    read = Counting(embedder)
    with closing(Crew(library, read, lambda _: pytest.fail("Nobody was to be hired."))) as crew:
        expected = {text: Assistant(library, embedder).ask(Question(question=text)) for text in QUESTIONS}
        seat = crew._line.turn().result()
        given: dict[str, Answer] = {}
        threads = [
            threading.Thread(
                target=lambda text=text: given.__setitem__(text, crew.ask(Question(question=text)))
            )
            for text in QUESTIONS
        ]
        for thread in threads:
            thread.start()
        until(lambda: len(crew._line._waiting) == len(QUESTIONS))
        crew._line.give(seat)
        for thread in threads:
            thread.join()
    assert len(read.batches) == 1
    assert len(given) == len(QUESTIONS)
    for text, answer in given.items():
        # Read with others, a vector differs in the seventh digit, and so does the score of a passage.
        assert (answer.status, answer.text) == (expected[text].status, expected[text].text)
        assert [one.quote for one in answer.citations] == [one.quote for one in expected[text].citations]


def test_who_comes_first_is_served_first() -> None:
    line = crews._Line()
    line.give(None)
    assert line.turn().result() is None
    served: list[int] = []
    threads = []
    for number in range(8):
        thread = threading.Thread(
            target=lambda n=number: (line.turn().result(), served.append(n), line.give(None))
        )
        thread.start()
        until(lambda: len(line._waiting) == len(threads) + 1)
        threads.append(thread)
    line.give(None)
    for thread in threads:
        thread.join()
    assert served == list(range(8))


def test_a_server_has_a_worker_for_each_further_core_and_takes_them_with_it(tmp_path: Path) -> None:
    server = Victim(tmp_path / "log", serve_folder, tmp_path / "data")
    cores = len(os.sched_getaffinity(0))
    with at(server) as http:
        until(lambda: len(children_of(server.pid)) == min(cores - 1, 3), 120)
        workers = children_of(server.pid)
        http.post("/v1/articles", json={"text": SUSPENDED, "title": "Ban suspended"}).raise_for_status()
        answers = [http.post("/v1/answer", json={"question": ZIRCONIUM.question}).json() for _ in range(4)]
        assert {answer["status"] for answer in answers} == {"answered"}
    server.kill()
    until(lambda: not any(Path(f"/proc/{pid}").exists() for pid in workers))
