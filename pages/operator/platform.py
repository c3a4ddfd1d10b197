"""The platform: what is missing before a real table can open."""

import streamlit as st

from models.people import (
    LONGEST_PLATFORM_TEXT,
    PlatformState,
    describe_platform,
    platform_state,
)
from models.upkeep import goes_soon
from pages.operator.health import draw_health
from pages.operator.keeping import draw_keeping
from pages.parts.attempts import attempt, draw_problem
from pages.parts.clock import today
from pages.parts.columns import reading_column
from pages.parts.going import draw_going
from pages.parts.language import N_, _
from pages.parts.signed_in import actor
from pages.parts.store import store
from pages.parts.unusual import draw_unusual

_KEPT = "platform_kept"
FIELDS = {
    "controller_name": N_("Who is responsible (the controller)?"),
    "controller_contact": N_("How can people reach them?"),
    "dpia_state": N_("How far is the DPIA?"),
}
COMPLETE = N_("Everything that a table needs from the platform is filled in.")
MISSING = N_("No real table can open yet. Still missing: {what}.")


def draw() -> None:
    """Top to bottom: whether all works, what is missing and what goes soon, the three texts, how
    long things are kept.
    """
    st.title(_("Platform"), anchor=False)
    draw_problem()
    draw_health()
    state = platform_state(store())
    missing = ", ".join(_(name) for name in state.missing)
    st.markdown(_(MISSING).format(what=missing) if missing else _(COMPLETE))
    draw_unusual()
    draw_going(goes_soon(store(), actor(), today()))
    draw_form(state)
    draw_keeping()


def draw_form(state: PlatformState) -> None:
    """The three texts that dancers read at the consents."""
    with st.form("platform", border=False):
        for name, label in FIELDS.items():
            st.text_input(
                _(label),
                value=getattr(state, name),
                max_chars=LONGEST_PLATFORM_TEXT,
                key=f"platform_{name}",
            )
        st.form_submit_button(_("Keep"), type="primary", on_click=_keep)
    if st.session_state.pop(_KEPT, False):
        st.markdown(_("Kept."))


def _keep() -> None:
    state = PlatformState(**{name: st.session_state[f"platform_{name}"] for name in FIELDS})
    st.session_state[_KEPT] = attempt(lambda: describe_platform(store(), actor(), state))


with reading_column():
    draw()
