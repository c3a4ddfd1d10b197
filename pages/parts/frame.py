"""Draws one page in its frame: strip, masthead, the page itself, help line."""

from collections.abc import Callable

import streamlit as st

from models.errors import SignInProblem
from models.people import Role
from pages.parts.help_entries import Reader
from pages.parts.help_line import help_line
from pages.parts.language import _
from pages.parts.masthead import dancers_masthead, masthead, practice_strip
from pages.parts.page_language import set_page_language
from pages.parts.places import Place
from pages.parts.problems import calmly
from pages.parts.signed_in import actor_or_nobody, require


def draw_in_frame(place: Place, draw: Callable[[], None], dancer: Callable[[], Reader]) -> None:
    """The whole page, after a look at who may open it; what goes wrong is one calm sentence.

    `dancer` tells, on her pages, what is known of her.
    """
    with st.container(key=f"frame_{place.frame}"), calmly():
        practice_strip()
        if place.frame == "dancer":
            dancers_masthead()
        elif place.frame == "room":
            set_page_language()
        else:
            masthead(place, _role(place))
        _check_entry(place)
        draw()
    if place.frame in ("dancer", "public"):
        with calmly():
            help_line(dancer() if place.frame == "dancer" else None)


def _check_entry(place: Place) -> None:
    """Whoever may not come in still sees which page this is."""
    if not place.roles:
        return
    try:
        require(*place.roles)
    except SignInProblem:
        st.title(_(place.name), anchor=False)
        raise


def _role(place: Place) -> Role | None:
    who = actor_or_nobody() if place.frame == "staff" else None
    return who.role if who else None
