"""My locks: changing the password, and the second lock with its recovery codes."""

import streamlit as st

from models.people import (
    Guard,
    change_password,
    guard_of,
    renew_recovery_codes,
    take_off_second_factor,
)
from pages.parts.attempts import attempt, draw_problem, draw_problem_of
from pages.parts.columns import reading_column
from pages.parts.language import N_, _
from pages.parts.new_password import draw_new_password, typed_twice
from pages.parts.second_lock import codes_here, draw_codes, draw_set_up
from pages.parts.signed_in import actor
from pages.parts.store import store

_CHANGED = "password_changed"
OFF = N_(
    "Your password is your first lock. The second one is your phone. "
    "With both, nobody comes in with your password alone."
)
ON = N_("Your second lock is on. Recovery codes that you can still use: {count}.")
ABOUT_CODES = N_(
    "Here you make ten new recovery codes. The old ones then end. "
    "For that you type a code from your phone, or one of your old ones."
)
ABOUT_PHONE = N_(
    "Do you have another phone? Then take this lock off, with a code. "
    "You are signed out everywhere. At your next sign-in you put the lock on your new phone."
)
ABOUT_PASSWORD = N_("On other devices you are signed out then.")


def draw() -> None:
    """Top to bottom: the second lock, the password."""
    who = actor()
    st.title(_("Password and second lock"), anchor=False)
    draw_problem()
    st.header(_("Your second lock"), anchor=False)
    guard = guard_of(store(), who)
    if codes := codes_here().shown:
        draw_codes(codes)
        st.button(_("I kept them"), key="codes_kept", type="primary", on_click=_kept)
    elif guard.on:
        draw_lock(guard)
    else:
        st.markdown(_(OFF))
        draw_set_up(who)
    draw_password()


def draw_lock(guard: Guard) -> None:
    """New recovery codes, or off the phone; both take a code."""
    st.markdown(_(ON).format(count=guard.codes))
    st.markdown(_(ABOUT_CODES))
    with st.form("lock_on", border=False, clear_on_submit=True, enter_to_submit=False):
        st.text_input(_("Code"), key="lock_on_code", autocomplete="one-time-code")
        draw_problem_of("code")
        st.form_submit_button(_("Make new recovery codes"), key="codes_new", on_click=_renew)
        st.markdown(_(ABOUT_PHONE))
        st.form_submit_button(_("Take this lock off"), key="lock_off", on_click=_take_off)


def draw_password() -> None:
    """The old password once, the new one twice."""
    st.header(_("Another password"), anchor=False)
    if st.session_state.pop(_CHANGED, False):
        st.markdown(_("Your password is changed."))
    st.markdown(_(ABOUT_PASSWORD))
    with st.form("password", border=False, clear_on_submit=True, enter_to_submit=False):
        st.text_input(
            _("Your password now"),
            key="password_old",
            type="password",
            autocomplete="current-password",
        )
        draw_problem_of("password")
        draw_new_password()
        st.form_submit_button(_("Change password"), on_click=_change)


def _kept() -> None:
    codes_here().shown = ()


def _renew() -> None:
    typed, codes = st.session_state["lock_on_code"], codes_here()

    def renew() -> None:
        if not codes.shown:
            codes.shown = renew_recovery_codes(store(), actor(), typed)

    attempt(renew)


def _take_off() -> None:
    typed = st.session_state["lock_on_code"]
    attempt(lambda: take_off_second_factor(store(), actor(), typed))


def _change() -> None:
    old = st.session_state["password_old"]
    st.session_state[_CHANGED] = attempt(
        lambda: change_password(store(), actor(), old, typed_twice())
    )


with reading_column():
    draw()
