"""Reading YAML so that every mistake is told with its file and line.

A `Document` is a file as plain values that remembers on which line each of them stands; `read`
turns it into a typed model. Whoever checks ids against another file asks `Document.ids`.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, NoReturn, TypeAlias, TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

FOLDER = Path(__file__).parent

Place: TypeAlias = tuple[str | int, ...]
Model = TypeVar("Model", bound=BaseModel)

# The C loader reads the codebook ten times faster; not every machine has it.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_SENTENCES = {
    "missing": "'{last}' is missing",
    "extra_forbidden": "'{last}' is not known here; is it spelled right?",
    "literal_error": "'{input}' is not one of {expected}",
    "string_type": "'{last}' should be a text; put quotes around it",
    "value_error": "{error}",
}


class ContentMistake(Exception):
    """A mistake in a file of content; says the file, the line, and what to put right."""


class ContentModel(BaseModel):
    """What every model of content shares: it can't be changed, and unknown keys are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


@dataclass(frozen=True)
class Document:
    """A YAML file as plain values. `lines` tells on which line (from 1) each place starts."""

    name: str
    data: dict[str, Any]
    lines: dict[Place, int]

    def line(self, place: Place) -> int:
        """The line of this place, or of the nearest thing around it."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)

    def mistake(self, place: Place, sentence: str) -> ContentMistake:
        """The error to raise for what stands at this place."""
        return ContentMistake(f"{self.name}:{self.line(place)}: {sentence}")

    def refuse_unknown(
        self, keys: Iterable[str], known: Collection[str], place: Place, what: str
    ) -> None:
        """Raise `ContentMistake` for the first of the keys listed at `place` that isn't known."""
        for number, key in enumerate(keys):
            if key not in known:
                raise self.mistake((*place, number), f"there is no {what} '{key}'")

    def refuse_missing(
        self, needed: Iterable[str], given: Collection[str], place: Place, what: str
    ) -> None:
        """Raise `ContentMistake` for the first that is needed at `place` and isn't given."""
        for name in needed:
            if name not in given:
                raise self.mistake(place, f"there is no {what} for '{name}'")

    def refuse_repeated(self, keys: Iterable[str], place: Place, what: str) -> None:
        """Raise `ContentMistake` for the first key of the list at `place` that came before."""
        seen: set[str] = set()
        for number, key in enumerate(keys):
            if key in seen:
                raise self.mistake((*place, number), f"the {what} '{key}' is used twice")
            seen.add(key)

    def ids(self, section: str, field: str = "key") -> frozenset[str]:
        """The ids in a list of this file, to check those that another file names."""
        found = self.data.get(section)
        entries = found if isinstance(found, list) else []
        return frozenset(
            str(entry[field]) for entry in entries if isinstance(entry, dict) and field in entry
        )


@cache
def document(folder: Path, name: str) -> Document:
    """The file of that name. Raises `ContentMistake` when it is missing or is no YAML mapping."""
    try:
        with (folder / name).open(encoding="utf-8") as file:
            root = yaml.compose(file, Loader=_LOADER)
    except OSError as error:
        raise ContentMistake(f"{name}:1: cannot be read in the folder {folder}") from error
    except UnicodeDecodeError as error:
        raise ContentMistake(f"{name}:1: is not saved as UTF-8") from error
    except yaml.YAMLError as error:
        _refuse_yaml(name, error)
    if not isinstance(root, yaml.MappingNode):
        raise ContentMistake(f"{name}:1: should begin with 'key: value' lines")
    lines: dict[Place, int] = {}
    return Document(name, _plain(name, root, (), lines), lines)


def read(kind: type[Model], source: Document) -> Model:
    """The document as a typed model. Raises `ContentMistake` for the first thing that is wrong."""
    try:
        return kind.model_validate(source.data)
    except ValidationError as error:
        first = error.errors()[0]
    place: Place = first["loc"]
    told = _SENTENCES.get(first["type"], "{message}").format(
        last=place[-1] if place else "",
        input=first["input"],
        expected=first.get("ctx", {}).get("expected", ""),
        error=first.get("ctx", {}).get("error", ""),
        message=f"'{place[-1] if place else ''}': {first['msg']}",
    )
    raise source.mistake(place, told)


def _plain(name: str, node: yaml.Node, place: Place, lines: dict[Place, int]) -> Any:
    """The node as plain values; notes the line of every place on the way."""
    lines.setdefault(place, node.start_mark.line + 1)
    if isinstance(node, yaml.SequenceNode):
        return [
            _plain(name, entry, (*place, number), lines) for number, entry in enumerate(node.value)
        ]
    if not isinstance(node, yaml.MappingNode):
        return _scalar(name, node)
    found: dict[str, Any] = {}
    for key_node, value in node.value:
        line = key_node.start_mark.line + 1
        if not isinstance(key_node, yaml.ScalarNode):
            raise ContentMistake(f"{name}:{line}: put quotes around a text with braces or brackets")
        if key_node.value in found:
            raise ContentMistake(f"{name}:{line}: '{key_node.value}' is written twice")
        lines[(*place, key_node.value)] = line
        found[key_node.value] = _plain(name, value, (*place, key_node.value), lines)
    return found


def _scalar(name: str, node: yaml.Node) -> Any:
    """A text, number, date, yes or no, or nothing, as YAML reads it."""
    try:
        return yaml.constructor.SafeConstructor().construct_object(node)
    except yaml.YAMLError as error:
        _refuse_yaml(name, error)
    except ValueError as error:
        line = node.start_mark.line + 1
        raise ContentMistake(f"{name}:{line}: '{node.value}' cannot be read ({error})") from error


def _refuse_yaml(name: str, error: yaml.YAMLError) -> NoReturn:
    mark = getattr(error, "problem_mark", None)
    line = mark.line + 1 if mark else 1
    told = getattr(error, "problem", None) or "a sign that may not stand here"
    raise ContentMistake(
        f"{name}:{line}: this is not valid YAML ({told}); "
        "look at quotes, colons and spaces at the start of the line"
    ) from error
