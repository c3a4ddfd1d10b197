"""Coding: a text at a time, what it may be about, and a person's decision."""

import streamlit as st

from models.coding import TextToCode, texts_to_code
from pages.facilitator.choosing import chosen_table, draw_unlocking, tables_where
from pages.facilitator.desk import Desk, desk_for, on_the_desk
from pages.facilitator.taking_out import draw_taking_out
from pages.facilitator.text_list import draw_list
from pages.facilitator.text_to_code import draw_quote, draw_text, draw_way_to_raw
from pages.facilitator.theme_choice import draw_themes
from pages.parts.attempts import draw_problem
from pages.parts.language import N_, _
from pages.parts.signed_in import actor
from pages.parts.store import store

NOTHING_TO_READ = N_("There is nothing to read yet. You can read when a phase is closed.")


def draw() -> None:
    """Top to bottom: the table, unlocking, then one text beside its themes."""
    who = actor()
    st.title(_("Read and code"), anchor=False)
    draw_problem()
    tables = tables_where(who, readable=True)
    if not tables:
        st.markdown(_(NOTHING_TO_READ))
        return
    table = chosen_table(tables, "coding")
    if not draw_unlocking(who):
        return
    texts = texts_to_code(store(), who, table.table_id)
    if texts:
        draw_desk(desk_for(table.table_id), texts)
    else:
        st.markdown(_(NOTHING_TO_READ))


def draw_desk(desk: Desk, texts: tuple[TextToCode, ...]) -> None:
    """What is still to read, the text itself, and its themes."""
    text = on_the_desk(desk, texts)
    suggested = desk.learned.suggestions(text, texts)
    with st.container(key="desk"):
        still, words, themes = st.columns([3, 6, 6], gap="medium")
        with still:
            listed = draw_list(desk, texts, text)
        with words:
            draw_text(text, suggested)
            draw_taking_out(desk.table_id, text)
            draw_quote(desk, text)
            draw_way_to_raw()
        with themes, st.container(key="card_themes"):
            draw_themes(desk, text, suggested, listed)


draw()
