"""How good the suggestions of themes are, by what people decided at this table."""

import streamlit as st

from analysis.themes import AllTaken, Taken, all_taken, taken_by_theme
from content.codebook import codebook
from models.coding import suggestions_taken
from pages.facilitator.choosing import chosen_table, tables_where
from pages.parts.language import N_, _, query
from pages.parts.signed_in import actor
from pages.parts.store import store
from pages.parts.theme_names import theme_name

FEWEST_TEXTS = 10  # below it a number says more about those texts than about the suggestions
READING = 620  # pixels; longer lines are tiring to read
ABOUT = N_(
    "The machine compares words. It does not understand what happened to somebody. "
    "So you decide, each time. Here you see how often you and your colleagues agreed with it."
)
NO_TABLE = N_("There is nothing to read yet. You can read when a phase is closed.")
TOO_FEW = N_(
    "You decided on few texts of this danstafel so far. From {least} on you see here how good the "
    "suggestions were."
)
FOUND = N_("Of the {chosen} themes that you chose, {found} were among the suggestions.")
SILENT = N_("{without} texts were about no theme. For {silent} of them there was no suggestion.")
LEANING = N_(
    "Who sees a suggestion takes it more easily. So these numbers are a little too kind. "
    "A second coder who reads without them tells more."
)


def draw() -> None:
    """Top to bottom: the table, what is measured, all together, and theme by theme."""
    st.title(_("How good are the suggestions?"), anchor=False)
    st.markdown(_(ABOUT), width=READING)
    tables = tables_where(actor(), readable=True)
    if not tables:
        st.markdown(_(NO_TABLE))
        return
    table = chosen_table(tables, "suggestions")
    decided = suggestions_taken(store(), actor(), table.table_id)
    if len(decided) < FEWEST_TEXTS:
        st.markdown(_(TOO_FEW).format(least=FEWEST_TEXTS), width=READING)
    else:
        draw_together(all_taken(decided))
        draw_by_theme(taken_by_theme(decided, [theme.key for theme in codebook().themes]))
    asked = {"tafel": table.table_id, **query()}
    st.page_link("pages/facilitator/coding.py", label=_("Read and code"), query_params=asked)
    st.page_link("pages/facilitator/taking_along.py", label=_("Take along"), query_params=asked)


def draw_together(together: AllTaken) -> None:
    """In sentences: all themes together, and when the machine was silent."""
    st.markdown(_("You decided on {texts} texts.").format(texts=together.texts))
    if together.chosen:
        st.markdown(_(FOUND).format(chosen=together.chosen, found=together.found))
    if together.without_theme:
        st.markdown(_(SILENT).format(without=together.without_theme, silent=together.silent))
    st.caption(_(LEANING), width=READING)


def draw_by_theme(rows: tuple[Taken, ...]) -> None:
    """A line for each theme that was suggested or chosen."""
    st.header(_("Theme by theme"), anchor=False)
    head = (_("Theme"), _("suggested"), _("of these taken"), _("chosen without it"))
    lines = [
        (theme_name(row.theme), str(row.suggested), str(row.taken), str(row.missed))
        for row in rows
        if row.suggested or row.missed
    ]
    marks = ("---", "--:", "--:", "--:")
    st.markdown("\n".join(f"| {' | '.join(line)} |" for line in (head, marks, *lines)))


draw()
