"""A text of the questionnaire: its title and its words."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from content.questionnaire import questionnaire
from pages.parts.language import language


def draw_passage(key: str, draw_title: Callable[..., Any]) -> None:
    """The text of that key; `draw_title` is `st.title` or `st.header`."""
    passage = questionnaire().texts[key]
    if passage.title:
        draw_title(passage.title.in_(language()), anchor=False)
    st.markdown(passage.text.in_(language()))
