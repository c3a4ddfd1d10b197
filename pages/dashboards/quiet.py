"""A sector with fewer than thirty dancers: what may be said, in words."""

import streamlit as st

from analysis.figures import SectorPicture
from pages.dashboards import blocks
from pages.dashboards.chart_block import OPEN_LINK, SELF_SELECTED
from pages.dashboards.sources import source_line
from pages.dashboards.words_of_claims import name_of
from pages.parts.language import N_, _

FEW = N_(
    "Only a few dancers took part yet. That is why there are no charts here. "
    "With so few people a number soon points at somebody."
)
NOBODY = N_("So far we can say nothing in numbers. Every voice was read all the same.")


def draw_quiet(picture: SectorPicture) -> None:
    """How many, which themes, quotes, what is hidden."""
    st.markdown(_(FEW))
    said = [
        sentence.format(count=count)
        for sentence, count in (
            (_("{count} dancers answered before the danstafel."), picture.before),
            (_("{count} dancers answered afterwards."), picture.after),
        )
        if count
    ]
    st.markdown("  \n".join(said) or _(NOBODY))
    st.markdown(_(SELF_SELECTED))
    if picture.open_link:
        st.markdown(_(OPEN_LINK))
    themes = [count for count in picture.themes if count.people]
    if themes:
        st.header(_("What it should be about"), anchor=False)
        st.markdown(
            "\n".join(
                "- "
                + _("**{theme}**: {count} dancers").format(
                    theme=name_of(theme.option), count=theme.people
                )
                for theme in themes
            )
        )
    blocks.draw_quotes(picture)
    blocks.draw_hidden(picture)
    st.caption(source_line(picture))
