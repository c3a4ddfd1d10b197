"""What is installed is exactly what was tried, from wherever this machine gets its packages."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PINNED = ("requirements.txt", "requirements-dev.txt", "requirements-audit.txt")


def packages(file: str) -> list[str]:
    """Each package with its version and hashes, comments left out."""
    lines = [line for line in (ROOT / file).read_text().splitlines() if not line.startswith("#")]
    return re.split(r"\n(?=\S)", "\n".join(lines).strip())


@pytest.mark.parametrize("file", PINNED)
def test_every_package_has_one_version_and_its_hashes(file: str) -> None:
    loose = [
        p for p in packages(file) if not re.match(r"[\w.\[\],-]+==\S+", p) or "sha256:" not in p
    ]

    assert loose == []


@pytest.mark.parametrize("file", PINNED)
def test_no_package_index_and_no_folder_is_named(file: str) -> None:
    text = (ROOT / file).read_text()

    assert re.findall(r"https?://|file:/|--(?:extra-)?index-url|--find-links [^#]", text) == []


def test_tests_run_with_the_versions_that_the_platform_runs_with() -> None:
    runs, tests = (dict(p.split(" ")[0].split("==") for p in packages(file)) for file in PINNED[:2])

    assert {name: tests[name] for name in runs.keys() & tests.keys()} == {
        name: runs[name] for name in runs.keys() & tests.keys()
    }
