"""A round in which dancers vote: one statement at a time. Every choice is kept at once."""

import streamlit as st

from models.live import (
    AGREE,
    DISAGREE,
    PASS,
    Ballot,
    RoundInOrder,
    StatementShown,
    ballot_of,
    reasons_shown,
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


def draw(here: Journey, round_now: RoundInOrder) -> None:
    """The statement where she is, or what comes after the last."""
    assert here.seat is not None
    ballot = ballot_of(store(), here.seat)
    statement = _where_she_is(here, ballot)
    if here.table.proposes:
        proposing.draw(here, round_now)
    elif statement is None:
        _draw_end(here, ballot)
    else:
        _draw_statement(here, ballot, statement)


def _where_she_is(here: Journey, ballot: Ballot) -> StatementShown | None:
    """The statement on her screen. One that is gone gives its place to the next; what is added
    comes at the end, and moves nothing.
    """
    at, shown = here.table, {each.statement_id: each for each in ballot.statements}
    assert here.seat is not None
    order = voting_order(ballot, here.seat.response_id)
    before, place = at.statements, 0
    if at.statement is None:
        at.statements = order
        at.statement = next((each for each in order if each not in ballot.chosen), "")
    else:
        place = before.index(at.statement) if at.statement in before else len(before)
        at.statements = tuple(each for each in before if each in shown) + tuple(
            each for each in order if each not in before
        )
    if at.statement and at.statement not in shown:
        at.statement = next((each for each in before[place:] if each in shown), "")
    return shown.get(at.statement)


def _draw_statement(here: Journey, ballot: Ballot, statement: StatementShown) -> None:
    at, words = here.table, statement.text.in_(language())
    place = at.statements.index(statement.statement_id)
    now = ballot.chosen.get(statement.statement_id)
    with st.container(key=f"statement_{'long' if len(words) > FITS_SMALL else 'short'}"):
        st.title(plain(words), anchor=False)
    with st.container(key="vote"):
        st.radio(
            words,
            list(CHOICES),
            index=list(CHOICES).index(now) if now in CHOICES else None,
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


def _draw_end(here: Journey, ballot: Ballot) -> None:
    at = here.table
    st.title(_(ALL_SEEN) if at.statements else _(NONE_YET), anchor=False)
    if at.statements:
        st.markdown(_(ARE_KEPT))
    new = next((each for each in at.statements if each not in ballot.chosen), "")
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
    if chosen is not None:
        vote(store(), seat(here), statement_id, chosen)


def _key(statement_id: str) -> str:
    # Its options are known by their words: in another language it is another field.
    return f"vote_{statement_id}" + ("" if language() == "nl" else f"_{language()}")
