"""A copy of the content that a test may spoil."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from content.loading import FOLDER

Edit = Callable[[str, str, str], int]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A fresh copy of all content files."""
    copied = tmp_path / "content"
    shutil.copytree(
        FOLDER, copied, ignore=shutil.ignore_patterns("*.py", "__pycache__", "fonts", "*.md")
    )
    return copied


@pytest.fixture
def edit(folder: Path) -> Edit:
    """Replaces words in one file of the copy, once; gives the line on which they stood."""

    def replace(name: str, old: str, new: str) -> int:
        text = (folder / name).read_text(encoding="utf-8")
        before, found, after = text.partition(old)
        assert found, f"{old!r} is not in {name}"
        (folder / name).write_text(before + new + after, encoding="utf-8")
        return before.count("\n") + 1

    return replace
