"""A release as it is published: all that dashboards, reports and open data ever read."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

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
    """An immutable release. `cells` has None where a count is hidden, `reasons` says why;
    `tables` are the titles of the round tables it speaks of.
    """

    number: int
    approved_on: date
    public_from: date
    tables: tuple[str, ...]
    cells: Mapping[CellKey, int | None]
    reasons: Mapping[CellKey, Reason]
    quotes: tuple[Quote, ...]

    def to_json(self) -> str:
        """The release as JSON, the same text for the same release."""
        return json.dumps(
            {
                "number": self.number,
                "approved_on": self.approved_on.isoformat(),
                "public_from": self.public_from.isoformat(),
                "tables": self.tables,
                "cells": [self._cell(key) for key in sorted(self.cells)],
                "quotes": [asdict(quote) for quote in self.quotes],
            },
            ensure_ascii=False,
        )

    def _cell(self, key: CellKey) -> dict[str, Any]:
        reason = {"reason": self.reasons[key]} if key in self.reasons else {}
        return {**key._asdict(), "count": self.cells[key], **reason}

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
            reasons={
                key: cell["reason"]
                for key, cell in zip(keys, plain["cells"], strict=True)
                if "reason" in cell
            },
            quotes=tuple(Quote(**quote) for quote in plain["quotes"]),
        )
