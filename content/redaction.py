"""What redaction writes in the place of a name, and which words it leaves alone."""

from collections.abc import Mapping
from functools import cache, cached_property
from pathlib import Path
from typing import Literal, get_args

from content.languages import Text
from content.loading import FOLDER, ContentModel, document, read

FILE = "redaction.yaml"

RedactedKind = Literal[
    "person",
    "organisation",
    "place",
    "address",
    "postcode",
    "phone",
    "email",
    "url",
    "handle",
    "birthdate",
    "bsn",
    "iban",
]


class Keep(ContentModel):
    """Words and phrases, in small letters, that stay readable."""

    dances: tuple[str, ...]
    days_and_times: tuple[str, ...]
    countries_and_languages: tuple[str, ...]
    channels: tuple[str, ...]
    bodies: tuple[str, ...]
    techniques: tuple[str, ...]
    pieces: tuple[str, ...]
    brands_and_media: tuple[str, ...]
    faith_and_feasts: tuple[str, ...]
    health: tuple[str, ...]
    nations: tuple[str, ...]
    famous: tuple[str, ...]
    ranks: tuple[str, ...]
    also_names: tuple[str, ...]
    ordinary: tuple[str, ...]
    like_streets: tuple[str, ...]

    @cached_property
    def every(self) -> frozenset[str]:
        """What stays readable wherever it stands: all but the last three groups."""
        return frozenset(
            entry.casefold()
            for group in (
                self.dances,
                self.days_and_times,
                self.countries_and_languages,
                self.channels,
                self.bodies,
                self.techniques,
                self.pieces,
                self.brands_and_media,
                self.faith_and_feasts,
                self.health,
                self.nations,
                self.famous,
                self.ranks,
            )
            for entry in group
        )


class OrganisationSort(ContentModel):
    """What a placeholder calls organisations of this sort; a word of `form` in a name tells that it
    is one, `names` are those without such a word. In small letters.
    """

    sort: Text
    form: tuple[str, ...]
    names: tuple[str, ...]


class PointingRoles(ContentModel):
    """Roles that point at one person: `words` by themselves, `who` with something beside them; and
    what a placeholder calls them.
    """

    label: Text
    words: tuple[str, ...]
    who: tuple[str, ...]


class OnlyOne(ContentModel):
    """`before`, one of `adjectives` and a role make one person: "enige mannelijke docent"."""

    before: tuple[str, ...]
    adjectives: tuple[str, ...]


class RedactionWords(ContentModel):
    """The whole file; `labels` has one for every kind, `taken_out` is the label of what a person
    took out afterwards.
    """

    version: int
    taken_out: Text
    labels: Mapping[RedactedKind, Text]
    organisations: tuple[OrganisationSort, ...]
    roles: tuple[PointingRoles, ...]
    only_one: OnlyOne
    keep: Keep


def redaction_words(folder: Path = FOLDER) -> RedactionWords:
    """Labels and kept words, read once. Raises `ContentMistake` with file and line."""
    return _read(folder)


@cache
def _read(folder: Path) -> RedactionWords:
    source = document(folder, FILE)
    words = read(RedactionWords, source)
    source.refuse_missing(get_args(RedactedKind), words.labels, ("labels",), "label")
    return words
