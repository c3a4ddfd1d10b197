"""Who did what: the audit trail, and whether anything was changed in it."""

from datetime import date
from itertools import groupby

import streamlit as st

from models.operating import Noted, audit_trail
from models.people import Act, check_audit
from pages.facilitator.state_words import STATE
from pages.operator.audit_words import ACTS, AT_THE_SERVER
from pages.parts.clock import local_time
from pages.parts.columns import reading_column
from pages.parts.language import N_, _, long_date
from pages.parts.plain_text import plain
from pages.parts.signed_in import actor
from pages.parts.store import store

ABOUT = N_(
    "Everything that people with an account change here is written down. "
    "What dancers do is not in it. Nobody can remove a line without a trace."
)
HOLDS = N_("The lines fit together: nothing was changed and nothing is missing.")
BROKEN = N_(
    "The lines do not fit together any more, from number {number} on. "
    "Somebody changed something in the database. Tell the committee and the controller."
)
WRITE_DOWN = N_(
    "Do you want to be sure later that the end was not cut off? Write down: {number}, {link}."
)
EARLIER = N_("Show earlier lines")
_BEFORE = "audit_before"


def draw() -> None:
    """Top to bottom: what it is, whether it holds, the lines, what came before."""
    st.title(_("Who did what"), anchor=False)
    st.markdown(_(ABOUT))
    entries = audit_trail(store(), actor(), before=st.session_state.get(_BEFORE, 0))
    draw_check()
    for day, lines in groupby(entries, key=lambda entry: local_time(entry.at).date()):
        draw_day(day, list(lines))
    if entries and entries[-1].number > 1:
        st.button(_(EARLIER), on_click=_go_back, args=(entries[-1].number,))


def draw_check() -> None:
    """Whether the chain holds, and what to write down of it."""
    checked = check_audit(store())
    if not checked.holds:
        st.warning(_(BROKEN).format(number=checked.broken[0]))
        return
    st.markdown(_(HOLDS))
    st.caption(_(WRITE_DOWN).format(number=checked.entries, link=_in_fours(checked.link)))


def draw_day(day: date, entries: list[Noted]) -> None:
    """The lines of one day under its date."""
    st.header(long_date(day), anchor=False)
    st.markdown("\n".join(f"- {_line(entry)}" for entry in entries))


def _line(entry: Noted) -> str:
    told = _(STATE[entry.told]) if entry.act is Act.TABLE_MOVED else plain(entry.told)
    who = f"**{plain(entry.who)}**" if entry.who else f"**{_(AT_THE_SERVER)}**"
    did = _(ACTS[entry.act]).format(about=f"‘{plain(entry.about)}’", told=told)
    return f"{entry.number} · {local_time(entry.at):%H:%M} · {who} {did}"


def _in_fours(link: str) -> str:
    return " ".join(link[at : at + 4] for at in range(0, len(link), 4))


def _go_back(number: int) -> None:
    st.session_state[_BEFORE] = number


with reading_column():
    draw()
