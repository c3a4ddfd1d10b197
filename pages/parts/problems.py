"""What a person sees when something goes wrong: one calm sentence, from one place.

A domain error has its own sentence. Anything else is a mistake of ours: the person gets a number
to name, and the log a line with that number, the kind of exception and where it happened. Never
what the exception says: that may be what somebody wrote.
"""

import logging
import secrets
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import streamlit as st

from models.errors import DomainError, SignedOut
from pages.parts.language import N_, _, query
from pages.parts.places import SIGN_IN

OUR_FAULT = N_(
    "Something went wrong on our side. Wait a moment and try again. "
    "Does it stay like this? Tell us this number: {number}."
)

log = logging.getLogger("danstafels")


@contextmanager
def calmly() -> Iterator[None]:
    """Shows what goes wrong inside, and goes on."""
    try:
        yield
    except Exception as problem:
        show_problem(problem)


def show_problem(problem: Exception) -> bool:
    """Draws the sentence for this problem. Gives True: Streamlit need not show it as well."""
    if isinstance(problem, DomainError):
        st.error(_(problem.sentence))
    else:
        st.error(_(OUR_FAULT).format(number=_logged(problem)))
    if isinstance(problem, SignedOut):
        st.page_link(SIGN_IN.file, label=_(SIGN_IN.name), query_params=query())
    return True


def _logged(problem: Exception) -> str:
    number = secrets.token_hex(3)
    log.error("%s %s at %s", number, type(problem).__qualname__, where(problem))
    return number


def where(problem: BaseException) -> str:
    """Files and lines it came through, the last four, without the lines themselves."""
    frames = traceback.extract_tb(problem.__traceback__)[-4:]
    return " < ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in reversed(frames))
