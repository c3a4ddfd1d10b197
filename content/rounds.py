"""The rounds of a good table: what a facilitator begins with."""

from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import Field

from content.languages import Text
from content.loading import FOLDER, ContentModel, document, read

FILE = "rounds.yaml"

Kind = Literal["read", "say", "vote", "themes", "silence", "closing"]


class RoundTemplate(ContentModel):
    """One round: its kind, how long it takes (minutes), its title and what it asks."""

    key: str
    kind: Kind
    minutes: int = Field(ge=1, le=120)
    title: Text
    prompt: Text


class Rounds(ContentModel):
    """The rounds in their order."""

    version: int
    rounds: tuple[RoundTemplate, ...]


def round_templates(folder: Path = FOLDER) -> tuple[RoundTemplate, ...]:
    """The rounds of a good table, read once. Raises `ContentMistake` with file and line."""
    return _read(folder).rounds


@cache
def _read(folder: Path) -> Rounds:
    source = document(folder, FILE)
    found = read(Rounds, source)
    source.refuse_repeated([entry.key for entry in found.rounds], ("rounds",), "round")
    return found
