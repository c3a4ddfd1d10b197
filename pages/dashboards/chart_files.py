"""A chart's files: numbers as CSV from a route, pictures made in the reader's own browser."""

from dataclasses import asdict, dataclass
from pathlib import Path

import streamlit as st

from pages.parts.language import _

_files = st.components.v2.component(
    "danstafels_chart_files",
    html='<div class="chart-files"></div>',
    js=Path(__file__).with_suffix(".js").read_text(encoding="utf-8"),
    isolate_styles=False,
)


@dataclass(frozen=True)
class ChartFiles:
    """What a chart's files are made of. A picture holds claim, line and source, so that it says
    what it shows, of whom and where it is from wherever it goes; `name` has no ending.
    """

    key: str
    name: str
    csv: str
    has_figure: bool
    claim: str
    line: str
    source: str


def draw_chart_files(files: ChartFiles) -> None:
    """The ways to take a chart along."""
    words = {"copy": _("Copy the source"), "copied": _("Copied")}
    _files(key=f"files_{files.key}", data={**asdict(files), "words": words})
