"""A new password, typed twice."""

import streamlit as st

from models.errors import PasswordsDiffer
from pages.parts.attempts import draw_problem_of
from pages.parts.language import N_, _

ABOUT = N_(
    "At least twelve characters. A sentence of four words or more works well: "
    "easy to remember, hard to guess."
)


def draw_new_password() -> None:
    """Both fields, within a form, and what is wrong with them."""
    st.markdown(_(ABOUT))
    for key, label in (
        ("new_password", _("New password")),
        ("new_password_again", _("New password once more")),
    ):
        st.text_input(label, key=key, type="password", autocomplete="new-password")
    draw_problem_of("new_password")


def typed_twice() -> str:
    """The new password. Raises PasswordsDiffer."""
    typed: str = st.session_state["new_password"]
    if typed != st.session_state["new_password_again"]:
        raise PasswordsDiffer
    return typed
