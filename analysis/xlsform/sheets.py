"""A sheet as it was read: rows of cells under the names of their columns."""

from collections.abc import Mapping
from dataclasses import dataclass

from analysis.xlsform.mistakes import At

Cell = str | int | float | bool


@dataclass(frozen=True)
class Row:
    """A row that holds something, with the number that Excel shows before it."""

    sheet: str
    number: int
    cells: Mapping[str, Cell]
    letters: Mapping[str, str]

    def at(self, head: str = "") -> At:
        """The place of this row, or of its cell in this column."""
        letter = self.letters.get(head)
        column = f"{letter} ({head})" if letter else head
        return At(self.sheet, self.number, column)

    def text(self, head: str) -> str:
        """The cell as it is written; empty where there is none. A whole number has no point."""
        cell = self.cells.get(head, "")
        if isinstance(cell, bool):
            return "yes" if cell else "no"
        if isinstance(cell, float) and cell.is_integer():
            return str(int(cell))
        return str(cell)

    def word(self, head: str) -> str:
        """The cell without spaces around it."""
        return self.text(head).strip()

    def words(self, head: str) -> list[str]:
        """The words in the cell."""
        return self.text(head).split()

    @property
    def is_made(self) -> bool:
        """Whether the row was only made for other programs, from what stands elsewhere."""
        return self.word("danstafel_made").lower() == "yes"


@dataclass(frozen=True)
class Sheet:
    """The rows under the heads; `letters` tells which column each head is."""

    name: str
    letters: Mapping[str, str]
    rows: tuple[Row, ...]
