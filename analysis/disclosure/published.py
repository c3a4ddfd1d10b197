"""A release as it is published: all that dashboards, reports and open data ever read."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date

from analysis.disclosure.cells import CellKey, Reason


@dataclass(frozen=True)
class Quote:
    """Approved words of one dancer, with the theme, sector and phase they stand under."""

    words: str
    theme: str
    sector: str
    phase: str


@dataclass(frozen=True)
class PublishedRelease:
    """An immutable release. `cells` has None where a count is hidden; `tables` are the titles of
    the round tables it speaks of.

    `reasons` says "protected" of every hidden cell, whatever it is made with: that a cell is
    hidden to guard another tells that it has ten people or more, and then often how few the other
    has; that it is its whole group tells all.
    """

    number: int
    approved_on: date
    public_from: date
    tables: tuple[str, ...]
    cells: Mapping[CellKey, int | None]
    reasons: Mapping[CellKey, Reason]
    quotes: tuple[Quote, ...]

    def __post_init__(self) -> None:
        hidden = (key for key, count in self.cells.items() if count is None)
        object.__setattr__(self, "reasons", dict.fromkeys(hidden, "protected"))

    def to_json(self) -> str:
        """The release as JSON, the same text for the same release."""
        return json.dumps(
            {
                "number": self.number,
                "approved_on": self.approved_on.isoformat(),
                "public_from": self.public_from.isoformat(),
                "tables": self.tables,
                "cells": [
                    {**key._asdict(), "count": self.cells[key]} for key in sorted(self.cells)
                ],
                "quotes": [asdict(quote) for quote in self.quotes],
            },
            ensure_ascii=False,
        )

    @classmethod
    def from_json(cls, text: str) -> "PublishedRelease":
        """What `to_json` gave. Raises ValueError or KeyError when it is something else."""
        plain = json.loads(text)
        keys = [CellKey(*(cell[name] for name in CellKey._fields)) for cell in plain["cells"]]
        return cls(
            number=plain["number"],
            approved_on=date.fromisoformat(plain["approved_on"]),
            public_from=date.fromisoformat(plain["public_from"]),
            tables=tuple(plain["tables"]),
            cells={key: cell["count"] for key, cell in zip(keys, plain["cells"], strict=True)},
            reasons={},
            quotes=tuple(Quote(**quote) for quote in plain["quotes"]),
        )
