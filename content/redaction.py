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
    ordinary: tuple[str, ...]
    like_streets: tuple[str, ...]

    @cached_property
    def every(self) -> frozenset[str]:
        """What stays readable wherever it stands: all but the last two groups."""
        return frozenset(
            entry.casefold()
            for group in (
                self.dances,
                self.days_and_times,
                self.countries_and_languages,
                self.channels,
                self.bodies,
            )
            for entry in group
        )


class RedactionWords(ContentModel):
    """The whole file; `labels` has one for every kind, `organisations` those without a form;
    `taken_out` is the label of what a person took out afterwards.
    """

    version: int
    taken_out: Text
    labels: Mapping[RedactedKind, Text]
    organisations: tuple[str, ...]
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
