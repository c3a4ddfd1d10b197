"""The stylesheet holds on to names that Streamlit gives its elements: they must still exist."""

import re
from pathlib import Path

import pytest
import streamlit

from web.assets import STYLESHEET

SHEET = STYLESHEET.decode()
ANCHORS = sorted(set(re.findall(r"data-testid[\^]?=([A-Za-z-]+)", SHEET)))


@pytest.fixture(scope="module")
def bundle() -> str:
    """All of Streamlit's scripts, one after another."""
    scripts = (Path(streamlit.__file__).parent / "static" / "static" / "js").glob("*.js")
    return "\n".join(script.read_text(encoding="utf-8") for script in scripts)


@pytest.mark.parametrize("anchor", ANCHORS)
def test_every_anchor_is_still_in_streamlit(bundle: str, anchor: str) -> None:
    # A name that Streamlit puts together ("stBaseButton-" and the kind) is there in its parts.
    assert anchor in bundle or all(part in bundle for part in anchor.split("-"))


def test_the_stylesheet_stays_small() -> None:
    assert len(STYLESHEET) < 14_000


def test_no_style_hangs_on_a_class_that_changes_with_each_version() -> None:
    assert "emotion" not in SHEET
