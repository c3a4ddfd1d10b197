"""A round in which dancers vote: one statement at a time. Every choice is kept at once."""

from contextlib import nullcontext

import streamlit as st

from models.live import (
    AGREE,
    DISAGREE,
    PASS,
    RoundInOrder,
    StatementShown,
    ballot_of,
    choices_of,
    reasons_shown,
    statements_shown,
    vote,
    voting_order,
)
from pages.dancer.live import proposing
from pages.dancer.live.words import seat
from pages.dancer.moves import attempt
from pages.dancer.state import Journey
from pages.parts.language import N_, _, language
from pages.parts.plain_text import plain
from pages.parts.store import store

CHOICES = {AGREE: N_("Agree"), DISAGREE: N_("Disagree"), PASS: N_("Pass")}
STATEMENT_OF = N_("Sentence {number} of {count}")
NOBODY_SEES = N_("Nobody sees what you choose. You may still change it.")
ALL_SEEN = N_("That was all of them")
ARE_KEPT = N_("Your choices are kept. You may still change them, until this round closes.")
NONE_YET = N_("There are no sentences yet. They appear here by themselves.")
WHY_NOT = N_("Why some sentences are not here")
FITS_SMALL = 100  # characters: a longer statement is set smaller


def draw(here: Journey, round_now: RoundInOrder, version: int) -> None:
    """The statement where she is, or what comes after the last. `version` is the table's."""
    if here.table.proposes:
        proposing.draw(here, round_now)
        return
    _look_again(here, version)
    at = here.table
    statement = at.shown.get(at.statement or "")
    if statement is None:
        _draw_end(here)
    else:
        _draw_statement(here, statement)


def _look_again(here: Journey, version: int) -> None:
    """Reads the statements where something changed. One that is gone gives its place to the next;
    what is added comes at the end, and moves nothing.
    """
    at, mine = here.table, here.seat
    if at.shown_at == version or mine is None:
        return
    at.shown_at = version
    if at.statement is None:
        ballot = ballot_of(store(), mine)
        found, at.chosen = ballot.statements, dict(ballot.chosen)
        at.statements = voting_order(ballot, mine.response_id)
        at.statement = next((each for each in at.statements if each not in at.chosen), "")
    else:
        found, at.chosen = statements_shown(store(), mine.card.table_id), choices_of(store(), mine)
    at.shown = {each.statement_id: each for each in found}
    before = at.statements
    if at.statement and at.statement not in at.shown:
        left = before[before.index(at.statement) :]
        at.statement = next((each for each in left if each in at.shown), "")
    added = sorted(at.shown.keys() - set(before))
    at.statements = (*(each for each in before if each in at.shown), *added)


def _draw_statement(here: Journey, statement: StatementShown) -> None:
    at, words = here.table, statement.text.in_(language())
    place, chosen = (
        at.statements.index(statement.statement_id),
        at.chosen.get(statement.statement_id),
    )
    with st.container(key="long_statement") if len(words) > FITS_SMALL else nullcontext():
        st.title(plain(words), anchor=False)
    st.radio(
        words,
        list(CHOICES),
        index=list(CHOICES).index(chosen) if chosen in CHOICES else None,
        format_func=lambda choice: _(CHOICES[choice]),
        key=_key(statement.statement_id),
        label_visibility="collapsed",
        width="stretch",
        on_change=attempt,
        args=(_choose, statement.statement_id),
    )
    told = _(STATEMENT_OF).format(number=place + 1, count=len(at.statements))
    st.markdown(f":gray[{told}  \n{_(NOBODY_SEES)}]")
    following = (*at.statements, "")[place + 1]
    st.button(
        _("Next sentence"),
        key=f"next_{place}",
        type="primary",
        width="stretch",
        on_click=attempt,
        args=(_go, following),
    )
    if place:
        _draw_back(at.statements[place - 1])


def _draw_end(here: Journey) -> None:
    at = here.table
    st.title(_(ALL_SEEN) if at.statements else _(NONE_YET), anchor=False)
    if at.statements:
        st.markdown(_(ARE_KEPT))
    new = next((each for each in at.statements if each not in at.chosen), "")
    if new:
        st.button(
            _("To a sentence without your choice"),
            key="to_new",
            width="stretch",
            on_click=attempt,
            args=(_go, new),
        )
    proposing.offer(here)
    reasons = reasons_shown(store(), here.card.table_id) if here.card else ()
    if reasons:
        st.header(_(WHY_NOT), anchor=False)
        st.markdown("\n".join(f"- {plain(reason)}" for reason in reasons))
    if at.statements:
        _draw_back(at.statements[-1])


def _draw_back(statement_id: str) -> None:
    st.button(
        _("Sentence before"),
        key="sentence_before",
        type="tertiary",
        on_click=attempt,
        args=(_go, statement_id),
    )


def _go(here: Journey, statement_id: str) -> None:
    here.table.statement = statement_id


def _choose(here: Journey, statement_id: str) -> None:
    chosen = st.session_state.get(_key(statement_id))
    if chosen is not None and here.rehearsal:
        here.table.chosen[statement_id] = chosen
    elif chosen is not None:
        here.table.shown_at = -1  # it may be gone by now
        vote(store(), seat(here), statement_id, chosen)


def _key(statement_id: str) -> str:
    # Its options are known by their words: in another language it is another field.
    return f"vote_{statement_id}" + ("" if language() == "nl" else f"_{language()}")
