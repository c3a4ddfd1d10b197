"""Taking texts and codings of a table along in a file, for another program."""

import streamlit as st

from analysis.exports import Form
from models.coding import coding_progress
from models.errors import DomainError, NotAllowed, NotSaved, StillLocked, TableUnknown
from pages.facilitator.choosing import chosen_table, draw_unlocking, tables_where
from pages.parts.language import N_, _, query
from pages.parts.posted_form import PostedForm, draw_posted_form
from pages.parts.signed_in import actor
from pages.parts.store import store

READING = 620  # pixels; longer lines are tiring to read
# What the route may send back with, by name.
FAULTS: dict[str, type[DomainError]] = {
    kind.__name__: kind for kind in (NotAllowed, NotSaved, StillLocked, TableUnknown)
}
ABOUT = N_(
    "Do you want to go on in another program? Here you get a file with the texts of a danstafel, "
    "and the themes that you and your colleagues chose."
)
NOTHING = N_("There is nothing to take along yet. There is once a phase is closed.")
WHAT_IS_IN = (
    N_("In it: what dancers wrote, without names and without what you took out."),
    N_("Beside each text: phase, question, language, sector, and age in broad groups."),
    N_("Themes, passages and memos of all coders. They are called coder 1, coder 2."),
    N_("Not in it: codes of cards, your names, and words as they were typed."),
)
IT_LEAVES = N_("The file leaves our platform.")
UNGUARDED = N_(
    "From then on we cannot guard it. A story can tell who somebody is, also without a name."
)
TAKEN_BACK = N_(
    "Does a dancer take her words away? They still stand in your file. "
    "So rather make a new file than keep an old one."
)
STILL_CODING = N_(
    "The choices of your colleagues are in it too. Are you still coding? Finish that first."
)
ON_RECORD = N_(
    "We put on record that you made this file, and when. The file itself we do not keep."
)
ALL_FORMS = {
    Form.XLSX: (N_("Excel (.xlsx)"), N_("A workbook with texts, passages and themes.")),
    Form.CSV: (N_("CSV"), N_("For R, Python and other programs.")),
    Form.QDPX: (
        N_("REFI-QDA project (.qdpx)"),
        N_("For ATLAS.ti, MAXQDA, NVivo and QualCoder: texts, passages and memos."),
    ),
    Form.SAV: (N_("SPSS (.sav)"), N_("Only themes and background. No words are in it.")),
    Form.QDC: (
        N_("REFI-QDA codebook (.qdc)"),
        N_("Only the themes and what they mean. Nothing of dancers is in it."),
    ),
}
PROMISE = N_("I keep the file safe and remove it in time.")
IN_TIME = N_("README.txt in it says by when the file has to go.")


def draw() -> None:
    """Top to bottom: what this is, the table, what goes along, which file, the promise."""
    who = actor()
    with st.container(width=READING):
        st.title(_("Take along"), anchor=False)
        draw_fault()
        st.markdown(_(ABOUT))
    tables = tables_where(who, readable=True)
    if not tables:
        st.markdown(_(NOTHING))
        return
    table_id = chosen_table(tables, "taking_along").table_id
    if not draw_unlocking(who):
        return
    with st.container(width=READING):
        if coding_progress(store(), who, table_id)[1]:
            draw_what_is_in()
            draw_form(table_id)
        else:
            st.markdown(_(NOTHING))


def draw_fault() -> None:
    """What stood in the way of the file that was asked for."""
    fault = FAULTS.get(st.query_params.get("fout", ""))
    if fault:
        st.warning(_(fault.sentence))


def draw_what_is_in() -> None:
    """What goes into the file, and what follows from that."""
    st.header(_("What goes along"), anchor=False)
    st.markdown("\n".join(f"- {_(line)}" for line in WHAT_IS_IN))
    st.markdown(f"**{_(IT_LEAVES)}** {_(UNGUARDED)}")
    st.markdown(_(TAKEN_BACK))
    st.markdown(_(STILL_CODING))


def draw_form(table_id: str) -> None:
    """The form of the file and the promise; with it, the button that makes it."""
    st.header(_("Which file?"), anchor=False)
    forms = list(ALL_FORMS)
    form = st.radio(
        _("Which file?"),
        forms,
        format_func=lambda each: _(ALL_FORMS[each][0]),
        key="taking_along_form",
        label_visibility="collapsed",
    )
    st.caption(_(ALL_FORMS[form][1]))
    kept = not form.holds_texts or draw_promise()
    if kept:
        hidden = {"table": table_id, "form": form.value, "promised": "1", **query()}
        draw_posted_form(
            PostedForm("/codings", _("Make the file"), hidden=hidden, primary=True), "taking_along"
        )


def draw_promise() -> bool:
    """Whether it is promised; nothing of dancers is made without."""
    st.caption(f"{_(ON_RECORD)} {_(IN_TIME)}")
    return st.checkbox(_(PROMISE), key="taking_along_promise")


draw()
