"""Places to turn to, as published: names, whom for, how to reach them, and what isn't sure."""

from dataclasses import dataclass
from datetime import date

import streamlit as st

from content.help import HelpEntry, HelpField, outdated_note
from models.help_lines import help_lines
from pages.parts.language import _, language
from pages.parts.plain_text import plain
from pages.parts.store import store


@dataclass(frozen=True)
class Reader:
    """What is known of who reads, as keys of the questions `sector` and `age_band`."""

    sector: str | None = None
    age: str | None = None


NOBODY_WE_KNOW = Reader()


def draw_help_entries(today: date, reader: Reader = NOBODY_WE_KNOW, *, level: int = 2) -> None:
    """All published entries, what fits the reader first; names are headings of this level."""
    for entry in help_lines(store()).shown(reader.sector, reader.age):
        st.markdown(entry_text(entry, today, level), anchors=False)


def entry_text(entry: HelpEntry, today: date, level: int = 2) -> str:
    """One entry as Markdown; what was not checked says so where it stands."""
    about = entry.for_whom.in_(language())
    if entry.what:
        about += " " + entry.what.in_(language()) + _unchecked(entry, "what")
    reach = "  \n".join(filter(None, (_by_phone(entry), *_by_screen(entry), _when(entry))))
    lines = [f"{'#' * level} {entry.name.in_(language())}{_unchecked(entry)}", about, reach]
    if entry.is_outdated(today):
        lines.append(f":small[:gray[{outdated_note().in_(language())}]]")
    return "\n\n".join(filter(None, lines))


def _by_phone(entry: HelpEntry) -> str:
    """Numbers in bold and not as links: a phone offers to call them, and never calls by itself."""
    numbers = [f"**{number}**" for number in (entry.phone, *entry.phone_other) if number]
    if not numbers:
        return ""
    said = _("Call: {numbers}").format(numbers=", ".join(numbers))
    return said + _unchecked(entry, "phone")


def _by_screen(entry: HelpEntry) -> list[str]:
    parts = []
    if entry.chat:
        chat = _("Chat: {address}").format(address=_link(entry.chat))
        parts.append(chat + _unchecked(entry, "chat"))
    if entry.website and entry.website != entry.chat:
        site = _("Site: {address}").format(address=_link(entry.website))
        parts.append(site + _unchecked(entry, "website"))
    return parts


def _when(entry: HelpEntry) -> str:
    said = []
    if entry.hours:
        said.append(
            plain(entry.hours.in_(language()).rstrip(".")) + "." + _unchecked(entry, "hours")
        )
    if entry.free:
        said.append(_("Free.") + _unchecked(entry, "free"))
    return " ".join(said)


def _unchecked(entry: HelpEntry, field: HelpField | None = None) -> str:
    note = entry.unchecked(field)
    return f" :small[:gray[({note.in_(language())})]]" if note else ""


def _link(address: str) -> str:
    name = address.removeprefix("https://").removeprefix("www.").rstrip("/")
    return f"[{name}]({address})"
