"""Leaving a table: one question before it happens, and one sentence after."""

from dataclasses import dataclass

import streamlit as st

from models.errors import LastOfTheTeam, TableUnknown
from models.people import Actor
from models.tables import TableSummary, Team, leave, table_summary
from pages.parts.attempts import attempt
from pages.parts.language import N_, _, query
from pages.parts.plain_text import plain
from pages.parts.signed_in import actor
from pages.parts.store import store

ABOUT = N_(
    "You then no longer see this table. Your key to it is gone too. What you did for it stays. "
    "You cannot undo this yourself. Only somebody of the team with your role can let you in again."
)
_LEAVING = "team_leaving"


@dataclass
class Leaving:
    """The table that this visit asks about, and the one that it left, with its title."""

    asked: str = ""
    left: str = ""
    title: str = ""


def table_or_away(who: Actor, table_id: str) -> TableSummary:
    """The table; who just left it goes to their tables instead. Raises TableUnknown."""
    leaving = _leaving()
    try:
        table = table_summary(store(), who, table_id)
    except TableUnknown:
        if table_id and table_id == leaving.left:
            told = {"tafel": table_id, **query()}
            st.switch_page("pages/facilitator/tables.py", query_params=told)
        raise
    leaving.left = ""
    return table


def draw_left() -> None:
    """Says which table was just left, as long as the address names it: a run that a second press
    ended may not have said it yet.
    """
    leaving = _leaving()
    if leaving.left and leaving.left == st.query_params.get("tafel"):
        st.markdown(_("You no longer work on {title}.").format(title=plain(leaving.title)))


def draw_leaving(table: TableSummary, team: Team) -> None:
    """The way out, or why there is none yet."""
    st.header(_("Leaving this table"), anchor=False)
    if not team.may_leave:
        st.markdown(_(LastOfTheTeam.sentence))
    elif _leaving().asked == table.table_id:
        _draw_question(table)
    else:
        st.button(_("Leave this table"), key="team_leave", on_click=_ask, args=(table.table_id,))


def _draw_question(table: TableSummary) -> None:
    st.markdown(_(ABOUT))
    with st.container(horizontal=True):
        st.button(
            _("Leave this table"),
            key="team_leave_sure",
            on_click=_leave,
            args=(table,),
        )
        st.button(_("Not now"), key="team_not_now", type="tertiary", on_click=_ask, args=("",))


def _ask(table_id: str) -> None:
    _leaving().asked = table_id


def _leave(table: TableSummary) -> None:
    leaving = _leaving()

    def go() -> None:
        # A second press finds the table left.
        if leaving.left != table.table_id:
            leave(store(), actor(), table.table_id)
        leaving.left, leaving.title = table.table_id, table.details.title

    attempt(go)
    leaving.asked = ""


def _leaving() -> Leaving:
    if _LEAVING not in st.session_state:
        st.session_state[_LEAVING] = Leaving()
    leaving: Leaving = st.session_state[_LEAVING]
    return leaving
