"""Reading JSON lines for the researcher's commands, and saying what is wrong with a line."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from content.codebook import codebook

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


def read_texts(lines: Iterable[bytes]) -> list[tuple[str | int, str]]:
    """Ids and texts of lines {"id","text"}. Raises BadLine, with the number of the line."""
    return [(id_of(line), text_of(line, "text")) for line in _each(lines, "texts", _is_text)]


def read_codings(lines: Iterable[bytes]) -> list[tuple[str, tuple[str, ...]]]:
    """Texts and themes of lines {"text","themes"}. Raises BadLine, with the number of the line."""
    read = _each(lines, "codings", _is_coding)
    return [(text_of(line, "text"), tuple(dict.fromkeys(line["themes"]))) for line in read]


def _each(lines: Iterable[bytes], what: str, check: Callable[[Line], object]) -> Iterator[Line]:
    for number, line in numbered(lines):
        try:
            read = parsed(line)
            check(read)
        except BadLine as reason:
            raise BadLine(f"{what}, line {number}: {reason}") from reason
        yield read


def _is_text(line: Line) -> None:
    id_of(line)
    text_of(line, "text")


def _is_coding(line: Line) -> None:
    text_of(line, "text")
    themes = line.get("themes")
    if not isinstance(themes, list) or not all(isinstance(each, str) for each in themes):
        raise BadLine('it has no "themes", or they are no list of keys')
    known = {theme.key for theme in codebook().themes}
    if unknown := [each for each in themes if each not in known]:
        raise BadLine(f"there is no theme {unknown[0]!r}")
