"""The site's own address, as this visitor's browser has it."""

import streamlit as st


def site_address() -> str:
    """Scheme and host, without a slash at the end: https://danstafels.example."""
    return "/".join((st.context.url or "").split("/")[:3])
