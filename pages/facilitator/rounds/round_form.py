"""The form of one round: kind, minutes, title and question in both languages."""

import streamlit as st

from models.live import (
    LONGEST_PROMPT,
    LONGEST_TITLE,
    MOST_MINUTES,
    RoundDetails,
    RoundInOrder,
    RoundKind,
    add_round,
    change_round,
)
from models.live.errors import RoundIncomplete
from pages.facilitator.live.talk_words import KIND
from pages.facilitator.rounds.state import NEW, Preparation
from pages.facilitator.typed_text import typed_text
from pages.parts.attempts import attempt
from pages.parts.language import _
from pages.parts.signed_in import actor
from pages.parts.store import store

USUAL_KIND, USUAL_MINUTES = RoundKind.SAY, 10


def draw_round_form(here: Preparation, each: RoundInOrder | None) -> None:
    """Of a round that is there, or of a new one."""
    name = each.round_id if each else NEW
    details = each.details if each else None
    kind = details.kind if details else USUAL_KIND
    minutes = details.minutes if details else USUAL_MINUTES
    with st.form(f"round_{name}", border=False, enter_to_submit=False):
        st.selectbox(
            _("What is done"),
            list(RoundKind),
            index=list(RoundKind).index(kind),
            format_func=lambda kind: _(KIND[kind]),
            key=_key(name, "kind"),
        )
        st.number_input(_("How many minutes?"), 1, MOST_MINUTES, minutes, key=_key(name, "minutes"))
        for language, label in (("nl", _("Title in Dutch")), ("en", _("Title in English"))):
            st.text_input(
                label,
                value=details.title.in_(language) if details else "",
                max_chars=LONGEST_TITLE,
                key=_key(name, f"title_{language}"),
            )
        for language, label in (("nl", _("Question in Dutch")), ("en", _("Question in English"))):
            st.text_area(
                label,
                value=details.prompt.in_(language) if details else "",
                max_chars=LONGEST_PROMPT,
                height=84,
                key=_key(name, f"prompt_{language}"),
            )
        st.form_submit_button(_("Keep"), type="primary", on_click=_keep, args=(here, name))
    st.button(_("Not now"), key="rounds_not_now", type="tertiary", on_click=_close, args=(here,))


def _keep(here: Preparation, name: str) -> None:
    # A second press of the same button finds the form closed.
    if here.changed == name and attempt(lambda: _keep_round(here, name)):
        here.changed = ""


def _keep_round(here: Preparation, name: str) -> None:
    def typed(field: str) -> str:
        return st.session_state[_key(name, field)] or ""

    details = RoundDetails(
        st.session_state[_key(name, "kind")],
        st.session_state[_key(name, "minutes")] or 0,
        typed_text(typed("title_nl"), typed("title_en"), RoundIncomplete),
        typed_text(typed("prompt_nl"), typed("prompt_en"), RoundIncomplete),
    )
    if name == NEW:
        add_round(store(), actor(), here.table_id, details)
    else:
        change_round(store(), actor(), name, details)


def _close(here: Preparation) -> None:
    here.changed = ""


def _key(name: str, field: str) -> str:
    return f"rounds_{name}_{field}"
