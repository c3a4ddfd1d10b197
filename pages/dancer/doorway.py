"""Before the questions: the front door, welcome, age, consents."""

import streamlit as st

from content.keeping import BACKUP_DAYS
from content.questionnaire import questionnaire
from models.help_lines import help_lines
from models.people import platform_state
from models.tables import Phase, kept_for
from pages.dancer.arriving import arrive
from pages.dancer.moves import attempt, consent, go_to, too_young
from pages.dancer.problem import draw_problem_of
from pages.dancer.state import Journey, Step
from pages.parts.clock import today
from pages.parts.going import duration
from pages.parts.help_entries import entry_text
from pages.parts.language import N_, _, language, query
from pages.parts.mark import draw_mark
from pages.parts.passage import draw_passage
from pages.parts.plain_text import plain, plain_with_addresses
from pages.parts.staying_unrecognisable import link_to_unrecognisable
from pages.parts.store import store

NO_CODE = N_("Do you have no card? Then you can read what dancers said.")
WHO_READS = N_(
    "Your facilitators read your own words, after names have been taken out. "
    "Everyone else sees figures of groups. What you typed exactly stays locked. "
    "It opens only when two people do that together."
)
WHAT_HAPPENS = N_(
    "We count what dancers say and look for themes. That goes to the table, and to those who "
    "decide. You see the results first, with the code of your card. Later everyone can see them."
)
RESPONSIBLE = N_("Responsible: {name}. Questions? {contact}.")
HOW_LONG = N_(
    "We keep your answers for {answers} after the danstafel closes. What you typed exactly goes "
    "after {raw}. Then it is all gone, within another {backups} days from our backups too. "
    "Only figures and quotes that were shared stay."
)
TAKEN_BEFORE = N_(
    "What was sent with this card has been taken away. You may take part again. You do not have to."
)
NOT_SAID_YET = N_("not filled in yet")
AT_TABLE = ("welcome_during", "not_a_reporting_point")


def front(here: Journey) -> None:
    """Without a code: a field for it, and the way to what everyone may read."""
    draw_mark(96)
    st.title(_("Welcome to the danstafels"), anchor=False)
    st.markdown(_("A danstafel is a talk between dancers and people who decide."))
    with st.form("front", border=False, enter_to_submit=True):
        st.text_input(_("The code on your card"), key="front_code", autocomplete="off")
        draw_problem_of(here, "code")
        st.form_submit_button(
            _("Open with my code"), type="primary", width="stretch", on_click=_open
        )
    st.markdown(_(NO_CODE))
    for file, name in (
        ("pages/dashboards/sport.py", _("Sport")),
        ("pages/dashboards/education_culture.py", _("Education & culture")),
        ("pages/dashboards/recommendations.py", _("Recommendations")),
    ):
        st.page_link(file, label=name, query_params=query())


def welcome(here: Journey) -> None:
    """What this is, who reads it, what happens with it, and that it is no reporting point."""
    at_table = here.phase is Phase.DURING
    first, *rest = AT_TABLE if at_table else questionnaire().survey(here.phase).welcome
    draw_mark(88)
    draw_passage(first, st.title)
    if here.card is not None and here.card.withdrawn:
        st.markdown(f"**{_(TAKEN_BEFORE)}**")
    _next(Step.AGE)
    if here.card is not None and not at_table:
        st.button(
            _("I had already begun"),
            key="begun_offer",
            type="tertiary",
            on_click=attempt,
            args=(go_to, Step.BEGUN),
        )
    for passage in rest:
        draw_passage(passage, st.header)
    st.header(_("Who reads it?"), anchor=False)
    st.markdown(_(WHO_READS))
    link_to_unrecognisable()
    st.header(_("What happens with it?"), anchor=False)
    st.markdown(_(WHAT_HAPPENS))


def age(here: Journey) -> None:
    """Two buttons; the answer is kept nowhere."""
    gate = questionnaire().age_gate
    st.title(gate.text.in_(language()), anchor=False)
    st.markdown(gate.help.in_(language()))
    for option in gate.options:
        move = (go_to, Step.CONSENT) if option.goes_to == "consent" else (too_young,)
        st.button(
            option.label.in_(language()),
            key=f"age_{option.key}",
            width="stretch",
            on_click=attempt,
            args=move,
        )


def under_16(_here: Journey) -> None:
    """A kind page; nothing was stored, and the way back is not offered."""
    draw_passage("under_16", st.title)
    places = help_lines(store())
    for key in questionnaire().texts["under_16"].help:
        entry = places.entry(key)
        if entry:
            st.markdown(entry_text(entry, today()))


def consents(here: Journey) -> None:
    """Each purpose its own box, all of them empty at first."""
    asked = questionnaire().consent
    st.title(asked.intro.title.in_(language()), anchor=False)
    st.markdown(asked.intro.text.in_(language()))
    st.markdown(_responsible())
    st.markdown(_how_long(here))
    with st.form("consents", border=False, enter_to_submit=False):
        for item in asked.items:
            st.checkbox(
                item.text.in_(language()),
                value=here.consents.get(item.key, False),
                key=f"consent_{item.key}",
            )
            if not item.required:
                st.caption(_("If not: {what}").format(what=item.if_not.in_(language())))
        st.markdown(asked.withdraw_note.in_(language()))
        st.form_submit_button(
            questionnaire().ui.next.in_(language()),
            type="primary",
            width="stretch",
            on_click=_consent,
        )


def no_consent(here: Journey) -> None:
    """Nothing is kept, and that is fine."""
    item = next(item for item in questionnaire().consent.items if item.required)
    st.title(_("You are not taking part"), anchor=False)
    st.markdown(item.if_not.in_(language()))
    st.button(
        questionnaire().ui.back.in_(language()),
        key="no_consent_back",
        on_click=attempt,
        args=(go_to, Step.CONSENT),
    )


def _open() -> None:
    attempt(arrive, st.session_state["front_code"])


def _consent() -> None:
    given = {
        item.key: bool(st.session_state.get(f"consent_{item.key}"))
        for item in questionnaire().consent.items
    }
    attempt(consent, given)


def _next(step: Step) -> None:
    st.button(
        questionnaire().ui.next.in_(language()),
        key=f"next_{step}",
        type="primary",
        width="stretch",
        on_click=attempt,
        args=(go_to, step),
    )


def _responsible() -> str:
    state = platform_state(store())
    empty = _(NOT_SAID_YET)
    return _(RESPONSIBLE).format(
        name=plain(state.controller_name) or empty,
        contact=plain_with_addresses(state.controller_contact) or empty,
    )


def _how_long(here: Journey) -> str:
    kept = kept_for(store(), here.card.table_id if here.card else "")
    return _(HOW_LONG).format(
        answers=duration(kept.answer_days), raw=duration(kept.raw_days), backups=BACKUP_DAYS
    )
