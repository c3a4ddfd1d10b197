"""Rows of bars: for each thing its groups under each other, each bar with its own words."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis.figures.palette import Palette, as_text, laid_out

if TYPE_CHECKING:
    import plotly.graph_objects as go

HEAD, BAR = 40, 24  # pixels: above the bars of a thing, and for each bar
# A bar takes two fifths of the width at most, so that its words fit behind it on a phone.
ROOM_FOR_WORDS = 2.5


@dataclass(frozen=True)
class Bar:
    """`share`, 0 to 1, is its length, None where it is hidden: then there is no bar and `words`
    say so. A bar that is `open` has only an edge.
    """

    share: float | None
    words: str
    colour: str
    open: bool = False


def groups_figure(rows: Sequence[tuple[str, Sequence[Bar]]], palette: Palette) -> "go.Figure":
    """A chart of things, each with its name above its bars. There is no axis and no legend: the
    words behind a bar say what it is.
    """
    import plotly.graph_objects as go

    figure = go.Figure()
    longest = max((bar.share or 0 for _name, bars in rows for bar in bars), default=0) or 1
    reached = 0
    for name, bars in rows:
        _words(figure, 0, reached + HEAD - 6, f"<b>{as_text(name)}</b>", palette.ink, "bottom")
        reached += HEAD
        for bar in bars:
            _bar(figure, bar, reached + BAR / 2, longest, palette)
            reached += BAR
    figure.update_xaxes(range=[0, longest * ROOM_FOR_WORDS], visible=False)
    figure.update_yaxes(range=[reached, 0])
    laid_out(figure, palette, reached + 8)
    return figure.update_layout(margin={"l": 0, "r": 0, "t": 0, "b": 8})


def _bar(figure: "go.Figure", bar: Bar, y: float, longest: float, palette: Palette) -> None:
    share = bar.share or 0
    if share:
        figure.add_bar(
            x=[share],
            y=[y],
            orientation="h",
            width=BAR * 0.5,
            marker={
                "color": palette.ground if bar.open else bar.colour,
                "line": {"color": bar.colour, "width": 2},
            },
        )
    _words(figure, share + longest * 0.03 if share else 0, y, as_text(bar.words), palette.soft)


def _words(
    figure: "go.Figure", x: float, y: float, text: str, colour: str, anchor: str = "middle"
) -> None:
    figure.add_annotation(
        x=x,
        y=y,
        text=text,
        xanchor="left",
        yanchor=anchor,
        align="left",
        showarrow=False,
        font={"color": colour},
    )
