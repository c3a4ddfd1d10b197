"""How a dancer stays unrecognisable: what we know, what we don't, and what she can do."""

import streamlit as st

from content.unrecognisable import unrecognisable
from pages.dancer.moves import take_along
from pages.dancer.state import journey
from pages.dancer.tab import tab
from pages.parts.columns import reading_column
from pages.parts.language import _, language, query
from pages.parts.places import JOURNEY, UNRECOGNISABLE


def draw() -> None:
    """The page, and the way back to where she was."""
    page = unrecognisable()
    with reading_column():
        st.title(_(UNRECOGNISABLE.name), anchor=False)
        st.markdown(page.intro.in_(language()))
        for section in page.sections:
            st.header(section.title.in_(language()), anchor=False)
            st.markdown(section.text.in_(language()))
        st.page_link(JOURNEY.file, label=_("Back to the danstafel"), query_params=query())


here = journey()
with here.turn:
    take_along(here)
tab(here, UNRECOGNISABLE.address)
draw()
