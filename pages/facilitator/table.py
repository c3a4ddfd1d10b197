"""One table: made here, and prepared until it can be held."""

import streamlit as st

from models.errors import (
    CardsNotPrinted,
    CardsOutOfRange,
    DomainError,
    KitNotPrinted,
    NotAllowed,
    NotSaved,
    TableUnknown,
)
from models.survey import Cards, cards_of_table
from models.tables import Need, TableSummary, needs_of, table_summary
from pages.facilitator.guide_link import draw_guide_link
from pages.facilitator.open_link import draw_open_link
from pages.facilitator.table_details import draw_details, draw_new_table
from pages.facilitator.table_talk import draw_talk
from pages.parts.attempts import draw_problem
from pages.parts.beside import draw_beside
from pages.parts.clock import today
from pages.parts.columns import reading_column
from pages.parts.language import N_, _, query
from pages.parts.plain_text import plain
from pages.parts.posted_form import Field, PostedForm, draw_posted_form
from pages.parts.signed_in import actor
from pages.parts.store import store

FAULTS: dict[str, type[DomainError]] = {
    kind.__name__: kind
    for kind in (CardsNotPrinted, KitNotPrinted, NotAllowed, NotSaved, TableUnknown)
}
ABOUT_CARDS = N_(
    "Each card has its own code. The codes stand only in the file you get now: we do not keep "
    "them. Print it, cut the cards, and hand them out at random. Then throw the file away."
)
ABOUT_REPLACING = N_(
    "Lost a pile of cards? Then make new ones. Cards that nobody used yet stop working. "
    "Who already began can go on."
)
SO_FAR = N_("{made} cards were made so far. At least {used} are in use.")
NONE_IN_USE = N_("{made} cards were made so far.")
ABOUT_PREVIEW = N_(
    "Go through the questions as a dancer does. Nothing of it is kept, and it is counted nowhere."
)


def draw() -> None:
    """Top to bottom: what stood in the way, then a new table, or the one of the address."""
    asked = st.query_params.get("tafel", "")
    with reading_column():
        if not asked:
            st.title(_("New table"), anchor=False)
            draw_problem()
            draw_new_table()
            return
        table = table_summary(store(), actor(), asked)
        st.title(_("Prepare: {title}").format(title=plain(table.details.title)), anchor=False)
        draw_problem()
        _draw_fault()
        draw_guide_link()
        draw_needs(needs_of(store(), actor(), table.table_id, today()))
        st.page_link(
            "pages/facilitator/team.py",
            label=_("Who works on this table"),
            query_params={"tafel": table.table_id, **query()},
        )
        draw_talk(table)
        draw_ways_in(table)
        draw_preview()
        draw_details(table)


def draw_needs(needs: tuple[Need, ...]) -> None:
    """What is there and what is still missing; a word says which, not a colour."""
    st.header(_("What this table needs"), anchor=False)
    to_do = _("Still to do:")
    lines = [
        f"- :gray[{_(need.sentence)}]" if need.met else f"- **{to_do}** {_(need.sentence)}"
        for need in sorted(needs, key=lambda need: need.met)
    ]
    st.markdown("\n".join(lines))


def draw_ways_in(table: TableSummary) -> None:
    """Cards, the open link, or both, as the table has it."""
    cards = cards_of_table(store(), actor(), table.table_id, today())
    if table.details.entry.by_card:
        draw_cards(table, cards)
    if table.details.entry.by_link:
        draw_open_link(table, cards)


def draw_cards(table: TableSummary, cards: Cards) -> None:
    """How many there are, and the ways to more."""
    st.header(_("Cards"), anchor=False)
    st.markdown(_(ABOUT_CARDS))
    if cards.made:
        said = SO_FAR if cards.used else NONE_IN_USE
        st.caption(_(said).format(made=cards.made, used=cards.used))
    _draw_printing(table, "more", _("Make cards (PDF)"), primary=True)
    if cards.made:
        st.markdown(_(ABOUT_REPLACING))
        _draw_printing(table, "replace", _("Replace unused cards (PDF)"), primary=False)


def draw_preview() -> None:
    """The way to the questions as a dancer sees them."""
    st.header(_("Try it yourself"), anchor=False)
    st.markdown(_(ABOUT_PREVIEW))
    st.page_link(
        "pages/facilitator/preview.py", label=_("As a dancer sees it"), query_params=query()
    )


def _draw_printing(table: TableSummary, way: str, label: str, *, primary: bool) -> None:
    refused = _refused_count(way)
    if refused is not None:
        draw_beside(_(CardsOutOfRange.sentence))
    count = Field("count", _("How many? (1 to 500)"), "number", "off", value=refused or "30")
    hidden = {"table": table.table_id, "way": way, **query()}
    form = PostedForm("/cards", label, (count,), hidden, primary=primary)
    draw_posted_form(form, f"cards_{way}")


def _refused_count(way: str) -> str | None:
    """The number of cards that was asked for and can't be made this way; None if none was."""
    asked = st.query_params
    if asked.get("fout") != CardsOutOfRange.__name__ or asked.get("kaarten", "more") != way:
        return None
    return asked.get("aantal", "")


def _draw_fault() -> None:
    fault = FAULTS.get(st.query_params.get("fout", ""))
    if fault:
        st.warning(_(fault.sentence))


draw()
