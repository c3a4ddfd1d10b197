"""The help lines: which of them somebody has to call, and what was found out about one."""

from collections.abc import Sequence
from itertools import groupby

import streamlit as st

from content.help import HelpEntry, HelpField
from models.help_lines import HelpLine, HelpUnknown, confirm_help, help_to_check
from pages.operator.checklist import (
    KEPT,
    begin_at_top,
    draw_back,
    draw_checked_last,
    draw_right,
    draw_row,
    opened,
    was_kept,
)
from pages.operator.help_line_form import draw_correcting, draw_hiding
from pages.parts.attempts import draw_problem
from pages.parts.clock import today
from pages.parts.columns import reading_column
from pages.parts.help_entries import entry_text
from pages.parts.language import N_, _, language, long_date
from pages.parts.plain_text import plain
from pages.parts.signed_in import actor
from pages.parts.store import store

ASKED = "plek"
ABOUT = N_(
    "Call each place, or read its own site. Then say here whether it is right. "
    "Until somebody did, dancers read that they should look on that site themselves."
)
ALL_CHECKED = N_("Every help line was checked in the past half year.")
NEVER_CHECKED = N_("Never checked")
CHECKED_LONG_AGO = N_("Checked more than half a year ago")
CHECKED_LATELY = N_("Checked in the past half year")
NEVER = N_("Nobody checked this yet.")
CHECKED_ON = N_("Checked on {day}.")
NO_PHONE = N_("no number known")
NOT_SHOWN = N_("Dancers do not see it now.")
AS_SEEN = N_("This is what dancers see:")
NOT_SEEN = N_("Dancers do not see this now:")
UNSURE = N_(
    "We have this too, but are not sure of it. So dancers do not see it. "
    "Is it right? Then fill it in below."
)
FOR_YOU = N_("Good to know: {note}")
FIELDS: dict[HelpField, str] = {
    "phone": N_("Phone"),
    "phone_other": N_("Phone"),
    "chat": N_("Chat"),
    "website": N_("Site"),
    "hours": N_("Hours"),
}


def draw() -> None:
    """The list, or the one that the address names."""
    lines = help_to_check(store(), actor(), today())
    key = opened(ASKED)
    if key:
        draw_line(_asked_for(lines, key))
    else:
        draw_list(lines)
    begin_at_top(ASKED, key)


def draw_list(lines: Sequence[HelpLine]) -> None:
    """Top to bottom: what it is, those to check, the others."""
    st.title(_("Help lines"), anchor=False)
    draw_problem()
    draw_checked_last()
    st.markdown(_(ABOUT))
    if not any(line.due for line in lines):
        st.markdown(_(ALL_CHECKED))
    for title, group in groupby(lines, key=_group_of):
        draw_group(_(title), list(group))


def draw_group(title: str, lines: Sequence[HelpLine]) -> None:
    """Those that are as urgent, how many, and the number to call of each."""
    st.header(f"{title}: {len(lines)}", anchor=False)
    for line in lines:
        name, numbers = line.entry.name.in_(language()), ", ".join(line.to_read.numbers)
        status = _status(line) if line.entry.last_checked or line.entry.hidden else ""
        said = " · ".join(filter(None, (numbers or _(NO_PHONE), status)))
        draw_row(ASKED, line.entry.key, name, said)


def draw_line(line: HelpLine) -> None:
    """One: how it stands, what dancers see, that it is right, or what is different."""
    key, name = line.entry.key, line.entry.name.in_(language())

    def confirm() -> None:
        confirm_help(store(), actor(), key)

    draw_back(ASKED)
    st.title(plain(name), anchor=False)
    draw_problem()
    st.markdown(_status(line))
    st.caption(_(AS_SEEN if line.as_shown else NOT_SEEN))
    with st.container(key="card_help"):
        st.markdown(entry_text(line.to_read, today()), anchors=False)
    _draw_unsure(line)
    if line.entry.note:
        st.caption(_(FOR_YOU).format(note=line.entry.note.in_(language())))
    kept = was_kept()
    if not kept:
        draw_right(ASKED, name, confirm)
    draw_correcting(line)
    if kept:
        st.markdown(_(KEPT))
        draw_right(ASKED, name, confirm)
    draw_hiding(line)


def _asked_for(lines: Sequence[HelpLine], key: str) -> HelpLine:
    for line in lines:
        if line.entry.key == key:
            return line
    raise HelpUnknown


def _group_of(line: HelpLine) -> str:
    if line.entry.last_checked is None:
        return NEVER_CHECKED
    return CHECKED_LONG_AGO if line.due else CHECKED_LATELY


def _draw_unsure(line: HelpLine) -> None:
    if not line.unsure:
        return
    st.markdown(_(UNSURE))
    lines = [f"- {_(FIELDS[field])}: {_value(line.entry, field)}" for field in line.unsure]
    st.markdown("\n".join(lines))


def _status(line: HelpLine) -> str:
    checked = line.entry.last_checked
    said = _(CHECKED_ON).format(day=long_date(checked)) if checked else _(NEVER)
    return said if line.as_shown else f"{said} {_(NOT_SHOWN)}"


def _value(entry: HelpEntry, field: HelpField) -> str:
    value = getattr(entry, field)
    if field == "phone_other":
        return ", ".join(value)
    return plain(value if isinstance(value, str) else value.in_(language()))


with reading_column():
    draw()
