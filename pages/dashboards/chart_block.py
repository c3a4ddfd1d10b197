"""One chart: rule, claim, its own line, the chart, and behind a tap its table and files."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st

from analysis.figures import DARK, LIGHT, Palette, SectorPicture
from pages.dashboards.chart_files import ChartFiles, draw_chart_files
from pages.dashboards.sources import csv_path, file_name, source_line
from pages.parts.language import N_, _

HIDDEN = N_("hidden")
SELF_SELECTED = N_("Dancers who took part themselves, not all dancers.")
OPEN_LINK = N_("A part came by an open link, where anyone could take part.")

Row = tuple[str, ...]
Table = tuple[Sequence[str], Sequence[Row]]
"""The heads of a table and its rows."""


@dataclass(frozen=True)
class Chart:
    """What stands around a figure. `rows` are label cells and a number of people, None hidden."""

    key: str
    claim: str
    line: str
    heads: Sequence[str]
    rows: Sequence[Row]
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
        _draw_claim(chart)
        if figure is not None:
            st.plotly_chart(
                figure,
                theme=None,
                key=f"figure_{chart.key}",
                config={"displayModeBar": False, "staticPlot": True},
                alt=chart.alt,
            )
        else:
            st.markdown(_table(chart.heads, chart.rows))
        _draw_behind(picture, chart, has_figure=figure is not None)


def draw_tables(picture: SectorPicture, chart: Chart, tables: Sequence[Table]) -> None:
    """The whole block, where tables say it better than a figure: beside each other at a desk."""
    with st.container(key=f"chart_{chart.key}"):
        _draw_claim(chart)
        for place, (heads, rows) in zip(st.columns(len(tables), gap="large"), tables, strict=True):
            place.markdown(_table(heads, rows))
        _draw_behind(picture, chart, has_figure=False)


def _draw_claim(chart: Chart) -> None:
    st.header(chart.claim, anchor=False)
    st.markdown(f":gray[{_whole_line(chart)}]")


def _draw_behind(picture: SectorPicture, chart: Chart, *, has_figure: bool) -> None:
    """Behind a tap: the numbers of a figure, the source to copy, and the files."""
    source = source_line(picture)
    with st.expander(_("Table and download"), key=f"table_{chart.key}"):
        if has_figure:
            st.markdown(_table(chart.heads, chart.rows))
        said = _("Source: {source}").format(source=source)
        st.markdown(f":gray[{said}]")
        files = ChartFiles(
            chart.key,
            file_name(picture, chart.key),
            csv_path(picture, chart.key),
            has_figure,
            chart.claim,
            _whole_line(chart),
            source,
        )
        draw_chart_files(files)


def _whole_line(chart: Chart) -> str:
    return f"{chart.line} {_(SELF_SELECTED)}"


def _table(heads: Sequence[str], rows: Sequence[Row]) -> str:
    head = "| " + " | ".join(heads) + " |"
    rule = "|" + "---|" * (len(heads) - 1) + "---:|"
    return "\n".join([head, rule, *("| " + " | ".join(row) + " |" for row in rows)])
