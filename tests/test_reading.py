"""Reading with the real embedding model over a few hand-made passages."""

from collections.abc import Mapping, Sequence
from datetime import date

import pytest

from qa.domain import Hit, Source
from qa.embedded import under_titles
from qa.followup import Standalone
from qa.labels import heading_over, is_label
from qa.models import Embedder, open_embedder
from qa.reading import ALIKE, ReadSentence, read
from qa.settings import Settings
from qa.wordvectors import pack

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def embedder() -> Embedder:
    return open_embedder(Settings())


def hit(text: str, title: str = "An article", published: date | None = None, start: int = 0) -> Hit:
    return Hit(
        id=title, article_id=title, position=0, start=start, end=start + len(text), text=text, version=1, score=0.5,
        source=Source(title=title, published=published),
    )  # fmt: skip


def question(text: str) -> Standalone:
    return Standalone(text, text)


def sentences_of(
    asked: Standalone, hits: Sequence[Hit], embedder: Embedder, rarity: Mapping[str, float] | None = None
) -> tuple[ReadSentence, ...]:
    (words,) = embedder.read([asked.text])[1]
    texts = [pack(one) for one in under_titles([(one.source.title, one.text) for one in hits], embedder)[1]]
    return read(asked, words, hits, texts, rarity or {})


def test_the_sentence_that_answers_comes_first(embedder: Embedder) -> None:
    passage = hit(
        "The ministry met in Beijing. Exporters must apply for a licence 45 days before shipment. "
        "Officials spoke of national security."
    )
    best = sentences_of(
        question("How long before shipping must a permit be requested?"), [passage], embedder
    )[0]
    assert best.text == "Exporters must apply for a licence 45 days before shipment."


def test_offsets_point_into_the_article(embedder: Embedder) -> None:
    article = "Preface. Gallium needs a licence. Germanium needs one too."
    passage = hit(article[9:], start=9)
    for sentence in sentences_of(question("What needs a licence?"), [passage], embedder):
        assert article[sentence.start : sentence.end] == sentence.text


def test_a_code_counts_only_letter_for_letter(embedder: Embedder) -> None:
    near, exact = hit("ECCN 3A091 covers amplifiers."), hit("ECCN 3A090 covers chips.", "Another")
    sentences = sentences_of(question("3A090"), [near, exact], embedder)
    assert [(s.text, s.coverage) for s in sentences] == [
        ("ECCN 3A090 covers chips.", pytest.approx(1.0)),
        ("ECCN 3A091 covers amplifiers.", 0.0),
    ]


@pytest.mark.parametrize("asked", ["15 CFR 744.21", "15 CFR § 744.21", "15 C.F.R. 744.21"])
def test_a_section_is_found_with_its_code_before_it(asked: str, embedder: Embedder) -> None:
    passage = hit("Section 744.21 is about military end users.")
    assert sentences_of(question(asked), [passage], embedder)[0].coverage == pytest.approx(1.0)


def test_a_section_is_not_mistaken_for_a_longer_one(embedder: Embedder) -> None:
    sentences = sentences_of(
        question("744.2"), [hit("Section 744.21 is about military end users.")], embedder
    )
    assert sentences[0].coverage == 0.0


def test_the_date_of_the_article_tells_its_sentences_apart(embedder: Embedder) -> None:
    text = "The bureau adds several entities to the list."
    march, june = hit(text, "List", date(2023, 3, 28)), hit(text, "Lists", date(2023, 6, 14))
    best = sentences_of(question("Who was added to the list in Jun 2023?"), [march, june], embedder)[0]
    assert best.hit.source.published == date(2023, 6, 14)


def test_an_off_topic_question_is_hardly_covered(embedder: Embedder) -> None:
    passage = hit(
        "The bureau adds several entities to the Entity List for supporting military modernisation."
    )
    on_topic = sentences_of(question("Which entities support military modernisation?"), [passage], embedder)[
        0
    ]
    off_topic = sentences_of(question("How do I bake banana bread?"), [passage], embedder)[0]
    assert off_topic.coverage < 0.35 < 0.6 < on_topic.coverage


def test_what_a_sentence_adds_is_what_the_others_leave_out(embedder: Embedder) -> None:
    gallium, graphite = hit("Gallium is licensed."), hit("Graphite is licensed.", "Other")
    first, second = sentences_of(question("gallium and graphite"), [gallium, graphite], embedder)
    assert second.adds([first]) > 0.2
    assert first.adds([first]) == 0.0


def test_a_question_of_everyday_words_finds_nothing(embedder: Embedder) -> None:
    assert sentences_of(question("who are you?"), [hit("Something.")], embedder) == ()


def test_rare_words_weigh_more(embedder: Embedder) -> None:
    one, other = hit("Dysprosium is listed."), hit("Export rules exist.", "Other")
    best = sentences_of(
        question("dysprosium export"), [other, one], embedder, {"dysprosium": 9.0, "export": 1.0}
    )[0]
    assert best.text == "Dysprosium is listed."


def test_a_word_that_says_the_same_is_as_good(embedder: Embedder) -> None:
    passage = hit("The ministry refused 52 applications. The ministry received 52 visitors.")
    best, other = sentences_of(question("How many did the ministry reject?"), [passage], embedder)
    assert "refused" in best.text
    rejected = ALIKE / 2
    assert max(best.words) >= rejected > other.words[-1]


def test_a_proper_name_is_no_other_word(embedder: Embedder) -> None:
    passage = hit("The amendment is discussed. The Update is discussed.")
    found = sentences_of(question("When is the Update discussed?"), [passage], embedder)
    amended, updated = sorted(found, key=lambda one: one.start)
    assert amended.words[0] < ALIKE / 2 < updated.words[0]


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Man Shot at Paris Gas Station Dies at Hospital", True),
        ("3 Hospitalized After Wrong-Way Crash in North Richland Hills", True),
        ("Number of companies", True),
        ("Hefei Advanced Computing Center Technology Development Research Institute Co., Ltd.", False),
        ("- National Supercomputing Center Tianjin Software Development Branch Office", False),
        ("Company: Hanoi Link Industries; Definitive duty: fifteen point seven percent", False),
        ("Element: Dysprosium; Control code: 1C905", False),
        ("the ministry will publish the list of licensed producers next week", False),
        ("The Bureau of Industry and Security Revised the Entity List on Monday.", False),
    ],
)
def test_a_headline_is_no_sentence_but_a_row_of_names_may_answer(line: str, label: bool) -> None:
    assert is_label(line) is label


def test_single_words_are_compared_where_they_stand(embedder: Embedder) -> None:
    asked = question("How many birds did the ministry cull in Manila?")
    passage = hit("Preface. The ministry killed 2,300 chickens and met exporters.", "A cull in Manila")
    found = next(one for one in sentences_of(asked, [passage], embedder) if "2,300" in one.text)

    def near(word: str, told: str) -> float:
        at, start = asked.text.index(word), passage.text.index(told)
        return found.near.between([(at, at + len(word))], [(start, start + len(told))])

    assert near("birds", "chickens") > near("birds", "exporters")
    assert near("ministry", "ministry") > 0.8
    words = [asked.text[start:end] for start, end in found.near.asked.tolist()]
    assert [word for word, plain in zip(words, found.near.plain, strict=True) if not plain] == ["Manila"]
    assert found.near.between([], [(0, 5)]) == -1.0


def test_what_the_sentence_before_says_speaks_for_a_sentence(embedder: Embedder) -> None:
    passage = hit("The rule adds 38 affiliates of Huawei. They are located in 21 countries. It is long.")
    found = sentences_of(question("Where are the affiliates of Huawei?"), [passage], embedder)
    extra = {one.text: one.extra for one in found}
    assert extra["They are located in 21 countries."] > extra["The rule adds 38 affiliates of Huawei."] == 0


def test_the_heading_over_a_sentence_is_the_nearest_before_it() -> None:
    text = "Two steps\n\nStep: It ends; Date: May 5\n\nWhy\n\nThe ministers met. They agreed."
    assert [heading_over(text, text.index(at)) for at in ("Two", "Step", "Why", "The m", "They")] == [
        "",
        "Two steps",
        "Two steps",
        "Why",
        "Why",
    ]
