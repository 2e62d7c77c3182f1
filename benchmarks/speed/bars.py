"""The bars of the project's speed, each with what was measured against it. Pure: measurements in, bars out."""

from collections.abc import Mapping
from dataclasses import dataclass
from statistics import median
from typing import Any, Literal

from benchmarks.speed.figures import Figure, column, figure, percentile, ratio
from benchmarks.speed.stacks import FIRST_PEER, OURS

Measured = Mapping[str, Any]  # by part; what was not measured is not in it


@dataclass(frozen=True)
class Bar:
    """What must be reached and what is aimed at; `measured` is `None` where it was not measured."""

    name: str
    measured: Figure | None
    must: float
    aim: float | None
    at_most: bool
    beside: str = ""
    unit: str = "×"

    @property
    def met(self) -> Literal["aim", "must", "no", "not measured"]:
        """How far it is met."""
        if self.measured is None:
            return "not measured"
        if self.aim is not None and self._reaches(self.aim):
            return "aim"
        return "must" if self._reaches(self.must) else "no"

    def _reaches(self, bar: float) -> bool:
        assert self.measured is not None
        return self.measured.median <= bar if self.at_most else self.measured.median >= bar


def bars(measured: Measured) -> list[Bar]:
    """All of them, in the order in which a user meets them."""
    return [
        *_start(measured.get("start")),
        *_ingest(measured.get("ingest")),
        _embedding(measured.get("embedding")),
        *_answer(measured.get("answer")),
        *_filters(measured.get("growth")),
        *_server(measured.get("server")),
        _fidelity(measured.get("quality", {}).get("fidelity")),
    ]


def _start(part: Measured | None) -> list[Bar]:
    ours, theirs = (part or {}).get("ask", {}).get(OURS), (part or {}).get("ask", {}).get(FIRST_PEER)
    cpu = memory = None
    beside = ""
    if ours and theirs:
        cpu = ratio(column(ours, "cpu"), column(theirs, "cpu"))
        memory = ratio(column(ours, "peak_mb"), column(theirs, "peak_mb"))
        wall = ratio(column(ours, "first"), column(theirs, "first"))
        beside = f"wall {wall.told()}"
    return [
        Bar("process start to first answer, CPU seconds, against the LangChain stack", cpu, 1 / 5, 1 / 8, True, beside),
        Bar("peak memory of that process", memory, 1 / 2, 1 / 3, True),
    ]  # fmt: skip


def _ingest(part: Measured | None) -> list[Bar]:
    samples = (part or {}).get("samples", {})
    ours, theirs = samples.get(OURS), samples.get(FIRST_PEER)
    rate = again = None
    beside = ""
    if ours and theirs:
        rate = ratio(column(theirs, "cpu"), column(ours, "cpu"))
        whole = ratio(column(theirs, "cpu_process"), column(ours, "cpu_process"))
        beside = f"the start of the process counted too: {whole.told()}"
    if ours:
        again = figure(
            (one["again_articles"] / one["again_wall"]) / (one["articles"] / one["wall"]) for one in ours
        )
    return [
        Bar("articles ingested per CPU second, files to searchable, against the LangChain stack", rate, 3, 5, False, beside),
        Bar("unchanged articles re-ingested per second against added", again, 50, 200, False),
    ]  # fmt: skip


def _embedding(part: Measured | None) -> Bar:
    share = None
    beside = ""
    if part:
        rounds = part["rounds"]
        shares = {unit: _shares(rounds, unit) for unit in ("gflops", "gflops_cpu")}
        share, beside = shares["gflops"], f"by CPU seconds {shares['gflops_cpu'].told()}"
    return Bar("embedding throughput against the fastest product of the same shapes and precision", share, 0.6, 0.8, False, beside)  # fmt: skip


def _shares(rounds: Mapping[str, list[dict[str, float]]], unit: str) -> Figure:
    limits = [max(each) for each in zip(*(column(rounds[name], unit) for name in rounds if name not in ("embed", "read")), strict=True)]  # fmt: skip
    return ratio(column(rounds["embed"], unit), limits)


def _answer(part: Measured | None) -> list[Bar]:
    against = growth = None
    besides = ["", ""]
    names = ["10k", "100k"]
    if part:
        sizes, compared, answers = part["sizes"], part["compared"], part["answers"]
        names = [thousands(compared), thousands(sizes[-1])]
        peer, middle, last = (answers.get(name) for name in (f"{FIRST_PEER}-{compared}", f"{OURS}-{compared}", f"{OURS}-{sizes[-1]}"))  # fmt: skip
        if peer:
            against, besides[0] = _median_ratio(middle, peer)
        if sizes[-1] != compared:
            growth, besides[1] = _median_ratio(last, middle)
    return [
        Bar(f"whole quoted answer, p50 at {names[0]} passages, against the LangChain stack's retrieval alone", against, 1.0, 0.5, True, besides[0]),
        Bar(f"the same at {names[1]} passages against {names[0]}", growth, 1.6, 1.2, True, besides[1]),
    ]  # fmt: skip


def _median_ratio(one: list[dict[str, float]], other: list[dict[str, float]]) -> tuple[Figure, str]:
    """The ratio of the medians of wall time; beside it that of CPU time. Its spread: of the ratios of the quartiles."""
    wall = [percentile(column(one, "wall_ms"), share) / percentile(column(other, "wall_ms"), share) for share in (0.25, 0.5, 0.75)]  # fmt: skip
    cpu = median(column(one, "cpu_ms")) / median(column(other, "cpu_ms"))
    return Figure(wall[1], min(wall), max(wall)), f"CPU {cpu:.2f}"


def _filters(part: Measured | None) -> list[Bar]:
    found: list[Bar] = []
    for kind, name in (("dates", "date-filtered"), ("publisher", "publisher-filtered")):
        worst, beside = None, ""
        if part:
            size = str(part["sizes"][-1])
            every = {one: filtered(part["times"][size], one, "search") for one in part["times"][size][0] if one.startswith(kind)}  # fmt: skip
            which, worst = max(every.items(), key=lambda item: item[1].median)
            cpu = filtered(part["times"][size], which, "search", "cpu").median
            beside = (
                f"the dearest of {len(every)}: {which}, at {thousands(int(size))} passages; CPU {cpu:.2f}"
            )
        found.append(Bar(f"{name} against unfiltered retrieval", worst, 1.2, 1.0, True, beside))
    return found


def filtered(times: list[Any], name: str, step: str, unit: str = "wall") -> Figure:
    """A step within a filter against the same without: ratio of medians, with those of the quartiles."""
    with_it, without = ([one[which][step][unit] for one in times] for which in (name, "none"))
    ratios = [percentile(with_it, share) / percentile(without, share) for share in (0.25, 0.5, 0.75)]
    return Figure(ratios[1], min(ratios), max(ratios))


def _server(part: Measured | None) -> list[Bar]:
    memory = throughput = late = errors = None
    beside, largest = "", "100k"
    if part:
        largest = thousands(part["largest"])
        memory = figure([part["memory"]["rss_mb"]])
        alone, many = (part["rounds"][name] for name in sorted(part["rounds"], key=int))
        throughput = ratio([len(one["times"]) / one["wall"] for one in many], [len(one["times"]) / one["wall"] for one in alone])  # fmt: skip
        late = ratio(
            [percentile(one["times"], 0.95) for one in many], [median(one["times"]) for one in alone]
        )
        errors = figure([float(sum(one["errors"] for one in (*alone, *many)))])
        cpu = ratio(*([one["cpu"] / len(one["times"]) for one in rounds] for rounds in (many, alone)))
        cores = figure(part["cores"])
        beside = f"processes that only compute, one a core against one: {cores.told()}; CPU seconds an answer {cpu.told()}"
    return [
        Bar(f"server memory at {largest} passages", memory, 900, 600, True, f"peak {part['memory']['peak_mb']:.0f} MB" if part else "", " MB"),
        Bar("server: throughput of 16 clients against 1", throughput, 1.6, None, False, beside),
        Bar("server: p95 of 16 clients against p50 of 1", late, 16, None, True),
        Bar("server: errors", errors, 0, None, True, "", ""),
    ]  # fmt: skip


def _fidelity(part: Measured | None) -> Bar:
    lost = None
    beside = ""
    if part:
        lost = figure([max(part["reference"][name] - part["ours"][name] for name in part["ours"])])
        beside = f"cosine of passages {part['cosine_passages']['least']:.5f} at least"
    return Bar(
        "retrieval quality lost against 32-bit torch (worst of hit@1, 5, 10, MRR)",
        lost,
        0.005,
        0.0,
        True,
        beside,
        "",
    )


def thousands(size: int) -> str:
    """`10k`."""
    return f"{size // 1000}k" if size % 1000 == 0 else str(size)
