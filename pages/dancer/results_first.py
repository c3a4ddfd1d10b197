"""Results for the dancers of a table, before everyone: in words, with the code of their card."""

import streamlit as st

from analysis.disclosure import CellKey, PublishedRelease
from models.outcomes import release_for_card
from pages.dancer.my_card import offer_card
from pages.dancer.state import Journey
from pages.parts.clock import today
from pages.parts.language import N_, _, long_date
from pages.parts.store import store
from pages.parts.theme_names import theme_name

MOST_THEMES = 8
FIRST = N_("You see this first. From {day} everyone can see it.")
PUBLIC = N_("Everyone can see this since {day}.")
HIDDEN = N_(
    "Small groups are left out, and what could give them away. So nobody can find you in this."
)


def results(here: Journey) -> None:
    """Who took part, which themes were chosen, quotes, and what is left out."""
    if here.card is None:
        return
    release = release_for_card(store(), here.card)
    if release is None:
        return
    view = str(here.card.sector)
    st.title(_("What dancers said together"), anchor=False)
    sentence = FIRST if release.public_from > today() else PUBLIC
    st.markdown(_(sentence).format(day=long_date(release.public_from)))
    _draw_people(release, view)
    _draw_themes(release, view)
    _draw_quotes(release)
    st.header(_("What is left out"), anchor=False)
    st.markdown(_(HIDDEN))
    offer_card(here)


def _draw_people(release: PublishedRelease, view: str) -> None:
    before = release.cells.get(CellKey(view, "people", "before", "all"))
    after = release.cells.get(CellKey(view, "people", "after", "all"))
    if before:
        st.markdown(_("{count} dancers answered before the danstafel.").format(count=before))
    if after:
        st.markdown(_("{count} dancers answered afterwards.").format(count=after))


def _draw_themes(release: PublishedRelease, view: str) -> None:
    counts = {
        key.option: count
        for key, count in release.cells.items()
        if key[:3] == (view, "themes_before", "before") and count and key.option != "none"
    }
    st.header(_("What it should be about"), anchor=False)
    if not counts:
        st.markdown(_("There were too few answers to show a theme."))
        return
    lines = [
        "- " + _("**{theme}**: {count} dancers").format(theme=theme_name(theme), count=count)
        for theme, count in sorted(counts.items(), key=lambda item: -item[1])[:MOST_THEMES]
    ]
    st.markdown("\n".join(lines))


def _draw_quotes(release: PublishedRelease) -> None:
    if release.quotes:
        st.header(_("In their own words"), anchor=False)
    for place, quote in enumerate(release.quotes):
        with st.container(key=f"voice_{place}"):
            st.text(quote.words)
