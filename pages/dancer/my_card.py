"""My card: what it shows and doesn't, each consent, and taking back one or all."""

import streamlit as st

from content.questionnaire import questionnaire
from models.survey import Destination, destination_of
from models.tables import Phase
from models.withdrawal import GivenConsent, Sent
from pages.dancer.arriving import back_to_table
from pages.dancer.asking import draw_yes_or_back
from pages.dancer.card_moves import ask_to_take_back, open_card, take_back, withdraw_all
from pages.dancer.moves import attempt, go_to
from pages.dancer.openings import draw_openings
from pages.dancer.own_word import draw_own_word_field, typed_own_word
from pages.dancer.state import Journey, Step
from pages.parts.language import N_, _, language
from pages.parts.passage import draw_passage
from pages.parts.store import store

WAITING = {
    Destination.NOT_OPEN: N_(
        "The questions of this danstafel are not open yet. Keep your card and come back later."
    ),
    Destination.SENT: N_(
        "Your answers have arrived. You can close this page. Keep your card: "
        "the same code works again later."
    ),
    Destination.LIVE: N_(
        "The danstafel is going on now. Afterwards this code opens questions about how it was."
    ),
    Destination.CLOSED: N_(
        "The danstafel is over and the questions are closed. As soon as there are results, "
        "you see them here first, with this code."
    ),
    Destination.SURVEY: N_("There are questions for you. Open this page again with your code."),
}
ALL_TAKEN = N_("What was sent with this card has been taken away.")
WHAT_IT_SHOWS = N_(
    "This code shows that something was sent, and what you agreed to. It never shows your answers. "
    "Nobody can read them back with this card. You cannot either."
)
NEEDS_WORD = N_("This was sent with an own word. Fill it in to see more, or to take it away.")
SENT_IN = {
    Phase.BEFORE: N_("Sent before the danstafel"),
    Phase.DURING: N_("During the danstafel"),
    Phase.AFTER: N_("Sent after the danstafel"),
}
IS_ON = N_("You agreed to this. Wording of version {version}.")
IS_OFF = N_("You do not agree to this. Wording of version {version}.")
WHAT_GOES = {
    "special_category_data": N_(
        "We then take away your own words and your sensitive answers. Does a page quote you? Those "
        "words go as well. Your other answers stay. This cannot be undone."
    ),
    "quote_after_redaction": N_(
        "We then no longer quote you. Does a page quote you now? Those words go. "
        "Your answers stay. This cannot be undone."
    ),
}


def waiting(here: Journey) -> None:
    """Nothing to fill in now: what the card will open, what it shows, what can be taken back."""
    if here.card is None or here.mine is None:
        return
    leads_to, _phase = destination_of(store(), here.card)
    st.title(_("Your card"), anchor=False)
    if here.card.withdrawn:
        st.markdown(f"**{_(ALL_TAKEN)}**")
    st.markdown(_(WAITING[leads_to]))
    if leads_to is Destination.LIVE:
        st.button(
            _("To the danstafel"),
            key="to_table",
            type="primary",
            width="stretch",
            on_click=attempt,
            args=(back_to_table,),
        )
    if here.mine.sent:
        st.markdown(_(WHAT_IT_SHOWS))
    if here.mine.is_locked:
        _draw_lock(here)
    for sent in here.mine.sent:
        if not sent.locked:
            _draw_sent(sent)
    if here.mine.opened:
        _draw_way_to_withdraw()
    draw_openings(here.card)


def offer_card(here: Journey) -> None:
    """The way to the card, for one that sent something."""
    if here.mine is not None and here.mine.sent:
        st.button(
            _("Your card"),
            key="my_card_open",
            type="tertiary",
            on_click=attempt,
            args=(go_to, Step.WAITING),
        )


def take_back_question(here: Journey) -> None:
    """One question before a consent is taken back."""
    st.title(_("Take this back?"), anchor=False)
    st.markdown(f"> {_wording(here.asked)}")
    st.markdown(_(WHAT_GOES[here.asked.purpose]))
    draw_yes_or_back(_("Yes, take this back"), take_back, Step.WAITING)


def withdraw_question(here: Journey) -> None:
    """One question before everything goes."""
    draw_passage("withdraw", st.title)
    draw_yes_or_back(_("Take my answers away for good"), withdraw_all, Step.WAITING)


def withdrawn(here: Journey) -> None:
    """They are gone."""
    said = questionnaire().texts["withdraw"]
    st.title(_("Taken away"), anchor=False)
    st.markdown(said.done.in_(language()) if said.done else "")


def _draw_lock(here: Journey) -> None:
    st.markdown(_(NEEDS_WORD))
    with st.form("my_card_lock", border=False, enter_to_submit=True):
        draw_own_word_field(here, "my_card_word")
        st.form_submit_button(_("Open my card"), type="primary", width="stretch", on_click=_open)


def _draw_sent(sent: Sent) -> None:
    with st.container(key=f"sent_{sent.phase}"):
        st.header(_(SENT_IN[sent.phase]), anchor=False)
        for consent in _in_order(sent.consents):
            _draw_consent(sent, consent)


def _draw_consent(sent: Sent, consent: GivenConsent) -> None:
    said = IS_ON if consent.given else IS_OFF
    st.markdown(_wording(consent))
    st.caption(_(said).format(version=consent.wording_version))
    if consent.given and consent.purpose in WHAT_GOES:
        st.button(
            _("Take this back"),
            key=f"take_back_{sent.phase}_{consent.purpose}",
            on_click=attempt,
            args=(ask_to_take_back, sent.response_id, consent),
        )


def _draw_way_to_withdraw() -> None:
    st.button(
        _title_of_withdrawal(),
        key="withdraw_offer",
        type="tertiary",
        on_click=attempt,
        args=(go_to, Step.WITHDRAW),
    )


def _in_order(consents: tuple[GivenConsent, ...]) -> list[GivenConsent]:
    order = [item.key for item in questionnaire().consent.items]
    return sorted(consents, key=lambda consent: order.index(consent.purpose))


def _wording(consent: GivenConsent) -> str:
    items = {item.key: item for item in questionnaire().consent.items}
    return items[consent.purpose].wording_of(consent.wording_version).in_(language())


def _title_of_withdrawal() -> str:
    said = questionnaire().texts["withdraw"]
    return said.title.in_(language()) if said.title else ""


def _open() -> None:
    attempt(open_card, typed_own_word("my_card_word"))
