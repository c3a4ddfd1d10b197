"""One text: the words, what may stand beside them, and a quote from them."""

import streamlit as st

from analysis.themes import Suggestion
from content.questionnaire import questionnaire
from models.coding import MOST_THEMES, TextToCode, proposed_texts
from pages.facilitator.desk import Desk, propose, take_back
from pages.facilitator.question_words import question_words
from pages.facilitator.state_words import PHASE
from pages.parts.language import N_, _, language, query
from pages.parts.plain_text import plain
from pages.parts.signed_in import actor
from pages.parts.store import store
from pages.parts.theme_names import theme_name
from pages.parts.voice import voice_markdown

AGES = {
    "16_24": N_("16 to 24 years old"),
    "25_34": N_("25 to 34 years old"),
    "35_plus": N_("35 or older"),
}


def draw_text(text: TextToCode, suggested: tuple[Suggestion, ...]) -> None:
    """The words, the question they answer, and what may stand beside them."""
    st.markdown(f":gray[{_beside(text)}]")
    st.markdown(f"**{plain(question_words(text.question))}**")
    with st.container(key="voice_to_code"):
        tinted = [span for suggestion in suggested[:MOST_THEMES] for span in suggestion.spans]
        st.markdown(voice_markdown(text.words, tinted))
    if text.ticked_themes:
        themes = ", ".join(theme_name(key) for key in text.ticked_themes)
        st.markdown(_("The dancer chose: {themes}").format(themes=themes))


def draw_quote(desk: Desk, text: TextToCode) -> None:
    """Proposing words as a quote, where the dancer agreed."""
    if not text.may_quote:
        st.caption(_("The dancer did not agree to be quoted."))
        return
    proposed = text.text_id in proposed_texts(store(), actor(), desk.table_id)
    with st.form(f"quote_{text.text_id}", border=False, enter_to_submit=False):
        st.text_area(
            _("Propose as a quote: leave out what only one person could have said"),
            value=text.words,
            key=f"quote_{text.text_id}_words",
            height=96,
        )
        st.form_submit_button(_("Propose these words"), on_click=propose, args=(text.text_id,))
        if proposed:
            st.caption(_("A quote of this text is proposed. A second person judges it."))
            st.form_submit_button(
                _("Take the quote back"), type="tertiary", on_click=take_back, args=(text.text_id,)
            )


def draw_way_to_raw() -> None:
    """The way to the words of this text as they were typed."""
    st.page_link(
        "pages/facilitator/as_typed.py",
        label=_("The words as they were typed"),
        query_params=query(),
    )


def _beside(text: TextToCode) -> str:
    sectors = {o.key: o.label.in_(language()) for o in questionnaire().question("sector").choices}
    quote = _("may be quoted") if text.may_quote else _("not to be quoted")
    age = _(AGES[text.age]) if text.age in AGES else ""
    link = _("by the open link") if text.by_link else ""
    parts = (sectors.get(text.sector, ""), _(PHASE[text.phase]), age, link, quote)
    return " · ".join(part for part in parts if part)
