"""The table that a page is about, and unlocking its words."""

import streamlit as st

from models.errors import TableUnknown
from models.people import Actor, is_unlocked, unlock
from models.practice.people import PRACTICE_PEOPLE
from models.tables import TableSummary, my_tables
from pages.facilitator.warming import warm_up_suggestions
from pages.parts.attempts import attempt, draw_problem_of
from pages.parts.columns import reading_column
from pages.parts.language import N_, _
from pages.parts.signed_in import actor
from pages.parts.store import store

HEADING = N_("Unlock the words")
ABOUT = N_(
    "What dancers wrote is sealed. Your password opens it, for as long as you are signed in. "
    "The words stay on our server, unless you take them along in a file."
)
ABOUT_PRACTICE = N_("In practice the password is already filled in.")


def chosen_table(tables: list[TableSummary], page: str) -> TableSummary:
    """The table of the address, or the one that is chosen here. Raises TableUnknown."""
    ids = [table.table_id for table in tables]
    asked = st.query_params.get("tafel", "")
    if asked and asked not in ids:
        raise TableUnknown
    titles = {table.table_id: table.details.title for table in tables}
    with reading_column():
        chosen = st.selectbox(
            _("Table"),
            ids,
            index=ids.index(asked) if asked else 0,
            format_func=titles.__getitem__,
            key=f"{page}_table",
        )
    return tables[ids.index(chosen)]


def tables_where(who: Actor, *, readable: bool = False) -> list[TableSummary]:
    """The actor's tables; with `readable` those of which a phase is closed."""
    return [table for table in my_tables(store(), who) if table.readable or not readable]


def draw_unlocking(who: Actor, heading: str = HEADING, about: str = ABOUT) -> bool:
    """Whether the account's key is unlocked; if not, draws the way to unlock it. `heading` and
    `about` are translatable sentences that say what for.
    """
    if is_unlocked(who):
        return True
    with st.container(key="unlocking"):
        _draw_way_in(who, heading, about)
    return False


def _draw_way_in(who: Actor, heading: str, about: str) -> None:
    st.header(_(heading), anchor=False)
    st.markdown(_(about))
    with st.form("unlock", border=False):
        st.text_input(
            _("Your password"),
            value=_practice_password(who),
            type="password",
            key="unlock_password",
        )
        draw_problem_of("password")
        if store().is_practice:
            st.caption(_(ABOUT_PRACTICE))
        st.form_submit_button(_("Unlock"), type="primary", on_click=_unlock)


def _practice_password(who: Actor) -> str:
    if not store().is_practice:
        return ""
    return next((p.password for p in PRACTICE_PEOPLE if p.name == who.name), "")


def _unlock() -> None:
    warm_up_suggestions()
    attempt(lambda: unlock(store(), actor(), st.session_state["unlock_password"]))
