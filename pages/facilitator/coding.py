"""Coding: a text at a time, what it may be about, and a person's decision."""

from collections.abc import Sequence

import streamlit as st

from models.coding import (
    OwnThemes,
    ReadingList,
    TextToCode,
    own_themes,
    reading_list,
    some_texts_to_code,
)
from pages.facilitator.choosing import chosen_table, draw_unlocking, tables_where
from pages.facilitator.quoting import draw_quote, draw_way_to_raw
from pages.facilitator.taking_out import draw_taking_out
from pages.facilitator.workbench.component import draw_workbench
from pages.facilitator.workbench.desk import Desk, at_hand, desk_for, lay
from pages.facilitator.workbench.learned import Learned
from pages.facilitator.workbench.progress import draw_progress, draw_ways_on
from pages.parts.attempts import draw_problem
from pages.parts.language import N_, _
from pages.parts.signed_in import actor
from pages.parts.store import store

NOTHING_TO_READ = N_("There is nothing to read yet. You can read when a phase is closed.")


def draw() -> None:
    """Top to bottom: the table, unlocking, then one text beside its themes."""
    who = actor()
    st.title(_("Read and code"), anchor=False)
    tables = tables_where(who, readable=True)
    if not tables:
        st.markdown(_(NOTHING_TO_READ))
        return
    table = chosen_table(tables, "coding")
    if draw_unlocking(who):
        st.fragment(draw_desk)(table.table_id)


def draw_desk(table_id: str) -> None:
    """How far it is, the text with its themes, and what else can be done with it."""
    draw_problem()
    listed = reading_list(store(), actor(), table_id)
    if not listed.order:
        st.markdown(_(NOTHING_TO_READ))
        return
    desk = desk_for(table_id)
    here = lay(desk, listed)
    texts = some_texts_to_code(store(), actor(), table_id, at_hand(desk, listed))
    own = own_themes(store(), actor(), table_id)
    draw_progress(listed)
    draw_workbench(desk, listed, texts, learned_at(desk, listed, texts, own), own)
    text = next(text for text in texts if text.text_id == here)
    draw_taking_out(table_id, text)
    draw_quote(table_id, text)
    draw_way_to_raw()
    draw_ways_on(table_id)


def learned_at(
    desk: Desk, listed: ReadingList, texts: Sequence[TextToCode], own: OwnThemes
) -> Learned:
    """What this coder taught the suggestions; what she decided before is opened once."""
    if desk.learned is None:
        desk.learned = Learned()
        desk.learned.hear(some_texts_to_code(store(), actor(), desk.table_id, listed.read), own)
    desk.learned.hear(texts, own)
    return desk.learned


draw()
