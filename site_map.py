"""Which pages there are and who may open them: one navigation, and each page in its frame."""

import streamlit as st

from pages.dancer.reader import dancer_as_reader
from pages.parts.frame import draw_in_frame
from pages.parts.language import _
from pages.parts.ready_pages import ready_pages


def main() -> None:
    """Draws the page that the address asks for."""
    pages = ready_pages()
    page = st.navigation(list(pages), position="hidden")
    place = pages[page]
    # On a dancer's page the tab says nothing to who looks over her shoulder.
    title = "Danstafels" if place.frame == "dancer" else f"{_(place.name)} · Danstafels"
    st.set_page_config(page_title=title, layout="wide")
    draw_in_frame(place, page.run, dancer_as_reader)


main()
