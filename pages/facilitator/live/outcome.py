"""What a vote or a choice of themes came to, in words, once its round is closed."""

import streamlit as st

from models.live import RoundKind, TableNow, outcome_of_themes, outcome_of_votes
from pages.facilitator.live.talk_words import AGREED, CHOSE, TOO_FEW
from pages.parts.language import N_, _, language
from pages.parts.plain_text import plain
from pages.parts.store import store
from pages.parts.theme_names import theme_name

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
    lines = (
        _votes(now.table_id)
        if now.round.details.kind is RoundKind.VOTE
        else _themes(now.round.round_id)
    )
    st.markdown("\n".join(lines) or _(TOO_FEW))


def _votes(table_id: str) -> list[str]:
    return [
        f"- {plain(each.statement.text.in_(language()))}  \n  "
        f":gray[{_(AGREED[each.agree] if each.agree else TOO_FEW)}]"
        for each in outcome_of_votes(store(), table_id)
    ]


def _themes(round_id: str) -> list[str]:
    return [
        f"- {theme_name(theme)}  \n  :gray[{_(CHOSE[share])}]"
        for theme, share in outcome_of_themes(store(), round_id)
    ]
