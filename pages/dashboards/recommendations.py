"""What became of each recommendation. For now: that nobody has promised anything here yet."""

import streamlit as st

from content.recommendations import Recommendation, recommendations
from pages.parts.language import N_, _, language
from pages.parts.theme_names import theme_name

NOT_YET = N_(
    "Nobody has written down here yet who does what, and by when. So you see no owner, no date "
    "and no proof. That is how it stands."
)
PARTS = (
    (N_("Owner"), N_("Nobody yet")),
    (N_("Committee"), N_("Nothing to see yet")),
    (N_("Dancers"), N_("Not asked yet")),
)


def draw() -> None:
    """Top to bottom: what this list is, that nothing is promised yet, each recommendation."""
    st.title(_("What was advised, and what became of it"), anchor=False)
    st.markdown(recommendations().disclaimer.in_(language()))
    st.markdown(_(NOT_YET))
    for recommendation in recommendations().recommendations:
        draw_recommendation(recommendation)


def draw_recommendation(recommendation: Recommendation) -> None:
    """One: what it says, what it is about, and the three who could say something of it."""
    status = recommendations().status(recommendation.status).label.in_(language())
    with st.container(key=f"recommendation_{recommendation.id}"):
        what, who = st.columns([1, 1], gap="large")
        with what:
            st.header(recommendation.title.in_(language()), anchor=False)
            st.markdown(f":gray[{recommendation.id} · {status}]")
            st.markdown(recommendation.description.in_(language()))
            themes = ", ".join(theme_name(key) for key in recommendation.themes)
            st.caption(_("About: {themes}").format(themes=themes))
        with who, st.container(key=f"marks_{recommendation.id}", horizontal=True):
            for name, word in PARTS:
                st.markdown(f"**{_(name)}**  \n:gray[{_(word)}]")


draw()
