"""JSON lines that a researcher hands in. The first bad one is named, with what is wrong."""

import json
from collections.abc import Iterator
from typing import Any

from content.codebook import codebook


class UnreadableLine(Exception):
    """A line that cannot be used; says its number, from 1, and the reason. Never its words."""


def read_texts(data: bytes) -> list[tuple[str | int, str]]:
    """Ids and texts of lines {"id","text"}. Raises `UnreadableLine`."""
    found = []
    for number, line in _objects(data, "texts"):
        text_id = line.get("id")
        if not isinstance(text_id, str | int) or isinstance(text_id, bool):
            raise UnreadableLine(f"texts, line {number}: 'id' is missing, or no text or number")
        found.append((text_id, _text(line, "texts", number)))
    return found


def read_codings(data: bytes) -> list[tuple[str, tuple[str, ...]]]:
    """Texts and themes of lines {"text","themes"}. Raises `UnreadableLine`."""
    known = {theme.key for theme in codebook().themes}
    found = []
    for number, line in _objects(data, "codings"):
        themes = line.get("themes")
        if not isinstance(themes, list) or not all(isinstance(each, str) for each in themes):
            raise UnreadableLine(f"codings, line {number}: 'themes' is missing, or no list of keys")
        if unknown := [each for each in themes if each not in known]:
            raise UnreadableLine(f"codings, line {number}: there is no theme '{unknown[0]}'")
        found.append((_text(line, "codings", number), tuple(dict.fromkeys(themes))))
    return found


def _objects(data: bytes, what: str) -> Iterator[tuple[int, dict[str, Any]]]:
    """The lines that hold something, numbered as in the file."""
    for number, raw in enumerate(data.split(b"\n"), 1):
        if not raw.strip():
            continue
        try:
            line = json.loads(raw.decode("utf-8-sig" if number == 1 else "utf-8"))
        except UnicodeDecodeError as error:
            raise UnreadableLine(f"{what}, line {number}: is not UTF-8") from error
        except (ValueError, RecursionError) as error:
            raise UnreadableLine(f"{what}, line {number}: is not valid JSON") from error
        if not isinstance(line, dict):
            raise UnreadableLine(f"{what}, line {number}: is no JSON object")
        yield number, line


def _text(line: dict[str, Any], what: str, number: int) -> str:
    text = line.get("text")
    if not isinstance(text, str):
        raise UnreadableLine(f"{what}, line {number}: 'text' is missing, or no text")
    # Half of a character can be written in JSON, and cannot be printed or compared.
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
