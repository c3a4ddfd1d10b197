"""The quick exit: away from here, in this tab, with nothing left in it or of it at the server.

By the button, or by Escape three times within two seconds wherever the button is. The page is blank
before anything else; then the tab forgets, the server is told by the visit's word (web/leaving.py),
and this address is replaced by one of the weather, so that the back button doesn't return here.
The browser's own list of visited pages still has this address; the help page says so.
"""

from pathlib import Path

import streamlit as st

from pages.parts.language import N_, _
from pages.parts.page_language import SPEAK, spoken
from pages.parts.visits import this_visit

AWAY = "https://www.buienradar.nl"
LABEL = N_("Quick exit")
ABOUT = N_("Or press Escape three times")

_button = st.components.v2.component(
    "danstafels_quick_exit",
    html='<button type="button" class="quick-exit" hidden></button>',
    js=SPEAK + Path(__file__).with_suffix(".js").read_text(encoding="utf-8"),
    isolate_styles=False,
)


def quick_exit(key: str = "quick_exit") -> None:
    """The button; it also keeps `<html lang>` true.

    A second one on a page (in a dialog, which covers the first) needs a key.
    """
    data = {"label": _(LABEL), "about": _(ABOUT), "away": AWAY, "word": this_visit().word}
    _button(key=key, data={**data, **spoken()}, width="content")
