"""Tells the browser which language the page speaks, also after a switch without a reload."""

import streamlit as st

from pages.parts.language import N_, _, language

SKIP = N_("Skip to main content")

# For other components to begin with: each component on a page costs a part of every run.
SPEAK = """
function speak({ language, skip }) {
  document.documentElement.lang = language
  const link = document.querySelector('[data-testid="stSkipToContent"]')
  if (link) link.textContent = skip
}
"""

_setter = st.components.v2.component(
    "danstafels_page_language",
    js=SPEAK + "export default function ({ data }) { speak(data) }",
    isolate_styles=False,
)


def spoken() -> dict[str, str]:
    """What `speak` in the browser needs: the language, and Streamlit's own words in it."""
    return {"language": language(), "skip": _(SKIP)}


def set_page_language() -> None:
    """An element without anything to see that keeps `<html lang>` true."""
    _setter(key="page_language", data=spoken(), width="content")
