"""Colours and lay-out that all charts share, in light and in dark."""

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import plotly.graph_objects as go

FONT = "Atkinson Hyperlegible Next, system-ui, sans-serif"
SIZE = 14.5


@dataclass(frozen=True)
class Palette:
    """Tokens of the look for one scheme; `scale` runs from disagree to agree."""

    ground: str
    ink: str
    soft: str
    line: str
    edge: str
    sport: str
    education_culture: str
    scale: tuple[str, ...]
    on_scale: tuple[str, ...]

    def sector(self, sector: str) -> str:
        """The colour of a sector."""
        return self.sport if sector == "sport" else self.education_culture


LIGHT = Palette(
    ground="#F6F2F2",
    ink="#2A2030",
    soft="#62566A",
    line="#DCD2D9",
    edge="#897D8E",
    sport="#1F5F94",
    education_culture="#94500C",
    scale=("#5F3A80", "#B19CC6", "#DDD7DB", "#A3BF93", "#3E6B2F"),
    on_scale=("#FFFFFF", "#2A2030", "#2A2030", "#2A2030", "#FFFFFF"),
)
DARK = Palette(
    ground="#18131B",
    ink="#F0EAEF",
    soft="#BBB0BF",
    line="#41374A",
    edge="#877A8E",
    sport="#8FC0EA",
    education_culture="#EDB26E",
    scale=("#C3A2E0", "#7F639A", "#4A4150", "#4F7A40", "#A6D68A"),
    on_scale=("#18131B", "#FFFFFF", "#F0EAEF", "#FFFFFF", "#18131B"),
)


def as_text(words: str) -> str:
    """The words for a chart, where Plotly would take tags in them for its own."""
    return escape(words, quote=False)


def laid_out(figure: "go.Figure", palette: Palette, height: int) -> "go.Figure":
    """The figure with our font, no background, nothing to drag and no legend."""
    figure.update_layout(
        template=None,
        height=height,
        margin={"l": 0, "r": 0, "t": 0, "b": 28},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        font={"family": FONT, "size": SIZE, "color": palette.ink},
        showlegend=False,
        dragmode=False,
        hovermode=False,
        barmode="stack",
        bargap=0.25,
    )
    figure.update_xaxes(fixedrange=True, showline=False, tickfont={"color": palette.soft})
    figure.update_yaxes(fixedrange=True, visible=False)
    return figure
