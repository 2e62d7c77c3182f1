"""One frozen `Settings`, read from the environment (prefix `EXPORTQA_`) and from `.env`.

Built once, in `ui`, and passed on; nothing else reads the environment.
"""

from pathlib import Path
from typing import Annotated

from platformdirs import user_data_path
from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from qa.errors import SettingsError

DEFAULT_EMBEDDING_MODEL = "all-MiniLM-L6-v2"


class Settings(BaseSettings):
    """What a user can set. Each description is printed in the README's table."""

    model_config = SettingsConfigDict(env_prefix="EXPORTQA_", env_file=".env", extra="ignore", frozen=True)

    data_dir: Path = Field(
        default_factory=lambda: user_data_path("exportqa"),
        description="folder that holds the record and the index",
    )
    database_url: str = Field(
        "",
        description="record elsewhere: a SQLAlchemy URL, e.g. `postgresql+psycopg://…` (empty: SQLite in the data folder)",
    )
    chroma_url: str = Field(
        "",
        description="index elsewhere: `http://host:8000` of a Chroma server (empty: embedded in the data folder)",
    )
    host: str = Field("127.0.0.1", description="address that `exportqa serve` listens on")
    port: int = Field(7860, ge=0, le=65535, description="port that `exportqa serve` listens on")
    samples: bool = Field(
        True, description="put the bundled articles into an empty library when the server starts"
    )
    chat_model: str = Field(
        "", description="LangChain `provider:model` that words the answers (empty: quoted answers)"
    )
    api_key: SecretStr = Field(
        SecretStr(""),
        description="key for the chat model's provider (empty: the provider's own variable, e.g. `OPENAI_API_KEY`)",
    )
    chat_base_url: str = Field(
        "", description="address of an OpenAI-compatible or Ollama server (empty: the provider's own)"
    )
    chat_timeout: float = Field(
        30.0,
        gt=0,
        description="seconds that a chat model may be silent before the quoted answer is given instead; a whole reply may take four times as long",
    )
    embedding_model: str = Field(
        DEFAULT_EMBEDDING_MODEL,
        description="sentence-transformers model, a name or a folder; after a change run `exportqa reindex`",
    )
    reranker_model: str = Field(
        "",
        description="sentence-transformers cross-encoder that puts the passages found in order, a name or a folder (empty: none)",
    )
    fetch_allow: Annotated[tuple[str, ...], NoDecode] = Field(
        (), description="host names, comma-separated, that may be fetched although their address is private"
    )

    feeds_every: float = Field(
        0,
        ge=0,
        description="minutes between two synchronisations of the followed feeds by the server (0: never)",
    )

    @field_validator("fetch_allow", mode="before")
    @classmethod
    def _split_at_commas(cls, value: object) -> object:
        return (
            tuple(host.strip().lower() for host in value.split(",") if host.strip())
            if isinstance(value, str)
            else value
        )


def read_settings(**given: object) -> Settings:
    """The settings from the environment, with what is `given` on top. Raises `SettingsError` naming the variable."""
    try:
        return Settings(**given)  # type: ignore[arg-type]
    except ValidationError as error:
        first = error.errors()[0]
        name = "EXPORTQA_" + "_".join(str(part) for part in first["loc"]).upper()
        raise SettingsError(
            f"{name} is wrong: {first['msg']}. Correct or unset it; the README lists all settings."
        ) from error
