"""The golden questions are consistent with the articles they are asked of: a wrong gold answer fails here."""

import json
import re
from collections import Counter
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml

HERE = Path(__file__).parent
BULLETINS = HERE / "golden_bulletins"
BULLETIN_FILES: dict[str, str] = {
    id: name for name, id in json.loads((BULLETINS / "file_to_id.json").read_text(encoding="utf-8")).items()
}
KEYS = {
    "qid",
    "kind",
    "question",
    "history",
    "as_of",
    "filters",
    "answerable",
    "gold_articles",
    "must_contain",
    "must_not_contain",
    "must_cite",
    "note",
}
KINDS = {
    "fact",
    "exact_term",
    "latest_or_as_of",
    "superseded",
    "multi_doc",
    "follow_up",
    "unanswerable_offtopic",
    "unanswerable_in_topic",
}


def asked(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / "questions.jsonl").read_text("utf-8").splitlines()]


SAMPLES_ASKED = asked(HERE / "golden")
BULLETINS_ASKED = asked(BULLETINS)
SETS = pytest.mark.parametrize(
    ("questions", "kinds"),
    [(SAMPLES_ASKED, KINDS), (BULLETINS_ASKED, KINDS | {"boilerplate_trap"})],
    ids=["samples", "bulletins"],
)
QUESTIONS = SAMPLES_ASKED + BULLETINS_ASKED
ANSWERABLE = [question for question in QUESTIONS if question["answerable"]]
UNANSWERABLE = [question for question in QUESTIONS if not question["answerable"]]


@cache
def sample(stem: str) -> str:
    if stem in BULLETIN_FILES:
        return (BULLETINS / "files" / BULLETIN_FILES[stem]).read_text(encoding="utf-8")
    return (files("ingest") / "samples" / f"{stem}.md").read_text(encoding="utf-8")


@cache
def published(stem: str) -> date:
    day = yaml.safe_load(sample(stem).split("---\n", 2)[1])["published"]
    assert type(day) is date
    return day


def occurs(phrase: str, text: str) -> bool:
    """As a scorer reads it: case and white space do not matter, a number must not be part of a longer one."""
    pattern = r"\s+".join(re.escape(word) for word in phrase.split())
    return re.search(rf"(?<!\d){pattern}(?!\d)", text, re.IGNORECASE) is not None


def qid(question: dict[str, Any]) -> str:
    return str(question["qid"])


@SETS
def test_the_set_is_large_enough_and_mostly_answerable(
    questions: list[dict[str, Any]], kinds: set[str]
) -> None:
    answerable = [question for question in questions if question["answerable"]]

    assert len(questions) >= 64
    assert 0.6 <= len(answerable) / len(questions) <= 0.8


@SETS
def test_every_kind_of_question_is_asked_at_least_six_times(
    questions: list[dict[str, Any]], kinds: set[str]
) -> None:
    counted = Counter(question["kind"] for question in questions)

    assert set(counted) == kinds
    assert min(counted[kind] for kind in KINDS) >= 6


def test_a_bulletin_is_named_once_and_its_file_begins_with_its_day() -> None:
    names = sorted(file.name for file in (BULLETINS / "files").iterdir())

    assert sorted(BULLETIN_FILES.values()) == names
    assert all(name.startswith(f"{published(id)}-") for id, name in BULLETIN_FILES.items())


def test_ids_are_unique() -> None:
    assert len({qid(question) for question in QUESTIONS}) == len(QUESTIONS)


def test_no_question_is_asked_twice_under_the_same_conditions() -> None:
    asked = Counter(
        (question["question"].casefold(), question["as_of"], json.dumps(question["filters"]))
        for question in QUESTIONS
    )

    assert max(asked.values()) == 1


@pytest.mark.parametrize("question", QUESTIONS, ids=qid)
def test_a_question_has_all_keys_and_a_history_where_it_follows_up(question: dict[str, Any]) -> None:
    assert set(question) == KEYS
    assert all(set(turn) == {"question", "expected_answer_gist"} for turn in question["history"])
    assert bool(question["history"]) == (question["kind"] == "follow_up")


@pytest.mark.parametrize("question", ANSWERABLE, ids=qid)
def test_a_gold_article_is_there_and_inside_the_window_of_dates(question: dict[str, Any]) -> None:
    window = question["filters"] or {}
    since = date.fromisoformat(window.get("date_from", "0001-01-01"))
    until = date.fromisoformat(question["as_of"] or window.get("date_to", "9999-12-31"))

    assert question["gold_articles"]
    assert all(since <= published(stem) <= until for stem in question["gold_articles"])


@pytest.mark.parametrize("question", ANSWERABLE, ids=qid)
def test_the_expected_words_stand_in_a_gold_article(question: dict[str, Any]) -> None:
    texts = [sample(stem) for stem in question["gold_articles"]]

    assert question["must_contain"]
    for group in question["must_contain"]:
        assert any(occurs(phrase, text) for phrase in group for text in texts), group


@pytest.mark.parametrize("question", ANSWERABLE, ids=qid)
def test_an_article_that_must_be_cited_is_a_gold_article(question: dict[str, Any]) -> None:
    for group in question["must_cite"]:
        assert group
        assert set(group) <= set(question["gold_articles"])


@pytest.mark.parametrize(
    "question", [q for q in QUESTIONS if q["kind"] in {"superseded", "latest_or_as_of"}], ids=qid
)
def test_a_question_on_the_state_of_the_law_says_what_must_be_cited(question: dict[str, Any]) -> None:
    assert question["must_cite"]


@pytest.mark.parametrize("question", UNANSWERABLE, ids=qid)
def test_an_unanswerable_question_has_no_gold_and_says_why(question: dict[str, Any]) -> None:
    assert question["kind"].startswith("unanswerable_") or question["kind"] == "boilerplate_trap"
    assert not question["gold_articles"]
    assert not question["must_contain"]
    assert not question["must_cite"]
    assert question["note"]
