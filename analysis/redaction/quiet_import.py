"""Importing a library that sets up logging and warnings for the whole process, without that."""

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def quietly() -> Iterator[None]:
    """Whatever is imported inside leaves logging and warnings as they were.

    `deduce` sends every log line of the process, at the lowest level, to standard output.
    """
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    # While the root logger has a handler, `logging.basicConfig` does nothing.
    root.addHandler(logging.NullHandler())
    try:
        with warnings.catch_warnings():
            yield
    finally:
        root.handlers[:] = handlers
        root.setLevel(level)
