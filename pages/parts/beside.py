"""What is wrong with one field, said beside that field."""

import secrets

import streamlit as st

# Who presses a button far below the field would otherwise see nothing happen.
_in_sight = st.components.v2.component(
    "danstafels_in_sight",
    js="""
export default function ({ parentElement }) {
  const said = parentElement.closest("[class*=st-key-beside]")
  const { top, bottom } = said.getBoundingClientRect()
  if (top < 90 || bottom > innerHeight - 120) said.scrollIntoView({ block: "center" })
}
""",
    isolate_styles=False,
)


def draw_beside(sentence: str) -> None:
    """The sentence where it is drawn, brought in sight. There is one such sentence on a page."""
    with st.container(key="beside", gap=None):
        st.warning(sentence)
        # Another key every time: the same mistake made twice is brought in sight twice.
        _in_sight(key=f"in_sight_{secrets.token_hex(4)}", height="content", width="content")
