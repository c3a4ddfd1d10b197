"""Coding: a text at a time, what it may be about, and a person's decision."""

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from analysis.themes import Suggestion, suggest
from content.codebook import codebook
from content.questionnaire import questionnaire
from models.coding import (
    MOST_THEMES,
    TextToCode,
    code_text,
    propose_quote,
    proposed_texts,
    take_back_quote,
    texts_to_code,
)
from models.errors import DomainError
from pages.facilitator.choosing import chosen_table, draw_unlocking, tables_where
from pages.facilitator.state_words import PHASE
from pages.parts.language import N_, _, language
from pages.parts.signed_in import actor
from pages.parts.store import store
from pages.parts.theme_names import theme_name
from pages.parts.voice import voice_markdown

NOTHING_TO_READ = N_("There is nothing to read yet. You can read when a phase is closed.")
AGES = {
    "16_24": N_("16 to 24 years old"),
    "25_34": N_("25 to 34 years old"),
    "35_plus": N_("35 or older"),
}


@dataclass
class Desk:
    """Which text lies on the desk, and what stood in the way of the last step."""

    table_id: str = ""
    place: int = 0
    problem: str = ""


def desk() -> Desk:
    """This tab's desk."""
    found: Desk = st.session_state.setdefault("coding_desk", Desk())
    return found


def draw() -> None:
    """Top to bottom: the table, unlocking, then one text beside its themes."""
    who = actor()
    st.title(_("Read and code"), anchor=False)
    tables = tables_where(who, readable=True)
    if not tables:
        st.markdown(_(NOTHING_TO_READ))
        return
    table = chosen_table(who, tables, "coding")
    if not draw_unlocking(who):
        return
    texts = texts_to_code(store(), who, table.table_id)
    if not texts:
        st.markdown(_(NOTHING_TO_READ))
        return
    here = desk()
    if here.table_id != table.table_id:
        here.table_id, here.place = table.table_id, _first_unread(texts)
    draw_desk(texts, min(here.place, len(texts) - 1))


def draw_desk(texts: tuple[TextToCode, ...], place: int) -> None:
    """The text at the left, the themes at the right."""
    text = texts[place]
    suggested = suggest(text.words, text.language)
    if desk().problem:
        st.warning(_(desk().problem))
    read = sum(text.themes is not None for text in texts)
    st.markdown(
        ":gray["
        + _("Text {number} of {all} · {read} read").format(
            number=place + 1, all=len(texts), read=read
        )
        + "]"
    )
    left, right = st.columns([3, 2], gap="large")
    with left:
        draw_text(text, suggested)
        draw_quote(text)
    with right, st.container(key="card_themes"):
        draw_themes(text, suggested, place, len(texts))


def draw_text(text: TextToCode, suggested: tuple[Suggestion, ...]) -> None:
    """The words, the question they answer, and what may stand beside them."""
    question = questionnaire().question(text.question)
    st.markdown(f":gray[{_beside(text)}]")
    st.markdown(f"**{question.text.in_(language())}**")
    with st.container(key="voice_to_code"):
        tinted = [span for suggestion in suggested[:MOST_THEMES] for span in suggestion.spans]
        st.markdown(voice_markdown(text.words, tinted))
    if text.ticked_themes:
        themes = ", ".join(theme_name(key) for key in text.ticked_themes)
        st.markdown(_("The dancer chose: {themes}").format(themes=themes))


def draw_themes(
    text: TextToCode, suggested: tuple[Suggestion, ...], place: int, count: int
) -> None:
    """Up to three themes; suggestions come first and are only that."""
    st.header(_("What is this about?"), anchor=False)
    first = [suggestion.theme for suggestion in suggested]
    if first:
        names = ", ".join(theme_name(key) for key in first[:MOST_THEMES])
        st.caption(_("Suggested by the tinted words: {themes}. You decide.").format(themes=names))
    else:
        st.caption(_("No suggestion for this text. You decide."))
    keys = [*first, *(t.key for t in codebook().themes if t.key not in first)]
    with st.form(f"themes_{text.text_id}", border=False):
        st.pills(
            _("Themes"),
            keys,
            selection_mode="multi",
            default=list(text.themes or ()),
            format_func=theme_name,
            key=f"coding_{text.text_id}",
            label_visibility="collapsed",
            width="stretch",
        )
        st.caption(_("Three at most. None is a decision too."))
        st.form_submit_button(
            _("Keep and go on"),
            type="primary",
            shortcut="Enter",
            on_click=_keep,
            args=(text.text_id, place, count),
        )
        st.form_submit_button(
            _("One back"), type="tertiary", on_click=_go, args=(max(0, place - 1),)
        )


def draw_quote(text: TextToCode) -> None:
    """Proposing words as a quote, where the dancer agreed."""
    if not text.may_quote:
        st.caption(_("The dancer did not agree to be quoted."))
        return
    proposed = text.text_id in proposed_texts(store(), actor(), desk().table_id)
    with st.form(f"quote_{text.text_id}", border=False):
        st.text_area(
            _("Propose as a quote: leave out what only one person could have said"),
            value=text.words,
            key=f"quote_{text.text_id}_words",
            height=96,
        )
        st.form_submit_button(
            _("Propose these words"), on_click=_attempt, args=(_propose, text.text_id)
        )
        if proposed:
            st.caption(_("A quote of this text is proposed. A second person judges it."))
            st.form_submit_button(
                _("Take the quote back"),
                type="tertiary",
                on_click=_attempt,
                args=(_take_back, text.text_id),
            )


def _beside(text: TextToCode) -> str:
    sectors = {o.key: o.label.in_(language()) for o in questionnaire().question("sector").choices}
    quote = _("may be quoted") if text.may_quote else _("not to be quoted")
    parts = (sectors.get(text.sector, ""), _(PHASE[text.phase]), _age(text.age), quote)
    return " · ".join(part for part in parts if part)


def _age(key: str) -> str:
    return _(AGES[key]) if key in AGES else ""


def _first_unread(texts: tuple[TextToCode, ...]) -> int:
    return next((place for place, text in enumerate(texts) if text.themes is None), 0)


def _attempt(action: Callable[..., object], *args: object) -> None:
    desk().problem = ""
    try:
        action(*args)
    except DomainError as problem:
        desk().problem = problem.sentence


def _keep(text_id: str, place: int, count: int) -> None:
    def decide() -> None:
        themes = tuple(st.session_state.get(f"coding_{text_id}") or ())
        code_text(store(), actor(), text_id, themes)
        desk().place = min(place + 1, count - 1)

    _attempt(decide)


def _go(place: int) -> None:
    desk().problem, desk().place = "", place


def _propose(text_id: str) -> None:
    propose_quote(store(), actor(), text_id, st.session_state[f"quote_{text_id}_words"])


def _take_back(text_id: str) -> None:
    take_back_quote(store(), actor(), text_id)


draw()
