"""The parts of README.md that are made from the program itself: an answer, the settings, the commands.

Each stands between `<!-- NAME:begin -->` and `<!-- NAME:end -->`. `make readme` writes them anew; tests/test_readme.py
fails when one is out of date.
"""

import re
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import typer.main
from pydantic import SecretStr
from pydantic.fields import FieldInfo
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from qa.settings import Settings, read_settings

README = Path(__file__).parents[1] / "README.md"
QUESTION = "When did China start to require licences for graphite exports?"


def regenerate() -> None:
    """Writes every generated part of README.md anew."""
    text = README.read_text(encoding="utf-8")
    for name, make in PARTS.items():
        text = put_part(text, name, make())
    README.write_text(text, encoding="utf-8")


def part_of(text: str, name: str) -> str:
    """What stands between the marks of `name`, without the blank lines around it. Raises `ValueError` without marks."""
    found = _between(name).search(text)
    if not found:
        raise ValueError(f"README.md has no <!-- {name}:begin --> … <!-- {name}:end -->")
    return found[2].strip("\n")


def put_part(text: str, name: str, made: str) -> str:
    """`text` with `made` between the marks of `name`. Raises `ValueError` without marks."""
    part_of(text, name)
    return _between(name).sub(lambda found: f"{found[1]}\n{made}\n{found[3]}", text)


def answer() -> str:
    """`QUESTION` and its answer over the bundled articles, as the terminal shows them without a chat model."""
    from ingest.locations import samples
    from qa.domain import Question
    from ui.bootstrap import build
    from ui.plain import as_text

    with tempfile.TemporaryDirectory() as folder:
        desk = build(read_settings(data_dir=Path(folder), chat_model="", database_url="", chroma_url=""))
        try:
            desk.ingestor.run(samples())
            told = as_text(desk.assistant.ask(Question(question=QUESTION)))
        finally:
            desk.library.close()
    return f'```console\n$ exportqa ask "{QUESTION}"\n{told}\n```'


def settings() -> str:
    """A table of every setting with its default and its description."""
    rows = [
        f"| `EXPORTQA_{name.upper()}` | {_default(field)} | {field.description} |"
        for name, field in Settings.model_fields.items()
    ]
    return "\n".join(["| setting | default | what it is |", "|---|---|---|", *rows])


def commands() -> str:
    """Every command with its arguments and what it does."""
    from ui.cli import app

    group = typer.main.get_command(app)
    assert isinstance(group, TyperGroup)
    return "\n".join(["```text", *_usage("exportqa", group), "```"])


PARTS: dict[str, Callable[[], str]] = {"answer": answer, "settings": settings, "commands": commands}


def _between(name: str) -> re.Pattern[str]:
    return re.compile(rf"(<!-- {name}:begin -->)\n(.*?)(<!-- {name}:end -->)", re.DOTALL)


def _default(field: FieldInfo) -> str:
    if field.default_factory is not None:
        return "the platform's place for user data"
    value = field.default.get_secret_value() if isinstance(field.default, SecretStr) else field.default
    if value in ("", ()):
        return "empty"
    return f"`{int(value) if isinstance(value, bool) else value}`"


def _usage(name: str, group: TyperGroup) -> Iterator[str]:
    for sub_name, command in group.commands.items():
        full_name = f"{name} {sub_name}"
        if isinstance(command, TyperGroup):
            if command.invoke_without_command:
                yield from _one(full_name, command)
            yield from _usage(full_name, command)
        else:
            yield from _one(full_name, command)


def _one(full_name: str, command: TyperCommand | TyperGroup) -> Iterator[str]:
    yield " ".join([full_name, *(_parameter(parameter) for parameter in command.params)])
    yield f"    {(command.help or '').splitlines()[0]}"


def _parameter(parameter: object) -> str:
    assert isinstance(parameter, TyperArgument | TyperOption)
    value = parameter.metavar or str(parameter.name).upper()
    if isinstance(parameter, TyperArgument):
        return value
    return f"[{parameter.opts[0]}]" if parameter.is_flag else f"[{parameter.opts[0]} {value}]"


if __name__ == "__main__":
    regenerate()
