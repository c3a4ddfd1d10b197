"""The language of this visit: Dutch, or English where the address says `lang=en`.

The address is the only place that knows: a page that is shared or reloaded stays what it was, and
a client without a browser gets Dutch.
"""

from datetime import date
from urllib.parse import urlencode

import streamlit as st
from babel.dates import format_date

from content.languages import Language
from content.wording import N_, wording

__all__ = ["N_", "_", "address", "language", "long_date", "query", "switch_button"]

# The browser took these out of its address; a switch must not put them back.
CODES = ("code", "link")


def language() -> Language:
    """The language this run speaks."""
    return "en" if st.query_params.get("lang") == "en" else "nl"


def _(sentence: str) -> str:
    """The sentence in the language of this run."""
    return wording(language()).gettext(sentence)


def query() -> dict[str, str]:
    """What an address needs behind it to stay in this language."""
    return {"lang": "en"} if language() == "en" else {}


def address(path: str, **more: str) -> str:
    """An address of ours in the language of this run: `/hulp` or `/hulp?lang=en`."""
    asked = {**more, **query()}
    return f"{path}?{urlencode(asked)}" if asked else path


def long_date(day: date) -> str:
    """A day in words: 12 oktober 2023, 12 October 2023."""
    return format_date(day, "d MMMM y", locale=language())


def switch_button() -> None:
    """The other language, by its own name. A button and not a link: the visit goes on as it is,
    and nothing else of the address (a code, say) is carried along.
    """
    other = "Nederlands" if language() == "en" else "English"
    st.button(other, key="language_switch", type="tertiary", on_click=_switch)


def _switch() -> None:
    for name in CODES:
        st.query_params.pop(name, None)
    if language() == "en":
        del st.query_params["lang"]
    else:
        st.query_params["lang"] = "en"
