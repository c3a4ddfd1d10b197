"""A list of what somebody checks one by one. Which of them is opened, the address says."""

from collections.abc import Callable, Mapping

import streamlit as st

from pages.parts.attempts import attempt
from pages.parts.language import N_, _
from pages.parts.plain_text import plain

# Who opens what stands low in a long list would otherwise see the middle of it.
_begin_at_top = st.components.v2.component(
    "danstafels_begin_at_top",
    js="""
export default function ({ data }) {
  if (window.danstafelsOpened !== undefined && window.danstafelsOpened !== data) {
    document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0)
  }
  window.danstafelsOpened = data
}
""",
    isolate_styles=False,
)

_DONE = "checklist_done"
_KEPT = "checklist_kept"
RIGHT = N_("This is right, checked today")
CHECKED = N_("Kept: {name} was checked today.")
KEPT = N_("Kept. Is all of it right now? Then say so.")


def opened(name: str) -> str:
    """The key of what is opened, by the name that it has in the address; empty for the list."""
    return st.query_params.get(name, "")


def begin_at_top(name: str, key: str) -> None:
    """Has the list, or what was just opened, begin at its top. Drawn last: it takes some room."""
    _begin_at_top(key="begin_at_top", data=f"{name} {key}", height="content", width="content")


def draw_row(name: str, key: str, title: str, status: str) -> None:
    """One line of the list: its title, which opens it, and how it stands.

    A button: a link to the page that one is on leaves the address as it was.
    """
    with st.container(key=f"row_{key}", gap=None):
        st.button(
            plain(title), key=f"open_{key}", type="tertiary", on_click=_open, args=(name, key)
        )
        st.caption(status)


def draw_back(name: str) -> None:
    """The way back to the list."""
    st.button(_("Back to the list"), key="back", type="tertiary", on_click=_close, args=(name,))


def draw_checked_last() -> None:
    """On the list: what was checked a moment ago."""
    if done := st.session_state.pop(_DONE, ""):
        st.markdown(_(CHECKED).format(name=plain(done)))


def draw_right(name: str, title: str, confirm: Callable[[], None]) -> None:
    """The button for who looked, or called, and found all of it right."""
    st.button(_(RIGHT), key="right", type="primary", on_click=_confirm, args=(name, title, confirm))


def was_kept() -> bool:
    """Whether something was corrected a moment ago: then the button stands under the form."""
    return bool(st.session_state.pop(_KEPT, False))


def keep(correct: Callable[[], None]) -> None:
    """Takes the step of the form, and remembers that it was taken."""
    st.session_state[_KEPT] = attempt(correct)


def typed_over(fields: Mapping[str, str], shown: Mapping[str, str]) -> dict[str, str]:
    """What was typed in fields (by name: the key of each) that is not what was shown there."""
    typed = {name: str(st.session_state[key] or "") for name, key in fields.items()}
    return {name: said for name, said in typed.items() if said != shown[name]}


def _open(name: str, key: str) -> None:
    st.query_params[name] = key


def _close(name: str) -> None:
    st.query_params.pop(name, None)


def _confirm(name: str, title: str, confirm: Callable[[], None]) -> None:
    if attempt(confirm):
        st.session_state[_DONE] = title
        _close(name)
