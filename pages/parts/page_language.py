"""Tells the browser which language the page speaks, also after a switch without a reload."""

import streamlit as st

from pages.parts.language import language

_setter = st.components.v2.component(
    "danstafels_page_language",
    js="export default function ({ data }) { document.documentElement.lang = data.language }",
    isolate_styles=False,
)


def set_page_language() -> None:
    """An element without anything to see, that keeps `<html lang>` true."""
    _setter(key="page_language", data={"language": language()}, height="content", width="content")
