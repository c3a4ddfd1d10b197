"""What came of a round that is closed: shares in words, the same on every phone."""

import streamlit as st

from analysis.opinion import Share
from models.live import (
    RoundInOrder,
    RoundKind,
    StatementOutcome,
    outcome_of_themes,
    outcome_of_votes,
)
from pages.dancer.state import Journey
from pages.parts.language import N_, _, language
from pages.parts.plain_text import plain
from pages.parts.store import store
from pages.parts.theme_names import theme_name

TITLE = N_("This round is closed")
THANKS = N_("Thank you for thinking along. This is what came of it.")
TOO_FEW = N_("Too few people took part to say something about it.")
AGREED = {
    Share.ALMOST_ALL: N_("Almost everybody agrees."),
    Share.MOST: N_("Most people agree."),
    Share.HALF: N_("About half agree."),
    Share.SOME: N_("Some agree."),
    Share.ALMOST_NONE: N_("Almost nobody agrees."),
}
DISAGREED = {
    Share.ALMOST_ALL: N_("Almost everybody disagrees."),
    Share.MOST: N_("Most people disagree."),
    Share.HALF: N_("About half disagree."),
    Share.SOME: N_("Some disagree."),
    Share.ALMOST_NONE: N_("Almost nobody disagrees."),
}
CHOSE = {
    Share.ALMOST_ALL: N_("Almost everybody chose this."),
    Share.MOST: N_("Most people chose this."),
    Share.HALF: N_("About half chose this."),
    Share.SOME: N_("Some chose this."),
    Share.ALMOST_NONE: N_("Almost nobody chose this."),
}


def draw(here: Journey, round_now: RoundInOrder) -> None:
    """Each statement or theme, with what may be said of it."""
    st.title(_(TITLE), anchor=False)
    st.markdown(_(THANKS))
    if round_now.details.kind is RoundKind.VOTE and here.card is not None:
        for outcome in outcome_of_votes(store(), here.card.table_id):
            _draw_one(outcome.statement.text.in_(language()), _said(outcome))
    elif round_now.details.kind is RoundKind.THEMES:
        themes = outcome_of_themes(store(), round_now.round_id)
        for theme, share in themes:
            _draw_one(theme_name(theme), _(CHOSE[share]))
        if not themes:
            st.markdown(_(TOO_FEW))


def _draw_one(about: str, said: str) -> None:
    st.markdown(f"> {plain(about)}\n\n{said}")


def _said(outcome: StatementOutcome) -> str:
    if outcome.agree is None or outcome.disagree is None:
        return _(TOO_FEW)
    return f"{_(AGREED[outcome.agree])} {_(DISAGREED[outcome.disagree])}"
