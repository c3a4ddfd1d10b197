"""What every decision of a coder goes through, whoever takes it: its themes, and its words."""

from collections.abc import Collection

from analysis.redaction import redact
from analysis.signs import kept_words
from models.coding.codings import MOST_THEMES
from models.coding.own_themes import OwnThemes
from models.errors import AnswerUnknown, ThemeGone, TooManyThemes
from models.storage.sealing import seal


def checked_themes(own: OwnThemes, themes: Collection[str]) -> tuple[str, ...]:
    """The themes as they are kept at a table with these own ones: what was merged meanwhile
    follows.

    Raises TooManyThemes, AnswerUnknown (twice the same, or one that there never was), ThemeGone
    (one that was split or removed meanwhile).
    """
    if len(themes) > MOST_THEMES:
        raise TooManyThemes
    followed = own.followed(themes)
    if len(set(themes)) < len(themes) or not set(followed) <= {*own.choosable, *own.names}:
        raise AnswerUnknown
    if not set(followed) <= set(own.choosable):
        raise ThemeGone
    return followed


def sealed_without_names(public_key: bytes, words: str) -> bytes | None:
    """What a coder wrote, names taken out, sealed to this key; None where nothing was written."""
    said = redact(kept_words(words).strip()).text
    return seal(public_key, said.encode()) if said else None
