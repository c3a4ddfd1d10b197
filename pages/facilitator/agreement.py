"""How far coders agree, and their differences, one at a time, to settle together."""

import streamlit as st

from analysis.agreement import Pair, Together, pairs, together
from models.coding import CodedTable, OwnThemes, coded_table, own_themes
from pages.facilitator.agreement_words import READING, draw_by_theme, draw_pairs, draw_together
from pages.facilitator.choosing import chosen_table, draw_unlocking, tables_where
from pages.facilitator.settling import draw_differences
from pages.parts.language import N_, _, query
from pages.parts.signed_in import actor
from pages.parts.store import store

_WORKED_OUT = "agreement_worked_out"
ABOUT = N_(
    "Two people who read the same text, each by themselves, may see something else in it. Here you "
    "see how far you agree, and where you differ. What you settle together counts in the results."
)
NO_TABLE = N_("There is nothing to read yet. You can read when a phase is closed.")
ALONE = N_(
    "One person coded texts of this danstafel so far. When a colleague codes the same texts, "
    "without seeing what you chose, you see here how far you agree."
)
NOBODY = N_("Nobody coded a text of this danstafel yet.")


def draw() -> None:
    """Top to bottom: the table, agreement in words and numbers, then where coders differ."""
    st.title(_("Agreement"), anchor=False)
    st.markdown(_(ABOUT), width=READING)
    tables = tables_where(actor(), readable=True)
    if not tables:
        st.markdown(_(NO_TABLE))
        return
    table = chosen_table(tables, "agreement")
    own = own_themes(store(), actor(), table.table_id)
    draw_agreement(coded_table(store(), actor(), table.table_id), own)
    st.header(_("Where you differ"), anchor=False)
    if draw_unlocking(actor()):
        draw_differences(table.table_id, own)
    st.page_link(
        "pages/facilitator/coding.py",
        label=_("Read and code"),
        query_params={"tafel": table.table_id, **query()},
    )


def draw_agreement(coded: CodedTable, own: OwnThemes) -> None:
    """All people together, theme by theme, and two by two with the machine."""
    people, two_by_two = worked_out(coded, own)
    if people.coders < 2:
        st.markdown(_(ALONE if people.coders else NOBODY), width=READING)
    else:
        draw_together(people, coded)
        draw_by_theme(people, own)
    draw_pairs(two_by_two, coded.names)


def worked_out(coded: CodedTable, own: OwnThemes) -> tuple[Together, tuple[Pair, ...]]:
    """The agreement of all, and two by two: worked out once for the same decisions, so that who
    settles differences waits for no numbers.
    """
    kept: tuple[CodedTable, Together, tuple[Pair, ...]] | None = st.session_state.get(_WORKED_OUT)
    if kept is None or kept[0] != coded:
        kept = (coded, together(coded.readings, own.choosable), pairs(coded.readings))
        st.session_state[_WORKED_OUT] = kept
    return kept[1], kept[2]


draw()
