"""The command line: what it prints where, how it exits, and that a running server answers for it in the same words."""

import io
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import httpx
import pytest

from qa.domain import Answer, IngestReport, Question
from qa.evaluate import load
from tests.documents import archive, mail_of, pdf_of, record_of, records_file, story
from ui.cli import main
from ui.feedback import FILE, Feedback, FeedbackBook

HEAVY = {
    "torch", "sentence_transformers", "openvino", "chromadb", "gradio", "trafilatura", "sqlalchemy", "langchain",
    "langchain_core", "fastapi", "uvicorn", "numpy", "httpx", "pydantic_settings", "lxml", "tokenizers",
}  # fmt: skip
PAGE = """---
title: Ministry suspends the ban on gallium
url: https://example.org/gallium
publisher: Example Wire
published: 2025-11-10
---

The ministry has suspended the ban on exports of gallium to the United States until 27 November 2026.
Exporters of gallium still need a licence from the ministry.

Traders in Rotterdam expect that the price of gallium will fall in the first quarter of next year.
"""
QUESTION = "Until when has the ministry suspended the ban on exports of gallium to the United States?"


GOLDEN = {
    "qid": "g1", "kind": "fact", "question": QUESTION, "history": [], "as_of": None, "filters": None, "answerable": True,
    "gold_articles": ["gallium"], "must_contain": [["27 November 2026"]], "must_not_contain": [], "must_cite": [],
    "note": "",
}  # fmt: skip


class Result(NamedTuple):
    """What a command left behind."""

    code: int
    out: str
    err: str


Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """Runs a command of this process over an empty data folder of its own."""
    for name in [name for name in os.environ if name.startswith("EXPORTQA_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("EXPORTQA_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)

    def execute(*arguments: str) -> Result:
        capfd.readouterr()
        with pytest.raises(SystemExit) as left:
            main(arguments)
        out, err = capfd.readouterr()
        return Result(int(left.value.code or 0), out, err)

    return execute


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "gallium.md"
    path.write_text(PAGE)
    return path


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys; from ui.cli import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: print('LOADED', *sorted({name.split('.')[0] for name in sys.modules}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    text, _, loaded = done.stdout.partition("LOADED")
    assert not HEAVY & set(loaded.split())
    for command in ("ask", "ingest", "articles", "serve", "eval", "doctor"):
        assert re.search(rf"\b{command}\b", text)


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("nonsense",),
        ("ask",),
        ("ask", ""),
        ("ask", "x" * 100_000),
        ("ask", "q", "--as-of", "soon"),
        ("ask", "q", "--from", "2025-02-01", "--to", "2025-01-01"),
        ("ask", "q", "--colour", "red"),
        ("ingest",),
        ("articles",),
        ("articles", "show"),
        ("serve", "--port", "99999"),
        ("eval",),
        ("eval", "a.jsonl", "b.jsonl"),
        ("eval", "--compare", "colour", "a.jsonl"),
        ("eval", "add"),
        ("eval", "add", "a.jsonl"),
        ("eval", "add", "a.jsonl", "--question", "q"),
        ("eval", "add", "a.jsonl", "--question", "q", "--gold", "a1", "--unanswerable"),
        ("eval", "add", "a.jsonl", "--question", "q", "--answer", "x", "--unanswerable"),
        ("eval", "add", "a.jsonl", "--question", "q", "--unanswerable", "--as-of", "soon"),
    ],
)
def test_wrong_use_exits_with_2_and_says_so_on_stderr(run: Run, arguments: tuple[str, ...]) -> None:
    result = run(*arguments)
    assert result.code == 2
    assert "Traceback" not in result.err
    assert "Usage" in result.err + result.out


def test_a_wrong_date_names_the_option_and_the_form(run: Run) -> None:
    assert "--as-of is no date: write it as YYYY-MM-DD" in " ".join(
        run("ask", "q", "--as-of", "soon").err.split()
    )


@pytest.mark.parametrize("other", ["--to", "--as-of"])
def test_days_in_the_wrong_order_name_both_options(run: Run, other: str) -> None:
    told = run("ask", "q", "--from", "2025-02-01", other, "2025-01-01").err
    assert f"--from is later than {other}" in " ".join(told.split())


@pytest.mark.parametrize(
    ("name", "value", "command", "says"),
    [
        ("EXPORTQA_PORT", "many", ("serve",), "EXPORTQA_PORT is wrong"),
        ("EXPORTQA_DATA_DIR", "/dev/null/x", ("articles", "list"), "EXPORTQA_DATA_DIR"),
        ("EXPORTQA_CHAT_MODEL", "nobody:nothing", ("ask", "q"), "EXPORTQA_CHAT_MODEL=nobody:nothing"),
    ],
)
def test_a_wrong_setting_is_one_line_that_names_it(
    run: Run, monkeypatch: pytest.MonkeyPatch, name: str, value: str, command: tuple[str, ...], says: str
) -> None:
    monkeypatch.setenv(name, value)
    result = run(*command)
    assert result.code == 1
    assert says in one_error(result)


def test_a_missing_key_for_the_chat_model_is_one_line_that_names_the_setting(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    monkeypatch.setenv("EXPORTQA_CHAT_MODEL", "openai:gpt-4o-mini")
    assert "EXPORTQA_API_KEY" in one_error(run("ask", "q"))


def test_a_port_in_use_is_one_line_that_names_the_setting(run: Run) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        error = one_error(run("serve", "--port", port))
    assert port in error
    assert "EXPORTQA_PORT" in error


@pytest.mark.model
def test_an_empty_library_is_one_line_that_names_the_next_command(run: Run) -> None:
    assert "exportqa ingest" in one_error(run("ask", "Is it banned?"))
    assert "articles list" in one_error(run("articles", "show", "a0"))


@pytest.mark.model
def test_an_article_lives_from_ingest_to_deletion(run: Run, page: Path) -> None:
    first = run("ingest", str(page), "--json")
    assert first.code == 0
    [added] = IngestReport.model_validate_json(first.out).added
    assert f"1/1 added: {page}" in first.err
    assert "1 unchanged" in run("ingest", str(page)).out

    listed = run("articles", "list")
    assert f"{added.article_id}  2025-11-10" in listed.out
    assert json.loads(run("articles", "list", "--json").out)[0]["id"] == added.article_id
    shown = run("articles", "show", str(added.article_id))
    assert "Traders in Rotterdam" in shown.out
    article = json.loads(run("articles", "show", str(added.article_id), "--json").out)
    assert run("articles", "history", str(added.article_id)).out.startswith("v1  2025-11-10")

    answer = Answer.model_validate_json(run("ask", QUESTION, "--json").out)
    assert answer.status == "answered"
    for citation in answer.citations:
        assert article["text"][citation.start : citation.end] == citation.quote
    said = run("ask", QUESTION)
    assert "until 27 November 2026. [1]" in " ".join(said.out.split())
    source = (
        "\nMinistry suspends the ban on gallium, Example Wire, 2025-11-10\nhttps://example.org/gallium\n[1] “"
    )
    assert source in said.out
    assert said.err == ""

    page.write_text(PAGE.replace("27 November", "28 November"))
    assert "1 updated" in run("ingest", str(page)).out
    told = run("articles", "history", str(added.article_id)).out.splitlines()
    assert [line[:2] for line in told if not line.startswith(" ")] == ["v2", "v1"]
    assert [line[4] for line in told if "November 2026" in line and line.startswith("    ")] == ["-", "+"]
    [changed] = json.loads(run("articles", "history", str(added.article_id), "--json").out)["changes"]
    assert {stretch["kind"] for stretch in changed["text"]} >= {"removed", "added"}
    gone = json.loads(run("articles", "delete", str(added.article_id), "--json").out)
    assert gone["passages_left"] == 0
    assert gone["passages_deleted"] > 0
    assert run("articles", "delete", str(added.article_id)).code == 1


@pytest.mark.model
def test_a_page_that_fails_exits_with_1_and_keeps_the_others(run: Run, page: Path) -> None:
    junk = page.parent / "junk.txt"
    junk.write_bytes(bytes(range(256)) * 20)
    result = run("ingest", str(junk), str(page), str(page.parent / "missing.md"))
    assert result.code == 1
    assert "1 added" in result.out
    assert "missing.md: " in result.out
    assert "junk.txt" in result.out
    assert "Traceback" not in result.err


@pytest.mark.model
def test_doctor_finds_what_is_right_and_what_is_wrong(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    checks = {check["name"]: check for check in json.loads(run("doctor", "--json").out)}
    assert set(checks) == {
        "settings",
        "data folder",
        "owner",
        "embedding model",
        "library",
        "chat model",
        "reranker",
        "fetching",
    }
    assert checks["embedding model"]["status"] == "ok"
    assert checks["library"]["status"] == "warn"
    assert "exportqa ingest" in checks["library"]["advice"]
    monkeypatch.setenv("EXPORTQA_DATA_DIR", "/dev/null/x")
    broken = run("doctor")
    assert broken.code == 1
    assert "fail  data folder: /dev/null/x" in broken.out
    assert "EXPORTQA_DATA_DIR" in broken.out


@pytest.fixture
def server(tmp_path: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A real `exportqa serve` over the same data folder, without samples."""
    environment = {**os.environ, "EXPORTQA_DATA_DIR": str(tmp_path / "data"), "EXPORTQA_SAMPLES": "0"}
    environment["PYTHONPATH"] = str(Path(__file__).parent.parent)
    command = [sys.executable, "-m", "ui.cli", "serve", "--port", "0"]
    with subprocess.Popen(
        command, env=environment, stderr=subprocess.PIPE, text=True, cwd=tmp_path
    ) as process:
        assert process.stderr is not None
        line = process.stderr.readline()
        address = line.split()[-1]
        assert address.startswith("http://127.0.0.1:"), line
        until_answered(f"{address}/healthz")
        yield process, address
        if process.poll() is None:
            process.kill()


@pytest.mark.model
def test_every_door_gives_the_same_answer_and_the_same_ids(
    run: Run, page: Path, server: tuple[subprocess.Popen[str], str]
) -> None:
    process, address = server
    folder = page.parent / "folder"
    folder.mkdir()
    (folder / "plain.txt").write_text(
        "A headline about antimony\n\n" + "Antimony needs a licence in every case. " * 8
    )
    through = run("ingest", "gallium.md", "folder", "missing.md", "--json")
    assert through.code == 1
    report = IngestReport.model_validate_json(through.out)
    assert [Path(outcome.location).name for outcome in report.added] == ["gallium.md", "plain.txt"]
    assert [outcome.location for outcome in report.failed] == ["missing.md"]
    assert "1/3 added: gallium.md" in through.err
    assert "holds it, at " + address in run("doctor").out

    listed = run("articles", "list", "--json").out
    scored = scores(run("eval", str(golden(page)), "--json"))
    served = httpx.post(f"{address}/v1/answer", json={"question": QUESTION}, timeout=30).json()
    asked = json.loads(run("ask", QUESTION, "--json").out)
    assert run("articles", "show", "a0").code == 1

    process.send_signal(signal.SIGTERM)
    assert process.wait(20) == 0
    again = IngestReport.model_validate_json(run("ingest", "gallium.md", "folder", "--json").out)
    assert [outcome.article_id for outcome in again.unchanged] == [
        outcome.article_id for outcome in report.added
    ]
    assert run("articles", "list", "--json").out == listed
    assert scores(run("eval", str(golden(page)), "--json")) == scored
    assert "strict" in run("eval", str(golden(page) / "questions.jsonl")).out
    direct = json.loads(run("ask", QUESTION, "--json").out)
    assert without_id(served) == without_id(asked) == without_id(direct)
    assert direct["status"] == "answered"


@pytest.mark.model
def test_the_entries_of_an_archive_and_an_export_are_the_same_articles_through_a_server(
    run: Run, tmp_path: Path, server: tuple[subprocess.Popen[str], str]
) -> None:
    process, _ = server
    (tmp_path / "a.zip").write_bytes(archive({"in/b.pdf": pdf_of(1), "c.eml": mail_of(2), "d.xls": b"x"}))
    (tmp_path / "e.jsonl").write_bytes(records_file(record_of(3), "{broken", record_of(4)))
    through = IngestReport.model_validate_json(run("ingest", "a.zip", "e.jsonl", "--json").out)
    names = ["a.zip/in/b.pdf", "a.zip/c.eml", "e.jsonl:1", "e.jsonl:3"]
    assert [outcome.location for outcome in through.added] == names
    assert [outcome.location for outcome in through.rejected] == ["a.zip/d.xls"]
    assert [outcome.location for outcome in through.failed] == ["e.jsonl:2"]
    process.send_signal(signal.SIGTERM)
    assert process.wait(20) == 0
    again = IngestReport.model_validate_json(run("ingest", "a.zip", "e.jsonl", "--json").out)
    assert [outcome.location for outcome in again.unchanged] == names
    assert [outcome.reason for outcome in again.failed] == [outcome.reason for outcome in through.failed]


@pytest.mark.model
def test_a_dash_reads_an_article_from_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(pdf_of(5))))
    [added] = IngestReport.model_validate_json(run("ingest", "-", "--json").out).added
    assert (added.location, added.title) == ("standard input", story(5)[0])


@pytest.mark.model
def test_golden_questions_over_other_articles_are_refused(run: Run, page: Path) -> None:
    assert "Ingest its articles first" in one_error(run("eval", str(golden(page))))
    assert "missing.jsonl" in one_error(run("eval", "missing.jsonl"))


@pytest.mark.model
def test_a_golden_folder_with_its_articles_needs_no_library_and_bars_decide_the_exit(
    run: Run, page: Path
) -> None:
    folder = golden(page)
    (folder / "articles.jsonl").unlink()
    (folder / "files").mkdir()
    page.rename(folder / "files" / "g.md")
    (folder / "file_to_id.json").write_text(json.dumps({"g.md": "gallium"}))
    passed = run("eval", str(folder))
    assert passed.code == 0
    assert passed.out.splitlines()[-1].startswith("total")
    assert "1/1 added: " in passed.err
    (folder / "thresholds.toml").write_text("strict = 1.0\np95_ms = 0\nhit-at = 1")
    assert "hit-at" in one_error(run("eval", str(folder)))
    (folder / "thresholds.toml").write_text("strict = 1.0\np95_ms = 0")
    missed = run("eval", str(folder), "--json")
    assert missed.code == 1
    assert json.loads(missed.out)["scores"]["total"]["strict"] == 1
    [line] = [line for line in missed.err.splitlines() if line.startswith("exportqa: ")]
    assert line.startswith("exportqa: p95_ms is ")
    compared = run("eval", "--json", "--compare", "keyword,dense", str(folder))
    assert compared.code == 0
    assert {way: scores["total"]["strict"] for way, scores in json.loads(compared.out).items()} == {
        "keyword": 1,
        "dense": 1,
    }
    assert not (folder.parent / "data" / "record.sqlite3").exists()


def test_a_wrong_answer_becomes_a_golden_question(run: Run, tmp_path: Path) -> None:
    added = run("eval", "add", "own.jsonl", "--question", QUESTION, "--gold", "https://example.org/gallium",
                "--must-contain", "27 November 2026", "--as-of", "2026-01-01", "--note", "said 2025")  # fmt: skip
    assert added.code == 0
    assert "added-001" in added.err
    book = FeedbackBook(tmp_path / "data" / FILE)
    (tmp_path / "data").mkdir()
    marked = {"verdict": "down", "note": "there is none"}
    for id, asked in (("aaaa1111", "Who signed it?"), ("bbbb2222", QUESTION)):
        book.add(Feedback(answer_id=id, question=Question(question=asked), **marked))
    assert run("eval", "add", "own.jsonl", "--answer", "aaaa", "--unanswerable").code == 0
    cases = load(tmp_path / "own.jsonl")
    assert [(case.kind, case.question, case.note) for case in cases] == [
        ("latest_or_as_of", QUESTION, "said 2025"),
        ("unanswerable_in_topic", "Who signed it?", "there is none"),
    ]
    listed = run("eval", "add", "own.jsonl", "--from-feedback")
    assert len(listed.out.splitlines()) == 1
    assert listed.out.startswith("bbbb2222  ")
    assert "No answers marked wrong" in one_error(
        run("eval", "add", "own.jsonl", "--answer", "c", "--unanswerable")
    )


@pytest.mark.model
def test_a_second_server_on_the_same_data_folder_is_refused(
    run: Run, server: tuple[subprocess.Popen[str], str]
) -> None:
    error = one_error(run("serve", "--port", "0"))
    assert server[1] in error
    assert "EXPORTQA_DATA_DIR" in error


def one_error(result: Result) -> str:
    assert result.code == 1
    assert result.out == ""
    lines = [line for line in result.err.splitlines() if line.startswith("exportqa: ")]
    assert len(lines) == 1, result.err
    assert "Traceback" not in result.err
    return lines[0]


def golden(page: Path) -> Path:
    """A golden set of one question about the page."""
    folder = page.parent / "golden"
    folder.mkdir(exist_ok=True)
    (folder / "questions.jsonl").write_text(json.dumps(GOLDEN))
    (folder / "articles.jsonl").write_text(
        json.dumps({"id": "gallium", "url": "https://example.org/gallium"})
    )
    return folder


def scores(result: Result) -> dict[str, float]:
    """The measures but for the times."""
    assert result.code == 0, result.err
    total = json.loads(result.out)["scores"]["total"]
    assert total["strict"] == 1
    assert total["verbatim"] == 1
    return {name: value for name, value in total.items() if not name.endswith("_ms")}


def without_id(answer: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in answer.items() if name != "id"}


def until_answered(address: str) -> None:
    for _ in range(200):
        try:
            if httpx.get(address).is_success:
                return
        except httpx.HTTPError:
            time.sleep(0.05)
    raise AssertionError(f"{address} did not answer")
