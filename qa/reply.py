"""A chat model's reply, read sentence by sentence while it is being written. Pure; knows no article and no model.

What is not a sentence is taken off: marks, Markdown, HTML, thinking aloud, and an opening "Yes," or "No,", which no quote
can bear out. Where an address or markup is left after that, the sentence cites nothing, and so is never shown.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from qa.sentences import sentences
from qa.yes_no import without_yes_no

# What is longer is no sentence.
LONGEST_SENTENCE = 1_500

_MARK = re.compile(
    r"[\[【]\s*(?:\^|#|(?:excerpts?|sources?|numbers?|no\.)\s*)?(?P<numbers>\d{1,3}(?:\s*(?:[,;&–-]|and)\s*\d{1,3})*)"
    r"(?:†[^\[\]【】]{0,40})?\s*[\]】](?:\([^()\s]*\))?",
    re.IGNORECASE,
)
_MARKS_FIRST = re.compile(rf"\s*(?:{_MARK.pattern.replace('?P<numbers>', '?:')}[\s.]*)+", re.IGNORECASE)
_NUMBERS = re.compile(r"(\d+)(?:\s*[–-]\s*(\d+))?")
# A bracket that has opened may still become a mark of the sentence before it, and the two words after a full stop say
# whether it was one: "Co. Ltd", "No. 23".
_MARK_MAY_COME = re.compile(r"[\[【][^\[\]【】]{0,60}$")
_END = re.compile(r"[.!?…。！？\n\u2028\u2029]")
_TWO_WORDS = re.compile(r"\S+\s+\S+\s")

_HEADING = re.compile(r"\s*#{1,6}(?:\s|$)")
_FENCE = re.compile(r"^\s*(?:```|~~~).*$", re.MULTILINE)
_IMAGE = re.compile(r"!\[[^\[\]]*\]\([^()]*\)")
_LINK = re.compile(r"\[([^\[\]]*)\]\([^()]*\)")
_TAG = re.compile(r"<!--[^<>]*-->|</?[A-Za-z][^<>]*>")
_BULLET = re.compile(r"^\s*(?:[-*•>]\s+|\d{1,2}[.)]\s+)+", re.MULTILINE)
_EMPHASIS = re.compile(r"\*{2,}|_{2,}|`+|(?<![\w*])[*_](?=\w)|(?<=[\w.,;:!?])[*_](?![\w*])")
_FOREIGN = re.compile(r"<\s*[/!?A-Za-z]|\w://|\b(?:javascript|data|mailto):|\bwww\.|\]\(", re.IGNORECASE)
_THINKS, _THOUGHT = "<think>", "</think>"


@dataclass(frozen=True)
class Marked:
    """One sentence without marks and ornament, and the numbers that its marks named."""

    text: str
    numbers: tuple[int, ...]


def marked_sentences(pieces: Iterable[str]) -> Iterator[Marked]:
    """The sentences of a reply, each as soon as it has surely ended; the same ones however the reply is cut into pieces.

    Marks may stand inside a sentence or behind its full stop. Headings are left out, and so is an end that breaks off
    in the middle of a sentence.
    """
    held = ""
    for piece in pieces:
        held += piece
        if held.lstrip().startswith(_THINKS):
            _, thought, after = held.partition(_THOUGHT)
            if not thought:
                continue
            held = after
        while (cut := _complete(held)) is not None:
            yield from _marked(held[:cut])
            held = held[cut:]
    if not held.lstrip().startswith(_THINKS) and _finished(held):
        yield from _marked(held)


def _complete(held: str) -> int | None:
    """Where the first sentence of `held`, with the marks that follow it, has surely ended; `None` when it may go on."""
    # Most pieces end no sentence, and splitting is the costly part.
    spans = sentences(held) if _END.search(held) else ()
    if len(spans) < 2:
        return len(held) if len(held) > LONGEST_SENTENCE else None
    marks = _MARKS_FIRST.match(held, spans[0][1])
    after = marks.end() if marks else spans[0][1]
    rest = held[after:].lstrip()
    return after if _TWO_WORDS.match(rest) and not _MARK_MAY_COME.match(rest) else None


def _finished(held: str) -> bool:
    return (
        bool(re.search(r"[.!?。！？…\]】][\s\"'”’»)*_`]*(?:</\w+>\s*)*$", held))
        or _FENCE.search(held) is not None
    )


def _marked(text: str) -> Iterator[Marked]:
    if _HEADING.match(text):
        return
    numbers = tuple(
        dict.fromkeys(number for mark in _MARK.finditer(text) for number in _named(mark["numbers"]))
    )
    plain = _plain(_MARK.sub("", text))
    if re.search(r"\w", plain):
        usable = len(plain) <= LONGEST_SENTENCE and not _FOREIGN.search(plain)
        yield Marked(plain, numbers if usable else ())


def _named(numbers: str) -> Iterator[int]:
    """The numbers of one mark: "1, 3-5" names 1, 3, 4 and 5."""
    for first, last in _NUMBERS.findall(numbers):
        yield from range(int(first), int(last or first) + 1)


def _plain(text: str) -> str:
    for ornament, instead in (
        (_FENCE, ""),
        (_IMAGE, ""),
        (_LINK, r"\1"),
        (_TAG, ""),
        (_BULLET, ""),
        (_EMPHASIS, ""),
    ):
        text = ornament.sub(instead, text)
    # What cannot be printed (control characters, half a character, marks that turn the direction) has no business here.
    text = " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
    return without_yes_no(re.sub(r"\s+([.,;:!?])", r"\1", text))
