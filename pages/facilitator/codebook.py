"""The codebook of a table: its themes, changing its own, and what was changed."""

import streamlit as st

from models.codebook import TableCodebook, table_codebook
from models.coding import OwnThemeTold
from pages.facilitator.choosing import chosen_table, tables_where
from pages.facilitator.codebook_forms import draw_changing
from pages.facilitator.codebook_history import draw_history
from pages.parts.language import N_, _, query
from pages.parts.plain_text import plain
from pages.parts.signed_in import actor
from pages.parts.store import store
from pages.parts.theme_names import theme_name

READING = 620  # pixels; longer lines are tiring to read
ABOUT = N_(
    "Dancers chose from the fixed themes, and danstafels are compared by them. So these stay as "
    "they are. Beside them you and your colleagues add themes of your own. In the results such a "
    "theme counts as the one that it falls under."
)
NO_TABLE = N_("There is nothing to read yet. You can read when a phase is closed.")
UNDER_NONE = N_("Under none of the fixed themes")
UNDER_NONE_ABOUT = N_("These do not count in the results. You do find them in what you take along.")


def draw() -> None:
    """Top to bottom: the table, its themes, changing them, and what was changed."""
    st.title(_("Codebook"), anchor=False)
    st.markdown(_(ABOUT), width=READING)
    tables = tables_where(actor(), readable=True)
    if not tables:
        st.markdown(_(NO_TABLE))
        return
    table = chosen_table(tables, "codebook")
    book = table_codebook(store(), actor(), table.table_id)
    with st.container(width=READING):
        draw_themes(book)
        draw_changing(table.table_id, book)
        draw_history(book)
        st.page_link(
            "pages/facilitator/coding.py",
            label=_("Read and code"),
            query_params={"tafel": table.table_id, **query()},
        )


def draw_themes(book: TableCodebook) -> None:
    """Each theme of the codebook with what falls under it, and how often coders chose each."""
    st.header(_("Themes"), anchor=False)
    under: dict[str, list[OwnThemeTold]] = {}
    for theme in book.own.in_use:
        under.setdefault(theme.counts_as, []).append(theme)
    first = [key for key in book.own.choosable if key not in book.own.names]
    st.markdown("\n".join(line for key in first for line in _lines(key, under.get(key, []), book)))
    if loose := under.get("", []):
        st.markdown(f"**{_(UNDER_NONE)}**")
        st.caption(_(UNDER_NONE_ABOUT))
        st.markdown("\n".join(_own_line(theme, book, "") for theme in loose))


def _lines(key: str, own: list[OwnThemeTold], book: TableCodebook) -> list[str]:
    return [
        f"- {theme_name(key)} {_used(key, book)}",
        *(_own_line(theme, book, "    ") for theme in own),
    ]


def _own_line(theme: OwnThemeTold, book: TableCodebook, indent: str) -> str:
    means = f": {plain(theme.definition)}" if theme.definition else ""
    return f"{indent}- **{plain(theme.name)}**{means} {_used(theme.key, book)}"


def _used(key: str, book: TableCodebook) -> str:
    times = book.used.get(key, 0)
    said = _("chosen {times} times").format(times=times)
    return f":gray[{said}]" if times else ""


draw()
