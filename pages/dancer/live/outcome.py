"""What came of a round that is closed: shares in words, the same on every phone."""

import streamlit as st

from models.live import RoundInOrder, RoundKind, TableNow, outcome_of_themes
from pages.parts.language import N_, _
from pages.parts.store import store
from pages.parts.theme_names import theme_name
from pages.parts.vote_words import CHOSE, TOO_FEW, told_of_votes, votes_in_words

TITLE = N_("This round is closed")
THANKS = N_("Thank you for thinking along. This is what came of it.")


def draw(now: TableNow, round_now: RoundInOrder) -> None:
    """What unites, groups where they can be told, and each statement or theme of which something
    may be said.
    """
    st.title(_(TITLE), anchor=False)
    is_vote = round_now.details.kind is RoundKind.VOTE
    told = votes_in_words(told_of_votes(now)) if is_vote else _of_themes(round_now.round_id)
    # One element: what each costs, all phones pay in the same second.
    st.markdown(f"{_(THANKS)}\n\n{told}" if told else _(TOO_FEW), anchors=False)


def _of_themes(round_id: str) -> str:
    return "\n\n".join(
        f"> {theme_name(theme)}\n\n{_(CHOSE[share])}."
        for theme, share in outcome_of_themes(store(), round_id)
    )
