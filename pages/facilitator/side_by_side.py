"""A text on which coders differ: what each decided, side by side, and what was settled on."""

import streamlit as st

from analysis.redaction import passage
from models.coding import Agreed, Chosen, Difference, OwnThemes
from pages.facilitator.question_words import question_words
from pages.facilitator.state_words import PHASE
from pages.parts.language import _
from pages.parts.plain_text import plain
from pages.parts.theme_names import theme_name
from pages.parts.voice import voice_markdown

BESIDE = 3  # coders in a row


def draw_words(here: Difference) -> None:
    """The text, the question that it answers, and when."""
    st.markdown(f":gray[{_(PHASE[here.phase])}]")
    st.markdown(f"**{plain(question_words(here.question))}**")
    with st.container(key="voice_to_code"):
        st.markdown(voice_markdown(here.words))


def draw_side_by_side(here: Difference, own: OwnThemes) -> None:
    """What each coder decided, her own first."""
    columns = st.columns(min(len(here.chosen), BESIDE), gap="medium")
    for number, chosen in enumerate(here.chosen):
        with columns[number % BESIDE], st.container(key=f"card_chosen_{number}"):
            _draw_chosen(chosen, here.words, own)


def draw_agreed(agreed: Agreed, own: OwnThemes) -> None:
    """What was settled on, by whom, and why."""
    who = _("you") if agreed.mine else plain(agreed.name)
    with st.container(key="card_agreed"):
        st.subheader(_("Settled"), anchor=False)
        st.markdown(_themes_told(agreed.themes, own))
        st.markdown(plain(agreed.reason))
        st.caption(_("Kept by {who}.").format(who=who))


def _draw_chosen(chosen: Chosen, words: str, own: OwnThemes) -> None:
    st.subheader(_("You") if chosen.mine else plain(chosen.name), anchor=False)
    st.markdown(_themes_told(chosen.decision.themes, own))
    if chosen.decision.unsure:
        st.markdown(_("Does not know."))
    for mark in chosen.decision.marks:
        marked = passage(words, mark.first, mark.last)
        st.caption(f"{plain(theme_name(mark.theme, own.names))}: “{plain(marked)}”")
    if chosen.decision.memo:
        label = _("Memo")
        st.markdown(f":gray[{label}:] {plain(chosen.decision.memo)}")


def _themes_told(themes: tuple[str, ...], own: OwnThemes) -> str:
    return "  \n".join(f"**{plain(theme_name(key, own.names))}**" for key in themes or ("none",))
