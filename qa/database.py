"""How the record's database is opened, read and written: SQLite in the data folder, or PostgreSQL by URL.

Database and disk errors leave here as `StoreUnavailable`. Knows no tables.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, SQLAlchemyError

from qa.errors import SettingsError, StoreUnavailable

BUSY_MILLISECONDS = 10_000
CONNECTIONS_KEPT = 8
CONNECTIONS_MORE = 56


def open_engine(database_url: str, folder: Path) -> sa.Engine:
    """An engine on `database_url`, or on `record.sqlite3` in `folder` when it is empty.

    Raises `SettingsError` for a URL that names no usable database.
    """
    if not database_url:
        return _sqlite_engine(sa.URL.create("sqlite", database=str(folder / "record.sqlite3")))
    try:
        url = sa.make_url(database_url)
        if url.get_backend_name() == "sqlite":
            return _sqlite_engine(url)
        if url.get_backend_name() != "postgresql":
            raise SettingsError(
                f"EXPORTQA_DATABASE_URL names {url.get_backend_name()}, which the record cannot live in: "
                "use postgresql+psycopg://user@host/name, or leave it empty for SQLite in the data folder."
            )
        return sa.create_engine(
            url,
            isolation_level="REPEATABLE READ",
            pool_size=CONNECTIONS_KEPT,
            max_overflow=CONNECTIONS_MORE,
            pool_pre_ping=True,
            connect_args={"connect_timeout": 10},
        )
    except (ArgumentError, NoSuchModuleError, ModuleNotFoundError) as error:
        raise SettingsError(
            f"EXPORTQA_DATABASE_URL cannot be used ({error}): write it as postgresql+psycopg://user@host/name and "
            'install the driver with pip install "exportqa[postgres]".'
        ) from error


def _sqlite_engine(url: sa.URL) -> sa.Engine:
    engine = sa.create_engine(url, pool_size=CONNECTIONS_KEPT, max_overflow=CONNECTIONS_MORE)

    @sa.event.listens_for(engine, "connect")
    def _prepare(connection: sa.engine.interfaces.DBAPIConnection, _: object) -> None:
        connection.isolation_level = None  # BEGIN is ours, see `_begin`
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
        cursor.execute("PRAGMA journal_mode = WAL")
        cursor.execute("PRAGMA synchronous = FULL")
        cursor.execute("PRAGMA foreign_keys = ON")
        cursor.execute("PRAGMA cache_size = -16000")
        cursor.close()

    return engine


@contextmanager
def reading(engine: sa.Engine) -> Iterator[sa.Connection]:
    """A transaction that reads one state of the record. Raises `StoreUnavailable`."""
    with _translated(engine), engine.connect() as connection, connection.begin():
        _begin(connection, "BEGIN")
        yield connection


def raw(result: sa.CursorResult[Any]) -> list[Any]:
    """The rows as the driver gives them: where there are many, SQLAlchemy's own cost more than the query."""
    assert result.cursor is not None
    rows = list(result.cursor.fetchall())
    result.close()
    return rows


def rows_of(connection: sa.Connection, statement: str, values: tuple[object, ...] = ()) -> list[Any]:
    """The rows as the driver gives them, asked for past SQLAlchemy, whose part in a small query takes longer than the query."""
    cursor = connection.connection.cursor()
    cursor.execute(statement, values)
    rows = list(cursor.fetchall())
    cursor.close()
    return rows


@contextmanager
def writing(engine: sa.Engine) -> Iterator[sa.Connection]:
    """A transaction that is either wholly on the disk when the block ends, or not at all. Raises `StoreUnavailable`.

    It holds SQLite's write lock from its start, so it never fails half-way because another came first.
    """
    with _translated(engine), engine.connect() as connection, connection.begin():
        _begin(connection, "BEGIN IMMEDIATE")
        yield connection


def _begin(connection: sa.Connection, statement: str) -> None:
    """Tells SQLite that the transaction begins.

    Not as a listener of the engine: with one, SQLAlchemy looks for listeners at every statement, a tenth of what it costs.
    """
    if connection.dialect.name == "sqlite":
        connection.connection.cursor().execute(statement)


@contextmanager
def _translated(engine: sa.Engine) -> Iterator[None]:
    url = engine.url
    try:
        yield
    except (SQLAlchemyError, engine.dialect.loaded_dbapi.Error) as error:
        said = str(getattr(error, "orig", None) or error).strip().splitlines()[0]
        where = url.database if url.get_backend_name() == "sqlite" else url.render_as_string()
        raise StoreUnavailable(
            f"The record at {where} does not answer: {said}. {_advice(url, said)}"
        ) from error


# What SQLite says (https://www.sqlite.org/rescode.html) and what helps against it.
_SQLITE_ADVICE = (
    (
        ("full", "disk i/o error"),
        "Free some space on that disk, then run the command again: nothing was lost.",
    ),
    (
        ("readonly", "read-only"),
        "Make the folder writable for this user, or set EXPORTQA_DATA_DIR to another.",
    ),
    (
        ("unable to open",),
        "Check that the folder exists and is writable, or set EXPORTQA_DATA_DIR to another.",
    ),
    (
        ("malformed", "not a database"),
        "The file is damaged: put back a backup, or move the folder away and ingest the articles again.",
    ),
    (("locked", "busy"), "Another program holds the file: close it, then run the command again."),
)


def _advice(url: sa.URL, said: str) -> str:
    if url.get_backend_name() != "sqlite":
        return "Check EXPORTQA_DATABASE_URL and that the database server runs and lets this user in."
    for signs, advice in _SQLITE_ADVICE:
        if any(sign in said.lower() for sign in signs):
            return advice
    return "Run `exportqa doctor` to see more."
