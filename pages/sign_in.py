"""Sign in: the password, then the code of the second lock, or setting that up. In practice also:
look around as somebody, with the password already filled in.
"""

import streamlit as st

from models.errors import CodeRefused, NotSaved, SignInRefused
from models.people import Step
from models.practice.people import PRACTICE_PEOPLE, PracticePerson
from pages.parts.columns import reading_column
from pages.parts.language import N_, _, query
from pages.parts.posted_form import Field, PostedForm, draw_posted_form
from pages.parts.second_lock import draw_recovery_codes_once, draw_set_up
from pages.parts.signed_in import arrival
from pages.parts.store import store

TOO_MANY = N_("There were too many wrong tries. Wait {wait}, then try again.")
TOO_LATE = N_("That took too long, or there were too many wrong codes. Begin again.")
FAULTS = {
    "1": SignInRefused.sentence,
    "2": NotSaved.sentence,
    "3": TOO_MANY,
    "4": CodeRefused.sentence,
    "5": TOO_LATE,
}
ABOUT_PRACTICE = N_(
    "This is the practice environment. You can look around as somebody. "
    "Keep the password at hand: you need it again to unlock words."
)
ABOUT_CODE = N_(
    "Your password is right. Now open the app for codes on your phone. "
    "Type the six digits that stand there beside Danstafels."
)
ABOUT_RECOVERY = N_(
    "Then type one of your recovery codes. Each of them works once. "
    "Do you not have those either? Ask the operator for a link."
)
ABOUT_LOCK = N_(
    "Your password is right. One thing is left: your second lock. "
    "Then nobody comes in with your password alone."
)


def draw() -> None:
    """One step of signing in: what went wrong, and what is asked now."""
    here = arrival()
    step = here.step if here else Step.IN
    if here and step is Step.SET_UP:
        st.title(_("Your second lock"), anchor=False)
        st.markdown(_(ABOUT_LOCK))
        draw_set_up(here.actor)
        return
    if here and step is Step.SHOWN:
        st.title(_("Your recovery codes"), anchor=False)
        draw_recovery_codes_once()
        draw_hidden_form("/session/in", _("I kept them, go on"), "come_in", primary=True)
        return
    st.title(_("Sign in"), anchor=False)
    draw_fault()
    if step is Step.CODE:
        draw_code()
    else:
        draw_password()


def draw_fault() -> None:
    """What went wrong at the step before, once it is known."""
    fault = FAULTS.get(st.query_params.get("fout", ""))
    if fault:
        st.error(_(fault).format(wait=in_words(st.query_params.get("wacht", ""))))


def in_words(seconds: str) -> str:
    """How long to wait: at most a minute in seconds, otherwise in whole minutes."""
    wait = min(int(seconds), 300) if seconds.isascii() and seconds.isdigit() else 300
    if wait <= 60:
        return _("{count} seconds").format(count=wait)
    return _("{count} minutes").format(count=-(-wait // 60))


def draw_password() -> None:
    """E-mail address and password; in practice the people to look around as."""
    fields = (
        Field("email", _("E-mail address"), "email", "username"),
        Field("password", _("Password"), "password", "current-password"),
    )
    draw_posted_form(
        PostedForm("/session", _("Sign in"), fields, going_along(), primary=True), "sign_in_form"
    )
    if store().is_practice:
        st.header(_("Look around"), anchor=False)
        st.markdown(_(ABOUT_PRACTICE))
        for person in PRACTICE_PEOPLE:
            draw_practice_person(person)


def draw_code() -> None:
    """Six digits; below it, for who has no phone at hand, a recovery code."""
    st.markdown(_(ABOUT_CODE))
    # A field for telephone numbers: phones then show digits.
    digits = (Field("code", _("Code of six digits"), "tel", "one-time-code"),)
    draw_posted_form(
        PostedForm("/session/code", _("Sign in"), digits, going_along(), primary=True), "code_form"
    )
    st.header(_("Without your phone"), anchor=False)
    st.markdown(_(ABOUT_RECOVERY))
    signs = (Field("code", _("Recovery code"), "text", "off"),)
    draw_posted_form(
        PostedForm("/session/code", _("Sign in with a recovery code"), signs, going_along()),
        "recovery_form",
    )
    draw_hidden_form("/session/end", _("Begin again"), "begin_again")


def draw_hidden_form(action: str, button: str, key: str, *, primary: bool = False) -> None:
    """A button that posts no more than where somebody was going."""
    form = PostedForm(action, button, hidden=going_along(), primary=primary)
    draw_posted_form(form, key)


def draw_practice_person(person: PracticePerson) -> None:
    """One button; what it fills in is there to read."""
    filled_in = {"email": person.email, "password": person.password}
    note = _("{email} · password: {password}").format(**filled_in)
    draw_posted_form(
        PostedForm("/session", _(person.label), hidden={**filled_in, **query()}, note=note),
        f"practice_{person.key}",
    )


def going_along() -> dict[str, str]:
    """What every step takes along unseen: the page that was asked for, the language."""
    return {"next": st.query_params.get("next", ""), **query()}


with reading_column():
    draw()
