"""Importing Gradio in half the time: it parses all its sources to write .pyi files into the installation, and need not."""

import inspect
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def without_stubs() -> Iterator[None]:
    """In the block, a component of Gradio has no file: it then writes none (`create_or_modify_pyi`, gradio 6.31)."""
    file_of = inspect.getfile

    def getfile(object: Any) -> str:
        if type(object).__name__ == "ComponentMeta":
            raise OSError("a component of Gradio")
        return file_of(object)

    inspect.getfile = getfile
    try:
        yield
    finally:
        inspect.getfile = file_of
