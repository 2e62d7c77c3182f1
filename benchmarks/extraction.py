"""How well articles are found in web pages: 4-gram shingles against the true text, on a folder of pages.

    python benchmarks/extraction.py [--as-text] [--dates FILE] [FOLDER]

FOLDER holds `ground-truth.json` ({id: {articleBody, url}}) and `html/ID.html.gz`; it defaults to ../shared/extraction.
With `--as-text` each page is first reduced to its visible text, as someone would copy it, and read as scraped text.
Precision and recall are means over the pages, F1 is that of the means; a page refused as no article counts as empty. trafilatura with its defaults is timed on the same pages in the same run. FILE ({id: date or
null}) is the truth about dates: ours and those of htmldate are counted against it.
"""

import argparse
import gzip
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import htmldate
import trafilatura
from lxml.html import HtmlElement, document_fromstring

from ingest.reading import Reading
from ingest.scraped import read_text
from ingest.web_page import read_web_page
from qa.errors import SourceError

DEFAULT = Path(__file__).resolve().parents[2] / "shared" / "extraction"


def main(folder: Path, as_text: bool, dates: Path | None) -> None:
    truths = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    today = datetime.now(UTC).date()
    scores: list[tuple[float, float]] = []
    seconds = 0.0
    theirs = 0.0
    dated: dict[str, tuple[str | None, str | None]] = {}
    for name, truth in truths.items():
        html = gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes()).decode("utf-8", "replace")
        visible = "".join(visible_text(document_fromstring(html))) if as_text else ""
        began = time.process_time()
        page: Reading | None = None
        try:
            page = read_text(visible, today) if as_text else read_web_page(html, truth["url"], today)
            text = page.text
        except SourceError as error:
            print(f"{name}: {error}", file=sys.stderr)
            text, page = "", None
        seconds += time.process_time() - began
        if not as_text:
            began = time.process_time()
            trafilatura.bare_extraction(html)
            theirs += time.process_time() - began
        if dates:
            ours = str(page.published) if page and page.published else None
            dated[name] = (ours, htmldate.find_date(html, url=truth["url"], original_date=True))
        scores.append(score(text, truth["articleBody"]))
    precision = sum(score[0] for score in scores) / len(scores)
    recall = sum(score[1] for score in scores) / len(scores)
    f1 = 2 * precision * recall / (precision + recall)
    print(
        f"{len(scores)} pages: F1 {f1:.4f}, precision {precision:.4f}, recall {recall:.4f}, {len(scores) / seconds:.1f} pages/s of CPU"
    )
    if theirs:
        print(f"speed: {theirs / seconds:.2f} of trafilatura's ({len(scores) / theirs:.1f} pages/s of CPU)")
    if dates:
        _print_dates(json.loads(dates.read_text(encoding="utf-8")), dated)


def _print_dates(truths: dict[str, str | None], found: dict[str, tuple[str | None, str | None]]) -> None:
    stated = [name for name in found if truths[name]]
    for at, reader in enumerate(("ours", "htmldate")):
        right = sum(found[name][at] == truths[name] for name in stated)
        false = [name for name in found if found[name][at] not in (None, truths[name])]
        print(
            f"dates, {reader}: {right} of {len(stated)} right, {len(false)} false {[name[:8] for name in false]}"
        )


def score(found: str, true: str) -> tuple[float, float]:
    """Precision and recall of the 4-gram shingles of `found`, as multisets."""
    mine, theirs = shingles(found), shingles(true)
    common = sum((mine & theirs).values())
    return common / max(sum(mine.values()), 1), common / max(sum(theirs.values()), 1)


def shingles(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    return Counter(tuple(words[at : at + 4]) for at in range(max(len(words) - 3, 1)))


def visible_text(element: HtmlElement) -> Iterator[str]:
    """The text of a page as a reader would copy it: blocks in lines of their own, list items with a bullet."""
    unseen = not isinstance(element.tag, str) or element.tag in UNSEEN or element.get("hidden") is not None
    if not unseen and "display:none" not in (element.get("style") or "").replace(" ", ""):
        around = "\n\n" if element.tag in PARAGRAPHS else "\n" if element.tag in BLOCKS else ""
        yield around + ("• " if element.tag == "li" else "") + re.sub(r"\s+", " ", element.text or "")
        for child in element:
            yield from visible_text(child)
        yield around
    yield re.sub(r"\s+", " ", element.tail or "")


UNSEEN = frozenset(["head", "script", "style", "noscript", "svg", "template", "iframe"])
PARAGRAPHS = frozenset(["p", "h1", "h2", "h3", "h4", "h5", "h6", "article", "section", "blockquote"])
BLOCKS = frozenset(
    [
        "div",
        "li",
        "ul",
        "ol",
        "tr",
        "td",
        "th",
        "header",
        "footer",
        "nav",
        "aside",
        "main",
        "br",
        "button",
        "form",
        "label",
        "table",
        "figure",
        "figcaption",
        "dt",
        "dd",
        "option",
    ]
)


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("folder", nargs="?", type=Path, default=DEFAULT)
    arguments.add_argument("--as-text", action="store_true")
    arguments.add_argument("--dates", type=Path)
    given = arguments.parse_args()
    sys.setrecursionlimit(5_000)
    main(given.folder, given.as_text, given.dates)
