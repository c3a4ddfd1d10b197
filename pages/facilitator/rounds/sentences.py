"""Sentences to vote on: a first set, one's own, other words while nobody voted."""

from collections.abc import Sequence

import streamlit as st

from content.statements import statements_for
from models.live import (
    LONGEST_STATEMENT,
    StatementShown,
    add_statement,
    reword,
    statements_shown,
    take_away,
    take_first_statements,
)
from models.live.errors import NothingSaid
from models.tables import table_summary
from pages.facilitator.rounds.state import NEW, Preparation
from pages.facilitator.typed_text import typed_text
from pages.parts.attempts import attempt
from pages.parts.language import N_, _, language
from pages.parts.plain_text import plain
from pages.parts.signed_in import actor
from pages.parts.store import store

ABOUT = N_(
    "Dancers agree, disagree or pass, one sentence at a time. On the evening they propose "
    "sentences themselves; the room sees one only when you let it in. A sentence names nobody."
)
WHAT_IS_TOLD = N_(
    "What came of a vote is told to all together, when you close the round, and never before. "
    "It is told in words, so that nobody can know that everybody chose the same."
)


def draw_sentences(here: Preparation) -> None:
    """What is there, each to reword or take away; and one more."""
    shown = statements_shown(store(), here.table_id)
    st.header(_("Sentences to vote on"), anchor=False)
    st.markdown(_(ABOUT))
    st.markdown(_(WHAT_IS_TOLD))
    if not shown:
        st.button(
            _("Take the first sentences"), key="sentences_first", on_click=_take, args=(here,)
        )
    for each in shown:
        if here.reworded == each.statement_id:
            _draw_form(here, each)
        else:
            _draw_sentence(here, each)
    if here.reworded == NEW:
        _draw_form(here, None)
    else:
        st.button(_("One more sentence"), key="sentences_add", on_click=_open, args=(here, NEW))
    if shown:
        _draw_list(here, shown)


def _draw_list(here: Preparation, shown: Sequence[StatementShown]) -> None:
    """The sentences of the list that fit this table and are not there yet."""
    sector = table_summary(store(), actor(), here.table_id).details.sector
    there = {each.text for each in shown}
    left = [each.text for each in statements_for(sector) if each.text not in there]
    if left:
        st.selectbox(
            _("Or one from the list"),
            left,
            index=None,
            format_func=lambda text: text.in_(language()),
            placeholder=_("Choose a sentence to add"),
            key=_listed(shown),
            on_change=_add_listed,
            args=(here, _listed(shown)),
        )


def _listed(shown: Sequence[StatementShown]) -> str:
    # Another list once one was taken from it, so that nothing stands chosen in it.
    return f"sentences_listed_{len(shown)}"


def _add_listed(here: Preparation, key: str) -> None:
    chosen = st.session_state.get(key)
    if chosen is not None:
        attempt(lambda: add_statement(store(), actor(), here.table_id, chosen))


def _draw_sentence(here: Preparation, each: StatementShown) -> None:
    key = each.statement_id
    st.markdown(f"> {plain(each.text.in_(language()))}")
    if each.from_room:
        st.caption(_("Proposed in the room"))
    with st.container(horizontal=True, gap="small"):
        st.button(
            _("Reword"),
            key=f"sentences_reword_{key}",
            type="tertiary",
            on_click=_open,
            args=(here, key),
        )
        st.button(
            _("Take away"),
            key=f"sentences_away_{key}",
            type="tertiary",
            on_click=_take_away,
            args=(key,),
        )


def _draw_form(here: Preparation, each: StatementShown | None) -> None:
    name = each.statement_id if each else NEW
    with st.form(f"sentence_{name}", border=False, enter_to_submit=False):
        for key, label in (("nl", _("In Dutch")), ("en", _("In English"))):
            st.text_area(
                label,
                value=each.text.in_(key) if each else "",
                max_chars=LONGEST_STATEMENT,
                height=84,
                key=f"sentences_{name}_{key}",
            )
        st.form_submit_button(_("Keep"), type="primary", on_click=_keep, args=(here, name))
    st.button(_("Not now"), key="sentences_not_now", type="tertiary", on_click=_open, args=(here,))


def _take(here: Preparation) -> None:
    attempt(lambda: take_first_statements(store(), actor(), here.table_id))


def _open(here: Preparation, statement_id: str = "") -> None:
    here.reworded = statement_id


def _keep(here: Preparation, name: str) -> None:
    if here.reworded == name and attempt(lambda: _keep_sentence(here, name)):
        here.reworded = ""


def _keep_sentence(here: Preparation, name: str) -> None:
    text = typed_text(
        st.session_state[f"sentences_{name}_nl"],
        st.session_state[f"sentences_{name}_en"],
        NothingSaid,
    )
    if name == NEW:
        add_statement(store(), actor(), here.table_id, text)
    else:
        reword(store(), actor(), name, text)


def _take_away(statement_id: str) -> None:
    attempt(lambda: take_away(store(), actor(), statement_id))
