"""What is asked of a theme that coders name themselves."""

from collections.abc import Collection
from dataclasses import dataclass

from analysis.redaction import redact
from analysis.signs import kept_words
from content.codebook import codebook
from models.errors import AnswerUnknown, ThemeNameMissing, ThemeNameTaken, ThemeTellsWho

LONGEST_NAME, LONGEST_DEFINITION, LONGEST_WHY = 60, 400, 200  # characters


@dataclass(frozen=True)
class NewTheme:
    """A theme as it is asked for; `definition` may be empty."""

    name: str
    definition: str = ""

    def checked(self, taken: Collection[str]) -> "NewTheme":
        """The same, without signs that nobody sees and blanks around it.

        `taken` are names of the table's own themes. Raises ThemeNameMissing (empty or too long),
        ThemeNameTaken, ThemeTellsWho (redaction sees somebody in it).
        """
        name, definition = _kept(self.name), _kept(self.definition)
        if not name or len(name) > LONGEST_NAME or len(definition) > LONGEST_DEFINITION:
            raise ThemeNameMissing
        if name.casefold() in {each.casefold() for each in (*taken, *_names_of_codebook())}:
            raise ThemeNameTaken
        refuse_who_is_named(name, definition)
        return NewTheme(name, definition)


def checked_why(why: str) -> str:
    """Why something is changed, as it is kept; it may be empty. Raises ThemeNameMissing (too long),
    ThemeTellsWho.
    """
    said = _kept(why)
    if len(said) > LONGEST_WHY:
        raise ThemeNameMissing
    refuse_who_is_named(said)
    return said


def check_counts_as(key: str) -> None:
    """Raises AnswerUnknown, unless it is a theme of the codebook, or "" for none."""
    if key and key not in {theme.key for theme in codebook().themes}:
        raise AnswerUnknown


def refuse_who_is_named(*words: str) -> None:
    """Raises ThemeTellsWho where redaction would take something out of these words."""
    if any(redact(each).spans for each in words):
        raise ThemeTellsWho


def _kept(words: str) -> str:
    return " ".join(kept_words(words).split())


def _names_of_codebook() -> list[str]:
    # Keys too: the history tells a theme of the codebook by its key.
    themes = codebook().themes
    return [name for theme in themes for name in (theme.key, theme.label.nl, theme.label.en)]
