"""What was recommended in the letter of 12 October 2023, in our reconstruction of it."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Literal

from content.languages import Text
from content.loading import FOLDER, ContentModel, Place, document, read

FILE = "recommendations.yaml"

Kind = Literal["recommendation", "commitment", "problem", "running_measure"]
Sector = Literal["sport", "education_culture"]


class Status(ContentModel):
    """How far something is, and what that means."""

    key: str
    label: Text
    meaning: Text


class CommitmentField(ContentModel):
    """One thing an owner fills in for a commitment."""

    key: str
    type: Literal["text", "long_text", "multiple_choice", "single_choice", "date"]
    required: bool
    options: tuple[str, ...] = ()
    label: Text
    help: Text


class Passage(ContentModel):
    """Where the letter names it: the heading, and its Dutch words."""

    heading: str
    quote: str


class FirstCommitment(ContentModel):
    """A first step that an owner may take over; owner, date and evidence are theirs to fill in."""

    what: Text
    owner: str | None
    when: date | None
    evidence: str | None


class Recommendation(ContentModel):
    """One thing that was advised, promised, named as a problem, or said to be under way."""

    id: str
    key: str
    title: Text
    description: Text
    kind: Kind
    themes: tuple[str, ...]
    sectors: tuple[Sector, ...]
    named_at: Passage
    also_named_at: tuple[Passage, ...] = ()
    note: Text | None = None
    status: str
    first_commitments: tuple[FirstCommitment, ...]


class Recommendations(ContentModel):
    """All of them, with the words around them. Not the official list: `disclaimer` says so."""

    version: int
    is_official_list: Literal[False]
    disclaimer: Text
    source: str
    official_overview_named_in_letter: str
    statuses: tuple[Status, ...]
    kinds: Mapping[Kind, Text]
    commitment_fields: tuple[CommitmentField, ...]
    recommendations: tuple[Recommendation, ...]

    def recommendation(self, id: str) -> Recommendation:
        """The recommendation "R01" and so on. Raises KeyError when there is none."""
        return {entry.id: entry for entry in self.recommendations}[id]

    def status(self, key: str) -> Status:
        """The status of that key. Raises KeyError when there is none."""
        return {entry.key: entry for entry in self.statuses}[key]


def recommendations(folder: Path = FOLDER) -> Recommendations:
    """The recommendations, read once. Raises `ContentMistake` with file and line."""
    return _read(folder)


@cache
def _read(folder: Path) -> Recommendations:
    source = document(folder, FILE)
    found = read(Recommendations, source)
    ids = [entry.id for entry in found.recommendations]
    source.refuse_repeated(ids, ("recommendations",), "recommendation")
    themes = document(folder, "codebook.yaml").ids("themes")
    statuses = [status.key for status in found.statuses]
    for number, entry in enumerate(found.recommendations):
        place: Place = ("recommendations", number)
        source.refuse_unknown(entry.themes, themes, (*place, "themes"), "theme")
        if entry.status not in statuses:
            raise source.mistake((*place, "status"), f"there is no status '{entry.status}'")
    for number, field in enumerate(found.commitment_fields):
        known = {"status": statuses, "for_whom": ["sport", "education_culture"]}.get(field.key, [])
        place = ("commitment_fields", number, "options")
        source.refuse_unknown(field.options, known, place, "choice")
    return found
