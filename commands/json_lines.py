"""Reading JSON lines for the researcher's commands, and saying what is wrong with a line."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

Line = Mapping[str, Any]


class BadLine(Exception):
    """A line that cannot be used; its message is the reason, in plain words."""


def numbered(lines: Iterable[bytes]) -> Iterator[tuple[int, bytes]]:
    """The lines that hold something, with their numbers from 1."""
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield number, line


def parsed(line: bytes) -> Line:
    """The object on the line. Raises BadLine where there is none."""
    try:
        found = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise BadLine("it is not in UTF-8") from error
    except (ValueError, RecursionError) as error:
        raise BadLine("it is not JSON") from error
    if not isinstance(found, dict):
        raise BadLine("it is not an object with fields")
    return found


def text_of(line: Line, field: str) -> str:
    """The text in this field. Raises BadLine where it is missing or no text."""
    if field not in line:
        raise BadLine(f'it has no "{field}"')
    if not isinstance(line[field], str):
        raise BadLine(f'"{field}" is not a text')
    return str(line[field])


def id_of(line: Line) -> str | int:
    """The id, a text or a whole number. Raises BadLine."""
    if "id" not in line:
        raise BadLine('it has no "id"')
    found = line["id"]
    if isinstance(found, bool) or not isinstance(found, (str, int)):
        raise BadLine('"id" is neither a text nor a number')
    return found


def written(line: Line) -> str:
    """The line as it is printed: in plain ASCII, so that no terminal can spoil it."""
    return json.dumps(line)
