"""What is asked of an adviser: to lend their half of a key for one text, or to decline."""

from dataclasses import dataclass

import streamlit as st

from models.people import is_unlocked
from models.raw import LONGEST_REASON, Asked, decline, lend, requests_to_answer
from pages.facilitator.choosing import draw_unlocking
from pages.parts.attempts import attempt, draw_problem, draw_problem_of
from pages.parts.columns import reading_column
from pages.parts.language import N_, _, long_date
from pages.parts.plain_text import plain
from pages.parts.signed_in import actor
from pages.parts.store import store

NOTHING_ASKED = N_(
    "Nobody asks you anything now. A request appears here when a facilitator wants to read a text "
    "as it was typed."
)
ABOUT = N_(
    "Each request is for one text of one dancer. If you lend your half of the key, who asks can "
    "read that text for fifteen minutes, and no other. Dancers of the table see on their card that "
    "it was opened, and why. You do not see the text yourself."
)
TO_ANSWER = N_("Unlock to answer")
ABOUT_UNLOCKING = N_("Only your password opens your half of the key.")
LENT = N_("You lent your half to {name} for one text. They now have fifteen minutes to read it.")
DECLINED = N_("You declined. {name} sees why.")
_ANSWERED = "requests_answered"


@dataclass
class Answered:
    """The last answer of this visit: a translatable sentence, and to whom; and which request is
    being declined.
    """

    said: str = ""
    name: str = ""
    declining: str = ""


def draw() -> None:
    """Top to bottom: the last answer, what is asked, and the ways to answer."""
    who = actor()
    with reading_column():
        st.title(_("Requests"), anchor=False)
        draw_problem()
        answered = _answered()
        if answered.said:
            st.markdown(_(answered.said).format(name=plain(answered.name)))
        asked = requests_to_answer(store(), who)
        st.markdown(_(ABOUT) if asked else _(NOTHING_ASKED))
        for request in asked:
            draw_request(request, answered, may_answer=is_unlocked(who))
        if asked:
            draw_unlocking(who, TO_ANSWER, ABOUT_UNLOCKING)


def draw_request(request: Asked, answered: Answered, *, may_answer: bool) -> None:
    """Who asks for what and why, and the two answers for who has unlocked."""
    with st.container(key=f"card_{request.request_id}"):
        st.header(plain(request.table), anchor=False)
        said = _("{name} asks on {day}:")
        st.markdown(said.format(name=plain(request.asked_by), day=long_date(request.asked_on)))
        st.markdown(f"> {plain(request.reason)}")
        if may_answer and answered.declining == request.request_id:
            _draw_declining(request)
        elif may_answer:
            _draw_answers(request)


def _draw_answers(request: Asked) -> None:
    with st.container(horizontal=True):
        st.button(
            _("Lend my half for this text"),
            key=f"lend_{request.request_id}",
            type="primary",
            on_click=_lend,
            args=(request,),
        )
        st.button(
            _("Decline"),
            key=f"decline_{request.request_id}",
            on_click=_begin_declining,
            args=(request.request_id,),
        )


def _draw_declining(request: Asked) -> None:
    key = f"why_not_{request.request_id}"
    with st.form(f"form_{key}", border=False, enter_to_submit=False):
        st.text_area(_("Why not? Who asked reads this."), key=key, max_chars=LONGEST_REASON)
        draw_problem_of("reason")
        with st.container(horizontal=True):
            st.form_submit_button(
                _("Decline"), type="primary", on_click=_decline, args=(request, key)
            )
            st.form_submit_button(
                _("Not now"), type="tertiary", on_click=_begin_declining, args=("",)
            )


def _begin_declining(request_id: str) -> None:
    _answered().declining = request_id


def _lend(request: Asked) -> None:
    answered = _answered()
    if attempt(lambda: lend(store(), actor(), request.request_id)):
        answered.said, answered.name = LENT, request.asked_by


def _decline(request: Asked, key: str) -> None:
    answered, reason = _answered(), st.session_state[key]
    if attempt(lambda: decline(store(), actor(), request.request_id, reason)):
        answered.said, answered.name, answered.declining = DECLINED, request.asked_by, ""


def _answered() -> Answered:
    if _ANSWERED not in st.session_state:
        st.session_state[_ANSWERED] = Answered()
    answered: Answered = st.session_state[_ANSWERED]
    return answered


draw()
