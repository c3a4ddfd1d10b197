"""The mark: a round table from above, seven chairs, one pulled out: a place is kept free."""

import math

import streamlit as st

CHAIRS = 7
_PULLED_OUT = 4  # the chair at the lower left


def _chair(place: int) -> str:
    """One chair back: an arc around the table, further away for the one that is pulled out."""
    free = place == _PULLED_OUT
    radius = 46 if free else 40
    middle = math.radians(place * 360 / CHAIRS - 84)
    half = math.radians(14 if free else 16)
    start, end = (
        f"{50 + radius * math.cos(angle):.1f} {50 + radius * math.sin(angle):.1f}"
        for angle in (middle - half, middle + half)
    )
    kind = "free" if free else "chair"
    return f'<path class="{kind}" d="M{start}A{radius} {radius} 0 0 1 {end}"/>'


# Follows light and dark by itself: the browser sets the scheme for pictures too.
MARK = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><style>'
    "path{fill:none;stroke-width:7;stroke-linecap:round}"
    "circle{fill:#DBCADF}.chair{stroke:#897D8E}.free{stroke:#55305E}"
    "@media(prefers-color-scheme:dark){circle{fill:#4A3553}.free{stroke:#D9B9E0}}"
    '</style><circle cx="50" cy="50" r="28"/>'
    + "".join(_chair(place) for place in range(CHAIRS))
    + "</svg>"
)


def draw_mark(width: int) -> None:
    """The mark, this many pixels wide; an ornament, so it says nothing to a screen reader."""
    st.image(MARK, width=width, alt="")
