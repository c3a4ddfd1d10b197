"""Accounts: who works with the platform, inviting somebody, and what to do when something is lost
or somebody leaves.
"""

import streamlit as st

from models.people import Colleague, Standing, people
from pages.operator.inviting import draw_inviting
from pages.operator.one_account import draw_account
from pages.parts.attempts import draw_problem
from pages.parts.columns import reading_column
from pages.parts.language import N_, _
from pages.parts.plain_text import plain
from pages.parts.roles import ROLES
from pages.parts.signed_in import actor
from pages.parts.store import store

STANDINGS = {
    Standing.ACTIVE: N_("can sign in"),
    Standing.INVITED: N_("invited"),
    Standing.LINK_PAST: N_("invited, but the link is too old"),
    Standing.CLOSED: N_("closed"),
}


def draw() -> None:
    """Top to bottom: everyone, somebody new, one of them."""
    st.title(_("Accounts"), anchor=False)
    draw_problem()
    everyone = people(store(), actor())
    for person in everyone:
        draw_person(person)
    st.header(_("Invite somebody"), anchor=False)
    draw_inviting()
    st.header(_("Something lost, or somebody leaves"), anchor=False)
    draw_account(everyone)


def draw_person(person: Colleague) -> None:
    """Name, role, address, and how far they are."""
    said = [_(STANDINGS[person.standing])]
    if person.has_second_factor:
        said.append(_("second lock on"))
    elif person.standing is Standing.ACTIVE:
        said.append(_("no second lock yet"))
    role = _(ROLES[person.role][0])
    st.markdown(
        f"**{plain(person.name)}**, {role}  \n:gray[{plain(person.email)} · {', '.join(said)}]"
    )


with reading_column():
    draw()
