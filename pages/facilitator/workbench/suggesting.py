"""Suggestions for the texts at hand, worked out once each."""

from analysis.themes import Suggestion, suggest
from models.coding import TextToCode
from pages.facilitator.workbench.desk import Desk


def suggestions_for(desk: Desk, text: TextToCode) -> tuple[Suggestion, ...]:
    """What this text may be about, best first."""
    key = (text.text_id, text.words)
    if key not in desk.memory:
        desk.memory[key] = suggest(text.words, None)
    return desk.memory[key]
