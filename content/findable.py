"""What in a dancer's own words may point to somebody, and the vaguer wordings for it."""

from collections.abc import Mapping
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Literal, get_args

from pydantic import Field

from content.languages import LANGUAGES, Language, Text
from content.loading import FOLDER, ContentModel, document, read

FILE = "findable.yaml"

FindableKind = Literal[
    "person",
    "organisation",
    "place",
    "address",
    "postcode",
    "phone",
    "email",
    "url",
    "handle",
    "bsn",
    "iban",
    "date",
    "age",
    "number",
    "role",
    "style",
]


class Worded(ContentModel):
    """Words, in small letters, that share a vaguer wording."""

    words: tuple[str, ...]
    vaguer: Text


class Phrase(Worded):
    """Words that are a find by themselves."""

    kind: FindableKind


class OnlyOne(ContentModel):
    """`before` and one of `who` together: "enige jongen"."""

    before: tuple[str, ...]
    who: tuple[str, ...]
    vaguer: Text


class Ties(ContentModel):
    """`who` of somebody in a role `of`: "dochter van de eigenaar"."""

    who: tuple[str, ...]
    of: tuple[str, ...]
    vaguer: Text


class Band(ContentModel):
    """Ages up to and with this one."""

    up_to: int
    vaguer: Text


class Ages(ContentModel):
    """Bands from young to old; `when` holds `{band}`."""

    bands: tuple[Band, ...]
    when: Text
    someone: Text


class Counted(ContentModel):
    """People that can be counted, from which number on that may tell something."""

    least: int = Field(alias="from")
    people: tuple[str, ...]
    together: Text
    group: Text


class Times(ContentModel):
    """Wordings for a day, a span of years, and the time since a year."""

    day: Text
    long: Text
    since: Text


class Before(ContentModel):
    """Small words before a find."""

    articles: tuple[str, ...]
    owners: tuple[str, ...]
    adjectives: tuple[str, ...]


class FindableWords(ContentModel):
    """The whole file; `kinds` has a wording for every kind."""

    version: int
    kinds: Mapping[FindableKind, Text]
    people: tuple[Worded, ...]
    organisations: tuple[Worded, ...]
    phrases: tuple[Phrase, ...]
    only_one: OnlyOne
    ties: Ties
    ages: Ages
    number_words: Mapping[Language, tuple[str, ...]]
    counted: Counted
    times: Times
    numbered: Worded
    before: Before
    language_words: Mapping[Language, tuple[str, ...]]


def findable_words(folder: Path = FOLDER) -> FindableWords:
    """Words and wordings, read once. Raises `ContentMistake` with file and line."""
    return _read(folder)


@cache
def _read(folder: Path) -> FindableWords:
    source = document(folder, FILE)
    words = read(FindableWords, source)
    source.refuse_missing(get_args(FindableKind), words.kinds, ("kinds",), "wording")
    for field in ("number_words", "language_words"):
        source.refuse_missing(LANGUAGES, getattr(words, field), (field,), "list of words")
    ages = [band.up_to for band in words.ages.bands]
    for number, (younger, older) in enumerate(pairwise(ages), start=1):
        if older <= younger:
            place = ("ages", "bands", number)
            raise source.mistake(place, "the bands should go from young to old")
    return words
