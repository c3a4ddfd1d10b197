"""Preparing the talk: its rounds, its sentences, and going through them once beforehand."""

import streamlit as st

from models.live import rounds_of
from models.tables import table_summary
from pages.facilitator.rounds.practice_run import draw_practice_run
from pages.facilitator.rounds.round_list import draw_rounds
from pages.facilitator.rounds.sentences import draw_sentences
from pages.facilitator.rounds.state import preparation_of
from pages.parts.attempts import draw_problem
from pages.parts.columns import reading_column
from pages.parts.language import _, query
from pages.parts.plain_text import plain
from pages.parts.signed_in import actor
from pages.parts.store import store


def draw() -> None:
    """Top to bottom: what stood in the way, then a practice run, or rounds and sentences."""
    table = table_summary(store(), actor(), st.query_params.get("tafel", ""))
    here = preparation_of(table.table_id)
    rounds = rounds_of(store(), actor(), table.table_id)
    if here.rehearsed is not None and rounds:
        draw_practice_run(here, table, rounds)
        return
    with reading_column():
        st.title(_("Rounds: {title}").format(title=plain(table.details.title)), anchor=False)
        draw_problem()
        draw_rounds(here, rounds)
        draw_sentences(here)
        st.page_link(
            "pages/facilitator/table.py",
            label=_("Back to the table"),
            query_params={"tafel": table.table_id, **query()},
        )


draw()
