"""What a dancer brings along, in words that stand nowhere else; and the search for it in files."""

import json
from collections.abc import Iterable
from pathlib import Path

import psutil

HERE = "127.0.0.77"  # where her lines come from, as nginx sees it
ADDRESS = "203.0.113.77"  # where a header says that she is
AGENT = "Waterlelietelefoon/4.2"
NAME = "Marjolijn Kwikstaartje"
WORDS = f"De merelkooi stond open, zei {NAME}."
QUERY = "zeldzaamzoekwoord"
EMAIL = "onbekende.bezoeker@merelkooi.example"
MARKERS = (
    HERE,
    ADDRESS,
    AGENT,
    "Waterlelie",
    "merelkooi",
    "Kwikstaart",
    "Marjolijn",
    QUERY,
    EMAIL,
)


def found_in(folders: Iterable[Path], secrets: tuple[str, ...]) -> dict[str, set[str]]:
    """Which of these stand in which file, as they are, in JSON or in UTF-16."""
    files = (file for folder in folders for file in folder.rglob("*") if file.is_file())
    found = {file.name: _which_of(secrets, file.read_bytes()) for file in files}
    return {name: there for name, there in found.items() if there}


def found_without_a_name(pid: int, secrets: tuple[str, ...]) -> set[str]:
    """Which of these stand in a file that this process, or one it started, has open and took out of
    its folder: a temporary file, whose bytes are on the disk all the same.
    """
    process = psutil.Process(pid)
    return {
        secret
        for some in (process, *process.children(recursive=True))
        for file in Path(f"/proc/{some.pid}/fd").iterdir()
        if file.readlink().name.endswith(" (deleted)") and file.is_file()
        for secret in _which_of(secrets, file.read_bytes())
    }


def _which_of(secrets: tuple[str, ...], content: bytes) -> set[str]:
    return {
        secret
        for secret in secrets
        for spelled in (
            secret.encode(),
            json.dumps(secret)[1:-1].encode(),
            secret.encode("utf-16-le"),
        )
        if spelled in content
    }
