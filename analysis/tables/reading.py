"""Reading who is counted from CSV: a unit, `sector`, `theme` and up to three background columns."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from analysis.tables.counting import Stratum, Unit
from analysis.tables.layout import SECTOR, THEME

MOST_BACKGROUND = 3
_LONGEST = 10_000_000  # the csv module stops at 131,072 signs in a field, in words about itself


class UnreadableRows(Exception):
    """A row that cannot be counted; says which line, counted from 1, and what to put right."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(f"line {line}: {reason}")
        self.line = line


@dataclass(frozen=True)
class People:
    """Everybody in the file, and the names of the background columns."""

    units: tuple[Unit, ...]
    background: tuple[str, ...]


@dataclass
class _Gathered:
    """What was read of one unit so far."""

    line: int
    stratum: Stratum
    themes: set[str] = field(default_factory=set)


def read_people(data: bytes) -> People:
    """The people of a CSV in UTF-8, separated by commas, semicolons or tabs.

    The first column names the unit, whatever its header; a unit has a row for each theme. A theme
    or a background value may be empty: no theme named, nothing said. Raises UnreadableRows at the
    first line that is wrong, so that nobody is left out unnoticed.
    """
    text = _text(data)
    rows = _rows(text, _separator(text))
    line, header = next(rows, (1, []))
    if not header:
        raise UnreadableRows(1, "the file is empty; it needs a header: unit,sector,theme")
    names = _names(line, header)
    background = tuple(name for name in names[1:] if name not in (SECTOR, THEME))
    people: dict[str, _Gathered] = {}
    for line, row in rows:
        if len(row) != len(names):
            raise UnreadableRows(line, f"has {len(row)} fields where the header has {len(names)}")
        _gather(people, line, names, [each.strip() for each in row], background)
    units = tuple(Unit(each.stratum, frozenset(each.themes)) for each in people.values())
    return People(units, background)


def _gather(
    people: dict[str, _Gathered],
    line: int,
    names: Sequence[str],
    row: Sequence[str],
    background: Sequence[str],
) -> None:
    unit, said = row[0], dict(zip(names[1:], row[1:], strict=True))
    for name, value in ((names[0], unit), (SECTOR, said[SECTOR])):
        if not value:
            raise UnreadableRows(line, f"the {name} is missing")
    stratum = (said[SECTOR], *(said[name] for name in background))
    known = people.setdefault(unit, _Gathered(line, stratum))
    for name, here, before in zip((SECTOR, *background), stratum, known.stratum, strict=True):
        if here != before:
            raise UnreadableRows(
                line, f"the {name} of this unit is another than on line {known.line}"
            )
    if said[THEME]:
        known.themes.add(said[THEME])


def _names(line: int, header: Sequence[str]) -> list[str]:
    names = [name.strip() for name in header]
    names[1:] = [name.lower() if name.lower() in (SECTOR, THEME) else name for name in names[1:]]
    for name in (SECTOR, THEME):
        if names[1:].count(name) != 1:
            raise UnreadableRows(
                line, f"the header must name the column {name!r} once, after that of the unit"
            )
    if len(names) > 3 + MOST_BACKGROUND:
        raise UnreadableRows(
            line, f"there are {len(names) - 3} background columns; {MOST_BACKGROUND} is the most"
        )
    if not all(names[1:]) or len(set(names[1:])) < len(names) - 1:
        raise UnreadableRows(line, "every column needs a name of its own")
    return names


def _separator(text: str) -> str:
    first = next((line for line in text.splitlines() if line.strip()), "")
    return max(",;\t", key=first.count)


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UnreadableRows(line, "is not UTF-8") from error


def _rows(text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    """Each row that holds something, with the line on which it begins."""
    csv.field_size_limit(_LONGEST)
    lines = csv.reader(text.splitlines(keepends=True), strict=True, delimiter=separator)
    line = 1
    while True:
        try:
            row = next(lines)
        except StopIteration:
            return
        except csv.Error as error:
            raise UnreadableRows(line, f"is not CSV ({error})") from error
        if any(each.strip() for each in row):
            yield line, row
        line = lines.line_num + 1
