"""What stands out in the texts of a table: themes, words, words in context, and pairs."""

import streamlit as st

from analysis.disclosure import WORD_WRITERS
from analysis.words import Writing, read, writers_of
from models.coding import OwnThemes, own_themes, writings_of_table
from pages.facilitator.choosing import chosen_table, draw_unlocking, tables_where
from pages.facilitator.standing_block import READING
from pages.facilitator.standing_pairs import draw_theme_pairs, draw_word_pairs
from pages.facilitator.standing_themes import draw_themes
from pages.facilitator.standing_words import draw_context, draw_key_words
from pages.parts.attempts import draw_problem
from pages.parts.language import N_, _, query
from pages.parts.signed_in import actor
from pages.parts.store import store

ABOUT = N_(
    "The machine counts words and themes here. It does not understand them: read the places "
    "yourself. You see only what five or more dancers wrote."
)
NOTHING_TO_READ = N_("There is nothing to read yet. You can read when a phase is closed.")
TOO_FEW = N_(
    "Fewer than five dancers wrote something that you may read. From five on you see here what "
    "stands out."
)
NAMES = N_("Is there a name among these words? Take it out where you read and code.")


def draw() -> None:
    """Top to bottom: the table, unlocking, themes, words and one of them in context, pairs."""
    who = actor()
    st.title(_("What stands out"), anchor=False)
    draw_problem()
    st.markdown(_(ABOUT), width=READING)
    tables = tables_where(who, readable=True)
    if not tables:
        st.markdown(_(NOTHING_TO_READ))
        return
    table = chosen_table(tables, "standing_out")
    if not draw_unlocking(who):
        return
    writings = writings_of_table(store(), who, table.table_id)
    if writers_of(writings) < WORD_WRITERS:
        st.markdown(_(TOO_FEW), width=READING)
    else:
        draw_all(writings, own_themes(store(), who, table.table_id))
    st.page_link(
        "pages/facilitator/coding.py",
        label=_("Read and code"),
        query_params={"tafel": table.table_id, **query()},
    )


def draw_all(writings: tuple[Writing, ...], own: OwnThemes) -> None:
    """The blocks, each as soon as five dancers are behind what it says."""
    texts = read(writings)
    draw_themes(writings, own.names)
    standing_out = draw_key_words(texts, own)
    draw_context(texts, standing_out)
    draw_word_pairs(texts)
    draw_theme_pairs(writings, own.names)
    st.caption(_(NAMES), width=READING)


draw()
