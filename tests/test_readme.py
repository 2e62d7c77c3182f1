"""README.md says what the program does now: generated parts are current, and what it points to exists."""

import json
import re
from pathlib import Path

import pytest

from docs.regenerate import PARTS, README, part_of, put_part
from qa.corrections import Correction
from qa.domain import Question
from ui.feedback import Feedback
from ui.submission import Submission

TEXT = README.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=pytest.mark.model if name == "answer" else ()) for name in PARTS]
)
def test_a_generated_part_is_what_the_program_gives(name: str) -> None:
    assert part_of(TEXT, name) == PARTS[name](), "run make readme"


def test_a_part_is_put_between_its_marks_and_nowhere_else() -> None:
    before = "one\n<!-- part:begin -->\nold\n<!-- part:end -->\ntwo\n"
    after = put_part(before, "part", r"new \1")
    assert after == "one\n<!-- part:begin -->\nnew \\1\n<!-- part:end -->\ntwo\n"
    assert part_of(after, "part") == r"new \1"


def test_a_part_without_marks_is_an_error() -> None:
    with pytest.raises(ValueError, match="elsewhere:begin"):
        put_part("one\n<!-- part:begin -->\n<!-- part:end -->\n", "elsewhere", "new")


def test_every_file_that_is_linked_exists() -> None:
    linked = re.findall(r"\]\((?!https?:)([^)#]+)\)", TEXT)
    assert linked
    assert [name for name in linked if not (README.parent / name).is_file()] == []


def test_every_module_of_the_layout_exists() -> None:
    layout = next(
        block for block in re.findall(r"```text\n(.*?)```", TEXT, re.DOTALL) if block.startswith("qa/")
    )
    named = [_with_folder(line.split("  ")[0].split(", ")) for line in layout.splitlines()]
    assert [path for paths in named for path in paths if not (README.parent / path).is_file()] == []


def _with_folder(names: list[str]) -> list[Path]:
    folder = Path(names[0]).parent
    return [Path(name) if "/" in name else folder / name for name in names]


def test_every_body_that_is_sent_is_one_that_the_calls_take() -> None:
    bodies = [json.loads(body) for body in re.findall(r"-d '(\{.*?\})'", TEXT, re.DOTALL)]
    marked = [Feedback.model_validate(body) for body in bodies if "verdict" in body]
    asked = [Question.model_validate(body) for body in bodies if "question" in body and "verdict" not in body]
    others = [body for body in bodies if "question" not in body]
    sent = [Submission.model_validate(body) for body in others if "text" in body or "url" in body]
    corrected = [Correction.model_validate(body) for body in others if not {"text", "url"} & set(body)]
    assert len(corrected) == 1
    assert len(marked) == 1
    assert len(asked) == 2
    assert len(sent) == 4


def test_every_path_that_is_called_is_one_of_the_calls() -> None:
    doors = ("api.py", "editing.py", "feeds_api.py")
    api = "".join((README.parent / "ui" / name).read_text(encoding="utf-8") for name in doors)
    called = {
        path.replace("/jobs/ID", "/jobs/{job_id}").replace("/ID", "/{article_id}")
        for path in re.findall(r"localhost:7860(/[\w/]+)[\s?']", TEXT)
    }
    assert called
    assert [path for path in called if f'"{path}"' not in api] == []
