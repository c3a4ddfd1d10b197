"""My place: who is signed in, what they can do here, and signing out."""

import streamlit as st

from models.people import Role
from pages.parts.columns import reading_column
from pages.parts.language import N_, _, query
from pages.parts.places import MY_LOCKS, links_for
from pages.parts.plain_text import plain
from pages.parts.posted_form import PostedForm, draw_posted_form
from pages.parts.roles import ROLES
from pages.parts.signed_in import actor
from pages.parts.unusual import draw_unusual

ABOUT_UNLOCKING = N_(
    "You are signed out after half an hour without a click. Words you unlocked are locked again."
)


def draw() -> None:
    """Top to bottom: who, what they can do, where they can go, out."""
    who = actor()
    role, can_do = ROLES[who.role]
    st.title(_("My place"), anchor=False)
    st.markdown(_("You are signed in as **{name}**.").format(name=plain(who.name)))
    st.markdown(_("Your role: {role}.").format(role=_(role)) + " " + _(can_do))
    if who.role is Role.COMMITTEE:
        draw_unusual()
    for place in links_for("staff", who.role)[:-1]:
        st.page_link(place.file, label=_(place.name), query_params=query())
    st.page_link(MY_LOCKS.file, label=_(MY_LOCKS.name), query_params=query())
    st.header(_("Sign out"), anchor=False)
    st.markdown(_(ABOUT_UNLOCKING))
    draw_sign_out()


def draw_sign_out() -> None:
    """Here, or everywhere."""
    here = PostedForm("/session/end", _("Sign out"), hidden=query(), primary=True)
    everywhere = PostedForm(
        "/session/end", _("Sign out on every device"), hidden={"everywhere": "1", **query()}
    )
    draw_posted_form(here, "sign_out")
    draw_posted_form(everywhere, "sign_out_everywhere")


with reading_column():
    draw()
