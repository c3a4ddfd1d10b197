"""What is different about a help line, and not showing it for now."""

from zlib import crc32

import streamlit as st

from content.help import HelpEntry
from models.contact import LONGEST_CONTACT
from models.help_lines import (
    LONGEST_HOURS,
    Correction,
    HelpLine,
    correct_help,
    hide_help,
    show_help,
)
from pages.operator.checklist import keep, typed_over
from pages.parts.attempts import attempt, draw_problem_of
from pages.parts.language import N_, _
from pages.parts.signed_in import actor
from pages.parts.store import store

LABELS = {
    "phones": (N_("Phone numbers, with a comma between them"), LONGEST_CONTACT),
    "chat": (N_("Address of the chat"), LONGEST_CONTACT),
    "website": (N_("Address of the site"), LONGEST_CONTACT),
    "hours_nl": (N_("Hours, in Dutch"), LONGEST_HOURS),
    "hours_en": (N_("Hours, in English"), LONGEST_HOURS),
}
# What also stands in fixed texts can't be changed here.
OF_WHAT_STAYS = ("chat", "website")
STAYS = N_(
    "The numbers and hours of 112 and 113 also stand in fixed texts. So they cannot change here. "
    "Are they not right? Then tell who makes this platform."
)
ABOUT_CORRECTING = N_("Change what is different. Dancers see it at once.")
ABOUT_HIDING = N_(
    "Is a place gone, or does it not help people now? Then do not show it for a while. "
    "You can always show it again."
)


def draw_correcting(line: HelpLine) -> None:
    """What may be typed over, filled with what dancers see."""
    st.header(_("Is something different?"), anchor=False)
    st.markdown(_(ABOUT_CORRECTING))
    shown = _shown(line.to_read)
    suffix = f"_{line.entry.key}_{crc32(repr(shown).encode())}"
    names = OF_WHAT_STAYS if line.stays else tuple(LABELS)
    keys = {name: f"help_{name}{suffix}" for name in names}
    with st.form("help_line", border=False, enter_to_submit=False):
        for name, key in keys.items():
            label, longest = LABELS[name]
            st.text_input(
                _(label), value=shown[name], max_chars=longest, key=key, autocomplete="off"
            )
            draw_problem_of(name)
        if line.stays:
            st.caption(_(STAYS))
        st.form_submit_button(
            _("Keep what you changed"), on_click=_correct, args=(line.entry.key, keys, shown)
        )


def draw_hiding(line: HelpLine) -> None:
    """One button, there and back."""
    if line.stays:
        return
    st.header(_("Not for now?"), anchor=False)
    st.markdown(_(ABOUT_HIDING))
    label, step = (
        (_("Show it again"), show_help)
        if line.entry.hidden
        else (_("Do not show it for now"), hide_help)
    )
    st.button(
        label, key="help_hide", on_click=attempt, args=(step, store(), actor(), line.entry.key)
    )


def _shown(entry: HelpEntry) -> dict[str, str]:
    return {
        "phones": ", ".join(entry.numbers),
        "chat": entry.chat or "",
        "website": entry.website or "",
        "hours_nl": entry.hours.nl if entry.hours else "",
        "hours_en": entry.hours.en if entry.hours else "",
    }


def _correct(key: str, fields: dict[str, str], shown: dict[str, str]) -> None:
    def correct() -> None:
        correct_help(store(), actor(), key, Correction(**typed_over(fields, shown)))

    keep(correct)
