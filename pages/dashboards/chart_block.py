"""One chart: rule, claim, its own line, the chart, and behind a tap its table and files."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st

from analysis.figures import DARK, LIGHT, Palette, SectorPicture
from pages.dashboards.chart_files import draw_chart_files
from pages.dashboards.sources import csv_path, source_line
from pages.parts.language import N_, _

HIDDEN = N_("hidden")
SELF_SELECTED = N_("Dancers who took part themselves, not all dancers.")


@dataclass(frozen=True)
class Chart:
    """What stands around a figure. `rows` are label cells and a number of people, None hidden."""

    key: str
    claim: str
    line: str
    heads: Sequence[str]
    rows: Sequence[tuple[str, ...]]
    alt: str


def palette() -> Palette:
    """Light or dark, as the reader's screen is; light for a visitor without one."""
    theme = st.context.theme
    return DARK if theme and theme.type == "dark" else LIGHT


def people(count: int | None) -> str:
    """A count, or that it is hidden."""
    return _(HIDDEN) if count is None else str(count)


def draw_chart(picture: SectorPicture, chart: Chart, figure: Any | None) -> None:
    """The whole block. Without a figure it is the claim and its table."""
    with st.container(key=f"chart_{chart.key}"):
        st.header(chart.claim, anchor=False)
        st.markdown(f":gray[{chart.line} {_(SELF_SELECTED)}]")
        if figure is not None:
            st.plotly_chart(
                figure,
                theme=None,
                key=f"figure_{chart.key}",
                config={"displayModeBar": False, "staticPlot": True},
                alt=chart.alt,
            )
        else:
            st.markdown(_table(chart))
        with st.expander(_("Table and download"), key=f"table_{chart.key}"):
            if figure is not None:
                st.markdown(_table(chart))
            st.markdown(f":gray[{source_line(picture)}]")
            draw_chart_files(chart.key, csv_path(picture, chart.key), has_figure=figure is not None)


def _table(chart: Chart) -> str:
    head = "| " + " | ".join(chart.heads) + " |"
    rule = "|" + "---|" * (len(chart.heads) - 1) + "---:|"
    rows = "\n".join("| " + " | ".join(row) + " |" for row in chart.rows)
    return f"{head}\n{rule}\n{rows}"
