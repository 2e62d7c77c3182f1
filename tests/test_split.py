"""Passages: exact offsets, whole sentences, within the window, cut where the text pauses."""

import re
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from ingest.split import passages
from qa.domain import Article, Passage, Source
from qa.models import Embedder, open_embedder
from qa.sentences import sentences
from qa.settings import read_settings
from tests.fakes import HashEmbedder


class NarrowEmbedder(HashEmbedder):
    """Reads few tokens, and counts characters of long words too, as real tokenizers do."""

    window = 40

    def tokens(self, texts: Sequence[str]) -> list[int]:
        return [sum(1 + len(word) // 6 for word in text.split()) + 2 for text in texts]

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        raise AssertionError("splitting embeds nothing")


def of_text(text: str, title: str = "A title") -> Article:
    return Article(id="a1", source=Source(title=title), text=text, digest="0123456789abcdef")


def require_exact(article: Article, found: Sequence[Passage], embedder: Embedder) -> None:
    """What is promised of any article."""
    for position, passage in enumerate(found):
        assert passage.text == article.text[passage.start : passage.end]
        assert passage.text == passage.text.strip() != ""
        assert (passage.id, passage.position) == (f"a1-01234567-{position}", position)
        assert (
            embedder.tokens([passage.text])[0] + embedder.tokens([article.source.title])[0] - 2
            <= embedder.window
        )
    for before, after in pairwise(found):
        assert before.end <= after.start
        assert article.text[before.end : after.start].strip() == ""
    spans = sentences(article.text)
    if spans:
        assert (found[0].start, found[-1].end) == (spans[0][0], spans[-1][1])
    else:
        assert not found


WORDS = st.text(alphabet="abcdeé,;:", min_size=1, max_size=14)
SENTENCES = st.lists(WORDS, min_size=1, max_size=60).map(lambda words: " ".join(words).capitalize() + ".")
TEXTS = st.lists(st.tuples(SENTENCES, st.sampled_from([" ", "\n", "\n\n", "\n- "])), max_size=12).map(
    lambda parts: "".join(sentence + gap for sentence, gap in parts).strip()
)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_passages_are_exact_for_any_text_and_a_narrow_window(text: str) -> None:
    article = of_text(text)
    require_exact(article, passages(article, NarrowEmbedder()), NarrowEmbedder())


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=400))
def test_passages_are_exact_for_any_characters(text: str) -> None:
    article = of_text(text)
    require_exact(article, passages(article, NarrowEmbedder()), NarrowEmbedder())


def numbered(count: int, words: int) -> str:
    return " ".join("Sentence " + " ".join(["word"] * (words - 2)) + f" {number}." for number in range(count))


def test_a_short_article_is_one_passage() -> None:
    text = "One paragraph.\n\nAnother one."
    assert [passage.text for passage in passages(of_text(text), HashEmbedder())] == [text]


def test_passages_are_about_two_hundred_tokens_and_end_with_sentences() -> None:
    found = passages(of_text(numbered(60, 20)), HashEmbedder())
    assert all(150 <= len(passage.text.split()) <= 252 and passage.text.endswith(".") for passage in found)


def test_a_cut_falls_between_paragraphs_where_it_can() -> None:
    paragraphs = [numbered(4, 22) for _ in range(8)]
    found = passages(of_text("\n\n".join(paragraphs)), HashEmbedder())
    assert [passage.text.count("\n\n") for passage in found] == [1, 1, 1, 1]


def test_a_list_keeps_its_lead_in_and_a_heading_its_paragraph() -> None:
    items = "\n".join(f"- item {number} " + "word " * 8 + "end;" for number in range(8))
    text = f"{numbered(9, 20)}\n\nScope of the rule\n\nLicences are needed for:\n\n{items}"
    found = [passage.text for passage in passages(of_text(text), HashEmbedder())]
    assert len(found) == 2
    assert found[1].startswith("Scope of the rule\n\nLicences are needed for:\n\n- item 0")


def test_a_sentence_over_the_window_is_cut_at_clauses_and_words() -> None:
    clause = "the exporter keeps a record of every part that leaves the plant"
    text = "; ".join([clause] * 60) + "."
    found = passages(of_text(text), HashEmbedder())
    assert len(found) >= 3
    assert all(passage.text.endswith((";", ".")) for passage in found)
    assert all(not re.match(r"\s|;", passage.text) for passage in found)


def test_a_word_without_end_is_cut_too() -> None:
    article = of_text("A picture follows. " + "QUJD" * 20_000 + " That was it.")
    found = passages(article, HashEmbedder())
    require_exact(article, found, HashEmbedder())
    assert max(len(passage.text) for passage in found) <= 256 * 12


def test_a_long_title_leaves_half_of_the_window() -> None:
    found = passages(of_text(numbered(40, 20), title="word " * 400), HashEmbedder())
    assert all(100 <= len(passage.text.split()) <= 126 for passage in found)


@pytest.mark.model
def test_with_the_real_tokenizer_every_passage_and_its_title_fit_the_window() -> None:
    embedder = open_embedder(read_settings())
    text = "\n\n".join(
        f"§ 744.{n} covers “dual-use” goods (ECCN 3A090.{n}), e.g. gallium/germanium: {numbered(9, 24)}"
        for n in range(20)
    )
    article = of_text(text, title="Entity List additions; 15 CFR 744 amended")
    found = passages(article, embedder)
    assert all(
        count <= embedder.window
        for count in embedder.tokens([f"{article.source.title}\n{passage.text}" for passage in found])
    )
    require_exact(article, found, embedder)
