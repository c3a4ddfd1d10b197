"""How far along: a strip of tape marks, and the same in words."""

import streamlit as st

from pages.parts.language import N_, _

PART_OF = N_("Part {part} of {parts}")


def draw_progress(part: int, parts: int) -> None:
    """Part 2 of 5, say. The strip is an ornament; the words say it."""
    with st.container(key="progress", gap="xsmall"):
        st.html(strip(part, parts))
        st.markdown(_(PART_OF).format(part=part, parts=parts))


def strip(part: int, parts: int) -> str:
    """The tape marks alone, as HTML."""
    kinds = ("done" if n < part else "now" if n == part else "ahead" for n in range(1, parts + 1))
    bars = "".join(f'<i class="{kind}"></i>' for kind in kinds)
    return f'<div class="strip" aria-hidden="true">{bars}</div>'
