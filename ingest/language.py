"""The language of a text: what its page says where that fits the script, else script and common words; `None` when unsure."""

import re

_SAID = re.compile(r"<html\b[^>]{0,500}?\b(?:xml:)?lang\s*=\s*[\"']?\s*([A-Za-z]{2,3})\b", re.IGNORECASE)
_COMMON = {
    "en": "the of and to in is that for with as on was by are be this from has which it",
    "de": "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch werden wird nach",
    "fr": "le la les des et du une est dans pour que qui sur au par plus ne pas avec sont aux cette été",
    "es": "el los las una por con para del es que en se como más su al está fue son",
    "it": "il di che per una sono con non della gli dei nel alla è anche più delle",
    "nl": "het een van en dat is niet zijn voor met op aan door worden naar ook bij",
}
_WORDS = {name: frozenset(words.split()) for name, words in _COMMON.items()}
_SPACED = frozenset({*_WORDS, "pt", "pl", "sv", "da", "fi", "cs", "no", "nb"})
_LETTER = re.compile(r"[^\W\d_]")
_READ = 20_000


def language_of(text: str, html: str = "") -> str | None:
    """The two-letter code of the language of `text`; `html` is the page that it was taken from, if any."""
    sample = text[:_READ]
    said = _SAID.search(html[:_READ])
    named = said[1].lower() if said else ""
    script = _by_script(sample)
    if script:
        return script
    seen = _by_words(sample)
    # A template says "en" on pages of any language: what is read counts more, where it is clear.
    return seen or (named if named in _SPACED and _LETTER.search(sample) else None)


def _by_script(text: str) -> str | None:
    letters = len(_LETTER.findall(text)) or 1
    kana = len(re.findall("[\u3041-\u30ff]", text))
    han = len(re.findall("[\u3400-\u9fff]", text))
    if (kana + han) / letters > 0.3:
        return "ja" if kana > 0.1 * (kana + han) else "zh"
    if len(re.findall("[\uac00-\ud7af]", text)) / letters > 0.3:
        return "ko"
    return None


def _by_words(text: str) -> str | None:
    words = re.findall(r"[^\W\d_]+", text.casefold())
    if not words:
        return None
    shares = sorted(
        ((sum(word in common for word in words) / len(words), name) for name, common in _WORDS.items()),
        reverse=True,
    )
    (best, name), (second, _) = shares[:2]
    return name if best >= 0.15 and best >= 1.5 * second else None
