"""The quick exit: away from here, in this tab, with nothing left in it.

It replaces this address by one of the weather, so that the back button doesn't return here. The
browser's own list of visited pages still has this address; the help page says so.
"""

import streamlit as st

from pages.parts.language import N_, _
from pages.parts.page_language import SPEAK, spoken

AWAY = "https://www.buienradar.nl"
LABEL = N_("Leave quickly")

_button = st.components.v2.component(
    "danstafels_quick_exit",
    html='<button type="button" class="quick-exit" hidden></button>',
    js=SPEAK
    + """
export default function ({ parentElement, data }) {
  speak(data)
  const button = parentElement.querySelector("button")
  button.textContent = data.label
  button.hidden = false
  button.onclick = () => {
    document.documentElement.style.display = "none"
    document.title = "\\u00a0"
    delete window.danstafelsTyped // nothing typed is sent on the way out
    try { sessionStorage.clear() } catch { /* nothing was kept then */ }
    location.replace(data.away)
  }
}
""",
    isolate_styles=False,
)


def quick_exit(key: str = "quick_exit") -> None:
    """The button; it also keeps `<html lang>` true.

    A second one on a page (in a dialog, which covers the first) needs a key.
    """
    _button(key=key, data={"label": _(LABEL), "away": AWAY, **spoken()}, width="content")
