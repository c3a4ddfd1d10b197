"""The list beside the desk: what is still to read, by its first words."""

import streamlit as st

from models.coding import TextToCode
from pages.facilitator.desk import Desk, take_chosen
from pages.parts.language import N_, _
from pages.parts.plain_text import plain

FIRST_WORDS = 7
ALL_READ = N_("You have read everything of this table.")


def draw_list(
    desk: Desk, texts: tuple[TextToCode, ...], here: TextToCode
) -> tuple[TextToCode, ...]:
    """Draws the list, the text on the desk chosen; gives the texts that it shows."""
    unread = [text for text in texts if text.themes is None]
    st.header(_("Still to read"), anchor=False)
    read = len(texts) - len(unread)
    st.caption(_("{read} of {all} read").format(read=read, all=len(texts)))
    if not unread:
        st.markdown(_(ALL_READ))
    also_read = st.checkbox(_("Show what I have read too"), key="coding_also_read")
    listed = tuple(text for text in texts if also_read or text.themes is None or text == here)
    _draw_choice(desk, listed, here)
    return listed


def _draw_choice(desk: Desk, listed: tuple[TextToCode, ...], here: TextToCode) -> None:
    names = {text.text_id: _first_words(text.words) for text in listed}
    # The desk says what is chosen: keeping a decision moves on without a tap in this list.
    st.session_state["coding_list"] = here.text_id
    with st.container(key="list_to_read"):
        st.radio(
            _("Still to read"),
            list(names),
            format_func=lambda text_id: names.get(text_id, ""),
            key="coding_list",
            label_visibility="collapsed",
            on_change=take_chosen,
            args=(desk,),
        )


def _first_words(words: str) -> str:
    said = words.split()
    start = " ".join(said[:FIRST_WORDS])
    return plain(start if len(said) <= FIRST_WORDS else f"{start}…")
