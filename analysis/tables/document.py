"""Linked tables as they are published, and as JSON."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from analysis.tables.layout import Key, Layout

PREVIOUS = "previous"


class UnreadableDocument(Exception):
    """What was read is not what `to_json` gave; its message says what is wrong."""


@dataclass(frozen=True)
class Document:
    """The published counts of one release; None where one is hidden.

    `repeated` are counts of an earlier release: the cell has moved by less than the smallest
    count that is told, or not at all. `earlier` are the releases before it, oldest first: an attack
    has them all, so a document carries them along.
    """

    layout: Layout
    cells: Mapping[Key, int | None]
    repeated: frozenset[Key] = frozenset()
    earlier: tuple["Document", ...] = ()

    def to_json(self) -> str:
        """The document as JSON, the same text for the same document."""
        plain: dict[str, Any] = {"tables": self._tables()}
        if self.earlier:
            plain["earlier"] = [{"tables": each._tables()} for each in self.earlier]
        return json.dumps(plain)

    def _tables(self) -> list[dict[str, Any]]:
        return [
            {
                "name": " x ".join(dimensions),
                "dimensions": list(dimensions),
                "cells": [self._cell(key) for key in self.layout.keys_of(dimensions)],
            }
            for dimensions in self.layout.tables()
        ]

    def _cell(self, key: Key) -> dict[str, Any]:
        cell: dict[str, Any] = {"key": dict(key), "count": self.cells[key]}
        return {**cell, "as_of": PREVIOUS} if key in self.repeated else cell


def read_document(text: str) -> Document:
    """What `to_json` gave. Raises UnreadableDocument when it is something else."""
    try:
        plain = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UnreadableDocument("it is not JSON") from error
    try:
        earlier = tuple(_document(each, ()) for each in plain.get("earlier", ()))
        return _document(plain, earlier)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise UnreadableDocument("it holds no tables as this command writes them") from error


def _document(plain: Any, earlier: tuple[Document, ...]) -> Document:
    values: dict[str, dict[str, None]] = {}
    for table in plain["tables"]:
        if len(table["dimensions"]) == 1:
            values[table["dimensions"][0]] = {}
    if not values:
        raise ValueError("no tables")
    found: dict[frozenset[tuple[str, str]], tuple[int | None, bool]] = {}
    for table in plain["tables"]:
        for cell in table["cells"]:
            for name, value in cell["key"].items():
                values[name][_text(value)] = None
            said = (_count(cell["count"]), cell.get("as_of") == PREVIOUS)
            if found.setdefault(frozenset(cell["key"].items()), said) != said:
                raise ValueError(cell["key"])
    layout = Layout({name: tuple(held) for name, held in values.items()})
    cells = {key: found[frozenset(key)] for key in layout.every_key()}
    return Document(
        layout,
        {key: count for key, (count, _) in cells.items()},
        frozenset(key for key, (_, repeated) in cells.items() if repeated),
        earlier,
    )


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _count(count: Any) -> int | None:
    if count is not None and (isinstance(count, bool) or not isinstance(count, int) or count < 0):
        raise ValueError(count)
    return None if count is None else int(count)
