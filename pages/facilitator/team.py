"""The team of one table: who works on it, letting somebody in, and leaving."""

import streamlit as st

from models.tables import Team, team_of
from pages.facilitator.leaving import draw_leaving, table_or_away
from pages.facilitator.letting_in import draw_letting_in
from pages.parts.attempts import draw_problem
from pages.parts.columns import reading_column
from pages.parts.language import _
from pages.parts.plain_text import plain
from pages.parts.roles import ROLES
from pages.parts.signed_in import actor
from pages.parts.store import store


def draw() -> None:
    """Top to bottom: what stood in the way, who works on the table, letting in, leaving."""
    who = actor()
    table = table_or_away(who, st.query_params.get("tafel", ""))
    team = team_of(store(), who, table.table_id)
    with reading_column():
        st.title(_("Team: {title}").format(title=plain(table.details.title)), anchor=False)
        draw_problem()
        draw_members(team)
        draw_letting_in(who, table, team)
        draw_leaving(table, team)


def draw_members(team: Team) -> None:
    """Everyone who works on the table, with their role, and which of them is you."""
    st.header(_("Who works on this table"), anchor=False)
    you = _("you")
    lines = []
    for member in team.members:
        line = f"- **{plain(member.name)}**, {_(ROLES[member.role][0])}"
        lines.append(f"{line} ({you})" if member.account_id == team.me else line)
    st.markdown("\n".join(lines))


draw()
