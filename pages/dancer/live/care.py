"""After the danstafel: the same page for everybody. That it was seen is kept nowhere."""

import streamlit as st

from models.survey import Destination, destination_of
from pages.dancer.arriving import to_questions_after
from pages.dancer.live.places import draw_places
from pages.dancer.moves import attempt
from pages.dancer.state import Journey
from pages.parts.language import N_, _
from pages.parts.store import store

TITLE = N_("Thank you for being here")
THANKS = N_("The danstafel is over. You were there. That counts, also if you said nothing.")
FEELING = N_("How you may feel")
ABOUT_FEELING = N_(
    "A talk like this can stay with you. You may feel tired, sad, angry or relieved. Or nothing "
    "much. All of that is normal, tonight and in the days to come. Be kind to yourself: eat "
    "something, sleep, and see someone you like."
)
WHAT_NEXT = N_("What happens with what was said")
ABOUT_NEXT = N_(
    "Facilitators read what was said, without names. They look for what people share. You see the "
    "results first, with your code. Do you want to take back what you sent? You can do that too, "
    "with the same code."
)
QUESTIONS = N_("There are a few more questions")
ABOUT_QUESTIONS = N_(
    "How was it for you? That can be now, or another day. Open this page again with your code. "
    "You do not have to."
)


def care(here: Journey) -> None:
    """Thanks, what she may feel, who is there for her, what happens now, and one way on."""
    if here.card is None:
        return
    st.title(_(TITLE), anchor=False)
    st.markdown(_(THANKS))
    st.header(_(FEELING), anchor=False)
    st.markdown(_(ABOUT_FEELING))
    draw_places(here)
    st.header(_(WHAT_NEXT), anchor=False)
    st.markdown(_(ABOUT_NEXT))
    leads_to, _phase = destination_of(store(), here.card)
    if leads_to is Destination.SURVEY:
        st.header(_(QUESTIONS), anchor=False)
        st.markdown(_(ABOUT_QUESTIONS))
        st.button(
            _("To the questions"),
            key="to_questions",
            type="primary",
            width="stretch",
            on_click=attempt,
            args=(to_questions_after,),
        )
