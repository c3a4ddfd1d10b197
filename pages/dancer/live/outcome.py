"""What came of a round that is closed: shares in words, the same on every phone."""

import streamlit as st

from analysis.opinion import Share
from models.live import RoundInOrder, RoundKind, outcome_of_themes, outcome_of_votes
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
    """Each statement or theme of which something may be said."""
    st.title(_(TITLE), anchor=False)
    if round_now.details.kind is RoundKind.VOTE:
        told = _of_votes(here.card.table_id if here.card else "")
    else:
        told = _of_themes(round_now.round_id)
    st.markdown(_(THANKS) if told else _(TOO_FEW))
    for about, said in told:
        st.markdown(f"> {plain(about)}\n\n{said}")


def _of_votes(table_id: str) -> list[tuple[str, str]]:
    return [
        (
            outcome.statement.text.in_(language()),
            f"{_(AGREED[outcome.agree])} {_(DISAGREED[outcome.disagree])}",
        )
        for outcome in outcome_of_votes(store(), table_id)
        if outcome.agree is not None and outcome.disagree is not None
    ]


def _of_themes(round_id: str) -> list[tuple[str, str]]:
    told = outcome_of_themes(store(), round_id)
    return [(theme_name(theme), _(CHOSE[share])) for theme, share in told]
