"""A sector's dashboard, from public releases alone. Under thirty dancers it is a quiet page."""

import streamlit as st

from analysis.figures import SectorPicture, headline, is_quiet, pool
from models.outcomes import public_releases
from pages.dashboards import blocks, quiet
from pages.dashboards.chart_block import OPEN_LINK, SELF_SELECTED
from pages.dashboards.sources import NAMES, release_asked
from pages.dashboards.words_of_claims import claim_in_words
from pages.parts.clock import today
from pages.parts.columns import reading_column
from pages.parts.language import N_, _, long_date, query
from pages.parts.store import store

OTHER = {"sport": "education_culture", "education_culture": "sport"}
NOTHING = N_(
    "There is nothing to see of this sector yet. There are no results, or too few dancers took "
    "part to show a number. Dancers of a table see results first. After seven days you find them "
    "here."
)
ONE_TABLE = N_("From one danstafel, public since {day}.")
TABLES = N_("From {tables} danstafels, public since {day}.")
BOTH = N_("Who dances in both sectors counts in both.")
HEADLINES = {
    "sport": N_("What dancers in dance sport say"),
    "education_culture": N_("What dancers in education and culture say"),
}


def draw_sector(sector: str) -> None:
    """Top to bottom: whose page, what it says most, who took part, charts, what is hidden."""
    picture = pool(public_releases(store(), today()), sector, release_asked())
    with st.container(key=f"sector_{sector}"):
        st.markdown(f"**{_(NAMES[sector])}**")
    if picture is None:
        st.title(_(HEADLINES[sector]), anchor=False)
        with reading_column():
            st.markdown(_(NOTHING))
    elif is_quiet(picture):
        st.title(_(HEADLINES[sector]), anchor=False)
        with reading_column():
            quiet.draw_quiet(picture)
    else:
        draw_head(picture)
        draw_charts(picture)
        blocks.draw_quotes(picture)
        blocks.draw_hidden(picture)
    draw_further(sector)


def draw_head(picture: SectorPicture) -> None:
    """The claim of the page, and three plain numbers beside it."""
    left, right = st.columns(2, gap="large")
    with left:
        claim = headline(picture)
        title = claim_in_words(claim) if claim else _(HEADLINES[picture.sector])
        st.title(title, anchor=False)
    with right:
        draw_people(picture)


def draw_people(picture: SectorPicture) -> None:
    """How many took part, who they are not, and from when this is."""
    numbers = (
        (_("took part before"), picture.before),
        (_("looked back after"), picture.after),
        (_("answered both times"), picture.pairs),
    )
    with st.container(key="numbers", horizontal=True, gap="medium"):
        for label, people in numbers:
            shown = str(people) if people is not None else _("hidden")
            st.markdown(f":gray[{label}]  \n{shown}", width="content")
    open_link = f" {_(OPEN_LINK)}" if picture.open_link else ""
    st.markdown(f"{_(SELF_SELECTED)}{open_link} {_(BOTH)}")
    said = _(ONE_TABLE) if picture.tables == 1 else _(TABLES)
    st.markdown(f":gray[{said.format(tables=picture.tables, day=long_date(picture.newest))}]")


def draw_charts(picture: SectorPicture) -> None:
    """Two columns at a desk, one on a phone."""
    left, right = st.columns(2, gap="large")
    with left:
        blocks.draw_themes(picture)
        blocks.draw_first_steps(picture)
        blocks.draw_words(picture)
    with right:
        blocks.draw_before_after(picture)
        blocks.draw_at_the_table(picture)
    blocks.draw_who(picture)


def draw_further(sector: str) -> None:
    """The other sector, and what became of the advice."""
    other = OTHER[sector]
    with st.container(key="further"):
        st.header(_("Read on"), anchor=False)
        st.page_link(f"pages/dashboards/{other}.py", label=_(NAMES[other]), query_params=query())
        st.page_link(
            "pages/dashboards/recommendations.py", label=_("Recommendations"), query_params=query()
        )
