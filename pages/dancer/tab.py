"""What the dancer's own tab does: reads the code and takes it out of the address, keeps the draft
key, and begins each screen at its top. No screen waits for it, and who has no browser does without.
"""

from dataclasses import dataclass

import streamlit as st

from pages.dancer.state import Journey, Step

_tab = st.components.v2.component(
    "danstafels_tab",
    js="""
const KEEP = "danstafels"

function codeInAddress() {
  const asked = new URLSearchParams(location.search)
  const code = new URLSearchParams(location.hash.slice(1)).get("code")
    || decodeURIComponent(location.hash.slice(1)) || asked.get("code") || ""
  if (location.hash || asked.has("code")) {
    asked.delete("code")
    const rest = asked.toString()
    history.replaceState(history.state, "", location.pathname + (rest ? "?" + rest : ""))
  }
  return code
}

function kept(change) {
  try {
    if (change === null) sessionStorage.removeItem(KEEP)
    else if (change) sessionStorage.setItem(KEEP, change)
    return sessionStorage.getItem(KEEP) || ""
  } catch { return "" }
}

function beginAtTop(screen) {
  if (window.danstafelsScreen !== undefined && window.danstafelsScreen !== screen) {
    document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0)
  }
  window.danstafelsScreen = screen
}

export default function ({ data, setStateValue }) {
  const code = codeInAddress()
  const key = kept(data.done ? null : data.draft_key)
  beginAtTop(data.screen)
  if (code && !data.has_code) setStateValue("code", code)
  if (key && !data.draft_key && !data.done) setStateValue("draft_key", key)
}
""",
    isolate_styles=False,
)

DONE = (Step.THANKS, Step.STOPPED, Step.WITHDRAWN)


@dataclass(frozen=True)
class FromTab:
    """What the tab knows and the server doesn't: both empty for a visitor without a browser."""

    code: str
    draft_key: str


def tab(here: Journey) -> FromTab:
    """Tells the tab which key to keep, and hears what it kept."""
    heard = _tab(
        key="tab",
        data={
            "has_code": bool(here.code),
            "draft_key": here.draft_key,
            "done": here.step in DONE,
            "screen": here.name_of_screen(),
        },
        default={"code": "", "draft_key": ""},
        on_code_change=lambda: None,
        on_draft_key_change=lambda: None,
        height="content",
        width="content",
    )
    return FromTab(heard.code or "", heard.draft_key or "")
