"""The researcher's commands: a file in, JSON out. No database, no settings, no server."""

import json
import logging
import sys
from dataclasses import asdict
from enum import StrEnum
from typing import Annotated

import numpy as np
import typer

from analysis.disclosure.numbers import MINIMUM_COUNT
from analysis.opinion import (
    UnreadableVotes,
    plain_opinions,
    read_votes,
    table_opinions,
    vote_matrix,
)
from analysis.redaction import redact as redacted
from analysis.tables import (
    Document,
    People,
    UnreadableDocument,
    UnreadableRows,
    count_tables,
    layout_of,
    read_document,
    read_people,
)
from commands.json_lines import (
    BadLine,
    Line,
    id_of,
    numbered,
    parsed,
    read_codings,
    read_texts,
    text_of,
    written,
)
from content.languages import LANGUAGES, Language

app = typer.Typer()

# Always the same: who runs a file again, or checks what somebody published, gets the same groups.
_SEED = 0


class Written(StrEnum):
    """The language of the texts."""

    NL = "nl"
    EN = "en"

    @property
    def language(self) -> Language:
        """The same, as the rest of the platform calls it."""
        return "nl" if self is Written.NL else "en"


class SmallTable(StrEnum):
    """Whether to be as careful as a small table asks for."""

    ON = "on"
    OFF = "off"


@app.command()
def opinion_groups(
    file: Annotated[
        typer.FileBinaryRead, typer.Argument(help="CSV: participant,statement,vote.")
    ] = "-",  # type: ignore[assignment]
    small_table: Annotated[
        SmallTable,
        typer.Option(help="off: the plain method of Pol.is, to compare with published data."),
    ] = SmallTable.ON,
) -> None:
    """Print as JSON who votes alike, what tells of each group, and what all share.

    Reads standard input where no file is named. A vote is 1 (agree), -1 (disagree) or 0 (pass); of
    several by one participant on one statement, the last counts.
    """
    try:
        matrix = vote_matrix(read_votes(file.read()))
    except UnreadableVotes as unreadable:
        typer.echo(str(unreadable), err=True)
        raise typer.Exit(1) from unreadable
    off = small_table is SmallTable.OFF
    found = plain_opinions(matrix) if off else table_opinions(matrix, np.random.default_rng(_SEED))
    typer.echo(json.dumps(asdict(found)))


@app.command()
def suggest_themes(
    lang: Annotated[Written, typer.Option(help="What the texts are written in.")],
    codings: Annotated[
        typer.FileBinaryRead | None,
        typer.Option(help='JSON lines to learn from first: {"text","themes":[…]}.'),
    ] = None,
) -> None:
    """Print which themes a facilitator would see suggested for each text.

    Reads JSON lines {"id","text"} from standard input, and prints {"id","themes":[{"key","score"}]}
    for each: at most three themes, best first; none where nothing is sure enough. A score of 0.8
    means that about eight in ten such suggestions are right.
    """
    logging.basicConfig(format="%(message)s")
    try:
        taught = read_codings(codings) if codings else []
        asked = read_texts(sys.stdin.buffer)
    except BadLine as unreadable:
        typer.echo(str(unreadable), err=True)
        raise typer.Exit(1) from unreadable
    # Fetched here: it loads what no other command needs.
    from analysis.themes.suggester import suggester

    found = suggester(taught).scored([text for _, text in asked], lang.language)
    for (text_id, _), themes in zip(asked, found, strict=True):
        scored = [{"key": each.theme, "score": each.score} for each in themes]
        typer.echo(written({"id": text_id, "themes": scored}))


@app.command()
def protect_tables(
    min_cell: Annotated[
        int, typer.Option(min=2, help="The smallest count that is told; zeros are hidden too.")
    ] = MINIMUM_COUNT,
    previous: Annotated[
        typer.FileBinaryRead | None,
        typer.Option(help="What this command printed for the release before, of the same columns."),
    ] = None,
) -> None:
    """Print linked tables as JSON from which no small count can be told.

    Reads CSV from standard input: a column that names the unit, `sector`, `theme` and up to three
    background columns; a unit has a row for each theme, the rest the same on each. Counts are of
    units, in all tables of one and two columns; null is hidden. The values of the columns are
    printed all: they are taken to be known to everybody.
    """
    try:
        people = read_people(sys.stdin.buffer.read())
        before = _document_of(previous, people) if previous else None
    except (UnreadableRows, UnreadableDocument) as unreadable:
        typer.echo(str(unreadable), err=True)
        raise typer.Exit(1) from unreadable
    counts = count_tables(people.units, layout_of(people.units, people.background))
    _say_what_stands_out(people, min_cell, before)
    # Fetched here: it loads a solver.
    from analysis.disclosure.linked import Falls
    from analysis.disclosure.linked import protect_tables as protected

    try:
        document = protected(counts, before, min_cell, _say_round)
    except Falls as falls:
        for release, key in falls.cells:
            named = ", ".join(f"{name}={value}" for name, value in key) or "everybody"
            typer.echo(f"release {release + 1}, {named}: this count could be told", err=True)
        typer.echo(str(falls), err=True)
        raise typer.Exit(1) from falls
    hidden = sum(count is None for count in document.cells.values())
    typer.echo(f"{hidden} of {len(document.cells)} counts are hidden", err=True)
    typer.echo(document.to_json())


def _document_of(file: typer.FileBinaryRead, people: People) -> Document:
    """The release before. Raises UnreadableDocument, with the name of the file."""
    try:
        document = read_document(file.read().decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise UnreadableDocument(f"{file.name}: it is not in UTF-8") from error
    except UnreadableDocument as error:
        raise UnreadableDocument(f"{file.name}: {error}") from error
    columns = ("sector", "theme", *people.background)
    for each in (document, *document.earlier):
        if each.layout.dimensions != columns:
            told, asked = ", ".join(each.layout.dimensions), ", ".join(columns)
            raise UnreadableDocument(f"{file.name}: its columns are {told}; these are {asked}")
    return document


def _say_what_stands_out(people: People, least: int, before: Document | None) -> None:
    if len(people.units) < least:
        typer.echo(
            f"there are {len(people.units)} units, fewer than {least}: everything is hidden",
            err=True,
        )
    if before is None:
        return
    total = before.cells[()]
    if total is not None and abs(len(people.units) - total) < least:
        typer.echo(
            f"fewer than {least} units came or left: this is the former release again", err=True
        )


def _say_round(number: int, least_hidden: float, hidden: float) -> None:
    typer.echo(
        f"round {number}: {hidden:.0f} counts hidden to guard others; at least {least_hidden:.0f}",
        err=True,
    )


@app.command()
def redact(
    file: Annotated[
        typer.FileBinaryRead, typer.Argument(help='JSON lines: {"id","text","lang"}.')
    ] = "-",  # type: ignore[assignment]
) -> None:
    """Print every text with placeholders for whatever could tell who somebody is, as JSON lines.

    Reads standard input where no file is named. `spans` count in Unicode code points of the text as
    it was, the end not included. A line that cannot be used is named on standard error; the others
    are printed all the same.
    """
    bad = 0
    for number, line in numbered(file):
        try:
            typer.echo(written(_redacted(parsed(line))))
        except BadLine as reason:
            bad += 1
            typer.echo(f"line {number}: {reason}", err=True)
    if bad:
        sys.exit(1)


def _redacted(line: Line) -> Line:
    name, text, language = id_of(line), text_of(line, "text"), text_of(line, "lang")
    for known in LANGUAGES:
        if language == known:
            found = redacted(text, known)
            spans = [asdict(span) for span in found.spans]
            return {"id": name, "text": found.text, "spans": spans}
    raise BadLine(f'"lang" is {language!r}; known are {", ".join(LANGUAGES)}')
