"""The second lock: a square to scan, a code to show that it worked, recovery codes seen once."""

from dataclasses import dataclass
from io import BytesIO

import segno
import streamlit as st

from models.people import Actor, begin_set_up, confirm_set_up, recovery_codes_again
from pages.parts.attempts import attempt, draw_problem_of
from pages.parts.language import N_, _
from pages.parts.signed_in import who_arrives
from pages.parts.store import store

_CODES = "recovery_codes"


@dataclass
class Codes:
    """The recovery codes that were made in this visit, until somebody says they are kept."""

    shown: tuple[str, ...] = ()


_GROUP = 4
STEPS = N_(
    "Take an app for codes on your phone: an authenticator. Any of them will do. "
    "Add Danstafels in it, by scanning this square."
)
BY_HAND = N_("Can you not scan it? Then type this key in the app:")
THEN = N_("The app now shows six digits, new ones every half minute. Type them here.")
KEEP_CODES = N_(
    "Is your phone lost? Then one of these codes lets you in. Each of them works once. "
    "Print them or write them down, and keep them apart from your phone. "
    "You see them only now."
)
MISSED = N_("You can no longer see your recovery codes. Make new ones; the old ones end then.")


def draw_set_up(who: Actor) -> None:
    """From the square to the code; the recovery codes are kept for the next screen."""
    to_scan = begin_set_up(store(), who)
    st.markdown(_(STEPS))
    st.image(square(to_scan.address), width=240, alt=_("The square to scan with your phone"))
    st.markdown(_(BY_HAND))
    st.code(in_groups(to_scan.secret), language=None)
    with st.form("second_lock", border=False, clear_on_submit=True):
        st.markdown(_(THEN))
        st.text_input(_("Code of six digits"), key="lock_code", autocomplete="one-time-code")
        draw_problem_of("code")
        st.form_submit_button(_("Turn on"), type="primary", on_click=_confirm)


def draw_recovery_codes_once() -> None:
    """The codes that were just made; who missed them can make new ones."""
    if codes := codes_here().shown:
        draw_codes(codes)
        return
    st.markdown(_(MISSED))
    st.button(_("Make new recovery codes"), key="codes_again", on_click=_again)


def draw_codes(codes: tuple[str, ...]) -> None:
    """Ten codes to print or copy."""
    st.markdown(_(KEEP_CODES))
    st.code("\n".join(codes), language=None)


def codes_here() -> Codes:
    """What this visit holds of recovery codes."""
    if _CODES not in st.session_state:
        st.session_state[_CODES] = Codes()
    codes: Codes = st.session_state[_CODES]
    return codes


def square(address: str) -> str:
    """A QR code as SVG, dark on white also where the page is dark."""
    drawn = BytesIO()
    segno.make(address, error="m").save(drawn, kind="svg", xmldecl=False, scale=4, light="#fff")
    return drawn.getvalue().decode().strip()


def in_groups(secret: str) -> str:
    """The key as it is typed over: four signs at a time."""
    return " ".join(secret[i : i + _GROUP] for i in range(0, len(secret), _GROUP))


def _confirm() -> None:
    typed, codes = st.session_state["lock_code"], codes_here()

    def turn_on() -> None:
        # A second press finds it on.
        if not codes.shown:
            codes.shown = confirm_set_up(store(), who_arrives(), typed)

    attempt(turn_on)


def _again() -> None:
    codes = codes_here()

    def make() -> None:
        if not codes.shown:
            codes.shown = recovery_codes_again(store(), who_arrives())

    attempt(make)
