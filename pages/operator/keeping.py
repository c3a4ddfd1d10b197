"""How long things are kept: what was promised to dancers, and choosing shorter."""

import streamlit as st

from content.keeping import ANSWER_DAYS, RAW_DAYS, WARNED_DAYS
from models.people import choose_keeping, keeping
from pages.parts.attempts import attempt, draw_problem_of
from pages.parts.language import N_, _
from pages.parts.signed_in import actor
from pages.parts.store import store

_KEPT = "keeping_kept"
ABOUT = N_(
    "The days count from when a table closes. Then the platform removes things by itself. "
    "Figures and quotes that were shared stay. You may choose fewer days. "
    "Nothing goes in the first {warned} days after you do. "
    "More days count only for tables that still have to open."
)
FIELDS = {
    "raw_days": (N_("Days that raw words are kept (1 to 90)"), RAW_DAYS),
    "answer_days": (N_("Days that answers are kept (1 to 730)"), ANSWER_DAYS),
}


def draw_keeping() -> None:
    """Two numbers of days, and what they do."""
    st.header(_("How long we keep it"), anchor=False)
    st.markdown(_(ABOUT).format(warned=WARNED_DAYS))
    chosen = keeping(store())
    with st.form("keeping", border=False):
        for name, (label, most) in FIELDS.items():
            days = getattr(chosen, name)
            st.number_input(_(label), 1, most, value=days, key=f"keeping_{name}")
            draw_problem_of(name)
        st.form_submit_button(_("Keep"), key="keeping_keep", on_click=_keep)
    if st.session_state.pop(_KEPT, False):
        st.markdown(_("Kept."))


def _keep() -> None:
    asked = {name: int(st.session_state[f"keeping_{name}"]) for name in FIELDS}
    st.session_state[_KEPT] = attempt(lambda: choose_keeping(store(), actor(), **asked))
