"""Columns that several pages share."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator


def reading_column() -> DeltaGenerator:
    """A column as wide as a page of text (36rem), on a page that is wider."""
    return st.container(key="reading")
