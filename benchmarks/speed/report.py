"""docs/performance.md out of the measurements. Pure: the same measurements give the same page."""

from collections.abc import Iterator, Mapping, Sequence
from statistics import median
from typing import Any

from benchmarks.speed.bars import Bar, Measured, bars, filtered, thousands
from benchmarks.speed.figures import column, figure, hits, percentile, quartiles
from benchmarks.speed.model import model
from benchmarks.speed.stacks import OURS, PEERS

NAMES = {OURS: "**Export Controls QA**", **PEERS}
BUSY = 0.5  # average of running processes, before the run begins
MET = {"aim": "aim met", "must": "met", "no": "**not met**", "not measured": "not measured"}


def report(measured: Measured) -> str:
    """The whole page."""
    parts = (
        _head(measured),
        _bars(measured),
        _peers(measured),
        _server(measured),
        _embedding(measured),
        _growth(measured),
        _filters(measured),
        model(measured),
    )
    return "\n\n".join(part for part in parts if part) + "\n"


def bar_lines(measured: Measured) -> list[str]:
    """The bars as lines of a terminal."""
    return [f"{MET[bar.met].strip('*'):14}{_measured(bar):32}{bar.name}" for bar in bars(measured)]


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table; its first column is text, the others are figures."""
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)


def _head(measured: Measured) -> str:
    machine = measured["machine"]
    load = machine["load"]
    busy = "Other programs ran at the time: compare CPU seconds, not wall." if load > BUSY else ""
    minutes = sum(part.get("seconds", 0.0) for part in measured.values()) / 60
    return f"""# How fast it is, measured

`make bench` writes this page anew (`python benchmarks/performance.py`). Ours and the peers are measured in one run, in turn,
each in processes of its own; every figure is a median, with the least and the greatest sample (for questions: the quartiles)
in parentheses. Wall seconds depend on what else the machine does; CPU seconds (user and system, children included) hardly.
This run took {minutes:.0f} minutes, the libraries included that it had to build.

Measured on {machine["day"]}: {machine["processor"]}, {machine["cores"]} cores, {machine["memory_gb"]:.0f} GB, {machine["instructions"]}; Python
{machine["python"]}, {machine["versions"]}. Load before the run: {load:.1f}. {busy}
The articles are the development set (262 articles on
export controls, 106 questions), and in larger libraries articles made from it: sentences recombined, words exchanged."""


def _bars(measured: Measured) -> str:
    rows = [
        [bar.name, _measured(bar), bar.beside, _bar(bar, bar.must), "" if bar.aim is None else _bar(bar, bar.aim), MET[bar.met]]
        for bar in bars(measured)
    ]  # fmt: skip
    return "## The bars\n\n" + table(["", "measured", "beside it", "must", "aim", ""], rows)


def _measured(bar: Bar) -> str:
    if bar.measured is None:
        return "-"
    digits = (
        0 if bar.unit == " MB" or bar.measured.median >= 30 else 3 if abs(bar.measured.median) < 0.1 else 2
    )
    one = bar.measured
    return f"{one.median:.{digits}f}{bar.unit}" if one.least == one.greatest else one.told(digits)


def _bar(bar: Bar, value: float) -> str:
    return f"{'≤' if bar.at_most else '≥'} {value:.3g}{bar.unit}"


def _peers(measured: Measured) -> str:
    start, ingest, quality = (measured.get(part) for part in ("start", "ingest", "quality"))
    if not (start or ingest or quality):
        return ""
    rows = []
    for stack, name in NAMES.items():
        asked = (start or {}).get("ask", {}).get(stack)
        samples = (ingest or {}).get("samples", {}).get(stack)
        ranks = (quality or {}).get("ranks", {}).get(stack)
        times = (quality or {}).get("answers", {}).get(stack)
        if not (asked or samples or ranks):
            continue
        rows.append(
            [
                name,
                *(_told(asked, one, digits) for one, digits in (("first", 1), ("cpu", 1), ("peak_mb", 0))),
                _milliseconds(times),
                *(_told(samples, one, 1) for one in ("cpu", "cpu_process")),
                " / ".join(f"{hits(ranks, k):.2f}" for k in (1, 5, 10)) if ranks else "-",
            ]
        )
    head = ["", "start to first passages, s", "its CPU s", "its peak MB", "a question, ms (CPU ms)", "ingest, CPU s", "with start", "hit@1/5/10"]  # fmt: skip
    articles = f" Ingest: {ingest['articles']} articles." if ingest else ""
    return f"""## Beside what one would pick instead

The same model over the same articles, each stack as its own tutorial has it ([benchmarks/peers](../benchmarks/peers)). The peers find
passages; ours gives the whole quoted answer, and reads the files with their menus and front matter where the peers are given
plain text.{articles} hit@k: a gold article among the articles of the ten best passages, over the answerable questions
of the development set, each by its bare text.

{table(head, rows)}"""


def _told(samples: Sequence[Mapping[str, float]] | None, name: str, digits: int) -> str:
    return figure(column(samples, name)).told(digits) if samples else "-"


def _milliseconds(
    times: Sequence[Mapping[str, float]] | None, wall: str = "wall_ms", cpu: str = "cpu_ms"
) -> str:
    if not times:
        return "-"
    return f"{median(column(times, wall)):.0f} ({median(column(times, cpu)):.0f})"


def _server(measured: Measured) -> str:
    lines = []
    if start := measured.get("start"):
        aid = start["help"]
        lines += [
            ["`exportqa --help`, s (CPU s)", f"{figure(column(aid, 'wall')).told()} ({median(column(aid, 'cpu')):.2f})"]
        ]  # fmt: skip
        names = {
            "healthz": "`exportqa serve` until `/healthz` answers, s",
            "page": "until the page is there, s",
            "readyz": "until `/readyz` answers, s",
            "cpu": "CPU seconds until then",
            "question_1_ms": "first question after the start, ms",
            "question_2_to_9_ms": "second to ninth, mean, ms",
            "question_10_ms": "tenth, ms",
        }
        lines += [[told, figure(column(start["serve"], name)).told()] for name, told in names.items()]
    if server := measured.get("server"):
        for clients, rounds in server["rounds"].items():
            rate = figure(len(one["times"]) / one["wall"] for one in rounds).told(1)
            times = [time for one in rounds for time in one["times"]]
            lines.append(
                [
                    f"answers a second with {clients} clients at {thousands(server['compared'])} passages; p50 and p95, ms",
                    f"{rate}; {percentile(times, 0.5):.0f}, {percentile(times, 0.95):.0f}",
                ]
            )
        lines.append(
            [f"until `/readyz` at {thousands(server['largest'])} passages, s", f"{server['ready']:.1f}"]
        )
    return "## Commands and server\n\n" + table(["", "measured"], lines) if lines else ""


def _embedding(measured: Measured) -> str:
    part, fidelity = measured.get("embedding"), measured.get("quality", {}).get("fidelity")
    if not part and not fidelity:
        return ""
    told = "## Embedding"
    if part:
        a_token = part["mflop_a_token"]
        rows = [
            [name, *(figure(column(rounds, unit)).told(0) for unit in ("gflops", "gflops_cpu")),
             f"{figure(column(rounds, 'gflops')).median * 1000 / a_token:.0f}" if name in ("embed", "read") else ""]
            for name, rounds in part["rounds"].items()
        ]  # fmt: skip
        told += f"""

{part["texts"]} passages, {part["tokens"]} tokens, in {part["precision"]}: {a_token:.1f} million operations a token (from the shapes of the layers, 2 a
multiplication, attention included). `embed` is the passages' vectors, `read` those of their words too, which ingest keeps;
`openvino` and `blas` are products of matrices of the layers' shapes, 2,048 rows at once.

{table(["", "GFLOP a second", "GFLOP a CPU second", "tokens a second"], rows)}"""
    if fidelity:
        names = list(fidelity["ours"])
        rows = [[name, *(f"{fidelity[which][one]:.4f}" for one in names)] for name, which in (("ours", "ours"), ("sentence-transformers, 32 bits", "reference"))]  # fmt: skip
        cosines = ", ".join(
            f"{kind} {fidelity[f'cosine_{kind}']['mean']:.6f} (least {fidelity[f'cosine_{kind}']['least']:.6f})"
            for kind in ("passages", "questions")
        )
        told += f"""

Dense retrieval alone over {fidelity["passages"]} passages with either set of vectors; cosine between the two: {cosines}.

{table(["", *names], rows)}"""
    return told


def _growth(measured: Measured) -> str:
    part = measured.get("answer")
    if not part:
        return ""
    rows = []
    for size in part["sizes"]:
        built, name = part["built"][str(size)], f"{OURS}-{size}"
        answers = part["answers"][name]
        rows.append(
            [
                thousands(size),
                f"{built['articles']}",
                built["vectors"],
                f"{put_milliseconds(built):.0f}",
                *(f"{built[one]:.0f}" for one in ("record_mb", "words_mb", "index_mb")),
                quartiles(column(answers, "wall_ms")).told(0),
                f"{median(column(answers, 'cpu_ms')):.0f}",
                f"{part['memory'][name]:.0f}",
                *(_told(part["starts"][name], one, digits) for one, digits in (("cpu", 1), ("peak_mb", 0))),
            ]
        )
    head = ["passages", "articles", "vectors", "`put`, ms a passage", "record, MB", "of it word vectors", "index, MB", "answer, ms", "CPU ms", "memory, MB", "`ask` from start, CPU s", "its peak MB"]  # fmt: skip
    peer = next((f" The LangChain stack at {thousands(part['compared'])}: {_milliseconds(part['answers'][name])} ms a retrieval (CPU ms), memory {part['memory'][name]:.0f} MB, from start {_told(part['starts'][name], 'cpu', 1)} CPU s." for name in part["answers"] if not name.startswith(OURS)), "")  # fmt: skip
    return f"""## Growth

`put` is measured over the last thousand passages of each library. Up to {thousands(part["compared"])} passages all are embedded; beyond that the
model is spared: the vectors of a passage's words are drawn from those that the model gave the same words in the development
set, with noise, and its own vector is their mean ([benchmarks/speed/standin.py](../benchmarks/speed/standin.py)); record, index and all that reads
them are the real ones. `put` therefore costs the embedding in the smaller libraries, and not in the largest. Made articles that
passed for a copy of another: {sum(built["folded"] for built in part["built"].values())}. Memory: of the process that answered the questions.{peer}

{table(head, rows)}"""


def put_milliseconds(built: Mapping[str, Any]) -> float:
    """Milliseconds a passage over the last thousand that were put."""
    before, last = built["put"][max(0, len(built["put"]) - 3)], built["put"][-1]
    took: float = (last["wall"] - before["wall"]) / max(1, last["passages"] - before["passages"])
    return took * 1000


def _filters(measured: Measured) -> str:
    part = measured.get("growth")
    if not part:
        return ""
    return f"""## Within dates, of one publisher

Median milliseconds of one step, and how that is against no filter. `nearest` is vector search, `matching` keyword search, `search`
the whole way to ranked passages with the reading of their words.

{table(["passages, filter", *(step for step in ("nearest", "matching", "search") for step in (step, "×"))], list(_filter_rows(part)))}"""


def _filter_rows(part: Measured) -> Iterator[list[str]]:
    for size in part["sizes"]:
        times = part["times"][str(size)]
        for name in sorted(times[0], key=lambda name: (name != "none", name)):
            cells = []
            for step in ("nearest", "matching", "search"):
                cells.append(f"{median(one[name][step]['wall'] for one in times):.1f}")
                cells.append(f"{filtered(times, name, step).median:.2f}")
            yield [f"{thousands(size)}, {name}", *cells]
