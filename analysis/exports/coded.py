"""What goes into a file: one table's texts, what each coder decided, and the codebook.

Nothing here leads back to a card, a response, or a member of staff.
"""

from dataclasses import dataclass
from datetime import date

from content.codebook import codebook
from content.languages import Text


@dataclass(frozen=True)
class ThemeToShare:
    """A theme of the codebook, or one that a table has of its own; `under` is the key of the theme
    that it falls under, "" where it stands by itself.
    """

    key: str
    label: Text
    definition: Text
    under: str = ""


@dataclass(frozen=True)
class CodebookToShare:
    """All themes in their order, and the version that they are of."""

    version: int
    themes: tuple[ThemeToShare, ...]

    def with_own(self, own: tuple[ThemeToShare, ...]) -> "CodebookToShare":
        """The same, with a table's own themes at the end."""
        return CodebookToShare(self.version, self.themes + own)

    def with_themes(self, keys: frozenset[str]) -> "CodebookToShare":
        """The same, and each of these that it doesn't have (any more) under its bare key."""
        known = {theme.key for theme in self.themes}
        stray = tuple(
            ThemeToShare(key, Text(nl=key, en=key), Text(nl=key, en=key))
            for key in sorted(keys - known)
        )
        return CodebookToShare(self.version, self.themes + stray)


@dataclass(frozen=True)
class Passage:
    """A passage about a theme: `start` and `end` (not included) in code points of the words."""

    theme: str
    start: int
    end: int


@dataclass(frozen=True)
class CodersDecision:
    """What coder `coder` (from 1) decided on a text; a theme without a passage is about all of it.
    `themes` may be empty: about none of them, or, with `unsure`, not known.
    """

    coder: int
    themes: tuple[str, ...] = ()
    passages: tuple[Passage, ...] = ()
    memo: str = ""
    unsure: bool = False


@dataclass(frozen=True)
class CodedText:
    """One redacted text. `text_id` is of this file alone; `sector` and `age` are "" if unknown.
    `settled` are the themes that the team settled on, None where it settled nothing.
    """

    text_id: str
    phase: str
    question: Text
    words: str
    language: str
    sector: str = ""
    age: str = ""
    ticked: tuple[str, ...] = ()
    decisions: tuple[CodersDecision, ...] = ()
    settled: tuple[str, ...] | None = None

    def decision_of(self, coder: int) -> CodersDecision | None:
        """What this coder decided; None if she did not (yet)."""
        return next((each for each in self.decisions if each.coder == coder), None)


@dataclass(frozen=True)
class CodedTable:
    """All that goes into one file. `gone_on` is the day on which the table's own words go; None as
    long as the table is open, and then that is `kept_days` after it closes.
    """

    texts: tuple[CodedText, ...]
    coders: int
    codebook: CodebookToShare
    made_on: date
    gone_on: date | None
    kept_days: int
    practice: bool

    def whole_codebook(self) -> CodebookToShare:
        """The codebook, with themes that texts of this table have and that it has lost."""
        used = (theme for text in self.texts for theme in _themes_of(text))
        return self.codebook.with_themes(frozenset(used))


def codebook_now() -> CodebookToShare:
    """The codebook as it is in `content`."""
    book = codebook()
    themes = (ThemeToShare(each.key, each.label, each.definition) for each in book.themes)
    return CodebookToShare(book.version, tuple(themes))


def _themes_of(text: CodedText) -> tuple[str, ...]:
    chosen = tuple(theme for decision in text.decisions for theme in decision.themes)
    return (*chosen, *(text.settled or ()))
