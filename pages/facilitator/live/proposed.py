"""Proposed sentences: let in, put with one that is there, or decline with a reason."""

import streamlit as st

from content.languages import Text
from models.live import (
    LONGEST_REASON,
    LONGEST_STATEMENT,
    HeardVoice,
    StatementShown,
    proposals,
    statements_shown,
)
from pages.facilitator.live.desk import Decided, LiveDesk, Way
from pages.facilitator.live.steps import (
    begin_deciding,
    decide,
    field,
    stop_deciding,
    take_sentence_away,
)
from pages.parts.language import N_, _, language
from pages.parts.plain_text import plain
from pages.parts.signed_in import actor
from pages.parts.store import store
from pages.parts.voice import voice_markdown

ABOUT = N_("The room sees a sentence only when you let it in.")
NONE = N_("Nobody proposed a sentence that waits for you.")
BOTH_LANGUAGES = N_(
    "Translate it too, if you can. Who reads the other language sees that sentence."
)
DOES = {
    Way.ACCEPT: N_("Let this sentence in"),
    Way.MERGE: N_("It says the same"),
    Way.DECLINE: N_("Decline with this reason"),
    Way.REWORD: N_("Keep these words"),
}


def draw_proposed(desk: LiveDesk) -> None:
    """The form that is open first, where nothing that comes in moves it; then what waits."""
    waiting = proposals(store(), actor(), desk.table_id, desk.memory)
    shown = statements_shown(store(), desk.table_id)
    st.header(_("Proposed sentences"), anchor=False)
    st.caption(_(ABOUT))
    with st.container():
        if desk.decided:
            _draw_form(desk, desk.decided, shown)
    with st.container():
        if not waiting and not desk.decided:
            st.markdown(_(NONE))
        for voice in waiting:
            if desk.decided is None or voice.text_id != desk.decided.sentence_id:
                _draw_waiting(desk, voice, may_merge=bool(shown))
    _draw_statements(desk, shown)


def _draw_waiting(desk: LiveDesk, voice: HeardVoice, *, may_merge: bool) -> None:
    st.markdown(voice_markdown(voice.opened.words))
    words = Text(nl=voice.opened.words, en=voice.opened.words)
    ways = [(Way.ACCEPT, _("Let it in")), (Way.DECLINE, _("Decline it"))]
    if may_merge:
        ways.insert(1, (Way.MERGE, _("Says the same")))
    with st.container(horizontal=True, gap="small"):
        for way, label in ways:
            st.button(
                label,
                key=f"live_{way}_{voice.text_id}",
                type="secondary" if way is Way.ACCEPT else "tertiary",
                on_click=begin_deciding,
                args=(desk, way, voice.text_id, words),
            )


def _draw_form(desk: LiveDesk, decided: Decided, shown: tuple[StatementShown, ...]) -> None:
    st.markdown(voice_markdown(decided.nl if language() == "nl" else decided.en))
    with st.form(f"live_{decided.way}_{decided.sentence_id}", border=False, enter_to_submit=False):
        if decided.way is Way.MERGE:
            texts = {each.statement_id: each.text.in_(language()) for each in shown}
            st.selectbox(
                _("With which sentence?"),
                list(texts),
                format_func=lambda each: texts.get(each, ""),
                key=field(decided, "into"),
            )
        elif decided.way is Way.DECLINE:
            st.text_input(
                _("Why not? The room can read this."),
                max_chars=LONGEST_REASON,
                key=field(decided, "reason"),
            )
        else:
            _draw_texts(decided)
        st.form_submit_button(_(DOES[decided.way]), on_click=decide, args=(desk, decided))
    st.button(_("Not now"), key="live_stop", type="tertiary", on_click=stop_deciding, args=(desk,))


def _draw_texts(decided: Decided) -> None:
    for name, label, words in (
        ("nl", _("In Dutch"), decided.nl),
        ("en", _("In English"), decided.en),
    ):
        st.text_area(
            label,
            value=words,
            max_chars=LONGEST_STATEMENT,
            height=84,
            key=field(decided, name),
        )
    st.caption(_(BOTH_LANGUAGES))


def _draw_statements(desk: LiveDesk, shown: tuple[StatementShown, ...]) -> None:
    """All that the room votes on, to reword or take away one."""
    if not shown:
        return
    texts = {each.statement_id: each.text for each in shown}
    chosen = st.selectbox(
        _("All sentences to vote on"),
        list(texts),
        index=None,
        format_func=lambda each: texts[each].in_(language()) if each in texts else "",
        key="live_statement",
        placeholder=_("Choose one to change"),
    )
    if chosen not in texts:
        return
    st.markdown(f"> {plain(texts[chosen].in_(language()))}")
    with st.container(horizontal=True, gap="small"):
        st.button(
            _("Reword"),
            key="live_reword",
            on_click=begin_deciding,
            args=(desk, Way.REWORD, chosen, texts[chosen]),
        )
        st.button(
            _("Take away"),
            key="live_take_away",
            type="tertiary",
            on_click=take_sentence_away,
            args=(desk, chosen),
        )
