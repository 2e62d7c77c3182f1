"""How well articles are found in web pages: 4-gram shingles against the true text, on a folder of pages.

    python benchmarks/extraction.py [FOLDER]

FOLDER holds `ground-truth.json` ({id: {articleBody, url}}) and `html/ID.html.gz`; it defaults to ../shared/extraction.
Precision and recall are means over the pages, F1 is that of the means; a page refused as no article counts as empty.
"""

import gzip
import json
import re
import sys
import time
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

from ingest.web_page import read_web_page
from qa.errors import SourceError

DEFAULT = Path(__file__).resolve().parents[2] / "shared" / "extraction"


def main(folder: Path) -> None:
    truths = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    today = datetime.now(UTC).date()
    scores: list[tuple[float, float]] = []
    seconds = 0.0
    for name, truth in truths.items():
        html = gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes()).decode("utf-8", "replace")
        began = time.process_time()
        try:
            text = read_web_page(html, truth["url"], today).text
        except SourceError as error:
            print(f"{name}: {error}", file=sys.stderr)
            text = ""
        seconds += time.process_time() - began
        scores.append(score(text, truth["articleBody"]))
    precision = sum(score[0] for score in scores) / len(scores)
    recall = sum(score[1] for score in scores) / len(scores)
    f1 = 2 * precision * recall / (precision + recall)
    print(
        f"{len(scores)} pages: F1 {f1:.4f}, precision {precision:.4f}, recall {recall:.4f}, {len(scores) / seconds:.1f} pages/s of CPU"
    )


def score(found: str, true: str) -> tuple[float, float]:
    """Precision and recall of the 4-gram shingles of `found`, as multisets."""
    mine, theirs = shingles(found), shingles(true)
    common = sum((mine & theirs).values())
    return common / max(sum(mine.values()), 1), common / max(sum(theirs.values()), 1)


def shingles(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    return Counter(tuple(words[at : at + 4]) for at in range(max(len(words) - 3, 1)))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT)
