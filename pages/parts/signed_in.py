"""Who is signed in. The cookie's row is read at every run, so that signing out works at once.

A button's step asks anew as well: it runs before its page does, so whom the run before it knew may
have left since.
"""

import streamlit as st

from models.errors import NotAllowed, SignedOut
from models.people import Actor, Arrival, Role, actor_for, arrival_for
from pages.parts.clock import now
from pages.parts.store import store

COOKIE = "danstafels_session"
# With this prefix browsers take it over TLS from this very host alone: no neighbour under the same
# domain puts a sign-in of their own in its place.
COOKIE_OVER_TLS = f"__Host-{COOKIE}"


def cookie_for(address: str) -> str:
    """The name of the cookie at a page's address, or its scheme."""
    return COOKIE_OVER_TLS if address.startswith("https") else COOKIE


def browser_cookie_for(address: str) -> str:
    """The name of the cookie by which a browser is known that somebody was signed in with."""
    return cookie_for(address).replace("session", "browser")


def actor() -> Actor:
    """Who acts. Raises SignedOut, which is shown with a way to sign in."""
    return actor_for(store(), _token(), now())


def arrival() -> Arrival | None:
    """How far the sign-in of this browser is; None where there is none."""
    try:
        return arrival_for(store(), _token(), now())
    except SignedOut:
        return None


def who_arrives() -> Actor:
    """Who acts, or is on the way in and may take the next step of that. Raises SignedOut."""
    return arrival_for(store(), _token(), now()).actor


def actor_or_nobody() -> Actor | None:
    """Who acts, or None."""
    try:
        return actor()
    except SignedOut:
        return None


def require(*roles: Role) -> Actor:
    """Who acts, if they have one of these roles. Raises SignedOut, NotAllowed."""
    who = actor()
    if who.role not in roles:
        raise NotAllowed
    return who


def _token() -> str:
    token = st.context.cookies.get(cookie_for(st.context.url or ""), "")
    if not token:
        raise SignedOut
    return token
