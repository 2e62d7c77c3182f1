"""Whether an article names what a question names: a place, a company, a material, however each of them writes it. Pure.

An article about Ecuador's shrimp answers nothing about Guatemala's, though the words are near to each other for an
embedding model.
"""

import re
from collections.abc import Iterable

from qa.mentions import mentions
from qa.terms import content_words
from qa.word_forms import stem

# Times are read from the date too, codes are compared by letter in `qa.reading`, bodies and lists go without saying.
_KINDS = frozenset({"place", "company", "material", "name"})


def unnamed(question: str, texts: Iterable[str]) -> tuple[str, ...]:
    """The names of `question` that stand in none of `texts`; the word that opens the question is a name only of a place."""
    asked = [
        mention
        for mention in mentions(question)
        if mention.kind in _KINDS and (mention.start > 0 or mention.kind == "place")
    ]
    if not asked:
        return ()
    text = "\n".join(texts)
    told = {(mention.kind, mention.key) for mention in mentions(text)}
    words = {stem(word) for word in content_words(text)}
    named = {question[one.start : one.end]: (one.kind, one.key) for one in asked}
    return tuple(
        name
        for name, key in named.items()
        if key not in told
        and not all(stem(word) in words for word in content_words(name))
        and not _spelled_out(name, text)
    )


def _spelled_out(name: str, text: str) -> bool:
    """Whether words of `text` begin with the letters of an abbreviation: EEE, eastern equine encephalitis."""
    if not (name.isupper() and name.isalpha() and len(name) > 2):
        return False
    return re.search(r"\b" + r"\w+[\s-]+".join(name) + r"\w+", text, re.IGNORECASE) is not None
