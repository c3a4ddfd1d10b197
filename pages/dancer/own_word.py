"""The own word: choosing one, and going on with it where something was begun elsewhere."""

import streamlit as st

from content.questionnaire import questionnaire
from pages.dancer.card_moves import go_on_with_own_word, keep_own_word, leave_own_word
from pages.dancer.moves import Move, attempt, go_to
from pages.dancer.problem import draw_problem_of
from pages.dancer.state import Journey, Step
from pages.parts.language import N_, _, language

WHAT_IT_DOES = N_(
    "With your card and this word you can go on later, on any phone. What you filled in then stays "
    "for seven days. After you have sent it, only who knows this word can take it away."
)
HOW_TO_CHOOSE = N_(
    "Choose something that you remember and nobody guesses. A few words in a row work well. "
    "We do not keep the word. So we cannot look it up for you."
)
GO_ON_LATER = N_(
    "You can close this page now. Later you scan your card again, or type its code. "
    "Then choose ‘I had already begun’ and fill in your word."
)
WHERE_YOU_WERE = N_("Fill in the own word that you chose. Then you are where you left off.")
LONGEST = 120  # characters that the field takes; a little more than a word may have


def choose(here: Journey) -> None:
    """What it is for, and the field."""
    st.title(_("Choose a word of your own"), anchor=False)
    st.markdown(_(WHAT_IT_DOES))
    st.markdown(_(HOW_TO_CHOOSE))
    with st.form("own_word", border=False, enter_to_submit=True):
        draw_own_word_field(here, "own_word_new")
        st.form_submit_button(_("Keep this word"), type="primary", width="stretch", on_click=_keep)
    _draw_back(leave_own_word)


def kept(here: Journey) -> None:
    """It is kept; how to go on later, or now."""
    st.title(_("You can go on later"), anchor=False)
    st.markdown(_(GO_ON_LATER))
    st.button(
        _("Go on now"),
        key="own_word_go_on",
        type="primary",
        width="stretch",
        on_click=attempt,
        args=(leave_own_word,),
    )


def begun(here: Journey) -> None:
    """The field that leads back to where she was. It is the same for every card: that somebody
    began, or chose a word, is told to nobody.
    """
    st.title(_("Go on where you were"), anchor=False)
    st.markdown(_(WHERE_YOU_WERE))
    with st.form("begun", border=False, enter_to_submit=True):
        draw_own_word_field(here, "own_word_begun")
        st.form_submit_button(
            _("Go on with my word"), type="primary", width="stretch", on_click=_go_on
        )
    _draw_back(go_to, Step.WELCOME)


def draw_own_word_field(here: Journey, key: str) -> None:
    """A field for an own word, readable, so that nobody mistypes it unseen; what is wrong with it
    stands below.
    """
    st.text_input(_("Your own word"), key=key, autocomplete="off", max_chars=LONGEST)
    draw_problem_of(here, "own_word")


def typed_own_word(key: str) -> str:
    """What stands in that field."""
    return str(st.session_state.get(key) or "")


def offer_own_word(here: Journey, label: str) -> None:
    """The way to choose one, for a dancer with a card."""
    if here.card is not None:
        st.button(
            label,
            key="own_word_offer",
            type="tertiary",
            on_click=attempt,
            args=(_to_choose,),
        )


def _to_choose(here: Journey) -> None:
    here.came_from, here.step = here.step, Step.OWN_WORD


def _draw_back(move: Move, *args: object) -> None:
    st.button(
        questionnaire().ui.back.in_(language()),
        key="own_word_back",
        type="tertiary",
        on_click=attempt,
        args=(move, *args),
    )


def _keep() -> None:
    attempt(keep_own_word, typed_own_word("own_word_new"))


def _go_on() -> None:
    attempt(go_on_with_own_word, typed_own_word("own_word_begun"))
