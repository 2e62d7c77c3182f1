"""The lines of a PDF -> its paragraphs: broken words mended, sentences joined across lines, columns and pages."""

import re
from collections import Counter
from itertools import pairwise

from ingest.pdf_layout import PageLine
from ingest.plain import LIST_ITEM

_SENTENCE_END = re.compile(r"[.!?:;。][”’\"')\]]*$")
_BROKEN = re.compile(r"([^\W\d_]+)[-\u00ad\u0002\u2010\ufffe]$")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# Half-words that are words: after these, the hyphen is likelier the word's own.
_KEEPS_HYPHEN = re.compile(
    r"^(?:non|dual|end|self|high|low|long|short|well|third|cross|multi|anti|ex|half|all|co|so|one|two|three|first|second|post|quasi|semi)$",
    re.IGNORECASE,
)


def paragraphs(lines: list[PageLine]) -> list[tuple[float, str]]:
    """Size and text of each paragraph."""
    if not lines:
        return []
    known = Counter(word.lower() for line in lines for word in _WORD.findall(line.text))
    leading = _leading(lines)
    found: list[tuple[float, str]] = [(lines[0].size, lines[0].text)]
    for above, below in pairwise(lines):
        size, text = found[-1]
        if _starts_anew(above, below, leading):
            found.append((below.size, below.text))
        else:
            found[-1] = (size, _joined(text, below.text, known))
    return [(size, re.sub("[\u0002\ufffe]", "-", text)) for size, text in found]


def body_size(lines: list[PageLine]) -> float:
    """The size in which most of the text is set."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size * 2) / 2] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _leading(lines: list[PageLine]) -> float:
    """The usual distance between lines of one column, in sizes of type."""
    steps = Counter(
        round((above.base - below.base) / max(above.size, 1.0), 1)
        for above, below in pairwise(lines)
        if above.column == below.column and above.base > below.base
    )
    return steps.most_common(1)[0][0] if steps else 1.2


def _starts_anew(above: PageLine, below: PageLine, leading: float) -> bool:
    """Whether a paragraph begins with `below`: by its type, a list mark, the space above, an indent or a short line."""
    if abs(above.size - below.size) > 0.12 * above.size or LIST_ITEM.match(below.text):
        return True
    ended = bool(_SENTENCE_END.search(above.text))
    if above.column != below.column:
        return ended and not below.text[:1].islower()
    if _BROKEN.search(above.text):
        return False
    if (above.base - below.base) / max(above.size, 1.0) > leading * 1.35 + 0.05:
        return ended or not below.text[:1].islower()
    indented = (
        below.left > above.left + 0.7 * below.size and below.left > below.column_left + 0.7 * below.size
    )
    width = above.column_right - above.column_left
    short = above.right < above.column_right - 0.2 * width
    return ended and (indented or short)


def _joined(text: str, more: str, known: Counter[str]) -> str:
    broken = _BROKEN.search(text)
    if not broken:
        return f"{text} {more}"
    rest = re.match(r"[^\W\d_]+", more)
    if not rest or not more[0].islower():
        return f"{text[:-1]}-{more}"
    whole, hyphened = broken[1] + rest[0], f"{broken[1]}-{rest[0]}"
    own = known[hyphened.lower()] > known[whole.lower()]
    unsure = known[whole.lower()] == known[hyphened.lower()] and _KEEPS_HYPHEN.match(broken[1])
    return f"{text[:-1]}-{more}" if own or unsure else text[:-1] + more
