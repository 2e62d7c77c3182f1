"""What the terminal shows of an answer."""

import io
import sys
from datetime import date

import pytest

from ingest.ingestor import Progress
from qa.domain import Answer, Citation, Source, Span, Statement, Verdict, Window
from ui.plain import as_text
from ui.terminal import print_answer, progress_bar

QUOTE = "The ban is suspended until \x1b[5m27 November 2026\x02."


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_the_key_of_a_quote_is_bold_in_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = Terminal()
    monkeypatch.setattr(sys, "stdout", shown)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    print_answer(_answer())
    said = shown.getvalue()
    assert said.count("\x1b[1m27 November 2026\x1b[0m") == 2
    assert said.replace("\x1b[1m", "").replace("\x1b[0m", "") == as_text(_answer()) + "\n"
    assert "\ufffd[5m" in said


def test_elsewhere_than_in_a_terminal_nothing_is_bold(capsys: pytest.CaptureFixture[str]) -> None:
    print_answer(_answer())
    assert capsys.readouterr().out == as_text(_answer()) + "\n"


@pytest.mark.parametrize(
    ("rate", "left", "says"),
    [
        (2.5, 3.2, " (2.5 pages/s, 3 s left)"),
        (0.05, 600.0, " (3.0 pages/min, 10 min left)"),
        (None, None, ""),
    ],
)
def test_a_run_tells_its_rate_and_the_time_left(
    capsys: pytest.CaptureFixture[str], rate: float | None, left: float | None, says: str
) -> None:
    with progress_bar() as advance:
        advance(Progress(2, 10, "https://x.test/\x1b[5m", "added", left, rate))
        advance(Progress(10, 10, "last", "failed", 0.0, rate))
    assert capsys.readouterr().err == f"2/10 added: https://x.test/\ufffd[5m{says}\n10/10 failed: last\n"


def test_a_terminal_draws_the_rate_beside_the_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = Terminal()
    monkeypatch.setattr(sys, "stderr", shown)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "120")
    with progress_bar() as advance:
        advance(Progress(2, 10, "one", "added", 3.2, 2.5))
    assert "2/10" in shown.getvalue()
    assert "2.5 pages/s, 3 s left" in shown.getvalue()


def _answer() -> Answer:
    start = QUOTE.index("27")
    citation = Citation(
        number=1,
        article_id="a",
        version=1,
        passage_id="a-0",
        quote=QUOTE,
        start=10,
        end=10 + len(QUOTE),
        source=Source(title="A title", published=date(2025, 11, 10)),
        key=Span(start=10 + start, end=10 + start + len("27 November 2026")),
    )
    stated = Statement(text=QUOTE, citations=(1,), verdict=Verdict(status="verified"))
    return Answer(
        id="x",
        question="Until when?",
        standalone_question="Until when?",
        window=Window(),
        status="answered",
        text=QUOTE,
        statements=(stated,),
        citations=(citation,),
        answered_by="quotes",
    )
