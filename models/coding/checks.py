"""What every decision of a coder goes through, whoever takes it: its themes, and its words."""

from analysis.redaction import redact
from analysis.signs import kept_words
from content.codebook import codebook
from models.coding.codings import MOST_THEMES
from models.errors import AnswerUnknown, TooManyThemes
from models.storage.sealing import seal


def check_themes(themes: tuple[str, ...]) -> None:
    """Raises TooManyThemes, or AnswerUnknown (twice the same, or one that the codebook doesn't
    have).
    """
    if len(themes) > MOST_THEMES:
        raise TooManyThemes
    known = {theme.key for theme in codebook().themes}
    if len(set(themes)) < len(themes) or not set(themes) <= known:
        raise AnswerUnknown


def sealed_without_names(public_key: bytes, words: str) -> bytes | None:
    """What a coder wrote, names taken out, sealed to this key; None where nothing was written."""
    said = redact(kept_words(words).strip()).text
    return seal(public_key, said.encode()) if said else None
