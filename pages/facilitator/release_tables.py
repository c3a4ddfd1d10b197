"""The tables of a release in plain rows, for the people who judge it."""

from collections.abc import Iterator

import streamlit as st

from analysis.disclosure import CellKey, PublishedRelease
from content.codebook import codebook
from content.questionnaire import questionnaire
from pages.facilitator.state_words import PHASE
from pages.parts.language import N_, _, language
from pages.parts.step_words import step_word

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
    "lower": N_("lower"),
    "same": N_("the same"),
    "higher": N_("higher"),
    "not_higher": N_("not higher"),
    "not_lower": N_("not lower"),
}
IN_SHORT = {"before": N_("before"), "after": N_("after"), "pairs": N_("both times")}
PHASES = {**PHASE, "pairs": N_("both times, with one card")}


HIDDEN = N_(
    "{hidden} of {all} numbers are hidden: fewer than ten dancers, or a number that would give "
    "away such a small one."
)


def draw_people(release: PublishedRelease) -> None:
    """How many took part, and how much is hidden and why."""
    head = " | ".join(["", _("Dancers"), *(_(name) for name in IN_SHORT.values())])
    rows = "\n".join(_people_row(release, view) for view in VIEWS)
    st.markdown(f"{head} |\n|---|---:|---:|---:|\n{rows}")
    hidden = sum(count is None for count in release.cells.values())
    st.markdown(_(HIDDEN).format(hidden=hidden, all=len(release.cells)))


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
                head = f"| {_('When')} | {_('Answer')} | {_('Dancers')} |"
                st.markdown(f"{head}\n|---|---|---:|\n{rows}")


def _people_row(release: PublishedRelease, view: str) -> str:
    keys = [CellKey(view, "people", phase, "all") for phase in IN_SHORT]
    counts = [_count(release.cells[key]) if key in release.cells else "–" for key in keys]
    return " | ".join(["", _(VIEWS[view]), *counts, ""])


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
    if step := step_word(table, key.option):
        return step
    labels = {o.key: o.label for o in questionnaire().question(table).choices}
    return labels[key.option].in_(language()) if key.option in labels else key.option


def _phase(key: CellKey) -> str:
    return _(PHASES.get(key.phase, key.phase))


def _count(count: int | None) -> str:
    return _("hidden") if count is None else str(count)
