"""Text as the library keeps it: one Unicode form, plain blanks, paragraphs separated by one blank line.

Quotes are compared character by character, so that what looks the same must be the same. Knows no file format.
"""

import re
import unicodedata

SENTENCE_END = re.compile(r"[.!?。！？][”’\"'»)\]]*(?:\[\d+\])*$|[:;,]$|[.!?]?[”»]$|—$")
LIST_ITEM = re.compile(r"^(?:[•‣▪◦●○∙·*–—-]|\d{1,3}[.)])\s+\S")

_BREAKS = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028]")
_BLANKS = re.compile("[^\\S\n]+")
_WORD = re.compile(r"\w+")
# Scripts that write without blanks: about two characters make a word.
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
# Zero width space, word joiner, byte order mark, soft hyphen, and the marks that change the direction of writing:
# invisible, and they break the comparison of quotes. (The joiners U+200C and U+200D carry meaning in some scripts.)
_INVISIBLE = dict.fromkeys(
    [0x00AD, 0x200B, 0x2060, 0xFEFF, 0x200E, 0x200F, 0x061C, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
)


def plain(text: str) -> str:
    """`text` in NFC, with plain blanks and line breaks, no control or invisible characters, no lone surrogates.

    Runs of blanks become one, at most one line in a row is empty, and no blank stands at either end of a line.
    """
    text = _BREAKS.sub("\n", text).replace("\u2029", "\n\n").translate(_INVISIBLE)
    text = unicodedata.normalize("NFC", _BLANKS.sub(" ", text))
    # a text has few different characters, and hardly ever one of these
    if unwanted := {ord(character): None for character in set(text) if not _is_kept(character)}:
        text = text.translate(unwanted)
    lines = [line.strip() for line in text.split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def one_line(text: str) -> str:
    """`text` as `plain` makes it, on one line: for titles, names and cells."""
    return " ".join(plain(text).split())


def count_words(text: str) -> int:
    """How many words `text` has; in scripts without blanks two characters count as one word."""
    unspaced = len(_UNSPACED.findall(text))
    return len(_WORD.findall(_UNSPACED.sub(" ", text))) + unspaced // 2


def compared(text: str) -> str:
    """What is left of `text` when two writings of one title or name are compared: its letters and digits, in lower case."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(character for character in folded if character.isalnum())


def unwrapped(lines: list[str]) -> list[str]:
    """A paragraph that was broken into lines of about equal length (as in e-mail) in one line again."""
    widths = [len(line) for line in lines[:-1]]
    wrapped = len(lines) > 1 and 45 <= max(widths) <= 120 and min(widths) >= max(widths) - 25
    if wrapped and not any(LIST_ITEM.match(line) for line in lines) and len(lines[-1]) <= max(widths) + 5:
        flowing = sum(not SENTENCE_END.search(line) for line in lines[:-1])
        if flowing * 2 >= len(widths):
            return [" ".join(lines)]
    return lines


def _is_kept(character: str) -> bool:
    # Cc: control, Cs: lone surrogate, Cn: not a character at all
    return character == "\n" or unicodedata.category(character) not in ("Cc", "Cs", "Cn")
