"""The voices of a round, grouped by theme: what came last says that it is new."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import streamlit as st

from analysis.disclosure import LIVE_MINIMUM_COUNT
from analysis.redaction import parted, words_to_take_out
from content.codebook import codebook
from models.live import HeardVoice, RoundInOrder, voices_heard
from pages.facilitator.live.desk import LiveDesk
from pages.facilitator.live.steps import VOICES_KEY, move_voice, take_out_of_all
from pages.facilitator.taking_out import TAKE_OUT, WHAT_TO_TAP
from pages.parts.language import N_, _, language
from pages.parts.plain_text import plain
from pages.parts.signed_in import actor
from pages.parts.store import store

LETTERS = "abcdefghijklmnopqrstuvwxyz"
NO_THEME_LETTER = "0"
_HERE = Path(__file__).parent
NOTHING_YET = N_(
    "Nothing came in yet. Voices come several at a time and mixed, "
    "so that nobody sees who wrote what."
)
HOW_TO_MOVE = N_(
    "Under another theme: choose a voice and press the letter of the theme, or drag it there."
)

_voices = st.components.v2.component(
    "danstafels_voices",
    html='<div class="voices"></div>',
    css=(_HERE / "voices.css").read_text(encoding="utf-8"),
    js=(_HERE / "voices.js").read_text(encoding="utf-8"),
)


def draw_heard(desk: LiveDesk, rounds: Sequence[RoundInOrder]) -> None:
    """The round that is listened to, and its voices under their themes."""
    st.header(_("Voices from the room"), anchor=False)
    listened = _round_listened_to(rounds)
    voices = (
        voices_heard(store(), actor(), desk.table_id, listened.round_id, desk.memory)
        if listened
        else ()
    )
    if listened:
        desk.notice(listened.round_id, (voice.text_id for voice in voices))
    st.caption(_(HOW_TO_MOVE if voices else NOTHING_YET))
    with st.container():
        _draw_where_new(voices, desk.new)
    _voices(
        key=VOICES_KEY,
        data=grouped(voices, desk.new),
        on_moved_change=lambda: move_voice(desk),
        on_taken_out_change=lambda: take_out_of_all(desk),
    )


def _draw_where_new(voices: Sequence[HeardVoice], new: frozenset[str]) -> None:
    """Under which themes the last batch stands: most of it is out of sight."""
    there = {voice.theme for voice in voices if voice.text_id in new}
    names = [theme["name"] for theme in _themes() if theme["key"] in there]
    if there:
        st.markdown(_("New under: {themes}").format(themes=f"**{' · '.join(names)}**"))


def grouped(voices: Sequence[HeardVoice], new: frozenset[str]) -> dict[str, Any]:
    """What the list is told: groups in the order of the codebook, in each what is new first. How
    many there are is said from LIVE_MINIMUM_COUNT on.
    """
    themes = _themes()
    return {
        "themes": themes,
        "groups": [group for theme in themes if (group := _group(theme, voices, new))["voices"]],
        "said": {
            "fresh": _("new"),
            "move": _("Under which theme?"),
            "taking": _(WHAT_TO_TAP),
            "take_out": _(TAKE_OUT),
        },
    }


def _themes() -> list[dict[str, str]]:
    """The themes in the order of the codebook, each with its letter, and last having none."""
    named = [
        {"key": theme.key, "name": theme.label.in_(language()), "letter": letter}
        for theme, letter in zip(codebook().themes, LETTERS, strict=False)
    ]
    return [*named, {"key": "", "name": _("No theme yet"), "letter": NO_THEME_LETTER}]


def _group(
    theme: dict[str, str], voices: Sequence[HeardVoice], new: frozenset[str]
) -> dict[str, Any]:
    here = [voice for voice in voices if voice.theme == theme["key"]]
    here.sort(key=lambda voice: voice.text_id not in new)
    return {
        "theme": theme["key"],
        "name": theme["name"],
        "letter": theme["letter"],
        "amount": str(len(here)) if len(here) >= LIVE_MINIMUM_COUNT else "",
        "voices": [_voice(voice, fresh=voice.text_id in new) for voice in here],
    }


def _voice(voice: HeardVoice, *, fresh: bool) -> dict[str, Any]:
    return {
        "id": voice.text_id,
        "pieces": parted(voice.opened.words),
        "words": words_to_take_out(voice.opened.words),
        "theme": voice.theme,
        "fresh": fresh,
    }


def _round_listened_to(rounds: Sequence[RoundInOrder]) -> RoundInOrder | None:
    """The last round in which somebody could say something, unless she chose an earlier one."""
    heard = [each for each in rounds if each.begun and each.details.kind.takes_words]
    if len(heard) < 2:
        return heard[-1] if heard else None
    titles = {each.round_id: plain(each.details.title.in_(language())) for each in heard}
    chosen = st.selectbox(
        _("Of which round?"),
        list(titles),
        index=len(titles) - 1,
        format_func=lambda round_id: titles.get(round_id, ""),
        key=f"live_round_{heard[-1].round_id}",
    )
    return next(each for each in heard if each.round_id == chosen)
