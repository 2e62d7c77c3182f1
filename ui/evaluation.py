"""The command `exportqa eval`: ask golden questions and score the answers, compare ways of searching, add a question.

As in `ui.cli`, everything heavy is imported inside the commands.
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperArgument, TyperGroup

if TYPE_CHECKING:
    from qa.evaluate import Case, Scores
    from ui.client import Client

WAYS = ("dense", "keyword", "hybrid")
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON instead of text.")]


class _PlaceOrCommand(TyperGroup):
    """`eval PLACE` asks the questions there; only `eval add` is a command. A folder named add is `./add`."""

    def get_params(self, ctx: Any) -> list[Any]:
        """The parameters; a command below takes no place, and its usage names none."""
        params: list[Any] = super().get_params(ctx)
        return (
            params if ctx.command is self else [one for one in params if not isinstance(one, TyperArgument)]
        )

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        if args[:1] and args[0] in self.commands:
            return super().parse_args(ctx, ["", *args])
        ctx.allow_interspersed_args = True  # options may follow the place, as with any command
        return super().parse_args(ctx, args)


evals = typer.Typer(cls=_PlaceOrCommand, subcommand_metavar="| add …")


@evals.callback(invoke_without_command=True)
def evaluate(
    context: typer.Context,
    place: Annotated[
        Path,
        typer.Argument(
            metavar="FILE|FOLDER",
            help="A .jsonl FILE of questions is asked over your library; a FOLDER with questions.jsonl over the articles "
            "in its files/, or over the bundled articles if it asks about those, in a temporary library.",
        ),
    ],
    compare: Annotated[
        str, typer.Option(metavar="WAYS", help="Compare ways of searching, e.g. dense,keyword,hybrid.")
    ] = "",
    as_json: AsJson = False,
) -> None:
    """Ask golden questions and score the answers; exit 1 where a thresholds.toml beside them sets a higher bar."""
    if context.invoked_subcommand:
        return
    from qa import evaluate
    from qa.settings import read_settings
    from ui import scoreboard
    from ui.golden import questions_file, reached, unknown
    from ui.terminal import count_bar

    ways = _ways(compare)
    questions = questions_file(place)
    cases = evaluate.load(questions)
    bars = scoreboard.bars_beside(questions)
    with reached(read_settings(), place, cases) as (client, named):
        for name in unknown(cases, named):
            typer.echo(f"exportqa: the library holds no article {name}, which a question asks for", err=True)
        with count_bar("Asking") as count:
            if ways:
                compared = {way: _scores(client, way, cases, named, count) for way in ways}
                shown = json.dumps(compared, indent=2) if as_json else scoreboard.as_comparison(compared)
                typer.echo(shown)
                return
            results = evaluate.run(client.stream, client.read, cases, named, count)
    scores = evaluate.scores(results)
    typer.echo(evaluate.as_json(results) if as_json else scoreboard.as_table(scores))
    missed = scoreboard.missed(scores["total"], bars)
    for line in missed:
        typer.echo(f"exportqa: {line}", err=True)
    if missed:
        raise typer.Exit(1)


@evals.command()
def add(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="Golden questions: a .jsonl file, made if missing.")
    ],
    question: Annotated[str, typer.Option(metavar="Q", help="The question that was answered wrongly.")] = "",
    answer: Annotated[
        str, typer.Option(metavar="ID", help="Instead: the answer marked wrong that has this id.")
    ] = "",
    from_feedback: Annotated[
        bool,
        typer.Option("--from-feedback", help="List the answers marked wrong that FILE does not ask yet."),
    ] = False,
    gold: Annotated[
        list[str], typer.Option(metavar="ARTICLE", help="Id or address of an article that answers it.")
    ] = [],  # noqa: B006
    must_contain: Annotated[
        list[str], typer.Option(metavar="TEXT", help="What a right answer says; alternatives with | between.")
    ] = [],  # noqa: B006
    unanswerable: Annotated[
        bool, typer.Option("--unanswerable", help="No article answers it: it should not be answered.")
    ] = False,
    after: Annotated[
        list[str], typer.Option(metavar="Q", help="An earlier question of the conversation; may be repeated.")
    ] = [],  # noqa: B006
    as_of: Annotated[str, typer.Option(metavar="D", help="Asked as of this day, YYYY-MM-DD.")] = "",
    published_from: Annotated[
        str, typer.Option("--from", metavar="D", help="Asked of articles since this day.")
    ] = "",
    published_to: Annotated[
        str, typer.Option("--to", metavar="D", help="Asked of articles up to this day.")
    ] = "",
    publisher: Annotated[
        list[str], typer.Option(metavar="P", help="Asked of this publisher; may be repeated.")
    ] = [],  # noqa: B006
    kind: Annotated[str, typer.Option(metavar="K", help="Kind of question; by default from the rest.")] = "",
    note: Annotated[str, typer.Option(metavar="N", help="What was wrong with the answer.")] = "",
) -> None:
    """Append a question that was answered wrongly to golden questions, or list those marked wrong in the chat."""
    from qa.settings import read_settings
    from ui import new_case
    from ui.asking import asked
    from ui.feedback import FILE, Feedback, FeedbackBook

    book = FeedbackBook(read_settings().data_dir / FILE)
    if from_feedback:
        for one in new_case.not_asked_yet(file, book.down()):
            typer.echo(new_case.line(one))
        return
    if bool(question) == bool(answer):
        raise typer.BadParameter("give either --question or --answer")
    if bool(gold) == unanswerable:
        raise typer.BadParameter("give either --gold, once or more, or --unanswerable")
    if answer:
        marked: Feedback = new_case.with_id(book.down(), answer)
    else:
        request = asked(question, as_of, published_from, published_to, publisher, after)
        marked = Feedback(answer_id="", question=request, verdict="down")
    case = new_case.made(marked, gold, must_contain, kind, note)
    typer.echo(f"{new_case.append(file, case)} added to {file}", err=True)


def _ways(given: str) -> Sequence[str]:
    ways = [way.strip() for way in given.split(",")] if given else []
    if wrong := [way for way in ways if way not in WAYS]:
        raise typer.BadParameter(
            f"--compare: {wrong[0]!r} is no way of searching; ways are {', '.join(WAYS)}"
        )
    return ways


def _scores(
    client: "Client", way: str, cases: "Sequence[Case]", named: dict[str, str], count: Any
) -> "dict[str, Scores]":
    from qa import evaluate
    from qa.retriever import Plan

    plan = {
        "dense": Plan(ways=("dense",)),
        "keyword": Plan(ways=("keyword",)),
        "hybrid": Plan(),
    }[way]
    return evaluate.scores(evaluate.run(client.finding(plan).stream, client.read, cases, named, count))
