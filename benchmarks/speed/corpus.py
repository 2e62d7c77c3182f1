"""Articles without end, made from the development set: the same number gives the same article on every machine.

Sentences are recombined, and in each every few words one is replaced by another of the corpus that ends alike: a number, a
name, a noun. So words are as rare and as common as in the originals, passages differ as those of different articles do,
and no two articles share a run of words by which the grouping of near-duplicates would take them for one story.
"""

import hashlib
import random
import re
from collections import defaultdict
from datetime import date, timedelta
from functools import cached_property

from benchmarks.speed.development import Development
from qa.domain import Article, Source
from qa.sentences import sentences

SEED = 5
PARAGRAPHS, RUN = (5, 9), (3, 6)
# Runs of six words make a fingerprint (qa/fingerprints.py): so few longer words lie between two changes that hardly one survives.
STEP = (1, 2)
SHORT = 3  # letters: "the", "of" stay
FIRST_DAY, DAYS = date(2014, 1, 1), 4_500
# Shares as publishers have them: one with a quarter of all, one with a fiftieth.
PUBLISHERS = {
    "Harbour Trade Wire": 25, "Customs Daily": 18, "Licence Review": 14, "Meridian Post": 11, "Entity Watch": 9,
    "Dual-Use Journal": 7, "Northgate Courier": 5, "Tariff Bulletin": 4, "Frontier Notes": 3, "Kestrel Gazette": 2,
    "Quay Street Letter": 2,
}  # fmt: skip
LARGE, SMALL = "Harbour Trade Wire", "Quay Street Letter"
_WORD = re.compile(r"\d+(?:[.,]\d+)*|[A-Za-z][A-Za-z'’-]*")
_ENDING = 1
TRIES = 6


class Corpus:
    """The originals, and made articles by number."""

    def __init__(self, given: Development) -> None:
        self._origins = given.origins
        self._texts = {name: text.partition("\n\n") for name, text in given.texts.items()}

    def original(self, name: str) -> Article:
        """An article of the set itself, by its id there."""
        title, _, text = self._texts[name]
        return _article(f"original-{name}", title, text, *self._origins[name])

    def made(self, number: int) -> Article:
        """The made article with this number."""
        chance = random.Random(f"{SEED}-{number}")
        paragraphs = [
            " ".join(self._altered(sentence, chance) for sentence in self._run(chance))
            for _ in range(chance.randint(*PARAGRAPHS))
        ]
        title = self._altered(chance.choice(self._titles), chance)
        publisher = chance.choices(list(PUBLISHERS), list(PUBLISHERS.values()))[0]
        published = FIRST_DAY + timedelta(days=chance.randrange(DAYS))
        return _article(f"made-{number:06d}", title, "\n\n".join(paragraphs), publisher, published)

    def _run(self, chance: random.Random) -> list[str]:
        told = chance.choice(self._told)
        count = chance.randint(*RUN)
        at = chance.randrange(max(1, len(told) - count))
        return told[at : at + count]

    def _altered(self, sentence: str, chance: random.Random) -> str:
        left = chance.randint(*STEP)

        def change(match: re.Match[str]) -> str:
            nonlocal left
            word = match[0]
            left -= len(word) > SHORT
            if left > 0 and not word[0].isdigit():
                return word
            left = chance.randint(*STEP)
            tried = (chance.choice(self._others[_kind(word)]) for _ in range(TRIES))
            return next((other for other in tried if other != word), word)

        return _WORD.sub(change, sentence)

    @cached_property
    def _told(self) -> list[list[str]]:
        """The sentences of each article that has some, lists and tables left out: they are no sentences."""
        every = [
            [text[start:end] for start, end in sentences(text) if 40 < end - start < 400]
            for _, _, text in self._texts.values()
        ]
        return [told for told in every if told]

    @cached_property
    def _titles(self) -> list[str]:
        return [title for title, _, _ in self._texts.values() if len(title) < 200]

    @cached_property
    def _others(self) -> dict[str, list[str]]:
        """The words of the corpus by kind, each as often as it stands there."""
        found: dict[str, list[str]] = defaultdict(list)
        for told in self._told:
            for sentence in told:
                for word in _WORD.findall(sentence):
                    found[_kind(word)].append(word)
        for title in self._titles:
            for word in _WORD.findall(title):
                found[_kind(word)].append(word)
        return found


def _kind(word: str) -> str:
    """Words of one kind may stand in each other's place."""
    if word[0].isdigit():
        return f"number {len(word)}"
    case = "name" if word[0].isupper() else "word"
    return f"{case} {word[-_ENDING:].lower()}" if len(word) > SHORT else f"{case} {word.lower()}"


def _article(name: str, title: str, text: str, publisher: str, published: date) -> Article:
    source = Source(
        title=title,
        url=f"https://example.org/{name}",
        publisher=publisher,
        published=published,
        date_origin="given",
    )
    digest = hashlib.sha256(f"{title}\n{text}".encode()).hexdigest()
    return Article(id=name, source=source, text=text, digest=digest)
