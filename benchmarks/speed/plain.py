"""Writes the first articles of `benchmarks.speed.build` as plain text, for the peers: `… plain FOLDER COUNT`."""

import sys
from itertools import islice
from pathlib import Path

from benchmarks.speed.build import articles


def main() -> None:
    """Does what the command line says."""
    folder, many = Path(sys.argv[1]), int(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    for article in islice(articles(), many):
        (folder / f"{article.id}.txt").write_text(
            f"{article.source.title}\n\n{article.text}", encoding="utf-8"
        )


if __name__ == "__main__":
    main()
