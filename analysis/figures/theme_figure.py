"""Themes: a dot for the share who chose each, its 95 % interval, its count."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from analysis.figures.claims import wilson
from analysis.figures.palette import Palette, as_text, laid_out
from analysis.figures.picture import Count

if TYPE_CHECKING:
    import plotly.graph_objects as go

ROW = 40  # pixels


def theme_figure(
    themes: Sequence[Count], labels: Sequence[str], whole: int, colour: str, palette: Palette
) -> "go.Figure":
    """A chart of shown themes, the largest on top. `labels` go with `themes`; `whole` is the
    number of people who could choose. Hidden themes must have been left out.
    """
    import plotly.graph_objects as go

    figure = go.Figure()
    rows = list(range(len(themes)))
    shares = [(theme.people or 0) / whole for theme in themes]
    for row, theme in zip(rows, themes, strict=True):
        low, high = wilson(theme.people or 0, whole)
        figure.add_scatter(
            x=[low, high],
            y=[-row, -row],
            mode="lines",
            opacity=0.42,
            line={"color": colour, "width": 4},
        )
        figure.add_annotation(
            x=high,
            y=-row,
            text=f"  {theme.people}",
            xanchor="left",
            showarrow=False,
            font={"color": palette.soft},
        )
    figure.add_scatter(
        x=shares, y=[-row for row in rows], mode="markers", marker={"color": colour, "size": 14}
    )
    for row, label in zip(rows, labels, strict=True):
        figure.add_annotation(
            x=0,
            y=-row,
            text=as_text(label),
            xanchor="left",
            yanchor="bottom",
            yshift=8,
            showarrow=False,
            bgcolor=palette.ground,
        )
    top = max((wilson(theme.people or 0, whole)[1] for theme in themes), default=0.1)
    figure.update_xaxes(
        range=[0, min(1.0, top + 0.09)],
        tickformat=".0%",
        gridcolor=palette.line,
        zeroline=True,
        zerolinecolor=palette.edge,
        nticks=5,
    )
    figure.update_yaxes(range=[-len(rows) + 0.5, 0.9])
    return laid_out(figure, palette, ROW * len(rows) + 44)
