"""Before and after: two bars a question, from disagree to agree, around the middle step."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from analysis.figures.palette import Palette, as_text, laid_out
from analysis.figures.picture import Count, Spread

if TYPE_CHECKING:
    import plotly.graph_objects as go

ROW = 27  # pixels
TWO_STEPS = 2
# Which colour of five, and how much of a step lies left of the middle line.
STEPS: Mapping[str, tuple[int, float]] = {
    "1": (0, 1.0),
    "2": (1, 1.0),
    "3": (2, 0.5),
    "4": (3, 0.0),
    "5": (4, 0.0),
    "low": (1, 1.0),
    "middle": (2, 0.5),
    "high": (3, 0.0),
    "not_high": (1, 1.0),
    "not_low": (3, 0.0),
}


def before_after_figure(
    rows: Sequence[tuple[str, Sequence[tuple[str, Spread]]]],
    palette: Palette,
    ends: tuple[str, str],
    step_word: Callable[[str, str], str],
) -> "go.Figure":
    """A chart of questions. Each row is a question's words and its bars: a word for the phase and
    the spread. Hidden steps are hatched. `ends` are the words for disagree and agree; `step_word`
    gives the word of a question's step, which a bar of two steps needs to be read rightly.
    """
    import plotly.graph_objects as go

    figure = go.Figure()
    place = 0.0
    widest = 0.0
    for question, bars in rows:
        figure.add_annotation(
            x=0,
            xref="paper",
            y=-place,
            text=f"<b>{as_text(question)}</b>",
            xanchor="left",
            showarrow=False,
            bgcolor=palette.ground,
        )
        for phase, spread in bars:
            place += 1
            widest = max(widest, *_bar(figure, spread, -place, palette, step_word))
            figure.add_annotation(
                x=0,
                xref="paper",
                y=-place,
                text=as_text(phase),
                xanchor="left",
                showarrow=False,
                font={"color": palette.soft},
                bgcolor=palette.ground,
            )
        place += 1.25
    figure.add_vline(x=0, line={"color": palette.edge, "width": 1}, layer="below")
    for sign, word in zip((-1, 1), ends, strict=True):
        figure.add_annotation(
            x=sign * 0.02,
            y=-place + 0.2,
            text=as_text(word),
            xanchor="right" if sign < 0 else "left",
            showarrow=False,
            font={"color": palette.soft},
        )
    # Room at the left for the words of the phase.
    figure.update_xaxes(range=[-widest - 0.22, widest + 0.02], visible=False)
    figure.update_yaxes(range=[-place - 0.3, 0.7])
    return laid_out(figure, palette, round(ROW * (place + 1)) + 20)


def _bar(
    figure: "go.Figure",
    spread: Spread,
    y: float,
    palette: Palette,
    step_word: Callable[[str, str], str],
) -> tuple[float, float]:
    shares = [(count, _share(count, spread)) for count in spread.counts]
    left = -sum(share * STEPS[count.option][1] for count, share in shares)
    start = left
    for count, share in shares:
        word = step_word(spread.question, count.option) if len(shares) == TWO_STEPS else ""
        _segment(figure, count, start, share, y, palette, word)
        start += share
    return -left, start


def _share(count: Count, spread: Spread) -> float:
    # What is hidden shares what is left over: its width says nothing of its own.
    whole = spread.people or spread.shown
    if count.people is not None:
        return count.people / whole
    return (whole - spread.shown) / whole / spread.steps_hidden


def _segment(
    figure: "go.Figure",
    count: Count,
    start: float,
    share: float,
    y: float,
    palette: Palette,
    word: str,
) -> None:
    colour = STEPS[count.option][0]
    hidden = count.people is None
    marker: dict[str, object] = {"line": {"color": palette.ground, "width": 1}}
    if hidden:
        marker |= {
            "color": palette.ground,
            "pattern": {
                "shape": "/",
                "fgcolor": palette.edge,
                "bgcolor": palette.ground,
                "size": 6,
            },
        }
    else:
        marker["color"] = palette.scale[colour]
    figure.add_bar(
        x=[share],
        base=[start],
        y=[y],
        orientation="h",
        width=0.82,
        marker=marker,
        text=["" if hidden else f"{count.people} {as_text(word)}".strip()],
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        constraintext="none",
        textfont={"color": palette.on_scale[colour], "size": 13},
    )
