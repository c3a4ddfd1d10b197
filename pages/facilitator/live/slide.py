"""One picture of the room screen, and how it is drawn: full screen, or small in a rehearsal.

Nothing on it is of staff, and no voice that nobody let in: only prompts, accepted statements,
outcomes of closed rounds, and reasons that were written for the room.
"""

from dataclasses import asdict, dataclass
from pathlib import Path

import streamlit as st

_HERE = Path(__file__).parent
MOST_MARKS = 20
# Sizes by how long the words are; from style of the room screen: they have to fit 1280 by 720.
SIZES = ((60, "huge"), (100, "large"), (160, "middle"))

_slide = st.components.v2.component(
    "danstafels_slide",
    html='<div class="slide"></div>',
    css=(_HERE / "slide.css").read_text(encoding="utf-8"),
    js=(_HERE / "slide.js").read_text(encoding="utf-8"),
)


@dataclass(frozen=True)
class Join:
    """The square that leads in: an SVG, what to do with it, and the address to type."""

    square: str
    says: str
    how: str
    site: str


@dataclass(frozen=True)
class Slide:
    """`big` is what is asked; `lines` are sentences, each with what is said of it; `more` stands
    smaller under them, then `groups`, beside each other: what is said of each, and its sentences.
    `todo` is what to do on a phone, with a `promise`.
    """

    over: str = ""
    big: str = ""
    lines: tuple[tuple[str, str], ...] = ()
    more: tuple[str, ...] = ()
    groups: tuple[tuple[str, tuple[str, ...]], ...] = ()
    todo: str = ""
    promise: str = ""
    with_square: bool = True


def draw_slide(
    slide: Slide,
    *,
    key: str,
    whole: bool,
    join: Join | None = None,
    time: str = "",
    marks: tuple[int, int] = (0, 0),
    note: str = "",
) -> None:
    """The slide with its time and its way in; `whole` fills the window."""
    shown = join if slide.with_square else None
    _slide(
        key=key,
        data={
            **asdict(slide),
            "size": size_of(slide.big),
            "square": shown.square if shown else "",
            "square_says": shown.says if shown else "",
            "how": shown.how if shown else "",
            "site": shown.site if shown else "",
            "time": time,
            "marks": marks,
            "note": note,
            "whole": whole,
        },
    )


def size_of(words: str) -> str:
    """How large these words can stand."""
    return next((size for longest, size in SIZES if len(words) <= longest), "small")


def marks_of(left: int | None, whole: int) -> tuple[int, int]:
    """How many tape marks are left and how many there are: one a minute, or fewer that each stand
    for more.
    """
    if left is None:
        return 0, 0
    whole = max(whole, left)
    shown = min(whole, MOST_MARKS)
    return -(-left * shown // whole), shown
