"""One block of what stands out: a heading, what it says, its figure, and behind a tap its table."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st
from babel.numbers import format_decimal

from pages.parts.language import _, language

READING = 620  # pixels; longer lines are tiring to read
WIDEST = 760  # pixels; a wider figure is all bar
WHOLE_FROM = 9.95  # what would be written as 10,0


@dataclass(frozen=True)
class Block:
    """What stands around a figure. `said` is Markdown: what the figure shows, in sentences; `alt`
    is the finding as plain text. `heads` and `rows` are its table.
    """

    key: str
    heading: str
    said: str
    alt: str
    heads: Sequence[str]
    rows: Sequence[Sequence[str]]


def draw_block(block: Block, figure: Any) -> None:
    """The whole block."""
    with st.container(width=WIDEST, gap="small"):
        st.header(block.heading, anchor=False)
        draw_figure(block, figure)


def draw_figure(block: Block, figure: Any) -> None:
    """The block below a heading that stands there already."""
    st.markdown(block.said)
    st.plotly_chart(
        figure,
        theme=None,
        key=f"figure_{block.key}",
        config={"displayModeBar": False, "staticPlot": True},
        alt=block.alt,
    )
    with st.expander(_("As a table"), key=f"table_{block.key}"):
        # A table of Markdown would run out of a phone's screen; this one scrolls within its own.
        rows = [dict(zip(block.heads, row, strict=True)) for row in block.rows]
        st.table(rows, hide_index=True, hide_header=False)


def draw_silence(heading: str, said: str) -> None:
    """A heading, and in a sentence why there is nothing below it."""
    with st.container(width=READING, gap="small"):
        st.header(heading, anchor=False)
        st.markdown(said)


def times(log_ratio: float) -> str:
    """How many times as often, such as "2,5 keer"; from ten on without what is behind the comma."""
    number = 2**log_ratio
    form = "0.0" if number < WHOLE_FROM else "0"
    said = format_decimal(number, form, locale=language())
    return _("{number} times").format(number=said)


def whole(number: float) -> str:
    """A number without what comes behind the comma."""
    return str(round(number))
