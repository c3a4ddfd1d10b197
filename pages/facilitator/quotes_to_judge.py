"""The proposed quotes of a table, for the person who judges them."""

import streamlit as st

from models.outcomes import ProposedQuote, quotes_to_judge
from pages.facilitator.state_words import PHASE
from pages.parts.language import _
from pages.parts.signed_in import actor
from pages.parts.store import store
from pages.parts.theme_names import theme_name
from pages.parts.voice import voice_markdown


def draw_quotes(table_id: str) -> list[str]:
    """Each proposed quote with what speaks against it; gives the ids that were ticked."""
    quotes = quotes_to_judge(store(), actor(), table_id)
    if not quotes:
        st.markdown(_("Nobody proposed a quote."))
    return [quote.quote_id for quote in quotes if draw_quote(quote)]


def draw_quote(quote: ProposedQuote) -> bool:
    """The words, and a box to tick unless a rule speaks against it; whether it was ticked."""
    with st.container(key=f"judged_{quote.quote_id}"):
        st.markdown(voice_markdown(quote.words))
        if quote.objections:
            st.caption(" ".join(_(objection) for objection in quote.objections))
            return False
        label = _("Publish: {theme}, {phase}")
        return st.checkbox(
            label.format(theme=theme_name(quote.theme), phase=_(PHASE[quote.phase])),
            key=f"releases_quote_{quote.quote_id}",
        )
