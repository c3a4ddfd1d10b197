"""A release as it is published: all that dashboards, reports and open data ever read."""

import hashlib
import json
from collections.abc import Callable, Collection, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Self

from analysis.disclosure.cells import CellKey, Reason


@dataclass(frozen=True)
class Quote:
    """Approved words of one dancer, with the theme, sector and phase they stand under.

    `tag` finds the quote back when its writer takes it away: the tag that was sealed with her words
    (models/survey/quote_tags.py), salted, so that two quotes of hers have nothing in common.
    """

    words: str
    theme: str
    sector: str
    phase: str
    tag: str = ""


@dataclass(frozen=True)
class PublishedRelease:
    """An immutable release. `cells` has None where a count is hidden; `tables` are the titles of
    the round tables it speaks of; `open_link` says that anyone with a link could take part in one.

    A quote that its writer took away is gone; `withdrawn` keeps a salted hash of each, so that who
    has it on paper can be told that it stood here and no longer does.

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
    withdrawn: tuple[str, ...] = ()
    open_link: bool = False

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
                "withdrawn": self.withdrawn,
                "open_link": self.open_link,
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
            withdrawn=tuple(plain.get("withdrawn", ())),
            open_link=plain.get("open_link", False),
        )

    def quotes_from(self, tags: Collection[str]) -> tuple[Quote, ...]:
        """The quotes whose words were sealed with one of these tags, before they were salted."""
        # Each is compared with each: how long it takes doesn't tell what is found.
        return tuple(quote for quote in self.quotes if sum(_is_of(quote.tag, tag) for tag in tags))

    def without_quotes(self, tags: Collection[str], new_salt: Callable[[], str]) -> Self:
        """The same release without the quotes that have these (salted) tags. `new_salt` gives a
        random text.
        """
        kept = tuple(quote for quote in self.quotes if not quote.tag or quote.tag not in tags)
        gone = (quote for quote in self.quotes if quote not in kept)
        marks = (salted_hash(new_salt(), quote.words) for quote in gone)
        return replace(self, quotes=kept, withdrawn=tuple(sorted((*self.withdrawn, *marks))))


def salted_hash(salt: str, words: str) -> str:
    """`salt:hash` (BLAKE2b, 16 bytes, hexadecimal) of a quote's words, or of its tag."""
    digest = hashlib.blake2b(f"{salt}:{words}".encode(), digest_size=16).hexdigest()
    return f"{salt}:{digest}"


def _is_of(salted: str, tag: str) -> bool:
    return salted_hash(salted.partition(":")[0], tag) == salted
