"""The words as they were typed: asking an adviser for one text, waiting, and reading it once."""

import streamlit as st

from models.people import Actor
from models.raw import MyRequest, RequestState, close_request, my_request, open_raw
from pages.facilitator.asking_raw import draw_asking
from pages.facilitator.choosing import draw_unlocking
from pages.facilitator.raw_words import draw_words
from pages.parts.attempts import attempt, draw_problem
from pages.parts.columns import reading_column
from pages.parts.language import N_, _, long_date, query
from pages.parts.plain_text import plain
from pages.parts.signed_in import actor
from pages.parts.store import store

TO_READ = N_("Unlock to read")
ABOUT_READING = N_("Your password opens your half of the key. The other half was lent to you.")
ABOUT_LENT = N_(
    "The adviser lent the other half for this one text. You can read it for fifteen minutes. "
    "Make sure that nobody looks over your shoulder. Write nothing down that names somebody."
)
WAITS = N_(
    "The adviser has not answered yet. Agree on a moment: after they lend, you have fifteen "
    "minutes. A request goes by itself after seven days, or when the dancer takes the text away."
)


def draw() -> None:
    """Top to bottom: what stood in the way, then asking, or where the request stands."""
    who = actor()
    with reading_column():
        st.title(_("The words as they were typed"), anchor=False)
        draw_problem()
        request = my_request(store(), who)
        if request is None:
            draw_asking(who)
        else:
            draw_request(who, request)
        st.page_link(
            "pages/facilitator/coding.py", label=_("Back to reading"), query_params=query()
        )


def draw_request(who: Actor, request: MyRequest) -> None:
    """What was asked, and what it has come to."""
    said = _("For {table}, asked on {day}:")
    day = long_date(request.asked_on)
    st.markdown(said.format(table=f"**{plain(request.table)}**", day=day))
    st.markdown(f"> {plain(request.reason)}")
    if request.state is RequestState.WAITING:
        _draw_waiting(request)
    elif request.state is RequestState.DECLINED:
        _draw_declined(request)
    elif draw_unlocking(who, TO_READ, ABOUT_READING):
        _draw_lent(request)


def _draw_waiting(request: MyRequest) -> None:
    st.markdown(_(WAITS))
    with st.container(horizontal=True):
        st.button(_("Look whether there is an answer"), key="raw_look")
        _draw_close(request, _("Take the request back"))


def _draw_declined(request: MyRequest) -> None:
    st.markdown(_("The adviser did not lend the other half, and says why:"))
    st.markdown(f"> {plain(request.declined)}")
    _draw_close(request, _("I have read it"))


def _draw_lent(request: MyRequest) -> None:
    if request.state is RequestState.OPENED:
        draw_words(request)
        _draw_close(request, _("I am done: close the words"))
        return
    st.markdown(_(ABOUT_LENT))
    st.button(
        _("Show the words"),
        key="raw_show",
        type="primary",
        on_click=_show,
        args=(request.request_id,),
    )


def _draw_close(request: MyRequest, label: str) -> None:
    st.button(label, key="raw_close", on_click=_close, args=(request.request_id,))


def _show(request_id: str) -> None:
    attempt(lambda: open_raw(store(), actor(), request_id))


def _close(request_id: str) -> None:
    attempt(lambda: close_request(store(), actor(), request_id))


draw()
