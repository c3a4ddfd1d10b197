"""The rounds in their order, each to change, move or take out while it has not begun."""

from collections.abc import Sequence

import streamlit as st

from models.live import RoundInOrder, move_round, remove_round, take_template
from pages.facilitator.live.talk_words import KIND
from pages.facilitator.rounds.round_form import draw_round_form
from pages.facilitator.rounds.state import NEW, Preparation
from pages.parts.attempts import attempt
from pages.parts.language import N_, _, language
from pages.parts.plain_text import plain
from pages.parts.signed_in import actor
from pages.parts.store import store

ABOUT = N_(
    "A danstafel goes in rounds. Each has one question or one thing to do. "
    "On the evening you decide when the next one begins."
)
ABOUT_TEMPLATE = N_(
    "Begin with the rounds of a good table. Afterwards you change them as you like."
)
ABOUT_TRYING = N_("See what phones and the room screen show. Nothing of it is kept.")


def draw_rounds(here: Preparation, rounds: Sequence[RoundInOrder]) -> None:
    """The way to a first set, or the rounds with how long they take together."""
    st.markdown(_(ABOUT))
    if not rounds:
        st.markdown(_(ABOUT_TEMPLATE))
        st.button(
            _("Take the rounds of a good table"),
            key="rounds_template",
            type="primary",
            on_click=_take_template,
            args=(here,),
        )
    else:
        minutes = sum(each.details.minutes for each in rounds)
        st.markdown(_("Together {minutes} minutes.").format(minutes=minutes))
    for each in rounds:
        with st.container(key=f"card_{each.round_id}", gap="small"):
            if here.changed == each.round_id:
                draw_round_form(here, each)
            else:
                _draw_round(here, each, is_last=each is rounds[-1])
    if here.changed == NEW:
        with st.container(key="card_new", gap="small"):
            draw_round_form(here, None)
    elif rounds:
        st.button(_("One more round"), key="rounds_add", on_click=_open, args=(here, NEW))
    if rounds:
        st.header(_("Practice run"), anchor=False)
        st.markdown(_(ABOUT_TRYING))
        st.button(_("Go through the rounds"), key="rounds_try", on_click=_rehearse, args=(here,))


def _draw_round(here: Preparation, each: RoundInOrder, *, is_last: bool) -> None:
    details = each.details
    title = plain(details.title.in_(language()))
    st.header(f"{each.place + 1}\\. {title}", anchor=False)
    about = _("{kind} · {minutes} minutes").format(
        kind=_(KIND[details.kind]), minutes=details.minutes
    )
    st.markdown(f":gray[{about}]")
    st.markdown(f"> {plain(details.prompt.in_(language()))}")
    if each.begun:
        st.caption(_("This round has begun."))
        return
    key = each.round_id
    with st.container(horizontal=True, gap="small"):
        st.button(_("Change"), key=f"rounds_change_{key}", on_click=_open, args=(here, key))
        moves = [(_("Earlier"), "up", -1, each.place > 0), (_("Later"), "down", 1, not is_last)]
        for label, name, places, can in moves:
            if can:
                st.button(
                    label,
                    key=f"rounds_{name}_{key}",
                    type="tertiary",
                    on_click=_move,
                    args=(key, places),
                )
        st.button(
            _("Take out"),
            key=f"rounds_out_{key}",
            type="tertiary",
            on_click=_take_out,
            args=(key,),
        )


def _take_template(here: Preparation) -> None:
    attempt(lambda: take_template(store(), actor(), here.table_id))


def _open(here: Preparation, round_id: str) -> None:
    here.changed = round_id


def _rehearse(here: Preparation) -> None:
    here.rehearsed = 0


def _move(round_id: str, places: int) -> None:
    attempt(lambda: move_round(store(), actor(), round_id, places))


def _take_out(round_id: str) -> None:
    attempt(lambda: remove_round(store(), actor(), round_id))
