"""The tables of a release in plain rows, for the people who judge it."""

from collections.abc import Iterator

import streamlit as st

from analysis.disclosure import CellKey, PublishedRelease
from content.codebook import codebook
from content.questionnaire import questionnaire
from pages.facilitator.state_words import PHASE
from pages.parts.language import N_, _, language

VIEWS = {
    "sport": N_("Sport"),
    "education_culture": N_("Education & culture"),
    "everyone": N_("Everyone together"),
}
NAMED = {
    "people": N_("Who took part"),
    "sector": N_("Own sector"),
    "themes_in_words": N_("Themes in dancers' own words"),
}
OPTIONS = {
    "all": N_("dancers"),
    "none": N_("no answer"),
    "low": N_("disagree or unsafe"),
    "middle": N_("in between"),
    "high": N_("agree or safe"),
    "not_high": N_("not agree or safe"),
    "not_low": N_("not disagree or unsafe"),
    "lower": N_("lower"),
    "same": N_("the same"),
    "higher": N_("higher"),
    "not_higher": N_("not higher"),
    "not_lower": N_("not lower"),
}
PHASES = {**PHASE, "pairs": N_("both times, with one card")}


def draw_tables(release: PublishedRelease) -> None:
    """Per view every table, folded: what is shown, and what is hidden."""
    st.header(_("All numbers"), anchor=False)
    for view, name in VIEWS.items():
        with st.expander(_(name)):
            for table, cells in _tables_of(release, view):
                st.markdown(f"**{_table_name(table)}**")
                rows = "\n".join(
                    f"| {_phase(key)} | {_option_name(key)} | {_count(count)} |"
                    for key, count in cells
                )
                st.markdown(f"| | | {_('number')} |\n|---|---|---:|\n{rows}")


def _tables_of(
    release: PublishedRelease, view: str
) -> Iterator[tuple[str, list[tuple[CellKey, int | None]]]]:
    cells = [(key, count) for key, count in release.cells.items() if key.view == view]
    for table in dict.fromkeys(key.table for key, _count in cells):
        yield table, [(key, count) for key, count in cells if key.table == table]


def _table_name(table: str) -> str:
    if table in NAMED:
        return _(NAMED[table])
    if table.startswith("change:"):
        return _("Change: {question}").format(question=_table_name(table.removeprefix("change:")))
    return questionnaire().question(table).text.in_(language())


def _option_name(key: CellKey) -> str:
    table = key.table.removeprefix("change:")
    if key.option in OPTIONS:
        return _(OPTIONS[key.option])
    if table == "themes_in_words":
        return codebook().theme(key.option).label.in_(language())
    labels = {o.key: o.label for o in questionnaire().question(table).choices}
    return labels[key.option].in_(language()) if key.option in labels else key.option


def _phase(key: CellKey) -> str:
    return _(PHASES.get(key.phase, key.phase))


def _count(count: int | None) -> str:
    return _("hidden") if count is None else str(count)
