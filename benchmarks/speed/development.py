"""The development set beside the repository: its articles as files and as plain text, its questions."""

import json
import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.speed.processes import ROOT

PLACE = ROOT.parent / "shared" / "golden"
# The articles of the ingest rounds: every fourth, none so long that it is a round by itself.
EVERY, LONGEST = 4, 20_000


@dataclass(frozen=True)
class Development:
    """By article id: names of the files, texts (title, blank line, text), publishers and dates of publication."""

    files: dict[str, str]
    texts: dict[str, str]
    origins: dict[str, tuple[str, date]]
    questions: tuple[dict[str, Any], ...]

    @property
    def few(self) -> tuple[str, ...]:
        """The ids of the articles of the ingest rounds."""
        short = [name for name in sorted(self.files) if len(self.texts[name]) <= LONGEST]
        return tuple(short[::EVERY])

    def lay_out(self, names: tuple[str, ...], files: Path, plain: Path) -> None:
        """The articles as we read them (Markdown, HTML) and as the peers do, who get their plain text for nothing."""
        for folder in (files, plain):
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True)
        for name in names:
            shutil.copy(PLACE / "files" / self.files[name], files)
            (plain / f"{name}.txt").write_text(self.texts[name], encoding="utf-8")


def development() -> Development | None:
    """The set, or `None` where it does not lie beside the repository."""
    if not (PLACE / "questions.jsonl").is_file():
        return None
    articles = _lines(PLACE / "articles.jsonl")
    ids: dict[str, str] = json.loads((PLACE / "file_to_id.json").read_text(encoding="utf-8"))
    return Development(
        files={name: file for file, name in ids.items()},
        texts={one["id"]: f"{one['title']}\n\n{one['text']}" for one in articles},
        origins={one["id"]: (one["publisher"], date.fromisoformat(one["published"])) for one in articles},
        questions=tuple(_lines(PLACE / "questions.jsonl")),
    )


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
