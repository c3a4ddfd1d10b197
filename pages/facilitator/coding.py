"""Coding: a text at a time, what it may be about, and a person's decision."""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from models.coding import OwnThemes, TextToCode, own_themes, some_texts_to_code
from pages.facilitator.choosing import chosen_table, draw_unlocking, tables_where
from pages.facilitator.quoting import draw_quote, draw_way_to_raw
from pages.facilitator.taking_out import draw_taking_out
from pages.facilitator.workbench.component import draw_workbench
from pages.facilitator.workbench.desk import AtHand, Desk, at_hand, desk_for, lay
from pages.facilitator.workbench.learned import Learned
from pages.facilitator.workbench.many import page_of, told_page
from pages.facilitator.workbench.on_the_desk import told_text
from pages.facilitator.workbench.progress import draw_progress, draw_ways_on
from pages.parts.attempts import draw_problem
from pages.parts.language import N_, _
from pages.parts.signed_in import actor
from pages.parts.store import store

NOTHING_TO_READ = N_("There is nothing to read yet. You can read when a phase is closed.")
LEARNS_FROM = 300  # texts that she decided on before: to open 10,000 takes a minute


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
        desk_for(table.table_id).forget_list()
        st.fragment(draw_desk)(table.table_id)


def draw_desk(table_id: str) -> None:
    """How far it is, the text with its themes or many at once, and what else can be done."""
    draw_problem()
    desk = desk_for(table_id)
    hand, texts = opened(desk)
    if not texts:
        st.markdown(_(NOTHING_TO_READ))
        return
    own = own_themes(store(), actor(), table_id)
    learned = learned_at(desk, texts, own)
    told = [told_text(text, learned.suggestions(text), own) for text in texts]
    page = page_of_many(desk, own)
    draw_progress(desk.listed())
    draw_workbench(desk, hand, told, page, own)
    if page is None:
        text = next(text for text in texts if text.text_id == desk.text_id)
        draw_taking_out(table_id, text)
        draw_quote(table_id, text)
        draw_way_to_raw()
    draw_ways_on(table_id)


def opened(desk: Desk) -> tuple[AtHand, tuple[TextToCode, ...]]:
    """What is at hand with its words, without what was withdrawn meanwhile; nothing where there is
    nothing to read.
    """
    while desk.listed().order:
        lay(desk, desk.listed())
        hand = at_hand(desk, desk.listed())
        texts = some_texts_to_code(store(), actor(), desk.table_id, hand.text_ids)
        gone = set(hand.text_ids) - {text.text_id for text in texts}
        if not gone:
            return hand, texts
        desk.note_gone(gone)
    return AtHand((), (), more=False), ()


def page_of_many(desk: Desk, own: OwnThemes) -> dict[str, Any] | None:
    """The page of many texts that lies over the desk, if one was asked for."""
    if desk.many is None:
        return None
    page = page_of(desk.listed(), desk.many, desk.text_id)
    texts = some_texts_to_code(store(), actor(), desk.table_id, page.text_ids)
    return told_page(page, desk.many, texts, own)


def learned_at(desk: Desk, texts: Sequence[TextToCode], own: OwnThemes) -> Learned:
    """What this coder taught the suggestions; some of what she decided before is opened once."""
    if desk.learned is None:
        desk.learned = Learned()
        before = sorted(desk.listed().read)[:LEARNS_FROM]
        desk.learned.hear(some_texts_to_code(store(), actor(), desk.table_id, before), own)
    desk.learned.hear(texts, own)
    return desk.learned


draw()
