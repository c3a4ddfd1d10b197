"""Tells the browser which language the page speaks, also after a switch without a reload."""

import streamlit as st

from pages.parts.language import N_, _, language

SKIP = N_("Skip to main content")

_setter = st.components.v2.component(
    "danstafels_page_language",
    js="""
export default function ({ data }) {
  document.documentElement.lang = data.language
  const skip = document.querySelector('[data-testid="stSkipToContent"]')
  if (skip) skip.textContent = data.skip
}
""",
    isolate_styles=False,
)


def set_page_language() -> None:
    """An element without anything to see; Streamlit's own English words follow too."""
    _setter(key="page_language", data={"language": language(), "skip": _(SKIP)}, width="content")
