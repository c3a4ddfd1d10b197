"""The researcher's commands: a file in, JSON out. No database, no settings, no server."""

import json
import sys
from dataclasses import asdict
from enum import StrEnum
from typing import Annotated

import numpy as np
import typer

from analysis.opinion import (
    UnreadableVotes,
    plain_opinions,
    read_votes,
    table_opinions,
    vote_matrix,
)
from analysis.redaction import redact as redacted
from commands.json_lines import BadLine, Line, id_of, numbered, parsed, text_of, written
from content.languages import LANGUAGES

app = typer.Typer()

# Always the same: who runs a file again, or checks what somebody published, gets the same groups.
_SEED = 0


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
