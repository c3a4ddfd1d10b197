"""What her phone does while she waits: hears when something changed, and then alone asks for it.

It holds a line to /live/ (web/live_routes.py), tells its page which version it heard of, and says
a new question aloud to who listens. It keeps nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import streamlit as st

_KEY, _HEARD = "waiting", "version_heard"

_wait = st.components.v2.component(
    "danstafels_table",
    html='<p role="status" class="said"></p>',
    css=".said { position: absolute; width: 1px; height: 1px; clip-path: inset(50%) }",
    js=Path(__file__).with_suffix(".js").read_text(encoding="utf-8"),
    isolate_styles=False,
)


@dataclass(frozen=True)
class Drawn:
    """What is on her screen: the version of it, a name that changes with each screen, what is said
    of it aloud, and what she sent last.
    """

    table_id: str
    version: int
    screen: str
    says: str
    sent: str


def wait_for_more(drawn: Drawn, on_kept: Callable[[], None]) -> None:
    """Waits, and runs what this is drawn in once there is a newer version; also when words arrived
    that were still on their way at an earlier one, after `on_kept`.
    """
    _wait(
        key=_KEY,
        data=vars(drawn),
        on_woken_change=_note_what_was_heard,
        on_kept_change=on_kept,
        height="content",
        width="content",
    )


def version_heard() -> int:
    """The version for which this run was woken; 0 where something else began it."""
    return int(st.session_state.pop(_HEARD, None) or 0)


def _note_what_was_heard() -> None:
    told = st.session_state.get(_KEY)
    st.session_state[_HEARD] = told.woken if told else None
