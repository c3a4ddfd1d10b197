"""What the desk in the browser tells: decisions, each with its number, until it hears that they
were taken in.
"""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from models.coding import Mark, code_text, take_back_coding
from pages.facilitator.workbench.desk import Desk
from pages.parts.attempts import attempt, taken_problem
from pages.parts.signed_in import actor
from pages.parts.store import store

WORKBENCH_KEY = "workbench"


def take_in_journal(desk: Desk) -> None:
    """Keeps every decision that was not taken in yet, in its order. One that can't be kept is told,
    and those after it are kept all the same.
    """
    journal = st.session_state[WORKBENCH_KEY].journal
    if not journal or journal["table"] != desk.table_id:
        return
    for entry in sorted(journal["entries"], key=lambda each: each["seq"]):
        if entry["seq"] > desk.told:
            desk.problem = _problem_with(entry)
            desk.told = entry["seq"]


def take_in_place(desk: Desk) -> None:
    """The text that lies on the desk by now."""
    at = st.session_state[WORKBENCH_KEY].at
    if at:
        desk.text_id = at


def _problem_with(entry: Mapping[str, Any]) -> str:
    """Keeps a decision, or takes it back where there is none now; why that could not be done."""
    kept = attempt(lambda: _keep(entry["text"], entry["decision"], entry["suggested"]))
    return "" if kept else taken_problem()


def _keep(text_id: str, decision: Mapping[str, Any] | None, suggested: list[str]) -> None:
    if decision is None:
        take_back_coding(store(), actor(), text_id)
        return
    code_text(
        store(),
        actor(),
        text_id,
        tuple(decision["themes"]),
        tuple(suggested),
        marks=tuple(Mark(theme, first, last) for theme, first, last in decision["marks"]),
        memo=decision["memo"],
        unsure=decision["unsure"],
    )
