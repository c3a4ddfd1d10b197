"""The researcher's commands: a file in, JSON out. No database, no settings, no server."""

import json
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
