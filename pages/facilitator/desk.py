"""The desk: which text lies on it, what was read before it, and the decisions taken at it."""

from dataclasses import dataclass, field

import streamlit as st

from models.coding import TextToCode, code_text, propose_quote, take_back_quote
from pages.facilitator.learned import Learned
from pages.parts.attempts import attempt
from pages.parts.signed_in import actor
from pages.parts.store import store

_CHOSEN = "coding_list"


@dataclass
class Desk:
    """This tab's desk. `visited` are texts that were decided on here, the latest at the end.
    `learned` is what she taught the suggestions: it goes with the desk.
    """

    table_id: str = ""
    text_id: str = ""
    visited: list[str] = field(default_factory=list)
    learned: Learned = field(default_factory=Learned)


def desk_for(table_id: str) -> Desk:
    """The desk of this tab; a clean one for another table."""
    found: Desk | None = st.session_state.get("coding_desk")
    if found is None or found.table_id != table_id:
        found = st.session_state["coding_desk"] = Desk(table_id)
    return found


def lying_desk() -> Desk | None:
    """The desk of this tab, if a text lies on it."""
    found: Desk | None = st.session_state.get("coding_desk")
    return found if found is not None and found.text_id else None


def on_the_desk(desk: Desk, texts: tuple[TextToCode, ...]) -> TextToCode:
    """The text that lies on the desk; the first that nobody at this desk read, if none does."""
    lying = [text for text in texts if text.text_id == desk.text_id]
    unread = [text for text in texts if text.themes is None]
    text = [*lying, *unread, *texts][0]
    desk.text_id = text.text_id
    return text


def after(text: TextToCode, listed: tuple[TextToCode, ...]) -> str:
    """The id of the text that follows in the list; at the end the first, and itself if alone."""
    ids = [other.text_id for other in listed]
    return ids[(ids.index(text.text_id) + 1) % len(ids)]


def keep_themes(desk: Desk, text_id: str, suggested: tuple[str, ...], following: str) -> None:
    """Keeps what was chosen for this text beside these suggestions, and takes the next one. A
    second press of the same button finds the text gone from the desk, and does nothing.
    """
    themes: list[str] | None = st.session_state.get(f"coding_{text_id}")
    if themes is None or desk.text_id != text_id:
        return
    if attempt(lambda: code_text(store(), actor(), text_id, tuple(themes), suggested)):
        desk.visited.append(text_id)
        desk.text_id = following


def one_back(desk: Desk) -> None:
    """Takes the text that was decided on last."""
    if desk.visited:
        desk.text_id = desk.visited.pop()


def take_chosen(desk: Desk) -> None:
    """Takes the text that was chosen in the list."""
    desk.text_id = st.session_state[_CHOSEN]


def propose(text_id: str) -> None:
    """Proposes what stands in the field of this text as a quote."""
    words = st.session_state[f"quote_{text_id}_words"]
    attempt(lambda: propose_quote(store(), actor(), text_id, words))


def take_back(text_id: str) -> None:
    """Takes the proposed quote of this text back."""
    attempt(lambda: take_back_quote(store(), actor(), text_id))
