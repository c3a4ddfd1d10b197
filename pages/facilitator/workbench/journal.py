"""What the desk in the browser tells: decisions, each with its number, until it hears that they
were taken in.
"""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from models.coding import Decision, Mark, code_text, take_back_coding
from pages.facilitator.workbench.desk import Desk
from pages.facilitator.workbench.many import asked
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
            desk.problem = _problem_with(desk, entry)
            desk.told = entry["seq"]


def take_in_place(desk: Desk) -> None:
    """The text that lies on the desk by now."""
    at = st.session_state[WORKBENCH_KEY].at
    if at:
        desk.text_id = at


def take_in_many(desk: Desk) -> None:
    """The page of many texts that is asked for, or the desk alone again."""
    desk.many = asked(st.session_state[WORKBENCH_KEY].many)


def _problem_with(desk: Desk, entry: Mapping[str, Any]) -> str:
    """Keeps a decision, or takes it back where there is none now; why that could not be done."""
    told, text_id = entry["decision"], entry["text"]
    decision = _decision(told) if told else None
    if not attempt(lambda: _keep(text_id, decision, entry["suggested"])):
        desk.forget_list()
        return taken_problem()
    desk.note_decision(text_id, decision)
    return ""


def _decision(told: Mapping[str, Any]) -> Decision:
    marks = tuple(Mark(theme, first, last) for theme, first, last in told["marks"])
    return Decision(tuple(told["themes"]), marks, told["memo"], told["unsure"])


def _keep(text_id: str, decision: Decision | None, suggested: list[str]) -> None:
    if decision is None:
        take_back_coding(store(), actor(), text_id)
        return
    code_text(
        store(),
        actor(),
        text_id,
        decision.themes,
        tuple(suggested),
        marks=decision.marks,
        memo=decision.memo,
        unsure=decision.unsure,
    )
