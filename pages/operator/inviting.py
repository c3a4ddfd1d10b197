"""Inviting somebody by a one-time link that the operator hands over."""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

import streamlit as st

from models.people import Role, invite
from pages.parts.attempts import attempt, draw_problem_of
from pages.parts.language import N_, _, query
from pages.parts.places import WELCOME
from pages.parts.plain_text import plain
from pages.parts.roles import ROLES
from pages.parts.signed_in import actor
from pages.parts.store import store

_MADE = "link_made"
ABOUT = N_(
    "You get a link to hand over. With it they choose their own password. "
    "Nobody else sees that password, not even you."
)
HAND_OVER = N_(
    "This is the link for {name}. You see it only now. It works once, and for seven days. "
    "Give it to them yourself, and be sure that it is them. Who has this link can use it."
)


@dataclass
class MadeLink:
    """The link that was made last in this visit, for whom, and below which button it stands; empty
    once it was handed over.
    """

    token: str = ""
    name: str = ""
    below: str = ""


def draw_link(below: str) -> None:
    """The fresh link, if it was made by the button of this name, until the operator has it."""
    made = _made()
    if made.token and made.below == below:
        st.markdown(_(HAND_OVER).format(name=plain(made.name)))
        st.code(address_of(made.token), language=None, wrap_lines=True)
        st.button(_("I have the link"), key="link_had", on_click=_had)


def draw_inviting() -> None:
    """Name, e-mail address and role of somebody new."""
    st.markdown(_(ABOUT))
    with st.form("invite", border=False, enter_to_submit=False):
        st.text_input(_("Name"), key="invite_name", autocomplete="off")
        st.text_input(_("E-mail address"), key="invite_email", autocomplete="off")
        draw_problem_of("email")
        st.selectbox(
            _("Role"), list(ROLES), key="invite_role", format_func=lambda role: _(ROLES[role][0])
        )
        st.form_submit_button(_("Make the link"), type="primary", on_click=_invite)
    draw_link("invite")


def make_link(make: Callable[[], str], name: str, below: str) -> bool:
    """Takes the step that gives a token, and keeps that to be shown; whether it was taken."""
    made = _made()

    def take() -> None:
        # A second press finds it made.
        if not (made.token and (made.name, made.below) == (name, below)):
            made.token, made.name, made.below = make(), name, below

    return attempt(take)


def address_of(token: str) -> str:
    """The link itself: on this site, the token behind `#`."""
    here = urlsplit(st.context.url or "")
    asked = "?lang=en" if query() else ""
    return f"{here.scheme}://{here.netloc}/{WELCOME.address}{asked}#{token}"


def _invite() -> None:
    name, email = st.session_state["invite_name"], st.session_state["invite_email"]
    role = Role(st.session_state["invite_role"])
    if make_link(
        lambda: invite(store(), actor(), email=email, name=name, role=role), name, "invite"
    ):
        st.session_state["invite_name"] = st.session_state["invite_email"] = ""


def _had() -> None:
    made = _made()
    made.token = ""


def _made() -> MadeLink:
    if _MADE not in st.session_state:
        st.session_state[_MADE] = MadeLink()
    made: MadeLink = st.session_state[_MADE]
    return made
