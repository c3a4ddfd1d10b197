"""The organisations that the letter names, and what may be said of each.

The letter's own spelling is shown; what it probably meant stands beside it as unchecked.
"""

from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import Field

from content.certainty import Certainty, may_be_shown, note_for
from content.languages import Text
from content.loading import FOLDER, ContentModel, Document, document, read

FILE = "bodies.yaml"

BodySector = Literal["sport", "education_culture", "both", "unknown"]


class Body(ContentModel):
    """An organisation as a reader sees it. The `..._note` fields say "nog niet gecontroleerd" where
    that holds; `sector` is "unknown" where we are not sure of it.
    """

    key: str
    name: str
    note: Text | None
    sector: BodySector
    sector_note: Text | None
    likely_name: str | None
    likely_name_note: Text | None
    role: Text | None
    website: str | None
    in_alliance: bool


class NamedBody(ContentModel):
    """An office or organisation of the letter, as the file has it."""

    key: str
    name: str
    sector: BodySector
    role: Text
    signed_by: str | None = None
    website: str | None = None
    note: str | None = None
    certainty: Certainty

    def published(self) -> Body | None:
        """What a reader may see of it; None for certainty C. Remarks for editors stay out."""
        if not may_be_shown(self.certainty):
            return None
        return Body(
            key=self.key,
            name=self.name,
            note=note_for(self.certainty),
            sector=self.sector,
            sector_note=None,
            likely_name=None,
            likely_name_note=None,
            role=self.role,
            website=self.website,
            in_alliance=False,
        )


class AllianceParty(ContentModel):
    """A party that signed the alliance, as the file has it."""

    key: str
    name_in_letter: str
    likely_name: str | None
    note: str | None
    sector: BodySector
    sector_certainty: Certainty
    certainty: Certainty
    likely_name_certainty: Certainty = "C"

    def published(self) -> Body | None:
        """What a reader may see of it; None for certainty C."""
        if not may_be_shown(self.certainty):
            return None
        sure_of_sector = may_be_shown(self.sector_certainty)
        likely = self.likely_name if self._likely_name_is_shown() else None
        return Body(
            key=self.key,
            name=self.name_in_letter,
            note=note_for(self.certainty),
            sector=self.sector if sure_of_sector else "unknown",
            sector_note=note_for(self.sector_certainty) if sure_of_sector else None,
            likely_name=likely,
            likely_name_note=note_for(self.likely_name_certainty) if likely else None,
            role=None,
            website=None,
            in_alliance=True,
        )

    def _likely_name_is_shown(self) -> bool:
        """A difference of capitals only is not worth a note."""
        return (
            self.likely_name is not None
            and may_be_shown(self.likely_name_certainty)
            and self.likely_name.casefold() != self.name_in_letter.casefold()
        )


class AllianceParties(ContentModel):
    """The parties of footnote 2, in its order."""

    source_note: str
    count: int
    parties: tuple[AllianceParty, ...]
    display_rule: str


class BodiesFile(ContentModel):
    """The whole file."""

    version: int
    source: str
    named: tuple[NamedBody, ...] = Field(alias="actors")
    alliance_parties: AllianceParties


def bodies(folder: Path = FOLDER) -> tuple[Body, ...]:
    """The organisations that may be shown, those of the alliance last, in the letter's order.

    Raises `ContentMistake` with file and line.
    """
    found = bodies_file(folder)
    entries: tuple[NamedBody | AllianceParty, ...] = (
        *found.named,
        *found.alliance_parties.parties,
    )
    return tuple(body for entry in entries if (body := entry.published()))


@cache
def bodies_file(folder: Path = FOLDER) -> BodiesFile:
    """Everything the file holds, for checks; readers get `bodies`."""
    source = document(folder, FILE)
    found = read(BodiesFile, source)
    _check(found, source)
    return found


def _check(found: BodiesFile, source: Document) -> None:
    parties = found.alliance_parties
    source.refuse_repeated([body.key for body in found.named], ("actors",), "body")
    keys = [party.key for party in parties.parties]
    source.refuse_repeated(keys, ("alliance_parties", "parties"), "party")
    if parties.count != len(parties.parties):
        raise source.mistake(
            ("alliance_parties", "count"), f"says {parties.count}, but {len(keys)} are listed"
        )
