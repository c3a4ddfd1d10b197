"""Sign in. In practice also: look around as somebody, with the password already filled in."""

import streamlit as st

from models.errors import NotSaved, SignInRefused
from models.practice.people import PRACTICE_PEOPLE, PracticePerson
from pages.parts.columns import reading_column
from pages.parts.language import N_, _, query
from pages.parts.posted_form import Field, PostedForm, draw_posted_form
from pages.parts.store import store

FAULTS = {"1": SignInRefused.sentence, "2": NotSaved.sentence}
ABOUT_PRACTICE = N_(
    "This is the practice environment. You can look around as somebody. "
    "Keep the password at hand: you need it again to unlock words."
)


def draw() -> None:
    """Top to bottom: what went wrong, the form, the people of practice."""
    st.title(_("Sign in"), anchor=False)
    fault = FAULTS.get(st.query_params.get("fout", ""))
    if fault:
        st.error(_(fault))
    draw_form()
    if store().is_practice:
        st.header(_("Look around"), anchor=False)
        st.markdown(_(ABOUT_PRACTICE))
        for person in PRACTICE_PEOPLE:
            draw_practice_person(person)


def draw_form() -> None:
    """E-mail address and password."""
    fields = (
        Field("email", _("E-mail address"), "email", "username"),
        Field("password", _("Password"), "password", "current-password"),
    )
    hidden = {"next": st.query_params.get("next", ""), **query()}
    draw_posted_form(
        PostedForm("/session", _("Sign in"), fields, hidden, primary=True), "sign_in_form"
    )


def draw_practice_person(person: PracticePerson) -> None:
    """One button; what it fills in is there to read."""
    filled_in = {"email": person.email, "password": person.password}
    note = _("{email} · password: {password}").format(**filled_in)
    draw_posted_form(
        PostedForm("/session", _(person.label), hidden={**filled_in, **query()}, note=note),
        f"practice_{person.key}",
    )


with reading_column():
    draw()
