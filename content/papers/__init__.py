"""Papers that a controller needs, as a draft in Dutch; the settings of a platform fill them in."""

from collections.abc import Mapping
from pathlib import Path

NAMES = ("dpia", "register")


def paper(name: str, settings: Mapping[str, object]) -> str:
    """One of NAMES as Markdown. Raises KeyError: the paper asks for a setting that is not there."""
    text = (Path(__file__).parent / f"{name}.md").read_text(encoding="utf-8")
    return text.format_map(settings)
