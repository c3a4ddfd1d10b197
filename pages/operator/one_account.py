"""One account: a lost password, a lost phone, or somebody who leaves."""

from collections.abc import Sequence

import streamlit as st

from models.people import Colleague, Standing, link_for_second_factor
from models.tables import close_account, invite_again
from pages.operator.inviting import draw_link, make_link
from pages.parts.attempts import attempt
from pages.parts.language import N_, _
from pages.parts.plain_text import plain
from pages.parts.signed_in import actor
from pages.parts.store import store

_ASKED = "closing_asked"
FOR_PASSWORD = N_(
    "**A link to choose a password.** For who was invited, or lost a password. "
    "With a new password they come off their tables. A colleague then lets them in again. "
    "Do you have both recovery sheets? Then use those: nobody has to be let in again."
)
FOR_PHONE = N_(
    "**A link for another phone.** For who lost phone and recovery codes. "
    "They need their password for it too. Until they use it, the old lock stays on."
)
FOR_LEAVING = N_(
    "**Close the account.** For who leaves. They come off their tables and cannot sign in "
    "any more. What they did stays on record, with their name."
)


def draw_account(everyone: Sequence[Colleague]) -> None:
    """Whom it is about, and the three ways."""
    by_id = {person.account_id: person for person in everyone}
    chosen = st.selectbox(
        _("Who is it about?"),
        list(by_id),
        index=None,
        key="account_chosen",
        format_func=lambda account_id: by_id[account_id].name,
        placeholder="",
    )
    if chosen:
        draw_ways(by_id[chosen])


def draw_ways(person: Colleague) -> None:
    """What fits how far this person is."""
    account_id, name = person.account_id, person.name

    def for_password() -> None:
        make_link(lambda: invite_again(store(), actor(), account_id), name, "password")

    def for_phone() -> None:
        make_link(lambda: link_for_second_factor(store(), actor(), account_id), name, "phone")

    st.markdown(_(FOR_PASSWORD))
    st.button(_("Make a link for a password"), key="password_link", on_click=for_password)
    draw_link("password")
    if person.standing is Standing.ACTIVE:
        st.markdown(_(FOR_PHONE))
        st.button(_("Make a link for another phone"), key="phone_link", on_click=for_phone)
        draw_link("phone")
    if person.standing is not Standing.CLOSED:
        draw_closing(person)


def draw_closing(person: Colleague) -> None:
    """One question before it happens."""
    st.markdown(_(FOR_LEAVING))
    if st.session_state.get(_ASKED) != person.account_id:
        st.button(_("Close this account"), key="close", on_click=_ask, args=(person.account_id,))
        return
    st.markdown(_("Do you want to close the account of {name}?").format(name=plain(person.name)))
    with st.container(horizontal=True):
        st.button(
            _("Yes, close this account"),
            key="close_sure",
            on_click=_close,
            args=(person.account_id,),
        )
        st.button(_("Not now"), key="close_not_now", type="tertiary", on_click=_ask, args=("",))


def _ask(account_id: str) -> None:
    st.session_state[_ASKED] = account_id


def _close(account_id: str) -> None:
    attempt(lambda: close_account(store(), actor(), account_id))
    st.session_state[_ASKED] = ""
