"""The details of a table: typed when it is made, and changed later."""

from dataclasses import dataclass
from datetime import date

import streamlit as st

from models.errors import PeopleMissing
from models.people import Role
from models.tables import (
    LONGEST_DETAIL,
    Entry,
    Sector,
    TableDetails,
    TableSummary,
    checked_details,
    colleagues,
    edit_table,
    prepare_table,
)
from pages.facilitator.state_words import ENTRY, SECTOR
from pages.parts.attempts import attempt, draw_problem_of
from pages.parts.clock import today
from pages.parts.language import N_, _
from pages.parts.signed_in import actor
from pages.parts.store import store

LANGUAGES = {"nl": N_("Dutch"), "en": N_("English")}
NOBODY_TO_CHOOSE = N_(
    "There is no second facilitator or no confidential adviser yet. "
    "Ask the operator for an account."
)
ABOUT_ENTRY = N_(
    "With cards you know that each code was handed out to one person. "
    "A link can be passed on: anyone who has it can take part, and more than once."
)
KEPT = "table_kept"
MADE = "table_made"

Wanted = tuple[TableDetails, str, str]
"""What is said of a table, its second facilitator and its adviser."""


@dataclass
class Made:
    """The table that this visit made last, and what was asked for."""

    wanted: Wanted | None = None
    table_id: str = ""


def draw_new_table() -> None:
    """The form for a new table, with the people who get its keys."""
    _last_made()
    people = colleagues(store(), actor())
    names = {person.account_id: person.name for person in people}
    facilitators = [p.account_id for p in people if p.role is Role.FACILITATOR]
    advisers = [p.account_id for p in people if p.role is Role.ADVISER]
    if not facilitators or not advisers:
        st.warning(_(NOBODY_TO_CHOOSE))
        return
    with st.form("new_table", border=False, enter_to_submit=False):
        st.radio(
            _("Sector"),
            list(Sector),
            index=None,
            format_func=lambda sector: _(SECTOR[sector]),
            key="table_sector",
        )
        draw_problem_of("sector")
        _draw_fields(TableDetails(Sector.SPORT, ""))
        for label, ids, key in (
            (_("Second facilitator, who approves the results"), facilitators, "table_second"),
            (_("Confidential adviser"), advisers, "table_adviser"),
        ):
            st.selectbox(
                label,
                ids,
                index=None,
                format_func=names.__getitem__,
                key=key,
                placeholder=_("Choose somebody"),
            )
        draw_problem_of("people")
        st.form_submit_button(_("Make this table"), type="primary", on_click=_make)


def draw_details(table: TableSummary) -> None:
    """The form for what may still change, with whether it was kept."""
    st.header(_("About this table"), anchor=False)
    st.markdown(_("Sector: {sector}").format(sector=_(SECTOR[table.details.sector])))
    st.markdown(_("Questions: version {version}").format(version=table.questionnaire_version))
    suffix = _suffix_of(table)
    with st.form(f"details{suffix}", border=False, enter_to_submit=False):
        _draw_fields(table.details, suffix)
        st.form_submit_button(_("Keep"), on_click=_edit, args=(table,))
    if st.session_state.pop(KEPT, False):
        st.markdown(_("Kept."))


def _draw_fields(details: TableDetails, suffix: str = "") -> None:
    st.text_input(
        _("Title"), value=details.title, max_chars=LONGEST_DETAIL, key=f"table_title{suffix}"
    )
    draw_problem_of("title")
    st.date_input(
        _("Date, if you know it"),
        value=details.held_on,
        format="DD-MM-YYYY",
        min_value=date(2000, 1, 1),
        key=f"table_date{suffix}",
    )
    draw_problem_of("held_on")
    st.text_input(
        _("Place, if you know it"),
        value=details.place,
        max_chars=LONGEST_DETAIL,
        key=f"table_place{suffix}",
    )
    draw_problem_of("place")
    st.radio(
        _("Language of the talk"),
        list(LANGUAGES),
        index=list(LANGUAGES).index(details.language),
        format_func=lambda key: _(LANGUAGES[key]),
        key=f"table_language{suffix}",
        horizontal=True,
    )
    st.radio(
        _("How do dancers come in?"),
        list(Entry),
        index=list(Entry).index(details.entry),
        format_func=lambda entry: _(ENTRY[entry]),
        key=f"table_entry{suffix}",
    )
    st.caption(_(ABOUT_ENTRY))


def _typed(sector: str, suffix: str = "") -> TableDetails:
    return checked_details(
        sector=sector,
        title=st.session_state[f"table_title{suffix}"],
        held_on=st.session_state[f"table_date{suffix}"],
        place=st.session_state[f"table_place{suffix}"],
        language=st.session_state[f"table_language{suffix}"],
        entry=st.session_state[f"table_entry{suffix}"],
        today=today(),
    )


def _make() -> None:
    attempt(_make_table)


def _make_table() -> None:
    wanted, made = _wanted_table(), _last_made()
    # A second press of the button asks for the same table again, and only goes there. Streamlit
    # ends the first press's run as soon as it touches the page's state: nothing of that may stand
    # between making the table and remembering it.
    if made.wanted != wanted:
        details, second, adviser = wanted
        facilitators = [actor().account_id, second]
        made.table_id = prepare_table(
            store(), actor(), details, facilitators=facilitators, advisers=[adviser]
        )
        made.wanted = wanted
    st.query_params["tafel"] = made.table_id


def _wanted_table() -> Wanted:
    details = _typed(st.session_state["table_sector"] or "")
    second, adviser = st.session_state["table_second"], st.session_state["table_adviser"]
    if not second or not adviser:
        raise PeopleMissing
    return details, second, adviser


def _last_made() -> Made:
    if MADE not in st.session_state:
        st.session_state[MADE] = Made()
    made: Made = st.session_state[MADE]
    return made


def _edit(table: TableSummary) -> None:
    def keep() -> None:
        details = _typed(table.details.sector, _suffix_of(table))
        edit_table(store(), actor(), table.table_id, details, edition=table.edition)

    st.session_state[KEPT] = attempt(keep)


def _suffix_of(table: TableSummary) -> str:
    """Makes the fields those of this table as it is now, and of no other."""
    return f"_{table.table_id}_{table.edition}"
