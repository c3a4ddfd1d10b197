"""The dancer's one address: the whole journey, a screen at a time."""

import streamlit as st

from pages.dancer.arriving import arrive, arrive_by_link, resume
from pages.dancer.moves import make, speak
from pages.dancer.screens import draw_screen
from pages.dancer.state import Journey, Step, own_journey
from pages.dancer.tab import tab
from pages.parts.columns import reading_column
from pages.parts.language import language

BEFORE_CONSENT = (Step.FRONT, Step.WELCOME, Step.AGE)


def come_in(here: Journey) -> None:
    """Follows the code of the address, and takes up what this tab had begun."""
    code, link = (st.query_params.get(name, "") for name in ("code", "link"))
    told = here.draft_key
    # The tab first: a code whose draft it knows goes on with that one.
    heard = tab(here, has_code=bool(code) and here.may_follow)
    with here.turn:
        follow(here, code or heard.code, link or heard.link, heard.draft_key)
        if here.language != language():
            speak(here, language())
        if heard.draft_key and not here.draft_key and here.step in BEFORE_CONSENT:
            make(here, resume, heard.draft_key)
    if here.draft_key not in (told, heard.draft_key):
        st.rerun()  # what she types from now on goes to a draft that the tab does not know yet


def follow(here: Journey, code: str, link: str, draft_key: str = "") -> None:
    """Follows a code once, or an open link; one that leads nowhere is told once."""
    if here.problem or not here.may_follow:
        return
    if code:
        make(here, arrive, code, draft_key)
    elif link and not here.link:
        make(here, arrive_by_link, link)


def draw() -> None:
    """One screen, with the one sentence that may stand in the way."""
    here = own_journey()
    come_in(here)
    with reading_column():
        draw_screen(here)


draw()
