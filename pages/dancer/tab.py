"""What the dancer's own tab does: reads the code and takes it out of the address, keeps the draft
key, keeps words while they are typed, and begins each screen at its top. No screen waits for it,
and who has no browser does without.
"""

from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from pages.dancer.state import Journey, Step

_tab = st.components.v2.component(
    "danstafels_tab",
    js=Path(__file__).with_suffix(".js").read_text(encoding="utf-8"),
    isolate_styles=False,
)

DONE = (Step.THANKS, Step.STOPPED, Step.WITHDRAWN)


@dataclass(frozen=True)
class FromTab:
    """What the tab knows and the server doesn't: all empty for a visitor without a browser."""

    code: str
    link: str
    draft_key: str


def tab(here: Journey, screen: str = "", *, has_code: bool = False) -> FromTab:
    """Tells the tab which key to keep, and hears what it kept. `screen` is the name of what is
    drawn when that is no screen of the journey; `has_code` where the address has the code.
    """
    heard = _tab(
        key="tab",
        data={
            "has_code": has_code or bool(here.code),
            "draft_key": here.draft_key,
            "done": here.step in DONE,
            "screen": screen or here.name_of_screen(),
        },
        default={"code": "", "link": "", "draft_key": ""},
        on_code_change=lambda: None,
        on_link_change=lambda: None,
        on_draft_key_change=lambda: None,
        height="content",
        width="content",
    )
    return FromTab(heard.code or "", heard.link or "", heard.draft_key or "")
