"""The token of a one-time link: it stands behind `#` in the address, which no server log sees, and
leaves the address once it is read.
"""

from dataclasses import dataclass

import streamlit as st

_KEY = "one_time_link"
NONE = "none"

_reader = st.components.v2.component(
    "danstafels_one_time_link",
    js="""
export default function ({ setStateValue }) {
  const token = location.hash.slice(1)
  if (token) history.replaceState(history.state, "", location.pathname + location.search)
  if (token || !window.danstafelsLink) setStateValue("token", token || "none")
  window.danstafelsLink = true
}
""",
    isolate_styles=False,
)


@dataclass
class OneTimeLink:
    """The link of this visit: its token, empty until the tab has told it; and once it was used, the
    e-mail address to sign in with.
    """

    token: str = ""
    used_by: str = ""


def one_time_link() -> OneTimeLink:
    """The link that this visit came by."""
    if _KEY not in st.session_state:
        st.session_state[_KEY] = OneTimeLink()
    link: OneTimeLink = st.session_state[_KEY]
    heard = _reader(
        key="link_reader",
        default={"token": ""},
        on_token_change=lambda: None,
        height="content",
        width="content",
    )
    if heard.token and (heard.token != NONE or not link.token):
        link.token = heard.token
    return link
