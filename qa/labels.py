"""Which lines of an article answer nothing: labels, headings, headlines of other stories, notes of sources. Pure."""

import re
from functools import lru_cache

from qa.unspaced import UNSPACED

# In a headline a long preposition may be without its capital.
HEADLINE_SHARE = 0.8
# The same sentences are read for each step of an answer, and for one question after another.
TEXTS_KEPT = 20_000
# A row of a table, as ingest writes it: "Element: Dysprosium; Control code: 1C905".
_ROW = re.compile(r"(?P<column>[^\n:;.]{1,40}): [^\n;]{1,200}; [^\n:;.]{1,40}: \S")


@lru_cache(maxsize=TEXTS_KEPT)
def is_label(sentence: str) -> bool:
    """Whether it is a label, a heading, the headline of another story or a note of sources: it answers nothing."""
    words = len(sentence.split()) + len(UNSPACED.findall(sentence)) // 2
    if re.match(r"(?:Primary )?[Ss]ources?:", sentence):
        return True
    if is_row(sentence):
        return False
    ended = sentence.rstrip("\"'”’)]")[-1:] in ".!?;:。！？"
    return words < 4 or (not ended and (words < 8 or _is_headline(sentence)))


def heading_over(passage: str, at: int) -> str:
    """The heading that stands nearest before the character `at` of a passage; empty where there is none."""
    lines = passage[:at].split("\n")[:-1]
    return next((line.strip() for line in reversed(lines) if line.strip() and is_label(line.strip())), "")


def is_row(sentence: str) -> bool:
    """Whether it is a row of a table as ingest writes it."""
    return first_column(sentence) is not None


def first_column(sentence: str) -> str | None:
    """What the first column of a table is called, of which the sentence is a row; `None` where it is none."""
    row = _ROW.match(sentence)
    return row["column"] if row else None


def _is_headline(line: str) -> bool:
    """Whether it is written as American headlines are, every long word with a capital; an item or a row of a list is not."""
    long = re.findall(r"\b[^\W\d_]{4,}", line)
    capitals = sum(word[0].isupper() for word in long)
    return re.search(r"^\W|[,:;|]", line) is None and len(long) > 3 and capitals >= HEADLINE_SHARE * len(long)
