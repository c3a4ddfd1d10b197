"""What a text is about: suggestions from its words, and the themes that a person chooses."""

import streamlit as st

from analysis.themes import Suggestion
from content.codebook import codebook
from models.coding import MOST_THEMES, TextToCode
from pages.facilitator.desk import Desk, after, keep_themes, one_back
from pages.parts.language import _, query
from pages.parts.theme_names import theme_name


def draw_themes(
    desk: Desk,
    text: TextToCode,
    suggested: tuple[Suggestion, ...],
    listed: tuple[TextToCode, ...],
) -> None:
    """Suggestions first, and only that; then all themes, keeping, and going back."""
    shown = tuple(suggestion.theme for suggestion in suggested[:MOST_THEMES])
    st.header(_("What is this about?"), anchor=False)
    draw_suggestion(suggested)
    with st.form(f"themes_{text.text_id}", border=False):
        draw_choice(text, suggested)
        # Not Enter: that also presses whatever button or link has the focus.
        st.form_submit_button(
            _("Keep and go on"),
            type="primary",
            shortcut="Alt+V",
            on_click=keep_themes,
            args=(desk, text.text_id, shown, after(text, listed)),
        )
        if desk.visited:
            st.form_submit_button(_("One back"), type="tertiary", on_click=one_back, args=(desk,))
    draw_way_to_quality(desk.table_id)


def draw_suggestion(suggested: tuple[Suggestion, ...]) -> None:
    """Which themes the words point to."""
    names = ", ".join(theme_name(suggestion.theme) for suggestion in suggested[:MOST_THEMES])
    if names:
        st.caption(_("Suggested by the tinted words: {themes}. You decide.").format(themes=names))
    else:
        st.caption(_("No suggestion for this text. You decide."))


def draw_way_to_quality(table_id: str) -> None:
    """The way to how good the suggestions are."""
    st.page_link(
        "pages/facilitator/suggestions.py",
        label=_("How good are the suggestions?"),
        query_params={"tafel": table_id, **query()},
    )


def draw_choice(text: TextToCode, suggested: tuple[Suggestion, ...]) -> None:
    """All themes, the suggested ones first; none of them is chosen beforehand."""
    first = [suggestion.theme for suggestion in suggested]
    st.pills(
        _("Themes"),
        [*first, *(theme.key for theme in codebook().themes if theme.key not in first)],
        selection_mode="multi",
        default=list(text.themes or ()),
        format_func=theme_name,
        key=f"coding_{text.text_id}",
        label_visibility="collapsed",
        width="stretch",
    )
    st.caption(_("Three at most, the most important first. None is a decision too."))
