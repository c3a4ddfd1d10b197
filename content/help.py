"""Where dancers can turn: the help directory, and the rule by which it is published.

An entry or field of certainty C is hidden, one of B says that it wasn't checked yet, and an entry
that nobody looked at for a year asks the reader to check it on the organisation's own site.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Literal, Self

from pydantic import Field, model_validator

from content.certainty import Certainty, may_be_shown, note_for
from content.languages import Text
from content.loading import FOLDER, ContentModel, document, read

FILE = "help.yaml"
STAYS_FRESH_FOR = timedelta(days=365)
CHECKED_EVERY = timedelta(days=180)
# Their numbers stand in fixed sentences, also where no page is drawn; they are never hidden.
ALWAYS_SHOWN = frozenset({"emergency_112", "zelfmoordpreventie_113"})

HelpSector = Literal["sport", "education_culture", "unknown"]
HelpField = Literal["for_whom", "what", "phone", "phone_other", "chat", "website", "hours", "free"]


class AgeRange(ContentModel):
    """From which age, and up to which (not included); None is no limit."""

    min: int | None
    max: int | None

    def meets(self, other: "AgeRange") -> bool:
        """Whether somebody can be in both."""
        return _before(self.min, other.max) and _before(other.min, self.max)


AGE_BANDS = {
    "age_16_17": AgeRange(min=16, max=18),
    "age_18_24": AgeRange(min=18, max=25),
    "age_25_34": AgeRange(min=25, max=35),
    "age_35_plus": AgeRange(min=35, max=None),
}


class HelpEntry(ContentModel):
    """One place to turn to. A field that is None is unknown, or hidden by `published`."""

    key: str
    order: int
    name: Text
    for_whom: Text
    sectors: tuple[HelpSector, ...]
    age: AgeRange
    what: Text | None
    phone: str | None
    phone_other: tuple[str, ...] = ()
    chat: str | None
    website: str | None
    hours: Text | None
    free: bool | None
    note: Text | None = None
    field_certainty: dict[HelpField, Certainty] = Field(default_factory=dict)
    certainty: Certainty
    last_checked: date | None
    hidden: bool = False

    @property
    def numbers(self) -> tuple[str, ...]:
        """Every number to call."""
        return tuple(number for number in (self.phone, *self.phone_other) if number)

    def published(self) -> "HelpEntry | None":
        """The entry without its fields of certainty C; None when it is hidden or itself C."""
        if self.hidden or not may_be_shown(self.certainty):
            return None
        hidden: dict[str, tuple[()] | None] = {
            field: () if field == "phone_other" else None
            for field, certainty in self.field_certainty.items()
            if not may_be_shown(certainty)
        }
        return self.model_copy(update=hidden)

    def unchecked(self, field: HelpField | None = None) -> Text | None:
        """What to say beside a field, or beside the whole entry: "nog niet gecontroleerd" for
        certainty B, else None. A field without a certainty of its own has the entry's, which is
        said once beside the entry. Raises ValueError for what is C.
        """
        if field is None:
            return note_for(self.certainty)
        return note_for(self.field_certainty.get(field, "A"))

    def is_outdated(self, today: date) -> bool:
        """Whether nobody checked it in the past year."""
        return self._is_older(STAYS_FRESH_FOR, today)

    def is_due(self, today: date) -> bool:
        """Whether nobody checked it in the past half year: time to call."""
        return self._is_older(CHECKED_EVERY, today)

    def _is_older(self, age: timedelta, today: date) -> bool:
        return self.last_checked is None or today - self.last_checked > age

    @model_validator(mode="after")
    def _can_be_reached_and_shown(self) -> Self:
        if self.field_certainty.get("for_whom") == "C":
            raise ValueError(f"'{self.key}' cannot hide whom it is for; make the entry C")
        return self


class HelpDirectory(ContentModel):
    """The whole directory, unpublished. Readers get what is `shown`, as the operator left it
    (`models.help_lines`).
    """

    version: int
    rules: tuple[str, ...]
    outdated_note: Text
    intro: Text
    entries: tuple[HelpEntry, ...]

    def shown(self, sector: str | None = None, age: str | None = None) -> tuple[HelpEntry, ...]:
        """What may be shown, in order. Nothing is left out for a sector or an age: what is for the
        other sector ("sport" or "education_culture") comes later, what is for another age (a key of
        the question `age_band`) last.
        """
        found = [shown for entry in self.entries if (shown := entry.published())]
        return fitting_first(sorted(found, key=lambda entry: entry.order), sector, age)

    def entry(self, key: str) -> HelpEntry | None:
        """The published entry of that key; None when it is not shown.

        Raises KeyError when there is no such entry.
        """
        return {entry.key: entry.published() for entry in self.entries}[key]


def help_directory(folder: Path = FOLDER) -> HelpDirectory:
    """The directory as it is in the file. Raises `ContentMistake` with file and line."""
    return _read(folder)


def help_intro() -> Text:
    """What is said above the places to turn to."""
    return _read(FOLDER).intro


def outdated_note() -> Text:
    """What is said beside an entry that nobody checked in the past year."""
    return _read(FOLDER).outdated_note


def fitting_first(
    entries: Iterable[HelpEntry], sector: str | None, age: str | None
) -> tuple[HelpEntry, ...]:
    """The same entries; those for the other sector later, those for another age last."""
    return tuple(
        sorted(entries, key=lambda entry: (_for_others(entry, age), _later(entry, sector)))
    )


def _before(start: int | None, end: int | None) -> bool:
    return start is None or end is None or start < end


def _for_others(entry: HelpEntry, age: str | None) -> bool:
    """Whether nobody of that age is meant. Who did not say an age is meant by all."""
    return age in AGE_BANDS and not entry.age.meets(AGE_BANDS[age])


def _later(entry: HelpEntry, sector: str | None) -> bool:
    """Whether the entry is for the other sector only."""
    return sector in ("sport", "education_culture") and sector not in entry.sectors


@cache
def _read(folder: Path) -> HelpDirectory:
    source = document(folder, FILE)
    directory = read(HelpDirectory, source)
    source.refuse_repeated([entry.key for entry in directory.entries], ("entries",), "help entry")
    return directory
