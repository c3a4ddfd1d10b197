"""Welcome: where a one-time link leads. Choosing a password, or setting up another phone."""

import streamlit as st

from models.people import LinkKind, OpenLink, open_link, reset_second_factor
from models.tables import accept_invitation
from pages.parts.attempts import attempt, draw_problem, draw_problem_of
from pages.parts.clock import now
from pages.parts.columns import reading_column
from pages.parts.language import N_, _, query
from pages.parts.new_password import draw_new_password, typed_twice
from pages.parts.one_time_link import OneTimeLink, one_time_link
from pages.parts.plain_text import plain
from pages.parts.posted_form import Field, PostedForm, draw_posted_form
from pages.parts.store import store

HELLO = N_("Hello {name}. Choose a password here for {email}.")
ALONE = N_("Nobody else gets to see it, and nobody can look it up. So keep it well.")
HELLO_AGAIN = N_("Hello {name}. Here you put your second lock on another phone.")
FOR_THAT = N_(
    "Type your password for that. Your old phone then lets nobody in any more, "
    "and you are signed out everywhere."
)
NOW_SIGN_IN = N_("That worked. Now sign in. Then you set up your second lock.")


def draw() -> None:
    """What the link is for; once it was used, the way in."""
    st.title(_("Welcome"), anchor=False)
    draw_problem()
    link = one_time_link()
    if link.used_by:
        draw_way_in(link.used_by)
    elif link.token:
        found = open_link(store(), link.token, now())
        if found.kind is LinkKind.PASSWORD:
            draw_choosing(link, found)
        else:
            draw_other_phone(link, found)


def draw_choosing(link: OneTimeLink, found: OpenLink) -> None:
    """A password, typed twice."""
    st.markdown(_(HELLO).format(name=plain(found.name), email=plain(found.email)))
    st.markdown(_(ALONE))
    with st.form("choose_password", border=False, enter_to_submit=False):
        draw_new_password()
        st.form_submit_button(
            _("Keep this password"), type="primary", on_click=_choose, args=(link, found)
        )


def draw_other_phone(link: OneTimeLink, found: OpenLink) -> None:
    """The password, once."""
    st.markdown(_(HELLO_AGAIN).format(name=plain(found.name)))
    st.markdown(_(FOR_THAT))
    with st.form("other_phone", border=False):
        st.text_input(
            _("Password"), key="link_password", type="password", autocomplete="current-password"
        )
        draw_problem_of("password")
        st.form_submit_button(
            _("Take the old lock off"), type="primary", on_click=_reset, args=(link, found)
        )


def draw_way_in(email: str) -> None:
    """The form to sign in with; the address stands in it already."""
    st.markdown(_(NOW_SIGN_IN))
    fields = (
        Field("email", _("E-mail address"), "email", "username", email),
        Field("password", _("Password"), "password", "current-password"),
    )
    form = PostedForm("/session", _("Sign in"), fields, query(), primary=True)
    draw_posted_form(form, "welcome_sign_in")


def _choose(link: OneTimeLink, found: OpenLink) -> None:
    def choose() -> None:
        # A second press finds it chosen.
        if not link.used_by:
            accept_invitation(store(), link.token, typed_twice(), now())
            link.used_by = found.email

    attempt(choose)


def _reset(link: OneTimeLink, found: OpenLink) -> None:
    password = st.session_state["link_password"]

    def reset() -> None:
        if not link.used_by:
            reset_second_factor(store(), link.token, password, now())
            link.used_by = found.email

    attempt(reset)


with reading_column():
    draw()
