"""Letting somebody in to a table: who has unlocked passes the key on."""

from collections import Counter
from dataclasses import dataclass

import streamlit as st

from models.people import Actor, Person, Role
from models.tables import TableSummary, Team, let_in
from pages.facilitator.choosing import draw_unlocking
from pages.parts.attempts import attempt
from pages.parts.language import N_, _
from pages.parts.plain_text import plain
from pages.parts.roles import ROLES
from pages.parts.signed_in import actor
from pages.parts.store import store

HEADING = N_("Let somebody in")
ABOUT_KEY = N_(
    "Only somebody who has the key can pass it on. Your password unlocks it, for as long as you "
    "are signed in."
)
ABOUT = {
    Role.FACILITATOR: N_(
        "Whoever you let in gets the same key as you. Once a phase is closed, they can read what "
        "dancers wrote, also what is already there. You cannot undo this."
    ),
    Role.ADVISER: N_(
        "Whoever you let in gets the same half of the key as you. Nobody opens the raw words "
        "alone. You cannot undo this."
    ),
}
NOBODY_LEFT = {
    Role.FACILITATOR: N_(
        "All facilitators already work on this table. Is somebody new? "
        "Then ask the operator for an account."
    ),
    Role.ADVISER: N_(
        "There is no other adviser to let in now. Is somebody new? "
        "Then ask the operator for an account."
    ),
}
_LAST = "team_last"


@dataclass
class LastPress:
    """What the last press came to: who was let in to which table, or that nobody was chosen."""

    let_in: tuple[str, str] = ("", "")
    nobody_chosen: bool = False


def draw_letting_in(who: Actor, table: TableSummary, team: Team) -> None:
    """Who was just let in, and the way to let in one more; first the key is unlocked."""
    if team.to_let_in and not draw_unlocking(who, HEADING, ABOUT_KEY):
        return
    st.header(_(HEADING), anchor=False)
    for member in team.members:
        if _last_press().let_in == (table.table_id, member.account_id):
            st.markdown(_("{name} now works on this table too.").format(name=plain(member.name)))
    if team.to_let_in:
        st.markdown(_(ABOUT[who.role]))
        _draw_choice(who, table, team)
    else:
        st.markdown(_(NOBODY_LEFT[who.role]))


def _draw_choice(who: Actor, table: TableSummary, team: Team) -> None:
    names = _names(team.to_let_in)
    # Another key for another team, so that a second press never reaches the next one's form.
    key = f"newcomer_{table.table_id}_{len(team.members)}"
    with st.form(f"form_{key}", border=False, enter_to_submit=False):
        st.selectbox(
            _(ROLES[who.role][0]),
            list(names),
            index=None,
            format_func=names.__getitem__,
            key=key,
            placeholder=_("Choose somebody"),
        )
        if _last_press().nobody_chosen:
            _last_press().nobody_chosen = False
            st.warning(_("First choose who you want to let in."))
        st.form_submit_button(
            _("Let in"), type="primary", on_click=_let_in, args=(table.table_id, key)
        )


def _names(people: tuple[Person, ...]) -> dict[str, str]:
    """What each is called, by account id; with the e-mail address where two have one name."""
    used = Counter(person.name for person in people)

    def called(person: Person) -> str:
        return person.name if used[person.name] == 1 else f"{person.name}, {person.email}"

    return {person.account_id: called(person) for person in people}


def _let_in(table_id: str, key: str) -> None:
    last, chosen = _last_press(), st.session_state[key]
    if not chosen:
        last.nobody_chosen = True
    elif attempt(lambda: let_in(store(), actor(), table_id, chosen)):
        last.let_in = (table_id, chosen)


def _last_press() -> LastPress:
    if _LAST not in st.session_state:
        st.session_state[_LAST] = LastPress()
    last: LastPress = st.session_state[_LAST]
    return last
