"""Settling differences between coders, one at a time."""

import secrets
from collections.abc import Callable, Sequence
from functools import partial

import streamlit as st

from models.coding import (
    LONGEST_WHY,
    MOST_THEMES,
    Difference,
    Differing,
    OwnThemes,
    difference,
    differences,
    settle,
    take_back_settled,
)
from pages.facilitator.side_by_side import draw_agreed, draw_side_by_side, draw_words
from pages.parts.attempts import attempt, draw_problem_of
from pages.parts.language import N_, _
from pages.parts.signed_in import actor
from pages.parts.store import store
from pages.parts.theme_names import theme_name

_HERE = "difference_here"
_DONE = "difference_done"
NONE = N_("You differ on no text that you coded yourself.")
ONLY_YOURS = N_("You see only texts that you coded yourself, so that nobody is steered by others.")
TO_GO = N_("{open} differences are still to settle, {done} are settled. This is {place} of {all}.")
WHAT = N_(
    "What do you settle on? Three themes at most, the most important first. If you choose none, "
    "you settle on no theme."
)
WHY = N_("Why did you decide so? Colleagues read this. Name nobody.")


def draw_differences(table_id: str, own: OwnThemes) -> None:
    """How many there are, and one of them."""
    found = differences(store(), actor(), table_id)
    st.caption(_(ONLY_YOURS))
    draw_problem_of("differences")
    if not found:
        st.markdown(_(NONE))
        return
    lying = _lying(found)
    still_open = sum(not each.settled for each in found)
    st.markdown(
        _(TO_GO).format(
            open=still_open,
            done=len(found) - still_open,
            place=found.index(lying) + 1,
            all=len(found),
        )
    )
    here = difference(store(), actor(), lying.text_id)
    draw_words(here)
    draw_side_by_side(here, own)
    draw_problem_of("settled")
    if here.agreed:
        draw_agreed(here.agreed, own)
    draw_settling(here, lying, found, own)


def draw_settling(
    here: Difference, lying: Differing, found: tuple[Differing, ...], own: OwnThemes
) -> None:
    """The themes to settle on, why, and the ways on. What was chosen and typed stays with its text,
    also while another lies here.
    """
    drawn = secrets.token_hex(4)
    chosen = dict.fromkeys(key for each in here.chosen for key in each.decision.themes)
    first = [key for key in chosen if key in own.choosable]
    with st.form(f"settle_{here.text_id}", border=False, enter_to_submit=False):
        st.pills(
            _(WHAT),
            [*first, *(key for key in own.choosable if key not in first)],
            selection_mode="multi",
            default=[key for key in _begun_with(here) if key in own.choosable],
            format_func=partial(theme_name, own=own.names),
            key=_themes_key(here.text_id),
            width="stretch",
            persist_state="session",
        )
        st.text_area(
            _(WHY),
            value=here.agreed.reason if here.agreed else "",
            max_chars=LONGEST_WHY,
            key=_why_key(here.text_id),
            persist_state="session",
        )
        draw_problem_of("why")
        draw_problem_of("")
        st.form_submit_button(
            _("Keep what we settled"),
            type="primary",
            on_click=_keep,
            args=(here, _next_open(lying, found), drawn),
        )
        if len(found) > 1:
            place = found.index(lying)
            _draw_way(_("One on"), found[(place + 1) % len(found)])
            _draw_way(_("One back"), found[place - 1])
        if here.agreed:
            st.form_submit_button(
                _("Take back what we settled"),
                type="tertiary",
                on_click=_take_back,
                args=(here, drawn),
            )


def _begun_with(here: Difference) -> Sequence[str]:
    return here.agreed.themes if here.agreed else _chosen_by_all(here)


def _chosen_by_all(here: Difference) -> list[str]:
    first, *others = (each.decision.themes for each in here.chosen)
    return [key for key in first if all(key in other for other in others)][:MOST_THEMES]


def _draw_way(label: str, to: Differing) -> None:
    # Within the form: what was chosen and typed here comes along, and is there on the way back.
    st.form_submit_button(label, type="tertiary", on_click=_go_to, args=(to.text_id,))


def _lying(found: tuple[Differing, ...]) -> Differing:
    """The difference that lies here; else the first to settle, or the first."""
    asked = st.session_state.get(_HERE)
    before = [each for each in found if each.text_id == asked]
    still_open = [each for each in found if not each.settled]
    lying = [*before, *still_open, *found][0]
    st.session_state[_HERE] = lying.text_id
    return lying


def _next_open(lying: Differing, found: tuple[Differing, ...]) -> str:
    """The first to settle after this one; itself if there is none."""
    place = found.index(lying)
    after = [each for each in (*found[place + 1 :], *found[:place]) if not each.settled]
    return after[0].text_id if after else lying.text_id


def _go_to(text_id: str) -> None:
    st.session_state[_HERE] = text_id


def _keep(here: Difference, following: str, drawn: str) -> None:
    """Keeps what was settled and goes on."""
    themes = st.session_state.get(_themes_key(here.text_id)) or ()
    why = st.session_state.get(_why_key(here.text_id)) or ""

    def settle_and_go_on() -> None:
        settle(store(), actor(), here.text_id, tuple(themes), why, seen=here.edition)
        st.session_state[_HERE] = following

    _once(here, drawn, settle_and_go_on)


def _take_back(here: Difference, drawn: str) -> None:
    _once(
        here,
        drawn,
        lambda: take_back_settled(store(), actor(), here.text_id, seen=here.edition),
    )


def _once(here: Difference, drawn: str, action: Callable[[], None]) -> None:
    """Takes the step, and no more of what was drawn together: a second press of the same button
    would find its own settlement and take it for a colleague's. From then on the fields of this
    text begin with what is settled.
    """

    def step() -> None:
        if st.session_state.get(_DONE) == drawn:
            return
        action()
        st.session_state[_DONE] = drawn
        for key in (_themes_key(here.text_id), _why_key(here.text_id)):
            st.session_state.pop(key, None)

    attempt(step)


def _themes_key(text_id: str) -> str:
    return f"settle_themes_{text_id}"


def _why_key(text_id: str) -> str:
    return f"settle_why_{text_id}"
