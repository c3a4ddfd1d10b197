"""What XLSForm has no word for, as rows of a sheet of our own: a place, and what stands there."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

Leaf = tuple[str, str, str, str]  # place, nl, en, value


def leaves(plain: Any, place: str = "") -> Iterator[Leaf]:
    """Every text and value of nested lists and mappings, with its place: names and numbers from 0
    between dots. Texts in two languages are one leaf.
    """
    if isinstance(plain, Mapping) and set(plain) == {"nl", "en"}:
        yield place, plain["nl"], plain["en"], ""
    elif isinstance(plain, Mapping) and plain:
        for key, value in plain.items():
            yield from leaves(value, f"{place}.{key}" if place else str(key))
    elif isinstance(plain, list) and plain:
        for number, value in enumerate(plain):
            yield from leaves(value, f"{place}.{number}")
    else:
        yield place, "", "", _written(plain)


def nested(found: Mapping[str, Any]) -> Any:
    """The lists and mappings of which these are the leaves, by place."""
    whole: dict[str, Any] = {}
    for place, value in found.items():
        here = whole
        *way, last = place.split(".")
        for step in way:
            deeper = here.setdefault(step, {})
            if not isinstance(deeper, dict):  # a value where another row has a place below it
                deeper = here[step] = {}
            here = deeper
        here[last] = value
    return _with_lists(whole)


def value_of(written: str) -> Any:
    """What a cell holds: a number, yes or no, a list; else the words themselves."""
    try:
        return json.loads(written)
    except ValueError:
        return written


def _written(value: Any) -> str:
    if isinstance(value, str) and value_of(value) == value and value.strip():
        return value
    return json.dumps(value, ensure_ascii=False)


def _with_lists(found: Any) -> Any:
    if not isinstance(found, dict):
        return found
    inside = {key: _with_lists(value) for key, value in found.items()}
    numbers = [str(number) for number in range(len(inside))]
    # A text in two languages is a leaf, whatever its words are.
    if inside and sorted(inside) == sorted(numbers):
        return [inside[number] for number in numbers]
    return inside
