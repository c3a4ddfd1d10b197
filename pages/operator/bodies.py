"""The organisations that the letter names: what we say of each, and whether that is right."""

from collections.abc import Sequence
from zlib import crc32

import streamlit as st

from content.bodies import Body, BodySector
from content.languages import Text
from models.contact import LONGEST_CONTACT
from models.outcomes import (
    LONGEST_ROLE,
    SECTORS,
    BodyCorrection,
    BodyToCheck,
    BodyUnknown,
    bodies_to_check,
    confirm_body,
    correct_body,
)
from pages.operator.checklist import (
    KEPT,
    begin_at_top,
    draw_back,
    draw_checked_last,
    draw_right,
    draw_row,
    keep,
    opened,
    typed_over,
    was_kept,
)
from pages.parts.attempts import draw_problem, draw_problem_of
from pages.parts.columns import reading_column
from pages.parts.language import N_, _, language, long_date
from pages.parts.plain_text import plain
from pages.parts.signed_in import actor
from pages.parts.store import store

ASKED = "organisatie"
ABOUT = N_(
    "The letter of 12 October 2023 names these organisations. We wrote down what each of them "
    "does. Look on its own site, or ask. Then say here whether it is right."
)
NOT_CHECKED = N_("Not checked yet.")
CHECKED_ON = N_("Checked on {day}.")
SECTOR: dict[BodySector, str] = {
    "sport": N_("Sport"),
    "education_culture": N_("Education & culture"),
    "both": N_("Both sectors"),
    "unknown": N_("We do not know"),
}
NO_ROLE = N_("We have not written down yet what it does.")
LIKELY = N_("Probably meant: {name}.")
ABOUT_CORRECTING = N_("Change what is different. The name may be what it calls itself today.")
TEXTS = {
    "name": (N_("Name"), LONGEST_CONTACT),
    "role_nl": (N_("What it does, in Dutch"), LONGEST_ROLE),
    "role_en": (N_("What it does, in English"), LONGEST_ROLE),
    "website": (N_("Address of the site"), LONGEST_CONTACT),
}


def draw() -> None:
    """The list, or the one that the address names."""
    bodies = bodies_to_check(store(), actor())
    key = opened(ASKED)
    if key:
        draw_body(_asked_for(bodies, key))
    else:
        draw_list(bodies)
    begin_at_top(ASKED, key)


def draw_list(bodies: Sequence[BodyToCheck]) -> None:
    """What it is, and each of them."""
    st.title(_("Organisations"), anchor=False)
    draw_problem()
    draw_checked_last()
    st.markdown(_(ABOUT))
    for each in bodies:
        status = f"{_(SECTOR[each.body.sector])} · {_status(each)}"
        draw_row(ASKED, each.body.key, each.body.name, status)


def draw_body(found: BodyToCheck) -> None:
    """One: what we say of it, that it is right, or what is different."""
    body = found.body

    def confirm() -> None:
        confirm_body(store(), actor(), body.key)

    draw_back(ASKED)
    st.title(plain(body.name), anchor=False)
    draw_problem()
    st.markdown(_status(found))
    with st.container(key="card_body"):
        st.markdown(_said_of(body))
    kept = was_kept()
    if not kept:
        draw_right(ASKED, body.name, confirm)
    draw_correcting(body)
    if kept:
        st.markdown(_(KEPT))
        draw_right(ASKED, body.name, confirm)


def draw_correcting(body: Body) -> None:
    """What may be typed over, filled with what we say now."""
    st.header(_("Is something different?"), anchor=False)
    st.markdown(_(ABOUT_CORRECTING))
    shown = _shown(body)
    suffix = f"_{body.key}_{crc32(repr(shown).encode())}"
    keys = {name: f"body_{name}{suffix}" for name in shown}
    with st.form("body", border=False, enter_to_submit=False):
        for name, (label, longest) in TEXTS.items():
            draw_field = st.text_area if name.startswith("role") else st.text_input
            draw_field(_(label), value=shown[name], max_chars=longest, key=keys[name])
            draw_problem_of(name)
        st.selectbox(
            _("Sector"),
            SECTORS,
            index=SECTORS.index(body.sector),
            key=keys["sector"],
            format_func=lambda sector: _(SECTOR[sector]),
        )
        st.form_submit_button(
            _("Keep what you changed"), on_click=_correct, args=(body.key, keys, shown)
        )


def _asked_for(bodies: Sequence[BodyToCheck], key: str) -> BodyToCheck:
    for each in bodies:
        if each.body.key == key:
            return each
    raise BodyUnknown


def _said_of(body: Body) -> str:
    name = f"**{plain(body.name)}**{_note(body.note)}"
    if body.likely_name:
        likely = _(LIKELY).format(name=plain(body.likely_name))
        name += f"  \n{likely}{_note(body.likely_name_note)}"
    role = plain(body.role.in_(language())) if body.role else _(NO_ROLE)
    sector = _("Sector: {sector}").format(sector=_(SECTOR[body.sector])) + _note(body.sector_note)
    site = _("Site: {address}").format(address=plain(body.website)) if body.website else ""
    return "\n\n".join(filter(None, (name, role, sector, site)))


def _note(note: Text | None) -> str:
    return f" :small[:gray[({note.in_(language())})]]" if note else ""


def _status(found: BodyToCheck) -> str:
    if found.checked_on is None:
        return _(NOT_CHECKED)
    return _(CHECKED_ON).format(day=long_date(found.checked_on))


def _shown(body: Body) -> dict[str, str]:
    return {
        "name": body.name,
        "role_nl": body.role.nl if body.role else "",
        "role_en": body.role.en if body.role else "",
        "website": body.website or "",
        "sector": body.sector,
    }


def _correct(key: str, fields: dict[str, str], shown: dict[str, str]) -> None:
    def correct() -> None:
        correct_body(store(), actor(), key, BodyCorrection(**typed_over(fields, shown)))

    keep(correct)


with reading_column():
    draw()
