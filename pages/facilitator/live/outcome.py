"""What a vote or a choice of themes came to, in words, once its round is closed."""

import streamlit as st

from models.live import RoundKind, TableNow, outcome_of_themes
from pages.parts.language import N_, _
from pages.parts.store import store
from pages.parts.theme_names import theme_name
from pages.parts.vote_words import CHOSE, TOO_FEW, told_of_votes, votes_in_words

STILL_ON = N_(
    "The room is choosing on its phones. What came of it you see when you close the round."
)


def draw_outcome(now: TableNow) -> None:
    """Of the round that is on, if there is anything to choose in it."""
    if now.round is None or now.round.details.kind not in (RoundKind.VOTE, RoundKind.THEMES):
        return
    st.header(_("What came of it"), anchor=False)
    if now.open:
        st.markdown(_(STILL_ON))
        return
    is_vote = now.round.details.kind is RoundKind.VOTE
    told = votes_in_words(told_of_votes(now)) if is_vote else _of_themes(now.round.round_id)
    st.markdown(told or _(TOO_FEW), anchors=False)


def _of_themes(round_id: str) -> str:
    return "\n".join(
        f"- {theme_name(theme)}  \n  :gray[{_(CHOSE[share])}]"
        for theme, share in outcome_of_themes(store(), round_id)
    )
