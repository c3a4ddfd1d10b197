"""What goes soon because its time is over, told before it goes; and how long things are kept."""

from collections.abc import Sequence

import streamlit as st

from models.upkeep import Going, What
from pages.parts.language import N_, _, long_date
from pages.parts.plain_text import plain

GOES = {
    What.RAW_WORDS: N_(
        "On {day} the raw words of ‘{title}’ go, and the key that opens them. "
        "The words without names stay. You can then open the raw words no more."
    ),
    What.ANSWERS: N_(
        "On {day} everything goes that dancers filled in at ‘{title}’. Figures and quotes that "
        "were shared stay. Does anybody still want to read something? "
        "That can be done until that day."
    ),
}
WHOLE = {1: N_("one day"), 365: N_("one year"), 730: N_("two years")}


def draw_going(going: Sequence[Going]) -> None:
    """A sentence for each; nothing where nothing goes."""
    for each in going:
        st.warning(_(GOES[each.what]).format(day=long_date(each.on), title=plain(each.title)))


def duration(days: int) -> str:
    """A number of days in words: 90 days, two years."""
    return _(WHOLE[days]) if days in WHOLE else _("{days} days").format(days=days)
