"""Help: every place to turn to, and what the quick exit does and doesn't do."""

import streamlit as st

from content.help import help_intro
from pages.parts.clock import today
from pages.parts.columns import reading_column
from pages.parts.help_entries import draw_help_entries
from pages.parts.language import N_, _, language
from pages.parts.staying_unrecognisable import link_to_unrecognisable

ABOUT_EXIT = N_(
    "Dancers have a button Quick exit at the top of their pages. Pressing Escape three times "
    "does the same. The screen is empty at once, and then you see a site about the weather. "
    "The back button does not bring your answers back, and we no longer know where you were. "
    "Your browser still keeps this address in its list of visited pages. You can delete it there."
)

with reading_column():
    st.title(_("Help"), anchor=False)
    st.markdown(help_intro().in_(language()))
    draw_help_entries(today())
    st.header(_("Leaving quickly"), anchor=False)
    st.markdown(_(ABOUT_EXIT))
    link_to_unrecognisable()
