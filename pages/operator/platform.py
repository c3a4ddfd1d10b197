"""The platform: what is missing before a real table can open, and who has an account."""

import streamlit as st

from models.people import (
    LONGEST_PLATFORM_TEXT,
    PlatformState,
    Role,
    describe_platform,
    people,
    platform_state,
)
from models.upkeep import goes_soon
from pages.operator.backups import draw_backups
from pages.operator.keeping import draw_keeping
from pages.parts.attempts import attempt, draw_problem
from pages.parts.clock import today
from pages.parts.columns import reading_column
from pages.parts.going import draw_going
from pages.parts.language import N_, _
from pages.parts.plain_text import plain
from pages.parts.roles import ROLES
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
HOW_TO_ADD = N_("You add an account at the server itself, with this command:")
LATER = N_("This is all that you can do here now. The rest comes later.")


def draw() -> None:
    """Top to bottom: what is missing and what goes soon, the three texts, how long things are
    kept, backups, the accounts.
    """
    st.title(_("Platform"), anchor=False)
    draw_problem()
    state = platform_state(store())
    missing = ", ".join(_(name) for name in state.missing)
    st.markdown(_(MISSING).format(what=missing) if missing else _(COMPLETE))
    draw_unusual()
    draw_going(goes_soon(store(), actor(), today()))
    draw_form(state)
    draw_keeping()
    draw_backups()
    draw_accounts()


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


def draw_accounts() -> None:
    """Everyone who can sign in."""
    st.header(_("Accounts"), anchor=False)
    for person in people(store(), actor()):
        role = _(ROLES[person.role][0])
        st.markdown(f"**{plain(person.name)}**, {role}  \n:gray[{plain(person.email)}]")
    st.markdown(_(HOW_TO_ADD))
    st.code(f"python manage.py account --role {Role.FACILITATOR}", language=None)
    st.caption(_(LATER))


def _keep() -> None:
    state = PlatformState(**{name: st.session_state[f"platform_{name}"] for name in FIELDS})
    st.session_state[_KEPT] = attempt(lambda: describe_platform(store(), actor(), state))


with reading_column():
    draw()
