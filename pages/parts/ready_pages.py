"""Streamlit's page of each place, made once: finding their files anew took a fifth of every run."""

from copy import copy
from functools import cache

import streamlit as st
from streamlit.navigation.page import Page

from content.languages import Language
from content.wording import wording
from pages.parts.language import language
from pages.parts.places import JOURNEY, PLACES, Place


def ready_pages() -> dict[Page, Place]:
    """The pages for this run, each with its place. Copies: a run writes on the one it draws."""
    return {copy(page): place for page, place in _made(language()).items()}


@cache
def _made(spoken: Language) -> dict[Page, Place]:
    say = wording(spoken).gettext
    return {
        st.Page(
            place.file,
            title=say(place.name),
            url_path=place.address or None,
            default=place is JOURNEY,
        ): place
        for place in PLACES
    }
