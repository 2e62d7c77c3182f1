"""Which words say the same for whoever searches: "firm" and "company", "turned down" and "refused".

Articles and askers rarely use the same words. The embedding model knows that such words are near to each other, not that they are
the same; the tables that the checker has anyway (`qa.word_forms`, `qa.opposites`) do. A wider table of a hundred families of
the field gained no more: strict .720 on our golden questions, where these two tables give .693, but .551 for .577 on the bulletins.
"""

from functools import lru_cache

from qa.opposites import group_of
from qa.terms import content_words
from qa.word_forms import stem

# "In force" and "in effect".
_IN_FORCE = frozenset({"force", "effect", "effective"})
# The same passages are read for one question after another.
TEXTS_KEPT = 20_000


@lru_cache(maxsize=65_536)
def kinds(word: str) -> frozenset[str]:
    """What a lower-case word says, in common with the words that are like it: its family, and its group of verbs."""
    said = {stem(word)}
    if group := group_of(word):
        said.add(f"to {group}")
    if word in _IN_FORCE:
        said.add("in force")
    return frozenset(said)


@lru_cache(maxsize=TEXTS_KEPT)
def kinds_in(text: str) -> frozenset[str]:
    """What any word of `text` says."""
    return frozenset().union(*map(kinds, content_words(text)))
