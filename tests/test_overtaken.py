"""What later articles change, through the whole assistant over the bundled samples."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from fakes import HashEmbedder
from written import opened, written

from qa.domain import Answer, Citation, Hit, Question, Source, Succession
from qa.library import Filter
from qa.overtaken import ends, look_up, notices
from qa.reading import ReadSentence
from qa.sentences import sentences
from qa.succession import successions
from qa.terms import Term
from tests.conftest import Shelf

AFFILIATES = "2025-09-30-affiliates-50-percent-rule", "2025-11-12-affiliates-rule-suspended"
DIFFUSION = "2025-01-15-ai-diffusion-framework", "2025-05-13-ai-diffusion-rescission"
PACKAGE = "2025-10-09-china-rare-earth-package", "2025-11-09-china-suspends-controls"
BECAME = {"suspended": "suspended", "rescinded": "withdrawn"}
BAN = "2024-12-03-china-ban-gallium-germanium-antimony-us", "2025-11-09-china-suspends-controls"


def ask(shelf: Shelf, question: str, as_of: date | None = None) -> Answer:
    return shelf.assistant().ask(Question(question=question, as_of=as_of))


@pytest.mark.model
@pytest.mark.parametrize(
    ("question", "pair", "relation"),
    [
        ("Who falls under the affiliates rule?", AFFILIATES, "suspended"),
        ("What does Announcement No. 61 of 2025 require of foreign exporters?", PACKAGE, "suspended"),
        (
            "Are gallium exports to the United States permitted under Announcement No. 46 of 2024?",
            BAN,
            "suspended",
        ),
        (
            "What does the AI diffusion framework require for model weights in ECCN 4E091?",
            DIFFUSION,
            "rescinded",
        ),
    ],
)
def test_a_question_about_the_present_cites_what_came_later(
    shelf: Shelf, question: str, pair: tuple[str, str], relation: str
) -> None:
    answer = ask(shelf, question)
    earlier, later = (shelf.names[name] for name in pair)
    changed = [citation for citation in answer.citations if citation.article_id == earlier]
    assert changed
    for citation in changed:
        if citation.quote.startswith("Clause 1 "):
            # Only clause 2 is suspended.
            assert citation.superseded_by is None
            continue
        assert citation.superseded_by is not None
        assert (citation.superseded_by.article_id, citation.superseded_by.relation) == (later, relation)
        text = shelf.library.read(later).text
        assert text[citation.superseded_by.start : citation.superseded_by.end] == citation.superseded_by.quote
    days = [citation.source.published or date.min for citation in answer.citations]
    assert later in {citation.article_id for citation in answer.citations}
    assert days == sorted(days)
    assert any(notice.startswith(f"Later {BECAME[relation]}") for notice in answer.notices)


@pytest.mark.model
@pytest.mark.parametrize(
    ("question", "pair"),
    [
        ("Who falls under the affiliates rule?", AFFILIATES),
        ("What does Announcement No. 61 of 2025 require of foreign exporters?", PACKAGE),
        ("Are gallium exports to the United States permitted under Announcement No. 46 of 2024?", BAN),
        ("What does the AI diffusion framework require for model weights in ECCN 4E091?", DIFFUSION),
    ],
)
def test_before_the_later_article_nothing_of_it_is_told(
    shelf: Shelf, question: str, pair: tuple[str, str]
) -> None:
    later = shelf.library.read(shelf.names[pair[1]]).source.published or date.max
    answer = ask(shelf, question, as_of=later - timedelta(days=1))
    assert answer.status == "answered"
    assert all(citation.superseded_by is None for citation in answer.citations)
    assert not any(notice.startswith("Later") for notice in answer.notices)


@pytest.mark.model
def test_a_question_about_the_past_is_told_of_the_change_and_answered_from_then(shelf: Shelf) -> None:
    answer = ask(shelf, "What did the AI diffusion framework require for model weights?")
    assert {citation.article_id for citation in answer.citations} == {shelf.names[DIFFUSION[0]]}
    assert all(citation.superseded_by for citation in answer.citations)
    assert any(notice.startswith("Later withdrawn: ") for notice in answer.notices)


@pytest.mark.model
@pytest.mark.parametrize(
    "question",
    [
        "Which items may Samsung receive as a validated end user?",
        "From what date did China require export licences for gallium and germanium?",
        "Which lithography machines need a Dutch permit?",
    ],
)
def test_what_is_still_in_force_is_not_called_changed(shelf: Shelf, question: str) -> None:
    answer = ask(shelf, question)
    assert answer.status == "answered"
    assert not any(notice.startswith("Later") for notice in answer.notices)


def test_a_notice_says_what_became_of_what_and_where_it_is_reported() -> None:
    later = Succession(
        relation="suspended", in_part=True, article_id="b", version=1, quote="It is suspended.", start=0, end=16,
        source=Source(title="Relief", published=date(2025, 11, 9)),
    )  # fmt: skip
    cited = Citation(
        number=1, article_id="a", version=1, passage_id="a-0", quote="It applies.", start=0, end=11,
        source=Source(title="A ban", published=date(2025, 10, 9)), superseded_by=later,
    )  # fmt: skip
    told = "Later suspended in part: what “A ban” (9 October 2025) describes. “Relief” (9 November 2025) reports it."
    assert notices((cited, cited.model_copy(update={"number": 2, "start": 20}))) == (told,)


def test_a_later_article_that_was_not_read_is_looked_up_inside_the_dates_only(tmp_path: Path) -> None:
    library = opened(tmp_path, HashEmbedder())
    library.put(
        *written(
            "old", "The measure is Announcement No. 46 of 2024.", title="A ban", published=date(2024, 12, 3)
        )
    )
    library.put(
        *written(
            "new", "MOFCOM suspends Announcement No. 46 of 2024.", title="Relief", published=date(2025, 11, 9)
        )
    )
    article = library.read("aold")
    hit = library.matching(_terms("46"), 9, Filter(until=date(2025, 1, 1)))[0]
    (start, end), *_ = sentences(article.text)
    cited = [ReadSentence(hit, start, end, article.text[start:end], 1.0, 1.0, ())]
    found = look_up(library, cited, Filter())
    assert [one.hit.article_id for one in found] == ["anew"]
    assert successions(cited, found, {"aold": article})["aold", start].succession.relation == "suspended"
    assert look_up(library, cited, Filter(until=date(2025, 11, 8))) == ()
    library.close()


def test_a_suspension_is_told_of_with_its_end() -> None:
    text = (
        "MOFCOM suspends Announcement No. 46 of 2024. Announcement No. 70 of 2025 runs until May 1, 2026. "
        "The ban had applied until November 8, 2025. Announcement No. 46 of 2024 is suspended until May 9, 2026."
    )
    hit = Hit(
        id="new", article_id="anew", position=0, start=0, end=len(text), text=text, version=1, score=1.0,
        source=Source(title="Relief", published=date(2025, 11, 9)),
    )  # fmt: skip
    suspends, other, past, until = (
        ReadSentence(hit, start, end, text[start:end], 1.0, 1.0, ()) for start, end in sentences(text)
    )
    assert ends([suspends], [other, past, until]) == (until,)
    assert ends([suspends, until], [other, past, until]) == ()
    assert ends([other], [past, until]) == ()


def _terms(word: str) -> tuple[Term, ...]:
    return (Term((word,)),)


@pytest.mark.model
@pytest.mark.parametrize(
    ("question", "as_of", "passed"),
    [
        ("Is the affiliates rule in force?", date(2026, 12, 1), ["9 November 2026"]),
        ("Is the affiliates rule in force?", date(2026, 11, 9), []),
        (
            "Until when are the October controls suspended?",
            date(2027, 1, 1),
            ["10 November 2026", "27 November 2026"],
        ),
        ("When did BIS publish the suspension of the affiliates rule?", date(2026, 12, 1), []),
    ],
)
def test_an_end_that_has_passed_is_told(shelf: Shelf, question: str, as_of: date, passed: list[str]) -> None:
    notices = [one for one in ask(shelf, question, as_of).notices if "passed" in one]
    assert len(notices) == bool(passed)
    assert all(day in notice for notice in notices for day in passed)


@pytest.mark.model
def test_a_reason_stands_under_its_heading(shelf: Shelf) -> None:
    answer = ask(shelf, "Why did the US suspend the affiliates rule?")
    assert "In return China suspended the export controls" in answer.text
