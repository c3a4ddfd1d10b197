"""A round in which dancers choose themes: up to three, kept at once, the last choice counts."""

import random

import streamlit as st

from content.codebook import codebook
from models.coding.codings import MOST_THEMES
from models.errors import TooManyChosen
from models.live import RoundInOrder, choose_themes, themes_chosen
from models.survey.answers import LAST_THEME
from pages.dancer.live import quiet
from pages.dancer.live.words import seat
from pages.dancer.moves import attempt
from pages.dancer.state import Journey
from pages.parts.language import N_, _, language
from pages.parts.store import store
from pages.parts.theme_names import theme_name

NOBODY_SEES = N_("Your choice is kept at once. Nobody sees it. You may still change it.")


def draw(here: Journey, round_now: RoundInOrder) -> None:
    """The themes, in an order of this phone."""
    quiet.draw(round_now)
    assert here.seat is not None
    key = f"themes_{round_now.round_id}" + ("" if language() == "nl" else f"_{language()}")
    st.pills(
        _("Themes"),
        _mixed(here.seat.response_id),
        selection_mode="multi",
        default=list(themes_chosen(store(), here.seat, round_now.round_id)),
        format_func=theme_name,
        key=key,
        label_visibility="collapsed",
        width="stretch",
        on_change=attempt,
        args=(_choose, key),
    )
    st.markdown(f":gray[{_(NOBODY_SEES)}]")


def _mixed(mixed_by: str) -> list[str]:
    themes = [theme.key for theme in codebook().themes if theme.key != LAST_THEME]
    random.Random(mixed_by).shuffle(themes)
    return [*themes, LAST_THEME]


def _choose(here: Journey, key: str) -> None:
    chosen = st.session_state.get(key) or ()
    if len(chosen) > MOST_THEMES:
        raise TooManyChosen
    if not here.rehearsal:
        choose_themes(store(), seat(here), chosen)
