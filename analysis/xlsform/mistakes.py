"""What is wrong in a file, told with its sheet, row and column."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from content.wording import N_

Say = Callable[[str], str]


@dataclass(frozen=True)
class At:
    """A place in the file; row 0 is the whole sheet, an empty sheet the whole file."""

    sheet: str = ""
    row: int = 0
    column: str = ""

    def told(self, say: Say) -> str:
        """The place in words."""
        parts = []
        if self.sheet:
            parts.append(say(N_("sheet {sheet}")).format(sheet=self.sheet))
        if self.row:
            parts.append(say(N_("row {row}")).format(row=self.row))
        if self.column:
            parts.append(say(N_("column {column}")).format(column=self.column))
        return ", ".join(parts)


@dataclass(frozen=True)
class Told:
    """One thing to tell: where, and what."""

    at: At
    sentence: str
    names: tuple[tuple[str, str], ...] = ()
    what: str = ""

    def told(self, say: Say) -> str:
        """As one line."""
        names = {**dict(self.names), "what": say(self.what) if self.what else ""}
        said = say(self.sentence).format(**names)
        place = self.at.told(say)
        return f"{place}: {said}" if place else said


class UnusableSheets(Exception):
    """A file of which nothing can be made; `mistakes` holds each reason."""

    def __init__(self, mistakes: Iterable[Told]) -> None:
        super().__init__()
        self.mistakes = tuple(mistakes)

    def __str__(self) -> str:
        return "\n".join(mistake.told(str) for mistake in self.mistakes)


@dataclass
class Findings:
    """What is found on the way: mistakes stop everything, notes are only told."""

    mistakes: list[Told] = field(default_factory=list)
    notes: list[Told] = field(default_factory=list)

    def wrong(self, at: At, sentence: str, **names: str) -> None:
        """Adds a mistake."""
        self.mistakes.append(Told(at, sentence, tuple(names.items())))

    def note(self, at: At, sentence: str, **names: str) -> None:
        """Adds something to know."""
        self.notes.append(Told(at, sentence, tuple(names.items())))

    def stop_if_wrong(self) -> None:
        """Raise `UnusableSheets` with all mistakes so far, where there are any."""
        if self.mistakes:
            raise UnusableSheets(dict.fromkeys(self.mistakes))
