"""Places to turn to, as published: names, whom for, how to reach them, and what isn't sure."""

from datetime import date

import streamlit as st

from content.help import HelpEntry, HelpField, help_directory, help_entries
from pages.parts.language import N_, _, language

FREE = N_("Free.")


def draw_help_entries(today: date, sector: str | None = None) -> None:
    """All published entries, those of the sector first."""
    for entry in help_entries(sector):
        st.markdown(entry_text(entry, today), anchors=False)


def entry_text(entry: HelpEntry, today: date) -> str:
    """One entry as Markdown; what was not checked says so where it stands."""
    lines = [f"#### {entry.name.in_(language())}{_unchecked(entry)}"]
    lines.append(entry.for_whom.in_(language()))
    if entry.what:
        lines.append(entry.what.in_(language()) + _unchecked(entry, "what"))
    lines += filter(None, (_by_phone(entry), _by_screen(entry), _when(entry)))
    if entry.is_outdated(today):
        lines.append(f":gray[{help_directory().outdated_note.in_(language())}]")
    return "\n\n".join(lines)


def _by_phone(entry: HelpEntry) -> str:
    """Numbers in bold and not as links: a phone offers to call them, and never calls by itself."""
    numbers = [f"**{number}**" for number in (entry.phone, *entry.phone_other) if number]
    if not numbers:
        return ""
    said = _("Call: {numbers}").format(numbers=", ".join(numbers))
    return said + _unchecked(entry, "phone")


def _by_screen(entry: HelpEntry) -> str:
    parts = []
    if entry.chat:
        chat = f"[{_bare(entry.chat)}]({entry.chat})"
        parts.append(_("Chat: {address}").format(address=chat) + _unchecked(entry, "chat"))
    if entry.website and entry.website != entry.chat:
        site = f"[{_bare(entry.website)}]({entry.website})"
        parts.append(_("Site: {address}").format(address=site) + _unchecked(entry, "website"))
    return "  \n".join(parts)


def _when(entry: HelpEntry) -> str:
    said = []
    if entry.hours:
        said.append(entry.hours.in_(language()).rstrip(".") + "." + _unchecked(entry, "hours"))
    if entry.free:
        said.append(_(FREE) + _unchecked(entry, "free"))
    return " ".join(said)


def _unchecked(entry: HelpEntry, field: HelpField | None = None) -> str:
    note = entry.unchecked(field)
    return f" :gray[({note.in_(language())})]" if note else ""


def _bare(address: str) -> str:
    return address.removeprefix("https://").removeprefix("www.").rstrip("/")
